//! A field that is an object: `field=anchor,value=3`, or JSON.

use aisa_backlinks::describe::{FieldInfo, FieldKind};
use serde_json::{Map, Value};

use crate::{command::FieldArg, exit::Failure};

/// Reads the members of `field` from a text.
pub(super) fn read(
    field: &'static FieldInfo,
    members: &'static [FieldInfo],
    text: &str,
) -> Result<Value, Failure> {
    let fault = |what: String| Failure::usage(format!("--{}: {what}", FieldArg(field).flag()));
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text)
            .map_err(|error| fault(format!("this is no valid JSON: {error}")));
    }
    let mut object = Map::new();
    for pair in text.split(',') {
        let (name, word) = pair
            .split_once('=')
            .ok_or_else(|| fault(format!("{pair:?} is no {}", form(members))))?;
        let name = name.trim().replace('-', "_");
        let member = members
            .iter()
            .find(|member| member.name == name)
            .ok_or_else(|| fault(format!("there is no {name:?}; write {}", form(members))))?;
        let value = scalar(member, word.trim()).map_err(&fault)?;
        if object.insert(name.clone(), value).is_some() {
            return Err(fault(format!("{name:?} is given twice")));
        }
    }
    Ok(object.into())
}

fn form(members: &[FieldInfo]) -> String {
    let pairs: Vec<_> = members
        .iter()
        .map(|member| format!("{}=…", member.name))
        .collect();
    pairs.join(",")
}

fn scalar(member: &FieldInfo, word: &str) -> Result<Value, String> {
    match member.kind {
        FieldKind::Integer { .. } => word
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| format!("{} takes a whole number, not {word:?}", member.name)),
        FieldKind::Boolean => word
            .parse::<bool>()
            .map(Value::from)
            .map_err(|_| format!("{} takes true or false, not {word:?}", member.name)),
        _ => Ok(word.into()),
    }
}
