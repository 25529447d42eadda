//! The rules of the dialect: what the schemas may say, by keyword and place.
//!
//! typify fails silently on much of JSON Schema and panics on some; only what is on the lists here reaches it. All
//! findings come at once, and no input makes this panic.

mod conform;
mod definition;
mod family;
mod gateway;
mod hand_written;
mod kind;
mod lookup;
mod names;
mod open_enum;
mod operation;
mod prices;
mod property;
mod reach;
mod reference;
mod rules;
mod together;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::definition::Role;
pub use self::{operation::not_described, values::is_date};
use crate::{
    diagnostic::{Diagnostics, pointer},
    json,
    load::{COMMON, FAMILY, FileKind, GATEWAY, SchemaSet, family_of},
};

/// Finds everything in `set` that is outside the dialect.
#[must_use]
pub fn check(set: &SchemaSet) -> Diagnostics {
    let mut checker = Checker {
        set,
        found: Diagnostics::default(),
        request_fields: request_fields(set),
        roles: BTreeMap::new(),
    };
    checker.reach();
    for (file, schema) in set.files() {
        checker.file(file, schema);
    }
    let families = set.families();
    let of_families = families
        .iter()
        .flat_map(|family| [FAMILY, COMMON].map(|name| format!("{family}/{name}")));
    for needed in std::iter::once(GATEWAY.to_owned()).chain(of_families) {
        if set.file(&needed).is_none() {
            checker.found.push(
                &needed,
                "",
                "the file is missing",
                "every schema folder has one: see schema/README.md",
            );
        }
    }
    checker.families();
    checker.names();
    crate::blank::find(set, &mut checker.found);
    checker.found
}

/// The set that the rules look at, and the findings that they report.
struct Checker<'a> {
    set: &'a SchemaSet,
    found: Diagnostics,
    /// The fields of all requests with their families: what `x-echo` and `x-scaled-by` may name.
    request_fields: BTreeSet<(&'a str, &'a str)>,
    /// The roles of the objects that requests and results reach, by file and name.
    roles: BTreeMap<(&'a str, &'a str), Role>,
}

/// A place that a rule looks at.
#[derive(Clone, Debug)]
struct At<'a> {
    file: &'a str,
    pointer: String,
}

impl<'a> At<'a> {
    fn file(file: &'a str) -> Self {
        Self {
            file,
            pointer: String::new(),
        }
    }

    fn at(&self, segment: &str) -> Self {
        Self {
            file: self.file,
            pointer: pointer(&self.pointer, segment),
        }
    }
}

impl<'a> Checker<'a> {
    fn say(&mut self, at: &At<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(at.file, &at.pointer, message, help);
    }

    fn file(&mut self, file: &'a str, schema: &'a Value) {
        let at = At::file(file);
        let Some(object) = schema.as_object() else {
            return self.say(
                &at,
                "the file is not an object",
                "start from `cargo xtask new <name>`",
            );
        };
        let kind = FileKind::of(file);
        let own = match kind {
            FileKind::Gateway => Some("x-gateway"),
            FileKind::Family => Some("x-family"),
            FileKind::Common => None,
            FileKind::Operation => Some("x-operation"),
            FileKind::Stray => {
                return self.say(
                    &at,
                    "only `gateway.json` stands above the families",
                    "move the file to the folder of its family",
                );
            }
        };
        let allowed: Vec<&str> = ["$schema", "description", "definitions"]
            .into_iter()
            .chain(own)
            .collect();
        self.keywords(&at, object.keys(), &allowed);
        if json::text(schema, "$schema") != Some(DRAFT) {
            self.say(
                &at.at("$schema"),
                "the draft is not stated",
                format!("write \"$schema\": \"{DRAFT}\""),
            );
        }
        self.described(&at, schema, "the file");
        if let Some(own) = own {
            let place = at.at(own);
            match (kind, object.get(own)) {
                (FileKind::Gateway, Some(gateway)) => self.gateway(&place, gateway),
                (FileKind::Family, Some(family)) => self.family(&place, family),
                (_, Some(operation)) => self.operation(&place, file, operation),
                (_, None) => {
                    let help = match kind {
                        FileKind::Gateway => "describe address, headers and codes there",
                        FileKind::Family => "describe crate, prefix, groups and prices there",
                        _ => "describe name, path, request and result there",
                    };
                    self.say(&at, format!("`{own}` is missing"), help);
                }
            }
        }
        match object.get("definitions") {
            None if kind == FileKind::Family => {}
            Some(_) if kind == FileKind::Family => self.say(
                &at.at("definitions"),
                "a family has no definitions of its own",
                "write them in common.json",
            ),
            Some(Value::Object(definitions)) => {
                for (name, definition) in definitions {
                    self.definition(&at.at("definitions").at(name), name, definition);
                }
            }
            Some(_) => self.say(
                &at.at("definitions"),
                "`definitions` is not an object",
                "name the shapes there",
            ),
            None => self.say(
                &at,
                "`definitions` is missing",
                "name the shapes of the file there",
            ),
        }
    }

    /// Refuses every keyword that is not on the list of its place.
    fn keywords<'k>(
        &mut self,
        at: &At<'_>,
        keywords: impl Iterator<Item = &'k String>,
        allowed: &[&str],
    ) {
        for keyword in keywords.filter(|keyword| !allowed.contains(&keyword.as_str())) {
            let (message, help) = match keyword.as_str() {
                "title" => (
                    "a title renames the type".to_owned(),
                    "remove `title`: the definition has a name".to_owned(),
                ),
                "default" => (
                    "a default would be sent".to_owned(),
                    "write `x-default`: it documents what upstream assumes".to_owned(),
                ),
                "const" | "allOf" | "oneOf" | "not" | "if" | "then" | "else" | "pattern"
                | "patternProperties" | "prefixItems" | "dependencies" | "additionalItems"
                | "contains" | "propertyNames" => (
                    format!("`{keyword}` is outside the dialect"),
                    "say it with a named definition, or in the description".to_owned(),
                ),
                _ => (
                    format!("`{keyword}` is not a keyword here"),
                    format!("known here: {}", quoted(allowed)),
                ),
            };
            self.say(&at.at(keyword), message, help);
        }
    }

    /// Asks for a description in words.
    fn described(&mut self, at: &At<'_>, schema: &Value, what: &str) {
        match schema.get("description") {
            None => self.say(
                at,
                format!("{what} has no description"),
                "say in our own words what it is, with unit and range",
            ),
            Some(Value::String(text)) if !text.trim().is_empty() => {
                self.one_line(&at.at("description"), text);
            }
            Some(Value::String(_)) => {
                self.say(
                    &at.at("description"),
                    "the description is empty",
                    "say in our own words what it is, with unit and range",
                );
            }
            Some(_) => self.say(
                &at.at("description"),
                "the description is not a text",
                "write it as one string",
            ),
        }
    }

    /// Refuses a text that would break the comment, the table or the manifest that it stands in.
    fn one_line(&mut self, at: &At<'_>, text: &str) {
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        if text.contains("```") || text.contains("~~~") || text.contains(breaks) {
            self.say(
                at,
                "the text is more than a line",
                "write it in one line, without line breaks, tabs and blocks of code",
            );
        }
        // Rust refuses them in comments, for a reader sees another text than the compiler.
        let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if text.contains(turns) {
            self.say(
                at,
                "the text has a character that turns the direction of writing",
                "remove it: letters of any script have their own direction",
            );
        }
        // Four blanks in front would make it a block of code.
        if text.trim() != text {
            self.say(
                at,
                "the text has blanks around it",
                "remove the blanks at its beginning and its end",
            );
        }
    }

    /// The address of a page.
    fn address(&mut self, at: &At<'_>, object: &Value, key: &str, help: &str) {
        let plain = |c: char| c.is_ascii_graphic() && !"\"'()<>[]\\`{|}".contains(c);
        if let Some(text) = self.text_field(at, object, key, help)
            && !(text.strip_prefix("https://").is_some_and(is_hosted) && text.chars().all(plain))
        {
            self.say(&at.at(key), format!("`{text}` is not an address"), help);
        }
    }

    /// A text of some other field, which must be there and hold something.
    fn text_field<'v>(
        &mut self,
        at: &At<'_>,
        object: &'v Value,
        key: &str,
        help: &str,
    ) -> Option<&'v str> {
        match object.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => {
                self.one_line(&at.at(key), text);
                return Some(text);
            }
            Some(_) => self.say(&at.at(key), format!("`{key}` is empty or not a text"), help),
            None => self.say(at, format!("`{key}` is missing"), help),
        }
        None
    }

    /// A text that must be one of some words.
    fn one_of(&mut self, at: &At<'_>, object: &Value, key: &str, words: &[&str]) {
        let help = format!("one of {}", quoted(words));
        if let Some(word) = self.text_field(at, object, key, &help)
            && !words.contains(&word)
        {
            self.say(&at.at(key), format!("`{word}` is not a known {key}"), help);
        }
    }
}

/// Whether an address, without its scheme, begins with a host.
fn is_hosted(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_alphanumeric())
}

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The words in backticks, for a help text.
fn quoted(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn request_fields(set: &SchemaSet) -> BTreeSet<(&str, &str)> {
    set.operation_files()
        .filter_map(|(file, schema)| {
            let request = schema
                .get("x-operation")
                .and_then(|operation| json::text(operation, "request"))?;
            set.resolve(file, request)
        })
        .flat_map(|place| {
            json::entries(place.schema, "properties")
                .map(move |(name, _)| (family_of(place.file), name.as_str()))
        })
        .collect()
}
