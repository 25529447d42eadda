// @generated from schema/labs/google_bulk_keyword_difficulty.json by cargo xtask codegen. Do not edit.
//! The difficulty of up to 1000 keywords.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the difficulty of up to 1000 keywords.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/bulk_keyword_difficulty/live/>
    pub struct GoogleBulkKeywordDifficultyRequest {
        /// Keywords to look up; upstream lower-cases them. At most 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
        /// location is optional and absent, all locations are covered.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. If
        /// the location is optional and absent, all locations are covered. At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`. If the
        /// language is optional and absent, all languages are covered.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. If the language is
        /// optional and absent, all languages are covered.
        pub language_code: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleBulkKeywordDifficultyRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleBulkKeywordDifficultyRequest {}

impl Operation for GoogleBulkKeywordDifficultyRequest {
    type Output = GoogleBulkKeywordDifficultyResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_bulk_keyword_difficulty",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Rates how hard it is to rank for each of up to 1000 keywords. Needs `keywords`, at least one
    /// of `location_code`, `location_name` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/bulk_keyword_difficulty/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleBulkKeywordDifficultyRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleBulkKeywordDifficultyRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text");
    /// let response = client.google_bulk_keyword_difficulty(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_bulk_keyword_difficulty(
        &self,
        request: impl Into<GoogleBulkKeywordDifficultyRequest>,
    ) -> Call<GoogleBulkKeywordDifficultyRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The difficulty of the keywords.
    pub struct GoogleBulkKeywordDifficultyResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords with their difficulty.
        pub items: Option<List<KeywordDifficulty>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with its difficulty.
    pub struct KeywordDifficulty {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Difficulty of ranking in the top ten organic results, from 0 to 100 on a logarithmic
        /// scale. It can be null, for example for a keyword without data.
        pub keyword_difficulty: Option<i64>,
    }
}
