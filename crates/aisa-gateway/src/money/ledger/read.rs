//! Reads a ledger back: pairs starts with ends, finds what a crash left open, adds up.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
};

use super::{AttemptEnd, AttemptOutcome, AttemptStart, jsonl::Line};
use crate::value::Usd;

/// One attempt with its end, where there is one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Attempt {
    /// How it began.
    pub start: AttemptStart,
    /// How it ended; `None` after a crash, or while it runs.
    pub end: Option<AttemptEnd>,
}

impl Attempt {
    /// What became of it; an attempt without an end is unknown.
    #[must_use]
    pub fn outcome(&self) -> AttemptOutcome {
        self.end.as_ref().map_or(AttemptOutcome::Unknown, |end| end.outcome)
    }

    /// The charge the gateway reported.
    #[must_use]
    pub fn charge(&self) -> Option<Usd> {
        self.end.as_ref().and_then(|end| end.charge)
    }
}

/// All attempts of a ledger, in the order they began.
#[derive(Clone, Debug, Default)]
pub struct LedgerReport {
    attempts: Vec<Attempt>,
    by_id: HashMap<String, usize>,
    orphans: Vec<AttemptEnd>,
    skipped: Vec<usize>,
}

impl LedgerReport {
    /// All attempts, in the order they began.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Attempts without an end: cut off by a crash, or still running. Each may have been charged.
    pub fn unfinished(&self) -> impl Iterator<Item = &Attempt> {
        self.attempts.iter().filter(|attempt| attempt.end.is_none())
    }

    /// Ends whose start is missing, as in a file that lost its beginning.
    #[must_use]
    pub fn orphans(&self) -> &[AttemptEnd] {
        &self.orphans
    }

    /// The numbers (from 1) of lines that are not records, such as a line torn by a crash.
    #[must_use]
    pub fn skipped_lines(&self) -> &[usize] {
        &self.skipped
    }

    /// How many attempts had this outcome.
    #[must_use]
    pub fn count(&self, outcome: AttemptOutcome) -> usize {
        self.attempts.iter().filter(|attempt| attempt.outcome() == outcome).count()
    }

    /// The sum of all charges that the gateway reported.
    #[must_use]
    pub fn charged(&self) -> Usd {
        let ended = self.attempts.iter().filter_map(Attempt::charge);
        ended.chain(self.orphans.iter().filter_map(|end| end.charge)).sum()
    }

    /// The sum of the ceilings (estimates, where an older ledger has none) of all attempts that may have been charged
    /// an unknown amount: what could come on top of [`charged`](Self::charged).
    #[must_use]
    pub fn uncertain(&self) -> Usd {
        let unclear = self.attempts.iter().filter(|attempt| {
            attempt.charge().is_none()
                && matches!(attempt.outcome(), AttemptOutcome::Unknown | AttemptOutcome::Charged)
        });
        unclear.filter_map(|attempt| attempt.start.ceiling.or(attempt.start.estimate)).sum()
    }

    pub(super) fn add_start(&mut self, start: AttemptStart) {
        self.by_id.insert(start.id.clone(), self.attempts.len());
        self.attempts.push(Attempt { start, end: None });
    }

    pub(super) fn add_end(&mut self, end: AttemptEnd) {
        match self.by_id.get(&end.id).and_then(|at| self.attempts.get_mut(*at)) {
            Some(attempt) if attempt.end.is_none() => attempt.end = Some(end),
            _ => self.orphans.push(end),
        }
    }
}

/// Reads a ledger that [`JsonlLedger`](super::JsonlLedger) wrote.
///
/// A line that is not a record, typically the last one after a crash, is skipped and
/// [listed](LedgerReport::skipped_lines).
///
/// # Errors
/// When the file cannot be read.
pub fn read_ledger(path: impl AsRef<Path>) -> io::Result<LedgerReport> {
    let mut report = LedgerReport::default();
    let mut reader = BufReader::new(File::open(path)?);
    let mut line = Vec::new();
    let mut number = 0;
    while reader.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        match serde_json::from_slice(&line) {
            Ok(Line::Begin(start)) => report.add_start(start.into_owned()),
            Ok(Line::End(end)) => report.add_end(end.into_owned()),
            Err(_) if line.trim_ascii().is_empty() => {}
            Err(_) => report.skipped.push(number),
        }
        line.clear();
    }
    Ok(report)
}
