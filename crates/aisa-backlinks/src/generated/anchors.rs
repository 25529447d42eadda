// @generated from schema/backlinks/anchors.json by cargo xtask codegen. Do not edit.
//! The anchor texts of a target's backlinks.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{BacklinksStatusType, RankScale};

aisa_gateway::family::request! {
    /// Asks for the anchor texts of one target's backlinks.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/anchors/live/>
    pub struct AnchorsRequest {
        /// Domain, subdomain or page to report on. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL with `http://` or `https://`. Takes a domain,
        /// a subdomain or a page.
        #[required]
        pub target: String,
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
        /// Maximum number of entries in each `referring_links_*` map. 1 to 1000; upstream default:
        /// `10`.
        pub internal_list_limit: Option<i64>,
        /// Which backlinks to return and count: all, live or lost. Upstream default: `live`.
        pub backlinks_status_type: Option<BacklinksStatusType>,
        /// Conditions on individual backlinks, applied before counting: only links that match are
        /// counted. They name fields of a backlink. At most 8 conditions.
        pub backlinks_filters: Option<Filter>,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Whether indirect links count: links to a page that redirects to the target or names it
        /// as canonical. Upstream default: `true`.
        pub include_indirect_links: Option<bool>,
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

impl AnchorsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for AnchorsRequest {}

impl Operation for AnchorsRequest {
    type Output = AnchorsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "anchors",
        );
        OPERATION.get()
    }
}

impl Paged for AnchorsRequest {
    type Row = Anchor;

    fn take_page(&self, result: &mut AnchorsResult) -> PageParts<Anchor> {
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
    /// Lists the anchor texts of a target's backlinks, with link metrics of each. Needs `target`.
    /// One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/anchors/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{AnchorsRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = AnchorsRequest::new("example.com").limit(10);
    /// let response = client.anchors(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn anchors(&self, request: impl Into<AnchorsRequest>) -> Call<AnchorsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the anchor texts of a target's backlinks.
    pub struct AnchorsResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The anchors of this page.
        pub items: Option<List<Anchor>>,
    }
}

aisa_gateway::family::result! {
    /// One anchor text with the metrics of the backlinks that carry it.
    pub struct Anchor {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The anchor text. Empty or null when the links have none, as image links do.
        pub anchor: Option<Text>,
        /// Rank that the links with this anchor pass on to the target. 0 to 1000, or 0 to 100 when
        /// the request sets `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Number of backlinks.
        pub backlinks: Option<i64>,
        /// When the crawler first found one of these backlinks, in UTC.
        pub first_seen: Option<Timestamp>,
        /// When the last of these backlinks was lost, in UTC: when the crawler found that it had
        /// been taken down, or got a 4xx or 5xx status where it used to be. Null while any link is
        /// live.
        pub lost_date: Option<Timestamp>,
        /// Average spam score of these backlinks, 0 (clean) to 100 (spam).
        pub backlinks_spam_score: Option<i64>,
        /// Backlinks to pages that return a 4xx or 5xx status.
        pub broken_backlinks: Option<i64>,
        /// Pages with backlinks that return a 4xx or 5xx status. In a summary this can include
        /// pages known only from the sitemap.
        pub broken_pages: Option<i64>,
        /// Domains with at least one backlink; subdomains count separately.
        pub referring_domains: Option<i64>,
        /// Referring domains with at least one nofollow link.
        pub referring_domains_nofollow: Option<i64>,
        /// Main (registrable) domains with at least one backlink; subdomains count towards their
        /// main domain.
        pub referring_main_domains: Option<i64>,
        /// Referring main domains with at least one nofollow link.
        pub referring_main_domains_nofollow: Option<i64>,
        /// Distinct IP addresses of the referring pages.
        pub referring_ips: Option<i64>,
        /// Distinct subnetworks of the referring pages.
        pub referring_subnets: Option<i64>,
        /// Pages with at least one backlink.
        pub referring_pages: Option<i64>,
        /// Referring pages with at least one nofollow link.
        pub referring_pages_nofollow: Option<i64>,
        /// Backlinks per top-level domain of the referring page; a key may hold a dot, as in
        /// `co.uk`. Largest first; where the request has `internal_list_limit`, at most that many
        /// entries.
        pub referring_links_tld: Option<Counts>,
        /// Backlinks per link type: `anchor`, `image`, `link`, `meta`, `canonical`, `alternate`,
        /// `redirect`. Largest first; where the request has `internal_list_limit`, at most that
        /// many entries.
        pub referring_links_types: Option<Counts>,
        /// Backlinks per `rel` value, such as `nofollow`, `noopener`, `noreferrer`, `external`,
        /// `ugc` or `sponsored`; others occur. Null when no link carries one. Largest first; where
        /// the request has `internal_list_limit`, at most that many entries.
        pub referring_links_attributes: Option<Counts>,
        /// Backlinks per platform type of the referring site: `cms`, `blogs`, `ecommerce`,
        /// `message-boards`, `wikis`, `news`, `organization`; `unknown` occurs too. Largest first;
        /// where the request has `internal_list_limit`, at most that many entries.
        pub referring_links_platform_types: Option<Counts>,
        /// Backlinks per HTML element around the link, such as `article` or `footer`; the empty key
        /// counts links outside any of them. Largest first; where the request has
        /// `internal_list_limit`, at most that many entries.
        pub referring_links_semantic_locations: Option<Counts>,
        /// Backlinks per country of the referring domain, as ISO code; `WW` stands for worldwide
        /// domains and the empty key for an unknown country. Largest first.
        pub referring_links_countries: Option<Counts>,
    }
}

/// Names of the documented fields of an `Anchor` for filters and sorting; other names work as text.
pub mod anchor_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        TYPE, BACKLINKS, FIRST_SEEN, LOST_DATE, BACKLINKS_SPAM_SCORE, BROKEN_BACKLINKS,
        BROKEN_PAGES, REFERRING_DOMAINS, REFERRING_DOMAINS_NOFOLLOW,
        REFERRING_MAIN_DOMAINS, REFERRING_MAIN_DOMAINS_NOFOLLOW, REFERRING_IPS,
        REFERRING_SUBNETS, REFERRING_PAGES, REFERRING_PAGES_NOFOLLOW,
        REFERRING_LINKS_TLD, REFERRING_LINKS_TYPES, REFERRING_LINKS_ATTRIBUTES,
        REFERRING_LINKS_PLATFORM_TYPES, REFERRING_LINKS_SEMANTIC_LOCATIONS,
        REFERRING_LINKS_COUNTRIES,
    };

    /// `anchor`: the anchor text.
    pub const ANCHOR: Field = Field::named("anchor");
    /// `rank`: rank that the links with this anchor pass on to the target.
    pub const RANK: Field = Field::named("rank");
}
