//! The list of fields on a page: name, type, marks and prose in blocks that blank lines part. Descriptions that lost their
//! heading are paired with the names that the list lacks, by order and by words.

use std::sync::LazyLock;

use regex::Regex;

use super::page::Page;
use crate::clean::{clean, clean_line, pattern};
use crate::contract::Unparsed;
use crate::fields::{FieldDoc, Path, Place, Shape};
use crate::prose;

static NAME: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[A-Za-z_][A-Za-z0-9_.\-*]*(?: [a-z_]+)?$"));

static TYPE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:enum<)?(string|integer|int|number|float|double|boolean|bool|object|map|array|any)(?:<[a-z0-9-]+>)?>?((?:\[\])*)(?: of (string|integer|number|boolean|object)s?)?( ?(?:\||or) ?null)?$",
    )
});

static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^([A-Za-z_][A-Za-z0-9_.\-]*)\s+\(?([a-z]+(?:\[\])*)\)?(?:\s*[,·–-]?\s*(required|optional))?$",
    )
});

static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:default|required range|available options|maximum|minimum|example|pattern)\b")
});

/// Reads the list from a line on. Lines of a description without a name are not marked as read yet.
pub(super) fn read(page: &mut Page<'_>, from: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    // `Some(None)` is a section that is understood and holds no fields of the operation.
    let mut section: Option<Option<Section>> = None;
    let mut awaits_prose = false;
    for mut block in blocks(page, from) {
        while let Some(first) = block.first().copied() {
            let line = clean_line(page.lines[first]);
            if let Some(heading) = heading(&line) {
                section = Some(heading);
                awaits_prose = false;
            } else if !(section.is_some() && is_preamble(&line)) {
                break;
            }
            page.mark(first..first + 1);
            block.remove(0);
        }
        let Some(part) = section else { continue };
        let Some(part) = part else {
            block.iter().for_each(|line| page.mark(*line..line + 1));
            continue;
        };
        if block.is_empty() {
            continue;
        }
        if let Some((mut entry, rest)) = field(page, part, &block) {
            entry.lines.iter().for_each(|line| page.mark(*line..line + 1));
            awaits_prose =
                rest.iter().all(|line| ATTRIBUTE.is_match(&clean_line(page.lines[*line])));
            if !rest.is_empty() {
                entry.describe(&prose_of(page, rest), rest);
            }
            entries.push(entry);
        } else {
            let prose = prose_of(page, &block);
            match entries.last_mut().filter(|_| awaits_prose) {
                Some(entry) => entry.describe(&prose, &block),
                None => {
                    let mut entry = Entry::new(part);
                    entry.describe(&prose, &block);
                    entries.push(entry);
                }
            }
            awaits_prose = false;
        }
    }
    entries
}

/// Runs of lines that are not blank.
fn blocks(page: &Page<'_>, from: usize) -> Vec<Vec<usize>> {
    let mut blocks = vec![Vec::new()];
    for index in from..page.lines.len() {
        if page.lines[index].trim().is_empty() {
            blocks.push(Vec::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push(index);
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn heading(line: &str) -> Option<Option<Section>> {
    match line.trim_start_matches('#').trim().trim_end_matches(':').to_ascii_lowercase().as_str() {
        "body"
        | "request"
        | "request body"
        | "body parameters"
        | "request fields"
        | "request parameters"
        | "description of the fields for setting a task" => Some(Some(Section::Request)),
        "response"
        | "responses"
        | "response fields"
        | "response body"
        | "response parameters"
        | "description of the fields in the results array" => Some(Some(Section::Response)),
        "authorizations" | "authorization" | "authentication" | "headers" => Some(None),
        _ => None,
    }
}

/// Lines between a heading and its first field.
fn is_preamble(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    line.contains("application/json")
        || line.starts_with("successful ")
        || matches!(line.as_str(), "200" | "200 ok" | "ok")
}

/// The field that a block opens with, and the lines that follow its name, type and marks.
fn field<'b>(
    page: &Page<'_>,
    section: Section,
    block: &'b [usize],
) -> Option<(Entry, &'b [usize])> {
    let mut entry = Entry::new(section);
    let first = clean_line(page.lines[block[0]]);
    let mut used = 1;
    let second = block.get(1).map(|line| clean_line(page.lines[*line])).unwrap_or_default();
    if NAME.is_match(&first) && set_type(&mut entry, &second) {
        entry.name = Some(Path::default().join_dotted(&first));
        used = 2;
    } else {
        let found = INLINE.captures(&first)?;
        if !set_type(&mut entry, &found[2]) {
            return None;
        }
        entry.name = Some(Path::default().join_dotted(&found[1]));
        entry.required = found.get(3).map(|mark| mark.as_str() == "required");
    }
    for line in &block[used..] {
        match clean_line(page.lines[*line]).to_ascii_lowercase().as_str() {
            "required" => entry.required = Some(true),
            "optional" => entry.required = Some(false),
            "nullable" => entry.nullable = true,
            "deprecated" | "read-only" => {}
            _ => break,
        }
        used += 1;
    }
    entry.lines = block[..used].to_vec();
    Some((entry, &block[used..]))
}

fn set_type(entry: &mut Entry, text: &str) -> bool {
    let Some(found) = TYPE.captures(text) else {
        return false;
    };
    let base = |name: &str| match name.to_ascii_lowercase().as_str() {
        "string" => Shape::Text,
        "integer" | "int" => Shape::Integer,
        "number" | "float" | "double" => Shape::Number,
        "boolean" | "bool" => Shape::Boolean,
        "object" => Shape::Object,
        "map" => Shape::map(Shape::Any),
        "array" => Shape::list(Shape::Any),
        _ => Shape::Any,
    };
    let mut shape = match found.get(3) {
        Some(items) => Shape::list(base(items.as_str())),
        None => base(&found[1]),
    };
    for _ in 0..found[2].len() / 2 {
        shape = Shape::list(shape);
    }
    entry.shape = Some(shape);
    entry.nullable = found.get(4).is_some();
    true
}

fn prose_of(page: &Page<'_>, lines: &[usize]) -> String {
    clean(&lines.iter().map(|line| page.lines[*line]).collect::<Vec<_>>().join("\n"))
}

/// The part of the operation that a section of the list is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Section {
    Request,
    Response,
}

/// A field of the list, or a description that lost its field.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) section: Section,
    pub(super) name: Option<Path>,
    pub(super) shape: Option<Shape>,
    pub(super) nullable: bool,
    pub(super) required: Option<bool>,
    pub(super) prose: String,
    /// The lines it takes (from 0).
    pub(super) lines: Vec<usize>,
    /// The first line of the prose.
    prose_line: Option<usize>,
}

impl Entry {
    pub(super) fn new(section: Section) -> Self {
        Self {
            section,
            name: None,
            shape: None,
            nullable: false,
            required: None,
            prose: String::new(),
            lines: Vec::new(),
            prose_line: None,
        }
    }

    /// Adds lines of prose.
    pub(super) fn describe(&mut self, prose: &str, lines: &[usize]) {
        if !self.prose.is_empty() {
            self.prose.push('\n');
        }
        self.prose.push_str(prose);
        self.lines.extend(lines);
        self.prose_line = self.prose_line.or(lines.first().map(|line| line + 1));
    }

    /// Adds the description of another entry; `unsure` leaves its lines as not understood.
    pub(super) fn absorb(&mut self, other: Entry, unsure: bool) {
        let lines = if unsure { &[][..] } else { &other.lines };
        self.describe(&other.prose, lines);
    }

    /// A contradiction between list and example; the list counts, but a person should know.
    pub(super) fn contradiction(&self, field: &FieldDoc) -> Option<Unparsed> {
        let listed = self.shape.as_ref()?;
        let sort = |shape: &Shape| match shape {
            Shape::Boolean => Some(0),
            Shape::Integer | Shape::Number => Some(1),
            Shape::Text => Some(2),
            Shape::List(_) => Some(3),
            Shape::Object | Shape::Map(_) | Shape::Tagged(_) => Some(4),
            Shape::Any => None,
        };
        let (shown, listed_sort) = (sort(&field.shape)?, sort(listed)?);
        (shown != listed_sort).then(|| Unparsed {
            line: self.lines.first().map_or(1, |line| line + 1),
            what: format!("`{}` is {listed} here and {} in the example", field.path, field.shape),
        })
    }

    /// Adds what the list says to a field of the example.
    pub(super) fn apply(self, field: &mut FieldDoc) {
        if let Some(shape) = self.shape {
            field.shape = shape;
        }
        if self.name.is_some() {
            field.place =
                self.lines.first().map_or(field.place.clone(), |line| Place::Line(line + 1));
        }
        if self.nullable {
            field.nullable = Some(true);
        }
        field.facts = prose::read(&self.prose).facts;
        field.facts.fit(&field.shape);
        field.facts.required = match (self.required, field.facts.required) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (marked, stated) => marked.or(stated),
        };
        field.prose_line = self.prose_line;
    }

    /// A field that only the list knows.
    pub(super) fn into_field(mut self) -> Option<FieldDoc> {
        let path = self.name.take()?;
        let place = self.lines.first().map_or(Place::Unknown, |line| Place::Line(line + 1));
        let mut field = FieldDoc { path, place, ..FieldDoc::default() };
        self.apply(&mut field);
        Some(field)
    }
}

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
            assign_unnamed(
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
    assign_unnamed(fields, &mut pairs, &mut notes, nameless, previous, known, &listed);
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
fn assign_unnamed(
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
    let clash = match (prose::read(&entry.prose).facts.rules.default, &field.shape) {
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
