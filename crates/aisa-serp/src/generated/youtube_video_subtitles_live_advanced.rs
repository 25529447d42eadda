// @generated from schema/serp/youtube_video_subtitles_live_advanced.json by cargo xtask codegen. Do not edit.
//! The subtitles of a video.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{DesktopDevice, DesktopSystem, Spell};

aisa_gateway::family::request! {
    /// Asks for the subtitles of a video.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_subtitles/live/advanced/>
    pub struct YoutubeVideoSubtitlesLiveAdvancedRequest {
        /// ID of the video, as in its address or in a row of `youtube_organic_live_advanced`.
        #[required]
        pub video_id: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for; there are none for others.
        pub device: Option<DesktopDevice>,
        /// Operating system of the desktop computer. Upstream default: `windows`.
        pub os: Option<DesktopSystem>,
        /// Code of the language to read, such as `en`; `youtube_video_info_live_advanced` lists the
        /// languages that there are.
        pub subtitles_language: Option<String>,
        /// Code of the language that YouTube translates the subtitles to, such as `de`.
        pub subtitles_translate_language: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl YoutubeVideoSubtitlesLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeVideoSubtitlesLiveAdvancedRequest {}

impl Operation for YoutubeVideoSubtitlesLiveAdvancedRequest {
    type Output = YoutubeVideoSubtitlesLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_video_subtitles_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the subtitles of a YouTube video, line by line with their times. Needs `video_id`, at
    /// least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_subtitles/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, YoutubeVideoSubtitlesLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = YoutubeVideoSubtitlesLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.youtube_video_subtitles_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_video_subtitles_live_advanced(
        &self,
        request: impl Into<YoutubeVideoSubtitlesLiveAdvancedRequest>,
    ) -> Call<YoutubeVideoSubtitlesLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The subtitles of a video.
    pub struct YoutubeVideoSubtitlesLiveAdvancedResult {
        /// ID of the video, as the request named it.
        pub video_id: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Whether upstream does not support the language.
        pub unsupported_language: Option<bool>,
        /// Code of the language that the text was translated to. Null when it was not.
        pub translate_language: Option<Text>,
        /// Code of the language that the text was read in.
        pub origin_language: Option<Text>,
        /// Always null: upstream no longer fills it.
        pub category: Option<Text>,
        /// Lines of subtitles.
        pub subtitles_count: Option<i64>,
        /// Title of the video.
        pub title: Option<Text>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The lines, in the order of the video.
        pub items: Option<List<SubtitleLine>>,
    }
}

aisa_gateway::family::result! {
    /// A line of subtitles.
    pub struct SubtitleLine {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// The line, translated if the request says so.
        pub text: Option<Text>,
        /// When it appears, in seconds from the beginning.
        pub start_time: Option<f64>,
        /// When it disappears, in seconds from the beginning.
        pub end_time: Option<f64>,
        /// How long it is shown, in seconds.
        pub duration_time: Option<f64>,
    }
}
