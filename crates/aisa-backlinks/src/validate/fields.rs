//! The fields of an object: missing, unknown, and each by its kind.

use serde_json::{Map, Value};

use super::{Problems, kinds, near};
use crate::FieldInfo;

/// Checks an object against its fields; `prefix` is the path to it, with its dot.
pub(super) fn check(
    owner: &str,
    fields: &[FieldInfo],
    body: &Value,
    prefix: &str,
    problems: &mut Problems,
) {
    let Value::Object(object) = body else {
        let path = if prefix.is_empty() {
            "request"
        } else {
            prefix.trim_end_matches('.')
        };
        return problems.add(path, Some(body), "must be an object", None);
    };
    let siblings = kinds::Siblings { fields, object };
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        match object.get(field.name) {
            None | Some(Value::Null) if field.required => {
                problems.add(&path, None, "is required", None)
            }
            None | Some(Value::Null) => {}
            Some(value) => kinds::check(field, value, &path, siblings, problems),
        }
    }
    unknown(owner, fields, object, prefix, problems);
}

fn unknown(
    owner: &str,
    fields: &[FieldInfo],
    object: &Map<String, Value>,
    prefix: &str,
    problems: &mut Problems,
) {
    for (name, value) in object {
        if fields.iter().any(|field| field.name == name) {
            continue;
        }
        let names = fields.iter().map(|field| field.name);
        let way_out = near::nearest(name, names).map(|near| format!("did you mean `{near}`?"));
        let rule = format!("is no field of {owner}, and upstream refuses unknown fields");
        problems.add(&format!("{prefix}{name}"), Some(value), rule, way_out);
    }
}
