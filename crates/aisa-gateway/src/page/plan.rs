//! How many pages are probably left and what they cost, before they are bought.

use super::Pages;
use crate::{describe::Paged, engine::estimate::Estimate, value::Usd};

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
        let page = self.estimate(self.rows_per_page());
        let left = self.left();
        let sum = left.as_ref().map(|left| match left.pages.checked_sub(1) {
            None => Estimate::ZERO,
            Some(full) => page.times(full).and(self.estimate(left.last)),
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
}
