//! The rules of the schema files as one schema: a valid one, that editors can use and that has words for all it refuses.

use std::collections::BTreeSet;

use aisa_codegen::{BLANK, skeleton};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::repository::root;

fn dialect() -> Value {
    let text = aisa_backlinks_tests::text(&root().join("schema/dialect.json"));
    serde_json::from_str(&text).unwrap()
}

/// The rules as an editor applies them: to any file, with no keyword of our own.
fn editor() -> Validator {
    let options = jsonschema::draft7::options().should_validate_formats(true);
    options.build(&dialect()).unwrap()
}

/// Assertions that words stand beside; a missing or unknown keyword is named by its own name.
const ASSERTIONS: &[&str] = &[
    "type",
    "enum",
    "const",
    "pattern",
    "format",
    "not",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "uniqueItems",
    "anyOf",
    "x-whole",
];

/// What the way to a rule has said of the value so far.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Said {
    message: bool,
    title: bool,
    help: bool,
}

const NOTHING: Said = Said { message: false, title: false, help: false };

/// Goes all ways through the rules; `found` gets those that refuse without words, and `seen` ends circles.
fn walk(
    dialect: &Value,
    at: &str,
    said: Said,
    seen: &mut BTreeSet<(String, Said)>,
    found: &mut BTreeSet<String>,
) {
    let Some(rule) = dialect.pointer(at).and_then(Value::as_object) else {
        return;
    };
    let said = Said {
        message: said.message || rule.contains_key("errorMessage"),
        title: said.title || rule.contains_key("title"),
        help: said.help || rule.contains_key("x-help"),
    };
    if !seen.insert((at.to_owned(), said)) {
        return;
    }
    for keyword in ASSERTIONS.iter().filter(|keyword| rule.contains_key(**keyword)) {
        if !(said.message || said.title && *keyword == "type") || !said.help {
            found.insert(format!("{at}/{keyword}"));
        }
    }
    if rule.get("additionalProperties") == Some(&Value::Bool(false)) && !said.title {
        found.insert(format!("{at}/additionalProperties"));
    }
    if let Some(reference) = rule.get("$ref").and_then(Value::as_str) {
        walk(dialect, &reference[1..], said, seen, found);
    }
    for part in ["then", "else"] {
        walk(dialect, &format!("{at}/{part}"), said, seen, found);
    }
    for (index, _) in rule.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate()
    {
        walk(dialect, &format!("{at}/allOf/{index}"), said, seen, found);
    }
    for part in ["items", "additionalProperties"] {
        walk(dialect, &format!("{at}/{part}"), NOTHING, seen, found);
    }
    for name in rule.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys) {
        let name = name.replace('~', "~0").replace('/', "~1");
        walk(dialect, &format!("{at}/properties/{name}"), NOTHING, seen, found);
    }
}

#[test]
fn it_is_a_schema_of_draft_07() {
    let dialect = dialect();
    if let Err(error) = jsonschema::draft7::meta::validate(&dialect) {
        panic!("{}: {error}", error.instance_path());
    }
}

#[test]
fn every_rule_says_what_is_wrong_and_what_to_write() {
    let mut found = BTreeSet::new();
    for file in ["gatewayFile", "familyFile", "operationFile", "commonFile"] {
        let at = format!("/definitions/{file}");
        walk(&dialect(), &at, NOTHING, &mut BTreeSet::new(), &mut found);
    }
    assert!(found.is_empty(), "without words: {found:#?}");
}

/// A keyword is described at its place, at what that refers to, or at another rule of the same value.
#[test]
fn every_keyword_is_described() {
    fn is_described(dialect: &Value, rule: &Value) -> bool {
        let referred = rule["$ref"].as_str();
        let referred = referred.and_then(|reference| dialect.pointer(&reference[1..]));
        let hidden = rule["doNotSuggest"] == json!(true) || rule.get("not") == Some(&json!({}));
        rule["description"].is_string()
            || hidden
            || referred.is_some_and(|rule| is_described(dialect, rule))
    }
    fn search(dialect: &Value, rule: &Value, at: &str, found: &mut Vec<String>) {
        let Some(rule) = rule.as_object() else {
            return;
        };
        let closed = rule.get("additionalProperties") == Some(&Value::Bool(false));
        for (name, keyword) in
            rule.get("properties").and_then(Value::as_object).into_iter().flatten()
        {
            let at = format!("{at}/properties/{name}");
            if closed && !is_described(dialect, keyword) {
                found.push(at.clone());
            }
            search(dialect, keyword, &at, found);
        }
        for part in ["items", "additionalProperties", "then", "else"] {
            if let Some(inner) = rule.get(part) {
                search(dialect, inner, &format!("{at}/{part}"), found);
            }
        }
        for (index, part) in
            rule.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate()
        {
            search(dialect, part, &format!("{at}/allOf/{index}"), found);
        }
    }
    let dialect = dialect();
    let mut found = Vec::new();
    for (name, rule) in dialect["definitions"].as_object().unwrap() {
        search(&dialect, rule, name, &mut found);
    }
    assert!(found.is_empty(), "without a description: {found:#?}");
}

#[test]
fn an_editor_finds_it_from_every_file_and_nothing_to_complain_about_there() {
    let editor = editor();
    for folder in ["schema", "tests/codegen/fixture"] {
        let folder = root().join(folder);
        for (name, text) in aisa_backlinks_tests::schema_files(&folder) {
            let file: Value = serde_json::from_str(&text).unwrap();
            let rules =
                folder.join(&name).parent().unwrap().join(file["$schema"].as_str().unwrap());
            assert!(rules.exists(), "{name}: {}", rules.display());
            let said: Vec<String> = editor
                .iter_errors(&file)
                .map(|error| format!("{name}{}: {error}", error.instance_path()))
                .collect();
            assert!(said.is_empty(), "{said:#?}");
        }
    }
}

#[test]
fn an_editor_takes_the_drafts_of_new_files_with_their_blanks() {
    let editor = editor();
    let set = aisa_codegen::load(&root().join("schema")).unwrap();
    let mut files = skeleton::family(&set, "herbs", "/dataforseo/herb_garden/").unwrap();
    let operation = skeleton::operation(&set, "backlinks", "keyword_gaps").unwrap();
    files.insert("backlinks/keyword_gaps.json".to_owned(), operation);
    for (name, text) in files {
        assert!(name.ends_with("common.json") || text.contains(BLANK), "{name}");
        let file: Value = serde_json::from_str(&text).unwrap();
        if let Err(error) = editor.validate(&file) {
            panic!("{name}{}: {error}", error.instance_path());
        }
    }
}

#[test]
fn an_editor_underlines_a_mistake_in_every_kind_of_file() {
    let editor = editor();
    for (file, at) in [
        ("gateway.json", "/x-gateway/body"),
        ("backlinks/family.json", "/x-family/groups/0/heading"),
        ("backlinks/common.json", "/definitions/RankScale/x-values/one_hundred"),
        ("backlinks/anchors.json", "/definitions/AnchorsRequest/additionalProperties"),
        ("backlinks/anchors.json", "/x-operation/paging/style"),
    ] {
        let text = aisa_backlinks_tests::text(&root().join("schema").join(file));
        let mut schema: Value = serde_json::from_str(&text).unwrap();
        *schema.pointer_mut(at).unwrap_or_else(|| panic!("{file}{at}")) = json!(7);
        let places: Vec<String> =
            editor.iter_errors(&schema).map(|error| error.instance_path().to_string()).collect();
        assert!(places.iter().any(|place| place == at), "{file}{at}: {places:?}");
    }
}

/// What an editor inserts where nothing is written yet, with a word at each stop.
#[test]
fn what_an_editor_offers_to_insert_is_in_the_dialect() {
    fn search(rule: &Value, at: &str, found: &mut Vec<(String, String)>) {
        for snippet in rule["defaultSnippets"].as_array().into_iter().flatten() {
            let text = match snippet["bodyText"].as_str() {
                // `$` begins a stop, so that of a keyword is escaped.
                Some(text) => text.replace("\\$", "§"),
                None => snippet["body"].to_string(),
            };
            let stops = (0..10).fold(text, |text, stop| text.replace(&format!("${stop}"), "word"));
            found.push((at.to_owned(), stops.replace('§', "$")));
        }
    }
    let dialect = dialect();
    let mut found = Vec::new();
    search(&dialect, "#", &mut found);
    for (name, rule) in dialect["definitions"].as_object().unwrap() {
        search(rule, &format!("#/definitions/{name}"), &mut found);
    }
    assert!(found.len() > 10, "{found:?}");
    for (at, text) in found {
        let mut rules = dialect.clone();
        if at != "#" {
            rules = json!({"$ref": at, "definitions": rules["definitions"]});
        }
        let value: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        if let Err(error) = jsonschema::draft7::new(&rules).unwrap().validate(&value) {
            panic!("{at}: {text}: {error}");
        }
    }
}
