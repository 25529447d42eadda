//! Recognises the form of a text by its content, whatever the name of the file, and reads it.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::pattern;
use crate::contract::{Contract, Form};
use crate::node;

mod body;
mod listing;
mod openapi;
mod page;
mod schema;

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
    fn at(line: usize, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { name: String::new(), line, expected: expected.into(), found: found.into() }
    }
}

/// What to do with a page that was saved as HTML.
const SAVED_PAGE: &str = "the text of the page, copied from the browser (select all, copy, paste into a .txt file) or downloaded by `cargo xtask drift --fetch`";

/// What can be read, for the message about something else.
const FORMS: &str = "a docs page as text, a Markdown page with an OpenAPI block, an OpenAPI document (JSON or YAML), or a captured JSON body";

/// Reads any of the known forms.
///
/// # Errors
/// What was expected, what was found, and on which line.
pub fn read(name: &str, bytes: &[u8], hints: &Hints) -> Result<Contract, ReadError> {
    let outcome = match std::str::from_utf8(bytes) {
        Ok(text) => recognise(text.strip_prefix('\u{FEFF}').unwrap_or(text), hints),
        Err(error) => {
            let line =
                1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Err(ReadError::at(line, "text in UTF-8", "bytes that are not"))
        }
    };
    let mut contract = outcome.map_err(|error| ReadError { name: name.to_owned(), ..error })?;
    name.clone_into(&mut contract.source.name);
    contract.name_by_paths("");
    if let Some(provider) = &hints.source {
        contract.source.provider.clone_from(provider);
        contract.source.because = "--source says so".to_owned();
    }
    contract.catalogue &= !hints.partial;
    contract.coverage.fields = contract
        .operations
        .iter()
        .map(|op| op.request.list.len() + op.result.list.len() + op.envelope.list.len())
        .sum();
    Ok(contract)
}

fn recognise(text: &str, hints: &Hints) -> Result<Contract, ReadError> {
    let start = text.trim_start();
    let first_line = 1 + text[..text.len() - start.len()].matches('\n').count();
    if start.is_empty() {
        return Err(ReadError::at(1, FORMS, "an empty file"));
    }
    if let Some(found) = document(start) {
        return Err(ReadError::at(first_line, SAVED_PAGE, found));
    }
    if start.starts_with(['{', '[']) {
        let root = node::parse_json(start, first_line).map_err(|error| {
            ReadError::at(error.line, "a complete JSON document", error.message)
        })?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            body::capture(&root, hints)
        };
    }
    if let Some(contract) = openapi::in_markdown(text, hints) {
        return contract;
    }
    if openapi::looks_like_yaml(text) {
        let expected = "an OpenAPI document in YAML";
        let root = node::parse_yaml(text, 1)
            .map_err(|error| ReadError::at(error.line, expected, error.message))?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            Err(ReadError::at(1, expected, "YAML without `openapi` and `paths`"))
        };
    }
    match part(start) {
        Some(found) => Err(ReadError::at(first_line, SAVED_PAGE, found)),
        None => page::read(text),
    }
}

// Pages that were saved as HTML: their markup hides the fields from the reader of copied text, which would find some of
// them by chance.

/// How a document begins, behind comments and declarations.
static DOCUMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?is)\A(?:\s|<!--.*?-->|<\?.*?\?>)*<(?:!doctype\s+html|html|head|body)\b")
});

/// The root of a document behind something else, and what follows it.
static ROOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?is)<!doctype\s+html\b|<html[\s>].*<(?:head|body)[\s>]"));

/// How a part of a document begins.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?is)\A(?:\s|<!--.*?-->)*<(?:meta|title|link|script|style|main|article|aside|section|header|footer|nav|form|button|div|p|span|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|pre|code|figure|details|blockquote|svg|img|iframe|noscript|h[1-6]|a|b|strong|em|br|hr)\b[^<>]*>",
    )
});

static ARCHIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\A(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related")
});

const PAGE: &str = "a page saved as HTML";

/// What a text is that begins as a saved page does.
fn document(text: &str) -> Option<&'static str> {
    if ARCHIVE.is_match(text) {
        return Some("a page saved as a web archive (MHTML)");
    }
    let is_data = text.starts_with(['{', '[']);
    // The root of a document stands near its beginning; further down it may be part of an example.
    let mut end = text.len().min(2_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let is_document = DOCUMENT.is_match(text) || !is_data && ROOT.is_match(&text[..end]);
    is_document.then_some(PAGE)
}

/// What a text is that begins as a part of a page does. Markdown may begin so too.
fn part(text: &str) -> Option<&'static str> {
    PART.is_match(text).then_some(PAGE)
}

#[cfg(test)]
mod tests {
    use super::{document, part};

    #[test]
    fn html_is_told_from_text_with_markup_in_it() {
        let form = |text: &str| document(text).or_else(|| part(text));
        for html in [
            "<!DOCTYPE html>\n<html><body>curl</body></html>",
            "<!-- saved from url=(0042)https://docs.example/ -->\n<!doctype HTML>",
            "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<HTML lang=en>",
            "<div class=\"docs\"><table><tr><td>limit</td></tr></table></div>",
            "<h1>Orchards</h1>",
            "<pre><code>curl</code></pre>",
            "A line before\n<html>\n<head>\n",
        ] {
            assert_eq!(form(html), Some("a page saved as HTML"), "{html}");
        }
        let archive = "From: <Saved by Blink>\nSubject: Orchards\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"";
        assert_eq!(form(archive), Some("a page saved as a web archive (MHTML)"));
        for text in [
            "Orchards\ncurl https://api.example\n<b>limit</b> up to <i>10</i>",
            "<token> is your key",
            "Orchards in HTML\nThe answer is the <html> of the page.",
            "<Note>\n# Orchards\n</Note>",
            "{\"title\": \"<html> in a title\"}",
            "openapi: 3.1.0\ninfo: {}",
            "> ## Documentation Index",
        ] {
            assert_eq!(form(text), None, "{text}");
        }
    }
}
