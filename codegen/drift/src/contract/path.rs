//! The path of a field, the same in every dialect.

use std::fmt;

/// The path of a field: names joined by dots; `*` stands for any key of a map, lists leave no trace.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Path(pub Vec<String>);

impl Path {
    /// Reads a dotted name.
    pub fn dotted(text: &str) -> Self {
        Self(text.split('.').map(str::to_owned).collect())
    }

    /// This path with one more step.
    #[must_use]
    pub fn join(&self, step: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.to_owned());
        Self(steps)
    }

    /// This path with the steps of a name as docs write it: dots part steps, and a position (`items.0`) is any key.
    #[must_use]
    pub fn join_dotted(&self, name: &str) -> Self {
        let steps = name.split('.').map(|step| match step.parse::<u32>() {
            Ok(_) => "*".to_owned(),
            Err(_) => step.to_owned(),
        });
        Self(self.0.iter().cloned().chain(steps).collect())
    }

    /// The path without its last step; the root for a single step.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0[..self.0.len().saturating_sub(1)].to_vec())
    }

    /// The last step.
    pub fn name(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// Whether this path lies strictly below the other.
    pub fn is_below(&self, other: &Path) -> bool {
        self.0.len() > other.0.len() && self.0.starts_with(&other.0)
    }

    /// Whether this path lies one step below the other.
    pub fn is_member_of(&self, other: &Path) -> bool {
        self.0.len() == other.0.len() + 1 && self.is_below(other)
    }

    /// The paths from the first step down to the parent.
    pub fn ancestors(&self) -> impl Iterator<Item = Path> + '_ {
        (1..self.0.len()).map(|end| Path(self.0[..end].to_vec()))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}
