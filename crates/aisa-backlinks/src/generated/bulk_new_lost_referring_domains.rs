// @generated from schema/backlinks/bulk_new_lost_referring_domains.json by cargo xtask codegen. Do not edit.
//! The new and lost referring domains of many targets at once.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the gained and lost referring domains of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_new_lost_referring_domains/live/>
    pub struct BulkNewLostReferringDomainsRequest {
        /// Domains, subdomains or pages whose referring domains are compared. Domains and
        /// subdomains go without scheme and without `www.`; a page is an absolute URL. Takes a
        /// domain, a subdomain or a page. At most 1000 targets.
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

impl BulkNewLostReferringDomainsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkNewLostReferringDomainsRequest {}

impl Operation for BulkNewLostReferringDomainsRequest {
    type Output = BulkNewLostReferringDomainsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_new_lost_referring_domains",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the new and lost referring domains of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_new_lost_referring_domains/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{BulkNewLostReferringDomainsRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = BulkNewLostReferringDomainsRequest::new(["example.com", "example.org"]);
    /// let response = client.bulk_new_lost_referring_domains(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_new_lost_referring_domains(
        &self,
        request: impl Into<BulkNewLostReferringDomainsRequest>,
    ) -> Call<BulkNewLostReferringDomainsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The gained and lost referring domains of the targets.
    pub struct BulkNewLostReferringDomainsResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetNewLostReferringDomains>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its gained and lost referring domains.
    pub struct TargetNewLostReferringDomains {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Referring domains found since `date_from`; subdomains count separately.
        pub new_referring_domains: Option<i64>,
        /// Referring domains that stood before `date_from` and were not found again since.
        pub lost_referring_domains: Option<i64>,
        /// Referring main domains found since `date_from`.
        pub new_referring_main_domains: Option<i64>,
        /// Referring main domains that stood before `date_from` and were not found again since.
        pub lost_referring_main_domains: Option<i64>,
    }
}
