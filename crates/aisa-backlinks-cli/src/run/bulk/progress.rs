//! Says how far a run is: on a terminal in a line that moves, elsewhere in a note every ten seconds.

use std::time::Duration;

use aisa_gateway::Usd;
use indicatif::{ProgressBar, ProgressStyle};

use super::Bulk;
use crate::output::cell::grouped;

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Counts {
    /// TargetBatches of the run.
    pub(super) total: u64,
    /// Those that were bought in this run.
    pub(super) bought: u64,
    /// Those that the archive had.
    pub(super) kept: u64,
    /// Those without a response.
    pub(super) failed: u64,
    /// The sum of all charges that are known.
    pub(super) spent: Usd,
    /// The part of it above what a budget reserves.
    pub(super) excess: Usd,
    /// Answers without a charge.
    pub(super) unknown_charges: u64,
}

impl Counts {
    fn done(&self) -> u64 {
        self.bought + self.kept + self.failed
    }

    /// How far it is after so much time.
    pub(super) fn in_words(&self, elapsed: Duration) -> String {
        let count = |count: u64| grouped(&count.to_string());
        let mut text = format!(
            "{} of {} done, {} kept, {} failed, {} spent",
            count(self.done()),
            count(self.total),
            count(self.kept),
            count(self.failed),
            self.spent
        );
        // What the archive has takes no time.
        let asked = self.bought + self.failed;
        let rate = asked as f64 / elapsed.as_secs_f64().max(0.001);
        if asked > 0 {
            let left = self.total.saturating_sub(self.done()) as f64 / rate;
            text.push_str(&format!(", {rate:.1} a second, {} left", length(left)));
        }
        text
    }
}

/// A length of time in its two largest units.
fn length(seconds: f64) -> String {
    let seconds = seconds.ceil() as u64;
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", seconds / 3_600, seconds / 60 % 60),
    }
}

/// Shows the counts.
pub(super) struct BulkProgress {
    bar: Option<ProgressBar>,
}

impl BulkProgress {
    pub(super) fn start(bulk: &Bulk<'_>) -> Self {
        // Traces and a moving line would overwrite each other.
        if !bulk.console.watched() || bulk.settings.verbose > 0 {
            return Self { bar: None };
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg}") {
            bar.set_style(style);
        }
        Self { bar: Some(bar) }
    }

    /// How often to show them.
    pub(super) fn interval(&self) -> Duration {
        match self.bar {
            Some(_) => Duration::from_millis(250),
            None => Duration::from_secs(10),
        }
    }

    pub(super) fn show(&self, bulk: &Bulk<'_>, counts: &Counts, elapsed: Duration) {
        let text = counts.in_words(elapsed);
        match &self.bar {
            Some(bar) => {
                bar.set_message(text);
                bar.tick();
            }
            None => bulk.console.note(&text),
        }
    }

    /// Hides the line while `print` runs.
    pub(super) fn aside(&self, print: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }
}

impl Drop for BulkProgress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use aisa_gateway::usd;

    use super::*;

    #[test]
    fn a_line_says_what_is_done_and_how_long_the_rest_takes() {
        let counts = Counts {
            total: 10_000,
            bought: 1_000,
            kept: 4_000,
            failed: 0,
            spent: usd("24.036"),
            ..Counts::default()
        };
        assert_eq!(
            counts.in_words(Duration::from_secs(100)),
            "5,000 of 10,000 done, 4,000 kept, 0 failed, $24.036 spent, 10.0 a second, 8 min 20 s left"
        );
        let begun = Counts { total: 2, ..Counts::default() };
        assert_eq!(begun.in_words(Duration::ZERO), "0 of 2 done, 0 kept, 0 failed, $0.00 spent");
        assert_eq!([length(59.2), length(3_660.0)], ["1 min 0 s", "1 h 1 min"]);
    }
}
