//! What a caller may ask: filters, sorting, targets, keywords, and the check of a request before it costs anything.
//!
//! The rules are data, and a request is checked as the JSON that would be sent, so one checker serves typed and untyped
//! requests of all operations, and the sandbox refuses by it what upstream would refuse.

mod example;
pub mod filter;
mod keyword;
mod numbered_targets;
mod order;
mod target;
mod text;
mod validate;
mod value_error;

pub use filter::{Field, Filter, FilterError, FilterValue, Operator, field};
pub use numbered_targets::NumberedTargets;
pub use order::{Direction, OrderBy, OrderError, OrderRule, asc, desc};
pub use target::{Outgoing, TargetRule, canonical_target, without_www};
pub use validate::{
    Element, Note, Problem, ValidationError, canonical, check, day_within, element,
    encoded_keywords, notes, on_max_price, settled_targets, start_page, undocumented_names,
};
pub use value_error::ValueError;
