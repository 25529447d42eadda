//! Follows pages: prints each as it arrives, and keeps the position in a file for the next run.

use std::pin::pin;

use aisa_gateway::{Cursor, Error, ErrorKind, Gateway, Pages, PagingEnd, call::RawRequest};

use super::{Progress, Run, Stop, footer::Costs, report};
use crate::{
    console::OutputError,
    cursor_file::CursorFile,
    exit::{CliError, Exit},
    output::{cell::grouped, printer::Printer},
};

impl Run<'_> {
    /// Follows the pages as far as the settings say.
    pub(super) async fn pages(
        &self,
        gateway: &Gateway,
        request: RawRequest,
        mut printer: Printer<'_>,
        mut stop: Stop,
    ) -> Result<Exit, CliError> {
        let (place, cursor) = match &self.settings.cursor {
            None => (None, None),
            Some(path) => {
                let (place, cursor) = CursorFile::open(path)?;
                (Some(place), cursor)
            }
        };
        let mut pages = match cursor {
            None => self.call(gateway, request).pages(),
            Some(cursor) => {
                let cursor = self.position(cursor)?;
                printer.resume(cursor.purchases().pages, cursor.purchases().rows);
                let finished = cursor.is_finished();
                let resumed = self.call(gateway, request).resume(cursor);
                let pages = resumed.map_err(|error| CliError::usage(error.to_string()))?;
                if finished {
                    self.console
                        .note("nothing is left: the cursor is past the last page");
                    return save(place.as_ref(), &pages).map(|()| Exit::Ok);
                }
                pages
            }
        };
        if let Some(rows) = self.settings.max_rows {
            // The number is for the listing, whichever run its rows came in.
            let left = rows.saturating_sub(pages.purchases().rows);
            if left == 0 {
                self.console.note(&format!(
                    "nothing to buy: all {} rows have come in earlier runs; a larger --max-rows goes on",
                    grouped(&rows.to_string())
                ));
                return save(place.as_ref(), &pages).map(|()| Exit::Ok);
            }
            pages = pages.max_rows(left);
        }
        if let (Some(cap), Some(ceiling)) = (self.settings.budget, pages.plan().ceiling)
            && cap < ceiling
        {
            self.console.warn(&format!(
                "the budget of {cap} is less than all pages may cost, {ceiling}: it may stop the listing before its end"
            ));
        }
        let mut kept = 0;
        let followed = self
            .follow(
                &mut pages,
                &mut kept,
                &mut printer,
                &mut stop,
                place.as_ref(),
            )
            .await;
        // What came before an error was paid for: it is printed first.
        let (failure, unclear) = match followed {
            Ok(()) => (unreachable_rows(&pages), false),
            Err(FollowError::Failed(failure)) => (Some(failure), false),
            Err(FollowError::Stopped(exit)) => {
                let money = self.attempts.abandoned();
                let unclear = money.is_some();
                let parts = ["interrupted".to_owned()].into_iter().chain(money);
                let parts: Vec<_> = parts
                    .chain(self.next_rows_hint(&printer, place.as_ref()))
                    .collect();
                let message = parts.join("; ");
                (Some(CliError { exit, message }), unclear)
            }
            Err(FollowError::Halted(halt, id)) => {
                return self.output_failed(halt, &mut printer, id.as_deref());
            }
        };
        let finished = match printer.finish() {
            Ok(()) => save(place.as_ref(), &pages).map(|()| Exit::Ok),
            Err(halt) => self.output_failed(halt, &mut printer, None),
        };
        let closed = printer.close(failure.is_none() && finished.is_ok());
        let costs = Costs::of_pages(&pages.purchases(), kept, unclear);
        if costs != Costs::none() {
            self.print_footer(&printer, &costs);
        }
        let finished = finished.and_then(|exit| closed.map(|()| exit));
        match failure {
            Some(failure) => finished.and(Err(failure)),
            None => finished,
        }
    }

    async fn follow(
        &self,
        pages: &mut Pages<RawRequest>,
        kept: &mut u64,
        printer: &mut Printer<'_>,
        stop: &mut Stop,
        place: Option<&CursorFile>,
    ) -> Result<(), FollowError> {
        let progress = Progress::start(self.info, self.settings, self.console);
        loop {
            let awaited = self.awaited(stop, pin!(pages.next())).await;
            let (page, stopped) = awaited.map_err(FollowError::Stopped)?;
            let page = match page {
                None => return Ok(()),
                Some(Err(error)) => {
                    let failure = self.fail(&error).after_some(printer.rows() > 0);
                    let mut failure = failure.stopped(stopped);
                    failure
                        .message
                        .push_str(&self.failed_page_hint(&error, pages));
                    return Err(FollowError::Failed(failure));
                }
                Some(Ok(page)) => page,
            };
            let answer = page.response();
            *kept += u64::from(answer.kept().is_some());
            progress.aside(|| {
                report::answered(self.console, self.settings, answer);
                let printed = printer.page(answer);
                printed.map_err(|halt| {
                    FollowError::Halted(halt, answer.request_id().map(str::to_owned))
                })
            })?;
            progress.rows(self.info, printer.rows());
            save(place, pages).map_err(FollowError::Failed)?;
            if let Some(exit) = stopped {
                // The call is over, and its charge is known.
                self.attempts.next_call();
                return Err(FollowError::Stopped(exit));
            }
        }
    }

    /// The position to continue from: after the page that failed, with `--skip-failed-page`.
    fn position(&self, cursor: Cursor) -> Result<Cursor, CliError> {
        if !self.settings.skip_failed_page {
            return Ok(cursor);
        }
        cursor.skipping_failed_page().ok_or_else(|| {
            CliError::usage(
                "there is no page to skip: none failed before the position was kept, or only its token leads on",
            )
        })
    }

    /// What can be done about a page that would fail again.
    fn failed_page_hint(&self, error: &Error, pages: &Pages<RawRequest>) -> String {
        let again = match error.kind() {
            ErrorKind::Incomplete | ErrorKind::Decode | ErrorKind::BodyTooLarge => pages.cursor(),
            _ => return String::new(),
        };
        if self.settings.cursor.is_none() {
            return "; --cursor FILE would keep the position".to_owned();
        }
        let mut text = "; the same command again buys this page again and goes on".to_owned();
        if again.skipping_failed_page().is_some() {
            text.push_str(", with --skip-failed-page it skips the page");
        }
        text
    }

    /// How to get the next rows.
    fn next_rows_hint(&self, printer: &Printer<'_>, place: Option<&CursorFile>) -> Option<String> {
        match place {
            Some(place) => Some(format!(
                "the same command goes on from here: the position is kept in {}",
                place.name()
            )),
            None => printer
                .next()
                .map(|next| format!("to go on, add {next}; --cursor FILE would keep the position")),
        }
    }
}

fn save(place: Option<&CursorFile>, pages: &Pages<RawRequest>) -> Result<(), CliError> {
    match place {
        Some(place) => place.store(&pages.cursor()),
        None => Ok(()),
    }
}

/// The error of a listing that has more rows than can be reached.
fn unreachable_rows(pages: &Pages<RawRequest>) -> Option<CliError> {
    let message = match pages.end()? {
        PagingEnd::OffsetLimit => {
            "more rows may follow, but they lie beyond the largest offset, and no token came that leads there"
        }
        PagingEnd::RepeatedToken => {
            "more rows may follow, but the last answer brought a token that was used before"
        }
        _ => return None,
    };
    Some(CliError {
        exit: Exit::Partly,
        message: message.to_owned(),
    })
}

/// Why no further page was asked for.
enum FollowError {
    Failed(CliError),
    Stopped(Exit),
    Halted(OutputError, Option<String>),
}
