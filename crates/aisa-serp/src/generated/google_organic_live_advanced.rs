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

aisa_gateway::family::request! {
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
    /// let response = client.google_organic_live_advanced(request).await?;
    /// println!("{:?}", response.result());
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

aisa_gateway::family::result! {
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

aisa_gateway::family::tagged! {
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

impl SerpItem {
    /// Position among elements of the same type, from 1. None for
    /// `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_group,
            Self::Paid(it) => it.rank_group,
            Self::FeaturedSnippet(it) => it.rank_group,
            Self::KnowledgeGraph(it) => it.rank_group,
            Self::TopStories(it) => it.rank_group,
            Self::PeopleAlsoAsk(it) => it.rank_group,
            Self::PeopleAlsoSearch(it) => it.rank_group,
            Self::Images(it) => it.rank_group,
            Self::Twitter(it) => it.rank_group,
            Self::GoogleReviews(it) => it.rank_group,
            Self::Jobs(it) => it.rank_group,
            Self::Map(it) => it.rank_group,
            Self::App(it) => it.rank_group,
            Self::LocalPack(it) => it.rank_group,
            Self::Carousel(it) => it.rank_group,
            Self::Video(it) => it.rank_group,
            Self::AnswerBox(it) => it.rank_group,
            Self::Shopping(it) => it.rank_group,
            Self::GoogleFlights(it) => it.rank_group,
            Self::MentionCarousel(it) => it.rank_group,
            Self::Events(it) => it.rank_group,
            Self::RelatedSearches(it) => it.rank_group,
            Self::MultiCarousel(it) => it.rank_group,
            Self::Recipes(it) => it.rank_group,
            Self::TopSights(it) => it.rank_group,
            Self::ScholarlyArticles(it) => it.rank_group,
            Self::PopularProducts(it) => it.rank_group,
            Self::Podcasts(it) => it.rank_group,
            Self::StocksBox(it) => it.rank_group,
            Self::FindResultsOn(it) => it.rank_group,
            Self::QuestionsAndAnswers(it) => it.rank_group,
            Self::HotelsPack(it) => it.rank_group,
            Self::VisualStories(it) => it.rank_group,
            Self::CommercialUnits(it) => it.rank_group,
            Self::LocalServices(it) => it.rank_group,
            Self::GoogleHotels(it) => it.rank_group,
            Self::MathSolver(it) => it.rank_group,
            Self::CurrencyBox(it) => it.rank_group,
            Self::GooglePosts(it) => it.rank_group,
            Self::ProductConsiderations(it) => it.rank_group,
            Self::FoundOnWeb(it) => it.rank_group,
            Self::ShortVideos(it) => it.rank_group,
            Self::RefineProducts(it) => it.rank_group,
            Self::ExploreBrands(it) => it.rank_group,
            Self::Perspectives(it) => it.rank_group,
            Self::DiscussionsAndForums(it) => it.rank_group,
            Self::CompareSites(it) => it.rank_group,
            Self::Courses(it) => it.rank_group,
            Self::KnowledgeGraphCarouselItem(it) => it.rank_group,
            Self::KnowledgeGraphDescriptionItem(it) => it.rank_group,
            Self::KnowledgeGraphImagesItem(it) => it.rank_group,
            Self::KnowledgeGraphListItem(it) => it.rank_group,
            Self::KnowledgeGraphRowItem(it) => it.rank_group,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rank_group,
            Self::KnowledgeGraphExpandedItem(it) => it.rank_group,
            Self::KnowledgeGraphPartItem(it) => it.rank_group,
            Self::KnowledgeGraphShoppingItem(it) => it.rank_group,
            Self::AiOverview(it) => it.rank_group,
            Self::ThirdPartyReviews(it) => it.rank_group,
            Self::Dictionary(it) => it.rank_group,
            _ => None,
        }
    }

    /// Position among all elements of the response, from 1. None for
    /// `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_absolute,
            Self::Paid(it) => it.rank_absolute,
            Self::FeaturedSnippet(it) => it.rank_absolute,
            Self::KnowledgeGraph(it) => it.rank_absolute,
            Self::TopStories(it) => it.rank_absolute,
            Self::PeopleAlsoAsk(it) => it.rank_absolute,
            Self::PeopleAlsoSearch(it) => it.rank_absolute,
            Self::Images(it) => it.rank_absolute,
            Self::Twitter(it) => it.rank_absolute,
            Self::GoogleReviews(it) => it.rank_absolute,
            Self::Jobs(it) => it.rank_absolute,
            Self::Map(it) => it.rank_absolute,
            Self::App(it) => it.rank_absolute,
            Self::LocalPack(it) => it.rank_absolute,
            Self::Carousel(it) => it.rank_absolute,
            Self::Video(it) => it.rank_absolute,
            Self::AnswerBox(it) => it.rank_absolute,
            Self::Shopping(it) => it.rank_absolute,
            Self::GoogleFlights(it) => it.rank_absolute,
            Self::MentionCarousel(it) => it.rank_absolute,
            Self::Events(it) => it.rank_absolute,
            Self::RelatedSearches(it) => it.rank_absolute,
            Self::MultiCarousel(it) => it.rank_absolute,
            Self::Recipes(it) => it.rank_absolute,
            Self::TopSights(it) => it.rank_absolute,
            Self::ScholarlyArticles(it) => it.rank_absolute,
            Self::PopularProducts(it) => it.rank_absolute,
            Self::Podcasts(it) => it.rank_absolute,
            Self::StocksBox(it) => it.rank_absolute,
            Self::FindResultsOn(it) => it.rank_absolute,
            Self::QuestionsAndAnswers(it) => it.rank_absolute,
            Self::HotelsPack(it) => it.rank_absolute,
            Self::VisualStories(it) => it.rank_absolute,
            Self::CommercialUnits(it) => it.rank_absolute,
            Self::LocalServices(it) => it.rank_absolute,
            Self::GoogleHotels(it) => it.rank_absolute,
            Self::MathSolver(it) => it.rank_absolute,
            Self::CurrencyBox(it) => it.rank_absolute,
            Self::GooglePosts(it) => it.rank_absolute,
            Self::ProductConsiderations(it) => it.rank_absolute,
            Self::FoundOnWeb(it) => it.rank_absolute,
            Self::ShortVideos(it) => it.rank_absolute,
            Self::RefineProducts(it) => it.rank_absolute,
            Self::ExploreBrands(it) => it.rank_absolute,
            Self::Perspectives(it) => it.rank_absolute,
            Self::DiscussionsAndForums(it) => it.rank_absolute,
            Self::CompareSites(it) => it.rank_absolute,
            Self::Courses(it) => it.rank_absolute,
            Self::KnowledgeGraphCarouselItem(it) => it.rank_absolute,
            Self::KnowledgeGraphDescriptionItem(it) => it.rank_absolute,
            Self::KnowledgeGraphImagesItem(it) => it.rank_absolute,
            Self::KnowledgeGraphListItem(it) => it.rank_absolute,
            Self::KnowledgeGraphRowItem(it) => it.rank_absolute,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rank_absolute,
            Self::KnowledgeGraphExpandedItem(it) => it.rank_absolute,
            Self::KnowledgeGraphPartItem(it) => it.rank_absolute,
            Self::KnowledgeGraphShoppingItem(it) => it.rank_absolute,
            Self::AiOverview(it) => it.rank_absolute,
            Self::ThirdPartyReviews(it) => it.rank_absolute,
            Self::Dictionary(it) => it.rank_absolute,
            _ => None,
        }
    }

    /// Results page with the element, from 1.
    #[must_use]
    pub fn page(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.page,
            Self::Paid(it) => it.page,
            Self::FeaturedSnippet(it) => it.page,
            Self::KnowledgeGraph(it) => it.page,
            Self::TopStories(it) => it.page,
            Self::PeopleAlsoAsk(it) => it.page,
            Self::PeopleAlsoSearch(it) => it.page,
            Self::Images(it) => it.page,
            Self::Twitter(it) => it.page,
            Self::GoogleReviews(it) => it.page,
            Self::Jobs(it) => it.page,
            Self::Map(it) => it.page,
            Self::App(it) => it.page,
            Self::LocalPack(it) => it.page,
            Self::Carousel(it) => it.page,
            Self::Video(it) => it.page,
            Self::AnswerBox(it) => it.page,
            Self::Shopping(it) => it.page,
            Self::GoogleFlights(it) => it.page,
            Self::MentionCarousel(it) => it.page,
            Self::Events(it) => it.page,
            Self::RelatedSearches(it) => it.page,
            Self::MultiCarousel(it) => it.page,
            Self::Recipes(it) => it.page,
            Self::TopSights(it) => it.page,
            Self::ScholarlyArticles(it) => it.page,
            Self::PopularProducts(it) => it.page,
            Self::Podcasts(it) => it.page,
            Self::StocksBox(it) => it.page,
            Self::FindResultsOn(it) => it.page,
            Self::QuestionsAndAnswers(it) => it.page,
            Self::HotelsPack(it) => it.page,
            Self::VisualStories(it) => it.page,
            Self::CommercialUnits(it) => it.page,
            Self::LocalServices(it) => it.page,
            Self::GoogleHotels(it) => it.page,
            Self::MathSolver(it) => it.page,
            Self::CurrencyBox(it) => it.page,
            Self::GooglePosts(it) => it.page,
            Self::ProductConsiderations(it) => it.page,
            Self::FoundOnWeb(it) => it.page,
            Self::ShortVideos(it) => it.page,
            Self::RefineProducts(it) => it.page,
            Self::ExploreBrands(it) => it.page,
            Self::Perspectives(it) => it.page,
            Self::DiscussionsAndForums(it) => it.page,
            Self::CompareSites(it) => it.page,
            Self::Courses(it) => it.page,
            Self::KnowledgeGraphCarouselItem(it) => it.page,
            Self::KnowledgeGraphDescriptionItem(it) => it.page,
            Self::KnowledgeGraphImagesItem(it) => it.page,
            Self::KnowledgeGraphListItem(it) => it.page,
            Self::KnowledgeGraphRowItem(it) => it.page,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.page,
            Self::KnowledgeGraphExpandedItem(it) => it.page,
            Self::KnowledgeGraphPartItem(it) => it.page,
            Self::KnowledgeGraphShoppingItem(it) => it.page,
            Self::KnowledgeGraphAiOverviewItem(it) => it.page,
            Self::AiOverview(it) => it.page,
            Self::ThirdPartyReviews(it) => it.page,
            Self::Dictionary(it) => it.page,
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
            Self::KnowledgeGraph(it) => it.position.as_ref(),
            Self::TopStories(it) => it.position.as_ref(),
            Self::PeopleAlsoAsk(it) => it.position.as_ref(),
            Self::PeopleAlsoSearch(it) => it.position.as_ref(),
            Self::Images(it) => it.position.as_ref(),
            Self::Twitter(it) => it.position.as_ref(),
            Self::GoogleReviews(it) => it.position.as_ref(),
            Self::Jobs(it) => it.position.as_ref(),
            Self::Map(it) => it.position.as_ref(),
            Self::App(it) => it.position.as_ref(),
            Self::LocalPack(it) => it.position.as_ref(),
            Self::Carousel(it) => it.position.as_ref(),
            Self::Video(it) => it.position.as_ref(),
            Self::AnswerBox(it) => it.position.as_ref(),
            Self::Shopping(it) => it.position.as_ref(),
            Self::GoogleFlights(it) => it.position.as_ref(),
            Self::MentionCarousel(it) => it.position.as_ref(),
            Self::Events(it) => it.position.as_ref(),
            Self::RelatedSearches(it) => it.position.as_ref(),
            Self::MultiCarousel(it) => it.position.as_ref(),
            Self::Recipes(it) => it.position.as_ref(),
            Self::TopSights(it) => it.position.as_ref(),
            Self::ScholarlyArticles(it) => it.position.as_ref(),
            Self::PopularProducts(it) => it.position.as_ref(),
            Self::Podcasts(it) => it.position.as_ref(),
            Self::StocksBox(it) => it.position.as_ref(),
            Self::FindResultsOn(it) => it.position.as_ref(),
            Self::QuestionsAndAnswers(it) => it.position.as_ref(),
            Self::HotelsPack(it) => it.position.as_ref(),
            Self::VisualStories(it) => it.position.as_ref(),
            Self::CommercialUnits(it) => it.position.as_ref(),
            Self::LocalServices(it) => it.position.as_ref(),
            Self::GoogleHotels(it) => it.position.as_ref(),
            Self::MathSolver(it) => it.position.as_ref(),
            Self::CurrencyBox(it) => it.position.as_ref(),
            Self::GooglePosts(it) => it.position.as_ref(),
            Self::ProductConsiderations(it) => it.position.as_ref(),
            Self::FoundOnWeb(it) => it.position.as_ref(),
            Self::ShortVideos(it) => it.position.as_ref(),
            Self::RefineProducts(it) => it.position.as_ref(),
            Self::ExploreBrands(it) => it.position.as_ref(),
            Self::Perspectives(it) => it.position.as_ref(),
            Self::DiscussionsAndForums(it) => it.position.as_ref(),
            Self::CompareSites(it) => it.position.as_ref(),
            Self::Courses(it) => it.position.as_ref(),
            Self::KnowledgeGraphCarouselItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.position.as_ref(),
            Self::AiOverview(it) => it.position.as_ref(),
            Self::ThirdPartyReviews(it) => it.position.as_ref(),
            Self::Dictionary(it) => it.position.as_ref(),
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
            Self::KnowledgeGraph(it) => it.xpath.as_ref(),
            Self::TopStories(it) => it.xpath.as_ref(),
            Self::PeopleAlsoAsk(it) => it.xpath.as_ref(),
            Self::PeopleAlsoSearch(it) => it.xpath.as_ref(),
            Self::Images(it) => it.xpath.as_ref(),
            Self::Twitter(it) => it.xpath.as_ref(),
            Self::GoogleReviews(it) => it.xpath.as_ref(),
            Self::Jobs(it) => it.xpath.as_ref(),
            Self::Map(it) => it.xpath.as_ref(),
            Self::App(it) => it.xpath.as_ref(),
            Self::LocalPack(it) => it.xpath.as_ref(),
            Self::Carousel(it) => it.xpath.as_ref(),
            Self::Video(it) => it.xpath.as_ref(),
            Self::AnswerBox(it) => it.xpath.as_ref(),
            Self::Shopping(it) => it.xpath.as_ref(),
            Self::GoogleFlights(it) => it.xpath.as_ref(),
            Self::MentionCarousel(it) => it.xpath.as_ref(),
            Self::Events(it) => it.xpath.as_ref(),
            Self::RelatedSearches(it) => it.xpath.as_ref(),
            Self::MultiCarousel(it) => it.xpath.as_ref(),
            Self::Recipes(it) => it.xpath.as_ref(),
            Self::TopSights(it) => it.xpath.as_ref(),
            Self::ScholarlyArticles(it) => it.xpath.as_ref(),
            Self::PopularProducts(it) => it.xpath.as_ref(),
            Self::Podcasts(it) => it.xpath.as_ref(),
            Self::StocksBox(it) => it.xpath.as_ref(),
            Self::FindResultsOn(it) => it.xpath.as_ref(),
            Self::QuestionsAndAnswers(it) => it.xpath.as_ref(),
            Self::HotelsPack(it) => it.xpath.as_ref(),
            Self::VisualStories(it) => it.xpath.as_ref(),
            Self::CommercialUnits(it) => it.xpath.as_ref(),
            Self::LocalServices(it) => it.xpath.as_ref(),
            Self::GoogleHotels(it) => it.xpath.as_ref(),
            Self::MathSolver(it) => it.xpath.as_ref(),
            Self::CurrencyBox(it) => it.xpath.as_ref(),
            Self::GooglePosts(it) => it.xpath.as_ref(),
            Self::ProductConsiderations(it) => it.xpath.as_ref(),
            Self::FoundOnWeb(it) => it.xpath.as_ref(),
            Self::ShortVideos(it) => it.xpath.as_ref(),
            Self::RefineProducts(it) => it.xpath.as_ref(),
            Self::ExploreBrands(it) => it.xpath.as_ref(),
            Self::Perspectives(it) => it.xpath.as_ref(),
            Self::DiscussionsAndForums(it) => it.xpath.as_ref(),
            Self::CompareSites(it) => it.xpath.as_ref(),
            Self::Courses(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphCarouselItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.xpath.as_ref(),
            Self::AiOverview(it) => it.xpath.as_ref(),
            Self::ThirdPartyReviews(it) => it.xpath.as_ref(),
            Self::Dictionary(it) => it.xpath.as_ref(),
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
            Self::KnowledgeGraph(it) => it.rectangle.as_ref(),
            Self::TopStories(it) => it.rectangle.as_ref(),
            Self::PeopleAlsoAsk(it) => it.rectangle.as_ref(),
            Self::PeopleAlsoSearch(it) => it.rectangle.as_ref(),
            Self::Images(it) => it.rectangle.as_ref(),
            Self::Twitter(it) => it.rectangle.as_ref(),
            Self::GoogleReviews(it) => it.rectangle.as_ref(),
            Self::Jobs(it) => it.rectangle.as_ref(),
            Self::Map(it) => it.rectangle.as_ref(),
            Self::App(it) => it.rectangle.as_ref(),
            Self::LocalPack(it) => it.rectangle.as_ref(),
            Self::Carousel(it) => it.rectangle.as_ref(),
            Self::Video(it) => it.rectangle.as_ref(),
            Self::AnswerBox(it) => it.rectangle.as_ref(),
            Self::Shopping(it) => it.rectangle.as_ref(),
            Self::GoogleFlights(it) => it.rectangle.as_ref(),
            Self::MentionCarousel(it) => it.rectangle.as_ref(),
            Self::Events(it) => it.rectangle.as_ref(),
            Self::RelatedSearches(it) => it.rectangle.as_ref(),
            Self::MultiCarousel(it) => it.rectangle.as_ref(),
            Self::Recipes(it) => it.rectangle.as_ref(),
            Self::TopSights(it) => it.rectangle.as_ref(),
            Self::ScholarlyArticles(it) => it.rectangle.as_ref(),
            Self::PopularProducts(it) => it.rectangle.as_ref(),
            Self::Podcasts(it) => it.rectangle.as_ref(),
            Self::StocksBox(it) => it.rectangle.as_ref(),
            Self::FindResultsOn(it) => it.rectangle.as_ref(),
            Self::QuestionsAndAnswers(it) => it.rectangle.as_ref(),
            Self::HotelsPack(it) => it.rectangle.as_ref(),
            Self::VisualStories(it) => it.rectangle.as_ref(),
            Self::CommercialUnits(it) => it.rectangle.as_ref(),
            Self::LocalServices(it) => it.rectangle.as_ref(),
            Self::GoogleHotels(it) => it.rectangle.as_ref(),
            Self::MathSolver(it) => it.rectangle.as_ref(),
            Self::CurrencyBox(it) => it.rectangle.as_ref(),
            Self::GooglePosts(it) => it.rectangle.as_ref(),
            Self::ProductConsiderations(it) => it.rectangle.as_ref(),
            Self::FoundOnWeb(it) => it.rectangle.as_ref(),
            Self::ShortVideos(it) => it.rectangle.as_ref(),
            Self::RefineProducts(it) => it.rectangle.as_ref(),
            Self::ExploreBrands(it) => it.rectangle.as_ref(),
            Self::Perspectives(it) => it.rectangle.as_ref(),
            Self::DiscussionsAndForums(it) => it.rectangle.as_ref(),
            Self::CompareSites(it) => it.rectangle.as_ref(),
            Self::Courses(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphCarouselItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.rectangle.as_ref(),
            Self::AiOverview(it) => it.rectangle.as_ref(),
            Self::ThirdPartyReviews(it) => it.rectangle.as_ref(),
            Self::Dictionary(it) => it.rectangle.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title of the result. 42 of 61 kinds have it.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.title.as_ref(),
            Self::Paid(it) => it.title.as_ref(),
            Self::FeaturedSnippet(it) => it.title.as_ref(),
            Self::KnowledgeGraph(it) => it.title.as_ref(),
            Self::TopStories(it) => it.title.as_ref(),
            Self::PeopleAlsoSearch(it) => it.title.as_ref(),
            Self::Images(it) => it.title.as_ref(),
            Self::Twitter(it) => it.title.as_ref(),
            Self::Jobs(it) => it.title.as_ref(),
            Self::Map(it) => it.title.as_ref(),
            Self::LocalPack(it) => it.title.as_ref(),
            Self::Carousel(it) => it.title.as_ref(),
            Self::Shopping(it) => it.title.as_ref(),
            Self::GoogleFlights(it) => it.title.as_ref(),
            Self::MentionCarousel(it) => it.title.as_ref(),
            Self::Events(it) => it.title.as_ref(),
            Self::TopSights(it) => it.title.as_ref(),
            Self::ScholarlyArticles(it) => it.title.as_ref(),
            Self::PopularProducts(it) => it.title.as_ref(),
            Self::StocksBox(it) => it.title.as_ref(),
            Self::HotelsPack(it) => it.title.as_ref(),
            Self::CommercialUnits(it) => it.title.as_ref(),
            Self::LocalServices(it) => it.title.as_ref(),
            Self::MathSolver(it) => it.title.as_ref(),
            Self::ProductConsiderations(it) => it.title.as_ref(),
            Self::FoundOnWeb(it) => it.title.as_ref(),
            Self::ShortVideos(it) => it.title.as_ref(),
            Self::RefineProducts(it) => it.title.as_ref(),
            Self::ExploreBrands(it) => it.title.as_ref(),
            Self::Perspectives(it) => it.title.as_ref(),
            Self::DiscussionsAndForums(it) => it.title.as_ref(),
            Self::CompareSites(it) => it.title.as_ref(),
            Self::Courses(it) => it.title.as_ref(),
            Self::KnowledgeGraphCarouselItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.title.as_ref(),
            Self::ThirdPartyReviews(it) => it.title.as_ref(),
            Self::Dictionary(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// URL of the link. 17 of 61 kinds have it.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.url.as_ref(),
            Self::Paid(it) => it.url.as_ref(),
            Self::FeaturedSnippet(it) => it.url.as_ref(),
            Self::KnowledgeGraph(it) => it.url.as_ref(),
            Self::Images(it) => it.url.as_ref(),
            Self::Twitter(it) => it.url.as_ref(),
            Self::Jobs(it) => it.url.as_ref(),
            Self::Map(it) => it.url.as_ref(),
            Self::LocalPack(it) => it.url.as_ref(),
            Self::GoogleFlights(it) => it.url.as_ref(),
            Self::Events(it) => it.url.as_ref(),
            Self::ScholarlyArticles(it) => it.url.as_ref(),
            Self::StocksBox(it) => it.url.as_ref(),
            Self::LocalServices(it) => it.url.as_ref(),
            Self::GoogleHotels(it) => it.url.as_ref(),
            Self::ThirdPartyReviews(it) => it.url.as_ref(),
            Self::Dictionary(it) => it.url.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::tagged! {
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

impl KnowledgeGraphPart {
    /// Position among elements of the same type, from 1. None for
    /// `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.rank_group,
            Self::KnowledgeGraphDescriptionItem(it) => it.rank_group,
            Self::KnowledgeGraphImagesItem(it) => it.rank_group,
            Self::KnowledgeGraphListItem(it) => it.rank_group,
            Self::KnowledgeGraphRowItem(it) => it.rank_group,
            Self::KnowledgeGraphExpandedItem(it) => it.rank_group,
            Self::KnowledgeGraphPartItem(it) => it.rank_group,
            Self::KnowledgeGraphShoppingItem(it) => it.rank_group,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rank_group,
            _ => None,
        }
    }

    /// Position among all elements of the response, from 1. None for
    /// `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.rank_absolute,
            Self::KnowledgeGraphDescriptionItem(it) => it.rank_absolute,
            Self::KnowledgeGraphImagesItem(it) => it.rank_absolute,
            Self::KnowledgeGraphListItem(it) => it.rank_absolute,
            Self::KnowledgeGraphRowItem(it) => it.rank_absolute,
            Self::KnowledgeGraphExpandedItem(it) => it.rank_absolute,
            Self::KnowledgeGraphPartItem(it) => it.rank_absolute,
            Self::KnowledgeGraphShoppingItem(it) => it.rank_absolute,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rank_absolute,
            _ => None,
        }
    }

    /// Results page with the element, from 1.
    #[must_use]
    pub fn page(&self) -> Option<i64> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.page,
            Self::KnowledgeGraphDescriptionItem(it) => it.page,
            Self::KnowledgeGraphImagesItem(it) => it.page,
            Self::KnowledgeGraphListItem(it) => it.page,
            Self::KnowledgeGraphRowItem(it) => it.page,
            Self::KnowledgeGraphExpandedItem(it) => it.page,
            Self::KnowledgeGraphPartItem(it) => it.page,
            Self::KnowledgeGraphShoppingItem(it) => it.page,
            Self::KnowledgeGraphHotelsBookingItem(it) => it.page,
            Self::KnowledgeGraphAiOverviewItem(it) => it.page,
            Self::Other(_) => None,
        }
    }

    /// Side of the page with the element: `left` or `right`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.position.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.position.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// XPath of the element.
    #[must_use]
    pub fn xpath(&self) -> Option<&Text> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.xpath.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.xpath.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Position and size of the element on the page. Null unless the request sets
    /// `calculate_rectangles`.
    #[must_use]
    pub fn rectangle(&self) -> Option<&Rectangle> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphDescriptionItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.rectangle.as_ref(),
            Self::KnowledgeGraphAiOverviewItem(it) => it.rectangle.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title. None for `knowledge_graph_description_item`, `knowledge_graph_images_item`,
    /// `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.title.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// Google's identifier of the attribute. None for `knowledge_graph_description_item`,
    /// `knowledge_graph_images_item`, `knowledge_graph_ai_overview_item`.
    #[must_use]
    pub fn data_attrid(&self) -> Option<&Text> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphExpandedItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphShoppingItem(it) => it.data_attrid.as_ref(),
            Self::KnowledgeGraphHotelsBookingItem(it) => it.data_attrid.as_ref(),
            _ => None,
        }
    }

    /// Link shown with it. 3 of 10 kinds have it.
    #[must_use]
    pub fn link(&self) -> Option<&Link> {
        match self {
            Self::KnowledgeGraphCarouselItem(it) => it.link.as_ref(),
            Self::KnowledgeGraphImagesItem(it) => it.link.as_ref(),
            Self::KnowledgeGraphListItem(it) => it.link.as_ref(),
            _ => None,
        }
    }

    /// Text of the element. 3 of 10 kinds have it.
    #[must_use]
    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::KnowledgeGraphDescriptionItem(it) => it.text.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.text.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.text.as_ref(),
            _ => None,
        }
    }

    /// Links shown with it. Null when there are none. 3 of 10 kinds have it.
    #[must_use]
    pub fn links(&self) -> Option<&List<Link>> {
        match self {
            Self::KnowledgeGraphDescriptionItem(it) => it.links.as_ref(),
            Self::KnowledgeGraphRowItem(it) => it.links.as_ref(),
            Self::KnowledgeGraphPartItem(it) => it.links.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::tagged! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
    /// Text written by the search engine's language model.
    pub struct ProductConsiderationAiText {
        /// Pieces of the text.
        pub items: Option<List<AiOverviewText>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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
