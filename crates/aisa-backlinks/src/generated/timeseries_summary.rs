// @generated from schema/backlinks/timeseries_summary.json by cargo xtask codegen. Do not edit.
//! The main link figures of a domain over a period.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{GroupRange, RankScale};

aisa_gateway::family::request! {
    /// Asks for the link figures of one domain over a period.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/timeseries_summary/live/>
    pub struct TimeseriesSummaryRequest {
        /// Domain to report on, without scheme and without `www.`. Takes a domain.
        #[required]
        pub target: String,
        /// First day of the period. Not earlier than 2019-01-30. Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`. Not earlier than 2019-01-30. Not
        /// later than today.
        pub date_to: Option<Date>,
        /// Length of the time each item covers. Weeks, months and years are widened to whole ones,
        /// and an item bears the date of its last day. Upstream default: `month`.
        pub group_range: Option<GroupRange>,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl TimeseriesSummaryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for TimeseriesSummaryRequest {}

impl Operation for TimeseriesSummaryRequest {
    type Output = TimeseriesSummaryResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "timeseries_summary",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the main link figures of a domain by day, week, month or year. Needs `target`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/timeseries_summary/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.timeseries_summary("example.com").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn timeseries_summary(
        &self,
        request: impl Into<TimeseriesSummaryRequest>,
    ) -> Call<TimeseriesSummaryRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The link figures of a domain over a period.
    pub struct TimeseriesSummaryResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// First day of the period, as the request named it or upstream assumed.
        pub date_from: Option<Date>,
        /// Last day of the period, as the request named it or upstream assumed.
        pub date_to: Option<Date>,
        /// Length of the time each item covers.
        pub group_range: Option<GroupRange>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per day, week, month or year.
        pub items: Option<List<TimeseriesItem>>,
    }
}

aisa_gateway::family::result! {
    /// The link figures of a domain at the end of one day, week, month or year. Zeros without data
    /// for that time.
    pub struct TimeseriesItem {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Last day of the time the item covers, in UTC.
        pub date: Option<Timestamp>,
        /// Rank of the target on that date. 0 to 1000, or 0 to 100 when the request sets
        /// `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Number of backlinks.
        pub backlinks: Option<i64>,
        /// Backlinks that are nofollow.
        pub backlinks_nofollow: Option<i64>,
        /// Pages with at least one backlink.
        pub referring_pages: Option<i64>,
        /// Referring pages with at least one nofollow link.
        pub referring_pages_nofollow: Option<i64>,
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
    }
}
