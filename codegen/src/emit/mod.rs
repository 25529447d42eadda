//! One file of this folder per kind of product.

mod context;
mod contract;
mod docs;
mod fields;
mod gateway;
mod method;
mod modules;
mod names;
mod operation;
mod package;
mod reach;
mod readme;
mod request;
mod rust;
mod types;

pub(crate) use context::Context;
pub(crate) use docs::span_before_today;
pub(crate) use names::public_names;
pub(crate) use package::ROOT;

use aisa_contract::{Contract, Family};

use crate::{Diagnostics, product::Product};

/// Makes every product of a contract.
///
/// # Errors
/// What cannot become Rust.
pub fn emit(contract: &Contract) -> Result<Vec<Product>, Diagnostics> {
    products(contract).map_err(failed)
}

/// The finding that something cannot become Rust.
pub(crate) fn failed(error: syn::Error) -> Diagnostics {
    let mut found = Diagnostics::default();
    let help =
        "the check allowed something that cannot become Rust: fix the schema, then the check";
    let message = format!("no Rust can be made of it: {error}");
    found.push("", "", message, help);
    found
}

fn products(api: &Contract) -> syn::Result<Vec<Product>> {
    let mut products = vec![readme::of_repository(api), package::workspace(api)];
    products.extend(contract::files(api)?);
    products.extend(gateway::gateway(&api.gateway)?);
    for family in &api.families {
        products.extend(self::family(family)?);
    }
    Ok(products)
}

/// The crate of a family.
fn family(family: &Family) -> syn::Result<Vec<Product>> {
    let context = Context::new(family)?;
    let mut products =
        vec![modules::root(&context)?, modules::operations(&context)?, modules::common(&context)?];
    for operation in &family.operations {
        products.push(operation::file(&context, operation)?);
    }
    products.extend(package::package(&context)?);
    Ok(products)
}
