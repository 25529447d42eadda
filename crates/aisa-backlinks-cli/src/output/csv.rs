//! Rows as CSV: one column per field, nested objects spread out, lists and maps as JSON in their cell.

use std::{borrow::Cow, io};

use aisa_backlinks::value::is_unprintable;
use serde_json::Value;

use super::{columns::lookup, spread::Spread};

/// The last column: what the schema does not know, as JSON.
pub(crate) const REST: &str = "extra";

/// The columns of every line.
#[derive(Debug)]
pub(crate) struct Layout {
    paths: Vec<String>,
    /// Tells what the paths leave over, where nobody chose them.
    spread: Option<Spread>,
    /// Texts stay as they are, also those that a spreadsheet would run.
    exact: bool,
}

impl Layout {
    /// These columns and no others.
    pub(crate) fn chosen(paths: Vec<String>) -> Self {
        Self {
            paths,
            spread: None,
            exact: false,
        }
    }

    /// Everything that rows can hold.
    pub(crate) fn whole(spread: Spread) -> Self {
        Self {
            paths: spread.columns(),
            spread: Some(spread),
            exact: false,
        }
    }

    /// Whether texts stay as they are, also those that a spreadsheet would run.
    pub(crate) fn exact(mut self, exact: bool) -> Self {
        self.exact = exact;
        self
    }

    /// The header line.
    ///
    /// # Errors
    /// Never for memory; the writer's own.
    pub(crate) fn header(&self) -> io::Result<Vec<u8>> {
        let rest = self.spread.is_some().then_some(REST);
        write(|writer| writer.write_record(self.paths.iter().map(String::as_str).chain(rest)))
    }

    /// Lines for rows, without a header.
    ///
    /// # Errors
    /// Never for memory; the writer's own.
    pub(crate) fn lines(&self, rows: &[Value]) -> io::Result<Vec<u8>> {
        write(|writer| {
            rows.iter().try_for_each(|row| {
                let cells = self.paths.iter().map(|path| self.cell(lookup(row, path)));
                let rest = self.spread.as_ref().map(|spread| {
                    let left = spread.left_over(row);
                    Cow::Owned(left.map_or_else(String::new, |left| left.to_string()))
                });
                writer.write_record(cells.chain(rest).map(Cow::into_owned))
            })
        })
    }

    /// Null and absent are both empty; everything else is written as JSON writes it, texts without quotes, and
    /// with an apostrophe before what would run as a formula.
    fn cell<'v>(&self, value: Option<&'v Value>) -> Cow<'v, str> {
        match value {
            None | Some(Value::Null) => Cow::Borrowed(""),
            Some(Value::String(text)) if !self.exact && is_formula(text) => {
                Cow::Owned(format!("'{text}"))
            }
            Some(Value::String(text)) => Cow::Borrowed(text),
            Some(other) => Cow::Owned(other.to_string()),
        }
    }
}

fn write(
    fill: impl FnOnce(&mut csv::Writer<&mut Vec<u8>>) -> Result<(), csv::Error>,
) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = csv::Writer::from_writer(&mut bytes);
    fill(&mut writer)?;
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// Whether a spreadsheet would take the text for a formula. Some programs pass over blanks at its head, or read
/// the wide forms of the signs.
fn is_formula(text: &str) -> bool {
    let invisible = |c: char| c.is_whitespace() || is_unprintable(c);
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(invisible).starts_with([
            '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cells_hold_what_came() {
        let columns = ["a", "b.c", "list", "n"].map(str::to_owned);
        let rows = [
            json!({"a": "x, \"y\"\nz", "b": {"c": 12.0}, "list": ["p", null], "n": null}),
            json!(null),
        ];
        let layout = Layout::chosen(columns.into());
        let text = String::from_utf8(layout.lines(&rows).unwrap()).unwrap();
        assert_eq!(
            text,
            "\"x, \"\"y\"\"\nz\",12.0,\"[\"\"p\"\",null]\",\n,,,\n"
        );
        assert_eq!(layout.header().unwrap(), b"a,b.c,list,n\n");
    }

    #[test]
    fn a_text_that_a_spreadsheet_would_run_gets_an_apostrophe() {
        let formulas = [
            "=HYPERLINK(\"https://x.example\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            " =1",
            "\u{a0}=1",
            "\u{200b}\u{feff}=1",
            "\u{ff1d}1",
            "\u{ff0b}1",
            "\u{ff0d}1",
            "\u{ff20}x",
        ];
        for text in formulas {
            let layout = Layout::chosen(vec!["a".to_owned()]);
            let neutral = cells(&layout, json!({"a": text}));
            assert_eq!(neutral, [format!("'{text}")], "{text:?}");
            assert_eq!(cells(&layout.exact(true), json!({"a": text})), [text]);
        }
        let harmless = [
            json!(-12.5),
            json!(-1),
            json!(true),
            json!("2019-11-15 12:57:46 +00:00"),
            json!("1-2"),
            json!("a=b"),
            json!("'=1"),
            json!(["=1"]),
        ];
        for value in harmless {
            let layout = Layout::chosen(vec!["a".to_owned()]);
            let expected = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            assert_eq!(cells(&layout, json!({"a": value})), [expected]);
        }
    }

    fn cells(layout: &Layout, row: Value) -> Vec<String> {
        let bytes = layout.lines(&[row]).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(bytes.as_slice());
        let record = reader.records().next().unwrap().unwrap();
        record.iter().map(str::to_owned).collect()
    }
}
