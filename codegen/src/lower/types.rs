//! The types of the definitions, as typify understands them.
//!
//! typify gets the plain part of the schemas: shapes and names, without limits and our own keywords. Fields go by their
//! positions, since names that Rust cannot spell would come back as others.

use std::collections::BTreeMap;

use aisa_contract::Type;
use schemars08::schema::RootSchema;
use serde_json::{Map, Value, json};
use typify::{TypeDetails, TypeId, TypeSpace, TypeSpaceSettings};

use crate::bundle::Bundle;

/// The keywords that shape a type; the rest becomes documentation, validation or description.
const SHAPE: &[&str] = &[
    "$ref",
    "anyOf",
    "type",
    "items",
    "description",
    "enum",
    "additionalProperties",
];

/// What typify makes of each definition, by name.
pub(super) struct Types(BTreeMap<String, Typed>);

/// What typify makes of a definition.
pub(super) enum Typed {
    /// A struct: the types of its fields by their positions, as [`field`] names them, and whether they can be absent.
    Object(BTreeMap<String, (Type, bool)>),
    /// An enum with so many words.
    Enum(usize),
    /// A map: the type of its values, and whether they can be null.
    Map(Type, bool),
    /// A plain value with a name.
    Scalar(Type),
}

impl Types {
    /// Hands the definitions to typify and reads what it makes of them.
    pub(super) fn of(bundle: &Bundle) -> Result<Self, String> {
        let definitions: Map<String, Value> = bundle
            .definitions
            .iter()
            .map(|(name, schema)| (name.clone(), plain(schema)))
            .collect();
        let mut space = TypeSpace::new(&TypeSpaceSettings::default());
        serde_json::from_value::<RootSchema>(json!({ "definitions": definitions }))
            .map_err(|error| error.to_string())
            .and_then(|root| {
                space
                    .add_root_schema(root)
                    .map_err(|error| error.to_string())
            })?;
        let mut types = BTreeMap::new();
        for made in space.iter_types() {
            let typed = match made.details() {
                TypeDetails::Struct(object) => {
                    let mut fields = BTreeMap::new();
                    for (name, id) in object.properties() {
                        // Where typify keeps the unknown fields of an open object; the dialect has no map without name.
                        if !is_map(&space, &id) {
                            fields.insert(name.to_owned(), read(&space, &id)?);
                        }
                    }
                    Typed::Object(fields)
                }
                TypeDetails::Enum(words) => Typed::Enum(words.variants().count()),
                TypeDetails::Newtype(named) => newtype(&space, &named.inner())?,
                _ => continue,
            };
            if !bundle.definitions.contains_key(&made.name()) {
                return Err(format!("it made a type `{}` of its own", made.name()));
            }
            types.insert(made.name(), typed);
        }
        Ok(Self(types))
    }

    /// What typify made of the definition.
    pub(super) fn get(&self, definition: &str) -> Option<&Typed> {
        self.0.get(definition)
    }
}

/// What typify knows the field at a position by.
pub(super) fn field(position: usize) -> String {
    format!("f{position}")
}

fn newtype(space: &TypeSpace, inner: &TypeId) -> Result<Typed, String> {
    let made = space.get_type(inner).map_err(|error| error.to_string())?;
    Ok(match made.details() {
        TypeDetails::Map(_, values) => {
            let (values, nullable) = read(space, &values)?;
            Typed::Map(values, nullable)
        }
        _ => Typed::Scalar(read(space, inner)?.0),
    })
}

fn is_map(space: &TypeSpace, id: &TypeId) -> bool {
    space
        .get_type(id)
        .is_ok_and(|made| matches!(made.details(), TypeDetails::Map(..)))
}

/// The type apart from null, and whether it can be null or absent.
fn read(space: &TypeSpace, id: &TypeId) -> Result<(Type, bool), String> {
    let made = space.get_type(id).map_err(|error| error.to_string())?;
    let ty = match made.details() {
        TypeDetails::Option(inner) => return Ok((read(space, &inner)?.0, true)),
        TypeDetails::Box(inner) => return read(space, &inner),
        TypeDetails::Vec(items) => {
            let (items, nullable) = read(space, &items)?;
            Type::Array {
                items: Box::new(items),
                nullable,
            }
        }
        TypeDetails::String => Type::String,
        TypeDetails::Builtin("bool") => Type::Boolean,
        TypeDetails::Builtin("i64") => Type::Integer,
        TypeDetails::Builtin("f64") => Type::Number,
        TypeDetails::Builtin("::serde_json::Value") => Type::Any,
        TypeDetails::Struct(_) | TypeDetails::Enum(_) | TypeDetails::Newtype(_) => {
            Type::Ref(made.name())
        }
        _ => return Err(format!("the model has no type for {}", made.describe())),
    };
    Ok((ty, false))
}

/// The schema without what typify would turn into newtypes, bounds or defaults.
fn plain(schema: &Value) -> Value {
    let Value::Object(object) = schema else {
        return schema.clone();
    };
    let mut kept = Map::new();
    let properties = object.get("properties").and_then(Value::as_object);
    for (key, value) in object {
        match key.as_str() {
            "properties" => {
                let properties = properties.into_iter().flatten().enumerate();
                kept.insert(
                    key.clone(),
                    properties
                        .map(|(position, (_, property))| (field(position), plain(property)))
                        .collect(),
                );
            }
            "required" => {
                let position = |name: &Value| {
                    let mut names = properties?.keys();
                    names.position(|field| Some(field.as_str()) == name.as_str())
                };
                let names = value.as_array().into_iter().flatten();
                let names = names.filter_map(position).map(|at| Value::from(field(at)));
                kept.insert(key.clone(), names.collect());
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
