//! What every emitter looks things up in.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::reach::Reach;
use crate::{
    load::COMMON,
    model::{Api, Definition, DefinitionKind, Field, Operation},
    name::{BadName, Name},
};

/// The description, and what of it an operation needs.
pub(crate) struct Context<'a> {
    pub(crate) api: &'a Api,
    reach: Reach,
}

impl<'a> Context<'a> {
    pub(crate) fn new(api: &'a Api) -> Self {
        Self {
            api,
            reach: Reach::of(api),
        }
    }

    /// The definitions of a file that become Rust items.
    pub(crate) fn emitted(&self, file: &'a str) -> impl Iterator<Item = &'a Definition> {
        self.api.definitions.iter().filter(move |definition| {
            definition.origin.file == file
                && !definition.fields_only
                && definition.rust_type.is_none()
        })
    }

    /// The definitions of [`COMMON`] that an operation needs.
    pub(crate) fn common(&self) -> impl Iterator<Item = &'a Definition> {
        self.emitted(COMMON)
            .filter(|definition| self.reach.is_used(&definition.name))
    }

    /// The constant of a request field that stands in a store of [`COMMON`], for all who borrow it.
    pub(crate) fn shared_field(&self, field: &Field) -> syn::Result<Option<Name>> {
        let store =
            |definition: &&Definition| definition.fields_only && definition.origin.file == COMMON;
        let inside = |definition: &Definition| {
            let properties = format!("{}/properties/", definition.origin.pointer);
            field.origin.pointer.starts_with(&properties)
        };
        let mut stores = self.api.definitions.iter().filter(store);
        let shared = field.origin.file == COMMON && stores.any(inside);
        shared.then(|| shouty(&field.name)).transpose()
    }

    /// The request fields that operations borrow from the stores of [`COMMON`], by the names of their constants.
    pub(crate) fn shared_fields(&self) -> syn::Result<BTreeMap<Name, &'a Field>> {
        let mut shared = BTreeMap::new();
        for definition in &self.api.definitions {
            if let DefinitionKind::Object {
                fields,
                closed: true,
            } = &definition.kind
                && self.is_emitted(definition)
            {
                for field in fields {
                    if let Some(name) = self.shared_field(field)? {
                        shared.insert(name, field);
                    }
                }
            }
        }
        Ok(shared)
    }

    fn is_emitted(&self, definition: &Definition) -> bool {
        !definition.fields_only
            && definition.rust_type.is_none()
            && (definition.origin.file != COMMON || self.reach.is_used(&definition.name))
    }

    /// The definitions of a file whose fields filters may name.
    pub(crate) fn rows(&self, file: &'a str) -> impl Iterator<Item = &'a Definition> {
        self.all_rows()
            .filter(move |definition| definition.origin.file == file)
    }

    /// The definitions whose fields filters may name.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = &'a Definition> {
        let named = |definition: &&Definition| self.reach.names_fields(&definition.name);
        self.api.definitions.iter().filter(named)
    }
}

/// The Rust type of an operation's request.
pub(crate) fn request_name(operation: &Operation) -> syn::Result<Name> {
    match &operation.request {
        Some(request) => pascal(request),
        None => Ok(pascal(&format!("{}_request", operation.name))?),
    }
}

/// A name of a field, method or module.
pub(crate) fn snake(wire: &str) -> syn::Result<Name> {
    Name::snake(wire).map_err(bad_name)
}

/// A name of a type or variant.
pub(crate) fn pascal(wire: &str) -> syn::Result<Name> {
    Name::pascal(wire).map_err(bad_name)
}

/// A name of a constant.
pub(crate) fn shouty(wire: &str) -> syn::Result<Name> {
    Name::shouty(wire).map_err(bad_name)
}

fn bad_name(bad: BadName) -> syn::Error {
    error(bad.to_string())
}

/// An error without a place: there is no source text to point at.
pub(crate) fn error(message: String) -> syn::Error {
    syn::Error::new(proc_macro2::Span::call_site(), message)
}

/// Parses tokens as items.
pub(crate) fn items(tokens: impl ToTokens) -> syn::Result<Vec<syn::Item>> {
    syn::parse2::<syn::File>(tokens.to_token_stream()).map(|file| file.items)
}

/// A number with its thousands set apart.
pub(crate) fn number(value: impl ToString) -> TokenStream {
    let digits = value.to_string();
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits.as_str()), |digits| ("-", digits));
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 && digits.len() > 4 {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped.parse().unwrap_or_default()
}
