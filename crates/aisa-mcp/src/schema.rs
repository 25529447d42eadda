//! The schemas of the tools of a session: those of operations from the contract, with what the session adds, and those of
//! the tools that are its own.

use aisa_contract::{OperationRef, PagingInfo, Shape, json_schema};
use serde_json::{Map, Value, json};

use crate::tools::Operations;

/// Rows of a response where the agent does not say: what a model can read at once.
const ROWS: i64 = 10;

/// The argument of an operation that takes none: some clients refuse all tools for one without arguments.
pub(crate) const ONLY: &str = "only";

/// The arguments of an operation.
pub(crate) fn input(info: OperationRef<'_>) -> Map<String, Value> {
    if info.fields().is_empty() {
        let fields = info.result_shape().map(Shape::fields).unwrap_or_default();
        let names: Vec<_> = fields.iter().map(|field| field.name).collect();
        let only = json!({
            "type": "array",
            "items": { "type": "string", "enum": names },
            "description": "The fields of the result to give. Default: all.",
        });
        return closed(Map::from_iter([(ONLY.to_owned(), only)]), &[]);
    }
    let mut schema = json_schema::input(info);
    let limit = info.field("limit");
    if let (Some(paging), Some(limit), Some(properties)) =
        (info.paging(), limit, schema.get_mut("properties"))
    {
        properties["limit"]["default"] = rows(paging).into();
        // Without upstream's default, which is not the one here.
        properties["limit"]["description"] = limit.description().into();
    }
    schema
}

/// Rows that are asked for where the agent does not say.
pub(crate) fn rows(paging: PagingInfo<'_>) -> i64 {
    ROWS.min(paging.max_limit)
}

/// The type of a schema without its bounds, which differ from tool to tool; `None` for one that is made of objects.
fn bare(schema: &Value) -> Option<Value> {
    match schema["type"].as_str()? {
        "object" => None,
        "array" => Some(json!({ "type": "array", "items": bare(&schema["items"])? })),
        simple => Some(json!({ "type": simple })),
    }
}

fn text() -> Value {
    json!({ "type": "string" })
}

/// The form of every response of an operation.
pub(crate) fn output(info: OperationRef<'_>) -> Map<String, Value> {
    let mut result = json_schema::output(info);
    if let Some(Value::String(names)) = result.get_mut("description") {
        names.insert_str(0, "Without fields that are null; missing where nothing was found. ");
    }
    let mut properties = Map::new();
    properties.insert("result".to_owned(), result.into());
    if let Some(paging) = info.paging() {
        let mut next = Map::from_iter([("offset".to_owned(), json!({ "type": "integer" }))]);
        next.extend(paging.token.map(|token| (token.to_owned(), text())));
        properties.insert(
            "next".to_owned(),
            json!({
                "type": "object",
                "properties": next,
                "description": "The arguments to change for the next rows; missing at the end.",
            }),
        );
    }
    properties.insert("notes".to_owned(), notes());
    properties.insert("cost".to_owned(), cost());
    closed(properties, &["cost"])
}

fn notes() -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": "What is odd about the call." })
}

fn cost() -> Value {
    let mut properties = sums(&[
        ("charged_usd", "What this call cost, or `unknown`."),
        ("above_max_usd", "How far that is above the expected maximum; missing where it is not."),
        LEFT,
    ]);
    properties.insert(
        "from".to_owned(),
        json!({
            "enum": ["gateway", "archive", "sandbox"],
            "type": "string",
            "description": "From the archive nothing is charged; the sandbox invents, and nothing is really charged.",
        }),
    );
    closed(properties, &["charged_usd", "left_usd", "from"]).into()
}

const LEFT: (&str, &str) = ("left_usd", "What is left of the budget of this session.");

/// Sums of money with what they are; texts, so that no digit is lost.
fn sums(list: &[(&str, &str)]) -> Map<String, Value> {
    let sum = |(name, what): &(&str, &str)| {
        let schema = json!({ "type": "string", "description": what });
        ((*name).to_owned(), schema)
    };
    list.iter().map(sum).collect()
}

/// The arguments and the result of `spend`.
pub(crate) fn spend() -> (Map<String, Value>, Map<String, Value>) {
    let list = [
        ("budget_usd", "What the session may cost."),
        ("spent_usd", "What it has cost for certain."),
        ("unconfirmed_usd", "Counted for calls that may have been charged."),
        ("reserved_usd", "Set aside for calls on their way."),
        LEFT,
    ];
    let required = list.map(|(name, _)| name);
    let mut arguments = Map::new();
    arguments.insert(
        "by_tool".to_owned(),
        json!({ "type": "boolean", "description": "Whether to list the cost of each tool, too. Default: false." }),
    );
    let mut tool = sums(&[("charged_usd", "What its calls have cost for certain.")]);
    tool.insert("tool".to_owned(), text());
    tool.insert(
        "calls".to_owned(),
        json!({ "type": "integer", "description": "How many calls have ended." }),
    );
    let tool = closed(tool, &["tool", "calls", "charged_usd"]);
    let mut result = sums(&list);
    result.insert(
        "tools".to_owned(),
        json!({ "type": "array", "items": tool, "description": "Each tool that was called; with by_tool." }),
    );
    (closed(arguments, &[]), closed(result, &required))
}

/// The arguments and the result of `quote`, which knows these tools.
pub(crate) fn quote(tools: &Operations) -> (Map<String, Value>, Map<String, Value>) {
    let names: Vec<_> = tools.keys().collect();
    let mut arguments = Map::new();
    arguments.insert(
        "tool".to_owned(),
        json!({ "type": "string", "enum": names, "description": "The tool that would be called." }),
    );
    let mut needed = Map::new();
    for info in tools.values() {
        let schema = json_schema::input(*info);
        for field in info.fields() {
            let asked = field.required
                || field.name() == "limit"
                || info.one_of.iter().any(|group| group.contains(&field.name));
            if let (true, Some(schema)) = (asked, bare(&schema["properties"][field.name()])) {
                needed.entry(field.name()).or_insert(schema);
            }
        }
    }
    if !needed.is_empty() {
        // Some clients refuse an object without properties.
        arguments.insert(
            "arguments".to_owned(),
            json!({
                "type": "object",
                "properties": needed,
                "description": "The arguments of that tool: those that tools need are listed here, and it takes all of its own.",
            }),
        );
    }
    let mut result = sums(&[
        ("estimated_usd", "What the call is likely to cost."),
        ("max_usd", "What it may cost at most; missing where it is not known."),
        LEFT,
    ]);
    result.insert("notes".to_owned(), notes());
    (closed(arguments, &["tool"]), closed(result, &["estimated_usd", "left_usd"]))
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("required".to_owned(), json!(required));
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}
