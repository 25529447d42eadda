#![doc = include_str!("../README.md")]

mod answers;
mod archive;
mod attempts;
mod batches;
mod columns;
mod error;
mod file;
mod pack;
pub mod recovery;

pub use answers::{Entry, Forgotten};
pub use archive::Archive;
pub use attempts::{DaySpending, Unfinished};
pub use batches::Batches;
pub use error::ArchiveError;
pub use file::Content;
