//! Rows as CSV: one column per field, nested objects flattened, lists and maps as JSON in their cell.

use std::{borrow::Cow, collections::BTreeSet, io};

use aisa_contract::{FieldKind, OperationRef, value::is_unprintable};
use serde_json::{Map, Value};

use super::columns::lookup;

/// The last column: what is in no other, as JSON. It is called as in the library; no schema has a field of this name.
pub(crate) const REST: &str = "extra_fields";

/// The columns of every line. They follow from the schema and the request alone, so that all pages and runs of one
/// request have the same.
#[derive(Debug)]
pub(crate) struct CsvColumns {
    paths: Vec<String>,
    /// The same paths, to find what of a row is in none of them; `None` where the user chose the columns.
    whole: Option<BTreeSet<String>>,
    /// Leave texts as they are, also those that a spreadsheet would run as a formula.
    exact: bool,
}

impl CsvColumns {
    /// These columns and no others.
    pub(crate) fn new(paths: Vec<String>) -> Self {
        Self { paths, whole: None, exact: false }
    }

    /// Everything that rows can hold in response to a request with these fields: nested objects flattened, columns for
    /// each position of the targets, and at the end what is in no column.
    pub(crate) fn whole(info: OperationRef<'_>, fields: &Map<String, Value>) -> Self {
        let paths =
            info.row_shape().map_or_else(Vec::new, |shape| shape.paths(&positions(info, fields)));
        Self { whole: Some(paths.iter().cloned().collect()), paths, exact: false }
    }

    /// Whether to leave texts as they are, also those that a spreadsheet would run as a formula.
    pub(crate) fn exact(mut self, exact: bool) -> Self {
        self.exact = exact;
        self
    }

    /// With this column before all others.
    pub(crate) fn with_leading_column(mut self, column: &str) -> Self {
        self.paths.insert(0, column.to_owned());
        if let Some(paths) = &mut self.whole {
            paths.insert(column.to_owned());
        }
        self
    }

    /// The header line.
    ///
    /// # Errors
    /// Never for memory; the writer's own.
    pub(crate) fn header(&self) -> io::Result<Vec<u8>> {
        let rest = self.whole.is_some().then_some(REST);
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
                let rest = self.whole.as_ref().map(|paths| {
                    let left = left_over(paths, "", row);
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

/// The positions of the request's targets, which rows may use as keys.
fn positions(info: OperationRef<'_>, fields: &Map<String, Value>) -> Vec<String> {
    let mut numbered = info
        .fields()
        .into_iter()
        .filter(|field| matches!(field.kind(), FieldKind::NumberedTargets { .. }));
    let targets = numbered.next().and_then(|field| fields.get(field.name())?.as_object());
    let mut positions: Vec<String> =
        targets.into_iter().flat_map(|targets| targets.keys().cloned()).collect();
    positions.sort_by_key(|key| key.parse().unwrap_or(u64::MAX));
    positions
}

/// What of the value at a path is in none of the columns. No name of a schema has a dot.
fn left_over(columns: &BTreeSet<String>, path: &str, value: &Value) -> Option<Value> {
    let below = if path.is_empty() { String::new() } else { format!("{path}.") };
    let mut following = columns.range(below.clone()..);
    let spread = following.next().is_some_and(|next| next.starts_with(&below));
    match value {
        _ if columns.contains(path) => None,
        Value::Null if spread => None,
        Value::Object(members) if spread => {
            let left: Map<String, Value> = members
                .iter()
                .filter_map(|(key, value)| {
                    let left = if key.contains('.') {
                        Some(value.clone())
                    } else {
                        left_over(columns, &format!("{below}{key}"), value)
                    };
                    Some((key.clone(), left?))
                })
                .collect();
            (!left.is_empty()).then_some(Value::Object(left))
        }
        other => Some(other.clone()),
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

/// Whether a spreadsheet would take the text for a formula. Some programs skip leading blanks, or read the wide forms
/// of the signs.
fn is_formula(text: &str) -> bool {
    let invisible = |c: char| c.is_whitespace() || is_unprintable(c);
    text.starts_with(['\t', '\r', '\n'])
        || text
            .trim_start_matches(invisible)
            .starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

#[cfg(test)]
mod tests {
    use aisa_contract::Family;

    use super::*;
    use crate::{families, output::printer::ASKED};
    use serde_json::json;

    #[test]
    fn cells_hold_what_came() {
        let columns = ["a", "b.c", "list", "n"].map(str::to_owned);
        let rows = [
            json!({"a": "x, \"y\"\nz", "b": {"c": 12.0}, "list": ["p", null], "n": null}),
            json!(null),
        ];
        let columns = CsvColumns::new(columns.into());
        let text = String::from_utf8(columns.lines(&rows).unwrap()).unwrap();
        assert_eq!(text, "\"x, \"\"y\"\"\nz\",12.0,\"[\"\"p\"\",null]\",\n,,,\n");
        assert_eq!(columns.header().unwrap(), b"a,b.c,list,n\n");
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
            let columns = CsvColumns::new(vec!["a".to_owned()]);
            let neutral = cells(&columns, json!({"a": text}));
            assert_eq!(neutral, [format!("'{text}")], "{text:?}");
            assert_eq!(cells(&columns.exact(true), json!({"a": text})), [text]);
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
            let columns = CsvColumns::new(vec!["a".to_owned()]);
            let expected = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            assert_eq!(cells(&columns, json!({"a": value})), [expected]);
        }
    }

    fn cells(columns: &CsvColumns, row: Value) -> Vec<String> {
        let bytes = columns.lines(&[row]).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let record = reader.records().next().unwrap().unwrap();
        record.iter().map(str::to_owned).collect()
    }

    fn whole(operation: &str, fields: &Value) -> CsvColumns {
        let family = aisa_contract::family("backlinks").unwrap();
        let info = family.find(operation).unwrap();
        CsvColumns::whole(info, fields.as_object().unwrap())
    }

    #[test]
    fn every_position_of_the_request_has_its_columns() {
        let targets: Map<_, _> = (1..=11).map(|n| (n.to_string(), json!("example.com"))).collect();
        let columns = whole("domain_intersection", &json!({ "targets": targets })).paths;
        let ranks: Vec<_> = columns
            .iter()
            .filter_map(|path| path.strip_prefix("domain_intersection.")?.strip_suffix(".rank"))
            .collect();
        assert_eq!(ranks, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    }

    #[test]
    fn no_column_comes_twice_or_has_the_name_of_the_rest() {
        for info in families::all().flat_map(Family::all) {
            let fields = json!({"targets": {"1": "a.com", "2": "b.com"}});
            let columns = CsvColumns::whole(info, fields.as_object().unwrap()).paths;
            let different: BTreeSet<_> = columns.iter().collect();
            assert_eq!(different.len(), columns.len(), "{}", info.name());
            assert!(!columns.is_empty(), "{}", info.name());
            let taken = |path: &String| path == REST || path == ASKED || path.starts_with('.');
            assert!(!columns.iter().any(taken), "{}: {columns:?}", info.name());
        }
    }

    #[test]
    fn what_has_no_column_is_left_over() {
        let intersection = json!({"targets": {"1": "a.com", "2": "b.com"}});
        let summary = json!({"target": "a.com"});
        let cases = [
            ("summary", json!({"rank": 1, "info": {"country": "DE"}}), json!(null)),
            ("summary", json!({"rank": 1, "info": null, "new": null}), json!({"new": null})),
            (
                "summary",
                json!({"info": {"country": "DE", "mood": [1]}, "rank": {}}),
                json!({"info": {"mood": [1]}}),
            ),
            ("summary", json!({"info": "none"}), json!({"info": "none"})),
            ("summary", json!(null), json!(null)),
            ("summary", json!([1]), json!([1])),
            (
                "domain_intersection",
                json!({"domain_intersection": {"1": null, "2": {"rank": 1, "x": 2}, "3": {"rank": 4}}}),
                json!({"domain_intersection": {"2": {"x": 2}, "3": {"rank": 4}}}),
            ),
            (
                "domain_intersection",
                json!({"domain_intersection": [1]}),
                json!({"domain_intersection": [1]}),
            ),
        ];
        for (operation, row, left) in cases {
            let fields = if operation == "summary" { &summary } else { &intersection };
            let found = left_over(&whole(operation, fields).whole.unwrap(), "", &row);
            assert_eq!(found.unwrap_or_default(), left, "{operation}: {row}");
        }
    }
}
