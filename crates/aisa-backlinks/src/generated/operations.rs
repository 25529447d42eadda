// @generated from schema/backlinks/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_BACKLINKS.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "summary" SummaryRequest SummaryResult,
            "anchors" AnchorsRequest AnchorsResult,
            "backlinks" BacklinksRequest BacklinksResult,
            "competitors" CompetitorsRequest CompetitorsResult,
            "domain_pages" DomainPagesRequest DomainPagesResult,
            "domain_pages_summary" DomainPagesSummaryRequest DomainPagesSummaryResult,
            "referring_domains" ReferringDomainsRequest ReferringDomainsResult,
            "referring_networks" ReferringNetworksRequest ReferringNetworksResult,
            "domain_intersection" DomainIntersectionRequest DomainIntersectionResult,
            "page_intersection" PageIntersectionRequest PageIntersectionResult,
            "history" HistoryRequest HistoryResult,
            "timeseries_new_lost_summary" TimeseriesNewLostSummaryRequest TimeseriesNewLostSummaryResult,
            "timeseries_summary" TimeseriesSummaryRequest TimeseriesSummaryResult,
            "bulk_backlinks" BulkBacklinksRequest BulkBacklinksResult,
            "bulk_new_lost_backlinks" BulkNewLostBacklinksRequest BulkNewLostBacklinksResult,
            "bulk_new_lost_referring_domains" BulkNewLostReferringDomainsRequest BulkNewLostReferringDomainsResult,
            "bulk_pages_summary" BulkPagesSummaryRequest BulkPagesSummaryResult,
            "bulk_ranks" BulkRanksRequest BulkRanksResult,
            "bulk_referring_domains" BulkReferringDomainsRequest BulkReferringDomainsResult,
            "bulk_spam_score" BulkSpamScoreRequest BulkSpamScoreResult,
            "index" IndexRequest IndexResult,
        }
    };
}
