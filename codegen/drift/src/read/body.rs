//! Reads JSON bodies: the examples of pages, in which the names are all there and the types show in the placeholders, and
//! bodies as they went over the wire, whose gaps say nothing.

use serde_json::Value;

use super::openapi::split_envelope;
use super::schema::unflatten;
use super::{FORMS, Hints, ReadError};
use crate::clean::clean_line;
use crate::contract::{Contract, Form, OperationDoc};
use crate::fields::{FieldDoc, Path, Place, Shape};
use crate::host::operation_name;
use crate::node::{Content, Node};

/// Reads a captured body.
pub(super) fn capture(root: &Node, hints: &Hints) -> Result<Contract, ReadError> {
    let mut contract = Contract::default();
    let task = root.get("tasks").and_then(|tasks| tasks.items().first());
    let is_response = root.get("tasks").is_some() || root.get("status_code").is_some();
    let path = task.and_then(path_of);
    let stated = path.as_deref().map(operation_name);
    let stated = stated.or_else(|| task.and_then(function_of));
    let (name, path) = match &hints.operation {
        Some(name) => (Some(name.clone()), None),
        None => (stated, path),
    };
    let Some(name) = name else {
        let found =
            if is_response { "a response that does not name its operation" } else { "a JSON body" };
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
    if is_response {
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
    operation.result.complete = false;
    operation.envelope.complete = false;
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
    let mut fields = tagged_fields(root, tags);
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

/// The fields of an example, in its order. Dotted names become paths.
pub(super) fn fields(root: &Node) -> Vec<FieldDoc> {
    tagged_fields(root, &[])
}

/// The same; an object with a discriminator of one of these names has its fields below a step `name=word` as well.
pub(super) fn tagged_fields(root: &Node, tags: &[String]) -> Vec<FieldDoc> {
    let mut fields = Vec::new();
    walk(root, &Path::default(), tags, &mut fields);
    unflatten(&mut fields);
    fields
}

fn walk(node: &Node, path: &Path, tags: &[String], fields: &mut Vec<FieldDoc>) {
    for item in node.items() {
        walk(item, path, tags, fields);
    }
    members(node, path, tags, None, fields);
    for tag in tags.iter().filter(|_| !path.0.is_empty()) {
        if let Some(word) = node.get(tag).and_then(Node::text) {
            let at = path.join(&format!("{tag}={word}"));
            if fields.iter().all(|field| field.path != at) {
                fields.push(FieldDoc::object(at.clone(), Place::Line(node.line)));
            }
            members(node, &at, tags, Some(tag), fields);
        }
    }
}

fn members(
    node: &Node,
    path: &Path,
    tags: &[String],
    tag: Option<&str>,
    fields: &mut Vec<FieldDoc>,
) {
    for (name, node) in node.members() {
        let name = clean_line(name);
        if tag == Some(name.as_str()) {
            continue;
        }
        // Only flattened examples have dotted names, all of them at the root; below it a dot is data, as in `co.uk`.
        let at = if path.0.is_empty() || name.parse::<u32>().is_ok() {
            path.join_dotted(&name)
        } else {
            path.join(&name)
        };
        match fields.iter_mut().find(|field| field.path == at) {
            Some(field) => {
                // A later sight of the same field may know what a null or an empty list hid.
                if field.shape == Shape::Any || field.shape == Shape::list(Shape::Any) {
                    field.shape = shape(node);
                }
                field.nullable = field.nullable.or(node.is_null().then_some(true));
            }
            None => fields.push(FieldDoc {
                path: at.clone(),
                shape: shape(node),
                nullable: node.is_null().then_some(true),
                place: Place::Line(node.line),
                ..FieldDoc::default()
            }),
        }
        walk(node, &at, tags, fields);
    }
}

fn shape(node: &Node) -> Shape {
    match &node.content {
        Content::Scalar(Value::Bool(_)) => Shape::Boolean,
        Content::Scalar(Value::Number(number)) if number.is_f64() => Shape::Number,
        Content::Scalar(Value::Number(_)) => Shape::Integer,
        Content::Scalar(Value::String(_)) => Shape::Text,
        Content::Scalar(_) => Shape::Any,
        Content::List(items) => {
            let mut shapes = items.iter().map(shape).filter(|shape| *shape != Shape::Any);
            let first = shapes.next().unwrap_or_default();
            Shape::list(if shapes.all(|shape| shape == first) { first } else { Shape::Any })
        }
        Content::Object(_) => Shape::Object,
    }
}
