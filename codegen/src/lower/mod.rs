//! From checked schemas to the model that everyone reads.

mod written;

use aisa_contract::{
    Contract, Definition, DefinitionKind, Disagreement, EnumValue, Family, Field, Gateway, Headers,
    Keyword, Limits, Operation, Origin, Prices, Type, Variant,
};
use serde_json::{Number, Value};

use self::written::{
    FamilyFile, GatewayFile, Node, WrittenDisagreement, WrittenFamily, WrittenOperation, read,
};
use crate::{
    bundle::{Bundle, bundle},
    diagnostic::pointer,
    load::{FAMILY, GATEWAY, SchemaSet, family_of},
};

/// Lowers a checked schema set, or one that was released: it was checked by the rules of its time.
#[must_use]
pub fn lower(set: &SchemaSet) -> Contract {
    let families = set.families();
    let families = families.iter().map(|name| family(set, name));
    Contract { gateway: gateway(set), families: families.collect() }
}

fn gateway(set: &SchemaSet) -> Gateway {
    let GatewayFile { description, x_gateway: written } = read(set.file(GATEWAY));
    let response = written.headers.response.into_iter();
    Gateway {
        description,
        base_url: written.base_url,
        key_env: written.key_env,
        base_url_env: written.base_url_env,
        key_prefix: written.key_prefix,
        body: written.body,
        headers: Headers {
            request: written.headers.request.into_iter().collect(),
            response: response.map(|(role, names)| (role, names.words().to_vec())).collect(),
        },
        status_codes: written.status_codes,
        status_blocks: written.status_blocks,
        error_codes: written.error_codes,
        disagreements: disagreements(GATEWAY, "/x-gateway", written.disagreements),
        definitions: definitions(set, ""),
    }
}

fn family(set: &SchemaSet, name: &str) -> Family {
    let file: FamilyFile = read(set.file(&format!("{name}/{FAMILY}")));
    let written = file.x_family;
    let mut operations: Vec<Operation> = set
        .operation_files()
        .filter(|(file, _)| family_of(file) == name)
        .map(|(file, schema)| operation(file, schema, &written))
        .collect();
    operations.sort_by_key(|operation| {
        let mut names = written.groups.iter().map(|group| &group.name);
        (names.position(|group| *group == operation.group), operation.name.clone())
    });
    Family {
        name: name.to_owned(),
        crate_name: written.crate_name,
        prefix: written.prefix,
        command: (!written.top_level).then(|| name.replace('_', "-")),
        groups: written.groups,
        agents: written.agents,
        description: file.description,
        docs: written.docs,
        operations,
        definitions: definitions(set, name),
        ..Family::default()
    }
}

fn operation(file: &str, schema: &Value, family: &WrittenFamily) -> Operation {
    let written: WrittenOperation = read(schema.get("x-operation"));
    let request = written.request.as_deref().map(definition_name);
    let shape: Node =
        read(request.as_deref().and_then(|request| schema.get("definitions")?.get(request)));
    let description = schema.get("description").and_then(Value::as_str);
    Operation {
        summary: written.summary,
        description: description.unwrap_or_default().to_owned(),
        group: written.group,
        method: written.method,
        path: written.path,
        docs: written.docs,
        price: prices(family, &written.name, &shape),
        gateway_estimate: family.prices.gateway_estimates.micros.get(&written.name).copied(),
        one_of: shape.x_one_of,
        request,
        answers_rows: written.answer.as_deref() == Some("rows"),
        result: definition_name(&written.result),
        rows: written.rows,
        row_per: written.row_per,
        paging: written.paging,
        columns: written.columns,
        at_risk: written.at_risk,
        disagreements: disagreements(file, "/x-operation", written.disagreements),
        origin: Origin { file: file.to_owned(), pointer: "/x-operation".to_owned() },
        name: written.name,
    }
}

/// The last segment of a reference to a definition.
fn definition_name(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or(reference).to_owned()
}

/// The prices of an operation: its own, or those of the family, as far as its request has the fields they depend on.
fn prices(family: &WrittenFamily, operation: &str, request: &Node) -> Option<Prices> {
    let own = family.prices.operations.get(operation);
    if own.is_some_and(|own| own.unknown.is_some()) {
        return None;
    }
    let mut prices = own.map_or(&family.prices.shared, |own| &own.prices).clone();
    let has = |field: &str| request.properties.contains_key(field);
    if let Some(pages) = &mut prices.pages {
        if pages.short_rows == 0 {
            pages.short_rows = pages.rows;
        }
        pages.max = pages.max.take().filter(|field| has(field));
    }
    for surcharge in &mut prices.surcharges {
        surcharge.fields.retain(|field| has(field));
        surcharge.times = surcharge.times.max(1);
        surcharge.words.iter_mut().for_each(|word| *word = word.to_lowercase());
    }
    prices.surcharges.retain(|surcharge| !surcharge.fields.is_empty());
    Some(prices)
}

/// The disagreements written at `pointer`.
fn disagreements(
    file: &str,
    pointer: &str,
    written: Vec<WrittenDisagreement>,
) -> Vec<Disagreement> {
    let disagreement = |(index, entry): (usize, WrittenDisagreement)| Disagreement {
        change: entry.change,
        at: entry.at,
        source: entry.source,
        says: entry.says,
        reason: entry.reason,
        origin: Origin {
            file: file.to_owned(),
            pointer: format!("{pointer}/disagreements/{index}"),
        },
    };
    written.into_iter().enumerate().map(disagreement).collect()
}

fn definitions(set: &SchemaSet, family: &str) -> Vec<Definition> {
    let bundle = bundle(set, family);
    let read = |(name, schema): (&String, &Value)| (name.clone(), read(Some(schema)));
    let nodes: Vec<(String, Node)> = bundle.definitions.iter().map(read).collect();
    nodes.iter().map(|(name, node)| definition(name, node, &nodes, &bundle)).collect()
}

fn definition(name: &str, node: &Node, all: &[(String, Node)], bundle: &Bundle) -> Definition {
    Definition {
        name: name.to_owned(),
        description: node.description.clone().unwrap_or_default(),
        kind: kind(name, node, all, bundle),
        rust_type: node.x_rust_type.clone(),
        fields_only: node.x_fields_only,
        examples: node.examples.clone(),
        origin: bundle.origins.get(name).cloned().unwrap_or_default(),
    }
}

fn kind(name: &str, node: &Node, all: &[(String, Node)], bundle: &Bundle) -> DefinitionKind {
    if let Some(tag) = &node.x_tag {
        let variants = node.x_variants.iter().map(|(word, variant)| Variant {
            word: word.clone(),
            definition: variant.reference.as_deref().map(definition_name).unwrap_or_default(),
        });
        return DefinitionKind::Tagged { tag: tag.clone(), variants: variants.collect() };
    }
    if let Some(words) = &node.words {
        let values = words.iter().filter_map(Value::as_str).map(|word| EnumValue {
            wire: word.to_owned(),
            description: node.x_values.get(word).cloned().unwrap_or_default(),
        });
        return DefinitionKind::Enum { values: values.collect() };
    }
    if !node.is("object") {
        return DefinitionKind::Scalar { ty: node.ty(), format: node.format.clone() };
    }
    match &node.additional {
        // The keys are data: something is said about the values.
        Some(Value::Object(values)) if !values.is_empty() => {
            let values: Node = read(node.additional.as_ref());
            DefinitionKind::Map {
                values: values.ty(),
                nullable: values.is_nullable(),
                positions: node.x_key.as_deref() == Some("position"),
            }
        }
        rest => DefinitionKind::Object {
            fields: fields(name, node, all, bundle),
            closed: *rest == Some(Value::Bool(false)),
        },
    }
}

fn fields(name: &str, node: &Node, all: &[(String, Node)], bundle: &Bundle) -> Vec<Field> {
    let origin = bundle.origins.get(name).cloned().unwrap_or_default();
    let lowered = node.properties.iter().map(|(field, property)| {
        let borrowed = bundle.borrowed.get(&(name.to_owned(), field.clone()));
        let here = || Origin {
            file: origin.file.clone(),
            pointer: pointer(&format!("{}/properties", origin.pointer), field),
        };
        Field {
            required: node.required.contains(field),
            origin: borrowed.cloned().unwrap_or_else(here),
            ..property.field(field, all)
        }
    });
    lowered.collect()
}

impl Node {
    /// The type of a value apart from null.
    fn ty(&self) -> Type {
        let mut options = self.any_of.iter();
        let reference = self.reference.as_deref();
        if let Some(reference) =
            reference.or_else(|| options.find_map(|option| option.reference.as_deref()))
        {
            return Type::Ref(definition_name(reference));
        }
        let mut words = self.types.words().iter().map(String::as_str);
        match words.find(|word| *word != "null") {
            Some("boolean") => Type::Boolean,
            Some("integer") => Type::Integer,
            Some("number") => Type::Number,
            Some("string") => Type::String,
            Some("array") => {
                let items = self.items.as_deref();
                Type::Array {
                    items: Box::new(items.map(Self::ty).unwrap_or_default()),
                    nullable: items.is_some_and(Self::is_nullable),
                }
            }
            _ => Type::Any,
        }
    }

    /// Whether null is among the types or the options of a schema.
    fn is_nullable(&self) -> bool {
        let null = |words: &[String]| words.iter().any(|word| word == "null");
        null(self.types.words()) || self.any_of.iter().any(|option| null(option.types.words()))
    }

    fn is(&self, word: &str) -> bool {
        matches!(self.types.words(), [only] if only == word)
    }

    fn field(&self, name: &str, all: &[(String, Self)]) -> Field {
        let ty = self.ty();
        let inherited = || match &ty {
            Type::Ref(named) => {
                let node = all.iter().find(|(name, _)| name == named);
                node.and_then(|(_, node)| node.description.clone())
            }
            _ => None,
        };
        let items = self.items.as_deref();
        Field {
            name: name.to_owned(),
            description: self.description.clone().or_else(inherited).unwrap_or_default(),
            nullable: self.is_nullable(),
            required: false,
            default: self.x_default.clone(),
            limits: self.limits(),
            target: self.x_target.clone().or_else(|| items?.x_target.clone()),
            keyword: self.keyword(name),
            text: self.x_text.clone(),
            min_date: self.x_min_date.clone(),
            max_date: self.x_max_date.clone(),
            not_after: self.x_not_after.clone(),
            max_conditions: count(&self.x_max_conditions),
            filter_fields: self.x_filter_fields.as_deref().map(definition_name),
            max_domains: count(&self.x_max_domains),
            at_most: self.x_at_most.clone(),
            scaled_by: self.x_scaled_by.clone(),
            echo: self.x_echo.clone(),
            examples: self.examples.clone(),
            origin: Origin::default(),
            ty,
        }
    }

    /// What a keyword may hold: as `x-keyword` says, and nothing blank where only the name says that it is one.
    fn keyword(&self, name: &str) -> Option<Keyword> {
        let items = self.items.as_deref();
        if !self.is("string") && !items.is_some_and(|items| items.is("string")) {
            return None;
        }
        let written = self.x_keyword.as_ref().or_else(|| items?.x_keyword.as_ref());
        written.cloned().or_else(|| ["keyword", "keywords"].contains(&name).then(Keyword::default))
    }

    fn limits(&self) -> Limits {
        let whole = |number: &Option<Number>| number.as_ref().and_then(Number::as_i64);
        let fraction = |number: &Option<Number>| {
            number.as_ref().filter(|_| self.is("number")).and_then(Number::as_f64)
        };
        let items = self.items.as_deref();
        Limits {
            minimum: whole(&self.minimum),
            maximum: whole(&self.maximum),
            min_number: fraction(&self.minimum),
            max_number: fraction(&self.maximum),
            max_item_length: items.and_then(|items| count(&items.max_length)),
            max_length: count(&self.max_length),
            max_items: count(&self.max_items),
            max_properties: count(&self.max_properties),
        }
    }
}

fn count(number: &Option<Number>) -> Option<u64> {
    number.as_ref().and_then(Number::as_u64)
}
