//! Pairs descriptions that lost their heading with the names that the list lacks, by order and by words.

use super::listing::{Entry, Section};
use crate::contract::{FieldDoc, Shape, Unparsed};
use crate::prose;

/// Descriptions that are tried in every order; longer runs keep the order of the page.
const MAX_RUN: usize = 6;

/// How much better another order must fit before the order of the page is given up.
const MARGIN: i64 = 2;

/// Which entries describe which fields.
pub(super) struct Pairing {
    /// Entries with the index of their field.
    pub(super) pairs: Vec<(usize, Entry)>,
    /// Entries that found none.
    pub(super) notes: Vec<Unparsed>,
    /// Whether the level of every entry is known.
    pub(super) all_placed: bool,
}

/// Finds the field of each entry.
pub(super) fn pair(fields: &mut Vec<FieldDoc>, entries: Vec<Entry>) -> Pairing {
    let mut pairs: Vec<(usize, Entry)> = Vec::new();
    let mut notes = Vec::new();
    let mut all_placed = true;
    let mut nameless: Vec<Entry> = Vec::new();
    let known = fields.len();
    let mut previous: Option<usize> = None;
    let places = places(fields, &entries);
    let listed: Vec<usize> = places.iter().copied().flatten().collect();
    let has_paths = |entry: &Entry| entry.name.as_ref().is_some_and(|name| name.0.len() > 1);
    let has_paths = entries.iter().any(has_paths);
    let is_nested = fields.iter().any(|field| field.path.0.len() > 1);
    for (entry, index) in entries.into_iter().zip(places) {
        let Some(name) = entry.name.clone() else {
            nameless.push(entry);
            continue;
        };
        if let Some(next) = index {
            settle(
                fields,
                &mut pairs,
                &mut notes,
                std::mem::take(&mut nameless),
                previous,
                next,
                &listed,
            );
            previous = Some(next);
            if pairs.iter().all(|(taken, _)| *taken != next) {
                pairs.push((next, entry));
            }
        } else if let Some(line) = entry.lines.first().map(|line| line + 1) {
            // Not in the example: the list is then the only witness of the field.
            notes.push(Unparsed {
                line,
                what: format!("`{name}` is listed but missing from the example"),
            });
            // Without paths, nobody knows on which level of a response it sits.
            if entry.section == Section::Request || has_paths || !is_nested {
                fields.extend(entry.into_field());
            } else {
                all_placed = false;
            }
        }
    }
    settle(fields, &mut pairs, &mut notes, nameless, previous, known, &listed);
    Pairing { pairs, notes, all_placed }
}

/// The field that each entry names.
///
/// Lists without paths repeat names level by level, in the order of the example: such a name is the next one there.
fn places(fields: &[FieldDoc], entries: &[Entry]) -> Vec<Option<usize>> {
    let mut taken = vec![false; fields.len()];
    let mut next = 0;
    let place = |entry: &Entry| {
        let name = entry.name.as_ref()?;
        let free = |index: &usize| !taken[*index];
        let exact = (0..fields.len()).find(|index| fields[*index].path == *name);
        let found = exact.filter(free).or_else(|| {
            let mut alike = (next..fields.len()).chain(0..next).filter(free);
            let is_bare = name.0.len() == 1;
            alike.find(|index| is_bare && fields[*index].path.name() == name.name())
        });
        // A second description of a field that has one is not the description of another field.
        let found = found.or(exact)?;
        taken[found] = true;
        next = found + 1;
        Some(found)
    };
    entries.iter().map(place).collect()
}

/// Pairs the nameless descriptions between two named fields with the names that lie between them.
fn settle(
    fields: &[FieldDoc],
    pairs: &mut Vec<(usize, Entry)>,
    notes: &mut Vec<Unparsed>,
    nameless: Vec<Entry>,
    previous: Option<usize>,
    next: usize,
    listed: &[usize],
) {
    if nameless.is_empty() {
        return;
    }
    let start = previous.map_or(0, |previous| previous + 1);
    let free: Vec<usize> = (start..next).filter(|index| !listed.contains(index)).collect();
    if free.len() == nameless.len() {
        let order = best_order(fields, &free, &nameless);
        for (entry, index) in nameless.into_iter().zip(order) {
            pairs.push((index, entry));
        }
    } else if let Some((_, owner)) = pairs.last_mut().filter(|_| free.is_empty()) {
        // Behind the last field a page goes on with other things: read, but not as understood.
        let last = next == fields.len();
        nameless.into_iter().for_each(|entry| owner.absorb(entry, last));
    } else {
        let line = nameless[0].lines.first().map_or(1, |line| line + 1);
        let what = format!(
            "{} descriptions without a name for {} fields without a description",
            nameless.len(),
            free.len()
        );
        notes.push(Unparsed { line, what });
    }
}

/// The assignment of fields to descriptions: the order of the page unless another one fits clearly better.
fn best_order(fields: &[FieldDoc], free: &[usize], nameless: &[Entry]) -> Vec<usize> {
    let by_page = free.to_vec();
    if free.len() > MAX_RUN {
        return by_page;
    }
    let score = |order: &[usize]| -> i64 {
        order.iter().zip(nameless).map(|(index, entry)| fit(&fields[*index], entry)).sum()
    };
    let mut best = (score(&by_page) + MARGIN - 1, by_page);
    permute(&mut free.to_vec(), 0, &mut |order| {
        let points = score(order);
        if points > best.0 {
            best = (points, order.to_vec());
        }
    });
    best.1
}

fn permute(order: &mut [usize], from: usize, visit: &mut impl FnMut(&[usize])) {
    if from == order.len() {
        return visit(order);
    }
    for index in from..order.len() {
        order.swap(from, index);
        permute(order, from + 1, visit);
        order.swap(from, index);
    }
}

/// How well a description suits a field: words of the name that it uses, and a default of the right type.
fn fit(field: &FieldDoc, entry: &Entry) -> i64 {
    let prose = entry.prose.to_ascii_lowercase();
    let words: Vec<&str> = prose.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let used = field
        .path
        .name()
        .split('_')
        .filter(|part| words.iter().any(|word| stem(word) == stem(part)))
        .count();
    let clash = match (prose::read(&entry.prose).facts.default, &field.shape) {
        (Some(value), Shape::Boolean) => !value.is_boolean(),
        (Some(value), Shape::Integer | Shape::Number) => !value.is_number(),
        (Some(value), Shape::Text) => !value.is_string(),
        (Some(_), Shape::List(_)) => true,
        _ => false,
    };
    i64::try_from(used).unwrap_or(0) - if clash { 4 } else { 0 }
}

/// A word without the endings of number and tense.
fn stem(word: &str) -> &str {
    ["es", "ed", "s", "d", "e"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word)
}
