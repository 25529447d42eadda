//! Names without their paths: those of the runtime's prelude, and those that the operations of a family share.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};

/// The `use` lines that items need.
#[derive(Default)]
pub(crate) struct Imports {
    /// All names of the prelude, where one of them is used.
    pub(crate) prelude: Option<syn::Item>,
    /// The names that the family shares, as far as they are used.
    pub(crate) shared: Option<syn::Item>,
}

/// Shortens `aisa_gateway::family::Name` to `Name`, unless the family has one of that name itself.
///
/// What is imported by name, or stands in the file, comes before what a `*` brings: so only those paths are kept.
pub(crate) fn imports(
    items: &mut [syn::Item],
    family: &BTreeSet<&str>,
    shared: &BTreeSet<&str>,
) -> Imports {
    let mut pass = Pass { family, shared, prelude: false, used: BTreeSet::new() };
    for item in items {
        pass.visit_item_mut(item);
    }
    let ident = |name: &String| Ident::new(name, Span::call_site());
    let used: Vec<Ident> = pass.used.iter().map(ident).collect();
    Imports {
        prelude: pass.prelude.then(|| {
            syn::parse_quote!(
                use aisa_gateway::family::*;
            )
        }),
        shared: match used.as_slice() {
            [] => None,
            [name] => Some(syn::parse_quote!(use crate::generated::common::#name;)),
            names => Some(syn::parse_quote!(use crate::generated::common::{#(#names),*};)),
        },
    }
}

struct Pass<'a> {
    family: &'a BTreeSet<&'a str>,
    shared: &'a BTreeSet<&'a str>,
    prelude: bool,
    used: BTreeSet<String>,
}

impl VisitMut for Pass<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let words: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["aisa_gateway", "family", name, ..] if !self.family.contains(name) => {
                let segments = std::mem::take(&mut path.segments).into_iter();
                path.segments = segments.skip(2).collect();
                self.prelude = true;
            }
            [name, ..] if self.shared.contains(name) => drop(self.used.insert(name.to_owned())),
            _ => {}
        }
    }

    /// A module inside the file has imports of its own.
    fn visit_item_mod_mut(&mut self, _: &mut syn::ItemMod) {}

    fn visit_macro_mut(&mut self, _: &mut syn::Macro) {}

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}
