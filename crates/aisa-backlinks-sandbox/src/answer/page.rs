//! Which rows an answer shows: the size of a listing, the page asked for, and the token that continues it.

use std::ops::Range;

use super::{FieldError, query::Query};
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
    /// The page of a listing with `total` rows that the query asks for.
    pub(crate) fn of(query: &Query<'_>, total: u64) -> Result<Self, FieldError> {
        let start = match query.text("search_after_token") {
            Some(token) => {
                start_of(query, &token).ok_or_else(|| FieldError::field("search_after_token"))?
            }
            None => u64::try_from(query.integer("offset").unwrap_or(0)).unwrap_or(0),
        };
        let limit = u64::try_from(query.integer("limit").unwrap_or(100)).unwrap_or(0);
        let rows = start.min(total)..start.saturating_add(limit).min(total);
        let tokens = query
            .operation
            .paging
            .as_ref()
            .is_some_and(|paging| paging.style == PagingStyle::OffsetThenToken);
        let token =
            (tokens && rows.end < total && !rows.is_empty()).then(|| token(query, rows.end));
        Ok(Self { total, rows, token })
    }
}

/// Names the listing and the row to go on with; to a caller it is opaque.
fn token(query: &Query<'_>, next: u64) -> String {
    format!("{:016x}{:012x}", query.listing().value(), next)
}

/// Where the token continues, if it was given for this very listing.
fn start_of(query: &Query<'_>, token: &str) -> Option<u64> {
    let next = token.strip_prefix(&format!("{:016x}", query.listing().value()))?;
    u64::from_str_radix(next, 16).ok()
}
