// @generated from schema/backlinks/bulk_pages_summary.json by cargo xtask codegen. Do not edit.
//! The link metrics of many pages at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankScale;

aisa_gateway::family::request! {
    /// Asks for the link metrics of up to 1000 targets, on at most 100 domains.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_pages_summary/live/>
    pub struct BulkPagesSummaryRequest {
        /// Pages, domains or subdomains to sum up. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL. Takes a domain, a subdomain or a page. At
        /// most 1000 targets. At most 100 distinct domains.
        #[required]
        pub targets: Vec<String>,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkPagesSummaryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkPagesSummaryRequest {}

impl Operation for BulkPagesSummaryRequest {
    type Output = BulkPagesSummaryResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_pages_summary",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports link counts, rank and spam score for each of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_pages_summary/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_pages_summary(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_pages_summary(
        &self,
        request: impl Into<BulkPagesSummaryRequest>,
    ) -> Call<BulkPagesSummaryRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The link metrics of the targets.
    pub struct BulkPagesSummaryResult {
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<PageSummary>>,
    }
}

aisa_gateway::family::result! {
    /// One page, domain or subdomain with the metrics of the backlinks to it.
    pub struct PageSummary {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Address of the target.
        pub url: Option<Text>,
        /// Rank of the target. 0 to 1000, or 0 to 100 when the request sets `rank_scale` to
        /// `one_hundred`.
        pub rank: Option<i64>,
        /// Rank of the target's main domain. 0 to 1000, or 0 to 100 when the request sets
        /// `rank_scale` to `one_hundred`.
        pub main_domain_rank: Option<i64>,
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
