//! Recognises pages that were saved as HTML. Their markup hides the fields from the reader of copied text, which would
//! find some of them by chance.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::pattern;

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
pub(super) fn document(text: &str) -> Option<&'static str> {
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
pub(super) fn part(text: &str) -> Option<&'static str> {
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
