// @generated from schema/backlinks/bulk_spam_score.json by cargo xtask codegen. Do not edit.
//! The spam scores of many targets at once.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the spam scores of up to 1000 targets.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_spam_score/live/>
    pub struct BulkSpamScoreRequest {
        /// Domains, subdomains or pages to score. Domains and subdomains go without scheme and
        /// without `www.`; a page is an absolute URL. Takes a domain, a subdomain or a page. At
        /// most 1000 targets.
        #[required]
        pub targets: Vec<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BulkSpamScoreRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BulkSpamScoreRequest {}

impl Operation for BulkSpamScoreRequest {
    type Output = BulkSpamScoreResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "bulk_spam_score",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Gives the spam scores of up to 1000 targets. Needs `targets`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/bulk_spam_score/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bulk_spam_score(["example.com", "example.org"]).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk_spam_score(
        &self,
        request: impl Into<BulkSpamScoreRequest>,
    ) -> Call<BulkSpamScoreRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The spam scores of the targets.
    pub struct BulkSpamScoreResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetSpamScore>>,
    }
}

aisa_gateway::family::result! {
    /// One target with its spam score.
    pub struct TargetSpamScore {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Spam score of the target, 0 (clean) to 100 (spam); for a domain or subdomain the average
        /// over its pages.
        pub spam_score: Option<i64>,
    }
}
