// @generated from schema/domains/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod whois_overview;
mod technologies_domain_technologies;
mod technologies_technology_stats;
pub use operations::family;
pub use whois_overview::{
    WhoisOverviewRequest, WhoisOverviewResult, RegisteredDomain, DomainRankings,
    RankingFigures, DomainBacklinks, registered_domain_fields,
};
pub use technologies_domain_technologies::{
    TechnologiesDomainTechnologiesRequest, TechnologiesDomainTechnologiesResult,
    SiteTechnologies, TechnologiesByCategory,
};
pub use technologies_technology_stats::{
    TechnologiesTechnologyStatsRequest, TechnologiesTechnologyStatsResult, TechnologyUse,
};
