// @generated from schema/ai/claude_llm_responses.json by cargo xtask codegen. Do not edit.
//! A response of a Claude model.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{ChatMessage, LlmResponseItem};

aisa_gateway::family::request! {
    /// Asks a Claude model.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/claude/llm_responses/live/>
    pub struct ClaudeLlmResponsesRequest {
        /// What to ask the model. At most 500 characters.
        #[required]
        pub user_prompt: String,
        /// Model to ask; the newest version of it unless the name has one. The operation with
        /// `models` in its name lists them.
        #[required]
        pub model_name: String,
        /// Tokens of the response at most; with web search or a model that reasons, it may have
        /// more. With `use_reasoning`, at least 1025. 1 to 4096; upstream default: `2048`.
        pub max_output_tokens: Option<i64>,
        /// How random the response is: higher is more diverse, lower more focused. Not beside
        /// `top_p`, nor with `use_reasoning`. 0 to 1; upstream default: `0.7`.
        pub temperature: Option<f64>,
        /// How many of the likeliest tokens are considered, by their share of the probability. Not
        /// beside `temperature`, nor with `use_reasoning`. 0 to 1.
        pub top_p: Option<f64>,
        /// Whether the model may search the web, which adds to the price. Not every model can.
        /// Upstream default: `false`.
        pub web_search: Option<bool>,
        /// Whether the model has to search the web; it may still cite nothing. Needs `web_search`.
        /// Upstream default: `false`.
        pub force_web_search: Option<bool>,
        /// Country to search the web from.
        pub web_search_country_iso_code: Option<ClaudeSearchCountry>,
        /// City to search the web from.
        pub web_search_city: Option<String>,
        /// Instructions for the model: its role, tone or form. At most 500 characters.
        pub system_message: Option<String>,
        /// The conversation so far, oldest message first. At most 10 entries.
        pub message_chain: Vec<ChatMessage>,
        /// Whether the model reasons before it responds. Not every model can, and not beside
        /// `force_web_search`. Upstream default: `false`.
        pub use_reasoning: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ClaudeLlmResponsesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ClaudeLlmResponsesRequest {}

impl Operation for ClaudeLlmResponsesRequest {
    type Output = ClaudeLlmResponsesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "claude_llm_responses",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks a Claude model by its API, and returns its response with the pages that it cites. Needs
    /// `user_prompt`, `model_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/claude/llm_responses/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{ClaudeLlmResponsesRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = ClaudeLlmResponsesRequest::new("text", "text");
    /// let response = client.claude_llm_responses(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn claude_llm_responses(
        &self,
        request: impl Into<ClaudeLlmResponsesRequest>,
    ) -> Call<ClaudeLlmResponsesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The response of a Claude model.
    pub struct ClaudeLlmResponsesResult {
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

aisa_gateway::family::open_enum! {
    /// A country that Claude can search the web from.
    pub enum ClaudeSearchCountry {
        /// Argentina.
        Ar = "AR",
        /// Austria.
        At = "AT",
        /// Australia.
        Au = "AU",
        /// Belgium.
        Be = "BE",
        /// Brazil.
        Br = "BR",
        /// Canada.
        Ca = "CA",
        /// Switzerland.
        Ch = "CH",
        /// Chile.
        Cl = "CL",
        /// China.
        Cn = "CN",
        /// Germany.
        De = "DE",
        /// Denmark.
        Dk = "DK",
        /// Spain.
        Es = "ES",
        /// Finland.
        Fi = "FI",
        /// France.
        Fr = "FR",
        /// United Kingdom.
        Gb = "GB",
        /// Hong Kong.
        Hk = "HK",
        /// Indonesia.
        Id = "ID",
        /// India.
        In = "IN",
        /// Italy.
        It = "IT",
        /// Japan.
        Jp = "JP",
        /// South Korea.
        Kr = "KR",
        /// Mexico.
        Mx = "MX",
        /// Malaysia.
        My = "MY",
        /// Netherlands.
        Nl = "NL",
        /// Norway.
        No = "NO",
        /// New Zealand.
        Nz = "NZ",
        /// Philippines.
        Ph = "PH",
        /// Poland.
        Pl = "PL",
        /// Portugal.
        Pt = "PT",
        /// Russia.
        Ru = "RU",
        /// Saudi Arabia.
        Sa = "SA",
        /// Sweden.
        Se = "SE",
        /// Turkey.
        Tr = "TR",
        /// Taiwan.
        Tw = "TW",
        /// United States.
        Us = "US",
        /// South Africa.
        Za = "ZA",
    }
}
