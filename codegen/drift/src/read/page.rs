//! Reads a docs page that was copied as text: a curl call, an example answer and a list of fields.
//!
//! The examples hold every name. The list adds types and prose, but copying loses the headings of some
//! fields, so descriptions without a name are paired with the names that the list lacks.

use super::common::{FORMS, ReadError};
use super::example;
use super::openapi::split_envelope;
use crate::contract::{BodyShape, Contract, FieldDoc, Fields, Form, OperationDoc, Place};
use crate::host::operation_name;

mod call;
mod lines;
mod listing;
mod pairing;

use lines::Page;
use listing::{Entry, Section};
use pairing::Pairing;

/// Reads a page.
pub(super) fn read(text: &str) -> Result<Contract, ReadError> {
    let mut page = Page::new(text);
    let Some(call) = call::find(&mut page)? else {
        return Err(ReadError::at(
            1,
            FORMS,
            "text without a request (`curl …`, or a method and its URL)",
        ));
    };
    let answer = page.example(call.end)?;
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
    let mut request = body.map(example::fields).unwrap_or_default();
    let mut response = answer.as_ref().map(example::fields).unwrap_or_default();
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
        Fields { whole: true, states_null: asks_null, list: request, ..Fields::default() };
    (operation.result, operation.envelope) = split_envelope(response, answers_null, false);
    operation.result.whole &= annotated.all_placed;
    contract.operations.push(operation);
    page.account(&mut contract, notes);
    Ok(contract)
}

/// Gives the fields of an example what the list says of them.
fn annotate(fields: &mut Vec<FieldDoc>, entries: Vec<Entry>, page: &mut Page<'_>) -> Pairing {
    let mut pairing = pairing::pair(fields, entries);
    for (index, entry) in std::mem::take(&mut pairing.pairs) {
        for line in &entry.lines {
            page.read[*line] = true;
        }
        pairing.notes.extend(entry.contradiction(&fields[index]));
        entry.apply(&mut fields[index]);
    }
    super::schema::unflatten(fields);
    pairing
}
