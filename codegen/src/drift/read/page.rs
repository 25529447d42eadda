//! Reads a docs page that was copied as text: a curl call, an example answer and a list of fields.
//!
//! The examples hold every name. The list adds types and prose, but copying loses the headings of some
//! fields, so descriptions without a name are paired with the names that the list lacks.

use super::host::{name_source, operation_name};
use super::openapi::split_envelope;
use super::{FORMS, Refusal, example};
use crate::drift::clean::clean_line;
use crate::drift::contract::{
    BodyShape, Contract, FieldDoc, Fields, Form, OperationDoc, Place, Unparsed,
};
use crate::drift::node::{Node, parse_json_prefix};

mod call;
mod listing;
mod pairing;

use listing::{Entry, Side};

/// The lines of a page and which of them were understood.
pub(super) struct Page<'t> {
    text: &'t str,
    lines: Vec<&'t str>,
    /// Byte offset of each line.
    starts: Vec<usize>,
    read: Vec<bool>,
}

/// Reads a page.
pub(super) fn read(text: &str) -> Result<Contract, Refusal> {
    let mut page = Page::new(text);
    let Some(call) = call::find(&mut page)? else {
        return Err(Refusal::new(
            1,
            FORMS,
            "text without a request (`curl …`, or a method and its URL)",
        ));
    };
    let answer = page.example(call.end)?;
    let mut contract = Contract::default();
    contract.source.form = Form::Page;
    name_source(&mut contract.source, &call.url);
    let mut operation = OperationDoc {
        name: operation_name(&call.url),
        method: Some(call.method),
        path: Some(call.url),
        place: Place::Line(call.line + 1),
        ..OperationDoc::default()
    };
    let body = call.body.as_ref();
    operation.body = Some(body.map_or(BodyShape::None, |body| {
        if body.is_list() {
            BodyShape::Array
        } else {
            BodyShape::Object
        }
    }));
    let mut request = body.map(example::fields).unwrap_or_default();
    let mut response = answer.as_ref().map(example::fields).unwrap_or_default();
    if response.is_empty() && body.is_none() {
        return Err(Refusal::new(
            call.line + 1,
            "an example of the answer in JSON",
            "a page without one",
        ));
    }
    let from = page
        .read
        .iter()
        .rposition(|read| *read)
        .map_or(0, |last| last + 1);
    let entries = listing::read(&mut page, from);
    let (asked, answered): (Vec<Entry>, Vec<Entry>) = entries
        .into_iter()
        .partition(|entry| entry.side == Side::Request);
    let mut notes = annotate(&mut request, asked, &mut page);
    notes.extend(annotate(&mut response, answered, &mut page));
    let states_null = |fields: &[FieldDoc]| fields.iter().any(|field| field.nullable == Some(true));
    operation.request = Fields {
        whole: true,
        states_null: states_null(&request),
        list: request,
        ..Fields::default()
    };
    let stated = states_null(&response);
    (operation.result, operation.envelope) = split_envelope(response, stated, false);
    contract.operations.push(operation);
    page.account(&mut contract, notes);
    Ok(contract)
}

/// Gives the fields of an example what the list says of them.
fn annotate(fields: &mut Vec<FieldDoc>, entries: Vec<Entry>, page: &mut Page<'_>) -> Vec<Unparsed> {
    let (paired, mut notes) = pairing::pair(fields, entries);
    for (index, entry) in paired {
        for line in &entry.lines {
            page.read[*line] = true;
        }
        notes.extend(entry.contradiction(&fields[index]));
        entry.apply(&mut fields[index]);
    }
    super::schema::unflatten(fields);
    notes
}

impl<'t> Page<'t> {
    fn new(text: &'t str) -> Self {
        let lines: Vec<&str> = text.split('\n').collect();
        let mut at = 0;
        let starts = lines.iter().map(|line| {
            let start = at;
            at += line.len() + 1;
            start
        });
        let starts = starts.collect();
        Self {
            text,
            read: vec![false; lines.len()],
            lines,
            starts,
        }
    }

    fn mark(&mut self, lines: std::ops::Range<usize>) {
        let end = lines.end.min(self.read.len());
        for read in &mut self.read[lines.start.min(end)..end] {
            *read = true;
        }
    }

    /// The line (from 0) of a byte offset.
    fn line_at(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1)
    }

    /// The JSON value at a byte offset, its lines marked as read.
    fn json(&mut self, offset: usize) -> Result<(Node, usize), Refusal> {
        let line = self.line_at(offset);
        let (node, length) = parse_json_prefix(&self.text[offset..], line + 1)
            .map_err(|error| Refusal::new(error.line, "a complete JSON example", error.message))?;
        let last = self.line_at(offset + length.saturating_sub(1));
        self.mark(line..last + 1);
        Ok((node, offset + length))
    }

    /// The example answer: the first line after the call that opens an object or a list of objects.
    fn example(&mut self, from: usize) -> Result<Option<Node>, Refusal> {
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
    fn account(&self, contract: &mut Contract, notes: Vec<Unparsed>) {
        let coverage = &mut contract.coverage;
        coverage.unit = "lines";
        coverage.unparsed = notes;
        let mut in_gap = false;
        for (index, line) in self
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            coverage.total += 1;
            coverage.understood += usize::from(self.read[index]);
            if !self.read[index] && !in_gap {
                let what = clean_line(line).chars().take(60).collect();
                coverage.unparsed.push(Unparsed {
                    line: index + 1,
                    what,
                });
            }
            in_gap = !self.read[index];
        }
        coverage.unparsed.sort_by_key(|part| part.line);
    }
}
