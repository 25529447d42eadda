//! The fields of one side of an operation, as a flat list of paths: what docs say of a field is kept in the model of the
//! contract, with what only docs have beside it.

use std::fmt;

use aisa_codegen::name::Name;
use aisa_contract::{Definition, DefinitionKind, Field, Keyword, Origin, Type};
use serde_json::Value;

use crate::change::Kind;

/// Levels of nested definitions; deeper ones are a cycle.
pub(crate) const MAX_DEPTH: usize = 16;

/// The fields of one side of an operation.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// In the order of the source.
    pub list: Vec<FieldDoc>,
    /// Whether the source lists every field, so that a missing one is gone.
    pub complete: bool,
    /// Whether the source says of fields if they can be null.
    pub states_null: bool,
    /// Whether the source tells maps from other objects.
    pub states_maps: bool,
    /// The definitions that hold the fields, in the schema only.
    pub objects: Vec<ObjectLocation>,
}

/// The definition of an object in the schema.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectLocation {
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
    /// What a specification calls the object that it holds, also behind lists and maps.
    pub reference: Option<String>,
}

/// What a source states about a field beyond its type; `None` means that it does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Default, limits, forms of targets, rules of keywords and dates, as the contract has them. Docs state bounds without
    /// saying whether the number is whole, so theirs are those of numbers.
    pub rules: Field,
    /// Whether requests need it.
    pub required: Option<bool>,
    /// The allowed values.
    pub values: Option<Vec<String>>,
    /// The fields that stand in for this one: a request needs one of them.
    pub alternatives: Vec<String>,
    /// Whether a text is a day and a time of day.
    pub is_timestamp: bool,
    /// Words that announce a statement which could not be read, and their line within the description, from 0.
    pub unread: Vec<(usize, String)>,
}

/// A type whose definitions were followed: docs give theirs no names that could be compared.
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

/// The path of a field: names joined by dots; `*` stands for any key of a map, lists leave no trace.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Path(pub Vec<String>);

impl Fields {
    /// The field at this path.
    pub fn get(&self, path: &Path) -> Option<&FieldDoc> {
        // Most paths begin alike and end differently.
        let last = path.0.last();
        self.list.iter().find(|field| field.path.0.last() == last && field.path == *path)
    }

    /// The fields one step below this path.
    pub fn members<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = &'a FieldDoc> + use<'a> {
        self.list.iter().filter(|field| field.path.is_member_of(path))
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

impl FieldDoc {
    /// An object of which nothing but its place is known.
    pub(crate) fn object(path: Path, place: Place) -> Self {
        Self { path, shape: Shape::Object, place, ..Self::default() }
    }

    /// What the docs say of it.
    pub(crate) fn text(&self) -> &str {
        &self.facts.rules.description
    }

    /// The line of the description, or of the field where it has none.
    pub(crate) fn prose_line(&self) -> Option<usize> {
        self.prose_line.or(self.place.line())
    }
}

impl Facts {
    /// Drops lists of values from flags and numbers, and defaults that say nothing: null and the empty text. Consecutive
    /// whole numbers become bounds.
    pub(crate) fn fit(&mut self, shape: &Shape) {
        if matches!(shape.element(), Shape::Boolean | Shape::Integer | Shape::Number)
            && let Some(values) = self.values.take()
            && let Ok(numbers) =
                values.iter().map(|value| value.parse()).collect::<Result<Vec<i64>, _>>()
            && let ([first, .., last], Shape::Integer) = (numbers.as_slice(), shape)
            && numbers.iter().zip(*first..).all(|(number, expected)| *number == expected)
        {
            let limits = &mut self.rules.limits;
            limits.minimum = Some(*first).filter(|_| limits.min_number.is_none());
            limits.maximum = Some(*last).filter(|_| limits.max_number.is_none());
        }
        let default = self.rules.default.take();
        self.rules.default = default.filter(|stated| !stated.is_null() && stated != "");
    }

    /// The default, where a value of this type can be it.
    pub(crate) fn default_for(&self, shape: &Shape) -> Option<Value> {
        let default = self.rules.default.clone()?;
        let words = self.values.as_ref().filter(|_| self.has_enum());
        let fits = match shape {
            Shape::Boolean => default.is_boolean(),
            Shape::Integer => default.is_i64(),
            Shape::Number => default.is_number(),
            Shape::Text => match default.as_str() {
                Some(word) => words.is_none_or(|words| words.iter().any(|own| own == word)),
                None => return Some(Value::from(default.to_string())).filter(|_| words.is_none()),
            },
            _ => true,
        };
        Some(default).filter(|_| fits)
    }

    /// Whether the allowed values can be words of an enum, whose Rust names begin with a letter.
    pub(crate) fn has_enum(&self) -> bool {
        let is_named =
            |word: &String| Name::pascal(word).is_ok_and(|name| name.as_str() != "Other");
        self.values.as_ref().is_some_and(|words| words.iter().all(is_named))
    }

    /// The words that announce what a change of this kind is about, where they could not be read.
    pub(crate) fn unread_words(&self, kind: Kind) -> Option<&str> {
        let starts: &[&str] = match kind {
            Kind::RequestDefault => &["default"],
            Kind::RequestMinimum | Kind::RequestDateLimit => &["min"],
            Kind::RequestMaximum => &["max"],
            Kind::RequestLengthLimit => &["max", "character"],
            Kind::RequestValueRemoved => &["possible", "allowed"],
            _ => &[],
        };
        let announces = |words: &&str| {
            let words = words.to_ascii_lowercase();
            starts.iter().any(|start| words.starts_with(start))
        };
        self.unread.iter().map(|(_, words)| words.as_str()).find(announces)
    }

    /// The smallest value.
    pub fn minimum(&self) -> Option<f64> {
        let limits = &self.rules.limits;
        limits.min_number.or(limits.minimum.map(as_number))
    }

    /// The largest value.
    pub fn maximum(&self) -> Option<f64> {
        let limits = &self.rules.limits;
        limits.max_number.or(limits.maximum.map(as_number))
    }

    /// The most items, entries or conditions.
    pub fn max_items(&self) -> Option<u64> {
        let limits = &self.rules.limits;
        limits.max_items.or(limits.max_properties).or(self.rules.max_conditions)
    }

    /// The most characters, of a text or of each text in a list.
    pub fn max_length(&self) -> Option<u64> {
        self.rules.limits.max_length.or(self.rules.limits.max_item_length)
    }
}

#[expect(clippy::cast_precision_loss, reason = "bounds are far smaller than what a float holds")]
fn as_number(whole: i64) -> f64 {
    whole as f64
}

/// The rules of a keyword as `x-keyword` writes them: those that hold.
pub(crate) fn keyword_json(rule: &Keyword) -> Value {
    let mut json = serde_json::to_value(rule).unwrap_or_default();
    if let Some(rules) = json.as_object_mut() {
        rules.retain(|_, value| !matches!(value, Value::Null | Value::Bool(false)) && value != "");
    }
    json
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

    /// The type with these definitions followed.
    pub fn from_type(definitions: &[Definition], ty: &Type) -> Self {
        Self::followed(definitions, ty, 0)
    }

    fn followed(definitions: &[Definition], ty: &Type, depth: usize) -> Self {
        let follow = |ty| Self::followed(definitions, ty, depth + 1);
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Integer => Self::Integer,
            Type::Number => Self::Number,
            Type::String => Self::Text,
            Type::Any => Self::Any,
            Type::Array { items, .. } => Self::list(Self::followed(definitions, items, depth)),
            Type::Ref(name) => match definition(definitions, name).map(|found| &found.kind) {
                Some(DefinitionKind::Object { .. }) => Self::Object,
                Some(DefinitionKind::Tagged { tag, .. }) => Self::Tagged(tag.clone()),
                Some(DefinitionKind::Enum { .. }) => Self::Text,
                Some(DefinitionKind::Map { values, .. }) if depth < MAX_DEPTH => {
                    Self::map(follow(values))
                }
                Some(DefinitionKind::Scalar { ty, .. }) if depth < MAX_DEPTH => follow(ty),
                _ => Self::Any,
            },
        }
    }

    /// What a list holds at any depth, or the type itself.
    pub fn element(&self) -> &Self {
        match self {
            Self::List(items) => items.element(),
            other => other,
        }
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

/// The definition of that name.
pub(crate) fn definition<'d>(definitions: &'d [Definition], name: &str) -> Option<&'d Definition> {
    definitions.iter().find(|definition| definition.name == name)
}

/// The words of an enum, also behind a list.
pub(crate) fn words(definitions: &[Definition], ty: &Type) -> Option<Vec<String>> {
    match &definition(definitions, ty.named()?)?.kind {
        DefinitionKind::Enum { values } => {
            Some(values.iter().map(|value| value.wire.clone()).collect())
        }
        _ => None,
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean => f.write_str("boolean"),
            Self::Integer => f.write_str("integer"),
            Self::Number => f.write_str("number"),
            Self::Text => f.write_str("string"),
            Self::List(items) => write!(f, "list of {items}"),
            Self::Object => f.write_str("object"),
            Self::Map(values) => write!(f, "map of {values}"),
            Self::Tagged(name) => write!(f, "one of several objects, told apart by `{name}`"),
            Self::Any => f.write_str("anything"),
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

impl Path {
    /// Reads a dotted name.
    pub fn dotted(text: &str) -> Self {
        Self(text.split('.').map(str::to_owned).collect())
    }

    /// This path with one more step.
    #[must_use]
    pub fn join(&self, step: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.to_owned());
        Self(steps)
    }

    /// This path with the steps of a name as docs write it: dots part steps, and a position (`items.0`) is any key.
    #[must_use]
    pub fn join_dotted(&self, name: &str) -> Self {
        let steps = name.split('.').map(|step| match step.parse::<u32>() {
            Ok(_) => "*".to_owned(),
            Err(_) => step.to_owned(),
        });
        Self(self.0.iter().cloned().chain(steps).collect())
    }

    /// The path without its last step; the root for a single step.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0[..self.0.len().saturating_sub(1)].to_vec())
    }

    /// The steps that pick one of several objects.
    pub(crate) fn variants(&self) -> impl Iterator<Item = &String> {
        self.0.iter().filter(|step| step.contains('='))
    }

    /// The last step.
    pub fn name(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// Whether this path lies strictly below the other.
    pub fn is_below(&self, other: &Path) -> bool {
        self.0.len() > other.0.len() && self.0.starts_with(&other.0)
    }

    /// Whether this path lies one step below the other.
    pub fn is_member_of(&self, other: &Path) -> bool {
        self.0.len() == other.0.len() + 1 && self.is_below(other)
    }

    /// The paths from the first step down to the parent.
    pub fn ancestors(&self) -> impl Iterator<Item = Path> + '_ {
        (1..self.0.len()).map(|end| Path(self.0[..end].to_vec()))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}
