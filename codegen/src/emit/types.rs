//! The types: structs, enums and maps with their docs and attributes.

use aisa_contract::{Definition, DefinitionKind, Field, Variant};
use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::{
    Context,
    context::{error, pascal},
    docs::{request_field, sentence},
    rust::RustField,
};
use crate::{name::Name, polish::docs};

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
                true => quote!(aisa_gateway::family::request),
                false => quote!(aisa_gateway::family::result),
            };
            Ok(quote! {
                #[wrap_in_macro(#within)]
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
                #[wrap_in_macro(aisa_gateway::family::open_enum)]
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
            let shared = shared_fields(context, &name, variants)?;
            Ok(quote! {
                #[wrap_in_macro(aisa_gateway::family::tagged)]
                #doc
                #[serde(tag = #tag)]
                pub enum #name { #members }

                #shared
            })
        }
        DefinitionKind::Map { nullable: false, .. } => request_map(context, definition, &text),
        DefinitionKind::Map { positions, .. } => map(context, definition, &text, *positions),
        DefinitionKind::Scalar { .. } => {
            Err(error(format!("`{name}` is not a kind of definition that becomes a type")))
        }
    }
}

/// `impl` with a method for each field that at least two variants and a quarter of them have, with one type: nobody should
/// have to match sixty variants for a title.
fn shared_fields(
    context: &Context,
    name: &Name,
    variants: &[Variant],
) -> syn::Result<Option<TokenStream>> {
    let mut shared: IndexMap<&str, Vec<(&Variant, &Field)>> = IndexMap::new();
    for variant in variants {
        let definition = context.family.definition(&variant.definition);
        if let Some(Definition { kind: DefinitionKind::Object { fields, .. }, .. }) = definition {
            for field in fields {
                shared.entry(&field.name).or_default().push((variant, field));
            }
        }
    }
    let mut methods = TokenStream::new();
    for (field, having) in shared {
        if having.len() < 2 || having.len() * 4 < variants.len() {
            continue;
        }
        let mut rust =
            having.iter().map(|(variant, _)| context.rust.field(&variant.definition, field));
        let (first, rest) = (rust.next(), rust.collect::<syn::Result<Vec<_>>>()?);
        let Some(RustField { ident, ty }) = first.transpose()? else { continue };
        let one_type = rest.iter().all(|other| other.ty.to_string() == ty.to_string());
        // `word` tells the variant.
        if !one_type || ident == "word" {
            continue;
        }
        let Some((of, take)) = borrowed(ty) else { continue };
        let arms = having
            .iter()
            .map(|(variant, _)| {
                let variant = pascal(&variant.word)?;
                Ok(quote!(Self::#variant(it) => it.#ident #take,))
            })
            .collect::<syn::Result<TokenStream>>()?;
        let doc = docs::outer(
            &format!("{}{}", sentence(&having[0].1.description), without(variants, &having)),
            4,
        );
        let others = match having.len() < variants.len() {
            true => quote!(_),
            false => quote!(Self::Other(_)),
        };
        methods.extend(quote! {
            #doc
            #[must_use]
            pub fn #ident(&self) -> Option<#of> {
                match self { #arms #others => None, }
            }
        });
    }
    Ok((!methods.is_empty()).then(|| quote!(impl #name { #methods })))
}

/// What a method returns of an `Option` of that type, and how: a copy of a number or boolean, else a reference.
fn borrowed(ty: &TokenStream) -> Option<(TokenStream, TokenStream)> {
    let syn::Type::Path(path) = syn::parse2::<syn::Type>(ty.clone()).ok()? else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(inner) = &last.arguments else { return None };
    let inner = inner.args.first()?;
    let copied =
        matches!(inner.to_token_stream().to_string().as_str(), "i64" | "u64" | "f64" | "bool");
    Some(if copied { (quote!(#inner), quote!()) } else { (quote!(&#inner), quote!(.as_ref())) })
}

/// The words of the variants without a field, or how many there are.
fn without(variants: &[Variant], having: &[(&Variant, &Field)]) -> String {
    let words: Vec<String> = variants
        .iter()
        .filter(|variant| !having.iter().any(|(other, _)| other.word == variant.word))
        .map(|variant| format!("`{}`", variant.word))
        .collect();
    match words.len() {
        0 => String::new(),
        1..=4 => format!(" None for {}.", words.join(", ")),
        _ => format!(" {} of {} kinds have it.", having.len(), variants.len()),
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

        aisa_gateway::family::result_map!(#name);

        #at

        impl ::std::ops::Deref for #name {
            type Target = #map;
            fn deref(&self) -> &Self::Target { &self.0 }
        }
    })
}
