//! Prints reports: text for a terminal, Markdown for an issue, JSON for a program.

mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;
