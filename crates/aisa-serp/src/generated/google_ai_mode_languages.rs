// @generated from schema/serp/google_ai_mode_languages.json by cargo xtask codegen. Do not edit.
//! The languages of Google's AI Mode.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `google_ai_mode_languages`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/ai_mode/languages/>
    pub struct GoogleAiModeLanguagesRequest {}
}

impl GoogleAiModeLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAiModeLanguagesRequest {}

impl Operation for GoogleAiModeLanguagesRequest {
    type Output = List<GoogleAiModeLanguage>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_ai_mode_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the languages that Google's AI Mode can be searched in; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/ai_mode/languages/>
    ///
    /// ```no_run
    /// use aisa_serp::Client;
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.google_ai_mode_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_ai_mode_languages(&self) -> Call<GoogleAiModeLanguagesRequest> {
        self.call(GoogleAiModeLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A language to search Google's AI Mode in.
    pub struct GoogleAiModeLanguage {
        /// Full name of the language, for `language_name` of a request.
        pub language_name: Option<Text>,
        /// Code of the language, for `language_code` of a request.
        pub language_code: Option<Text>,
    }
}
