//! Removes noise from docs text: markup, entities, invisible characters, fancy quotes and dashes.

use std::sync::LazyLock;

use regex::Regex;

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)</?(br|p|a|b|i|em|strong|code|pre|ul|ol|li|span|div|sup|sub|h[1-6]|table|thead|tbody|tr|td|th)(\s[^<>]*)?/?>",
    )
});

static LINK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\[([^\[\]]+)\]\((?:https?:|/|#)[^()\s]*\)"));

/// Bold words without a space on either side: `url**required field**absolute`.
static JOINED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\w)\*\*(\w)"));

static ENTITY: LazyLock<Regex> = LazyLock::new(|| pattern(r"&(#?[A-Za-z0-9]{2,8});"));

/// Compiles a pattern that is part of this crate.
#[expect(
    clippy::expect_used,
    reason = "the patterns are constants and every one is compiled by a test"
)]
pub(crate) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern is well formed")
}

/// The text without markup and with plain quotes, dashes and spaces; line breaks stay, `<br>` adds one.
pub(crate) fn clean(text: &str) -> String {
    let text = TAG
        .replace_all(text, |found: &regex::Captures<'_>| if breaks(&found[1]) { "\n" } else { "" });
    let text = LINK.replace_all(&text, "$1");
    let text =
        ENTITY.replace_all(&text, |found: &regex::Captures<'_>| entity(&found[1], &found[0]));
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\r' | '`' => {}
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\t' => {
                out.push(' ')
            }
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‘' | '’' | '‚' => out.push('\''),
            '—' | '―' | '‒' => out.push('–'),
            _ => out.push(c),
        }
    }
    JOINED
        .replace_all(&out, "$1 $2")
        .replace("**", "")
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

/// The same on one line, for a name or a type.
pub(crate) fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn breaks(tag: &str) -> bool {
    matches!(
        tag.to_ascii_lowercase().as_str(),
        "br" | "p" | "li" | "div" | "tr" | "ul" | "ol" | "pre"
    )
}

fn entity(name: &str, whole: &str) -> String {
    let code = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        },
        None => None,
    };
    let character = code.and_then(char::from_u32).or(match name {
        "quot" => Some('"'),
        "apos" | "rsquo" | "lsquo" => Some('\''),
        "ldquo" | "rdquo" => Some('"'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "nbsp" => Some(' '),
        "ndash" | "mdash" => Some('–'),
        "hellip" => Some('…'),
        "minus" => Some('-'),
        _ => None,
    });
    character.map_or_else(|| whole.to_owned(), |c| c.to_string())
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_line};

    #[test]
    fn every_entity_becomes_its_character() {
        for (entity, plain) in [
            ("&quot;", "\""),
            ("&apos;", "'"),
            ("&rsquo;", "'"),
            ("&lsquo;", "'"),
            ("&ldquo;", "\""),
            ("&rdquo;", "\""),
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&nbsp;", " "),
            ("&ndash;", "–"),
            ("&mdash;", "–"),
            ("&hellip;", "…"),
            ("&minus;", "-"),
            ("&#65;", "A"),
            ("&#x41;", "A"),
            ("&#X41;", "A"),
            ("&#8212;", "–"),
            ("&#x2019;", "'"),
            // What is not an entity stays.
            ("&unknown;", "&unknown;"),
            ("&#xD800;", "&#xD800;"),
            ("&#99999999;", "&#99999999;"),
            ("&#x4g;", "&#x4g;"),
            ("&a;", "&a;"),
            ("& amp;", "& amp;"),
            ("&amp", "&amp"),
            // One pass: the text of an entity is not read again.
            ("&amp;lt;", "&lt;"),
        ] {
            assert_eq!(clean(&format!("a{entity}b")), format!("a{plain}b"), "{entity}");
        }
    }

    #[test]
    fn every_character_without_meaning_goes_and_every_odd_one_becomes_plain() {
        let invisible = "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{AD}\r`";
        let spaces = "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\
                      \u{202F}\u{205F}\u{3000}\t";
        for (odd, plain) in [
            (invisible, ""),
            (spaces, " "),
            ("“”„«»", "\""),
            ("‘’‚", "'"),
            ("—―‒–", "–"),
            // These have a meaning and stay.
            ("-_.,;:…•é", ""),
        ] {
            for c in odd.chars() {
                let kept = c.to_string();
                let expected = if odd.starts_with('-') { &kept } else { plain };
                assert_eq!(clean(&format!("a{c}b")), format!("a{expected}b"), "{c:?}");
            }
        }
    }

    #[test]
    fn every_tag_goes_and_those_of_blocks_break_the_line() {
        for name in ["br", "p", "li", "div", "tr", "ul", "ol", "pre"] {
            for tag in
                [format!("<{name}>"), format!("</{name}>"), format!("<{}/>", name.to_uppercase())]
            {
                assert_eq!(clean(&format!("a{tag}b")), "a\nb", "{tag}");
            }
        }
        for name in [
            "a", "b", "i", "em", "strong", "code", "span", "sup", "sub", "h1", "h6", "table",
            "thead", "tbody", "td", "th",
        ] {
            assert_eq!(clean(&format!("a<{name} class=\"x\">b</{name}>")), "ab", "{name}");
        }
        for text in ["a <token> b", "a <= b", "a <h7> b", "<>"] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn a_name_is_one_line_with_single_spaces() {
        for (noisy, plain) in
            [("  a  b ", "a b"), ("a<br>b", "a b"), ("a\n\n b\u{A0}c", "a b c"), ("", "")]
        {
            assert_eq!(clean_line(noisy), plain, "{noisy:?}");
        }
    }

    #[test]
    fn noise_disappears_and_meaning_stays() {
        for (noisy, plain) in [
            ("a\u{200C}b", "ab"),
            ("most&nbsp;rows: <b>10</b><br>more", "most rows: 10\nmore"),
            ("“live” — here’s why", "\"live\" – here's why"),
            ("see [the list](https://docs.example/x) now", "see the list now"),
            ("operators =, <>, in", "operators =, <>, in"),
            ("a page**required field**absolute", "a page required field absolute"),
            ("`code` and **bold**  ", "code and bold"),
            ("&lt;token&gt; &#39;x&#x27; &unknown;", "<token> 'x' &unknown;"),
        ] {
            assert_eq!(clean(noisy), plain, "{noisy:?}");
        }
    }
}
