//! The description of a request, and the operation that it stands for.

use aisa_contract::{Field, Operation};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{pascal, request_name},
    info,
};

/// The impls of an operation's request.
pub(super) fn impls(
    context: &Context,
    operation: &Operation,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let name = request_name(operation)?;
    let result = pascal(&operation.result)?;
    let output = if operation.answers_rows {
        quote!(aisa_gateway::family::List<#result>)
    } else {
        quote!(#result)
    };
    let info = info::operation(context, operation, fields)?;
    Ok(quote! {
        impl #name {
            /// The description of the operation.
            pub const INFO: &'static aisa_gateway::family::OperationInfo = #info;

            /// Checks every rule of the schema without sending anything.
            ///
            /// # Errors
            /// Every broken rule, with the value and the way out.
            pub fn validate(&self) -> Result<(), aisa_gateway::family::ValidationError> {
                aisa_gateway::validate::check(self)
            }
        }

        impl aisa_gateway::family::Sealed for #name {}

        impl aisa_gateway::family::Operation for #name {
            type Output = #output;

            fn info(&self) -> &'static aisa_gateway::family::OperationInfo {
                Self::INFO
            }
        }
    })
}

/// The impls of an object inside a request.
pub(super) fn nested(
    context: &Context,
    definition: &str,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let name = pascal(definition)?;
    let described = info::fields(context, fields)?;
    Ok(quote! {
        impl #name {
            /// The description of the fields.
            pub const FIELDS: &'static [aisa_gateway::family::FieldInfo] = #described;
        }
    })
}
