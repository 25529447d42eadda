// @generated from schema/backlinks/bulk_new_lost_backlinks.json by cargo xtask codegen. Do not edit.
//! The new and lost backlinks of many targets at once.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the gained and lost backlinks of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_new_lost_backlinks/live/>
    pub struct BulkNewLostBacklinksRequest {
        /// Domains, subdomains or pages whose backlinks are compared. Domains and subdomains go
        /// without scheme and without `www.`; a page is an absolute URL. Takes a domain, a
        /// subdomain or a page. At most 1000 targets.
        #[required]
        pub targets: Vec<String>,
        /// Day since which gains and losses are counted. Upstream default: `today-1m`. Not earlier
        /// than a year ago. Not later than today.
        pub date_from: Option<Date>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkNewLostBacklinksRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkNewLostBacklinksRequest {}

impl Operation for BulkNewLostBacklinksRequest {
    type Output = BulkNewLostBacklinksResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_new_lost_backlinks",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the new and lost backlinks of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_new_lost_backlinks/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_new_lost_backlinks(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_new_lost_backlinks(
        &self,
        request: impl Into<BulkNewLostBacklinksRequest>,
    ) -> Call<BulkNewLostBacklinksRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The gained and lost backlinks of the targets.
    pub struct BulkNewLostBacklinksResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetNewLostBacklinks>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its gained and lost backlinks.
    pub struct TargetNewLostBacklinks {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Backlinks found since `date_from`.
        pub new_backlinks: Option<i64>,
        /// Backlinks that stood before `date_from` and were not found again since.
        pub lost_backlinks: Option<i64>,
    }
}
