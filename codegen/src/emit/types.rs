//! The types: structs, enums and maps with their docs and attributes.

use aisa_contract::{Definition, DefinitionKind, EnumValue, Field, Type, Variant};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{error, pascal, snake},
    docs::{request_field, sentence},
};
use crate::polish::docs;

/// The items of a definition; `note` is added to the docs of its type.
pub(super) fn definition(
    context: &Context,
    definition: &Definition,
    note: &str,
) -> syn::Result<TokenStream> {
    let text = format!("{}{note}", sentence(&definition.description));
    match &definition.kind {
        DefinitionKind::Object {
            fields,
            closed: true,
        } => request(context, definition, &text, fields),
        DefinitionKind::Object {
            fields,
            closed: false,
        } => result(context, definition, &text, fields),
        DefinitionKind::Enum { values } => open_enum(definition, &text, values),
        DefinitionKind::Map {
            values,
            nullable: false,
            ..
        } => request_map(context, definition, &text, values),
        DefinitionKind::Map {
            values, positions, ..
        } => map(context, definition, &text, values, *positions),
        DefinitionKind::Tagged { tag, variants } => tagged(definition, &text, tag, variants),
        DefinitionKind::Scalar { .. } => Err(error(format!(
            "`{}` is not a kind of definition that becomes a type",
            definition.name
        ))),
    }
}

/// Whether values are sent or received.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Direction {
    /// Written by the caller.
    Request,
    /// Read from an answer: compact texts, lists that may hold nulls.
    Result,
}

/// The Rust type of a value that is there.
pub(super) fn rust_type(
    context: &Context,
    ty: &Type,
    direction: Direction,
) -> syn::Result<TokenStream> {
    let result = direction == Direction::Result;
    Ok(match ty {
        Type::Boolean => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Number => quote!(f64),
        Type::String if result => quote!(aisa_gateway::family::Text),
        Type::String => quote!(String),
        Type::Any => quote!(::serde_json::Value),
        Type::Array { items, .. } => {
            let items = rust_type(context, items, direction)?;
            if result {
                quote!(aisa_gateway::family::List<#items>)
            } else {
                quote!(Vec<#items>)
            }
        }
        Type::Ref(name) => {
            let definition = context.family.definition(name);
            match definition.and_then(|definition| definition.rust_type.as_deref()) {
                Some(hand_written) => {
                    let ty = pascal(hand_written)?;
                    quote!(aisa_gateway::family::#ty)
                }
                None => {
                    let ty = pascal(name)?;
                    quote!(#ty)
                }
            }
        }
    })
}

/// The type of a field of an object.
pub(super) fn member(
    context: &Context,
    definition: &Definition,
    field: &Field,
) -> syn::Result<TokenStream> {
    if matches!(definition.kind, DefinitionKind::Object { closed: true, .. }) {
        let ty = rust_type(context, &field.ty, Direction::Request)?;
        let there = field.required || matches!(field.ty, Type::Array { .. });
        return Ok(if there { ty } else { quote!(Option<#ty>) });
    }
    let ty = rust_type(context, &field.ty, Direction::Result)?;
    Ok(if contains(context, &field.ty, &definition.name) {
        quote!(Option<Box<#ty>>)
    } else {
        quote!(Option<#ty>)
    })
}

fn request(
    context: &Context,
    definition: &Definition,
    text: &str,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 4);
    let members = fields
        .iter()
        .map(|field| {
            let ident = snake(&field.name)?;
            let ty = member(context, definition, field)?;
            let required = field.required.then(|| quote!(#[required]));
            let doc = docs::outer(&request_field(field, context.family), 8);
            let rename = rename(field).map(|wire| quote!(#[serde(rename = #wire)]));
            Ok(quote!(#doc #required #rename pub #ident: #ty,))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        #[within(aisa_gateway::request)]
        #doc
        pub struct #name { #members }
    })
}

fn result(
    context: &Context,
    definition: &Definition,
    text: &str,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 4);
    let members = fields
        .iter()
        .map(|field| {
            let ident = snake(&field.name)?;
            let ty = member(context, definition, field)?;
            let doc = docs::outer(&sentence(&field.description), 8);
            let rename = rename(field).map(|wire| quote!(#[serde(rename = #wire)]));
            Ok(quote!(#doc #rename pub #ident: #ty,))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        #[within(aisa_gateway::result)]
        #doc
        pub struct #name { #members }
    })
}

/// Whether a value holds an object of that name, other than in a list, a map or a variant, which are on the heap.
fn contains(context: &Context, ty: &Type, name: &str) -> bool {
    fn reaches<'a>(
        context: &Context<'a>,
        ty: &'a Type,
        name: &str,
        seen: &mut Vec<&'a str>,
    ) -> bool {
        let Type::Ref(at) = ty else {
            return false;
        };
        if at == name {
            return true;
        }
        if seen.contains(&at.as_str()) {
            return false;
        }
        seen.push(at);
        match context
            .family
            .definition(at)
            .map(|definition| &definition.kind)
        {
            Some(DefinitionKind::Object { fields, .. }) => {
                let mut fields = fields.iter();
                fields.any(|field| reaches(context, &field.ty, name, seen))
            }
            _ => false,
        }
    }
    reaches(context, ty, name, &mut Vec::new())
}

/// The name on the wire, when Rust spells the field otherwise.
fn rename(field: &Field) -> Option<&str> {
    let same = snake(&field.name).is_ok_and(|ident| ident.as_str() == field.name);
    (!same).then_some(field.name.as_str())
}

fn open_enum(
    definition: &Definition,
    text: &str,
    values: &[EnumValue],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 4);
    let mut variants = TokenStream::new();
    for value in values {
        let (variant, wire) = (pascal(&value.wire)?, &value.wire);
        let doc = docs::outer(&sentence(&value.description), 8);
        variants.extend(quote!(#doc #variant = #wire,));
    }
    Ok(quote! {
        #[within(aisa_gateway::open_enum)]
        #doc
        pub enum #name { #variants }
    })
}

fn tagged(
    definition: &Definition,
    text: &str,
    tag: &str,
    variants: &[Variant],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 4);
    let mut members = TokenStream::new();
    for Variant { word, definition } in variants {
        let (variant, ty) = (pascal(word)?, pascal(definition)?);
        let doc = docs::outer(&format!("Where `{tag}` is `{word}`."), 8);
        members.extend(quote!(#doc #variant(#ty) = #word,));
    }
    Ok(quote! {
        #[within(aisa_gateway::tagged)]
        #doc
        #[serde(tag = #tag)]
        pub enum #name { #members }
    })
}

fn request_map(
    context: &Context,
    definition: &Definition,
    text: &str,
    values: &Type,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let value = rust_type(context, values, Direction::Request)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct #name(pub ::std::collections::BTreeMap<String, #value>);

        impl<K: Into<String>, V: Into<#value>> FromIterator<(K, V)> for #name {
            fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
                let entries = entries.into_iter();
                Self(entries.map(|(key, value)| (key.into(), value.into())).collect())
            }
        }
    })
}

fn map(
    context: &Context,
    definition: &Definition,
    text: &str,
    values: &Type,
    positions: bool,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let value = rust_type(context, values, Direction::Result)?;
    let inner = quote!(::std::collections::BTreeMap<String, Option<#value>>);
    let at = if positions {
        quote! {
            impl #name {
                /// What belongs to the target at that position, counted from 1 as in the request.
                #[must_use]
                pub fn at(&self, position: usize) -> Option<&#value> {
                    self.0.get(&position.to_string())?.as_ref()
                }
            }
        }
    } else {
        TokenStream::new()
    };
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct #name(pub #inner);

        aisa_gateway::result_map!(#name);

        #at

        impl ::std::ops::Deref for #name {
            type Target = #inner;
            fn deref(&self) -> &Self::Target { &self.0 }
        }
    })
}
