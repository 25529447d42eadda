// @generated from schema/*.json by cargo xtask codegen. Do not edit.
//! What `cargo xtask codegen` makes of the schemas: one module per operation, and what they share.

mod common;
pub(crate) mod gateway;
mod operations;
#[cfg(feature = "summary")]
mod summary;
#[cfg(feature = "anchors")]
mod anchors;
#[cfg(feature = "backlinks")]
mod backlinks;
#[cfg(feature = "competitors")]
mod competitors;
#[cfg(feature = "domain_pages")]
mod domain_pages;
#[cfg(feature = "domain_pages_summary")]
mod domain_pages_summary;
#[cfg(feature = "referring_domains")]
mod referring_domains;
#[cfg(feature = "referring_networks")]
mod referring_networks;
#[cfg(feature = "domain_intersection")]
mod domain_intersection;
#[cfg(feature = "page_intersection")]
mod page_intersection;
#[cfg(feature = "history")]
mod history;
#[cfg(feature = "timeseries_new_lost_summary")]
mod timeseries_new_lost_summary;
#[cfg(feature = "timeseries_summary")]
mod timeseries_summary;
#[cfg(feature = "bulk_backlinks")]
mod bulk_backlinks;
#[cfg(feature = "bulk_new_lost_backlinks")]
mod bulk_new_lost_backlinks;
#[cfg(feature = "bulk_new_lost_referring_domains")]
mod bulk_new_lost_referring_domains;
#[cfg(feature = "bulk_pages_summary")]
mod bulk_pages_summary;
#[cfg(feature = "bulk_ranks")]
mod bulk_ranks;
#[cfg(feature = "bulk_referring_domains")]
mod bulk_referring_domains;
#[cfg(feature = "bulk_spam_score")]
mod bulk_spam_score;
#[cfg(feature = "index")]
mod index;
pub use operations::OPERATIONS;
#[cfg(
    any(
        feature = "anchors",
        feature = "backlinks",
        feature = "bulk_pages_summary",
        feature = "bulk_ranks",
        feature = "competitors",
        feature = "domain_intersection",
        feature = "domain_pages",
        feature = "domain_pages_summary",
        feature = "history",
        feature = "page_intersection",
        feature = "referring_domains",
        feature = "referring_networks",
        feature = "summary",
        feature = "timeseries_summary"
    )
)]
pub use common::RankScale;
#[cfg(
    any(
        feature = "anchors",
        feature = "backlinks",
        feature = "domain_intersection",
        feature = "domain_pages",
        feature = "domain_pages_summary",
        feature = "page_intersection",
        feature = "referring_domains",
        feature = "referring_networks",
        feature = "summary"
    )
)]
pub use common::BacklinksStatusType;
#[cfg(
    any(
        feature = "anchors",
        feature = "backlinks",
        feature = "domain_intersection",
        feature = "domain_pages",
        feature = "domain_pages_summary",
        feature = "referring_domains",
        feature = "referring_networks",
        feature = "summary"
    )
)]
pub use common::backlink_fields;
#[cfg(any(feature = "backlinks", feature = "page_intersection"))]
pub use common::{LinkType, IndirectLink};
#[cfg(any(feature = "domain_intersection", feature = "page_intersection"))]
pub use common::{IntersectionMode, IntersectionSummary};
#[cfg(any(feature = "history", feature = "summary"))]
pub use common::TargetInfo;
#[cfg(any(feature = "timeseries_new_lost_summary", feature = "timeseries_summary"))]
pub use common::GroupRange;
#[cfg(feature = "backlinks")]
pub use common::{Backlink, RankedKeywordsInfo};
#[cfg(feature = "domain_pages")]
pub use common::LinkMetrics;
#[cfg(feature = "summary")]
pub use summary::{SummaryRequest, SummaryResult};
#[cfg(feature = "anchors")]
pub use anchors::{AnchorsRequest, AnchorsResult, Anchor, anchor_fields};
#[cfg(feature = "backlinks")]
pub use backlinks::{
    BacklinksRequest, CustomMode, BacklinksMode, CustomModeField, BacklinksResult,
    AppliedCustomMode,
};
#[cfg(feature = "competitors")]
pub use competitors::{
    CompetitorsRequest, CompetitorsResult, Competitor, competitor_fields,
};
#[cfg(feature = "domain_pages")]
pub use domain_pages::{
    DomainPagesRequest, DomainPagesResult, DomainPage, PageMeta, domain_page_fields,
};
#[cfg(feature = "domain_pages_summary")]
pub use domain_pages_summary::{
    DomainPagesSummaryRequest, DomainPagesSummaryResult, DomainPageSummary,
    domain_page_summary_fields,
};
#[cfg(feature = "referring_domains")]
pub use referring_domains::{
    ReferringDomainsRequest, ReferringDomainsResult, ReferringDomain,
    referring_domain_fields,
};
#[cfg(feature = "referring_networks")]
pub use referring_networks::{
    ReferringNetworksRequest, NetworkAddressType, ReferringNetworksResult,
    ReferringNetwork, referring_network_fields,
};
#[cfg(feature = "domain_intersection")]
pub use domain_intersection::{
    DomainIntersectionRequest, DomainIntersectionResult, DomainIntersection,
    IntersectingDomains, IntersectingDomain, intersecting_domain_fields,
};
#[cfg(feature = "page_intersection")]
pub use page_intersection::{
    PageIntersectionRequest, PageIntersectionResult, PageIntersection,
    IntersectingBacklinks, IntersectionBacklink, intersection_backlink_fields,
};
#[cfg(feature = "history")]
pub use history::{HistoryRequest, HistoryResult, HistoryItem};
#[cfg(feature = "timeseries_new_lost_summary")]
pub use timeseries_new_lost_summary::{
    TimeseriesNewLostSummaryRequest, TimeseriesNewLostSummaryResult,
    TimeseriesNewLostItem,
};
#[cfg(feature = "timeseries_summary")]
pub use timeseries_summary::{
    TimeseriesSummaryRequest, TimeseriesSummaryResult, TimeseriesItem,
};
#[cfg(feature = "bulk_backlinks")]
pub use bulk_backlinks::{BulkBacklinksRequest, BulkBacklinksResult, TargetBacklinks};
#[cfg(feature = "bulk_new_lost_backlinks")]
pub use bulk_new_lost_backlinks::{
    BulkNewLostBacklinksRequest, BulkNewLostBacklinksResult, TargetNewLostBacklinks,
};
#[cfg(feature = "bulk_new_lost_referring_domains")]
pub use bulk_new_lost_referring_domains::{
    BulkNewLostReferringDomainsRequest, BulkNewLostReferringDomainsResult,
    TargetNewLostReferringDomains,
};
#[cfg(feature = "bulk_pages_summary")]
pub use bulk_pages_summary::{
    BulkPagesSummaryRequest, BulkPagesSummaryResult, PageSummary,
};
#[cfg(feature = "bulk_ranks")]
pub use bulk_ranks::{BulkRanksRequest, BulkRanksResult, TargetRank};
#[cfg(feature = "bulk_referring_domains")]
pub use bulk_referring_domains::{
    BulkReferringDomainsRequest, BulkReferringDomainsResult, TargetReferringDomains,
};
#[cfg(feature = "bulk_spam_score")]
pub use bulk_spam_score::{BulkSpamScoreRequest, BulkSpamScoreResult, TargetSpamScore};
#[cfg(feature = "index")]
pub use index::{IndexRequest, IndexResult, IndexMonth};
