//! The stream of pages: requests one at a time, or prefetches the next one.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use aisa_contract::RowsIn;
use futures_core::{FusedStream, Stream, future::BoxFuture};

use super::{
    Cursor, CursorError, Page, PagingEnd, Purchases, Rows,
    call::Buyer,
    cursor::Fingerprint,
    position::{PagePosition, PageRequest},
    walk::{NoProgress, PageInfo, PagesLeft, Paginator},
};
use crate::{
    answer::Response,
    describe::Paged,
    engine::estimate::Estimate,
    error::{ChargeState, Error, ErrorKind},
    money::text_hash,
    value::{List, json},
};

/// The pages of a listing, one paid call each, as a stream.
///
/// Made by [`Call::pages`](crate::call::Call::pages). A page is requested only after the one before it was taken,
/// unless [`prefetch`](Self::prefetch) is set. The stream ends after the last page, at a cap, or after its first
/// error; [`end`](Self::end) says which, and [`cursor`](Self::cursor) is where to go on.
///
/// A short page is not the end: the walk goes on to the listing's total. A page that has no rows before that total,
/// or repeats the rows of the page before, ends the stream with [`ErrorKind::Incomplete`]. That page is paid for too.
///
/// A page whose request was sent runs to its end whether or not the stream is polled, as every call does. Dropping the
/// future of [`next`](Self::next), as a time-out around it does, loses nothing: the following `next` yields the same
/// answer.
///
/// Dropping the *stream* gives up the page that it waits for. A request that was not sent yet, because it waits for
/// limits, for the budget or before another attempt, is never sent. One that was sent ends by itself: budget and ledger
/// record its charge, but its response is lost. Wait for it with [`settle`](Self::settle) first.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<R: Paged> {
    request: R,
    fingerprint: Fingerprint,
    buyer: Buyer,
    walk: Paginator,
    purchases: Purchases,
    prefetch: bool,
    /// The idempotency key of the next page.
    key: Option<String>,
    /// How the stream ended, if a page failed.
    failed: Option<PagingEnd>,
    /// The position after the page that failed, in this run or in the one before.
    past_failed: Option<PagePosition>,
    in_flight: Option<PageInFlight<R>>,
    ready: Option<Result<Page<R>, Error>>,
}

struct PageInFlight<R: Paged> {
    asked: PageRequest,
    answer: BoxFuture<'static, Result<Response<R::Output>, Error>>,
}

impl<R: Paged + 'static> Pages<R> {
    pub(super) fn new(request: R, buyer: Buyer) -> Self {
        let walk = Paginator::new(request.info().paging(), &request.window());
        Self {
            fingerprint: Fingerprint::of(&request),
            request,
            buyer,
            walk,
            purchases: Purchases::default(),
            prefetch: false,
            key: None,
            failed: None,
            past_failed: None,
            in_flight: None,
            ready: None,
        }
    }

    pub(super) fn resume(request: R, buyer: Buyer, cursor: Cursor) -> Result<Self, CursorError> {
        let mut pages = Self::new(request, buyer);
        let info = pages.request.info();
        cursor.check(info.name(), &pages.fingerprint)?;
        pages.walk = Paginator::resume(info.paging(), &pages.request.window(), cursor.position);
        pages.purchases = cursor.purchases;
        pages.past_failed = cursor.past_failed;
        Ok(pages)
    }

    /// Buys at most this many rows from here on. Default: no cap.
    ///
    /// Rows cost money, so the last page is asked for with a smaller `limit`. After a token the limit must stay the
    /// same; there, and on the page that brings the first token, the last page may bring rows beyond the cap.
    pub fn max_rows(mut self, rows: u64) -> Self {
        self.walk.set_max_rows(rows);
        self
    }

    /// Buys at most this many pages from here on. Default: no cap.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.walk.set_max_pages(pages);
        self
    }

    /// Rows per page, 1 to the operation's largest.
    ///
    /// Default: the request's `limit`, else the largest. Every page has a base price, so a few large ones cost least.
    pub fn page_size(mut self, rows: i64) -> Self {
        self.walk.set_page_size(rows);
        self
    }

    /// Whether the next page is requested while the current one is read. Default: no.
    ///
    /// It is requested as soon as the page before it is taken, and does not hold up other calls. A reader that stops
    /// early has paid for one page more.
    pub fn prefetch(mut self, prefetch: bool) -> Self {
        self.prefetch = prefetch;
        self
    }

    /// Asks for the next page, and for no other, under this idempotency key as it is: one under which a program that was
    /// cut off may have asked for it.
    ///
    /// The gateway runs a key once, so the page is not bought again: it answers 409 where it was bought. The page must be
    /// asked for in the same way, with the same [size](Self::page_size).
    pub fn next_page_key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The rows of these pages, one by one.
    pub fn rows(self) -> Rows<R> {
        Rows::new(self)
    }

    /// The next page; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Page<R>, Error>> {
        std::future::poll_fn(|context| self.poll_page(context)).await
    }

    /// Waits for a page that is under way, so that nothing paid for is lost when the stream is dropped.
    ///
    /// The page, or its error, is the next item of the stream.
    pub async fn settle(&mut self) {
        std::future::poll_fn(|context| match self.poll_answer(context) {
            Some(Poll::Pending) => Poll::Pending,
            _ => Poll::Ready(()),
        })
        .await;
    }

    /// Where to go on: after the last page that arrived.
    ///
    /// A page that is under way counts as not bought; to keep it, call [`settle`](Self::settle) first.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        let ahead = self.ready.as_ref().and_then(|page| page.as_ref().ok());
        self.cursor_with(
            ahead.map(|page| page.before.clone()),
            ahead.map_or(0, |page| page.rows.len() as u64),
        )
    }

    /// What was bought so far, including what the cursor had counted.
    #[must_use]
    pub fn purchases(&self) -> Purchases {
        self.purchases
    }

    /// Why no page follows; `None` while one does.
    #[must_use]
    pub fn end(&self) -> Option<PagingEnd> {
        self.failed.or_else(|| self.walk.end())
    }

    /// How many rows the cap still leaves.
    pub(super) fn rows_left(&self) -> Option<u64> {
        self.walk.rows_left()
    }

    pub(super) fn left(&self) -> Option<PagesLeft> {
        self.walk.left()
    }

    pub(super) fn rows_per_page(&self) -> i64 {
        self.walk.rows_per_page()
    }

    /// The estimate of a page with this limit.
    pub(super) fn estimate(&self, limit: i64) -> Estimate {
        self.buyer.estimate(&self.request, limit)
    }

    /// The prefetched page, if it has arrived.
    pub(super) fn take_ready(&mut self) -> Option<Result<Page<R>, Error>> {
        self.ready.take()
    }

    pub(super) fn ready_rows(&self) -> u64 {
        let ahead = self.ready.as_ref().and_then(|page| page.as_ref().ok());
        ahead.map_or(0, |page| page.rows.len() as u64)
    }

    pub(super) fn cursor_with(&self, unread_at: Option<PagePosition>, unread: u64) -> Cursor {
        Cursor {
            operation: self.request.info().name().to_owned(),
            request: self.fingerprint.whole.clone(),
            fields: self.fingerprint.fields.clone(),
            position: self.walk.position().clone(),
            purchases: self.purchases,
            unread,
            unread_at,
            past_failed: self.past_failed.clone(),
        }
    }

    /// Advances a prefetch; starts one if none is under way.
    pub(super) fn poll_ahead(&mut self, context: &mut Context<'_>) {
        if self.prefetch && self.ready.is_none() {
            self.start();
            let _ = self.poll_answer(context);
        }
    }

    pub(super) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Page<R>, Error>>> {
        if self.ready.is_none() {
            self.start();
            if let Some(Poll::Pending) = self.poll_answer(context) {
                return Poll::Pending;
            }
        }
        let page = self.ready.take();
        if matches!(page, Some(Ok(_))) {
            self.poll_ahead(context);
        }
        Poll::Ready(page)
    }

    /// Makes the next request, unless one is under way or none is left.
    fn start(&mut self) {
        if self.in_flight.is_some() || self.failed.is_some() {
            return;
        }
        if let Some(asked) = self.walk.next() {
            let mut request = self.request.clone();
            request.set_window(asked.window());
            let number = self.purchases.pages.saturating_add(1);
            let answer = self.buyer.buy(request, number, self.key.take());
            self.in_flight = Some(PageInFlight { asked, answer });
        }
    }

    /// Moves a response to `ready` when it is there; `None` when nothing is under way.
    fn poll_answer(&mut self, context: &mut Context<'_>) -> Option<Poll<()>> {
        let answer = match self.in_flight.as_mut()?.answer.as_mut().poll(context) {
            Poll::Pending => return Some(Poll::Pending),
            Poll::Ready(answer) => answer,
        };
        let asked = self.in_flight.take()?.asked;
        let after = self.walk.after_failed(&asked);
        let page = match answer {
            Ok(response) => self.arrived(asked, response),
            Err(error) => {
                self.purchases.add_failed(&error);
                Err(error)
            }
        };
        match &page {
            Ok(_) => self.past_failed = None,
            Err(error) => {
                self.failed = Some(match error.kind() {
                    ErrorKind::Incomplete => PagingEnd::Incomplete,
                    _ => PagingEnd::Failed,
                });
                // A request that was not sent says nothing about the page.
                if error.charge_state() != ChargeState::NotSent {
                    self.past_failed = after;
                }
            }
        }
        self.ready = Some(page);
        Some(Poll::Ready(()))
    }

    /// Takes a page out of its response.
    ///
    /// # Errors
    /// When it brings nothing new before the end of the listing.
    fn arrived(
        &mut self,
        asked: PageRequest,
        mut response: Response<R::Output>,
    ) -> Result<Page<R>, Error> {
        let data = response.has_data();
        let results = response.result.iter_mut().chain(&mut response.more);
        let mut parts = results.map(|result| self.request.take_page(result));
        let (mut list, total_count, token) = match parts.next() {
            Some(parts) => (parts.rows, parts.total_count, parts.token),
            None => (None, None, None),
        };
        for rows in parts.filter_map(|parts| parts.rows) {
            list.get_or_insert_default().append(rows);
        }
        let positions = list.as_ref().map(positions).unwrap_or_default();
        let unreadable = list.as_ref().map(unreadable).unwrap_or_default();
        let count = list.as_ref().map_or(0, List::sent_count) as u64;
        let mut rows = list.map(List::into_vec).unwrap_or_default();
        let before = self.walk.position().clone();
        let arrived = PageInfo {
            rows: count,
            total: total_count,
            token: token.filter(|token| !token.is_empty()),
            fingerprint: (count > 0).then(|| rows_of(&response)).flatten(),
            data,
        };
        if let Err(stuck) = self.walk.arrived(asked, arrived) {
            self.purchases.add(0, &response);
            return Err(self.incomplete(stuck, response));
        }
        self.purchases.add(count, &response);
        // Rows that were read before a restart, bought again with the rest of their page.
        let read = usize::try_from(before.skip).unwrap_or(usize::MAX).min(rows.len());
        rows.drain(..read);
        Ok(Page {
            number: self.purchases.pages,
            rows,
            positions,
            unreadable,
            total_count,
            response,
            before,
        })
    }

    /// The error of a page that was paid for and brought nothing new.
    fn incomplete(&self, stuck: NoProgress, response: Response<R::Output>) -> Error {
        let Purchases { pages, charged, .. } = self.purchases;
        let what = match stuck {
            NoProgress::Empty { before, total } => {
                format!("an empty page came after {before} of {total} rows")
            }
            NoProgress::Repeated => "a page repeats the rows of the one before".to_owned(),
        };
        let message = format!("{what}; pages bought so far: {pages}, for {charged} in all");
        let help = "the cursor asks for this page again, at its price";
        response.error(ErrorKind::Incomplete, message).help(help).raw_body(Some(response.raw))
    }
}

/// A fingerprint of the rows of a response as they were sent.
fn rows_of<T>(response: &Response<T>) -> Option<String> {
    let result = response.raw_result()?;
    match response.operation().rows_in()? {
        RowsIn::Result => Some(text_hash(result)),
        RowsIn::Field(name) => {
            let members = json::members(result).ok()?;
            members.get(name).map(|rows| text_hash(rows.get()))
        }
    }
}

fn positions<Row>(list: &List<Row>) -> Vec<u64> {
    if list.sent_count() == list.len() {
        return Vec::new();
    }
    (0..).zip(list.with_nulls()).filter_map(|(position, row)| row.map(|_| position)).collect()
}

fn unreadable<Row>(list: &List<Row>) -> Vec<(u64, Box<str>)> {
    let elements = list.unreadable();
    elements.map(|(position, json)| (position as u64, json.into())).collect()
}

impl<R: Paged + 'static> Stream for Pages<R> {
    type Item = Result<Page<R>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context)
    }
}

impl<R: Paged + 'static> FusedStream for Pages<R> {
    fn is_terminated(&self) -> bool {
        self.ready.is_none() && self.in_flight.is_none() && self.end().is_some()
    }
}

// Nothing in here is pinned: the future under way is boxed.
impl<R: Paged> Unpin for Pages<R> {}

impl<R: Paged> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.request.info().name())
            .field("purchases", &self.purchases)
            .finish_non_exhaustive()
    }
}
