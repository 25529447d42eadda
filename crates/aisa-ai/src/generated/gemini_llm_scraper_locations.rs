// @generated from schema/ai/gemini_llm_scraper_locations.json by cargo xtask codegen. Do not edit.
//! Locations that Gemini can be asked from.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `gemini_llm_scraper_locations`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/locations/>
    pub struct GeminiLlmScraperLocationsRequest {}
}

impl GeminiLlmScraperLocationsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GeminiLlmScraperLocationsRequest {}

impl Operation for GeminiLlmScraperLocationsRequest {
    type Output = List<GeminiLocation>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "gemini_llm_scraper_locations",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the locations that `gemini_llm_scraper_live_advanced` takes; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/locations/>
    ///
    /// ```no_run
    /// use aisa_ai::Client;
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.gemini_llm_scraper_locations().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn gemini_llm_scraper_locations(
        &self,
    ) -> Call<GeminiLlmScraperLocationsRequest> {
        self.call(GeminiLlmScraperLocationsRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A location that Gemini can be asked from.
    pub struct GeminiLocation {
        /// Code of the location, as requests take it.
        pub location_code: Option<i64>,
        /// Full name of the location, as requests take it.
        pub location_name: Option<Text>,
        /// Code of the location around it; null for a country.
        pub location_code_parent: Option<i64>,
        /// Two-letter country code.
        pub country_iso_code: Option<Text>,
        /// Kind of location, such as `Country`, `Region` or `City`.
        pub location_type: Option<Text>,
    }
}
