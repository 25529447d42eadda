//! A result without rows as text: its fields in lines, then its counts side by side, then its lists.

use aisa_contract::{Shape, ShapeField, ValueKind};
use serde_json::{Map, Value};

use super::{cell, table};
use crate::printable;

/// Columns between two rankings side by side.
const GAP: usize = 4;

/// Lays out the result of an operation without rows.
pub(crate) fn render(
    shape: Option<Shape<'_>>,
    result: &Value,
    width: usize,
    colour: bool,
) -> String {
    let mut sections = Sections::default();
    if let (Value::Object(members), Some(shape)) = (result, shape) {
        sections.take(shape, "", members);
    }
    let mut text = table::pairs(&sections.pairs, width);
    if !sections.rankings.is_empty() {
        text.push('\n');
        text.push_str(&side_by_side(&sections.rankings, width, colour));
    }
    for (name, rows, shape) in &sections.lists {
        let names = shape.map_or_else(Vec::new, scalars);
        text.push_str(&format!("\n{}\n", title(name, colour)));
        text.push_str(&table::rows(&names, rows, width, false).text);
    }
    text
}

/// The fields of a result by how they are shown.
#[derive(Default)]
struct Sections<'a> {
    pairs: Vec<(String, String)>,
    rankings: Vec<(String, &'a Map<String, Value>)>,
    lists: Vec<(String, &'a [Value], Option<Shape<'a>>)>,
}

impl<'a> Sections<'a> {
    fn take(&mut self, shape: Shape<'a>, prefix: &str, members: &'a Map<String, Value>) {
        for ShapeField { name, kind, .. } in shape.fields() {
            let value = members.get(name);
            let path = format!("{prefix}{name}");
            match (kind, value) {
                (_, None) => {}
                (ValueKind::Object(inner), Some(Value::Object(members))) => {
                    self.take(inner, &format!("{path}."), members);
                }
                (ValueKind::Counts, Some(Value::Object(counts))) => {
                    self.rankings.push((path, counts));
                }
                (ValueKind::List(elements), Some(Value::Array(rows)))
                    if elements.kind().shape().is_some() =>
                {
                    self.lists.push((path, rows, elements.kind().shape()));
                }
                (_, value) => {
                    let text = cell::text(&path, value);
                    self.pairs.push((path, text));
                }
            }
        }
        for (key, value) in members.iter().filter(|(key, _)| shape.field(key).is_none()) {
            let path = format!("{prefix}{}", printable::line(key));
            let text = cell::text(&path, Some(value));
            self.pairs.push((path, text));
        }
    }
}

fn scalars(shape: Shape<'_>) -> Vec<table::Column> {
    shape
        .fields()
        .into_iter()
        .filter(|field| {
            matches!(
                field.kind,
                ValueKind::Boolean
                    | ValueKind::Integer
                    | ValueKind::Number
                    | ValueKind::Text
                    | ValueKind::Choice(_)
                    | ValueKind::Time
            )
        })
        .map(|field| table::Column::new(field.name))
        .collect()
}

fn title(name: &str, colour: bool) -> String {
    if colour { format!("\u{1b}[1m{name}\u{1b}[0m") } else { name.to_owned() }
}

/// Lays out as many rankings side by side as fit the width.
fn side_by_side(rankings: &[(String, &Map<String, Value>)], width: usize, colour: bool) -> String {
    let widest = width.saturating_sub(GAP) / 2;
    let blocks: Vec<Vec<String>> =
        rankings.iter().map(|(name, counts)| block(name, counts, widest.max(30))).collect();
    let column = blocks.iter().flatten().map(|line| table::console_width(line)).max().unwrap_or(0);
    let abreast = ((width + GAP) / (column + GAP)).max(1);
    let mut text = String::new();
    for (number, band) in blocks.chunks(abreast).enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let height = band.iter().map(Vec::len).max().unwrap_or(0);
        for row in 0..height {
            let mut line = String::new();
            for (index, block) in band.iter().enumerate() {
                let part = block.get(row).map_or("", String::as_str);
                let used = index * (column + GAP);
                let pad = used.saturating_sub(table::console_width(&line));
                line.push_str(&" ".repeat(pad));
                line.push_str(part);
            }
            if row == 0 {
                line = title(&line, colour);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

/// The lines of a ranking: its name, then its entries in upstream's order.
fn block(name: &str, counts: &Map<String, Value>, width: usize) -> Vec<String> {
    let mut lines = vec![name.to_owned()];
    if counts.is_empty() {
        lines.push("  (nothing)".to_owned());
    }
    let numbers: Vec<String> = counts
        .values()
        // Whatever the counts are called, they count.
        .map(|count| cell::text("", Some(count)))
        .collect();
    let number_width = numbers.iter().map(|n| table::console_width(n)).max().unwrap_or(0);
    let room = width.saturating_sub(number_width + GAP);
    let labels: Vec<String> = counts.keys().map(|key| label(key, room)).collect();
    let label_width = labels.iter().map(|l| table::console_width(l)).max().unwrap_or(0);
    for (label, number) in labels.iter().zip(&numbers) {
        let gap = label_width - table::console_width(label)
            + (number_width - table::console_width(number));
        lines.push(format!("  {label}  {}{number}", " ".repeat(gap)));
    }
    lines
}

/// The key of an entry, cut to `room` columns; upstream uses an empty key for "none" or "not known".
fn label(key: &str, room: usize) -> String {
    let key = printable::line(key);
    if key.is_empty() {
        return "(none)".to_owned();
    }
    if table::console_width(&key) <= room {
        return key;
    }
    let mut text = String::new();
    for c in key.chars() {
        if table::console_width(&text) + table::console_width(c.encode_utf8(&mut [0; 4])) + 1 > room
        {
            break;
        }
        text.push(c);
    }
    text + "…"
}
