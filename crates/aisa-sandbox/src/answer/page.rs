//! Which rows a response shows: the page asked for, and the token for the next one.

use std::ops::Range;

use aisa_contract::PagingStyle;

use super::query::Query;

/// The query cannot be answered although each of its fields is well formed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct FieldError {
    /// The field at fault.
    pub(crate) field: String,
}

/// The rows to show, as indexes into the listing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Page {
    pub(crate) total: u64,
    pub(crate) rows: Range<u64>,
    /// Continues after this page; `None` if nothing follows or the operation has no tokens.
    pub(crate) token: Option<String>,
}

impl Page {
    /// The page of a listing with `total` rows that the query asks for.
    pub(crate) fn of(query: &Query<'_>, total: u64) -> Result<Self, FieldError> {
        let start = match query.text(query.token_field()) {
            Some(token) => start_of(query, &token)
                .ok_or(FieldError { field: query.token_field().to_owned() })?,
            None => u64::try_from(query.integer("offset").unwrap_or(0)).unwrap_or(0),
        };
        let limit = u64::try_from(query.integer("limit").unwrap_or(100)).unwrap_or(0);
        let rows = start.min(total)..start.saturating_add(limit).min(total);
        let tokens = query
            .route
            .operation
            .paging
            .as_ref()
            .is_some_and(|paging| paging.style != PagingStyle::Offset);
        let token =
            (tokens && rows.end < total && !rows.is_empty()).then(|| token(query, rows.end));
        Ok(Self { total, rows, token })
    }
}

/// Names the listing and the next row; it is opaque to callers.
fn token(query: &Query<'_>, next: u64) -> String {
    format!("{:016x}{:012x}", query.listing().value(), next)
}

/// The row at which the token continues, if it belongs to this listing.
fn start_of(query: &Query<'_>, token: &str) -> Option<u64> {
    let next = token.strip_prefix(&format!("{:016x}", query.listing().value()))?;
    u64::from_str_radix(next, 16).ok()
}
