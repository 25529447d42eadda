// @generated from schema/*/*.json by cargo xtask codegen. Do not edit.
//! The files of the contract.

use super::Part;
use crate::model::{Family, Gateway};

/// What holds for every call.
pub(super) static GATEWAY: Part<Gateway> = Part::new(
    "the gateway",
    include_str!("gateway.json"),
);

/// The families, by name.
pub(super) static FAMILIES: [Part<Family>; 4] = [
    Part::new("backlinks", include_str!("family_backlinks.json")),
    Part::new("keywords", include_str!("family_keywords.json")),
    Part::new("labs", include_str!("family_labs.json")),
    Part::new("serp", include_str!("family_serp.json")),
];
