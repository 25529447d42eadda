// @generated from schema/labs/google_relevant_pages.json by cargo xtask codegen. Do not edit.
//! The pages of a domain that rank, with their traffic.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{HistoricalSerpMode, RankingMetricsByType, ResultType};

aisa_gateway::family::request! {
    /// Asks for the pages of a domain that rank.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/relevant_pages/live/>
    pub struct GoogleRelevantPagesRequest {
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
        /// Types of results to count; defaults to `organic` and `paid`. Where `organic` is not the
        /// only one, rows are ordered by the first type. Filters and sort rules take only these
        /// types.
        pub item_types: Vec<ResultType>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Which rankings to count: current, lost, or both. Upstream default: `live`.
        pub historical_serp_mode: Option<HistoricalSerpMode>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Conditions on the fields of a row, such as `metrics.organic.count`; only matching rows
        /// are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to `metrics.organic.count,desc`, or
        /// by the first of `item_types`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleRelevantPagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleRelevantPagesRequest {}

impl Operation for GoogleRelevantPagesRequest {
    type Output = GoogleRelevantPagesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_relevant_pages",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleRelevantPagesRequest {
    type Row = RelevantPage;

    fn take_page(
        &self,
        result: &mut GoogleRelevantPagesResult,
    ) -> PageParts<RelevantPage> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).offset(self.offset)
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
    }
}

impl Client {
    /// Lists the pages of a domain that rank in search results, with positions and estimated
    /// traffic of each. Needs `target`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/relevant_pages/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleRelevantPagesRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleRelevantPagesRequest::new("example.com").limit(10);
    /// let response = client.google_relevant_pages(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_relevant_pages(
        &self,
        request: impl Into<GoogleRelevantPagesRequest>,
    ) -> Call<GoogleRelevantPagesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the listing.
    pub struct GoogleRelevantPagesResult {
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
        /// The ranking pages.
        pub items: Option<List<RelevantPage>>,
    }
}

aisa_gateway::family::result! {
    /// One page that ranks.
    pub struct RelevantPage {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// URL of the page.
        pub page_address: Option<Text>,
        /// Positions and traffic by type of search result.
        pub metrics: Option<RankingMetricsByType>,
    }
}

/// Names of the documented fields of a `RelevantPage` for filters and sorting; other names work as
/// text.
pub mod relevant_page_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{SE_TYPE, METRICS};
    /// `page_address`: URL of the page.
    pub const PAGE_ADDRESS: Field = Field::named("page_address");
}
