//! Following pages: each is printed as it arrives, and the place is kept in a file for the next time.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use aisa_backlinks::{Client, Cursor, Error, ErrorKind, Pages, PagingEnd, RawRequest};

use super::{Progress, Run, Stop, report};
use crate::{
    console::Halt,
    exit::{Exit, Failure},
    output::{Format, printer::Printer},
};

impl Run<'_> {
    /// Follows the pages as far as the settings say.
    pub(super) async fn pages(
        &self,
        client: &Client,
        request: RawRequest,
        mut printer: Printer<'_>,
        mut stop: Stop,
    ) -> Result<Exit, Failure> {
        let mut pages = match self
            .settings
            .cursor
            .as_deref()
            .map(load)
            .transpose()?
            .flatten()
        {
            None => self.call(client, request).pages(),
            Some(cursor) => {
                let cursor = self.stepped(cursor)?;
                printer.goes_on(cursor.tally().pages, cursor.tally().rows);
                let finished = cursor.is_finished();
                let resumed = self.call(client, request).resume(cursor);
                let pages = resumed.map_err(|error| Failure::usage(error.to_string()))?;
                if finished {
                    self.console
                        .note("nothing is left: the cursor stands behind the last page");
                    return self.save(&pages).map(|()| Exit::Ok);
                }
                pages
            }
        };
        if let Some(rows) = self.settings.max_rows {
            pages = pages.max_rows(rows);
        }
        let failure = match self.follow(&mut pages, &mut printer, &mut stop).await {
            Ok(()) => cut_off(&pages),
            Err(Ended::Failed(failure)) => Some(failure),
            Err(Ended::Halted(halt, id)) => return self.halted(halt, &printer, id.as_deref()),
        };
        // What came before a failure was paid for: it is shown, and only then the failure.
        let finished = match printer.finish() {
            Ok(()) => self.save(&pages).map(|()| Exit::Ok),
            Err(halt) => self.halted(halt, &printer, None),
        };
        self.account(&pages);
        match failure {
            Some(failure) => finished.and(Err(failure)),
            None => finished,
        }
    }

    async fn follow(
        &self,
        pages: &mut Pages<RawRequest>,
        printer: &mut Printer<'_>,
        stop: &mut Stop,
    ) -> Result<(), Ended> {
        let progress = Progress::start(self.info, self.settings, self.console);
        loop {
            let page = tokio::select! {
                // A page that has arrived is not thrown away.
                biased;
                page = pages.next() => page,
                exit = stop.asked() => return Err(Ended::Failed(self.flight.interrupted(exit))),
            };
            let page = match page {
                None => return Ok(()),
                Some(Err(error)) => {
                    let mut failure = self.fail(&error);
                    failure.message.push_str(&self.way_out(&error, pages));
                    return Err(Ended::Failed(failure));
                }
                Some(Ok(page)) => page,
            };
            let answer = page.response();
            progress.aside(|| {
                report::answered(self.console, self.settings, answer);
                let printed = printer.page(answer);
                printed.map_err(|halt| Ended::Halted(halt, answer.request_id().map(str::to_owned)))
            })?;
            progress.rows(self.info, printer.rows());
            // A table is printed at the end, and until then its pages are not safe.
            if self.settings.format != Format::Table {
                self.save(pages).map_err(Ended::Failed)?;
            }
        }
    }

    /// The place to go on from, behind a page that failed where that is asked for.
    fn stepped(&self, cursor: Cursor) -> Result<Cursor, Failure> {
        if !self.settings.skip_failed_page {
            return Ok(cursor);
        }
        cursor.skipping_failed_page().ok_or_else(|| {
            Failure::usage(
                "there is no page to step over: none failed when the place was kept, or only its token leads on",
            )
        })
    }

    /// What can be done about a page that failed, and would fail again.
    fn way_out(&self, error: &Error, pages: &Pages<RawRequest>) -> String {
        let again = match error.kind() {
            ErrorKind::Incomplete | ErrorKind::Decode | ErrorKind::BodyTooLarge => pages.cursor(),
            _ => return String::new(),
        };
        if self.settings.cursor.is_none() {
            return "; with --cursor FILE the place would be kept".to_owned();
        }
        let mut text = "; the same command again buys this page again and goes on".to_owned();
        if again.skipping_failed_page().is_some() {
            text.push_str(", with --skip-failed-page it leaves the page out");
        }
        text
    }

    fn save(&self, pages: &Pages<RawRequest>) -> Result<(), Failure> {
        match &self.settings.cursor {
            Some(path) => store(path, &pages.cursor()),
            None => Ok(()),
        }
    }

    /// Says what all pages cost together.
    fn account(&self, pages: &Pages<RawRequest>) {
        let tally = pages.tally();
        if tally.pages > 1 && !self.settings.sandbox {
            let unknown = match tally.unpriced {
                0 => String::new(),
                count => format!(", and {count} pages did not name their charge"),
            };
            self.console.note(&format!(
                "{} pages, charged {} in all{unknown}",
                tally.pages, tally.charged
            ));
        }
    }
}

/// Says so where a listing has more rows and no way leads there.
fn cut_off(pages: &Pages<RawRequest>) -> Option<Failure> {
    let message = match pages.end()? {
        PagingEnd::OffsetLimit => {
            "more rows may follow, but they lie beyond the largest offset, and no token came that leads there"
        }
        PagingEnd::RepeatedToken => {
            "more rows may follow, but the last answer brought a token that was used before"
        }
        _ => return None,
    };
    Some(Failure {
        exit: Exit::Partly,
        message: message.to_owned(),
    })
}

/// Why no further page was taken.
enum Ended {
    Failed(Failure),
    Halted(Halt, Option<String>),
}

/// Reads the place; a file that is not there yet has to be writable before anything is paid for.
fn load(path: &Path) -> Result<Option<Cursor>, Failure> {
    let fault = |error: &dyn std::fmt::Display| {
        Failure::usage(format!("cannot use the cursor {}: {error}", path.display()))
    };
    let beside = beside(path);
    fs::write(&beside, "").map_err(|error| fault(&error))?;
    fs::remove_file(&beside).map_err(|error| fault(&error))?;
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault(&error)),
        Ok(bytes) if bytes.is_empty() => Ok(None),
        Ok(bytes) => serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|error| fault(&error)),
    }
}

/// Replaces the file as a whole, so that a crash leaves the old place or the new one.
fn store(path: &Path, cursor: &Cursor) -> Result<(), Failure> {
    let beside = beside(path);
    let stored = serde_json::to_vec(cursor)
        .map_err(io::Error::from)
        .and_then(|text| fs::write(&beside, text))
        .and_then(|()| fs::rename(&beside, path));
    stored.map_err(|error| {
        Failure::failed(format!(
            "cannot keep the place in {}: {error}",
            path.display()
        ))
    })
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}
