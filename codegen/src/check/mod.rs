//! The rules of the dialect: what each file may say by `schema/dialect.json`, and what one place may say because of
//! another.
//!
//! typify fails silently on much of JSON Schema and panics on some; only what is in the dialect reaches it. All findings
//! come at once, and no input makes this panic.

mod dialect;
mod family;
mod fields;
mod kind;
mod lookup;
mod names;
mod operation;
mod prices;
mod reach;
mod together;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::{Value, json};

pub use self::{names::is_taken, operation::not_described, together::is_date};
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
        reached: BTreeMap::new(),
    };
    checker.reach();
    for (file, schema) in set.files() {
        checker.file(file, schema);
    }
    let families = set.families();
    let of_families =
        families.iter().flat_map(|family| [FAMILY, COMMON].map(|name| format!("{family}/{name}")));
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
    /// The objects that requests and results reach, by file and name: whether it was a request.
    reached: BTreeMap<(&'a str, &'a str), bool>,
}

/// A place that a rule looks at.
#[derive(Clone, Debug)]
struct Location<'a> {
    file: &'a str,
    pointer: String,
}

impl<'a> Location<'a> {
    fn file(file: &'a str) -> Self {
        Self { file, pointer: String::new() }
    }

    fn at(&self, segment: &str) -> Self {
        Self { file: self.file, pointer: pointer(&self.pointer, segment) }
    }
}

impl<'a> Checker<'a> {
    fn report(&mut self, at: &Location<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(at.file, &at.pointer, message, help);
    }

    fn file(&mut self, file: &'a str, written: &'a Value) {
        let at = Location::file(file);
        let kind = FileKind::of(file);
        let schema = &*self.corrected(file, written);
        dialect::check(kind, file, schema, &mut self.found);
        let own = |keyword: &str| schema.get(keyword).filter(|own| own.is_object());
        match kind {
            FileKind::Gateway => {
                if let Some(gateway) = own("x-gateway") {
                    self.gateway(&at.at("x-gateway"), gateway);
                }
            }
            FileKind::Family => {
                if let Some(family) = own("x-family") {
                    self.family(&at.at("x-family"), family);
                }
            }
            FileKind::Operation => {
                if let Some(operation) = own("x-operation") {
                    self.operation(&at.at("x-operation"), file, operation);
                }
            }
            FileKind::Common | FileKind::Stray => {}
        }
        for (name, definition) in json::entries(schema, "definitions") {
            self.definition(&at.at("definitions").at(name), name, definition);
        }
    }

    /// The file with every object as closed as those are who reach it, so that its fields are held against the right
    /// rules; that it says otherwise has a finding of its own.
    fn corrected(&self, file: &str, schema: &'a Value) -> Cow<'a, Value> {
        let mut corrected = Cow::Borrowed(schema);
        for ((_, name), closed) in self.reached.iter().filter(|((own, _), _)| *own == file) {
            let place = pointer(&pointer("/definitions", name), "additionalProperties");
            let written = schema.pointer(&place);
            let right = if *closed { json!(false) } else { json!({}) };
            let other = if *closed { json!({}) } else { json!(false) };
            if written == Some(&other)
                && let Some(written) = corrected.to_mut().pointer_mut(&place)
            {
                *written = right;
            }
        }
        corrected
    }

    fn gateway(&mut self, at: &Location<'_>, gateway: &Value) {
        for table in ["status-codes", "error-codes"] {
            let mut seen = BTreeSet::new();
            for (index, entry) in json::elements(gateway, table).enumerate() {
                if let Some(code) = entry.get("code")
                    && !seen.insert(code.to_string())
                {
                    let at = at.at(table).at(&index.to_string()).at("code");
                    let message = format!("{code} is listed twice");
                    self.report(&at, message, "list every code once");
                }
            }
        }
        self.disagreements(at, gateway);
    }
}

/// The words in backticks, for a help text.
fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

fn request_fields(set: &SchemaSet) -> BTreeSet<(&str, &str)> {
    set.operation_files()
        .filter_map(|(file, schema)| {
            let request =
                schema.get("x-operation").and_then(|operation| json::text(operation, "request"))?;
            set.resolve(file, request)
        })
        .flat_map(|place| {
            json::entries(place.schema, "properties")
                .map(move |(name, _)| (family_of(place.file), name.as_str()))
        })
        .collect()
}
