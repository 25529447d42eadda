// @generated from schema/backlinks/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod summary;
mod anchors;
mod backlinks;
mod competitors;
mod domain_pages;
mod domain_pages_summary;
mod referring_domains;
mod referring_networks;
mod domain_intersection;
mod page_intersection;
mod history;
mod timeseries_new_lost_summary;
mod timeseries_summary;
mod bulk_backlinks;
mod bulk_new_lost_backlinks;
mod bulk_new_lost_referring_domains;
mod bulk_pages_summary;
mod bulk_ranks;
mod bulk_referring_domains;
mod bulk_spam_score;
mod index;
pub use operations::family;
pub use common::{
    RankScale, BacklinksStatusType, GroupRange, IntersectionMode, LinkType, LinkMetrics,
    TargetInfo, Backlink, RankedKeywordsInfo, IntersectionSummary, IndirectLink,
    backlink_fields,
};
pub use summary::{SummaryRequest, SummaryResult};
pub use anchors::{AnchorsRequest, AnchorsResult, Anchor, anchor_fields};
pub use backlinks::{
    BacklinksRequest, CustomMode, BacklinksMode, CustomModeField, BacklinksResult,
    AppliedCustomMode,
};
pub use competitors::{
    CompetitorsRequest, CompetitorsResult, Competitor, competitor_fields,
};
pub use domain_pages::{
    DomainPagesRequest, DomainPagesResult, DomainPage, PageMeta, domain_page_fields,
};
pub use domain_pages_summary::{
    DomainPagesSummaryRequest, DomainPagesSummaryResult, DomainPageSummary,
    domain_page_summary_fields,
};
pub use referring_domains::{
    ReferringDomainsRequest, ReferringDomainsResult, ReferringDomain,
    referring_domain_fields,
};
pub use referring_networks::{
    ReferringNetworksRequest, NetworkAddressType, ReferringNetworksResult,
    ReferringNetwork, referring_network_fields,
};
pub use domain_intersection::{
    DomainIntersectionRequest, DomainIntersectionResult, DomainIntersection,
    IntersectingDomains, IntersectingDomain, intersecting_domain_fields,
};
pub use page_intersection::{
    PageIntersectionRequest, PageIntersectionResult, PageIntersection,
    IntersectingBacklinks, IntersectionBacklink, intersection_backlink_fields,
};
pub use history::{HistoryRequest, HistoryResult, HistoryItem};
pub use timeseries_new_lost_summary::{
    TimeseriesNewLostSummaryRequest, TimeseriesNewLostSummaryResult,
    TimeseriesNewLostItem,
};
pub use timeseries_summary::{
    TimeseriesSummaryRequest, TimeseriesSummaryResult, TimeseriesItem,
};
pub use bulk_backlinks::{BulkBacklinksRequest, BulkBacklinksResult, TargetBacklinks};
pub use bulk_new_lost_backlinks::{
    BulkNewLostBacklinksRequest, BulkNewLostBacklinksResult, TargetNewLostBacklinks,
};
pub use bulk_new_lost_referring_domains::{
    BulkNewLostReferringDomainsRequest, BulkNewLostReferringDomainsResult,
    TargetNewLostReferringDomains,
};
pub use bulk_pages_summary::{
    BulkPagesSummaryRequest, BulkPagesSummaryResult, PageSummary,
};
pub use bulk_ranks::{BulkRanksRequest, BulkRanksResult, TargetRank};
pub use bulk_referring_domains::{
    BulkReferringDomainsRequest, BulkReferringDomainsResult, TargetReferringDomains,
};
pub use bulk_spam_score::{BulkSpamScoreRequest, BulkSpamScoreResult, TargetSpamScore};
pub use index::{IndexRequest, IndexResult, IndexMonth};
