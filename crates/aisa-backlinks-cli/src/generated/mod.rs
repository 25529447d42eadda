// @generated from schema/*/family.json by cargo xtask codegen. Do not edit.
//! The families of operations that the command line offers.

use crate::families::FamilyEntry;

/// All families.
pub(crate) const FAMILIES: &[FamilyEntry] = &[
    FamilyEntry {
        command: None,
        summary: "Backlinks, referring domains, anchors and ranks of domains, subdomains and pages.",
        groups: &[
            ("overview", "Overview"),
            ("links", "Links"),
            ("domains", "Domains"),
            ("intersections", "Intersections"),
            ("history", "History"),
            ("bulk", "Many targets at once"),
            ("index", "The index itself"),
        ],
        agents: &[
            "summary",
            "backlinks",
            "referring_domains",
            "anchors",
            "competitors",
            "domain_intersection",
            "history",
            "bulk_ranks",
        ],
        operations: aisa_backlinks::OPERATIONS,
    },
    FamilyEntry {
        command: Some("keywords"),
        summary: "Keyword figures of advertising platforms.",
        groups: &[("google-ads", "Google Ads")],
        agents: &[],
        operations: aisa_keywords::OPERATIONS,
    },
    FamilyEntry {
        command: Some("labs"),
        summary: "DataForSEO Labs: keywords with their figures, and how sites rank for them.",
        groups: &[("keywords", "Keywords"), ("domains", "Domains")],
        agents: &[],
        operations: aisa_labs::OPERATIONS,
    },
    FamilyEntry {
        command: Some("serp"),
        summary: "Search results, with every SERP feature as a typed item.",
        groups: &[("google", "Google")],
        agents: &[],
        operations: aisa_serp::OPERATIONS,
    },
];
