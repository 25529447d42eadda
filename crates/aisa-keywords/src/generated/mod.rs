// @generated from schema/keywords/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod google_ads_keywords_for_keywords;
mod google_ads_keywords_for_site;
mod google_ads_search_volume;
mod bing_search_volume;
mod clickstream_bulk_search_volume;
mod clickstream_dataforseo_search_volume;
mod clickstream_global_search_volume;
pub use operations::family;
pub use common::{
    Competition, KeywordOrder, MonthlySearches, KeywordAnnotations, ClickstreamKeyword,
};
pub use google_ads_keywords_for_keywords::{
    GoogleAdsKeywordsForKeywordsRequest, GoogleAdsKeywordsForKeywordsResult,
};
pub use google_ads_keywords_for_site::{
    GoogleAdsKeywordsForSiteRequest, GoogleAdsKeywordsForSiteResult, SiteTargetType,
};
pub use google_ads_search_volume::{
    GoogleAdsSearchVolumeRequest, GoogleAdsSearchVolumeResult,
};
pub use bing_search_volume::{
    BingSearchVolumeRequest, BingDevice, BingKeywordOrder, BingSearchVolumeResult,
};
pub use clickstream_bulk_search_volume::{
    ClickstreamBulkSearchVolumeRequest, ClickstreamBulkSearchVolumeResult,
};
pub use clickstream_dataforseo_search_volume::{
    ClickstreamDataforseoSearchVolumeRequest, ClickstreamDataforseoSearchVolumeResult,
};
pub use clickstream_global_search_volume::{
    ClickstreamGlobalSearchVolumeRequest, ClickstreamGlobalSearchVolumeResult,
    GlobalKeyword, CountrySearches,
};
