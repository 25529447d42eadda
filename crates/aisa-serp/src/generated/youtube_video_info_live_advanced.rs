// @generated from schema/serp/youtube_video_info_live_advanced.json by cargo xtask codegen. Do not edit.
//! What YouTube shows of a video.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{DesktopDevice, DesktopSystem, Spell};

aisa_gateway::family::request! {
    /// Asks what YouTube shows of a video.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_info/live/advanced/>
    pub struct YoutubeVideoInfoLiveAdvancedRequest {
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
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl YoutubeVideoInfoLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeVideoInfoLiveAdvancedRequest {}

impl Operation for YoutubeVideoInfoLiveAdvancedRequest {
    type Output = YoutubeVideoInfoLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_video_info_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the figures of a YouTube video: views, likes, comments, channel, subtitles. Needs
    /// `video_id`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_info/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, YoutubeVideoInfoLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = YoutubeVideoInfoLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.youtube_video_info_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_video_info_live_advanced(
        &self,
        request: impl Into<YoutubeVideoInfoLiveAdvancedRequest>,
    ) -> Call<YoutubeVideoInfoLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// What YouTube shows of a video.
    pub struct YoutubeVideoInfoLiveAdvancedResult {
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
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The video, as the only element.
        pub items: Option<List<VideoInfo>>,
    }
}

aisa_gateway::family::result! {
    /// A video with its figures.
    pub struct VideoInfo {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// ID of the video.
        pub video_id: Option<Text>,
        /// Title of the video.
        pub title: Option<Text>,
        /// Address of the video.
        pub url: Option<Text>,
        /// Address of the preview image.
        pub thumbnail_url: Option<Text>,
        /// ID of the channel.
        pub channel_id: Option<Text>,
        /// Name of the channel.
        pub channel_name: Option<Text>,
        /// Address of the channel.
        pub channel_url: Option<Text>,
        /// Address of the channel's logo.
        pub channel_logo: Option<Text>,
        /// The whole description.
        pub description: Option<Text>,
        /// Views so far.
        pub views_count: Option<i64>,
        /// Likes so far.
        pub likes_count: Option<i64>,
        /// Comments on the video.
        pub comments_count: Option<i64>,
        /// Subscribers of the channel.
        pub channel_subscribers_count: Option<SubscriberCount>,
        /// When it was published, as shown by YouTube.
        pub publication_date: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Tags that the owner gave the video.
        pub keywords: Option<List<Text>>,
        /// Category of the video.
        pub category: Option<Text>,
        /// Whether it is a live broadcast.
        pub is_live: Option<bool>,
        /// Whether other sites may show it.
        pub is_embeddable: Option<bool>,
        /// Length, as shown by YouTube.
        pub duration_time: Option<Text>,
        /// Length, in seconds.
        pub duration_time_seconds: Option<i64>,
        /// Languages with subtitles.
        pub subtitles: Option<List<SubtitleTrack>>,
        /// Qualities that it can be watched in.
        pub streaming_quality: Option<List<StreamingQuality>>,
    }
}

aisa_gateway::family::result! {
    /// Subscribers of a channel.
    pub struct SubscriberCount {
        /// As shown by YouTube.
        pub displayed_count: Option<Text>,
        /// As a number, rounded as YouTube shows it.
        pub count: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Subtitles in one language.
    pub struct SubtitleTrack {
        /// The language, as YouTube names it.
        pub language: Option<Text>,
        /// Whether YouTube can translate them.
        pub is_translatable: Option<bool>,
        /// Whether YouTube made them by speech recognition.
        pub is_auto_generated: Option<bool>,
    }
}

aisa_gateway::family::result! {
    /// A quality that a video can be watched in.
    pub struct StreamingQuality {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the quality.
        pub label: Option<Text>,
        /// Width, in pixels.
        pub width: Option<i64>,
        /// Height, in pixels.
        pub height: Option<i64>,
        /// Bits per second.
        pub bitrate: Option<i64>,
        /// Media type, with its codecs.
        pub mime_type: Option<Text>,
        /// Frames per second.
        pub fps: Option<i64>,
    }
}
