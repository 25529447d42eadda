//! What a file may say by itself: the rules of `schema/dialect.json`, in the words that stand beside each.

use std::{collections::BTreeSet, sync::LazyLock};

use jsonschema::{Keyword, ValidationError, Validator, error::ValidationErrorKind};
use serde_json::{Map, Value, json};

use super::quoted;
use crate::{
    blank::BLANK,
    diagnostic::{Diagnostics, pointer},
    json,
    load::FileKind,
};

/// The rules, which editors read too.
const DIALECT: &str = include_str!("../../../schema/dialect.json");

/// The rules of one kind of file.
struct Rules {
    schema: Value,
    validator: Validator,
}

impl Rules {
    /// Those that a definition of the dialect begins with.
    fn of(file: &str) -> Result<Self, String> {
        let mut schema: Value = serde_json::from_str(DIALECT).map_err(|error| error.to_string())?;
        let definitions = schema.get_mut("definitions").map(Value::take);
        let schema = json!({"$ref": format!("#/definitions/{file}"), "definitions": definitions});
        let validator = jsonschema::draft7::options()
            .should_validate_formats(true)
            .with_keyword("x-whole", |_, _, _| Ok(Box::new(Whole)))
            .build(&schema)
            .map_err(|error| error.to_string())?;
        Ok(Self { schema, validator })
    }
}

/// `1.0` is a whole number to JSON Schema, but not to those who read counts and amounts.
struct Whole;

impl<'i> Keyword<'i> for Whole {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        match Keyword::is_valid(self, value) {
            true => Ok(()),
            false => Err(ValidationError::custom("is written with a fraction")),
        }
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        !value.is_f64()
    }
}

type Lazy = LazyLock<Result<Rules, String>>;

static GATEWAY: Lazy = LazyLock::new(|| Rules::of("gatewayFile"));
static FAMILY: Lazy = LazyLock::new(|| Rules::of("familyFile"));
static COMMON: Lazy = LazyLock::new(|| Rules::of("commonFile"));
static OPERATION: Lazy = LazyLock::new(|| Rules::of("operationFile"));

/// Finds what the file says outside the dialect.
pub(super) fn check(kind: FileKind, file: &str, schema: &Value, found: &mut Diagnostics) {
    let rules = match kind {
        FileKind::Gateway => &GATEWAY,
        FileKind::Family => &FAMILY,
        FileKind::Common => &COMMON,
        FileKind::Operation => &OPERATION,
        FileKind::Stray => {
            let help = "move the file to the folder of its family";
            return found.push(file, "", "only `gateway.json` stands above the families", help);
        }
    };
    let rules = match &**rules {
        Ok(rules) => rules,
        Err(error) => {
            let help = "correct schema/dialect.json";
            return found.push(file, "", format!("the dialect cannot be used: {error}"), help);
        }
    };
    // Most files have nothing to find, which is told faster.
    if rules.validator.is_valid(schema) {
        return;
    }
    let mut unknown = Vec::new();
    let mut said = BTreeSet::new();
    for error in rules.validator.iter_errors(schema) {
        let at = error.instance_path().as_str();
        let places = places(&rules.schema, error.evaluation_path().as_str());
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let keys = unexpected.iter().map(|key| (pointer(at, key), key.clone()));
                unknown.extend(keys.map(|(at, key)| (at, key, places.clone())));
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let help = places
                    .iter()
                    .rev()
                    .find_map(|place| help_of(&rules.schema, place.get("properties")?.get(name)?));
                let help = help.or_else(|| nearest(&places, "x-help"));
                found.push(file, at, format!("`{name}` is missing"), help.unwrap_or_default());
            }
            // The blank has a finding of its own.
            _ if error.instance().as_str().is_some_and(|text| text.contains(BLANK)) => {}
            kind => {
                let message = message(&error, &places);
                let help = nearest(&places, "x-help").unwrap_or_default();
                let help = help.replace("{value}", &error.instance().to_string());
                found.push(file, at, message, help);
                if kind.keyword() == "not" {
                    said.insert(at.to_owned());
                }
            }
        }
    }
    for (at, key, places) in unknown {
        // What has words of its own needs no second finding.
        if !said.contains(&at) {
            let title = nearest(&places, "title").unwrap_or("this place");
            let known = places.last().and_then(|place| place.get("properties")?.as_object());
            let known = known.into_iter().flatten();
            let known = known.filter(|(_, keyword)| keyword.get("doNotSuggest").is_none());
            let known: Vec<&str> = known.map(|(name, _)| name.as_str()).collect();
            let message = format!("`{key}` is not a keyword of {title}");
            let help = format!("remove it, or write one of {}", quoted(&known));
            found.push(file, &at, message, help);
        }
    }
}

/// The rules that speak of the refused value, the last one the nearest: the way of the evaluation, without the steps to
/// the value and without the keyword that refused it.
fn places<'a>(schema: &'a Value, path: &str) -> Vec<&'a Map<String, Value>> {
    let mut places: Vec<&Map<String, Value>> = schema.as_object().into_iter().collect();
    let steps: Vec<String> = path.split('/').skip(1).map(unescape).collect();
    let mut steps = steps.iter().take(steps.len().saturating_sub(1)).map(String::as_str);
    while let (Some(step), Some(place)) = (steps.next(), places.last().copied()) {
        let written = place.get(step);
        let next = match (step, written) {
            ("$ref", _) => referred(schema, place),
            ("properties", Some(properties)) => {
                places.clear();
                steps.next().and_then(|name| properties.get(name))
            }
            ("items", Some(Value::Array(items))) => {
                places.clear();
                steps.next().and_then(|index| items.get(index.parse::<usize>().ok()?))
            }
            ("items" | "additionalProperties", _) => {
                places.clear();
                written
            }
            (_, Some(Value::Array(parts))) => {
                steps.next().and_then(|index| parts.get(index.parse::<usize>().ok()?))
            }
            _ => written,
        };
        match next.and_then(Value::as_object) {
            Some(next) => places.push(next),
            None => break,
        }
    }
    places
}

fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// What a `$ref` of the dialect points at.
fn referred<'a>(schema: &'a Value, place: &Map<String, Value>) -> Option<&'a Value> {
    schema.pointer(place.get("$ref")?.as_str()?.strip_prefix('#')?)
}

fn nearest<'a>(places: &[&'a Map<String, Value>], word: &str) -> Option<&'a str> {
    places.iter().rev().find_map(|place| place.get(word)?.as_str())
}

/// The help beside a rule, or beside the one that it refers to.
fn help_of<'a>(schema: &'a Value, rule: &'a Value) -> Option<&'a str> {
    let own = json::text(rule, "x-help");
    own.or_else(|| help_of(schema, referred(schema, rule.as_object()?)?))
}

/// What is wrong. Words that begin with "not" leave it to say what is not so.
fn message(error: &ValidationError<'_>, places: &[&Map<String, Value>]) -> String {
    let is_type = error.kind().keyword() == "type";
    let own = places.iter().rev().find_map(|place| {
        let title = place.get("title").filter(|_| is_type);
        let title = title.and_then(Value::as_str).map(|title| format!("not {title}"));
        let words = place.get("errorMessage").and_then(Value::as_str);
        words.map(str::to_owned).or(title)
    });
    let own = own.unwrap_or_else(|| error.to_string());
    if !own.starts_with("not ") {
        return own;
    }
    let value = error.instance();
    let subject = match &**value {
        _ if error.kind().keyword() == "not" => {
            let at = error.instance_path().as_str();
            format!("`{}`", unescape(at.rsplit('/').next().unwrap_or_default()))
        }
        Value::String(text) => format!("`{text}`"),
        other => Some(other.to_string())
            .filter(|text| text.len() <= 60)
            .unwrap_or_else(|| "this".to_owned()),
    };
    format!("{subject} is {own}")
}
