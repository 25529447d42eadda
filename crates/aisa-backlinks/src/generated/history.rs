// @generated from schema/backlinks/history.json by cargo xtask codegen. Do not edit.
//! The link profile of a domain over time, month by month.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{RankScale, TargetInfo};

aisa_gateway::family::request! {
    /// Asks for the monthly link profile of one domain.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/history/live/>
    pub struct HistoryRequest {
        /// Domain to report on, without scheme and without `www.`. Takes a domain.
        #[required]
        pub target: String,
        /// First day of the period. Upstream default: `2019-01-01`. Not earlier than 2019-01-01.
        /// Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`. Not earlier than 2019-01-01. Not
        /// later than today.
        pub date_to: Option<Date>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl HistoryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for HistoryRequest {}

impl Operation for HistoryRequest {
    type Output = HistoryResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "history",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the link profile of a domain month by month. Needs `target`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/history/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.history("example.com").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn history(&self, request: impl Into<HistoryRequest>) -> Call<HistoryRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The link profile of a domain over a period.
    pub struct HistoryResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// First day of the period, as the request named it or upstream assumed.
        pub date_from: Option<Date>,
        /// Last day of the period, as the request named it or upstream assumed.
        pub date_to: Option<Date>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per month, from the backlinks that stood on its first day.
        pub items: Option<List<HistoryItem>>,
    }
}

aisa_gateway::family::result! {
    /// The link profile of a domain in one month.
    pub struct HistoryItem {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// When these figures were stored, in UTC.
        pub date: Option<Timestamp>,
        /// Rank of the domain on that date. 0 to 1000, or 0 to 100 when the request sets
        /// `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Number of backlinks.
        pub backlinks: Option<i64>,
        /// Backlinks gained since the month before. 0 before May 2021, when counting began.
        pub new_backlinks: Option<i64>,
        /// Backlinks lost since the month before. 0 before May 2021, when counting began.
        pub lost_backlinks: Option<i64>,
        /// Referring domains gained since the month before. 0 before May 2021, when counting began.
        pub new_referring_domains: Option<i64>,
        /// Referring domains lost since the month before. 0 before May 2021, when counting began.
        pub lost_referring_domains: Option<i64>,
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
