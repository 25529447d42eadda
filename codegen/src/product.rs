//! What the generator hands back: files and parts of files, in memory.

use std::path::PathBuf;

use aisa_contract::Family;

/// Where the crates are.
pub(crate) const CRATES: &str = "crates";
/// Where a crate keeps what is generated.
pub(crate) const GENERATED: &str = "src/generated";
/// Where the runtime keeps what the schemas say of the gateway.
pub(crate) const RUNTIME: &str = "crates/aisa-gateway/src/generated";
/// Where the contract is kept as data.
pub(crate) const CONTRACT: &str = "crates/aisa-contract/src/generated";

/// Where the generated modules of a family live.
pub(crate) fn generated(family: &Family) -> String {
    format!("{CRATES}/{}/{GENERATED}", family.crate_name)
}

/// A file to be written, or a part of one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Product {
    /// The file, relative to the root of the repository.
    pub path: PathBuf,
    /// What it holds.
    pub content: Content,
}

/// The content of a [`Product`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// The whole file.
    Whole(String),
    /// The lines between `@generated <marker>: begin` and `@generated <marker>: end`.
    Region {
        /// The name of the region.
        marker: String,
        /// The lines.
        text: String,
        /// The whole file to begin with where there is none.
        begun: Option<String>,
    },
}

impl Product {
    /// A whole file.
    pub(crate) fn whole(path: impl Into<PathBuf>, text: String) -> Self {
        Self { path: path.into(), content: Content::Whole(lf(&text)) }
    }

    /// A part of a file.
    pub(crate) fn region(path: impl Into<PathBuf>, marker: &str, text: String) -> Self {
        Self {
            path: path.into(),
            content: Content::Region { marker: marker.to_owned(), text: lf(&text), begun: None },
        }
    }

    /// With a text, the region in it, that the file begins with.
    pub(crate) fn begun_with(mut self, whole: String) -> Self {
        if let Content::Region { begun, .. } = &mut self.content {
            *begun = Some(lf(&whole));
        }
        self
    }
}

/// A text with the line endings that products have, and without a byte order mark: templates and files have those of
/// their checkout and of whoever saved them.
pub(crate) fn lf(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n")
}
