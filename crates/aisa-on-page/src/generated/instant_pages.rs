// @generated from schema/on_page/instant_pages.json by cargo xtask codegen. Do not edit.
//! One page, audited at once.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{BrowserPreset, CrawlProgress, IpPool};

aisa_gateway::family::request! {
    /// Asks for an audit of a page.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/instant_pages/>
    pub struct InstantPagesRequest {
        /// Page to fetch, with its scheme. Takes a page.
        #[required]
        pub url: String,
        /// User agent of the crawler. Upstream default: `Mozilla/5.0 (compatible; RSiteAuditor)`.
        pub custom_user_agent: Option<String>,
        /// Device whose screen the browser takes; ignored beside a screen size. Needs
        /// `enable_javascript` or `enable_browser_rendering`.
        pub browser_preset: Option<BrowserPreset>,
        /// Width of the screen, in pixels. Needs `enable_javascript` or `enable_browser_rendering`.
        /// 240 to 9999.
        pub browser_screen_width: Option<i64>,
        /// Height of the screen, in pixels. Needs `enable_javascript` or
        /// `enable_browser_rendering`. 240 to 9999.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio. Needs `enable_javascript` or `enable_browser_rendering`. 0.5 to 3.
        pub browser_screen_scale_factor: Option<f64>,
        /// Whether to keep the page's HTML upstream, where a call with the id of the task fetches
        /// it. Upstream default: `false`.
        pub store_raw_html: Option<bool>,
        /// `Accept-Language` header, such as `en-GB`; without it, some sites refuse the crawler.
        pub accept_language: Option<String>,
        /// Whether to load images, styles, scripts and broken resources. Costs three times as much.
        /// Upstream default: `false`.
        pub load_resources: Option<bool>,
        /// Whether to load the page as a browser does, with styles, images and fonts, to measure
        /// Core Web Vitals. Turns on `enable_javascript`, and costs 34 times as much. Upstream
        /// default: `false`.
        pub enable_browser_rendering: Option<bool>,
        /// Whether to hide requests for consent to cookies. Upstream default: `false`.
        pub disable_cookie_popup: Option<bool>,
        /// Whether to return what there is of a page that does not load within 120 seconds.
        /// Upstream default: `false`.
        pub return_despite_timeout: Option<bool>,
        /// Whether to run the page's scripts. Costs ten times as much. Upstream default: `false`.
        pub enable_javascript: Option<bool>,
        /// Whether scripts may request data with XMLHttpRequest. Needs `enable_javascript`.
        /// Upstream default: `false`.
        pub enable_xhr: Option<bool>,
        /// Script to run on the page, for 700 milliseconds at most; its last value comes back as
        /// `custom_js_response`. Costs twice as much.
        pub custom_js: Option<String>,
        /// Whether to validate structured data, which a call with the id of the task fetches.
        /// Upstream default: `false`.
        pub validate_micromarkup: Option<bool>,
        /// Whether to check the spelling, with Hunspell. Upstream default: `false`.
        pub check_spell: Option<bool>,
        /// Thresholds of checks, in place of upstream's.
        pub checks_threshold: Option<CheckThresholds>,
        /// Whether to use further proxies, for sites that limit rates or cannot be reached.
        pub switch_pool: Option<bool>,
        /// Where the crawler's addresses are, for sites that cannot be reached from elsewhere.
        pub ip_pool_for_scan: Option<IpPool>,
    }
}

impl InstantPagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for InstantPagesRequest {}

impl Operation for InstantPagesRequest {
    type Output = InstantPagesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_ON_PAGE,
            "instant_pages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Audits a page for search: status, tags, links, texts, timing and 60 checks, with a score.
    /// Needs `url`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/instant_pages/>
    ///
    /// ```no_run
    /// use aisa_on_page::Client;
    ///
    /// # async fn example() -> Result<(), aisa_on_page::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.instant_pages("https://example.com/a").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn instant_pages(
        &self,
        request: impl Into<InstantPagesRequest>,
    ) -> Call<InstantPagesRequest> {
        self.call(request.into())
    }
}

/// Thresholds, whole numbers, by the name of the check, such as `title_too_long`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct CheckThresholds(pub ::std::collections::BTreeMap<String, i64>);

impl<K: Into<String>, V: Into<i64>> FromIterator<(K, V)> for CheckThresholds {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        Self(entries.map(|(key, value)| (key.into(), value.into())).collect())
    }
}

aisa_gateway::family::result! {
    /// The audit of one page.
    pub struct InstantPagesResult {
        /// How far the crawl is.
        pub crawl_progress: Option<CrawlProgress>,
        /// Null, since there is no crawl of several pages.
        pub crawl_status: Option<::serde_json::Value>,
        /// Address that the crawler used.
        pub crawl_gateway_address: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The page.
        pub items: Option<List<AuditedResource>>,
    }
}

aisa_gateway::family::tagged! {
    /// A page, or a resource in its place.
    #[serde(tag = "resource_type")]
    pub enum AuditedResource {
        /// Where `resource_type` is `html`.
        Html(HtmlPage) = "html",
        /// Where `resource_type` is `broken`.
        Broken(BrokenResource) = "broken",
        /// Where `resource_type` is `redirect`.
        Redirect(RedirectResource) = "redirect",
        /// Where `resource_type` is `script`.
        Script(ScriptResource) = "script",
        /// Where `resource_type` is `image`.
        Image(ImageResource) = "image",
        /// Where `resource_type` is `stylesheet`.
        Stylesheet(StylesheetResource) = "stylesheet",
    }
}

impl AuditedResource {
    /// Whether it is a single resource rather than a page. None for `script`, `image`,
    /// `stylesheet`.
    #[must_use]
    pub fn is_resource(&self) -> Option<bool> {
        match self {
            Self::Html(it) => it.is_resource,
            Self::Broken(it) => it.is_resource,
            Self::Redirect(it) => it.is_resource,
            _ => None,
        }
    }

    /// HTTP status of the page.
    #[must_use]
    pub fn status_code(&self) -> Option<i64> {
        match self {
            Self::Html(it) => it.status_code,
            Self::Broken(it) => it.status_code,
            Self::Redirect(it) => it.status_code,
            Self::Script(it) => it.status_code,
            Self::Image(it) => it.status_code,
            Self::Stylesheet(it) => it.status_code,
            Self::Other(_) => None,
        }
    }

    /// Where a redirect leads; null if the page does not redirect.
    #[must_use]
    pub fn location(&self) -> Option<&Text> {
        match self {
            Self::Html(it) => it.location.as_ref(),
            Self::Broken(it) => it.location.as_ref(),
            Self::Redirect(it) => it.location.as_ref(),
            Self::Script(it) => it.location.as_ref(),
            Self::Image(it) => it.location.as_ref(),
            Self::Stylesheet(it) => it.location.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of the page.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Html(it) => it.url.as_ref(),
            Self::Broken(it) => it.url.as_ref(),
            Self::Redirect(it) => it.url.as_ref(),
            Self::Script(it) => it.url.as_ref(),
            Self::Image(it) => it.url.as_ref(),
            Self::Stylesheet(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Errors and warnings of the resource.
    #[must_use]
    pub fn resource_errors(&self) -> Option<&ResourceIssues> {
        match self {
            Self::Html(it) => it.resource_errors.as_ref(),
            Self::Broken(it) => it.resource_errors.as_ref(),
            Self::Redirect(it) => it.resource_errors.as_ref(),
            Self::Script(it) => it.resource_errors.as_ref(),
            Self::Image(it) => it.resource_errors.as_ref(),
            Self::Stylesheet(it) => it.resource_errors.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Size, in bytes.
    #[must_use]
    pub fn size(&self) -> Option<i64> {
        match self {
            Self::Html(it) => it.size,
            Self::Broken(it) => it.size,
            Self::Redirect(it) => it.size,
            Self::Script(it) => it.size,
            Self::Image(it) => it.size,
            Self::Stylesheet(it) => it.size,
            Self::Other(_) => None,
        }
    }

    /// Size as encoded, in bytes.
    #[must_use]
    pub fn encoded_size(&self) -> Option<i64> {
        match self {
            Self::Html(it) => it.encoded_size,
            Self::Broken(it) => it.encoded_size,
            Self::Redirect(it) => it.encoded_size,
            Self::Script(it) => it.encoded_size,
            Self::Image(it) => it.encoded_size,
            Self::Stylesheet(it) => it.encoded_size,
            Self::Other(_) => None,
        }
    }

    /// Bytes transferred, compressed.
    #[must_use]
    pub fn total_transfer_size(&self) -> Option<i64> {
        match self {
            Self::Html(it) => it.total_transfer_size,
            Self::Broken(it) => it.total_transfer_size,
            Self::Redirect(it) => it.total_transfer_size,
            Self::Script(it) => it.total_transfer_size,
            Self::Image(it) => it.total_transfer_size,
            Self::Stylesheet(it) => it.total_transfer_size,
            Self::Other(_) => None,
        }
    }

    /// When the page was fetched.
    #[must_use]
    pub fn fetch_time(&self) -> Option<&Timestamp> {
        match self {
            Self::Html(it) => it.fetch_time.as_ref(),
            Self::Broken(it) => it.fetch_time.as_ref(),
            Self::Redirect(it) => it.fetch_time.as_ref(),
            Self::Script(it) => it.fetch_time.as_ref(),
            Self::Image(it) => it.fetch_time.as_ref(),
            Self::Stylesheet(it) => it.fetch_time.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// How it may be cached.
    #[must_use]
    pub fn cache_control(&self) -> Option<&CacheControl> {
        match self {
            Self::Html(it) => it.cache_control.as_ref(),
            Self::Broken(it) => it.cache_control.as_ref(),
            Self::Redirect(it) => it.cache_control.as_ref(),
            Self::Script(it) => it.cache_control.as_ref(),
            Self::Image(it) => it.cache_control.as_ref(),
            Self::Stylesheet(it) => it.cache_control.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Findings: whether each applies.
    #[must_use]
    pub fn checks(&self) -> Option<&PageChecks> {
        match self {
            Self::Html(it) => it.checks.as_ref(),
            Self::Broken(it) => it.checks.as_ref(),
            Self::Redirect(it) => it.checks.as_ref(),
            Self::Script(it) => it.checks.as_ref(),
            Self::Image(it) => it.checks.as_ref(),
            Self::Stylesheet(it) => it.checks.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Encoding of the transfer.
    #[must_use]
    pub fn content_encoding(&self) -> Option<&Text> {
        match self {
            Self::Html(it) => it.content_encoding.as_ref(),
            Self::Broken(it) => it.content_encoding.as_ref(),
            Self::Redirect(it) => it.content_encoding.as_ref(),
            Self::Script(it) => it.content_encoding.as_ref(),
            Self::Image(it) => it.content_encoding.as_ref(),
            Self::Stylesheet(it) => it.content_encoding.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Media type.
    #[must_use]
    pub fn media_type(&self) -> Option<&Text> {
        match self {
            Self::Html(it) => it.media_type.as_ref(),
            Self::Broken(it) => it.media_type.as_ref(),
            Self::Redirect(it) => it.media_type.as_ref(),
            Self::Script(it) => it.media_type.as_ref(),
            Self::Image(it) => it.media_type.as_ref(),
            Self::Stylesheet(it) => it.media_type.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Server software, as it names itself.
    #[must_use]
    pub fn server(&self) -> Option<&Text> {
        match self {
            Self::Html(it) => it.server.as_ref(),
            Self::Broken(it) => it.server.as_ref(),
            Self::Redirect(it) => it.server.as_ref(),
            Self::Script(it) => it.server.as_ref(),
            Self::Image(it) => it.server.as_ref(),
            Self::Stylesheet(it) => it.server.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// When it was last changed.
    #[must_use]
    pub fn last_modified(&self) -> Option<&LastModified> {
        match self {
            Self::Html(it) => it.last_modified.as_ref(),
            Self::Broken(it) => it.last_modified.as_ref(),
            Self::Redirect(it) => it.last_modified.as_ref(),
            Self::Script(it) => it.last_modified.as_ref(),
            Self::Image(it) => it.last_modified.as_ref(),
            Self::Stylesheet(it) => it.last_modified.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// How long fetching took. None for `html`.
    #[must_use]
    pub fn fetch_timing(&self) -> Option<&FetchTiming> {
        match self {
            Self::Broken(it) => it.fetch_timing.as_ref(),
            Self::Redirect(it) => it.fetch_timing.as_ref(),
            Self::Script(it) => it.fetch_timing.as_ref(),
            Self::Image(it) => it.fetch_timing.as_ref(),
            Self::Stylesheet(it) => it.fetch_timing.as_ref(),
            _ => None,
        }
    }

    /// Type that was expected, such as `image` or `stylesheet`; `any` if none was. None for `html`,
    /// `redirect`.
    #[must_use]
    pub fn accept_type(&self) -> Option<&Text> {
        match self {
            Self::Broken(it) => it.accept_type.as_ref(),
            Self::Script(it) => it.accept_type.as_ref(),
            Self::Image(it) => it.accept_type.as_ref(),
            Self::Stylesheet(it) => it.accept_type.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A page in HTML.
    pub struct HtmlPage {
        /// Tags and counts of the page.
        pub meta: Option<PageMeta>,
        /// How long loading took.
        pub page_timing: Option<PageTiming>,
        /// How well the page is optimised, 100 being the best.
        pub onpage_score: Option<f64>,
        /// Size of the document object model, in bytes.
        pub total_dom_size: Option<i64>,
        /// Value of the script of `custom_js`; null without one.
        pub custom_js_response: Option<::serde_json::Value>,
        /// Error of the script of `custom_js`; null if there was none.
        pub custom_js_client_exception: Option<Text>,
        /// Whether the page has broken resources.
        pub broken_resources: Option<bool>,
        /// Whether the page has broken links.
        pub broken_links: Option<bool>,
        /// Whether another page has the same title.
        pub duplicate_title: Option<bool>,
        /// Whether another page has the same meta description.
        pub duplicate_description: Option<bool>,
        /// Whether another page has the same content.
        pub duplicate_content: Option<bool>,
        /// Clicks from the home page.
        pub click_depth: Option<i64>,
        /// Whether it is a single resource rather than a page.
        pub is_resource: Option<bool>,
        /// Characters of the address.
        pub url_length: Option<i64>,
        /// Characters of the address without its host.
        pub relative_url_length: Option<i64>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// A page or resource that could not be fetched.
    pub struct BrokenResource {
        /// How long fetching took.
        pub fetch_timing: Option<FetchTiming>,
        /// Whether it is a single resource rather than a page.
        pub is_resource: Option<bool>,
        /// Properties of the resource, as far as known.
        pub meta: Option<PageMeta>,
        /// Type that was expected, such as `image` or `stylesheet`; `any` if none was.
        pub accept_type: Option<Text>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// A page that redirects.
    pub struct RedirectResource {
        /// How long fetching took.
        pub fetch_timing: Option<FetchTiming>,
        /// Whether it is a single resource rather than a page.
        pub is_resource: Option<bool>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// A script.
    pub struct ScriptResource {
        /// Properties of the resource.
        pub meta: Option<ResourceMeta>,
        /// How long fetching took.
        pub fetch_timing: Option<FetchTiming>,
        /// Type that was expected, such as `image` or `stylesheet`; `any` if none was.
        pub accept_type: Option<Text>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// An image.
    pub struct ImageResource {
        /// Properties of the resource.
        pub meta: Option<ResourceMeta>,
        /// How long fetching took.
        pub fetch_timing: Option<FetchTiming>,
        /// Type that was expected, such as `image` or `stylesheet`; `any` if none was.
        pub accept_type: Option<Text>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// A style sheet.
    pub struct StylesheetResource {
        /// Properties of the resource.
        pub meta: Option<ResourceMeta>,
        /// How long fetching took.
        pub fetch_timing: Option<FetchTiming>,
        /// Type that was expected, such as `image` or `stylesheet`; `any` if none was.
        pub accept_type: Option<Text>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Where a redirect leads; null if the page does not redirect.
        pub location: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Errors and warnings of the resource.
        pub resource_errors: Option<ResourceIssues>,
        /// Size, in bytes.
        pub size: Option<i64>,
        /// Size as encoded, in bytes.
        pub encoded_size: Option<i64>,
        /// Bytes transferred, compressed.
        pub total_transfer_size: Option<i64>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// How it may be cached.
        pub cache_control: Option<CacheControl>,
        /// Findings: whether each applies.
        pub checks: Option<PageChecks>,
        /// Encoding of the transfer.
        pub content_encoding: Option<Text>,
        /// Media type.
        pub media_type: Option<Text>,
        /// Server software, as it names itself.
        pub server: Option<Text>,
        /// When it was last changed.
        pub last_modified: Option<LastModified>,
    }
}

aisa_gateway::family::result! {
    /// How long fetching took, in milliseconds.
    pub struct FetchTiming {
        /// From the request to the whole response.
        pub duration_time: Option<i64>,
        /// When fetching began, from the start.
        pub fetch_start: Option<i64>,
        /// When fetching ended, from the start.
        pub fetch_end: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Properties of a resource.
    pub struct ResourceMeta {
        /// Alternative text of an image.
        pub alternative_text: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Width of an image itself, in pixels.
        pub original_width: Option<f64>,
        /// Height of an image itself, in pixels.
        pub original_height: Option<f64>,
        /// Width as shown, in pixels.
        pub width: Option<f64>,
        /// Height as shown, in pixels.
        pub height: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// Errors and warnings.
    pub struct ResourceIssues {
        /// Errors.
        pub errors: Option<List<ResourceIssue>>,
        /// Warnings.
        pub warnings: Option<List<ResourceIssue>>,
    }
}

aisa_gateway::family::result! {
    /// An error or warning.
    pub struct ResourceIssue {
        /// Line in the source.
        pub line: Option<i64>,
        /// Column in the source.
        pub column: Option<i64>,
        /// What is wrong.
        pub message: Option<Text>,
        /// Number of the kind of issue.
        pub status_code: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// How a resource may be cached.
    pub struct CacheControl {
        /// Whether it may be cached.
        pub cachable: Option<bool>,
        /// For how long, in seconds.
        pub ttl: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// When a resource was last changed, as three sources say.
    pub struct LastModified {
        /// By its HTTP header; null without one.
        pub header: Option<Timestamp>,
        /// By the sitemap; null without one.
        pub sitemap: Option<Timestamp>,
        /// By its meta tag; null without one.
        pub meta_tag: Option<Timestamp>,
    }
}

/// Checks, by name, such as `no_h1_tag` or `is_broken`; true where the finding applies.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct PageChecks(pub ::std::collections::BTreeMap<String, Option<bool>>);

aisa_gateway::family::result_map!(PageChecks);

impl ::std::ops::Deref for PageChecks {
    type Target = ::std::collections::BTreeMap<String, Option<bool>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// Tags and counts of a page.
    pub struct PageMeta {
        /// Content of the title tag.
        pub title: Option<Text>,
        /// Code page, 65001 for UTF-8.
        pub charset: Option<i64>,
        /// Whether the meta robots tag lets crawlers follow links.
        pub follow: Option<bool>,
        /// Content of the generator tag.
        pub generator: Option<Text>,
        /// Headings, by tag.
        pub htags: Option<Headings>,
        /// Content of the meta description.
        pub description: Option<Text>,
        /// Address of the icon.
        pub favicon: Option<Text>,
        /// Content of the keywords tag.
        pub meta_keywords: Option<Text>,
        /// Canonical address of the page.
        pub canonical: Option<Text>,
        /// Links to pages of the same site.
        pub internal_links_count: Option<i64>,
        /// Links to other sites.
        pub external_links_count: Option<i64>,
        /// Links of the same site to this page.
        pub inbound_links_count: Option<i64>,
        /// Images.
        pub images_count: Option<i64>,
        /// Size of the images, in bytes.
        pub images_size: Option<i64>,
        /// Scripts.
        pub scripts_count: Option<i64>,
        /// Size of the scripts, in bytes.
        pub scripts_size: Option<i64>,
        /// Style sheets.
        pub stylesheets_count: Option<i64>,
        /// Size of the style sheets, in bytes.
        pub stylesheets_size: Option<i64>,
        /// Characters of the title.
        pub title_length: Option<i64>,
        /// Characters of the meta description.
        pub description_length: Option<i64>,
        /// Scripts that block rendering.
        pub render_blocking_scripts_count: Option<i64>,
        /// Style sheets that block rendering.
        pub render_blocking_stylesheets_count: Option<i64>,
        /// Core Web Vital: how much the layout shifts, without a unit. Null unless the page was
        /// rendered.
        pub cumulative_layout_shift: Option<f64>,
        /// Content of the meta title.
        pub meta_title: Option<Text>,
        /// The text of the page.
        pub content: Option<PageText>,
        /// Deprecated tags on the page.
        pub deprecated_tags: Option<List<Text>>,
        /// Meta tags that stand there twice.
        pub duplicate_meta_tags: Option<List<Text>>,
        /// Spelling mistakes. Null unless the request sets `check_spell`.
        pub spell: Option<Spelling>,
        /// Tags for social media, such as `og:title`, with their content.
        pub social_media_tags: Option<TextMap>,
        /// Errors and warnings in the HTML.
        pub broken_html: Option<ResourceIssues>,
    }
}

/// Texts of the headings, by tag, `h1` to `h6`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct Headings(pub ::std::collections::BTreeMap<String, Option<List<Text>>>);

aisa_gateway::family::result_map!(Headings);

impl ::std::ops::Deref for Headings {
    type Target = ::std::collections::BTreeMap<String, Option<List<Text>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// Figures of the text of a page.
    pub struct PageText {
        /// Size of the text, in bytes.
        pub plain_text_size: Option<i64>,
        /// Share of the text in the size of the page.
        pub plain_text_rate: Option<f64>,
        /// Words.
        pub plain_text_word_count: Option<i64>,
        /// Automated Readability Index.
        pub automated_readability_index: Option<f64>,
        /// Coleman–Liau index.
        pub coleman_liau_readability_index: Option<f64>,
        /// Dale–Chall score.
        pub dale_chall_readability_index: Option<f64>,
        /// Flesch–Kincaid score.
        pub flesch_kincaid_readability_index: Option<f64>,
        /// SMOG index.
        pub smog_readability_index: Option<f64>,
        /// How well the meta description fits the text.
        pub description_to_content_consistency: Option<f64>,
        /// How well the title fits the text.
        pub title_to_content_consistency: Option<f64>,
        /// How well the keywords tag fits the text.
        pub meta_keywords_to_content_consistency: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// Spelling mistakes on a page.
    pub struct Spelling {
        /// Code of the language checked.
        pub hunspell_language_code: Option<Text>,
        /// Misspelled words.
        pub misspelled: Option<List<MisspelledWord>>,
    }
}

aisa_gateway::family::result! {
    /// A misspelled word.
    pub struct MisspelledWord {
        /// The word.
        pub word: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// How long loading took, in milliseconds.
    pub struct PageTiming {
        /// Until the page reacts to its user.
        pub time_to_interactive: Option<i64>,
        /// Until the page and its resources are loaded.
        pub dom_complete: Option<i64>,
        /// Core Web Vital: until the largest text or image is shown. Null unless the page was
        /// rendered.
        pub largest_contentful_paint: Option<f64>,
        /// Core Web Vital: from the first input to the reaction. Null unless the page was rendered.
        pub first_input_delay: Option<f64>,
        /// To connect to the server.
        pub connection_time: Option<i64>,
        /// To secure the connection.
        pub time_to_secure_connection: Option<i64>,
        /// To send the request.
        pub request_sent_time: Option<i64>,
        /// Until the first byte arrives.
        pub waiting_time: Option<i64>,
        /// To receive the response.
        pub download_time: Option<i64>,
        /// From the request to the whole response.
        pub duration_time: Option<i64>,
        /// When fetching the HTML began, from the start.
        pub fetch_start: Option<i64>,
        /// When fetching the HTML ended, from the start.
        pub fetch_end: Option<i64>,
    }
}
