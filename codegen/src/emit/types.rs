//! The types: typify's structs and enums with our fields, docs and attributes.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{error, pascal, snake},
    docs::{request_field, sentence},
    shape,
};
use crate::{
    model::{Definition, DefinitionKind, EnumValue, Field},
    polish::{
        docs,
        types::{Direction, optional, ours, type_arguments},
    },
};

/// The items of a definition; `note` is added to the docs of its type.
pub(super) fn definition(
    context: &Context,
    definition: &Definition,
    note: &str,
) -> syn::Result<TokenStream> {
    let text = format!("{}{note}", sentence(&definition.description));
    match (&definition.kind, context.typified(definition)?) {
        (
            DefinitionKind::Object {
                fields,
                closed: true,
            },
            syn::Item::Struct(typified),
        ) => request(context, definition, &text, fields, typified),
        (
            DefinitionKind::Object {
                fields,
                closed: false,
            },
            syn::Item::Struct(typified),
        ) => result(context, definition, &text, fields, typified),
        (DefinitionKind::Enum { values }, syn::Item::Enum(_)) => {
            open_enum(definition, &text, values)
        }
        (DefinitionKind::Map { positions, .. }, syn::Item::Struct(typified)) => {
            map(definition, &text, *positions, typified)
        }
        _ => Err(error(format!(
            "`{}` is no kind of definition that becomes a type",
            definition.name
        ))),
    }
}

fn request(
    context: &Context,
    definition: &Definition,
    text: &str,
    fields: &[Field],
    typified: &syn::ItemStruct,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let default = (!fields.iter().any(|field| field.required)).then(|| quote!(Default,));
    let members = fields
        .iter()
        .map(|field| {
            let (ident, ty) = (
                snake(&field.name)?,
                field_type(typified, field, Direction::Request)?,
            );
            let doc = docs::outer(&request_field(field, context.api), 4);
            let rename = rename(field)?;
            let skip = if optional(&ty).is_some() {
                quote!(#[serde(#rename skip_serializing_if = "Option::is_none")])
            } else if !field.required {
                quote!(#[serde(#rename default, skip_serializing_if = "Vec::is_empty")])
            } else if rename.is_empty() {
                TokenStream::new()
            } else {
                quote!(#[serde(#rename)])
            };
            Ok(quote!(#doc #skip pub #ident: #ty,))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct #name { #members }
    })
}

fn result(
    context: &Context,
    definition: &Definition,
    text: &str,
    fields: &[Field],
    typified: &syn::ItemStruct,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let members = fields
        .iter()
        .map(|field| {
            let (ident, ty) = (
                snake(&field.name)?,
                field_type(typified, field, Direction::Result)?,
            );
            let doc = docs::outer(&sentence(&field.description), 4);
            let rename = rename(field)?;
            Ok(quote! {
                #doc
                #[serde(#rename skip_serializing_if = "Option::is_none")]
                pub #ident: #ty,
            })
        })
        .collect::<syn::Result<TokenStream>>()?;
    let shape = shape::shape(context, definition, fields)?;
    let wire = fields
        .iter()
        .map(|field| {
            let (ident, wire) = (snake(&field.name)?, &field.name);
            Ok(quote!(#ident => #wire,))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #name {
            #members
            /// Fields that this version does not know, as they came.
            #[serde(flatten)]
            pub extra: crate::Extra,
        }

        crate::wire::result_object!(#name { #wire });

        #shape
    })
}

/// `rename = "type",` when Rust spells the field otherwise.
fn rename(field: &Field) -> syn::Result<TokenStream> {
    let wire = &field.name;
    Ok(if snake(wire)?.as_str() == wire {
        TokenStream::new()
    } else {
        quote!(rename = #wire,)
    })
}

/// The type that typify gave a field, rewritten.
fn field_type(
    typified: &syn::ItemStruct,
    field: &Field,
    direction: Direction,
) -> syn::Result<syn::Type> {
    let made = typified
        .fields
        .iter()
        .find(|made| wire_name(made).as_deref() == Some(field.name.as_str()));
    made.map(|made| ours(&made.ty, direction)).ok_or_else(|| {
        error(format!(
            "typify made no field `{}` in `{}`",
            field.name, typified.ident
        ))
    })
}

/// The name of a field on the wire: what serde renames it to, or its own.
fn wire_name(field: &syn::Field) -> Option<String> {
    let mut renamed = None;
    for attribute in field
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // A part of the attribute that does not parse is not the rename we look for.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value().and_then(|value| value.parse::<syn::LitStr>());
            if meta.path.is_ident("rename") {
                renamed = value.ok().map(|name| name.value());
            }
            Ok(())
        });
    }
    renamed.or_else(|| field.ident.as_ref().map(ToString::to_string))
}

fn open_enum(
    definition: &Definition,
    text: &str,
    values: &[EnumValue],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let mut variants = TokenStream::new();
    let mut words = TokenStream::new();
    for value in values {
        let (variant, wire) = (pascal(&value.wire)?, &value.wire);
        let doc = docs::outer(&sentence(&value.description), 4);
        variants.extend(quote!(#doc #variant,));
        words.extend(quote!(#variant => #wire,));
    }
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #variants
            /// A value that this version does not know.
            Other(crate::Text),
        }

        crate::open_enum!(#name { #words });
    })
}

fn map(
    definition: &Definition,
    text: &str,
    positions: bool,
    typified: &syn::ItemStruct,
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let doc = docs::outer(text, 0);
    let inner = typified.fields.iter().next();
    let inner = inner.map(|field| ours(&field.ty, Direction::Result));
    let inner = inner.ok_or_else(|| error(format!("typify made no map of `{name}`")))?;
    let value = type_arguments(&inner)
        .pop()
        .and_then(|value| optional(&value));
    let at = match value {
        Some(value) if positions => quote! {
            impl #name {
                /// What belongs to the target at that position, counted from 1 as in the request.
                #[must_use]
                pub fn at(&self, position: usize) -> Option<&#value> {
                    self.0.get(&position.to_string())?.as_ref()
                }
            }
        },
        _ => TokenStream::new(),
    };
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct #name(pub #inner);

        crate::wire::result_map!(#name);

        #at

        impl ::std::ops::Deref for #name {
            type Target = #inner;
            fn deref(&self) -> &Self::Target { &self.0 }
        }
    })
}
