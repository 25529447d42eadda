//! Long listings as streams of pages or rows. Each page is one paid call, so none is requested twice or without need.

mod call;
mod cursor;
mod pages;
mod paginator;
mod rows;

pub use cursor::{Cursor, CursorError, Purchases};
pub use pages::{Pages, Plan};
pub use paginator::PagingEnd;
pub use rows::Rows;

use std::fmt;

use crate::{
    describe::Paged,
    envelope::Response,
    value::{List, Usd},
};

/// One page of a listing.
pub struct Page<R: Paged> {
    number: u64,
    rows: List<R::Row>,
    total_count: Option<i64>,
    response: Response<R::Output>,
}

impl<R: Paged> Page<R> {
    /// Counts the pages of a walk from 1, over all its resumptions.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The rows. Null elements are left out, and so are those in [`unreadable`](Self::unreadable).
    #[must_use]
    pub fn rows(&self) -> &[R::Row] {
        &self.rows
    }

    /// Rows that could not be read at all, such as a number in place of an object: their positions among all elements
    /// of the page, from 0, and their JSON as it came.
    pub fn unreadable(&self) -> impl Iterator<Item = (usize, &str)> {
        self.rows.unreadable()
    }

    /// The rows alone.
    #[must_use]
    pub fn into_rows(self) -> Vec<R::Row> {
        self.rows.into_vec()
    }

    /// Rows in the whole listing, as upstream counts them.
    #[must_use]
    pub fn total_count(&self) -> Option<i64> {
        self.total_count
    }

    /// What the page cost; `None` is unknown, not free.
    #[must_use]
    pub fn charge(&self) -> Option<Usd> {
        self.response.charge()
    }

    /// The response that brought the page. Its typed result has the rows taken out; the raw body still holds them.
    #[must_use]
    pub fn response(&self) -> &Response<R::Output> {
        &self.response
    }

    /// The rows, and the response without them.
    #[must_use]
    pub fn into_parts(self) -> (Vec<R::Row>, Response<R::Output>) {
        (self.rows.into_vec(), self.response)
    }
}

impl<R: Paged> fmt::Debug for Page<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("number", &self.number)
            .field("rows", &self.rows.len())
            .field("unreadable", &self.unreadable().count())
            .field("total_count", &self.total_count)
            .finish_non_exhaustive()
    }
}
