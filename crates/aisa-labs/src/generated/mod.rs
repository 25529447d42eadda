// @generated from schema/labs/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_bulk_keyword_difficulty;
mod google_keyword_overview;
mod google_keyword_suggestions;
mod google_domain_rank_overview;
mod google_ranked_keywords;
pub use operations::family;
pub use common::{
    CompetitionLevel, SearchIntent, SynonymAlgorithm, MonthlySearches, SearchVolumeTrend,
    KeywordInfo, NormalizedKeywordInfo, ClickstreamKeywordInfo, KeywordProperties,
    SerpInfo, AvgBacklinksInfo, SearchIntentInfo, KeywordData, RankingMetrics,
    RankingMetricsByType, RankedSerpItem, RankedOrganic, RankedPaid,
    RankedFeaturedSnippet, RankedLocalPack, RankedAiReference, RankChanges,
    ResultBacklinks, ResultRanks, Rating, ResultLink, AdLink, AboutThisResult,
    ResultTable, RankedItemType, HistoricalSerpMode, keyword_data_fields,
};
pub use google_bulk_keyword_difficulty::{
    GoogleBulkKeywordDifficultyRequest, GoogleBulkKeywordDifficultyResult,
    KeywordDifficulty,
};
pub use google_keyword_overview::{
    GoogleKeywordOverviewRequest, GoogleKeywordOverviewResult, KeywordOverview,
};
pub use google_keyword_suggestions::{
    GoogleKeywordSuggestionsRequest, GoogleKeywordSuggestionsResult,
};
pub use google_domain_rank_overview::{
    GoogleDomainRankOverviewRequest, GoogleDomainRankOverviewResult, DomainRankOverview,
};
pub use google_ranked_keywords::{
    GoogleRankedKeywordsRequest, GoogleRankedKeywordsResult, RankedKeyword,
    RankedSerpElement, ranked_keyword_fields,
};
