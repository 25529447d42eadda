//! The methods of a request: it is made from its required fields, filled by setters, and validated.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{pascal, request_name, snake},
    docs::{first_sentence, request_field},
    info,
    types::{Direction, rust_type},
};
use crate::{
    model::{Field, Operation, Type},
    name::Name,
    polish::docs,
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
    let new = new(context, fields)?;
    let setters = setters(context, fields)?;
    let from = from_required(context, &name, fields)?;
    Ok(quote! {
        impl #name {
            /// The description of the operation.
            pub const INFO: &'static aisa_gateway::family::OperationInfo = #info;

            #new

            #setters

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

        #from
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
    let new = new(context, fields)?;
    let setters = setters(context, fields)?;
    Ok(quote! {
        impl #name {
            /// The description of the fields.
            pub const FIELDS: &'static [aisa_gateway::family::FieldInfo] = #described;

            #new

            #setters
        }
    })
}

/// How a setter takes a field: the type of its parameter, and the expression that makes the field from it.
struct Taking {
    parameter: TokenStream,
    value: TokenStream,
    list: bool,
}

fn taking(context: &Context, field: &Field, parameter: &Name) -> syn::Result<Taking> {
    let single = |ty: TokenStream, value: TokenStream| Taking {
        parameter: ty,
        value,
        list: false,
    };
    let texts = |list| Taking {
        parameter: quote!(impl IntoIterator<Item = impl Into<String>>),
        value: quote!(#parameter.into_iter().map(Into::into).collect()),
        list,
    };
    Ok(match &field.ty {
        Type::Boolean => single(quote!(bool), quote!(#parameter)),
        Type::Integer => single(quote!(i64), quote!(#parameter)),
        Type::Number => single(quote!(f64), quote!(#parameter)),
        Type::String | Type::Any => single(quote!(impl Into<String>), quote!(#parameter.into())),
        Type::Array { items, .. } if **items == Type::String => texts(true),
        Type::Array { items, .. } => {
            let items = rust_type(context, items, Direction::Request)?;
            Taking {
                parameter: quote!(impl IntoIterator<Item = #items>),
                value: quote!(#parameter.into_iter().collect()),
                list: true,
            }
        }
        Type::Ref(name) => {
            let definition = context.family.definition(name);
            match definition.and_then(|definition| definition.rust_type.as_deref()) {
                Some("NumberedTargets") => texts(false),
                Some(rust_type) => {
                    let ty = pascal(rust_type)?;
                    single(
                        quote!(impl Into<aisa_gateway::family::#ty>),
                        quote!(#parameter.into()),
                    )
                }
                None => {
                    let ty = pascal(name)?;
                    single(quote!(#ty), quote!(#parameter))
                }
            }
        }
    })
}

fn new(context: &Context, fields: &[Field]) -> syn::Result<TokenStream> {
    let required: Vec<&Field> = fields.iter().filter(|field| field.required).collect();
    let names: Vec<String> = required
        .iter()
        .map(|field| format!("`{}`", field.name))
        .collect();
    let doc = docs::outer(
        &match names.as_slice() {
            [] => "Makes the request; no field is required.".to_owned(),
            [one] => format!("Makes the request from its only required field, {one}."),
            [first @ .., last] => format!(
                "Makes the request from its required fields, {} and {last}.",
                first.join(", ")
            ),
        },
        4,
    );
    let mut parameters = TokenStream::new();
    let mut members = TokenStream::new();
    for field in fields {
        let ident = snake(&field.name)?;
        let taking = taking(context, field, &ident)?;
        if field.required {
            let Taking {
                parameter, value, ..
            } = taking;
            parameters.extend(quote!(#ident: #parameter,));
            members.extend(if value.to_string() == ident.as_str() {
                quote!(#ident,)
            } else {
                quote!(#ident: #value,)
            });
        } else if taking.list {
            members.extend(quote!(#ident: Vec::new(),));
        } else {
            members.extend(quote!(#ident: None,));
        }
    }
    Ok(quote! {
        #doc
        #[must_use]
        pub fn new(#parameters) -> Self {
            Self { #members }
        }
    })
}

fn setters(context: &Context, fields: &[Field]) -> syn::Result<TokenStream> {
    let value = snake("value")?;
    fields
        .iter()
        .filter(|field| !field.required)
        .map(|field| {
            let ident = snake(&field.name)?;
            let taking = taking(context, field, &value)?;
            let doc = docs::outer(&first_sentence(&request_field(field, context.family)), 4);
            let Taking {
                parameter,
                value,
                list,
            } = taking;
            let value = if list { value } else { quote!(Some(#value)) };
            Ok(quote! {
                #doc
                #[must_use]
                pub fn #ident(mut self, value: #parameter) -> Self {
                    self.#ident = #value;
                    self
                }
            })
        })
        .collect()
}

/// Makes a request from its only required field.
fn from_required(context: &Context, name: &Name, fields: &[Field]) -> syn::Result<TokenStream> {
    let mut required = fields.iter().filter(|field| field.required);
    let (Some(field), None) = (required.next(), required.next()) else {
        return Ok(TokenStream::new());
    };
    let parameter = snake(&field.name)?;
    let numbered = |name: &String| {
        let definition = context.family.definition(name);
        let hand_written = definition.and_then(|definition| definition.rust_type.as_deref());
        hand_written == Some("NumberedTargets")
    };
    Ok(match &field.ty {
        Type::String => quote! {
            impl<T: Into<String>> From<T> for #name {
                fn from(#parameter: T) -> Self {
                    Self::new(#parameter)
                }
            }
        },
        Type::Array { items, .. } if **items == Type::String => from_lists(name, &parameter),
        Type::Ref(definition) if numbered(definition) => from_lists(name, &parameter),
        _ => TokenStream::new(),
    })
}

fn from_lists(name: &Name, parameter: &Name) -> TokenStream {
    quote! {
        impl<T: Into<String>> From<Vec<T>> for #name {
            fn from(#parameter: Vec<T>) -> Self {
                Self::new(#parameter)
            }
        }

        impl<T: Into<String>, const N: usize> From<[T; N]> for #name {
            fn from(#parameter: [T; N]) -> Self {
                Self::new(#parameter)
            }
        }
    }
}
