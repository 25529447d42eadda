// @generated from schema/ai/llm_mentions_top_domains.json by cargo xtask codegen. Do not edit.
//! The domains that AI responses about domains or keywords draw on most.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    MentionBreakdown, MentionLinksScope, MentionPlatform, MentionTarget, MentionTotals,
};

aisa_gateway::family::request! {
    /// Asks for the domains behind responses that mention domains or keywords.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/top_domains/live/>
    pub struct LlmMentionsTopDomainsRequest {
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
        /// Which links are counted. Upstream default: `sources`.
        pub links_scope: Option<MentionLinksScope>,
        /// Conditions on the responses that are counted, by the fields of `llm_mentions_search`. At
        /// most 8 conditions.
        pub initial_dataset_filters: Option<Filter>,
        /// Rows to return at most. 1 to 10; upstream default: `5`.
        pub items_list_limit: Option<i64>,
        /// Elements at most in each of the lists `sources_domain` and `search_results_domain`. 1 to
        /// 10; upstream default: `5`.
        pub internal_list_limit: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl LlmMentionsTopDomainsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for LlmMentionsTopDomainsRequest {}

impl Operation for LlmMentionsTopDomainsRequest {
    type Output = LlmMentionsTopDomainsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "llm_mentions_top_domains",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the domains that AI Overview or ChatGPT cite or find most often in responses that
    /// mention domains or keywords. Needs `target`.
    ///
    /// **At risk.** The vendor replaced it in 2026, and the gateway may drop it.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/llm_mentions/top_domains/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, LlmMentionsTopDomainsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = LlmMentionsTopDomainsRequest::new([aisa_ai::MentionTarget::new()]);
    /// let response = client.llm_mentions_top_domains(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn llm_mentions_top_domains(
        &self,
        request: impl Into<LlmMentionsTopDomainsRequest>,
    ) -> Call<LlmMentionsTopDomainsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The domains.
    pub struct LlmMentionsTopDomainsResult {
        /// Counts over all responses.
        pub total: Option<MentionTotals>,
        /// Counts of each domain, which is the `key`.
        pub items: Option<List<MentionBreakdown>>,
    }
}
