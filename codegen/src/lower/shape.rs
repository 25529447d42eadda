//! Lowers definitions and their properties: what is on the wire.

use aisa_contract::{
    Coordinate, Definition, DefinitionKind, EnumValue, Field, Keyword, Limits, Origin, TextRule,
    Type, Variant,
};
use serde_json::Value;

use super::definition_name;
use crate::{bundle::Bundle, diagnostic::pointer, json};

/// Lowers a bundled definition.
pub(super) fn definition(name: &str, schema: &Value, bundle: &Bundle) -> Definition {
    Definition {
        name: name.to_owned(),
        description: json::text(schema, "description").unwrap_or_default().to_owned(),
        kind: kind(name, schema, bundle),
        rust_type: json::text(schema, "x-rust-type").map(str::to_owned),
        fields_only: flag(schema, "x-fields-only"),
        examples: json::elements(schema, "examples").cloned().collect(),
        origin: bundle.origins.get(name).cloned().unwrap_or_default(),
    }
}

fn kind(name: &str, schema: &Value, bundle: &Bundle) -> DefinitionKind {
    if let Some(tag) = json::text(schema, "x-tag") {
        let variants = json::entries(schema, "x-variants").map(|(word, variant)| Variant {
            word: word.clone(),
            definition: json::text(variant, "$ref").map(definition_name).unwrap_or_default(),
        });
        return DefinitionKind::Tagged { tag: tag.to_owned(), variants: variants.collect() };
    }
    if schema.get("enum").is_some() {
        let meanings = schema.get("x-values").unwrap_or(&Value::Null);
        let values = json::texts(schema, "enum").map(|word| EnumValue {
            wire: word.to_owned(),
            description: json::text(meanings, word).unwrap_or_default().to_owned(),
        });
        return DefinitionKind::Enum { values: values.collect() };
    }
    if json::text(schema, "type") != Some("object") {
        return DefinitionKind::Scalar {
            ty: ty(schema),
            format: json::text(schema, "format").map(str::to_owned),
        };
    }
    match schema.get("additionalProperties") {
        // The keys are data: something is said about the values.
        Some(values) if values.as_object().is_some_and(|values| !values.is_empty()) => {
            DefinitionKind::Map {
                values: ty(values),
                nullable: nullable(values),
                positions: json::text(schema, "x-key") == Some("position"),
            }
        }
        rest => DefinitionKind::Object {
            fields: fields(name, schema, bundle),
            closed: rest == Some(&Value::Bool(false)),
        },
    }
}

fn fields(name: &str, schema: &Value, bundle: &Bundle) -> Vec<Field> {
    let origin = bundle.origins.get(name).cloned().unwrap_or_default();
    let required: Vec<&str> = json::texts(schema, "required").collect();
    let lowered = json::entries(schema, "properties").map(|(field, property)| {
        let borrowed = bundle.borrowed.get(&(name.to_owned(), field.clone()));
        let here = || Origin {
            file: origin.file.clone(),
            pointer: pointer(&format!("{}/properties", origin.pointer), field),
        };
        let origin = borrowed.cloned().unwrap_or_else(here);
        Field {
            required: required.contains(&field.as_str()),
            ..self::field(field, property, origin, bundle)
        }
    });
    lowered.collect()
}

/// The type of a value apart from null.
fn ty(schema: &Value) -> Type {
    let mut options = json::elements(schema, "anyOf");
    let reference = json::text(schema, "$ref")
        .or_else(|| options.find_map(|option| json::text(option, "$ref")));
    if let Some(reference) = reference {
        return Type::Ref(definition_name(reference));
    }
    let word = json::text(schema, "type")
        .or_else(|| json::texts(schema, "type").find(|word| *word != "null"));
    match word {
        Some("boolean") => Type::Boolean,
        Some("integer") => Type::Integer,
        Some("number") => Type::Number,
        Some("string") => Type::String,
        Some("array") => {
            let items = schema.get("items").unwrap_or(&Value::Null);
            Type::Array { items: Box::new(ty(items)), nullable: nullable(items) }
        }
        _ => Type::Any,
    }
}

fn field(name: &str, schema: &Value, origin: Origin, bundle: &Bundle) -> Field {
    let ty = ty(schema);
    let text = |key| json::text(schema, key).map(str::to_owned);
    let count = |key| schema.get(key).and_then(Value::as_u64);
    let named = match &ty {
        Type::Ref(definition) => bundle.definitions.get(definition),
        _ => None,
    };
    let inherited =
        |key| json::text(schema, key).or_else(|| json::text(named?, key)).map(str::to_owned);
    let items = schema.get("items").unwrap_or(&Value::Null);
    let target = schema.get("x-target").or_else(|| items.get("x-target")).and_then(Value::as_array);
    Field {
        name: name.to_owned(),
        description: inherited("description").unwrap_or_default(),
        ty,
        nullable: nullable(schema),
        required: false,
        default: schema.get("x-default").cloned(),
        limits: limits(schema),
        target: target
            .map(|forms| forms.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        keyword: keyword(name, schema),
        text: schema.get("x-text").map(text_rule),
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
    let written = schema.get("x-keyword").or_else(|| schema.get("items")?.get("x-keyword"));
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
            lower_cased: flag(rule, "lower-cased"),
        }),
        None => ["keyword", "keywords"].contains(&name).then(Keyword::default),
    }
}

/// What any other text may hold.
fn text_rule(rule: &Value) -> TextRule {
    let coordinate = rule.get("coordinate").map(|point| Coordinate {
        decimals: point.get("decimals").and_then(Value::as_u64),
        radius: point.get("radius").and_then(|radius| {
            let bound = |at: usize| radius.get(at)?.as_u64();
            Some([bound(0)?, bound(1)?])
        }),
    });
    TextRule {
        coordinate,
        dropped_parameters: json::texts(rule, "dropped-parameters").map(str::to_owned).collect(),
        site_pattern: flag(rule, "site-pattern"),
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
        max_item_length: schema.get("items").and_then(|items| items.get("maxLength")?.as_u64()),
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
