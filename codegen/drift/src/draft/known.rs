//! What a draft has in the words of the schema: borrowed from `common.json`, taken from another operation, which shares it
//! from then on, or from another family.

use aisa_codegen::{BLANK, DOCS};
use aisa_contract::{Definition, DefinitionKind, Origin};
use serde_json::{Map, Value, json};

use super::fields::Definitions;
use super::reuse;
use super::share::{Move, common_name, store};
use super::words::{Words, Written, description};
use crate::fields::{FieldDoc, Fields};

/// Keywords that relate a field to others of its object or of the request: a field that has one is not common.
const RELATIONS: [&str; 5] =
    ["x-echo", "x-at-most", "x-not-after", "x-filter-fields", "x-scaled-by"];

impl Definitions<'_> {
    /// A field that is borrowed for its name; whether its words fit is told by what the docs say of others that are.
    pub(super) fn borrowed(&mut self, borrowed: reuse::Borrowed, field: &FieldDoc) -> Value {
        if !self.words.is_some_and(|words| words.says(&borrowed.origin, field)) {
            self.unsure_of(field);
        }
        borrowed.property
    }

    /// Notes that the words of a field are those of others.
    fn unsure_of(&mut self, field: &FieldDoc) {
        let name = field.path.name();
        if !self.unsure.iter().any(|known| known == name) {
            self.unsure.push(name.to_owned());
        }
    }

    /// A property with the words that the schema has for what the docs say of it; else with what they say.
    pub(super) fn with_words(
        &mut self,
        mut property: Map<String, Value>,
        (fields, field): (&Fields, &FieldDoc),
        closed: bool,
    ) -> Value {
        let Some(words) = self.words.filter(|_| !field.text().is_empty()) else {
            return Value::Object(property);
        };
        let (places, family) = (words.of(self.family, closed, field), self.family);
        let own = places.iter().filter(|place| place.family == family);
        for place in own.filter(|_| !field.shape.holds_members()) {
            if let Some(borrowed) = self.borrow(words, &place.origin, &property, closed) {
                return borrowed;
            }
        }
        if let Some(written) = words.agreed(family, closed, (fields, field)) {
            take(&mut property, written, closed);
            self.unsure_of(field);
            return Value::Object(property);
        }
        let at = property.keys().position(|key| key == "description").map_or(0, |at| at + 1);
        let text = field.text().split_whitespace().collect::<Vec<_>>().join(" ");
        property.shift_insert(at, DOCS.to_owned(), text.into());
        Value::Object(property)
    }

    /// The reference to a field of the family that is the same. One that an operation has for itself becomes common.
    fn borrow(
        &mut self,
        words: &Words<'_>,
        origin: &Origin,
        property: &Map<String, Value>,
        closed: bool,
    ) -> Option<Value> {
        let own = words.json(origin)?;
        let is_same = property.iter().all(|(keyword, drafted)| {
            keyword == "description"
                || own.get(keyword).is_some_and(|own| self.is_part(origin, drafted, own))
        });
        if !is_same || RELATIONS.iter().any(|keyword| own.get(keyword).is_some()) {
            return None;
        }
        if origin.is_common() {
            return Some(json!({"$ref": format!("common.json#{}", origin.pointer)}));
        }
        let (definition, name) =
            origin.pointer.strip_prefix("/definitions/")?.split_once("/properties/")?;
        let reference = format!("common.json#/definitions/{}/properties/{name}", store(closed));
        let moved = Move::Field {
            file: origin.file.clone(),
            definition: definition.to_owned(),
            name: name.to_owned(),
            is_request: closed,
        };
        let is_kept = |definition: &Definition| {
            matches!(&definition.kind, DefinitionKind::Object { fields, .. }
                if fields.iter().any(|field| field.name == name))
        };
        let home = self.known.iter().find(|known| known.name == store(closed))?;
        let is_taken = is_kept(home)
            || self.moves.iter().any(|other| {
                matches!(other, Move::Field { name: taken, is_request, .. }
                    if taken == name && *is_request == closed)
            });
        if !self.moves.contains(&moved) {
            if is_taken {
                return None;
            }
            self.moves.push(moved);
        }
        Some(json!({ "$ref": reference }))
    }

    /// Whether what is written says all that is drafted.
    fn is_part(&self, origin: &Origin, drafted: &Value, own: &Value) -> bool {
        match (drafted, own) {
            (Value::Object(drafted), Value::Object(own)) => drafted.iter().all(|(key, drafted)| {
                own.get(key).is_some_and(|own| self.is_part(origin, drafted, own))
            }),
            (Value::Array(drafted), Value::Array(own)) => {
                drafted.len() == own.len()
                    && drafted.iter().zip(own).all(|(one, other)| self.is_part(origin, one, other))
            }
            (Value::String(drafted), Value::String(own)) if own.starts_with("#/definitions/") => {
                let name = own.trim_start_matches("#/definitions/");
                let as_common = self.moves.iter().find_map(|other| match other {
                    Move::Definition { file, name: moved, new }
                        if *file == origin.file && moved == name =>
                    {
                        Some(new.as_str())
                    }
                    _ => None,
                });
                let as_common = as_common.or(Some(name).filter(|_| origin.is_common()));
                as_common.is_some_and(|name| *drafted == format!("common.json#/definitions/{name}"))
            }
            _ => drafted == own,
        }
    }

    /// The words that the schema has for the object, the enum or the map that a field holds.
    pub(super) fn describe(
        &self,
        schema: &mut Value,
        (fields, field): (&Fields, &FieldDoc),
        closed: bool,
    ) {
        let Some(words) = self.words else {
            return;
        };
        let places = words.of(self.family, closed, field).into_iter();
        let same = |place: &&Written<'_>| words.is_same_object(place, (fields, field));
        let mut written = places
            .filter(same)
            .filter_map(|place| words.json(&words.definition(place)?.origin))
            .filter(|written| description(written).is_some());
        let Some(written) = written.find(|written| {
            ["x-values", "x-tag", "properties"]
                .iter()
                .all(|kind| written.get(kind).is_some() == schema.get(kind).is_some())
        }) else {
            return;
        };
        schema["description"] = written["description"].clone();
        if let Some(meanings) = schema.get_mut("x-values").and_then(Value::as_object_mut) {
            for (word, meaning) in meanings {
                if let Some(known) = written["x-values"].get(word).filter(|known| *known != BLANK) {
                    *meaning = known.clone();
                }
            }
        }
    }

    /// The reference to a definition of an operation of the family that is the same, which becomes common.
    pub(super) fn shared(
        &mut self,
        is_same: impl Fn(&[Definition], &Definition, &Words<'_>) -> bool,
    ) -> Option<String> {
        let words = self.words?;
        let sides = |definition: &&Definition| {
            let operation = words.set().file(&definition.origin.file);
            let operation = operation.map(|file| &file["x-operation"]);
            let reference = format!("#{}", definition.origin.pointer);
            operation
                .is_some_and(|about| about["request"] == reference || about["result"] == reference)
        };
        let mut local = self.known.iter().filter(|definition| {
            !definition.origin.is_common() && definition.origin.pointer.starts_with("/definitions/")
        });
        let found = local.find(|own| is_same(self.known, own, words) && !sides(own))?;
        let new = common_name(words.set(), self.known, found);
        let reference = format!("common.json#/definitions/{new}");
        let file = found.origin.file.clone();
        let moved = Move::Definition { file, name: found.name.clone(), new };
        if !self.moves.contains(&moved) {
            self.moves.push(moved);
        }
        Some(reference)
    }
}

/// Puts the words of a field of the schema in the place of a blank, with its examples where it has the same type.
fn take(property: &mut Map<String, Value>, written: &Value, closed: bool) {
    property.insert("description".into(), written["description"].clone());
    let of_same_type: &[&str] =
        if closed { &["examples"] } else { &["examples", "minimum", "maximum"] };
    let is_plain = property.get("type").is_some_and(|own| *own == written["type"]);
    for keyword in of_same_type {
        if let (true, Some(value)) = (is_plain, written.get(keyword)) {
            property.entry(*keyword).or_insert_with(|| value.clone());
        }
    }
}
