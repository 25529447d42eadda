//! Edits of schemas at random, but the same in every run of a seed: what a person might write, and what none would.

use std::{collections::BTreeMap, mem};

use proptest::{
    prelude::any,
    strategy::{Strategy, ValueTree},
    test_runner::{Config, TestRunner},
};
use serde_json::{Map, Value, json};

pub(crate) type Files = BTreeMap<String, Value>;

/// Names that mean something to Rust, to the generated code, or to the runtime.
const FIELDS: &[&str] = &[
    "type",
    "self",
    "extra",
    "extra_",
    "value",
    "request",
    "result",
    "limit",
    "offset",
    "targets",
    "keywords",
    "depth",
    "date_from",
    "date_to",
    "group_range",
    "tag",
    "key",
    "name",
    "index",
    "x",
    "T",
    "K",
    "entries",
    "window",
    "client",
    "default",
    "from",
    "into",
    "call",
    "shape",
    "kind",
    "rank.scale",
    "two words",
    "UPPER",
    "kebab-case",
    "camelCase",
    "r2",
    "é",
    "info",
    "fields",
    "new",
    "validate",
    "clone",
    "total_count",
    "items_count",
    "search_after_token",
    "union",
    "str",
    "String",
    "vec",
    "none",
    "some",
    "ok",
    "position",
    "names",
    "expected",
    "map",
    "at",
    "read",
    "error",
    "object",
];
/// Names of definitions: of the prelude, of what generated files import, of generic parameters.
const TYPES: &[&str] = &[
    "Box",
    "Into",
    "From",
    "Iterator",
    "IntoIterator",
    "FromIterator",
    "Default",
    "Clone",
    "Copy",
    "Debug",
    "Send",
    "Drop",
    "Fn",
    "AsRef",
    "ToString",
    "ToOwned",
    "Extend",
    "Option",
    "String",
    "Vec",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "T",
    "K",
    "V",
    "I",
    "N",
    "A",
    "Self",
    "Call",
    "Method",
    "FieldInfo",
    "FieldKind",
    "Price",
    "PriceInfo",
    "PriceRows",
    "OperationRef",
    "Operation",
    "Paged",
    "PageParts",
    "Window",
    "Sealed",
    "TargetRule",
    "RowsIn",
    "PagingInfo",
    "ValidationError",
    "Shape",
    "Client",
    "Gateway",
    "BTreeMap",
    "Deref",
    "Value",
    "JsonSchema",
    "Serialize",
    "Reader",
    "Position",
    "Filter",
    "Date",
    "Text",
    "List",
    "Field",
    "Extra",
    "Other",
    "Tag",
    "Str",
    "Bool",
    "Kinded",
    "SHAPE",
    "Trees",
    "TreeFields",
];
/// Names of operations.
const OPERATIONS: &[&str] = &[
    "tree_fields",
    "find_fields",
    "request_fields",
    "row_fields",
    "common",
    "generated",
    "operations",
    "rows",
    "call",
    "limits",
    "error",
    "value",
    "money",
    "page",
    "core",
    "std",
    "alloc",
    "serde",
    "serde_json",
    "schemars",
    "aisa_gateway",
    "self",
    "crate",
    "type",
    "main",
    "test",
    "lib",
    "extra",
    "examples",
    "x",
    "client",
    "field",
    "asc",
    "desc",
    "usd",
    "describe",
    "validate",
    "budget",
    "new",
    "from",
    "into",
    "drop",
    "clone",
    "fmt",
    "eq",
    "default",
    "to_owned",
    "borrow",
    "as_ref",
    "gateway",
    "archive",
    "bulk",
    "help",
    "serve",
];
const TEXTS: &[&str] = &[
    "A \"quoted\" text with a \\ and */ and // and {braces} and #hashes#.",
    "First line.\nSecond line with a | bar.",
    "```\nlet x = ;\n```",
    "Unclosed `code and [brackets] and <tags>.",
    "Text\twith a tab and \u{7} a bell.",
    "1. A list. - Another. # A heading.",
    "日本語の説明。",
    "/* a comment */ r#\"raw\"# '\\'' $crate $name",
    "It ends with a backslash \\",
];

fn numbers() -> Vec<Value> {
    vec![
        json!(0),
        json!(1),
        json!(-1),
        json!(-0.5),
        json!(2.5),
        json!(1e300),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(4_294_967_296_u64),
        json!(1e-300),
        json!(-0.0),
        json!(1.0),
    ]
}

/// Edits files, and keeps what is accepted.
pub(crate) struct Editor {
    original: Files,
    runner: TestRunner,
}

impl Editor {
    /// Edits of these files, by the seed of the properties.
    pub(crate) fn new(original: Files) -> Self {
        let runner = TestRunner::new(Config::default());
        Self { original, runner }
    }

    fn below(&mut self, bound: usize) -> usize {
        let drawn = any::<u32>().new_tree(&mut self.runner).unwrap().current();
        drawn as usize % bound.max(1)
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    /// The files after so many edits that the check accepts, and the edits.
    pub(crate) fn edited(
        &mut self,
        count: usize,
        accepts: impl Fn(&Files) -> bool,
    ) -> (Files, Vec<String>) {
        let mut files = self.original.clone();
        let mut edits = Vec::new();
        // Most edits are refused.
        for _ in 0..count * 15 {
            let mut tried = files.clone();
            let Some(edit) = self.edit(&mut tried) else {
                continue;
            };
            if tried != files && accepts(&tried) {
                files = tried;
                edits.push(edit);
                if edits.len() == count {
                    break;
                }
            }
        }
        (files, edits)
    }

    fn edit(&mut self, files: &mut Files) -> Option<String> {
        match self.below(10) {
            0 | 1 => self.replace(files),
            2 | 3 => self.insert(files),
            4 => self.remove(files),
            5 => self.rename_field(files),
            6 => self.rename_definition(files),
            7 => self.rename_operation(files),
            8 => self.retype(files),
            _ => self.literal(files),
        }
    }

    /// A place of the family's files, and what is there.
    fn place(
        &mut self,
        files: &Files,
        fits: impl Fn(&str, &Value) -> bool,
    ) -> Option<(String, String)> {
        let mut places = Vec::new();
        for (file, value) in files.iter().filter(|(file, _)| file.contains('/')) {
            walk(value, "", &mut |pointer, value| {
                if fits(pointer, value) {
                    places.push((file.clone(), pointer.to_owned()));
                }
            });
        }
        (!places.is_empty()).then(|| self.pick(&places))
    }

    /// One value for another of its kind.
    fn replace(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) = self.place(files, |at, _| !at.is_empty())?;
        let kind = kind(&at);
        let (from, donor) = self.place(files, |other, _| self::kind(other) == kind)?;
        let value = files[&from].pointer(&donor)?.clone();
        *files.get_mut(&file)?.pointer_mut(&at)? = value;
        Some(format!("{file}#{at} is {from}#{donor}"))
    }

    /// An entry of one object for another object of its kind.
    fn insert(&mut self, files: &mut Files) -> Option<String> {
        let (from, donor) = self.place(files, |at, _| at.matches('/').count() > 1)?;
        let (parent, name) = donor.rsplit_once('/')?;
        let container = kind(parent);
        let (file, at) =
            self.place(files, |at, value| kind(at) == container && value.is_object())?;
        let name = match container.as_str() {
            "properties" if self.below(2) == 0 => self.pick(FIELDS).to_owned(),
            "definitions" => self.pick(TYPES).to_owned(),
            _ => unescape(name),
        };
        let value = files[&from].pointer(&donor)?.clone();
        files.get_mut(&file)?.pointer_mut(&at)?.as_object_mut()?.insert(name.clone(), value);
        Some(format!("{file}#{at}/{name} is {from}#{donor}"))
    }

    fn remove(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) = self.place(files, |at, _| at.matches('/').count() > 1)?;
        let (parent, name) = at.rsplit_once('/')?;
        match files.get_mut(&file)?.pointer_mut(parent)? {
            Value::Object(object) => drop(object.shift_remove(&unescape(name))),
            Value::Array(list) => drop(list.remove(name.parse().ok()?)),
            _ => return None,
        }
        Some(format!("{file}#{at} is gone"))
    }

    fn rename_field(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) =
            self.place(files, |at, _| matches!(kind(at).as_str(), "property" | "variant"))?;
        let (parent, old) = at.rsplit_once('/')?;
        let (old, new) = (unescape(old), self.pick(FIELDS));
        let object = files.get_mut(&file)?.pointer_mut(parent)?.as_object_mut()?;
        rename(object, &old, new);
        // Where the object says which fields are needed, the field has its new name.
        let (owner, _) = parent.rsplit_once('/')?;
        let owner = files.get_mut(&file)?.pointer_mut(owner)?;
        for keyword in ["required", "x-one-of"] {
            if let Some(names) = owner.get_mut(keyword) {
                replace_text(names, &old, new);
            }
        }
        Some(format!("{file}#{at} is called {new}"))
    }

    fn rename_definition(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) = self.place(files, |at, _| kind(at) == "definition")?;
        let old = unescape(at.rsplit_once('/')?.1);
        let new = self.pick(TYPES);
        rename(files.get_mut(&file)?.get_mut("definitions")?.as_object_mut()?, &old, new);
        for other in files.values_mut() {
            let text = other.to_string();
            let text =
                text.replace(&format!("#/definitions/{old}\""), &format!("#/definitions/{new}\""));
            let text =
                text.replace(&format!("#/definitions/{old}/"), &format!("#/definitions/{new}/"));
            *other = serde_json::from_str(&text).ok()?;
        }
        Some(format!("{file}#{at} is called {new}"))
    }

    fn rename_operation(&mut self, files: &mut Files) -> Option<String> {
        let operations: Vec<String> = files
            .keys()
            .filter(|file| files[*file].get("x-operation").is_some())
            .cloned()
            .collect();
        let (old, new) = (self.pick(&operations), self.pick(OPERATIONS));
        let mut file = files.remove(&old)?;
        file["x-operation"]["name"] = json!(new);
        let stem = old.strip_prefix("garden/")?.strip_suffix(".json")?;
        let about = files.get_mut("garden/family.json")?.get_mut("x-family")?;
        replace_text(&mut about["agents"], stem, new);
        rename(about["prices"]["operations"].as_object_mut()?, stem, new);
        files.insert(format!("garden/{new}.json"), file);
        Some(format!("{old} is called {new}"))
    }

    /// Another type for a property, an element or a value of a map.
    fn retype(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) = self.place(files, |at, value| {
            matches!(kind(at).as_str(), "property" | "items" | "additionalProperties")
                && value.is_object()
        })?;
        let words = ["boolean", "integer", "number", "string", "array"];
        let word = self.pick(&words);
        let value = files.get_mut(&file)?.pointer_mut(&at)?;
        let nullable = value["type"].is_array() || value.get("anyOf").is_some();
        let of = |word: &str| {
            if nullable { json!([word, "null"]) } else { json!(word) }
        };
        let mut typed = json!({"type": of(word)});
        if word == "array" {
            typed["items"] = json!({"type": of(self.pick(&words[..4]))});
            if self.below(3) == 0 && nullable {
                typed["items"] = json!({"x-json": true});
            }
        }
        if let Some(description) = value.get("description") {
            typed["description"] = description.clone();
        }
        *value = typed;
        Some(format!("{file}#{at} is {word}"))
    }

    /// A text or a number that needs care.
    fn literal(&mut self, files: &mut Files) -> Option<String> {
        let (file, at) = self.place(files, |_, value| value.is_string() || value.is_number())?;
        let numbers = numbers();
        let new = match files[&file].pointer(&at)? {
            Value::String(_) => json!(self.pick(TEXTS)),
            _ => self.pick(&numbers),
        };
        *files.get_mut(&file)?.pointer_mut(&at)? = new.clone();
        Some(format!("{file}#{at} is {new}"))
    }
}

/// What stands at a pointer: a property, a definition, or the keyword that it is.
fn kind(pointer: &str) -> String {
    let mut segments = pointer.rsplit('/');
    let last = segments.next().unwrap_or_default();
    match segments.next() {
        Some("properties") => "property".to_owned(),
        Some("definitions") => "definition".to_owned(),
        Some("x-variants") => "variant".to_owned(),
        Some(list) if last.parse::<usize>().is_ok() => format!("element of {list}"),
        _ => last.to_owned(),
    }
}

fn walk(value: &Value, pointer: &str, each: &mut impl FnMut(&str, &Value)) {
    each(pointer, value);
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let name = name.replace('~', "~0").replace('/', "~1");
                walk(value, &format!("{pointer}/{name}"), each);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                walk(value, &format!("{pointer}/{index}"), each);
            }
        }
        _ => {}
    }
}

fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// Another name for an entry, at its place.
fn rename(object: &mut Map<String, Value>, old: &str, new: &str) {
    let renamed = mem::take(object).into_iter().map(|(name, value)| {
        let name = if name == old { new.to_owned() } else { name };
        (name, value)
    });
    *object = renamed.collect();
}

fn replace_text(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text == old => *text = new.to_owned(),
        Value::Array(list) => list.iter_mut().for_each(|value| replace_text(value, old, new)),
        _ => {}
    }
}
