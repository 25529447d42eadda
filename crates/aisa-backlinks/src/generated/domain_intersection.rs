// @generated from schema/backlinks/domain_intersection.json by cargo xtask codegen. Do not edit.
//! The domains that link to several targets at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    BacklinksStatusType, IntersectionMode, IntersectionSummary, RankScale,
};

aisa_gateway::family::request! {
    /// Asks for the domains that link to up to 20 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/domain_intersection/live/>
    pub struct DomainIntersectionRequest {
        /// Domains, subdomains or pages whose referring domains are compared. Takes a domain, a
        /// subdomain or a page. At most 20 targets.
        #[required]
        pub targets: NumberedTargets,
        /// Domains, subdomains or pages whose referring domains are left out. A trailing `*` covers
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

impl DomainIntersectionRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for DomainIntersectionRequest {}

impl Operation for DomainIntersectionRequest {
    type Output = DomainIntersectionResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "domain_intersection",
        );
        OPERATION.get()
    }
}

impl Paged for DomainIntersectionRequest {
    type Row = DomainIntersection;

    fn take_page(
        &self,
        result: &mut DomainIntersectionResult,
    ) -> PageParts<DomainIntersection> {
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
    /// Lists the domains that link to several targets, with link metrics for each target. Needs
    /// `targets`. One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the
    /// others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/domain_intersection/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{Client, DomainIntersectionRequest};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = DomainIntersectionRequest::new(["example.com", "example.org"]).limit(10);
    /// let response = client.domain_intersection(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn domain_intersection(
        &self,
        request: impl Into<DomainIntersectionRequest>,
    ) -> Call<DomainIntersectionRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the domains that link to several targets.
    pub struct DomainIntersectionResult {
        /// The targets by position, as the request named them.
        pub targets: Option<TextMap>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The intersections of this page.
        pub items: Option<List<DomainIntersection>>,
    }
}

aisa_gateway::family::result! {
    /// One referring domain, seen from each target.
    pub struct DomainIntersection {
        /// The domain's links to each target, by the target's position.
        pub domain_intersection: Option<IntersectingDomains>,
        /// The intersection in figures.
        pub summary: Option<IntersectionSummary>,
    }
}

/// A referring domain's links to each target, by the target's position in the request.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct IntersectingDomains(
    pub ::std::collections::BTreeMap<String, Option<IntersectingDomain>>,
);

aisa_gateway::family::result_map!(IntersectingDomains);

impl IntersectingDomains {
    /// What belongs to the target at that position, counted from 1 as in the request.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&IntersectingDomain> {
        self.0.get(&position.to_string())?.as_ref()
    }
}

impl ::std::ops::Deref for IntersectingDomains {
    type Target = ::std::collections::BTreeMap<String, Option<IntersectingDomain>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// One referring domain with the metrics of its backlinks to one target.
    pub struct IntersectingDomain {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The referring domain.
        pub target: Option<Text>,
        /// Rank that the domain passes on to the target. 0 to 1000, or 0 to 100 when the request
        /// sets `rank_scale` to `one_hundred`.
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

/// Names of the documented fields of an `IntersectingDomain` for filters and sorting; other names
/// work as text. They belong to the entry of a target: `RANK.at(1)` names that of the first one.
pub mod intersecting_domain_fields {
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

    /// `target`: the referring domain.
    pub const TARGET: Field = Field::named("target");
    /// `rank`: rank that the domain passes on to the target.
    pub const RANK: Field = Field::named("rank");
}
