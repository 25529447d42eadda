//! Values of a list, such as targets, from a file or standard input, in flat memory: a text with one a line, or a column
//! of a table as spreadsheets save it.

mod encoding;
mod lines;
mod look;
mod records;

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
};

use aisa_gateway::request::ValueError;

use crate::{console::Console, exit::CliError, output::cell::grouped};
use lines::Lines;
use look::{Look, is_header, names_columns};
use records::{Record, Records, SEPARATORS, named_separator};

/// Bytes of a line or value; longer than any URL that works.
const LONGEST: usize = 16 * 1024;

/// Lines that a message shows.
const SHOWN: usize = 10;

/// Far more than one request takes; a guard against a wrong file.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The mark of a comment.
const COMMENT: char = '#';

/// Where values come from, and how the lines are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListFile<'a> {
    /// `FILE`, `FILE:COLUMN`, `-` or `-:COLUMN`.
    pub(crate) source: &'a str,
    /// Whether lines that start with `#` and a header of one column are left out.
    pub(crate) comments: bool,
    /// What messages call the values.
    pub(crate) what: &'a str,
}

/// What is to be said of a list before money is spent.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    blank: u64,
    comments: NumberedLines,
    header: Option<(u64, String)>,
    look: Look,
}

impl Remarks {
    /// Says which lines were left out, with how to keep those that may be meant, and which look like rows of a table.
    pub(crate) fn report(&self, console: Console) {
        if self.blank > 0 {
            let plural = if self.blank == 1 { " is" } else { "s are" };
            let count = grouped(&self.blank.to_string());
            console.note(&format!("{count} line{plural} skipped: without a value"));
        }
        if self.comments.count > 0 {
            console.note(&format!(
                "{}; --no-comments asks about them:{}",
                self.comments.counted("is skipped as a comment", "are skipped as comments"),
                self.comments.listed()
            ));
        }
        if let Some((line, name)) = &self.header {
            console.note(&format!(
                "line {line} is skipped as a header; --no-comments asks about it: {name:?}"
            ));
        }
        for remark in self.look.remarks() {
            console.note(&remark);
        }
    }
}

impl ListFile<'_> {
    /// Calls `take` with every value, trimmed, and the number of its line.
    ///
    /// # Errors
    /// When the file cannot be read as text or as a table, has a very long line or lacks the column, and those of
    /// `take`.
    pub(crate) fn each(
        &self,
        take: impl FnMut(u64, &str) -> Result<(), CliError>,
    ) -> Result<Remarks, CliError> {
        let (name, column) = match self.source.rsplit_once(':') {
            Some((name, column)) if !Path::new(self.source).exists() => (name, Some(column)),
            _ => (self.source, None),
        };
        let shown = if name == "-" { "standard input" } else { name };
        let reader: Box<dyn BufRead> = if name == "-" {
            Box::new(io::stdin().lock())
        } else {
            let file = File::open(name).map_err(|error| unreadable(self.what, shown, &error))?;
            Box::new(BufReader::new(file))
        };
        let input = Input {
            what: self.what,
            shown,
            comments: self.comments,
            take,
            values: 0,
            remarks: Remarks::default(),
        };
        input.read(reader, column)
    }

    /// All values, for one request.
    ///
    /// # Errors
    /// As [`each`](Self::each), when a value does not pass the check, and when the file is far too large or has none.
    pub(crate) fn read(
        &self,
        check: impl Fn(&str) -> Result<(), ValueError>,
        console: Console,
    ) -> Result<Vec<String>, CliError> {
        let large = || {
            CliError::usage(format!(
                "cannot read {0} from {1}: it holds more than {2} MiB, which is not a list of {0}",
                self.what,
                self.source,
                MOST_BYTES / 1024 / 1024
            ))
        };
        if std::fs::metadata(self.source).is_ok_and(|data| data.len() > MOST_BYTES) {
            return Err(large());
        }
        let (mut values, mut bytes, mut bad) = (Vec::new(), 0, NumberedLines::default());
        let remarks = self.each(|line, value| {
            if let Err(error) = check(value) {
                bad.add(line, refusal(value, &error));
            }
            bytes += value.len() as u64;
            values.push(value.to_owned());
            if bytes > MOST_BYTES { Err(large()) } else { Ok(()) }
        })?;
        remarks.report(console);
        if bad.count > 0 {
            return Err(CliError::usage(bad.refused(self.what)));
        }
        if values.is_empty() {
            let shown = if self.source == "-" { "standard input" } else { self.source };
            return Err(CliError::usage(format!("{shown} holds no {}", self.what)));
        }
        Ok(values)
    }
}

fn unreadable(what: &str, shown: &str, error: &dyn std::fmt::Display) -> CliError {
    CliError::usage(format!("cannot read {what} from {shown}: {error}"))
}

struct Input<'a, F> {
    what: &'a str,
    shown: &'a str,
    comments: bool,
    take: F,
    /// How many were taken.
    values: u64,
    remarks: Remarks,
}

impl<F: FnMut(u64, &str) -> Result<(), CliError>> Input<'_, F> {
    fn read(self, reader: impl BufRead, column: Option<&str>) -> Result<Remarks, CliError> {
        let text = encoding::utf8(reader).map_err(|error| self.fault(&error))?;
        let lines = Lines::new(text);
        match column {
            Some(column) => self.column(lines, column),
            None if self.is_table() => {
                let records = Records::begin(lines, self.usual_separator(), None);
                let records = records.map_err(|error| self.fault(&error))?;
                self.only_column(records)
            }
            None => self.lines(lines),
        }
    }

    fn extension(&self) -> String {
        let extension = Path::new(self.shown).extension();
        extension.unwrap_or_default().to_string_lossy().to_lowercase()
    }

    fn is_table(&self) -> bool {
        matches!(&*self.extension(), "csv" | "tsv" | "tab")
    }

    /// What separates values in a table of this name.
    fn usual_separator(&self) -> u8 {
        match &*self.extension() {
            "tsv" | "tab" => b'\t',
            _ => b',',
        }
    }

    fn lines(mut self, mut lines: Lines<impl BufRead>) -> Result<Remarks, CliError> {
        let mut is_first = true;
        while let Some(line) = lines.next(LONGEST).map_err(|error| self.fault(&error))? {
            let text = self.text(line.number, &line.bytes)?;
            if is_first && let Some(separator) = named_separator(&line.bytes) {
                return self.only_column(Records::separated(lines, separator));
            }
            is_first &= text.is_empty();
            self.check_first(line.number, text, &format!("name one: {}:COLUMN", self.shown))?;
            self.value(line.number, text, false)?;
        }
        Ok(self.remarks)
    }

    /// A table that has one column, with or without a header.
    fn only_column(mut self, mut records: Records<impl BufRead>) -> Result<Remarks, CliError> {
        while let Some(record) = records.next().map_err(|error| self.fault(&error))? {
            let [value] = record.filled() else {
                let line = match record.line {
                    1 => String::new(),
                    line => format!(" in line {line}"),
                };
                return Err(CliError::usage(format!(
                    "{0} has several columns{line}; name one: {0}:COLUMN, of {1}",
                    self.shown,
                    record.shown()
                )));
            };
            let text = self.text(record.line, value)?;
            self.check_first(record.line, text, "remove the quotes around whole lines")?;
            self.value(record.line, text, record.begins_with_quote)?;
        }
        Ok(self.remarks)
    }

    fn column(mut self, lines: Lines<impl BufRead>, column: &str) -> Result<Remarks, CliError> {
        let begun = Records::begin(lines, self.usual_separator(), Some(column));
        let mut records = begun.map_err(|error| self.fault(&error))?;
        let header = records.next().map_err(|error| self.fault(&error))?;
        let Some(header) = header else {
            return Err(CliError::usage(format!("{} is empty", self.shown)));
        };
        let at = header
            .position(column)
            .map_err(|what| CliError::usage(format!("{} has {what}", self.shown)))?;
        while let Some(record) = records.next().map_err(|error| self.fault(&error))? {
            if record.filled().len() > header.fields.len() {
                let (line, has) = (record.line, record.filled().len());
                return Err(self.fault(&format!(
                    "line {line} has {has} values, and the header names {}; put values that hold a separator in \
                     quotes",
                    header.fields.len()
                )));
            }
            if let Some(separator) = record.other_separator(header.fields.len()) {
                return Err(self.fault(&format!(
                    "line {} is separated by {separator:?}, the header by {:?}; separate all lines alike",
                    record.line,
                    records.separator()
                )));
            }
            let value = record.fields.get(at).map_or(&[][..], Vec::as_slice);
            let text = self.text(record.line, value)?;
            // What stands in a column is a value.
            self.take(record.line, text)?;
        }
        Ok(self.remarks)
    }

    fn fault(&self, error: &dyn std::fmt::Display) -> CliError {
        unreadable(self.what, self.shown, error)
    }

    fn text<'b>(&self, line: u64, bytes: &'b [u8]) -> Result<&'b str, CliError> {
        if bytes.len() > LONGEST {
            return Err(self.fault(&lines::too_long(line, LONGEST)));
        }
        let text = std::str::from_utf8(bytes).ok();
        let text = text.filter(|text| !text.contains('\0')).ok_or_else(|| {
            self.fault(&format!("line {line} is not UTF-8 text; save the file as UTF-8"))
        })?;
        Ok(text.trim_matches(is_invisible))
    }

    /// Refuses a table whose first line holds the names of several columns.
    fn check_first(&self, line: u64, text: &str, suggestion: &str) -> Result<(), CliError> {
        match names_columns(text).filter(|_| self.comments && self.is_first_value()) {
            None => Ok(()),
            Some(names) => Err(CliError::usage(format!(
                "{} is a table, whose line {line} names the columns {names}; {suggestion}, or take every line whole with \
                 --no-comments",
                self.shown
            ))),
        }
    }

    /// Takes a line that may be a comment or the header, unless quotes make it a value.
    fn value(&mut self, line: u64, text: &str, is_quoted: bool) -> Result<(), CliError> {
        if self.comments && !is_quoted && text.starts_with(COMMENT) {
            self.remarks.comments.add(line, format!("{:?}", cut(text)));
            return Ok(());
        }
        if self.comments && self.is_first_value() && is_header(text) {
            self.remarks.header = Some((line, text.to_owned()));
            return Ok(());
        }
        if !is_quoted {
            self.remarks.look.add(line, text);
        }
        self.take(line, text)
    }

    /// Whether nothing was read yet but blank lines and comments.
    fn is_first_value(&self) -> bool {
        self.values == 0 && self.remarks.header.is_none()
    }

    fn take(&mut self, line: u64, text: &str) -> Result<(), CliError> {
        if text.is_empty() {
            self.remarks.blank += 1;
            return Ok(());
        }
        self.values += 1;
        (self.take)(line, text)
    }
}

impl Record {
    /// Where a column stands: by its very name, else by any case.
    fn position(&self, column: &str) -> Result<usize, String> {
        let names: Vec<String> = self.fields.iter().map(|name| name_of(name)).collect();
        let wanted = column.trim_matches(is_invisible);
        let lower = wanted.to_lowercase();
        let exact = |name: &String| name == wanted;
        let alike = |name: &String| name.to_lowercase() == lower;
        let found = match names.iter().any(exact) {
            true => names.iter().filter(|name| exact(name)).count(),
            false => names.iter().filter(|name| alike(name)).count(),
        };
        match found {
            0 => Err(format!("no column {column:?}; it has {}", names.join(", "))),
            1 => {
                let at = names.iter().position(exact);
                // One name is alike, so there is a position.
                Ok(at.or_else(|| names.iter().position(alike)).unwrap_or_default())
            }
            _ => Err(format!(
                "several columns {column:?}; give the one that is meant a name of its own: it has {}",
                names.join(", ")
            )),
        }
    }

    /// What separates the values of a row that the separator of the table leaves whole.
    fn other_separator(&self, columns: usize) -> Option<char> {
        let [row] = self.filled() else {
            return None;
        };
        let is_other =
            |separator: &u8| columns > 1 && row.split(|byte| byte == separator).count() == columns;
        let separator = SEPARATORS.into_iter().find(is_other);
        separator.map(char::from).filter(|_| !self.begins_with_quote)
    }

    fn shown(&self) -> String {
        let names: Vec<String> = self.fields.iter().map(|name| name_of(name)).collect();
        names.join(", ")
    }
}

fn name_of(field: &[u8]) -> String {
    let name = String::from_utf8_lossy(field);
    name.trim_matches(is_invisible).to_owned()
}

/// Blanks, and what tables and joined files leave at the ends of values without anybody seeing it.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Why a line is not a value of its field.
pub(crate) fn refusal(text: &str, error: &ValueError) -> String {
    format!("{:?}: {error}", cut(text))
}

/// The beginning of a text.
fn cut(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Some lines of a file: how many, and the first ones.
#[derive(Debug, Default)]
pub(crate) struct NumberedLines {
    pub(crate) count: u64,
    first: Vec<(u64, String)>,
}

impl NumberedLines {
    pub(crate) fn add(&mut self, line: u64, what: String) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push((line, what));
        }
    }

    pub(crate) fn counted(&self, one: &str, many: &str) -> String {
        match self.count {
            1 => format!("1 line {one}"),
            count => format!("{} lines {many}", grouped(&count.to_string())),
        }
    }

    /// That they are not values of a field.
    pub(crate) fn refused(&self, field: &str) -> String {
        format!(
            "{} for {field}; nothing was sent:{}",
            self.counted("is not a value", "are not values"),
            self.listed()
        )
    }

    pub(crate) fn listed(&self) -> String {
        let mut text = String::new();
        for (line, what) in &self.first {
            text.push_str(&format!("\n  line {line}: {what}"));
        }
        if let Some(more @ 1..) = self.count.checked_sub(self.first.len() as u64) {
            text.push_str(&format!("\n  … and {} more", grouped(&more.to_string())));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Found {
        values: Vec<(u64, String)>,
        remarks: Remarks,
    }

    fn read(name: &str, bytes: &[u8], column: Option<&str>) -> Result<Found, String> {
        let mut values = Vec::new();
        let take = |line: u64, text: &str| {
            values.push((line, text.to_owned()));
            Ok(())
        };
        let input = Input {
            what: "targets",
            shown: name,
            comments: true,
            take,
            values: 0,
            remarks: Remarks::default(),
        };
        let done = input.read(bytes, column);
        done.map(|remarks| Found { values, remarks }).map_err(|error| error.message)
    }

    fn values(name: &str, text: &str, column: Option<&str>) -> Vec<String> {
        let found = read(name, text.as_bytes(), column).unwrap();
        found.values.into_iter().map(|(_, value)| value).collect()
    }

    #[track_caller]
    fn refused(name: &str, text: &[u8], column: Option<&str>, part: &str) {
        let error = read(name, text, column).err().unwrap();
        assert!(error.contains(part), "{part}: {error}");
    }

    fn numbered(expected: &[(u64, &str)]) -> Vec<(u64, String)> {
        expected.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    }

    #[test]
    fn a_text_has_a_value_a_line_and_counts_what_it_leaves_out() {
        let text = "\u{feff}a.example\r\n\r\n  # no\n b.example \nc.example";
        let found = read("x.txt", text.as_bytes(), None).unwrap();
        let expected = numbered(&[(1, "a.example"), (4, "b.example"), (5, "c.example")]);
        assert_eq!(found.values, expected);
        assert_eq!((found.remarks.blank, found.remarks.comments.count), (1, 1));
        assert_eq!(found.remarks.comments.listed(), "\n  line 3: \"# no\"");
        assert_eq!(values("x.txt", "", None), [""; 0]);
        assert_eq!(values("x.txt", "a\rb\r\rc", None), ["a", "b", "c"]);
        // Only a table has quotes and separators.
        assert_eq!(
            values("x.txt", "\"red shoes\n5\" pipe, long", None),
            ["\"red shoes", "5\" pipe, long"]
        );
    }

    #[test]
    fn a_column_keeps_the_numbers_of_lines() {
        let text =
            "\u{feff}name,domain\n\"two\nlines\",a.example\n,\nshort\nx, b.example\n#1,c.example\n";
        let found = read("x.csv", text.as_bytes(), Some("domain")).unwrap();
        let expected = numbered(&[(2, "a.example"), (6, "b.example"), (7, "c.example")]);
        assert_eq!(found.values, expected);
        assert_eq!(found.remarks.blank, 2, "a row without a value is no value less in silence");
        refused("x.csv", text.as_bytes(), Some("site"), "it has name, domain");
        refused("x.csv", text.as_bytes(), None, "name one: x.csv:COLUMN");
    }

    #[test]
    fn columns_are_found_whatever_separates_them_and_however_they_are_written() {
        let rows = |separator: &str| {
            [["Name", " Domain "], ["\"A; B, C\"", "a.example"], ["\"say \"\"x\"\"\"", "b.example"]]
                .map(|row| row.join(separator))
                .join("\r\n")
        };
        for separator in [",", ";", "\t", "|"] {
            for column in ["Domain", "domain", "DOMAIN"] {
                assert_eq!(
                    values("x.csv", &rows(separator), Some(column)),
                    ["a.example", "b.example"],
                    "{separator:?} {column}"
                );
            }
            let marked = format!("sep={separator}\n{}", rows(separator));
            assert_eq!(values("x.txt", &marked, Some("domain")), ["a.example", "b.example"]);
        }
        assert_eq!(values("x.csv", "sep=:\na:b\n1:2\n", Some("b")), ["2"]);
        assert_eq!(values("x.csv", "b,B\n1,2\n", Some("B")), ["2"], "its very name comes first");
        refused("x.csv", b"Ab;aB \n1;2\n", Some("ab"), "several columns");
        refused("x.csv", b"a,a\n1,2\n", Some("a"), "several columns");
    }

    #[test]
    fn a_table_of_one_column_needs_no_name_and_its_quotes_are_no_part_of_values() {
        assert_eq!(
            values("x.csv", "\"red, shoes\"\n5\" pipe\n\n", None),
            ["red, shoes", "5\" pipe"]
        );
        let found = read("x.CSV", b"\"#1 song\"\n#2 song\n", None).unwrap();
        assert_eq!(found.values, numbered(&[(1, "#1 song")]), "quotes keep a comment");
        assert_eq!(found.remarks.comments.count, 1);
        assert_eq!(values("x.csv", "a.example,\nb.example,\n", None), ["a.example", "b.example"]);
        for text in ["a;b\n", "a\tb\n", "sep=;\na;b\n"] {
            refused("x.csv", text.as_bytes(), None, "x.csv:COLUMN, of a, b");
        }
        refused("x.tsv", b"a\nred, shoes\nb\tc\n", None, "in line 3");
        refused("x.csv", b"a\nred, shoes\n", None, "in line 2");
    }

    #[test]
    fn the_usual_header_of_one_column_is_no_value() {
        let header = |name: &str, text: &str| {
            let found = read(name, text.as_bytes(), None).unwrap();
            assert_eq!(found.values.len(), 2, "{name} {text:?}: {:?}", found.values);
            found.remarks.header
        };
        for name in ["x.csv", "x.tsv", "x.txt", "standard input"] {
            for word in [
                "Keyword",
                "KEYWORDS",
                "\"Keyword\"",
                "Search term",
                "search_term",
                "\u{feff}url",
                "Domain:",
                "target",
            ] {
                let skipped =
                    header(name, &format!("\n# list\n{word}\r\na.example\r\nkeyword\r\n"));
                assert_eq!(skipped.map(|(line, _)| line), Some(3), "{name} {word}");
                let later = header(name, &format!("a.example\n{word}\n"));
                assert_eq!(later, None, "{name} {word}: only the first line is a header");
            }
            assert_eq!(header(name, "keyword research\nb\n"), None);
        }
        let mut values = Vec::new();
        let kept = Input {
            what: "keywords",
            shown: "x.csv",
            comments: false,
            take: |line, text: &str| {
                values.push((line, text.to_owned()));
                Ok(())
            },
            values: 0,
            remarks: Remarks::default(),
        };
        kept.read(&b"keyword\n#1\n"[..], None).unwrap();
        assert_eq!(values, numbered(&[(1, "keyword"), (2, "#1")]));
        for text in
            ["Keyword\tVolume\na\t100\n", "# x\n\"Volume\";\"Search term\"\na;1\n", "url,\na,\n"]
        {
            refused("x.txt", text.as_bytes(), None, "name one: x.txt:COLUMN");
            refused("x.txt", text.as_bytes(), None, "--no-comments");
        }
    }

    #[test]
    fn lines_that_look_like_rows_of_a_table_are_taken_whole_and_named() {
        let looks = |text: &str| {
            let found = read("x.txt", text.as_bytes(), None).unwrap();
            let lines = text.lines().map(str::to_owned).collect::<Vec<_>>();
            let taken: Vec<String> = found.values.into_iter().map(|(_, value)| value).collect();
            assert_eq!(taken, lines);
            found.remarks.look.remarks()
        };
        for row in ["a\t100", "a;100", "a,100", "a|100"] {
            let said = looks(&format!("{row}\n{row}\nb\n"));
            let [said] = said.as_slice() else {
                panic!("{row}: {said:?}");
            };
            assert!(said.starts_with("2 lines look like rows"), "{said}");
            assert!(said.contains(&format!("line 2: {row:?}")), "{said}");
        }
        for quoted in ["'red shoes'", "“red shoes”", "„red shoes“"] {
            let said = looks(&format!("a\n{quoted}")).join("");
            assert!(said.starts_with("1 line is in quotes"), "{said}");
        }
        // Two exports in one file, or one with a title.
        let said = looks("a\nKeyword\nb").join("");
        assert!(said.contains("line 2: \"Keyword\""), "{said}");
        refused("x.csv", b"\"keyword;volume\"\n\"red;1\"\n", None, "remove the quotes");
        let said = looks("\"buy shoes\"\nred shoes\nblue shoes").join("");
        assert!(said.contains("line 1: \"\\\"buy shoes\\\"\""), "{said}");
        let usual = "a, or b\nc\nd\ne \"f\"\n\"\ng | h\n";
        assert_eq!(looks(usual), [""; 0]);
    }

    #[test]
    fn a_line_that_names_the_separator_is_read_however_it_was_saved() {
        for (marked, separator) in [
            ("sep=;;;", ";"),
            ("sep=;;", ";"),
            ("\"sep=;\"", ";"),
            ("\"sep=;\";;", ";"),
            ("SEP=; ", ";"),
            ("sep=;,,", ","),
            ("sep=,", ","),
            ("sep=,,,", ","),
            ("\"sep=,\",,", ","),
            ("sep=\t", "\t"),
            ("sep=\t\t\t", "\t"),
            ("sep=\\t", "\t"),
            ("\u{feff}sep=|", "|"),
        ] {
            let rows =
                ["Name", "Domain"].join(separator) + "\n" + &["A", "a.example"].join(separator);
            let text = format!("{marked}\r\n{rows}\r\n");
            for name in ["x.csv", "x.txt", "x.tsv"] {
                assert_eq!(values(name, &text, Some("domain")), ["a.example"], "{marked:?}");
                refused(name, text.as_bytes(), None, "COLUMN, of Name, Domain");
                let one = format!("{marked}\nkeyword\nred shoes\n");
                assert_eq!(values(name, &one, None), ["red shoes"], "{marked:?}");
            }
        }
        for value in ["sep=", "sep=a", "sep=;x", "september"] {
            assert_eq!(values("x.txt", value, None), [value]);
        }
    }

    #[test]
    fn a_row_that_is_separated_otherwise_than_the_header_is_named() {
        let text = b"keyword,volume\nred shoes,1\nblue shoes;2\n";
        let said = "line 3 is separated by ';', the header by ','";
        refused("x.csv", text, Some("keyword"), said);
        refused("x.csv", text, Some("volume"), said);
        // A short row, and a value in quotes.
        let short = "keyword,volume\nred shoes\n\"a;b\",\n";
        assert_eq!(values("x.csv", short, Some("keyword")), ["red shoes", "a;b"]);
        refused("x.csv", b"", Some("keyword"), "x.csv is empty");
    }

    #[test]
    fn quotes_that_swallow_rows_are_named() {
        let cases = [
            (
                "n,d\n\"A,a.example\nB,b.example\nC,c.example\n",
                "line 2 opens a quote that is never closed",
            ),
            (
                "n,d\n\"A,a.example\nB,b.example\n\"C\",c.example\n",
                "line 2 opens a quote, and text follows its end in line 4",
            ),
            ("n,d\nA,\"a.example\nB,b.example\n", "line 2 opens a quote that is never closed"),
            ("\"n,d\nA,a.example\n", "line 1 opens a quote that is never closed"),
            (
                "n,d\n\"A\" b,a.example\n",
                "line 2 opens a quote, and text follows its end in line 2",
            ),
            ("n,d\nred, shoes,a.example\n", "line 2 has 3 values, and the header names 2"),
        ];
        for (text, part) in cases {
            refused("x.csv", text.as_bytes(), Some("d"), part);
        }
        let endless = format!("n,d\n\"{}", "x,y\n".repeat(400_000));
        refused("x.csv", endless.as_bytes(), Some("d"), "line 2 opens a quote");
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let text = "Näme\tZiel\r\n😀\tbücher.example\r\n";
        let encoded = |big: bool| {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            let bytes =
                units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            bytes.collect::<Vec<u8>>()
        };
        for big in [false, true] {
            let bytes = encoded(big);
            let found = read("x.csv", &bytes, Some("ziel")).unwrap();
            assert_eq!(found.values, numbered(&[(2, "bücher.example")]));
            let many = bytes[..2].iter().copied().chain(bytes[2..].repeat(2_000));
            let found = read("x.txt", &many.collect::<Vec<u8>>(), None).unwrap();
            assert_eq!(found.values.len(), 4_000);
            refused("x.txt", &bytes[..bytes.len() - 1], None, "breaks off within a character");
        }
        refused("x.txt", b"\xff\xfe\x00\xdc", None, "not UTF-16");
    }

    #[test]
    fn utf_16_without_a_mark_is_read_and_other_encodings_are_refused() {
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        for text in ["ä.example\r\nb.example", "a", "a\n"] {
            let values: Vec<String> = text.lines().map(str::to_owned).collect();
            let little: Vec<u8> = units(text).into_iter().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units(text).into_iter().flat_map(u16::to_be_bytes).collect();
            for bytes in [little, big] {
                let found = read("x.txt", &bytes, None).unwrap();
                let found: Vec<String> = found.values.into_iter().map(|(_, text)| text).collect();
                assert_eq!(found, values);
            }
        }
        refused("x.txt", b"\xff\xfe\0\0a\0\0\0", None, "UTF-32");
        refused("x.txt", b"\0\0\xfe\xff\0\0\0a", None, "UTF-32");
        refused("x.txt", b"+/v8-a.example", None, "UTF-7");
        refused("x.txt", b"a.example\nb.ex\0ample\n", None, "line 2 is not UTF-8 text");
        refused("x.csv", b"a\nb\0\n", None, "line 2 is not UTF-8 text");
        // Two files, one after the other.
        assert_eq!(values("x.txt", "a\n\u{feff}b\u{200b}\n\u{1a}", None), ["a", "b"]);
    }

    #[test]
    fn what_is_no_list_of_lines_is_named() {
        let long = vec![b'a'; 10_000_000];
        let cases = [
            (&b"a.example\n\xff\xfe\0"[..], "line 2 is not UTF-8 text"),
            (&long, "line 1 is longer than 16384 bytes"),
        ];
        for (bytes, expected) in cases {
            refused("x", bytes, None, expected);
        }
        let nowhere = ListFile { source: "/nowhere/x:y", comments: true, what: "targets" };
        let error = nowhere.each(|_, _| Ok(())).unwrap_err().message;
        assert!(error.contains("/nowhere/x"), "{error}");
    }
}
