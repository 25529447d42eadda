// @generated from schema/domains/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_DOMAINS.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "whois_overview" WhoisOverviewRequest WhoisOverviewResult,
            "technologies_domain_technologies" TechnologiesDomainTechnologiesRequest TechnologiesDomainTechnologiesResult,
            "technologies_technology_stats" TechnologiesTechnologyStatsRequest TechnologiesTechnologyStatsResult,
        }
    };
}
