//! Fields that the schema does not know.

use aisa_backlinks::{
    DomainIntersectionResult, HistoryResult, Text,
    envelope::unknown_fields,
    value::{Extra, from_json},
};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Row {
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<Text>,
    #[serde(flatten)]
    extra: Extra,
}

fn row(json: &str) -> Row {
    serde_json::from_str(json).unwrap()
}

#[test]
fn an_empty_extra_costs_one_pointer() {
    assert_eq!(size_of::<Extra>(), size_of::<usize>());
}

#[test]
fn unknown_fields_land_in_it_in_order_and_are_written_back() {
    let json = r#"{"domain":"a.example","z":1,"a":{"deep":[null,1.5]},"n":null}"#;
    let row = row(json);
    let names: Vec<_> = row.extra.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["z", "a", "n"]);
    assert_eq!(row.extra["a"]["deep"][1], 1.5);
    assert_eq!(row.extra.get("n"), Some(&Value::Null));
    assert_eq!(row.extra.get("domain"), None);
    assert_eq!(serde_json::to_string(&row).unwrap(), json);
}

#[test]
fn known_fields_do_not_land_in_it() {
    let row = row(r#"{"domain":null}"#);
    assert!(row.extra.is_empty());
    assert_eq!(row.extra.len(), 0);
    assert_eq!(row.extra["anything"], Value::Null);
}

#[test]
fn of_two_equal_names_the_last_counts() {
    let extra: Extra = [("a", 1), ("b", 2), ("a", 3)].into_iter().collect();
    assert_eq!(serde_json::to_value(&extra).unwrap(), json!({"a": 3, "b": 2}));
    assert_eq!(format!("{extra:?}"), r#"{"a": Number(3), "b": Number(2)}"#);
}

/// Searching all names for each one takes minutes here, and would also for a hostile response.
#[test]
fn three_hundred_thousand_fields_are_no_trouble() {
    let fields: Vec<_> = (0..300_000).map(|n| format!("\"field_{n}\":{n}")).collect();
    let json = format!("{{{},\"field_7\":-7}}", fields.join(","));
    let extra: Extra = serde_json::from_str(&json).unwrap();
    assert_eq!(extra.len(), 300_000);
    assert_eq!((&extra["field_7"], &extra["field_299999"]), (&json!(-7), &json!(299_999)));
    let seventh = extra.iter().nth(7).unwrap();
    assert_eq!(seventh, ("field_7", &json!(-7)), "the last value, at the first one's place");
    let result: HistoryResult = serde_json::from_str(&json).unwrap();
    assert_eq!(result.extra_fields, extra);
    assert_eq!(
        unknown_fields(
            &json,
            aisa_contract::Shape::of(aisa_backlinks::family(), "HistoryResult").unwrap()
        )
        .len(),
        300_000
    );
}

#[test]
fn values_are_kept_to_the_letter() {
    let json = r#"{"b": 1e999,"a":123456789012345678901234567890,"z":{"y":1,"x":1.0}}"#;
    let extra: Extra = serde_json::from_str(json).unwrap();
    assert_eq!(extra.raw("a"), Some("123456789012345678901234567890"));
    assert_eq!((extra.raw("b"), &extra["b"]), (Some("1e999"), &json!("1e999")));
    assert_eq!(serde_json::to_string(&extra).unwrap(), json.replace(' ', ""));
}

proptest! {
    #[test]
    fn any_json_under_an_unknown_name_survives(
        name in "[a-z_]{1,12}",
        number: i64,
        text: String,
        float in -1e9..1e9f64,
    ) {
        prop_assume!(name != "domain");
        let body = json!({"domain": "a.example", name: [number, text, {"x": float, "y": null}, true]});
        let row: Row = serde_json::from_value(body.clone()).unwrap();
        prop_assert_eq!(serde_json::to_value(&row).unwrap(), body);
    }
}

#[test]
fn what_does_not_fit_is_kept_under_the_name_of_its_field() {
    let read = |json: &str| from_json::<DomainIntersectionResult>(json).unwrap();
    let last = read(r#"{"total_count":12.5,"items_count":1e999,"total_count":3}"#);
    assert_eq!((last.total_count, last.items_count), (Some(3), None));
    assert_eq!(last.extra_fields.len(), 1, "the last of two equal names counts");

    // A map with an entry of another type is kept whole.
    let json = r#"{"items":[{"domain_intersection":{"1":{"rank":1},"2":5}}]}"#;
    let result = read(json);
    let row = &result.items.as_ref().unwrap()[0];
    assert!(row.domain_intersection.is_none());
    assert_eq!(row.extra_fields["domain_intersection"]["1"]["rank"], 1);
    assert_eq!(serde_json::to_string(&result).unwrap(), json);
}
