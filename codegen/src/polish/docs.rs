//! Doc comments: wrapped, with bare URLs made links and brackets that are not links escaped.

use proc_macro2::TokenStream;
use quote::quote;

/// Columns of a line of generated code.
const WIDTH: usize = 100;

/// `#[doc]` attributes for a text that stands `indent` columns from the left.
pub(crate) fn outer(text: &str, indent: usize) -> TokenStream {
    let lines = lines(text, indent);
    quote!(#(#[doc = #lines])*)
}

/// `#![doc]` attributes for the head of a file.
pub(crate) fn inner(text: &str) -> TokenStream {
    let lines = lines(text, 0);
    quote!(#(#![doc = #lines])*)
}

fn lines(text: &str, indent: usize) -> Vec<String> {
    let width = WIDTH - indent - "///".len();
    let mut lines = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        if fence || fenced {
            lines.push(format!(" {line}"));
            fenced ^= fence;
        } else {
            wrap(&escape(line), width, &mut lines);
        }
    }
    lines
}

/// Breaks a paragraph into lines that each start with the space after `///`.
fn wrap(paragraph: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            // A word that would start a list moves to the next line together with the word before it.
            let kept = match starts_a_block(word) {
                true => line.trim_start().rfind(' ').map_or(0, |at| at + 1),
                false => line.len(),
            };
            let next = line.split_off(kept);
            if !line.is_empty() {
                lines.push(std::mem::replace(&mut line, next));
            } else {
                line = next;
            }
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push(line);
}

/// Whether Markdown would read a line that starts with this word as a list or a heading.
fn starts_a_block(word: &str) -> bool {
    matches!(word, "-" | "+" | "*" | ">" | "=")
        || word.starts_with('#')
        || word
            .strip_suffix(['.', ')'])
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Escapes what rustdoc would read as a link or a tag, outside code spans.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
        } else {
            escape_prose(part, &mut escaped);
        }
    }
    escaped
}

fn escape_prose(mut prose: &str, escaped: &mut String) {
    while let Some(first) = prose.chars().next() {
        let length = if prose.starts_with("https://") || prose.starts_with("http://") {
            let url = url_at_start(prose);
            let linked = escaped.ends_with('<') || escaped.ends_with("](");
            escaped.push_str(&if linked { url.to_owned() } else { format!("<{url}>") });
            url.len()
        } else if let Some(link) = link_at_start(prose) {
            escaped.push_str(link);
            link.len()
        } else {
            let tag = first == '<' && !prose.starts_with("<http");
            if matches!(first, '[' | ']') || tag {
                escaped.push('\\');
            }
            escaped.push(first);
            first.len_utf8()
        };
        prose = &prose[length..];
    }
}

fn url_at_start(prose: &str) -> &str {
    let end = prose
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ')'))
        .unwrap_or(prose.len());
    prose[..end].trim_end_matches(['.', ',', ';', ':', '?', '!'])
}

/// A written-out Markdown link, `[text](address)`.
fn link_at_start(prose: &str) -> Option<&str> {
    let text = prose.strip_prefix('[')?.find(']')? + 1;
    let target = prose[text..].strip_prefix("](")?.find(')')?;
    Some(&prose[..text + "](".len() + target + 1])
}

#[cfg(test)]
mod tests {
    use super::{escape, lines};

    #[test]
    fn prose_is_escaped_and_code_is_not() {
        for (written, expected) in [
            ("see https://a.example/b.", "see <https://a.example/b>."),
            ("see <https://a.example/b>.", "see <https://a.example/b>."),
            ("see [the docs](https://a.example).", "see [the docs](https://a.example)."),
            ("a list [1, 2] of `[1, 2]`", "a list \\[1, 2\\] of `[1, 2]`"),
            ("an <a> element is `<a>`", "an \\<a> element is `<a>`"),
            ("scheme http:// alone", "scheme <http://> alone"),
            ("`https://a.example`", "`https://a.example`"),
        ] {
            assert_eq!(escape(written), expected);
        }
    }

    #[test]
    fn lines_end_at_100_columns_and_code_blocks_stay_as_they_are() {
        let code = format!("```\nlet x = \"{}\";\n```", "y ".repeat(80));
        let text = format!("{} - not a list\n\n{code}", "word ".repeat(19));
        let wrapped = lines(&text, 4);
        assert!(
            wrapped[..2].iter().all(|line| line.len() + "    ///".len() <= 100),
            "{wrapped:#?}"
        );
        assert!(wrapped.iter().all(|line| !line.starts_with(" - ")), "{wrapped:#?}");
        assert!(wrapped.contains(&format!(" let x = \"{}\";", "y ".repeat(80))));
    }
}
