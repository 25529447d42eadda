//! The rules of the dialect.
use crate::{Diagnostics, SchemaSet};
/// Checks.
pub fn check(_set: &SchemaSet) -> Diagnostics {
    Diagnostics::default()
}
