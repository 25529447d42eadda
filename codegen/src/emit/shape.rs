//! What the runtime may know of a result: names and kinds of values.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, context::pascal};
use crate::model::{Definition, DefinitionKind, Field, Type};

/// The `SHAPE` of a result object.
pub(super) fn shape(
    context: &Context,
    definition: &Definition,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let name = pascal(&definition.name)?;
    let word = name.as_str();
    let entries = fields
        .iter()
        .map(|field| {
            let (wire, kind) = (&field.name, kind(context, &field.ty)?);
            Ok(quote!((#wire, #kind),))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        impl #name {
            /// What the schema knows of this object.
            pub const SHAPE: &'static crate::operation::Shape = &crate::operation::Shape { name: #word, fields: &[#entries] };
        }
    })
}

fn kind(context: &Context, ty: &Type) -> syn::Result<TokenStream> {
    let kind = quote!(crate::operation::ValueKind);
    Ok(match ty {
        Type::Boolean => quote!(#kind::Boolean),
        Type::Integer => quote!(#kind::Integer),
        Type::Number => quote!(#kind::Number),
        Type::String => quote!(#kind::Text),
        Type::Any => quote!(#kind::Any),
        Type::Array { items, .. } => {
            let items = self::kind(context, items)?;
            quote!(#kind::List(&#items))
        }
        Type::Ref(name) => named(context, name)?,
    })
}

fn named(context: &Context, name: &str) -> syn::Result<TokenStream> {
    let kind = quote!(crate::operation::ValueKind);
    let Some(definition) = context.api.definition(name) else {
        return Ok(quote!(#kind::Any));
    };
    Ok(match &definition.kind {
        DefinitionKind::Object { .. } => {
            let ty = pascal(name)?;
            quote!(#kind::Object(#ty::SHAPE))
        }
        DefinitionKind::Enum { .. } => quote!(#kind::Text),
        DefinitionKind::Map {
            values: Type::Integer,
            ..
        } if definition.rust_type.is_some() => quote!(#kind::Counts),
        DefinitionKind::Map {
            values: Type::String,
            ..
        } if definition.rust_type.is_some() => quote!(#kind::Texts),
        DefinitionKind::Map { values, .. } => {
            let values = self::kind(context, values)?;
            quote!(#kind::Map(&#values))
        }
        DefinitionKind::Scalar { ty, .. } => self::kind(context, ty)?,
    })
}
