//! Walks the schemas of an OpenAPI document, nested or flattened, into a list of fields, with references, compositions and
//! dialects resolved on the way.

use serde_json::Value;

use crate::clean::{clean, clean_line};
use crate::contract::Unparsed;
use crate::fields::{Facts, FieldDoc, Path, Place, Shape};
use crate::node::Node;
use crate::prose;

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
        let object = FieldDoc::object(at.clone(), Place::Line(node.line));
        body.fields.push(FieldDoc { reference: reference.map(last_step), ..object });
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
        let (mut facts, prose_line) = self.facts(&view, listed, &at);
        let shape = self.shape(&view, depth);
        facts.fit(&shape);
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
                reference: nodes.first().and_then(|node| reference(node)),
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
            for (_, words) in facts.unread.clone() {
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
            facts.rules.limits.max_length = of_items.max_length().or(facts.max_length());
            facts.values = of_items.values.or(facts.values);
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

/// References followed in a row, and levels of nesting, before the walk stops.
const MAX_DEPTH: usize = 24;

/// Walks schemas and notes what it cannot make sense of.
pub(crate) struct Walker<'n> {
    root: &'n Node,
    /// References that the walk is inside of.
    active: Vec<&'n str>,
    pub(crate) visited: usize,
    pub(crate) unparsed: Vec<Unparsed>,
}

/// Objects that the word in one member tells apart.
struct Tag<'n> {
    name: &'n str,
    /// The word of each, its reference where it has one, and its schema.
    words: Vec<(String, Option<&'n str>, &'n Node)>,
}

/// What a schema says after `$ref`, `allOf` and lone alternatives are followed.
#[derive(Default)]
struct View<'n> {
    line: usize,
    types: Vec<&'n str>,
    nullable: Option<bool>,
    /// Every statement about a member, in the order of first mention.
    properties: Vec<(&'n str, Vec<&'n Node>)>,
    required: Vec<&'n str>,
    items: Vec<&'n Node>,
    additional: Vec<&'n Node>,
    description: Option<&'n Node>,
    values: Vec<String>,
    /// More than one way to be valid, which no single type describes.
    alternatives: bool,
    /// The objects that one member tells apart.
    tag: Option<Tag<'n>>,
    /// The references followed on the way.
    references: Vec<&'n str>,
    limits: Vec<(&'n str, &'n Node)>,
}

impl View<'_> {
    fn is_list(&self) -> bool {
        self.types == ["array"] || (self.types.is_empty() && !self.items.is_empty())
    }

    /// Adds what the keywords state; they win over prose.
    fn keywords(&self, facts: &mut Facts) {
        let rules = &mut facts.rules;
        for (keyword, node) in &self.limits {
            let count = node.integer().and_then(|number| u64::try_from(number).ok());
            match *keyword {
                "default" => {
                    let value = plain(node).filter(|value| !value.is_null());
                    rules.default = value.or(rules.default.take());
                }
                "minimum" => rules.limits.min_number = node.number().or(rules.limits.min_number),
                "maximum" => rules.limits.max_number = node.number().or(rules.limits.max_number),
                "maxLength" => rules.limits.max_length = count.or(rules.limits.max_length),
                _ => rules.limits.max_items = count.or(rules.limits.max_items),
            }
        }
        if !self.values.is_empty() {
            facts.values = Some(self.values.clone());
        }
    }
}

impl<'n> Walker<'n> {
    pub(crate) fn new(root: &'n Node) -> Self {
        Self { root, active: Vec::new(), visited: 0, unparsed: Vec::new() }
    }

    /// Merges several statements about one value.
    fn view(&mut self, nodes: &[&'n Node]) -> View<'n> {
        let mut view = View { line: nodes.first().map_or(0, |node| node.line), ..View::default() };
        for node in nodes {
            self.fold(node, &mut view, 0);
        }
        view
    }

    fn fold(&mut self, schema: &'n Node, view: &mut View<'n>, depth: usize) {
        if depth > MAX_DEPTH {
            return self.note(schema.line, "references in a circle".into());
        }
        // What stands beside a reference describes this use of it, so it goes first.
        fold_keywords(schema, view);
        self.fold_tag(schema, view);
        let reference = schema.get("$ref").and_then(Node::text);
        // Following the same reference twice would add nothing, and could go on for ever.
        if let Some(reference) = reference.filter(|reference| !view.references.contains(reference))
        {
            view.references.push(reference);
            match self.target(reference) {
                Some(target) => self.fold(target, view, depth + 1),
                None => {
                    self.note(schema.line, format!("the reference `{reference}` does not resolve"))
                }
            }
        }
        for part in schema.get("allOf").map_or(&[][..], Node::items) {
            self.fold(part, view, depth + 1);
        }
        for keyword in ["oneOf", "anyOf"] {
            self.fold_alternatives(schema, keyword, view, depth);
        }
    }

    /// Tagged objects: by the mapping of words to references, else by the word that each alternative has.
    fn fold_tag(&mut self, schema: &'n Node, view: &mut View<'n>) {
        let Some(tag) = schema.get("discriminator").filter(|_| view.tag.is_none()) else {
            return;
        };
        let Some(name) = tag.get("propertyName").and_then(Node::text) else {
            return;
        };
        let mapping = tag.get("mapping").map_or(&[][..], Node::members);
        let mut words = Vec::new();
        for (word, reference) in mapping {
            let reference = reference.text().unwrap_or_default();
            match self.target(reference) {
                Some(target) => words.push((word.clone(), Some(reference), target)),
                None => {
                    let line = tag.line;
                    self.note(line, format!("the reference `{reference}` does not resolve"));
                }
            }
        }
        let lists = ["oneOf", "anyOf"].into_iter().filter(|_| mapping.is_empty());
        for object in lists.filter_map(|keyword| schema.get(keyword)).flat_map(Node::items) {
            let reference = object.get("$ref").and_then(Node::text);
            let object = reference.and_then(|name| self.target(name)).unwrap_or(object);
            let word = object.get("properties").and_then(|members| members.get(name));
            let word = word.and_then(|word| {
                word.get("const").or(word.get("enum").and_then(|words| words.items().first()))
            });
            words.extend(word.and_then(value_text).map(|word| (word, reference, object)));
        }
        if !words.is_empty() {
            view.tag = Some(Tag { name, words });
        }
    }

    fn fold_alternatives(
        &mut self,
        schema: &'n Node,
        keyword: &str,
        view: &mut View<'n>,
        depth: usize,
    ) {
        let alternatives = schema.get(keyword).map_or(&[][..], Node::items);
        let is_null = |node: &&Node| node.get("type").and_then(Node::text) == Some("null");
        // `anyOf` of nothing but `required` lists says which fields go together, not what they are.
        let real: Vec<&Node> = alternatives
            .iter()
            .filter(|node| {
                !is_null(node) && !node.members().iter().all(|(key, _)| key == "required")
            })
            .collect();
        if alternatives.iter().any(|node| is_null(&node)) {
            view.nullable = Some(true);
        }
        match real.as_slice() {
            [] => {}
            [only] => self.fold(only, view, depth + 1),
            _ if view.tag.is_some() => {}
            many => {
                view.alternatives = true;
                self.note(schema.line, format!("`{keyword}` with {} alternatives", many.len()));
            }
        }
    }

    /// What a local reference names.
    pub(crate) fn target(&self, reference: &str) -> Option<&'n Node> {
        reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer))
    }

    fn note(&mut self, line: usize, what: String) {
        let note = Unparsed { line, what };
        if self.unparsed.len() < 1000 && !self.unparsed.contains(&note) {
            self.unparsed.push(note);
        }
    }
}

fn fold_keywords<'n>(schema: &'n Node, view: &mut View<'n>) {
    for (keyword, node) in schema.members() {
        match keyword.as_str() {
            "type" => {
                for name in
                    node.text().into_iter().chain(node.items().iter().filter_map(Node::text))
                {
                    match name {
                        "null" => view.nullable = Some(true),
                        _ if !view.types.contains(&name) => view.types.push(name),
                        _ => {}
                    }
                }
            }
            "nullable" => view.nullable = view.nullable.or(node.flag()),
            "description" if view.description.is_none() && node.text().is_some() => {
                view.description = Some(node)
            }
            "required" => view.required.extend(node.items().iter().filter_map(Node::text)),
            "items" if node.is_object() => view.items.push(node),
            "additionalProperties" if !node.members().is_empty() => view.additional.push(node),
            "enum" => view.values.extend(node.items().iter().filter_map(value_text)),
            "const" => view.values.extend(value_text(node)),
            "default" | "minimum" | "maximum" | "maxLength" | "maxItems" | "maxProperties" => {
                view.limits.push((keyword, node));
            }
            "properties" => {
                for (name, node) in node.members() {
                    match view.properties.iter_mut().find(|(known, _)| known == name) {
                        Some((_, nodes)) => nodes.push(node),
                        None => view.properties.push((name, vec![node])),
                    }
                }
            }
            _ => {}
        }
    }
}

/// The name of the object that a schema is, also behind lists, maps and alternatives with null.
fn reference(schema: &Node) -> Option<String> {
    if let Some(reference) = schema.get("$ref").and_then(Node::text) {
        return Some(last_step(reference));
    }
    if schema.get("properties").is_some() {
        return None;
    }
    if let Some(inner) = schema.get("items").or(schema.get("additionalProperties")) {
        return reference(inner);
    }
    let is_null = |node: &&Node| node.get("type").and_then(Node::text) == Some("null");
    let mut lists = ["oneOf", "anyOf", "allOf"].iter().filter_map(|keyword| schema.get(keyword));
    let real: Vec<&Node> = lists.next()?.items().iter().filter(|node| !is_null(node)).collect();
    match real.as_slice() {
        [only] => reference(only),
        _ => None,
    }
}

fn last_step(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or_default().to_owned()
}

fn value_text(node: &Node) -> Option<String> {
    match plain(node)? {
        Value::Null => None,
        Value::String(text) => Some(text),
        value => Some(value.to_string()),
    }
}

/// A scalar of a document as JSON, strings without noise.
fn plain(node: &Node) -> Option<Value> {
    match node.scalar()? {
        Value::String(text) => Some(clean_line(text).into()),
        value => Some(value.clone()),
    }
}
