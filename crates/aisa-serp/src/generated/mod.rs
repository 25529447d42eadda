// @generated from schema/serp/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_ai_mode_live_advanced;
mod google_autocomplete_live_advanced;
mod google_finance_quote_live_advanced;
mod google_images_live_advanced;
mod google_local_finder_live_advanced;
mod google_maps_live_advanced;
mod google_news_live_advanced;
mod google_organic_live_advanced;
mod google_organic_live_regular;
mod bing_organic_live_advanced;
mod youtube_organic_live_advanced;
mod youtube_video_comments_live_advanced;
mod youtube_video_info_live_advanced;
mod youtube_video_subtitles_live_advanced;
mod bing_languages;
mod bing_locations;
mod google_ai_mode_languages;
mod youtube_languages;
mod youtube_locations;
pub use operations::family;
pub use common::{
    Device, OperatingSystem, Rectangle, Image, Price, Rating, Link, AboutThisResult,
    Table, Graph, GraphPoint, Reference, PaidItem, OrganicItem, FeaturedSnippetItem,
    TopStoriesItem, PeopleAlsoAskItem, PeopleAlsoSearchItem, ImagesItem, JobsItem,
    MapItem, LocalPackItem, CarouselItem, VideoItem, AnswerBoxItem, ShoppingItem,
    EventsItem, RelatedSearchesItem, RecipesItem, QuestionsAndAnswersItem,
    HotelsPackItem, AiOverviewItem, PeopleAlsoAskAnswer, PeopleAlsoAskPageAnswer,
    PeopleAlsoAskAiAnswer, AiOverviewPart, AiOverviewParagraph, AiOverviewExpanded,
    AiOverviewVideo, AiOverviewTable, AiOverviewCodeBlock, AiOverviewShopping,
    RefinementChips, RefinementChip, RefinementOption, AdLink, FaqBox, FaqEntry,
    RelatedResult, TopStory, PeopleAlsoAskQuestion, RelatedImageSearch, Job,
    CarouselEntry, VideoEntry, ShoppingOffer, Event, Recipe, AnsweredQuestion, Hotel,
    AiOverviewComponent, AiOverviewOffer, StopTarget, StopMatchType, TargetSearchMode,
    TargetElement, Spell, DesktopDevice, DesktopSystem,
};
pub use google_ai_mode_live_advanced::{
    GoogleAiModeLiveAdvancedRequest, GoogleAiModeLiveAdvancedResult, AiModeAnswer,
    AiModePart, AiModeShopping, AiModeOffer, AiModeAds, AiModeAd,
};
pub use google_autocomplete_live_advanced::{
    GoogleAutocompleteLiveAdvancedRequest, SearchClient,
    GoogleAutocompleteLiveAdvancedResult, Suggestion,
};
pub use google_finance_quote_live_advanced::{
    GoogleFinanceQuoteLiveAdvancedRequest, FinanceSystem,
    GoogleFinanceQuoteLiveAdvancedResult, FinanceItem, FinanceQuote, FinanceInstrument,
    FinanceIndex, FinanceAssetPair, FinanceQuoteItem, FinancePoint, FinanceDetailsItem,
    FinanceAboutItem, FinanceFiguresItem, FinanceFigures, FinanceNewsItem, FinanceStory,
    FinanceQuotesItem, FinanceMarketsItem, FinanceMarket, FinanceFuturesItem,
    FinanceFuture,
};
pub use google_images_live_advanced::{
    GoogleImagesLiveAdvancedRequest, GoogleImagesLiveAdvancedResult, ImageSearchItem,
    FoundImageItem,
};
pub use google_local_finder_live_advanced::{
    GoogleLocalFinderLiveAdvancedRequest, GoogleLocalFinderLiveAdvancedResult,
    LocalFinderItem,
};
pub use google_maps_live_advanced::{
    GoogleMapsLiveAdvancedRequest, GoogleMapsLiveAdvancedResult, MapsItem, MapsPlace,
    MapsPaidPlace, MapsAddress, MapsHours, MapsTimetable, MapsInterval, MapsTime,
    MapsJustification,
};
pub use google_news_live_advanced::{
    GoogleNewsLiveAdvancedRequest, GoogleNewsLiveAdvancedResult, NewsItem,
    NewsSearchItem, NewsTopStoriesItem,
};
pub use google_organic_live_advanced::{
    GoogleOrganicLiveAdvancedRequest, GoogleOrganicLiveAdvancedResult, SerpItem,
    KnowledgeGraphItem, TwitterItem, GoogleReviewsItem, AppItem, GoogleFlightsItem,
    MentionCarouselItem, MultiCarouselItem, TopSightsItem, ScholarlyArticlesItem,
    PopularProductsItem, PodcastsItem, StocksBoxItem, FindResultsOnItem,
    VisualStoriesItem, CommercialUnitsItem, LocalServicesItem, GoogleHotelsItem,
    MathSolverItem, CurrencyBoxItem, GooglePostsItem, ProductConsiderationsItem,
    FoundOnWebItem, ShortVideosItem, RefineProductsItem, ExploreBrandsItem,
    PerspectivesItem, DiscussionsAndForumsItem, CompareSitesItem, CoursesItem,
    KnowledgeGraphCarousel, KnowledgeGraphDescription, KnowledgeGraphImages,
    KnowledgeGraphList, KnowledgeGraphRow, KnowledgeGraphHotelsBooking,
    KnowledgeGraphExpanded, KnowledgeGraphSection, KnowledgeGraphShopping,
    KnowledgeGraphAiOverview, ThirdPartyReviewsItem, DictionaryItem, KnowledgeGraphPart,
    ProductConsiderationAnswer, ProductConsiderationPage, ProductConsiderationAiText,
    Tweet, App, Flight, Mention, CarouselRow, Sight, ScholarlyArticle, PopularProduct,
    ProductIdentifiers, Podcast, OtherSite, CommercialUnit, LocalService, MathSolution,
    MathSteps, ProductConsideration, FoundOnWebEntry, ShortVideo, ProductRefinement,
    Brand, Perspective, Discussion, ComparedSite, Course, KnowledgeEntry, KnowledgeImage,
    HotelOffer, KnowledgeAnswer, KnowledgeOffer, AiOverviewText,
};
pub use google_organic_live_regular::{
    GoogleOrganicLiveRegularRequest, GoogleOrganicLiveRegularResult, SearchResult,
};
pub use bing_organic_live_advanced::{
    BingOrganicLiveAdvancedRequest, BingOrganicLiveAdvancedResult, BingItem,
    BingLocalPackItem, BingAiOverviewItem, BingAiOverviewPart, BingAiOverviewVideos,
    BingAiOverviewImages, BingAiOverviewResult,
};
pub use youtube_organic_live_advanced::{
    YoutubeOrganicLiveAdvancedRequest, YoutubeOrganicLiveAdvancedResult, YoutubeItem,
    YoutubeVideo, YoutubeChannel, YoutubePlaylist, YoutubePaidVideo, PlaylistVideo,
};
pub use youtube_video_comments_live_advanced::{
    YoutubeVideoCommentsLiveAdvancedRequest, YoutubeVideoCommentsLiveAdvancedResult,
    VideoComment,
};
pub use youtube_video_info_live_advanced::{
    YoutubeVideoInfoLiveAdvancedRequest, YoutubeVideoInfoLiveAdvancedResult, VideoInfo,
    SubscriberCount, SubtitleTrack, StreamingQuality,
};
pub use youtube_video_subtitles_live_advanced::{
    YoutubeVideoSubtitlesLiveAdvancedRequest, YoutubeVideoSubtitlesLiveAdvancedResult,
    SubtitleLine,
};
pub use bing_languages::{BingLanguagesRequest, BingLanguage};
pub use bing_locations::{BingLocationsRequest, BingLocation};
pub use google_ai_mode_languages::{GoogleAiModeLanguagesRequest, GoogleAiModeLanguage};
pub use youtube_languages::{YoutubeLanguagesRequest, YoutubeLanguage};
pub use youtube_locations::{YoutubeLocationsRequest, YoutubeLocation};
