//! The last note of a run: rows, cost and time.

use std::{sync::Arc, time::Duration};

use aisa_gateway::{Usd, clock::Clock, paging::Purchases};

use super::outcome;
use crate::output::cell::grouped;
use crate::request::TextResponse;

/// Measures a run from its creation on.
pub(super) struct Footer {
    clock: Arc<dyn Clock>,
    begun: Duration,
}

/// What the responses of a run cost.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Costs {
    /// Pages, where pages are followed.
    pub(super) pages: Option<u64>,
    pub(super) charged: Usd,
    /// The part of it above what a budget reserves.
    pub(super) excess: Usd,
    /// Answers without a charge.
    pub(super) unknown_charges: u64,
    /// Answers from the archive.
    pub(super) kept: u64,
    /// An abandoned call may have been charged.
    pub(super) unclear: bool,
}

impl Costs {
    /// Those of a listing without a page.
    pub(super) fn none() -> Self {
        Self { pages: Some(0), ..Self::default() }
    }

    pub(super) fn of_response(answer: &TextResponse) -> Self {
        Self {
            charged: answer.charge().unwrap_or_default(),
            excess: answer.excess().unwrap_or_default(),
            unknown_charges: u64::from(answer.charge().is_none()),
            kept: u64::from(answer.kept().is_some()),
            ..Self::default()
        }
    }

    pub(super) fn of_pages(purchases: &Purchases, kept: u64, unclear: bool) -> Self {
        Self {
            pages: Some(purchases.pages),
            charged: purchases.charged,
            excess: purchases.excess,
            unknown_charges: purchases.unknown_charges,
            kept,
            unclear,
        }
    }
}

impl Footer {
    pub(super) fn start(clock: impl Clock + 'static) -> Self {
        Self { begun: clock.now(), clock: Arc::new(clock) }
    }

    /// How long the run has taken so far.
    pub(super) fn elapsed(&self) -> Duration {
        self.clock.now().saturating_sub(self.begun)
    }

    /// The line: the rows, where the operation has some, the costs, unless the responses are invented, and the time.
    pub(super) fn line(&self, rows: Option<u64>, costs: &Costs, sandbox: bool) -> String {
        let count = |count: u64, one: &str| {
            let plural = if count == 1 { "" } else { "s" };
            format!("{} {one}{plural}", grouped(&count.to_string()))
        };
        let mut parts: Vec<String> = rows.iter().map(|rows| count(*rows, "row")).collect();
        parts.extend(costs.pages.map(|pages| count(pages, "page")));
        let excess = outcome::excess(Some(costs.excess));
        parts.push(match (sandbox, costs.pages) {
            (true, _) => "nothing charged".to_owned(),
            (false, Some(_)) => format!("charged {} in all{excess}", costs.charged),
            (false, None) if costs.unknown_charges > 0 => "charge unknown".to_owned(),
            (false, None) => format!("charged {}{excess}", costs.charged),
        });
        if let (false, Some(_), 1..) = (sandbox, costs.pages, costs.unknown_charges) {
            parts.push(format!("and {} named no charge", count(costs.unknown_charges, "page")));
        }
        if costs.unclear && !sandbox {
            parts.push("and one more call may have been charged".to_owned());
        }
        if costs.kept > 0 {
            parts.push(count(costs.kept, "kept response"));
        }
        parts.push(format!("took {:.1} s", self.elapsed().as_secs_f64()));
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use aisa_gateway::{clock::ManualClock, usd};

    use super::*;

    #[test]
    fn a_line_says_rows_cost_and_time() {
        let clock = ManualClock::new();
        let footer = Footer::start(clock.clone());
        clock.advance(Duration::from_millis(1250));
        let pages = |pages, unknown_charges, unclear| Costs {
            pages: Some(pages),
            charged: usd("0.05"),
            unknown_charges,
            unclear,
            ..Costs::default()
        };
        let one = Costs { charged: usd("0.02"), ..Costs::default() };
        let dear = Costs { excess: usd("0.01"), ..pages(1, 0, false) };
        let kept = Costs { kept: 1, ..Costs::default() };
        let cases = [
            (Some(1), &one, false, "1 row, charged $0.02, took 1.2 s"),
            (None, &one, true, "nothing charged, took 1.2 s"),
            (
                Some(5),
                &dear,
                false,
                "5 rows, 1 page, charged $0.05 in all, $0.01 above the expected maximum, took 1.2 s",
            ),
            (None, &kept, false, "charged $0.00, 1 kept response, took 1.2 s"),
            (
                Some(2500),
                &pages(3, 0, false),
                false,
                "2,500 rows, 3 pages, charged $0.05 in all, took 1.2 s",
            ),
            (
                Some(10),
                &pages(1, 2, true),
                false,
                "10 rows, 1 page, charged $0.05 in all, and 2 pages named no charge, and one more call may have been \
                 charged, took 1.2 s",
            ),
        ];
        for (rows, costs, sandbox, expected) in cases {
            assert_eq!(footer.line(rows, costs, sandbox), expected);
        }
    }
}
