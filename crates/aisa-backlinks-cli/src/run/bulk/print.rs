//! Prints what the archive has, in the order of the list, and says how the run ended.

use aisa_gateway::{Error, ErrorKind, Usd};

use super::{Bulk, Targets, buy::Bought, reread};
use crate::{
    command::PROGRAM,
    console::OutputError,
    exit::{CliError, Exit},
    output::{
        cell::grouped,
        left_out::LeftOut,
        printer::{ASKED, Printer},
    },
    request::TextResponse,
    run::{Stop, endpoint::Endpoint, outcome},
};

const GOES_ON: &str = "what was bought is in the archive, and the same command goes on from here";

/// Lost answers that are listed.
const LISTED: usize = 10;

impl<'a> Bulk<'a> {
    /// What prints the responses, with its output file open.
    ///
    /// # Errors
    /// When that cannot be created.
    pub(super) fn printer(&self) -> Result<Printer<'a>, CliError> {
        let printer = Printer::new(self.info, self.settings, self.console, self.template.fields())?;
        Ok(printer.for_many(self.is_single().then_some(ASKED)))
    }

    /// Prints the responses, unless a signal ended the run, and what is missing.
    pub(super) async fn conclude(
        &self,
        targets: &Targets,
        printer: Printer<'_>,
        bought: Bought,
        endpoint: &Endpoint,
        stop: &mut Stop,
    ) -> Result<Exit, CliError> {
        let missing = match bought.stopped {
            None => self.print(targets, printer, stop).await?,
            Some(_) => 0,
        };
        if let Some(account) = endpoint.account().filter(|account| account.executed > 0) {
            let (calls, charge) = (account.executed, Usd::from_micros(account.charged_micros));
            let plural = if calls == 1 { "" } else { "s" };
            self.console.note(&format!(
                "the gateway would have charged about {charge} for {} call{plural}",
                grouped(&calls.to_string())
            ));
        }
        self.console.note(&self.summary(&bought));
        self.list_lost(&bought);
        if let Some(exit) = bought.stopped {
            let unclear = match bought.abandoned {
                true => {
                    "; calls were on their way and may be charged, the next run asks for them under the same keys"
                }
                false => "",
            };
            let message = format!("stopped{unclear}; {GOES_ON}");
            return Err(CliError { exit, message });
        }
        match bought.ended {
            Some(why) => {
                let answered = bought.counts.bought + bought.counts.kept > 0;
                let message = format!("{}; the same command goes on from here", why.message);
                let partly = answered && bought.passing;
                let why = CliError { message, ..why }.after_some(answered);
                Err(CliError { exit: if partly { Exit::Partly } else { why.exit }, ..why })
            }
            None if missing > 0 => {
                let count = grouped(&missing.to_string());
                let plural = if missing == 1 { "" } else { "s" };
                Err(CliError {
                    exit: Exit::Partly,
                    message: format!(
                        "{count} call{plural} brought no response; the same command asks for them again"
                    ),
                })
            }
            None => Ok(Exit::Ok),
        }
    }

    fn summary(&self, bought: &Bought) -> String {
        let count = |count: u64| grouped(&count.to_string());
        let counts = &bought.counts;
        let charged = match self.settings.sandbox {
            true => "nothing charged".to_owned(),
            false => {
                let excess = outcome::excess(Some(counts.excess));
                format!("charged {} in all{excess}", counts.spent)
            }
        };
        let unknown_charges = match counts.unknown_charges {
            0 => String::new(),
            calls => format!(" and {} without a known charge", count(calls)),
        };
        let took = self.footer.elapsed().as_secs_f64();
        format!(
            "{} bought, {} kept, {} failed, {charged}{unknown_charges}, took {took:.1} s",
            count(counts.bought),
            count(counts.kept),
            count(counts.failed),
        )
    }

    fn list_lost(&self, bought: &Bought) {
        if bought.lost.is_empty() {
            return;
        }
        let mut text = String::from("bought by an earlier run, and the response is lost:");
        for (name, key) in bought.lost.iter().take(LISTED) {
            text.push_str(&format!("\n  {name} (idempotency key {key})"));
        }
        if let Some(more @ 1..) = bought.lost.len().checked_sub(LISTED) {
            text.push_str(&format!("\n  … and {more} more"));
        }
        text.push_str("\n--retry-unknown buys them once more");
        self.console.warn(&text);
    }

    /// Prints every response; how many units have none. A reader that closes the pipe has read enough.
    async fn print(
        &self,
        targets: &Targets,
        mut printer: Printer<'_>,
        stop: &mut Stop,
    ) -> Result<u64, CliError> {
        let mut missing = 0;
        let mut left_out = LeftOut::default();
        for (place, unit) in self.units(targets)?.enumerate() {
            let unit = unit.map_err(reread)?;
            let foreign = targets.batches.foreign(place, &unit);
            if let Some(exit) = stop.arrived().await {
                printer.close(false)?;
                let message = format!("stopped while printing; {GOES_ON}");
                return Err(CliError { exit, message });
            }
            let name = unit.name();
            let mut written = Ok(());
            let request = self.request(&unit);
            let listing = self.listing(&self.answers.offline, &unit);
            let mut room = listing
                .most()
                .map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
            let take = |answer: &TextResponse| {
                left_out.add(self.info, request.fields(), answer, &foreign);
                if written.is_ok() {
                    written = printer.page_about(&name, answer, &foreign, &mut room);
                }
            };
            let walked = listing.each(take).await;
            if is_closed(written, &mut printer)? {
                return Ok(0);
            }
            if let Err(error) = walked {
                missing += 1;
                self.unread(&name, &error);
            }
        }
        if let Some(words) = left_out.in_words() {
            self.console.warn(&words);
        }
        let finished = printer.finish();
        if is_closed(finished, &mut printer)? {
            return Ok(0);
        }
        printer.close(missing == 0)?;
        Ok(missing)
    }

    /// Warns of a response that the archive has and that cannot be read; missing ones were reported before.
    fn unread(&self, name: &str, error: &Error) {
        if error.kind() != ErrorKind::Ledger {
            let message = outcome::failure(error).message;
            self.console.warn(&format!("{name}: {message}; `{PROGRAM} archive list` has it"));
        }
    }
}

/// Whether the reader closed the pipe.
fn is_closed(
    written: Result<(), OutputError>,
    printer: &mut Printer<'_>,
) -> Result<bool, CliError> {
    match written {
        Ok(()) => Ok(false),
        Err(OutputError::Closed { .. }) => Ok(true),
        Err(OutputError::Failed(error)) => {
            let failure = printer.failure(&error);
            printer.close(false)?;
            Err(failure)
        }
    }
}
