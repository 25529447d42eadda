//! Reads OpenAPI documents, bare or in a fenced block of a Markdown page: every path and method becomes an operation.

use std::sync::LazyLock;

use regex::Regex;

use super::schema::Walker;
use super::{Hints, ReadError, body};
use crate::clean::{clean_line, pattern};
use crate::contract::{BodyShape, Contract, Form, OperationDoc, Unparsed};
use crate::fields::{FieldDoc, Fields, Path, Place, Shape};
use crate::host::{gateway_version, operation_family, operation_name};
use crate::node::{self, Node};

static YAML_ROOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?m)^['"]?(?:openapi|swagger)['"]?\s*:"#));

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Whether a JSON or YAML value is an OpenAPI document.
pub(crate) fn is_document(root: &Node) -> bool {
    root.get("paths").is_some_and(Node::is_object)
        || root.get("openapi").is_some()
        || root.get("swagger").is_some()
}

/// Whether a text that is not JSON looks like an OpenAPI document.
pub(crate) fn looks_like_yaml(text: &str) -> bool {
    YAML_ROOT.is_match(text)
}

/// Reads a document.
pub(crate) fn read(root: &Node, form: Form, hints: &Hints) -> Result<Contract, ReadError> {
    if let Some(version) = root.get("swagger").and_then(Node::text) {
        let found = format!("one of Swagger {version}");
        return Err(ReadError::at(root.line, "a document of OpenAPI 3", found));
    }
    let paths = root
        .get("paths")
        .ok_or_else(|| ReadError::at(root.line, "an object `paths`", "a document without it"))?;
    let mut contract = Contract::default();
    contract.source.form = form;
    let server = root
        .get("servers")
        .and_then(|servers| servers.items().first())
        .and_then(|server| server.get("url"));
    if let Some(url) = server.and_then(Node::text) {
        contract.source.name_after(url);
    }
    let base = server.and_then(Node::text).filter(|url| url.starts_with('/'));
    contract.source.version = server.and_then(Node::text).and_then(gateway_version);
    let mut walker = Walker::new(root);
    let matters = |path: &str| hints.families.contains(&operation_family(path));
    let has_family = paths.members().iter().any(|(path, _)| matters(path));
    for (path, entry) in paths.members() {
        if has_family && !matters(path) {
            contract.skipped_operations += 1;
            continue;
        }
        for (method, operation) in entry.members() {
            if METHODS.contains(&method.to_ascii_lowercase().as_str()) {
                contract.operations.push(read_operation(
                    &mut walker,
                    path,
                    method,
                    operation,
                    entry.line,
                ));
            }
        }
    }
    if contract.operations.is_empty() {
        return Err(ReadError::at(paths.line, "at least one operation under `paths`", "none"));
    }
    let is_empty = |fields: &Fields| fields.list.is_empty();
    let unreadable = |operation: &OperationDoc| {
        is_empty(&operation.request) && is_empty(&operation.result) && is_empty(&operation.envelope)
    };
    // A bare list of paths says at least which operations there are.
    let bodies = |operation: &Node| {
        ["requestBody", "responses"].iter().any(|part| operation.get(part).is_some())
    };
    let mut described = paths.members().iter().flat_map(|(_, entry)| entry.members());
    if contract.operations.iter().all(unreadable)
        && described.any(|(_, operation)| bodies(operation))
    {
        let expected = "operations with JSON schemas of request and response";
        let found = format!("no field in any of {}", contract.operations.len());
        return Err(ReadError::at(paths.line, expected, found));
    }
    contract.name_by_paths(base.unwrap_or_default().trim_end_matches('/'));
    contract.catalogue = form == Form::OpenApi && contract.operations.len() > 1;
    contract.coverage.unit = "schema nodes";
    contract.coverage.total = walker.visited;
    contract.coverage.understood = walker.visited.saturating_sub(walker.unparsed.len());
    walker.unparsed.sort_by_key(|part| part.line);
    contract.coverage.unparsed = walker.unparsed;
    Ok(contract)
}

fn read_operation<'n>(
    walker: &mut Walker<'n>,
    path: &str,
    method: &str,
    node: &'n Node,
    line: usize,
) -> OperationDoc {
    let mut operation = OperationDoc {
        name: operation_name(path),
        method: Some(method.to_ascii_uppercase()),
        path: Some(path.to_owned()),
        description: clean_line(node.get("description").and_then(Node::text).unwrap_or_default()),
        place: Place::Line(line),
        ..OperationDoc::default()
    };
    match node.get("requestBody") {
        None => {
            operation.body = Some(BodyShape::None);
            operation.request.complete = true;
        }
        Some(body) => match json_schema(walker, body) {
            Some(schema) => {
                let body = walker.body(schema);
                operation.body = match body.shape {
                    Shape::List(_) => Some(BodyShape::Array),
                    Shape::Object => Some(BodyShape::Object),
                    _ => None,
                };
                operation.request = Fields {
                    list: body.fields,
                    complete: true,
                    states_null: body.states_null,
                    ..Fields::default()
                };
            }
            None => {
                unread(walker, body.line, &operation.name, "a request body without a JSON schema")
            }
        },
    }
    add_examples(node, &mut operation.request);
    match success(node).and_then(|response| json_schema(walker, response)) {
        Some(schema) => {
            let body = walker.body(schema);
            (operation.result, operation.envelope) =
                split_envelope(body.fields, body.states_null, body.states_maps);
        }
        None => unread(walker, line, &operation.name, "no JSON schema for a successful response"),
    }
    operation
}

/// Adds the fields that only the examples of a request have: what is sent there is taken.
fn add_examples(operation: &Node, request: &mut Fields) {
    let content = operation.get("requestBody").and_then(|body| body.get("content"));
    for (_, media) in content.map_or(&[][..], Node::members) {
        let named = media.get("examples").map_or(&[][..], Node::members).iter();
        let named = named.filter_map(|(_, example)| example.get("value"));
        for field in media.get("example").into_iter().chain(named).flat_map(body::fields) {
            let is_open = request
                .nearest(&field.path)
                .is_none_or(|above| above.shape.holds_members() && request.has_below(&above.path));
            if request.get(&field.path).is_none() && is_open {
                request.list.push(field);
            }
        }
    }
}

fn unread(walker: &mut Walker<'_>, line: usize, name: &str, what: &str) {
    walker.visited += 1;
    walker.unparsed.push(Unparsed { line, what: format!("{name}: {what}") });
}

/// The response of a call that went well.
fn success(operation: &Node) -> Option<&Node> {
    let responses = operation.get("responses")?;
    let good = responses.members().iter().find(|(code, _)| code.starts_with('2'));
    good.map(|(_, response)| response).or_else(|| responses.get("default"))
}

/// The JSON schema of a body, through a reference if need be.
fn json_schema<'n>(walker: &Walker<'n>, body: &'n Node) -> Option<&'n Node> {
    let body = match body.get("$ref").and_then(Node::text) {
        Some(reference) => walker.target(reference)?,
        None => body,
    };
    let content = body.get("content")?.members();
    let json = content.iter().find(|(kind, _)| kind.to_ascii_lowercase().contains("json"))?;
    json.1.get("schema")
}

/// Parts the fields of a response into the result and what is around it.
pub(super) fn split_envelope(
    fields: Vec<FieldDoc>,
    states_null: bool,
    states_maps: bool,
) -> (Fields, Fields) {
    let root = Path::dotted("tasks.result");
    let mut result = Fields { complete: true, states_null, states_maps, ..Fields::default() };
    let mut envelope = result.clone();
    let wrapped =
        fields.iter().any(|field| field.path.name() == "tasks" || field.path.is_below(&root));
    for mut field in fields {
        if field.path.is_below(&root) || !wrapped {
            field.path.0.drain(..if wrapped { 2 } else { 0 });
            result.list.push(field);
        } else {
            envelope.list.push(field);
        }
    }
    // An envelope without a described result says nothing about the result.
    result.complete = !result.list.is_empty();
    envelope.complete = !envelope.list.is_empty();
    (result, envelope)
}

/// A fenced block: the line of its first content line, and the content without common indentation.
struct Block {
    first_line: usize,
    text: String,
}

/// Reads the page when it has such a block; `None` leaves the text to other readers.
pub(super) fn in_markdown(text: &str, hints: &Hints) -> Option<Result<Contract, ReadError>> {
    let blocks = blocks(text);
    let block = blocks.iter().find(|block| {
        looks_like_yaml(&block.text)
            || (block.text.trim_start().starts_with('{') && block.text.contains("\"openapi\""))
    })?;
    Some(read_block(text, block, hints))
}

fn read_block(page: &str, block: &Block, hints: &Hints) -> Result<Contract, ReadError> {
    let parse =
        if block.text.trim_start().starts_with('{') { node::parse_json } else { node::parse_yaml };
    let root = parse(&block.text, block.first_line).map_err(|error| {
        ReadError::at(error.line, "an OpenAPI document in the fenced block", error.message)
    })?;
    let mut contract = read(&root, Form::Markdown, hints)?;
    if contract.source.provider.is_empty() {
        contract.source.name_after(page);
    }
    let inside = block.first_line..block.first_line + block.text.lines().count();
    let outside = page
        .lines()
        .enumerate()
        .filter(|(index, line)| !line.trim().is_empty() && !inside.contains(&(index + 1)));
    let fences = 2;
    let prose: Vec<usize> = outside.map(|(index, _)| index + 1).collect();
    if prose.len() > fences {
        contract.coverage.unparsed.push(Unparsed {
            line: prose[0],
            what: format!(
                "{} lines of prose around the OpenAPI block, not compared",
                prose.len() - fences
            ),
        });
    }
    Ok(contract)
}

/// The fenced blocks of a page.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, Block)> = None;
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        match &mut open {
            Some((fence, _))
                if trimmed.starts_with(fence.as_str())
                    && trimmed.trim_start_matches(['`', '~']).is_empty() =>
            {
                blocks.extend(open.take().map(|(_, block)| block));
            }
            Some((_, block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            None => {
                let mark = trimmed.chars().next().filter(|c| matches!(c, '`' | '~'));
                let fence: String = mark
                    .map(|mark| trimmed.chars().take_while(|c| *c == mark).collect())
                    .unwrap_or_default();
                if fence.len() >= 3 {
                    open = Some((fence, Block { first_line: index + 2, text: String::new() }));
                }
            }
        }
    }
    blocks.extend(open.map(|(_, block)| block));
    for block in &mut blocks {
        block.text = unindent(&block.text);
    }
    blocks
}

fn unindent(text: &str) -> String {
    let indent = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min();
    let indent = indent.unwrap_or(0);
    text.lines()
        .map(|line| line.get(indent..).unwrap_or(""))
        .fold(String::new(), |all, line| all + line + "\n")
}
