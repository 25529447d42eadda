// @generated from schema/backlinks/competitors.json by cargo xtask codegen. Do not edit.
//! The domains that share backlinks with a target.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankScale;

aisa_gateway::family::request! {
    /// Asks for the domains that share backlinks with one target.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/competitors/live/>
    pub struct CompetitorsRequest {
        /// Domain, subdomain or page to report on. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL with `http://` or `https://`. Takes a domain,
        /// a subdomain or a page.
        #[required]
        pub target: String,
        /// Whether to consider only the main domain of the target. Upstream default: `true`.
        pub main_domain: Option<bool>,
        /// Whether to exclude very large domains, which share backlinks with most sites. Upstream
        /// default: `true`.
        pub exclude_large_domains: Option<bool>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Whether to exclude links from subdomains of the target's own domain. Upstream default:
        /// `true`.
        pub exclude_internal_backlinks: Option<bool>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl CompetitorsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for CompetitorsRequest {}

impl Operation for CompetitorsRequest {
    type Output = CompetitorsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "competitors",
        );
        OPERATION.get()
    }
}

impl Paged for CompetitorsRequest {
    type Row = Competitor;

    fn take_page(&self, result: &mut CompetitorsResult) -> PageParts<Competitor> {
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
    /// Lists domains that share backlinks with a target, with rank and number shared. Needs
    /// `target`. One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the
    /// others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/competitors/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{Client, CompetitorsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = CompetitorsRequest::new("example.com").limit(10);
    /// let response = client.competitors(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn competitors(
        &self,
        request: impl Into<CompetitorsRequest>,
    ) -> Call<CompetitorsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the domains that share backlinks with a target.
    pub struct CompetitorsResult {
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The competitors of this page.
        pub items: Option<List<Competitor>>,
    }
}

aisa_gateway::family::result! {
    /// One domain that shares backlinks with the target.
    pub struct Competitor {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The competing domain.
        pub target: Option<Text>,
        /// Rank of the domain among all domains. 0 to 1000, or 0 to 100 when the request sets
        /// `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Backlinks that the domain and the target have in common.
        pub intersections: Option<i64>,
    }
}

/// Names of the documented fields of a `Competitor` for filters and sorting; other names work as
/// text.
pub mod competitor_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::TYPE;
    /// `target`: the competing domain.
    pub const TARGET: Field = Field::named("target");
    /// `rank`: rank of the domain among all domains.
    pub const RANK: Field = Field::named("rank");
    /// `intersections`: backlinks that the domain and the target have in common.
    pub const INTERSECTIONS: Field = Field::named("intersections");
}
