// @generated from schema/labs/google_domain_rank_overview.json by cargo xtask codegen. Do not edit.
//! How a domain ranks in search results, in figures.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankingMetricsByType;

aisa_gateway::family::request! {
    /// Asks how a domain ranks, by location and language.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_rank_overview/live/>
    pub struct GoogleDomainRankOverviewRequest {
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
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleDomainRankOverviewRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleDomainRankOverviewRequest {}

impl Operation for GoogleDomainRankOverviewRequest {
    type Output = GoogleDomainRankOverviewResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_domain_rank_overview",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleDomainRankOverviewRequest {
    type Row = DomainRankOverview;

    fn take_page(
        &self,
        result: &mut GoogleDomainRankOverviewResult,
    ) -> PageParts<DomainRankOverview> {
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
    /// Summarises the positions and estimated traffic of a domain. Needs `target`. One call returns
    /// one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_rank_overview/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleDomainRankOverviewRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleDomainRankOverviewRequest::new("example.com").limit(10);
    /// let response = client.google_domain_rank_overview(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_domain_rank_overview(
        &self,
        request: impl Into<GoogleDomainRankOverviewRequest>,
    ) -> Call<GoogleDomainRankOverviewRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// How the domain ranks, one row for each location and language.
    pub struct GoogleDomainRankOverviewResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The domain as the request named it.
        pub target: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One row per location and language the domain ranks in.
        pub items: Option<List<DomainRankOverview>>,
    }
}

aisa_gateway::family::result! {
    /// How the domain ranks in one location and language.
    pub struct DomainRankOverview {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Code of the row's location.
        pub location_code: Option<i64>,
        /// Code of the row's language.
        pub language_code: Option<Text>,
        /// Positions and traffic by type of search result.
        pub metrics: Option<RankingMetricsByType>,
    }
}
