//! JSON with lines: serde_json parses, and the place of its raw slices gives the lines.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Value, value::RawValue};

use super::{Content, Lines, MAX_DEPTH, Node, SyntaxError};

/// Parses a whole text.
pub(crate) fn parse(text: &str, first_line: usize) -> Result<Node, SyntaxError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| refused(&error, first_line))?;
    RawText { text, lines: Lines::of(text), first_line }
        .node(raw, 0)
        .map_err(|error| refused(&error, first_line))
}

/// Parses the JSON value at the start of a text and tells how many bytes it took.
pub(crate) fn parse_prefix(text: &str, first_line: usize) -> Result<(Node, usize), SyntaxError> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let raw = match values.next() {
        Some(Ok(raw)) => raw,
        Some(Err(error)) => return Err(refused(&error, first_line)),
        None => {
            return Err(SyntaxError {
                line: first_line,
                message: "a JSON value was expected here".into(),
            });
        }
    };
    let node = RawText { text, lines: Lines::of(text), first_line }
        .node(raw, 0)
        .map_err(|error| refused(&error, first_line))?;
    Ok((node, values.byte_offset()))
}

fn refused(error: &serde_json::Error, first_line: usize) -> SyntaxError {
    // serde counts lines from the start of the value, and the error has the line of the document.
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    SyntaxError { line: first_line + error.line().saturating_sub(1), message: message.to_owned() }
}

struct RawText<'t> {
    text: &'t str,
    lines: Lines,
    first_line: usize,
}

impl<'t> RawText<'t> {
    fn node(&self, raw: &'t RawValue, depth: usize) -> serde_json::Result<Node> {
        let json = raw.get();
        // The slice lies inside `text`, so the difference of the addresses is its offset.
        let offset = (json.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let line = self.first_line + self.lines.at(offset) - 1;
        if depth > MAX_DEPTH {
            return Err(serde::de::Error::custom(format!(
                "nested deeper than {MAX_DEPTH} levels at line {line}"
            )));
        }
        let content = match json.as_bytes().first() {
            Some(b'{') => {
                let members: Members<'t> = serde_json::from_str(json)?;
                let members = members.0.into_iter();
                Content::Object(
                    members
                        .map(|(key, raw)| Ok((key, self.node(raw, depth + 1)?)))
                        .collect::<serde_json::Result<_>>()?,
                )
            }
            Some(b'[') => {
                let items: Vec<&'t RawValue> = serde_json::from_str(json)?;
                let items = items.into_iter().map(|raw| self.node(raw, depth + 1));
                Content::List(items.collect::<serde_json::Result<_>>()?)
            }
            _ => Content::Scalar(serde_json::from_str::<Value>(json)?),
        };
        Ok(Node { line, content })
    }
}

/// Object members in the order of the text, repeated keys included.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Members<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    members.push(entry);
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Collect).map(Members)
    }
}
