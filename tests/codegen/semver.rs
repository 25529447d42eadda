//! What an edit of the schemas does to users of the crate, and the lines that the changelog needs.

use aisa_codegen::{
    contract,
    semver::{
        Level::{self, Additive, Breaking, Unchanged},
        Verdict, compare,
    },
};
use aisa_contract::Family;
use serde_json::{Value, json};

use crate::{
    edits::Files,
    fixture::{files, set},
};

fn family(files: &Files) -> Family {
    let mut api = contract(&set(files)).unwrap_or_else(|found| panic!("{found}"));
    api.families.remove(0)
}

/// Puts a value at a pointer; null takes it away.
fn put(files: &mut Files, file: &str, pointer: &str, value: Value) {
    let file = files.get_mut(&format!("garden/{file}.json")).unwrap();
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(object), Value::Null) => drop(object.shift_remove(last)),
        (Value::Array(list), value) => list[last.parse::<usize>().unwrap()] = value,
        (parent, value) => parent[last] = value,
    }
}

/// The verdict on the fixture with one value for another, and on the way back.
fn verdicts(file: &str, pointer: &str, old: Value, new: Value) -> [Verdict; 2] {
    let edited = |value: Value| {
        let mut files = files();
        put(&mut files, file, pointer, value);
        family(&files)
    };
    let (old, new) = (edited(old), edited(new));
    [compare(&old, &new).unwrap(), compare(&new, &old).unwrap()]
}

const TREES: &str = "/definitions/TreesRequest/properties";
const HARVESTS: &str = "/definitions/HarvestsRequest/properties";

/// Each limit, an edit that narrows it, and the line about that.
#[test]
fn a_limit_that_narrows_breaks_and_one_that_widens_adds_whatever_it_is() {
    let words = |limits: Value| {
        let mut field =
            json!({"type": "array", "description": "Words.", "items": {"type": "string"}});
        for (keyword, value) in limits.as_object().unwrap() {
            field[keyword] = value.clone();
        }
        field
    };
    let text = |limits: Value| {
        let mut field = json!({"type": "string", "description": "A text."});
        for (keyword, value) in limits.as_object().unwrap() {
            field[keyword] = value.clone();
        }
        field
    };
    let whole = |limits: Value| {
        let mut field = text(limits);
        field["type"] = json!("integer");
        field
    };
    let date = |keyword: &str| format!("date_from/{keyword}");
    for (file, field, wide, narrow, said) in [
        (
            "trees",
            "note".to_owned(),
            whole(json!({"maximum": 2000})),
            whole(json!({"maximum": 50})),
            "`TreesRequest.note`: `maximum` is `50`, was `2000`.",
        ),
        (
            "trees",
            "note".to_owned(),
            whole(json!({})),
            whole(json!({"minimum": 1})),
            "`TreesRequest.note`: `minimum` is `1`, was none.",
        ),
        (
            "trees",
            "note".to_owned(),
            text(json!({"maxLength": 80})),
            text(json!({"maxLength": 10})),
            "`TreesRequest.note`: `maxLength` is `10`, was `80`.",
        ),
        (
            "trees",
            "words".to_owned(),
            words(json!({"maxItems": 80})),
            words(json!({"maxItems": 10})),
            "`TreesRequest.words`: `maxItems` is `10`, was `80`.",
        ),
        (
            "trees",
            "words".to_owned(),
            words(json!({"items": {"type": "string", "maxLength": 80}})),
            words(json!({"items": {"type": "string", "maxLength": 10}})),
            "`TreesRequest.words`: `items.maxLength` is `10`, was `80`.",
        ),
        (
            "trees",
            "words".to_owned(),
            words(json!({})),
            words(json!({"items": {"type": "string", "maxLength": 10}})),
            "`TreesRequest.words`: `items.maxLength` is `10`, was none.",
        ),
        (
            "trees",
            "target/x-target".to_owned(),
            json!(["domain", "page"]),
            json!(["domain"]),
            "`TreesRequest.target`: `x-target` is `domain`, was `domain page`.",
        ),
        (
            "trees",
            "exclude/x-max-domains".to_owned(),
            json!(5),
            json!(2),
            "`TreesRequest.exclude`: `x-max-domains` is `2`, was `5`.",
        ),
        (
            "trees",
            "filters/x-max-conditions".to_owned(),
            json!(8),
            json!(4),
            "`TreesRequest.filters`: `x-max-conditions` is `4`, was `8`.",
        ),
        (
            "trees",
            "order_by/maxItems".to_owned(),
            json!(3),
            json!(1),
            "`TreesRequest.order_by`: `maxItems` is `1`, was `3`.",
        ),
        (
            "trees",
            date("x-not-after"),
            Value::Null,
            json!("date_to"),
            "`TreesRequest.date_from`: `x-not-after` is `date_to`, was none.",
        ),
        (
            "trees",
            date("x-min-date"),
            json!("today-1y"),
            json!("today-1m"),
            "`TreesRequest.date_from`: `x-min-date` is `today-1m`, was `today-1y`.",
        ),
        (
            "trees",
            date("x-min-date"),
            json!("today-1y"),
            json!("today-11m"),
            "is `today-11m`, was `today-1y`.",
        ),
        (
            "trees",
            date("x-min-date"),
            json!("today-40d"),
            json!("today-1m"),
            "is `today-1m`, was `today-40d`.",
        ),
        (
            "trees",
            date("x-min-date"),
            json!("2019-01-30"),
            json!("2019-02-01"),
            "is `2019-02-01`, was `2019-01-30`.",
        ),
        (
            "harvests",
            "ripeness/maximum".to_owned(),
            json!(1.75),
            json!(1.5),
            "`HarvestsRequest.ripeness`: `maximum` is `1.5`, was `1.75`.",
        ),
        (
            "harvests",
            "ripeness/minimum".to_owned(),
            json!(0),
            json!(1),
            "`HarvestsRequest.ripeness`: `minimum` is `1.0`, was `0.0`.",
        ),
    ] {
        let fields = if file == "trees" { TREES } else { HARVESTS };
        let pointer = format!("{fields}/{field}");
        let [narrowed, widened] = verdicts(file, &pointer, wide, narrow);
        assert_eq!(
            (narrowed.level(), widened.level()),
            (Breaking, Additive),
            "{said}: {narrowed:?}"
        );
        let lines: Vec<&String> = narrowed.narrowed.iter().collect();
        assert!(lines.len() == 1 && lines[0].ends_with(said), "{said}: {lines:?}");
        assert!(widened.changelog().starts_with("### Added\n* "), "{}", widened.changelog());
    }
    // The largest offset is a rule of the operation.
    let [narrowed, widened] =
        verdicts("trees", "/x-operation/paging/max-offset", json!(20000), json!(100));
    assert_eq!((narrowed.level(), widened.level()), (Breaking, Additive));
}

/// A limit is looser or tighter by what it means, also where it is a latest day, the rules of a keyword, or the row
/// whose fields are checked.
#[test]
fn limits_that_are_no_numbers_are_compared_by_what_they_allow() {
    let day = |day: &str| json!({"$ref": "common.json#/definitions/Date", "description": "A day.", "x-max-date": day});
    let no_day = json!({"$ref": "common.json#/definitions/Date", "description": "A day."});
    let keyword =
        |rules: Value| json!({"type": "string", "description": "A word.", "x-keyword": rules});
    let plain = json!({"type": "string", "description": "A word."});
    let filter = |row: &str| json!({"$ref": "common.json#/definitions/Filter", "description": "Conditions.", "x-filter-fields": row});
    let any = json!({"$ref": "common.json#/definitions/Filter", "description": "Conditions."});
    for (wide, narrow) in [
        (day("today"), day("today-1d")),
        (day("today"), day("last-month")),
        (day("today-1d"), day("last-month")),
        (day("last-month"), day("today-40d")),
        (day("2030-01-01"), day("2029-12-31")),
        (no_day, day("today")),
        (keyword(json!({"max-words": 10})), keyword(json!({"max-words": 5}))),
        (keyword(json!({})), keyword(json!({"max-words": 5}))),
        (keyword(json!({"refused": "!"})), keyword(json!({"refused": "?!"}))),
        (keyword(json!({"refused": "!"})), keyword(json!({"refused": "!", "no-emoji": true}))),
        (plain, keyword(json!({"no-emoji": true}))),
        (any, filter("#/definitions/Tree")),
    ] {
        let pointer = format!("{TREES}/note");
        let [narrowed, widened] = verdicts("trees", &pointer, wide.clone(), narrow.clone());
        assert_eq!(
            (narrowed.level(), widened.level()),
            (Breaking, Additive),
            "{wide} {narrow}: {narrowed:?} {widened:?}"
        );
    }
    // Neither allows all that the other does.
    for (one, other) in [
        (day("today"), day("2030-01-01")),
        (day("last-month"), day("today-10d")),
        (keyword(json!({"max-words": 5})), keyword(json!({"max-words": 10, "refused": "!"}))),
        (filter("#/definitions/Tree"), filter("common.json#/definitions/Soil")),
    ] {
        let both = verdicts("trees", &format!("{TREES}/note"), one, other);
        assert!(both.iter().all(|verdict| verdict.level() == Breaking), "{both:?}");
    }
}

/// Programs compile as before, but a budget takes other calls.
#[test]
fn a_price_that_changes_is_told() {
    let prices = |side: &str| format!("/x-family/prices/{side}");
    let finds = "/x-family/prices/operations/finds";
    for (file, pointer, old, new, said) in [
        (
            "family",
            prices("ceiling/per-row-micros"),
            json!(72),
            json!(100),
            "* Price of `groves`, `trees`: ceiling is `48000 + 100 a row`, was `48000 + 72 a row`.",
        ),
        (
            "family",
            prices("estimate/base-micros"),
            json!(24000),
            json!(12000),
            "* Price of `groves`, `trees`: estimate is `12000 + 36 a row`, was `24000 + 36 a row`.",
        ),
        (
            "family",
            prices("operations/seasons"),
            json!({"unknown": "Nobody knows."}),
            Value::Null,
            "* Price of `seasons`: it is known before the call now.",
        ),
        (
            "family",
            format!("{finds}/pages/rows"),
            json!(10),
            json!(20),
            "* Price of `finds`: pages are counted in another way.",
        ),
        (
            "family",
            format!("{finds}/surcharges/0/times"),
            json!(2),
            json!(3),
            "* Price of `finds`: surcharges differ.",
        ),
        (
            "trees",
            "/x-operation/row-per".to_owned(),
            json!("limit"),
            Value::Null,
            "* Price of `trees`: rows are counted in another way.",
        ),
    ] {
        let [verdict, back] = verdicts(file, &pointer, old, new);
        assert_eq!((verdict.level(), back.level()), (Additive, Additive));
        let changelog = verdict.changelog();
        assert!(
            changelog.starts_with("### Changed\n") && changelog.contains(said),
            "{pointer}: {changelog}"
        );
    }
    let pointer = "/x-family/prices/ceiling/observed";
    let [verdict, _] = verdicts("family", pointer, json!("One."), json!("Two."));
    assert_eq!(verdict.level(), Unchanged);
}

/// A day that moves with today and one that stays: which is earlier depends on when one looks.
#[test]
fn days_that_cannot_be_compared_break_both_ways() {
    for (one, other) in
        [("today-1y", "2019-01-30"), ("today-30d", "today-1m"), ("today-366d", "today-1y")]
    {
        let pointer = format!("{TREES}/date_from/x-min-date");
        let [there, back] = verdicts("trees", &pointer, json!(one), json!(other));
        assert!(there.level() == Breaking || back.level() == Breaking, "{one} {other}");
    }
    let pointer = format!("{TREES}/date_from/x-min-date");
    let same = verdicts("trees", &pointer, json!("today-1y"), json!("today-12m"));
    assert!(same.iter().all(|verdict| verdict.level() == Additive), "{same:?}");
}

#[test]
fn groups_of_which_one_is_needed_count() {
    let groups = "/definitions/HarvestsRequest/x-one-of";
    let region = json!(["region_code", "region_name"]);
    let language = json!(["language_code", "language_name"]);
    for (old, new, level, said) in [
        (
            json!([region]),
            json!([region, language]),
            Breaking,
            "### Changed\n* `HarvestsRequest` needs one of `language_code`, `language_name`.\n",
        ),
        (
            json!([region, language]),
            json!([region]),
            Additive,
            "### Added\n* `HarvestsRequest` needs none of `language_code`, `language_name` any more.\n",
        ),
        (
            json!([["region_code", "region_name", "language_code"]]),
            json!([region]),
            Breaking,
            "### Changed\n* `HarvestsRequest` needs one of `region_code`, `region_name`.\n",
        ),
        (
            json!([region]),
            json!([["region_name", "region_code", "language_code"]]),
            Additive,
            "### Added\n",
        ),
        (json!([region]), json!([["region_name", "region_code"]]), Unchanged, ""),
        (Value::Null, json!([region]), Breaking, "### Changed\n"),
    ] {
        let [verdict, _] = verdicts("harvests", groups, old.clone(), new.clone());
        assert_eq!(verdict.level(), level, "{old} → {new}");
        assert!(verdict.changelog().starts_with(said), "{}", verdict.changelog());
    }
}

/// Edits of names and types: each with the verdict, and the line about it.
#[test]
fn removals_and_changes_break_and_additions_do_not() {
    let count = json!({"type": ["integer", "null"], "description": "A count."});
    let closed = |required: Value| {
        json!({"type": "object", "description": "Care.", "required": required, "properties": {
            "water": {"type": "integer", "description": "Litres."},
            "note": {"type": "string", "description": "A note."},
        }, "additionalProperties": false})
    };
    let tree = |field: &str| format!("/definitions/Tree/properties/{field}");
    let cases: Vec<(&str, String, Value, Value, Level, &str)> = vec![
        (
            "trees",
            tree("slope"),
            Value::Null,
            count.clone(),
            Additive,
            "### Added\n* `Tree.slope`.\n* `tree_fields::SLOPE`.\n",
        ),
        (
            "trees",
            tree("slope"),
            count.clone(),
            Value::Null,
            Breaking,
            "### Removed\n* `Tree.slope`.\n",
        ),
        (
            "trees",
            tree("slope"),
            count.clone(),
            json!({"type": ["number", "null"], "description": "A count."}),
            Breaking,
            "### Changed\n* `Tree.slope` is `Option<f64>`, was `Option<i64>`.\n",
        ),
        ("trees", tree("rank/description"), json!("One."), json!("Two."), Unchanged, ""),
        (
            "trees",
            "/definitions/Care".to_owned(),
            closed(json!(["water"])),
            closed(json!(["water", "note"])),
            Breaking,
            "### Changed\n* `Care.note` is `String`, was `Option<String>`.\n",
        ),
        (
            "trees",
            "/definitions/Care".to_owned(),
            closed(json!(["water", "note"])),
            closed(json!(["note", "water"])),
            Unchanged,
            "",
        ),
        (
            "trees",
            format!("{TREES}/date_to/x-default"),
            json!("today"),
            json!("today-1m"),
            Additive,
            "### Changed\n* `TreesRequest.date_to`: `x-default` is `today-1m`, was `today`.\n",
        ),
        (
            "trees",
            "/x-operation/path".to_owned(),
            json!("/garden/trees/live"),
            json!("/garden/woods/live"),
            Breaking,
            "### Changed\n* `operation trees` is",
        ),
        ("trees", "/x-operation/summary".to_owned(), json!("One."), json!("Two."), Unchanged, ""),
        (
            "trees",
            "/x-operation/paging".to_owned(),
            json!({"style": "offset"}),
            Value::Null,
            Breaking,
            "### Changed\n* `operation trees` is",
        ),
        (
            "finds",
            "/definitions/Find/x-variants/ring".to_owned(),
            Value::Null,
            json!({"$ref": "#/definitions/Coin"}),
            Additive,
            "### Added\n* `Find::Ring`.\n",
        ),
        (
            "finds",
            "/definitions/Find/x-variants/ring".to_owned(),
            json!({"$ref": "#/definitions/Coin"}),
            json!({"$ref": "#/definitions/Chest"}),
            Breaking,
            "### Changed\n* `Find::Ring` is",
        ),
        (
            "groves",
            "/definitions/GrovesByPosition/x-key".to_owned(),
            json!("position"),
            Value::Null,
            Breaking,
            "### Changed\n* `GrovesByPosition` is",
        ),
    ];
    for (file, pointer, old, new, level, said) in cases {
        let [verdict, _] = verdicts(file, &pointer, old, new);
        assert_eq!(verdict.level(), level, "{pointer}: {verdict:?}");
        let changelog = verdict.changelog();
        assert!(changelog.starts_with(said), "{pointer}: {changelog}");
        assert_eq!(changelog.is_empty(), said.is_empty(), "{pointer}: {changelog}");
    }
}

#[test]
fn whole_operations_are_said_once() {
    let mut fewer = files();
    fewer.remove("garden/seasons.json");
    let prices =
        &mut fewer.get_mut("garden/family.json").unwrap()["x-family"]["prices"]["operations"];
    prices.as_object_mut().unwrap().shift_remove("seasons");
    let (fewer, all) = (family(&fewer), family(&files()));
    let names = "* Operation `seasons`.\n* `SeasonsRequest`.\n* `SeasonsResult`.\n";
    let lines = |verdict: &Verdict| {
        let mut lines: Vec<String> =
            verdict.changelog().lines().skip(1).map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let mut expected: Vec<&str> = names.lines().collect();
    expected.sort_unstable();
    assert_eq!(lines(&compare(&all, &fewer).unwrap()), expected);
    assert_eq!(compare(&all, &fewer).unwrap().level(), Breaking);
    assert_eq!(lines(&compare(&fewer, &all).unwrap()), expected);
    assert_eq!(compare(&fewer, &all).unwrap().level(), Additive);
}

#[test]
fn the_next_version_follows_the_level() {
    for (level, current, next) in [
        (Breaking, "0.1.4", Some("0.2.0")),
        (Breaking, "1.3.2", Some("2.0.0")),
        (Additive, "0.1.4", Some("0.1.5")),
        (Additive, "1.3.2", Some("1.4.0")),
        (Additive, "one", None),
        (Unchanged, "0.1.4", None),
    ] {
        assert_eq!(level.next_version(current).as_deref(), next, "{current}");
    }
}
