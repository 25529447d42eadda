//! `x-family`: crate, prefix, groups.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Checker, Location};
use crate::{
    json,
    load::{FAMILY, family_of},
    name::Name,
};

/// Crates of the workspace that are written by hand.
const TAKEN_CRATES: &[&str] = &[
    "aisa-archive",
    "aisa-backlinks-cli",
    "aisa-sandbox",
    "aisa-backlinks-tests",
    "aisa-codegen",
    "aisa-contract",
    "aisa-drift",
    "aisa-gateway",
    "aisa-mcp",
];
/// Words of the command line that stand where the name of a family does.
const TAKEN_WORDS: &[&str] =
    &["archive", "bulk", "completions", "help", "operations", "report", "serve"];

impl Checker<'_> {
    pub(super) fn family(&mut self, at: &Location<'_>, family: &Value) {
        let name = family_of(at.file);
        if !Name::snake(name).is_ok_and(|rust| rust.as_str() == name) {
            let message = format!("`{name}` is not a valid name for a family");
            let help = "name the folder with small letters, digits and `_`, a letter first";
            self.report(at, message, help);
        }
        self.portable(at, name);
        if family.get("top-level") != Some(&Value::Bool(true)) && self.is_command(name) {
            let message = format!("`{name}` is a word of the command line already");
            let help =
                "name the folder otherwise: the command line has the operations behind its name";
            self.report(at, message, help);
        }
        if let Some(name) = json::text(family, "crate")
            && TAKEN_CRATES.contains(&name)
        {
            let message = format!("`{name}` is a crate of the workspace already");
            self.report(&at.at("crate"), message, "choose another name");
        }
        let mut seen = BTreeSet::new();
        for (index, group) in json::elements(family, "groups").enumerate() {
            if let Some(name) = json::text(group, "name")
                && !seen.insert(name)
            {
                let at = at.at("groups").at(&index.to_string()).at("name");
                let message = format!("the group `{name}` is listed twice");
                self.report(&at, message, "list every group once");
            }
        }
        for (index, agent) in json::elements(family, "agents").enumerate() {
            if let Some(name) = agent.as_str()
                && !self.is_operation(at, name)
            {
                let at = at.at("agents").at(&index.to_string());
                let help = "list the names of operations of this family";
                self.report(&at, format!("`{name}` is an unknown operation"), help);
            }
        }
        self.prices(at, family);
    }

    /// Whether the top level of the command line has the word: a utility, or an operation of the family that is there.
    fn is_command(&self, word: &str) -> bool {
        let is_top = |file: &str| {
            let family = self.set.file(&format!("{}/{FAMILY}", family_of(file)));
            family.is_some_and(|family| family["x-family"]["top-level"] == Value::Bool(true))
        };
        let mut files = self.set.operation_files().map(|(file, _)| file);
        TAKEN_WORDS.contains(&word)
            || files.any(|file| file.ends_with(&format!("/{word}.json")) && is_top(file))
    }

    /// Whether the family of this place has an operation of that name.
    pub(super) fn is_operation(&self, at: &Location<'_>, name: &str) -> bool {
        let path = format!("{}/{name}.json", family_of(at.file));
        self.set.operation_files().any(|(file, _)| *file == path)
    }

    /// What only shows when all families are compared: crates of the same name, two at the top level, operations at one
    /// address.
    pub(super) fn families(&mut self) {
        let mut addresses = BTreeMap::new();
        for (file, schema) in self.set.operation_files() {
            let operation = schema.get("x-operation").unwrap_or(&Value::Null);
            let address = ["method", "path"].map(|key| json::text(operation, key));
            let [Some(method), Some(path)] = address else {
                continue;
            };
            if let Some(other) = addresses.insert((method, path), file) {
                let message = format!("`{method} {path}` is the address of {other} too");
                let at = Location::file(file).at("x-operation").at("path");
                self.report(&at, message, "write the path of this operation");
            }
        }
        let mut crates = BTreeMap::new();
        let mut at_the_top = None;
        for name in self.set.families() {
            let path = format!("{name}/{FAMILY}");
            let Some(family) = self.set.file(&path).and_then(|file| file.get("x-family")) else {
                continue;
            };
            let at = Location::file(&path).at("x-family");
            if let Some(named) = json::text(family, "crate")
                && let Some(other) = crates.insert(named, name)
            {
                let message = format!("`{named}` is the crate of {other} too");
                self.report(&at.at("crate"), message, "give each family a crate of its own");
            }
            if family.get("top-level") == Some(&Value::Bool(true))
                && let Some(other) = at_the_top.replace(name)
            {
                let message = format!("the operations of {other} are at the top level already");
                self.report(&at.at("top-level"), message, "remove the mark from one of the two");
            }
        }
    }
}
