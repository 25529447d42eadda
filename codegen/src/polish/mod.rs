//! Turns typify's types into ours, and token streams into files a person can read.

pub(crate) mod docs;
mod imports;
pub(crate) mod print;
pub(crate) mod types;

pub(crate) use imports::{qualify, shorten};
