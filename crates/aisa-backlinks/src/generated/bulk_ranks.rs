// @generated from schema/backlinks/bulk_ranks.json by cargo xtask codegen. Do not edit.
//! The ranks of many targets at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::RankScale;

aisa_gateway::family::request! {
    /// Asks for the ranks of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_ranks/live/>
    pub struct BulkRanksRequest {
        /// Domains, subdomains or pages to rank. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL. Takes a domain, a subdomain or a page. At
        /// most 1000 targets.
        #[required]
        pub targets: Vec<String>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkRanksRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkRanksRequest {}

impl Operation for BulkRanksRequest {
    type Output = BulkRanksResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_ranks",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Gives the ranks of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_ranks/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_ranks(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_ranks(
        &self,
        request: impl Into<BulkRanksRequest>,
    ) -> Call<BulkRanksRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The ranks of the targets.
    pub struct BulkRanksResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetRank>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its rank.
    pub struct TargetRank {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Rank of the target on the day of the request. 0 to 1000, or 0 to 100 when the request
        /// sets `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
    }
}
