//! The public names of a family's crate, with signatures: what a release may not take away silently.

use std::collections::BTreeMap;

use aisa_contract::{Definition, DefinitionKind, Family, Field};
use proc_macro2::TokenStream;

use super::{
    Context,
    context::{pascal, request_name},
    fields, types,
};

/// The types with their members, and the modules of fields that filters name.
///
/// What cannot be named is left out: it does not compile either.
pub(crate) fn public_names(family: &Family) -> BTreeMap<String, String> {
    let context = Context::new(family);
    let mut names = Names::default();
    let files = family.operations.iter();
    let own = files.flat_map(|operation| context.emitted(&operation.origin.file));
    for definition in context.common().chain(own) {
        names.definition(&context, definition);
    }
    for operation in family.operations.iter().filter(|it| it.request.is_none()) {
        if let Ok(name) = request_name(operation) {
            names.add(&[name.as_str()], "struct");
            names.add(&[name.as_str(), "::new"], "fn()");
        }
    }
    for row in context.all_rows() {
        let Ok(module) = fields::module_name(&row.name) else {
            continue;
        };
        names.add(&[module.as_str()], "mod");
        for (constant, path) in fields::constants(&context, row).unwrap_or_default() {
            names.add(&[module.as_str(), "::", constant.as_str()], &path);
        }
    }
    names.0
}

#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn add(&mut self, name: &[&str], signature: &str) {
        self.0.insert(name.concat(), signature.to_owned());
    }

    fn definition(&mut self, context: &Context, definition: &Definition) {
        let name = definition.name.as_str();
        match &definition.kind {
            DefinitionKind::Object { fields, closed } => {
                self.add(&[name], "struct");
                for field in fields {
                    let ty = types::member(context, definition, field);
                    let ty = ty.map(text).unwrap_or_default();
                    self.add(&[name, ".", &field.name], &ty);
                }
                if *closed {
                    self.add(&[name, "::new"], &constructor(context, definition, fields));
                }
            }
            DefinitionKind::Enum { values } => {
                self.add(&[name], "enum");
                for value in values {
                    if let Ok(variant) = pascal(&value.wire) {
                        let word = format!("\"{}\"", value.wire);
                        self.add(&[name, "::", variant.as_str()], &word);
                    }
                }
            }
            DefinitionKind::Tagged { tag, variants } => {
                self.add(&[name], &format!("enum by `{tag}`"));
                for variant in variants {
                    if let Ok(rust) = pascal(&variant.word) {
                        let held = format!("{} = \"{}\"", variant.definition, variant.word);
                        self.add(&[name, "::", rust.as_str()], &held);
                    }
                }
            }
            DefinitionKind::Map {
                values,
                nullable,
                positions,
            } => {
                let direction = match nullable {
                    true => types::Direction::Result,
                    false => types::Direction::Request,
                };
                let values = types::rust_type(context, values, direction);
                let values = values.map(text).unwrap_or_default();
                let keys = if *positions { "position" } else { "name" };
                self.add(&[name], &format!("map of {values} by {keys}"));
            }
            DefinitionKind::Scalar { .. } => {}
        }
    }
}

/// The function that makes a request from what it cannot do without, in their order.
fn constructor(context: &Context, definition: &Definition, fields: &[Field]) -> String {
    let required = fields.iter().filter(|field| field.required);
    let parameters = required.map(|field| {
        let ty = types::member(context, definition, field);
        format!("{}: {}", field.name, ty.map(text).unwrap_or_default())
    });
    format!("fn({})", parameters.collect::<Vec<_>>().join(", "))
}

/// A type as people write it.
fn text(tokens: TokenStream) -> String {
    let mut text = tokens.to_string().replace(' ', "");
    for module in ["aisa_gateway::family::", "::serde_json::"] {
        text = text.replace(module, "");
    }
    text
}
