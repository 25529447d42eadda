// @generated from schema/backlinks/backlinks.json by cargo xtask codegen. Do not edit.
//! The backlinks of a target, one by one.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{Backlink, BacklinksStatusType, RankScale};

aisa_gateway::family::request! {
    /// Asks for the backlinks of one target.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/backlinks/live/>
    pub struct BacklinksRequest {
        /// Domain, subdomain or page to report on. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL with `http://` or `https://`. Takes a domain,
        /// a subdomain or a page.
        #[required]
        pub target: String,
        /// How rows are grouped. Ignored with `custom_mode`. Upstream default: `as_is`.
        pub mode: Option<BacklinksMode>,
        /// Keeps a number of backlinks per value of a field, in place of `mode`.
        pub custom_mode: Option<CustomMode>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. To go beyond 20,000 rows, use
        /// `search_after_token`. 0 to 20000; upstream default: `0`.
        pub offset: Option<i64>,
        /// `search_after_token` of the previous response, to continue after it. Repeat every other
        /// field unchanged; each response has a new token.
        pub search_after_token: Option<String>,
        /// Which backlinks to return and count: all, live or lost. Upstream default: `live`.
        pub backlinks_status_type: Option<BacklinksStatusType>,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
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

impl BacklinksRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BacklinksRequest {}

impl Operation for BacklinksRequest {
    type Output = BacklinksResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "backlinks",
        );
        OPERATION.get()
    }
}

impl Paged for BacklinksRequest {
    type Row = Backlink;

    fn take_page(&self, result: &mut BacklinksResult) -> PageParts<Backlink> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
            .token(result.search_after_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default()
            .limit(self.limit)
            .offset(self.offset)
            .token(self.search_after_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
        self.search_after_token = window.token;
    }
}

impl Client {
    /// Lists the backlinks of a target, one row per link. Needs `target`. One call returns one
    /// page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/backlinks/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{BacklinksRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = BacklinksRequest::new("example.com").limit(10);
    /// let response = client.backlinks(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn backlinks(
        &self,
        request: impl Into<BacklinksRequest>,
    ) -> Call<BacklinksRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::request! {
    /// A number of backlinks for each value of a field.
    pub struct CustomMode {
        /// The field to group by.
        #[required]
        pub field: CustomModeField,
        /// Backlinks to keep for each value of the field. 1 to 1000.
        #[required]
        pub value: i64,
    }
}

aisa_gateway::family::open_enum! {
    /// How a list of backlinks is grouped.
    pub enum BacklinksMode {
        /// Every backlink is a row.
        AsIs = "as_is",
        /// One backlink for each referring domain.
        OnePerDomain = "one_per_domain",
        /// One backlink for each anchor text.
        OnePerAnchor = "one_per_anchor",
    }
}

aisa_gateway::family::open_enum! {
    /// Field of a backlink to group by.
    pub enum CustomModeField {
        /// Anchor text.
        Anchor = "anchor",
        /// Referring domain.
        DomainFrom = "domain_from",
        /// Country of the referring domain.
        DomainFromCountry = "domain_from_country",
        /// Top-level domain of the referring page.
        TldFrom = "tld_from",
        /// Character encoding of the referring page.
        PageFromEncoding = "page_from_encoding",
        /// Language of the referring page.
        PageFromLanguage = "page_from_language",
        /// Link type.
        ItemType = "item_type",
        /// HTTP status of the referring page.
        PageFromStatusCode = "page_from_status_code",
        /// HTML element around the link.
        SemanticLocation = "semantic_location",
    }
}

aisa_gateway::family::result! {
    /// One page of a target's backlinks.
    pub struct BacklinksResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// How rows were grouped.
        pub mode: Option<BacklinksMode>,
        /// The `custom_mode` of the request. Null when it had none.
        pub custom_mode: Option<AppliedCustomMode>,
        /// Backlinks in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The backlinks of this page.
        pub items: Option<List<Backlink>>,
        /// Token of the next page: send it in the next request, with every other field unchanged.
        /// Each response has a new one.
        pub search_after_token: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// The `custom_mode` that was applied.
    pub struct AppliedCustomMode {
        /// The field that rows were grouped by.
        pub field: Option<CustomModeField>,
        /// Backlinks kept for each value of the field.
        pub value: Option<i64>,
    }
}
