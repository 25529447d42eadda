// @generated from schema/labs/google_competitors_domain.json by cargo xtask codegen. Do not edit.
//! The domains that compete with a domain in search results.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{RankingMetricsByType, ResultType};

aisa_gateway::family::request! {
    /// Asks which domains rank for the same keywords as a given one.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/competitors_domain/live/>
    pub struct GoogleCompetitorsDomainRequest {
        /// Domain to find competitors of, without scheme and without `www.`. Of the URL of a page,
        /// the domain counts. Takes a domain.
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
        /// Conditions on the fields of a row, such as `metrics.organic.count`; only matching rows
        /// are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to `metrics.organic.count,desc`, or
        /// by the first of `item_types`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Lowest position, among results of the same kind, that still counts: with 10, only
        /// domains of the top ten compete. At least 1; upstream default: `100`.
        pub max_rank_group: Option<i64>,
        /// Whether to leave out the largest sites of the web, such as `wikipedia.org`, `amazon.com`
        /// and `youtube.com`. Upstream default: `false`.
        pub exclude_top_domains: Option<bool>,
        /// Domains to leave out. At most 1000 entries.
        pub exclude_domains: Vec<String>,
        /// Domains known to compete. Only results pages on which the target and these appear are
        /// then counted. At most 20 entries.
        pub intersecting_domains: Vec<String>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleCompetitorsDomainRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleCompetitorsDomainRequest {}

impl Operation for GoogleCompetitorsDomainRequest {
    type Output = GoogleCompetitorsDomainResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_competitors_domain",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleCompetitorsDomainRequest {
    type Row = CompetingDomain;

    fn take_page(
        &self,
        result: &mut GoogleCompetitorsDomainResult,
    ) -> PageParts<CompetingDomain> {
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
    /// Lists the domains that rank for the same keywords as a domain, with the keywords they share.
    /// Needs `target`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/competitors_domain/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleCompetitorsDomainRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleCompetitorsDomainRequest::new(
    ///     "example.com",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_competitors_domain(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_competitors_domain(
        &self,
        request: impl Into<GoogleCompetitorsDomainRequest>,
    ) -> Call<GoogleCompetitorsDomainRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the competing domains.
    pub struct GoogleCompetitorsDomainResult {
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
        /// The competitors of this page; the target itself is among them.
        pub items: Option<List<CompetingDomain>>,
    }
}

aisa_gateway::family::result! {
    /// One domain that ranks for keywords of the target.
    pub struct CompetingDomain {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The competing domain.
        pub domain: Option<Text>,
        /// Its position for the shared keywords, on average.
        pub avg_position: Option<f64>,
        /// The sum of its positions for the shared keywords.
        pub sum_position: Option<i64>,
        /// Keywords for which both domains rank.
        pub intersections: Option<i64>,
        /// Positions and traffic of the competitor for all its keywords, by type of search result.
        pub full_domain_metrics: Option<RankingMetricsByType>,
        /// Positions and traffic of the target for the shared keywords, by type of search result.
        pub metrics: Option<RankingMetricsByType>,
        /// Positions and traffic of the competitor for the shared keywords, by type of search
        /// result.
        pub competitor_metrics: Option<RankingMetricsByType>,
    }
}

/// Names of the documented fields of a `CompetingDomain` for filters and sorting; other names work
/// as text.
pub mod competing_domain_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::SE_TYPE;
    /// `domain`: the competing domain.
    pub const DOMAIN: Field = Field::named("domain");
    /// `avg_position`: its position for the shared keywords, on average.
    pub const AVG_POSITION: Field = Field::named("avg_position");
    /// `sum_position`: the sum of its positions for the shared keywords.
    pub const SUM_POSITION: Field = Field::named("sum_position");
    /// `intersections`: keywords for which both domains rank.
    pub const INTERSECTIONS: Field = Field::named("intersections");
    /// `full_domain_metrics`: positions and traffic of the competitor for all its keywords, by type
    /// of search result.
    pub const FULL_DOMAIN_METRICS: Field = Field::named("full_domain_metrics");
    /// `metrics`: positions and traffic of the target for the shared keywords, by type of search
    /// result.
    pub const METRICS: Field = Field::named("metrics");
    /// `competitor_metrics`: positions and traffic of the competitor for the shared keywords, by
    /// type of search result.
    pub const COMPETITOR_METRICS: Field = Field::named("competitor_metrics");
}
