//! A JSON or YAML value in which every member has its line, so that a report can point into the docs.

use std::fmt;

use saphyr::{MarkedYaml, Scalar, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser, ScanError, SpannedEventReceiver};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Number, Value, value::RawValue};

/// Nesting that no docs need; deeper input is refused instead of exhausting the stack.
const MAX_DEPTH: usize = 96;

/// A value and the line (from 1) on which it starts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// The line of the key when the value is an object member, of the value itself otherwise.
    pub(crate) line: usize,
    pub(crate) content: Content,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Null, boolean, number or string.
    Scalar(Value),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// Why a text is neither JSON nor YAML, and where.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) line: usize,
    pub(crate) message: String,
}

impl Node {
    /// The member called `key`; the last one wins, as in serde.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.members().iter().rev().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// The value that a JSON pointer names.
    pub(crate) fn pointer(&self, pointer: &str) -> Option<&Node> {
        pointer.split('/').skip(1).try_fold(self, |node, step| {
            let step = step.replace("~1", "/").replace("~0", "~");
            match &node.content {
                Content::List(items) => items.get(step.parse::<usize>().ok()?),
                _ => node.get(&step),
            }
        })
    }

    pub(crate) fn members(&self) -> &[(String, Node)] {
        match &self.content {
            Content::Object(members) => members,
            _ => &[],
        }
    }

    pub(crate) fn items(&self) -> &[Node] {
        match &self.content {
            Content::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self.content, Content::Object(_))
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.content, Content::List(_))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self.content, Content::Scalar(Value::Null))
    }

    pub(crate) fn scalar(&self) -> Option<&Value> {
        match &self.content {
            Content::Scalar(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        self.scalar().and_then(Value::as_str)
    }

    pub(crate) fn flag(&self) -> Option<bool> {
        self.scalar().and_then(Value::as_bool)
    }

    /// The number that this is.
    pub(crate) fn number(&self) -> Option<f64> {
        self.scalar()?.as_f64().filter(|number| number.is_finite())
    }

    /// The whole number that this is; `12.0` is 12.
    pub(crate) fn integer(&self) -> Option<i64> {
        /// Above this a float no longer tells neighbouring whole numbers apart.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let value = self.scalar()?;
        let float = || value.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < EXACT);
        value.as_i64().or_else(|| Some(float()? as i64))
    }
}

/// Turns byte offsets of a text into line numbers.
pub(crate) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(crate) fn new(text: &str) -> Self {
        let starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts }
    }

    pub(crate) fn at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }
}

// JSON: serde_json parses, and the place of its raw slices gives the lines.

/// Parses a whole text.
pub(crate) fn parse_json(text: &str, first_line: usize) -> Result<Node, SyntaxError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| refused(&error, first_line))?;
    RawText { text, lines: Lines::new(text), first_line }
        .node(raw, 0)
        .map_err(|error| refused(&error, first_line))
}

/// Parses the JSON value at the start of a text and tells how many bytes it took.
pub(crate) fn parse_json_prefix(
    text: &str,
    first_line: usize,
) -> Result<(Node, usize), SyntaxError> {
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
    let node = RawText { text, lines: Lines::new(text), first_line }
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

// YAML: saphyr builds the document and limits what aliases multiply; the nesting is limited here.

/// Parses the first document of a YAML text.
pub(crate) fn parse_yaml(text: &str, first_line: usize) -> Result<Node, SyntaxError> {
    let refused = |error: &ScanError| SyntaxError {
        line: first_line + error.marker().line().saturating_sub(1),
        message: error.info().to_owned(),
    };
    let mut loader = YamlLoader::<MarkedYaml<'_>>::default();
    // Docs that repeat a key are odd, but they can be compared: the last one wins, as in JSON.
    loader.allow_duplicate_keys(true);
    let mut depth = 0_usize;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| refused(&error))?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(too_deep(first_line + span.start.line().saturating_sub(1)));
        }
        let ends = event == Event::DocumentEnd;
        loader.on_event(event, span);
        if let Some(error) = loader.error() {
            return Err(refused(error));
        }
        if ends {
            break;
        }
    }
    match loader.into_documents().first() {
        Some(document) => node(document, first_line, 0),
        None => Err(SyntaxError { line: first_line, message: "the document is empty".into() }),
    }
}

fn too_deep(line: usize) -> SyntaxError {
    SyntaxError { line, message: format!("nested deeper than {MAX_DEPTH} levels") }
}

/// The value in the form that all readers share. Aliases may nest deeper than the text does.
fn node(yaml: &MarkedYaml<'_>, first_line: usize, depth: usize) -> Result<Node, SyntaxError> {
    let line = first_line + yaml.span.start.line().saturating_sub(1);
    if depth > MAX_DEPTH {
        return Err(too_deep(line));
    }
    let content = match &yaml.data {
        YamlData::Value(scalar) => Content::Scalar(value(scalar)),
        YamlData::Representation(text, ..) => Content::Scalar(text.as_ref().into()),
        YamlData::Tagged(_, inner) => return node(inner, first_line, depth + 1),
        YamlData::Sequence(items) => {
            let items = items.iter().map(|item| node(item, first_line, depth + 1));
            Content::List(items.collect::<Result<_, _>>()?)
        }
        YamlData::Mapping(members) => {
            let members = members.iter().map(|(key, member)| {
                let line = first_line + key.span.start.line().saturating_sub(1);
                let YamlData::Value(key) = &key.data else {
                    return Err(SyntaxError {
                        line,
                        message: "a list or an object as a key".into(),
                    });
                };
                let key = match value(key) {
                    Value::String(text) => text,
                    plain => plain.to_string(),
                };
                let content = node(member, first_line, depth + 1)?.content;
                Ok((key, Node { line, content }))
            });
            Content::Object(members.collect::<Result<_, _>>()?)
        }
        YamlData::Alias(_) | YamlData::BadValue => Content::Scalar(Value::Null),
    };
    Ok(Node { line, content })
}

fn value(scalar: &Scalar<'_>) -> Value {
    match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(flag) => (*flag).into(),
        Scalar::Integer(number) => (*number).into(),
        Scalar::FloatingPoint(number) => {
            Number::from_f64(number.0).map_or_else(|| number.to_string().into(), Value::Number)
        }
        Scalar::String(text) => text.as_ref().into(),
    }
}
