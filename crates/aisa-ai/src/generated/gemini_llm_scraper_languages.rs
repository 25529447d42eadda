// @generated from schema/ai/gemini_llm_scraper_languages.json by cargo xtask codegen. Do not edit.
//! Languages that Gemini can be asked in.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `gemini_llm_scraper_languages`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/languages/>
    pub struct GeminiLlmScraperLanguagesRequest {}
}

impl GeminiLlmScraperLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GeminiLlmScraperLanguagesRequest {}

impl Operation for GeminiLlmScraperLanguagesRequest {
    type Output = List<GeminiLanguage>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "gemini_llm_scraper_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the languages that `gemini_llm_scraper_live_advanced` takes; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/languages/>
    ///
    /// ```no_run
    /// use aisa_ai::Client;
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.gemini_llm_scraper_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn gemini_llm_scraper_languages(
        &self,
    ) -> Call<GeminiLlmScraperLanguagesRequest> {
        self.call(GeminiLlmScraperLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A language that Gemini can be asked in.
    pub struct GeminiLanguage {
        /// Full name of the language, as requests take it.
        pub language_name: Option<Text>,
        /// Code of the language, as requests take it.
        pub language_code: Option<Text>,
    }
}
