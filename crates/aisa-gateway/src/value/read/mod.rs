//! Reads results: leniently where upstream is inconsistent, in place where that saves time.
//!
//! What serde derives passes every value through several moves, and one more for every field of an object that keeps
//! unknown fields. Here a value is read directly into its field, and the next field is guessed from the order in
//! which upstream writes them. The result is faster than a derived struct that drops what it does not know.
//!
//! The same visitors read a response piece by piece when a value in it does not fit.

mod into;
mod pieces;
mod tagged;

pub(crate) use into::into_place;
pub use into::{DeserializeInto, FieldSeed, deserialize_into, deserialized, null};
pub use pieces::misfit;
pub(crate) use pieces::{from_pieces, misfit_element};
pub use tagged::{Head, ReadFields, head, known, other};
