//! The data that all emitters use.

use aisa_contract::{Definition, Family, Operation};
use proc_macro2::TokenStream;
use quote::ToTokens;

use super::{fields::module_name, reach::Reach, rust::RustTypes};
use crate::{
    load::COMMON,
    name::{Name, NameError},
    polish::{self, Imports},
    product::generated,
};

/// The description of a family, and which parts of it its operations need.
pub(crate) struct Context<'a> {
    pub(crate) family: &'a Family,
    /// The file with the shapes that its operations share.
    pub(crate) common_file: String,
    /// Where its generated modules go.
    pub(crate) generated: String,
    /// Its types in Rust.
    pub(crate) rust: RustTypes,
    reach: Reach<'a>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(family: &'a Family) -> syn::Result<Self> {
        Ok(Self {
            family,
            common_file: format!("{}/{COMMON}", family.name),
            generated: generated(family),
            rust: RustTypes::of(family)?,
            reach: Reach::of(family),
        })
    }

    /// The files of the family, for the header of what all of them make.
    pub(crate) fn all_files(&self) -> String {
        format!("{}/*.json", self.family.name)
    }

    /// The crate of the family as Rust code spells it.
    pub(crate) fn crate_ident(&self) -> String {
        self.family.crate_name.replace('-', "_")
    }

    /// The definitions of a file that become Rust items.
    pub(crate) fn emitted<'s>(&'s self, file: &'s str) -> impl Iterator<Item = &'a Definition> {
        self.family.definitions.iter().filter(move |definition| {
            definition.origin.file == file
                && !definition.fields_only
                && definition.rust_type.is_none()
        })
    }

    /// The definitions of [`COMMON`] that an operation needs.
    pub(crate) fn common(&self) -> impl Iterator<Item = &'a Definition> {
        self.emitted(&self.common_file).filter(|definition| self.reach.is_used(&definition.name))
    }

    /// The `use` lines of items of the family, which lose the paths that these make superfluous.
    pub(crate) fn imports(&self, items: &mut [syn::Item]) -> syn::Result<Imports> {
        let definitions = self.family.definitions.iter();
        let modules = self.rows(&self.common_file);
        let modules = modules.map(|row| module_name(&row.name));
        let modules = modules.collect::<syn::Result<Vec<_>>>()?;
        let modules = modules.iter().map(Name::as_str);
        let name = |definition: &'a Definition| definition.name.as_str();
        let family = definitions.filter(|it| it.rust_type.is_none()).map(name);
        Ok(polish::imports(
            items,
            &family.collect(),
            &self.common().map(name).chain(modules).collect(),
        ))
    }

    /// The definitions of a file whose fields filters may name.
    pub(crate) fn rows<'s>(&'s self, file: &'s str) -> impl Iterator<Item = &'a Definition> {
        self.all_rows().filter(move |definition| definition.origin.file == file)
    }

    /// The definitions whose fields filters may name.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = &'a Definition> {
        let named = |definition: &&Definition| self.reach.names_fields(&definition.name);
        self.family.definitions.iter().filter(named)
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
pub(crate) fn screaming_snake(wire: &str) -> syn::Result<Name> {
    Name::screaming_snake(wire).map_err(bad_name)
}

/// The error about a name.
pub(super) fn bad_name(bad: NameError) -> syn::Error {
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
    let (sign, digits) =
        digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 && digits.len() > 4 {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped.parse().unwrap_or_default()
}
