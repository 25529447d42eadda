// @generated from schema/ai/gemini_llm_responses.json by cargo xtask codegen. Do not edit.
//! A response of a Gemini model.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{ChatMessage, LlmResponseItem};

aisa_gateway::family::request! {
    /// Asks a Gemini model.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_responses/live/>
    pub struct GeminiLlmResponsesRequest {
        /// What to ask the model. At most 500 characters.
        #[required]
        pub user_prompt: String,
        /// Model to ask; the newest version of it unless the name has one. The operation with
        /// `models` in its name lists them.
        #[required]
        pub model_name: String,
        /// Tokens of the response at most; with web search or a model that reasons, it may have
        /// more. With `use_reasoning`, at least 1024. 1 to 4096; upstream default: `2048`.
        pub max_output_tokens: Option<i64>,
        /// How random the response is: higher is more diverse, lower more focused. 0 to 2; upstream
        /// default: `1.3`.
        pub temperature: Option<f64>,
        /// How many of the likeliest tokens are considered, by their share of the probability. 0 to
        /// 1; upstream default: `0.9`.
        pub top_p: Option<f64>,
        /// Whether the model may search the web, which adds to the price. Not every model can.
        /// Upstream default: `false`.
        pub web_search: Option<bool>,
        /// Instructions for the model: its role, tone or form. At most 500 characters.
        pub system_message: Option<String>,
        /// The conversation so far, oldest message first. At most 10 entries.
        pub message_chain: Vec<ChatMessage>,
        /// Whether the model reasons before it responds. Not every model can; the Pro models always
        /// do. Upstream default: `false`.
        pub use_reasoning: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GeminiLlmResponsesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GeminiLlmResponsesRequest {}

impl Operation for GeminiLlmResponsesRequest {
    type Output = GeminiLlmResponsesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "gemini_llm_responses",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks a Gemini model by its API, and returns its response with the pages that it cites. Needs
    /// `user_prompt`, `model_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/gemini/llm_responses/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, GeminiLlmResponsesRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = GeminiLlmResponsesRequest::new("text", "text");
    /// let response = client.gemini_llm_responses(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn gemini_llm_responses(
        &self,
        request: impl Into<GeminiLlmResponsesRequest>,
    ) -> Call<GeminiLlmResponsesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The response of a Gemini model.
    pub struct GeminiLlmResponsesResult {
        /// Model that responded, with its version.
        pub model_name: Option<Text>,
        /// Tokens read.
        pub input_tokens: Option<i64>,
        /// Tokens written.
        pub output_tokens: Option<i64>,
        /// Tokens spent on reasoning.
        pub reasoning_tokens: Option<i64>,
        /// Whether the model searched the web.
        pub web_search: Option<bool>,
        /// What the maker of the model charged, in USD; part of the price.
        pub money_spent: Option<f64>,
        /// When the response was received.
        pub datetime: Option<Timestamp>,
        /// The parts of the response.
        pub items: Option<List<LlmResponseItem>>,
        /// Searches that the model derived from the question; null if it derived none.
        pub fan_out_queries: Option<List<Text>>,
    }
}
