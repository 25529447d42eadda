//! The values of requests and results, and how results are read into them.

mod counts;
mod decode;
mod extra;
pub(crate) mod json;
mod list;
#[doc(hidden)]
pub mod read;
mod text_map;

pub use aisa_contract::value::{
    Date, DateError, Text, Timestamp, TimestampError, Usd, UsdError, calendar, is_unprintable, usd,
};
pub(crate) use aisa_contract::value::{excerpt, mend_surrogates};
pub use counts::Counts;
pub use decode::from_json;
pub use extra::Extra;
#[doc(hidden)]
pub use json::whole_value;
pub use list::List;
pub use text_map::TextMap;
