//! Constants for the fields that filters and sorting rules can name.

use std::collections::{BTreeMap, BTreeSet};

use aisa_contract::{Definition, DefinitionKind, Type};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{
    Context,
    context::{bad_name, pascal, screaming_snake},
    docs::first_sentence,
};
use crate::{
    name::{Name, fields_module},
    polish::docs,
};

/// The name of the module of a row's fields.
pub(super) fn module_name(row: &str) -> syn::Result<Name> {
    fields_module(row).map_err(bad_name)
}

/// The module of a row's fields.
pub(super) fn module(context: &Context, row: &Definition) -> syn::Result<TokenStream> {
    let module = module_name(&row.name)?;
    let name = pascal(&row.name)?;
    let vowel = name.as_str().starts_with(['A', 'E', 'I', 'O', 'U']);
    let article = if vowel { "an" } else { "a" };
    let doc = format!(
        "Names of the documented fields of {article} `{name}` for filters and sorting; other names work as text."
    );
    let doc = if by_position(context, &row.name) {
        format!(
            "{doc} They belong to the entry of a target: `RANK.at(1)` names that of the first one."
        )
    } else {
        doc
    };
    let doc = docs::outer(&doc, 0);
    let shared = shared_constants(context)?;
    let mut borrowed = Vec::new();
    let mut constants = TokenStream::new();
    for (constant, (path, description)) in named(context, row)? {
        let described = (path, description);
        if shared.get(&constant) == Some(&described) {
            borrowed.push(constant);
        } else {
            constants.extend(self::constant(&constant, &described));
        }
    }
    let borrowed = (!borrowed.is_empty())
        .then(|| quote!(pub use crate::generated::common::row_fields::{#(#borrowed),*};));
    let import = (!constants.is_empty()).then(|| {
        quote!(
            use aisa_gateway::family::Field;
        )
    });
    Ok(quote! {
        #doc
        pub mod #module {
            #import
            #borrowed

            #constants
        }
    })
}

/// The constants of a row's fields, each with the path that it names.
pub(super) fn constants(context: &Context, row: &Definition) -> syn::Result<Vec<(Name, String)>> {
    let named = named(context, row)?.into_iter();
    Ok(named.map(|(constant, (path, _))| (constant, path)).collect())
}

/// The constants of a row's fields, in the order of the fields.
fn named(context: &Context, row: &Definition) -> syn::Result<Vec<(Name, Described)>> {
    let mut named = Vec::new();
    let mut seen = BTreeSet::new();
    for described in paths(context, row, "", &[]) {
        let constant = screaming_snake(&described.0)?;
        // `soil_acidity` beside `soil.acidity`: the first has the constant, the other stays a text.
        if seen.insert(constant.clone()) {
            named.push((constant, described));
        }
    }
    Ok(named)
}

/// A field by its dotted path and its description.
type Described = (String, String);

fn constant(name: &Name, (path, description): &Described) -> TokenStream {
    let text = format!("`{path}`: {}", lower_first(&first_sentence(description)));
    let (doc, wire) = (docs::outer(&text, 4), Literal::string(path));
    quote!(#doc pub const #name: Field = Field::named(#wire);)
}

/// The constants that several rows have; of several descriptions the most frequent one.
fn shared_constants(context: &Context) -> syn::Result<BTreeMap<Name, Described>> {
    let mut counts: BTreeMap<Name, BTreeMap<Described, usize>> = BTreeMap::new();
    for row in context.all_rows() {
        for (name, described) in named(context, row)? {
            *counts.entry(name).or_default().entry(described).or_default() += 1;
        }
    }
    Ok(counts
        .into_iter()
        .filter_map(|(name, descriptions)| {
            let most = descriptions.into_iter().max_by_key(|(_, count)| *count);
            let (described, count) = most?;
            (count > 1).then_some((name, described))
        })
        .collect())
}

/// The module of the constants that several rows have.
pub(super) fn shared(context: &Context) -> syn::Result<TokenStream> {
    let constants: TokenStream = shared_constants(context)?
        .iter()
        .map(|(name, described)| constant(name, described))
        .collect();
    Ok(if constants.is_empty() {
        TokenStream::new()
    } else {
        quote! {
            /// Names of fields that several rows have.
            pub(crate) mod row_fields {
                use aisa_gateway::family::Field;

                #constants
            }
        }
    })
}

/// Whether rows of this kind are kept by the positions of targets.
fn by_position(context: &Context, row: &str) -> bool {
    context.family.definitions.iter().any(|definition| match &definition.kind {
        DefinitionKind::Map { values, positions: true, .. } => match values {
            Type::Array { items, .. } => **items == Type::Ref(row.to_owned()),
            values => *values == Type::Ref(row.to_owned()),
        },
        _ => false,
    })
}

/// The deepest nesting of objects.
const MAX_DEPTH: usize = 4;

/// The dotted names of a row: nested objects are entered, lists and maps are named as a whole.
fn paths(
    context: &Context,
    definition: &Definition,
    prefix: &str,
    around: &[&str],
) -> Vec<(String, String)> {
    let around = [around, &[definition.name.as_str()]].concat();
    let mut found: Vec<(String, String)> = Vec::new();
    let fields = match &definition.kind {
        DefinitionKind::Object { fields, .. } => fields,
        DefinitionKind::Tagged { tag, variants } => {
            let description = "The word that tells which object it is.".to_owned();
            found.push((format!("{prefix}{tag}"), description));
            for variant in variants {
                let variant = context.family.definition(&variant.definition);
                for path in variant.map_or_else(Vec::new, |it| paths(context, it, prefix, &around))
                {
                    if found.iter().all(|(known, _)| *known != path.0) {
                        found.push(path);
                    }
                }
            }
            return found;
        }
        _ => return found,
    };
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        let nested = match &field.ty {
            Type::Ref(name) => context.family.definition(name).filter(|nested| {
                matches!(nested.kind, DefinitionKind::Object { .. } | DefinitionKind::Tagged { .. })
            }),
            _ => None,
        };
        match nested {
            // A shape that contains itself is entered once.
            Some(nested)
                if around.len() <= MAX_DEPTH && !around.contains(&nested.name.as_str()) =>
            {
                found.extend(paths(context, nested, &format!("{path}."), &around));
            }
            _ => found.push((path, field.description.clone())),
        }
    }
    found
}

/// The text with a small first letter, unless it starts with an abbreviation or a code span.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}
