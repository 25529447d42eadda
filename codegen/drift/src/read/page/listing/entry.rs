//! One entry of the list: a field, or a description that lost its field.

use crate::contract::{FieldDoc, Path, Place, Shape, Unparsed};
use crate::prose;

/// The part of the operation that a section of the list is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::read::page) enum Section {
    Request,
    Response,
}

/// A field of the list, or a description that lost its field.
#[derive(Debug)]
pub(in crate::read::page) struct Entry {
    pub(in crate::read::page) section: Section,
    pub(in crate::read::page) name: Option<Path>,
    pub(in crate::read::page) shape: Option<Shape>,
    pub(in crate::read::page) nullable: bool,
    pub(super) required: Option<bool>,
    pub(in crate::read::page) prose: String,
    /// The lines it takes (from 0).
    pub(in crate::read::page) lines: Vec<usize>,
    /// The first line of the prose.
    prose_line: Option<usize>,
}

impl Entry {
    pub(super) fn new(section: Section) -> Self {
        Self {
            section,
            name: None,
            shape: None,
            nullable: false,
            required: None,
            prose: String::new(),
            lines: Vec::new(),
            prose_line: None,
        }
    }

    /// Adds lines of prose.
    pub(in crate::read::page) fn describe(&mut self, prose: &str, lines: &[usize]) {
        if !self.prose.is_empty() {
            self.prose.push('\n');
        }
        self.prose.push_str(prose);
        self.lines.extend(lines);
        self.prose_line = self.prose_line.or(lines.first().map(|line| line + 1));
    }

    /// Adds the description of another entry; `unsure` leaves its lines as not understood.
    pub(in crate::read::page) fn absorb(&mut self, other: Entry, unsure: bool) {
        let lines = if unsure { &[][..] } else { &other.lines };
        self.describe(&other.prose, lines);
    }

    /// A contradiction between list and example; the list counts, but a person should know.
    pub(in crate::read::page) fn contradiction(&self, field: &FieldDoc) -> Option<Unparsed> {
        let listed = self.shape.as_ref()?;
        let sort = |shape: &Shape| match shape {
            Shape::Boolean => Some(0),
            Shape::Integer | Shape::Number => Some(1),
            Shape::Text => Some(2),
            Shape::List(_) => Some(3),
            Shape::Object | Shape::Map(_) | Shape::Tagged(_) => Some(4),
            Shape::Any => None,
        };
        let (shown, listed_sort) = (sort(&field.shape)?, sort(listed)?);
        (shown != listed_sort).then(|| Unparsed {
            line: self.lines.first().map_or(1, |line| line + 1),
            what: format!("`{}` is {listed} here and {} in the example", field.path, field.shape),
        })
    }

    /// Adds what the list says to a field of the example.
    pub(in crate::read::page) fn apply(self, field: &mut FieldDoc) {
        if let Some(shape) = self.shape {
            field.shape = shape;
        }
        if self.name.is_some() {
            field.place =
                self.lines.first().map_or(field.place.clone(), |line| Place::Line(line + 1));
        }
        if self.nullable {
            field.nullable = Some(true);
        }
        field.facts = prose::read(&self.prose).facts;
        field.facts.required = match (self.required, field.facts.required) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (marked, stated) => marked.or(stated),
        };
        field.prose_line = self.prose_line;
    }

    /// A field that only the list knows.
    pub(in crate::read::page) fn into_field(mut self) -> Option<FieldDoc> {
        let path = self.name.take()?;
        let place = self.lines.first().map_or(Place::Unknown, |line| Place::Line(line + 1));
        let mut field = FieldDoc { path, place, ..FieldDoc::default() };
        self.apply(&mut field);
        Some(field)
    }
}
