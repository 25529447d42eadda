//! Lowers definitions and their properties.

use std::collections::BTreeMap;

use aisa_contract::{
    Definition, DefinitionKind, EnumValue, Field, Keyword, Limits, Origin, Type, Variant,
};
use serde_json::Value;

use super::{
    definition_name,
    types::{self, Typed, Types},
};
use crate::{bundle::Bundle, diagnostic::pointer, json};

/// Lowers a bundled definition; the error says where schema and typify disagree.
pub(super) fn definition(
    name: &str,
    schema: &Value,
    bundle: &Bundle,
    types: &Types,
) -> Result<Definition, String> {
    let origin = bundle.origins.get(name).cloned().unwrap_or_default();
    let typed = types
        .get(name)
        .ok_or_else(|| format!("it made no type `{name}`"))?;
    Ok(Definition {
        name: name.to_owned(),
        description: json::text(schema, "description")
            .unwrap_or_default()
            .to_owned(),
        kind: match typed {
            _ if schema.get("x-tag").is_some() => tagged(schema),
            Typed::Enum(words) => open_enum(name, schema, *words)?,
            Typed::Scalar(ty) => DefinitionKind::Scalar {
                ty: ty.clone(),
                format: json::text(schema, "format").map(str::to_owned),
            },
            Typed::Map(values, nullable) if is_map(schema) => DefinitionKind::Map {
                values: values.clone(),
                nullable: *nullable,
                positions: json::text(schema, "x-key") == Some("position"),
            },
            Typed::Map(..) => object(name, schema, &BTreeMap::new(), bundle)?,
            Typed::Object(fields) => object(name, schema, fields, bundle)?,
        },
        rust_type: json::text(schema, "x-rust-type").map(str::to_owned),
        fields_only: flag(schema, "x-fields-only"),
        examples: json::elements(schema, "examples").cloned().collect(),
        origin,
    })
}

fn tagged(schema: &Value) -> DefinitionKind {
    let variants = json::entries(schema, "x-variants").map(|(word, variant)| Variant {
        word: word.clone(),
        definition: json::text(variant, "$ref")
            .map(definition_name)
            .unwrap_or_default(),
    });
    DefinitionKind::Tagged {
        tag: json::text(schema, "x-tag").unwrap_or_default().to_owned(),
        variants: variants.collect(),
    }
}

fn open_enum(name: &str, schema: &Value, words: usize) -> Result<DefinitionKind, String> {
    let meanings = schema.get("x-values");
    let values: Vec<EnumValue> = json::texts(schema, "enum")
        .map(|word| EnumValue {
            wire: word.to_owned(),
            description: meanings
                .and_then(|meanings| json::text(meanings, word))
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    if values.len() != words {
        let listed = values.len();
        return Err(format!(
            "`{name}` lists {listed} words, its type has {words}"
        ));
    }
    Ok(DefinitionKind::Enum { values })
}

fn object(
    name: &str,
    schema: &Value,
    typed: &BTreeMap<String, (Type, bool)>,
    bundle: &Bundle,
) -> Result<DefinitionKind, String> {
    let origin = bundle.origins.get(name).cloned().unwrap_or_default();
    let required: Vec<&str> = json::texts(schema, "required").collect();
    let fields = json::entries(schema, "properties")
        .enumerate()
        .map(|(position, (field, property))| {
            let written = bundle
                .borrowed
                .get(&(name.to_owned(), field.clone()))
                .cloned();
            let here = || Origin {
                file: origin.file.clone(),
                pointer: pointer(&format!("{}/properties", origin.pointer), field),
            };
            let (ty, optional) = typed
                .get(&types::field(position))
                .ok_or_else(|| format!("it made no field `{field}` in `{name}`"))?;
            let required = required.contains(&field.as_str());
            let nullable = nullable(property);
            let list = matches!(ty, Type::Array { .. });
            if *optional != (nullable || !(required || list)) {
                let can = if *optional { "can" } else { "cannot" };
                return Err(format!(
                    "the type of `{field}` in `{name}` {can} be null, the schema says otherwise"
                ));
            }
            let origin = written.unwrap_or_else(here);
            let mut lowered = self::field(field, property, ty.clone(), origin, bundle);
            lowered.required = required;
            lowered.nullable = nullable;
            Ok(lowered)
        })
        .collect::<Result<_, String>>()?;
    Ok(DefinitionKind::Object {
        fields,
        closed: schema.get("additionalProperties") == Some(&Value::Bool(false)),
    })
}

/// Whether the keys are data: `additionalProperties` says something about the values.
fn is_map(schema: &Value) -> bool {
    let values = schema
        .get("additionalProperties")
        .and_then(Value::as_object);
    values.is_some_and(|values| !values.is_empty())
}

fn field(name: &str, schema: &Value, ty: Type, origin: Origin, bundle: &Bundle) -> Field {
    let text = |key| json::text(schema, key).map(str::to_owned);
    let count = |key| schema.get(key).and_then(Value::as_u64);
    let named = match &ty {
        Type::Ref(definition) => bundle.definitions.get(definition),
        _ => None,
    };
    let inherited = |key| {
        json::text(schema, key)
            .or_else(|| json::text(named?, key))
            .map(str::to_owned)
    };
    let items = schema.get("items").unwrap_or(&Value::Null);
    let target = schema
        .get("x-target")
        .or_else(|| items.get("x-target"))
        .and_then(Value::as_array);
    Field {
        name: name.to_owned(),
        description: inherited("description").unwrap_or_default(),
        ty,
        nullable: false,
        required: false,
        default: schema.get("x-default").cloned(),
        limits: limits(schema),
        target: target.map(|forms| {
            forms
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        }),
        keyword: keyword(name, schema),
        min_date: text("x-min-date"),
        max_date: text("x-max-date"),
        not_after: text("x-not-after"),
        max_conditions: count("x-max-conditions"),
        filter_fields: json::text(schema, "x-filter-fields").map(definition_name),
        max_domains: count("x-max-domains"),
        at_most: text("x-at-most"),
        scaled_by: text("x-scaled-by"),
        echo: text("x-echo"),
        examples: json::elements(schema, "examples").cloned().collect(),
        origin,
    }
}

/// What a keyword may hold: as `x-keyword` says, and nothing blank where only the name says that it is one.
fn keyword(name: &str, schema: &Value) -> Option<Keyword> {
    let written = schema
        .get("x-keyword")
        .or_else(|| schema.get("items")?.get("x-keyword"));
    let texts = [Some(schema), schema.get("items")];
    let is_text = |schema: &Value| json::text(schema, "type") == Some("string");
    if !texts.into_iter().flatten().any(is_text) {
        return None;
    }
    match written {
        Some(rule) => Some(Keyword {
            max_words: rule.get("max-words").and_then(Value::as_u64),
            refused: json::text(rule, "refused").unwrap_or_default().to_owned(),
            no_emoji: flag(rule, "no-emoji"),
            decoded: flag(rule, "decoded"),
        }),
        None => ["keyword", "keywords"]
            .contains(&name)
            .then(Keyword::default),
    }
}

fn limits(schema: &Value) -> Limits {
    let number = |key| schema.get(key).and_then(Value::as_i64);
    let count = |key| schema.get(key).and_then(Value::as_u64);
    let fraction = |key| {
        let takes = json::text(schema, "type") == Some("number");
        schema.get(key).filter(|_| takes).and_then(Value::as_f64)
    };
    Limits {
        minimum: number("minimum"),
        maximum: number("maximum"),
        min_number: fraction("minimum"),
        max_number: fraction("maximum"),
        max_item_length: schema
            .get("items")
            .and_then(|items| items.get("maxLength")?.as_u64()),
        max_length: count("maxLength"),
        max_items: count("maxItems"),
        max_properties: count("maxProperties"),
    }
}

/// Whether null is among the types or the options of a schema.
fn nullable(schema: &Value) -> bool {
    json::texts(schema, "type").any(|word| word == "null")
        || json::elements(schema, "anyOf").any(|option| json::text(option, "type") == Some("null"))
}

fn flag(schema: &Value, key: &str) -> bool {
    schema.get(key).and_then(Value::as_bool).unwrap_or_default()
}
