// @generated from schema/ai/llm_mentions_search.json by cargo xtask codegen. Do not edit.
//! Responses of Google's AI Overview and of ChatGPT that mention domains or keywords.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{Mention, MentionPlatform, MentionTarget};

aisa_gateway::family::request! {
    /// Asks for responses that mention domains or keywords.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/search/live/>
    pub struct LlmMentionsSearchRequest {
        /// Domains and keywords to look for; a response matches all of them. At most 10 entries.
        #[required]
        pub target: Vec<MentionTarget>,
        /// Full name of the location, such as `United States`. On `chat_gpt`, the United States
        /// alone has data.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// On `chat_gpt`, the United States alone has data. At least 1; upstream default: `2840`.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`. On `chat_gpt`, English alone has data.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. On `chat_gpt`, English
        /// alone has data. Upstream default: `en`.
        pub language_code: Option<String>,
        /// Where to look. Upstream default: `google`.
        pub platform: Option<MentionPlatform>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Rows to skip before the first one returned. To go beyond 9,000 rows, use
        /// `search_after_token`. 0 to 9000; upstream default: `0`.
        pub offset: Option<i64>,
        /// `search_after_token` of the previous response, to continue behind it. Every other field
        /// stays as it was.
        pub search_after_token: Option<String>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl LlmMentionsSearchRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LlmMentionsSearchRequest {}

impl Operation for LlmMentionsSearchRequest {
    type Output = LlmMentionsSearchResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "llm_mentions_search",
        );
        OPERATION.get()
    }
}

impl Paged for LlmMentionsSearchRequest {
    type Row = Mention;

    fn take_page(&self, result: &mut LlmMentionsSearchResult) -> PageParts<Mention> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
            .token(result.search_after_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default()
            .limit(self.limit)
            .offset(self.offset)
            .token(self.search_after_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
        self.search_after_token = window.token;
    }
}

impl Client {
    /// Lists questions and responses of AI Overview or ChatGPT that mention domains or keywords,
    /// with their sources and brands. Needs `target`. One call returns one page;
    /// [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// **At risk.** The vendor replaced it in 2026, and the gateway may drop it.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/search/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, LlmMentionsSearchRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = LlmMentionsSearchRequest::new([aisa_ai::MentionTarget::new()]).limit(10);
    /// let response = client.llm_mentions_search(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn llm_mentions_search(
        &self,
        request: impl Into<LlmMentionsSearchRequest>,
    ) -> Call<LlmMentionsSearchRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the responses.
    pub struct LlmMentionsSearchResult {
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows that were skipped.
        pub current_offset: Option<i64>,
        /// Token of the next page, if there may be more rows.
        pub search_after_token: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The responses of this page.
        pub items: Option<List<Mention>>,
    }
}
