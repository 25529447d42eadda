//! The words that the schema has for what docs say: docs that describe operations of the schema tell which of its fields
//! stand for which of their sentences.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use aisa_codegen::{BLANK, SchemaSet};
use aisa_contract::{Definition, DefinitionKind, Origin};
use serde_json::Value;

use crate::contract::Contract;
use crate::fields::{FieldDoc, Fields, Path, Place, definition};
use crate::host::operation_key;

/// What the docs say of the members of an object, by name.
pub(super) type Members = BTreeMap<String, String>;

/// The fields of the schema by what docs say of them.
pub struct Words<'s> {
    set: &'s SchemaSet,
    api: &'s aisa_contract::Contract,
    /// By side (whether it is a request), name, and text of the docs.
    written: HashMap<(bool, String, String), Vec<Written<'s>>>,
    texts: BTreeMap<Origin, BTreeSet<String>>,
    members: BTreeMap<Origin, Vec<Members>>,
}

/// A field of the schema.
pub(super) struct Written<'s> {
    pub(super) family: &'s str,
    pub(super) origin: Origin,
    /// The name of its type, also behind lists.
    named: Option<String>,
}

impl<'s> Words<'s> {
    /// Of a schema, by the operations that these docs describe too.
    pub fn new(set: &'s SchemaSet, api: &'s aisa_contract::Contract, docs: &Contract) -> Self {
        let mut words = Self {
            set,
            api,
            written: HashMap::new(),
            texts: BTreeMap::new(),
            members: BTreeMap::new(),
        };
        let keys = docs.operations.iter().filter_map(|theirs| theirs.path.as_deref());
        let keys: HashSet<String> = keys.map(operation_key).collect();
        let ours = Contract::of_operations(api, |mine| keys.contains(&operation_key(&mine.path)));
        for theirs in &docs.operations {
            let Some(mine) = ours.at_path_of(theirs) else {
                continue;
            };
            let family = api.families.iter().find(|family| family.name == mine.place.folder());
            let family = family.map_or("", |family| &family.name);
            words.note(family, true, &mine.request, &theirs.request);
            words.note(family, false, &mine.result, &theirs.result);
        }
        words
    }

    /// Notes which fields of ours stand for which of theirs.
    fn note(&mut self, family: &'s str, is_request: bool, ours: &Fields, theirs: &Fields) {
        let own: HashMap<&Path, &FieldDoc> =
            ours.list.iter().map(|field| (&field.path, field)).collect();
        let described = theirs.list.iter().filter(|field| !field.text().is_empty());
        for field in described {
            let Some(mine) = own.get(&field.path) else {
                continue;
            };
            let Place::Schema(origin) = &mine.place else {
                continue;
            };
            let key = (is_request, field.path.name().to_owned(), field.text().to_owned());
            let places = self.written.entry(key).or_default();
            if !places.iter().any(|known| known.origin == *origin) {
                let named = mine.facts.rules.ty.named().map(str::to_owned);
                places.push(Written { family, origin: origin.clone(), named });
            }
            self.texts.entry(origin.clone()).or_default().insert(field.text().to_owned());
        }
        for object in &ours.objects {
            let members = members(theirs, &object.path);
            if let (Place::Schema(origin), false) = (&object.place, members.is_empty()) {
                let known = self.members.entry(origin.clone()).or_default();
                if !known.contains(&members) {
                    known.push(members);
                }
            }
        }
    }

    /// The fields of the schema of which the docs say the same, those of a family first.
    pub(super) fn of(&self, family: &str, is_request: bool, field: &FieldDoc) -> Vec<&Written<'s>> {
        let key = (is_request, field.path.name().to_owned(), field.text().to_owned());
        let places = self.written.get(&key).map_or(&[][..], Vec::as_slice);
        let (own, others): (Vec<_>, Vec<_>) =
            places.iter().partition(|written| written.family == family);
        own.into_iter().chain(others).collect()
    }

    /// Whether a field that is borrowed by its name suits the text of another one: the docs say the same there, or
    /// nothing, or different things by now, so that its words are general.
    pub(super) fn suits(&self, origin: &Origin, field: &FieldDoc) -> bool {
        match self.texts.get(origin) {
            Some(texts) if texts.len() == 1 => {
                field.text().is_empty() || texts.contains(field.text())
            }
            _ => true,
        }
    }

    /// Whether the docs say the same of a field of the schema.
    pub(super) fn says(&self, origin: &Origin, field: &FieldDoc) -> bool {
        self.texts.get(origin).is_some_and(|texts| texts.contains(field.text()))
    }

    /// Whether the docs say the same of the members of an object as of those of a definition.
    pub(super) fn describes(&self, origin: &Origin, docs: &Fields, path: &Path) -> bool {
        let theirs = members(docs, path);
        !theirs.is_empty() && self.members.get(origin).is_some_and(|known| known.contains(&theirs))
    }

    /// The field of the schema whose words a field has in which the docs say the same: those of the family, else of all
    /// others, where they agree. A sentence that the schema says in several ways means something else each time.
    pub(super) fn agreed(
        &self,
        family: &str,
        is_request: bool,
        (docs, field): (&Fields, &FieldDoc),
    ) -> Option<&'s Value> {
        let places = self.of(family, is_request, field).into_iter();
        let (own, others): (Vec<_>, Vec<_>) = places
            .filter(|place| self.is_same_object(place, (docs, field)))
            .filter_map(|place| Some((place.family, self.json(&place.origin)?)))
            .filter(|(_, written)| description(written).is_some())
            .partition(|(other, _)| *other == family);
        let candidates = if own.is_empty() { others } else { own };
        let (_, first) = *candidates.first()?;
        let agree = candidates.iter().all(|(_, other)| description(other) == description(first));
        Some(first).filter(|_| agree)
    }

    /// Whether a field of the schema holds no object, or one of whose members the docs say the same.
    pub(super) fn is_same_object(
        &self,
        written: &Written<'s>,
        (docs, field): (&Fields, &FieldDoc),
    ) -> bool {
        if !docs.has_below(&field.path) {
            return true;
        }
        self.definition(written).is_some_and(|own| match &own.kind {
            DefinitionKind::Tagged { tag, variants } => variants.iter().all(|variant| {
                let at = field.path.join(&format!("{tag}={}", variant.word));
                let own = self.named(written.family, &variant.definition);
                own.is_some_and(|own| self.describes(&own.origin, docs, &at))
            }),
            _ => self.describes(&own.origin, docs, &field.path),
        })
    }

    /// What is written at a place.
    pub(super) fn json(&self, origin: &Origin) -> Option<&'s Value> {
        self.set.file(&origin.file)?.pointer(&origin.pointer)
    }

    /// The schemas of the files.
    pub(super) fn set(&self) -> &'s SchemaSet {
        self.set
    }

    /// The definition that is the type of a field, or that its list holds.
    pub(super) fn definition(&self, written: &Written<'s>) -> Option<&'s Definition> {
        self.named(written.family, written.named.as_deref()?)
    }

    fn named(&self, family: &str, name: &str) -> Option<&'s Definition> {
        let family = self.api.families.iter().find(|own| own.name == family)?;
        definition(&family.definitions, name)
    }
}

/// What the docs say of the members of an object, unless they say nothing of any.
fn members(docs: &Fields, path: &Path) -> Members {
    let members = docs.members(path);
    let members: Members =
        members.map(|field| (field.path.name().to_owned(), field.text().to_owned())).collect();
    if members.values().all(String::is_empty) { Members::new() } else { members }
}

/// The description at a place of the schema, unless it is blank still.
pub(super) fn description(written: &Value) -> Option<&str> {
    written["description"].as_str().filter(|text| !text.contains(BLANK))
}
