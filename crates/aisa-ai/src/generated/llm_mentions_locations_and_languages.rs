// @generated from schema/ai/llm_mentions_locations_and_languages.json by cargo xtask codegen. Do not edit.
//! Locations and languages of LLM mentions.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `llm_mentions_locations_and_languages`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/locations_and_languages/>
    pub struct LlmMentionsLocationsAndLanguagesRequest {}
}

impl LlmMentionsLocationsAndLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LlmMentionsLocationsAndLanguagesRequest {}

impl Operation for LlmMentionsLocationsAndLanguagesRequest {
    type Output = List<MentionLocation>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "llm_mentions_locations_and_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the locations and languages of LLM mentions, with platforms; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/locations_and_languages/>
    ///
    /// ```no_run
    /// use aisa_ai::Client;
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.llm_mentions_locations_and_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn llm_mentions_locations_and_languages(
        &self,
    ) -> Call<LlmMentionsLocationsAndLanguagesRequest> {
        self.call(LlmMentionsLocationsAndLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A location with its languages.
    pub struct MentionLocation {
        /// Code of the location, as requests take it.
        pub location_code: Option<i64>,
        /// Full name of the location, as requests take it.
        pub location_name: Option<Text>,
        /// Languages that have data there.
        pub available_languages: Option<List<MentionLanguage>>,
    }
}

aisa_gateway::family::result! {
    /// A language that has data in a location.
    pub struct MentionLanguage {
        /// Platforms with data: `google`, and `chat_gpt` for English in the United States.
        pub available_platforms: Option<List<Text>>,
        /// Full name of the language, as requests take it.
        pub language_name: Option<Text>,
        /// Code of the language, as requests take it.
        pub language_code: Option<Text>,
        /// Responses with data.
        pub responses_count: Option<i64>,
    }
}
