//! Reads the schemas of `aisa-backlinks` and makes its generated code.
//!
//! Pure: schemas in, files out. Stages: [`load()`] → [`check()`] → [`lower()`] → emit → polish.

mod blank;
mod bundle;
pub mod check;
pub mod diagnostic;
mod emit;
mod json;
pub mod layout;
pub mod load;
pub mod lower;
pub mod name;
mod polish;
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the generator copies the evaluation, and needs its types alone"
)]
pub mod product;
pub mod semver;
pub mod skeleton;
pub mod source;
pub mod sync;

pub use blank::{BLANK, overlook_blanks};
pub use check::{check, is_date};
pub use diagnostic::{Diagnostic, Diagnostics};
pub use emit::generate;
pub use load::{SchemaSet, load};
pub use lower::{Lowered, lower, lower_released};
pub use product::{Content, Product};
pub use skeleton::docs_page;
pub use sync::{Mode, Report, sync};
