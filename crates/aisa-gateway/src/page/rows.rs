//! The stream of rows, read from pages.

use std::{
    collections::VecDeque,
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use aisa_contract::RowsIn;
use futures_core::{FusedStream, Stream};

use super::{Cursor, Page, Pages, PagingEnd, Purchases, position::PagePosition};
use crate::{
    describe::Paged,
    error::{Error, ErrorKind},
    value::excerpt,
};

/// The rows of a listing as a stream, bought page by page.
///
/// Made by [`Call::rows`](crate::call::Call::rows). What the docs of [`Pages`] say holds here too; null elements are
/// skipped. A row that cannot be read at all, such as a number in place of an object, gives an error of its own, with
/// its bytes in [`Error::raw`], and the stream goes on. A page that fails ends the stream with its error, after all
/// rows before it; [`end`](Self::end) then says so.
#[must_use = "a stream does nothing until it is polled"]
pub struct Rows<R: Paged> {
    pages: Pages<R>,
    page: Option<OpenPage<R::Row>>,
    max_rows: Option<u64>,
    yielded: u64,
}

/// The page that is being read.
struct OpenPage<Row> {
    rest: std::vec::IntoIter<Row>,
    /// The rows that cannot be read, by their positions among all elements.
    unreadable: VecDeque<(u64, Error)>,
    /// How many of its rows were read.
    read: u64,
    /// The position of each row among all elements; empty when none is missing.
    positions: Vec<u64>,
    before: PagePosition,
}

/// What is left of a stream of rows that was not read to its end; made by [`Rows::into_remaining`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Remaining<Row> {
    /// The rows that were bought but not read.
    pub rows: Vec<Row>,
    /// The errors of rows among them that cannot be read.
    pub unreadable: Vec<Error>,
    /// Why the prefetched page after them failed; a paid response that cannot be read is in [`Error::raw`].
    pub error: Option<Error>,
    /// Where to go on after these rows, which it does not count as unread.
    pub cursor: Cursor,
}

impl<R: Paged + 'static> Rows<R> {
    pub(super) fn new(pages: Pages<R>) -> Self {
        let max_rows = pages.rows_left();
        Self { pages, page: None, max_rows, yielded: 0 }
    }

    /// Yields at most this many rows from here on, and buys no more where upstream allows that. Default: no cap.
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

    /// Waits for a page that is under way, so that nothing paid for is lost when the stream is dropped.
    pub async fn settle(&mut self) {
        self.pages.settle().await;
    }

    /// Where to go on: after the last page that arrived, with the number of its rows that were not read.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        match &self.page {
            Some(page) if !page.is_read() => {
                let unread = page.unread() + self.pages.ready_rows();
                self.pages.cursor_with(Some(page.position()), unread)
            }
            _ => self.pages.cursor(),
        }
    }

    /// What was bought but not read, and where to go on after it.
    ///
    /// A page that is still under way is not included: call [`settle`](Self::settle) first.
    #[must_use]
    pub fn into_remaining(mut self) -> Remaining<R::Row> {
        let (ready, error) = match self.pages.take_ready() {
            Some(Ok(page)) => (Some(OpenPage::of(page)), None),
            Some(Err(error)) => (None, Some(error)),
            None => (None, None),
        };
        let (mut rows, mut unreadable) = (Vec::new(), Vec::new());
        for page in [self.page.take(), ready].into_iter().flatten() {
            rows.extend(page.rest);
            unreadable.extend(page.unreadable.into_iter().map(|(_, error)| error));
        }
        Remaining { rows, unreadable, error, cursor: self.pages.cursor_with(None, 0) }
    }

    /// What was bought so far, including what the cursor had counted.
    #[must_use]
    pub fn purchases(&self) -> Purchases {
        self.pages.purchases()
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
                && let Some(row) = page.next()
            {
                self.yielded = self.yielded.saturating_add(1);
                self.pages.poll_ahead(context);
                return Poll::Ready(Some(row));
            }
            self.page = None;
            match self.pages.poll_page(context) {
                Poll::Ready(Some(Ok(page))) => self.page = Some(OpenPage::of(page)),
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

impl<Row> OpenPage<Row> {
    fn of<R: Paged<Row = Row>>(page: Page<R>) -> Self {
        let read = page.before.skip;
        let mut unreadable: VecDeque<_> = page
            .unreadable()
            .map(|(position, json)| (position, unreadable_row(&page, position, json)))
            .collect();
        // Errors ahead of the last row that was read before a restart were reported before it.
        let last_read = read.checked_sub(1).map(|last| at(&page.positions, last));
        unreadable.retain(|(position, _)| last_read.is_none_or(|last| *position > last));
        Self {
            rest: page.rows.into_iter(),
            unreadable,
            read,
            positions: page.positions,
            before: page.before,
        }
    }

    /// The next row in the order of the response, or the error of one that cannot be read.
    fn next(&mut self) -> Option<Result<Row, Error>> {
        let next_row = (!self.rest.as_slice().is_empty()).then(|| at(&self.positions, self.read));
        let first = self.unreadable.front().map(|(position, _)| *position);
        if first.is_some_and(|position| next_row.is_none_or(|row| position < row)) {
            return self.unreadable.pop_front().map(|(_, error)| Err(error));
        }
        let row = self.rest.next()?;
        self.read = self.read.saturating_add(1);
        Some(Ok(row))
    }

    fn is_read(&self) -> bool {
        self.unread() == 0
    }

    fn unread(&self) -> u64 {
        (self.rest.len() + self.unreadable.len()) as u64
    }

    /// Where the first unread row is.
    fn position(&self) -> PagePosition {
        let mut position = self.before.clone();
        match &mut position.rows_before {
            Some(before) if position.after.is_none() => {
                let row =
                    (!self.rest.as_slice().is_empty()).then(|| at(&self.positions, self.read));
                let unreadable = self.unreadable.front().map(|(position, _)| *position);
                let read = row.into_iter().chain(unreadable).min().unwrap_or(self.read);
                *before = before.saturating_add(read);
            }
            _ => position.skip = self.read,
        }
        position
    }
}

/// The position of a row among all elements of its page.
fn at(positions: &[u64], row: u64) -> u64 {
    let index = usize::try_from(row).unwrap_or(usize::MAX);
    positions.get(index).copied().unwrap_or(row)
}

/// The error of an unreadable row, whose page was paid for.
fn unreadable_row<R: Paged>(page: &Page<R>, position: u64, json: &str) -> Error {
    let rows = match page.response.operation().rows_in() {
        Some(RowsIn::Field(name)) => format!("result[0].{name}"),
        _ => "result".to_owned(),
    };
    let message =
        format!("row {position} of page {} cannot be read: {}", page.number, excerpt(json));
    page.response
        .error(ErrorKind::Decode, message)
        .path(Some(format!("tasks[0].{rows}[{position}]")))
        .raw_body(Some(json.as_bytes().to_vec()))
}

impl<R: Paged + 'static> Stream for Rows<R> {
    type Item = Result<R::Row, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_row(context)
    }
}

impl<R: Paged + 'static> FusedStream for Rows<R> {
    fn is_terminated(&self) -> bool {
        let read = self.page.as_ref().is_none_or(OpenPage::is_read);
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
