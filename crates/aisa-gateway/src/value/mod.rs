//! The values of requests and results, and how results are read into them.

mod counts;
mod decode;
mod extra;
pub(crate) mod json;
mod list;
#[doc(hidden)]
pub mod read;
mod text_map;

pub(crate) use aisa_contract::value::{Date, Text, Timestamp, Usd, excerpt, mend_surrogates};
pub use aisa_contract::value::{DateError, TimestampError, calendar, is_unprintable};
pub use counts::Counts;
pub use decode::from_json;
pub use extra::Extra;
#[doc(hidden)]
pub use json::whole_value;
pub use list::List;
pub use text_map::TextMap;
