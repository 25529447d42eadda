//! What the pages that are left are likely to be and to cost, before they are bought.

use super::{Pages, walk::Left};
use crate::{describe::Paged, value::Usd};

/// The pages that a walk has still to buy, and their price by the figures of the schema.
///
/// Made by [`Pages::plan`]. It supposes that every page comes full. A listing that ends earlier needs fewer pages,
/// and one whose pages come short needs more of them, each with its base price, for the same rows. Prices are
/// estimates as [`Call::estimate`](crate::call::Call::estimate) makes them, no promise.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// Pages to buy. `None` is unknown: neither a cap ([`Pages::max_rows`], [`Pages::max_pages`]) nor the total of
    /// a page that has arrived tells where the walk ends.
    pub pages: Option<u64>,
    /// Rows on them; `None` where the number of pages is unknown, or one answer holds everything.
    pub rows: Option<u64>,
    /// The estimate of one full page.
    pub per_page: Usd,
    /// The estimate of all pages together, the last one as small as it is asked for; `None` where their number is
    /// unknown.
    pub estimate: Option<Usd>,
}

impl<R: Paged + 'static> Pages<R> {
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
        let per_page = self.estimate(self.rows_per_page());
        let Some(Left { pages, rows, last }) = self.left() else {
            return Plan {
                pages: None,
                rows: None,
                per_page,
                estimate: None,
            };
        };
        let estimate = match pages.checked_sub(1) {
            None => Usd::ZERO,
            Some(full) => per_page
                .saturating_mul(full)
                .saturating_add(self.estimate(last)),
        };
        Plan {
            pages: Some(pages),
            rows,
            per_page,
            estimate: Some(estimate),
        }
    }
}
