//! What a schema change does to users of the crate, and the lines that the changelog needs.

use aisa_codegen::{
    Content, SchemaSet, Surface,
    semver::{Level, Verdict, compare},
};
use serde_json::{Value, json};

use crate::support::schema_files;

fn surface(text: &str) -> Surface {
    text.parse().expect("a surface")
}

const BEFORE: &str = "\
Client::orchards: fn(&self, request: impl Into<OrchardsRequest>) -> Call<OrchardsRequest>
Orchard: struct
Orchard.name: Option<Text>
Orchard.rank: Option<i64>
OrchardsRequest: struct
OrchardsRequest.limit: Option<i64>
OrchardsRequest.limit [maximum]: 2000
OrchardsRequest.limit [x-default]: 100
OrchardsRequest.target: String
OrchardsRequest.target [x-target]: domain page
OrchardsRequest::limit: fn(self, value: i64) -> Self
OrchardsRequest::new: fn(target: impl Into<String>) -> Self
Variety: enum
Variety::Red: \"red\"
impl From<T> for OrchardsRequest: impl
impl Operation for OrchardsRequest: Output = OrchardsResult
operation orchards: POST /dataforseo/groves/orchards/live
";

fn judge(from: &str, to: &str) -> Verdict {
    assert!(BEFORE.contains(from), "{from:?}");
    compare(&surface(BEFORE), &surface(&BEFORE.replace(from, to)))
}

#[test]
fn removals_and_changes_break_and_additions_do_not() {
    for (from, to, level, line) in [
        ("Orchard.rank", "Orchard.rank", Level::Unchanged, ""),
        (
            "Orchard.rank: Option<i64>\n",
            "",
            Level::Breaking,
            "### Removed\n* `Orchard.rank`.\n",
        ),
        (
            "rank: Option<i64>",
            "rank: Option<f64>",
            Level::Breaking,
            "### Changed\n* `Orchard.rank` is `Option<f64>`, was `Option<i64>`.\n",
        ),
        (
            "Orchard.rank: Option<i64>",
            "Orchard.rank: Option<i64>\nOrchard.slope: Option<i64>",
            Level::Additive,
            "### Added\n* `Orchard.slope`.\n",
        ),
        (
            "fn(target: impl Into<String>)",
            "fn(target: impl Into<String>, since: impl Into<Date>)",
            Level::Breaking,
            "### Changed\n* `OrchardsRequest::new` is",
        ),
        (
            "Variety::Red: \"red\"",
            "Variety::Blue: \"blue\"\nVariety::Red: \"red\"",
            Level::Additive,
            "### Added\n* `Variety::Blue`.\n",
        ),
        (
            "OrchardsRequest.limit: Option<i64>\nOrchardsRequest.limit [maximum]: 2000\nOrchardsRequest.limit [x-default]: 100\nOrchardsRequest.target: String\nOrchardsRequest.target [x-target]: domain page\nOrchardsRequest::limit: fn(self, value: i64) -> Self\n",
            "OrchardsRequest.target: String\nOrchardsRequest.target [x-target]: domain page\n",
            Level::Breaking,
            "### Removed\n* `OrchardsRequest.limit`.\n",
        ),
        (
            "operation orchards: POST /dataforseo/groves",
            "operation orchards: POST /dataforseo/gardens",
            Level::Breaking,
            "### Changed\n* `operation orchards` is",
        ),
    ] {
        let verdict = judge(from, to);
        assert_eq!(verdict.level(), level, "{from:?} → {to:?}");
        let changelog = verdict.changelog();
        let fits = if line.is_empty() {
            changelog.is_empty()
        } else {
            changelog.starts_with(line)
        };
        assert!(fits, "{from:?} → {to:?}: {changelog}");
    }
}

#[test]
fn whole_operations_are_said_once() {
    let none = compare(&surface(BEFORE), &surface(""));
    assert_eq!(
        none.changelog(),
        "### Removed\n* Operation `orchards`.\n* `Orchard`.\n* `OrchardsRequest`.\n* `Variety`.\n"
    );
    let all = compare(&surface(""), &surface(BEFORE));
    assert_eq!(all.level(), Level::Additive);
    assert_eq!(all.changelog().lines().count(), 5);
}

#[test]
fn the_next_version_follows_the_level() {
    let breaking = judge("Orchard.rank: Option<i64>\n", "");
    let additive = judge(
        "Orchard.rank: Option<i64>",
        "Orchard.rank: Option<i64>\nOrchard.slope: Option<i64>",
    );
    for (verdict, current, next) in [
        (&breaking, "0.1.4", Some("0.2.0")),
        (&breaking, "1.3.2", Some("2.0.0")),
        (&additive, "0.1.4", Some("0.1.5")),
        (&additive, "1.3.2", Some("1.4.0")),
        (&additive, "one", None),
        (&judge("Orchard", "Orchard"), "0.1.4", None),
    ] {
        assert_eq!(verdict.next_version(current).as_deref(), next, "{current}");
    }
}

/// The surface of the schema folder after an edit of summary.json.
fn generated(edit: impl Fn(&mut Value)) -> Surface {
    let mut files = schema_files();
    let mut summary: Value = serde_json::from_str(&files["backlinks/summary.json"]).expect("JSON");
    // The edits take out fields that a table shows.
    let about = summary["x-operation"].as_object_mut().expect("an object");
    about.shift_remove("columns");
    edit(&mut summary);
    files.insert("backlinks/summary.json".to_owned(), summary.to_string());
    let set = SchemaSet::from_files(&files).expect("JSON");
    let products = aisa_codegen::generate(&set).unwrap_or_else(|error| panic!("{error}"));
    let product = products
        .iter()
        .find(|product| {
            product
                .path
                .ends_with("aisa-backlinks/src/generated/SURFACE.txt")
        })
        .expect("a surface");
    let (Content::Whole(text) | Content::Region { text, .. }) = &product.content;
    text.parse().expect("a surface")
}

#[test]
fn edits_of_a_schema_file_are_judged() {
    let before = generated(|_| {});
    type Edit = fn(&mut Value);
    let edits: [(Edit, Level, &str); 3] = [
        (
            |summary| {
                let field =
                    json!({"type": ["integer", "null"], "description": "A count of our own."});
                summary["definitions"]["SummaryResult"]["properties"]["own_count"] = field;
            },
            Level::Additive,
            "### Added\n* `SummaryResult.own_count`.\n",
        ),
        (
            |summary| {
                let properties =
                    summary["definitions"]["SummaryResult"]["properties"].as_object_mut();
                properties.expect("an object").shift_remove("rank");
            },
            Level::Breaking,
            "### Removed\n* `SummaryResult.rank`.\n",
        ),
        (
            |summary| {
                summary["definitions"]["SummaryRequest"]["required"] = json!(["target", "tag"])
            },
            Level::Breaking,
            "### Changed\n* `SummaryRequest.tag` is `String`, was `Option<String>`.\n",
        ),
    ];
    for (edit, level, line) in edits {
        let verdict = compare(&before, &generated(edit));
        assert_eq!(verdict.level(), level, "{line}");
        let changelog = verdict.changelog();
        assert!(
            changelog.contains(
                line.trim_start_matches("### Removed\n")
                    .trim_start_matches("### Changed\n")
            ),
            "{changelog}"
        );
    }
}

#[test]
fn limits_that_narrow_break_and_limits_that_widen_are_told() {
    for (from, to, level, line) in [
        (
            "[maximum]: 2000",
            "[maximum]: 50",
            Level::Breaking,
            "### Changed\n* `OrchardsRequest.limit`: `maximum` is `50`, was `2000`.\n",
        ),
        (
            "[maximum]: 2000",
            "[maximum]: 5000",
            Level::Additive,
            "### Added\n* `OrchardsRequest.limit`: `maximum` is `5000`, was `2000`.\n",
        ),
        (
            "OrchardsRequest.limit [maximum]: 2000\n",
            "",
            Level::Additive,
            "### Added\n* `OrchardsRequest.limit`: `maximum` is none, was `2000`.\n",
        ),
        (
            "[maximum]: 2000",
            "[maximum]: 2000\nOrchardsRequest.limit [minimum]: 1",
            Level::Breaking,
            "### Changed\n* `OrchardsRequest.limit`: `minimum` is `1`, was none.\n",
        ),
        (
            "[x-target]: domain page",
            "[x-target]: domain",
            Level::Breaking,
            "### Changed\n",
        ),
        (
            "[x-target]: domain page",
            "[x-target]: domain subdomain page",
            Level::Additive,
            "### Added\n",
        ),
        (
            "[x-default]: 100",
            "[x-default]: 10",
            Level::Additive,
            "### Changed\n* `OrchardsRequest.limit`: `x-default` is `10`, was `100`.\n",
        ),
    ] {
        let verdict = judge(from, to);
        assert_eq!(verdict.level(), level, "{from:?} → {to:?}");
        let changelog = verdict.changelog();
        assert!(
            changelog.starts_with(line),
            "{from:?} → {to:?}: {changelog}"
        );
    }
}

#[test]
fn a_limit_edited_in_the_schema_is_judged() {
    let edited = |maximum: u64| {
        generated(|summary| {
            let limit = json!({"type": "integer", "description": "A count.", "minimum": 1, "maximum": maximum});
            summary["definitions"]["SummaryRequest"]["properties"]["internal_list_limit"] = limit;
        })
    };
    let (wide, narrow) = (edited(2000), edited(50));
    assert_eq!(compare(&wide, &narrow).level(), Level::Breaking);
    assert_eq!(compare(&narrow, &wide).level(), Level::Additive);
    assert_eq!(compare(&wide, &wide).level(), Level::Unchanged);
}
