//! One generated file per operation: its types, its request's abilities, the method of the client.

use aisa_contract::{Definition, DefinitionKind, Field, Operation, Type};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{items, pascal, request_name, snake},
    docs::sentence,
    fields, method, request, types,
};
use crate::{
    polish::{Imports, docs, print},
    product::Product,
};

/// The file of an operation.
pub(super) fn file(context: &Context, operation: &Operation) -> syn::Result<Product> {
    let file = &operation.origin.file;
    let definitions: Vec<&Definition> = context.emitted(file).collect();
    let own = |name: &str| definitions.iter().find(|definition| definition.name == name).copied();
    let request = operation.request.as_deref().and_then(own);
    let request_fields = request.map(object_fields).unwrap_or_default();

    let mut made = items(request_type(context, operation, request)?)?;
    made.extend(items(request::impls(context, operation)?)?);
    if let Some(paged) = paged(context, operation)? {
        made.extend(items(paged)?);
    }
    made.extend(items(method::client_method(context, operation, request_fields)?)?);
    for definition in &definitions {
        if Some(definition.name.as_str()) == operation.request.as_deref() {
            continue;
        }
        made.extend(items(types::definition(context, definition, "")?)?);
    }
    for row in context.rows(file) {
        made.extend(items(fields::module(context, row)?)?);
    }

    let Imports { prelude, shared } = context.imports(&mut made)?;
    let mut all: Vec<syn::Item> = prelude.into_iter().collect();
    all.push(syn::parse_quote!(
        use crate::Client;
    ));
    all.extend(shared);
    all.append(&mut made);
    let text = print::file(file, docs::inner(&sentence(&operation.description)), &all)?;
    Ok(Product::whole(format!("{}/{}.rs", context.generated, snake(&operation.name)?), text))
}

fn object_fields(definition: &Definition) -> &[Field] {
    match &definition.kind {
        DefinitionKind::Object { fields, .. } => fields,
        _ => &[],
    }
}

fn request_type(
    context: &Context,
    operation: &Operation,
    request: Option<&Definition>,
) -> syn::Result<TokenStream> {
    let groups = super::docs::groups(&operation.one_of);
    let groups = groups.map_or_else(String::new, |groups| format!("\n\nNeeds {groups}."));
    let docs_link = format!("{groups}\n\nDocs: {}", operation.docs);
    match request {
        Some(definition) => types::definition(context, definition, &docs_link),
        None => {
            let name = request_name(operation)?;
            let doc = docs::outer(
                &format!("Asks for `{}`; takes no fields.{docs_link}", operation.name),
                4,
            );
            Ok(quote! {
                #[wrap_in_macro(aisa_gateway::family::request)]
                #doc
                pub struct #name {}
            })
        }
    }
}

fn paged(context: &Context, operation: &Operation) -> syn::Result<Option<TokenStream>> {
    let (Some(rows), Some(paging)) = (&operation.rows, &operation.paging) else {
        return Ok(None);
    };
    let fields_of = |name: &str| context.family.definition(name).map(object_fields);
    let result_fields = fields_of(&operation.result).unwrap_or_default();
    let request = operation.request.as_deref().unwrap_or_default();
    let has = |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name);
    let row = result_fields.iter().find_map(|field| match &field.ty {
        Type::Array { items, .. } if field.name == *rows => Some(items.as_ref()),
        _ => None,
    });
    let Some(Type::Ref(row)) = row else {
        return Ok(None);
    };
    let (name, result, row) = (request_name(operation)?, pascal(&operation.result)?, pascal(row)?);
    let of_result = |name: &str| context.rust.ident(&operation.result, name);
    let rows = of_result(rows)?;
    let count = |name: &str| {
        Ok::<_, syn::Error>(if has(result_fields, name) {
            let ident = of_result(name)?;
            quote!(result.#ident)
        } else {
            quote!(None)
        })
    };
    let (total, items) = (count("total_count")?, count("items_count")?);
    let counts = quote!(.counts(#total, #items));
    let (token, read, write) = match &paging.token {
        Some(token) => {
            let asked = context.rust.ident(request, token)?;
            let token = of_result(token)?;
            (
                quote!(.token(result.#token.as_ref().map(ToString::to_string))),
                quote!(.token(self.#asked.clone())),
                quote!(self.#asked = window.token;),
            )
        }
        None => Default::default(),
    };
    let (offset, set_offset) = if fields_of(request).is_some_and(|all| has(all, "offset")) {
        (quote!(.offset(self.offset)), quote!(self.offset = window.offset;))
    } else {
        (TokenStream::new(), TokenStream::new())
    };
    Ok(Some(quote! {
        impl aisa_gateway::family::Paged for #name {
            type Row = #row;

            fn take_page(&self, result: &mut #result) -> aisa_gateway::family::PageParts<#row> {
                aisa_gateway::family::PageParts::new(result.#rows.take()) #counts #token
            }

            fn window(&self) -> aisa_gateway::family::Window {
                aisa_gateway::family::Window::default().limit(self.limit) #offset #read
            }

            fn set_window(&mut self, window: aisa_gateway::family::Window) {
                self.limit = window.limit;
                #set_offset
                #write
            }
        }
    }))
}
