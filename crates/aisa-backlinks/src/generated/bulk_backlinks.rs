// @generated from schema/backlinks/bulk_backlinks.json by cargo xtask codegen. Do not edit.
//! The backlink counts of many targets at once.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the backlink counts of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_backlinks/live/>
    pub struct BulkBacklinksRequest {
        /// Domains, subdomains or pages whose backlinks are counted. Domains and subdomains go
        /// without scheme and without `www.`; a page is an absolute URL. Takes a domain, a
        /// subdomain or a page. At most 1000 targets.
        #[required]
        pub targets: Vec<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkBacklinksRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkBacklinksRequest {}

impl Operation for BulkBacklinksRequest {
    type Output = BulkBacklinksResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_backlinks",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the backlinks of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_backlinks/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_backlinks(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_backlinks(
        &self,
        request: impl Into<BulkBacklinksRequest>,
    ) -> Call<BulkBacklinksRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The backlink counts of the targets.
    pub struct BulkBacklinksResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetBacklinks>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its number of backlinks.
    pub struct TargetBacklinks {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Live backlinks of the target.
        pub backlinks: Option<i64>,
    }
}
