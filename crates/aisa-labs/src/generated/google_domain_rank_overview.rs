// @generated from schema/labs/google_domain_rank_overview.json by cargo xtask codegen. Do not edit.
//! How a domain ranks in search results, in figures.

use aisa_gateway::family::{
    Call, FieldInfo, FieldKind, List, Method, Operation, OperationInfo, PageParts, Paged,
    PagingInfo, Price, PriceInfo, PriceRows, RowsIn, Sealed, TargetRule, Text,
    ValidationError, Window,
};
use crate::Client;
use crate::generated::common::RankingMetricsByType;
use crate::generated::common::request_fields;

/// Asks how a domain ranks, by location and language.
///
/// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_rank_overview/live/>
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GoogleDomainRankOverviewRequest {
    /// Domain to report on, without scheme and without `www.`. Takes a domain.
    pub target: String,
    /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
    /// location is optional and absent, all locations are covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_name: Option<String>,
    /// Code of the country, such as 2840 for the United States, in place of `location_name`. If the
    /// location is optional and absent, all locations are covered. At least 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_code: Option<i64>,
    /// Full name of the language, such as `English`, in place of `language_code`. If the language
    /// is optional and absent, all languages are covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_name: Option<String>,
    /// Code of the language, such as `en`, in place of `language_name`. If the language is optional
    /// and absent, all languages are covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
    /// `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_synonyms: Option<bool>,
    /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream default:
    /// `100`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Free text that is echoed in the task's data, to match a response with its request. At most
    /// 255 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

impl GoogleDomainRankOverviewRequest {
    /// The description of the operation.
    pub const INFO: &'static OperationInfo = &OperationInfo::new(
            "google_domain_rank_overview",
            Method::Post,
            "/dataforseo/dataforseo_labs/google/domain_rank_overview/live",
            GoogleDomainRankOverviewResult::SHAPE,
        )
        .summary("Summarises the positions and estimated traffic of a domain.")
        .group("domains")
        .docs(
            "https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_rank_overview/live/",
        )
        .fields(
            &[
                FieldInfo::new(
                        "target",
                        "Domain to report on, without scheme and without `www.`.",
                        FieldKind::Target(TargetRule::new().domain()),
                    )
                    .required(),
                request_fields::LOCATION_NAME,
                request_fields::LOCATION_CODE,
                request_fields::LANGUAGE_NAME,
                request_fields::LANGUAGE_CODE,
                request_fields::IGNORE_SYNONYMS,
                request_fields::LIMIT,
                request_fields::OFFSET,
                request_fields::TAG,
            ],
        )
        .rows(
            RowsIn::Field("items"),
            &[
                "location_code",
                "language_code",
                "metrics.organic.etv",
                "metrics.organic.count",
                "metrics.organic.pos_1",
                "metrics.organic.pos_2_3",
                "metrics.organic.pos_4_10",
                "metrics.organic.estimated_paid_traffic_cost",
            ],
        )
        .paging(PagingInfo::new(100, 1000))
        .price(
            PriceInfo::new(
                Price::new(12_000, 120),
                Price::new(24_000, 240),
                PriceRows::Limit,
            ),
        );

    /// Makes the request from its only required field, `target`.
    #[must_use]
    pub fn new(target: impl Into<String>) -> Self {
        Self {
            target: target.into(),
            location_name: None,
            location_code: None,
            language_name: None,
            language_code: None,
            ignore_synonyms: None,
            limit: None,
            offset: None,
            tag: None,
        }
    }

    /// Full name of the country, such as `United Kingdom`, in place of `location_code`.
    #[must_use]
    pub fn location_name(mut self, value: impl Into<String>) -> Self {
        self.location_name = Some(value.into());
        self
    }

    /// Code of the country, such as 2840 for the United States, in place of `location_name`.
    #[must_use]
    pub fn location_code(mut self, value: i64) -> Self {
        self.location_code = Some(value);
        self
    }

    /// Full name of the language, such as `English`, in place of `language_code`.
    #[must_use]
    pub fn language_name(mut self, value: impl Into<String>) -> Self {
        self.language_name = Some(value.into());
        self
    }

    /// Code of the language, such as `en`, in place of `language_name`.
    #[must_use]
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }

    /// Whether to consider only the main keyword of each group of synonyms.
    #[must_use]
    pub fn ignore_synonyms(mut self, value: bool) -> Self {
        self.ignore_synonyms = Some(value);
        self
    }

    /// Maximum number of rows to return.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }

    /// Rows to skip before the first one returned.
    #[must_use]
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Free text that is echoed in the task's data, to match a response with its request.
    #[must_use]
    pub fn tag(mut self, value: impl Into<String>) -> Self {
        self.tag = Some(value.into());
        self
    }

    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleDomainRankOverviewRequest {}

impl Operation for GoogleDomainRankOverviewRequest {
    type Output = GoogleDomainRankOverviewResult;

    fn info(&self) -> &'static OperationInfo {
        Self::INFO
    }
}

impl<T: Into<String>> From<T> for GoogleDomainRankOverviewRequest {
    fn from(target: T) -> Self {
        Self::new(target)
    }
}

impl Paged for GoogleDomainRankOverviewRequest {
    type Row = DomainRankOverview;

    fn take_page(
        &self,
        result: &mut GoogleDomainRankOverviewResult,
    ) -> PageParts<DomainRankOverview> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).offset(self.offset)
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
    }
}

impl Client {
    /// Summarises the positions and estimated traffic of a domain. Needs `target`. One call answers
    /// one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_rank_overview/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleDomainRankOverviewRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleDomainRankOverviewRequest::new("example.com").limit(10);
    /// let answer = client.google_domain_rank_overview(request).await?;
    /// println!("{:?}", answer.result()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_domain_rank_overview(
        &self,
        request: impl Into<GoogleDomainRankOverviewRequest>,
    ) -> Call<GoogleDomainRankOverviewRequest> {
        self.call(request.into())
    }
}

aisa_gateway::result! {
    /// How the domain ranks, one row for each location and language.
    pub struct GoogleDomainRankOverviewResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The domain as the request named it.
        pub target: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// One row per location and language the domain ranks in.
        pub items: Option<List<DomainRankOverview>>,
    }
}

aisa_gateway::result! {
    /// How the domain ranks in one location and language.
    pub struct DomainRankOverview {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Code of the row's location.
        pub location_code: Option<i64>,
        /// Code of the row's language.
        pub language_code: Option<Text>,
        /// Positions and traffic by type of search result.
        pub metrics: Option<RankingMetricsByType>,
    }
}
