//! Which page comes next and when to stop: decisions only, no I/O.
//!
//! Offsets lead up to the largest one that upstream accepts; from there the token of the last answer goes on.
//! A request with a token repeats the request that brought it, limit and offset included, because upstream wants
//! every other parameter identical. So only an offset page can be cut to fit a cap on rows, and not the one that
//! brings the first token: every page behind it would be as small, each with its base price.

use std::collections::HashSet;

use super::place::{Asked, PagingEnd, Place};
use crate::operation::{PagingInfo, Window};

/// A walk over the pages of one listing.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    /// How the operation pages; `None` where one answer holds everything.
    info: Option<PagingInfo>,
    /// Rows per page on offset paging.
    size: i64,
    place: Place,
    max_rows: Option<u64>,
    max_pages: Option<u64>,
    rows: u64,
    pages: u64,
    used_tokens: HashSet<String>,
}

/// What an answer tells about its page.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrived {
    /// Elements of the row list, nulls included.
    pub(super) rows: u64,
    pub(super) total: Option<i64>,
    pub(super) token: Option<String>,
}

impl Walk {
    /// Starts where the request points. Without paging facts there is one page.
    pub(super) fn new(info: Option<PagingInfo>, request: &Window) -> Self {
        let mut place = Place::default();
        if info.is_some() && request.search_after_token.is_none() {
            let before = request.offset.and_then(|offset| u64::try_from(offset).ok());
            place.rows_before = Some(before.unwrap_or(0));
        } else {
            // Left exactly as the caller wrote it: it has to equal the request that brought the token.
            place.after = Some(Asked {
                limit: request.limit,
                offset: request.offset,
                token: request.search_after_token.clone(),
            });
        }
        Self::at(info, request, place)
    }

    /// Starts where another walk stood.
    pub(super) fn resume(info: Option<PagingInfo>, request: &Window, place: Place) -> Self {
        Self::at(info, request, place)
    }

    fn at(info: Option<PagingInfo>, request: &Window, place: Place) -> Self {
        let size = request
            .limit
            .or(info.map(|info| info.max_limit))
            .unwrap_or(1);
        let used_tokens = place
            .after
            .iter()
            .filter_map(|asked| asked.token.clone())
            .collect();
        Self {
            info,
            size,
            place,
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

    pub(super) fn set_max_rows(&mut self, rows: u64) {
        self.max_rows = Some(rows);
    }

    pub(super) fn set_max_pages(&mut self, pages: u64) {
        self.max_pages = Some(pages);
    }

    pub(super) fn rows_left(&self) -> Option<u64> {
        self.max_rows.map(|most| most.saturating_sub(self.rows))
    }

    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// Why there is no next page, where that is so.
    pub(super) fn end(&self) -> Option<PagingEnd> {
        if self.place.end.is_some() {
            self.place.end
        } else if self.max_rows.is_some_and(|most| self.rows >= most) {
            Some(PagingEnd::MaxRows)
        } else if self.max_pages.is_some_and(|most| self.pages >= most) {
            Some(PagingEnd::MaxPages)
        } else {
            None
        }
    }

    /// The page to ask for next.
    pub(super) fn next(&self) -> Option<Asked> {
        if self.end().is_some() {
            return None;
        }
        if let Some(after) = &self.place.after {
            return Some(after.clone());
        }
        let wanted = self.rows_left().and_then(|rows| i64::try_from(rows).ok());
        let cut = wanted.map_or(self.size, |rows| rows.min(self.size));
        let before = i64::try_from(self.place.rows_before.unwrap_or(0)).unwrap_or(i64::MAX);
        let freezes = self.leads_to_token(before.saturating_add(cut));
        Some(Asked {
            limit: Some(if freezes { self.size } else { cut }),
            offset: (before > 0).then_some(before),
            token: None,
        })
    }

    /// Takes in the answer to what [`next`](Self::next) asked for.
    pub(super) fn arrived(&mut self, asked: Asked, page: Arrived) {
        self.pages += 1;
        self.rows += page.rows.saturating_sub(self.place.skip);
        self.place.skip = 0;
        self.place.rows_before = self.place.rows_before.map(|before| before + page.rows);
        self.place.end = self.end_after(&asked, &page);
        if self.place.end.is_none() && (asked.token.is_some() || self.beyond_offsets()) {
            self.follow(asked, page.token);
        }
    }

    fn end_after(&self, asked: &Asked, page: &Arrived) -> Option<PagingEnd> {
        if page.rows == 0 {
            return Some(PagingEnd::EmptyPage);
        }
        let Some(info) = self.info else {
            return Some(PagingEnd::Complete);
        };
        // Without a known start the total says nothing about what is left.
        let total = page
            .total
            .and_then(|total| u64::try_from(total).ok())
            .zip(self.place.rows_before);
        let complete = match total {
            Some((total, seen)) => seen >= total,
            None => {
                let limit = asked.limit.unwrap_or(info.default_limit);
                i64::try_from(page.rows).is_ok_and(|rows| rows < limit)
            }
        };
        complete.then_some(PagingEnd::Complete)
    }

    /// Whether a page that ends behind so many rows is the last one by offset, which tokens then repeat.
    fn leads_to_token(&self, rows: i64) -> bool {
        self.info
            .filter(|info| info.token)
            .and_then(|info| info.max_offset)
            .is_some_and(|most| rows > most)
    }

    fn beyond_offsets(&self) -> bool {
        let before = self.place.rows_before.unwrap_or(0);
        let most = self.info.and_then(|info| info.max_offset);
        most.is_some_and(|most| u64::try_from(most).is_ok_and(|most| before > most))
    }

    fn follow(&mut self, asked: Asked, token: Option<String>) {
        let tokens = self.info.is_some_and(|info| info.token);
        match token.filter(|token| tokens && !token.is_empty()) {
            None if asked.token.is_some() => self.place.end = Some(PagingEnd::NoToken),
            None => self.place.end = Some(PagingEnd::OffsetLimit),
            Some(token) if !self.used_tokens.insert(token.clone()) => {
                self.place.end = Some(PagingEnd::RepeatedToken);
            }
            Some(token) => {
                self.place.after = Some(Asked {
                    token: Some(token),
                    ..asked
                })
            }
        }
    }
}
