// @generated from schema/serp/bing_organic_live_advanced.json by cargo xtask codegen. Do not edit.
//! Bing's search results, with every SERP feature as a typed item.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AiOverviewParagraph, AiOverviewVideo, AnswerBoxItem, CarouselItem, Device,
    EventsItem, FeaturedSnippetItem, HotelsPackItem, Image, ImagesItem, JobsItem, Link,
    MapItem, OperatingSystem, OrganicItem, PaidItem, PeopleAlsoAskItem,
    PeopleAlsoSearchItem, QuestionsAndAnswersItem, Rating, RecipesItem, Rectangle,
    Reference, RefinementChips, RelatedSearchesItem, ShoppingItem, Spell, StopTarget,
    TopStoriesItem, VideoEntry, VideoItem,
};

aisa_gateway::family::request! {
    /// Asks for Bing's search results, with every SERP feature as a typed item.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/bing/organic/live/advanced/>
    pub struct BingOrganicLiveAdvancedRequest {
        /// Search query. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude and longitude, such as `53.476225,-2.243572`, in place of a name or code; up to
        /// seven decimals.
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
        /// Return only elements that link there: a domain or subdomain without scheme and `www.`,
        /// or a page, with `*` for any text. `example.com` matches the home page alone,
        /// `example.com*` the domain with its pages, `*example.com*` its subdomains too.
        pub target: Option<String>,
        /// Targets that stop the crawl once found; results end with the match. Pages up to the
        /// match are billed. At most 10 entries.
        pub stop_crawl_on_match: Vec<StopTarget>,
        /// Whether to return the position and size of elements as `rectangle`. Costs extra.
        /// Upstream default: `false`.
        pub calculate_rectangles: Option<bool>,
        /// Screen width in pixels, for `calculate_rectangles`. Defaults: 1920 for desktop, 360 for
        /// Android, 375 for iOS. 240 to 9999.
        pub browser_screen_width: Option<i64>,
        /// Screen height in pixels, for `calculate_rectangles`. Defaults: 1080 for desktop, 640 for
        /// Android, 812 for iOS. 240 to 9999.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio, for `calculate_rectangles`. Defaults: 1 for desktop, 3 for mobile.
        /// 0.5 to 3.
        pub browser_screen_resolution_ratio: Option<f64>,
        /// Additional query parameters, as in Bing's URLs.
        pub search_param: Option<String>,
        /// URL of a search at Bing, which upstream parses; it must state location and language.
        /// Slow, and rarely needed.
        pub url: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BingOrganicLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BingOrganicLiveAdvancedRequest {}

impl Operation for BingOrganicLiveAdvancedRequest {
    type Output = BingOrganicLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "bing_organic_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Fetches Bing's search results, with every SERP feature as a typed item. Needs `keyword`, at
    /// least one of `location_code`, `location_name`, `location_coordinate` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/bing/organic/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{BingOrganicLiveAdvancedRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = BingOrganicLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.bing_organic_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bing_organic_live_advanced(
        &self,
        request: impl Into<BingOrganicLiveAdvancedRequest>,
    ) -> Call<BingOrganicLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct BingOrganicLiveAdvancedResult {
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
        /// Pages that were crawled.
        pub pages_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The elements of the page, from top to bottom.
        pub items: Option<List<BingItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// An element of a results page of Bing; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum BingItem {
        /// Where `type` is `organic`.
        Organic(OrganicItem) = "organic",
        /// Where `type` is `paid`.
        Paid(PaidItem) = "paid",
        /// Where `type` is `featured_snippet`.
        FeaturedSnippet(FeaturedSnippetItem) = "featured_snippet",
        /// Where `type` is `related_searches`.
        RelatedSearches(RelatedSearchesItem) = "related_searches",
        /// Where `type` is `ai_overview`.
        AiOverview(BingAiOverviewItem) = "ai_overview",
        /// Where `type` is `images`.
        Images(ImagesItem) = "images",
        /// Where `type` is `video`.
        Video(VideoItem) = "video",
        /// Where `type` is `shopping`.
        Shopping(ShoppingItem) = "shopping",
        /// Where `type` is `answer_box`.
        AnswerBox(AnswerBoxItem) = "answer_box",
        /// Where `type` is `local_pack`.
        LocalPack(BingLocalPackItem) = "local_pack",
        /// Where `type` is `questions_and_answers`.
        QuestionsAndAnswers(QuestionsAndAnswersItem) = "questions_and_answers",
        /// Where `type` is `hotels_pack`.
        HotelsPack(HotelsPackItem) = "hotels_pack",
        /// Where `type` is `jobs`.
        Jobs(JobsItem) = "jobs",
        /// Where `type` is `top_stories`.
        TopStories(TopStoriesItem) = "top_stories",
        /// Where `type` is `carousel`.
        Carousel(CarouselItem) = "carousel",
        /// Where `type` is `map`.
        Map(MapItem) = "map",
        /// Where `type` is `events`.
        Events(EventsItem) = "events",
        /// Where `type` is `recipes`.
        Recipes(RecipesItem) = "recipes",
        /// Where `type` is `people_also_ask`.
        PeopleAlsoAsk(PeopleAlsoAskItem) = "people_also_ask",
        /// Where `type` is `people_also_search`.
        PeopleAlsoSearch(PeopleAlsoSearchItem) = "people_also_search",
    }
}

impl BingItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_group,
            Self::Paid(it) => it.rank_group,
            Self::FeaturedSnippet(it) => it.rank_group,
            Self::RelatedSearches(it) => it.rank_group,
            Self::AiOverview(it) => it.rank_group,
            Self::Images(it) => it.rank_group,
            Self::Video(it) => it.rank_group,
            Self::Shopping(it) => it.rank_group,
            Self::AnswerBox(it) => it.rank_group,
            Self::LocalPack(it) => it.rank_group,
            Self::QuestionsAndAnswers(it) => it.rank_group,
            Self::HotelsPack(it) => it.rank_group,
            Self::Jobs(it) => it.rank_group,
            Self::TopStories(it) => it.rank_group,
            Self::Carousel(it) => it.rank_group,
            Self::Map(it) => it.rank_group,
            Self::Events(it) => it.rank_group,
            Self::Recipes(it) => it.rank_group,
            Self::PeopleAlsoAsk(it) => it.rank_group,
            Self::PeopleAlsoSearch(it) => it.rank_group,
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
            Self::RelatedSearches(it) => it.rank_absolute,
            Self::AiOverview(it) => it.rank_absolute,
            Self::Images(it) => it.rank_absolute,
            Self::Video(it) => it.rank_absolute,
            Self::Shopping(it) => it.rank_absolute,
            Self::AnswerBox(it) => it.rank_absolute,
            Self::LocalPack(it) => it.rank_absolute,
            Self::QuestionsAndAnswers(it) => it.rank_absolute,
            Self::HotelsPack(it) => it.rank_absolute,
            Self::Jobs(it) => it.rank_absolute,
            Self::TopStories(it) => it.rank_absolute,
            Self::Carousel(it) => it.rank_absolute,
            Self::Map(it) => it.rank_absolute,
            Self::Events(it) => it.rank_absolute,
            Self::Recipes(it) => it.rank_absolute,
            Self::PeopleAlsoAsk(it) => it.rank_absolute,
            Self::PeopleAlsoSearch(it) => it.rank_absolute,
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
            Self::RelatedSearches(it) => it.page,
            Self::AiOverview(it) => it.page,
            Self::Images(it) => it.page,
            Self::Video(it) => it.page,
            Self::Shopping(it) => it.page,
            Self::AnswerBox(it) => it.page,
            Self::LocalPack(it) => it.page,
            Self::QuestionsAndAnswers(it) => it.page,
            Self::HotelsPack(it) => it.page,
            Self::Jobs(it) => it.page,
            Self::TopStories(it) => it.page,
            Self::Carousel(it) => it.page,
            Self::Map(it) => it.page,
            Self::Events(it) => it.page,
            Self::Recipes(it) => it.page,
            Self::PeopleAlsoAsk(it) => it.page,
            Self::PeopleAlsoSearch(it) => it.page,
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
            Self::RelatedSearches(it) => it.position.as_ref(),
            Self::AiOverview(it) => it.position.as_ref(),
            Self::Images(it) => it.position.as_ref(),
            Self::Video(it) => it.position.as_ref(),
            Self::Shopping(it) => it.position.as_ref(),
            Self::AnswerBox(it) => it.position.as_ref(),
            Self::LocalPack(it) => it.position.as_ref(),
            Self::QuestionsAndAnswers(it) => it.position.as_ref(),
            Self::HotelsPack(it) => it.position.as_ref(),
            Self::Jobs(it) => it.position.as_ref(),
            Self::TopStories(it) => it.position.as_ref(),
            Self::Carousel(it) => it.position.as_ref(),
            Self::Map(it) => it.position.as_ref(),
            Self::Events(it) => it.position.as_ref(),
            Self::Recipes(it) => it.position.as_ref(),
            Self::PeopleAlsoAsk(it) => it.position.as_ref(),
            Self::PeopleAlsoSearch(it) => it.position.as_ref(),
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
            Self::RelatedSearches(it) => it.xpath.as_ref(),
            Self::AiOverview(it) => it.xpath.as_ref(),
            Self::Images(it) => it.xpath.as_ref(),
            Self::Video(it) => it.xpath.as_ref(),
            Self::Shopping(it) => it.xpath.as_ref(),
            Self::AnswerBox(it) => it.xpath.as_ref(),
            Self::LocalPack(it) => it.xpath.as_ref(),
            Self::QuestionsAndAnswers(it) => it.xpath.as_ref(),
            Self::HotelsPack(it) => it.xpath.as_ref(),
            Self::Jobs(it) => it.xpath.as_ref(),
            Self::TopStories(it) => it.xpath.as_ref(),
            Self::Carousel(it) => it.xpath.as_ref(),
            Self::Map(it) => it.xpath.as_ref(),
            Self::Events(it) => it.xpath.as_ref(),
            Self::Recipes(it) => it.xpath.as_ref(),
            Self::PeopleAlsoAsk(it) => it.xpath.as_ref(),
            Self::PeopleAlsoSearch(it) => it.xpath.as_ref(),
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
            Self::RelatedSearches(it) => it.rectangle.as_ref(),
            Self::AiOverview(it) => it.rectangle.as_ref(),
            Self::Images(it) => it.rectangle.as_ref(),
            Self::Video(it) => it.rectangle.as_ref(),
            Self::Shopping(it) => it.rectangle.as_ref(),
            Self::AnswerBox(it) => it.rectangle.as_ref(),
            Self::LocalPack(it) => it.rectangle.as_ref(),
            Self::QuestionsAndAnswers(it) => it.rectangle.as_ref(),
            Self::HotelsPack(it) => it.rectangle.as_ref(),
            Self::Jobs(it) => it.rectangle.as_ref(),
            Self::TopStories(it) => it.rectangle.as_ref(),
            Self::Carousel(it) => it.rectangle.as_ref(),
            Self::Map(it) => it.rectangle.as_ref(),
            Self::Events(it) => it.rectangle.as_ref(),
            Self::Recipes(it) => it.rectangle.as_ref(),
            Self::PeopleAlsoAsk(it) => it.rectangle.as_ref(),
            Self::PeopleAlsoSearch(it) => it.rectangle.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title of the result. 13 of 20 kinds have it.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.title.as_ref(),
            Self::Paid(it) => it.title.as_ref(),
            Self::FeaturedSnippet(it) => it.title.as_ref(),
            Self::Images(it) => it.title.as_ref(),
            Self::Shopping(it) => it.title.as_ref(),
            Self::LocalPack(it) => it.title.as_ref(),
            Self::HotelsPack(it) => it.title.as_ref(),
            Self::Jobs(it) => it.title.as_ref(),
            Self::TopStories(it) => it.title.as_ref(),
            Self::Carousel(it) => it.title.as_ref(),
            Self::Map(it) => it.title.as_ref(),
            Self::Events(it) => it.title.as_ref(),
            Self::PeopleAlsoSearch(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// URL of the link. 8 of 20 kinds have it.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.url.as_ref(),
            Self::Paid(it) => it.url.as_ref(),
            Self::FeaturedSnippet(it) => it.url.as_ref(),
            Self::Images(it) => it.url.as_ref(),
            Self::LocalPack(it) => it.url.as_ref(),
            Self::Jobs(it) => it.url.as_ref(),
            Self::Map(it) => it.url.as_ref(),
            Self::Events(it) => it.url.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A business in the local pack.
    pub struct BingLocalPackItem {
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
        /// Name of the business.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Telephone number.
        pub phone: Option<Text>,
        /// URL of the booking page.
        pub booking_url: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Whether it is an ad.
        pub is_paid: Option<bool>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Bing's identifier of the business.
        pub cid: Option<Text>,
        /// Whether the owner has claimed the entry.
        pub is_claimed: Option<bool>,
    }
}

aisa_gateway::family::result! {
    /// An AI overview, written by Bing's language model.
    pub struct BingAiOverviewItem {
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
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// Parts of the overview.
        pub items: Option<List<BingAiOverviewPart>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::tagged! {
    /// A part of an AI overview; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum BingAiOverviewPart {
        /// Where `type` is `ai_overview_element`.
        AiOverviewElement(AiOverviewParagraph) = "ai_overview_element",
        /// Where `type` is `ai_overview_video_element`.
        AiOverviewVideoElement(AiOverviewVideo) = "ai_overview_video_element",
        /// Where `type` is `ai_overview_videos_element`.
        AiOverviewVideosElement(BingAiOverviewVideos) = "ai_overview_videos_element",
        /// Where `type` is `ai_overview_images_element`.
        AiOverviewImagesElement(BingAiOverviewImages) = "ai_overview_images_element",
        /// Where `type` is `ai_overview_organic_element`.
        AiOverviewOrganicElement(BingAiOverviewResult) = "ai_overview_organic_element",
    }
}

impl BingAiOverviewPart {
    /// Side of the page with the element: `left` or `right`. None for `ai_overview_videos_element`,
    /// `ai_overview_images_element`, `ai_overview_organic_element`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.position.as_ref(),
            Self::AiOverviewVideoElement(it) => it.position.as_ref(),
            _ => None,
        }
    }

    /// Title. None for `ai_overview_videos_element`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.title.as_ref(),
            Self::AiOverviewVideoElement(it) => it.title.as_ref(),
            Self::AiOverviewImagesElement(it) => it.title.as_ref(),
            Self::AiOverviewOrganicElement(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// Links shown with it. Null when there are none. None for `ai_overview_video_element`,
    /// `ai_overview_videos_element`, `ai_overview_images_element`.
    #[must_use]
    pub fn links(&self) -> Option<&List<Link>> {
        match self {
            Self::AiOverviewElement(it) => it.links.as_ref(),
            Self::AiOverviewOrganicElement(it) => it.links.as_ref(),
            _ => None,
        }
    }

    /// Text beside it. None for `ai_overview_element`, `ai_overview_videos_element`,
    /// `ai_overview_images_element`.
    #[must_use]
    pub fn snippet(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewVideoElement(it) => it.snippet.as_ref(),
            Self::AiOverviewOrganicElement(it) => it.snippet.as_ref(),
            _ => None,
        }
    }

    /// URL of the link. None for `ai_overview_element`, `ai_overview_videos_element`.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewVideoElement(it) => it.url.as_ref(),
            Self::AiOverviewImagesElement(it) => it.url.as_ref(),
            Self::AiOverviewOrganicElement(it) => it.url.as_ref(),
            _ => None,
        }
    }

    /// Domain or subdomain of the link. None for `ai_overview_element`,
    /// `ai_overview_videos_element`, `ai_overview_images_element`.
    #[must_use]
    pub fn domain(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewVideoElement(it) => it.domain.as_ref(),
            Self::AiOverviewOrganicElement(it) => it.domain.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// Videos.
    pub struct BingAiOverviewVideos {
        /// The videos.
        pub items: Option<List<VideoEntry>>,
    }
}

aisa_gateway::family::result! {
    /// Images.
    pub struct BingAiOverviewImages {
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// The images.
        pub items: Option<List<Image>>,
    }
}

aisa_gateway::family::result! {
    /// A search result within the overview.
    pub struct BingAiOverviewResult {
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
    }
}
