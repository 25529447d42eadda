//! Lists the fields of an answer that the schema does not know, as the client's `unknown_fields()` does.

use serde_json::Value;

use aisa_codegen::model::{DefinitionKind, Family, Operation, Type};

/// Paths of the unknown fields in a result, in order, each once: `items[].new_field`.
///
/// `[]` stands for every element of a list, `*` for every key of an object whose keys are data.
pub fn unknown_fields(family: &Family, operation: &Operation, result: &Value) -> Vec<String> {
    let mut search = Search {
        family,
        found: Vec::new(),
    };
    search.definition(&operation.result, result, "");
    search.found
}

/// The result within an answer, `tasks[0].result[0]`; a bare result is taken as it is.
pub fn result_of(answer: &Value) -> &Value {
    if answer.get("tasks").is_none() {
        return answer;
    }
    answer.pointer("/tasks/0/result/0").unwrap_or(&Value::Null)
}

struct Search<'a> {
    family: &'a Family,
    found: Vec<String>,
}

impl Search<'_> {
    fn definition(&mut self, name: &str, value: &Value, path: &str) {
        match (
            self.family
                .definition(name)
                .map(|definition| &definition.kind),
            value,
        ) {
            (Some(DefinitionKind::Object { fields, .. }), Value::Object(members)) => {
                for (name, value) in members {
                    let path = match path {
                        "" => name.clone(),
                        parent => format!("{parent}.{name}"),
                    };
                    match fields.iter().find(|field| field.name == *name) {
                        Some(field) => self.value(&field.ty, value, &path),
                        None if self.found.contains(&path) => {}
                        None => self.found.push(path),
                    }
                }
            }
            (Some(DefinitionKind::Map { values, .. }), Value::Object(members)) => {
                for value in members.values() {
                    self.value(values, value, &format!("{path}.*"));
                }
            }
            _ => {}
        }
    }

    fn value(&mut self, ty: &Type, value: &Value, path: &str) {
        match (ty, value) {
            (Type::Array { items, .. }, Value::Array(elements)) => {
                for element in elements {
                    self.value(items, element, &format!("{path}[]"));
                }
            }
            (Type::Ref(name), value) => self.definition(name, value, path),
            _ => {}
        }
    }
}
