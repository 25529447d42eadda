// @generated from schema/backlinks/bulk_referring_domains.json by cargo xtask codegen. Do not edit.
//! The referring domain counts of many targets at once.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the referring domain counts of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_referring_domains/live/>
    pub struct BulkReferringDomainsRequest {
        /// Domains, subdomains or pages whose referring domains are counted. Domains and subdomains
        /// go without scheme and without `www.`; a page is an absolute URL. Takes a domain, a
        /// subdomain or a page. At most 1000 targets.
        #[required]
        pub targets: Vec<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkReferringDomainsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkReferringDomainsRequest {}

impl Operation for BulkReferringDomainsRequest {
    type Output = BulkReferringDomainsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_referring_domains",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the referring domains of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_referring_domains/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_referring_domains(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_referring_domains(
        &self,
        request: impl Into<BulkReferringDomainsRequest>,
    ) -> Call<BulkReferringDomainsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The referring domain counts of the targets.
    pub struct BulkReferringDomainsResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetReferringDomains>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its numbers of referring domains.
    pub struct TargetReferringDomains {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Domains with at least one backlink to the target; subdomains count separately.
        pub referring_domains: Option<i64>,
        /// Referring domains with at least one nofollow link.
        pub referring_domains_nofollow: Option<i64>,
        /// Main (registrable) domains with at least one backlink; subdomains count towards their
        /// main domain.
        pub referring_main_domains: Option<i64>,
        /// Referring main domains with at least one nofollow link.
        pub referring_main_domains_nofollow: Option<i64>,
    }
}
