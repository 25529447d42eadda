//! Asks for what the archive lacks, several calls at once.

use std::{collections::HashSet, io, time::Duration};

use aisa_gateway::{
    ChargeState, Error, ErrorKind, Usd,
    clock::{Clock, SystemClock},
    paging::PagingEnd,
};
use tokio::{task::JoinSet, time::MissedTickBehavior};

use super::{
    Bulk, TargetBatch, TargetBatches, Targets,
    listing::Listing,
    plan::{Plan, Unresolved},
    progress::{BulkProgress, Counts},
    reread,
};
use crate::{
    exit::{CliError, Exit},
    printable, recovery,
    run::{Stop, outcome},
};

/// Failed calls in a row after which a run gives up: something is wrong with more than a target.
const MAX_CONSECUTIVE_FAILURES: u32 = 25;

/// The gateway's error code for a key whose call still runs, perhaps for another program.
const IN_PROGRESS: &str = "request_in_progress";

/// Failures that are reported one by one.
const MOST_REPORTED: u64 = 10;

/// What a run has bought.
#[derive(Default)]
pub(super) struct Bought {
    pub(super) counts: Counts,
    /// Names and idempotency keys of questions that were bought, and whose responses are lost.
    pub(super) lost: Vec<(String, String)>,
    /// Why it ended before its end.
    pub(super) ended: Option<CliError>,
    /// That was a fault of the account that the gateway has at upstream, which passes without a change here.
    pub(super) passing: bool,
    /// A signal ended it.
    pub(super) stopped: Option<Exit>,
    /// Calls were on their way when it ended.
    pub(super) abandoned: bool,
}

/// A call, or the calls for the pages of a listing, that are over.
struct Done {
    job: Job,
    spent: Usd,
    excess: Usd,
    unknown_charges: u64,
    calls: u64,
    /// A response that the archive could not keep.
    unkept: Option<(String, Vec<u8>)>,
    outcome: Result<Option<PagingEnd>, Error>,
}

/// What is to be asked.
enum Job {
    TargetBatch(String),
    /// Asked once more under the key of an earlier run.
    Unresolved(Box<Unresolved>),
}

impl Bulk<'_> {
    /// Buys what the archive lacks: first what an earlier run left open, then the rest in the order of the list.
    pub(super) async fn buy(
        &self,
        targets: &Targets,
        plan: &Plan,
        stop: &mut Stop,
    ) -> Result<Bought, CliError> {
        let mut run = Purchase {
            bulk: self,
            progress: BulkProgress::start(self),
            tasks: JoinSet::new(),
            unresolved: HashSet::new(),
            asked_again: HashSet::new(),
            in_a_row: 0,
            reported: 0,
            bought: Bought::default(),
            settled: false,
        };
        run.bought.counts.total = plan.units;
        if plan.to_make() == 0 {
            run.bought.counts.kept = plan.kept;
            return Ok(run.bought);
        }
        let begun = SystemClock.now();
        let mut ticks = tokio::time::interval(run.progress.interval());
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ticks.tick().await;
        let mut again = plan.again.iter().peekable();
        let mut units = self.units(targets)?;
        let mut looked = 0_u64;
        loop {
            let full = run.tasks.len() >= self.options.concurrency;
            let open = !run.is_over();
            // The rest waits for what was open: only then is known what is lost.
            // Attempts at one question wait for each other, since one response is enough.
            if open
                && !full
                && let Some(next) = again.next_if(|next| !run.asked_again.contains(&next.key))
            {
                run.ask_again(next);
                continue;
            }
            let settled = run.tasks.is_empty() || run.settled;
            run.settled = settled;
            let (mut exhausted, mut goes_on) = (!open, false);
            if open && !full && settled {
                looked += 1;
                goes_on = run.next(&mut units).await?;
                exhausted = !goes_on;
                // Very many that the archive has may follow each other.
                if goes_on && !looked.is_multiple_of(100) {
                    continue;
                }
            }
            if run.tasks.is_empty() && exhausted {
                return Ok(run.bought);
            }
            tokio::select! {
                biased;
                exit = stop.asked() => {
                    if run.bought.stopped.is_some() || run.tasks.is_empty() {
                        run.bought.stopped = Some(exit);
                        run.bought.abandoned = !run.tasks.is_empty();
                        return Ok(run.bought);
                    }
                    run.bought.stopped = Some(exit);
                    run.progress.aside(|| self.console.warn(
                        "stopping: the calls on their way may be charged either way, so their responses are awaited; \
                         the same again abandons them",
                    ));
                }
                _ = ticks.tick() => {
                    let elapsed = SystemClock.now().saturating_sub(begun);
                    run.progress.show(self, &run.bought.counts, elapsed);
                }
                Some(done) = run.tasks.join_next() => match done {
                    Ok(done) => run.took(done),
                    Err(error) => return Err(CliError::failed(format!("internal error: a task panicked: {error}"))),
                },
                () = tokio::task::yield_now(), if goes_on => {}
                () = tokio::time::sleep(Duration::from_millis(100)), if run.bought.stopped.is_some() => {
                    // The rest waits before another attempt, and none is on its way.
                    if self.gateway.limits().in_flight() == 0 {
                        return Ok(run.bought);
                    }
                }
            }
        }
    }
}

/// The state of a run that buys.
struct Purchase<'a, 'b> {
    bulk: &'a Bulk<'b>,
    progress: BulkProgress,
    tasks: JoinSet<Done>,
    /// TargetBatches that may have been bought under an old key, so that this run buys them under no other.
    unresolved: HashSet<String>,
    /// TargetBatches about which an earlier question is asked again at this moment.
    asked_again: HashSet<String>,
    /// Failures since the last response.
    in_a_row: u32,
    reported: u64,
    bought: Bought,
    /// What an earlier run left open is over.
    settled: bool,
}

impl Purchase<'_, '_> {
    /// Whether nothing more is to be asked.
    fn is_over(&self) -> bool {
        self.bought.stopped.is_some() || self.bought.ended.is_some()
    }

    fn ask_again(&mut self, again: &Unresolved) {
        if self.unresolved.contains(&again.key) {
            return;
        }
        if again.is_lost() {
            self.lose(again);
            return;
        }
        let Some(request) = again.request(&self.bulk.template) else {
            return;
        };
        let key = again.unfinished.start.idempotency_key.clone();
        let call = self
            .bulk
            .call(&self.bulk.gateway, request)
            .without_validation()
            .with_idempotency_key(key);
        self.asked_again.insert(again.key.clone());
        self.spawn(Job::Unresolved(Box::new(again.clone())), Listing::one(call));
    }

    fn lose(&mut self, again: &Unresolved) {
        if !self.bulk.settings.retry_unknown && self.unresolved.insert(again.key.clone()) {
            let key = again.unfinished.start.idempotency_key.clone();
            self.bought.lost.push((again.name.clone(), key));
        }
    }

    /// Asks for the next unit, where the archive lacks it; `false` at the end of the list.
    async fn next(
        &mut self,
        units: &mut TargetBatches<impl Iterator<Item = io::Result<String>>>,
    ) -> Result<bool, CliError> {
        let Some(unit) = units.next() else {
            return Ok(false);
        };
        let unit: TargetBatch = unit.map_err(reread)?;
        let listing = self.bulk.listing(&self.bulk.gateway, &unit);
        if self.bulk.missing(&unit, &listing).await?.is_none() {
            self.bought.counts.kept += 1;
            return Ok(true);
        }
        if !self.unresolved.is_empty() && self.unresolved.contains(&self.bulk.key(&unit)?) {
            self.bought.counts.failed += 1;
            return Ok(true);
        }
        self.spawn(Job::TargetBatch(unit.name()), listing);
        Ok(true)
    }

    fn spawn(&mut self, job: Job, listing: Listing) {
        let attempts = self.bulk.attempts.clone();
        self.tasks.spawn(async move {
            let (mut spent, mut excess) = (Usd::ZERO, Usd::ZERO);
            let (mut unknown_charges, mut calls, mut unkept) = (0, 0, None);
            let outcome = listing
                .each(|answer| {
                    if answer.kept().is_some() {
                        return;
                    }
                    calls += 1;
                    excess = excess.saturating_add(answer.excess().unwrap_or_default());
                    match answer.charge() {
                        Some(charge) => spent = spent.saturating_add(charge),
                        None => unknown_charges += 1,
                    }
                    if attempts.unrecorded().is_some() {
                        let id = answer.request_id().unwrap_or("unknown");
                        unkept = Some((id.to_owned(), answer.raw().to_vec()));
                    }
                })
                .await;
            if let Err(error) = &outcome {
                excess = excess.saturating_add(error.excess().unwrap_or_default());
                match error.charge_state() {
                    ChargeState::Charged(Some(charge)) => spent = spent.saturating_add(charge),
                    ChargeState::Charged(None) | ChargeState::Unknown => unknown_charges += 1,
                    _ => {}
                }
            }
            Done { job, spent, excess, unknown_charges, calls, unkept, outcome }
        });
    }

    fn took(&mut self, done: Done) {
        let bulk = self.bulk;
        if let Job::Unresolved(again) = &done.job {
            self.asked_again.remove(&again.key);
        }
        let counts = &mut self.bought.counts;
        counts.spent = counts.spent.saturating_add(done.spent);
        counts.excess = counts.excess.saturating_add(done.excess);
        counts.unknown_charges += done.unknown_charges;
        if let Some((id, raw)) = done.unkept {
            self.progress.aside(|| {
                recovery::keep(bulk.console, &format!("{} {id}", bulk.info.name()), &raw);
            });
        }
        if let Some(why) = bulk.attempts.unrecorded() {
            let why = CliError::failed(why.to_owned());
            self.bought.ended.get_or_insert(why);
        }
        let error = match (&done.outcome, &done.job) {
            (Ok(end), Job::TargetBatch(name)) => {
                self.in_a_row = 0;
                let counts = &mut self.bought.counts;
                match done.calls {
                    0 => counts.kept += 1,
                    _ => counts.bought += 1,
                }
                if let Some(PagingEnd::OffsetLimit | PagingEnd::RepeatedToken) = end {
                    let name = name.clone();
                    self.report_failure(&name, "more rows may follow, but no page leads to them");
                }
                return;
            }
            // Its unit comes later, and finds the response in the archive.
            (Ok(_), Job::Unresolved(_)) => return,
            (Err(error), Job::Unresolved(again)) => {
                if error.kind() == ErrorKind::Idempotency && error.code() != Some(IN_PROGRESS) {
                    let again = again.clone();
                    self.lose(&again);
                } else {
                    self.in_a_row += 1;
                    self.leave_unresolved(again, error);
                }
                error
            }
            (Err(error), Job::TargetBatch(name)) => {
                self.bought.counts.failed += 1;
                self.in_a_row += 1;
                if !is_fatal(error) {
                    let name = name.clone();
                    self.report_failure(&name, &outcome::failure(error).message);
                }
                error
            }
        };
        let failure = outcome::failure(error);
        if is_fatal(error) {
            self.bought.passing |= self.bought.ended.is_none() && error.is_gateway_account();
            self.bought.ended.get_or_insert(failure);
        } else if self.in_a_row >= MAX_CONSECUTIVE_FAILURES {
            let message =
                format!("the last {MAX_CONSECUTIVE_FAILURES} calls failed: {}", failure.message);
            self.bought.ended.get_or_insert(CliError { message, ..failure });
        }
    }

    /// A failure under an old key says nothing of what ran under it before, whatever it says of itself, so the unit must
    /// not be bought under another key. A refusal leaves the choice to who accepts to pay twice.
    fn leave_unresolved(&mut self, again: &Unresolved, error: &Error) {
        let refused = matches!(error.charge_state(), ChargeState::NotSent | ChargeState::Refused);
        if refused && self.bulk.settings.retry_unknown {
            return;
        }
        self.unresolved.insert(again.key.clone());
        if is_fatal(error) {
            return;
        }
        let suggestion = if refused { ", --retry-unknown buys it anew" } else { "" };
        let failure = outcome::failure(error).message;
        self.report_failure(
            &again.name,
            &format!(
                "{failure}; an earlier run may have bought it, so only the next run asks again, under the same \
                 key{suggestion}"
            ),
        );
    }

    /// Reports the first failures one by one.
    fn report_failure(&mut self, name: &str, what: &str) {
        self.reported += 1;
        let text = match self.reported {
            ..=MOST_REPORTED => format!("{name}: {what}"),
            reported if reported == MOST_REPORTED + 1 => {
                "further failures are counted only".to_owned()
            }
            _ => return,
        };
        self.progress.aside(|| self.bulk.console.warn(&printable::line(&text)));
    }
}

/// Whether every other call would fail in the same way.
fn is_fatal(error: &Error) -> bool {
    error.is_gateway_account()
        || matches!(
            error.kind(),
            ErrorKind::Auth | ErrorKind::Budget | ErrorKind::Ledger | ErrorKind::Config
        )
}
