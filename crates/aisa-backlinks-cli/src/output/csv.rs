//! Rows as CSV: one column per field, nested objects spread out, lists and maps as JSON in their cell.

use std::{borrow::Cow, io};

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
}

impl Layout {
    /// These columns and no others.
    pub(crate) fn chosen(paths: Vec<String>) -> Self {
        Self {
            paths,
            spread: None,
        }
    }

    /// Everything that rows can hold.
    pub(crate) fn whole(spread: Spread) -> Self {
        Self {
            paths: spread.columns(),
            spread: Some(spread),
        }
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
                let cells = self.paths.iter().map(|path| cell(lookup(row, path)));
                let rest = self.spread.as_ref().map(|spread| {
                    let left = spread.left_over(row);
                    Cow::Owned(left.map_or_else(String::new, |left| left.to_string()))
                });
                writer.write_record(cells.chain(rest).map(Cow::into_owned))
            })
        })
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

/// Null and absent are both empty; everything else is written as JSON writes it, texts without quotes.
fn cell(value: Option<&Value>) -> Cow<'_, str> {
    match value {
        None | Some(Value::Null) => Cow::Borrowed(""),
        Some(Value::String(text)) => Cow::Borrowed(text),
        Some(other) => Cow::Owned(other.to_string()),
    }
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
}
