// @generated from schema/ai/gemini_llm_scraper_live_advanced.json by cargo xtask codegen. Do not edit.
//! What Gemini shows its users.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{LlmImage, LlmSource, LlmTable};

aisa_gateway::family::request! {
    /// Asks Gemini a question.
    ///
    /// Needs at least one of `location_name`, `location_code`, `location_coordinate` and at least
    /// one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/live/advanced/>
    pub struct GeminiLlmScraperLiveAdvancedRequest {
        /// What to ask. At most 2000 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `United States`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and radius in millimetres, such as `53.476225,-2.243572,200`, in
        /// place of a name or code; up to seven decimals, and a radius of 199 to 199,999.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GeminiLlmScraperLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GeminiLlmScraperLiveAdvancedRequest {}

impl Operation for GeminiLlmScraperLiveAdvancedRequest {
    type Output = GeminiLlmScraperLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "gemini_llm_scraper_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks Gemini as a user does, and returns what it shows: texts, tables, images and sources.
    /// Needs `keyword`, at least one of `location_name`, `location_code`, `location_coordinate` and
    /// at least one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_scraper/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, GeminiLlmScraperLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = GeminiLlmScraperLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.gemini_llm_scraper_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn gemini_llm_scraper_live_advanced(
        &self,
        request: impl Into<GeminiLlmScraperLiveAdvancedRequest>,
    ) -> Call<GeminiLlmScraperLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// What Gemini shows.
    pub struct GeminiLlmScraperLiveAdvancedResult {
        /// What was asked, decoded.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Model that responded.
        pub model: Option<Text>,
        /// When the response was received.
        pub datetime: Option<Timestamp>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// Pages that the response cites or relies on.
        pub sources: Option<List<LlmSource>>,
        /// Results in total.
        pub se_results_count: Option<i64>,
        /// Element types in `items`.
        pub item_types: Option<List<GeminiItemType>>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The elements of the response.
        pub items: Option<List<GeminiItem>>,
    }
}

aisa_gateway::family::open_enum! {
    /// Type of an element.
    pub enum GeminiItemType {
        /// A text.
        GeminiText = "gemini_text",
        /// A table.
        GeminiTable = "gemini_table",
        /// Images.
        GeminiImages = "gemini_images",
    }
}

aisa_gateway::family::tagged! {
    /// An element of the response.
    #[serde(tag = "type")]
    pub enum GeminiItem {
        /// Where `type` is `gemini_text`.
        GeminiText(GeminiText) = "gemini_text",
        /// Where `type` is `gemini_table`.
        GeminiTable(GeminiTable) = "gemini_table",
        /// Where `type` is `gemini_images`.
        GeminiImages(GeminiImages) = "gemini_images",
    }
}

impl GeminiItem {
    /// Position among the elements of the same type.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::GeminiText(it) => it.rank_group,
            Self::GeminiTable(it) => it.rank_group,
            Self::GeminiImages(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::GeminiText(it) => it.rank_absolute,
            Self::GeminiTable(it) => it.rank_absolute,
            Self::GeminiImages(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// The text as Markdown.
    #[must_use]
    pub fn markdown(&self) -> Option<&Text> {
        match self {
            Self::GeminiText(it) => it.markdown.as_ref(),
            Self::GeminiTable(it) => it.markdown.as_ref(),
            Self::GeminiImages(it) => it.markdown.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// The text without markup. None for `gemini_images`.
    #[must_use]
    pub fn original_text(&self) -> Option<&Text> {
        match self {
            Self::GeminiText(it) => it.original_text.as_ref(),
            Self::GeminiTable(it) => it.original_text.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A text.
    pub struct GeminiText {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The text without markup.
        pub original_text: Option<Text>,
        /// Pages that the text draws on.
        pub sources: Option<List<LlmSource>>,
    }
}

aisa_gateway::family::result! {
    /// A table.
    pub struct GeminiTable {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The table without markup.
        pub original_text: Option<Text>,
        /// The table.
        pub table: Option<LlmTable>,
    }
}

aisa_gateway::family::result! {
    /// Images.
    pub struct GeminiImages {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The images.
        pub items: Option<List<LlmImage>>,
    }
}
