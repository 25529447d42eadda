// @generated from schema/ai/keyword_data_locations_and_languages.json by cargo xtask codegen. Do not edit.
//! Locations and languages of AI keyword data.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `keyword_data_locations_and_languages`; takes no fields.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/ai_keyword_data/locations_and_languages/>
    pub struct KeywordDataLocationsAndLanguagesRequest {}
}

impl KeywordDataLocationsAndLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for KeywordDataLocationsAndLanguagesRequest {}

impl Operation for KeywordDataLocationsAndLanguagesRequest {
    type Output = List<AiKeywordLocation>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "keyword_data_locations_and_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the locations and languages of AI keyword data; free of charge.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/ai_keyword_data/locations_and_languages/>
    ///
    /// ```no_run
    /// use aisa_ai::Client;
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.keyword_data_locations_and_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn keyword_data_locations_and_languages(
        &self,
    ) -> Call<KeywordDataLocationsAndLanguagesRequest> {
        self.call(KeywordDataLocationsAndLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A location with its languages.
    pub struct AiKeywordLocation {
        /// Code of the location, as requests take it.
        pub location_code: Option<i64>,
        /// Full name of the location, as requests take it.
        pub location_name: Option<Text>,
        /// Languages that have data there.
        pub available_languages: Option<List<AiKeywordLanguage>>,
    }
}

aisa_gateway::family::result! {
    /// A language that has data in a location.
    pub struct AiKeywordLanguage {
        /// Search engines with data; AI keyword data has none.
        pub available_sources: Option<List<Text>>,
        /// Full name of the language, as requests take it.
        pub language_name: Option<Text>,
        /// Code of the language, as requests take it.
        pub language_code: Option<Text>,
        /// Keywords with data.
        pub keywords: Option<i64>,
        /// Results pages with data.
        pub serps: Option<i64>,
    }
}
