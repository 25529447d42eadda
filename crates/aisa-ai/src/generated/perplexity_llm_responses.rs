// @generated from schema/ai/perplexity_llm_responses.json by cargo xtask codegen. Do not edit.
//! A response of a Perplexity model.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{ChatMessage, LlmResponseItem};

aisa_gateway::family::request! {
    /// Asks a Perplexity model.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/perplexity/llm_responses/live/>
    pub struct PerplexityLlmResponsesRequest {
        /// What to ask the model. At most 500 characters.
        #[required]
        pub user_prompt: String,
        /// Model to ask; the newest version of it unless the name has one. The operation with
        /// `models` in its name lists them.
        #[required]
        pub model_name: String,
        /// Tokens of the response at most; a model that reasons may write more. 1 to 4096; upstream
        /// default: `2048`.
        pub max_output_tokens: Option<i64>,
        /// How random the response is: higher is more diverse, lower more focused. 0 to 1.9;
        /// upstream default: `0.77`.
        pub temperature: Option<f64>,
        /// How many of the likeliest tokens are considered, by their share of the probability. 0 to
        /// 1; upstream default: `0.9`.
        pub top_p: Option<f64>,
        /// Two-letter code of the country to search the web from; for Sonar models only.
        pub web_search_country_iso_code: Option<String>,
        /// Instructions for the model: its role, tone or form. At most 500 characters.
        pub system_message: Option<String>,
        /// The conversation so far, oldest message first; messages of the user and of the model
        /// alternate. At most 10 entries.
        pub message_chain: Vec<ChatMessage>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl PerplexityLlmResponsesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for PerplexityLlmResponsesRequest {}

impl Operation for PerplexityLlmResponsesRequest {
    type Output = PerplexityLlmResponsesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "perplexity_llm_responses",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks a Perplexity model by its API, and returns its response with the pages that it cites.
    /// Needs `user_prompt`, `model_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/perplexity/llm_responses/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, PerplexityLlmResponsesRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = PerplexityLlmResponsesRequest::new("text", "text");
    /// let response = client.perplexity_llm_responses(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn perplexity_llm_responses(
        &self,
        request: impl Into<PerplexityLlmResponsesRequest>,
    ) -> Call<PerplexityLlmResponsesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The response of a Perplexity model.
    pub struct PerplexityLlmResponsesResult {
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
