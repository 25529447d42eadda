// @generated from schema/serp/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_organic_live_advanced;
pub use operations::family;
pub use common::{
    Device, OperatingSystem, Rectangle, Image, Price, Rating, Link, AboutThisResult,
    Table, Graph, GraphPoint, Reference,
};
pub use google_organic_live_advanced::{
    GoogleOrganicLiveAdvancedRequest, GoogleOrganicLiveAdvancedResult, SerpItem,
    PaidItem, OrganicItem, FeaturedSnippetItem, KnowledgeGraphItem, TopStoriesItem,
    PeopleAlsoAskItem, PeopleAlsoSearchItem, ImagesItem, TwitterItem, GoogleReviewsItem,
    JobsItem, MapItem, AppItem, LocalPackItem, CarouselItem, VideoItem, AnswerBoxItem,
    ShoppingItem, GoogleFlightsItem, MentionCarouselItem, EventsItem,
    RelatedSearchesItem, MultiCarouselItem, RecipesItem, TopSightsItem,
    ScholarlyArticlesItem, PopularProductsItem, PodcastsItem, StocksBoxItem,
    FindResultsOnItem, QuestionsAndAnswersItem, HotelsPackItem, VisualStoriesItem,
    CommercialUnitsItem, LocalServicesItem, GoogleHotelsItem, MathSolverItem,
    CurrencyBoxItem, GooglePostsItem, ProductConsiderationsItem, FoundOnWebItem,
    ShortVideosItem, RefineProductsItem, ExploreBrandsItem, PerspectivesItem,
    DiscussionsAndForumsItem, CompareSitesItem, CoursesItem, KnowledgeGraphCarousel,
    KnowledgeGraphDescription, KnowledgeGraphImages, KnowledgeGraphList,
    KnowledgeGraphRow, KnowledgeGraphHotelsBooking, KnowledgeGraphExpanded,
    KnowledgeGraphSection, KnowledgeGraphShopping, KnowledgeGraphAiOverview,
    AiOverviewItem, ThirdPartyReviewsItem, DictionaryItem, KnowledgeGraphPart,
    PeopleAlsoAskAnswer, PeopleAlsoAskPageAnswer, PeopleAlsoAskAiAnswer, AiOverviewPart,
    AiOverviewParagraph, AiOverviewExpanded, AiOverviewVideo, AiOverviewTable,
    AiOverviewCodeBlock, AiOverviewShopping, ProductConsiderationAnswer,
    ProductConsiderationPage, ProductConsiderationAiText, RefinementChips,
    RefinementChip, RefinementOption, AdLink, FaqBox, FaqEntry, RelatedResult, TopStory,
    PeopleAlsoAskQuestion, RelatedImageSearch, Tweet, Job, App, CarouselEntry,
    VideoEntry, ShoppingOffer, Flight, Mention, Event, CarouselRow, Recipe, Sight,
    ScholarlyArticle, PopularProduct, ProductIdentifiers, Podcast, OtherSite,
    AnsweredQuestion, Hotel, CommercialUnit, LocalService, MathSolution, MathSteps,
    ProductConsideration, FoundOnWebEntry, ShortVideo, ProductRefinement, Brand,
    Perspective, Discussion, ComparedSite, Course, KnowledgeEntry, KnowledgeImage,
    HotelOffer, KnowledgeAnswer, KnowledgeOffer, AiOverviewComponent, AiOverviewOffer,
    AiOverviewText, StopTarget, StopMatchType, TargetSearchMode, TargetElement, Spell,
};
