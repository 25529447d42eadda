//! The types: structs, enums and maps with their docs and attributes.

use aisa_contract::{Definition, DefinitionKind, Field};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{error, pascal},
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
    let name = pascal(&definition.name)?;
    match &definition.kind {
        DefinitionKind::Object { fields, closed } => {
            let doc = docs::outer(&text, 4);
            let members = fields
                .iter()
                .map(|field| member(context, definition, field))
                .collect::<syn::Result<TokenStream>>()?;
            let within = match closed {
                true => quote!(aisa_gateway::request),
                false => quote!(aisa_gateway::result),
            };
            Ok(quote! {
                #[within(#within)]
                #doc
                pub struct #name { #members }
            })
        }
        DefinitionKind::Enum { values } => {
            let doc = docs::outer(&text, 4);
            let variants = context.rust.variants(&definition.name).iter().zip(values);
            let variants = variants.map(|(variant, value)| {
                let doc = docs::outer(&sentence(&value.description), 8);
                let wire = &value.wire;
                quote!(#doc #variant = #wire,)
            });
            Ok(quote! {
                #[within(aisa_gateway::open_enum)]
                #doc
                pub enum #name { #(#variants)* }
            })
        }
        DefinitionKind::Tagged { tag, variants } => {
            let doc = docs::outer(&text, 4);
            let mut members = TokenStream::new();
            for variant in variants {
                let (word, ty) = (&variant.word, pascal(&variant.definition)?);
                let doc = docs::outer(&format!("Where `{tag}` is `{word}`."), 8);
                let variant = pascal(word)?;
                members.extend(quote!(#doc #variant(#ty) = #word,));
            }
            Ok(quote! {
                #[within(aisa_gateway::tagged)]
                #doc
                #[serde(tag = #tag)]
                pub enum #name { #members }
            })
        }
        DefinitionKind::Map { nullable: false, .. } => request_map(context, definition, &text),
        DefinitionKind::Map { positions, .. } => map(context, definition, &text, *positions),
        DefinitionKind::Scalar { .. } => {
            Err(error(format!("`{name}` is not a kind of definition that becomes a type")))
        }
    }
}

/// A field of an object with its docs and the attributes that the macro around the object reads.
fn member(context: &Context, definition: &Definition, field: &Field) -> syn::Result<TokenStream> {
    let rust = context.rust.field(&definition.name, &field.name)?;
    let (ident, ty) = (&rust.ident, &rust.ty);
    let text = match definition.kind {
        DefinitionKind::Object { closed: true, .. } => request_field(field, context.family),
        _ => sentence(&field.description),
    };
    let doc = docs::outer(&text, 8);
    let required = field.required.then(|| quote!(#[required]));
    let rename = rust.rename(field).map(|wire| quote!(#[serde(rename = #wire)]));
    Ok(quote!(#doc #required #rename pub #ident: #ty,))
}

fn request_map(context: &Context, definition: &Definition, text: &str) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let (map, value) = context.rust.map(&definition.name)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct #name(pub #map);

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
    positions: bool,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let (map, value) = context.rust.map(&definition.name)?;
    let at = positions.then(|| {
        quote! {
            impl #name {
                /// What belongs to the target at that position, counted from 1 as in the request.
                #[must_use]
                pub fn at(&self, position: usize) -> Option<&#value> {
                    self.0.get(&position.to_string())?.as_ref()
                }
            }
        }
    });
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct #name(pub #map);

        aisa_gateway::result_map!(#name);

        #at

        impl ::std::ops::Deref for #name {
            type Target = #map;
            fn deref(&self) -> &Self::Target { &self.0 }
        }
    })
}
