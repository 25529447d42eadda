// @generated from schema/ai/llm_mentions_aggregated_metrics.json by cargo xtask codegen. Do not edit.
//! How often domains or keywords are mentioned in AI responses, as a whole.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{MentionPlatform, MentionTarget, MentionTotals};

aisa_gateway::family::request! {
    /// Asks how often domains or keywords are mentioned.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/aggregated_metrics/live/>
    pub struct LlmMentionsAggregatedMetricsRequest {
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
        /// Conditions on the responses that are counted, by the fields of `llm_mentions_search`. At
        /// most 8 conditions.
        pub initial_dataset_filters: Option<Filter>,
        /// Elements at most in each of the lists `sources_domain` and `search_results_domain`. 1 to
        /// 20; upstream default: `10`.
        pub internal_list_limit: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl LlmMentionsAggregatedMetricsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LlmMentionsAggregatedMetricsRequest {}

impl Operation for LlmMentionsAggregatedMetricsRequest {
    type Output = LlmMentionsAggregatedMetricsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "llm_mentions_aggregated_metrics",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the mentions of domains or keywords in AI Overview or ChatGPT, by location, language,
    /// platform, source and brand. Needs `target`.
    ///
    /// **At risk.** The vendor replaced it in 2026, and the gateway may drop it.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/aggregated_metrics/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, LlmMentionsAggregatedMetricsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = LlmMentionsAggregatedMetricsRequest::new([aisa_ai::MentionTarget::new()]);
    /// let response = client.llm_mentions_aggregated_metrics(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn llm_mentions_aggregated_metrics(
        &self,
        request: impl Into<LlmMentionsAggregatedMetricsRequest>,
    ) -> Call<LlmMentionsAggregatedMetricsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// How often they are mentioned.
    pub struct LlmMentionsAggregatedMetricsResult {
        /// Counts over all responses.
        pub total: Option<MentionTotals>,
        /// Always null.
        pub items: Option<::serde_json::Value>,
    }
}
