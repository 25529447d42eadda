// @generated from schema/labs/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_LABS.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "google_bulk_keyword_difficulty" GoogleBulkKeywordDifficultyRequest GoogleBulkKeywordDifficultyResult,
            "google_historical_keyword_data" GoogleHistoricalKeywordDataRequest GoogleHistoricalKeywordDataResult,
            "google_historical_serps" GoogleHistoricalSerpsRequest GoogleHistoricalSerpsResult,
            "google_keyword_ideas" GoogleKeywordIdeasRequest GoogleKeywordIdeasResult,
            "google_keyword_overview" GoogleKeywordOverviewRequest GoogleKeywordOverviewResult,
            "google_keyword_suggestions" GoogleKeywordSuggestionsRequest GoogleKeywordSuggestionsResult,
            "google_keywords_for_site" GoogleKeywordsForSiteRequest GoogleKeywordsForSiteResult,
            "google_related_keywords" GoogleRelatedKeywordsRequest GoogleRelatedKeywordsResult,
            "google_search_intent" GoogleSearchIntentRequest GoogleSearchIntentResult,
            "google_top_searches" GoogleTopSearchesRequest GoogleTopSearchesResult,
            "google_available_history" GoogleAvailableHistoryRequest AvailableDay,
            "google_bulk_traffic_estimation" GoogleBulkTrafficEstimationRequest GoogleBulkTrafficEstimationResult,
            "google_categories_for_domain" GoogleCategoriesForDomainRequest GoogleCategoriesForDomainResult,
            "google_competitors_domain" GoogleCompetitorsDomainRequest GoogleCompetitorsDomainResult,
            "google_domain_intersection" GoogleDomainIntersectionRequest GoogleDomainIntersectionResult,
            "google_domain_rank_overview" GoogleDomainRankOverviewRequest GoogleDomainRankOverviewResult,
            "google_historical_bulk_traffic_estimation" GoogleHistoricalBulkTrafficEstimationRequest GoogleHistoricalBulkTrafficEstimationResult,
            "google_historical_rank_overview" GoogleHistoricalRankOverviewRequest GoogleHistoricalRankOverviewResult,
            "google_page_intersection" GooglePageIntersectionRequest GooglePageIntersectionResult,
            "google_ranked_keywords" GoogleRankedKeywordsRequest GoogleRankedKeywordsResult,
            "google_relevant_pages" GoogleRelevantPagesRequest GoogleRelevantPagesResult,
            "google_serp_competitors" GoogleSerpCompetitorsRequest GoogleSerpCompetitorsResult,
            "google_subdomains" GoogleSubdomainsRequest GoogleSubdomainsResult,
            "apple_keywords_for_app" AppleKeywordsForAppRequest AppleKeywordsForAppResult,
            "google_keywords_for_app" GoogleKeywordsForAppRequest GoogleKeywordsForAppResult,
            "amazon_bulk_search_volume" AmazonBulkSearchVolumeRequest AmazonBulkSearchVolumeResult,
            "amazon_ranked_keywords" AmazonRankedKeywordsRequest AmazonRankedKeywordsResult,
            "amazon_related_keywords" AmazonRelatedKeywordsRequest AmazonRelatedKeywordsResult,
        }
    };
}
