// @generated from schema/labs/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_bulk_keyword_difficulty;
mod google_historical_keyword_data;
mod google_historical_serps;
mod google_keyword_ideas;
mod google_keyword_overview;
mod google_keyword_suggestions;
mod google_keywords_for_site;
mod google_related_keywords;
mod google_search_intent;
mod google_top_searches;
mod google_available_history;
mod google_bulk_traffic_estimation;
mod google_categories_for_domain;
mod google_competitors_domain;
mod google_domain_intersection;
mod google_domain_rank_overview;
mod google_historical_bulk_traffic_estimation;
mod google_historical_rank_overview;
mod google_page_intersection;
mod google_ranked_keywords;
mod google_relevant_pages;
mod google_serp_competitors;
mod google_subdomains;
mod apple_keywords_for_app;
mod google_keywords_for_app;
mod amazon_bulk_search_volume;
mod amazon_ranked_keywords;
mod amazon_related_keywords;
pub use operations::family;
pub use common::{
    CompetitionLevel, SearchIntent, SynonymAlgorithm, MonthlySearches, SearchVolumeTrend,
    KeywordInfo, NormalizedKeywordInfo, ClickstreamKeywordInfo, KeywordProperties,
    SerpInfo, AvgBacklinksInfo, SearchIntentInfo, KeywordData, RankingMetrics,
    RankingMetricsByType, RankedSerpItem, RankedOrganic, RankedPaid,
    RankedFeaturedSnippet, RankedLocalPack, RankedAiReference, RankChanges,
    ResultBacklinks, ResultRanks, Rating, ResultLink, AdLink, AboutThisResult,
    ResultTable, RankedItemType, HistoricalSerpMode, ResultType, TrafficEstimate, Price,
    AmazonKeywordInfo, keyword_data_fields,
};
pub use google_bulk_keyword_difficulty::{
    GoogleBulkKeywordDifficultyRequest, GoogleBulkKeywordDifficultyResult,
    KeywordDifficulty,
};
pub use google_historical_keyword_data::{
    GoogleHistoricalKeywordDataRequest, GoogleHistoricalKeywordDataResult,
    KeywordHistory, KeywordHistoryMonth,
};
pub use google_historical_serps::{
    GoogleHistoricalSerpsRequest, GoogleHistoricalSerpsResult, PastSerp, PastSpell,
};
pub use google_keyword_ideas::{GoogleKeywordIdeasRequest, GoogleKeywordIdeasResult};
pub use google_keyword_overview::{
    GoogleKeywordOverviewRequest, GoogleKeywordOverviewResult, KeywordOverview,
};
pub use google_keyword_suggestions::{
    GoogleKeywordSuggestionsRequest, GoogleKeywordSuggestionsResult,
};
pub use google_keywords_for_site::{
    GoogleKeywordsForSiteRequest, GoogleKeywordsForSiteResult,
};
pub use google_related_keywords::{
    GoogleRelatedKeywordsRequest, GoogleRelatedKeywordsResult, RelatedKeyword,
    related_keyword_fields,
};
pub use google_search_intent::{
    GoogleSearchIntentRequest, GoogleSearchIntentResult, KeywordIntents, KeywordIntent,
};
pub use google_top_searches::{GoogleTopSearchesRequest, GoogleTopSearchesResult};
pub use google_available_history::{GoogleAvailableHistoryRequest, AvailableDay};
pub use google_bulk_traffic_estimation::{
    GoogleBulkTrafficEstimationRequest, GoogleBulkTrafficEstimationResult, SiteTraffic,
    TrafficByType,
};
pub use google_categories_for_domain::{
    GoogleCategoriesForDomainRequest, GoogleCategoriesForDomainResult, RankedCategory,
    ranked_category_fields,
};
pub use google_competitors_domain::{
    GoogleCompetitorsDomainRequest, GoogleCompetitorsDomainResult, CompetingDomain,
    competing_domain_fields,
};
pub use google_domain_intersection::{
    GoogleDomainIntersectionRequest, GoogleDomainIntersectionResult, SharedKeyword,
    shared_keyword_fields,
};
pub use google_domain_rank_overview::{
    GoogleDomainRankOverviewRequest, GoogleDomainRankOverviewResult, DomainRankOverview,
};
pub use google_historical_bulk_traffic_estimation::{
    GoogleHistoricalBulkTrafficEstimationRequest,
    GoogleHistoricalBulkTrafficEstimationResult, SiteTrafficHistory,
    MonthlyTrafficByType, MonthlyTraffic,
};
pub use google_historical_rank_overview::{
    GoogleHistoricalRankOverviewRequest, GoogleHistoricalRankOverviewResult,
    MonthlyRankOverview,
};
pub use google_page_intersection::{
    GooglePageIntersectionRequest, GooglePageIntersectionResult, PagesKeyword,
    IntersectingElements, PageIntersectionMode,
};
pub use google_ranked_keywords::{
    GoogleRankedKeywordsRequest, GoogleRankedKeywordsResult, RankedKeyword,
    RankedSerpElement, ranked_keyword_fields,
};
pub use google_relevant_pages::{
    GoogleRelevantPagesRequest, GoogleRelevantPagesResult, RelevantPage,
    relevant_page_fields,
};
pub use google_serp_competitors::{
    GoogleSerpCompetitorsRequest, GoogleSerpCompetitorsResult, SerpCompetitor,
    KeywordPositions, serp_competitor_fields,
};
pub use google_subdomains::{
    GoogleSubdomainsRequest, GoogleSubdomainsResult, RankedSubdomain,
    ranked_subdomain_fields,
};
pub use apple_keywords_for_app::{
    AppleKeywordsForAppRequest, AppleKeywordsForAppResult, AppStoreKeyword,
    AppStoreElement, AppStoreApp, app_store_keyword_fields,
};
pub use google_keywords_for_app::{
    GoogleKeywordsForAppRequest, GoogleKeywordsForAppResult, GooglePlayKeyword,
    GooglePlayElement, GooglePlayApp, google_play_keyword_fields,
};
pub use amazon_bulk_search_volume::{
    AmazonBulkSearchVolumeRequest, AmazonBulkSearchVolumeResult, AmazonSearchVolume,
};
pub use amazon_ranked_keywords::{
    AmazonRankedKeywordsRequest, AmazonRankedKeywordsResult, AmazonRankedKeyword,
    AmazonElement, AmazonProduct, AmazonDelivery, amazon_ranked_keyword_fields,
};
pub use amazon_related_keywords::{
    AmazonRelatedKeywordsRequest, AmazonRelatedKeywordsResult, AmazonRelatedKeyword,
    AmazonKeywordData,
};
