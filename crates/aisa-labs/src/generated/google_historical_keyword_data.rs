// @generated from schema/labs/google_historical_keyword_data.json by cargo xtask codegen. Do not edit.
//! The figures for up to 700 keywords, month by month.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::KeywordInfo;

aisa_gateway::family::request! {
    /// Asks for the figures for up to 700 keywords, month by month.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_keyword_data/live/>
    pub struct GoogleHistoricalKeywordDataRequest {
        /// Keywords to look up; upstream lower-cases them. Unknown keywords are left out of the
        /// response and cost nothing. At most 80 characters each. At most 700 entries. At most 10
        /// words each.
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

impl GoogleHistoricalKeywordDataRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleHistoricalKeywordDataRequest {}

impl Operation for GoogleHistoricalKeywordDataRequest {
    type Output = GoogleHistoricalKeywordDataResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_historical_keyword_data",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows search volume, cost and competition of up to 700 keywords as they were, month by
    /// month. Needs `keywords`, at least one of `location_code`, `location_name` and at least one
    /// of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_keyword_data/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleHistoricalKeywordDataRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleHistoricalKeywordDataRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text");
    /// let response = client.google_historical_keyword_data(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_historical_keyword_data(
        &self,
        request: impl Into<GoogleHistoricalKeywordDataRequest>,
    ) -> Call<GoogleHistoricalKeywordDataRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The keywords with their history.
    pub struct GoogleHistoricalKeywordDataResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords that upstream knows.
        pub items: Option<List<KeywordHistory>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with its figures month by month.
    pub struct KeywordHistory {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// The months.
        pub history: Option<List<KeywordHistoryMonth>>,
    }
}

aisa_gateway::family::result! {
    /// The figures for a keyword in one month.
    pub struct KeywordHistoryMonth {
        /// Calendar year.
        pub year: Option<i64>,
        /// Month of the year, 1 for January.
        pub month: Option<i64>,
        /// Google Ads figures for the keyword, as they were in that month.
        pub keyword_info: Option<KeywordInfo>,
    }
}
