//! Reads the schema files and finds what a `$ref` in them points at.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use aisa_contract::Origin;
use serde_json::Value;

use crate::{
    diagnostic::{Diagnostics, pointer},
    json,
};

/// The file that describes the gateway.
pub(crate) const GATEWAY: &str = "gateway.json";
/// The file that describes a family, in the folder of the family.
pub(crate) const FAMILY: &str = "family.json";
/// The file with the shapes that the operations of a family share.
pub const COMMON: &str = "common.json";

/// The rules of the files, which is none of them.
const DIALECT: &str = "dialect.json";

/// What a schema file is, by its path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum FileKind {
    /// The gateway, above the families.
    Gateway,
    /// A family.
    Family,
    /// What the operations of a family share.
    Common,
    /// An operation.
    Operation,
    /// None of these: a file above the families.
    Stray,
}

impl FileKind {
    /// The kind of the file at a path below the schema folder.
    pub(crate) fn of(path: &str) -> Self {
        match path.rsplit_once('/') {
            None if path == GATEWAY => Self::Gateway,
            None => Self::Stray,
            Some((_, FAMILY)) => Self::Family,
            Some((_, COMMON)) => Self::Common,
            Some(_) => Self::Operation,
        }
    }
}

/// The family that a file belongs to, which is its folder; empty for the gateway.
pub(crate) fn family_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The schema files, parsed, by their paths below the schema folder: `gateway.json`, `<family>/summary.json`. Their
/// rules, `dialect.json`, are left out.
///
/// Families are independent: names are unique within one, and references stay in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaSet {
    files: BTreeMap<String, Value>,
}

/// The root of the repository that a folder lies in: the nearest one upwards that has `schema/gateway.json`.
#[must_use]
pub fn repository(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|root| root.join("schema").join(GATEWAY).is_file())
}

/// Reads every `*.json` file of a schema folder and of the folders in it, which are the families.
///
/// # Errors
/// Files that cannot be read or are not JSON, all at once.
pub fn load(dir: &Path) -> Result<SchemaSet, Diagnostics> {
    let mut texts = BTreeMap::new();
    let mut found = Diagnostics::default();
    let entries = files_in(dir, "", &mut texts, &mut found);
    for (name, path) in entries.iter().filter(|(_, path)| path.is_dir()) {
        files_in(path, &format!("{name}/"), &mut texts, &mut found);
    }
    found.into_result()?;
    SchemaSet::from_files(&texts)
}

/// Reads the `*.json` files of a folder; says what else is in it.
fn files_in(
    dir: &Path,
    prefix: &str,
    texts: &mut BTreeMap<String, String>,
    found: &mut Diagnostics,
) -> Vec<(String, PathBuf)> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("the folder {} cannot be read: {error}", dir.display());
            let help = "run the command at the root of the repository";
            found.push("", "", message, help);
            return Vec::new();
        }
    };
    let mut others = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() || !name.ends_with(".json") {
            others.push((name.to_owned(), path));
            continue;
        }
        let name = format!("{prefix}{name}");
        match fs::read_to_string(&path) {
            Ok(text) => drop(texts.insert(name, text)),
            Err(error) => found.push(
                &name,
                "",
                format!("the file cannot be read: {error}"),
                "save it as UTF-8 text",
            ),
        }
    }
    others
}

impl SchemaSet {
    /// Parses files that are already in memory, given as path and text.
    ///
    /// # Errors
    /// Every file that is not JSON, with line and column.
    pub fn from_files(texts: &BTreeMap<String, String>) -> Result<Self, Diagnostics> {
        let mut files = BTreeMap::new();
        let mut found = Diagnostics::default();
        for (name, text) in texts.iter().filter(|(name, _)| *name != DIALECT) {
            match json::parse(text) {
                Ok(value) => drop(files.insert(name.clone(), value)),
                Err(error) => found.push(
                    name,
                    "",
                    format!("the file is not JSON: {error}"),
                    "correct the syntax there",
                ),
            }
        }
        found.into_result().map(|()| Self { files })
    }

    /// The set with one more file, or another text for one.
    ///
    /// # Errors
    /// The text is not JSON.
    pub fn with_file(&self, name: &str, text: &str) -> Result<Self, Diagnostics> {
        let mut more = Self::from_files(&BTreeMap::from([(name.to_owned(), text.to_owned())]))?;
        let mut set = self.clone();
        set.files.append(&mut more.files);
        Ok(set)
    }

    /// The files by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.files.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The file at that path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&Value> {
        self.files.get(path)
    }

    /// The families, which are the folders.
    #[must_use]
    pub fn families(&self) -> BTreeSet<&str> {
        let mut families: BTreeSet<&str> = self.files.keys().map(|path| family_of(path)).collect();
        families.remove("");
        families
    }

    /// The definitions of all files: file, name, schema.
    pub(crate) fn definitions(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        self.files().flat_map(|(file, value)| {
            json::entries(value, "definitions")
                .map(move |(name, schema)| (file, name.as_str(), schema))
        })
    }

    /// The files that describe an operation.
    pub(crate) fn operation_files(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.files().filter(|(path, _)| FileKind::of(path) == FileKind::Operation)
    }

    /// What `reference`, written in `file`, points at.
    pub(crate) fn resolve(&self, file: &str, reference: &str) -> Option<Place<'_>> {
        let (other, path) = reference.split_once('#')?;
        let file = match (other, family_of(file)) {
            ("", _) => file.to_owned(),
            (other, "") => other.to_owned(),
            (other, family) => format!("{family}/{other}"),
        };
        let (file, root) = self.files.get_key_value(&file)?;
        let mut segments = path.strip_prefix("/definitions/")?.split('/');
        let definition = unescape(segments.next()?);
        let (definition, schema) =
            root.get("definitions")?.as_object()?.get_key_value(&definition)?;
        let place = match (segments.next(), segments.next(), segments.next()) {
            (None, ..) => Place { file, definition, property: None, schema },
            (Some("properties"), Some(name), None) => {
                let (property, schema) =
                    schema.get("properties")?.as_object()?.get_key_value(&unescape(name))?;
                Place { file, definition, property: Some(property), schema }
            }
            _ => return None,
        };
        Some(place)
    }

    /// Follows borrowings from a property to where it is really written.
    ///
    /// `None` when a reference does not resolve or is circular.
    pub(crate) fn borrowed<'a>(&'a self, place: Place<'a>) -> Option<Place<'a>> {
        let mut at = place;
        for _ in 0..MAX_BORROWINGS {
            match json::text(at.schema, "$ref")
                .and_then(|reference| self.resolve(at.file, reference))
            {
                Some(next) if next.property.is_some() => at = next,
                _ => return Some(at),
            }
        }
        None
    }
}

/// A longer chain of borrowings is a circle.
const MAX_BORROWINGS: usize = 8;

/// A definition, or one of its properties.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a str,
    pub(crate) definition: &'a str,
    pub(crate) property: Option<&'a str>,
    pub(crate) schema: &'a Value,
}

impl Place<'_> {
    /// Where it is written.
    pub(crate) fn origin(&self) -> Origin {
        let mut at = pointer("/definitions", self.definition);
        if let Some(property) = self.property {
            at = pointer(&format!("{at}/properties"), property);
        }
        Origin { file: self.file.to_owned(), pointer: at }
    }
}

fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}
