//! Turns token streams into files a person can read.

pub(crate) mod docs;
mod imports;
pub(crate) mod print;

pub(crate) use imports::{Imports, imports};
