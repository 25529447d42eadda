//! The pages that a run is going to buy, for prices before the first one. All have the same size but the last.

use aisa_gateway::{Call, Operation as _, Usd, describe::Paged as _};

use crate::request::TextRequest;
use crate::{output::cell::grouped, settings::Settings};

/// The calls of a run.
#[derive(Debug)]
pub(super) struct Batches {
    pub(super) list: Vec<Batch>,
    /// What all of them are likely to cost, one page where their number is not known; `None` where no price is known.
    pub(super) estimate: Option<Usd>,
    /// What all of them may cost at most, likewise.
    pub(super) ceiling: Option<Usd>,
    /// Pages and rows, where they are known.
    total: Option<(u64, u64)>,
    follows: bool,
}

/// Pages of one size.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) pages: u64,
    /// Rows of each; `None` leaves the request as it is.
    limit: Option<i64>,
}

impl Batch {
    /// The call for one of the pages.
    pub(super) fn page(&self, call: &Call<TextRequest>) -> Call<TextRequest> {
        let Some(limit) = self.limit else {
            return call.clone();
        };
        let mut request = call.request().clone();
        let mut window = request.window();
        window.limit = Some(limit);
        request.set_window(window);
        call.with_request(request)
    }
}

impl Batches {
    /// The calls of the run, as far as they are known before the first response.
    pub(super) fn new(settings: &Settings, call: &Call<TextRequest>) -> Self {
        let request = call.request();
        let paging = request.info().paging().filter(|_| settings.follows());
        let Some(paging) = paging else {
            return Self {
                list: vec![Batch { pages: 1, limit: None }],
                estimate: call.estimate(),
                ceiling: call.ceiling(),
                total: None,
                follows: false,
            };
        };
        let size = request.window().limit.unwrap_or(paging.max_limit).max(1);
        let mut pages = call.clone().pages();
        if let Some(rows) = settings.max_rows {
            pages = pages.max_rows(rows);
        }
        let plan = pages.plan();
        let batch = |pages, limit| Batch { pages, limit: Some(limit) };
        let total = plan.pages.zip(plan.rows);
        let list = match total {
            None => vec![batch(1, size)],
            Some((pages, rows)) => {
                let before = pages.saturating_sub(1).saturating_mul(size.unsigned_abs());
                let last = i64::try_from(rows.saturating_sub(before)).unwrap_or(size);
                let list = [batch(pages.saturating_sub(1), size), batch(1, last.clamp(1, size))];
                list.into_iter().filter(|batch| batch.pages > 0).collect()
            }
        };
        Self {
            list,
            estimate: plan.estimate.or(plan.per_page),
            ceiling: plan.ceiling.or(plan.ceiling_per_page),
            total,
            follows: true,
        }
    }

    /// How many pages and rows, where they are known.
    pub(super) fn total(&self) -> Option<(u64, u64)> {
        self.total
    }

    /// What the price is for, where pages are followed.
    pub(super) fn in_words(&self) -> Option<String> {
        if !self.follows {
            return None;
        }
        Some(match self.total {
            Some((1, rows)) => format!("1 page, {} rows", grouped(&rows.to_string())),
            Some((pages, rows)) => format!(
                "{} pages, {} rows",
                grouped(&pages.to_string()),
                grouped(&rows.to_string())
            ),
            None => "as many pages as the first one will tell, each priced alike".to_owned(),
        })
    }
}
