// @generated from schema/backlinks/page_intersection.json by cargo xtask codegen. Do not edit.
//! The pages that link to several targets at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    BacklinksStatusType, IndirectLink, IntersectionMode, IntersectionSummary, LinkType,
    RankScale,
};

aisa_gateway::family::request! {
    /// Asks for the pages that link to up to 20 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/page_intersection/live/>
    pub struct PageIntersectionRequest {
        /// Domains, subdomains or pages whose referring pages are compared. Takes a domain, a
        /// subdomain or a page. At most 20 targets.
        #[required]
        pub targets: NumberedTargets,
        /// Domains, subdomains or pages whose referring pages are left out. A trailing `*` covers
        /// every page below an address. Takes a domain, a subdomain or a page; a trailing `*`
        /// stands for any ending. At most 10 targets.
        pub exclude_targets: Vec<String>,
        /// Whether the results of the targets are intersected or merged. Upstream default: `all`.
        pub intersection_mode: Option<IntersectionMode>,
        /// Conditions on the fields of a row; only matching rows are returned. A field of a
        /// target's entry is named after its position, `1.rank`; `intersections_count` needs no
        /// position. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. A field of a target's entry is named after
        /// its position, `1.rank`; `intersections_count` needs no position. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Maximum number of entries in each `attributes` and `domain_from_platform_type`. 1 to
        /// 1000; upstream default: `10`.
        pub internal_list_limit: Option<i64>,
        /// Which backlinks to return and count: all, live or lost. Upstream default: `live`.
        pub backlinks_status_type: Option<BacklinksStatusType>,
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

impl PageIntersectionRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for PageIntersectionRequest {}

impl Operation for PageIntersectionRequest {
    type Output = PageIntersectionResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "page_intersection",
        );
        OPERATION.get()
    }
}

impl Paged for PageIntersectionRequest {
    type Row = PageIntersection;

    fn take_page(
        &self,
        result: &mut PageIntersectionResult,
    ) -> PageParts<PageIntersection> {
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
    /// Lists the pages that link to several targets, with the links to each target. Needs
    /// `targets`. One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the
    /// others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/page_intersection/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{Client, PageIntersectionRequest};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = PageIntersectionRequest::new(["example.com", "example.org"]).limit(10);
    /// let response = client.page_intersection(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn page_intersection(
        &self,
        request: impl Into<PageIntersectionRequest>,
    ) -> Call<PageIntersectionRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the pages that link to several targets.
    pub struct PageIntersectionResult {
        /// The targets by position, as the request named them.
        pub targets: Option<TextMap>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The intersections of this page.
        pub items: Option<List<PageIntersection>>,
    }
}

aisa_gateway::family::result! {
    /// One referring page, seen from each target.
    pub struct PageIntersection {
        /// The page's links to each target, by the target's position.
        pub page_intersection: Option<IntersectingBacklinks>,
        /// The intersection in figures.
        pub summary: Option<IntersectionSummary>,
    }
}

/// A referring page's links to each target, by the target's position in the request.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct IntersectingBacklinks(
    pub ::std::collections::BTreeMap<String, Option<List<IntersectionBacklink>>>,
);

aisa_gateway::family::result_map!(IntersectingBacklinks);

impl IntersectingBacklinks {
    /// What belongs to the target at that position, counted from 1 as in the request.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&List<IntersectionBacklink>> {
        self.0.get(&position.to_string())?.as_ref()
    }
}

impl ::std::ops::Deref for IntersectingBacklinks {
    type Target = ::std::collections::BTreeMap<
        String,
        Option<List<IntersectionBacklink>>,
    >;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// One backlink of an intersection: a `Backlink` without image address and ranked keywords.
    pub struct IntersectionBacklink {
        /// Row type; `backlink` in every recorded response.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Referring domain.
        pub domain_from: Option<Text>,
        /// Referring page.
        pub url_from: Option<Text>,
        /// Whether the referring page is served over HTTPS.
        pub url_from_https: Option<bool>,
        /// Domain that the link points to.
        pub domain_to: Option<Text>,
        /// Page that the link points to.
        pub url_to: Option<Text>,
        /// Whether the linked page is addressed over HTTPS.
        pub url_to_https: Option<bool>,
        /// Top-level domain of the referring page.
        pub tld_from: Option<Text>,
        /// Whether the link was first found at the latest crawl of the page.
        pub is_new: Option<bool>,
        /// Whether the link, or the page that held it, is lost.
        pub is_lost: Option<bool>,
        /// Spam score of this link, 0 (clean) to 100 (spam).
        pub backlink_spam_score: Option<i64>,
        /// Rank that this link passes on to its target. 0 to 1000, or 0 to 100 when the request
        /// sets `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Rank of the referring page. 0 to 1000, or 0 to 100 when the request sets `rank_scale` to
        /// `one_hundred`.
        pub page_from_rank: Option<i64>,
        /// Rank of the referring domain. 0 to 1000, or 0 to 100 when the request sets `rank_scale`
        /// to `one_hundred`.
        pub domain_from_rank: Option<i64>,
        /// Platform type of the referring site: `cms`, `blogs`, `ecommerce`, `message-boards`,
        /// `wikis`, `news`, `organization` or `unknown`. Null when not determined.
        pub domain_from_platform_type: Option<List<Text>>,
        /// Whether the referring site is addressed by an IP address instead of a domain name.
        pub domain_from_is_ip: Option<bool>,
        /// IP address of the referring page's host.
        pub domain_from_ip: Option<Text>,
        /// Country of the referring domain, as ISO code; `WW` when it belongs to no single country.
        /// Null when unknown.
        pub domain_from_country: Option<Text>,
        /// Links on the referring page that leave its site.
        pub page_from_external_links: Option<i64>,
        /// Links on the referring page that stay within its site.
        pub page_from_internal_links: Option<i64>,
        /// Size of the referring page, in bytes.
        pub page_from_size: Option<i64>,
        /// Character encoding of the referring page. Null when unknown.
        pub page_from_encoding: Option<Text>,
        /// Language of the referring page, as ISO 639-1 code. Null when unknown.
        pub page_from_language: Option<Text>,
        /// Title of the referring page. Null when it has none.
        pub page_from_title: Option<Text>,
        /// HTTP status of the referring page.
        pub page_from_status_code: Option<i64>,
        /// When the crawler first found this link, in UTC.
        pub first_seen: Option<Timestamp>,
        /// When the crawler saw this link before its latest visit, in UTC.
        pub prev_seen: Option<Timestamp>,
        /// When the crawler last saw this link, in UTC.
        pub last_seen: Option<Timestamp>,
        /// Link type: the element of the referring page that holds the URL.
        pub item_type: Option<LinkType>,
        /// `rel` values of the link, such as `nofollow` or `noopener`. Null when it carries none.
        pub attributes: Option<List<Text>>,
        /// Whether the link passes weight on; `false` means nofollow.
        pub dofollow: Option<bool>,
        /// Whether the link was on the page at its first crawl, rather than added later.
        pub original: Option<bool>,
        /// Alternative text of the image. Null unless the link is an image.
        pub alt: Option<Text>,
        /// Anchor text of the link. Null when it has none.
        pub anchor: Option<Text>,
        /// Text just before the anchor. Null when there is none.
        pub text_pre: Option<Text>,
        /// Text just after the anchor. Null when there is none.
        pub text_post: Option<Text>,
        /// HTML element around the link, such as `article`, `section` or `footer`. Null when there
        /// is none.
        pub semantic_location: Option<Text>,
        /// Number of identical links on the referring page.
        pub links_count: Option<i64>,
        /// All backlinks from the referring domain, including those that `mode` leaves out of the
        /// listing.
        pub group_count: Option<i64>,
        /// Whether the linked page returns a 4xx or 5xx status.
        pub is_broken: Option<bool>,
        /// HTTP status of the linked page. Null when the crawler has not visited it yet.
        pub url_to_status_code: Option<i64>,
        /// Spam score of the linked page, 0 (clean) to 100 (spam). Null when the crawler has not
        /// visited it yet.
        pub url_to_spam_score: Option<i64>,
        /// Where the linked page redirects to. Null when it does not redirect.
        pub url_to_redirect_target: Option<Text>,
        /// Whether the link reaches its target through a redirect or a canonical page.
        pub is_indirect_link: Option<bool>,
        /// The addresses an indirect link passes through on its way, in order. Null for a direct
        /// link.
        pub indirect_link_path: Option<List<IndirectLink>>,
    }
}

/// Names of the documented fields of an `IntersectionBacklink` for filters and sorting; other names
/// work as text. They belong to the entry of a target: `RANK.at(1)` names that of the first one.
pub mod intersection_backlink_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        DOMAIN_FROM, URL_FROM, URL_FROM_HTTPS, DOMAIN_TO, URL_TO, URL_TO_HTTPS, TLD_FROM,
        IS_NEW, IS_LOST, BACKLINK_SPAM_SCORE, RANK, PAGE_FROM_RANK, DOMAIN_FROM_RANK,
        DOMAIN_FROM_PLATFORM_TYPE, DOMAIN_FROM_IS_IP, DOMAIN_FROM_IP,
        DOMAIN_FROM_COUNTRY, PAGE_FROM_EXTERNAL_LINKS, PAGE_FROM_INTERNAL_LINKS,
        PAGE_FROM_SIZE, PAGE_FROM_ENCODING, PAGE_FROM_LANGUAGE, PAGE_FROM_TITLE,
        PAGE_FROM_STATUS_CODE, PREV_SEEN, LAST_SEEN, ITEM_TYPE, ATTRIBUTES, DOFOLLOW,
        ORIGINAL, ALT, ANCHOR, TEXT_PRE, TEXT_POST, SEMANTIC_LOCATION, LINKS_COUNT,
        GROUP_COUNT, IS_BROKEN, URL_TO_STATUS_CODE, URL_TO_SPAM_SCORE,
        URL_TO_REDIRECT_TARGET, IS_INDIRECT_LINK, INDIRECT_LINK_PATH,
    };

    /// `type`: row type; `backlink` in every recorded response.
    pub const TYPE: Field = Field::named("type");
    /// `first_seen`: when the crawler first found this link, in UTC.
    pub const FIRST_SEEN: Field = Field::named("first_seen");
}
