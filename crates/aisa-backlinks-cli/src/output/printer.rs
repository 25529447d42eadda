//! Prints answers page by page in the chosen form, and keeps what was paid for until it is printed.

use std::{borrow::Cow, io};

use aisa_gateway::{Response, describe::OperationRef, transport::hide_key};
use serde_json::{Map, Value};

use super::{
    Format,
    answer::{Answer, Foreign},
    columns,
    csv::CsvColumns,
    json, object,
    row_count::RowCount,
    table,
};
use crate::{
    console::{Console, OutputError, Sink},
    destination::Destination,
    exit::CliError,
    printable,
    request::TextResponse,
    settings::Settings,
};

/// The column with the target that was asked about, before those of the rows.
pub(crate) const ASKED: &str = "asked";

/// Rows of a table that are laid out at once, where there may be very many.
const PIECE: usize = 500;

/// Prints the responses of one run.
pub(crate) struct Printer<'a> {
    info: OperationRef<'static>,
    settings: &'a Settings,
    console: Console,
    sink: Sink,
    row_count: RowCount,
    csv: CsvColumns,
    /// The header of a CSV is printed, in this run or an earlier one.
    headed: bool,
    /// Rows of a table, which is laid out at the end.
    held: Vec<Value>,
    /// The responses are to requests about different targets.
    many: bool,
    /// The first column, where one names the target of a row, and what it holds now.
    asked: Option<(&'static str, String)>,
    /// The note on columns without room is printed.
    noted_left_out: bool,
    /// Responses that are not printed yet.
    unprinted: Vec<u8>,
}

impl<'a> Printer<'a> {
    /// A printer for the responses to a request with these fields.
    ///
    /// # Errors
    /// When the output file cannot be created.
    pub(crate) fn new(
        info: OperationRef<'static>,
        settings: &'a Settings,
        console: Console,
        fields: &Map<String, Value>,
    ) -> Result<Self, CliError> {
        let csv = match &settings.columns {
            Some(asked) => CsvColumns::new(asked.clone()),
            None => CsvColumns::whole(info, fields),
        }
        .exact(settings.exact);
        Ok(Self {
            info,
            settings,
            console,
            sink: Sink::open(&settings.destination)?,
            row_count: RowCount::new(info, fields),
            csv,
            headed: false,
            held: Vec::new(),
            many: false,
            asked: None,
            noted_left_out: false,
            unprinted: Vec::new(),
        })
    }

    /// For responses to requests about different targets, which the archive keeps: rows begin with the target in a
    /// column of this name, where one is given, and a table is printed in pieces.
    pub(crate) fn for_many(mut self, column: Option<&'static str>) -> Self {
        self.many = true;
        if let Some(column) = column {
            self.csv = self.csv.with_leading_column(column);
            self.asked = Some((column, String::new()));
        }
        self
    }

    /// Prints a response about a target, but for the rows that are foreign to the list and those for which there is no
    /// `room` left.
    ///
    /// # Errors
    /// When stdout cannot be written.
    pub(crate) fn page_about(
        &mut self,
        target: &str,
        answer: &TextResponse,
        foreign: &Foreign,
        room: &mut usize,
    ) -> Result<(), OutputError> {
        if let Some((_, asked)) = &mut self.asked {
            target.clone_into(asked);
        }
        let answer = Answer::new(self.info, answer.raw_result()).without(foreign).up_to(room);
        self.warn_of_misplaced(&answer);
        match self.settings.format {
            Format::Jsonl => self.jsonl(&answer),
            Format::Csv => {
                let rows = self.rows_of(answer);
                self.csv(&rows)
            }
            _ => {
                let rows = self.rows_of(answer);
                self.held.extend(rows);
                match self.held.len() {
                    ..PIECE => Ok(()),
                    _ => self.finish(),
                }
            }
        }
    }

    /// The rows of a response, each with the target; one row at least where a response is one object.
    fn rows_of(&self, answer: Answer<'_>) -> Vec<Value> {
        let mut rows = answer.into_rows();
        if self.info.rows_in().is_none() && rows.is_empty() {
            rows.push(Value::Null);
        }
        if let Some((column, asked)) = &self.asked {
            for row in &mut rows {
                if !row.is_object() {
                    *row = Value::Object(Map::new());
                }
                row[*column] = asked.as_str().into();
            }
        }
        rows
    }

    /// Continues a listing of which earlier runs printed this much.
    pub(crate) fn resume(&mut self, pages: u64, rows: u64) {
        self.row_count.resume(rows);
        self.headed = pages > 0;
    }

    /// The responses that are received and not printed, one a line.
    pub(crate) fn unprinted(&self) -> &[u8] {
        &self.unprinted
    }

    /// Rows received so far.
    pub(crate) fn rows(&self) -> u64 {
        self.row_count.rows()
    }

    /// The option that asks for the next rows.
    pub(crate) fn next(&self) -> Option<String> {
        self.row_count.next()
    }

    /// Prints a response; a table waits for the last page unless a cursor is kept.
    ///
    /// # Errors
    /// When stdout cannot be written.
    pub(crate) fn page<T>(&mut self, answer: &Response<T>) -> Result<(), OutputError> {
        let body = answer.raw();
        if !self.unprinted.is_empty() {
            self.unprinted.push(b'\n');
        }
        self.unprinted.extend_from_slice(body);
        let answer = Answer::new(self.info, answer.raw_result());
        self.row_count.add(&answer);
        self.warn_of_misplaced(&answer);
        if let Some(more) = self.beyond_cap() {
            let rows = if more == 1 { "row" } else { "rows" };
            self.console.note(&format!(
                "{more} {rows} more than --max-rows: behind a token a page comes whole, and what is paid for \
                 is printed"
            ));
        }
        match self.settings.format {
            Format::Raw => self.raw(body),
            Format::Json => {
                self.write(&[json::pretty(answer.result_text()).as_bytes(), b"\n"].concat())
            }
            Format::Jsonl => self.jsonl(&answer),
            Format::Csv => self.csv(&answer.into_rows()),
            Format::Table => self.hold(answer),
        }
    }

    /// Moves an output file to its target, or, if the output is not complete, to a file beside it.
    ///
    /// # Errors
    /// When the file cannot be moved.
    pub(crate) fn close(&mut self, complete: bool) -> Result<(), CliError> {
        if let (Some(partial), Destination::File(name)) =
            (self.sink.close(complete)?, &self.settings.destination)
        {
            self.console.warn(&format!(
                "the output is not complete: {} is unchanged, and what came is in {}",
                name.display(),
                partial.display()
            ));
        }
        Ok(())
    }

    /// The error of a failed write.
    pub(crate) fn failure(&self, error: &io::Error) -> CliError {
        self.sink.failure(error)
    }

    /// A row without a cell says nothing of what came in its place.
    fn warn_of_misplaced(&self, answer: &Answer<'_>) {
        if matches!(self.settings.format, Format::Json | Format::Raw) {
            return;
        }
        if let Some((name, what)) = answer.misplaced() {
            self.console.warn(&format!(
                "{name} is {what} and not a list of rows; it is taken for one row, and -o json shows it as it came"
            ));
        }
    }

    /// How many more rows than asked for have come.
    fn beyond_cap(&self) -> Option<u64> {
        let rows = self.row_count.of_listing();
        let more = rows.checked_sub(self.settings.max_rows?)?;
        (more > 0).then_some(more)
    }

    /// Prints a table that waited for the last page, and how many rows are left.
    ///
    /// # Errors
    /// When stdout cannot be written.
    pub(crate) fn finish(&mut self) -> Result<(), OutputError> {
        if self.many {
            let rows = std::mem::take(&mut self.held);
            if rows.is_empty() {
                return Ok(());
            }
            let text = self.table(&rows, None);
            return self.write(format!("{}\n", text.trim_end()).as_bytes());
        }
        let full = self.beyond_cap().is_some()
            || self.settings.max_rows == Some(self.row_count.of_listing());
        let again = match full {
            true => "the same command with a larger --max-rows",
            false => "the same command",
        };
        let again = self.settings.cursor.as_ref().map(|_| again);
        let summary = self.row_count.summary(again);
        if self.settings.format == Format::Table
            && self.info.rows_in().is_some()
            && !self.row_count.is_empty()
        {
            let rows = std::mem::take(&mut self.held);
            let text = self.table(&rows, summary.as_deref());
            return self.write(text.as_bytes());
        }
        if let Some(summary) = summary {
            self.console.note(&summary);
        }
        Ok(())
    }

    /// Prints one response byte for byte, and several with line ends between them.
    fn raw(&mut self, body: &[u8]) -> Result<(), OutputError> {
        if self.settings.follows() { self.write(&[body, b"\n"].concat()) } else { self.write(body) }
    }

    fn jsonl(&mut self, answer: &Answer<'_>) -> Result<(), OutputError> {
        let mut text = String::new();
        let mut rows = answer.row_texts();
        if self.many && self.info.rows_in().is_none() && rows.is_empty() {
            rows.push("null");
        }
        for row in rows {
            let line = match &self.settings.columns {
                None => json::compact(row),
                Some(columns) => json::pick(row, columns),
            };
            match &self.asked {
                None => text.push_str(&line),
                Some((column, asked)) => {
                    text.push_str(&json::with_leading_column(column, asked, &line))
                }
            }
            text.push('\n');
        }
        self.write(text.as_bytes())
    }

    fn csv(&mut self, rows: &[Value]) -> Result<(), OutputError> {
        let mut bytes = Vec::new();
        if !self.headed {
            bytes = self.csv.header().map_err(OutputError::Failed)?;
            self.headed = true;
        }
        bytes.extend(self.csv.lines(rows).map_err(OutputError::Failed)?);
        self.write(&bytes)
    }

    fn hold(&mut self, answer: Answer<'_>) -> Result<(), OutputError> {
        if self.info.rows_in().is_some() && self.settings.cursor.is_some() {
            // The cursor moves after each page, so each page is printed.
            let text = self.table(&answer.into_rows(), None);
            return self.write(text.as_bytes());
        }
        if self.info.rows_in().is_some() {
            self.held.extend(answer.into_rows());
            return Ok(());
        }
        let Some(result) = answer.into_result() else {
            return self.write(b"");
        };
        let text = match &self.settings.columns {
            None => object::render(
                self.info.result_shape(),
                &result,
                self.console.width(),
                self.console.colour_data(),
            ),
            Some(_) => self.table(&[result], None),
        };
        self.write(text.as_bytes())
    }

    fn table(&mut self, rows: &[Value], summary: Option<&str>) -> String {
        let lead = self.asked.iter().map(|(column, _)| (*column).to_owned());
        let paths: Vec<String> = lead.chain(self.columns(rows)).collect();
        let columns: Vec<table::Column> = columns::headings(self.info, &paths)
            .into_iter()
            .zip(&paths)
            .map(|(heading, path)| table::Column::new(path).named(heading))
            .collect();
        let rendered =
            table::rows(&columns, rows, self.console.width(), self.console.colour_data());
        let mut text = if rows.is_empty() { String::new() } else { rendered.text + "\n" };
        if let Some(summary) = summary {
            text.push_str(summary);
            text.push('\n');
        }
        if !rendered.left_out.is_empty() && !rows.is_empty() && !self.noted_left_out {
            self.noted_left_out = true;
            self.console.note(&format!(
                "no room for {}: widen the terminal, or choose with --columns",
                rendered.left_out.join(", ")
            ));
        }
        text
    }

    /// The columns of a table: the chosen ones, else those of the operation.
    fn columns(&self, rows: &[Value]) -> Vec<String> {
        match &self.settings.columns {
            Some(asked) => asked.clone(),
            None => columns::for_rows(self.info, rows),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), OutputError> {
        let mut shown = Cow::Borrowed(bytes);
        if self.settings.sandbox {
            // The sandbox repeats targets, and the client, which has its key, does not look for the user's.
            let text = String::from_utf8_lossy(bytes);
            shown = Cow::Owned(hide_key(&text).into_owned().into_bytes());
        }
        if self.console.data_on_terminal() {
            let text = String::from_utf8_lossy(&shown);
            let text = match self.settings.format {
                // Its cells are safe already, and its colours are ours.
                Format::Table => text.into_owned(),
                Format::Csv => printable::lines(&text).into_owned(),
                Format::Json | Format::Jsonl | Format::Raw => printable::json(&text).into_owned(),
            };
            shown = Cow::Owned(text.into_bytes());
        }
        self.sink.write(&shown)?;
        self.unprinted.clear();
        Ok(())
    }
}
