//! The stream of rows: pages taken apart.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::{FusedStream, Stream};

use super::{Cursor, Page, Pages, PagingEnd, Tally, place::Place};
use crate::{Error, Paged};

/// The rows of a listing as a stream, bought page by page.
///
/// Made by [`Call::rows`](crate::Call::rows). Everything said of [`Pages`] holds here; null elements of a page are
/// passed over. A page that fails ends the stream with its error, after all rows before it.
#[must_use = "a stream does nothing until it is polled"]
pub struct Rows<R: Paged> {
    pages: Pages<R>,
    page: Option<Reading<R::Row>>,
    max_rows: Option<u64>,
    yielded: u64,
}

/// The page that is being read.
struct Reading<Row> {
    rest: std::vec::IntoIter<Row>,
    /// How many of its rows were read.
    read: u64,
    /// Where each row stood among all elements; empty when no element was null.
    places: Vec<u64>,
    before: Place,
}

/// What a stream of rows leaves behind when it is put aside; made by [`Rows::into_remaining`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Remaining<Row> {
    /// The rows that were bought but not read.
    pub rows: Vec<Row>,
    /// Why the page behind them failed, where it was asked for ahead of need; a paid answer that cannot be read is
    /// in [`Error::raw`].
    pub error: Option<Error>,
    /// Where to go on behind the rows. It counts nothing as unread: the rows are in your hands.
    pub cursor: Cursor,
}

impl<R: Paged + 'static> Rows<R> {
    pub(super) fn new(pages: Pages<R>) -> Self {
        let max_rows = pages.rows_left();
        Self {
            pages,
            page: None,
            max_rows,
            yielded: 0,
        }
    }

    /// Yields at most this many rows from here on, and buys no more where upstream allows. Default: no cap.
    ///
    /// See [`Pages::max_rows`]. Rows that came beyond the cap are in [`into_remaining`](Self::into_remaining).
    pub fn max_rows(mut self, rows: u64) -> Self {
        self.max_rows = Some(rows);
        self.pages = self.pages.max_rows(rows);
        self
    }

    /// Buys at most this many pages from here on. Default: no cap.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// Rows per page; see [`Pages::page_size`].
    pub fn page_size(mut self, rows: i64) -> Self {
        self.pages = self.pages.page_size(rows);
        self
    }

    /// Whether the next page is asked for while the current one is read; see [`Pages::prefetch`]. Default: no.
    pub fn prefetch(mut self, prefetch: bool) -> Self {
        self.pages = self.pages.prefetch(prefetch);
        self
    }

    /// The next row; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<R::Row, Error>> {
        std::future::poll_fn(|context| self.poll_row(context)).await
    }

    /// Waits for a page that is under way, so that nothing paid for is lost when the stream is put aside.
    pub async fn settle(&mut self) {
        self.pages.settle().await;
    }

    /// Where to go on: behind the last page that arrived, with the number of its rows that were not read.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        match &self.page {
            Some(page) if !page.rest.as_slice().is_empty() => {
                let unread = page.rest.len() as u64 + self.pages.ready_rows();
                self.pages.cursor_with(Some(page.place()), unread)
            }
            _ => self.pages.cursor(),
        }
    }

    /// What was bought but not read, and where to go on behind it.
    ///
    /// A page that is still under way is not in it: [`settle`](Self::settle) first.
    #[must_use]
    pub fn into_remaining(mut self) -> Remaining<R::Row> {
        let mut rows: Vec<R::Row> = self
            .page
            .take()
            .map(|page| page.rest.collect())
            .unwrap_or_default();
        let error = match self.pages.take_ready() {
            Some(Ok(page)) => {
                rows.extend(page.into_rows());
                None
            }
            Some(Err(error)) => Some(error),
            None => None,
        };
        Remaining {
            rows,
            error,
            cursor: self.pages.cursor_with(None, 0),
        }
    }

    /// What was bought so far, with what the cursor brought along.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.pages.tally()
    }

    /// Why no further page follows; `None` while one does. Rows of the last page may still come.
    #[must_use]
    pub fn end(&self) -> Option<PagingEnd> {
        self.pages.end()
    }

    fn poll_row(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R::Row, Error>>> {
        loop {
            if self.is_full() {
                return Poll::Ready(None);
            }
            if let Some(page) = &mut self.page
                && let Some(row) = page.rest.next()
            {
                page.read = page.read.saturating_add(1);
                self.yielded = self.yielded.saturating_add(1);
                self.pages.poll_ahead(context);
                return Poll::Ready(Some(Ok(row)));
            }
            self.page = None;
            match self.pages.poll_page(context) {
                Poll::Ready(Some(Ok(page))) => self.page = Some(Reading::of(page)),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    fn is_full(&self) -> bool {
        self.max_rows.is_some_and(|most| self.yielded >= most)
    }
}

impl<Row> Reading<Row> {
    fn of<R: Paged<Row = Row>>(page: Page<R>) -> Self {
        Self {
            rest: page.rows.into_iter(),
            read: page.before.skip,
            places: page.places,
            before: page.before,
        }
    }

    /// Where the first unread row is.
    fn place(&self) -> Place {
        let mut place = self.before.clone();
        match &mut place.rows_before {
            Some(before) if place.after.is_none() => {
                let index = usize::try_from(self.read).unwrap_or(usize::MAX);
                let read = self.places.get(index).copied().unwrap_or(self.read);
                *before = before.saturating_add(read);
            }
            _ => place.skip = self.read,
        }
        place
    }
}

impl<R: Paged + 'static> Stream for Rows<R> {
    type Item = Result<R::Row, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_row(context)
    }
}

impl<R: Paged + 'static> FusedStream for Rows<R> {
    fn is_terminated(&self) -> bool {
        let read = self
            .page
            .as_ref()
            .is_none_or(|page| page.rest.as_slice().is_empty());
        self.is_full() || (read && self.pages.is_terminated())
    }
}

// Nothing in here is pinned.
impl<R: Paged> Unpin for Rows<R> {}

impl<R: Paged> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows")
            .field("pages", &self.pages)
            .field("yielded", &self.yielded)
            .finish_non_exhaustive()
    }
}
