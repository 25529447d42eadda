// @generated from schema/serp/google_news_live_advanced.json by cargo xtask codegen. Do not edit.
//! Results of Google's news search.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    DesktopSystem, Rectangle, RefinementChips, Spell, TopStory,
};

aisa_gateway::family::request! {
    /// Asks for results of Google's news search.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/news/live/advanced/>
    pub struct GoogleNewsLiveAdvancedRequest {
        /// Search query. Search operators such as `site:` or `intitle:` make the call five times as
        /// expensive; `cache:` is refused. At most 700 characters. Written as it is searched for:
        /// `%` and `+` are escaped on the wire.
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
        /// Operating system of the desktop computer. Upstream default: `windows`.
        pub os: Option<DesktopSystem>,
        /// Number of results to fetch. Billed for every ten. 1 to 200; upstream default: `10`.
        pub depth: Option<i64>,
        /// Maximum number of pages to fetch; the number itself where `depth` is absent. Each page
        /// is billed, the first one higher. 1 to 100.
        pub max_crawl_pages: Option<i64>,
        /// Domain of the search engine, such as `google.co.uk`. Upstream picks it by location and
        /// language when it is absent.
        pub se_domain: Option<String>,
        /// Whether to return the position and size of elements as `rectangle`. Doubles the price.
        /// Upstream default: `false`.
        pub calculate_rectangles: Option<bool>,
        /// Screen width in pixels, for `calculate_rectangles`. At least 1; upstream default:
        /// `1920`.
        pub browser_screen_width: Option<i64>,
        /// Screen height in pixels, for `calculate_rectangles`. At least 1; upstream default:
        /// `1080`.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio, for `calculate_rectangles`. At least 1; upstream default: `1`.
        pub browser_screen_resolution_ratio: Option<i64>,
        /// Additional query parameters, as in the search engine's URLs. Upstream silently drops
        /// `lr`, `cr`, `as_qdr`, `as_sitesearch`, `as_occt` and `as_filetype`.
        pub search_param: Option<String>,
        /// URL of a search, which upstream parses; it must state location and language. Slow, and
        /// rarely needed. Upstream silently drops the parameters `lr`, `cr`, `as_qdr`,
        /// `as_sitesearch`, `as_occt` and `as_filetype`.
        pub url: Option<String>,
    }
}

impl GoogleNewsLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleNewsLiveAdvancedRequest {}

impl Operation for GoogleNewsLiveAdvancedRequest {
    type Output = GoogleNewsLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_news_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists what Google's news search finds. Needs `keyword`, at least one of `location_code`,
    /// `location_name`, `location_coordinate` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/news/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleNewsLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleNewsLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_news_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_news_live_advanced(
        &self,
        request: impl Into<GoogleNewsLiveAdvancedRequest>,
    ) -> Call<GoogleNewsLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct GoogleNewsLiveAdvancedResult {
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
        /// Whether results are among them that are no news.
        pub includes_non_news_search_results: Option<bool>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The elements of the page, from top to bottom.
        pub items: Option<List<NewsItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// An element of a page of news; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum NewsItem {
        /// Where `type` is `news_search`.
        NewsSearch(NewsSearchItem) = "news_search",
        /// Where `type` is `top_stories`.
        TopStories(NewsTopStoriesItem) = "top_stories",
    }
}

impl NewsItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::NewsSearch(it) => it.rank_group,
            Self::TopStories(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::NewsSearch(it) => it.rank_absolute,
            Self::TopStories(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// XPath of the element.
    #[must_use]
    pub fn xpath(&self) -> Option<&Text> {
        match self {
            Self::NewsSearch(it) => it.xpath.as_ref(),
            Self::TopStories(it) => it.xpath.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Position and size of the element on the page. Null unless the request sets
    /// `calculate_rectangles`.
    #[must_use]
    pub fn rectangle(&self) -> Option<&Rectangle> {
        match self {
            Self::NewsSearch(it) => it.rectangle.as_ref(),
            Self::TopStories(it) => it.rectangle.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::NewsSearch(it) => it.title.as_ref(),
            Self::TopStories(it) => it.title.as_ref(),
            Self::Other(_) => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A news story that was found.
    pub struct NewsSearchItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Position and size of the element on the page. Null unless the request sets
        /// `calculate_rectangles`.
        pub rectangle: Option<Rectangle>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// When it was published, as shown by Google.
        pub time_published: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// Top stories.
    pub struct NewsTopStoriesItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Results page with the element, from 1.
        pub page: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Position and size of the element on the page. Null unless the request sets
        /// `calculate_rectangles`.
        pub rectangle: Option<Rectangle>,
        /// Title.
        pub title: Option<Text>,
        /// The stories.
        pub items: Option<List<TopStory>>,
    }
}
