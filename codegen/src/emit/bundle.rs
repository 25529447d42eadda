//! `bundle.json`: the schemas as one document, for the sandbox and for tests.

use serde_json::{Map, Value, json};

use crate::{
    lower::Lowered,
    model::{Method, Price},
    product::{Product, SANDBOX},
};

/// The bundle: gateway, operations, definitions; without the prose.
pub(super) fn bundle(lowered: &Lowered) -> Product {
    let operations: Vec<Value> = lowered
        .api
        .operations()
        .map(|(_, operation)| {
            let paging = operation.paging.as_ref().map(|paging| {
                let style = match paging.style {
                    crate::model::PagingStyle::Offset => "offset",
                    crate::model::PagingStyle::OffsetThenToken => "offset-then-token",
                    crate::model::PagingStyle::Token => "token",
                };
                json!({ "style": style, "max-offset": paging.max_offset })
            });
            json!({
                "name": operation.name,
                "method": match operation.method { Method::Get => "GET", Method::Post => "POST" },
                "path": operation.path,
                "request": operation.request,
                "result": operation.result,
                "rows": operation.rows,
                "row-per": operation.row_per.map(|per| match per {
                    crate::model::RowPer::Limit => "limit",
                    crate::model::RowPer::Target => "target",
                    crate::model::RowPer::Keyword => "keyword",
                    crate::model::RowPer::Period => "period",
                }),
                "paging": paging,
                "price": operation.price.map(|range| json!({
                    "estimate": price(range.estimate),
                    "ceiling": price(range.ceiling),
                })),
            })
        })
        .collect();
    let definitions: Map<String, Value> = lowered
        .bundles
        .iter()
        .flat_map(|bundle| &bundle.definitions)
        .filter(|(_, schema)| schema.get("x-fields-only").is_none())
        .map(|(name, schema)| (name.clone(), without_prose(schema)))
        .collect();
    let mut gateway = lowered.api.gateway.raw.clone();
    if let Some(gateway) = gateway.as_object_mut() {
        // Of interest to those who compare sources only.
        gateway.shift_remove("disagreements");
    }
    let document = json!({
        "gateway": gateway,
        "operations": operations,
        "definitions": definitions,
    });
    Product::whole(format!("{SANDBOX}/bundle.json"), format!("{document:#}\n"))
}

fn price(price: Price) -> Value {
    json!({ "base-micros": price.base_micros, "per-row-micros": price.per_row_micros })
}

/// The schema without descriptions; a property that is named so stays.
fn without_prose(schema: &Value) -> Value {
    let Value::Object(object) = schema else {
        return schema.clone();
    };
    let mut kept = Map::new();
    for (key, value) in object {
        match (key.as_str(), value) {
            ("description" | "x-values", _) => {}
            ("properties", Value::Object(properties)) => {
                let properties = properties
                    .iter()
                    .map(|(name, property)| (name.clone(), without_prose(property)));
                kept.insert(key.clone(), properties.collect());
            }
            ("anyOf", Value::Array(options)) => {
                kept.insert(key.clone(), options.iter().map(without_prose).collect());
            }
            ("items" | "additionalProperties", _) => {
                drop(kept.insert(key.clone(), without_prose(value)))
            }
            _ => drop(kept.insert(key.clone(), value.clone())),
        }
    }
    Value::Object(kept)
}
