// @generated from schema/serp/youtube_organic_live_advanced.json by cargo xtask codegen. Do not edit.
//! Search results of YouTube.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{Device, OperatingSystem, Spell};

aisa_gateway::family::request! {
    /// Asks for search results of YouTube.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/organic/live/advanced/>
    pub struct YoutubeOrganicLiveAdvancedRequest {
        /// Search query. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for. Upstream default: `desktop`.
        pub device: Option<Device>,
        /// Operating system of the device: `windows` or `macos` for desktop, `android` or `ios` for
        /// mobile. Defaults: `windows`, `android`.
        pub os: Option<OperatingSystem>,
        /// Number of blocks of results to fetch. Billed for every 20 results. 1 to 200; upstream
        /// default: `20`.
        pub block_depth: Option<i64>,
        /// Additional query parameters, as in YouTube's URLs, such as `sp=EgIQAg%253D%253D`.
        pub search_param: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl YoutubeOrganicLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeOrganicLiveAdvancedRequest {}

impl Operation for YoutubeOrganicLiveAdvancedRequest {
    type Output = YoutubeOrganicLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_organic_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the videos, channels and playlists that YouTube finds. Needs `keyword`, at least one
    /// of `location_code`, `location_name` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/organic/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, YoutubeOrganicLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = YoutubeOrganicLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.youtube_organic_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_organic_live_advanced(
        &self,
        request: impl Into<YoutubeOrganicLiveAdvancedRequest>,
    ) -> Call<YoutubeOrganicLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct YoutubeOrganicLiveAdvancedResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
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
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The elements of the page, from top to bottom.
        pub items: Option<List<YoutubeItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// An element of a results page of YouTube; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum YoutubeItem {
        /// Where `type` is `youtube_video`.
        YoutubeVideo(YoutubeVideo) = "youtube_video",
        /// Where `type` is `youtube_channel`.
        YoutubeChannel(YoutubeChannel) = "youtube_channel",
        /// Where `type` is `youtube_playlist`.
        YoutubePlaylist(YoutubePlaylist) = "youtube_playlist",
        /// Where `type` is `youtube_video_paid`.
        YoutubeVideoPaid(YoutubePaidVideo) = "youtube_video_paid",
    }
}

impl YoutubeItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::YoutubeVideo(it) => it.rank_group,
            Self::YoutubeChannel(it) => it.rank_group,
            Self::YoutubePlaylist(it) => it.rank_group,
            Self::YoutubeVideoPaid(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::YoutubeVideo(it) => it.rank_absolute,
            Self::YoutubeChannel(it) => it.rank_absolute,
            Self::YoutubePlaylist(it) => it.rank_absolute,
            Self::YoutubeVideoPaid(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// Position among all blocks of the page, from 1.
    #[must_use]
    pub fn block_rank(&self) -> Option<i64> {
        match self {
            Self::YoutubeVideo(it) => it.block_rank,
            Self::YoutubeChannel(it) => it.block_rank,
            Self::YoutubePlaylist(it) => it.block_rank,
            Self::YoutubeVideoPaid(it) => it.block_rank,
            Self::Other(_) => None,
        }
    }

    /// Title of the block. Null when it has none.
    #[must_use]
    pub fn block_name(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.block_name.as_ref(),
            Self::YoutubeChannel(it) => it.block_name.as_ref(),
            Self::YoutubePlaylist(it) => it.block_name.as_ref(),
            Self::YoutubeVideoPaid(it) => it.block_name.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title of the video. None for `youtube_channel`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.title.as_ref(),
            Self::YoutubePlaylist(it) => it.title.as_ref(),
            Self::YoutubeVideoPaid(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// ID of the video. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn video_id(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.video_id.as_ref(),
            Self::YoutubeVideoPaid(it) => it.video_id.as_ref(),
            _ => None,
        }
    }

    /// Address of the video.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.url.as_ref(),
            Self::YoutubeChannel(it) => it.url.as_ref(),
            Self::YoutubePlaylist(it) => it.url.as_ref(),
            Self::YoutubeVideoPaid(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of the preview image. None for `youtube_channel`.
    #[must_use]
    pub fn thumbnail_url(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.thumbnail_url.as_ref(),
            Self::YoutubePlaylist(it) => it.thumbnail_url.as_ref(),
            Self::YoutubeVideoPaid(it) => it.thumbnail_url.as_ref(),
            _ => None,
        }
    }

    /// ID of the channel.
    #[must_use]
    pub fn channel_id(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.channel_id.as_ref(),
            Self::YoutubeChannel(it) => it.channel_id.as_ref(),
            Self::YoutubePlaylist(it) => it.channel_id.as_ref(),
            Self::YoutubeVideoPaid(it) => it.channel_id.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Name of the channel. None for `youtube_channel`.
    #[must_use]
    pub fn channel_name(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.channel_name.as_ref(),
            Self::YoutubePlaylist(it) => it.channel_name.as_ref(),
            Self::YoutubeVideoPaid(it) => it.channel_name.as_ref(),
            _ => None,
        }
    }

    /// Address of the channel. None for `youtube_channel`.
    #[must_use]
    pub fn channel_url(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.channel_url.as_ref(),
            Self::YoutubePlaylist(it) => it.channel_url.as_ref(),
            Self::YoutubeVideoPaid(it) => it.channel_url.as_ref(),
            _ => None,
        }
    }

    /// Address of the channel's logo. None for `youtube_channel`.
    #[must_use]
    pub fn channel_logo(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.channel_logo.as_ref(),
            Self::YoutubePlaylist(it) => it.channel_logo.as_ref(),
            Self::YoutubeVideoPaid(it) => it.channel_logo.as_ref(),
            _ => None,
        }
    }

    /// Beginning of the description. None for `youtube_playlist`.
    #[must_use]
    pub fn description(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.description.as_ref(),
            Self::YoutubeChannel(it) => it.description.as_ref(),
            Self::YoutubeVideoPaid(it) => it.description.as_ref(),
            _ => None,
        }
    }

    /// Words highlighted in the description. None for `youtube_playlist`.
    #[must_use]
    pub fn highlighted(&self) -> Option<&List<Text>> {
        match self {
            Self::YoutubeVideo(it) => it.highlighted.as_ref(),
            Self::YoutubeChannel(it) => it.highlighted.as_ref(),
            Self::YoutubeVideoPaid(it) => it.highlighted.as_ref(),
            _ => None,
        }
    }

    /// Badges shown with it. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn badges(&self) -> Option<&List<Text>> {
        match self {
            Self::YoutubeVideo(it) => it.badges.as_ref(),
            Self::YoutubeVideoPaid(it) => it.badges.as_ref(),
            _ => None,
        }
    }

    /// Whether it is a live broadcast. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn is_live(&self) -> Option<bool> {
        match self {
            Self::YoutubeVideo(it) => it.is_live,
            Self::YoutubeVideoPaid(it) => it.is_live,
            _ => None,
        }
    }

    /// Whether it is a short. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn is_shorts(&self) -> Option<bool> {
        match self {
            Self::YoutubeVideo(it) => it.is_shorts,
            Self::YoutubeVideoPaid(it) => it.is_shorts,
            _ => None,
        }
    }

    /// Whether it is a film. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn is_movie(&self) -> Option<bool> {
        match self {
            Self::YoutubeVideo(it) => it.is_movie,
            Self::YoutubeVideoPaid(it) => it.is_movie,
            _ => None,
        }
    }

    /// Views so far. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn views_count(&self) -> Option<i64> {
        match self {
            Self::YoutubeVideo(it) => it.views_count,
            Self::YoutubeVideoPaid(it) => it.views_count,
            _ => None,
        }
    }

    /// When it was published, as shown by YouTube. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn publication_date(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.publication_date.as_ref(),
            Self::YoutubeVideoPaid(it) => it.publication_date.as_ref(),
            _ => None,
        }
    }

    /// When it was published. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn timestamp(&self) -> Option<&Timestamp> {
        match self {
            Self::YoutubeVideo(it) => it.timestamp.as_ref(),
            Self::YoutubeVideoPaid(it) => it.timestamp.as_ref(),
            _ => None,
        }
    }

    /// Length, as shown by YouTube. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn duration_time(&self) -> Option<&Text> {
        match self {
            Self::YoutubeVideo(it) => it.duration_time.as_ref(),
            Self::YoutubeVideoPaid(it) => it.duration_time.as_ref(),
            _ => None,
        }
    }

    /// Length, in seconds. None for `youtube_channel`, `youtube_playlist`.
    #[must_use]
    pub fn duration_time_seconds(&self) -> Option<i64> {
        match self {
            Self::YoutubeVideo(it) => it.duration_time_seconds,
            Self::YoutubeVideoPaid(it) => it.duration_time_seconds,
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A video.
    pub struct YoutubeVideo {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Position among all blocks of the page, from 1.
        pub block_rank: Option<i64>,
        /// Title of the block. Null when it has none.
        pub block_name: Option<Text>,
        /// Title of the video.
        pub title: Option<Text>,
        /// ID of the video.
        pub video_id: Option<Text>,
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
        /// Beginning of the description.
        pub description: Option<Text>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Badges shown with it.
        pub badges: Option<List<Text>>,
        /// Whether it is a live broadcast.
        pub is_live: Option<bool>,
        /// Whether it is a short.
        pub is_shorts: Option<bool>,
        /// Whether it is a film.
        pub is_movie: Option<bool>,
        /// Views so far.
        pub views_count: Option<i64>,
        /// When it was published, as shown by YouTube.
        pub publication_date: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Length, as shown by YouTube.
        pub duration_time: Option<Text>,
        /// Length, in seconds.
        pub duration_time_seconds: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A channel.
    pub struct YoutubeChannel {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Position among all blocks of the page, from 1.
        pub block_rank: Option<i64>,
        /// Title of the block. Null when it has none.
        pub block_name: Option<Text>,
        /// ID of the channel.
        pub channel_id: Option<Text>,
        /// Name of the channel.
        pub name: Option<Text>,
        /// Address of the channel.
        pub url: Option<Text>,
        /// Address of the channel's logo.
        pub logo: Option<Text>,
        /// Videos of the channel.
        pub video_count: Option<i64>,
        /// Whether YouTube has verified the channel.
        pub is_verified: Option<bool>,
        /// Description of the channel.
        pub description: Option<Text>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A playlist.
    pub struct YoutubePlaylist {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Position among all blocks of the page, from 1.
        pub block_rank: Option<i64>,
        /// Title of the block. Null when it has none.
        pub block_name: Option<Text>,
        /// Title of the playlist.
        pub title: Option<Text>,
        /// ID of the playlist.
        pub playlist_id: Option<Text>,
        /// Address of the playlist.
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
        /// Videos in the playlist.
        pub videos_count: Option<i64>,
        /// Videos that are shown with it.
        pub preview_videos: Option<List<PlaylistVideo>>,
    }
}

aisa_gateway::family::result! {
    /// A video shown as an ad.
    pub struct YoutubePaidVideo {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Position among all blocks of the page, from 1.
        pub block_rank: Option<i64>,
        /// Title of the block. Null when it has none.
        pub block_name: Option<Text>,
        /// Title of the video.
        pub title: Option<Text>,
        /// ID of the video.
        pub video_id: Option<Text>,
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
        /// Beginning of the description.
        pub description: Option<Text>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Badges shown with it.
        pub badges: Option<List<Text>>,
        /// Whether it is a live broadcast.
        pub is_live: Option<bool>,
        /// Whether it is a short.
        pub is_shorts: Option<bool>,
        /// Whether it is a film.
        pub is_movie: Option<bool>,
        /// Views so far.
        pub views_count: Option<i64>,
        /// When it was published, as shown by YouTube.
        pub publication_date: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Length, as shown by YouTube.
        pub duration_time: Option<Text>,
        /// Length, in seconds.
        pub duration_time_seconds: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A video of a playlist.
    pub struct PlaylistVideo {
        /// ID of the video.
        pub video_id: Option<Text>,
        /// Title of the video.
        pub title: Option<Text>,
        /// Address of the video.
        pub url: Option<Text>,
        /// Length, as shown by YouTube.
        pub duration_time: Option<Text>,
        /// Length, in seconds.
        pub duration_time_seconds: Option<i64>,
    }
}
