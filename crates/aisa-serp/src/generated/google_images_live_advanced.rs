// @generated from schema/serp/google_images_live_advanced.json by cargo xtask codegen. Do not edit.
//! Results of Google's image search.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    CarouselItem, DesktopSystem, Rectangle, RefinementChips, RelatedSearchesItem, Spell,
};

aisa_gateway::family::request! {
    /// Asks for results of Google's image search.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/images/live/advanced/>
    pub struct GoogleImagesLiveAdvancedRequest {
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
        /// Number of results to fetch. Billed for every hundred. 1 to 200; upstream default: `100`.
        pub depth: Option<i64>,
        /// Maximum number of pages to fetch. 1 to 100.
        pub max_crawl_pages: Option<i64>,
        /// Domain of the search engine, such as `google.co.uk`. Upstream picks it by location and
        /// language when it is absent.
        pub se_domain: Option<String>,
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

impl GoogleImagesLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleImagesLiveAdvancedRequest {}

impl Operation for GoogleImagesLiveAdvancedRequest {
    type Output = GoogleImagesLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_images_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists what Google's image search finds. Needs `keyword`, at least one of `location_code`,
    /// `location_name`, `location_coordinate` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/images/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleImagesLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleImagesLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_images_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_images_live_advanced(
        &self,
        request: impl Into<GoogleImagesLiveAdvancedRequest>,
    ) -> Call<GoogleImagesLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct GoogleImagesLiveAdvancedResult {
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
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The elements of the page, from top to bottom.
        pub items: Option<List<ImageSearchItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// An element of a page of images; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum ImageSearchItem {
        /// Where `type` is `images_search`.
        ImagesSearch(FoundImageItem) = "images_search",
        /// Where `type` is `carousel`.
        Carousel(CarouselItem) = "carousel",
        /// Where `type` is `related_searches`.
        RelatedSearches(RelatedSearchesItem) = "related_searches",
    }
}

impl ImageSearchItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::ImagesSearch(it) => it.rank_group,
            Self::Carousel(it) => it.rank_group,
            Self::RelatedSearches(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::ImagesSearch(it) => it.rank_absolute,
            Self::Carousel(it) => it.rank_absolute,
            Self::RelatedSearches(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// XPath of the element.
    #[must_use]
    pub fn xpath(&self) -> Option<&Text> {
        match self {
            Self::ImagesSearch(it) => it.xpath.as_ref(),
            Self::Carousel(it) => it.xpath.as_ref(),
            Self::RelatedSearches(it) => it.xpath.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title. None for `related_searches`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::ImagesSearch(it) => it.title.as_ref(),
            Self::Carousel(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// Results page with the element, from 1. None for `images_search`.
    #[must_use]
    pub fn page(&self) -> Option<i64> {
        match self {
            Self::Carousel(it) => it.page,
            Self::RelatedSearches(it) => it.page,
            _ => None,
        }
    }

    /// Side of the page with the element: `left` or `right`. None for `images_search`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::Carousel(it) => it.position.as_ref(),
            Self::RelatedSearches(it) => it.position.as_ref(),
            _ => None,
        }
    }

    /// Position and size of the element on the page. Null unless the request sets
    /// `calculate_rectangles`. None for `images_search`.
    #[must_use]
    pub fn rectangle(&self) -> Option<&Rectangle> {
        match self {
            Self::Carousel(it) => it.rectangle.as_ref(),
            Self::RelatedSearches(it) => it.rectangle.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// An image that was found.
    pub struct FoundImageItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Line below the title.
        pub subtitle: Option<Text>,
        /// Alternative text of the image.
        pub alt: Option<Text>,
        /// Address of the page with the image.
        pub url: Option<Text>,
        /// Address of the image at its source.
        pub source_url: Option<Text>,
        /// Address of Google's copy of the image.
        pub encoded_url: Option<Text>,
    }
}
