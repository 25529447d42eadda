// @generated from schema/ai/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::result! {
    /// A page that the response draws on.
    pub struct LlmSource {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title of the page.
        pub title: Option<Text>,
        /// Text about the page.
        pub snippet: Option<Text>,
        /// Domain of the page.
        pub domain: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Image shown with it.
        pub thumbnail: Option<Text>,
        /// Name of the site.
        pub source_name: Option<Text>,
        /// When the page was published; null if unknown.
        pub publication_date: Option<Timestamp>,
        /// Text of the source as Markdown.
        pub markdown: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A table.
    pub struct LlmTable {
        /// Element type: `table_element`.
        pub table_element: Option<Text>,
        /// Column headers.
        pub table_header: Option<List<Text>>,
        /// Cells, row by row.
        pub table_content: Option<List<List<Text>>>,
    }
}

aisa_gateway::family::result! {
    /// An image.
    pub struct LlmImage {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Page with the image.
        pub url: Option<Text>,
        /// Alternative text.
        pub alt: Option<Text>,
        /// Address of the image.
        pub image_url: Option<Text>,
        /// The image as Markdown.
        pub markdown: Option<Text>,
    }
}

aisa_gateway::family::request! {
    /// A message of a conversation.
    pub struct ChatMessage {
        /// Who wrote it.
        #[required]
        pub role: ChatRole,
        /// The message. At most 500 characters.
        #[required]
        pub message: String,
    }
}

aisa_gateway::family::open_enum! {
    /// Who wrote a message.
    pub enum ChatRole {
        /// The user.
        User = "user",
        /// The model.
        Ai = "ai",
    }
}

aisa_gateway::family::tagged! {
    /// A part of a model's response.
    #[serde(tag = "type")]
    pub enum LlmResponseItem {
        /// Where `type` is `message`.
        Message(LlmMessage) = "message",
        /// Where `type` is `reasoning`.
        Reasoning(LlmReasoning) = "reasoning",
    }
}

aisa_gateway::family::result! {
    /// What the model responds.
    pub struct LlmMessage {
        /// Its sections.
        pub sections: Option<List<LlmMessageSection>>,
    }
}

aisa_gateway::family::result! {
    /// A section of a response.
    pub struct LlmMessageSection {
        /// Kind of section: `text`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The text.
        pub text: Option<Text>,
        /// Pages that the text cites; null without web search.
        pub annotations: Option<List<LlmAnnotation>>,
    }
}

aisa_gateway::family::result! {
    /// A page that a text cites.
    pub struct LlmAnnotation {
        /// Title of the page.
        pub title: Option<Text>,
        /// Address of the page, which may lead there by a redirect.
        pub url: Option<Text>,
        /// Address of the page itself; null if it is not known.
        pub direct_url: Option<Text>,
        /// Where the cited text begins, in characters.
        pub start_index: Option<i64>,
        /// Where the cited text ends, in characters.
        pub end_index: Option<i64>,
        /// The text that cites the page.
        pub text: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// How the model came to its response.
    pub struct LlmReasoning {
        /// Its sections.
        pub sections: Option<List<LlmReasoningSection>>,
    }
}

aisa_gateway::family::result! {
    /// A section of a reasoning.
    pub struct LlmReasoningSection {
        /// Kind of section: `summary_text`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The text.
        pub text: Option<Text>,
    }
}

aisa_gateway::family::open_enum! {
    /// An assistant whose responses are kept.
    pub enum MentionPlatform {
        /// ChatGPT; English in the United States only.
        ChatGpt = "chat_gpt",
        /// AI Overview of Google.
        Google = "google",
    }
}

aisa_gateway::family::open_enum! {
    /// Whether responses have to mention something.
    pub enum MentionSearchFilter {
        /// They mention it.
        Include = "include",
        /// They do not mention it.
        Exclude = "exclude",
    }
}

aisa_gateway::family::open_enum! {
    /// A part of a response to look at.
    pub enum MentionScope {
        /// All parts.
        Any = "any",
        /// Pages that it cites; for domains.
        Sources = "sources",
        /// Pages that the model found; for domains.
        SearchResults = "search_results",
        /// The question; for keywords.
        Question = "question",
        /// The response itself; for keywords.
        Answer = "answer",
        /// Brands in it; for keywords.
        BrandEntities = "brand_entities",
        /// Searches that the model derived; for keywords.
        FanOutQueries = "fan_out_queries",
    }
}

aisa_gateway::family::open_enum! {
    /// How a keyword is matched.
    pub enum MentionMatchType {
        /// As words, with others before, after and between them.
        WordMatch = "word_match",
        /// As part of longer words, too.
        PartialMatch = "partial_match",
    }
}

aisa_gateway::family::open_enum! {
    /// Links of a response.
    pub enum MentionLinksScope {
        /// Pages that it cites.
        Sources = "sources",
        /// Pages that the model found.
        SearchResults = "search_results",
    }
}

aisa_gateway::family::request! {
    /// A domain or a keyword to look for: either `domain` or `keyword`.
    pub struct MentionTarget {
        /// Domain to look for. Takes a domain. At most 63 characters.
        pub domain: Option<String>,
        /// Keyword to look for. At most 250 characters. Written as it is searched for: `%` and `+`
        /// are escaped on the wire.
        pub keyword: Option<String>,
        /// Whether responses have to mention it. Upstream default: `include`.
        pub search_filter: Option<MentionSearchFilter>,
        /// Parts of a response to look at. Defaults to all of them.
        pub search_scope: Vec<MentionScope>,
        /// Whether subdomains of `domain` count too. Upstream default: `false`.
        pub include_subdomains: Option<bool>,
        /// How `keyword` is matched. Upstream default: `word_match`.
        pub match_type: Option<MentionMatchType>,
    }
}

aisa_gateway::family::result! {
    /// A question with the response of an assistant.
    pub struct Mention {
        /// Assistant: `google` or `chat_gpt`.
        pub platform: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// The question.
        pub question: Option<Text>,
        /// The response, as Markdown.
        pub answer: Option<Text>,
        /// Pages that the response cites.
        pub sources: Option<List<MentionSource>>,
        /// Everything that the model found on the web, used or not.
        pub search_results: Option<List<MentionSearchResult>>,
        /// Estimated times that the question is put to AI tools in a month.
        pub ai_search_volume: Option<i64>,
        /// The same month by month.
        pub monthly_searches: Option<List<MentionMonthlySearches>>,
        /// When the response was first recorded.
        pub first_response_at: Option<Timestamp>,
        /// When it was last updated.
        pub last_response_at: Option<Timestamp>,
        /// Brands in the response.
        pub brand_entities: Option<List<MentionBrand>>,
        /// Searches that the model derived from the question; null if it derived none.
        pub fan_out_queries: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A page that a response cites.
    pub struct MentionSource {
        /// Text about the page.
        pub snippet: Option<Text>,
        /// Name of the site.
        pub source_name: Option<Text>,
        /// Image shown with it.
        pub thumbnail: Option<Text>,
        /// Text of the source as Markdown.
        pub markdown: Option<Text>,
        /// Position among the sources.
        pub position: Option<i64>,
        /// Title of the page.
        pub title: Option<Text>,
        /// Domain of the page.
        pub domain: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// When the page was published, written like `2026-03-02 00:00:00 +00:00`; null if unknown.
        pub publication_date: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A page that the model found.
    pub struct MentionSearchResult {
        /// Text about the page.
        pub description: Option<Text>,
        /// Path shown with it.
        pub breadcrumb: Option<Text>,
        /// Position among the pages.
        pub position: Option<i64>,
        /// Title of the page.
        pub title: Option<Text>,
        /// Domain of the page.
        pub domain: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// When the page was published, written like `2026-03-02 00:00:00 +00:00`; null if unknown.
        pub publication_date: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Searches of one month.
    pub struct MentionMonthlySearches {
        /// Year.
        pub year: Option<i64>,
        /// Month, from 1 to 12.
        pub month: Option<i64>,
        /// Estimated searches in the month.
        pub search_volume: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A brand in a response.
    pub struct MentionBrand {
        /// Position among the brands.
        pub position: Option<i64>,
        /// Name of the brand.
        pub title: Option<Text>,
        /// Category of the brand.
        pub category: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Counts of one value, such as one platform.
    pub struct MentionGroup {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The value.
        pub key: Option<Text>,
        /// Responses that mention the target.
        pub mentions: Option<i64>,
        /// Estimated times that their questions are put to AI tools in a month.
        pub ai_search_volume: Option<i64>,
        /// Estimated times that they are shown in a month.
        pub impressions: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Counts of mentions, by seven properties.
    pub struct MentionTotals {
        /// Counts by location.
        pub location: Option<List<MentionGroup>>,
        /// Counts by language.
        pub language: Option<List<MentionGroup>>,
        /// Counts by platform.
        pub platform: Option<List<MentionGroup>>,
        /// Counts by domain of the sources.
        pub sources_domain: Option<List<MentionGroup>>,
        /// Counts by domain of the pages that the model found.
        pub search_results_domain: Option<List<MentionGroup>>,
        /// Counts by brand.
        pub brand_entities_title: Option<List<MentionGroup>>,
        /// Counts by category of the brands.
        pub brand_entities_category: Option<List<MentionGroup>>,
    }
}

aisa_gateway::family::result! {
    /// Counts of mentions of one domain, page or group, by seven properties.
    pub struct MentionBreakdown {
        /// The domain, page or group.
        pub key: Option<Text>,
        /// Counts by location.
        pub location: Option<List<MentionGroup>>,
        /// Counts by language.
        pub language: Option<List<MentionGroup>>,
        /// Counts by platform.
        pub platform: Option<List<MentionGroup>>,
        /// Counts by domain of the sources.
        pub sources_domain: Option<List<MentionGroup>>,
        /// Counts by domain of the pages that the model found.
        pub search_results_domain: Option<List<MentionGroup>>,
        /// Counts by brand.
        pub brand_entities_title: Option<List<MentionGroup>>,
        /// Counts by category of the brands.
        pub brand_entities_category: Option<List<MentionGroup>>,
    }
}

/// Names of the documented fields of a `Mention` for filters and sorting; other names work as text.
pub mod mention_fields {
    use aisa_gateway::family::Field;

    /// `platform`: assistant: `google` or `chat_gpt`.
    pub const PLATFORM: Field = Field::named("platform");
    /// `location_code`: code of the location, also if the request gave its name.
    pub const LOCATION_CODE: Field = Field::named("location_code");
    /// `language_code`: code of the language, also if the request gave its name.
    pub const LANGUAGE_CODE: Field = Field::named("language_code");
    /// `question`: the question.
    pub const QUESTION: Field = Field::named("question");
    /// `answer`: the response, as Markdown.
    pub const ANSWER: Field = Field::named("answer");
    /// `sources`: pages that the response cites.
    pub const SOURCES: Field = Field::named("sources");
    /// `search_results`: everything that the model found on the web, used or not.
    pub const SEARCH_RESULTS: Field = Field::named("search_results");
    /// `ai_search_volume`: estimated times that the question is put to AI tools in a month.
    pub const AI_SEARCH_VOLUME: Field = Field::named("ai_search_volume");
    /// `monthly_searches`: the same month by month.
    pub const MONTHLY_SEARCHES: Field = Field::named("monthly_searches");
    /// `first_response_at`: when the response was first recorded.
    pub const FIRST_RESPONSE_AT: Field = Field::named("first_response_at");
    /// `last_response_at`: when it was last updated.
    pub const LAST_RESPONSE_AT: Field = Field::named("last_response_at");
    /// `brand_entities`: brands in the response.
    pub const BRAND_ENTITIES: Field = Field::named("brand_entities");
    /// `fan_out_queries`: searches that the model derived from the question; null if it derived
    /// none.
    pub const FAN_OUT_QUERIES: Field = Field::named("fan_out_queries");
}
