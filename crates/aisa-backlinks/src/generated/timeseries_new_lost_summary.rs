// @generated from schema/backlinks/timeseries_new_lost_summary.json by cargo xtask codegen. Do not edit.
//! How many backlinks and referring domains a domain gained and lost over a period.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::GroupRange;

aisa_gateway::family::request! {
    /// Asks for the gains and losses of one domain over a period.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/timeseries_new_lost_summary/live/>
    pub struct TimeseriesNewLostSummaryRequest {
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
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl TimeseriesNewLostSummaryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for TimeseriesNewLostSummaryRequest {}

impl Operation for TimeseriesNewLostSummaryRequest {
    type Output = TimeseriesNewLostSummaryResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "timeseries_new_lost_summary",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Charts a domain's gains and losses of backlinks and referring domains per day, week, month
    /// or year. Needs `target`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/timeseries_new_lost_summary/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.timeseries_new_lost_summary("example.com").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn timeseries_new_lost_summary(
        &self,
        request: impl Into<TimeseriesNewLostSummaryRequest>,
    ) -> Call<TimeseriesNewLostSummaryRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The gains and losses of a domain over a period.
    pub struct TimeseriesNewLostSummaryResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// First day of the period, as the request named it or upstream assumed.
        pub date_from: Option<Date>,
        /// Last day of the period, as the request named it or upstream assumed.
        pub date_to: Option<Date>,
        /// Length of the time each item covers.
        pub group_range: Option<GroupRange>,
        /// Items in the whole period. Sources disagree on whether responses have it, so it may be
        /// missing.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per day, week, month or year.
        pub items: Option<List<TimeseriesNewLostItem>>,
    }
}

aisa_gateway::family::result! {
    /// The gains and losses of a domain in one day, week, month or year. Zeros without data for
    /// that time.
    pub struct TimeseriesNewLostItem {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Last day of the time the item covers, in UTC.
        pub date: Option<Timestamp>,
        /// Backlinks gained in the time the item covers.
        pub new_backlinks: Option<i64>,
        /// Backlinks lost in the time the item covers.
        pub lost_backlinks: Option<i64>,
        /// Referring domains gained in the time the item covers.
        pub new_referring_domains: Option<i64>,
        /// Referring domains lost in the time the item covers.
        pub lost_referring_domains: Option<i64>,
        /// Referring main domains gained in the time the item covers.
        pub new_referring_main_domains: Option<i64>,
        /// Referring main domains lost in the time the item covers.
        pub lost_referring_main_domains: Option<i64>,
    }
}
