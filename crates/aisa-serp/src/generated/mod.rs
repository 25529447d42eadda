// @generated from schema/serp/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_organic_live_advanced;
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
    TargetElement, Spell,
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
