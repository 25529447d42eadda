//! Follows pages: prints each as it arrives, and keeps the position in a file for the next run.

use std::{pin::pin, sync::Arc, time::Duration};

use aisa_gateway::{
    Call, ChargeState, Cursor, Error, ErrorKind, Pages,
    clock::{Clock, SystemClock},
    describe::Paged as _,
    paging::PagingEnd,
};

use super::{Progress, Run, Stop, attempts::NextPage, footer::Costs, outcome};
use crate::{
    console::OutputError,
    cursor_file::{CursorFile, OnItsWay},
    exit::{CliError, Exit},
    output::{cell::grouped, printer::Printer},
    request::TextRequest,
};

impl Run<'_> {
    /// Follows the pages as far as the settings say.
    pub(super) async fn pages(
        &self,
        mut call: Call<TextRequest>,
        mut printer: Printer<'_>,
        mut stop: Stop,
    ) -> Result<Exit, CliError> {
        let (place, found) = match &self.settings.cursor {
            None => (None, None),
            Some(path) => {
                let (place, found) = CursorFile::open(path)?;
                (Some(Arc::new(place)), found)
            }
        };
        let (cursor, earlier) = found.unzip();
        // Who accepts to pay twice, or leaves the page out, asks for nothing again.
        let again = !self.settings.retry_unknown && !self.settings.skip_failed_page;
        let mut on_its_way = earlier.flatten().filter(|_| again);
        let window = call.request().window();
        if let Some(page) = on_its_way.as_ref().filter(|_| self.settings.archive.is_some()) {
            // The archive may have it, though it was not printed.
            let since = Duration::from_secs(page.at);
            let age = SystemClock.unix().saturating_sub(since);
            call = call.with_max_age(self.settings.max_age.unwrap_or_default().max(age));
        }
        let mut pages = match cursor {
            None => call.pages(),
            Some(cursor) => {
                let cursor = self.position(cursor)?;
                printer.resume(cursor.purchases().pages, cursor.purchases().rows);
                let finished = cursor.is_finished();
                let resumed = call.resume(cursor);
                let pages = resumed.map_err(|error| CliError::usage(error.to_string()))?;
                if finished {
                    self.console.note("nothing is left: the cursor is past the last page");
                    return save(place.as_deref(), &pages, None).map(|()| Exit::Ok);
                }
                pages
            }
        };
        // The number is for the listing, whichever run its rows came in.
        let before = pages.purchases().rows;
        let left = |rows: u64| rows.saturating_sub(before);
        if let Some(rows) = self.settings.max_rows {
            if left(rows) == 0 {
                self.console.note(&format!(
                    "nothing to buy: all {} rows have come in earlier runs; a larger --max-rows goes on",
                    grouped(&rows.to_string())
                ));
                return save(place.as_deref(), &pages, on_its_way.as_ref()).map(|()| Exit::Ok);
            }
            pages = pages.max_rows(left(rows));
        }
        if let (Some(cap), Some(ceiling)) = (self.settings.budget, pages.plan().ceiling)
            && cap < ceiling
        {
            self.console.warn(&format!(
                "the budget of {cap} is less than all pages may cost, {ceiling}: it may stop the listing before its end"
            ));
        }
        let mut kept = 0;
        let paging = self.info.paging();
        let size = window.limit.or(paging.map(|paging| paging.max_limit));
        let size = size.unwrap_or(1);
        let mut followed = Ok(());
        if let Some(page) = on_its_way.clone() {
            // First as the earlier run asked for it.
            pages = pages
                .next_page_key(page.key)
                .page_size(page.size)
                .max_rows(page.max_rows.map_or(u64::MAX, left))
                .max_pages(1);
            followed = self
                .follow(
                    &mut pages,
                    (page.size, page.max_rows),
                    &mut kept,
                    &mut printer,
                    &mut stop,
                    place.as_ref(),
                    &mut on_its_way,
                )
                .await;
            pages = pages
                .page_size(size)
                .max_rows(self.settings.max_rows.map_or(u64::MAX, left))
                .max_pages(u64::MAX);
        }
        if followed.is_ok() {
            followed = self
                .follow(
                    &mut pages,
                    (size, self.settings.max_rows),
                    &mut kept,
                    &mut printer,
                    &mut stop,
                    place.as_ref(),
                    &mut on_its_way,
                )
                .await;
        }
        // What came before an error was paid for: it is printed first.
        let (failure, unclear) = match followed {
            Ok(()) => (unreachable_rows(&pages), false),
            Err(FollowError::Failed(failure)) => (Some(failure), false),
            Err(FollowError::Stopped(exit)) => {
                let money = self.attempts.progress.abandoned();
                let unclear = money.is_some();
                let parts = ["interrupted".to_owned()].into_iter().chain(money);
                let parts: Vec<_> =
                    parts.chain(self.next_rows_hint(&printer, place.as_deref())).collect();
                let message = parts.join("; ");
                (Some(CliError { exit, message }), unclear)
            }
            Err(FollowError::Halted(halt, id)) => {
                return self.output_failed(halt, &mut printer, id.as_deref());
            }
        };
        let finished = match printer.finish() {
            Ok(()) => save(place.as_deref(), &pages, on_its_way.as_ref()).map(|()| Exit::Ok),
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

    /// Follows the pages of a size, for so many rows in all. `on_its_way` is the page that an earlier run may have bought,
    /// and then the one that this run may have.
    #[expect(clippy::too_many_arguments, reason = "the state of one run, split for its borrows")]
    async fn follow(
        &self,
        pages: &mut Pages<TextRequest>,
        (size, max_rows): (i64, Option<u64>),
        kept: &mut u64,
        printer: &mut Printer<'_>,
        stop: &mut Stop,
        place: Option<&Arc<CursorFile>>,
        on_its_way: &mut Option<OnItsWay>,
    ) -> Result<(), FollowError> {
        let progress = Progress::start(self.info, self.settings, self.console);
        loop {
            let next = place.map(|file| NextPage {
                file: file.clone(),
                cursor: pages.cursor(),
                size,
                max_rows,
                earlier: on_its_way.clone(),
            });
            self.attempts.ask_for(next.clone());
            let awaited = self.awaited(stop, pin!(pages.next())).await;
            let under = |key: &str| next.as_ref().map(|next| next.under(key));
            let (page, stopped) = awaited.map_err(|exit| {
                if let Some(key) = self.attempts.progress.unclear_key() {
                    *on_its_way = under(&key);
                }
                FollowError::Stopped(exit)
            })?;
            let page = match page {
                None => return Ok(()),
                Some(Err(error)) => {
                    let failure = self.fail(&error).after_some(printer.rows() > 0);
                    let mut failure = failure.stopped(stopped);
                    failure.message.push_str(&self.failed_page_hint(
                        &error,
                        pages,
                        on_its_way.is_some(),
                    ));
                    match error.charge_state() {
                        ChargeState::Unknown => {
                            *on_its_way = error.idempotency_key().and_then(under);
                        }
                        ChargeState::Charged(_) => *on_its_way = None,
                        // A failure says nothing of what ran under the key before.
                        _ => {}
                    }
                    return Err(FollowError::Failed(failure));
                }
                Some(Ok(page)) => page,
            };
            let answer = page.response();
            *kept += u64::from(answer.kept().is_some());
            progress.aside(|| {
                outcome::answered(self.console, self.settings, answer);
                let printed = printer.page(answer);
                printed.map_err(|halt| {
                    // It was bought: under its key it is not bought once more unless the user says so.
                    if let Some(next) = &next {
                        let page = next.under(answer.idempotency_key());
                        let _ = next.file.store(&next.cursor, Some(&page));
                    }
                    FollowError::Halted(halt, answer.request_id().map(str::to_owned))
                })
            })?;
            progress.rows(self.info, printer.rows());
            *on_its_way = None;
            save(place.map(Arc::as_ref), pages, None).map_err(FollowError::Failed)?;
            if let Some(exit) = stopped {
                // The call is over, and its charge is known.
                self.attempts.progress.reset();
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
    fn failed_page_hint(
        &self,
        error: &Error,
        pages: &Pages<TextRequest>,
        asked_before: bool,
    ) -> String {
        if asked_before && error.kind() == ErrorKind::Idempotency {
            return match error.code() {
                Some("request_in_progress") => {
                    "; an earlier run asked for this page, and the same command asks for it again"
                }
                _ => {
                    "; an earlier run bought this page, and unless it was printed or kept in a file, its response is lost: \
                     --retry-unknown buys it once more, --skip-failed-page leaves it out"
                }
            }
            .to_owned();
        }
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

fn save(
    place: Option<&CursorFile>,
    pages: &Pages<TextRequest>,
    on_its_way: Option<&OnItsWay>,
) -> Result<(), CliError> {
    match place {
        Some(place) => place.store(&pages.cursor(), on_its_way),
        None => Ok(()),
    }
}

/// The error of a listing that has more rows than can be reached.
fn unreachable_rows(pages: &Pages<TextRequest>) -> Option<CliError> {
    let message = match pages.end()? {
        PagingEnd::OffsetLimit => {
            "more rows may follow, but they lie beyond the largest offset, and no token came that leads there"
        }
        PagingEnd::RepeatedToken => {
            "more rows may follow, but the last response brought a token that was used before"
        }
        _ => return None,
    };
    Some(CliError { exit: Exit::Partly, message: message.to_owned() })
}

/// Why no further page was asked for.
enum FollowError {
    Failed(CliError),
    Stopped(Exit),
    Halted(OutputError, Option<String>),
}
