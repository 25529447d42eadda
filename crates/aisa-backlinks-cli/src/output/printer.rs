//! Prints answers page by page in the form asked for, and holds on to what was paid for and not yet printed.

use std::borrow::Cow;

use aisa_backlinks::{OperationInfo, Response};
use serde_json::{Map, Value};

use super::{Format, answer::Answer, columns, csv::CsvColumns, facts, json, table, tally::Tally};
use crate::{
    console::{self, Console, Halt, Sink},
    printable, secret,
    settings::Settings,
};

/// Prints the answers of one run.
pub(crate) struct Printer<'a> {
    info: &'static OperationInfo,
    settings: &'a Settings,
    console: Console,
    sink: Sink,
    tally: Tally,
    csv: CsvColumns,
    /// The header of a CSV is out, in this run or an earlier one.
    headed: bool,
    /// Rows of a table, whose widths are known only at the end.
    held: Vec<Value>,
    /// It was said which columns of a table have no room.
    told_left_out: bool,
    /// Answers whose output has not reached stdout yet.
    unprinted: Vec<u8>,
}

impl<'a> Printer<'a> {
    /// A printer for the answers to a request with these fields.
    #[must_use]
    pub(crate) fn new(
        info: &'static OperationInfo,
        settings: &'a Settings,
        console: Console,
        fields: &Map<String, Value>,
    ) -> Self {
        let offset = fields.get("offset").and_then(Value::as_u64);
        let csv = match &settings.columns {
            Some(asked) => CsvColumns::chosen(asked.clone()),
            None => CsvColumns::whole(info, fields),
        }
        .exact(settings.exact);
        Self {
            info,
            settings,
            console,
            sink: Sink::default(),
            tally: Tally::new(info, offset.unwrap_or(0)),
            csv,
            headed: false,
            held: Vec::new(),
            told_left_out: false,
            unprinted: Vec::new(),
        }
    }

    /// Goes on behind what earlier runs printed: the header with their first page.
    pub(crate) fn goes_on(&mut self, pages: u64, rows: u64) {
        self.tally.goes_on(rows);
        self.headed = pages > 0;
    }

    /// What has been received and did not get out, answer after answer, one a line.
    #[must_use]
    pub(crate) fn unprinted(&self) -> &[u8] {
        &self.unprinted
    }

    /// Rows received so far.
    #[must_use]
    pub(crate) fn rows(&self) -> u64 {
        self.tally.rows()
    }

    /// The option that asks for what follows.
    #[must_use]
    pub(crate) fn next(&self) -> Option<String> {
        self.tally.next()
    }

    /// Takes an answer; prints it at once where the form allows, and in any form where a place is kept.
    ///
    /// # Errors
    /// When stdout takes no more.
    pub(crate) fn page(&mut self, answer: &Response<Value>) -> Result<(), Halt> {
        let body = answer.raw();
        if !self.unprinted.is_empty() {
            self.unprinted.push(b'\n');
        }
        self.unprinted.extend_from_slice(body);
        let answer = Answer::new(self.info, answer.raw_result());
        self.tally.add(&answer);
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

    /// How many rows have come beyond those asked for.
    fn beyond_cap(&self) -> Option<u64> {
        let more = self.tally.rows().checked_sub(self.settings.max_rows?)?;
        (more > 0).then_some(more)
    }

    /// Prints what waited for the last page, and says what is left to fetch.
    ///
    /// # Errors
    /// When stdout takes no more.
    pub(crate) fn finish(&mut self) -> Result<(), Halt> {
        let summary = self.tally.summary(self.settings.cursor.is_some());
        if self.settings.format == Format::Table
            && self.info.rows.is_some()
            && !self.tally.is_empty()
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

    /// One answer is printed byte for byte; several are told apart by a line end.
    fn raw(&mut self, body: &[u8]) -> Result<(), Halt> {
        if self.settings.follows() {
            self.write(&[body, b"\n"].concat())
        } else {
            self.write(body)
        }
    }

    fn jsonl(&mut self, answer: &Answer<'_>) -> Result<(), Halt> {
        let mut text = String::new();
        for row in answer.row_texts() {
            match &self.settings.columns {
                None => text.push_str(&json::compact(row)),
                Some(columns) => text.push_str(&json::pick(row, columns)),
            }
            text.push('\n');
        }
        self.write(text.as_bytes())
    }

    fn csv(&mut self, rows: &[Value]) -> Result<(), Halt> {
        let mut bytes = Vec::new();
        if !self.headed {
            bytes = self.csv.header().map_err(Halt::Failed)?;
            self.headed = true;
        }
        bytes.extend(self.csv.lines(rows).map_err(Halt::Failed)?);
        self.write(&bytes)
    }

    fn hold(&mut self, answer: Answer<'_>) -> Result<(), Halt> {
        if self.info.rows.is_some() && self.settings.cursor.is_some() {
            // The place moves on behind each page, so none waits for the widths of the next.
            let text = self.table(&answer.into_rows(), None);
            return self.write(text.as_bytes());
        }
        if self.info.rows.is_some() {
            self.held.extend(answer.into_rows());
            return Ok(());
        }
        let Some(result) = answer.into_result() else {
            return self.write(b"");
        };
        let text = match &self.settings.columns {
            None => facts::render(
                self.info.result,
                &result,
                console::width(),
                self.console.colour_data(),
            ),
            Some(_) => self.table(&[result], None),
        };
        self.write(text.as_bytes())
    }

    fn table(&mut self, rows: &[Value], summary: Option<&str>) -> String {
        let columns: Vec<table::Column> = self
            .columns(rows)
            .into_iter()
            .map(|path| table::Column::new(&path).named(columns::heading(self.info, &path)))
            .collect();
        let rendered = table::rows(&columns, rows, console::width(), self.console.colour_data());
        let mut text = if rows.is_empty() {
            String::new()
        } else {
            rendered.text + "\n"
        };
        if let Some(summary) = summary {
            text.push_str(summary);
            text.push('\n');
        }
        if !rendered.left_out.is_empty() && !rows.is_empty() && !self.told_left_out {
            self.told_left_out = true;
            self.console.note(&format!(
                "no room for {}: widen the terminal, or choose with --columns",
                rendered.left_out.join(", ")
            ));
        }
        text
    }

    /// The columns of a table: those asked for, else those of the operation.
    fn columns(&self, rows: &[Value]) -> Vec<String> {
        match &self.settings.columns {
            Some(asked) => asked.clone(),
            None => columns::chosen(self.info, rows),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Halt> {
        let mut shown = Cow::Borrowed(bytes);
        if self.settings.sandbox {
            // The sandbox repeats targets, and it has a key of its own: the client does not look for the user's.
            let text = String::from_utf8_lossy(bytes);
            shown = Cow::Owned(secret::hide(&text).into_owned().into_bytes());
        }
        if self.console.data_on_terminal() {
            let text = String::from_utf8_lossy(&shown);
            let text = match self.settings.format {
                // Its cells are fit for a terminal already, and its colours are ours.
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
