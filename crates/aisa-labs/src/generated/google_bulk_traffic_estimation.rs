// @generated from schema/labs/google_bulk_traffic_estimation.json by cargo xtask codegen. Do not edit.
//! The estimated search traffic of up to 1000 sites.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{ResultType, TrafficEstimate};

aisa_gateway::family::request! {
    /// Asks for the estimated traffic of up to 1000 sites.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/bulk_traffic_estimation/live/>
    pub struct GoogleBulkTrafficEstimationRequest {
        /// Domains and subdomains without scheme and without `www.`, or pages as absolute URLs.
        /// Takes a domain, a subdomain or a page. At most 1000 targets.
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
        /// Types of results to count; defaults to `organic` and `paid`. Where `organic` is not the
        /// only one, rows are ordered by the first type.
        pub item_types: Vec<ResultType>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleBulkTrafficEstimationRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleBulkTrafficEstimationRequest {}

impl Operation for GoogleBulkTrafficEstimationRequest {
    type Output = GoogleBulkTrafficEstimationResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_bulk_traffic_estimation",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Estimates the monthly search traffic of up to 1000 domains, subdomains and pages. Needs
    /// `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/bulk_traffic_estimation/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleBulkTrafficEstimationRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleBulkTrafficEstimationRequest::new(["example.com", "example.org"]);
    /// let response = client.google_bulk_traffic_estimation(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_bulk_traffic_estimation(
        &self,
        request: impl Into<GoogleBulkTrafficEstimationRequest>,
    ) -> Call<GoogleBulkTrafficEstimationRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The estimated traffic of the sites.
    pub struct GoogleBulkTrafficEstimationResult {
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
        pub items: Option<List<SiteTraffic>>,
    }
}

aisa_gateway::family::result! {
    /// One site with its estimated traffic.
    pub struct SiteTraffic {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Traffic by type of search result.
        pub metrics: Option<TrafficByType>,
    }
}

aisa_gateway::family::result! {
    /// Estimated traffic of a site, by type of search result.
    pub struct TrafficByType {
        /// Traffic from organic results. Null unless asked for by `item_types`.
        pub organic: Option<TrafficEstimate>,
        /// Traffic from ads. Null unless asked for by `item_types`.
        pub paid: Option<TrafficEstimate>,
        /// Traffic from the local pack. Null unless asked for by `item_types`.
        pub local_pack: Option<TrafficEstimate>,
        /// Traffic from featured snippets. Null unless asked for by `item_types`.
        pub featured_snippet: Option<TrafficEstimate>,
    }
}
