//! YAML with lines: saphyr builds the document and limits what aliases multiply; the nesting is limited here.

use saphyr::{MarkedYaml, Scalar, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser, ScanError, SpannedEventReceiver};
use serde_json::{Number, Value};

use super::{Content, MAX_DEPTH, Node, SyntaxError};

/// Parses the first document of a YAML text.
pub(crate) fn parse(text: &str, first_line: usize) -> Result<Node, SyntaxError> {
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
