//! Walks the schemas of an OpenAPI document, nested or flattened, into a list of fields.

use crate::clean::{clean, clean_line};
use crate::contract::{Facts, FieldDoc, Path, Place, Shape, Unparsed};
use crate::node::Node;
use crate::prose;

mod view;

pub(super) use view::Walker;
use view::{MAX_DEPTH, View};

/// Fields that one body may have; more is no API but an accident of references.
const MAX_FIELDS: usize = 20_000;

/// A walked body.
#[derive(Default)]
pub(crate) struct Body {
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<FieldDoc>,
    pub(crate) states_null: bool,
    pub(crate) states_maps: bool,
}

impl<'n> Walker<'n> {
    /// The fields of a body schema; a body that is a list counts as its items.
    pub(crate) fn body(&mut self, schema: &'n Node) -> Body {
        let mut body = Body::default();
        let view = self.view(&[schema]);
        body.shape = self.shape(&view, 0);
        self.descend(&view, &Path::default(), 0, &mut body);
        unflatten(&mut body.fields);
        body
    }

    /// Follows lists and maps down to members and takes those.
    fn descend(&mut self, view: &View<'n>, path: &Path, depth: usize, body: &mut Body) {
        if depth > MAX_DEPTH || body.fields.len() > MAX_FIELDS {
            return self.note(view.line, format!("`{path}` nests too deeply to follow"));
        }
        if view.is_list() {
            let items = self.view(&view.items);
            return self.enter((items.line, &items), path, depth, body);
        }
        if let Some(tag) = &view.tag {
            for (word, reference, node) in &tag.words {
                let at = path.join(&format!("{}={word}", tag.name));
                self.variant(tag.name, (*reference, node), at, depth, body);
            }
            return;
        }
        for (name, nodes) in &view.properties {
            self.member(name, nodes, view, path, depth, body);
        }
        if view.properties.is_empty() && !view.additional.is_empty() {
            let values = self.view(&view.additional);
            self.enter((values.line, &values), &path.join("*"), depth, body);
        }
    }

    /// One of several objects that a word tells apart. The word is part of the path and no member.
    fn variant(
        &mut self,
        tag: &str,
        (reference, node): (Option<&'n str>, &'n Node),
        at: Path,
        depth: usize,
        body: &mut Body,
    ) {
        self.visited += 1;
        body.fields.push(FieldDoc {
            path: at.clone(),
            shape: Shape::Object,
            place: Place::Line(node.line),
            ..FieldDoc::default()
        });
        if reference.is_some_and(|reference| self.active.contains(&reference)) {
            let what = format!("`{at}` repeats the object that it is part of");
            return self.note(node.line, what);
        }
        let mut view = self.view(&[node]);
        // The objects build on the one that lists them.
        view.tag = None;
        view.properties.retain(|(name, _)| *name != tag);
        let outside = self.active.len();
        self.active.extend(reference);
        self.active.extend(&view.references);
        self.descend(&view, &at, depth + 1, body);
        self.active.truncate(outside);
    }

    fn member(
        &mut self,
        name: &str,
        nodes: &[&'n Node],
        parent: &View<'n>,
        path: &Path,
        depth: usize,
        body: &mut Body,
    ) {
        let view = self.view(nodes);
        self.visited += 1;
        let at = path.join_dotted(&clean_line(name));
        let line = nodes.first().map_or(view.line, |node| node.line);
        let listed = (!parent.required.is_empty()).then(|| parent.required.contains(&name));
        let (facts, prose_line) = self.facts(&view, listed, &at);
        let shape = self.shape(&view, depth);
        if shape == Shape::Any && view.types.is_empty() && !view.alternatives {
            self.note(line, format!("`{at}` has no type"));
        }
        body.states_null |= view.nullable == Some(true);
        body.states_maps |= !view.additional.is_empty();
        if body.fields.iter().all(|field| field.path != at) {
            body.fields.push(FieldDoc {
                path: at.clone(),
                shape,
                nullable: view.nullable,
                facts,
                place: Place::Line(line),
                prose_line,
            });
        }
        self.enter((line, &view), &at, depth, body);
    }

    /// Descends into a schema unless the walk is inside of it already.
    fn enter(
        &mut self,
        (line, view): (usize, &View<'n>),
        at: &Path,
        depth: usize,
        body: &mut Body,
    ) {
        let repeats = |reference: &&'n str| self.active.contains(reference);
        if view.references.iter().any(repeats) {
            let what = format!("`{at}` repeats the object that it is part of");
            return self.note(line, what);
        }
        let outside = self.active.len();
        self.active.extend(&view.references);
        self.descend(view, at, depth + 1, body);
        self.active.truncate(outside);
    }

    fn shape(&mut self, view: &View<'n>, depth: usize) -> Shape {
        if depth > MAX_DEPTH {
            return Shape::Any;
        }
        if view.is_list() {
            let items = self.view(&view.items);
            return Shape::list(if view.items.is_empty() {
                Shape::Any
            } else {
                self.shape(&items, depth + 1)
            });
        }
        if let Some(tag) = &view.tag {
            return Shape::Tagged(tag.name.to_owned());
        }
        match view.types.as_slice() {
            ["boolean"] => Shape::Boolean,
            ["integer"] => Shape::Integer,
            ["number"] | ["integer", "number"] | ["number", "integer"] => Shape::Number,
            ["string"] => Shape::Text,
            ["object"] | [] if !view.properties.is_empty() => Shape::Object,
            ["object"] | [] if !view.additional.is_empty() => {
                let values = self.view(&view.additional);
                Shape::map(self.shape(&values, depth + 1))
            }
            ["object"] => Shape::Object,
            [] if !view.values.is_empty() => Shape::Text,
            _ => Shape::Any,
        }
    }

    fn facts(
        &mut self,
        view: &View<'n>,
        listed: Option<bool>,
        at: &Path,
    ) -> (Facts, Option<usize>) {
        let reading = view
            .description
            .map(|node| (node, prose::read(&clean(node.text().unwrap_or_default()))));
        let mut facts = Facts::default();
        let mut prose_line = None;
        if let Some((node, reading)) = reading {
            prose_line = Some(node.line);
            facts = reading.facts;
            if let Some(name) = &reading.required_with
                && at.parent().0.contains(name)
            {
                facts.required = Some(true);
            }
            for (_, words) in reading.unread {
                // A shape that many objects share is described once.
                let words = format!(": \"{words}\"");
                let is_same =
                    |note: &Unparsed| note.line == node.line && note.what.ends_with(&words);
                if !self.unparsed.iter().any(is_same) {
                    self.note(node.line, format!("`{at}`{words}"));
                }
            }
        }
        if listed == Some(false) && facts.required == Some(true) {
            self.note(
                view.line,
                format!("`{at}` is required by its text but not by the list of required fields"),
            );
        }
        facts.required = match (listed, facts.required) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (listed, stated) => stated.or(listed),
        };
        if view.is_list() {
            let mut of_items = Facts::default();
            self.view(&view.items).keywords(&mut of_items);
            facts.values = of_items.values.or(facts.values);
            facts.max_length = of_items.max_length.or(facts.max_length);
        }
        view.keywords(&mut facts);
        // The words of a list are those of its items.
        if view.is_list() && view.values.is_empty() {
            let words = self.view(&view.items).values;
            facts.values = Some(words).filter(|words| !words.is_empty()).or(facts.values);
        }
        (facts, prose_line)
    }
}

/// Repairs what flattening leaves behind: lists of "string" that have members, and positions as names.
pub(crate) fn unflatten(fields: &mut Vec<FieldDoc>) {
    let paths: Vec<Path> = fields.iter().map(|field| field.path.clone()).collect();
    let positions: Vec<FieldDoc> =
        fields.iter().filter(|field| field.path.name() == "*").cloned().collect();
    for field in fields.iter_mut() {
        let below = |path: &&Path| path.is_below(&field.path);
        if !paths.iter().any(|path| below(&path)) {
            continue;
        }
        let star = field.path.join("*");
        let keyed = paths.iter().filter(below).all(|path| *path == star || path.is_below(&star));
        if keyed && !matches!(field.shape, Shape::Map(_)) {
            let values = positions.iter().find(|position| position.path == star);
            field.shape =
                Shape::map(values.map_or(Shape::Object, |position| position.shape.clone()));
        }
        if !field.shape.holds_members() {
            field.shape = match field.shape {
                Shape::List(_) => Shape::list(Shape::Object),
                _ => Shape::Object,
            };
        }
    }
    fields.retain(|field| field.path.name() != "*");
}
