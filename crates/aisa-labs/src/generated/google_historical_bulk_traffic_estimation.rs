// @generated from schema/labs/google_historical_bulk_traffic_estimation.json by cargo xtask codegen. Do not edit.
//! The estimated search traffic of up to 1000 sites, month by month.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::ResultType;

aisa_gateway::family::request! {
    /// Asks for the estimated traffic of up to 1000 sites, month by month.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_bulk_traffic_estimation/live/>
    pub struct GoogleHistoricalBulkTrafficEstimationRequest {
        /// Domains and subdomains, without scheme and without `www.`. Takes a domain or a
        /// subdomain. At most 1000 targets.
        #[required]
        pub targets: Vec<String>,
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
        /// First day of the period. Rows are whole months. Upstream default: `today-12m`. Not
        /// earlier than 2020-10-01. Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`. Not earlier than 2020-10-01.
        pub date_to: Option<Date>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Types of results to count; defaults to `organic` and `paid`. Where `organic` is not the
        /// only one, rows are ordered by the first type.
        pub item_types: Vec<ResultType>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleHistoricalBulkTrafficEstimationRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleHistoricalBulkTrafficEstimationRequest {}

impl Operation for GoogleHistoricalBulkTrafficEstimationRequest {
    type Output = GoogleHistoricalBulkTrafficEstimationResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_historical_bulk_traffic_estimation",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Estimates the search traffic of up to 1000 domains and subdomains month by month, back to
    /// October 2020. Needs `targets`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/dataforseo_labs/google/historical_bulk_traffic_estimation/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleHistoricalBulkTrafficEstimationRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleHistoricalBulkTrafficEstimationRequest::new(
    ///     ["example.com", "example.org"],
    /// );
    /// let response = client.google_historical_bulk_traffic_estimation(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_historical_bulk_traffic_estimation(
        &self,
        request: impl Into<GoogleHistoricalBulkTrafficEstimationRequest>,
    ) -> Call<GoogleHistoricalBulkTrafficEstimationRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The estimated traffic of the sites, month by month.
    pub struct GoogleHistoricalBulkTrafficEstimationResult {
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
        /// One row per target.
        pub items: Option<List<SiteTrafficHistory>>,
    }
}

aisa_gateway::family::result! {
    /// One site with its estimated traffic, month by month.
    pub struct SiteTrafficHistory {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Traffic by type of search result.
        pub metrics: Option<MonthlyTrafficByType>,
    }
}

aisa_gateway::family::result! {
    /// Estimated traffic of a site month by month, by type of search result.
    pub struct MonthlyTrafficByType {
        /// Traffic from organic results. Null unless asked for by `item_types`.
        pub organic: Option<List<MonthlyTraffic>>,
        /// Traffic from ads. Null unless asked for by `item_types`.
        pub paid: Option<List<MonthlyTraffic>>,
        /// Traffic from the local pack. Null unless asked for by `item_types`.
        pub local_pack: Option<List<MonthlyTraffic>>,
        /// Traffic from featured snippets. Null unless asked for by `item_types`.
        pub featured_snippet: Option<List<MonthlyTraffic>>,
    }
}

aisa_gateway::family::result! {
    /// Estimated traffic of a site in one month.
    pub struct MonthlyTraffic {
        /// Calendar year.
        pub year: Option<i64>,
        /// Month of the year, 1 for January.
        pub month: Option<i64>,
        /// Estimated visits per month from these results: search volume times click-through rate,
        /// summed over the keywords.
        pub etv: Option<f64>,
        /// Keywords with the site in such results.
        pub count: Option<i64>,
    }
}
