//! What a caller may ask: filters, sorting, targets, keywords, and the check of a request before it costs anything.

mod example;
pub(crate) mod filter;
mod keyword;
mod numbered_targets;
mod order;
pub(crate) mod target;
mod text;
pub(crate) mod validate;
mod value_error;

pub use filter::{Field, Filter, FilterError, FilterValue, Operator, field};
pub use numbered_targets::NumberedTargets;
pub use order::{Direction, OrderBy, OrderError, OrderRule, asc, desc};
pub use target::canonical_target;
pub use validate::{Note, Problem, ValidationError};
pub use value_error::ValueError;
