// @generated from schema/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The operations that this build knows, by group and then by name.
pub static OPERATIONS: &[&crate::operation::OperationInfo] = &[
    #[cfg(feature = "summary")]
    super::SummaryRequest::INFO,
    #[cfg(feature = "anchors")]
    super::AnchorsRequest::INFO,
    #[cfg(feature = "backlinks")]
    super::BacklinksRequest::INFO,
    #[cfg(feature = "competitors")]
    super::CompetitorsRequest::INFO,
    #[cfg(feature = "domain_pages")]
    super::DomainPagesRequest::INFO,
    #[cfg(feature = "domain_pages_summary")]
    super::DomainPagesSummaryRequest::INFO,
    #[cfg(feature = "referring_domains")]
    super::ReferringDomainsRequest::INFO,
    #[cfg(feature = "referring_networks")]
    super::ReferringNetworksRequest::INFO,
    #[cfg(feature = "domain_intersection")]
    super::DomainIntersectionRequest::INFO,
    #[cfg(feature = "page_intersection")]
    super::PageIntersectionRequest::INFO,
    #[cfg(feature = "history")]
    super::HistoryRequest::INFO,
    #[cfg(feature = "timeseries_new_lost_summary")]
    super::TimeseriesNewLostSummaryRequest::INFO,
    #[cfg(feature = "timeseries_summary")]
    super::TimeseriesSummaryRequest::INFO,
    #[cfg(feature = "bulk_backlinks")]
    super::BulkBacklinksRequest::INFO,
    #[cfg(feature = "bulk_new_lost_backlinks")]
    super::BulkNewLostBacklinksRequest::INFO,
    #[cfg(feature = "bulk_new_lost_referring_domains")]
    super::BulkNewLostReferringDomainsRequest::INFO,
    #[cfg(feature = "bulk_pages_summary")]
    super::BulkPagesSummaryRequest::INFO,
    #[cfg(feature = "bulk_ranks")]
    super::BulkRanksRequest::INFO,
    #[cfg(feature = "bulk_referring_domains")]
    super::BulkReferringDomainsRequest::INFO,
    #[cfg(feature = "bulk_spam_score")]
    super::BulkSpamScoreRequest::INFO,
    #[cfg(feature = "index")]
    super::IndexRequest::INFO,
];

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback ! { "summary" SummaryRequest SummaryResult, "anchors" AnchorsRequest
        AnchorsResult, "backlinks" BacklinksRequest BacklinksResult, "competitors"
        CompetitorsRequest CompetitorsResult, "domain_pages" DomainPagesRequest
        DomainPagesResult, "domain_pages_summary" DomainPagesSummaryRequest
        DomainPagesSummaryResult, "referring_domains" ReferringDomainsRequest
        ReferringDomainsResult, "referring_networks" ReferringNetworksRequest
        ReferringNetworksResult, "domain_intersection" DomainIntersectionRequest
        DomainIntersectionResult, "page_intersection" PageIntersectionRequest
        PageIntersectionResult, "history" HistoryRequest HistoryResult,
        "timeseries_new_lost_summary" TimeseriesNewLostSummaryRequest
        TimeseriesNewLostSummaryResult, "timeseries_summary" TimeseriesSummaryRequest
        TimeseriesSummaryResult, "bulk_backlinks" BulkBacklinksRequest
        BulkBacklinksResult, "bulk_new_lost_backlinks" BulkNewLostBacklinksRequest
        BulkNewLostBacklinksResult, "bulk_new_lost_referring_domains"
        BulkNewLostReferringDomainsRequest BulkNewLostReferringDomainsResult,
        "bulk_pages_summary" BulkPagesSummaryRequest BulkPagesSummaryResult, "bulk_ranks"
        BulkRanksRequest BulkRanksResult, "bulk_referring_domains"
        BulkReferringDomainsRequest BulkReferringDomainsResult, "bulk_spam_score"
        BulkSpamScoreRequest BulkSpamScoreResult, "index" IndexRequest IndexResult, }
    };
}
