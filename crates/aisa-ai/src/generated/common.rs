// @generated from schema/ai/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::result! {
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

aisa_gateway::result! {
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

aisa_gateway::result! {
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

aisa_gateway::request! {
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

aisa_gateway::open_enum! {
    /// Who wrote a message.
    pub enum ChatRole {
        /// The user.
        User = "user",
        /// The model.
        Ai = "ai",
    }
}

aisa_gateway::tagged! {
    /// A part of a model's response.
    #[serde(tag = "type")]
    pub enum LlmResponseItem {
        /// Where `type` is `message`.
        Message(LlmMessage) = "message",
        /// Where `type` is `reasoning`.
        Reasoning(LlmReasoning) = "reasoning",
    }
}

aisa_gateway::result! {
    /// What the model responds.
    pub struct LlmMessage {
        /// Its sections.
        pub sections: Option<List<LlmMessageSection>>,
    }
}

aisa_gateway::result! {
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

aisa_gateway::result! {
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

aisa_gateway::result! {
    /// How the model came to its response.
    pub struct LlmReasoning {
        /// Its sections.
        pub sections: Option<List<LlmReasoningSection>>,
    }
}

aisa_gateway::result! {
    /// A section of a reasoning.
    pub struct LlmReasoningSection {
        /// Kind of section: `summary_text`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The text.
        pub text: Option<Text>,
    }
}
