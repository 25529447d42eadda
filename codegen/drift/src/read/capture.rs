//! Reads a body as it went over the wire, request or response; what it lacks says nothing.

use super::common::{FORMS, Hints, ReadError};
use super::example;
use super::openapi::split_envelope;
use crate::contract::{Contract, FieldDoc, Form, OperationDoc, Path, Place};
use crate::host::operation_name;
use crate::node::Node;

/// Reads a captured body.
pub(super) fn read(root: &Node, hints: &Hints) -> Result<Contract, ReadError> {
    let mut contract = Contract::default();
    let task = root.get("tasks").and_then(|tasks| tasks.items().first());
    let is_answer = root.get("tasks").is_some() || root.get("status_code").is_some();
    let path = task.and_then(path_of);
    let stated = path.as_deref().map(operation_name);
    let stated = stated.or_else(|| task.and_then(function_of));
    let (name, path) = match &hints.operation {
        Some(name) => (Some(name.clone()), None),
        None => (stated, path),
    };
    let Some(name) = name else {
        let found =
            if is_answer { "a response that does not name its operation" } else { "a JSON body" };
        return Err(ReadError::at(
            root.line,
            format!("{FORMS}; a captured body needs --operation NAME"),
            found,
        ));
    };
    if !root.is_object() && !root.items().iter().any(Node::is_object) {
        return Err(ReadError::at(
            root.line,
            "an object or a list with one",
            "a list without objects",
        ));
    }
    let mut operation =
        OperationDoc { name, path, place: Place::Line(root.line), ..OperationDoc::default() };
    let fields = seen(root, &hints.tags);
    if is_answer {
        contract.source.form = Form::Response;
        (operation.result, operation.envelope) = split_envelope(fields, false, false);
    } else if root.is_list() {
        // A list of tasks is how requests travel; a bare object is a result as `-o json` prints it.
        contract.source.form = Form::Request;
        operation.request.list = fields;
    } else {
        contract.source.form = Form::Response;
        operation.result.list = fields;
    }
    operation.result.whole = false;
    operation.envelope.whole = false;
    let sides = [&operation.request, &operation.result, &operation.envelope];
    let plain = |field: &&FieldDoc| !field.path.0.iter().any(|step| step.contains('='));
    let seen = sides.iter().flat_map(|side| &side.list).filter(plain).count();
    contract.coverage.unit = "fields";
    (contract.coverage.total, contract.coverage.understood) = (seen, seen);
    contract.operations.push(operation);
    Ok(contract)
}

/// The fields of the body; the echo of the request is data, not contract.
fn seen(root: &Node, tags: &[String]) -> Vec<FieldDoc> {
    let echo = Path::dotted("tasks.data");
    let mut fields = example::tagged_fields(root, tags);
    fields.retain(|field| !field.path.is_below(&echo));
    fields
}

/// The path that a task was called at.
fn path_of(task: &Node) -> Option<String> {
    let steps = task.get("path").map_or(&[][..], Node::items).iter();
    let steps: Vec<&str> = steps.filter_map(Node::text).collect();
    (!steps.is_empty()).then(|| steps.join("/"))
}

/// The function that the echo of a task names.
fn function_of(task: &Node) -> Option<String> {
    task.get("data")?.get("function")?.text().map(str::to_owned)
}
