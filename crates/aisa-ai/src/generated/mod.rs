// @generated from schema/ai/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod keyword_data_keywords_search_volume;
mod keyword_data_locations_and_languages;
mod chat_gpt_llm_scraper_live_advanced;
mod gemini_llm_scraper_languages;
mod gemini_llm_scraper_live_advanced;
mod gemini_llm_scraper_locations;
mod chat_gpt_llm_responses;
mod chat_gpt_llm_responses_models;
mod claude_llm_responses;
mod claude_llm_responses_models;
mod gemini_llm_responses;
mod gemini_llm_responses_models;
mod perplexity_llm_responses;
mod perplexity_llm_responses_models;
mod llm_mentions_aggregated_metrics;
mod llm_mentions_cross_aggregated_metrics;
mod llm_mentions_locations_and_languages;
mod llm_mentions_search;
mod llm_mentions_top_domains;
mod llm_mentions_top_pages;
pub use operations::family;
pub use common::{
    LlmSource, LlmTable, LlmImage, ChatMessage, ChatRole, LlmResponseItem, LlmMessage,
    LlmMessageSection, LlmAnnotation, LlmReasoning, LlmReasoningSection, MentionPlatform,
    MentionSearchFilter, MentionScope, MentionMatchType, MentionLinksScope,
    MentionTarget, Mention, MentionSource, MentionSearchResult, MentionMonthlySearches,
    MentionBrand, MentionGroup, MentionTotals, MentionBreakdown, mention_fields,
};
pub use keyword_data_keywords_search_volume::{
    KeywordDataKeywordsSearchVolumeRequest, KeywordDataKeywordsSearchVolumeResult,
    AiKeyword, AiMonthlySearches,
};
pub use keyword_data_locations_and_languages::{
    KeywordDataLocationsAndLanguagesRequest, AiKeywordLocation, AiKeywordLanguage,
};
pub use chat_gpt_llm_scraper_live_advanced::{
    ChatGptLlmScraperLiveAdvancedRequest, ChatGptLlmScraperLiveAdvancedResult,
    ChatGptSearchResult, ChatGptBrand, ChatGptItemType, ChatGptItem, ChatGptText,
    ChatGptTable, ChatGptNavigationList, ChatGptImages, ChatGptProducts, ChatGptProduct,
    ChatGptProductId, ChatGptRating, ChatGptLocalBusinesses, ChatGptLocalBusiness,
    ChatGptAd, ChatGptAdvertiser,
};
pub use gemini_llm_scraper_languages::{GeminiLlmScraperLanguagesRequest, GeminiLanguage};
pub use gemini_llm_scraper_live_advanced::{
    GeminiLlmScraperLiveAdvancedRequest, GeminiLlmScraperLiveAdvancedResult,
    GeminiItemType, GeminiItem, GeminiText, GeminiTable, GeminiImages,
};
pub use gemini_llm_scraper_locations::{GeminiLlmScraperLocationsRequest, GeminiLocation};
pub use chat_gpt_llm_responses::{ChatGptLlmResponsesRequest, ChatGptLlmResponsesResult};
pub use chat_gpt_llm_responses_models::{ChatGptLlmResponsesModelsRequest, ChatGptModel};
pub use claude_llm_responses::{
    ClaudeLlmResponsesRequest, ClaudeLlmResponsesResult, ClaudeSearchCountry,
};
pub use claude_llm_responses_models::{ClaudeLlmResponsesModelsRequest, ClaudeModel};
pub use gemini_llm_responses::{GeminiLlmResponsesRequest, GeminiLlmResponsesResult};
pub use gemini_llm_responses_models::{GeminiLlmResponsesModelsRequest, GeminiModel};
pub use perplexity_llm_responses::{
    PerplexityLlmResponsesRequest, PerplexityLlmResponsesResult,
};
pub use perplexity_llm_responses_models::{
    PerplexityLlmResponsesModelsRequest, PerplexityModel,
};
pub use llm_mentions_aggregated_metrics::{
    LlmMentionsAggregatedMetricsRequest, LlmMentionsAggregatedMetricsResult,
};
pub use llm_mentions_cross_aggregated_metrics::{
    LlmMentionsCrossAggregatedMetricsRequest, LlmMentionsCrossAggregatedMetricsResult,
    MentionTargetGroup,
};
pub use llm_mentions_locations_and_languages::{
    LlmMentionsLocationsAndLanguagesRequest, MentionLocation, MentionLanguage,
};
pub use llm_mentions_search::{LlmMentionsSearchRequest, LlmMentionsSearchResult};
pub use llm_mentions_top_domains::{
    LlmMentionsTopDomainsRequest, LlmMentionsTopDomainsResult,
};
pub use llm_mentions_top_pages::{LlmMentionsTopPagesRequest, LlmMentionsTopPagesResult};
