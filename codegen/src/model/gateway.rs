//! What holds for every call.

use serde_json::Value;

use super::{Definition, Disagreement};

/// What holds for every call: address, headers, codes, envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Gateway {
    /// What the file says about itself.
    pub description: String,
    /// The address every path is appended to.
    pub base_url: String,
    /// The environment variable that holds the key.
    pub key_env: String,
    /// The environment variable that overrides the address.
    pub base_url_env: String,
    /// How keys start.
    pub key_prefix: String,
    /// The shape of a request body.
    pub body: String,
    /// Headers with a meaning of their own.
    pub headers: Headers,
    /// Codes of the envelope and its tasks.
    pub status_codes: Vec<StatusCode>,
    /// What ranges of codes mean that are not listed; the first that fits counts.
    pub status_blocks: Vec<StatusBlock>,
    /// Codes of the gateway's own errors.
    pub error_codes: Vec<ErrorCode>,
    /// Places where a source says otherwise of every operation, with our reason.
    pub disagreements: Vec<Disagreement>,
    /// The shapes of the envelope.
    pub definitions: Vec<Definition>,
    /// What the `x-gateway` object holds, as written.
    pub raw: Value,
}

impl Gateway {
    /// The definition of that name.
    #[must_use]
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions
            .iter()
            .find(|definition| definition.name == name)
    }
}

/// The names of the headers that the runtime reads and writes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headers {
    /// Sent: (role, header).
    pub request: Vec<(String, String)>,
    /// Received: (role, headers that carry it, the first wins).
    pub response: Vec<(String, Vec<String>)>,
}

/// A status code of the envelope or of a task.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusCode {
    /// The number.
    pub code: i64,
    /// What it means for the call: `ok`, `empty`, `pending`, ….
    pub class: String,
    /// Whether repeating helps: `never`, `backoff`, ….
    pub retry: String,
    /// Whether it costs: `free`, `charged`, `maybe`.
    pub billing: String,
    /// The meaning in our own words.
    pub meaning: String,
}

/// A range of status codes.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusBlock {
    /// The first code.
    pub from: i64,
    /// The last code.
    pub to: i64,
    /// What they mean for the call.
    pub class: String,
    /// Whether repeating helps.
    pub retry: String,
    /// Whether they cost.
    pub billing: String,
    /// The meaning in our own words.
    pub meaning: String,
}

/// An error code of the gateway itself.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorCode {
    /// The word.
    pub code: String,
    /// The HTTP status that carries it.
    pub http: i64,
    /// The family: `auth`, `budget`, ….
    pub category: String,
    /// Whether repeating helps.
    pub retry: String,
    /// Whether it costs.
    pub billing: String,
    /// The meaning in our own words.
    pub meaning: String,
}
