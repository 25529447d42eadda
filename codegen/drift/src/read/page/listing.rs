//! The list of fields on a page: name, type, marks and prose in blocks that blank lines part.

use std::sync::LazyLock;

use regex::Regex;

use super::lines::Page;
use crate::clean::{clean, clean_line, pattern};
use crate::contract::{Path, Shape};

mod entry;

pub(super) use entry::{Entry, Section};

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
