//! What is wrong with a target or a keyword, and what to write instead.

use std::{borrow::Cow, fmt};

/// A target or a keyword that upstream would refuse or misread.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ValueError {
    rule: Cow<'static, str>,
    suggestion: Option<String>,
    is_equivalent: bool,
}

impl ValueError {
    pub(super) fn new(rule: impl Into<Cow<'static, str>>, suggestion: Option<String>) -> Self {
        Self { rule: rule.into(), suggestion, is_equivalent: false }
    }

    /// Says whether the suggestion certainly means what the value does.
    pub(super) fn with_equivalent(mut self, is_equivalent: bool) -> Self {
        self.is_equivalent = is_equivalent;
        self
    }

    /// The rule that the value breaks.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// What to write instead, where that can be told; it passes the check.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }

    /// The [suggestion](Self::suggestion), unless it may mean something else than the value, which then is for a person
    /// to decide: without `?` a keyword is the same, without a letter, an emoji or a percent sign it is another one.
    #[must_use]
    pub fn equivalent(&self) -> Option<&str> {
        self.suggestion().filter(|_| self.is_equivalent)
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rule)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; write {suggestion:?}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ValueError {}
