//! What a request can do: be checked, and be called.

use aisa_contract::Operation;
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{pascal, request_name},
    contract::constant,
};

/// The impls of an operation's request.
pub(super) fn impls(context: &Context, operation: &Operation) -> syn::Result<TokenStream> {
    let name = request_name(operation)?;
    let result = pascal(&operation.result)?;
    let output = if operation.answers_rows {
        quote!(aisa_gateway::family::List<#result>)
    } else {
        quote!(#result)
    };
    let (family, called) = (constant(&context.family.name), &operation.name);
    Ok(quote! {
        impl #name {
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

            fn info(&self) -> aisa_gateway::family::OperationRef<'static> {
                static OPERATION: aisa_gateway::family::EmbeddedOperation =
                    aisa_gateway::family::EmbeddedOperation::new(&aisa_gateway::family::embedded::#family, #called);
                OPERATION.get()
            }
        }
    })
}
