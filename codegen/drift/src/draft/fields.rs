//! Definitions of a draft: every object, map and enum gets one, named after the operation and its field.

use aisa_contract::{Definition, Origin};
use serde_json::{Map, Value, json};

use super::reuse;
use super::share::Move;
use super::words::Words;
use crate::fields::{Facts, FieldDoc, Fields, Path, Shape, keyword_json};
use crate::prose::json_number;
use aisa_codegen::name::Name;
use aisa_codegen::{BLANK, DOCS};

/// Stands where the docs do not say what a result field holds.
const BLANK_RESULT_TYPE: &str = "TODO(describe): a plain type with null; or in its place \
    \"anyOf\" with null and a definition with the members, or Counts or TextMap of common.json where keys are data; \
    or \"x-json\": true for any JSON";

/// Stands where the docs do not say what a request field takes.
const BLANK_REQUEST_TYPE: &str = "TODO(describe): boolean, integer, number, string or a list; or in its place \
    \"$ref\" to an enum, a closed object or a map of this file, or to Date, Filter, OrderBy or NumberedTargets of common.json";

/// The definitions that have been drafted so far.
pub(crate) struct Definitions<'a> {
    pub(crate) known: &'a [Definition],
    /// The family that the draft joins.
    pub(crate) family: &'a str,
    /// What the schema says in its own words, where the docs describe more of it than this operation.
    pub(crate) words: Option<&'a Words<'a>>,
    /// What the names of new definitions begin with.
    pub(crate) prefix: String,
    /// Whether the request sets the scale of ranks.
    pub(crate) scaled: bool,
    /// The reference to the row, whose fields filters and sorting rules name.
    pub(crate) row: Option<String>,
    /// The fields of the request, where all of them are known.
    pub(crate) asked: Option<Vec<String>>,
    /// The request fields that come back in the result, and the field of a row that repeats an element of a list.
    pub(crate) echoes: Vec<(Path, String)>,
    done: Vec<Drafted>,
    /// What the docs call their objects, with the names of the definitions.
    called: Vec<(Called, String)>,
    /// What other operations have for themselves, and the family shares from now on.
    pub(super) moves: Vec<Move>,
    /// What is borrowed for its name alone.
    pub(super) unsure: Vec<String>,
}

/// What the docs call the object of a field: one name may stand for different definitions on both sides, and with and
/// without the word that tells it apart.
#[derive(Clone, PartialEq)]
struct Called {
    name: String,
    closed: bool,
    is_variant: bool,
}

/// A definition, and the same without what the docs say, which tells equal shapes.
struct Drafted {
    name: String,
    schema: Value,
    bare: Value,
}

impl<'a> Definitions<'a> {
    /// None yet, of an operation of this name in a family whose definitions are these.
    pub(crate) fn new(family: &'a str, known: &'a [Definition], prefix: String) -> Self {
        Self {
            known,
            family,
            words: None,
            prefix,
            scaled: false,
            row: None,
            asked: None,
            echoes: Vec::new(),
            done: Vec::new(),
            called: Vec::new(),
            moves: Vec::new(),
            unsure: Vec::new(),
        }
    }

    /// The request; its definitions come before those of the result, which is drafted first.
    pub(super) fn request(&mut self, name: &str, fields: &Fields) {
        let drafted = self.done.len();
        self.define(name, |drafts| drafts.object(fields, &Path::default(), true));
        self.done.rotate_left(drafted);
    }

    /// The result; `lists` says that it is a row itself.
    pub(super) fn result(&mut self, name: &str, fields: &Fields, lists: bool) {
        let result = self.define(name, |drafts| drafts.object(fields, &Path::default(), false));
        if lists {
            self.row = Some(result);
            return;
        }
        let row = self.done[0].schema.pointer("/properties/items/items/anyOf/0/$ref");
        self.row = row.and_then(Value::as_str).map(str::to_owned);
    }

    /// The reference to a definition: to an earlier one where that is the same, else to a new one of this name, or
    /// numbered where it is taken.
    fn define(&mut self, base: &str, draft: impl FnOnce(&mut Self) -> Value) -> String {
        self.define_called(None, base, draft)
    }

    /// The same of an object that the docs call by a name: it is defined once.
    fn define_called(
        &mut self,
        called: Option<Called>,
        base: &str,
        draft: impl FnOnce(&mut Self) -> Value,
    ) -> String {
        let (mut name, start) = (self.free(base), self.done.len());
        self.done.push(Drafted { name: name.clone(), schema: Value::Null, bare: Value::Null });
        let known = self.called.len();
        self.called.extend(called.map(|called| (called, name.clone())));
        let schema = draft(self);
        let bare = without_docs(&schema);
        match self.done[..start].iter().find(|earlier| earlier.bare == bare) {
            Some(earlier) => {
                name.clone_from(&earlier.name);
                self.done.truncate(start);
                let dropped = self.called.split_off(known);
                let own = dropped.into_iter().take(1).map(|(called, _)| (called, name.clone()));
                self.called.extend(own);
            }
            None => self.done[start] = Drafted { name: name.clone(), schema, bare },
        }
        format!("#/definitions/{name}")
    }

    /// The definition of what the docs call an object, where it has one.
    fn called(&self, called: &Option<Called>) -> Option<String> {
        let called = called.as_ref()?;
        let (_, name) = self.called.iter().find(|(known, _)| known == called)?;
        Some(format!("#/definitions/{name}"))
    }

    /// The definitions, each before those that it refers to.
    pub(crate) fn finish(self) -> Map<String, Value> {
        let done = self.done.into_iter().map(|drafted| (drafted.name, drafted.schema));
        let mut done: Map<String, Value> = done.collect();
        let tagged = done.values().filter_map(|schema| schema["x-variants"].as_object());
        let tagged: Vec<Vec<String>> = tagged.map(definitions_of).collect();
        for variants in tagged {
            share(&mut done, &variants);
        }
        share_texts(&mut done);
        done
    }

    fn object(&mut self, fields: &Fields, path: &Path, closed: bool) -> Value {
        let members: Vec<&FieldDoc> = fields.members(path).collect();
        let mut properties = Map::new();
        for field in &members {
            let property = match closed {
                true => self.request_property(fields, field),
                false => self.result_property(fields, field),
            };
            properties.insert(field.path.name().to_owned(), property);
        }
        let mut object = json!({"type": "object", "description": BLANK});
        let required: Vec<Value> = members
            .iter()
            .filter(|field| closed && field.facts.required == Some(true))
            .map(|field| field.path.name().into())
            .collect();
        if !required.is_empty() {
            object["required"] = required.into();
        }
        if closed {
            let groups = one_of(&members);
            if !groups.is_empty() {
                object["x-one-of"] = groups.into();
            }
        }
        object["properties"] = properties.into();
        object["additionalProperties"] = if closed { false.into() } else { json!({}) };
        object
    }

    /// A request field.
    pub(crate) fn request_property(&mut self, fields: &Fields, field: &FieldDoc) -> Value {
        if let Some(borrowed) = reuse::request_field(self.known, field) {
            return self.borrowed(borrowed, field);
        }
        let mut property = Map::new();
        let facts = &field.facts;
        let name = field.path.name();
        let scalar = |word: &str| Some(json!({"type": word}));
        let typed = match &field.shape {
            Shape::Text if facts.has_enum() => {
                Some(json!({"$ref": self.enumeration(fields, field, true)}))
            }
            Shape::Text
                if facts.rules.min_date.is_some()
                    || facts.rules.max_date.is_some()
                    || name.starts_with("date_") =>
            {
                Some(json!({"$ref": "common.json#/definitions/Date"}))
            }
            Shape::List(_) if name.ends_with("filters") => {
                Some(json!({"$ref": "common.json#/definitions/Filter"}))
            }
            Shape::List(_) if name == "order_by" => {
                Some(json!({"$ref": "common.json#/definitions/OrderBy"}))
            }
            Shape::Map(_) | Shape::Object if name == "targets" || facts.rules.target.is_some() => {
                Some(json!({"$ref": "common.json#/definitions/NumberedTargets"}))
            }
            Shape::Boolean => scalar("boolean"),
            Shape::Integer if has_fraction(facts) => scalar("number"),
            Shape::Integer => scalar("integer"),
            Shape::Number => scalar("number"),
            Shape::Text => scalar("string"),
            Shape::List(items) => self
                .request_value(fields, field, items)
                .map(|items| json!({"type": "array", "items": items})),
            Shape::Map(values) => self.request_value(fields, field, values).map(|values| {
                json!({"$ref": self.define(&self.base(field, "by_key"), |drafts| {
                    let mut map = map_of(values);
                    drafts.describe(&mut map, (fields, field), true);
                    map
                })})
            }),
            Shape::Object if fields.has_below(&field.path) => {
                Some(json!({"$ref": self.nested(field, "", fields, &field.path, true)}))
            }
            _ => None,
        };
        if let Value::Object(typed) = typed.unwrap_or_else(|| json!({"type": BLANK_REQUEST_TYPE})) {
            property.extend(typed);
        }
        property.insert("description".into(), BLANK.into());
        limits(&mut property, field);
        let reference = property.get("$ref").and_then(Value::as_str);
        if let (Some(reference), Some(row)) = (reference, &self.row)
            && (reference.ends_with("/Filter") || reference.ends_with("/OrderBy"))
        {
            property.insert("x-filter-fields".into(), row.as_str().into());
        }
        self.with_words(property, (fields, field), true)
    }

    /// An element of a list or a map of a request, where the docs say what it is.
    fn request_value(&mut self, fields: &Fields, field: &FieldDoc, shape: &Shape) -> Option<Value> {
        let word = match shape {
            Shape::Boolean => "boolean",
            Shape::Integer => "integer",
            Shape::Number => "number",
            Shape::Text => "string",
            Shape::List(items) => {
                let items = self.request_value(fields, field, items)?;
                return Some(json!({"type": "array", "items": items}));
            }
            Shape::Object if fields.has_below(&field.path) => {
                return Some(json!({"$ref": self.nested(field, "", fields, &field.path, true)}));
            }
            _ => return None,
        };
        Some(json!({"type": word}))
    }

    /// A field of a result.
    pub(crate) fn result_property(&mut self, fields: &Fields, field: &FieldDoc) -> Value {
        let suits = |origin: &Origin| self.words.is_none_or(|words| words.suits(origin, field));
        if let Some(borrowed) = reuse::result_field(self.known, fields, field, suits) {
            let is_asked = |echo: &String| self.asked.as_ref().is_none_or(|all| all.contains(echo));
            if borrowed.echo.as_ref().is_none_or(is_asked) {
                return self.borrowed(borrowed, field);
            }
        }
        let mut property = Map::new();
        if let Value::Object(typed) = self.value(fields, field, &field.shape, &field.path) {
            property.extend(typed);
        }
        property.insert("description".into(), BLANK.into());
        if let Some((_, echo)) = self.echoes.iter().find(|(path, _)| *path == field.path) {
            property.insert("x-echo".into(), echo.as_str().into());
        }
        if self.scaled && field.shape == Shape::Integer && is_rank(field.path.name()) {
            property.insert("minimum".into(), 0.into());
            property.insert("maximum".into(), 1000.into());
            property.insert("x-scaled-by".into(), "rank_scale".into());
        }
        self.with_words(property, (fields, field), false)
    }

    /// A value of a result: everything can be null.
    fn value(&mut self, fields: &Fields, field: &FieldDoc, shape: &Shape, path: &Path) -> Value {
        let or_null = |definition: &str| json!({"anyOf": [{"$ref": definition}, {"type": "null"}]});
        match shape {
            Shape::Boolean => json!({"type": ["boolean", "null"]}),
            Shape::Integer => json!({"type": ["integer", "null"]}),
            Shape::Number => json!({"type": ["number", "null"]}),
            Shape::Text => match field.facts.values {
                Some(_) if field.facts.has_enum() => {
                    or_null(&self.enumeration(fields, field, false))
                }
                _ if field.facts.is_timestamp => or_null("common.json#/definitions/Timestamp"),
                _ => json!({"type": ["string", "null"]}),
            },
            Shape::List(items) => {
                let items = self.value(fields, field, items, path);
                json!({"type": ["array", "null"], "items": items})
            }
            Shape::Object
                if fields.has_below(path) || self.called(&called(field, false)).is_some() =>
            {
                let suffix = if path.name() == "*" { "entry" } else { "" };
                or_null(&self.nested(field, suffix, fields, path, false))
            }
            Shape::Map(values) => match **values {
                Shape::Integer => or_null("common.json#/definitions/Counts"),
                Shape::Text => or_null("common.json#/definitions/TextMap"),
                _ => or_null(&self.map(fields, field, values, path)),
            },
            Shape::Tagged(tag)
                if fields.has_below(path) || self.called(&called(field, false)).is_some() =>
            {
                or_null(&self.tagged(fields, field, tag, path))
            }
            Shape::Object | Shape::Tagged(_) | Shape::Any => json!({"type": BLANK_RESULT_TYPE}),
        }
    }

    fn map(&mut self, fields: &Fields, field: &FieldDoc, values: &Shape, path: &Path) -> String {
        self.define(&self.base(field, "by_key"), |drafts| {
            let mut map = map_of(drafts.value(fields, field, values, &path.join("*")));
            drafts.describe(&mut map, (fields, field), false);
            map
        })
    }

    /// Objects that a word tells apart: a definition for each word, and one that lists them.
    fn tagged(&mut self, fields: &Fields, field: &FieldDoc, tag: &str, path: &Path) -> String {
        let name = called(field, false);
        if let Some(known) = self.called(&name) {
            return known;
        }
        if let Some(shared) = self.shared(|known, own, words| {
            reuse::same_tagged(known, own, fields, path, tag)
                && reuse::variants(own).all(|(word, variant)| {
                    let at = path.join(&format!("{tag}={word}"));
                    let variant = crate::fields::definition(known, variant);
                    variant.is_some_and(|variant| words.describes(&variant.origin, fields, &at))
                })
        }) {
            return shared;
        }
        self.define_called(name, &self.base(field, ""), |drafts| {
            let members = fields.members(path);
            let variants = members.filter_map(|variant| drafts.variant(fields, variant));
            let variants = variants.map(|(word, reference)| (word.to_owned(), reference));
            let variants: Map<String, Value> = variants.collect();
            let mut schema = json!({"type": "object", "description": BLANK, "x-tag": tag, "x-variants": variants});
            drafts.describe(&mut schema, (fields, field), false);
            schema
        })
    }

    /// One of the objects that a word tells apart: the word, and the reference to its definition.
    pub(crate) fn variant<'f>(
        &mut self,
        fields: &Fields,
        variant: &'f FieldDoc,
    ) -> Option<(&'f str, Value)> {
        let (_, word) = variant.path.name().split_once('=')?;
        let reference = self.nested(variant, word, fields, &variant.path, false);
        Some((word, json!({"$ref": reference})))
    }

    /// The definition of an object within another one.
    fn nested(
        &mut self,
        field: &FieldDoc,
        suffix: &str,
        fields: &Fields,
        path: &Path,
        closed: bool,
    ) -> String {
        let name = called(field, closed);
        let known = reuse::object(self.known, fields, path, closed).or_else(|| self.called(&name));
        let known = known.or_else(|| {
            self.shared(|known, own, words| {
                reuse::is_object(own, closed)
                    && words.describes(&own.origin, fields, path)
                    && reuse::same_members(known, own, fields, path)
            })
        });
        known.unwrap_or_else(|| {
            let base = self.base(field, suffix);
            self.define_called(name, &base, |drafts| {
                let mut object = drafts.object(fields, path, closed);
                drafts.describe(&mut object, (fields, field), closed);
                object
            })
        })
    }

    /// The enum with these words: one of the family when it has the same, else a new one.
    fn enumeration(&mut self, fields: &Fields, field: &FieldDoc, closed: bool) -> String {
        let stated = field.facts.values.clone().unwrap_or_default();
        if let Some(known) = reuse::enumeration(self.known, &stated) {
            return known;
        }
        let family = self.family;
        if let Some(shared) = self.shared(|_, own, words| {
            let places = words.of(family, closed, field);
            let mut own_places = places.iter().filter(|place| place.family == family);
            reuse::is_enumeration(own, &stated)
                && own_places.any(|place| {
                    words.definition(place).is_some_and(|known| known.origin == own.origin)
                })
        }) {
            return shared;
        }
        let meanings: Map<String, Value> =
            stated.into_iter().map(|word| (word, BLANK.into())).collect();
        self.define(&self.base(field, ""), |drafts| {
            let mut schema = json!({"type": "string", "description": BLANK, "x-values": meanings});
            drafts.describe(&mut schema, (fields, field), closed);
            schema
        })
    }

    /// The name after operation and field; a word of its own stands for the field of one of several objects.
    fn base(&self, field: &FieldDoc, suffix: &str) -> String {
        let pascal = |name: &str| Name::pascal(name).map(|name| name.to_string());
        let last = match field.path.name().split_once('=') {
            Some(_) => String::new(),
            None => pascal(field.path.name()).unwrap_or_else(|_| "Part".to_owned()),
        };
        let parent = field.path.parent();
        let holder = parent.name().split('=').next_back().unwrap_or_default();
        let last = match (last.as_str(), pascal(holder)) {
            ("Items", Ok(holder)) => format!("{holder}Item"),
            ("Items", Err(_)) => "Row".to_owned(),
            _ => last,
        };
        let suffix = pascal(suffix).unwrap_or_default();
        format!("{}{last}{suffix}", self.prefix)
    }

    fn free(&self, base: &str) -> String {
        let taken = |name: &str| {
            self.done.iter().any(|drafted| drafted.name == name)
                || self.known.iter().any(|known| known.name == name)
        };
        let mut name = base.to_owned();
        let mut number = 2;
        while taken(&name) {
            name = format!("{base}{number}");
            number += 1;
        }
        name
    }
}

fn map_of(values: Value) -> Value {
    json!({"type": "object", "description": BLANK, "additionalProperties": values})
}

/// The definitions of the objects that a word tells apart, each once.
fn definitions_of(variants: &Map<String, Value>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for variant in variants.values() {
        let reference = variant["$ref"].as_str().unwrap_or_default();
        let name = reference.strip_prefix("#/definitions/").unwrap_or_default();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Lets the objects that a word tells apart borrow what most of them have from the first one, to be described once.
fn share(done: &mut Map<String, Value>, variants: &[String]) {
    let mut seen: Vec<(String, Value, Vec<&String>)> = Vec::new();
    for variant in variants {
        let properties = done.get(variant).map(|schema| &schema["properties"]);
        let properties = properties.and_then(Value::as_object).into_iter().flatten();
        for (name, property) in properties.filter(|(_, property)| property["description"] == BLANK)
        {
            let bare = without_docs(property);
            let same = |(known, own, _): &&mut (String, Value, _)| known == name && *own == bare;
            match seen.iter_mut().find(same) {
                Some((_, _, homes)) => homes.push(variant),
                None => seen.push((name.clone(), bare, vec![variant])),
            }
        }
    }
    for (name, _, homes) in seen {
        if homes.len() * 2 < variants.len() || homes.len() < 3 {
            continue;
        }
        let shared_ref = json!({"$ref": format!("#/definitions/{}/properties/{name}", homes[0])});
        for home in &homes[1..] {
            done[home.as_str()]["properties"][&name] = shared_ref.clone();
        }
    }
}

/// Lets fields of one name and type of which the docs say the same borrow the first, to be described once.
fn share_texts(done: &mut Map<String, Value>) {
    let mut seen: Vec<(String, bool, Value, String)> = Vec::new();
    for (definition, schema) in done.iter_mut() {
        let closed = schema["additionalProperties"] == false;
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, property) in properties.into_iter().flatten() {
            if property[DOCS].is_null() {
                continue;
            }
            let same = |(known, side, own, _): &&(String, bool, Value, String)| {
                known == name && *side == closed && own == property
            };
            match seen.iter().find(same) {
                Some((.., home)) => {
                    *property = json!({"$ref": format!("#/definitions/{home}/properties/{name}")});
                }
                None => seen.push((name.clone(), closed, property.clone(), definition.clone())),
            }
        }
    }
}

/// A schema without what the docs say.
fn without_docs(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let kept = members.iter().filter(|(name, member)| *name != DOCS || !member.is_string());
            Value::Object(kept.map(|(name, member)| (name.clone(), without_docs(member))).collect())
        }
        Value::Array(items) => items.iter().map(without_docs).collect(),
        other => other.clone(),
    }
}

fn called(field: &FieldDoc, closed: bool) -> Option<Called> {
    let is_variant = field.path.name().contains('=');
    Some(Called { name: field.reference.clone()?, closed, is_variant })
}

/// Fields of which a request needs one, as their descriptions refer to each other.
fn one_of(members: &[&FieldDoc]) -> Vec<Value> {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for field in members.iter().filter(|field| !field.facts.alternatives.is_empty()) {
        let stands_in = |other: &&&FieldDoc| {
            let name = other.path.name();
            name == field.path.name() || field.facts.alternatives.iter().any(|own| own == name)
        };
        let group: Vec<&str> =
            members.iter().filter(stands_in).map(|field| field.path.name()).collect();
        if group.len() > 1 && !groups.contains(&group) {
            groups.push(group);
        }
    }
    // Fields that not every description names join the largest group.
    let whole = groups.clone();
    groups.retain(|group| {
        !whole
            .iter()
            .any(|other| other.len() > group.len() && group.iter().all(|name| other.contains(name)))
    });
    groups.into_iter().map(Value::from).collect()
}

/// Whether a bound shows that a number that is called whole is not.
fn has_fraction(facts: &Facts) -> bool {
    let bounds = [facts.minimum(), facts.maximum()];
    bounds.iter().flatten().any(|bound| bound.fract() != 0.0)
}

fn is_rank(name: &str) -> bool {
    name == "rank" || name.ends_with("_rank")
}

/// The limits that a request states, in the keywords of the dialect.
fn limits(property: &mut Map<String, Value>, field: &FieldDoc) {
    let facts = &field.facts;
    let reference = property.get("$ref").and_then(Value::as_str).unwrap_or_default().to_owned();
    let is = |word: &str| property.get("type").is_some_and(|ty| ty == word);
    let mut add: Vec<(&str, Option<Value>)> = Vec::new();
    if is("integer") || is("number") {
        add.push(("minimum", facts.minimum().map(json_number)));
        add.push(("maximum", facts.maximum().map(json_number)));
    }
    if is("string") {
        add.push(("maxLength", facts.max_length().map(Value::from)));
    }
    if is("array") {
        add.push(("maxItems", facts.max_items().map(Value::from)));
        add.push(("x-max-domains", facts.rules.max_domains.map(Value::from)));
    }
    match reference.rsplit('/').next() {
        Some("Filter") => add.push(("x-max-conditions", facts.max_items().map(Value::from))),
        Some("OrderBy") => add.push(("maxItems", facts.max_items().map(Value::from))),
        Some("NumberedTargets") => add.push(("maxProperties", facts.max_items().map(Value::from))),
        Some("Date") => {
            add.push(("x-min-date", facts.rules.min_date.clone().map(Value::from)));
            add.push(("x-max-date", facts.rules.max_date.clone().map(Value::from)));
        }
        _ => {}
    }
    let takes_default = !property.is_empty()
        && !is("array")
        && !matches!(reference.rsplit('/').next(), Some("Filter" | "OrderBy" | "NumberedTargets"));
    if takes_default {
        add.push(("x-default", facts.default_for(&field.shape)));
    }
    let is_text = is("string");
    let names_targets = is_text || reference.ends_with("/NumberedTargets");
    if let (Some(length), Some(items)) = (facts.max_length(), property.get_mut("items"))
        && items["type"] == "string"
    {
        items["maxLength"] = length.into();
    }
    if let (None, Some(rule)) = (&facts.rules.target, &facts.rules.keyword) {
        let rule = keyword_json(rule);
        match property.get_mut("items") {
            Some(items) if items["type"] == "string" => items["x-keyword"] = rule,
            None if is_text => add.push(("x-keyword", Some(rule))),
            _ => {}
        }
    }
    if let Some(forms) = &facts.rules.target {
        let forms = Value::from(forms.clone());
        match property.get_mut("items") {
            Some(items) => items["x-target"] = forms,
            None if names_targets => add.push(("x-target", Some(forms))),
            None => {}
        }
    }
    property
        .extend(add.into_iter().filter_map(|(keyword, value)| Some((keyword.to_owned(), value?))));
}
