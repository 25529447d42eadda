//! The words in which requests and prices are told: texts, days, moments, amounts; and the JSON that holds them.

pub mod calendar;
mod date;
mod excerpt;
pub mod json;
mod surrogate;
mod text;
mod timestamp;
mod usd;

pub use date::{Date, DateError};
pub use excerpt::{excerpt, is_unprintable};
pub use surrogate::mend_surrogates;
pub use text::Text;
pub use timestamp::{Timestamp, TimestampError};
pub use usd::{Usd, UsdError, usd};
