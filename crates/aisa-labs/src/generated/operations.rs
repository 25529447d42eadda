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
            "google_keyword_overview" GoogleKeywordOverviewRequest GoogleKeywordOverviewResult,
            "google_keyword_suggestions" GoogleKeywordSuggestionsRequest GoogleKeywordSuggestionsResult,
            "google_domain_rank_overview" GoogleDomainRankOverviewRequest GoogleDomainRankOverviewResult,
            "google_ranked_keywords" GoogleRankedKeywordsRequest GoogleRankedKeywordsResult,
        }
    };
}
