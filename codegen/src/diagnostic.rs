//! What is wrong with a schema, where, and how to correct it.

use std::fmt;

use crate::load::family_of;

/// One finding.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Diagnostic {
    /// The path below the schema folder, such as `<family>/summary.json`.
    pub file: String,
    /// The JSON pointer; empty for the whole file.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, pointer, message, help } = self;
        write!(f, "schema/{file}")?;
        if !pointer.is_empty() {
            write!(f, "#{pointer}")?;
        }
        write!(f, ": {message}\n  help: {help}")
    }
}

/// All findings, sorted by file and pointer, each once.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds a finding.
    pub fn push(
        &mut self,
        file: &str,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let found = Diagnostic {
            file: file.to_owned(),
            pointer: pointer.to_owned(),
            message: message.into(),
            help: help.into(),
        };
        if let Err(place) = self.0.binary_search(&found) {
            self.0.insert(place, found);
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The findings.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// The findings in the files of a family.
    pub(crate) fn within(mut self, family: &str) -> Self {
        self.0.retain(|found| family_of(&found.file) == family);
        self
    }

    /// `Err` with the findings when there are any.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, found) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            found.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Appends a segment to a JSON pointer, escaped.
#[must_use]
pub fn pointer(parent: &str, segment: &str) -> String {
    format!("{parent}/{}", segment.replace('~', "~0").replace('/', "~1"))
}
