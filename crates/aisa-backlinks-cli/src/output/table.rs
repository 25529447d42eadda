//! Rows as a table that fits the width: numbers are whole, texts are cut, and columns that still do not fit are left
//! out.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width, presets::NOTHING,
};
use serde_json::Value;

use super::{cell, columns::lookup};
use crate::printable;

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// The path of its values in a row.
    path: String,
    /// Its heading.
    name: String,
    /// Its texts are never cut.
    whole: bool,
}

impl Column {
    /// A column under its own path.
    pub(crate) fn new(path: impl Into<String>) -> Self {
        let path = path.into();
        Self { name: path.clone(), path, whole: false }
    }

    /// The same column under another name.
    pub(crate) fn named(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    /// The same column with its texts left whole.
    pub(crate) fn whole(mut self) -> Self {
        self.whole = true;
        self
    }
}

/// Columns between two columns.
const GAP: u16 = 2;
/// A text column is at least this wide.
const LEAST_TEXT: u16 = 10;
/// Occurs in no text: as a delimiter it keeps long words in the one line that is shown.
const NEVER: char = '\0';

/// A finished table.
#[derive(Debug)]
pub(crate) struct Rendered {
    /// The lines, header first.
    pub text: String,
    /// The paths of the columns that do not fit.
    pub left_out: Vec<String>,
}

/// Lays out rows under the given columns.
pub(crate) fn rows(columns: &[Column], rows: &[Value], width: usize, colour: bool) -> Rendered {
    let width = u16::try_from(width).unwrap_or(u16::MAX);
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let cells = columns.iter();
            cells.map(|column| cell::short(&column.path, lookup(row, &column.path))).collect()
        })
        .collect();
    let kinds: Vec<Needs> =
        (0..columns.len()).map(|index| Needs::of(&columns[index], index, rows, &cells)).collect();
    let shown = fitting(&kinds, width);

    let mut table = blank(width);
    table.set_header(header(&columns[..shown], &kinds));
    for row in &cells {
        let mut line =
            Row::from(row[..shown].iter().zip(&kinds).map(|(text, kind)| kind.cell(text)));
        line.max_height(1);
        table.add_row(line);
    }
    let tight = natural(&columns[..shown], &cells) > usize::from(width);
    for (index, kind) in kinds[..shown].iter().enumerate() {
        if let Some(column) = table.column_mut(index) {
            column.set_padding((0, GAP));
            // In a narrow table the headings of numbers break, for the sake of the texts. Constraints include padding.
            let least = Width::Fixed(kind.least + GAP);
            column.set_constraint(if tight && kind.whole {
                ColumnConstraint::Absolute(least)
            } else {
                ColumnConstraint::LowerBoundary(least)
            });
        }
    }
    Rendered {
        text: finish(&table, colour),
        left_out: columns[shown..].iter().map(|column| column.path.clone()).collect(),
    }
}

/// Lays out names with values, two columns, long values wrapped.
pub(crate) fn pairs(pairs: &[(String, String)], width: usize) -> String {
    let mut table = blank(u16::try_from(width).unwrap_or(u16::MAX));
    for (name, value) in pairs {
        table.add_row([name, value]);
    }
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, GAP));
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
    if let Some(column) = table.column_mut(1) {
        column.set_padding((0, 0));
    }
    finish(&table, false)
}

fn blank(width: u16) -> Table {
    let mut table = Table::new();
    table
        .load_preset(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_truncation_indicator("…")
        .set_width(width);
    table
}

fn header(columns: &[Column], kinds: &[Needs]) -> Row {
    Row::from(columns.iter().zip(kinds).map(|(column, kind)| {
        // A long name breaks at underscores.
        Cell::new(printable::line(&column.name)).set_delimiter('_').set_alignment(kind.alignment())
    }))
}

/// How a column is aligned, and the width that it needs.
struct Needs {
    number: bool,
    whole: bool,
    least: u16,
}

impl Needs {
    fn of(column: &Column, index: usize, rows: &[Value], cells: &[Vec<String>]) -> Self {
        let values = || rows.iter().map(|row| lookup(row, &column.path));
        let number = values().any(cell::is_number)
            && values().all(|value| cell::is_number(value) || value.is_none_or(Value::is_null));
        let widest = cells.iter().map(|row| console_width(&row[index])).max().unwrap_or(0);
        let word = column.name.split('_').map(console_width).max().unwrap_or(0);
        let whole = number || column.whole;
        let least = if whole { widest.max(word) } else { widest.max(word).min(LEAST_TEXT.into()) };
        Self { number, whole, least: u16::try_from(least).unwrap_or(u16::MAX / 2) }
    }

    fn cell(&self, text: &str) -> Cell {
        Cell::new(text).set_delimiter(NEVER).set_alignment(self.alignment())
    }

    fn alignment(&self) -> CellAlignment {
        if self.number { CellAlignment::Right } else { CellAlignment::Left }
    }
}

/// The width at which nothing is cut or broken.
fn natural(columns: &[Column], cells: &[Vec<String>]) -> usize {
    let widest = |index: usize| {
        let values = cells.iter().map(|row| console_width(&row[index])).max();
        values.unwrap_or(0).max(console_width(&columns[index].name)) + usize::from(GAP)
    };
    (0..columns.len()).map(widest).sum()
}

/// How many columns, from the first, fit when each is at its narrowest; always one.
fn fitting(kinds: &[Needs], width: u16) -> usize {
    let mut taken = 0_u32;
    let fitting = kinds
        .iter()
        .take_while(|kind| {
            taken += u32::from(kind.least) + u32::from(GAP);
            taken <= u32::from(width)
        })
        .count();
    fitting.max(1).min(kinds.len())
}

/// Columns that a text takes on a terminal.
pub(crate) fn console_width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

fn finish(table: &Table, colour: bool) -> String {
    let header = table.header().is_some();
    // Rows are one line each; the lines before them are the header.
    let body = table.row_count();
    let lines: Vec<String> = table.lines().collect();
    let heads = if header { lines.len().saturating_sub(body) } else { 0 };
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let line = line.trim_end();
        if colour && number < heads {
            text.push_str(&format!("\u{1b}[1m{line}\u{1b}[0m"));
        } else {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn columns(names: &[&str]) -> Vec<Column> {
        names.iter().map(|name| Column::new(*name)).collect()
    }

    #[test]
    fn a_table_never_passes_the_width() {
        let data: Vec<_> = (0..3)
            .map(|n| {
                json!({
                    "url_from": format!("https://example.com/{}", "päge-漢字/".repeat(30)),
                    "anchor": "a few words that go on and on until nobody reads them any more 😀😀😀😀",
                    "referring_main_domains": 1_234_567 + n,
                    "first_seen": "2019-11-15 12:57:46 +00:00",
                    "dofollow": true,
                    "null": null,
                })
            })
            .collect();
        let names = columns(&[
            "url_from",
            "anchor",
            "referring_main_domains",
            "first_seen",
            "dofollow",
            "null",
        ]);
        for width in [40, 60, 80, 100, 120, 200] {
            let rendered = rows(&names, &data, width, false);
            for line in rendered.text.lines() {
                assert!(console_width(line) <= width, "{width}: {line}");
            }
            if !rendered.left_out.contains(&"referring_main_domains".to_owned()) {
                assert!(rendered.text.contains("1,234,569"), "numbers stay whole at {width}");
            }
        }
    }

    #[test]
    fn one_line_a_row_and_a_mark_where_text_is_cut() {
        let data = [json!({"anchor": "x".repeat(300), "rank": 7}), json!(null)];
        let rendered = rows(&columns(&["anchor", "rank"]), &data, 60, false);
        let lines: Vec<_> = rendered.text.lines().collect();
        assert_eq!(lines.len(), 3, "{}", rendered.text);
        assert!(lines[1].contains('…') && lines[1].ends_with('7'), "{}", rendered.text);
        assert!(lines[2].starts_with('–'), "{}", rendered.text);
    }

    #[test]
    fn pairs_wrap_long_values() {
        let pairs =
            [("technologies".to_owned(), "word ".repeat(40)), ("rank".to_owned(), "7".to_owned())];
        let text = super::pairs(&pairs, 60);
        assert!(text.lines().all(|line| console_width(line) <= 60), "{text}");
        assert!(text.contains("rank          7"), "{text}");
    }
}
