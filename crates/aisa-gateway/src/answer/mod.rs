//! What comes back: the envelope, what its codes mean, and the response that a caller holds.

pub(crate) mod envelope;
pub(crate) mod response;
pub(crate) mod status;

pub use aisa_contract::result::{UnknownField, UnknownKind, unknown_fields};
pub use envelope::{Envelope, Task};
pub use response::Response;
