//! Which page comes next and when to stop: decisions only, no I/O.
//!
//! How pages follow each other is the contract's rule ([`PagingInfo::next`]). A request with a token repeats the one that
//! brought it, limit included. So only an offset page can be cut to fit a cap on rows, and not the one that brings the
//! first token: every page after it would be as small, each with its base price.

use std::collections::HashSet;

use aisa_contract::{NextPage, PagingInfo, ReadPage};
use serde::{Deserialize, Serialize};

use crate::describe::Window;

/// Where a walk stands.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct PagePosition {
    /// Rows of the listing before the next page; unknown when the walk began with a token of the caller's.
    pub(super) rows_before: Option<u64>,
    /// The request to repeat with its token, once tokens have taken over from offsets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<Window>,
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

/// A walk over the pages of one listing.
#[derive(Clone, Debug)]
pub(super) struct Paginator {
    /// How the operation pages; `None` where one response holds everything.
    info: Option<PagingInfo<'static>>,
    /// Rows per page on offset paging.
    size: i64,
    pub(super) position: PagePosition,
    pub(super) max_rows: Option<u64>,
    pub(super) max_pages: Option<u64>,
    rows: u64,
    pages: u64,
    used_tokens: HashSet<String>,
}

/// The facts of a response about its page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageInfo {
    /// Elements of the row list, nulls included.
    pub(super) rows: u64,
    pub(super) total: Option<i64>,
    pub(super) token: Option<String>,
    /// Fingerprint of the rows; `None` where there are none.
    pub(super) fingerprint: Option<String>,
    /// Whether there was a result at all.
    pub(super) data: bool,
}

/// A page that brought nothing new although there should be more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum NoProgress {
    /// No rows came before the total was reached.
    Empty { before: u64, total: u64 },
    /// The rows of the page before came again.
    Repeated,
}

/// The pages that are left if each is full.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct PagesLeft {
    pub(super) pages: u64,
    /// Rows on them; `None` where one response holds everything.
    pub(super) rows: Option<u64>,
    /// The limit of the last page.
    pub(super) last: i64,
}

impl Paginator {
    /// Starts where the request points. Without paging facts there is one page.
    pub(super) fn new(info: Option<PagingInfo<'static>>, request: &Window) -> Self {
        let mut position = PagePosition::default();
        if info.is_some() && request.token.is_none() {
            let before = request.offset.and_then(|offset| u64::try_from(offset).ok());
            position.rows_before = Some(before.unwrap_or(0));
        } else {
            // Left exactly as the caller wrote it: it has to equal the request that brought the token.
            position.after = Some(request.clone());
        }
        Self::resume(info, request, position)
    }

    /// Starts at a position of an earlier walk.
    pub(super) fn resume(
        info: Option<PagingInfo<'static>>,
        request: &Window,
        position: PagePosition,
    ) -> Self {
        let size = request.limit.or(info.map(|info| info.max_limit)).unwrap_or(1);
        let used_tokens = position.after.iter().filter_map(|asked| asked.token.clone()).collect();
        Self {
            info,
            size,
            position,
            max_rows: None,
            max_pages: None,
            rows: 0,
            pages: 0,
            used_tokens,
        }
    }

    pub(super) fn set_page_size(&mut self, rows: i64) {
        self.size = rows.clamp(1, self.info.map_or(1, |info| info.max_limit));
    }

    pub(super) fn rows_left(&self) -> Option<u64> {
        self.max_rows.map(|most| most.saturating_sub(self.rows))
    }

    /// Why there is no next page, where that is so.
    pub(super) fn end(&self) -> Option<PagingEnd> {
        if self.position.end.is_some() {
            self.position.end
        } else if self.max_rows.is_some_and(|most| self.rows >= most) {
            Some(PagingEnd::MaxRows)
        } else if self.max_pages.is_some_and(|most| self.pages >= most) {
            Some(PagingEnd::MaxPages)
        } else {
            None
        }
    }

    /// The page to ask for next.
    pub(super) fn next(&self) -> Option<Window> {
        if self.end().is_some() {
            return None;
        }
        if let Some(after) = &self.position.after {
            return Some(after.clone());
        }
        let before = self.position.rows_before.unwrap_or(0);
        let offset = i64::try_from(before).unwrap_or(i64::MAX);
        Some(Window {
            limit: Some(self.limit_after(before, self.rows_left())),
            offset: (offset > 0).then_some(offset),
            token: None,
        })
    }

    /// The limit of an offset page after so many rows: cut to the rows that are still wanted, but not on a page that
    /// brings a token, since the pages after it repeat its limit.
    fn limit_after(&self, before: u64, wanted: Option<u64>) -> i64 {
        let wanted = wanted.and_then(|rows| i64::try_from(rows).ok());
        let cut = wanted.map_or(self.size, |rows| rows.min(self.size));
        let end = before.saturating_add(u64::try_from(cut).unwrap_or(0));
        let brings_token =
            self.info.is_some_and(|info| info.token.is_some() && info.is_beyond(end));
        if brings_token { self.size } else { cut }
    }

    /// Records the response to what [`next`](Self::next) asked for.
    ///
    /// # Errors
    /// When the page brings nothing new. The walk then stays before this page.
    pub(super) fn arrived(&mut self, asked: Window, page: PageInfo) -> Result<(), NoProgress> {
        self.pages = self.pages.saturating_add(1);
        let before = self.position.rows_before;
        let seen = before.map(|before| before.saturating_add(page.rows));
        let total = page
            .total
            .and_then(|total| u64::try_from(total).ok())
            // A zero beside rows that came is not a total.
            .filter(|total| *total > 0 || seen == Some(0))
            .or(self.position.total);
        if page.fingerprint.is_some() && page.fingerprint == self.position.last_rows {
            return Err(NoProgress::Repeated);
        }
        // After a token the total may be inexact: a response without a next token is the end.
        let last_token = asked.token.is_some() && page.data && page.token.is_none();
        if let (0, false, Some((before, total))) = (page.rows, last_token, before.zip(total))
            && before < total
        {
            return Err(NoProgress::Empty { before, total });
        }
        self.rows = self.rows.saturating_add(page.rows);
        self.position.rows_before = seen;
        self.position.total = total;
        self.position.last_rows = page.fingerprint.clone();
        self.follow(asked, page);
        Ok(())
    }

    /// The position after a page that is given up, with its rows counted as skipped. `None` where the next page needs
    /// a token that only that page has: after a token, or where tokens begin.
    pub(super) fn after_failed(&self, asked: &Window) -> Option<PagePosition> {
        let info = self.info?;
        let before = self.position.rows_before?;
        if self.position.after.is_some() {
            return None;
        }
        let limit = asked.limit.unwrap_or(info.default_limit);
        let behind = before.saturating_add(u64::try_from(limit).unwrap_or(0));
        if info.is_beyond(behind) {
            return None;
        }
        let mut position = self.position.clone();
        position.rows_before = Some(behind);
        let passed = position.total.is_some_and(|total| behind >= total);
        position.end = passed.then_some(PagingEnd::Complete);
        Some(position)
    }

    /// What is left to buy; `None` while neither a cap nor a total is known.
    pub(super) fn left(&self) -> Option<PagesLeft> {
        let size = u64::try_from(self.rows_per_page()).unwrap_or(1).max(1);
        let pages_left = self.max_pages.map(|most| most.saturating_sub(self.pages));
        let (pages, rows) = if self.end().is_some() {
            (0, Some(0))
        } else if self.info.is_none() {
            (1, None)
        } else {
            let by_total = self.position.total.zip(self.position.rows_before);
            let by_total = by_total.map(|(total, before)| total.saturating_sub(before));
            let rows = [by_total, self.rows_left()].into_iter().flatten().min();
            let by_rows = rows.map(|rows| rows.div_ceil(size));
            let pages = [by_rows, pages_left].into_iter().flatten().min()?;
            let full = pages.saturating_mul(size);
            (pages, Some(rows.map_or(full, |rows| rows.min(full))))
        };
        let last = match self.position.after {
            Some(_) => self.rows_per_page(),
            None => {
                let full = pages.saturating_sub(1).saturating_mul(size);
                let before = self.position.rows_before.unwrap_or(0).saturating_add(full);
                self.limit_after(before, self.rows_left().map(|rows| rows.saturating_sub(full)))
            }
        };
        Some(PagesLeft { pages, rows, last })
    }

    /// The limit of each of the next pages.
    pub(super) fn rows_per_page(&self) -> i64 {
        match (&self.position.after, self.info) {
            (Some(after), Some(info)) => after.limit.unwrap_or(info.default_limit),
            _ => self.size,
        }
    }

    /// Moves on to the page after this one.
    fn follow(&mut self, asked: Window, page: PageInfo) {
        let Some(info) = self.info else {
            self.position.end =
                Some(if page.rows == 0 { PagingEnd::EmptyPage } else { PagingEnd::Complete });
            return;
        };
        let read = ReadPage {
            rows: page.rows,
            limit: u64::try_from(asked.limit.unwrap_or(info.default_limit)).unwrap_or(0),
            end: self.position.rows_before,
            total: self.position.total,
            by_token: asked.token.is_some(),
            has_token: page.token.is_some(),
        };
        self.position.end = match info.next(read) {
            _ if page.rows == 0 => Some(PagingEnd::EmptyPage),
            None => Some(PagingEnd::Complete),
            Some(NextPage::Offset(_)) => None,
            Some(NextPage::Unreachable) if read.by_token => Some(PagingEnd::NoToken),
            Some(NextPage::Unreachable) => Some(PagingEnd::OffsetLimit),
            Some(NextPage::Token(_)) => match page.token {
                Some(token) if self.used_tokens.insert(token.clone()) => {
                    self.position.after = Some(Window { token: Some(token), ..asked });
                    None
                }
                _ => Some(PagingEnd::RepeatedToken),
            },
        };
    }
}
