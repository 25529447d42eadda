//! What is wrong with a filter, and where.

use std::{fmt, ops::Range};

/// A filter that could not be read.
///
/// Prints as one line; the alternate form `{:#}` adds the text with carets under the fault:
///
/// ```
/// # use aisa_contract::request::Filter;
/// let error = "rank > 80 and dofollow = ture".parse::<Filter>().unwrap_err();
/// assert_eq!(
///     format!("{error:#}"),
///     "filter, character 26: expected a value, found `ture`; did you mean `true`?\n  \
///      rank > 80 and dofollow = ture\n                           ^^^^",
/// );
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FilterError(FilterErrorKind);

#[derive(Clone, Debug, Eq, PartialEq)]
enum FilterErrorKind {
    Text { text: String, at: Range<usize>, message: String },
    Json { path: String, problem: String },
}

impl FilterError {
    /// A fault at a byte range of the text form.
    pub(super) fn text(text: &str, at: Range<usize>, message: String) -> Self {
        Self(FilterErrorKind::Text { text: text.to_owned(), at, message })
    }

    /// A fault at a path of the JSON form, such as `[2][1]`.
    pub(super) fn json(path: String, problem: impl Into<String>) -> Self {
        Self(FilterErrorKind::Json { path, problem: problem.into() })
    }

    /// Where the fault starts in the text form, in characters from 1; `None` for JSON.
    #[must_use]
    pub fn position(&self) -> Option<usize> {
        match &self.0 {
            FilterErrorKind::Text { text, at, .. } => Some(text[..at.start].chars().count() + 1),
            FilterErrorKind::Json { .. } => None,
        }
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            FilterErrorKind::Json { path, problem } => write!(f, "filter{path}: {problem}"),
            FilterErrorKind::Text { text, at, message } => {
                let position = text[..at.start].chars().count() + 1;
                write!(f, "filter, character {position}: {message}")?;
                if f.alternate() {
                    carets(f, text, at)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for FilterError {}

/// Characters shown before and after the fault of a long text.
const AROUND: usize = 50;

fn carets(f: &mut fmt::Formatter<'_>, text: &str, at: &Range<usize>) -> fmt::Result {
    // Control characters would break the alignment, or the terminal.
    let shown = |part: &str| -> String {
        part.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    };
    let before = shown(&text[..at.start]);
    let fault = shown(&text[at.clone()]);
    let after = shown(&text[at.end..]);

    let cut = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(cut).collect();
    let lead = if cut > 0 { "…" } else { "" };
    let fault: String = fault.chars().take(AROUND).collect();
    let rest: String = after.chars().take(AROUND).collect();
    let tail = if rest.len() < after.len() { "…" } else { "" };

    let indent = " ".repeat(lead.chars().count() + before.chars().count());
    let marks = "^".repeat(fault.chars().count().max(1));
    write!(f, "\n  {lead}{before}{fault}{rest}{tail}\n  {indent}{marks}")
}
