//! Lists that are asked about in batches: lines that were bought already stay in the batches they were bought in, and only
//! the rest is cut into new ones. Cut by the list alone, one line more or less at its top would shift all batches, and
//! every line would be bought once more.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{BuildHasher, RandomState},
    io::{BufWriter, Write},
    path::Path,
};

use aisa_contract::FieldKind;
use aisa_gateway::{archive::RequestKey, validate};
use serde_json::{Map, Value};

use super::{
    Bulk, TargetBatch, Targets, reread,
    targets::{scratch, unwritten},
};
use crate::{exit::CliError, output::answer::Foreign};

/// The batches that lines were bought in, by their place in the regrouped list, and whose response speaks for which line.
#[derive(Default)]
pub(super) struct BoughtLists {
    pub(super) count: usize,
    owners: HashMap<u64, usize>,
    lines: LineHasher,
}

/// Hashes lines, of which there may be millions, all spellings of a value alike.
#[derive(Clone, Default)]
struct LineHasher {
    kind: Option<FieldKind<'static>>,
    state: RandomState,
}

impl LineHasher {
    fn hash(&self, line: &str) -> u64 {
        match &self.kind {
            Some(kind) => self.state.hash_one(&*validate::canonical(kind, line)),
            None => self.state.hash_one(line),
        }
    }
}

impl BoughtLists {
    /// What is not to be printed of the response about a unit, by the unit's place in the list.
    pub(super) fn foreign(&self, place: usize, unit: &TargetBatch) -> Foreign {
        if place >= self.count {
            return Foreign::default();
        }
        let owner = |line: &String| self.owners.get(&self.lines.hash(line));
        let (own, names): (Vec<&String>, Vec<&String>) =
            unit.0.iter().partition(|line| owner(line) == Some(&place));
        Foreign::new(&names, &own)
    }
}

impl Bulk<'_> {
    /// The list with the batches that were bought already first, each followed by a blank line; `None` where the archive
    /// has none, or where no line shares its call with another.
    pub(super) fn regrouped(&self, targets: &Targets) -> Result<Option<Targets>, CliError> {
        if self.is_single() || self.settings.follows() {
            return Ok(None);
        }
        let hasher = LineHasher { kind: Some(self.subject.kind()), state: RandomState::new() };
        let mut owners = HashMap::<u64, Option<usize>>::new();
        for line in targets.read().map_err(reread)? {
            owners.insert(hasher.hash(&line.map_err(reread)?), None);
        }
        let mut bought: Vec<Vec<String>> = Vec::new();
        let mut claim = |question: &RequestKey| {
            let Some(lines) = self.lines_of(question) else {
                return;
            };
            let mut useful = false;
            for line in &lines {
                if let Some(owner @ None) = owners.get_mut(&hasher.hash(line)) {
                    *owner = Some(bought.len());
                    useful = true;
                }
            }
            if useful {
                bought.push(lines);
            }
        };
        let unreadable = |error: aisa_archive::ArchiveError| CliError::failed(error.to_string());
        for entry in self.answers.archive.list() {
            let entry = entry.map_err(unreadable)?;
            if entry.answered && entry.at >= self.since {
                claim(&entry.question);
            }
        }
        // What may have been bought is asked about again under its own key, and so in the same batch.
        for unfinished in self.answers.archive.unfinished() {
            claim(&unfinished.map_err(unreadable)?.question);
        }
        if bought.is_empty() {
            return Ok(None);
        }
        self.write_regrouped(targets, &bought, &owners, hasher).map(Some)
    }

    /// The lines that a question is about, if it is one that this run would ask.
    fn lines_of(&self, question: &RequestKey) -> Option<Vec<String>> {
        if question.path != self.info.path() {
            return None;
        }
        let mut fields: Map<String, Value> = serde_json::from_str(&question.request).ok()?;
        let lines: Vec<String> =
            serde_json::from_value(fields.remove(self.subject.name())?).ok()?;
        let unit = TargetBatch(lines);
        let asked = self.call(&self.gateway, self.request(&unit)).request_key();
        asked.is_ok_and(|asked| asked == *question).then_some(unit.0)
    }

    fn write_regrouped(
        &self,
        targets: &Targets,
        bought: &[Vec<String>],
        owners: &HashMap<u64, Option<usize>>,
        hasher: LineHasher,
    ) -> Result<Targets, CliError> {
        let archive = self.settings.archive.as_deref().unwrap_or(Path::new("."));
        let unwritten = |error| unwritten(archive, &error);
        let mut copy = BufWriter::new(scratch(archive)?);
        // In the order of the first line of each.
        let mut places = HashMap::<usize, usize>::new();
        let owner_of = |line: &String| owners.get(&hasher.hash(line)).copied().flatten();
        for line in targets.read().map_err(reread)? {
            let Some(batch) = owner_of(&line.map_err(reread)?) else {
                continue;
            };
            let place = places.len();
            if let Entry::Vacant(first) = places.entry(batch) {
                first.insert(place);
                for line in &bought[batch] {
                    writeln!(copy, "{line}").map_err(unwritten)?;
                }
                writeln!(copy).map_err(unwritten)?;
            }
        }
        for line in targets.read().map_err(reread)? {
            let line = line.map_err(reread)?;
            if owner_of(&line).is_none() {
                writeln!(copy, "{line}").map_err(unwritten)?;
            }
        }
        let owners =
            owners.iter().filter_map(|(line, batch)| Some((*line, *places.get(&(*batch)?)?)));
        Ok(Targets {
            count: targets.count,
            batches: BoughtLists { count: places.len(), owners: owners.collect(), lines: hasher },
            file: copy.into_inner().map_err(|error| unwritten(error.into_error()))?,
        })
    }
}
