//! One file of this folder per kind of product.

mod bundle;
mod context;
mod docs;
mod features;
mod fields;
mod gateway;
mod info;
mod modules;
mod operation;
mod reach;
mod readme;
mod request;
mod shape;
mod types;

pub(crate) use context::Context;

use crate::{Diagnostics, SchemaSet, lower, product::Product, surface::Surface};

/// Where the generated modules of the client live.
pub(crate) const GENERATED: &str = "crates/aisa-backlinks/src/generated";
/// Where the sandbox keeps the schemas that it serves.
pub(crate) const SANDBOX: &str = "crates/aisa-backlinks-sandbox/src/generated";

/// Makes every product of a schema set.
///
/// # Errors
/// Everything outside the dialect.
pub fn generate(set: &SchemaSet) -> Result<Vec<Product>, Diagnostics> {
    let lowered = lower(set)?;
    products(&lowered).map_err(|error| {
        let mut found = Diagnostics::default();
        let help = "the check let something through that no Rust can be made of: mend the schema, then the check";
        found.push("", "", format!("the generated code does not parse: {error}"), help);
        found
    })
}

fn products(lowered: &lower::Lowered) -> syn::Result<Vec<Product>> {
    let context = Context::new(&lowered.api, lowered.types.clone())?;
    let mut products = vec![
        modules::root(&context)?,
        modules::common(&context)?,
        modules::operations(&context)?,
    ];
    products.push(gateway::gateway(&lowered.api.gateway)?);
    for operation in &lowered.api.operations {
        products.push(operation::file(&context, operation)?);
    }
    products.push(Surface::of(&lowered.api, &products)?.product());
    products.push(bundle::bundle(lowered));
    products.push(features::features(&lowered.api));
    products.extend(readme::tables(&lowered.api));
    Ok(products)
}
