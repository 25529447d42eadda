//! JSON with another layout, but every key, number and escape exactly as upstream wrote it.
//!
//! Parsing to a value and printing that would merge keys, and lose digits of large numbers.

use std::collections::BTreeMap;

use aisa_gateway::value::from_json;
use serde_json::{Map, Value, value::RawValue};

use super::columns::lookup;

/// A member of a JSON object.
pub(crate) fn member<'a>(object: &'a str, name: &str) -> Option<&'a RawValue> {
    let mut members: BTreeMap<String, &'a RawValue> = serde_json::from_str(object).ok()?;
    members.remove(name)
}

/// The elements of a JSON array. Null has none, and any other value counts as a single element.
pub(crate) fn elements(array: &str) -> Vec<&RawValue> {
    let one = || serde_json::from_str(array).map(|one| vec![one]);
    match serde_json::from_str(array) {
        Ok(elements) => elements,
        Err(_) if array.trim() == "null" => Vec::new(),
        Err(_) => one().unwrap_or_default(),
    }
}

/// A JSON text as a value; text that no value can hold becomes a string, because it was paid for.
pub(crate) fn value(text: &str) -> Value {
    from_json(text).unwrap_or_else(|_| Value::from(text))
}

/// Levels that are indented; with deeper ones there would be far more blanks than data.
const DEEPEST: usize = 64;

/// JSON indented by two spaces a level, with every token kept.
pub(crate) fn pretty(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut tokens = Tokens(json).peekable();
    while let Some(token) = tokens.next() {
        match token {
            "{" | "[" => {
                out.push_str(token);
                if matches!(tokens.peek(), Some(&("}" | "]"))) {
                    out.push_str(tokens.next().unwrap_or_default());
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            "}" | "]" => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push_str(token);
            }
            "," => {
                out.push(',');
                line(&mut out, depth);
            }
            ":" => out.push_str(": "),
            other => out.push_str(other),
        }
    }
    out
}

/// JSON on one line, with every token kept.
pub(crate) fn compact(json: &str) -> String {
    Tokens(json).collect()
}

/// The given columns of a row as one line of JSON, null where the row lacks them.
pub(crate) fn pick(row: &str, columns: &[String]) -> String {
    let row = value(row);
    let members: Map<String, Value> = columns
        .iter()
        .map(|path| (path.clone(), lookup(&row, path).cloned().unwrap_or_default()))
        .collect();
    Value::Object(members).to_string()
}

/// A row on one line with a member before all others; of a row that is not an object, that member alone.
pub(crate) fn with_leading_column(name: &str, value: &str, row: &str) -> String {
    let lead = format!("{{{}:{}", Value::from(name), Value::from(value));
    match row.trim().strip_prefix('{').map(str::trim_start) {
        None | Some("}") => lead + "}",
        Some(members) => format!("{lead},{members}"),
    }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth.min(DEEPEST)));
}

/// The tokens of a valid JSON text, without white space.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.0 = self.0.trim_start_matches([' ', '\t', '\n', '\r']);
        let end = match self.0.as_bytes().first()? {
            b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
            b'"' => string_end(self.0),
            _ => self.0.find(|c: char| "{}[],:\" \t\n\r".contains(c)).unwrap_or(self.0.len()),
        };
        let (token, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(token)
    }
}

fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pretty_keeps_tokens_and_order() {
        let text = "{\"b\" : 12.0,\"a\":[ ],\"a\":{}, \"c\":[1e5,null,\"x \\\" {\\\\\"],\"big\":123456789012345678901234567890}";
        assert_eq!(
            pretty(text),
            "{\n  \"b\": 12.0,\n  \"a\": [],\n  \"a\": {},\n  \"c\": [\n    1e5,\n    null,\n    \"x \\\" {\\\\\"\n  ],\n  \"big\": 123456789012345678901234567890\n}"
        );
        assert_eq!(compact(&pretty(text)), compact(text));
    }

    #[test]
    fn a_half_of_a_pair_costs_one_character_and_not_the_row() {
        let cases = [
            (r#""\ud83d\ude00""#, "😀"),
            (r#""a\ud83db""#, "a\u{fffd}b"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
            (r#""\\ud83d \" \ud83d\n""#, "\\ud83d \" \u{fffd}\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), Value::from(expected), "{text}");
        }
        let deep = "[".repeat(200) + &"]".repeat(200);
        assert_eq!(value(&deep), Value::from(deep));
    }

    #[test]
    fn a_deep_value_needs_no_stack() {
        let text = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(compact(&text), text);
        let text = format!("{}{}", "[".repeat(2_000), "]".repeat(2_000));
        assert_eq!(compact(&pretty(&text)), text);
        let most = text.len() * (1 + "\n".len() + "  ".len() * DEEPEST);
        assert!(pretty(&text).len() <= most, "{}", pretty(&text).len());
    }
}
