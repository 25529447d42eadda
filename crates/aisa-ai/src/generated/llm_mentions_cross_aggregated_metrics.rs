// @generated from schema/ai/llm_mentions_cross_aggregated_metrics.json by cargo xtask codegen. Do not edit.
//! How often groups of domains or keywords are mentioned in AI responses, side by side.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    MentionBreakdown, MentionPlatform, MentionTarget, MentionTotals,
};

aisa_gateway::family::request! {
    /// Asks how often each of several groups of domains and keywords is mentioned.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/cross_aggregated_metrics/live/>
    pub struct LlmMentionsCrossAggregatedMetricsRequest {
        /// Groups to compare.
        #[required]
        pub targets: Vec<MentionTargetGroup>,
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
        /// 10; upstream default: `5`.
        pub internal_list_limit: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl LlmMentionsCrossAggregatedMetricsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LlmMentionsCrossAggregatedMetricsRequest {}

impl Operation for LlmMentionsCrossAggregatedMetricsRequest {
    type Output = LlmMentionsCrossAggregatedMetricsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "llm_mentions_cross_aggregated_metrics",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Compares how often groups of domains or keywords are mentioned in AI Overview or ChatGPT.
    /// Needs `targets`.
    ///
    /// **At risk.** The vendor replaced it in 2026, and the gateway may drop it.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/cross_aggregated_metrics/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, LlmMentionsCrossAggregatedMetricsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = LlmMentionsCrossAggregatedMetricsRequest::new(
    ///     [aisa_ai::MentionTargetGroup::new("text", [aisa_ai::MentionTarget::new()])],
    /// );
    /// let response = client.llm_mentions_cross_aggregated_metrics(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn llm_mentions_cross_aggregated_metrics(
        &self,
        request: impl Into<LlmMentionsCrossAggregatedMetricsRequest>,
    ) -> Call<LlmMentionsCrossAggregatedMetricsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// How often each group is mentioned.
    pub struct LlmMentionsCrossAggregatedMetricsResult {
        /// Counts over all groups.
        pub total: Option<MentionTotals>,
        /// Counts of each group, whose `aggregation_key` is the `key`.
        pub items: Option<List<MentionBreakdown>>,
    }
}

aisa_gateway::family::request! {
    /// Domains and keywords that are counted together.
    pub struct MentionTargetGroup {
        /// Name of the group, which comes back in the response. At most 250 characters.
        #[required]
        pub aggregation_key: String,
        /// Domains and keywords of the group; a response matches all of them. At most 10 entries.
        #[required]
        pub target: Vec<MentionTarget>,
    }
}
