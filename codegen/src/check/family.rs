//! `x-family`: crate, prefix, groups.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{At, Checker};
use crate::{
    json,
    load::{FAMILY, family_of},
    name::Name,
};

const KEYS: &[&str] = &[
    "crate",
    "prefix",
    "top-level",
    "docs",
    "groups",
    "agents",
    "prices",
];
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
const TAKEN_WORDS: &[&str] = &[
    "archive",
    "bulk",
    "completions",
    "help",
    "operations",
    "report",
    "serve",
];

impl Checker<'_> {
    pub(super) fn family(&mut self, at: &At<'_>, family: &Value) {
        let Some(object) = family.as_object() else {
            return self.say(
                at,
                "`x-family` is not an object",
                "describe crate, prefix, groups and prices there",
            );
        };
        self.keywords(at, object.keys(), KEYS);
        let name = family_of(at.file);
        if !Name::snake(name).is_ok_and(|rust| rust.as_str() == name) {
            let message = format!("`{name}` is not a valid name for a family");
            let help = "name the folder with small letters, digits and `_`, a letter first";
            self.say(at, message, help);
        }
        self.portable(at, name);
        if family.get("top-level") != Some(&Value::Bool(true)) && self.is_command(name) {
            let message = format!("`{name}` is a word of the command line already");
            let help =
                "name the folder otherwise: the command line has the operations behind its name";
            self.say(at, message, help);
        }
        let help = "write the name of the crate, such as \"aisa-gardens\"";
        if let Some(name) = self.text_field(at, family, "crate", help) {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !name.starts_with("aisa-") || name.ends_with('-') || !name.chars().all(plain) {
                self.say(
                    &at.at("crate"),
                    format!("`{name}` is not a valid name for a crate"),
                    help,
                );
            } else if TAKEN_CRATES.contains(&name) {
                let message = format!("`{name}` is a crate of the workspace already");
                self.say(&at.at("crate"), message, "choose another name");
            }
        }
        let help = "write how the paths of the family begin, \"/dataforseo/…/\"";
        if let Some(prefix) = self.text_field(at, family, "prefix", help)
            && !(prefix.starts_with('/') && prefix.ends_with('/'))
        {
            self.say(
                &at.at("prefix"),
                format!("`{prefix}` is not a prefix"),
                help,
            );
        }
        if family
            .get("top-level")
            .is_some_and(|mark| !mark.is_boolean())
        {
            self.say(
                &at.at("top-level"),
                "`top-level` is a mark",
                "write true, or remove it: the operations then stand below the name of the family",
            );
        }
        let help = "write the https:// address of the page that introduces the family";
        self.address(at, family, "docs", help);
        self.groups(at, family);
        self.agents(at, family);
        self.prices(at, family);
    }

    fn agents(&mut self, at: &At<'_>, family: &Value) {
        let Some(agents) = family.get("agents") else {
            return;
        };
        let at = at.at("agents");
        let help = "list the names of operations of this family";
        let Some(agents) = agents.as_array() else {
            return self.say(&at, "`agents` is no list", help);
        };
        let mut seen = BTreeSet::new();
        for (index, agent) in agents.iter().enumerate() {
            let at = at.at(&index.to_string());
            let Some(name) = agent.as_str() else {
                self.say(&at, "an operation is named by text", help);
                continue;
            };
            if !self.is_operation(&at, name) {
                self.say(&at, format!("`{name}` is no operation"), help);
            } else if !seen.insert(name) {
                self.say(
                    &at,
                    format!("`{name}` is listed twice"),
                    "list every operation once",
                );
            }
        }
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
    pub(super) fn is_operation(&self, at: &At<'_>, name: &str) -> bool {
        let path = format!("{}/{name}.json", family_of(at.file));
        self.set.operation_files().any(|(file, _)| *file == path)
    }

    fn groups(&mut self, at: &At<'_>, family: &Value) {
        let help = "list {\"name\": …, \"heading\": …} in the order in which readers look for them";
        let groups = family.get("groups").and_then(Value::as_array);
        let Some(groups) = groups.filter(|groups| !groups.is_empty()) else {
            return self.say(at, "`groups` is missing", help);
        };
        let mut seen = BTreeSet::new();
        for (index, group) in groups.iter().enumerate() {
            let at = at.at("groups").at(&index.to_string());
            let keys = group.as_object().into_iter().flat_map(Map::keys);
            self.keywords(&at, keys, &["name", "heading"]);
            self.text_field(&at, group, "heading", help);
            if let Some(name) = self.text_field(&at, group, "name", help)
                && !seen.insert(name)
            {
                let message = format!("the group `{name}` is listed twice");
                self.say(&at.at("name"), message, "list every group once");
            }
        }
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
                let at = At::file(file).at("x-operation").at("path");
                self.say(&at, message, "write the path of this operation");
            }
        }
        let mut crates = BTreeMap::new();
        let mut at_the_top = None;
        for name in self.set.families() {
            let path = format!("{name}/{FAMILY}");
            let Some(family) = self.set.file(&path).and_then(|file| file.get("x-family")) else {
                continue;
            };
            let at = At::file(&path).at("x-family");
            if let Some(named) = json::text(family, "crate")
                && let Some(other) = crates.insert(named, name)
            {
                let message = format!("`{named}` is the crate of {other} too");
                self.say(
                    &at.at("crate"),
                    message,
                    "give each family a crate of its own",
                );
            }
            if family.get("top-level") == Some(&Value::Bool(true))
                && let Some(other) = at_the_top.replace(name)
            {
                let message = format!("the operations of {other} are at the top level already");
                self.say(
                    &at.at("top-level"),
                    message,
                    "remove the mark from one of the two",
                );
            }
        }
    }
}
