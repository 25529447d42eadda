//! One schema with its references, compositions and dialects resolved into a flat view.

use serde_json::Value;

use crate::clean::clean_line;
use crate::contract::{Facts, Unparsed};
use crate::node::Node;

/// References followed in a row, and levels of nesting, before the walk stops.
pub(super) const MAX_DEPTH: usize = 24;

/// Walks schemas and notes what it cannot make sense of.
pub(crate) struct Walker<'n> {
    root: &'n Node,
    /// References that the walk is inside of.
    pub(super) active: Vec<&'n str>,
    pub(crate) visited: usize,
    pub(crate) unparsed: Vec<Unparsed>,
}

/// Objects that the word in one member tells apart.
pub(super) struct Tag<'n> {
    pub(super) name: &'n str,
    /// The word of each, its reference where it has one, and its schema.
    pub(super) words: Vec<(String, Option<&'n str>, &'n Node)>,
}

/// What a schema says after `$ref`, `allOf` and lone alternatives are followed.
#[derive(Default)]
pub(super) struct View<'n> {
    pub(super) line: usize,
    pub(super) types: Vec<&'n str>,
    pub(super) nullable: Option<bool>,
    /// Every statement about a member, in the order of first mention.
    pub(super) properties: Vec<(&'n str, Vec<&'n Node>)>,
    pub(super) required: Vec<&'n str>,
    pub(super) items: Vec<&'n Node>,
    pub(super) additional: Vec<&'n Node>,
    pub(super) description: Option<&'n Node>,
    pub(super) values: Vec<String>,
    /// More than one way to be valid, which no single type describes.
    pub(super) alternatives: bool,
    /// The objects that one member tells apart.
    pub(super) tag: Option<Tag<'n>>,
    /// The references followed on the way.
    pub(super) references: Vec<&'n str>,
    limits: Vec<(&'n str, &'n Node)>,
}

impl View<'_> {
    pub(super) fn is_list(&self) -> bool {
        self.types == ["array"] || (self.types.is_empty() && !self.items.is_empty())
    }

    /// Adds what the keywords state; they win over prose.
    pub(super) fn keywords(&self, facts: &mut Facts) {
        for (keyword, node) in &self.limits {
            let count = node.integer().and_then(|number| u64::try_from(number).ok());
            match *keyword {
                "default" => {
                    facts.default =
                        plain(node).filter(|value| !value.is_null()).or(facts.default.take())
                }
                "minimum" => facts.minimum = node.number().or(facts.minimum),
                "maximum" => facts.maximum = node.number().or(facts.maximum),
                "maxLength" => facts.max_length = count.or(facts.max_length),
                _ => facts.max_items = count.or(facts.max_items),
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
    pub(super) fn view(&mut self, nodes: &[&'n Node]) -> View<'n> {
        let mut view = View { line: nodes.first().map_or(0, |node| node.line), ..View::default() };
        for node in nodes {
            self.fold(node, &mut view, 0);
        }
        view
    }

    fn fold(&mut self, schema: &'n Node, view: &mut View<'n>, depth: usize) {
        if depth > MAX_DEPTH {
            return self.note(schema.line, "references that lead in a circle".into());
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
                    self.note(schema.line, format!("the reference `{reference}` leads nowhere"))
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

    /// Objects told apart by a word: by the mapping of words to references, else by the word that each alternative has.
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
                    self.note(line, format!("the reference `{reference}` leads nowhere"));
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

    pub(super) fn note(&mut self, line: usize, what: String) {
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
