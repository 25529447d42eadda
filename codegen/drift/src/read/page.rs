//! Reads a docs page that was copied as text: a curl call, an example response and a list of fields.
//!
//! The examples hold every name. The list adds types and prose, but copying loses the headings of some
//! fields, so descriptions without a name are paired with the names that the list lacks.

use std::sync::LazyLock;

use regex::Regex;

use super::listing::{self, Entry, Pairing, Section};
use super::openapi::split_envelope;
use super::{FORMS, ReadError, body, schema};
use crate::clean::{clean_line, pattern};
use crate::contract::{BodyShape, Contract, Form, OperationDoc, Unparsed};
use crate::fields::{FieldDoc, Fields, Place};
use crate::host::operation_name;
use crate::node::{self, Node};

/// Reads a page.
pub(super) fn read(text: &str) -> Result<Contract, ReadError> {
    let mut page = Page::new(text);
    let Some(call) = find(&mut page)? else {
        return Err(ReadError::at(
            1,
            FORMS,
            "text without a request (`curl …`, or a method and its URL)",
        ));
    };
    let example = page.example(call.end)?;
    let mut contract = Contract::default();
    contract.source.form = Form::Page;
    contract.source.name_after(&call.url);
    let mut operation = OperationDoc {
        name: operation_name(&call.url),
        method: Some(call.method),
        path: Some(call.url),
        place: Place::Line(call.line + 1),
        ..OperationDoc::default()
    };
    let body = call.body.as_ref();
    operation.body = Some(body.map_or(BodyShape::None, |body| {
        if body.is_list() { BodyShape::Array } else { BodyShape::Object }
    }));
    let mut request = body.map(body::fields).unwrap_or_default();
    let mut response = example.as_ref().map(body::fields).unwrap_or_default();
    if response.is_empty() && body.is_none() {
        return Err(ReadError::at(
            call.line + 1,
            "an example of the response in JSON",
            "a page without one",
        ));
    }
    let from = page.read.iter().rposition(|read| *read).map_or(0, |last| last + 1);
    let entries = listing::read(&mut page, from);
    let (asked, answered): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| entry.section == Section::Request);
    // A null of an example shows one response; only marks in the list speak of all.
    let states_null = |entries: &[Entry]| entries.iter().any(|entry| entry.nullable);
    let (asks_null, answers_null) = (states_null(&asked), states_null(&answered));
    let mut notes = annotate(&mut request, asked, &mut page).notes;
    let annotated = annotate(&mut response, answered, &mut page);
    notes.extend(annotated.notes);
    operation.request =
        Fields { complete: true, states_null: asks_null, list: request, ..Fields::default() };
    (operation.result, operation.envelope) = split_envelope(response, answers_null, false);
    operation.result.complete &= annotated.all_placed;
    contract.operations.push(operation);
    page.account(&mut contract, notes);
    Ok(contract)
}

/// Gives the fields of an example what the list says of them.
fn annotate(fields: &mut Vec<FieldDoc>, entries: Vec<Entry>, page: &mut Page<'_>) -> Pairing {
    let mut pairing = listing::pair(fields, entries);
    for (index, entry) in std::mem::take(&mut pairing.pairs) {
        for line in &entry.lines {
            page.read[*line] = true;
        }
        pairing.notes.extend(entry.contradiction(&fields[index]));
        entry.apply(&mut fields[index]);
    }
    schema::unflatten(fields);
    pairing
}

/// The lines of a page and which of them were understood.
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<&'t str>,
    /// Byte offset of each line.
    pub(super) starts: Vec<usize>,
    pub(super) read: Vec<bool>,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let lines: Vec<&str> = text.split('\n').collect();
        let mut at = 0;
        let starts = lines.iter().map(|line| {
            let start = at;
            at += line.len() + 1;
            start
        });
        let starts = starts.collect();
        Self { text, read: vec![false; lines.len()], lines, starts }
    }

    pub(super) fn mark(&mut self, lines: std::ops::Range<usize>) {
        let end = lines.end.min(self.read.len());
        for read in &mut self.read[lines.start.min(end)..end] {
            *read = true;
        }
    }

    /// The line (from 0) of a byte offset.
    pub(super) fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The JSON value at a byte offset, its lines marked as read.
    pub(super) fn json(&mut self, offset: usize) -> Result<(Node, usize), ReadError> {
        let line = self.line_at(offset);
        let (node, length) = node::parse_json_prefix(&self.text[offset..], line + 1)
            .map_err(|error| ReadError::at(error.line, "a complete JSON example", error.message))?;
        let last = self.line_at(offset + length.saturating_sub(1));
        self.mark(line..last + 1);
        Ok((node, offset + length))
    }

    /// The example response: the first line after the call that opens an object or a list of objects.
    pub(super) fn example(&mut self, from: usize) -> Result<Option<Node>, ReadError> {
        for index in from..self.lines.len() {
            let line = self.lines[index];
            if line.trim_start().starts_with('{') || line.trim() == "[" {
                let offset = self.starts[index] + line.len() - line.trim_start().len();
                return self.json(offset).map(|(node, _)| Some(node));
            }
        }
        Ok(None)
    }

    /// Counts the lines that were understood and names the others.
    pub(super) fn account(&self, contract: &mut Contract, notes: Vec<Unparsed>) {
        let coverage = &mut contract.coverage;
        coverage.unit = "lines";
        coverage.unparsed = notes;
        for (index, line) in self.lines.iter().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            coverage.total += 1;
            if self.read[index] {
                coverage.understood += 1;
            } else {
                coverage.unparsed.push(Unparsed { line: index + 1, what: clean_line(line) });
            }
        }
        coverage.unparsed.sort_by_key(|part| part.line);
    }
}

static METHOD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:--request|-X)[\s=]+['"]?([A-Za-z]+)"#));

static DATA: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:--data(?:-raw|-binary)?|-d)[\s=]+(?:\$?['"])?\s*"#));

static URL: LazyLock<Regex> = LazyLock::new(|| pattern(r#"https?://[^\s"'<>\\]+"#));

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// The request of a page.
struct Call {
    line: usize,
    method: String,
    url: String,
    body: Option<Node>,
    /// The line after it.
    end: usize,
}

/// Finds the call and marks its lines, and those of the page's head, as read.
fn find(page: &mut Page<'_>) -> Result<Option<Call>, ReadError> {
    let head = head(page);
    let Some(line) = page
        .lines
        .iter()
        .position(|line| line.trim_start().starts_with("curl ") || line.trim() == "curl")
    else {
        return Ok(head);
    };
    if let Some(title) = (0..line).rev().find(|index| !page.lines[*index].trim().is_empty()) {
        page.mark(title..title + 1);
    }
    let start = page.starts[line];
    let end = command_end(page, line);
    let stop = page.starts.get(end).copied().unwrap_or(page.text.len());
    let command = &page.text[start..stop];
    let data = DATA.find(command).map(|found| start + found.end());
    let method = METHOD.captures(command).map(|found| found[1].to_ascii_uppercase());
    let url = URL
        .find(command)
        .map(|found| found.as_str().to_owned())
        .or_else(|| head.map(|head| head.url));
    let Some(url) = url else {
        return Err(ReadError::at(line + 1, "a URL in the curl command", "none"));
    };
    let mut call = Call { line, method: String::new(), url, body: None, end };
    page.mark(line..end);
    if let Some(offset) = data.filter(|offset| page.text[*offset..].starts_with(['{', '['])) {
        let (body, after) = page.json(offset)?;
        call.body = Some(body);
        call.end = page.line_at(after) + 1;
        // The quote that closes the data stands behind the JSON or on the next line.
        if page.lines.get(call.end).is_some_and(|line| matches!(line.trim(), "'" | "\"")) {
            call.end += 1;
        }
        page.mark(line..call.end);
    }
    call.method =
        method.unwrap_or_else(|| if call.body.is_some() { "POST" } else { "GET" }.to_owned());
    Ok(Some(call))
}

/// The line after a command: lines that end in a backslash go on, an open quote too.
fn command_end(page: &Page<'_>, line: usize) -> usize {
    let mut end = line;
    while page.lines.get(end).is_some_and(|line| line.trim_end().ends_with('\\')) {
        end += 1;
    }
    // The data begins on the last of them, or on a line of its own below an open quote.
    let opens = page
        .lines
        .get(end)
        .is_some_and(|line| line.trim_end().ends_with(['\'', '"']) && DATA.is_match(line));
    (end + if opens { 2 } else { 1 }).min(page.lines.len())
}

/// Method, base URL and path as the top of a page shows them, one step a line.
fn head(page: &mut Page<'_>) -> Option<Call> {
    let line = page.lines.iter().position(|line| {
        METHODS.contains(&clean_line(line).split(' ').next().unwrap_or_default())
    })?;
    let first = clean_line(page.lines[line]);
    let (method, rest) = first.split_once(' ').unwrap_or((&first, ""));
    let mut url = rest.to_owned();
    let mut end = line + 1;
    while let Some(next) = page.lines.get(end).map(|line| clean_line(line)) {
        let step = next == "/"
            || url.ends_with('/') && !next.contains(' ')
            || next.starts_with('/')
            || next.starts_with("http");
        if !step || next.is_empty() || next.starts_with("curl") {
            break;
        }
        url.push_str(&next);
        end += 1;
    }
    if !url.contains('/') {
        return None;
    }
    let method = method.to_owned();
    page.mark(line..end);
    Some(Call { line, method, url, body: None, end })
}
