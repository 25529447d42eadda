//! Reads targets from a file, line by line, in flat memory: a text with one a line, or a column of a CSV.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use crate::exit::CliError;

/// Bytes of a line or value; longer than any URL that works.
const LONGEST: u64 = 16 * 1024;

/// Calls `take` with every value, trimmed, and the number of its line; blank values and comments are skipped.
///
/// `source` is `FILE`, `FILE:COLUMN`, `-` or `-:COLUMN`.
///
/// # Errors
/// When the file cannot be read, is not UTF-8, has a very long line or lacks the column, and those of `take`.
pub(super) fn each(
    source: &str,
    take: impl FnMut(u64, &str) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let (name, column) = match source.rsplit_once(':') {
        Some((name, column)) if !Path::new(source).exists() => (name, Some(column)),
        _ => (source, None),
    };
    let shown = if name == "-" { "standard input" } else { name };
    let reader: Box<dyn BufRead> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(name).map_err(|error| unreadable(shown, &error))?;
        Box::new(BufReader::new(file))
    };
    let input = Input { shown, take };
    match column {
        Some(column) => input.column(reader, column),
        None => input.lines(reader),
    }
}

fn unreadable(shown: &str, error: &dyn std::fmt::Display) -> CliError {
    CliError::usage(format!("cannot read targets from {shown}: {error}"))
}

struct Input<'a, F> {
    shown: &'a str,
    take: F,
}

impl<F: FnMut(u64, &str) -> Result<(), CliError>> Input<'_, F> {
    fn lines(mut self, mut reader: impl BufRead) -> Result<(), CliError> {
        let (mut line, mut bytes) = (0, Vec::new());
        loop {
            bytes.clear();
            let read = (&mut reader)
                .take(LONGEST + 1)
                .read_until(b'\n', &mut bytes);
            if read.map_err(|error| unreadable(self.shown, &error))? == 0 {
                return Ok(());
            }
            line += 1;
            let text = self.text(line, &bytes)?;
            let text = match line {
                1 => text.trim_start_matches('\u{feff}').trim(),
                _ => text,
            };
            if text.starts_with('#') {
                continue;
            }
            let is_csv = Path::new(self.shown)
                .extension()
                .is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
            if line == 1 && is_csv && text.contains(',') {
                return Err(CliError::usage(format!(
                    "{0} has several columns; name one: {0}:COLUMN, of {text}",
                    self.shown
                )));
            }
            self.value(line, text)?;
        }
    }

    fn column(mut self, reader: impl BufRead, column: &str) -> Result<(), CliError> {
        let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(reader);
        let headers = csv.byte_headers();
        let headers = headers.map_err(|error| unreadable(self.shown, &error))?;
        let names: Vec<_> = headers
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim().to_owned())
            .collect();
        let at = names.iter().position(|name| name == column);
        let at = at.ok_or_else(|| {
            CliError::usage(format!(
                "{} has no column {column:?}; it has {}",
                self.shown,
                names.join(", ")
            ))
        })?;
        let mut record = csv::ByteRecord::new();
        loop {
            let more = csv.read_byte_record(&mut record);
            if !more.map_err(|error| unreadable(self.shown, &error))? {
                return Ok(());
            }
            let line = record.position().map_or(0, csv::Position::line);
            let text = self.text(line, record.get(at).unwrap_or_default())?;
            self.value(line, text)?;
        }
    }

    fn text<'b>(&self, line: u64, bytes: &'b [u8]) -> Result<&'b str, CliError> {
        let fault = |what: &str| unreadable(self.shown, &format!("line {line} {what}"));
        if bytes.len() as u64 > LONGEST {
            return Err(fault(&format!("is longer than {LONGEST} bytes")));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| fault("is not UTF-8 text"))?;
        Ok(text.trim())
    }

    fn value(&mut self, line: u64, text: &str) -> Result<(), CliError> {
        match text {
            "" => Ok(()),
            text => (self.take)(line, text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: &[u8], column: Option<&str>) -> Result<Vec<(u64, String)>, String> {
        let mut found = Vec::new();
        let take = |line: u64, text: &str| {
            found.push((line, text.to_owned()));
            Ok(())
        };
        let input = Input { shown: name, take };
        let done = match column {
            None => input.lines(bytes),
            Some(column) => input.column(bytes, column),
        };
        done.map(|()| found).map_err(|error| error.message)
    }

    #[test]
    fn a_text_has_a_target_a_line() {
        let text = "\u{feff}a.example\r\n\r\n  # no\n b.example \nc.example";
        let found = read("x.txt", text.as_bytes(), None).unwrap();
        let expected = [(1, "a.example"), (4, "b.example"), (5, "c.example")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
        assert_eq!(read("x.txt", b"", None).unwrap(), []);
    }

    #[test]
    fn a_column_keeps_the_numbers_of_lines() {
        let text = "\u{feff}name,domain\n\"two\nlines\",a.example\n,\nshort\nx, b.example\n";
        let found = read("x.csv", text.as_bytes(), Some("domain")).unwrap();
        let expected = [(2, "a.example"), (6, "b.example")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
        let error = read("x.csv", text.as_bytes(), Some("site")).unwrap_err();
        assert!(error.contains("it has name, domain"), "{error}");
        let error = read("x.csv", text.as_bytes(), None).unwrap_err();
        assert!(error.contains("name one: x.csv:COLUMN"), "{error}");
    }

    #[test]
    fn what_is_no_list_of_lines_is_named() {
        let long = vec![b'a'; 10_000_000];
        let cases = [
            (&b"a.example\n\xff\xfe\0"[..], "line 2 is not UTF-8 text"),
            (&long, "line 1 is longer than 16384 bytes"),
        ];
        for (bytes, expected) in cases {
            let error = read("x", bytes, None).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
        let error = each("/nowhere/x:y", |_, _| Ok(())).unwrap_err().message;
        assert!(error.contains("/nowhere/x"), "{error}");
    }
}
