//! The edits of a report can be pasted: a schema that follows them agrees with the docs.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, fill_placeholders};
use aisa_contract::Origin;
use aisa_drift::{self as drift, Change, Contract, Place, Report};
use serde_json::{Value, json};

use crate::support::{
    Edit::{self, Reword, Set},
    NESTED, ORCHARDS, ask, edited, item, named, only_orchards, read, with_orchards,
};

type Files = BTreeMap<String, Value>;

/// A field more, in requests.
const ASKED: &[Edit] = &[
    Set(
        ask!("slope"),
        r#"{"type": "integer", "description": "required field\nminimum value: 2\nmaximum value: 90\ndefault value: 30"}"#,
    ),
    Set(
        ask!("rank_scale"),
        r#"{"type": "string", "description": "possible values: one_hundred, one_thousand\ndefault value: one_thousand"}"#,
    ),
    Set(
        ask!("soil"),
        r#"{"type": "string", "description": "possible values: clay, sand\ndefault value: sand"}"#,
    ),
    Set(
        ask!("until"),
        r#"{"type": "string", "description": "last day\nminimum value: 2020-05-01"}"#,
    ),
    Set(ask!("date_until"), r#"{"type": "string", "description": "minimum value: 2021-05-01"}"#),
    Set(
        ask!("words"),
        r#"{"type": "array", "items": {"type": "string"}, "description": "up to 7 words"}"#,
    ),
    Set(
        ask!("tree_filters"),
        r#"{"type": "array", "items": {"type": "string"}, "description": "you can add several filters at once (8 filters maximum)"}"#,
    ),
    Set(
        ask!("filters"),
        r#"{"type": "array", "items": {"type": "object"}, "description": "8 filters maximum"}"#,
    ),
    Set(
        ask!("gate"),
        r#"{"type": "object", "properties": {"width": {"type": "number", "description": "maximum value: 4"}}}"#,
    ),
    Set(ask!("label"), r#"{"type": "string", "description": "the character limit is 12"}"#),
];

/// A field more, in responses.
const RETURNED: &[Edit] = &[
    Set(item!("altitude"), r#"{"type": "integer", "nullable": true}"#),
    Set(item!("spread"), r#"{"type": "number", "nullable": true}"#),
    Set(item!("main_rank"), r#"{"type": "integer", "nullable": true}"#),
    Set(
        item!("wood"),
        r#"{"type": "string", "nullable": true, "description": "possible values: soft, hard"}"#,
    ),
    Set(
        item!("gate"),
        r#"{"type": "object", "nullable": true, "properties": {"posts": {"type": "array", "nullable": true, "items": {"type": "object", "properties": {"height": {"type": "integer", "nullable": true}}}}}}"#,
    ),
    Set(item!("heights"), r#"{"type": "array", "nullable": true, "items": {"type": "integer"}}"#),
    Set(
        item!("flags"),
        r#"{"type": "object", "nullable": true, "additionalProperties": {"type": "boolean"}}"#,
    ),
    Set(
        item!("fruits"),
        r#"{"type": "object", "nullable": true, "additionalProperties": {"type": "integer"}}"#,
    ),
    Set(item!("extras"), r#"{"type": "object", "nullable": true}"#),
    Set(
        "/components/schemas/BaseResponseTaskInfo/properties/queue",
        r#"{"type": "object", "nullable": true, "properties": {"place": {"type": "integer", "nullable": true}}}"#,
    ),
];

/// Other limits, defaults and words.
const LIMITS: &[Edit] = &[
    Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 100"),
    Reword(ask!("limit/description"), "default value: 20", "default value: 50"),
    Set(ask!("offset/maximum"), "9000"),
    Reword(ask!("labels/description"), "up to 5", "up to 7"),
    Reword(ask!("order_by/description"), "three", "two"),
    Reword(ask!("memo/description"), "80", "120"),
    Reword(
        ask!("variety/description"),
        "mixed – both of them;",
        "mixed – both of them;\nblue – frozen ones;",
    ),
    Reword(ask!("variety/description"), "green – green fruit only;\n", ""),
    Reword(item!("season/description"), "spring, autumn", "spring, winter"),
];

fn files() -> Files {
    // `codegen` names a column and a number of rows that a change of type takes away.
    let orchards = ORCHARDS.replace(", \"keeper.name\"", "").replace("\"row-per\": \"limit\",", "");
    let files = with_orchards(&orchards).into_iter();
    let parsed = files.map(|(name, text)| (name, serde_json::from_str(&text).expect("JSON")));
    parsed.collect()
}

fn compare(files: &Files, docs: &str) -> Report {
    let texts = files.iter().map(|(name, file)| (name.clone(), file.to_string()));
    let set = SchemaSet::from_files(&texts.collect()).expect("JSON");
    let api = only_orchards(
        // A type that docs give a field may be one that the check of a name does not take.
        aisa_codegen::lower(&fill_placeholders(&set)),
    );
    drift::compare(&Contract::from_api(&api), &read(docs), &[])
}

/// Reads `"name": value` from the start of a text: both, and what follows.
fn member(text: &str) -> (String, Value, &str) {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<String>();
    let name = values.next().expect("a name").expect("a text");
    let rest = text[values.byte_offset()..].strip_prefix(": ").expect("a colon");
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
    let value = values.next().expect("a value").expect("JSON");
    let rest = &rest[values.byte_offset()..];
    (name, value, rest)
}

/// Does what the edit says, as an editor of text would.
fn follow(files: &mut Files, change: &Change) {
    let Place::Schema(Origin { file, pointer }) = &change.schema else {
        panic!("{} has a place", change.subject());
    };
    let edit = change.edit.as_str();
    if let Some((what, place)) = edit.split_once(" \"x-values\" of schema/") {
        return follow_word(files, what, place);
    }
    let file = files.get_mut(file).expect("the file");
    let at = file.pointer_mut(pointer).expect("the place");
    let mut rest = if let Some(rest) = edit.strip_prefix("add to the properties of ") {
        let (name, property, rest) = member(rest.split_once(": ").expect("a definition").1);
        at["properties"][&name] = property;
        if rest.ends_with(" to its \"required\"") {
            let required = at["required"].as_array_mut().expect("a list");
            required.push(name.into());
        }
        rest
    } else if let Some(rest) = edit.strip_prefix("set ") {
        let (keyword, value, rest) = member(rest);
        at[&keyword] = value;
        rest
    } else if let Some(rest) = edit.strip_prefix("take ") {
        let (keyword, _, rest) = member(rest);
        let property = at.as_object_mut().expect("an object");
        property.shift_remove(&keyword);
        rest
    } else {
        panic!("no edit: {edit}");
    };
    if let Some((before, definitions)) = rest.split_once(", and to the definitions of ") {
        assert_eq!(before, "", "{edit}");
        rest = definitions.split_once(": ").expect("the file").1;
        loop {
            let (name, definition, more) = member(rest);
            file["definitions"][&name] = definition;
            match more.strip_prefix(", \"") {
                Some(_) => rest = &more[2..],
                None => break,
            }
        }
    }
}

/// Does what an edit of an enum says: a word more or less, at a place such as `orchards.json#/definitions/Season`.
fn follow_word(files: &mut Files, what: &str, place: &str) {
    let (file, pointer) = place.split_once('#').expect("a pointer");
    let file = files.get_mut(file).expect("the file");
    let words = file.pointer_mut(pointer).expect("the enum");
    if let Some(what) = what.strip_prefix("add ") {
        let (word, meaning, _) = member(what);
        words["x-values"][&word] = meaning;
    } else {
        let word = what.split('"').nth(1).expect("a word");
        let meanings = words["x-values"].as_object_mut().expect("an object");
        meanings.shift_remove(word);
    }
}

#[test]
fn a_schema_that_follows_the_edits_agrees_with_the_docs() {
    let plain = || (files(), NESTED.to_owned());
    for ((files, docs), edits) in [(plain(), ASKED), (scaled(), RETURNED), (plain(), LIMITS)] {
        for edit in edits {
            let docs = edited(&docs, &[*edit]);
            let mut files = files.clone();
            let report = compare(&files, &docs);
            assert_ne!(named(&report), [""; 0]);
            for change in &report.changes {
                follow(&mut files, change);
            }
            let changes = report.changes.iter();
            let edits: Vec<&str> = changes.map(|change| change.edit.as_str()).collect();
            assert_eq!(named(&compare(&files, &docs)), [""; 0], "{edits:#?}");
        }
    }
}

/// Schema and docs that have a scale of ranks.
fn scaled() -> (Files, String) {
    let docs = edited(NESTED, &[ASKED[1]]);
    let mut files = files();
    for change in &compare(&files, &docs).changes {
        follow(&mut files, change);
    }
    (files, docs)
}

/// The first edit for a change of the docs that is a whole property.
fn edit_of(files: &Files, docs: &str, edit: Edit) -> String {
    let report = compare(files, &edited(docs, &[edit]));
    let mut edits = report.changes.into_iter().map(|change| change.edit);
    let whole = |edit: &String| edit.starts_with("add ");
    edits.find(whole).expect("an edit")
}

#[test]
fn edits_are_whole_properties() {
    let (files, docs) = scaled();
    for (edit, expected) in [
        (
            Set(item!("main_rank"), r#"{"type": "integer", "nullable": true}"#),
            r#"add to the properties of Orchard: "main_rank": {"type": ["integer", "null"], "description": "TODO(describe)", "minimum": 0, "maximum": 1000, "x-scaled-by": "rank_scale"}; name it in "columns" of schema/backlinks/orchards.json if a table should show it first"#,
        ),
        (
            Set(
                ask!("tree_filters"),
                r#"{"type": "array", "items": {"type": "string"}, "description": "8 filters maximum"}"#,
            ),
            r##"add to the properties of OrchardsRequest: "tree_filters": {"$ref": "common.json#/definitions/Filter", "description": "TODO(describe)", "x-max-conditions": 8, "x-filter-fields": "#/definitions/Orchard"}"##,
        ),
        (
            Set(
                ask!("tree_order"),
                r#"{"type": "integer", "description": "required field\nmaximum value: 9\ndefault value: 3"}"#,
            ),
            r#"add to the properties of OrchardsRequest: "tree_order": {"type": "integer", "description": "TODO(describe)", "maximum": 9, "x-default": 3}, and "tree_order" to its "required""#,
        ),
    ] {
        assert_eq!(edit_of(&files, &docs, edit), expected);
    }
}

#[test]
fn another_type_is_named_with_the_field() {
    for (edit, expected) in [
        (Set(ask!("memo"), r#"{"type": "boolean"}"#), r#"change the type of "memo" to boolean"#),
        (Set(item!("rank/type"), r#""string""#), r#"change the type of "rank" to string"#),
        (
            Set(
                ask!("memo/description"),
                r#""possible values: short, long\nthe character limit is 80""#,
            ),
            r#"give "memo" an enum of these words"#,
        ),
    ] {
        let report = compare(&files(), &edited(NESTED, &[edit]));
        let edits: Vec<&str> = report.changes.iter().map(|change| change.edit.as_str()).collect();
        assert!(edits.contains(&expected), "{edits:?}");
    }
}

#[test]
fn an_edit_of_what_others_share_says_so() {
    let mut files = files();
    let request = "/definitions/OrchardsRequest/properties";
    let orchards = files.get_mut("backlinks/orchards.json").expect("the file");
    let properties = orchards.pointer_mut(request).expect("the request");
    properties["scale"] = json!({
        "$ref": "common.json#/definitions/RankScale", "description": "A scale.", "x-default": "one_thousand",
    });
    let scale = r#"{"type": "string", "description": "possible values: one_hundred, one_thousand, one_million\ndefault value: one_thousand"}"#;
    let report = compare(&files, &edited(NESTED, &[Set(ask!("scale"), scale)]));
    let edits: Vec<&str> = report.changes.iter().map(|change| change.edit.as_str()).collect();
    assert!(edits[0].ends_with("RankScale (shared with other operations)"), "{edits:?}");
    // A shape at two places of one operation.
    let orchards = files.get_mut("backlinks/orchards.json").expect("the file");
    let row = orchards.pointer_mut("/definitions/Orchard/properties").expect("the row");
    row["owner"] = row["keeper"].clone();
    let member = r#"{"type": "string", "nullable": true}"#;
    let report = compare(
        &files,
        &edited(NESTED, &[Set("/components/schemas/GrovesKeeper/properties/hat", member)]),
    );
    let added = report.changes.iter().find(|change| change.at.ends_with("keeper.hat"));
    let edit = &added.expect("it is new").edit;
    assert!(edit.ends_with("2 objects of this operation have that shape"), "{edit}");
    let without = Edit::Remove("/components/schemas/GrovesKeeper/properties/trees_planted");
    let report = compare(&files, &edited(NESTED, &[without]));
    let removed = report.changes.iter().find(|change| change.at.ends_with("keeper.trees_planted"));
    let edit = &removed.expect("it is gone").edit;
    assert!(edit.ends_with("2 objects of this operation have that shape"), "{edit}");
}
