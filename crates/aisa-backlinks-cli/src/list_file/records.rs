//! Rows of a table as spreadsheets save it, read strictly: a quote that would swallow rows is an error, since what it
//! swallows would be missing in silence.

use std::io::{self, BufRead};

use super::lines::{Line, Lines};

/// What separates values.
pub(super) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Bytes of a row. More are a quote that was never closed.
const LONGEST_ROW: usize = 1024 * 1024;

/// Reads rows.
pub(super) struct Records<R> {
    lines: Lines<R>,
    /// Lines that were read to find the separator.
    ahead: Vec<Line>,
    separator: u8,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// Where it begins.
    pub(super) line: u64,
    pub(super) fields: Vec<Vec<u8>>,
    pub(super) begins_with_quote: bool,
}

impl Record {
    /// Its values up to the last one that is not blank; at least one.
    pub(super) fn filled(&self) -> &[Vec<u8>] {
        let last = self.fields.iter().rposition(|field| !field.trim_ascii().is_empty());
        &self.fields[..self.fields.len().min(last.unwrap_or(0) + 1)]
    }
}

impl<R: BufRead> Records<R> {
    /// Finds what separates values: by a first line `sep=;`, which spreadsheets write and skip, else by the first row,
    /// which has a column of this name, or otherwise as many values as possible; where it does not tell, by `usual`.
    ///
    /// # Errors
    /// When the first row cannot be read.
    pub(super) fn begin(mut lines: Lines<R>, usual: u8, column: Option<&str>) -> io::Result<Self> {
        let first = loop {
            match lines.next(LONGEST_ROW)? {
                None => return Ok(Self::over(lines, Vec::new(), usual)),
                Some(line) if line.bytes.trim_ascii().is_empty() => {}
                Some(line) => break line,
            }
        };
        if let Some(separator) = named_separator(&first.bytes) {
            return Ok(Self::separated(lines, separator));
        }
        let mut head = vec![first];
        while is_open(&head)
            && let Some(line) = lines.next(LONGEST_ROW)?
        {
            head.push(line);
            check_length(&head)?;
        }
        let mut best = (0, usual);
        for separator in [usual].into_iter().chain(SEPARATORS) {
            // A quote that is wrong with one separator may be right with another; reading the row will say so.
            let Ok(record) = parse(&head, separator) else {
                continue;
            };
            let named = column.map_or(0, |column| match record.position(column) {
                Ok(_) => 1_000_000,
                Err(_) => 0,
            });
            let fit = named + record.fields.len();
            if fit > best.0 {
                best = (fit, separator);
            }
        }
        head.reverse();
        Ok(Self::over(lines, head, best.1))
    }

    /// The rows of what follows a line that [names the separator](named_separator).
    pub(super) fn separated(lines: Lines<R>, separator: u8) -> Self {
        Self::over(lines, Vec::new(), separator)
    }

    fn over(lines: Lines<R>, ahead: Vec<Line>, separator: u8) -> Self {
        Self { lines, ahead, separator }
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// When the text cannot be read, or a quote is not closed where its value ends.
    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        let Some(first) = self.line()? else {
            return Ok(None);
        };
        let mut row = Row::new(&first);
        row.read(&first, self.separator)?;
        let mut length = first.bytes.len();
        while row.state == State::Quoted {
            let Some(line) = self.line()? else {
                return Err(never_closed(row.opened));
            };
            length += line.bytes.len() + 1;
            if length > LONGEST_ROW {
                return Err(never_closed(row.opened));
            }
            row.field.push(b'\n');
            row.read(&line, self.separator)?;
        }
        Ok(Some(row.end()))
    }

    pub(super) fn separator(&self) -> char {
        char::from(self.separator)
    }

    fn line(&mut self) -> io::Result<Option<Line>> {
        match self.ahead.pop() {
            Some(line) => Ok(Some(line)),
            None => self.lines.next(LONGEST_ROW),
        }
    }
}

/// The separator that a first line like `sep=;` names. A spreadsheet that saves the table again takes that line for a row:
/// it is then in quotes, or filled up to the width of the table with what separates the values now.
pub(super) fn named_separator(line: &[u8]) -> Option<u8> {
    let line: Vec<u8> = line.iter().copied().filter(|byte| *byte != b'"').collect();
    let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', named @ ..] = line.trim_ascii_start() else {
        return None;
    };
    let (separator, rest) = match named {
        [b'\\', b't', rest @ ..] => (b'\t', rest),
        [separator, rest @ ..] => (*separator, rest),
        [] => return None,
    };
    if separator.is_ascii_alphanumeric() || !separator.is_ascii() {
        return None;
    }
    let mut fill = rest.iter().copied().filter(|byte| *byte != b' ');
    let Some(first) = fill.next() else {
        return Some(separator);
    };
    (SEPARATORS.contains(&first) && fill.all(|byte| byte == first)).then_some(first)
}

/// Whether a quote is open at the end, whatever separates values.
fn is_open(lines: &[Line]) -> bool {
    let quotes = |line: &Line| line.bytes.iter().filter(|byte| **byte == b'"').count();
    !lines.iter().map(quotes).sum::<usize>().is_multiple_of(2)
}

fn check_length(lines: &[Line]) -> io::Result<()> {
    match lines.iter().map(|line| line.bytes.len()).sum::<usize>() {
        ..=LONGEST_ROW => Ok(()),
        _ => Err(never_closed(lines.first().map_or(1, |line| line.number))),
    }
}

/// A row in these lines.
fn parse(lines: &[Line], separator: u8) -> io::Result<Record> {
    let [first, rest @ ..] = lines else {
        return Ok(Record::default());
    };
    let mut row = Row::new(first);
    row.read(first, separator)?;
    for line in rest {
        if row.state != State::Quoted {
            break;
        }
        row.field.push(b'\n');
        row.read(line, separator)?;
    }
    Ok(row.end())
}

fn never_closed(line: u64) -> io::Error {
    invalid(format!("line {line} opens a quote that is never closed"))
}

fn invalid(what: String) -> io::Error {
    let what = format!(
        "{what}; a value in quotes ends with a quote before a separator, and a quote within it is doubled"
    );
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// Where in a value the reader is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    /// Before it, or among blanks at its beginning.
    Start,
    /// In a value without quotes.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote that closes the value, or is the first of two.
    Quote,
    /// Among blanks after the closing quote.
    Closed,
}

/// A row that is being read.
struct Row {
    record: Record,
    field: Vec<u8>,
    state: State,
    /// The line with the last opening quote.
    opened: u64,
}

impl Row {
    fn new(first: &Line) -> Self {
        Self {
            record: Record {
                line: first.number,
                fields: Vec::new(),
                begins_with_quote: first.bytes.trim_ascii_start().starts_with(b"\""),
            },
            field: Vec::new(),
            state: State::Start,
            opened: first.number,
        }
    }

    fn read(&mut self, line: &Line, separator: u8) -> io::Result<()> {
        for &byte in &line.bytes {
            self.state = match (self.state, byte) {
                (State::Quoted, b'"') => State::Quote,
                (State::Quote, b'"') => {
                    self.field.push(b'"');
                    State::Quoted
                }
                (State::Quoted, _) => {
                    self.field.push(byte);
                    State::Quoted
                }
                (_, byte) if byte == separator => {
                    let field = std::mem::take(&mut self.field);
                    self.record.fields.push(field);
                    State::Start
                }
                (State::Start, b'"') => {
                    self.field.clear();
                    self.opened = line.number;
                    State::Quoted
                }
                (State::Quote | State::Closed, b' ' | b'\t') => State::Closed,
                (State::Quote | State::Closed, _) => {
                    let (opened, here) = (self.opened, line.number);
                    return Err(invalid(format!(
                        "line {opened} opens a quote, and text follows its end in line {here}"
                    )));
                }
                (State::Start, b' ' | b'\t') => {
                    self.field.push(byte);
                    State::Start
                }
                (State::Start | State::Plain, _) => {
                    self.field.push(byte);
                    State::Plain
                }
            };
        }
        Ok(())
    }

    fn end(mut self) -> Record {
        self.record.fields.push(self.field);
        self.record
    }
}
