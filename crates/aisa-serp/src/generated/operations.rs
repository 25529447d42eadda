// @generated from schema/serp/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_SERP.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "google_ai_mode_live_advanced" GoogleAiModeLiveAdvancedRequest GoogleAiModeLiveAdvancedResult,
            "google_autocomplete_live_advanced" GoogleAutocompleteLiveAdvancedRequest GoogleAutocompleteLiveAdvancedResult,
            "google_finance_quote_live_advanced" GoogleFinanceQuoteLiveAdvancedRequest GoogleFinanceQuoteLiveAdvancedResult,
            "google_images_live_advanced" GoogleImagesLiveAdvancedRequest GoogleImagesLiveAdvancedResult,
            "google_local_finder_live_advanced" GoogleLocalFinderLiveAdvancedRequest GoogleLocalFinderLiveAdvancedResult,
            "google_maps_live_advanced" GoogleMapsLiveAdvancedRequest GoogleMapsLiveAdvancedResult,
            "google_news_live_advanced" GoogleNewsLiveAdvancedRequest GoogleNewsLiveAdvancedResult,
            "google_organic_live_advanced" GoogleOrganicLiveAdvancedRequest GoogleOrganicLiveAdvancedResult,
            "google_organic_live_regular" GoogleOrganicLiveRegularRequest GoogleOrganicLiveRegularResult,
            "bing_organic_live_advanced" BingOrganicLiveAdvancedRequest BingOrganicLiveAdvancedResult,
            "youtube_organic_live_advanced" YoutubeOrganicLiveAdvancedRequest YoutubeOrganicLiveAdvancedResult,
            "youtube_video_comments_live_advanced" YoutubeVideoCommentsLiveAdvancedRequest YoutubeVideoCommentsLiveAdvancedResult,
            "youtube_video_info_live_advanced" YoutubeVideoInfoLiveAdvancedRequest YoutubeVideoInfoLiveAdvancedResult,
            "youtube_video_subtitles_live_advanced" YoutubeVideoSubtitlesLiveAdvancedRequest YoutubeVideoSubtitlesLiveAdvancedResult,
            "bing_languages" BingLanguagesRequest BingLanguage,
            "bing_locations" BingLocationsRequest BingLocation,
            "google_ai_mode_languages" GoogleAiModeLanguagesRequest GoogleAiModeLanguage,
            "youtube_languages" YoutubeLanguagesRequest YoutubeLanguage,
            "youtube_locations" YoutubeLocationsRequest YoutubeLocation,
        }
    };
}
