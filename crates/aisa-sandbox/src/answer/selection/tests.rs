//! Conditions and sorting rules, case by case.

use serde_json::json;

use super::*;

#[test]
fn conditions_hold_or_not() {
    let cases = [
        (json!(81), ">", json!(80), true),
        (json!(80), ">", json!(80), false),
        (json!(80), ">=", json!(80), true),
        (json!(true), "=", json!(true), true),
        (json!(true), "<>", json!(true), false),
        (json!(null), "=", json!(1), false),
        (json!(null), "<>", json!(1), true),
        (json!("red oak"), "like", json!("%oak"), true),
        (json!("red oak"), "like", json!("oak%"), false),
        (json!("red oak"), "like", json!("r%d%k"), true),
        (json!("red oak"), "not_like", json!("%e%"), false),
        (json!("Red Oak"), "ilike", json!("%OAK"), true),
        (json!("Red Oak"), "match", json!("oak"), true),
        (json!("oak"), "in", json!(["elm", "oak"]), true),
        (json!("oak"), "not_in", json!(["elm", "oak"]), false),
        (json!(["ugc", "nofollow"]), "=", json!("nofollow"), true),
        (json!(["ugc", "nofollow"]), "<>", json!("nofollow"), false),
        (json!("2020-01-18 11:50:58 +00:00"), "<", json!("2021-01-01 00:00:00 +00:00"), true),
    ];
    for (found, operator, asked, expected) in cases {
        assert_eq!(holds(&found, operator, &asked), expected, "{found} {operator} {asked}");
    }
}

#[test]
fn sorting_goes_by_rules_and_puts_nothing_last() {
    let rules = sorting(Some(json!(["a,desc", "b,asc"])));
    let row = |a: Value, b: Value| vec![Some(a), Some(b)];
    let mut rows = [
        row(json!(1), json!("x")),
        row(json!(null), json!("y")),
        row(json!(2), json!("b")),
        row(json!(2), json!("a")),
    ];
    rows.sort_by(|left, right| by_rules(left, right, &rules));
    let order: Vec<String> = rows.iter().map(|row| row[1].as_ref().unwrap().to_string()).collect();
    assert_eq!(order, ["\"a\"", "\"b\"", "\"x\"", "\"y\""]);
}
