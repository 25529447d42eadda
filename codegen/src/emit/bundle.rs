//! What the sandbox carries: the model as JSON, and the source of its types, since no crate depends on this one.

use serde_json::{Map, Value};

use crate::{
    model::Api,
    product::{Product, SANDBOX},
};

/// The source of the model.
const MODEL: &str = include_str!("../model.rs");

/// How long a line of the bundle may be before it is broken up.
const WIDTH: usize = 150;

/// The bundle, and the types that it is read into.
pub(super) fn of_sandbox(api: &Api) -> Result<[Product; 2], serde_json::Error> {
    let mut api = api.clone();
    for family in &mut api.families {
        family
            .definitions
            .retain(|definition| !definition.fields_only);
    }
    let mut bundle = String::new();
    print(
        &without_defaults(serde_json::to_value(&api)?),
        0,
        &mut bundle,
    );
    bundle.push('\n');
    let header = "// @generated from codegen/src/model.rs by cargo xtask codegen. Do not edit.\n";
    Ok([
        Product::whole(format!("{SANDBOX}/bundle.json"), bundle),
        Product::whole(format!("{SANDBOX}/model.rs"), format!("{header}{MODEL}")),
    ])
}

/// Leaves out what is read back as its default. Examples and the defaults of upstream are data and stay as they are.
fn without_defaults(value: Value) -> Value {
    let is_default = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    match value {
        Value::Object(object) => {
            let mut kept = Map::new();
            for (key, value) in object {
                match key.as_str() {
                    "default" if value.is_null() => {}
                    "default" => drop(kept.insert(key, value)),
                    "examples" if is_default(&value) => {}
                    "examples" => drop(kept.insert(key, value)),
                    _ => {
                        let value = without_defaults(value);
                        // The kind of a definition is said by its name, even where it has no fields.
                        if key == "object" || !is_default(&value) {
                            kept.insert(key, value);
                        }
                    }
                }
            }
            Value::Object(kept)
        }
        Value::Array(list) => list.into_iter().map(without_defaults).collect(),
        leaf => leaf,
    }
}

/// Prints what fits on a line in one line, and breaks up the rest.
fn print(value: &Value, depth: usize, out: &mut String) {
    let line = value.to_string();
    if depth + line.len() <= WIDTH {
        out.push_str(&line);
        return;
    }
    let mut each = |open: char, entries: Vec<(String, &Value)>, close: char| {
        out.push(open);
        for (index, (key, value)) in entries.into_iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.push_str(&" ".repeat(depth + 1));
            out.push_str(&key);
            print(value, depth + 1, out);
        }
        out.push('\n');
        out.push_str(&" ".repeat(depth));
        out.push(close);
    };
    match value {
        Value::Object(object) => {
            let key = |name: &str| format!("{}: ", Value::from(name));
            let entries = object.iter().map(|(name, value)| (key(name), value));
            each('{', entries.collect(), '}');
        }
        Value::Array(list) => {
            let entries = list.iter().map(|value| (String::new(), value));
            each('[', entries.collect(), ']');
        }
        _ => out.push_str(&line),
    }
}
