//! Rewrites the types that typify names into the ones the client keeps.

use syn::{
    GenericArgument, PathArguments, Type, parse_quote,
    visit_mut::{self, VisitMut},
};

/// Which way values of a type travel.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Direction {
    /// Written by the caller.
    Request,
    /// Read from an answer: compact texts, lists that may hold nulls.
    Result,
}

/// The type that stands for `typified` in generated code.
pub(crate) fn ours(typified: &Type, direction: Direction) -> Type {
    let mut ty = typified.clone();
    Rewrite(direction).visit_type_mut(&mut ty);
    ty
}

struct Rewrite(Direction);

impl VisitMut for Rewrite {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        let Type::Path(path) = ty else {
            return visit_mut::visit_type_mut(self, ty);
        };
        let Some(last) = path.path.segments.last() else {
            return;
        };
        let word = last.ident.to_string();
        let mut arguments = listed(&last.arguments);
        let result = self.0 == Direction::Result;
        *ty = match (word.as_str(), arguments.as_mut_slice()) {
            ("String", []) if result => parse_quote!(crate::Text),
            ("String", []) => parse_quote!(String),
            ("Map", [_, _]) => parse_quote!(crate::Extra),
            // Keys are looked up by plain text.
            ("BTreeMap", [_, value]) => {
                self.visit_type_mut(value);
                parse_quote!(::std::collections::BTreeMap<String, #value>)
            }
            ("Vec", [element]) if result => match optional(element) {
                Some(mut element) => {
                    self.visit_type_mut(&mut element);
                    parse_quote!(crate::List<#element>)
                }
                None => {
                    self.visit_type_mut(element);
                    parse_quote!(Vec<#element>)
                }
            },
            ("Option" | "Vec", [inner]) => {
                self.visit_type_mut(inner);
                let outer = &last.ident;
                parse_quote!(#outer<#inner>)
            }
            _ => return,
        };
    }
}

fn listed(arguments: &PathArguments) -> Vec<Type> {
    match arguments {
        PathArguments::AngleBracketed(list) => list
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The types in the angle brackets of a type.
pub(crate) fn type_arguments(ty: &Type) -> Vec<Type> {
    let Type::Path(path) = ty else {
        return Vec::new();
    };
    let last = path.path.segments.last();
    last.map(|last| listed(&last.arguments)).unwrap_or_default()
}

/// The `T` of an `Option<T>`.
pub(crate) fn optional(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let optional = path.path.segments.last()?.ident == "Option";
    if optional {
        type_arguments(ty).pop()
    } else {
        None
    }
}
