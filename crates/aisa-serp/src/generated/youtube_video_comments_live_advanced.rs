// @generated from schema/serp/youtube_video_comments_live_advanced.json by cargo xtask codegen. Do not edit.
//! The comments on a video.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{DesktopDevice, DesktopSystem, Spell};

aisa_gateway::family::request! {
    /// Asks for the comments on a video.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_comments/live/advanced/>
    pub struct YoutubeVideoCommentsLiveAdvancedRequest {
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
        /// Number of comments to fetch. Billed for every 20. 1 to 200; upstream default: `20`.
        pub depth: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl YoutubeVideoCommentsLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeVideoCommentsLiveAdvancedRequest {}

impl Operation for YoutubeVideoCommentsLiveAdvancedRequest {
    type Output = YoutubeVideoCommentsLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_video_comments_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the comments on a YouTube video. Needs `video_id`, at least one of `location_code`,
    /// `location_name` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/video_comments/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, YoutubeVideoCommentsLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = YoutubeVideoCommentsLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.youtube_video_comments_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_video_comments_live_advanced(
        &self,
        request: impl Into<YoutubeVideoCommentsLiveAdvancedRequest>,
    ) -> Call<YoutubeVideoCommentsLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The comments on a video.
    pub struct YoutubeVideoCommentsLiveAdvancedResult {
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
        /// Title of the video.
        pub title: Option<Text>,
        /// Comments on the video.
        pub comments_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The comments, in the order in which YouTube shows them.
        pub items: Option<List<VideoComment>>,
    }
}

aisa_gateway::family::result! {
    /// A comment.
    pub struct VideoComment {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Name of the author.
        pub author_name: Option<Text>,
        /// Address of the author's picture.
        pub author_thumbnail: Option<Text>,
        /// Address of the author's channel.
        pub author_url: Option<Text>,
        /// Text of the comment.
        pub text: Option<Text>,
        /// When it was written, as shown by YouTube.
        pub publication_date: Option<Text>,
        /// When it was written.
        pub timestamp: Option<Timestamp>,
        /// Likes of the comment.
        pub likes_count: Option<i64>,
        /// Replies to the comment.
        pub reply_count: Option<i64>,
    }
}
