//! Compares docs of the API with the schema: pages, specifications and captured bodies in, named differences out.
//!
//! Every source becomes a [`Contract`]; so does the schema, through [`Contract::from_api`]. [`compare()`] finds
//! the differences, and [`render`] prints the [`Report`].

mod change;
mod clean;
mod compare;
mod contract;
mod draft;
#[cfg(feature = "fetch")]
mod fetch;
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
pub use contract::{
    BodyShape, Contract, Coverage, Facts, FieldDoc, Fields, Form, Home, OperationDoc, Path, Place,
    Shape, Source, Unparsed,
};
pub use draft::draft;
#[cfg(feature = "fetch")]
pub use fetch::{FetchError, FetchLimits, FetchedPage, Fetcher, text_of_html};
pub use known::{Record, records};
pub use live::unknown_fields;
pub use read::{Hints, ReadError, read};
pub use report::{Known, Noise, Report, Stale, Unstated};
