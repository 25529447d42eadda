//! The public names of a family's crate, with signatures: what a release may not take away silently.

use std::collections::BTreeMap;

use aisa_contract::{Definition, DefinitionKind, Family, Field};
use proc_macro2::TokenStream;

use super::{
    Context,
    context::{pascal, request_name},
    fields,
};

/// The types with their members, and the modules of fields that filters name.
///
/// What cannot be named is left out: it does not compile either.
///
/// # Errors
/// typify makes no types of the family.
pub(crate) fn public_names(family: &Family) -> syn::Result<BTreeMap<String, String>> {
    let context = Context::new(family)?;
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
    Ok(names.0)
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
                    let ty = text_of(context, definition, field);
                    self.add(&[name, ".", &field.name], &ty);
                }
                if *closed {
                    self.add(&[name, "::new"], &constructor(context, definition, fields));
                }
            }
            DefinitionKind::Enum { values } => {
                self.add(&[name], "enum");
                for (variant, value) in context.rust.variants(name).iter().zip(values) {
                    let word = format!("\"{}\"", value.wire);
                    self.add(&[name, "::", &variant.to_string()], &word);
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
            DefinitionKind::Map { positions, .. } => {
                let values = context.rust.map(name);
                let values = values.map(|(_, value)| text(value)).unwrap_or_default();
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
        let ty = text_of(context, definition, field);
        format!("{}: {ty}", field.name)
    });
    format!("fn({})", parameters.collect::<Vec<_>>().join(", "))
}

/// The type of a field as people write it.
fn text_of(context: &Context, definition: &Definition, field: &Field) -> String {
    let rust = context.rust.field(&definition.name, &field.name);
    rust.map(|rust| text(&rust.ty)).unwrap_or_default()
}

/// A type as people write it.
fn text(tokens: &TokenStream) -> String {
    let mut text = tokens.to_string().replace(' ', "");
    for module in ["aisa_gateway::family::", "::serde_json::"] {
        text = text.replace(module, "");
    }
    text
}
