//! YAML with lines, built from parser events: bounded in depth and in what aliases may multiply.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::Value;

use super::{Content, MAX_DEPTH, Node, SyntaxError};

/// Nodes that aliases may add before a document counts as hostile.
const MAX_NODES: usize = 2_000_000;

/// Parses the first document of a YAML text.
pub(crate) fn parse(text: &str, first_line: usize) -> Result<Node, SyntaxError> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| SyntaxError {
            line: first_line + error.marker().line().saturating_sub(1),
            message: error.info().to_owned(),
        })?;
        let line = first_line + span.start.line().saturating_sub(1);
        if builder
            .take(event, line)
            .map_err(|message| SyntaxError { line, message })?
        {
            break;
        }
    }
    builder.root.ok_or_else(|| SyntaxError {
        line: first_line,
        message: "the document is empty".into(),
    })
}

/// A container that is still open.
struct Open {
    node: Node,
    key: Option<(String, usize)>,
    anchor: usize,
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
    root: Option<Node>,
}

impl Builder {
    /// Takes one event; true when the document is complete.
    fn take(&mut self, event: Event<'_>, line: usize) -> Result<bool, String> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let value = if plain {
                    resolve(&text)
                } else {
                    Value::String(text.into_owned())
                };
                self.close(
                    Node {
                        line,
                        content: Content::Scalar(value),
                    },
                    anchor,
                )?;
            }
            Event::SequenceStart(anchor, _) => {
                self.start(Content::List(Vec::new()), line, anchor)?
            }
            Event::MappingStart(anchor, _) => {
                self.start(Content::Object(Vec::new()), line, anchor)?
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    self.close(open.node, open.anchor)?;
                }
            }
            Event::Alias(anchor) => {
                let (node, size) = self
                    .anchors
                    .get(&anchor)
                    .cloned()
                    .ok_or("an alias without its anchor")?;
                self.count(size)?;
                self.close(node, 0)?;
            }
            Event::DocumentEnd => return Ok(true),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
        }
        Ok(false)
    }

    fn start(&mut self, content: Content, line: usize, anchor: usize) -> Result<(), String> {
        if self.open.len() > MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        self.open.push(Open {
            node: Node { line, content },
            key: None,
            anchor,
        });
        Ok(())
    }

    fn count(&mut self, more: usize) -> Result<(), String> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes > MAX_NODES {
            Err("aliases make this document too large".into())
        } else {
            Ok(())
        }
    }

    /// Puts a finished node where it belongs: under its key, in its list, or at the root.
    fn close(&mut self, mut node: Node, anchor: usize) -> Result<(), String> {
        self.count(1)?;
        if anchor != 0 {
            if depth(&node) + self.open.len() > MAX_DEPTH {
                return Err(format!("nested deeper than {MAX_DEPTH} levels"));
            }
            self.anchors.insert(anchor, (node.clone(), size(&node)));
        }
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match (&mut parent.node.content, parent.key.take()) {
            (Content::List(items), _) => items.push(node),
            (Content::Object(members), Some((key, line))) => {
                node.line = line;
                members.push((key, node));
            }
            (Content::Object(_), None) => parent.key = Some((key_text(&node)?, node.line)),
            (Content::Scalar(_), _) => return Err("a scalar cannot hold members".into()),
        }
        Ok(())
    }
}

fn key_text(node: &Node) -> Result<String, String> {
    match node.scalar() {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Null) => Ok("null".into()),
        Some(value) => Ok(value.to_string()),
        None => Err("a list or an object as a key".into()),
    }
}

fn size(node: &Node) -> usize {
    1 + node.items().iter().map(size).sum::<usize>()
        + node
            .members()
            .iter()
            .map(|(_, node)| size(node))
            .sum::<usize>()
}

fn depth(node: &Node) -> usize {
    let below = node
        .items()
        .iter()
        .chain(node.members().iter().map(|(_, node)| node))
        .map(depth)
        .max();
    below.map_or(0, |below| below + 1)
}

/// The type of a plain scalar after the core schema of YAML 1.2.
fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix('+').unwrap_or(text);
    if let Ok(number) = digits.parse::<i64>() {
        return number.into();
    }
    let numeric = digits.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.');
    match digits.parse::<f64>() {
        Ok(number) if numeric && number.is_finite() => number.into(),
        _ => Value::String(text.to_owned()),
    }
}
