// @generated from schema/labs/google_historical_rank_overview.json by cargo xtask codegen. Do not edit.
//! How a domain has ranked, month by month.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankingMetricsByType;

aisa_gateway::family::request! {
    /// Asks how a domain has ranked, month by month.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_rank_overview/live/>
    pub struct GoogleHistoricalRankOverviewRequest {
        /// Domain to report on, without scheme and without `www.`. Takes a domain.
        #[required]
        pub target: String,
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
        /// First day of the period. Rows are whole months. Upstream default: `today-6m`. Not
        /// earlier than 2020-10-01. Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`. Not earlier than 2020-10-01.
        pub date_to: Option<Date>,
        /// Whether to smooth out jumps that come from changes of upstream's database, so that
        /// months compare. Best left at true. Upstream default: `true`.
        pub correlate: Option<bool>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleHistoricalRankOverviewRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleHistoricalRankOverviewRequest {}

impl Operation for GoogleHistoricalRankOverviewRequest {
    type Output = GoogleHistoricalRankOverviewResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_historical_rank_overview",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the positions and estimated traffic of a domain month by month, back to October 2020.
    /// Needs `target`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_rank_overview/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleHistoricalRankOverviewRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleHistoricalRankOverviewRequest::new(
    ///     "example.com",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_historical_rank_overview(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_historical_rank_overview(
        &self,
        request: impl Into<GoogleHistoricalRankOverviewRequest>,
    ) -> Call<GoogleHistoricalRankOverviewRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// How the domain has ranked, one row per month.
    pub struct GoogleHistoricalRankOverviewResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The months.
        pub items: Option<List<MonthlyRankOverview>>,
    }
}

aisa_gateway::family::result! {
    /// How the domain ranked in one month.
    pub struct MonthlyRankOverview {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Calendar year.
        pub year: Option<i64>,
        /// Month of the year, 1 for January.
        pub month: Option<i64>,
        /// Positions and traffic by type of search result.
        pub metrics: Option<RankingMetricsByType>,
    }
}
