//! From a call to its pages.

use std::{future::IntoFuture as _, sync::Arc};

use futures_core::future::BoxFuture;
use serde_json::{Map, Value};

use super::{Cursor, CursorError, Pages, Rows};
use crate::{
    call::Call,
    describe::Paged,
    engine::{
        CallOptions, EncodedRequest, Shared,
        estimate::{self, Estimate},
    },
    envelope::Response,
    error::{Error, ErrorKind},
};

/// A header holds 255 characters; a dot and the largest page number take 21.
const LONGEST_KEY: usize = 255 - 21;

impl<R: Paged + 'static> Call<R> {
    /// The pages of the listing, from where the request points, one paid call each.
    ///
    /// Options of the call hold for every page: each gets the whole time-out, the maximum price, the retries. A
    /// given idempotency key serves the first page; the page of number n gets it with `.n` at its end, so for an
    /// operation that pages it has at most 234 characters.
    ///
    /// ```no_run
    /// # use aisa_gateway::{Call, describe::Paged, Error};
    /// # async fn run<R: Paged + 'static>(call: Call<R>) -> Result<(), Error> {
    /// let mut pages = call.pages().max_pages(3);
    /// while let Some(page) = pages.next().await {
    ///     let page = page?;
    ///     println!("page {}: {} rows, charged {:?}", page.number(), page.rows().len(), page.charge());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn pages(self) -> Pages<R> {
        let (request, buyer) = self.per_page();
        Pages::new(request, buyer)
    }

    /// The rows of the listing, from where the request points, bought page by page.
    ///
    /// ```no_run
    /// # use aisa_gateway::{Call, describe::Paged, Error};
    /// # async fn run<R: Paged + 'static>(call: Call<R>) -> Result<(), Error> {
    /// let mut rows = call.rows().max_rows(2_500);
    /// while let Some(row) = rows.next().await {
    ///     let row = row?;
    ///     # drop(row);
    /// }
    /// println!("{:?}", rows.purchases());
    /// # Ok(())
    /// # }
    /// ```
    pub fn rows(self) -> Rows<R> {
        self.pages().rows()
    }

    /// Goes on at a [`Cursor`]; [`Pages::rows`] makes rows of the pages.
    ///
    /// The request must be the one that the cursor was taken from; only its `limit` may differ.
    ///
    /// ```no_run
    /// # use aisa_gateway::{Call, Cursor, describe::Paged};
    /// # async fn run<R: Paged + 'static>(call: Call<R>, saved: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let cursor: Cursor = serde_json::from_str(saved)?;
    /// let mut rows = call.resume(cursor)?.rows();
    /// # while let Some(row) = rows.next().await { row?; }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When the cursor belongs to another operation or to a request with other fields, whether or not it is finished.
    pub fn resume(self, cursor: Cursor) -> Result<Pages<R>, CursorError> {
        let (request, buyer) = self.per_page();
        Pages::resume(request, buyer, cursor)
    }

    fn per_page(mut self) -> (R, Buyer) {
        let fields = self.encoded.take().map(|encoded| encoded.fields);
        let buyer = Buyer { shared: self.shared, options: self.options, fields };
        (self.request, buyer)
    }
}

/// Makes the calls of a walk, one per page, with the options of the original call.
pub(super) struct Buyer {
    shared: Arc<Shared>,
    options: CallOptions,
    /// The fields of the first request, where they were written already.
    fields: Option<Map<String, Value>>,
}

impl Buyer {
    /// Sends one page's request; the number (from 1) tells pages of one walk apart, unless the page has a key of its own.
    pub(super) fn buy<R: Paged + 'static>(
        &self,
        request: R,
        page: u64,
        key: Option<String>,
    ) -> BoxFuture<'static, Result<Response<R::Output>, Error>> {
        let (shared, mut options) = (Arc::clone(&self.shared), self.options.clone());
        if let Err(error) = room_for_number(&request, options.idempotency_key.as_deref()) {
            return Box::pin(std::future::ready(Err(error)));
        }
        // Each page needs a key of its own: the gateway answers 409 to one that it has seen.
        if key.is_some() {
            options.idempotency_key = key;
        } else if page > 1 {
            options.idempotency_key = options.idempotency_key.map(|key| format!("{key}.{page}"));
        }
        Call::new(shared, request, options).into_future()
    }

    /// The prices of a page with this limit.
    pub(super) fn estimate<R: Paged>(&self, request: &R, limit: i64) -> Estimate {
        let info = request.info();
        let mut fields =
            self.fields.clone().unwrap_or_else(|| EncodedRequest::unchecked_fields(request));
        if info.paging().is_some() {
            fields.insert("limit".to_owned(), limit.into());
        }
        estimate::of_call(&self.shared, info, &fields, &self.options)
    }
}

/// Refuses, before the first page is paid for, a key that a later page would make too long.
fn room_for_number<R: Paged>(request: &R, key: Option<&str>) -> Result<(), Error> {
    let info = request.info();
    if info.paging().is_none() || key.is_none_or(|key| (1..=LONGEST_KEY).contains(&key.len())) {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::InvalidRequest,
        format!(
            "the idempotency key is not 1 to {LONGEST_KEY} characters, which leaves room for the page's number"
        ),
    )
    .with_operation(info.name()))
}
