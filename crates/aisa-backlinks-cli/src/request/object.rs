//! Values that are objects, `field=anchor,value=3`, and elements of lists; or JSON.

use aisa_contract::{FieldKind, FieldRef, Fields};
use serde_json::{Map, Value};

use crate::{command::field::FieldArg, exit::CliError};

/// Reads a value for `field` from a text.
pub(super) fn read(
    field: FieldRef<'static>,
    kind: &FieldKind<'_>,
    text: &str,
) -> Result<Value, CliError> {
    let fault = |what: String| CliError::usage(format!("--{}: {what}", FieldArg(field).flag()));
    value(kind, text).map_err(fault)
}

fn value(kind: &FieldKind<'_>, text: &str) -> Result<Value, String> {
    let json = match kind {
        FieldKind::Object(_) | FieldKind::Map { .. } => text.trim_start().starts_with('{'),
        FieldKind::List { .. } => true,
        _ => false,
    };
    if json {
        return serde_json::from_str(text)
            .map_err(|error| format!("this is not valid JSON: {error}"));
    }
    match kind {
        FieldKind::Object(members) => object(text, &form(*members), |name| {
            let name = name.replace('-', "_");
            let kind = members.get(&name)?.kind();
            Some((name, kind))
        }),
        FieldKind::Map { values, .. } => {
            object(text, "key=value", |key| Some((key.to_owned(), (**values).clone())))
        }
        kind => scalar(kind, text),
    }
}

/// Reads pairs of keys and values; `member` tells the name of a key and what it takes.
fn object<'a>(
    text: &str,
    form: &str,
    member: impl Fn(&str) -> Option<(String, FieldKind<'a>)>,
) -> Result<Value, String> {
    let mut object = Map::new();
    for pair in text.split(',') {
        let (key, word) = pair.split_once('=').ok_or_else(|| format!("{pair:?} is not {form}"))?;
        let key = key.trim();
        let (name, kind) =
            member(key).ok_or_else(|| format!("there is no {key:?}; write {form}"))?;
        let value = scalar(&kind, word.trim()).map_err(|takes| format!("{name} {takes}"))?;
        if object.insert(name.clone(), value).is_some() {
            return Err(format!("{name:?} is given twice"));
        }
    }
    Ok(object.into())
}

fn form(members: Fields<'_>) -> String {
    let pairs: Vec<_> = members.names().map(|name| format!("{name}=…")).collect();
    pairs.join(",")
}

fn scalar(kind: &FieldKind<'_>, word: &str) -> Result<Value, String> {
    match kind {
        FieldKind::Integer { .. } => word
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| format!("takes a whole number, not {word:?}")),
        FieldKind::Number { .. } => word
            .parse::<f64>()
            .map(Value::from)
            .map_err(|_| format!("takes a number, not {word:?}")),
        FieldKind::Boolean => word
            .parse::<bool>()
            .map(Value::from)
            .map_err(|_| format!("takes true or false, not {word:?}")),
        _ => Ok(word.into()),
    }
}
