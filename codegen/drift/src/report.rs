//! What a comparison found, apart from how it is printed.

use crate::change::{Change, Severity};
use crate::contract::{Contract, Coverage, Source};
use crate::known::Record;

/// What the comparison with one source found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The source.
    pub source: Source,
    /// The operations that source and schema have in common.
    pub compared: Vec<String>,
    /// Differences that nobody has decided about.
    pub changes: Vec<Change>,
    /// Differences that the schema records, with the reason.
    pub known: Vec<Known>,
    /// Recorded disagreements that no longer hold for this source.
    pub stale: Vec<Stale>,
    /// Recorded remarks about this source that no comparison can check.
    pub remarks: usize,
    /// Differences of form, which change nothing.
    pub noise: Vec<Noise>,
    /// Statements of the schema that this source does not mention.
    pub unstated: Vec<Unstated>,
    /// How much was understood.
    pub coverage: Coverage,
}

/// A recorded difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The difference.
    pub change: Change,
    /// Why the schema holds otherwise.
    pub reason: String,
}

/// A record without its difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Stale {
    /// The record.
    pub record: Record,
    /// Why it cannot stay as it is.
    pub why: String,
}

/// A difference of form.
#[derive(Clone, Debug, PartialEq)]
pub struct Noise {
    /// What it is.
    pub what: &'static str,
    /// How often it was met.
    pub count: usize,
}

/// A statement of the schema that the source neither confirms nor denies.
#[derive(Clone, Debug, PartialEq)]
pub struct Unstated {
    /// Operation and place.
    pub subject: String,
    /// What the schema says.
    pub ours: String,
}

impl Report {
    /// Whether anything calls for a person.
    pub fn drifted(&self) -> bool {
        !self.changes.is_empty() || !self.stale.is_empty()
    }

    /// The changes of one severity.
    pub fn with_severity(&self, severity: Severity) -> impl Iterator<Item = &Change> {
        let changes = self.changes.iter();
        changes.filter(move |change| change.severity == severity)
    }

    pub(crate) fn about(contract: &Contract) -> Self {
        Self {
            source: contract.source.clone(),
            coverage: contract.coverage.clone(),
            ..Self::default()
        }
    }

    pub(crate) fn noise(&mut self, what: &'static str) {
        match self.noise.iter_mut().find(|noise| noise.what == what) {
            Some(noise) => noise.count += 1,
            None => self.noise.push(Noise { what, count: 1 }),
        }
    }
}
