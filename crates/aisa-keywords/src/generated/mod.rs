// @generated from schema/keywords/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_ads_keywords_for_site;
mod google_ads_search_volume;
pub use operations::family;
pub use common::{Competition, KeywordOrder, MonthlySearches, KeywordAnnotations};
pub use google_ads_keywords_for_site::{
    GoogleAdsKeywordsForSiteRequest, GoogleAdsKeywordsForSiteResult, SiteTargetType,
};
pub use google_ads_search_volume::{
    GoogleAdsSearchVolumeRequest, GoogleAdsSearchVolumeResult,
};
