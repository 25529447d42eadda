// @generated from schema/ai/*.json by cargo xtask codegen. Do not edit.
//! The table of operations.

/// The family in the contract: its operations with what they take, give and cost.
#[must_use]
pub fn family() -> &'static aisa_gateway::Family {
    aisa_gateway::family::embedded::FAMILY_AI.read()
}

/// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            "keyword_data_keywords_search_volume" KeywordDataKeywordsSearchVolumeRequest KeywordDataKeywordsSearchVolumeResult,
            "keyword_data_locations_and_languages" KeywordDataLocationsAndLanguagesRequest AiKeywordLocation,
            "chat_gpt_llm_scraper_live_advanced" ChatGptLlmScraperLiveAdvancedRequest ChatGptLlmScraperLiveAdvancedResult,
            "gemini_llm_scraper_languages" GeminiLlmScraperLanguagesRequest GeminiLanguage,
            "gemini_llm_scraper_live_advanced" GeminiLlmScraperLiveAdvancedRequest GeminiLlmScraperLiveAdvancedResult,
            "gemini_llm_scraper_locations" GeminiLlmScraperLocationsRequest GeminiLocation,
            "chat_gpt_llm_responses" ChatGptLlmResponsesRequest ChatGptLlmResponsesResult,
            "chat_gpt_llm_responses_models" ChatGptLlmResponsesModelsRequest ChatGptModel,
            "claude_llm_responses" ClaudeLlmResponsesRequest ClaudeLlmResponsesResult,
            "claude_llm_responses_models" ClaudeLlmResponsesModelsRequest ClaudeModel,
            "gemini_llm_responses" GeminiLlmResponsesRequest GeminiLlmResponsesResult,
            "gemini_llm_responses_models" GeminiLlmResponsesModelsRequest GeminiModel,
            "perplexity_llm_responses" PerplexityLlmResponsesRequest PerplexityLlmResponsesResult,
            "perplexity_llm_responses_models" PerplexityLlmResponsesModelsRequest PerplexityModel,
            "llm_mentions_aggregated_metrics" LlmMentionsAggregatedMetricsRequest LlmMentionsAggregatedMetricsResult,
            "llm_mentions_cross_aggregated_metrics" LlmMentionsCrossAggregatedMetricsRequest LlmMentionsCrossAggregatedMetricsResult,
            "llm_mentions_locations_and_languages" LlmMentionsLocationsAndLanguagesRequest MentionLocation,
            "llm_mentions_search" LlmMentionsSearchRequest LlmMentionsSearchResult,
            "llm_mentions_top_domains" LlmMentionsTopDomainsRequest LlmMentionsTopDomainsResult,
            "llm_mentions_top_pages" LlmMentionsTopPagesRequest LlmMentionsTopPagesResult,
        }
    };
}
