//! What comes back: the envelope, what its codes mean, and the response that a caller holds.

pub(crate) mod parse;
pub(crate) mod response;
pub(crate) mod status;

pub use aisa_contract::result::{UnknownField, UnknownKind, unknown_fields};
pub use parse::{Envelope, Task};
pub(crate) use response::Response;
