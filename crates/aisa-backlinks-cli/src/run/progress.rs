//! Shows on a terminal that the program waits: a live task takes up to two minutes.

use std::time::Duration;

use aisa_gateway::describe::OperationRef;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{console::Console, settings::Settings};

/// A line on stderr with the time waited; nothing where stderr is not a terminal.
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Starts the line.
    pub(super) fn start(
        info: OperationRef<'static>,
        settings: &Settings,
        console: Console,
    ) -> Self {
        // Traces and a moving line would overwrite each other.
        if !console.watched() || settings.verbose > 0 {
            return Self(None);
        }
        let bar = ProgressBar::new_spinner().with_message(info.name());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}: {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(Some(bar))
    }

    /// Shows how far the pages have come.
    pub(super) fn rows(&self, info: OperationRef<'_>, rows: u64) {
        if let Some(bar) = &self.0 {
            bar.set_message(format!("{}, {rows} rows so far", info.name()));
        }
    }

    /// Hides the line while `print` runs.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Removes the line.
    pub(super) fn stop(self) {}
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
