// @generated from schema/backlinks/summary.json by cargo xtask codegen. Do not edit.
//! The link profile of one target in figures: ranks, counts and breakdowns.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{BacklinksStatusType, RankScale, TargetInfo};

aisa_gateway::family::request! {
    /// Asks for the figures of one target.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/summary/live/>
    pub struct SummaryRequest {
        /// Domain, subdomain or page to report on. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL with `http://` or `https://`. Takes a domain,
        /// a subdomain or a page.
        #[required]
        pub target: String,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Whether indirect links count: links to a page that redirects to the target or names it
        /// as canonical. Upstream default: `true`.
        pub include_indirect_links: Option<bool>,
        /// Whether to exclude links from subdomains of the target's own domain. Upstream default:
        /// `true`.
        pub exclude_internal_backlinks: Option<bool>,
        /// Maximum number of entries in each `referring_links_*` map. 1 to 1000; upstream default:
        /// `10`.
        pub internal_list_limit: Option<i64>,
        /// Which backlinks to return and count: all, live or lost. Upstream default: `live`.
        pub backlinks_status_type: Option<BacklinksStatusType>,
        /// Conditions on individual backlinks, applied before counting: only links that match are
        /// counted. They name fields of a backlink. At most 8 conditions.
        pub backlinks_filters: Option<Filter>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl SummaryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for SummaryRequest {}

impl Operation for SummaryRequest {
    type Output = SummaryResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "summary",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Summarises the backlinks of a target. Needs `target`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/summary/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.summary("example.com").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn summary(&self, request: impl Into<SummaryRequest>) -> Call<SummaryRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The link profile of a target in figures.
    pub struct SummaryResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// When the crawler first found one of these backlinks, in UTC.
        pub first_seen: Option<Timestamp>,
        /// When the last of these backlinks was lost, in UTC: when the crawler found that it had
        /// been taken down, or got a 4xx or 5xx status where it used to be. Null while any link is
        /// live.
        pub lost_date: Option<Timestamp>,
        /// Rank of the subject: how much link weight it holds, computed over the link graph as
        /// PageRank does. 0 to 1000, or 0 to 100 when the request sets `rank_scale` to
        /// `one_hundred`.
        pub rank: Option<i64>,
        /// Number of backlinks.
        pub backlinks: Option<i64>,
        /// Average spam score of these backlinks, 0 (clean) to 100 (spam).
        pub backlinks_spam_score: Option<i64>,
        /// Pages of the target that the crawler has visited.
        pub crawled_pages: Option<i64>,
        /// Information about the target's site.
        pub info: Option<TargetInfo>,
        /// Links on the target's pages that stay within the site, summed over its pages.
        pub internal_links_count: Option<i64>,
        /// Links on the target's pages that leave the site, summed over its pages.
        pub external_links_count: Option<i64>,
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
        /// Referring pages with at least one nofollow link.
        pub referring_pages_nofollow: Option<i64>,
    }
}
