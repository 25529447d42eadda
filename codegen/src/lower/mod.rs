//! From checked schemas to the model that the emitters read; its types are those that typify makes of the schemas.

mod gateway;
mod shape;
mod types;

use std::iter;

use aisa_contract::{
    Contract, Definition, Disagreement, Family, Group, Method, Operation, Origin, PageRule, Paging,
    PagingStyle, Price, Prices, RowPer, SurchargeRule,
};
use serde_json::{Map, Value};

use crate::{
    bundle::{Bundle, bundle},
    check,
    diagnostic::Diagnostics,
    json,
    load::{FAMILY, GATEWAY, SchemaSet, family_of},
};

/// What the emitters read.
#[derive(Debug)]
pub struct Lowered {
    /// The description.
    pub api: Contract,
    /// The schemas as one document each, the gateway's first and then by family.
    pub(crate) bundles: Vec<Bundle>,
}

impl Lowered {
    /// The definitions of a family as JSON Schema, with what they borrow filled in; those of the gateway for an empty
    /// name. Stores of fields, which are not types, are left out.
    #[must_use]
    pub fn schemas(&self, family: &str) -> Map<String, Value> {
        let families = self.api.families.iter().map(|family| family.name.as_str());
        let bundles = iter::once("").chain(families).zip(&self.bundles);
        let of_family = bundles.filter(|(name, _)| *name == family);
        let definitions = of_family.flat_map(|(_, bundle)| &bundle.definitions);
        definitions
            .filter(|(_, schema)| schema.get("x-fields-only").is_none())
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect()
    }
}

/// Checks and lowers a schema set.
///
/// # Errors
/// Everything outside the dialect.
pub fn lower(set: &SchemaSet) -> Result<Lowered, Diagnostics> {
    check(set).into_result()?;
    lower_released(set)
}

/// Lowers a schema set that was released, by the rules of its time: today's do not matter for what it was.
///
/// # Errors
/// What no model can be made of.
pub fn lower_released(set: &SchemaSet) -> Result<Lowered, Diagnostics> {
    let shared = bundle(set, "");
    let mut gateway = gateway::gateway(set.file(GATEWAY).unwrap_or(&Value::Null));
    gateway.definitions = definitions(&shared)?;
    let mut bundles = vec![shared];
    let mut families = Vec::new();
    for name in set.families() {
        let bundle = bundle(set, name);
        families.push(family(set, name, definitions(&bundle)?));
        bundles.push(bundle);
    }
    let api = Contract { gateway, families };
    Ok(Lowered { api, bundles })
}

fn family(set: &SchemaSet, name: &str, definitions: Vec<Definition>) -> Family {
    let file = set
        .file(&format!("{name}/{FAMILY}"))
        .unwrap_or(&Value::Null);
    let written = file.get("x-family").unwrap_or(&Value::Null);
    let text = |value, key| json::text(value, key).unwrap_or_default().to_owned();
    let groups: Vec<Group> = json::elements(written, "groups")
        .map(|group| Group {
            name: text(group, "name"),
            heading: text(group, "heading"),
        })
        .collect();
    let mut operations: Vec<Operation> = set
        .operation_files()
        .filter(|(file, _)| family_of(file) == name)
        .map(|(file, schema)| operation(file, schema, written))
        .collect();
    operations.sort_by_key(|operation| {
        let mut names = groups.iter().map(|group| &group.name);
        (
            names.position(|group| *group == operation.group),
            operation.name.clone(),
        )
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
        definitions,
    }
}

/// The definitions, with the types that typify gives them.
fn definitions(bundle: &Bundle) -> Result<Vec<Definition>, Diagnostics> {
    let mut found = Diagnostics::default();
    let help = "the check allowed something that typify cannot do: fix the schema, then the check";
    let types = types::Types::of(bundle).map_err(|error| {
        let mut found = Diagnostics::default();
        found.push("", "", format!("typify: {error}"), help);
        found
    })?;
    let mut definitions = Vec::new();
    for (name, schema) in &bundle.definitions {
        match shape::definition(name, schema, bundle, &types) {
            Ok(definition) => definitions.push(definition),
            Err(mismatch) => {
                let origin = bundle.origins.get(name).cloned().unwrap_or_default();
                let message = format!("typify: {mismatch}");
                found.push(&origin.file, &origin.pointer, message, help);
            }
        }
    }
    found.into_result()?;
    Ok(definitions)
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
        description: json::text(schema, "description")
            .unwrap_or_default()
            .to_owned(),
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
        result: json::text(written, "result")
            .map(definition_name)
            .unwrap_or_default(),
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
        origin: Origin {
            file: file.to_owned(),
            pointer: "/x-operation".to_owned(),
        },
        name,
    }
}

fn one_of(request: &Value) -> Vec<Vec<String>> {
    let names = |group: &Value| {
        let names = group.as_array().into_iter().flatten();
        names
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
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
    let own = shared
        .get("operations")
        .and_then(|operations| operations.get(operation));
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
    let has = |field: &&str| {
        request
            .pointer("/properties")
            .is_some_and(|all| all.get(*field).is_some())
    };
    let pages = written.get("pages").map(|pages| {
        let rows = micros(Some(pages), "rows");
        PageRule {
            rows,
            short_rows: pages
                .get("short-rows")
                .and_then(Value::as_u64)
                .unwrap_or(rows),
            max: json::text(pages, "max").filter(has).map(str::to_owned),
        }
    });
    let surcharge = |surcharge: &Value| SurchargeRule {
        fields: json::texts(surcharge, "fields")
            .filter(has)
            .map(str::to_owned)
            .collect(),
        words: json::texts(surcharge, "words")
            .map(str::to_lowercase)
            .collect(),
        estimate_micros: micros(Some(surcharge), "estimate-micros"),
        ceiling_micros: micros(Some(surcharge), "ceiling-micros"),
        times: surcharge.get("times").and_then(Value::as_u64).unwrap_or(1),
    };
    let surcharges = json::elements(written, "surcharges").map(surcharge);
    Some(Prices {
        estimate: price("estimate"),
        ceiling: price("ceiling"),
        pages,
        surcharges: surcharges
            .filter(|surcharge| !surcharge.fields.is_empty())
            .collect(),
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
    json::elements(written, "disagreements")
        .enumerate()
        .map(disagreement)
        .collect()
}
