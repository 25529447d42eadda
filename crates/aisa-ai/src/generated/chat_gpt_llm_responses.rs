// @generated from schema/ai/chat_gpt_llm_responses.json by cargo xtask codegen. Do not edit.
//! A response of a ChatGPT model.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{ChatMessage, LlmResponseItem};

aisa_gateway::family::request! {
    /// Asks a ChatGPT model.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_responses/live/>
    pub struct ChatGptLlmResponsesRequest {
        /// What to ask the model. At most 500 characters.
        #[required]
        pub user_prompt: String,
        /// Model to ask; the newest version of it unless the name has one. The operation with
        /// `models` in its name lists them.
        #[required]
        pub model_name: String,
        /// Tokens of the response at most; with web search or a model that reasons, it may have
        /// more. A model that reasons needs at least 1024. 16 to 4096; upstream default: `2048`.
        pub max_output_tokens: Option<i64>,
        /// How random the response is: higher is more diverse, lower more focused. Not for models
        /// that reason, nor beside `top_p`. 0 to 2; upstream default: `0.94`.
        pub temperature: Option<f64>,
        /// How many of the likeliest tokens are considered, by their share of the probability. Not
        /// beside `temperature`. 0 to 1; upstream default: `0.92`.
        pub top_p: Option<f64>,
        /// Whether the model may search the web, which adds to the price. Not every model can.
        /// Upstream default: `false`.
        pub web_search: Option<bool>,
        /// Whether the model has to search the web; it may still cite nothing. Needs `web_search`;
        /// not for models that reason. Upstream default: `false`.
        pub force_web_search: Option<bool>,
        /// Two-letter code of the country to search the web from. Needs `web_search`.
        pub web_search_country_iso_code: Option<String>,
        /// City to search the web from.
        pub web_search_city: Option<String>,
        /// Instructions for the model: its role, tone or form. At most 500 characters.
        pub system_message: Option<String>,
        /// The conversation so far, oldest message first. At most 10 entries.
        pub message_chain: Vec<ChatMessage>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ChatGptLlmResponsesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ChatGptLlmResponsesRequest {}

impl Operation for ChatGptLlmResponsesRequest {
    type Output = ChatGptLlmResponsesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "chat_gpt_llm_responses",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks a ChatGPT model by its API, and returns its response with the pages that it cites.
    /// Needs `user_prompt`, `model_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_responses/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{ChatGptLlmResponsesRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = ChatGptLlmResponsesRequest::new("text", "text");
    /// let response = client.chat_gpt_llm_responses(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat_gpt_llm_responses(
        &self,
        request: impl Into<ChatGptLlmResponsesRequest>,
    ) -> Call<ChatGptLlmResponsesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The response of a ChatGPT model.
    pub struct ChatGptLlmResponsesResult {
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
