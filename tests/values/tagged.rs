//! Objects that a word tells apart: each is read as the type of its word, and what has another word is kept whole.

use aisa_backlinks::{
    Text,
    envelope::{UnknownKind, unknown_fields},
    value::{List, from_json},
};
use aisa_contract::{Family, Shape, ValueKind};
use serde_json::{Value, json};

aisa_gateway::family::result! {
    /// A page with elements of several kinds.
    pub struct PageOfThings {
        /// The words on it.
        pub item_types: Option<List<Text>>,
        /// Its elements.
        pub items: Option<List<Thing>>,
    }
}

aisa_gateway::family::result! {
    /// An element with a link.
    pub struct Link {
        /// Its place.
        pub rank: Option<i64>,
        /// Where it leads.
        pub url: Option<Text>,
        /// A table of texts.
        pub table: Option<List<List<Text>>>,
        /// Figures; the printer of generated code breaks a long type like this.
        pub ratings: Option<
            List<f64>,
        >,
        /// A field with the name of a type of the runtime.
        pub extra: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// An element that holds others.
    pub struct Group {
        /// Its place.
        pub rank: Option<i64>,
        /// What it is called.
        pub title: Option<Text>,
        /// What it holds.
        pub items: Option<List<Thing>>,
        /// The group that it came from.
        pub origin: Option<Box<Group>>,
    }
}

/// The same types as the contract has them.
fn family() -> Family {
    let reference = |name: &str| json!({"ref": name});
    let list = |of: Value| json!({"array": {"items": of}});
    let object = |name: &str, fields: &[(&str, Value)]| {
        let fields = fields.iter().map(|(name, ty)| json!({"name": name, "ty": ty}));
        json!({"name": name, "kind": {"object": {"fields": fields.collect::<Vec<_>>()}}})
    };
    let family = json!({"definitions": [
        object("PageOfThings", &[
            ("item_types", list(json!("string"))), ("items", list(reference("Thing"))),
        ]),
        object("Link", &[
            ("rank", json!("integer")), ("url", json!("string")), ("table", list(list(json!("string")))),
            ("ratings", list(json!("number"))), ("extra", json!("string")),
        ]),
        object("Group", &[
            ("rank", json!("integer")), ("title", json!("string")), ("items", list(reference("Thing"))),
            ("origin", reference("Group")),
        ]),
        {"name": "Thing", "kind": {"tagged": {"tag": "type", "variants": [
            {"word": "link", "definition": "Link"}, {"word": "link_group", "definition": "Group"},
        ]}}},
    ]});
    serde_json::from_value(family).unwrap()
}

fn shape<'a>(family: &'a Family, name: &str) -> Shape<'a> {
    Shape::of(family, name).unwrap()
}

aisa_gateway::family::tagged! {
    /// One element.
    #[serde(tag = "type")]
    pub enum Thing {
        /// A link.
        Link(Link) = "link",
        /// A group of elements.
        Group(Group) = "link_group",
    }
}

#[test]
fn the_word_decides_the_type() {
    let page: PageOfThings = from_json(
        r#"{"items": [
            {"type": "link", "rank": 1, "url": "https://a.example/", "table": [["a", null], null, []],
             "ratings": [4.5, 3], "extra": "taken", "fresh": true},
            {"type": "link_group", "title": "More", "items": [{"type": "link", "rank": 2}]},
            null
        ]}"#,
    )
    .unwrap();
    let items = page.items.unwrap();
    let Thing::Link(link) = &items[0] else { panic!("{items:?}") };
    assert_eq!(link.url.as_deref(), Some("https://a.example/"));
    assert_eq!(link.table.as_ref().unwrap()[0][0], "a");
    assert_eq!(**link.ratings.as_ref().unwrap(), [4.5, 3.0]);
    assert_eq!(link.extra.as_deref(), Some("taken"));
    assert_eq!(link.extra_fields["fresh"], true);
    let Thing::Group(group) = &items[1] else { panic!("{items:?}") };
    assert_eq!(group.items.as_ref().unwrap()[0].word(), "link");
}

#[test]
fn an_unknown_word_is_kept_whole() {
    let json = r#"{"type":"podcast","rank":3,"huge":1e999,"inner":{"type":"link"}}"#;
    let thing: Thing = from_json(json).unwrap();
    assert_eq!(thing.word(), "podcast");
    let Thing::Other(object) = &thing else { panic!("{thing:?}") };
    assert_eq!(object["rank"], 3);
    assert_eq!(object.raw("huge"), Some("1e999"));
    assert_eq!(serde_json::to_string(&thing).unwrap(), json);
}

#[test]
fn what_was_read_is_written_back() {
    let cases = [
        // The word last, in the middle, missing, null, no text.
        json!({"type": "link", "rank": 1, "url": "https://a.example/"}),
        json!({"rank": 1, "type": "link", "fresh": [1, {"a": null}]}),
        json!({"rank": 1, "title": "More", "items": [{"rank": 2, "type": "link"}], "type": "link_group"}),
        json!({"rank": 1}),
        json!({"type": null, "rank": 1}),
        json!({"rank": 1, "type": 7}),
        json!({}),
        // Values that do not fit.
        json!({"type": "link", "rank": "first", "table": [[1, "b"], 2]}),
        json!({"rank": "first", "type": "link"}),
        json!({"type": "link_group", "origin": {"title": "Here", "origin": {"title": "There"}}}),
    ];
    for case in cases {
        let thing: Thing = from_json(&case.to_string()).unwrap();
        assert_eq!(serde_json::to_value(&thing).unwrap(), case);
        let copy: Thing = from_json(&serde_json::to_string(&thing).unwrap()).unwrap();
        assert_eq!(copy, thing);
    }
}

#[test]
fn a_list_keeps_what_is_no_object() {
    let items: List<Thing> = from_json(r#"[{"type": "link"}, 7, null, ["type"]]"#).unwrap();
    assert_eq!(items.len(), 1);
    let unreadable: Vec<_> = items.unreadable().collect();
    assert_eq!(unreadable, [(1, "7"), (3, r#"["type"]"#)]);
}

/// Reads to the depth that every reader of JSON stops at, and keeps the rest as it came.
#[test]
fn shapes_that_contain_themselves_are_read_to_a_bounded_depth() {
    let first = r#"{"type":"link_group","items":["#;
    let last = r#"{"title":"t","items":["#;
    for (open, close) in [(first, "]}"), (last, r#"],"type":"link_group"}"#)] {
        let deep = format!("{}7{}", open.repeat(5_000), close.repeat(5_000));
        let thing: Thing = from_json(&deep).unwrap();
        let written = serde_json::to_string(&thing).unwrap();
        assert_eq!(written.len(), deep.len());
        let found = unknown_fields(&deep, shape(&family(), "Thing"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].kind, UnknownKind::Misfit);
        drop(thing);
    }
}

#[test]
fn unknown_fields_look_into_each_word() {
    let page = json!({
        "item_types": ["link"],
        "items": [
            {"type": "link", "rank": 1.5, "title": "a field of the other word"},
            {"items": [{"type": "video", "rank": 1}, {"type": "link", "ratings": [1, "two"]}], "type": "link_group"},
            {"rank": 1},
        ],
    });
    let found: Vec<_> = unknown_fields(&page.to_string(), shape(&family(), "PageOfThings"))
        .into_iter()
        .map(|field| (field.path, field.kind))
        .collect();
    let expected = [
        ("items[].rank", UnknownKind::Misfit),
        ("items[].title", UnknownKind::Field),
        ("items[].items[].type=video", UnknownKind::Word),
        ("items[].items[].ratings[]", UnknownKind::Misfit),
        ("items[].type=", UnknownKind::Word),
    ];
    assert_eq!(found, expected.map(|(path, kind)| (path.to_owned(), kind)));
}

#[test]
fn the_shape_lists_the_fields_of_all_words_once() {
    let family = family();
    let thing = shape(&family, "Thing");
    let fields = thing.fields();
    let names: Vec<_> = fields.iter().map(|field| field.name).collect();
    assert_eq!(
        names,
        ["type", "rank", "url", "table", "ratings", "extra", "title", "items", "origin"]
    );
    let (tag, variants) = thing.tag().unwrap();
    assert_eq!(tag, "type");
    let words: Vec<_> = variants.iter().map(|known| known.word.as_str()).collect();
    assert_eq!(words, Thing::KNOWN);
    let at = |path: &str| ValueKind::Object(thing).at(path).unwrap();
    assert!(matches!(at("table.0.0"), ValueKind::Text));
    assert_eq!(at("origin").shape().unwrap().name(), "Group");
    assert!(matches!(at("origin.origin.title"), ValueKind::Text));
}

#[test]
fn the_derived_schema_names_the_definition_of_each_word() {
    let schema = schemars::schema_for!(PageOfThings).to_value();
    let thing = &schema["$defs"]["Thing"];
    assert_eq!(thing["x-tag"], "type");
    assert_eq!(
        thing["x-variants"],
        json!({"link": {"$ref": "#/$defs/Link"}, "link_group": {"$ref": "#/$defs/Group"}})
    );
    assert_eq!(schema["$defs"]["Link"]["properties"]["extra"]["type"], json!(["string", "null"]));
    assert_ne!(schema["$defs"]["Group"], Value::Null);
}
