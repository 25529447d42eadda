//! Compares docs of the API with the schema: pages, specifications and captured bodies in, named differences out.
//!
//! Every source becomes a [`Contract`]; so does the schema, through [`Contract::from_api`]. [`compare()`] finds
//! the differences, and [`render`] prints the [`Report`]. What a field may hold is said in the model of `aisa-contract`.

mod change;
mod clean;
mod compare;
mod contract;
mod draft;
#[cfg(feature = "fetch")]
mod fetch;
mod fields;
mod host;
mod known;
mod live;
mod node;
mod ours;
mod prose;
mod read;
pub mod render;
mod report;

pub use change::{Change, Kind, Severity};
pub use compare::compare;
pub use contract::{BodyShape, Contract, Coverage, Form, OperationDoc, Source, Unparsed};
pub use draft::{Draft, Words, draft};
#[cfg(feature = "fetch")]
pub use fetch::{FetchError, FetchLimits, FetchedPage, Fetcher, text_of_html};
pub use fields::{Facts, FieldDoc, Fields, ObjectLocation, Path, Place, Shape};
pub use known::{Record, records};
pub use live::unknown_fields;
pub use read::{Hints, ReadError, read};
pub use report::{Known, Noise, Report, Stale, Unstated};
