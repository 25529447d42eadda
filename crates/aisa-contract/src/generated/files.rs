// @generated from schema/*/*.json by cargo xtask codegen. Do not edit.
//! The files of the contract.

use super::{Embedded, FamilyEntry};
use crate::model::{Family, Gateway};

/// What holds for every call.
pub static GATEWAY: Embedded<Gateway> = Embedded::new(
    "the gateway",
    include_str!("gateway.json"),
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
pub(super) static FAMILIES: [FamilyEntry; 4] = [
    FamilyEntry {
        name: "backlinks",
        command: None,
        about: "Backlinks, referring domains, anchors and ranks of domains, subdomains and pages.",
        file: &FAMILY_BACKLINKS,
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
        name: "serp",
        command: Some("serp"),
        about: "Search results of Google, Bing and YouTube, with every SERP feature as a typed item.",
        file: &FAMILY_SERP,
    },
];
