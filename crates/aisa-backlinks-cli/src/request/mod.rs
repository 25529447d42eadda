//! Turns arguments into the JSON object of the request, field by field as the contract has them.

mod object;

use aisa_contract::{FieldKind, FieldRef, OperationRef};
use aisa_gateway::{Filter, Response, request::RawRequest, validate};
use clap::ArgMatches;
use serde_json::{Map, Value, value::RawValue};

use crate::{
    command::{
        field::{FieldArg, negation_id, positional, value_id},
        options::id,
    },
    console::Console,
    exit::CliError,
    list_file::ListFile,
};

/// A request whose result stays text: what is printed is cut out of it, and only the parts that are shown are parsed.
pub(crate) type TextRequest = RawRequest<Box<RawValue>>;

/// The response to a [`TextRequest`].
pub(crate) type TextResponse = Response<Box<RawValue>>;

/// The request with the fields that were given, in the order of the schema.
///
/// # Errors
/// For a text that cannot be read as what its field takes, and where lists are validated for a line that is not a value.
pub(crate) fn body(
    info: OperationRef<'static>,
    matches: &ArgMatches,
    validate: bool,
    console: Console,
) -> Result<Map<String, Value>, CliError> {
    fields(info, matches, |field| subject(info, field, matches, validate, console))
}

/// The same without the field that positional arguments fill, for a request that is sent for many of its values.
///
/// # Errors
/// As [`body`].
pub(crate) fn template(
    info: OperationRef<'static>,
    matches: &ArgMatches,
) -> Result<Map<String, Value>, CliError> {
    fields(info, matches, |_| Ok(None))
}

fn fields(
    info: OperationRef<'static>,
    matches: &ArgMatches,
    subject: impl Fn(FieldRef<'static>) -> Result<Option<Value>, CliError>,
) -> Result<Map<String, Value>, CliError> {
    let by_position = positional(info).map(|field| field.name());
    let mut body = Map::new();
    for field in info.fields() {
        let value = if by_position == Some(field.name()) {
            subject(field)?
        } else {
            value(field, matches)?
        };
        if let Some(value) = value {
            body.insert(field.name().to_owned(), value);
        }
    }
    Ok(body)
}

/// The value of the field that positional arguments and a file fill.
fn subject(
    info: OperationRef<'static>,
    field: FieldRef<'static>,
    matches: &ArgMatches,
    validate: bool,
    console: Console,
) -> Result<Option<Value>, CliError> {
    if FieldArg(field).file_flag().is_none() {
        return value(field, matches);
    }
    let mut values = texts(field, matches).unwrap_or_default();
    if let Ok(Some(path)) = matches.try_get_one::<String>(id::FROM_FILE) {
        let list = ListFile {
            source: path,
            comments: !matches.get_flag(id::NO_COMMENTS),
            what: field.name(),
        };
        let check = |text: &str| match validate {
            true => validate::element(info, field, text).map(|_| ()),
            false => Ok(()),
        };
        values.extend(list.read(check, console)?);
    }
    Ok(Some(match field.kind() {
        FieldKind::NumberedTargets { .. } => numbered(values),
        _ => values.into(),
    }))
}

fn value(field: FieldRef<'static>, matches: &ArgMatches) -> Result<Option<Value>, CliError> {
    let text = || matches.get_one::<String>(&value_id(field)).map(String::as_str);
    let kind = field.kind();
    Ok(match &kind {
        FieldKind::Boolean => boolean(field, matches).map(Value::from),
        FieldKind::Integer { .. } => {
            matches.get_one::<i64>(&value_id(field)).copied().map(Value::from)
        }
        FieldKind::Filter { .. } => match text() {
            Some(text) => Some(filter(&format!("--{}", FieldArg(field).flag()), text)?),
            None => None,
        },
        FieldKind::Number { .. } => {
            matches.get_one::<f64>(&value_id(field)).copied().map(Value::from)
        }
        FieldKind::Object(_) | FieldKind::Map { .. } => match text() {
            Some(text) => Some(object::read(field, &kind, text)?),
            None => None,
        },
        FieldKind::List { items, .. } => match texts(field, matches) {
            Some(texts) => {
                let elements = texts.iter().map(|text| object::read(field, items, text));
                Some(elements.collect::<Result<Vec<_>, _>>()?.into())
            }
            None => None,
        },
        FieldKind::NumberedTargets { .. } => texts(field, matches).map(numbered),
        FieldKind::Targets { .. } | FieldKind::Order { .. } => {
            texts(field, matches).map(Value::from)
        }
        _ => text().map(Value::from),
    })
}

fn boolean(field: FieldRef<'_>, matches: &ArgMatches) -> Option<bool> {
    if matches.get_flag(&negation_id(field)) {
        return Some(false);
    }
    matches.get_one::<bool>(&value_id(field)).copied()
}

fn texts(field: FieldRef<'_>, matches: &ArgMatches) -> Option<Vec<String>> {
    let values = matches.get_many::<String>(&value_id(field))?;
    Some(values.cloned().collect())
}

fn numbered(targets: Vec<String>) -> Value {
    targets
        .into_iter()
        .enumerate()
        .map(|(index, target)| ((index + 1).to_string(), Value::from(target)))
        .collect::<Map<_, _>>()
        .into()
}

/// A filter in the text form, or upstream's JSON unchanged. Errors call it by this name.
fn filter(name: &str, text: &str) -> Result<Value, CliError> {
    Filter::wire(text).map_err(|why| CliError::usage(format!("{name} {why}")))
}
