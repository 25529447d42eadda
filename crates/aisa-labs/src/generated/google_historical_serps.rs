// @generated from schema/labs/google_historical_serps.json by cargo xtask codegen. Do not edit.
//! Google's results for a keyword over the past year.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankedSerpItem;

aisa_gateway::family::request! {
    /// Asks for past results pages of a keyword.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_serps/live/>
    pub struct GoogleHistoricalSerpsRequest {
        /// The search whose results are listed. At most 700 characters. Written as it is searched
        /// for: `%` and `+` are escaped on the wire.
        #[required]
        pub keyword: String,
        /// First day of the period. Upstream default: `today-365d`. Not earlier than 365 days ago.
        /// Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`. Not earlier than 365 days ago.
        pub date_to: Option<Date>,
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

impl GoogleHistoricalSerpsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleHistoricalSerpsRequest {}

impl Operation for GoogleHistoricalSerpsRequest {
    type Output = GoogleHistoricalSerpsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_historical_serps",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the results pages of a keyword that were collected over the past year. Needs
    /// `keyword`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_serps/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleHistoricalSerpsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleHistoricalSerpsRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_historical_serps(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_historical_serps(
        &self,
        request: impl Into<GoogleHistoricalSerpsRequest>,
    ) -> Call<GoogleHistoricalSerpsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results pages of the period.
    pub struct GoogleHistoricalSerpsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The search of the request.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The results pages.
        pub items: Option<List<PastSerp>>,
    }
}

aisa_gateway::family::result! {
    /// One results page as it was.
    pub struct PastSerp {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The search.
        pub keyword: Option<Text>,
        /// Kind of results page.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was collected.
        pub datetime: Option<Timestamp>,
        /// Spelling correction, if the results are those of a corrected search.
        pub spell: Option<PastSpell>,
        /// Element types on the page, such as `organic`, `people_also_ask` or `video`.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements of the page.
        pub items_count: Option<i64>,
        /// The elements of the page.
        pub items: Option<List<RankedSerpItem>>,
    }
}

aisa_gateway::family::result! {
    /// Spelling correction of a search.
    pub struct PastSpell {
        /// The corrected search.
        pub keyword: Option<Text>,
        /// Correction type: `did_you_mean`, `showing_results_for`, `no_results_found_for` or
        /// `including_results_for`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
    }
}
