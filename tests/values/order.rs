//! Sorting rules.

use aisa_backlinks::{Field, OrderBy, asc, desc, field, request::Direction};
use serde_json::json;

const RANK: Field = Field::named("rank");

#[test]
fn rules_are_strings_on_the_wire_and_read_back() {
    let order = OrderBy::from(vec![desc(RANK), RANK.at(1).asc(), field("a.b").desc()]);
    let wire = json!(["rank,desc", "1.rank,asc", "a.b,desc"]);
    assert_eq!(serde_json::to_value(&order).unwrap(), wire);
    assert_eq!(serde_json::from_value::<OrderBy>(wire).unwrap(), order);
    assert_eq!(OrderBy::from(asc("x")).rules()[0].direction(), Some(Direction::Asc));
}

#[test]
fn the_text_form_takes_commas_and_spaces() {
    let wanted = OrderBy::from([desc("rank"), asc("first_seen")]);
    for text in [
        "rank,desc,first_seen,asc",
        "rank desc, first_seen asc",
        "rank,desc first_seen,asc",
        "  rank   DESC\tfirst_seen ASC ",
        &wanted.to_string(),
    ] {
        assert_eq!(text.parse::<OrderBy>().unwrap(), wanted, "{text}");
    }
}

#[test]
fn a_text_without_direction_says_what_is_expected() {
    for (text, error) in [
        (
            "rank",
            r#"order: expected "asc" or "desc" after "rank", found the end; write "rank desc" or "rank,desc""#,
        ),
        (
            "rank down",
            r#"order: expected "asc" or "desc" after "rank", found "down"; write "rank desc" or "rank,desc""#,
        ),
        ("desc rank", r#"order: expected a field, found "desc"; write "rank desc" or "rank,desc""#),
        (" , ", r#"order: expected a field, found the end; write "rank desc" or "rank,desc""#),
    ] {
        assert_eq!(text.parse::<OrderBy>().unwrap_err().to_string(), error);
    }
}

#[test]
fn a_wire_rule_of_another_form_is_kept() {
    for rule in ["rank", "rank,down", "a,b,desc", ""] {
        let order: OrderBy = serde_json::from_value(json!([rule])).unwrap();
        assert_eq!(serde_json::to_value(&order).unwrap(), json!([rule]));
    }
}
