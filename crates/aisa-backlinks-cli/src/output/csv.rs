//! Rows as CSV: one column per field, nested objects spread out, lists and maps as JSON in their cell.

use std::{borrow::Cow, io};

use serde_json::Value;

use super::columns::lookup;

/// The header line.
///
/// # Errors
/// Never for memory; the writer's own.
pub(crate) fn header(columns: &[String]) -> io::Result<Vec<u8>> {
    write(|writer| writer.write_record(columns))
}

/// Lines for rows, without a header.
///
/// # Errors
/// Never for memory; the writer's own.
pub(crate) fn lines(columns: &[String], rows: &[Value]) -> io::Result<Vec<u8>> {
    write(|writer| {
        rows.iter().try_for_each(|row| {
            writer.write_record(
                columns
                    .iter()
                    .map(|path| cell(lookup(row, path)).into_owned()),
            )
        })
    })
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
        let text = String::from_utf8(lines(&columns, &rows).unwrap()).unwrap();
        assert_eq!(
            text,
            "\"x, \"\"y\"\"\nz\",12.0,\"[\"\"p\"\",null]\",\n,,,\n"
        );
        assert_eq!(header(&columns).unwrap(), b"a,b.c,list,n\n");
    }
}
