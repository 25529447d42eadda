//! Lists the fields of a response that the schema does not know, as the client's `unknown_fields()` does.

use aisa_contract::{
    Family, Operation, Shape,
    result::{UnknownKind, unknown_fields as unknown_in},
};
use serde_json::Value;

/// Paths of what the schema does not know in a response, in order, each once: `items[].new_field`, or
/// `items[].type=new_word` for an object whose discriminator has a new word.
///
/// `[]` stands for every element of a list, `*` for every key of an object whose keys are data. The response is the whole
/// envelope, or a bare result.
pub fn unknown_fields(family: &Family, operation: &Operation, response: &Value) -> Vec<String> {
    let Some(shape) = Shape::of(family, &operation.result) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for result in results(operation, response) {
        let unknown = unknown_in(&result.to_string(), shape).into_iter();
        // A value of another type has a field of its name: the client names it, too, but no field is missing.
        let unknown = unknown.filter(|unknown| unknown.kind != UnknownKind::Misfit);
        for unknown in unknown {
            if !found.contains(&unknown.path) {
                found.push(unknown.path);
            }
        }
    }
    found
}

/// The elements of `tasks[].result`; those of a bare result where it is the list of rows itself.
fn results<'a>(operation: &Operation, response: &'a Value) -> Vec<&'a Value> {
    let list = |value: &'a Value| value.as_array().into_iter().flatten();
    match response.get("tasks") {
        Some(tasks) => list(tasks).filter_map(|task| task.get("result")).flat_map(list).collect(),
        None if operation.answers_rows && response.is_array() => list(response).collect(),
        None => vec![response],
    }
}
