//! Lists the fields of an answer that the schema does not know, as the client's `unknown_fields()` does.

use serde_json::Value;

use aisa_contract::{DefinitionKind, Family, Operation, Type};

/// Paths of what the schema does not know in an answer, in order, each once: `items[].new_field`, or
/// `items[].type=new_word` for an object whose discriminator has a new word.
///
/// `[]` stands for every element of a list, `*` for every key of an object whose keys are data. The answer is the whole
/// envelope, or a bare result.
pub fn unknown_fields(family: &Family, operation: &Operation, answer: &Value) -> Vec<String> {
    let mut search = Search {
        family,
        found: Vec::new(),
    };
    for result in results_of(operation, answer) {
        search.definition(&operation.result, result, "");
    }
    search.found
}

/// The elements of `tasks[].result`; those of a bare result where it is the list of rows itself.
fn results_of<'a>(operation: &Operation, answer: &'a Value) -> Vec<&'a Value> {
    let list = |value: &'a Value| value.as_array().into_iter().flatten();
    match answer.get("tasks") {
        Some(tasks) => list(tasks)
            .filter_map(|task| task.get("result"))
            .flat_map(list)
            .collect(),
        None if operation.answers_rows && answer.is_array() => list(answer).collect(),
        None => vec![answer],
    }
}

struct Search<'a> {
    family: &'a Family,
    found: Vec<String>,
}

impl Search<'_> {
    fn definition(&mut self, name: &str, value: &Value, path: &str) {
        let kind = self.family.definition(name);
        let (Some(kind), Value::Object(members)) = (kind.map(|known| &known.kind), value) else {
            return;
        };
        let below = |name: &str| match path {
            "" => name.to_owned(),
            parent => format!("{parent}.{name}"),
        };
        match kind {
            DefinitionKind::Object { .. } => self.members(name, value, path, None),
            DefinitionKind::Map { values, .. } => {
                let path = below("*");
                for value in members.values() {
                    self.value(values, value, &path);
                }
            }
            DefinitionKind::Tagged { tag, variants } => {
                let word = members.get(tag).and_then(Value::as_str).unwrap_or_default();
                match variants.iter().find(|variant| variant.word == word) {
                    Some(variant) => self.members(&variant.definition, value, path, Some(tag)),
                    None => self.unknown(below(&format!("{tag}={word}"))),
                }
            }
            DefinitionKind::Enum { .. } | DefinitionKind::Scalar { .. } => {}
        }
    }

    /// Looks at the members of an object; the discriminator is none of them.
    fn members(&mut self, name: &str, value: &Value, path: &str, tag: Option<&str>) {
        let kind = self.family.definition(name).map(|known| &known.kind);
        let (Some(DefinitionKind::Object { fields, .. }), Value::Object(members)) = (kind, value)
        else {
            return;
        };
        for (name, value) in members
            .iter()
            .filter(|(name, _)| tag != Some(name.as_str()))
        {
            let path = match path {
                "" => name.clone(),
                parent => format!("{parent}.{name}"),
            };
            match fields.iter().find(|field| field.name == *name) {
                Some(field) => self.value(&field.ty, value, &path),
                None => self.unknown(path),
            }
        }
    }

    fn value(&mut self, ty: &Type, value: &Value, path: &str) {
        match (ty, value) {
            (Type::Array { items, .. }, Value::Array(elements)) => {
                let path = format!("{path}[]");
                for element in elements {
                    self.value(items, element, &path);
                }
            }
            (Type::Ref(name), value) => self.definition(name, value, path),
            _ => {}
        }
    }

    fn unknown(&mut self, path: String) {
        if !self.found.contains(&path) {
            self.found.push(path);
        }
    }
}
