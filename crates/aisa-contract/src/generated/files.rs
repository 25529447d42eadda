// @generated
use super::Embedded;
use crate::model::{Family, Gateway};
/// What holds for every call.
pub static GATEWAY: Embedded<Gateway> = Embedded::new("the gateway", include_str!("gateway.json"));
/// The family `backlinks`.
pub static FAMILY_BACKLINKS: Embedded<Family> = Embedded::new("backlinks", include_str!("family_backlinks.json"));
/// The family `keywords`.
pub static FAMILY_KEYWORDS: Embedded<Family> = Embedded::new("keywords", include_str!("family_keywords.json"));
/// The family `labs`.
pub static FAMILY_LABS: Embedded<Family> = Embedded::new("labs", include_str!("family_labs.json"));
/// The family `serp`.
pub static FAMILY_SERP: Embedded<Family> = Embedded::new("serp", include_str!("family_serp.json"));
/// The families, by name.
pub(super) static FAMILIES: [&Embedded<Family>; 4] = [&FAMILY_BACKLINKS, &FAMILY_KEYWORDS, &FAMILY_LABS, &FAMILY_SERP];
