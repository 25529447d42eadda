//! The model that every source is read into: requests and responses, independent of how a source writes them.

use std::collections::BTreeMap;

use aisa_codegen::source::{self, PROVIDERS};
use aisa_contract::{Definition, Origin};
use serde_json::Value;

use crate::host;

mod display;
mod path;

pub use path::Path;

/// What one source says about the API.
#[derive(Clone, Debug, Default)]
pub struct Contract {
    /// Where it comes from.
    pub source: Source,
    /// The operations in the order of the source.
    pub operations: Vec<OperationDoc>,
    /// Whether an operation that is not listed does not exist for this source.
    pub catalogue: bool,
    /// Operations of other families, which were not looked at.
    pub others: usize,
    /// How much of the source was understood.
    pub coverage: Coverage,
    /// The named shapes of the schema, by the folders of their files; other sources have none.
    pub definitions: BTreeMap<String, Vec<Definition>>,
}

/// Names a source in reports and in recorded disagreements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The name that the caller gave, usually the file.
    pub name: String,
    /// Whose docs they are: `aisa`, `dataforseo`; empty when unknown.
    pub provider: String,
    /// How the provider was recognised, as the rest of a sentence that begins "since".
    pub because: String,
    /// The form of the source.
    pub form: Form,
    /// The host that the source sends requests to.
    pub host: Option<String>,
    /// The version of the gateway that requests go to, `/apis/v1`.
    pub version: Option<String>,
}

/// The forms that the readers know.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Form {
    /// A docs page copied as text.
    #[default]
    Page,
    /// A Markdown page with an OpenAPI block.
    Markdown,
    /// An OpenAPI document.
    OpenApi,
    /// A captured response.
    Response,
    /// A captured request.
    Request,
    /// The schema folder of this project.
    Schema,
}

/// One operation as a source describes it.
#[derive(Clone, Debug, Default)]
pub struct OperationDoc {
    /// The short name, such as `summary`.
    pub name: String,
    /// `GET` or `POST` where stated.
    pub method: Option<String>,
    /// The path as written.
    pub path: Option<String>,
    /// The shape of the request body.
    pub body: Option<BodyShape>,
    /// What a request may hold.
    pub request: Fields,
    /// What `tasks[0].result[0]` may hold.
    pub result: Fields,
    /// What surrounds the result.
    pub envelope: Fields,
    /// Where it is described.
    pub place: Place,
}

/// The form of a request body.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BodyShape {
    /// A list of tasks.
    Array,
    /// The bare task.
    Object,
    /// No body.
    None,
}

/// The fields of one side of an operation.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// In the order of the source.
    pub list: Vec<FieldDoc>,
    /// Whether the source lists every field, so that a missing one is gone.
    pub whole: bool,
    /// Whether the source says of fields if they can be null.
    pub states_null: bool,
    /// Whether the source tells maps from other objects.
    pub states_maps: bool,
    /// The definitions that hold the fields, in the schema only.
    pub homes: Vec<Home>,
}

/// The definition of an object in the schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Where the object sits; the root for the side itself.
    pub path: Path,
    /// Its name.
    pub definition: String,
    /// Where it is written.
    pub place: Place,
}

/// One field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldDoc {
    /// Where it sits, from the root of its side.
    pub path: Path,
    /// Its type.
    pub shape: Shape,
    /// Whether it may be null, where stated.
    pub nullable: Option<bool>,
    /// Everything else that is stated about it.
    pub facts: Facts,
    /// Where its name stands.
    pub place: Place,
    /// The line of its description, when it is not that of its name.
    pub prose_line: Option<usize>,
}

/// What a source states about a keyword, or about each one of a list.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct KeywordFacts {
    /// Most words.
    pub max_words: Option<u64>,
    /// Whether `%2B` is decoded, and `+` read as a space.
    pub decoded: bool,
    /// Whether it is lower-cased.
    pub lower_cased: bool,
}

impl KeywordFacts {
    /// The facts in the words of `x-keyword`.
    pub(crate) fn to_json(self) -> Value {
        let mut rule = serde_json::Map::new();
        rule.extend(self.max_words.map(|words| ("max-words".to_owned(), words.into())));
        for (name, holds) in [("decoded", self.decoded), ("lower-cased", self.lower_cased)] {
            rule.extend(holds.then(|| (name.to_owned(), true.into())));
        }
        rule.into()
    }
}

/// What a source states about a field beyond its type; `None` means that it does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Whether requests need it.
    pub required: Option<bool>,
    /// The fields that stand in for this one: a request needs one of them.
    pub unless: Vec<String>,
    /// The value that upstream assumes.
    pub default: Option<Value>,
    /// Smallest value.
    pub minimum: Option<f64>,
    /// Largest value.
    pub maximum: Option<f64>,
    /// Most items, entries or conditions.
    pub max_items: Option<u64>,
    /// Most characters, of a text or of each text in a list.
    pub max_length: Option<u64>,
    /// Most distinct domains among the items.
    pub max_domains: Option<u64>,
    /// The forms of a target, in the words of `x-target`.
    pub targets: Option<Vec<String>>,
    /// Earliest date: a date, or `today-1y`.
    pub min_date: Option<String>,
    /// Latest date: a date, `today`, `today-1d` or `last-month`.
    pub max_date: Option<String>,
    /// What a keyword may hold, and what becomes of it.
    pub keyword: KeywordFacts,
    /// Whether a text is a day and a time of day.
    pub moment: bool,
    /// The allowed values.
    pub values: Option<Vec<String>>,
}

/// A type, free of dialects.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shape {
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A string.
    Text,
    /// A list.
    List(Box<Shape>),
    /// An object with named members, which may or may not be listed.
    Object,
    /// An object whose keys are data.
    Map(Box<Shape>),
    /// One of several objects. The field of this name tells which; the members of each lie below a step `name=word`.
    Tagged(String),
    /// Anything, or not stated.
    #[default]
    Any,
}

/// Where something stands.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Place {
    /// Not known.
    #[default]
    Unknown,
    /// A line of the source, from 1.
    Line(usize),
    /// A spot in the schema folder.
    Schema(Origin),
}

/// How much of a source was understood.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Fields recognised on any side of any operation.
    pub fields: usize,
    /// Parts understood; lines of a page, schema nodes of a specification.
    pub understood: usize,
    /// Parts in all.
    pub total: usize,
    /// What a part is.
    pub unit: &'static str,
    /// The parts that were not understood.
    pub unparsed: Vec<Unparsed>,
}

/// A part of a source that was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Unparsed {
    /// Its first line.
    pub line: usize,
    /// What it is, or how it begins.
    pub what: String,
}

impl Contract {
    /// The operation of this name, or of `family/name` where several families have one of it.
    ///
    /// # Errors
    /// No operation has this name, or several families have one; the text names them.
    pub fn find(&self, name: &str) -> Result<&OperationDoc, String> {
        let named = self.operations.iter().filter(|own| own.is_called(name));
        let named: Vec<&OperationDoc> = named.collect();
        let mut full: Vec<String> = named.iter().map(|own| own.full_name()).collect();
        full.dedup();
        match (named.first(), full.as_slice()) {
            (Some(first), [_]) => Ok(first),
            (Some(_), several) => Err(format!(
                "several families have an operation `{name}`; name one: {}",
                several.join(", ")
            )),
            (None, _) => Err(format!("{} has no operation `{name}`", self.source.name)),
        }
    }

    /// The operation that another contract describes: the one at its path, under whatever prefix, else the one that
    /// kept its name, or of a path that is part of the other.
    pub fn counterpart(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        self.at_path_of(theirs).or_else(|| self.moved_from(theirs))
    }

    pub(crate) fn at_path_of(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        let key = |operation: &OperationDoc| operation.path.as_deref().map(host::operation_key);
        let wanted = key(theirs)?;
        let mut operations = self.operations.iter();
        operations.find(|own| key(own).as_ref() == Some(&wanted))
    }

    pub(crate) fn moved_from(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        // Another family may have an operation of the same name.
        let kept_name = |own: &&OperationDoc| {
            own.is_called(&theirs.name)
                && (theirs.path.is_none() || own.family() == theirs.family())
        };
        let moved = |own: &&OperationDoc| {
            let paths = own.path.as_deref().zip(theirs.path.as_deref());
            paths.is_some_and(|(own, theirs)| host::is_deeper(own, theirs))
        };
        let mut operations = self.operations.iter();
        let named = operations.find(kept_name);
        named.or_else(|| self.operations.iter().find(moved))
    }
}

impl Contract {
    /// The discriminators of tagged objects, for [`Hints`](crate::Hints).
    pub fn tags(&self) -> Vec<String> {
        let mut tags = Vec::new();
        let results = self.operations.iter().map(|operation| &operation.result);
        for field in results.flat_map(|result| &result.list) {
            let mut shape = &field.shape;
            while let Shape::List(inner) | Shape::Map(inner) = shape {
                shape = inner;
            }
            if let Shape::Tagged(tag) = shape
                && !tags.contains(tag)
            {
                tags.push(tag.clone());
            }
        }
        tags
    }

    /// The families of the operations, for [`Hints`](crate::Hints).
    pub fn families(&self) -> Vec<String> {
        let mut families: Vec<String> = self.operations.iter().map(OperationDoc::family).collect();
        families.sort();
        families.dedup();
        families
    }
}

impl OperationDoc {
    /// Whether its path lies below that of a family, such as `/dataforseo/backlinks/`, under whatever prefix.
    pub fn is_under(&self, prefix: &str) -> bool {
        let path = host::operation_key(self.path.as_deref().unwrap_or_default());
        let prefix = host::operation_key(prefix);
        path.strip_prefix(&prefix).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether this name, with or without the family before it, means the operation; dashes stand for underscores.
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.replace('-', "_");
        match name.rsplit_once('/') {
            Some((family, last)) => {
                self.name == last && (self.place.folder() == family || self.family() == family)
            }
            None => self.name == name,
        }
    }

    /// The name behind the folder of the schema, or behind the first step of the path in other sources.
    pub fn full_name(&self) -> String {
        let family = match self.place.folder() {
            "" => self.family(),
            folder => folder.to_owned(),
        };
        format!("{family}/{}", self.name)
    }

    /// The first step of the path, behind prefixes; empty without a path.
    pub fn family(&self) -> String {
        host::operation_family(self.path.as_deref().unwrap_or_default())
    }
}

impl Form {
    /// Whether this is a captured body: it shows what can be, not what must be, and does not say whose docs it follows.
    pub fn is_instance(self) -> bool {
        matches!(self, Self::Response | Self::Request)
    }
}

impl Source {
    /// Which provider the source was taken for and why, for a reader.
    pub fn taken_for(&self) -> String {
        if self.provider.is_empty() {
            let names: Vec<&str> = source::providers().collect();
            return format!(
                "it does not say whose docs these are, so no record applies; --source {} says it",
                names.join(" or --source ")
            );
        }
        format!("taken for {}, since {}", self.provider, self.because)
    }

    /// Provider and form, the words that a recorded disagreement names its source by.
    pub fn identity(&self) -> String {
        format!("{} {}", self.provider, self.form).trim().to_owned()
    }
}

impl Source {
    /// Takes provider and host from a URL of the source.
    pub(crate) fn name_after(&mut self, url: &str) {
        let Some(host) = host::base_host(url) else {
            return;
        };
        let labels: Vec<&str> = host.split('.').collect();
        labels[labels.len().saturating_sub(2)].clone_into(&mut self.provider);
        self.because = format!("it calls {host}");
        self.host = Some(host);
        self.version = host::gateway_version(url);
    }
}

impl Contract {
    /// Takes the provider from the paths, behind `base`, where no host told it.
    pub(crate) fn name_by_paths(&mut self, base: &str) {
        if !self.source.provider.is_empty() {
            return;
        }
        let paths = self.operations.iter().filter_map(|operation| operation.path.as_deref());
        let paths: Vec<String> = paths.map(|path| format!("{base}{path}")).collect();
        for (name, starts) in PROVIDERS {
            let start = starts.iter().find(|start| {
                !paths.is_empty() && paths.iter().all(|path| path.starts_with(*start))
            });
            if let Some(start) = start {
                name.clone_into(&mut self.source.provider);
                self.source.because = format!("it names no host and its paths begin with {start}");
                return;
            }
        }
    }
}

impl Place {
    /// The folder of a file of the schema: the family, or nothing for the gateway.
    pub fn folder(&self) -> &str {
        match self {
            Self::Schema(Origin { file, .. }) => {
                file.rsplit_once('/').map_or("", |(folder, _)| folder)
            }
            _ => "",
        }
    }

    /// The line, where it is one.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Line(line) => Some(*line),
            _ => None,
        }
    }

    /// A spot in the schema folder as a reader finds it: `schema/gateway.json#/definitions/…`.
    pub fn in_schema(&self) -> Option<String> {
        match self {
            Self::Schema(Origin { file, pointer }) => Some(format!("schema/{file}#{pointer}")),
            _ => None,
        }
    }
}

impl Fields {
    /// The field at this path.
    pub fn get(&self, path: &Path) -> Option<&FieldDoc> {
        // Most paths begin alike and end differently.
        let last = path.0.last();
        self.list.iter().find(|field| field.path.0.last() == last && field.path == *path)
    }

    /// The field above this path that lies nearest to it.
    pub fn nearest(&self, path: &Path) -> Option<&FieldDoc> {
        path.ancestors().filter_map(|above| self.get(&above)).last()
    }

    /// A path in the way the schema notes places, lists marked: `items[].rank`.
    pub fn display(&self, path: &Path) -> String {
        let mut shown = String::new();
        for (index, step) in path.0.iter().enumerate() {
            shown.push_str(if index == 0 { "" } else { "." });
            shown.push_str(step);
            let here = Path(path.0[..=index].to_vec());
            let inner = index + 1 < path.0.len();
            let is_list = match self.get(&here).map(|field| &field.shape) {
                Some(shape) => matches!(shape, Shape::List(_)),
                // Below a map the shape of the value stands in that of the map.
                None => {
                    step == "*"
                        && matches!(self.get(&here.parent()).map(|field| &field.shape), Some(Shape::Map(values)) if matches!(**values, Shape::List(_)))
                }
            };
            if inner && is_list {
                shown.push_str("[]");
            }
        }
        shown
    }

    /// Whether any field lies below this path.
    pub fn has_below(&self, path: &Path) -> bool {
        self.list.iter().any(|field| field.path.is_below(path))
    }
}

impl Shape {
    /// A list of this.
    pub fn list(items: Shape) -> Self {
        Self::List(Box::new(items))
    }

    /// A map to this.
    pub fn map(values: Shape) -> Self {
        Self::Map(Box::new(values))
    }

    /// Whether members may lie below it.
    pub fn holds_members(&self) -> bool {
        match self {
            Self::Object | Self::Tagged(_) | Self::Any => true,
            Self::List(inner) | Self::Map(inner) => inner.holds_members(),
            _ => false,
        }
    }
}
