//! Shortens `crate::…` and `aisa_gateway::…` paths to imported names.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span};
use quote::{ToTokens, format_ident};
use syn::visit_mut::{self, VisitMut};

/// Prefixes every path that starts with one of `names` by `crate::module::`.
pub(crate) fn qualify(items: &mut [syn::Item], names: &BTreeSet<&str>, module: &[&str]) {
    let prefix = module
        .iter()
        .map(|segment| syn::PathSegment::from(Ident::new(segment, Span::call_site())))
        .collect();
    let mut pass = Qualify { names, prefix };
    for item in items {
        pass.visit_item_mut(item);
    }
}

struct Qualify<'a> {
    names: &'a BTreeSet<&'a str>,
    prefix: Vec<syn::PathSegment>,
}

impl VisitMut for Qualify<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let first = path
            .segments
            .first()
            .map(|segment| segment.ident.to_string());
        if path.leading_colon.is_none()
            && first.is_some_and(|first| self.names.contains(first.as_str()))
        {
            path.segments = self
                .prefix
                .iter()
                .cloned()
                .chain(std::mem::take(&mut path.segments))
                .collect();
        }
    }

    fn visit_macro_mut(&mut self, _: &mut syn::Macro) {}

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}

/// The crate that generated code stands on.
const RUNTIME: &str = "aisa_gateway";

/// Shortens the paths in `items`, and returns the imports that they need then.
///
/// Only `crate::Name` and `crate::module::Name` are shortened; macros and longer paths stay.
///
/// A name that the items define, or that is imported from elsewhere already, stays a path.
pub(crate) fn shorten(items: &mut [syn::Item]) -> Vec<syn::Item> {
    let mut pass = Shorten {
        taken: items.iter().filter_map(defined).collect(),
        ..Shorten::default()
    };
    for item in items.iter_mut() {
        pass.visit_item_mut(item);
    }
    pass.imports
        .into_iter()
        .map(|(module, names)| {
            let names: Vec<_> = names
                .into_iter()
                .map(|name| Ident::new(&name, Span::call_site()))
                .collect();
            let modules = module.iter().map(|module| format_ident!("{module}"));
            match names.as_slice() {
                [name] => syn::parse_quote!(use #(#modules ::)* #name;),
                names => syn::parse_quote!(use #(#modules ::)* { #(#names),* };),
            }
        })
        .collect()
}

#[derive(Default)]
struct Shorten {
    imports: BTreeMap<Vec<String>, BTreeSet<String>>,
    /// The names that the items define.
    taken: BTreeSet<String>,
}

/// The name of a type.
fn defined(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        syn::Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let starts_at_root = path.leading_colon.is_none()
            && path
                .segments
                .first()
                .is_some_and(|first| first.ident == "crate" || first.ident == RUNTIME);
        let Some(named) = path
            .segments
            .iter()
            .position(|segment| is_type_name(&segment.ident))
        else {
            return;
        };
        if !starts_at_root || named > MAX_MODULES {
            return;
        }
        let words = path.segments.iter();
        let module: Vec<String> = words
            .take(named)
            .map(|segment| segment.ident.to_string())
            .collect();
        let name = path.segments[named].ident.to_string();
        let mut others = self.imports.iter().filter(|(other, _)| **other != module);
        if self.taken.contains(&name) || others.any(|(_, names)| names.contains(&name)) {
            return;
        }
        let segments: Vec<_> = std::mem::take(&mut path.segments).into_iter().collect();
        self.imports.entry(module).or_default().insert(name);
        path.segments = segments.into_iter().skip(named).collect();
    }

    /// A module inside the file has imports of its own.
    fn visit_item_mod_mut(&mut self, _: &mut syn::ItemMod) {}

    fn visit_macro_mut(&mut self, _: &mut syn::Macro) {}

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}

/// Modules between `crate` and a shortened name at most, counting `crate`.
const MAX_MODULES: usize = 3;

fn is_type_name(ident: &Ident) -> bool {
    ident
        .to_token_stream()
        .to_string()
        .starts_with(|first: char| first.is_ascii_uppercase())
}
