//! The values of requests and results, and how results are read into them.

#[doc(hidden)]
pub mod calendar;
mod counts;
pub(crate) mod date;
mod decode;
mod excerpt;
mod extra;
pub(crate) mod json;
mod list;
#[doc(hidden)]
pub mod read;
mod surrogate;
mod text;
mod text_map;
mod timestamp;
pub(crate) mod usd;

pub use counts::Counts;
pub use date::{Date, DateError};
pub use decode::from_json;
pub(crate) use excerpt::excerpt;
pub use excerpt::is_unprintable;
pub use extra::Extra;
#[doc(hidden)]
pub use json::whole_value;
pub use list::List;
pub(crate) use surrogate::mend_surrogates;
pub use text::Text;
pub use text_map::TextMap;
pub use timestamp::{Timestamp, TimestampError};
pub use usd::{Usd, UsdError, usd};
