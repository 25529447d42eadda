//! The stream of pages, what they are likely to cost, and what was bought.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use aisa_contract::RowsIn;
use futures_core::{FusedStream, Stream, future::BoxFuture};

use super::{
    Cursor, CursorError, Page, PagingEnd, Purchases, Rows,
    call::Buyer,
    cursor::Fingerprint,
    paginator::{NoProgress, PageInfo, PagePosition, Paginator},
};
use crate::{
    describe::{Paged, Window},
    engine::estimate::Estimate,
    envelope::Response,
    error::{ChargeState, Error, ErrorKind},
    money::text_hash,
    value::{Usd, json},
};

/// The pages of a listing, one paid call each, as a stream.
///
/// Made by [`Call::pages`](crate::call::Call::pages). A page is requested only after the one before it was taken. The
/// stream ends after the last page, at a cap, or after its first error; [`end`](Self::end) says which, and
/// [`cursor`](Self::cursor) is where to go on.
///
/// A short page is not the end: the walk goes on to the listing's total. A page that has no rows before that total,
/// or repeats the rows of the page before, ends the stream with [`ErrorKind::Incomplete`]. That page is paid for too.
///
/// A page whose request was sent runs to its end whether or not the stream is polled, as every call does. Dropping the
/// future of [`next`](Self::next), as a time-out around it does, loses nothing: the following `next` yields the same
/// page.
///
/// Dropping the *stream* gives up the page that it waits for. A request that was not sent yet, because it waits for
/// limits, for the budget or before another attempt, is never sent. One that was sent ends by itself: budget and ledger
/// record its charge, but its response is lost. [`wait_for_pending`](Self::wait_for_pending) keeps it.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<R: Paged> {
    request: R,
    fingerprint: Fingerprint,
    buyer: Buyer,
    paginator: Paginator,
    purchases: Purchases,
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
    asked: Window,
    response: BoxFuture<'static, Result<Response<R::Output>, Error>>,
}

/// The pages that a walk has still to buy, and their price by the figures of the schema.
///
/// Made by [`Pages::plan`]. It assumes that every page is full. A listing that ends earlier needs fewer pages, and
/// one with short pages needs more of them, each with its base price, for the same rows. Prices are those of
/// [`Call::estimate`](crate::call::Call::estimate) and [`Call::ceiling`](crate::call::Call::ceiling), no promise.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// Pages to buy. `None` is unknown: there is no cap ([`Pages::max_rows`], [`Pages::max_pages`]), and no page has
    /// arrived with a total.
    pub pages: Option<u64>,
    /// Rows on them; `None` where the number of pages is unknown, or one response holds everything.
    pub rows: Option<u64>,
    /// The estimate of one full page; `None` where the price of a call is unknown beforehand.
    pub per_page: Option<Usd>,
    /// What one full page may cost at most; a budget reserves it. `None` where that is unknown.
    pub ceiling_per_page: Option<Usd>,
    /// The estimate of all pages together, with the last one cut to the cap on rows; `None` where their number is
    /// unknown.
    pub estimate: Option<Usd>,
    /// What all pages together may cost at most; `None` where their number is unknown.
    pub ceiling: Option<Usd>,
}

impl<R: Paged + 'static> Pages<R> {
    pub(super) fn new(request: R, buyer: Buyer) -> Self {
        Self {
            paginator: Paginator::new(request.info().paging(), &request.window()),
            fingerprint: Fingerprint::of(&request),
            request,
            buyer,
            purchases: Purchases::default(),
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
        pages.paginator =
            Paginator::resume(info.paging(), &pages.request.window(), cursor.position);
        pages.purchases = cursor.purchases;
        pages.past_failed = cursor.past_failed;
        Ok(pages)
    }

    /// Buys at most this many rows from here on. Default: no cap.
    ///
    /// Rows cost money, so the last page is asked for with a smaller `limit`. After a token the limit must stay the
    /// same; there, and on the page that brings the first token, the last page may bring rows beyond the cap.
    pub fn max_rows(mut self, rows: u64) -> Self {
        self.paginator.max_rows = Some(rows);
        self
    }

    /// Buys at most this many pages from here on. Default: no cap.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.paginator.max_pages = Some(pages);
        self
    }

    /// Rows per page, 1 to the operation's largest.
    ///
    /// Default: the request's `limit`, else the largest. Every page has a base price, so a few large ones cost least.
    pub fn page_size(mut self, rows: i64) -> Self {
        self.paginator.set_page_size(rows);
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

    /// Waits for a page that was asked for, so that nothing paid for is lost when the stream is dropped.
    ///
    /// The page, or its error, is the next item of the stream.
    pub async fn wait_for_pending(&mut self) {
        std::future::poll_fn(|context| self.poll_response(context)).await;
    }

    /// Where to go on: after the last page that arrived.
    ///
    /// A page that is under way counts as not bought; to keep it, call [`wait_for_pending`](Self::wait_for_pending)
    /// first.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        let arrived = self.ready.as_ref().and_then(|page| page.as_ref().ok());
        self.cursor_with(arrived.map_or(0, |page| page.rows.len() as u64))
    }

    /// What was bought so far, including what the cursor had counted.
    #[must_use]
    pub fn purchases(&self) -> Purchases {
        self.purchases
    }

    /// Why no page follows; `None` while one does.
    #[must_use]
    pub fn end(&self) -> Option<PagingEnd> {
        self.failed.or_else(|| self.paginator.end())
    }

    /// How many rows the cap still leaves.
    pub(super) fn rows_left(&self) -> Option<u64> {
        self.paginator.rows_left()
    }

    /// What is left to buy with the caps set so far, and what it is likely to cost. Nothing is sent.
    ///
    /// ```no_run
    /// # use aisa_gateway::{Call, describe::Paged};
    /// # fn run<R: Paged + 'static>(call: Call<R>) {
    /// let pages = call.pages().max_rows(5_000);
    /// let plan = pages.plan();
    /// println!("{:?} pages, about {:?}", plan.pages, plan.estimate);
    /// # }
    /// ```
    #[must_use]
    pub fn plan(&self) -> Plan {
        let page = self.buyer.estimate(&self.request, self.paginator.rows_per_page());
        let left = self.paginator.left();
        let sum = left.as_ref().map(|left| match left.pages.checked_sub(1) {
            None => Estimate::ZERO,
            Some(full) => page.times(full).and(self.buyer.estimate(&self.request, left.last)),
        });
        Plan {
            pages: left.as_ref().map(|left| left.pages),
            rows: left.and_then(|left| left.rows),
            per_page: page.likely,
            ceiling_per_page: page.ceiling,
            estimate: sum.and_then(|sum| sum.likely),
            ceiling: sum.and_then(|sum| sum.ceiling),
        }
    }

    pub(super) fn cursor_with(&self, unread: u64) -> Cursor {
        Cursor {
            operation: self.request.info().name().to_owned(),
            request: self.fingerprint.whole.clone(),
            fields: self.fingerprint.fields.clone(),
            position: self.paginator.position.clone(),
            purchases: self.purchases,
            unread,
            past_failed: self.past_failed.clone(),
        }
    }

    pub(super) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Page<R>, Error>>> {
        if self.ready.is_none() {
            self.start();
            ready!(self.poll_response(context));
        }
        Poll::Ready(self.ready.take())
    }

    /// Makes the next request, unless one is under way or none is left.
    fn start(&mut self) {
        if self.in_flight.is_some() || self.failed.is_some() {
            return;
        }
        if let Some(asked) = self.paginator.next() {
            let mut request = self.request.clone();
            request.set_window(asked.clone());
            let number = self.purchases.pages.saturating_add(1);
            let response = self.buyer.buy(request, number, self.key.take());
            self.in_flight = Some(PageInFlight { asked, response });
        }
    }

    /// Moves the page in flight to `ready` when it is there; is ready at once when there is none.
    fn poll_response(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let Some(mut page) = self.in_flight.take() else {
            return Poll::Ready(());
        };
        let Poll::Ready(response) = page.response.as_mut().poll(context) else {
            self.in_flight = Some(page);
            return Poll::Pending;
        };
        let after = self.paginator.after_failed(&page.asked);
        let page = match response {
            Ok(response) => self.arrived(page.asked, response),
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
        Poll::Ready(())
    }

    /// Takes a page out of its response.
    ///
    /// # Errors
    /// When it brings nothing new before the end of the listing.
    fn arrived(
        &mut self,
        asked: Window,
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
        let rows = list.unwrap_or_default();
        let count = rows.sent_count() as u64;
        let arrived = PageInfo {
            rows: count,
            total: total_count,
            token: token.filter(|token| !token.is_empty()),
            fingerprint: (count > 0).then(|| rows_of(&response)).flatten(),
            data,
        };
        if let Err(stuck) = self.paginator.arrived(asked, arrived) {
            self.purchases.add(0, &response);
            return Err(self.incomplete(stuck, response));
        }
        self.purchases.add(count, &response);
        Ok(Page { number: self.purchases.pages, rows, total_count, response })
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
