//! Everything that the check accepts compiles, without a warning, and is served by the sandbox as it is written.
//!
//! Each schema set becomes a module of one scratch package: its generated files, its crate root, and the examples of
//! its docs as functions. The package is checked below the target folder, in one run of cargo for all of them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use aisa_codegen::{Content, Product, SchemaSet, check, contract, generate};
use aisa_contract::Family;
use serde_json::{Value, json};

use crate::{
    edits::{Editor, Files},
    fixture::{files, set, text, without_stores},
    repository::root,
};

/// A schema set that the check accepts, and what was done to the fixture to get it.
struct Accepted {
    edits: Vec<String>,
    products: Vec<Product>,
}

impl Accepted {
    /// The products of the files; `None` where the check refuses them.
    fn of(files: &Files, edits: Vec<String>) -> Option<Self> {
        let set = set(files);
        if !check(&set).is_empty() {
            return None;
        }
        let products = generate(&set).unwrap_or_else(|found| {
            panic!("the check found nothing, and then: {found}\n{edits:#?}");
        });
        reads_back(&set, &products, &edits);
        Some(Self { edits, products })
    }
}

/// Whoever reads the written contract has what the model says.
fn reads_back(set: &SchemaSet, products: &[Product], edits: &[String]) {
    for family in contract(set).unwrap().families {
        let file = format!("family_{}.json", family.name);
        let read: Family = serde_json::from_str(text(products, &file))
            .unwrap_or_else(|error| panic!("{error}: {edits:#?}"));
        let written = without_stores(family);
        let value = |family| serde_json::to_value(family).unwrap();
        assert_eq!(value(read), value(written), "{edits:#?}");
    }
}

/// Schema sets that were accepted once and did not compile, or meant something else: what is refused now, and what is
/// right now.
#[test]
fn what_the_check_lets_through_compiles() {
    let mut accepted = vec![Accepted::of(&files(), vec!["the fixture".to_owned()]).unwrap()];
    for (edit, files) in named() {
        let refused = check(&set(&files)).to_string();
        let made = Accepted::of(&files, vec![edit.to_owned()]);
        accepted.push(made.unwrap_or_else(|| panic!("{edit} is refused: {refused}")));
    }
    let mut editor = Editor::new(files());
    // What takes longest is the compiler: many edits in each set, so that few sets try many of them.
    for _ in 0..SETS {
        let (files, edits) = editor.edited(EDITS, |files| check(&set(files)).is_empty());
        accepted.extend(Accepted::of(&files, edits));
    }
    compile(&accepted);
}

/// Sets of edits, and edits in each.
const SETS: usize = 12;
const EDITS: usize = 40;

/// One edit each, of a kind that was accepted once and did not compile.
fn named() -> Vec<(&'static str, Files)> {
    let edited = |edit: fn(&mut Files)| {
        let mut files = files();
        edit(&mut files);
        files
    };
    fn file<'f>(files: &'f mut Files, name: &str) -> &'f mut Value {
        files.get_mut(&format!("garden/{name}.json")).unwrap()
    }
    vec![
        ("a field of a second store", edited(second_store)),
        (
            "a list of anything in a result",
            edited(|files| {
                file(files, "trees")["definitions"]["Tree"]["properties"]["older"] = json!({
                    "type": ["array", "null"], "items": {"x-json": true}, "description": "Older notes."
                });
            }),
        ),
        (
            "a list of lists of anything in a result",
            edited(|files| {
                file(files, "trees")["definitions"]["Tree"]["properties"]["older"] = json!({
                    "type": ["array", "null"],
                    "items": {"type": ["array", "null"], "items": {"x-json": true}},
                    "description": "Older notes."
                });
            }),
        ),
        (
            "a map as the only required field",
            edited(|files| {
                let request = &mut file(files, "harvests")["definitions"]["HarvestsRequest"];
                request["required"] = json!(["weights"]);
                request["properties"].as_object_mut().unwrap().shift_remove("keywords");
                file(files, "harvests")["x-operation"]
                    .as_object_mut()
                    .unwrap()
                    .shift_remove("row-per");
                file(files, "harvests")["definitions"]["Harvest"]["properties"]["keyword"]
                    .as_object_mut()
                    .unwrap()
                    .shift_remove("x-echo");
            }),
        ),
        (
            "a map among several required fields",
            edited(|files| {
                file(files, "harvests")["definitions"]["HarvestsRequest"]["required"] =
                    json!(["keywords", "weights"]);
            }),
        ),
        (
            "each of the others as the only required field",
            edited(|files| {
                file(files, "trees")["definitions"]["TreesRequest"]["required"] =
                    json!(["date_from"]);
                file(files, "harvests")["definitions"]["HarvestsRequest"]["required"] =
                    json!(["stops"]);
                file(files, "finds")["definitions"]["FindsRequest"]["required"] =
                    json!(["filters"]);
                file(files, "groves")["definitions"]["GrovesRequest"]["required"] =
                    json!(["filters", "targets"]);
            }),
        ),
        (
            "a closed object in a store of fields",
            edited(|files| {
                let care = file(files, "trees")["definitions"]["Care"].clone();
                file(files, "common")["definitions"]["Watering"] = care;
                file(files, "common")["definitions"]["RequestFields"]["properties"]["watering"] =
                    json!({"$ref": "#/definitions/Watering", "description": "How to water."});
                file(files, "trees")["definitions"]["TreesRequest"]["properties"]["watering"] =
                    json!({"$ref": "common.json#/definitions/RequestFields/properties/watering"});
            }),
        ),
        (
            "lists and maps of closed objects in a store of fields",
            edited(|files| {
                let care = file(files, "trees")["definitions"]["Care"].clone();
                let common = file(files, "common");
                common["definitions"]["Watering"] = care;
                common["definitions"]["Waterings"] = json!({"type": "object", "description": "By name.", "additionalProperties": {"$ref": "#/definitions/Watering"}});
                common["definitions"]["RequestFields"]["properties"]["watering"] = json!({"type": "array", "items": {"$ref": "#/definitions/Watering"}, "description": "How to water."});
                common["definitions"]["RequestFields"]["properties"]["waterings"] =
                    json!({"$ref": "#/definitions/Waterings", "description": "How to water."});
                for name in ["watering", "waterings"] {
                    file(files, "trees")["definitions"]["TreesRequest"]["properties"][name] = json!({"$ref": format!("common.json#/definitions/RequestFields/properties/{name}")});
                }
            }),
        ),
        (
            "a closed object that holds borrowed fields",
            edited(|files| {
                let care = &mut file(files, "trees")["definitions"]["Care"]["properties"];
                care["limit"] =
                    json!({"$ref": "common.json#/definitions/RequestFields/properties/limit"});
            }),
        ),
        (
            "an object that holds itself, reached first from one that it holds",
            edited(|files| {
                let renamed = file(files, "finds").to_string().replace("Chest", "Vault");
                *file(files, "finds") = serde_json::from_str(&renamed).unwrap();
            }),
        ),
        (
            "objects with names of the runtime that the code around them needs",
            edited(|files| {
                let object = json!({"type": "object", "description": "A thing.", "properties": {
                    "name": {"type": ["string", "null"], "description": "Its name."}
                }, "additionalProperties": {}});
                let held = |reference: &str| json!({"anyOf": [{"$ref": reference}, {"type": "null"}], "description": "One."});
                for name in ["PageParts", "ValidationError"] {
                    file(files, "trees")["definitions"][name] = object.clone();
                    file(files, "trees")["definitions"]["Tree"]["properties"][name] =
                        held(&format!("#/definitions/{name}"));
                }
                for name in ["Window", "Sealed"] {
                    file(files, "common")["definitions"][name] = object.clone();
                    file(files, "common")["definitions"]["Soil"]["properties"][name] =
                        held(&format!("#/definitions/{name}"));
                    file(files, "finds")["definitions"]["Chest"]["properties"][name] =
                        held(&format!("common.json#/definitions/{name}"));
                }
            }),
        ),
        (
            "an object of a result that holds itself by way of a word",
            edited(|files| {
                file(files, "finds")["definitions"]["Chest"]["properties"]["inner"] = json!({"anyOf": [{"$ref": "#/definitions/Find"}, {"type": "null"}], "description": "One find."});
            }),
        ),
    ]
}

/// What would not compile, or would mean something else than it says, is refused before anything is generated.
#[test]
fn what_cannot_become_rust_is_refused() {
    let object = json!({"type": "object", "description": "A thing.", "additionalProperties": {}});
    let cases = [
        (
            "a result that is a store",
            "common",
            "/definitions/Soil/x-fields-only",
            json!(true),
            "is a store of fields",
        ),
        (
            "a result that is a map",
            "groves",
            "/x-operation/result",
            json!("#/definitions/GroveLists"),
            "is not an object with fields",
        ),
        (
            "a request that is a map",
            "harvests",
            "/x-operation/request",
            json!("#/definitions/Weights"),
            "is not an object with fields",
        ),
        (
            "a request that has a type of the client",
            "trees",
            "/definitions/TreesRequest/x-rust-type",
            json!("Filter"),
            "the client has no type for it",
        ),
        (
            "a day of no calendar",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-min-date",
            json!("2019-99-99"),
            "is not a valid earliest date",
        ),
        (
            "the 29th of February",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-min-date",
            json!("2023-02-29"),
            "is not a valid earliest date",
        ),
        (
            "a default of no calendar",
            "trees",
            "/definitions/TreesRequest/properties/date_to/x-default",
            json!("2024-04-31"),
            "is not a value of this field",
        ),
        (
            "a row per target without targets",
            "trees",
            "/x-operation/row-per",
            json!("target"),
            "the request has no list `targets`",
        ),
        (
            "a row per period without days",
            "finds",
            "/x-operation/row-per",
            json!("period"),
            "the request has no day `date_from`",
        ),
        (
            "a limit that is a text",
            "trees",
            "/definitions/TreesRequest/properties/limit",
            json!({"type": "string", "description": "A limit."}),
            "`limit` is known by name, as a whole number",
        ),
        (
            "keywords that are numbers",
            "harvests",
            "/definitions/HarvestsRequest/properties/keywords/items",
            json!({"type": "integer"}),
            "`keywords` is known by name, as a list of texts",
        ),
        (
            "a count that is a text",
            "trees",
            "/definitions/TreesResult/properties/total_count/type/0",
            json!("string"),
            "`total_count` is known by name",
        ),
        (
            "a limit that paging cannot leave out",
            "trees",
            "/definitions/TreesRequest/required",
            json!(["target", "care", "limit"]),
            "`limit` is required",
        ),
        (
            "a token that is a number",
            "finds",
            "/definitions/FindsRequest/properties/dig_token/type",
            json!("integer"),
            "the token of `FindsRequest` is not a text",
        ),
        (
            "a count beyond all numbers",
            "trees",
            "/x-operation/paging/max-offset",
            json!(u64::MAX),
            "is not a count",
        ),
        (
            "a count that few computers hold",
            "trees",
            "/definitions/TreesRequest/properties/words/maxItems",
            json!(1_u64 << 32),
            "is not a count",
        ),
        (
            "domains of what are no targets",
            "trees",
            "/definitions/TreesRequest/properties/words/x-max-domains",
            json!(5),
            "counts the domains of targets",
        ),
        (
            "an object that holds itself",
            "trees",
            "/definitions/Care/properties/also",
            json!({"$ref": "#/definitions/Care", "description": "More."}),
            "holds objects of its own kind",
        ),
        (
            "an object that lists itself",
            "trees",
            "/definitions/Care/properties/also",
            json!({"type": "array", "items": {"$ref": "#/definitions/Care"}, "description": "More."}),
            "holds objects of its own kind",
        ),
        (
            "rows for filters that are requests",
            "trees",
            "/definitions/TreesRequest/properties/filters/x-filter-fields",
            json!("#/definitions/Care"),
            "requests and results both reach this object",
        ),
        (
            "rows of another operation",
            "trees",
            "/definitions/TreesRequest/properties/filters/x-filter-fields",
            json!("groves.json#/definitions/Grove"),
            "belongs to another operation",
        ),
        (
            "elements of what is no list",
            "groves",
            "/definitions/GrovesResult/properties/items/items/items",
            json!({"type": "integer"}),
            "`items` is not a keyword of a reference",
        ),
        (
            "targets that are numbers",
            "trees",
            "/definitions/TreesRequest/properties/exclude/items/type",
            json!("integer"),
            "`x-target` is not a keyword of a boolean or a number",
        ),
        (
            "a type of the client as something else",
            "common",
            "/definitions/Date/type",
            json!("integer"),
            "`Date` of the client is a text",
        ),
        (
            "a name of the prelude",
            "trees",
            "/definitions/Into",
            object.clone(),
            "has a `Into` of its own",
        ),
        ("a type parameter", "trees", "/definitions/T", object, "has a `T` of its own"),
        (
            "the address of another operation",
            "trees",
            "/x-operation/path",
            json!("/garden/finds/live"),
            "is the address of garden/finds.json too",
        ),
        (
            "a text of two lines",
            "trees",
            "/x-operation/summary",
            json!("One.\nTwo."),
            "the text is more than a line",
        ),
        (
            "code in a description",
            "trees",
            "/definitions/Tree/description",
            json!("```let x = ;```"),
            "the text is more than a line",
        ),
        (
            "an address that ends a link",
            "trees",
            "/x-operation/docs",
            json!("https://a.example/)x"),
            "is not an address",
        ),
        (
            "a map of anything",
            "harvests",
            "/definitions/Shares/additionalProperties",
            json!({"x-json": true}),
            "a map of anything says no more",
        ),
        (
            "a map of itself",
            "harvests",
            "/definitions/Shares/additionalProperties",
            json!({"anyOf": [{"$ref": "#/definitions/Shares"}, {"type": "null"}]}),
            "holds maps of its own kind",
        ),
        (
            "a map of lists of itself",
            "harvests",
            "/definitions/Shares/additionalProperties",
            json!({"type": ["array", "null"], "items": {"anyOf": [{"$ref": "#/definitions/Shares"}, {"type": "null"}]}}),
            "holds maps of its own kind",
        ),
        (
            "a filter in a result",
            "trees",
            "/definitions/Tree/properties/notes",
            json!({"anyOf": [{"$ref": "common.json#/definitions/Filter"}, {"type": "null"}], "description": "Conditions."}),
            "is for requests",
        ),
        (
            "lists of sorting rules in a result",
            "trees",
            "/definitions/Tree/properties/notes",
            json!({"type": ["array", "null"], "items": {"anyOf": [{"$ref": "common.json#/definitions/OrderBy"}, {"type": "null"}]}, "description": "Rules."}),
            "is for requests",
        ),
        (
            "numbered targets in a result",
            "trees",
            "/definitions/Tree/properties/notes",
            json!({"anyOf": [{"$ref": "common.json#/definitions/NumberedTargets"}, {"type": "null"}], "description": "Targets."}),
            "is for requests",
        ),
        (
            "a text that runs backwards",
            "trees",
            "/definitions/Tree/description",
            json!("One \u{202e} tree."),
            "turns the direction of writing",
        ),
        (
            "a text that begins a block of code",
            "trees",
            "/definitions/Tree/description",
            json!("    let x = 1;"),
            "the text has blanks around it",
        ),
        (
            "another block of code",
            "trees",
            "/definitions/Tree/description",
            json!("~~~ rust"),
            "the text is more than a line",
        ),
        (
            "a line break of another alphabet",
            "trees",
            "/x-operation/summary",
            json!("One.\u{2028}Two."),
            "the text is more than a line",
        ),
        (
            "fractions of which none fits",
            "harvests",
            "/definitions/HarvestsRequest/properties/ripeness/minimum",
            json!(2.5),
            "`minimum` 2.5 is above `maximum` 2",
        ),
        (
            "a default that is too large",
            "harvests",
            "/definitions/HarvestsRequest/properties/ripeness/x-default",
            json!(3),
            "3 is outside of `minimum` and `maximum`",
        ),
        (
            "a default that is too small",
            "common",
            "/definitions/RequestFields/properties/limit/x-default",
            json!(0),
            "0 is outside of `minimum` and `maximum`",
        ),
        (
            "a default that is too long",
            "harvests",
            "/definitions/HarvestsRequest/properties/region_name",
            json!({"type": "string", "description": "A name.", "maxLength": 3, "x-default": "Kent"}),
            "\"Kent\" is longer than `maxLength`",
        ),
        (
            "days of which none fits",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-max-date",
            json!("2018-12-31"),
            "`x-min-date` 2019-01-30 is after `x-max-date` 2018-12-31",
        ),
        (
            "a default before the first day",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-default",
            json!("2018-12-31"),
            "is after `x-default` 2018-12-31",
        ),
        (
            "the year 0",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-min-date",
            json!("0000-01-01"),
            "is not a valid earliest date",
        ),
        (
            "a span before all calendars",
            "trees",
            "/definitions/TreesRequest/properties/date_to/x-min-date",
            json!("today-4294967295y"),
            "is not a valid earliest date",
        ),
        (
            "a day that bounds itself",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-not-after",
            json!("date_from"),
            "`date_from` is not a day that bounds this one",
        ),
        (
            "a text as a latest day",
            "trees",
            "/definitions/TreesRequest/properties/date_from/x-not-after",
            json!("target"),
            "`target` is not a day that bounds this one",
        ),
        (
            "a number that bounds itself",
            "trees",
            "/definitions/TreesResult/properties/items_count/x-at-most",
            json!("items_count"),
            "is not a number that bounds this one",
        ),
        (
            "a text that bounds a number",
            "trees",
            "/definitions/TreesResult/properties/items_count/x-at-most",
            json!("target"),
            "is not a number that bounds this one",
        ),
        (
            "a text that comes back as a number",
            "trees",
            "/definitions/Tree/properties/rank/x-echo",
            json!("target"),
            "no request sends such a value as `target`",
        ),
        (
            "an object that comes back as a text",
            "trees",
            "/definitions/Tree/properties/name/x-echo",
            json!("care"),
            "no request sends such a value as `care`",
        ),
        (
            "a path that leads upwards",
            "trees",
            "/x-operation/path",
            json!("/garden/../trees/live"),
            "is not a path",
        ),
        (
            "an address without a host",
            "trees",
            "/x-operation/docs",
            json!("https://"),
            "is not an address",
        ),
        (
            "a required field that is listed twice",
            "trees",
            "/definitions/TreesRequest/required",
            json!(["target", "care", "care"]),
            "a name is listed twice",
        ),
        (
            "a column that is listed twice",
            "trees",
            "/x-operation/columns",
            json!(["name", "name"]),
            "a name is listed twice",
        ),
        (
            "a group of one field",
            "harvests",
            "/definitions/HarvestsRequest/x-one-of",
            json!([["region_code", "region_code"]]),
            "a name is listed twice",
        ),
        (
            "pages of a call without a body",
            "seasons",
            "/x-operation/paging",
            json!({"style": "offset"}),
            "no request says which page is meant",
        ),
        (
            "a field that is the negation of another",
            "trees",
            "/definitions/TreesRequest/properties/no_deep",
            json!({"type": "string", "description": "A text."}),
            "`no_deep` and `deep` have one flag",
        ),
        (
            "a field that is called as the flag of another",
            "trees",
            "/definitions/TreesRequest/properties/field_limit",
            json!({"type": "integer", "description": "A number."}),
            "`field_limit` and `limit` have one flag",
        ),
        (
            "a price beyond all money",
            "family",
            "/x-family/prices/ceiling/base-micros",
            json!(u64::MAX),
            "is not an amount",
        ),
    ];
    for (what, file, pointer, value, said) in cases {
        let mut files = files();
        let (parent, last) = pointer.rsplit_once('/').unwrap();
        let file = files.get_mut(&format!("garden/{file}.json")).unwrap();
        let parent = file.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(list) => list[last.parse::<usize>().unwrap()] = value,
            object => object[last] = value,
        }
        let found = check(&set(&files)).to_string();
        assert!(found.contains(said), "{what}: {found}");
    }
    let mut many = files();
    let request = &mut many.get_mut("garden/trees.json").unwrap()["definitions"]["TreesRequest"];
    for number in 0..300 {
        request["properties"][format!("field_{number}")] =
            json!({"type": "integer", "description": "A number."});
    }
    let found = check(&set(&many)).to_string();
    assert!(found.contains("more than the 100"), "{found}");
    for name in ["tree_fields", "into", "common", "con", "lpt1"] {
        let mut files = files();
        let mut seasons = files.remove("garden/seasons.json").unwrap();
        seasons["x-operation"]["name"] = json!(name);
        files.insert(format!("garden/{name}.json"), seasons);
        assert!(!check(&set(&files)).is_empty(), "an operation `{name}`");
    }
}

/// A field of the same name in a second store.
fn second_store(files: &mut Files) {
    files.get_mut("garden/common.json").unwrap()["definitions"]["OtherFields"] = json!({
        "type": "object",
        "description": "Other fields to borrow.",
        "x-fields-only": true,
        "properties": {"limit": {"type": "integer", "description": "Finds per answer.", "minimum": 5, "maximum": 50, "x-default": 20}},
        "additionalProperties": false
    });
    files.get_mut("garden/finds.json").unwrap()["definitions"]["FindsRequest"]["properties"]["limit"] =
        json!({"$ref": "common.json#/definitions/OtherFields/properties/limit"});
}

#[test]
fn a_field_of_a_second_store_has_its_own_limits() {
    let mut files = files();
    second_store(&mut files);
    let made = Accepted::of(&files, vec!["a second store".to_owned()]).unwrap();
    for (file, bounds) in [("trees.rs", "1 to 1000"), ("finds.rs", "5 to 50")] {
        let own = text(&made.products, file);
        assert!(own.contains(bounds), "{file}: {bounds} is gone: {own}");
    }
}

/// Compiles the sets, each a module; a failure names the edits of the sets that do not compile.
fn compile(sets: &[Accepted]) {
    // Two packages, so that two processors have something to do.
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("accepted");
    let _ = fs::remove_dir_all(&home);
    let mut roots = vec![String::from("#![deny(warnings)]\n"); PACKAGES];
    for (number, made) in sets.iter().enumerate() {
        let package = number % PACKAGES;
        roots[package].push_str(&format!("pub mod set_{number};\n"));
        let folder = home.join(format!("accepted-{package}/src/set_{number}"));
        write_module(&folder, number, &made.products);
    }
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    write(&home.join("Cargo.lock"), &lock);
    write(&home.join("Cargo.toml"), &manifest());
    for (package, root) in roots.iter().enumerate() {
        let folder = home.join(format!("accepted-{package}"));
        write(&folder.join("src/lib.rs"), root);
        write(&folder.join("Cargo.toml"), &package_manifest(package));
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let said = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(&home)
        .args(["check", "--workspace", "--offline", "--quiet", "--keep-going"])
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", target)
        .output()
        .unwrap();
    if said.status.success() {
        return;
    }
    let errors = String::from_utf8_lossy(&said.stderr);
    let broken: Vec<String> = sets
        .iter()
        .enumerate()
        .filter(|(number, _)| errors.contains(&format!("src/set_{number}/")))
        .map(|(number, made)| format!("set_{number}: {:#?}", made.edits))
        .collect();
    panic!("{errors}\n{}", broken.join("\n"));
}

const PACKAGES: usize = 2;

fn manifest() -> String {
    let written = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = written.lines().map(|line| match line {
        line if line.starts_with("members") => "members = [\"accepted-*\"]".to_owned(),
        line if line.starts_with("default-members") => String::new(),
        line => {
            line.replace("path = \"", &format!("path = \"{}/", root().display()).replace('\\', "/"))
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn package_manifest(package: usize) -> String {
    format!(
        r#"[package]
name = "accepted-{package}"
edition.workspace = true

[features]
default = ["schemars"]
schemars = ["dep:schemars", "aisa-gateway/schemars"]

[dependencies]
aisa-gateway.workspace = true
schemars = {{ workspace = true, optional = true }}
serde.workspace = true
serde_json.workspace = true
"#
    )
}

/// A family as a module: its root, its generated files, and its examples.
fn write_module(folder: &Path, number: usize, products: &[Product]) {
    let here = format!("crate::set_{number}::");
    let mut examples = String::new();
    for product in products {
        let (Content::Whole(text), Ok(path)) =
            (&product.content, product.path.strip_prefix("crates/aisa-garden/src"))
        else {
            continue;
        };
        let (path, text) = match path.to_str() {
            Some("lib.rs") => {
                let text = text.replace("#![doc = include_str!(\"../README.md\")]\n", "");
                (PathBuf::from("mod.rs"), format!("{text}\nmod examples;\n"))
            }
            // One macro of the name for each crate.
            _ => (path.to_owned(), text.replace("#[macro_export]", "#[allow(unused_macros)]")),
        };
        examples.push_str(&examples_in(&text, examples.len()));
        // The contract of the workspace has no such family; one is as good as another for the compiler.
        let text = text.replace("FAMILY_GARDEN", "FAMILY_BACKLINKS");
        write(&folder.join(path), &text.replace("crate::", &here));
    }
    let examples = examples.replace("aisa_garden::", &here);
    write(&folder.join("examples.rs"), &format!("#![allow(dead_code)]\n{examples}"));
}

/// The programs in the docs of a file, each in a module of its own.
fn examples_in(text: &str, first: usize) -> String {
    let mut found = String::new();
    let mut open = false;
    for line in text.lines() {
        let Some(line) = line.trim_start().strip_prefix("///") else {
            continue;
        };
        let line = line.strip_prefix(' ').unwrap_or(line);
        match line.starts_with("```") {
            true if open => found.push_str("}\n"),
            true => found.push_str(&format!("mod example_{first}_{} {{\n", found.len())),
            false if open => {
                found.push_str(line.strip_prefix("# ").unwrap_or(line));
                found.push('\n');
            }
            false => {}
        }
        open ^= line.starts_with("```");
    }
    found
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
