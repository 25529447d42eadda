//! The position of a walk over pages: plain data that a cursor can carry to another process.

use serde::{Deserialize, Serialize};

use crate::describe::Window;

/// The next page to ask for.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct PagePosition {
    /// Rows of the listing before the next page; unknown when the walk began with a token of the caller's.
    pub(super) rows_before: Option<u64>,
    /// The request to repeat with its token, once tokens have taken over from offsets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<PageRequest>,
    /// Rows at the beginning of the next page that were read already; only after a token, where a page cannot begin
    /// elsewhere.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) skip: u64,
    /// Rows in the whole listing, by the last page with a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) total: Option<u64>,
    /// Fingerprint of the rows that came last, to notice when they come again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last_rows: Option<String>,
    /// Why no page follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<PagingEnd>,
}

/// A part of the listing as it is requested.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct PageRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) limit: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) offset: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<String>,
}

impl PageRequest {
    pub(super) fn window(&self) -> Window {
        Window { limit: self.limit, offset: self.offset, token: self.token.clone() }
    }
}

/// Why a walk over pages ended.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PagingEnd {
    /// Every row has come, by the listing's own total; without a total, by a page shorter than asked for.
    Complete,
    /// A page had no rows, or null in their place, and no total says that there should be some.
    EmptyPage,
    /// More rows exist, but they lie beyond the largest offset and no token leads there.
    OffsetLimit,
    /// A response brought no token to go on with.
    NoToken,
    /// A response brought a token that was used before; following it would buy the same rows for ever.
    RepeatedToken,
    /// The cap set by `max_rows`.
    MaxRows,
    /// The cap set by `max_pages`.
    MaxPages,
    /// A page failed. Everything before it was yielded; the cursor goes on with the page that failed.
    Failed,
    /// A page brought nothing new before the listing's total was reached; the error says so, and the cursor asks
    /// for that page again.
    Incomplete,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}
