//! Turns an example body into fields: the names are all there, the types show in the placeholders.

use serde_json::Value;

use super::schema::unflatten;
use crate::clean::clean_line;
use crate::contract::{Facts, FieldDoc, Path, Place, Shape};
use crate::node::{Content, Node};

/// The fields of an example, in its order. Dotted names become paths.
pub(super) fn fields(root: &Node) -> Vec<FieldDoc> {
    tagged_fields(root, &[])
}

/// The same; an object with a discriminator of one of these names has its fields below a step `name=word` as well.
pub(super) fn tagged_fields(root: &Node, tags: &[String]) -> Vec<FieldDoc> {
    let mut fields = Vec::new();
    walk(root, &Path::default(), tags, &mut fields);
    unflatten(&mut fields);
    fields
}

fn walk(node: &Node, path: &Path, tags: &[String], fields: &mut Vec<FieldDoc>) {
    for item in node.items() {
        walk(item, path, tags, fields);
    }
    members(node, path, tags, None, fields);
    for tag in tags.iter().filter(|_| !path.0.is_empty()) {
        if let Some(word) = node.get(tag).and_then(Node::text) {
            let at = path.join(&format!("{tag}={word}"));
            if fields.iter().all(|field| field.path != at) {
                fields.push(FieldDoc {
                    path: at.clone(),
                    shape: Shape::Object,
                    place: Place::Line(node.line),
                    ..FieldDoc::default()
                });
            }
            members(node, &at, tags, Some(tag), fields);
        }
    }
}

fn members(
    node: &Node,
    path: &Path,
    tags: &[String],
    tag: Option<&str>,
    fields: &mut Vec<FieldDoc>,
) {
    for (name, node) in node.members() {
        let name = clean_line(name);
        if tag == Some(name.as_str()) {
            continue;
        }
        // Only flattened examples have dotted names, all of them at the root; below it a dot is data, as in `co.uk`.
        let at = if path.0.is_empty() || name.parse::<u32>().is_ok() {
            path.join_dotted(&name)
        } else {
            path.join(&name)
        };
        match fields.iter_mut().find(|field| field.path == at) {
            Some(field) => {
                // A later sight of the same field may know what a null or an empty list hid.
                if field.shape == Shape::Any || field.shape == Shape::list(Shape::Any) {
                    field.shape = shape(node);
                }
                field.nullable = field.nullable.or(node.is_null().then_some(true));
            }
            None => fields.push(FieldDoc {
                path: at.clone(),
                shape: shape(node),
                nullable: node.is_null().then_some(true),
                facts: Facts::default(),
                place: Place::Line(node.line),
                prose_line: None,
            }),
        }
        walk(node, &at, tags, fields);
    }
}

fn shape(node: &Node) -> Shape {
    match &node.content {
        Content::Scalar(Value::Bool(_)) => Shape::Boolean,
        Content::Scalar(Value::Number(number)) if number.is_f64() => Shape::Number,
        Content::Scalar(Value::Number(_)) => Shape::Integer,
        Content::Scalar(Value::String(_)) => Shape::Text,
        Content::Scalar(_) => Shape::Any,
        Content::List(items) => {
            let mut shapes = items.iter().map(shape).filter(|shape| *shape != Shape::Any);
            let first = shapes.next().unwrap_or_default();
            Shape::list(if shapes.all(|shape| shape == first) { first } else { Shape::Any })
        }
        Content::Object(_) => Shape::Object,
    }
}
