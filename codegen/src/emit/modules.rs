//! The files that tie the operations together: `mod.rs`, `common.rs`, `operations.rs`.

use quote::quote;

use super::{
    Context,
    context::{items, pascal, request_name, snake},
    contract::constant,
    fields, types,
};
use crate::{
    polish::{Imports, docs, print},
    product::Product,
};

/// `mod.rs`: the modules and what they export.
pub(super) fn root(context: &Context) -> syn::Result<Product> {
    let mut modules = quote!(
        mod common;
        mod operations;
    );
    let mut exports = quote!(
        pub use operations::family;
    );
    let mut shared = Vec::new();
    for definition in context.common() {
        shared.push(pascal(&definition.name)?);
    }
    for row in context.rows(&context.common_file) {
        shared.push(fields::module_name(&row.name)?);
    }
    if !shared.is_empty() {
        exports.extend(quote!(pub use common::{#(#shared),*};));
    }
    for operation in &context.family.operations {
        let module = snake(&operation.name)?;
        modules.extend(quote!(mod #module;));
        let mut names = Vec::new();
        if operation.request.is_none() {
            names.push(request_name(operation)?);
        }
        for definition in context.emitted(&operation.origin.file) {
            names.push(pascal(&definition.name)?);
        }
        for row in context.rows(&operation.origin.file) {
            names.push(fields::module_name(&row.name)?);
        }
        exports.extend(quote!(pub use #module::{#(#names),*};));
    }
    let head = docs::inner(
        "Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.",
    );
    let mut all = items(modules)?;
    all.extend(items(exports)?);
    let text = print::file(&context.all_files(), head, &all)?;
    Ok(Product::whole(format!("{}/mod.rs", context.generated), text))
}

/// `common.rs`: the shapes that several operations share.
pub(super) fn common(context: &Context) -> syn::Result<Product> {
    let mut all = Vec::new();
    for definition in context.common() {
        all.extend(items(types::definition(context, definition, "")?)?);
    }
    all.extend(items(fields::shared(context)?)?);
    for row in context.rows(&context.common_file) {
        all.extend(items(fields::module(context, row)?)?);
    }
    let Imports { prelude, .. } = context.imports(&mut all)?;
    let mut made: Vec<syn::Item> = prelude.into_iter().collect();
    made.append(&mut all);
    let text = print::file(
        &context.common_file,
        docs::inner("Shapes that several operations share."),
        &made,
    )?;
    Ok(Product::whole(format!("{}/common.rs", context.generated), text))
}

/// `operations.rs`: all operations.
pub(super) fn operations(context: &Context) -> syn::Result<Product> {
    let mut types = String::new();
    for operation in &context.family.operations {
        let (name, request) = (&operation.name, request_name(operation)?);
        let result = pascal(&operation.result)?;
        types.push_str(&format!("            \"{name}\" {request} {result},\n"));
    }
    let constant = constant(&context.family.name);
    let all = items(quote! {
        /// The family in the contract: its operations with what they take, give and cost.
        #[must_use]
        pub fn family() -> &'static aisa_gateway::Family {
            aisa_gateway::family::embedded::#constant.read()
        }
    })?;
    let mut text =
        print::file(&context.all_files(), docs::inner("The table of operations."), &all)?;
    text.push_str(&format!(
        "
/// Passes `\"name\" Request Result,` of every operation to a macro, for tests of all types.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {{
    ($callback:ident) => {{
        $callback! {{
{types}        }}
    }};
}}
"
    ));
    Ok(Product::whole(format!("{}/operations.rs", context.generated), text))
}
