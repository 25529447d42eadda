// @generated from schema/on_page/lighthouse.json by cargo xtask codegen. Do not edit.
//! A Lighthouse report on a page.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for a Lighthouse report on a page.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/lighthouse/live/json/>
    pub struct LighthouseRequest {
        /// Page to fetch, with its scheme. Takes a page.
        #[required]
        pub url: String,
        /// Whether to emulate a mobile device rather than a desktop. Upstream default: `false`.
        pub for_mobile: Option<bool>,
        /// Categories to audit. Defaults to all of them, or to none where `audits` is given.
        pub categories: Vec<LighthouseCategoryName>,
        /// Audits to run, such as `metrics/largest-contentful-paint`; beside `categories`, in
        /// addition to theirs. Defaults to all.
        pub audits: Vec<String>,
        /// Lighthouse version, such as `12.0.0`. Defaults to the newest that upstream offers.
        pub version: Option<String>,
        /// Language of the texts in the report, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language of the texts, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// User agent of the browser. At most 254 characters.
        pub custom_user_agent: Option<String>,
        /// Width of the screen, in pixels. 240 to 9999.
        pub browser_screen_width: Option<i64>,
        /// Height of the screen, in pixels. 240 to 9999.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio. 0.5 to 3.
        pub browser_screen_scale_factor: Option<f64>,
        /// How a slow device and network are emulated.
        pub browser_network_throttling_method: Option<ThrottlingMethod>,
        /// How much slower the processor is. Upstream requires it with the method `devtools`, and
        /// ignores it with any other. 1 to 4.
        pub browser_cpu_throttling_multiplier: Option<f64>,
        /// Speed of the network. Upstream requires it with the method `devtools`, and ignores it
        /// with any other.
        pub browser_network_throttling: Option<NetworkThrottling>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl LighthouseRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LighthouseRequest {}

impl Operation for LighthouseRequest {
    type Output = LighthouseResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_ON_PAGE,
            "lighthouse",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Audits a page with Google's Lighthouse: performance, accessibility, best practices and SEO.
    /// Needs `url`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/lighthouse/live/json/>
    ///
    /// ```no_run
    /// use aisa_on_page::Client;
    ///
    /// # async fn example() -> Result<(), aisa_on_page::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.lighthouse("https://example.com/a").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn lighthouse(
        &self,
        request: impl Into<LighthouseRequest>,
    ) -> Call<LighthouseRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::open_enum! {
    /// A category of audits.
    pub enum LighthouseCategoryName {
        /// How fast the page is.
        Performance = "performance",
        /// How well people with disabilities can use it.
        Accessibility = "accessibility",
        /// Security and sound engineering.
        BestPractices = "best_practices",
        /// How well search engines can read it.
        Seo = "seo",
    }
}

aisa_gateway::family::open_enum! {
    /// How a slow device and network are emulated.
    pub enum ThrottlingMethod {
        /// Figures of a slow load are calculated from a fast one.
        Simulate = "simulate",
        /// The load itself is slowed down.
        Devtools = "devtools",
        /// Nothing is slowed down.
        Provided = "provided",
    }
}

aisa_gateway::family::open_enum! {
    /// Speed of an emulated network.
    pub enum NetworkThrottling {
        /// Not slowed down.
        NoThrottling = "no_throttling",
        /// Fast 4G.
        Fast4g = "fast_4g",
        /// Slow 4G.
        Slow4g = "slow_4g",
        /// 3G.
        Regular3g = "regular_3g",
        /// A desktop computer's connection.
        Pc = "pc",
    }
}

aisa_gateway::family::result! {
    /// A Lighthouse report, in Lighthouse's own form. It has more fields than these; all of them
    /// are kept.
    pub struct LighthouseResult {
        /// Version of Lighthouse.
        #[serde(rename = "lighthouseVersion")]
        pub lighthouse_version: Option<Text>,
        /// Page that was asked for.
        #[serde(rename = "requestedUrl")]
        pub requested_url: Option<Text>,
        /// Page that was audited, after redirects.
        #[serde(rename = "finalUrl")]
        pub final_url: Option<Text>,
        /// When the page was audited, in RFC 3339.
        #[serde(rename = "fetchTime")]
        pub fetch_time: Option<Text>,
        /// User agent of the browser.
        #[serde(rename = "userAgent")]
        pub user_agent: Option<Text>,
        /// Address that the browser shows in the end.
        #[serde(rename = "finalDisplayedUrl")]
        pub final_displayed_url: Option<Text>,
        /// Address of the main document.
        #[serde(rename = "mainDocumentUrl")]
        pub main_document_url: Option<Text>,
        /// How the page was observed.
        #[serde(rename = "gatherMode")]
        pub gather_mode: Option<Text>,
        /// What may have distorted the report.
        #[serde(rename = "runWarnings")]
        pub run_warnings: Option<List<Text>>,
        /// Scores by category.
        pub categories: Option<LighthouseCategories>,
        /// The audits, by name.
        pub audits: Option<LighthouseAudits>,
        /// Groups of audits, with their headings.
        #[serde(rename = "categoryGroups")]
        pub category_groups: Option<::serde_json::Value>,
        /// Error that kept the page from loading; null if there was none.
        #[serde(rename = "runtimeError")]
        pub runtime_error: Option<::serde_json::Value>,
        /// Settings of the run.
        #[serde(rename = "configSettings")]
        pub config_settings: Option<::serde_json::Value>,
        /// The machine that the page was audited on.
        pub environment: Option<::serde_json::Value>,
        /// How long the audit took.
        pub timing: Option<::serde_json::Value>,
        /// Texts of the report in its language.
        pub i18n: Option<::serde_json::Value>,
        /// Organisations whose resources the page loads.
        pub entities: Option<::serde_json::Value>,
        /// Advice for the software that the site is built with.
        #[serde(rename = "stackPacks")]
        pub stack_packs: Option<::serde_json::Value>,
        /// Screenshot of the page.
        #[serde(rename = "fullPageScreenshot")]
        pub full_page_screenshot: Option<::serde_json::Value>,
    }
}

aisa_gateway::family::result! {
    /// Scores by category; null for categories that were not audited.
    pub struct LighthouseCategories {
        /// How fast the page is.
        pub performance: Option<LighthouseCategory>,
        /// How well people with disabilities can use it.
        pub accessibility: Option<LighthouseCategory>,
        /// Security and sound engineering.
        #[serde(rename = "best-practices")]
        pub best_practices: Option<LighthouseCategory>,
        /// How well search engines can read it.
        pub seo: Option<LighthouseCategory>,
    }
}

aisa_gateway::family::result! {
    /// The score of a category.
    pub struct LighthouseCategory {
        /// Name of the category.
        pub id: Option<Text>,
        /// Its heading in the report.
        pub title: Option<Text>,
        /// What it covers.
        pub description: Option<Text>,
        /// What is left to check by hand.
        #[serde(rename = "manualDescription")]
        pub manual_description: Option<Text>,
        /// Score, 1 being the best; null if an audit of the category failed.
        pub score: Option<f64>,
        /// The audits of the category, with their weights.
        #[serde(rename = "auditRefs")]
        pub audit_refs: Option<::serde_json::Value>,
        /// Modes that the category is for.
        #[serde(rename = "supportedModes")]
        pub supported_modes: Option<List<Text>>,
    }
}

/// Audits, by name, such as `largest-contentful-paint`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct LighthouseAudits(
    pub ::std::collections::BTreeMap<String, Option<LighthouseAudit>>,
);

aisa_gateway::family::result_map!(LighthouseAudits);

impl ::std::ops::Deref for LighthouseAudits {
    type Target = ::std::collections::BTreeMap<String, Option<LighthouseAudit>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// The outcome of an audit.
    pub struct LighthouseAudit {
        /// Name of the audit.
        pub id: Option<Text>,
        /// Its heading in the report.
        pub title: Option<Text>,
        /// What it looks at.
        pub description: Option<Text>,
        /// Score, 1 being the best; null where it only informs.
        pub score: Option<f64>,
        /// How the score is meant, such as `numeric`, `binary` or `informative`.
        #[serde(rename = "scoreDisplayMode")]
        pub score_display_mode: Option<Text>,
        /// The measured value as shown.
        #[serde(rename = "displayValue")]
        pub display_value: Option<Text>,
        /// The measured value, in `numericUnit`.
        #[serde(rename = "numericValue")]
        pub numeric_value: Option<f64>,
        /// Unit of the measured value.
        #[serde(rename = "numericUnit")]
        pub numeric_unit: Option<Text>,
        /// Further data of the audit, in a form of its own.
        pub details: Option<::serde_json::Value>,
        /// What a better outcome would save, by metric.
        #[serde(rename = "metricSavings")]
        pub metric_savings: Option<::serde_json::Value>,
        /// How the measured value becomes a score.
        #[serde(rename = "scoringOptions")]
        pub scoring_options: Option<::serde_json::Value>,
        /// What may have distorted the outcome.
        pub warnings: Option<::serde_json::Value>,
        /// Why it failed.
        pub explanation: Option<Text>,
        /// Error of the audit; null if it ran.
        #[serde(rename = "errorMessage")]
        pub error_message: Option<Text>,
        /// How much the audit tells about what to do.
        #[serde(rename = "guidanceLevel")]
        pub guidance_level: Option<i64>,
    }
}
