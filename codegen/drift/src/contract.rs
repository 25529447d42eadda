//! What one source says about the API: where it comes from, its operations, and how much of it was understood.

use std::{collections::BTreeMap, fmt};

use aisa_codegen::{
    check::not_described,
    source::{self, PROVIDERS},
};
use aisa_contract::Definition;

use crate::{
    fields::{Fields, Place, Shape},
    host,
};

/// How alike a name must be to be suggested, from 0 to 1.
const ALIKE: f64 = 0.85;

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
    pub skipped_operations: usize,
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
    /// What the source says of it, where that is a text of its own.
    pub description: String,
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
            (None, _) => {
                let known = self.operations.iter().filter(|own| own.is_described());
                let alike = known.map(|own| (strsim::jaro_winkler(&own.name, name), own));
                let nearest = alike.max_by(|one, other| one.0.total_cmp(&other.0));
                let nearest = nearest.filter(|(alike, _)| *alike > ALIKE);
                let hint = nearest.map(|(_, own)| format!("; did you mean `{}`?", own.name));
                let hint = hint.unwrap_or_default();
                Err(format!("{} has no operation `{name}`{hint}", self.source.name))
            }
        }
    }

    /// The operation that another contract describes: the one at its path, under whatever prefix, else the one that
    /// kept its name.
    pub fn counterpart(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        self.at_path_of(theirs).or_else(|| self.kept_name_of(theirs))
    }

    /// Leaves nothing but what describes this operation of `ours`; says whether there is something.
    pub fn keep_only(&mut self, ours: &Contract, own: &OperationDoc) -> bool {
        let is_it = |theirs: &OperationDoc| {
            ours.counterpart(theirs).is_some_and(|found| std::ptr::eq(found, own))
        };
        self.operations.retain(is_it);
        (self.catalogue, self.skipped_operations) = (false, 0);
        !self.operations.is_empty()
    }

    pub(crate) fn at_path_of(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        let key = |operation: &OperationDoc| operation.path.as_deref().map(host::operation_key);
        let wanted = key(theirs)?;
        let mut operations = self.operations.iter();
        operations.find(|own| key(own).as_ref() == Some(&wanted))
    }

    /// The operation that kept its name, in the same family as far as the source says.
    pub(crate) fn kept_name_of(&self, theirs: &OperationDoc) -> Option<&OperationDoc> {
        self.operations.iter().find(|own| {
            own.is_called(&theirs.name)
                && (theirs.path.is_none() || own.family() == theirs.family())
        })
    }

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

impl OperationDoc {
    /// Whether its path lies below that of a family, such as `/dataforseo/backlinks/`, under whatever prefix.
    pub fn is_under(&self, prefix: &str) -> bool {
        let path = host::operation_key(self.path.as_deref().unwrap_or_default());
        let prefix = host::operation_key(prefix);
        path.strip_prefix(&prefix).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether a schema can describe it: the task queue and paths with parameters have none.
    pub fn is_described(&self) -> bool {
        not_described(self.path.as_deref().unwrap_or_default()).is_none()
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

impl fmt::Display for BodyShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Array => "array of tasks",
            Self::Object => "bare task object",
            Self::None => "no body",
        })
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Page => "page",
            Self::Markdown => "markdown",
            Self::OpenApi => "openapi",
            Self::Response => "response",
            Self::Request => "request",
            Self::Schema => "schema",
        })
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = (self.understood * 100).checked_div(self.total);
        write!(
            f,
            "{} fields recognised; {} % understood ({} of {} {})",
            self.fields,
            share.unwrap_or(100),
            self.understood,
            self.total,
            self.unit
        )
    }
}
