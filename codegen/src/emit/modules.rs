//! The files that tie the operations together: `mod.rs`, `common.rs`, `operations.rs`.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{
    Context, Module,
    context::{items, pascal, request_name, snake},
    fields, request, types,
};
use crate::{
    load::COMMON,
    model::DefinitionKind,
    polish::{docs, print},
    product::{GENERATED, Product},
};

/// `mod.rs`: the modules and what they offer.
pub(super) fn root(context: &Context) -> syn::Result<Product> {
    let mut modules = quote!(
        mod common;
        pub(crate) mod gateway;
        mod operations;
    );
    let mut exports = quote!(
        pub use operations::OPERATIONS;
    );
    let mut common: BTreeMap<String, (TokenStream, Vec<Ident>)> = BTreeMap::new();
    let mut export = |cfg: TokenStream, name: &str| {
        let name = Ident::new(name, Span::call_site());
        common
            .entry(cfg.to_string())
            .or_insert_with(|| (cfg, Vec::new()))
            .1
            .push(name);
    };
    for definition in context.common() {
        export(
            context.reach.type_cfg(&definition.name),
            pascal(&definition.name)?.as_str(),
        );
    }
    for row in context.rows(COMMON) {
        export(
            context.reach.fields_cfg(&row.name),
            fields::module_name(&row.name)?.as_str(),
        );
    }
    exports.extend(
        common
            .into_values()
            .map(|(cfg, names)| quote!(#cfg pub use common::{#(#names),*};)),
    );
    for operation in &context.api.operations {
        let (feature, module) = (&operation.name, snake(&operation.name)?);
        modules.extend(quote!(#[cfg(feature = #feature)] mod #module;));
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
        exports.extend(quote!(#[cfg(feature = #feature)] pub use #module::{#(#names),*};));
    }
    let head = docs::inner(
        "What `cargo xtask codegen` makes of the schemas: one module per operation, and what they share.",
    );
    let mut all = items(modules)?;
    all.extend(items(exports)?);
    let text = print::file("*.json", head, &all)?;
    Ok(Product::whole(format!("{GENERATED}/mod.rs"), text))
}

/// `common.rs`: the shapes that several operations share, each compiled when one of them is.
pub(super) fn common(context: &Context) -> syn::Result<Module> {
    let mut all = Vec::new();
    for definition in context.common() {
        let mut made = items(types::definition(context, definition, "")?)?;
        if let DefinitionKind::Object {
            fields,
            closed: true,
        } = &definition.kind
        {
            made.extend(items(request::nested(context, &definition.name, fields)?)?);
        }
        put_cfg(&mut made, &context.reach.type_cfg(&definition.name))?;
        all.append(&mut made);
    }
    for row in context.rows(COMMON) {
        let mut made = items(fields::module(context, row)?)?;
        put_cfg(&mut made, &context.reach.fields_cfg(&row.name))?;
        all.append(&mut made);
    }
    let text = print::file(
        COMMON,
        docs::inner("Shapes that several operations share."),
        &all,
    )?;
    let product = Product::whole(format!("{GENERATED}/common.rs"), text);
    Ok(Module {
        product,
        items: all,
    })
}

fn put_cfg(made: &mut [syn::Item], cfg: &TokenStream) -> syn::Result<()> {
    use syn::parse::Parser;
    let cfg = syn::Attribute::parse_outer.parse2(cfg.clone())?;
    for item in made {
        let attributes = match item {
            syn::Item::Struct(item) => &mut item.attrs,
            syn::Item::Enum(item) => &mut item.attrs,
            syn::Item::Impl(item) => &mut item.attrs,
            syn::Item::Macro(item) => &mut item.attrs,
            syn::Item::Mod(item) => &mut item.attrs,
            _ => continue,
        };
        let docs = attributes
            .iter()
            .take_while(|attribute| attribute.path().is_ident("doc"))
            .count();
        attributes.splice(docs..docs, cfg.iter().cloned());
    }
    Ok(())
}

/// `operations.rs`: all operations that are compiled in.
pub(super) fn operations(context: &Context) -> syn::Result<Product> {
    let mut entries = TokenStream::new();
    let mut types = TokenStream::new();
    for operation in &context.api.operations {
        let (feature, request) = (&operation.name, request_name(operation)?);
        let result = pascal(&operation.result)?;
        entries.extend(quote!(#[cfg(feature = #feature)] super::#request::INFO,));
        types.extend(quote!(#feature #request #result,));
    }
    let all = items(quote! {
        /// The operations that this build knows, by group and then by name.
        pub static OPERATIONS: &[&crate::operation::OperationInfo] = &[#entries];

        /// Passes `"name" Request Result,` of every operation to a macro, for tests of all types.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! for_each_operation {
            ($callback:ident) => { $callback! { #types } };
        }
    })?;
    let text = print::file("*.json", docs::inner("The table of operations."), &all)?;
    Ok(Product::whole(format!("{GENERATED}/operations.rs"), text))
}
