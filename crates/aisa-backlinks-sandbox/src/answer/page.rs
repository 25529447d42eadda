//! Which rows an answer shows: the size of a listing, the page asked for, and the token that continues it.

use std::ops::Range;

use super::{Refusal, question::Question};
use crate::bundle::PagingStyle;

/// The rows shown, as indexes into the listing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Page {
    pub(crate) total: u64,
    pub(crate) rows: Range<u64>,
    /// Continues after this page; absent when nothing follows or the operation has no tokens.
    pub(crate) token: Option<String>,
}

impl Page {
    /// The page of a listing with `total` rows that the question asks for.
    pub(crate) fn of(question: &Question<'_>, total: u64) -> Result<Self, Refusal> {
        let start = match question.text("search_after_token") {
            Some(token) => {
                start_of(question, &token).ok_or_else(|| Refusal::field("search_after_token"))?
            }
            None => u64::try_from(question.integer("offset").unwrap_or(0)).unwrap_or(0),
        };
        let limit = u64::try_from(question.integer("limit").unwrap_or(100)).unwrap_or(0);
        let rows = start.min(total)..start.saturating_add(limit).min(total);
        let tokens = question
            .operation
            .paging
            .as_ref()
            .is_some_and(|paging| paging.style == PagingStyle::OffsetThenToken);
        let token =
            (tokens && rows.end < total && !rows.is_empty()).then(|| token(question, rows.end));
        Ok(Self { total, rows, token })
    }
}

/// Names the listing and the row to go on with; to a caller it is opaque.
fn token(question: &Question<'_>, next: u64) -> String {
    format!("{:016x}{:012x}", question.listing().value(), next)
}

/// Where the token continues, if it was given for this very listing.
fn start_of(question: &Question<'_>, token: &str) -> Option<u64> {
    let next = token.strip_prefix(&format!("{:016x}", question.listing().value()))?;
    u64::from_str_radix(next, 16).ok()
}
