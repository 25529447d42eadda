//! Filters as upstream's nested arrays.

use aisa_backlinks::{
    BacklinksRequest, Date, Field, Filter, Timestamp, field,
    request::{FilterValue, Operator},
    validate,
};
use serde_json::{Value, json};

const RANK: Field = Field::named("rank");

fn wire(filter: &Filter) -> Value {
    serde_json::to_value(filter).unwrap()
}

#[test]
fn every_operator_has_a_method() {
    let f = field("f");
    let cases = [
        (f.eq(1), json!(["f", "=", 1])),
        (f.ne(1), json!(["f", "<>", 1])),
        (f.lt(1), json!(["f", "<", 1])),
        (f.le(1), json!(["f", "<=", 1])),
        (f.gt(1), json!(["f", ">", 1])),
        (f.ge(1), json!(["f", ">=", 1])),
        (f.is_in([1, 2]), json!(["f", "in", [1, 2]])),
        (f.not_in(["a"]), json!(["f", "not_in", ["a"]])),
        (f.like("%a"), json!(["f", "like", "%a"])),
        (f.not_like("%a"), json!(["f", "not_like", "%a"])),
        (f.ilike("%a"), json!(["f", "ilike", "%a"])),
        (f.not_ilike("%a"), json!(["f", "not_ilike", "%a"])),
        (f.regex("a$"), json!(["f", "regex", "a$"])),
        (f.not_regex("a$"), json!(["f", "not_regex", "a$"])),
        (f.matches("a"), json!(["f", "match", "a"])),
        (f.not_matches("a"), json!(["f", "not_match", "a"])),
    ];
    assert_eq!(cases.len(), Operator::ALL.len());
    for ((filter, expected), operator) in cases.iter().zip(Operator::ALL) {
        assert_eq!(wire(filter), *expected);
        assert_eq!(expected[1], operator.as_str());
        assert_eq!(serde_json::from_value::<Filter>(expected.clone()).unwrap(), *filter);
    }
}

/// JSON has no numbers for them, and upstream would compare with a text.
#[test]
fn what_is_no_finite_number_is_refused() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let filters = [
            RANK.gt(value),
            RANK.is_in([1.0, value]),
            RANK.eq(vec![value]),
            RANK.gt(1.0) & (field("dofollow").eq(true) | RANK.lt(value)),
        ];
        for filter in filters {
            let error = serde_json::to_string(&filter).unwrap_err().to_string();
            assert!(error.contains(&format!("{value} is not a finite number")), "{error}");
            let mut request = BacklinksRequest::new("example.com");
            request.filters = Some(filter);
            let error = validate::check(&request).unwrap_err().to_string();
            assert!(error.contains("not a finite number"), "{error}");
        }
    }
    assert_eq!(wire(&RANK.gt(f64::MAX))[2], json!(f64::MAX));
}

#[test]
fn values_of_many_types_convert() {
    for (filter, value) in [
        (RANK.eq("x"), json!("x")),
        (RANK.eq(String::from("x")), json!("x")),
        (RANK.eq(-3i8), json!(-3)),
        (RANK.eq(u64::MAX), json!(u64::MAX)),
        (RANK.eq(0.5), json!(0.5)),
        (RANK.eq(true), json!(true)),
        (RANK.gt("2024-01-05".parse::<Date>().unwrap()), json!("2024-01-05")),
        (
            RANK.gt("2024-01-05 00:00:00 +00:00".parse::<Timestamp>().unwrap()),
            json!("2024-01-05 00:00:00 +00:00"),
        ),
    ] {
        assert_eq!(wire(&filter)[2], value);
    }
}

#[test]
fn one_condition_stands_bare_and_groups_are_flat() {
    let (a, b, c, d) = (field("a").eq(1), field("b").eq(2), field("c").eq(3), field("d").eq(4));
    for (filter, expected) in [
        (a.clone(), json!(["a", "=", 1])),
        (a.clone() & b.clone(), json!([["a", "=", 1], "and", ["b", "=", 2]])),
        (
            (a.clone() & b.clone()) & (c.clone() & d.clone()),
            json!([
                ["a", "=", 1],
                "and",
                ["b", "=", 2],
                "and",
                ["c", "=", 3],
                "and",
                ["d", "=", 4]
            ]),
        ),
        (
            (a.clone() | b.clone()) & (c.clone() | d.clone()),
            json!([
                [["a", "=", 1], "or", ["b", "=", 2]],
                "and",
                [["c", "=", 3], "or", ["d", "=", 4]]
            ]),
        ),
        (a & b | c, json!([[["a", "=", 1], "and", ["b", "=", 2]], "or", ["c", "=", 3]])),
    ] {
        assert_eq!(wire(&filter), expected);
        assert_eq!(Filter::from_json(&expected).unwrap(), filter);
    }
}

#[test]
fn a_wrapped_condition_is_the_condition() {
    let wrapped = Filter::from_json(&json!([[["dofollow", "=", true]]])).unwrap();
    assert_eq!(wrapped, field("dofollow").eq(true));
}

#[test]
fn positions_and_keys_prefix_and_extend_the_name() {
    assert_eq!(RANK.at(2).name(), "2.rank");
    assert_eq!(field("referring_links_types").key("anchor").name(), "referring_links_types.anchor");
}

#[test]
fn conditions_are_counted_at_any_depth() {
    let filter = (RANK.gt(1) | RANK.lt(0)) & field("a").is_in(["x", "and", "z"]);
    assert_eq!(filter.conditions(), 3);
    assert_eq!(Filter::raw(wire(&filter)).conditions(), 3);
    assert_eq!((filter.clone() & Filter::raw(wire(&filter))).conditions(), 6);
    assert_eq!(Filter::raw(json!([])).conditions(), 0);
    assert_eq!(Filter::raw(json!("odd")).conditions(), 0);
}

#[test]
fn json_outside_the_grammar_is_refused_with_its_path() {
    for (filter, error) in [
        (
            json!([]),
            r#"filter: expected a condition such as ["rank", ">", 80] or a group of conditions"#,
        ),
        (json!({"rank": 80}), r#"filter: expected a condition such as"#),
        (json!(["rank", ">"]), "filter: a condition has three parts: field, operator, value"),
        (json!(["rank", "=>", 80]), r#"filter[1]: "=>" is not an operator; there are = <> <"#),
        (json!(["rank", ">", null]), r#"filter[2]: ">" takes a text, a number or a boolean"#),
        (json!(["rank", "in", 80]), r#"filter[2]: "in" takes a list"#),
        (json!(["rank", ">", [80]]), r#"filter[2]: ">" takes a text, a number or a boolean"#),
        (
            json!([["a", "=", 1], "xor", ["b", "=", 2]]),
            r#"filter[1]: expected "and" or "or" between conditions"#,
        ),
        (json!([["a", "=", 1], "and"]), "filter: a group ends with a condition"),
        (
            json!([["a", "=", 1], "and", ["b", "=", 2], "or", ["c", "=", 3]]),
            r#"filter[3]: "and" and "or" on one level"#,
        ),
        (
            json!([["a", "=", 1], "and", [["b", "=", 2], "or", 7]]),
            "filter[2][2]: expected a condition",
        ),
    ] {
        let found = Filter::from_json(&filter).unwrap_err().to_string();
        assert!(found.starts_with(error), "{filter}: {found}");
        if filter.is_array() {
            let kept: Filter = serde_json::from_value(filter.clone()).unwrap();
            assert_eq!(wire(&kept), filter, "kept as raw JSON");
        }
    }
}

#[test]
fn nesting_without_end_is_refused_not_followed() {
    let mut filter = json!(["a", "=", 1]);
    for _ in 0..1000 {
        filter = json!([filter]);
    }
    let error = Filter::from_json(&filter).unwrap_err().to_string();
    assert!(error.ends_with("nested too deeply"), "{error}");
    assert_eq!(Filter::raw(filter).conditions(), 1);
}

#[test]
fn a_condition_can_be_made_from_its_parts() {
    let made = Filter::condition(RANK, Operator::Ge, FilterValue::from(5));
    assert_eq!(made, RANK.ge(5));
}
