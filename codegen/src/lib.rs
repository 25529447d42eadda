//! Reads the schemas of `aisa-backlinks` and makes its generated code.
//!
//! Schemas in, files out, by [`run`]: [`load()`] → [`check()`] → [`lower()`] → [`emit()`] → [`sync()`]. All but the first
//! and the last are pure.

use std::{error::Error, path::Path};

use aisa_contract::Contract;

mod blank;
mod bundle;
pub mod check;
pub mod diagnostic;
mod emit;
mod json;
pub mod layout;
pub mod load;
mod lower;
pub mod name;
mod polish;
pub mod product;
pub mod semver;
pub mod skeleton;
pub mod source;
pub mod sync;

pub use blank::{BLANK, DOCS, fill_placeholders};
pub use check::{check, is_date};
pub use diagnostic::{Diagnostic, Diagnostics};
pub use emit::emit;
pub use load::{SchemaSet, load};
pub use lower::lower;
pub use product::{Content, Product};
pub use skeleton::docs_page;
pub use sync::{Mode, Report, sync};

/// Brings the files of a repository in line with its schemas, or reports where they are not; and what the schemas say.
///
/// # Errors
/// Everything outside the dialect, and files that cannot be read or written.
pub fn run(root: &Path, mode: Mode) -> Result<(Contract, Report), Box<dyn Error>> {
    let contract = lower(&checked(load(&root.join("schema"))?)?);
    let report = sync(root, &emit(&contract)?, mode)?;
    Ok((contract, report))
}

/// The set, if it is in the dialect.
///
/// # Errors
/// Everything outside the dialect.
pub fn checked(set: SchemaSet) -> Result<SchemaSet, Diagnostics> {
    check(&set).into_result().map(|()| set)
}

/// What a schema set says.
///
/// # Errors
/// Everything outside the dialect.
pub fn contract(set: &SchemaSet) -> Result<Contract, Diagnostics> {
    check(set).into_result().map(|()| lower(set))
}

/// Makes every product of a schema set.
///
/// # Errors
/// Everything outside the dialect.
pub fn generate(set: &SchemaSet) -> Result<Vec<Product>, Diagnostics> {
    contract(set).and_then(|contract| emit(&contract))
}
