//! The stream of rows, read from pages.

use std::{
    collections::VecDeque,
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use aisa_contract::RowsIn;
use futures_core::{FusedStream, Stream};

use super::{Cursor, Page, Pages, PagingEnd, Purchases};
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

/// What is left of the page that is being read.
struct OpenPage<Row> {
    rows: std::vec::IntoIter<Row>,
    /// The errors of rows that cannot be read, each with the number of rows that come after it.
    unreadable: VecDeque<(usize, Error)>,
}

impl<R: Paged + 'static> Rows<R> {
    pub(super) fn new(pages: Pages<R>) -> Self {
        let max_rows = pages.rows_left();
        Self { pages, page: None, max_rows, yielded: 0 }
    }

    /// Yields at most this many rows from here on, and buys no more where upstream allows that. Default: no cap.
    ///
    /// See [`Pages::max_rows`]. Rows that came beyond the cap are yielded when it is raised.
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

    /// The next row; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<R::Row, Error>> {
        std::future::poll_fn(|context| self.poll_row(context)).await
    }

    /// Waits for a page that was asked for, so that nothing paid for is lost when the stream is dropped.
    pub async fn wait_for_pending(&mut self) {
        self.pages.wait_for_pending().await;
    }

    /// Where to go on: after the last page that arrived, with the number of its rows that were not read.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        match self.page.as_ref().map_or(0, OpenPage::unread) {
            0 => self.pages.cursor(),
            unread => self.pages.cursor_with(unread),
        }
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
                return Poll::Ready(Some(row));
            }
            self.page = None;
            match self.pages.poll_page(context) {
                Poll::Ready(Some(Ok(page))) => self.page = Some(OpenPage::new(page)),
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
    fn new<R: Paged<Row = Row>>(page: Page<R>) -> Self {
        let unreadable = page.rows.unreadable_places().map(|(position, before, json)| {
            (page.rows.len() - before, unreadable_row(&page, position, json))
        });
        Self { unreadable: unreadable.collect(), rows: page.into_rows().into_iter() }
    }

    /// The next row in the order of the response, or the error of one that cannot be read.
    fn next(&mut self) -> Option<Result<Row, Error>> {
        if self.unreadable.front().is_some_and(|(after, _)| *after == self.rows.len()) {
            return self.unreadable.pop_front().map(|(_, error)| Err(error));
        }
        self.rows.next().map(Ok)
    }

    fn unread(&self) -> u64 {
        (self.rows.len() + self.unreadable.len()) as u64
    }
}

/// The error of an unreadable row, whose page was paid for.
fn unreadable_row<R: Paged>(page: &Page<R>, position: usize, json: &str) -> Error {
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
        let read = self.page.as_ref().is_none_or(|page| page.unread() == 0);
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
