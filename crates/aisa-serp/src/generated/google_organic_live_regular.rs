// @generated from schema/serp/google_organic_live_regular.json by cargo xtask codegen. Do not edit.
//! Google's organic and paid results.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    Device, FeaturedSnippetItem, Image, OperatingSystem, OrganicItem, PaidItem, Price,
    Rating, Rectangle, RefinementChips, Spell, StopTarget, TargetElement,
    TargetSearchMode,
};

aisa_gateway::family::request! {
    /// Asks for organic and paid search results.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/organic/live/regular/>
    pub struct GoogleOrganicLiveRegularRequest {
        /// Search query. Search operators such as `site:` or `cache:` make the call five times as
        /// expensive. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and radius in millimetres, such as `53.476225,-2.243572,200`, in
        /// place of a name or code; up to seven decimals, and a radius of 199 to 199,999.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for. Upstream default: `desktop`.
        pub device: Option<Device>,
        /// Operating system of the device: `windows` or `macos` for desktop, `android` or `ios` for
        /// mobile. Defaults: `windows`, `android`.
        pub os: Option<OperatingSystem>,
        /// Number of results to fetch. Billed per page of results, and a page can have fewer than
        /// ten: `max_crawl_pages` makes the price certain. 1 to 200; upstream default: `10`.
        pub depth: Option<i64>,
        /// Maximum number of pages to fetch; the number itself where `depth` is absent. Each page
        /// is billed, the first one higher. 1 to 100.
        pub max_crawl_pages: Option<i64>,
        /// Domain of the search engine, such as `google.co.uk`. Upstream picks it by location and
        /// language when it is absent.
        pub se_domain: Option<String>,
        /// Return only elements that link there: a domain or subdomain without scheme and `www.`,
        /// or a page, with `*` for any text. `example.com` matches the home page alone,
        /// `example.com*` the domain with its pages, `*example.com*` its subdomains too.
        pub target: Option<String>,
        /// Targets that stop the crawl once found; results end with the match. Pages up to the
        /// match are billed. At most 10 entries.
        pub stop_crawl_on_match: Vec<StopTarget>,
        /// Whether one or all targets of `stop_crawl_on_match` must be found before stopping.
        /// Upstream default: `any`.
        pub target_search_mode: Option<TargetSearchMode>,
        /// Element types to search for the targets of `stop_crawl_on_match`. Defaults to all
        /// top-level elements. Must not share a type with `ignore_targets_in`.
        pub find_targets_in: Vec<TargetElement>,
        /// Element types to skip when searching for the targets of `stop_crawl_on_match`.
        pub ignore_targets_in: Vec<TargetElement>,
        /// Whether to group further results of a site under its first one, as `related_result`.
        /// Upstream default: `true`.
        pub group_organic_results: Option<bool>,
        /// Additional query parameters, as in the search engine's URLs. Upstream silently drops
        /// `lr`, `cr`, `as_qdr`, `as_sitesearch`, `as_occt` and `as_filetype`.
        pub search_param: Option<String>,
        /// URL of a search, which upstream parses; it must state location and language. Slow, and
        /// rarely needed. Upstream silently drops the parameters `lr`, `cr`, `as_qdr`,
        /// `as_sitesearch`, `as_occt` and `as_filetype`.
        pub url: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleOrganicLiveRegularRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleOrganicLiveRegularRequest {}

impl Operation for GoogleOrganicLiveRegularRequest {
    type Output = GoogleOrganicLiveRegularResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_organic_live_regular",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Fetches Google's organic and paid results, without the other elements of the page. Needs
    /// `keyword`, at least one of `location_code`, `location_name`, `location_coordinate` and at
    /// least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/organic/live/regular/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleOrganicLiveRegularRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleOrganicLiveRegularRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_organic_live_regular(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_organic_live_regular(
        &self,
        request: impl Into<GoogleOrganicLiveRegularRequest>,
    ) -> Call<GoogleOrganicLiveRegularRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The organic and paid results of a search.
    pub struct GoogleOrganicLiveRegularResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
        /// Search type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Chips above the results that refine the search.
        pub refinement_chips: Option<RefinementChips>,
        /// Element types on the page; `items` has results and ads only.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Pages that were crawled.
        pub pages_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The results and ads, from top to bottom.
        pub items: Option<List<SearchResult>>,
    }
}

aisa_gateway::family::tagged! {
    /// A result or an ad; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum SearchResult {
        /// Where `type` is `organic`.
        Organic(OrganicItem) = "organic",
        /// Where `type` is `paid`.
        Paid(PaidItem) = "paid",
        /// Where `type` is `featured_snippet`.
        FeaturedSnippet(FeaturedSnippetItem) = "featured_snippet",
    }
}

impl SearchResult {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_group,
            Self::Paid(it) => it.rank_group,
            Self::FeaturedSnippet(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_absolute,
            Self::Paid(it) => it.rank_absolute,
            Self::FeaturedSnippet(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// Results page with the element, from 1.
    #[must_use]
    pub fn page(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.page,
            Self::Paid(it) => it.page,
            Self::FeaturedSnippet(it) => it.page,
            Self::Other(_) => None,
        }
    }

    /// Side of the page with the element: `left` or `right`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.position.as_ref(),
            Self::Paid(it) => it.position.as_ref(),
            Self::FeaturedSnippet(it) => it.position.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// XPath of the element.
    #[must_use]
    pub fn xpath(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.xpath.as_ref(),
            Self::Paid(it) => it.xpath.as_ref(),
            Self::FeaturedSnippet(it) => it.xpath.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Position and size of the element on the page. Null unless the request sets
    /// `calculate_rectangles`.
    #[must_use]
    pub fn rectangle(&self) -> Option<&Rectangle> {
        match self {
            Self::Organic(it) => it.rectangle.as_ref(),
            Self::Paid(it) => it.rectangle.as_ref(),
            Self::FeaturedSnippet(it) => it.rectangle.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Domain or subdomain of the link.
    #[must_use]
    pub fn domain(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.domain.as_ref(),
            Self::Paid(it) => it.domain.as_ref(),
            Self::FeaturedSnippet(it) => it.domain.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title of the result.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.title.as_ref(),
            Self::Paid(it) => it.title.as_ref(),
            Self::FeaturedSnippet(it) => it.title.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Snippet below the title.
    #[must_use]
    pub fn description(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.description.as_ref(),
            Self::Paid(it) => it.description.as_ref(),
            Self::FeaturedSnippet(it) => it.description.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// URL of the link.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.url.as_ref(),
            Self::Paid(it) => it.url.as_ref(),
            Self::FeaturedSnippet(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Breadcrumb, as shown by the search engine.
    #[must_use]
    pub fn breadcrumb(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.breadcrumb.as_ref(),
            Self::Paid(it) => it.breadcrumb.as_ref(),
            Self::FeaturedSnippet(it) => it.breadcrumb.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Name of the site, as shown by the search engine. None for `featured_snippet`.
    #[must_use]
    pub fn website_name(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.website_name.as_ref(),
            Self::Paid(it) => it.website_name.as_ref(),
            _ => None,
        }
    }

    /// Whether it shows an image. Superseded by `checks`: no longer filled, and to be removed in
    /// January 2027. None for `featured_snippet`.
    #[must_use]
    pub fn is_image(&self) -> Option<bool> {
        match self {
            Self::Organic(it) => it.is_image,
            Self::Paid(it) => it.is_image,
            _ => None,
        }
    }

    /// Whether it shows a video. Superseded by `checks`: no longer filled, and to be removed in
    /// January 2027. None for `featured_snippet`.
    #[must_use]
    pub fn is_video(&self) -> Option<bool> {
        match self {
            Self::Organic(it) => it.is_video,
            Self::Paid(it) => it.is_video,
            _ => None,
        }
    }

    /// Properties of the element, replacing the flags of the same names: `is_image`, `is_video`,
    /// `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`, `is_highly_cited`.
    /// Null when it has none. None for `featured_snippet`.
    #[must_use]
    pub fn checks(&self) -> Option<&List<Text>> {
        match self {
            Self::Organic(it) => it.checks.as_ref(),
            Self::Paid(it) => it.checks.as_ref(),
            _ => None,
        }
    }

    /// Images shown with it. Null when there are none.
    #[must_use]
    pub fn images(&self) -> Option<&List<Image>> {
        match self {
            Self::Organic(it) => it.images.as_ref(),
            Self::Paid(it) => it.images.as_ref(),
            Self::FeaturedSnippet(it) => it.images.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Rating shown with it. None for `featured_snippet`.
    #[must_use]
    pub fn rating(&self) -> Option<&Rating> {
        match self {
            Self::Organic(it) => it.rating.as_ref(),
            Self::Paid(it) => it.rating.as_ref(),
            _ => None,
        }
    }

    /// Price shown with it. None for `featured_snippet`.
    #[must_use]
    pub fn price(&self) -> Option<&Price> {
        match self {
            Self::Organic(it) => it.price.as_ref(),
            Self::Paid(it) => it.price.as_ref(),
            _ => None,
        }
    }

    /// Words highlighted in the description. None for `featured_snippet`.
    #[must_use]
    pub fn highlighted(&self) -> Option<&List<Text>> {
        match self {
            Self::Organic(it) => it.highlighted.as_ref(),
            Self::Paid(it) => it.highlighted.as_ref(),
            _ => None,
        }
    }

    /// When it was published. None for `paid`.
    #[must_use]
    pub fn timestamp(&self) -> Option<&Timestamp> {
        match self {
            Self::Organic(it) => it.timestamp.as_ref(),
            Self::FeaturedSnippet(it) => it.timestamp.as_ref(),
            _ => None,
        }
    }
}
