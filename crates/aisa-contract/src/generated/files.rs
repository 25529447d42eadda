// @generated from schema/*/*.json by cargo xtask codegen. Do not edit.
//! The files of the contract.

use super::{Embedded, FamilyEntry};
use crate::model::{Family, Gateway};

/// What holds for every call.
pub static GATEWAY: Embedded<Gateway> = Embedded::new(
    "the gateway",
    include_str!("gateway.json"),
);

///The family `ai`.
pub static FAMILY_AI: Embedded<Family> = Embedded::new(
    "ai",
    if cfg!(feature = "prose") {
        include_str!("family_ai.json")
    } else {
        include_str!("bare_ai.json")
    },
);

///The family `backlinks`.
pub static FAMILY_BACKLINKS: Embedded<Family> = Embedded::new(
    "backlinks",
    if cfg!(feature = "prose") {
        include_str!("family_backlinks.json")
    } else {
        include_str!("bare_backlinks.json")
    },
);

///The family `business`.
pub static FAMILY_BUSINESS: Embedded<Family> = Embedded::new(
    "business",
    if cfg!(feature = "prose") {
        include_str!("family_business.json")
    } else {
        include_str!("bare_business.json")
    },
);

///The family `domains`.
pub static FAMILY_DOMAINS: Embedded<Family> = Embedded::new(
    "domains",
    if cfg!(feature = "prose") {
        include_str!("family_domains.json")
    } else {
        include_str!("bare_domains.json")
    },
);

///The family `keywords`.
pub static FAMILY_KEYWORDS: Embedded<Family> = Embedded::new(
    "keywords",
    if cfg!(feature = "prose") {
        include_str!("family_keywords.json")
    } else {
        include_str!("bare_keywords.json")
    },
);

///The family `labs`.
pub static FAMILY_LABS: Embedded<Family> = Embedded::new(
    "labs",
    if cfg!(feature = "prose") {
        include_str!("family_labs.json")
    } else {
        include_str!("bare_labs.json")
    },
);

///The family `on_page`.
pub static FAMILY_ON_PAGE: Embedded<Family> = Embedded::new(
    "on_page",
    if cfg!(feature = "prose") {
        include_str!("family_on_page.json")
    } else {
        include_str!("bare_on_page.json")
    },
);

///The family `serp`.
pub static FAMILY_SERP: Embedded<Family> = Embedded::new(
    "serp",
    if cfg!(feature = "prose") {
        include_str!("family_serp.json")
    } else {
        include_str!("bare_serp.json")
    },
);

/// The families, by name.
pub(super) static FAMILIES: [FamilyEntry; 8] = [
    FamilyEntry {
        name: "ai",
        command: Some("ai"),
        about: "AI search: what assistants show and models respond, which sites and brands they mention, and which keywords are used with them.",
        file: &FAMILY_AI,
    },
    FamilyEntry {
        name: "backlinks",
        command: None,
        about: "Backlinks, referring domains, anchors and ranks of domains, subdomains and pages.",
        file: &FAMILY_BACKLINKS,
    },
    FamilyEntry {
        name: "business",
        command: Some("business"),
        about: "Businesses on Google: listings on Maps, profiles, questions and answers.",
        file: &FAMILY_BUSINESS,
    },
    FamilyEntry {
        name: "domains",
        command: Some("domains"),
        about: "What is known of domains: registration, and the technologies of their sites.",
        file: &FAMILY_DOMAINS,
    },
    FamilyEntry {
        name: "keywords",
        command: Some("keywords"),
        about: "Keyword figures of advertising platforms.",
        file: &FAMILY_KEYWORDS,
    },
    FamilyEntry {
        name: "labs",
        command: Some("labs"),
        about: "DataForSEO Labs: keywords with their figures, and how sites rank for them.",
        file: &FAMILY_LABS,
    },
    FamilyEntry {
        name: "on_page",
        command: Some("on-page"),
        about: "Audits of single pages: Lighthouse, checks for search, and content.",
        file: &FAMILY_ON_PAGE,
    },
    FamilyEntry {
        name: "serp",
        command: Some("serp"),
        about: "Search results of Google, Bing and YouTube, with every SERP feature as a typed item.",
        file: &FAMILY_SERP,
    },
];
