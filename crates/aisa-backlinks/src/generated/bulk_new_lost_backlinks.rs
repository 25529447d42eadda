// @generated from schema/backlinks/bulk_new_lost_backlinks.json by cargo xtask codegen. Do not edit.
//! The new and lost backlinks of many targets at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::request_fields;

aisa_gateway::request! {
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
    /// The description of the operation.
    pub const INFO: &'static OperationInfo = &OperationInfo::new(
            "bulk_new_lost_backlinks",
            Method::Post,
            "/dataforseo/backlinks/bulk_new_lost_backlinks/live",
            BulkNewLostBacklinksResult::SHAPE,
        )
        .summary("Counts the new and lost backlinks of up to 1000 targets.")
        .group("bulk")
        .docs("https://docs.dataforseo.com/v3/backlinks/bulk_new_lost_backlinks/live/")
        .fields(
            &[
                FieldInfo::new(
                        "targets",
                        "Domains, subdomains or pages whose backlinks are compared. Domains and subdomains go without scheme and without `www.`; a page is an absolute URL.",
                        FieldKind::targets(
                            TargetRule::new().domain().subdomain().page(),
                            Some(1000),
                            None,
                        ),
                    )
                    .required(),
                FieldInfo::new(
                        "date_from",
                        "Day since which gains and losses are counted.",
                        FieldKind::date(Some("today-1y"), Some("today"), None),
                    )
                    .default("today-1m"),
                request_fields::TAG,
            ],
        )
        .rows(RowsIn::Field("items"), &["target", "new_backlinks", "lost_backlinks"])
        .price(
            PriceInfo::new(
                Price::new(24_000, 36),
                Price::new(48_000, 72),
                PriceRows::Targets,
            ),
        );

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

    fn info(&self) -> &'static OperationInfo {
        Self::INFO
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
    /// let answer = client.bulk_new_lost_backlinks(["example.com", "example.org"]).await?;
    /// println!("{:?}", answer.result()?);
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

aisa_gateway::result! {
    /// The gained and lost backlinks of the targets.
    pub struct BulkNewLostBacklinksResult {
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One item per target.
        pub items: Option<List<TargetNewLostBacklinks>>,
    }
}

aisa_gateway::result! {
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
