//! From checked schemas to the model that everyone reads.

mod gateway;
mod shape;

use aisa_contract::{
    Contract, Definition, Disagreement, Family, Group, Method, Operation, Origin, PageRule, Paging,
    PagingStyle, Price, Prices, RowPer, SurchargeRule,
};
use serde_json::Value;

use crate::{
    bundle::bundle,
    json,
    load::{FAMILY, GATEWAY, SchemaSet, family_of},
};

/// Lowers a checked schema set, or one that was released: it was checked by the rules of its time.
#[must_use]
pub fn lower(set: &SchemaSet) -> Contract {
    let mut gateway = gateway::gateway(set.file(GATEWAY).unwrap_or(&Value::Null));
    gateway.definitions = definitions(set, "");
    let families = set.families();
    let families = families.iter().map(|name| family(set, name));
    Contract { gateway, families: families.collect() }
}

fn family(set: &SchemaSet, name: &str) -> Family {
    let file = set.file(&format!("{name}/{FAMILY}")).unwrap_or(&Value::Null);
    let written = file.get("x-family").unwrap_or(&Value::Null);
    let text = |value, key| json::text(value, key).unwrap_or_default().to_owned();
    let groups: Vec<Group> = json::elements(written, "groups")
        .map(|group| Group { name: text(group, "name"), heading: text(group, "heading") })
        .collect();
    let mut operations: Vec<Operation> = set
        .operation_files()
        .filter(|(file, _)| family_of(file) == name)
        .map(|(file, schema)| operation(file, schema, written))
        .collect();
    operations.sort_by_key(|operation| {
        let mut names = groups.iter().map(|group| &group.name);
        (names.position(|group| *group == operation.group), operation.name.clone())
    });
    let top_level = written.get("top-level") == Some(&Value::Bool(true));
    Family {
        name: name.to_owned(),
        crate_name: text(written, "crate"),
        prefix: text(written, "prefix"),
        command: (!top_level).then(|| name.replace('_', "-")),
        groups,
        agents: json::elements(written, "agents")
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        description: text(file, "description"),
        docs: text(written, "docs"),
        operations,
        definitions: definitions(set, name),
        ..Family::default()
    }
}

fn definitions(set: &SchemaSet, family: &str) -> Vec<Definition> {
    let bundle = bundle(set, family);
    let definitions = bundle.definitions.iter();
    definitions.map(|(name, schema)| shape::definition(name, schema, &bundle)).collect()
}

fn operation(file: &str, schema: &Value, family: &Value) -> Operation {
    let written = schema.get("x-operation").unwrap_or(&Value::Null);
    let text = |key| json::text(written, key).unwrap_or_default().to_owned();
    let optional = |key| json::text(written, key).map(str::to_owned);
    let name = text("name");
    let request = json::text(written, "request")
        .map(definition_name)
        .and_then(|request| schema.get("definitions")?.get(request));
    Operation {
        summary: text("summary"),
        description: json::text(schema, "description").unwrap_or_default().to_owned(),
        group: text("group"),
        method: if json::text(written, "method") == Some("GET") {
            Method::Get
        } else {
            Method::Post
        },
        path: text("path"),
        docs: text("docs"),
        one_of: request.map(one_of).unwrap_or_default(),
        request: json::text(written, "request").map(definition_name),
        answers_rows: json::text(written, "answer") == Some("rows"),
        result: json::text(written, "result").map(definition_name).unwrap_or_default(),
        rows: optional("rows"),
        row_per: match json::text(written, "row-per") {
            Some("limit") => Some(RowPer::Limit),
            Some("target") => Some(RowPer::Target),
            Some("keyword") => Some(RowPer::Keyword),
            Some("period") => Some(RowPer::Period),
            Some("depth") => Some(RowPer::Depth),
            _ => None,
        },
        paging: written.get("paging").map(|paging| Paging {
            style: match json::text(paging, "style") {
                Some("offset-then-token") => PagingStyle::OffsetThenToken,
                Some("token") => PagingStyle::Token,
                _ => PagingStyle::Offset,
            },
            token: json::text(paging, "token").map(str::to_owned),
            max_offset: paging.get("max-offset").and_then(Value::as_u64),
        }),
        columns: json::texts(written, "columns").map(str::to_owned).collect(),
        price: prices(family, &name, request.unwrap_or(&Value::Null)),
        gateway_estimate: family
            .pointer("/prices/gateway-estimates/micros")
            .and_then(|micros| micros.get(&name)?.as_u64()),
        disagreements: disagreements(file, "/x-operation", written),
        origin: Origin { file: file.to_owned(), pointer: "/x-operation".to_owned() },
        name,
    }
}

fn one_of(request: &Value) -> Vec<Vec<String>> {
    let names = |group: &Value| {
        let names = group.as_array().into_iter().flatten();
        names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    json::elements(request, "x-one-of").map(names).collect()
}

/// The last segment of a reference to a definition.
pub(crate) fn definition_name(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or(reference).to_owned()
}

/// The prices of an operation: its own, or those of the family, as far as its request has the fields they depend on.
fn prices(family: &Value, operation: &str, request: &Value) -> Option<Prices> {
    let shared = family.get("prices").unwrap_or(&Value::Null);
    let own = shared.get("operations").and_then(|operations| operations.get(operation));
    if own.is_some_and(|own| own.get("unknown").is_some()) {
        return None;
    }
    let written = own.unwrap_or(shared);
    let micros = |of: Option<&Value>, key: &str| {
        let micros = of.and_then(|of| of.get(key)?.as_u64());
        micros.unwrap_or_default()
    };
    let price = |side: &str| Price {
        base_micros: micros(written.get(side), "base-micros"),
        per_row_micros: micros(written.get(side), "per-row-micros"),
        per_page_micros: micros(written.get(side), "per-page-micros"),
    };
    let has =
        |field: &&str| request.pointer("/properties").is_some_and(|all| all.get(*field).is_some());
    let pages = written.get("pages").map(|pages| {
        let rows = micros(Some(pages), "rows");
        PageRule {
            rows,
            short_rows: pages.get("short-rows").and_then(Value::as_u64).unwrap_or(rows),
            max: json::text(pages, "max").filter(has).map(str::to_owned),
        }
    });
    let surcharge = |surcharge: &Value| SurchargeRule {
        fields: json::texts(surcharge, "fields").filter(has).map(str::to_owned).collect(),
        words: json::texts(surcharge, "words").map(str::to_lowercase).collect(),
        estimate_micros: micros(Some(surcharge), "estimate-micros"),
        ceiling_micros: micros(Some(surcharge), "ceiling-micros"),
        times: surcharge.get("times").and_then(Value::as_u64).unwrap_or(1),
    };
    let surcharges = json::elements(written, "surcharges").map(surcharge);
    Some(Prices {
        estimate: price("estimate"),
        ceiling: price("ceiling"),
        pages,
        surcharges: surcharges.filter(|surcharge| !surcharge.fields.is_empty()).collect(),
    })
}

/// The disagreements written at `pointer`.
fn disagreements(file: &str, pointer: &str, written: &Value) -> Vec<Disagreement> {
    let disagreement = |(index, entry): (usize, &Value)| {
        let text = |key| json::text(entry, key).unwrap_or_default().to_owned();
        Disagreement {
            change: text("change"),
            at: text("at"),
            source: text("source"),
            says: text("says"),
            reason: text("reason"),
            origin: Origin {
                file: file.to_owned(),
                pointer: format!("{pointer}/disagreements/{index}"),
            },
        }
    };
    json::elements(written, "disagreements").enumerate().map(disagreement).collect()
}
