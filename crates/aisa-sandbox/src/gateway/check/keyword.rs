//! What upstream accepts as a keyword, and how it reads one.

use std::borrow::Cow;

use aisa_contract::Keyword;
use serde_json::{Map, Value};

use crate::contract::Route;

/// Whether the text is a keyword by these rules.
pub(super) fn fits(text: &str, rule: &Keyword) -> bool {
    let read = read(text, rule);
    let visible = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let words = read.split_whitespace().count() as u64;
    read.chars().any(visible)
        && !read.contains(char::is_control)
        && !read.contains(|c| rule.refused.contains(c) || rule.no_emoji && is_emoji(c))
        && rule.max_words.is_none_or(|most| words <= most)
}

fn is_emoji(c: char) -> bool {
    let symbols = matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}');
    let clocks = matches!(c, '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}');
    let modifiers = matches!(c, '\u{20e3}' | '\u{fe0f}');
    c.len_utf8() == 4 || symbols || clocks || modifiers
}

/// A task with its keywords as upstream reads them.
pub(crate) fn as_read<'t>(
    route: &Route,
    task: &'t Map<String, Value>,
) -> Cow<'t, Map<String, Value>> {
    let mut task = Cow::Borrowed(task);
    for field in route.request() {
        let changes = |rule: &&Keyword| rule.decoded || rule.lower_cased;
        let Some(rule) = field.keyword.as_ref().filter(changes) else {
            continue;
        };
        let one = |value: &Value| match value.as_str() {
            Some(text) if rule.lower_cased => read(text, rule).to_lowercase().into(),
            Some(text) => Value::from(read(text, rule)),
            None => value.clone(),
        };
        let read = match task.get(&field.name) {
            Some(Value::Array(list)) => list.iter().map(one).collect(),
            Some(value) => one(value),
            None => continue,
        };
        task.to_mut().insert(field.name.clone(), read);
    }
    task
}

/// The keyword after decoding: `%2B` is a plus sign, and a plus sign a space.
fn read<'t>(text: &'t str, rule: &Keyword) -> Cow<'t, str> {
    if !rule.decoded || !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escape = text_of(tail.get(..2).filter(|_| *first == b'%'));
        let byte = escape.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        rest = if byte.is_some() { &tail[2..] } else { tail };
        decoded.push(byte.unwrap_or(if *first == b'+' { b' ' } else { *first }));
    }
    Cow::Owned(String::from_utf8_lossy(&decoded).into_owned())
}

/// Two hex digits; `u8::from_str_radix` alone would take a sign.
fn text_of(digits: Option<&[u8]>) -> Option<&str> {
    let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    std::str::from_utf8(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_decoded_only_where_upstream_does_it() {
        let search = Keyword {
            decoded: true,
            ..Keyword::default()
        };
        for (text, expected) in [
            ("c++ book", "c   book"),
            ("c%2B%2B book", "c++ book"),
            ("100%25", "100%"),
            ("50% off", "50% off"),
        ] {
            assert_eq!(read(text, &search), expected);
            assert_eq!(read(text, &Keyword::default()), text);
        }
        assert!(!fits("%20+", &search));
        assert!(fits("%20+", &Keyword::default()));
    }

    #[test]
    fn ads_refuse_signs_emoji_and_long_phrases() {
        let ads = Keyword {
            max_words: Some(3),
            refused: "?!".to_owned(),
            no_emoji: true,
            decoded: false,
        };
        for text in ["seo", "a b c", "größe", "日本語"] {
            assert!(fits(text, &ads), "{text}");
        }
        for text in [
            "", " ", "\u{feff}", "why?", "a b c d", "🌱", "☀", "a\nb", "𠮷",
        ] {
            assert!(!fits(text, &ads), "{text}");
        }
    }
}
