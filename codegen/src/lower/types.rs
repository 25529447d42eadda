//! Hands typify the plain part of the schemas: shapes and names, no limits and none of our own keywords.

use proc_macro2::TokenStream;
use schemars08::schema::RootSchema;
use serde_json::{Map, Value, json};
use typify::{TypeSpace, TypeSpaceImpl, TypeSpaceSettings};

use crate::{bundle::Bundle, diagnostic::Diagnostics, model::Api};

/// The keywords that shape a type; the rest becomes documentation, validation or description.
const SHAPE: &[&str] = &[
    "$ref",
    "anyOf",
    "type",
    "items",
    "description",
    "enum",
    "additionalProperties",
    "required",
];

/// The Rust types of all definitions, as typify writes them.
pub(super) fn typed(bundle: &Bundle, api: &Api) -> Result<TokenStream, Diagnostics> {
    let mut settings = TypeSpaceSettings::default();
    settings.with_map_type("::std::collections::BTreeMap");
    for definition in &api.definitions {
        if let Some(rust_type) = &definition.rust_type {
            settings.with_replacement(
                &definition.name,
                format!("crate::{rust_type}"),
                std::iter::empty::<TypeSpaceImpl>(),
            );
        }
    }
    let emitted: Map<String, Value> = api
        .definitions
        .iter()
        .filter(|definition| !definition.fields_only)
        .filter_map(|definition| {
            Some((
                definition.name.clone(),
                plain(bundle.definitions.get(&definition.name)?),
            ))
        })
        .collect();
    let mut space = TypeSpace::new(&settings);
    serde_json::from_value::<RootSchema>(json!({ "definitions": emitted }))
        .map_err(|error| error.to_string())
        .and_then(|root| space.add_root_schema(root).map_err(|error| error.to_string()))
        .map_err(|error| {
            let mut found = Diagnostics::default();
            let help = "the dialect check let something through that typify cannot do: mend the schema, then the check";
            found.push("", "", format!("typify: {error}"), help);
            found
        })?;
    Ok(space.to_stream())
}

/// The schema without what typify would turn into newtypes, bounds or defaults.
fn plain(schema: &Value) -> Value {
    let Value::Object(object) = schema else {
        return schema.clone();
    };
    let mut kept = Map::new();
    for (key, value) in object {
        match key.as_str() {
            "properties" => {
                let properties = value.as_object().into_iter().flatten();
                kept.insert(
                    key.clone(),
                    properties
                        .map(|(name, property)| (name.clone(), plain(property)))
                        .collect(),
                );
            }
            "anyOf" => {
                let options = value.as_array().into_iter().flatten().map(plain).collect();
                kept.insert(key.clone(), Value::Array(options));
            }
            "items" | "additionalProperties" => drop(kept.insert(key.clone(), plain(value))),
            "description" if object.contains_key("$ref") => {}
            key if SHAPE.contains(&key) => drop(kept.insert(key.to_owned(), value.clone())),
            _ => {}
        }
    }
    Value::Object(kept)
}
