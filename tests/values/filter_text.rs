//! Filters as text: reading, writing, and pointing at faults.

use aisa_backlinks::{
    Field, Filter, field,
    request::{FilterValue, Operator},
};
use proptest::prelude::*;

fn parse(text: &str) -> Filter {
    text.parse().unwrap_or_else(|error| panic!("{error:#}"))
}

#[test]
fn text_and_rust_say_the_same() {
    let f = field;
    for (text, filter) in [
        ("rank > 80", f("rank").gt(80)),
        ("rank>80", f("rank").gt(80)),
        ("rank >= -1.5", f("rank").ge(-1.5)),
        ("rank <= 1e3", f("rank").le(1000.0)),
        ("1.rank <> 18446744073709551615", f("1.rank").ne(u64::MAX)),
        ("dofollow = true", f("dofollow").eq(true)),
        ("dofollow == false", f("dofollow").eq(false)),
        ("anchor != 'it\\'s'", f("anchor").ne("it's")),
        (r#"anchor = "a \"b\" \\ c""#, f("anchor").eq(r#"a "b" \ c"#)),
        (
            r#"url_from regex "^https?://\w+\.example/\d+$""#,
            f("url_from").regex(r"^https?://\w+\.example/\d+$"),
        ),
        ("anchor like '%seo%'", f("anchor").like("%seo%")),
        ("anchor NOT LIKE '%seo%'", f("anchor").not_like("%seo%")),
        ("anchor not_ilike '%é\u{1F331}%'", f("anchor").not_ilike("%é\u{1F331}%")),
        ("anchor not match 'x'", f("anchor").not_matches("x")),
        ("country in ('GB', \"US\")", f("country").is_in(["GB", "US"])),
        ("status not in [404, 410]", f("status").not_in([404, 410])),
        ("`and` = 'or' and `a b` = 1", f("and").eq("or") & f("a b").eq(1)),
        (
            "links.co.uk > 1 AND links.message-boards > 2",
            f("links.co.uk").gt(1) & f("links.message-boards").gt(2),
        ),
        ("a = 1 or b = 2 or c = 3", f("a").eq(1) | f("b").eq(2) | f("c").eq(3)),
        ("((a = 1)) and (b = 2 and c = 3)", f("a").eq(1) & f("b").eq(2) & f("c").eq(3)),
        ("(a = 1 or b = 2)\n\tand c = 3", (f("a").eq(1) | f("b").eq(2)) & f("c").eq(3)),
        (r#" [["a", "=", 1], "and", ["b", "in", ["x"]]]"#, f("a").eq(1) & f("b").is_in(["x"])),
    ] {
        assert_eq!(parse(text), filter, "{text}");
        assert_eq!(parse(&filter.to_string()), filter, "{filter}");
    }
}

#[test]
fn faults_are_pointed_at() {
    let mut shown = String::new();
    for text in [
        "",
        "rank",
        "rank >",
        "rank > 80 and",
        "rank > 80 dofollow = true",
        "rank => 80",
        "rank over 80",
        "rank > eighty",
        "anchor like %seo%",
        "anchor = “seo”",
        "anchor = \"seo",
        "\"rank\" > 80",
        "and = 1",
        "ra$nk > 80",
        "rank > (80, 90)",
        "country in \"GB\"",
        "country in (\"GB\"",
        "country in (\"GB\" \"US\")",
        "country in ()",
        "(rank > 80",
        "rank > 80)",
        "a = 1 and b = 2 or c = 3",
        "not a = 1",
        "größe = 1 and naïve ? 2",
        "rank > 1.2.3",
        "[[\"rank\", \"=>\", 80]]",
        "[\"rank\"",
    ] {
        let error = text.parse::<Filter>().expect_err(text);
        shown.push_str(&format!("{error:#}\n\n"));
        assert!(!error.to_string().contains('\n'), "one line: {error}");
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn long_texts_are_cut_around_the_fault() {
    let text = format!(
        "{} and rank > oops and {}",
        ["a = 1"; 40].join(" and "),
        ["b = 2"; 40].join(" and ")
    );
    let error = text.parse::<Filter>().unwrap_err();
    let report = format!("{error:#}");
    let lines: Vec<_> = report.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line.chars().count() < 120), "{report}");
    let caret = lines[2].chars().count() - "^^^^".len();
    assert_eq!(lines[1].chars().skip(caret).take(4).collect::<String>(), "oops");
    assert_eq!(error.position(), Some(text.find("oops").unwrap() + 1));
}

#[test]
fn nesting_without_end_is_refused_not_followed() {
    for open in ["(", "[", "(["] {
        let error = open.repeat(100_000).parse::<Filter>().unwrap_err();
        assert!(!error.to_string().is_empty());
    }
    let deep = format!("{}a = 1{}", "(".repeat(60), ")".repeat(60));
    assert_eq!(parse(&deep), field("a").eq(1));
}

#[test]
fn raw_json_prints_as_json() {
    let raw = Filter::raw(serde_json::json!(["title", "sounds_like", "seo"]));
    assert_eq!((field("a").eq(1) & raw).to_string(), r#"a = 1 and ["title","sounds_like","seo"]"#);
}

fn value() -> impl Strategy<Value = FilterValue> {
    prop_oneof![
        any::<String>().prop_map(FilterValue::from),
        any::<i64>().prop_map(FilterValue::from),
        any::<u64>().prop_map(FilterValue::from),
        (-1e300..1e300f64).prop_map(FilterValue::from),
        any::<f64>().prop_filter("finite", |v| v.is_finite()).prop_map(FilterValue::from),
        any::<bool>().prop_map(FilterValue::from),
    ]
}

fn condition() -> impl Strategy<Value = Filter> {
    let name = prop_oneof![
        "[a-z_.0-9-]{1,12}",
        any::<String>(),
        Just("and".to_owned()),
        Just("IN".to_owned())
    ];
    let operator = prop::sample::select(Operator::ALL);
    (name, operator, value(), prop::collection::vec(value(), 1..4)).prop_map(
        |(name, operator, one, many)| {
            let list = matches!(operator, Operator::In | Operator::NotIn);
            let value = if list { many.into_iter().collect() } else { one };
            Filter::condition(Field::from(name), operator, value)
        },
    )
}

fn filter() -> impl Strategy<Value = Filter> {
    condition().prop_recursive(4, 12, 3, |inner| {
        (inner.clone(), inner, any::<bool>())
            .prop_map(|(a, b, both)| if both { a & b } else { a | b })
    })
}

proptest! {
    #[test]
    fn every_filter_survives_text_and_json(filter in filter()) {
        let text = filter.to_string();
        prop_assert_eq!(&text.parse::<Filter>().unwrap(), &filter, "{}", text);
        let json = serde_json::to_value(&filter).unwrap();
        prop_assert_eq!(&Filter::from_json(&json).unwrap(), &filter, "{}", json);
        prop_assert_eq!(&serde_json::from_value::<Filter>(json).unwrap(), &filter);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC*|[()\\[\\]a =<>!,'\"`\\\\andor.0-9é]{0,60}") {
        if let Err(error) = text.parse::<Filter>() {
            let report = format!("{error:#}");
            prop_assert!(!report.is_empty());
            if let Some(position) = error.position() {
                prop_assert!(position <= text.chars().count() + 1);
            }
        }
    }
}
