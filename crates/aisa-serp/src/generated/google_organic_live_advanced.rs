// @generated from schema/serp/google_organic_live_advanced.json by cargo xtask codegen. Do not edit.
//! Google's search results, with every SERP feature as a typed item.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AboutThisResult, AiOverviewItem, AiOverviewPart, AnswerBoxItem, CarouselEntry,
    CarouselItem, Device, EventsItem, FeaturedSnippetItem, Graph, HotelsPackItem, Image,
    ImagesItem, JobsItem, Link, LocalPackItem, MapItem, OperatingSystem, OrganicItem,
    PaidItem, PeopleAlsoAskItem, PeopleAlsoSearchItem, Price, QuestionsAndAnswersItem,
    Rating, RecipesItem, Rectangle, Reference, RefinementChips, RefinementOption,
    RelatedSearchesItem, ShoppingItem, Spell, StopTarget, Table, TargetElement,
    TargetSearchMode, TopStoriesItem, VideoItem,
};

aisa_gateway::request! {
    /// Asks for search results, with every SERP feature as a typed item.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/organic/live/advanced/>
    pub struct GoogleOrganicLiveAdvancedRequest {
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
        /// Whether to wait for an AI overview that loads asynchronously. Costs extra if there is
        /// one. Upstream default: `false`.
        pub load_async_ai_overview: Option<bool>,
        /// How many clicks deep to expand "People also ask". Each click costs extra. 1 to 4.
        pub people_also_ask_click_depth: Option<i64>,
        /// Whether to group further results of a site under its first one, as `related_result`.
        /// Upstream default: `true`.
        pub group_organic_results: Option<bool>,
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
        /// URL parameters to remove from the results. At most 10 entries.
        pub remove_from_url: Vec<String>,
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

impl GoogleOrganicLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleOrganicLiveAdvancedRequest {}

impl Operation for GoogleOrganicLiveAdvancedRequest {
    type Output = GoogleOrganicLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_organic_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Fetches Google's search results, with every SERP feature as a typed item. Needs `keyword`,
    /// at least one of `location_code`, `location_name`, `location_coordinate` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/organic/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleOrganicLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleOrganicLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let answer = client.google_organic_live_advanced(request).await?;
    /// println!("{:?}", answer.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_organic_live_advanced(
        &self,
        request: impl Into<GoogleOrganicLiveAdvancedRequest>,
    ) -> Call<GoogleOrganicLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::result! {
    /// The results of a search.
    pub struct GoogleOrganicLiveAdvancedResult {
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
        pub items: Option<List<SerpItem>>,
    }
}

aisa_gateway::tagged! {
    /// An element of a results page; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum SerpItem {
        /// Where `type` is `organic`.
        Organic(OrganicItem) = "organic",
        /// Where `type` is `paid`.
        Paid(PaidItem) = "paid",
        /// Where `type` is `featured_snippet`.
        FeaturedSnippet(FeaturedSnippetItem) = "featured_snippet",
        /// Where `type` is `knowledge_graph`.
        KnowledgeGraph(KnowledgeGraphItem) = "knowledge_graph",
        /// Where `type` is `top_stories`.
        TopStories(TopStoriesItem) = "top_stories",
        /// Where `type` is `people_also_ask`.
        PeopleAlsoAsk(PeopleAlsoAskItem) = "people_also_ask",
        /// Where `type` is `people_also_search`.
        PeopleAlsoSearch(PeopleAlsoSearchItem) = "people_also_search",
        /// Where `type` is `images`.
        Images(ImagesItem) = "images",
        /// Where `type` is `twitter`.
        Twitter(TwitterItem) = "twitter",
        /// Where `type` is `google_reviews`.
        GoogleReviews(GoogleReviewsItem) = "google_reviews",
        /// Where `type` is `jobs`.
        Jobs(JobsItem) = "jobs",
        /// Where `type` is `map`.
        Map(MapItem) = "map",
        /// Where `type` is `app`.
        App(AppItem) = "app",
        /// Where `type` is `local_pack`.
        LocalPack(LocalPackItem) = "local_pack",
        /// Where `type` is `carousel`.
        Carousel(CarouselItem) = "carousel",
        /// Where `type` is `video`.
        Video(VideoItem) = "video",
        /// Where `type` is `answer_box`.
        AnswerBox(AnswerBoxItem) = "answer_box",
        /// Where `type` is `shopping`.
        Shopping(ShoppingItem) = "shopping",
        /// Where `type` is `google_flights`.
        GoogleFlights(GoogleFlightsItem) = "google_flights",
        /// Where `type` is `mention_carousel`.
        MentionCarousel(MentionCarouselItem) = "mention_carousel",
        /// Where `type` is `events`.
        Events(EventsItem) = "events",
        /// Where `type` is `related_searches`.
        RelatedSearches(RelatedSearchesItem) = "related_searches",
        /// Where `type` is `multi_carousel`.
        MultiCarousel(MultiCarouselItem) = "multi_carousel",
        /// Where `type` is `recipes`.
        Recipes(RecipesItem) = "recipes",
        /// Where `type` is `top_sights`.
        TopSights(TopSightsItem) = "top_sights",
        /// Where `type` is `scholarly_articles`.
        ScholarlyArticles(ScholarlyArticlesItem) = "scholarly_articles",
        /// Where `type` is `popular_products`.
        PopularProducts(PopularProductsItem) = "popular_products",
        /// Where `type` is `podcasts`.
        Podcasts(PodcastsItem) = "podcasts",
        /// Where `type` is `stocks_box`.
        StocksBox(StocksBoxItem) = "stocks_box",
        /// Where `type` is `find_results_on`.
        FindResultsOn(FindResultsOnItem) = "find_results_on",
        /// Where `type` is `questions_and_answers`.
        QuestionsAndAnswers(QuestionsAndAnswersItem) = "questions_and_answers",
        /// Where `type` is `hotels_pack`.
        HotelsPack(HotelsPackItem) = "hotels_pack",
        /// Where `type` is `visual_stories`.
        VisualStories(VisualStoriesItem) = "visual_stories",
        /// Where `type` is `commercial_units`.
        CommercialUnits(CommercialUnitsItem) = "commercial_units",
        /// Where `type` is `local_services`.
        LocalServices(LocalServicesItem) = "local_services",
        /// Where `type` is `google_hotels`.
        GoogleHotels(GoogleHotelsItem) = "google_hotels",
        /// Where `type` is `math_solver`.
        MathSolver(MathSolverItem) = "math_solver",
        /// Where `type` is `currency_box`.
        CurrencyBox(CurrencyBoxItem) = "currency_box",
        /// Where `type` is `google_posts`.
        GooglePosts(GooglePostsItem) = "google_posts",
        /// Where `type` is `product_considerations`.
        ProductConsiderations(ProductConsiderationsItem) = "product_considerations",
        /// Where `type` is `found_on_web`.
        FoundOnWeb(FoundOnWebItem) = "found_on_web",
        /// Where `type` is `short_videos`.
        ShortVideos(ShortVideosItem) = "short_videos",
        /// Where `type` is `refine_products`.
        RefineProducts(RefineProductsItem) = "refine_products",
        /// Where `type` is `explore_brands`.
        ExploreBrands(ExploreBrandsItem) = "explore_brands",
        /// Where `type` is `perspectives`.
        Perspectives(PerspectivesItem) = "perspectives",
        /// Where `type` is `discussions_and_forums`.
        DiscussionsAndForums(DiscussionsAndForumsItem) = "discussions_and_forums",
        /// Where `type` is `compare_sites`.
        CompareSites(CompareSitesItem) = "compare_sites",
        /// Where `type` is `courses`.
        Courses(CoursesItem) = "courses",
        /// Where `type` is `knowledge_graph_carousel_item`.
        KnowledgeGraphCarouselItem(KnowledgeGraphCarousel) = "knowledge_graph_carousel_item",
        /// Where `type` is `knowledge_graph_description_item`.
        KnowledgeGraphDescriptionItem(
            KnowledgeGraphDescription,
        ) = "knowledge_graph_description_item",
        /// Where `type` is `knowledge_graph_images_item`.
        KnowledgeGraphImagesItem(KnowledgeGraphImages) = "knowledge_graph_images_item",
        /// Where `type` is `knowledge_graph_list_item`.
        KnowledgeGraphListItem(KnowledgeGraphList) = "knowledge_graph_list_item",
        /// Where `type` is `knowledge_graph_row_item`.
        KnowledgeGraphRowItem(KnowledgeGraphRow) = "knowledge_graph_row_item",
        /// Where `type` is `knowledge_graph_hotels_booking_item`.
        KnowledgeGraphHotelsBookingItem(
            KnowledgeGraphHotelsBooking,
        ) = "knowledge_graph_hotels_booking_item",
        /// Where `type` is `knowledge_graph_expanded_item`.
        KnowledgeGraphExpandedItem(KnowledgeGraphExpanded) = "knowledge_graph_expanded_item",
        /// Where `type` is `knowledge_graph_part_item`.
        KnowledgeGraphPartItem(KnowledgeGraphSection) = "knowledge_graph_part_item",
        /// Where `type` is `knowledge_graph_shopping_item`.
        KnowledgeGraphShoppingItem(KnowledgeGraphShopping) = "knowledge_graph_shopping_item",
        /// Where `type` is `knowledge_graph_ai_overview_item`.
        KnowledgeGraphAiOverviewItem(
            KnowledgeGraphAiOverview,
        ) = "knowledge_graph_ai_overview_item",
        /// Where `type` is `ai_overview`.
        AiOverview(AiOverviewItem) = "ai_overview",
        /// Where `type` is `third_party_reviews`.
        ThirdPartyReviews(ThirdPartyReviewsItem) = "third_party_reviews",
        /// Where `type` is `dictionary`.
        Dictionary(DictionaryItem) = "dictionary",
    }
}

aisa_gateway::result! {
    /// The knowledge panel.
    pub struct KnowledgeGraphItem {
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
        /// Line below the title.
        pub subtitle: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Identifier of the card.
        pub card_id: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Address of a logo.
        pub logo_url: Option<Text>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
        /// Parts of the knowledge panel.
        pub items: Option<List<KnowledgeGraphPart>>,
    }
}

aisa_gateway::result! {
    /// Posts of a social network.
    pub struct TwitterItem {
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
        /// URL of the link.
        pub url: Option<Text>,
        /// The posts.
        pub items: Option<List<Tweet>>,
    }
}

aisa_gateway::result! {
    /// Reviews of a place.
    pub struct GoogleReviewsItem {
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
        /// Number of reviews.
        pub reviews_count: Option<i64>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Google's identifier of a place.
        pub place_id: Option<Text>,
        /// Identifier of the element's feature.
        pub feature: Option<Text>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
    }
}

aisa_gateway::result! {
    /// Apps.
    pub struct AppItem {
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
        /// The apps.
        pub items: Option<List<App>>,
    }
}

aisa_gateway::result! {
    /// Flights.
    pub struct GoogleFlightsItem {
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
        /// URL of the link.
        pub url: Option<Text>,
        /// The flights.
        pub items: Option<List<Flight>>,
    }
}

aisa_gateway::result! {
    /// Products with the pages that mention them.
    pub struct MentionCarouselItem {
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
        /// The products.
        pub items: Option<List<Mention>>,
    }
}

aisa_gateway::result! {
    /// Carousels in several rows.
    pub struct MultiCarouselItem {
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
        /// The rows.
        pub items: Option<List<CarouselRow>>,
    }
}

aisa_gateway::result! {
    /// Sights in a place.
    pub struct TopSightsItem {
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
        /// The sights.
        pub items: Option<List<Sight>>,
    }
}

aisa_gateway::result! {
    /// Scholarly articles.
    pub struct ScholarlyArticlesItem {
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
        /// URL of the link.
        pub url: Option<Text>,
        /// The articles.
        pub items: Option<List<ScholarlyArticle>>,
    }
}

aisa_gateway::result! {
    /// Popular products.
    pub struct PopularProductsItem {
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
        /// The products.
        pub items: Option<List<PopularProduct>>,
    }
}

aisa_gateway::result! {
    /// Podcasts.
    pub struct PodcastsItem {
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
        /// The episodes.
        pub items: Option<List<Podcast>>,
    }
}

aisa_gateway::result! {
    /// A share price.
    pub struct StocksBoxItem {
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
        /// Name of the source.
        pub source: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<Table>,
        /// Its value over time.
        pub graph: Option<Graph>,
    }
}

aisa_gateway::result! {
    /// Other sites with such results.
    pub struct FindResultsOnItem {
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
        /// The sites.
        pub items: Option<List<OtherSite>>,
    }
}

aisa_gateway::result! {
    /// Visual stories.
    pub struct VisualStoriesItem {
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
        /// The stories.
        pub items: Option<List<RefinementOption>>,
    }
}

aisa_gateway::result! {
    /// Products in ads.
    pub struct CommercialUnitsItem {
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
        /// The products.
        pub items: Option<List<CommercialUnit>>,
    }
}

aisa_gateway::result! {
    /// Local services.
    pub struct LocalServicesItem {
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
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// The services.
        pub items: Option<List<LocalService>>,
    }
}

aisa_gateway::result! {
    /// A hotel's own panel.
    pub struct GoogleHotelsItem {
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
        /// Identifier of the hotel.
        pub hotel_identifier: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
    }
}

aisa_gateway::result! {
    /// The solution of a mathematical problem.
    pub struct MathSolverItem {
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
        /// The result.
        pub result: Option<Text>,
        /// Ways to solve it.
        pub items: Option<List<MathSolution>>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::result! {
    /// A currency conversion.
    pub struct CurrencyBoxItem {
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
        /// The amount to convert.
        pub value: Option<f64>,
        /// The value in the other currency; it may lag behind the market.
        pub converted_value: Option<f64>,
        /// Currency, by its ISO code.
        pub currency: Option<Text>,
        /// Target currency.
        pub converted_currency: Option<Text>,
        /// Time of the exchange rate.
        pub timestamp: Option<Timestamp>,
        /// Amounts in both currencies.
        pub table: Option<Table>,
        /// Its value over time.
        pub graph: Option<Graph>,
    }
}

aisa_gateway::result! {
    /// Posts of a business.
    pub struct GooglePostsItem {
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
        /// Identifier of the posts.
        pub posts_id: Option<Text>,
        /// Identifier of the element's feature.
        pub feature: Option<Text>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
    }
}

aisa_gateway::result! {
    /// Considerations before buying.
    pub struct ProductConsiderationsItem {
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
        /// The considerations.
        pub items: Option<List<ProductConsideration>>,
    }
}

aisa_gateway::result! {
    /// Entries found on the web.
    pub struct FoundOnWebItem {
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
        /// Related searches.
        pub related_searches: Option<List<Text>>,
        /// The entries.
        pub items: Option<List<FoundOnWebEntry>>,
    }
}

aisa_gateway::result! {
    /// Short videos.
    pub struct ShortVideosItem {
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
        /// The videos.
        pub items: Option<List<ShortVideo>>,
    }
}

aisa_gateway::result! {
    /// Searches that refine a product search.
    pub struct RefineProductsItem {
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
        /// The searches.
        pub items: Option<List<ProductRefinement>>,
    }
}

aisa_gateway::result! {
    /// Brands.
    pub struct ExploreBrandsItem {
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
        /// The brands.
        pub items: Option<List<Brand>>,
    }
}

aisa_gateway::result! {
    /// People's views of the topic.
    pub struct PerspectivesItem {
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
        /// The views.
        pub items: Option<List<Perspective>>,
    }
}

aisa_gateway::result! {
    /// Threads of forums.
    pub struct DiscussionsAndForumsItem {
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
        /// The threads.
        pub items: Option<List<Discussion>>,
    }
}

aisa_gateway::result! {
    /// Sites to compare.
    pub struct CompareSitesItem {
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
        /// The sites.
        pub items: Option<List<ComparedSite>>,
    }
}

aisa_gateway::result! {
    /// Courses.
    pub struct CoursesItem {
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
        /// Categories to choose from.
        pub categories: Option<List<Text>>,
        /// The courses.
        pub items: Option<List<Course>>,
    }
}

aisa_gateway::result! {
    /// A carousel in the knowledge panel.
    pub struct KnowledgeGraphCarousel {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// Link shown with it.
        pub link: Option<Link>,
        /// The entries.
        pub items: Option<List<KnowledgeEntry>>,
    }
}

aisa_gateway::result! {
    /// A description in the knowledge panel.
    pub struct KnowledgeGraphDescription {
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
        /// Text of the element.
        pub text: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::result! {
    /// Images in the knowledge panel.
    pub struct KnowledgeGraphImages {
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
        /// Link shown with it.
        pub link: Option<Link>,
        /// The images.
        pub items: Option<List<KnowledgeImage>>,
    }
}

aisa_gateway::result! {
    /// A list in the knowledge panel.
    pub struct KnowledgeGraphList {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// Link shown with it.
        pub link: Option<Link>,
        /// The entries.
        pub items: Option<List<KnowledgeEntry>>,
    }
}

aisa_gateway::result! {
    /// A fact in the knowledge panel.
    pub struct KnowledgeGraphRow {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::result! {
    /// Offers to book a hotel in the knowledge panel.
    pub struct KnowledgeGraphHotelsBooking {
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
        /// First day of the stay, as written by the search engine.
        pub date_from: Option<Text>,
        /// Last day of the stay, as written by the search engine.
        pub date_to: Option<Text>,
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// The offers.
        pub items: Option<List<HotelOffer>>,
    }
}

aisa_gateway::result! {
    /// An expandable question in the knowledge panel.
    pub struct KnowledgeGraphExpanded {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// Its expanded part.
        pub expanded_element: Option<List<KnowledgeAnswer>>,
    }
}

aisa_gateway::result! {
    /// A section of the knowledge panel.
    pub struct KnowledgeGraphSection {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::result! {
    /// Offers of shops in the knowledge panel.
    pub struct KnowledgeGraphShopping {
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
        /// Google's identifier of the attribute.
        pub data_attrid: Option<Text>,
        /// The offers.
        pub items: Option<List<KnowledgeOffer>>,
    }
}

aisa_gateway::result! {
    /// An AI overview in the knowledge panel.
    pub struct KnowledgeGraphAiOverview {
        /// Results page with the element, from 1.
        pub page: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Position and size of the element on the page. Null unless the request sets
        /// `calculate_rectangles`.
        pub rectangle: Option<Rectangle>,
        /// Whether the overview loads asynchronously; its content is then returned only if the
        /// request sets `load_async_ai_overview`.
        pub asynchronous_ai_overview: Option<bool>,
        /// Parts of the overview.
        pub items: Option<List<AiOverviewPart>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::result! {
    /// Reviews on other sites.
    pub struct ThirdPartyReviewsItem {
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
        /// Number of reviews.
        pub reviews_count: Option<i64>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::result! {
    /// A dictionary entry.
    pub struct DictionaryItem {
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
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// The word that was looked up.
        pub keyword: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Meaning of the word.
        pub text: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::tagged! {
    /// A part of the knowledge panel; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum KnowledgeGraphPart {
        /// Where `type` is `knowledge_graph_carousel_item`.
        KnowledgeGraphCarouselItem(KnowledgeGraphCarousel) = "knowledge_graph_carousel_item",
        /// Where `type` is `knowledge_graph_description_item`.
        KnowledgeGraphDescriptionItem(
            KnowledgeGraphDescription,
        ) = "knowledge_graph_description_item",
        /// Where `type` is `knowledge_graph_images_item`.
        KnowledgeGraphImagesItem(KnowledgeGraphImages) = "knowledge_graph_images_item",
        /// Where `type` is `knowledge_graph_list_item`.
        KnowledgeGraphListItem(KnowledgeGraphList) = "knowledge_graph_list_item",
        /// Where `type` is `knowledge_graph_row_item`.
        KnowledgeGraphRowItem(KnowledgeGraphRow) = "knowledge_graph_row_item",
        /// Where `type` is `knowledge_graph_expanded_item`.
        KnowledgeGraphExpandedItem(KnowledgeGraphExpanded) = "knowledge_graph_expanded_item",
        /// Where `type` is `knowledge_graph_part_item`.
        KnowledgeGraphPartItem(KnowledgeGraphSection) = "knowledge_graph_part_item",
        /// Where `type` is `knowledge_graph_shopping_item`.
        KnowledgeGraphShoppingItem(KnowledgeGraphShopping) = "knowledge_graph_shopping_item",
        /// Where `type` is `knowledge_graph_hotels_booking_item`.
        KnowledgeGraphHotelsBookingItem(
            KnowledgeGraphHotelsBooking,
        ) = "knowledge_graph_hotels_booking_item",
        /// Where `type` is `knowledge_graph_ai_overview_item`.
        KnowledgeGraphAiOverviewItem(
            KnowledgeGraphAiOverview,
        ) = "knowledge_graph_ai_overview_item",
    }
}

aisa_gateway::tagged! {
    /// The expanded part of a consideration; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum ProductConsiderationAnswer {
        /// Where `type` is `product_considerations_expanded_element`.
        ProductConsiderationsExpandedElement(
            ProductConsiderationPage,
        ) = "product_considerations_expanded_element",
        /// Where `type` is `product_considerations_ai_overview_expanded_element`.
        ProductConsiderationsAiOverviewExpandedElement(
            ProductConsiderationAiText,
        ) = "product_considerations_ai_overview_expanded_element",
    }
}

aisa_gateway::result! {
    /// Text taken from a page.
    pub struct ProductConsiderationPage {
        /// Title.
        pub title: Option<Text>,
        /// Title of the source page.
        pub featured_title: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Related searches.
        pub related_searches: Option<List<Text>>,
        /// "About this result" panel. Null when there is none.
        pub about_this_result: Option<AboutThisResult>,
    }
}

aisa_gateway::result! {
    /// Text written by the search engine's language model.
    pub struct ProductConsiderationAiText {
        /// Pieces of the text.
        pub items: Option<List<AiOverviewText>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::result! {
    /// A post of a social network.
    pub struct Tweet {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Text of the post.
        pub tweet: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::result! {
    /// An app.
    pub struct App {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
    }
}

aisa_gateway::result! {
    /// A flight or airline.
    pub struct Flight {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A product with the pages that mention it.
    pub struct Mention {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Pages that mention it.
        pub mentioned_in: Option<List<Link>>,
    }
}

aisa_gateway::result! {
    /// A row of carousels.
    pub struct CarouselRow {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Entries of this row.
        pub multi_carousel_snippets: Option<List<CarouselEntry>>,
    }
}

aisa_gateway::result! {
    /// A sight.
    pub struct Sight {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::result! {
    /// A scholarly article.
    pub struct ScholarlyArticle {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Author.
        pub author: Option<Text>,
        /// Description.
        pub description: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A product.
    pub struct PopularProduct {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Whether several sellers offer the product.
        pub more_sellers: Option<bool>,
        /// Seller.
        pub seller: Option<Text>,
        /// Title of its group in the listing.
        pub group_title: Option<Text>,
        /// Origin of that group: a brand or a domain.
        pub group_source: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Identifiers of the product.
        pub product_identifiers: Option<ProductIdentifiers>,
    }
}

aisa_gateway::result! {
    /// Identifiers of a product.
    pub struct ProductIdentifiers {
        /// Google Shopping ID of the product.
        pub product_id: Option<Text>,
        /// Identifier of the product's entry in the results.
        pub data_docid: Option<Text>,
        /// Second Google Shopping ID of the product, its `gid`.
        pub gid: Option<Text>,
    }
}

aisa_gateway::result! {
    /// An episode of a podcast.
    pub struct Podcast {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Duration, as shown by the search engine.
        pub time_to_play: Option<Text>,
    }
}

aisa_gateway::result! {
    /// Another site with such results.
    pub struct OtherSite {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A product in an ad.
    pub struct CommercialUnit {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::result! {
    /// A local service.
    pub struct LocalService {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Address of the profile's image.
        pub profile_image_url: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A way to solve the problem.
    pub struct MathSolution {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Its steps.
        pub expanded_element: Option<List<MathSteps>>,
    }
}

aisa_gateway::result! {
    /// Steps of a solution.
    pub struct MathSteps {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Steps of the solution.
        pub solution: Option<List<Text>>,
    }
}

aisa_gateway::result! {
    /// A consideration before buying.
    pub struct ProductConsideration {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Category above the title.
        pub consideration_category: Option<Text>,
        /// Its expanded part.
        pub expanded_element: Option<List<ProductConsiderationAnswer>>,
    }
}

aisa_gateway::result! {
    /// An entry found on the web.
    pub struct FoundOnWebEntry {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Line below the title.
        pub subtitle: Option<Text>,
        /// Image shown with it.
        pub image: Option<Image>,
    }
}

aisa_gateway::result! {
    /// A short video.
    pub struct ShortVideo {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A search that refines a product search.
    pub struct ProductRefinement {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Refined search query.
        pub keyword: Option<Text>,
        /// Refinement type.
        pub refine_type: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A brand.
    pub struct Brand {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A person's view of the topic.
    pub struct Perspective {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
    }
}

aisa_gateway::result! {
    /// A thread of a forum.
    pub struct Discussion {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Number of posts.
        pub posts_count: Option<i64>,
    }
}

aisa_gateway::result! {
    /// A site to compare with.
    pub struct ComparedSite {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A course.
    pub struct Course {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::result! {
    /// An entry of a list in the knowledge panel.
    pub struct KnowledgeEntry {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Line below the title.
        pub subtitle: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// An image in the knowledge panel.
    pub struct KnowledgeImage {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Alternative text of the image.
        pub alt: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// An offer to book a hotel.
    pub struct HotelOffer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Whether it is an ad.
        pub is_paid: Option<bool>,
    }
}

aisa_gateway::result! {
    /// An expanded part of the knowledge panel.
    pub struct KnowledgeAnswer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title of the source page.
        pub featured_title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<Table>,
    }
}

aisa_gateway::result! {
    /// An offer of a shop in the knowledge panel.
    pub struct KnowledgeOffer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Marketplace that hosts the offer.
        pub marketplace: Option<Text>,
        /// URL at the marketplace.
        pub marketplace_url: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A piece of text of an AI overview.
    pub struct AiOverviewText {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}
