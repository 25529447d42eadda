// @generated from schema/domains/whois_overview.json by cargo xtask codegen. Do not edit.
//! Registrations of domains, with rankings and backlinks.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for registered domains that meet conditions. `filters` is what selects them: without
    /// it, the listing is of all domains.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/domain_analytics/whois/overview/live/>
    pub struct WhoisOverviewRequest {
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// `offset_token` of the previous response, which continues beyond the largest offset;
        /// every other field stays as it was.
        pub offset_token: Option<String>,
        /// Conditions that domains have to meet, such as `domain = "example.com"` or `tld = "org"`.
        /// At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Most rankings first without it. At most 3
        /// rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl WhoisOverviewRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for WhoisOverviewRequest {}

impl Operation for WhoisOverviewRequest {
    type Output = WhoisOverviewResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_DOMAINS,
            "whois_overview",
        );
        OPERATION.get()
    }
}

impl Paged for WhoisOverviewRequest {
    type Row = RegisteredDomain;

    fn take_page(
        &self,
        result: &mut WhoisOverviewResult,
    ) -> PageParts<RegisteredDomain> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
            .token(result.offset_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default()
            .limit(self.limit)
            .offset(self.offset)
            .token(self.offset_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
        self.offset_token = window.token;
    }
}

impl Client {
    /// Lists registered domains with their registration dates, rankings, traffic and backlinks. One
    /// call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/domain_analytics/whois/overview/live/>
    ///
    /// ```no_run
    /// use aisa_domains::{Client, WhoisOverviewRequest};
    ///
    /// # async fn example() -> Result<(), aisa_domains::Error> {
    /// let client = Client::from_env()?;
    /// let request = WhoisOverviewRequest::new().limit(10);
    /// let response = client.whois_overview(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn whois_overview(
        &self,
        request: impl Into<WhoisOverviewRequest>,
    ) -> Call<WhoisOverviewRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Registered domains.
    pub struct WhoisOverviewResult {
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The `offset` of the request.
        pub offset: Option<i64>,
        /// Token to request the next page with. Null when there is none.
        pub offset_token: Option<Text>,
        /// The domains.
        pub items: Option<List<RegisteredDomain>>,
    }
}

aisa_gateway::family::result! {
    /// One registered domain.
    pub struct RegisteredDomain {
        /// The domain.
        pub domain: Option<Text>,
        /// When the domain was first registered.
        pub created_datetime: Option<Timestamp>,
        /// When the registration last changed.
        pub changed_datetime: Option<Timestamp>,
        /// When the registration expires.
        pub expiration_datetime: Option<Timestamp>,
        /// When this record was last updated.
        pub updated_datetime: Option<Timestamp>,
        /// When the crawler first found the domain.
        pub first_seen: Option<Timestamp>,
        /// Status codes of the registration as the registry gives them. Null when unknown.
        pub epp_status_codes: Option<List<Text>>,
        /// Top-level domain.
        pub tld: Option<Text>,
        /// Whether the registration is in force; an expired domain stays listed for a short time
        /// only.
        pub registered: Option<bool>,
        /// Registrar of the domain. Null when unknown.
        pub registrar: Option<Text>,
        /// Rankings and traffic of the domain. Null when there are none.
        pub metrics: Option<DomainRankings>,
        /// Backlinks of the domain. Null when there are none.
        pub backlinks_info: Option<DomainBacklinks>,
    }
}

aisa_gateway::family::result! {
    /// Rankings and traffic by kind of result.
    pub struct DomainRankings {
        /// In organic results.
        pub organic: Option<RankingFigures>,
        /// In paid results.
        pub paid: Option<RankingFigures>,
    }
}

aisa_gateway::family::result! {
    /// Rankings and traffic of a domain in one kind of result.
    pub struct RankingFigures {
        /// Results pages on which the domain is at position 1.
        pub pos_1: Option<i64>,
        /// Results pages on which the domain is at position 2 to 3.
        pub pos_2_3: Option<i64>,
        /// Results pages on which the domain is at position 4 to 10.
        pub pos_4_10: Option<i64>,
        /// Results pages on which the domain is at position 11 to 20.
        pub pos_11_20: Option<i64>,
        /// Results pages on which the domain is at position 21 to 30.
        pub pos_21_30: Option<i64>,
        /// Results pages on which the domain is at position 31 to 40.
        pub pos_31_40: Option<i64>,
        /// Results pages on which the domain is at position 41 to 50.
        pub pos_41_50: Option<i64>,
        /// Results pages on which the domain is at position 51 to 60.
        pub pos_51_60: Option<i64>,
        /// Results pages on which the domain is at position 61 to 70.
        pub pos_61_70: Option<i64>,
        /// Results pages on which the domain is at position 71 to 80.
        pub pos_71_80: Option<i64>,
        /// Results pages on which the domain is at position 81 to 90.
        pub pos_81_90: Option<i64>,
        /// Results pages on which the domain is at position 91 to 100.
        pub pos_91_100: Option<i64>,
        /// Estimated visits a month from these results.
        pub etv: Option<f64>,
        /// Results pages on which the domain appears.
        pub count: Option<i64>,
        /// What the same visits would cost as ads, in US dollars a month.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Rankings that are new since the previous check.
        pub is_new: Option<i64>,
        /// Rankings that rose.
        pub is_up: Option<i64>,
        /// Rankings that fell.
        pub is_down: Option<i64>,
        /// Rankings that were lost since the previous check.
        pub is_lost: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Backlinks of a domain.
    pub struct DomainBacklinks {
        /// Domains that link to it.
        pub referring_domains: Option<i64>,
        /// Domains that link to it, those of one owner counted once.
        pub referring_main_domains: Option<i64>,
        /// Pages that link to it.
        pub referring_pages: Option<i64>,
        /// Backlinks that pass authority.
        pub dofollow: Option<i64>,
        /// Backlinks.
        pub backlinks: Option<i64>,
        /// When the backlink figures were updated.
        pub time_update: Option<Timestamp>,
    }
}

/// Names of the documented fields of a `RegisteredDomain` for filters and sorting; other names work
/// as text.
pub mod registered_domain_fields {
    use aisa_gateway::family::Field;

    /// `domain`: the domain.
    pub const DOMAIN: Field = Field::named("domain");
    /// `created_datetime`: when the domain was first registered.
    pub const CREATED_DATETIME: Field = Field::named("created_datetime");
    /// `changed_datetime`: when the registration last changed.
    pub const CHANGED_DATETIME: Field = Field::named("changed_datetime");
    /// `expiration_datetime`: when the registration expires.
    pub const EXPIRATION_DATETIME: Field = Field::named("expiration_datetime");
    /// `updated_datetime`: when this record was last updated.
    pub const UPDATED_DATETIME: Field = Field::named("updated_datetime");
    /// `first_seen`: when the crawler first found the domain.
    pub const FIRST_SEEN: Field = Field::named("first_seen");
    /// `epp_status_codes`: status codes of the registration as the registry gives them.
    pub const EPP_STATUS_CODES: Field = Field::named("epp_status_codes");
    /// `tld`: top-level domain.
    pub const TLD: Field = Field::named("tld");
    /// `registered`: whether the registration is in force; an expired domain stays listed for a
    /// short time only.
    pub const REGISTERED: Field = Field::named("registered");
    /// `registrar`: registrar of the domain.
    pub const REGISTRAR: Field = Field::named("registrar");
    /// `metrics.organic.pos_1`: results pages on which the domain is at position 1.
    pub const METRICS_ORGANIC_POS_1: Field = Field::named("metrics.organic.pos_1");
    /// `metrics.organic.pos_2_3`: results pages on which the domain is at position 2 to 3.
    pub const METRICS_ORGANIC_POS_2_3: Field = Field::named("metrics.organic.pos_2_3");
    /// `metrics.organic.pos_4_10`: results pages on which the domain is at position 4 to 10.
    pub const METRICS_ORGANIC_POS_4_10: Field = Field::named("metrics.organic.pos_4_10");
    /// `metrics.organic.pos_11_20`: results pages on which the domain is at position 11 to 20.
    pub const METRICS_ORGANIC_POS_11_20: Field = Field::named(
        "metrics.organic.pos_11_20",
    );
    /// `metrics.organic.pos_21_30`: results pages on which the domain is at position 21 to 30.
    pub const METRICS_ORGANIC_POS_21_30: Field = Field::named(
        "metrics.organic.pos_21_30",
    );
    /// `metrics.organic.pos_31_40`: results pages on which the domain is at position 31 to 40.
    pub const METRICS_ORGANIC_POS_31_40: Field = Field::named(
        "metrics.organic.pos_31_40",
    );
    /// `metrics.organic.pos_41_50`: results pages on which the domain is at position 41 to 50.
    pub const METRICS_ORGANIC_POS_41_50: Field = Field::named(
        "metrics.organic.pos_41_50",
    );
    /// `metrics.organic.pos_51_60`: results pages on which the domain is at position 51 to 60.
    pub const METRICS_ORGANIC_POS_51_60: Field = Field::named(
        "metrics.organic.pos_51_60",
    );
    /// `metrics.organic.pos_61_70`: results pages on which the domain is at position 61 to 70.
    pub const METRICS_ORGANIC_POS_61_70: Field = Field::named(
        "metrics.organic.pos_61_70",
    );
    /// `metrics.organic.pos_71_80`: results pages on which the domain is at position 71 to 80.
    pub const METRICS_ORGANIC_POS_71_80: Field = Field::named(
        "metrics.organic.pos_71_80",
    );
    /// `metrics.organic.pos_81_90`: results pages on which the domain is at position 81 to 90.
    pub const METRICS_ORGANIC_POS_81_90: Field = Field::named(
        "metrics.organic.pos_81_90",
    );
    /// `metrics.organic.pos_91_100`: results pages on which the domain is at position 91 to 100.
    pub const METRICS_ORGANIC_POS_91_100: Field = Field::named(
        "metrics.organic.pos_91_100",
    );
    /// `metrics.organic.etv`: estimated visits a month from these results.
    pub const METRICS_ORGANIC_ETV: Field = Field::named("metrics.organic.etv");
    /// `metrics.organic.count`: results pages on which the domain appears.
    pub const METRICS_ORGANIC_COUNT: Field = Field::named("metrics.organic.count");
    /// `metrics.organic.estimated_paid_traffic_cost`: what the same visits would cost as ads, in US
    /// dollars a month.
    pub const METRICS_ORGANIC_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "metrics.organic.estimated_paid_traffic_cost",
    );
    /// `metrics.organic.is_new`: rankings that are new since the previous check.
    pub const METRICS_ORGANIC_IS_NEW: Field = Field::named("metrics.organic.is_new");
    /// `metrics.organic.is_up`: rankings that rose.
    pub const METRICS_ORGANIC_IS_UP: Field = Field::named("metrics.organic.is_up");
    /// `metrics.organic.is_down`: rankings that fell.
    pub const METRICS_ORGANIC_IS_DOWN: Field = Field::named("metrics.organic.is_down");
    /// `metrics.organic.is_lost`: rankings that were lost since the previous check.
    pub const METRICS_ORGANIC_IS_LOST: Field = Field::named("metrics.organic.is_lost");
    /// `metrics.paid.pos_1`: results pages on which the domain is at position 1.
    pub const METRICS_PAID_POS_1: Field = Field::named("metrics.paid.pos_1");
    /// `metrics.paid.pos_2_3`: results pages on which the domain is at position 2 to 3.
    pub const METRICS_PAID_POS_2_3: Field = Field::named("metrics.paid.pos_2_3");
    /// `metrics.paid.pos_4_10`: results pages on which the domain is at position 4 to 10.
    pub const METRICS_PAID_POS_4_10: Field = Field::named("metrics.paid.pos_4_10");
    /// `metrics.paid.pos_11_20`: results pages on which the domain is at position 11 to 20.
    pub const METRICS_PAID_POS_11_20: Field = Field::named("metrics.paid.pos_11_20");
    /// `metrics.paid.pos_21_30`: results pages on which the domain is at position 21 to 30.
    pub const METRICS_PAID_POS_21_30: Field = Field::named("metrics.paid.pos_21_30");
    /// `metrics.paid.pos_31_40`: results pages on which the domain is at position 31 to 40.
    pub const METRICS_PAID_POS_31_40: Field = Field::named("metrics.paid.pos_31_40");
    /// `metrics.paid.pos_41_50`: results pages on which the domain is at position 41 to 50.
    pub const METRICS_PAID_POS_41_50: Field = Field::named("metrics.paid.pos_41_50");
    /// `metrics.paid.pos_51_60`: results pages on which the domain is at position 51 to 60.
    pub const METRICS_PAID_POS_51_60: Field = Field::named("metrics.paid.pos_51_60");
    /// `metrics.paid.pos_61_70`: results pages on which the domain is at position 61 to 70.
    pub const METRICS_PAID_POS_61_70: Field = Field::named("metrics.paid.pos_61_70");
    /// `metrics.paid.pos_71_80`: results pages on which the domain is at position 71 to 80.
    pub const METRICS_PAID_POS_71_80: Field = Field::named("metrics.paid.pos_71_80");
    /// `metrics.paid.pos_81_90`: results pages on which the domain is at position 81 to 90.
    pub const METRICS_PAID_POS_81_90: Field = Field::named("metrics.paid.pos_81_90");
    /// `metrics.paid.pos_91_100`: results pages on which the domain is at position 91 to 100.
    pub const METRICS_PAID_POS_91_100: Field = Field::named("metrics.paid.pos_91_100");
    /// `metrics.paid.etv`: estimated visits a month from these results.
    pub const METRICS_PAID_ETV: Field = Field::named("metrics.paid.etv");
    /// `metrics.paid.count`: results pages on which the domain appears.
    pub const METRICS_PAID_COUNT: Field = Field::named("metrics.paid.count");
    /// `metrics.paid.estimated_paid_traffic_cost`: what the same visits would cost as ads, in US
    /// dollars a month.
    pub const METRICS_PAID_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "metrics.paid.estimated_paid_traffic_cost",
    );
    /// `metrics.paid.is_new`: rankings that are new since the previous check.
    pub const METRICS_PAID_IS_NEW: Field = Field::named("metrics.paid.is_new");
    /// `metrics.paid.is_up`: rankings that rose.
    pub const METRICS_PAID_IS_UP: Field = Field::named("metrics.paid.is_up");
    /// `metrics.paid.is_down`: rankings that fell.
    pub const METRICS_PAID_IS_DOWN: Field = Field::named("metrics.paid.is_down");
    /// `metrics.paid.is_lost`: rankings that were lost since the previous check.
    pub const METRICS_PAID_IS_LOST: Field = Field::named("metrics.paid.is_lost");
    /// `backlinks_info.referring_domains`: domains that link to it.
    pub const BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "backlinks_info.referring_domains",
    );
    /// `backlinks_info.referring_main_domains`: domains that link to it, those of one owner counted
    /// once.
    pub const BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "backlinks_info.referring_main_domains",
    );
    /// `backlinks_info.referring_pages`: pages that link to it.
    pub const BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "backlinks_info.referring_pages",
    );
    /// `backlinks_info.dofollow`: backlinks that pass authority.
    pub const BACKLINKS_INFO_DOFOLLOW: Field = Field::named("backlinks_info.dofollow");
    /// `backlinks_info.backlinks`: backlinks.
    pub const BACKLINKS_INFO_BACKLINKS: Field = Field::named("backlinks_info.backlinks");
    /// `backlinks_info.time_update`: when the backlink figures were updated.
    pub const BACKLINKS_INFO_TIME_UPDATE: Field = Field::named(
        "backlinks_info.time_update",
    );
}
