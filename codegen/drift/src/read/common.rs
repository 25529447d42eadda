//! What the readers share: the hints of the caller and the one error.

/// What the caller knows about a source.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    /// The operation that a captured body belongs to, when the body does not say.
    pub operation: Option<String>,
    /// Whose docs they are, when the caller knows better than the document: `aisa`, `dataforseo`.
    pub source: Option<String>,
    /// The source covers only some operations, so that a missing one is not gone.
    pub partial: bool,
    /// The first steps of the paths that matter, such as `backlinks`: a document with these and hundreds of others is
    /// read for these alone. Empty reads everything.
    pub families: Vec<String>,
    /// The discriminators of the schema, such as `type`: captured objects that have one are compared with the objects of
    /// their word.
    pub tags: Vec<String>,
}

/// Why a source cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// The name of the source.
    pub name: String,
    /// The line that stopped the reader, from 1.
    pub line: usize,
    /// What should have stood there.
    pub expected: String,
    /// What stood there.
    pub found: String,
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: expected {}, found {}", self.name, self.line, self.expected, self.found)
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    /// An error at a line; [`read`](crate::read()) adds the name of the source.
    pub(super) fn at(line: usize, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { name: String::new(), line, expected: expected.into(), found: found.into() }
    }
}

/// What to do with a page that was saved as HTML.
pub(super) const SAVED_PAGE: &str = "the text of the page, copied from the browser (select all, copy, paste into a .txt file) or downloaded by `cargo xtask drift --fetch`";

/// What can be read, for the message about something else.
pub(super) const FORMS: &str = "a docs page as text, a Markdown page with an OpenAPI block, an OpenAPI document (JSON or YAML), or a captured JSON body";
