// @generated from schema/keywords/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_KEYWORDS.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "google_ads_keywords_for_keywords" GoogleAdsKeywordsForKeywordsRequest GoogleAdsKeywordsForKeywordsResult,
            "google_ads_keywords_for_site" GoogleAdsKeywordsForSiteRequest GoogleAdsKeywordsForSiteResult,
            "google_ads_search_volume" GoogleAdsSearchVolumeRequest GoogleAdsSearchVolumeResult,
            "bing_search_volume" BingSearchVolumeRequest BingSearchVolumeResult,
            "clickstream_bulk_search_volume" ClickstreamBulkSearchVolumeRequest ClickstreamBulkSearchVolumeResult,
            "clickstream_dataforseo_search_volume" ClickstreamDataforseoSearchVolumeRequest ClickstreamDataforseoSearchVolumeResult,
            "clickstream_global_search_volume" ClickstreamGlobalSearchVolumeRequest ClickstreamGlobalSearchVolumeResult,
        }
    };
}
