//! What is refused before it costs money, and in which words.

use aisa_backlinks::{
    BacklinksMode, BacklinksRequest, BulkNewLostBacklinksRequest, BulkPagesSummaryRequest,
    CustomMode, CustomModeField, Date, DomainIntersectionRequest, Filter, HistoryRequest,
    Operation, OrderBy, RankScale, SummaryRequest, TimeseriesSummaryRequest, asc, desc, field,
    request::RawRequest, validate,
};
use aisa_contract::{Family, FieldKind, OperationRef, RowPer};
use aisa_gateway::family::check_at;
use serde_json::{Value, json};

const TODAY: &str = "2024-02-29";

/// A date as JSON brings it, which may be any text.
fn day(text: &str) -> Date {
    serde_json::from_value(text.into()).unwrap()
}

/// The problems of a request, one per line.
fn problems<R: Operation>(request: &R) -> Vec<String> {
    match check_at(request, &day(TODAY)) {
        Ok(()) => Vec::new(),
        Err(invalid) => invalid.problems().iter().map(ToString::to_string).collect(),
    }
}

fn raw(operation: &str, fields: Value) -> RawRequest {
    let info = aisa_backlinks::family().all().find(|info| info.name() == operation).unwrap();
    RawRequest::new(info, fields.as_object().unwrap().clone())
}

#[test]
fn a_request_within_the_rules_passes() {
    let request = BacklinksRequest::new("https://example.com/page")
        .limit(1000)
        .offset(20_000)
        .tag("é".repeat(255))
        .rank_scale(RankScale::OneHundred)
        .custom_mode(CustomMode::new(CustomModeField::Anchor, 1000))
        .filters(field("rank").gt(80) & field("dofollow").eq(true))
        .order_by([desc("rank"), asc("first_seen"), asc("anchor")]);
    assert_eq!(problems(&request), Vec::<String>::new());
    request.validate().unwrap();
}

#[test]
fn every_broken_rule_is_named_with_value_and_way_out() {
    let nine = (0..9).map(|i| field(format!("f{i}")).eq(i)).reduce(|a, b| a & b).unwrap();
    let long = "é".repeat(256);
    for (request, problem) in [
        (
            BacklinksRequest::new("example.com:80"),
            r#"target = "example.com:80": a domain must not have a port; write "example.com""#,
        ),
        (
            BacklinksRequest::new("example.com").limit(0),
            "limit = 0: must be a whole number from 1 to 1000",
        ),
        (
            BacklinksRequest::new("example.com").limit(1001),
            "limit = 1001: must be a whole number from 1 to 1000",
        ),
        (
            BacklinksRequest::new("example.com").offset(-1),
            "offset = -1: must be a whole number from 0 to 20000",
        ),
        (
            BacklinksRequest::new("example.com").filters(nine),
            r#"filters = [["f0","=",0],"and",["f1","=",1],"and",["f2","=",2],"and",["…: must hold at most 8 conditions, holds 9"#,
        ),
        (
            BacklinksRequest::new("example.com").filters(Filter::raw(json!("rank > 80"))),
            r#"filters = "rank > 80": must be an array of conditions; write it like ["rank", ">", 80]"#,
        ),
        (
            BacklinksRequest::new("example.com").filters(Filter::raw(json!([]))),
            "filters = []: must hold a condition; or leave the field out",
        ),
        (
            BacklinksRequest::new("example.com").order_by(OrderBy::from([
                asc("a"),
                asc("b"),
                asc("c"),
                asc("d"),
            ])),
            r#"order_by = ["a,asc","b,asc","c,asc","d,asc"]: must hold at most 3 entries, holds 4"#,
        ),
        (
            BacklinksRequest::new("example.com").tag(long.as_str()),
            &format!("tag = \"{}…: must have at most 255 characters, has 256", "é".repeat(59)),
        ),
        (
            BacklinksRequest::new("example.com").mode(BacklinksMode::from("one_per_domian")),
            r#"mode = "one_per_domian": must be one of as_is, one_per_domain, one_per_anchor; did you mean `one_per_domain`?"#,
        ),
        (
            BacklinksRequest::new("example.com").rank_scale(RankScale::from("percent")),
            r#"rank_scale = "percent": must be one of one_thousand, one_hundred"#,
        ),
        (
            BacklinksRequest::new("example.com")
                .custom_mode(CustomMode::new(CustomModeField::Anchor, 0)),
            "custom_mode.value = 0: must be a whole number from 1 to 1000",
        ),
    ] {
        assert_eq!(problems(&request), [problem]);
    }
}

#[test]
fn raw_requests_follow_the_same_rules() {
    for (operation, fields, expected) in [
        ("summary", json!({}), &["target: is required"][..]),
        ("summary", json!({"target": null}), &["target: is required"]),
        ("summary", json!({"target": 5}), &["target = 5: must be a text"]),
        (
            "summary",
            json!({"target": "example.com", "include_subdomain": "yes", "limit": 5}),
            &[
                "include_subdomain = \"yes\": is not a field of summary, and upstream refuses unknown fields; did you mean `include_subdomains`?",
                "limit = 5: is not a field of summary, and upstream refuses unknown fields",
            ],
        ),
        (
            "summary",
            json!({"target": "example.com", "include_subdomains": "yes", "internal_list_limit": 5.5}),
            &[
                "include_subdomains = \"yes\": must be true or false",
                "internal_list_limit = 5.5: must be a whole number from 1 to 1000",
            ],
        ),
        (
            "backlinks",
            json!({"target": "example.com", "custom_mode": {"value": 5, "fields": "anchor"}}),
            &[
                "custom_mode.field: is required",
                "custom_mode.fields = \"anchor\": is not a field of custom_mode, and upstream refuses unknown fields; did you mean `field`?",
            ],
        ),
        (
            "backlinks",
            json!({"target": "example.com", "custom_mode": "anchor"}),
            &["custom_mode = \"anchor\": must be an object"],
        ),
        (
            "backlinks",
            json!({"target": "example.com", "order_by": ["rank", "rank,down", 5]}),
            &[
                "order_by[0] = \"rank\": must be a field, a comma and asc or desc; write \"rank,desc\"",
                "order_by[1] = \"rank,down\": must be a field, a comma and asc or desc; write it like \"rank,desc\"",
                "order_by[2] = 5: must be a field, a comma and asc or desc; write it like \"rank,desc\"",
            ],
        ),
        (
            "bulk_ranks",
            json!({"targets": "example.com"}),
            &["targets = \"example.com\": must be a list"],
        ),
        ("bulk_ranks", json!({"targets": []}), &["targets = []: must hold at least one entry"]),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "WWW.b.example/"]}),
            &[
                "targets[1] = \"WWW.b.example/\": a domain must not have a path; a page starts with `https://` or `http://`; write \"b.example\"",
            ],
        ),
        (
            "domain_intersection",
            json!({"targets": ["a.example", "b.example"]}),
            &[
                "targets = [\"a.example\",\"b.example\"]: must be an object keyed by position; write {\"1\": \"example.com\", \"2\": \"example.org\"}",
            ],
        ),
        (
            "domain_intersection",
            json!({"targets": {"0": "a.example", "01": "b.example"}}),
            &[
                "targets.0 = \"a.example\": must have a position counted from 1 as its key; key it by \"1\", \"2\" and so on",
                "targets.01 = \"b.example\": must have a position counted from 1 as its key; key it by \"1\", \"2\" and so on",
            ],
        ),
    ] {
        assert_eq!(problems(&raw(operation, fields.clone())), expected, "{operation} {fields}");
    }
}

#[test]
fn days_are_checked_for_form_bounds_and_order() {
    let history = |from: &str, to: &str| {
        HistoryRequest::new("example.com").date_from(day(from)).date_to(day(to))
    };
    let series = |from: &str, to: &str| {
        TimeseriesSummaryRequest::new("example.com").date_from(day(from)).date_to(day(to))
    };
    let bulk = |from: &str| BulkNewLostBacklinksRequest::new(["example.com"]).date_from(day(from));
    let form = |field: &str, value: &str| {
        format!(
            "{field} = \"{value}\": must be a day of the calendar, yyyy-mm-dd; write it like \"{TODAY}\""
        )
    };
    assert_eq!(problems(&history("2019-01-01", "2024-02-29")), Vec::<String>::new());
    assert_eq!(problems(&history("2024-01-01", "2024-01-01")), Vec::<String>::new());
    assert_eq!(
        problems(&history("2023-02-29", "2024-02-30")),
        [form("date_from", "2023-02-29"), form("date_to", "2024-02-30")]
    );
    assert_eq!(
        problems(&history("1.2.2024", "2024-02-01")),
        [form("date_from", "1.2.2024").replace(TODAY, "2024-02-01")]
    );
    assert_eq!(
        problems(&history("2018-12-31", "2024-02-29")),
        ["date_from = \"2018-12-31\": must not be before 2019-01-01"],
    );
    assert_eq!(
        problems(&series("2024-02-02", "2024-02-01")),
        ["date_from = \"2024-02-02\": must not be after date_to, 2024-02-01"],
    );
    assert_eq!(
        problems(&series("2019-01-29", "2024-02-01")),
        ["date_from = \"2019-01-29\": must not be before 2019-01-30"],
    );
    // Without an end the series runs until today.
    for (from, expected) in [
        ("2024-02-29", None),
        ("2024-03-01", Some("2024-03-01")),
        ("2030-01-01", Some("2030-01-01")),
    ] {
        let expected: Vec<_> = expected
            .map(|day| {
                format!("date_from = \"{day}\": must not be after date_to, by default {TODAY}")
            })
            .into_iter()
            .collect();
        for operation in ["history", "timeseries_summary", "timeseries_new_lost_summary"] {
            for fields in [
                json!({"target": "example.com", "date_from": from}),
                json!({"target": "example.com", "date_from": from, "date_to": null}),
            ] {
                assert_eq!(
                    problems(&raw(operation, fields.clone())),
                    expected,
                    "{operation} {fields}"
                );
            }
        }
    }
    let late = |field: &str, day: &str| format!("{field} = \"{day}\": must not be after {TODAY}");
    assert_eq!(problems(&history("2024-03-01", "2024-03-01")), [late("date_to", "2024-03-01")]);
    assert_eq!(problems(&series("2024-01-01", "2024-03-01")), [late("date_to", "2024-03-01")]);
    assert_eq!(problems(&bulk("2024-03-01")), [late("date_from", "2024-03-01")]);
    // A year before a leap day is the last of February.
    assert_eq!(problems(&bulk("2023-02-28")), Vec::<String>::new());
    assert_eq!(
        problems(&bulk("2023-02-27")),
        ["date_from = \"2023-02-27\": must not be before 2023-02-28"]
    );
}

#[test]
fn lists_of_targets_have_limits() {
    let many = |count: usize| (0..count).map(|i| format!("n{i}.example")).collect::<Vec<_>>();
    assert_eq!(problems(&DomainIntersectionRequest::new(many(20))), Vec::<String>::new());
    assert!(
        problems(&DomainIntersectionRequest::new(many(21)))[0]
            .ends_with("must hold at most 20 entries, holds 21")
    );
    let excluding = DomainIntersectionRequest::new(many(2)).exclude_targets(many(11));
    assert!(problems(&excluding)[0].ends_with("must hold at most 10 entries, holds 11"));

    let pages = |domains: usize| -> Vec<String> {
        (0..1000).map(|i| format!("https://p{i}.n{}.example/{i}", i % domains)).collect()
    };
    assert_eq!(problems(&BulkPagesSummaryRequest::new(pages(100))), Vec::<String>::new());
    assert!(
        problems(&BulkPagesSummaryRequest::new(pages(101)))[0]
            .ends_with("must name at most 100 different domains, names at least 101")
    );
    assert!(
        problems(&BulkPagesSummaryRequest::new(many(1001)))[0]
            .ends_with("must hold at most 1000 entries, holds 1001")
    );
}

#[test]
fn operations_about_domains_refuse_pages() {
    for operation in
        ["history", "timeseries_summary", "timeseries_new_lost_summary", "domain_pages"]
    {
        assert_eq!(
            problems(&raw(operation, json!({"target": "https://example.com/"}))),
            [
                r#"target = "https://example.com/": this field takes domains, without scheme and path; write "example.com""#
            ],
            "{operation}"
        );
    }
}

#[test]
fn one_problem_prints_as_one_line_and_several_as_a_list() {
    let one = SummaryRequest::new("example.com").internal_list_limit(0).validate().unwrap_err();
    assert_eq!(one.operation(), "summary");
    assert_eq!(
        one.to_string(),
        "invalid summary request: internal_list_limit = 0: must be a whole number from 1 to 1000"
    );
    let two =
        SummaryRequest::new("someone@example.com").internal_list_limit(0).validate().unwrap_err();
    assert_eq!(
        two.to_string(),
        "invalid summary request, 2 problems:\n  \
         target = \"someone@example.com\": a domain must not have a user name; write \"example.com\"\n  \
         internal_list_limit = 0: must be a whole number from 1 to 1000"
    );
}

#[test]
fn international_targets_pass_in_either_spelling() {
    for target in ["bücher.example", "xn--bcher-kva.example", "https://bücher.example/größe"] {
        assert_eq!(problems(&SummaryRequest::new(target)), Vec::<String>::new());
    }
}

#[test]
fn every_operation_checks_its_required_fields() {
    for info in aisa_backlinks::family().all() {
        let missing = problems(&RawRequest::new(info, serde_json::Map::new()));
        let required: Vec<_> = info.fields().into_iter().filter(|field| field.required).collect();
        let expected: Vec<_> =
            required.iter().map(|field| format!("{}: is required", field.name())).collect();
        assert_eq!(missing, expected, "{}", info.name());
        assert_eq!(required.is_empty(), info.name() == "index");
    }
}

#[test]
fn the_example_of_every_operation_is_valid_and_holds_what_is_required() {
    for info in aisa_backlinks::family().all() {
        let example = info.example();
        let required: Vec<_> = info.fields().into_iter().filter(|field| field.required).collect();
        assert_eq!(example.len(), required.len(), "{}", info.name());
        let request = RawRequest::new(info, example);
        validate::check(&request).unwrap();
        assert_eq!(validate::notes(&request), [], "{}", info.name());
    }
}

#[test]
fn what_is_odd_about_a_valid_request_is_noted_with_its_place() {
    let start =
        "https://www.example.com/ is only the start page; for the whole site write example.com";
    let unknown = |name: &str, operation: &str, meant: &str| {
        format!("{name:?} is not a documented field of {operation}, and is sent as it is{meant}")
    };
    let two = json!({"1": "a.example", "2": "b.example"});
    let cases = [
        ("summary", json!({"target": "https://www.example.com/"}), vec![format!("target: {start}")]),
        (
            "summary",
            json!({"target": "HTTPS://Example.com:443/"}),
            vec![
                "target: \"HTTPS://Example.com:443/\" is sent as \"https://example.com/\"".to_owned(),
                "target: HTTPS://Example.com:443/ is only the start page; for the whole site write example.com".to_owned(),
            ],
        ),
        (
            "summary",
            json!({"target": "https://www.example.com/#top"}),
            vec![format!("target: {}", start.replace("com/ is", "com/#top is"))],
        ),
        (
            "summary",
            json!({"target": "https://www.example.com/?"}),
            vec![format!("target: {}", start.replace("com/ is", "com/? is"))],
        ),
        ("summary", json!({"target": "https://example.com/?x"}), vec![]),
        ("summary", json!({"target": "https://example.com:8443/"}), vec![]),
        ("summary", json!({"target": "https://example.com/page"}), vec![]),
        ("summary", json!({"target": "bücher.example"}), vec![]),
        (
            "summary",
            json!({"target": " WWW.Example.com. "}),
            vec!["target: \" WWW.Example.com. \" is sent as \"example.com\"".to_owned()],
        ),
        (
            "domain_intersection",
            json!({"targets": {"1": "A.example", "2": "www.b.example"}, "exclude_targets": ["C.example", "d.example"]}),
            vec![
                "targets: \"A.example\" is sent as \"a.example\", \"www.b.example\" is sent as \"b.example\"".to_owned(),
                "exclude_targets: \"C.example\" is sent as \"c.example\"".to_owned(),
            ],
        ),
        (
            "bulk_ranks",
            json!({"targets": ["A.example", "a.example.", "B.example", " c.example", "D.example"]}),
            vec![
                "targets: \"A.example\" is sent as \"a.example\", \"a.example.\" is sent as \"a.example\", \"B.example\" is sent as \"b.example\", and 2 more".to_owned(),
                "targets: 1 entry repeats an earlier one and is not sent, since each would be charged: \"a.example.\"".to_owned(),
            ],
        ),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "https://b.example", "a.example", "https://b.example/", "xn--bcher-kva.example", "bücher.example"]}),
            vec!["targets: 3 entries repeat earlier ones and are not sent, since each would be charged: \"a.example\", \"https://b.example/\", \"bücher.example\"".to_owned()],
        ),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "www.b.example", "www.gov.uk"]}),
            vec!["targets[1]: \"www.b.example\" will be sent unchanged; upstream asks for domains without `www.`; for the whole site write b.example".to_owned()],
        ),
        (
            "backlinks",
            json!({"target": "a.example", "filters": [["title", "=", "a"], "and", ["domain_from_country_name", "=", "GB"]], "order_by": ["rank,desc", "zzz,asc"]}),
            vec![
                format!("filters: {}", unknown("title", "backlinks", "")),
                format!("filters: {}", unknown("domain_from_country_name", "backlinks", "; did you mean `domain_from_country`?")),
                format!("order_by[1]: {}", unknown("zzz", "backlinks", "")),
            ],
        ),
        ("anchors", json!({"target": "a.example", "filters": ["referring_links_types.anchor", ">", 1]}), vec![]),
        (
            "domain_intersection",
            json!({"targets": two, "filters": [["1.rank", ">", 1], "or", ["2.title", "=", "a"]], "order_by": ["intersections_count,desc"], "backlinks_filters": ["dofollow", "=", true]}),
            vec![format!("filters: {}", unknown("2.title", "domain_intersection", ""))],
        ),
    ];
    for (operation, fields, expected) in cases {
        let request = raw(operation, fields);
        assert_eq!(problems(&request), Vec::<String>::new());
        let notes = validate::notes(&request);
        assert_eq!(notes.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }
}

/// The body as it would be sent.
async fn sent(request: RawRequest) -> Value {
    let gateway = aisa_gateway::Gateway::builder().key("sk-invented").build().unwrap();
    let prepared = gateway.call(request).prepare().unwrap();
    serde_json::from_str::<Value>(prepared.body().unwrap()).unwrap()[0].clone()
}

#[tokio::test]
async fn www_stays_in_bulk_lists_alone() {
    let bulk = json!({"targets": ["WWW.a.example", "b.example"]});
    let bulk = sent(raw("bulk_spam_score", bulk)).await;
    assert_eq!(bulk, json!({"targets": ["www.a.example", "b.example"]}));
    let one = sent(raw("summary", json!({"target": "www.a.example"}))).await;
    assert_eq!(one, json!({"target": "a.example"}));
    let two = json!({
        "targets": {"1": "a.example", "2": "www.b.example"},
        "exclude_targets": ["www.b.example"],
    });
    assert_eq!(
        sent(raw("domain_intersection", two)).await,
        json!({"targets": {"1": "a.example", "2": "b.example"}, "exclude_targets": ["b.example"]})
    );
}

/// A condition compares a field with a value of its type, whichever form the filter has.
#[test]
fn conditions_compare_fields_with_values_of_their_type() {
    let day = format!("write it like \"{TODAY}\" or \"{TODAY} 00:00:00 +00:00\"");
    let with = |filter: Filter| problems(&BacklinksRequest::new("a.example").filters(filter));
    for (text, json, problem) in [
        (
            r#"dofollow = "true""#,
            json!(["dofollow", "=", "true"]),
            "dofollow is true or false; write true".to_owned(),
        ),
        (
            r#"dofollow = "yes""#,
            json!(["dofollow", "=", "yes"]),
            "dofollow is true or false; write true or false".to_owned(),
        ),
        (
            "dofollow = 1",
            json!(["dofollow", "=", 1]),
            "dofollow is true or false; write true or false".to_owned(),
        ),
        (
            r#"rank > "10""#,
            json!(["rank", ">", "10"]),
            "rank is a number; write 10".to_owned(),
        ),
        (
            r#"rank > "ten""#,
            json!(["rank", ">", "ten"]),
            "rank is a number; write a number, such as 10".to_owned(),
        ),
        (
            "rank = true",
            json!(["rank", "=", true]),
            "rank is a number; write a number, such as 10".to_owned(),
        ),
        (
            r#"rank in (1, "2")"#,
            json!(["rank", "in", [1, "2"]]),
            "rank is a number; write [1,2]".to_owned(),
        ),
        (
            r#"rank like "1%""#,
            json!(["rank", "like", "1%"]),
            "rank is a number, and `like` compares texts; compare it by another operator, and write a number, such as 10".to_owned(),
        ),
        (
            "rank like 1",
            json!(["rank", "like", 1]),
            "rank is a number, and `like` compares texts; compare it by another operator, and write a number, such as 10".to_owned(),
        ),
        (
            "anchor = 5",
            json!(["anchor", "=", 5]),
            "anchor is a text; write \"5\"".to_owned(),
        ),
        (
            "item_type in (true)",
            json!(["item_type", "in", [true]]),
            "item_type is a text; write [\"true\"]".to_owned(),
        ),
        (
            "attributes = 5",
            json!(["attributes", "=", 5]),
            "attributes is a text; write \"5\"".to_owned(),
        ),
        (
            "ranked_keywords_info.page_from_keywords_count_top_3 > \"1\"",
            json!([
                "ranked_keywords_info.page_from_keywords_count_top_3",
                ">",
                "1"
            ]),
            "ranked_keywords_info.page_from_keywords_count_top_3 is a number; write 1".to_owned(),
        ),
        (
            r#"first_seen > "yesterday""#,
            json!(["first_seen", ">", "yesterday"]),
            format!("first_seen is a day or a time; {day}"),
        ),
        (
            r#"first_seen > "2024-02-30""#,
            json!(["first_seen", ">", "2024-02-30"]),
            format!("first_seen is a day or a time; {day}"),
        ),
        (
            "first_seen > 2024",
            json!(["first_seen", ">", 2024]),
            format!("first_seen is a day or a time; {day}"),
        ),
    ] {
        let parsed = with(text.parse().unwrap());
        assert!(parsed[0].ends_with(&problem), "{text}: {parsed:?}");
        let start: String = format!("filters = {json}").chars().take(30).collect();
        assert!(parsed[0].starts_with(&start), "{parsed:?}");
        assert_eq!(with(Filter::raw(json.clone())), parsed, "{text}");
        // Also within a group, beside a good one.
        let group = json!([["is_new", "=", true], "and", [["rank", ">", 1], "or", json]]);
        assert_eq!(with(Filter::raw(group)), parsed, "{text}");
    }
    let not_a_number = with(field("rank").gt(f64::NAN));
    assert!(not_a_number[0].contains("NaN is not a finite number"), "{not_a_number:?}");
    for text in [
        "dofollow = true",
        "rank > 10.5",
        "rank in (1, 2)",
        r#"anchor like "%5%""#,
        r#"first_seen > "2024-02-29""#,
        r#"first_seen > "2024-02-29 10:00:00 +00:00""#,
        r#"first_seen like "2024-%""#,
        r#"title = 5"#,
        r#"item_type not_in ("anchor", "image")"#,
    ] {
        assert_eq!(with(text.parse().unwrap()), Vec::<String>::new(), "{text}");
    }
    let unknown_grammar = json!(["lost_date", "=", null]);
    assert_eq!(with(Filter::raw(unknown_grammar)), Vec::<String>::new());
    let lists = [
        (json!(["rank", "in", 1]), "rank is compared by `in` with a list; write [1]"),
        (json!(["rank", "=", [1]]), "rank is compared by `=` with one value; write 1"),
    ];
    for (filter, problem) in lists {
        let found = with(Filter::raw(filter));
        assert!(found[0].ends_with(problem), "{found:?}");
    }
}

/// All operations of all families.
fn all_operations() -> impl Iterator<Item = OperationRef<'static>> {
    let families = aisa_contract::families().iter();
    families.flat_map(|entry| Family::all(entry.file.read()))
}

#[test]
fn the_last_day_alone_has_the_earliest_day_of_the_first_one() {
    let mut found = 0;
    for info in all_operations() {
        for field in info.fields() {
            let FieldKind::Date { min: Some(_), not_after: Some(last), .. } = field.kind() else {
                continue;
            };
            found += 1;
            let mut fields = info.example();
            fields.remove(field.name());
            fields.insert(last.to_owned(), json!("2018-12-31"));
            let problems = problems(&RawRequest::new(info, fields));
            assert_eq!(problems.len(), 1, "{} {problems:?}", info.name());
            assert!(problems[0].contains(": must not be before "), "{problems:?}");
        }
    }
    assert!(found >= 4, "{found}");
}

/// A response kept for the one is a response to the other: where each row names its entry, and nowhere else.
#[test]
fn the_order_of_a_list_makes_another_question_only_where_it_may_make_another_answer() {
    let gateway = aisa_gateway::Gateway::builder().key("sk-invented");
    let gateway = gateway.build().unwrap();
    let question = |info: OperationRef<'static>, field: &str, value: Value| {
        let mut fields = info.example();
        fields.insert(field.to_owned(), value);
        gateway.call(RawRequest::new(info, fields)).request_key().unwrap()
    };
    let (one, other) = (json!(["b.example", "a.example"]), json!(["a.example", "b.example"]));
    let mut found = 0;
    for info in all_operations() {
        let list = match info.row_per {
            Some(RowPer::Target) => "targets",
            Some(RowPer::Keyword) => "keywords",
            _ => continue,
        };
        found += 1;
        let of = |value: &Value| question(info, list, value.clone());
        let (first, second) = (of(&one), of(&other));
        assert_eq!(first, second, "{}", info.name());
        assert_eq!(first.digest(), second.digest());
        assert_ne!(first.request, second.request, "it stays as it was sent");
        assert_ne!(of(&json!(["a.example"])), first, "{}", info.name());
    }
    assert!(found >= 10, "{found}");
    // Positions are in the names of the fields; sorting goes rule by rule; of the others the docs say nothing.
    for (operation, field, one, other) in [
        (
            "domain_intersection",
            "targets",
            json!({"1": "a.example", "2": "b.example"}),
            json!({"1": "b.example", "2": "a.example"}),
        ),
        ("domain_intersection", "exclude_targets", one, other),
        ("backlinks", "order_by", json!(["rank,asc", "alt,asc"]), json!(["alt,asc", "rank,asc"])),
    ] {
        let info = raw(operation, json!({})).info();
        assert_ne!(question(info, field, one), question(info, field, other), "{field}");
    }
}

/// A search with these fields: its problems and its notes.
fn searched(fields: Value) -> (Vec<String>, Vec<String>) {
    let info = aisa_serp::family().find("google_organic_live_advanced").unwrap();
    let mut all = info.example();
    all.extend(fields.as_object().unwrap().clone());
    let request = RawRequest::new(info, all);
    let notes = validate::notes(&request);
    (problems(&request), notes.iter().map(ToString::to_string).collect())
}

#[test]
fn a_point_on_earth_is_one_before_it_costs_anything() {
    for (text, expected) in [
        ("53.476225,-2.243572,199", None),
        ("-90,180,199999", None),
        ("53.4762251,-2.243572,199.9", None),
        (
            "53.476225,-2.243572,198",
            Some(
                r#"must have a radius of 199 to 199999, has 198; write "53.476225,-2.243572,199""#,
            ),
        ),
        ("53.476225,-2.243572,200000", Some(r#"has 200000; write "53.476225,-2.243572,199999""#)),
        ("53.476225,-2.243572,-200", Some(r#"write "53.476225,-2.243572,199""#)),
        (
            "53.476225,-2.243572",
            Some("must be latitude,longitude,radius, such as 53.476225,-2.243572,200"),
        ),
        ("53.476225, -2.243572, 200", Some(r#"write "53.476225,-2.243572,200""#)),
        (
            "53.47622512,-2.24357200,200",
            Some(r#"must have at most 7 decimals; write "53.4762251,-2.2435720,200""#),
        ),
        ("90.1,0,200", Some("up to 90 and 180, such as 53.476225,-2.243572,200")),
        ("0,-180.5,200", Some("up to 90 and 180, such as 53.476225,-2.243572,200")),
        ("NaN,0,200", Some("such as 53.476225,-2.243572,200")),
        ("0,inf,200", Some("such as 53.476225,-2.243572,200")),
        ("1e1,0,200", Some("such as 53.476225,-2.243572,200")),
        ("0,0,NaN", Some("a number for the radius, such as 53.476225,-2.243572,200")),
        ("London", Some("such as 53.476225,-2.243572,200")),
        ("", Some("such as 53.476225,-2.243572,200")),
    ] {
        let (found, _) = searched(json!({"location_coordinate": text}));
        match expected {
            None => assert_eq!(found, [""; 0], "{text}"),
            Some(expected) => {
                assert_eq!(found.len(), 1, "{text} {found:?}");
                assert!(found[0].ends_with(expected), "{text} {found:?}");
            }
        }
    }
    // Keywords have a point without a radius.
    let ads = |text: &str| {
        let request = aisa_keywords::GoogleAdsSearchVolumeRequest::new(["seo"]);
        problems(&request.location_coordinate(text))
    };
    assert_eq!(ads("52.6178549,-155.352142"), [""; 0]);
    for text in ["52.6178549,-155.352142,200", "91,0", "0;0"] {
        assert_eq!(ads(text).len(), 1, "{text}");
    }
}

#[test]
fn what_upstream_would_not_search_for_is_said_before_it_costs_anything() {
    for (fields, expected) in [
        (
            json!({"search_param": "lr=lang_de"}),
            Some("search_param: upstream drops `lr` in silence"),
        ),
        (json!({"search_param": "&tbs=qdr:d&CR=countryDE&as_qdr=d"}), Some("drops `cr`, `as_qdr`")),
        (
            json!({"url": "https://www.google.de/search?q=seo&hl=de&gl=de&as_sitesearch=a.example"}),
            Some("url: upstream drops `as_sitesearch` in silence"),
        ),
        (json!({"search_param": "tbs=qdr:d&nfpr=1"}), None),
        (json!({"url": "https://lr.example/lr?q=lr&hl=lr"}), None),
        (
            json!({"target": "example.com"}),
            Some(
                "target: example.com matches home pages alone; for all pages of the domain write example.com*, for its subdomains too *example.com*",
            ),
        ),
        (
            json!({"target": "*example.com"}),
            Some("write example.com*, for its subdomains too *example.com*"),
        ),
        (json!({"target": "example.com/"}), Some("matches home pages alone")),
        (json!({"target": "example.com*"}), None),
        (json!({"target": "*example.com*"}), None),
        (json!({"target": "example.com/page"}), None),
        (json!({"target": "example.com/page*"}), None),
    ] {
        let (found, notes) = searched(fields.clone());
        assert_eq!(found, [""; 0], "{fields}");
        match expected {
            None => assert_eq!(notes, [""; 0], "{fields}"),
            Some(expected) => {
                assert_eq!(notes.len(), 1, "{fields} {notes:?}");
                assert!(notes[0].contains(expected), "{fields} {notes:?}");
            }
        }
    }
    for (target, meant) in [
        ("https://example.com/page", Some("example.com/page")),
        ("www.example.com", Some("example.com")),
        ("HTTP://WWW.example.com*", Some("example.com*")),
        (" example.com*", Some("example.com*")),
        ("*", None),
        ("", None),
        ("https://", None),
        ("example.com example.org", None),
    ] {
        let (found, _) = searched(json!({"target": target}));
        assert_eq!(found.len(), 1, "{target:?} {found:?}");
        let advice = meant.map(|meant| format!("; write {meant:?}"));
        let advised = advice.as_deref().is_some_and(|advice| found[0].ends_with(advice));
        assert_eq!(advised, meant.is_some(), "{found:?}");
        assert_eq!(found[0].contains("; write"), meant.is_some(), "{found:?}");
    }
}

#[test]
fn a_word_that_the_docs_do_not_list_is_noted_and_a_misspelt_one_refused() {
    let ranked = |filters: Value| {
        let info = aisa_labs::family().find("google_ranked_keywords").unwrap();
        let mut fields = info.example();
        fields.insert("filters".to_owned(), filters);
        RawRequest::new(info, fields)
    };
    let links =
        |filters: Value| raw("backlinks", json!({"target": "a.example", "filters": filters}));
    let page = |filters: Value| {
        let fields = json!({"targets": {"1": "https://a.example/"}, "filters": filters});
        raw("page_intersection", fields)
    };
    for (request, expected) in [
        (
            links(json!(["item_type", "=", "anchro"])),
            r#"filters = ["item_type","=","anchro"]: "anchro" is not a word of item_type; did you mean "anchor"?"#,
        ),
        (
            links(json!([["rank", ">", 1], "and", ["item_type", "<>", "Image"]])),
            r#"filters = ["item_type","<>","Image"]: "Image" is not a word of item_type; did you mean "image"?"#,
        ),
        (
            links(json!(["item_type", "in", ["anchor", "redirct"]])),
            r#"filters = ["item_type","in",["anchor","redirct"]]: "redirct" is not a word of item_type; did you mean "redirect"?"#,
        ),
        (
            page(json!(["1.item_type", "=", "imgae"])),
            r#"filters = ["1.item_type","=","imgae"]: "imgae" is not a word of 1.item_type; did you mean "image"?"#,
        ),
        (
            ranked(json!(["keyword_data.keyword_info.competition_level", "=", "low"])),
            r#""low" is not a word of keyword_data.keyword_info.competition_level; did you mean "LOW"?"#,
        ),
        (
            ranked(json!(["ranked_serp_element.serp_item.type", "=", "organc"])),
            r#""organc" is not a word of ranked_serp_element.serp_item.type; did you mean "organic"?"#,
        ),
    ] {
        let found = problems(&request);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with(expected), "{found:?}");
    }
    for (request, expected) in [
        (
            links(json!(["item_type", "=", "hologram"])),
            r#"filters: "hologram" is not a documented word of item_type, and is sent as it is"#,
        ),
        (
            links(json!(["item_type", "not_in", ["anchor", "redirection"]])),
            r#"filters: "redirection" is not a documented word of item_type, and is sent as it is; did you mean "redirect"?"#,
        ),
    ] {
        assert_eq!(problems(&request), [""; 0]);
        let notes: Vec<_> = validate::notes(&request).iter().map(ToString::to_string).collect();
        assert_eq!(notes, [expected]);
    }
    for fine in [
        json!(["item_type", "=", "anchor"]),
        json!(["item_type", "like", "%anchro%"]),
        json!(["item_type", "in", ["anchor", "link"]]),
        json!(["item_type", "=", null]),
        json!(["anchor", "=", "anchro"]),
    ] {
        let request = links(fine.clone());
        assert_eq!(problems(&request), [""; 0], "{fine}");
        assert_eq!(validate::notes(&request), [], "{fine}");
    }
}

#[test]
fn a_misspelt_field_is_refused_with_the_right_one() {
    for (operation, fields, expected) in [
        (
            "backlinks",
            json!({"target": "a.example", "filters": ["dofolow", "=", true]}),
            r#"filters = ["dofolow","=",true]: dofolow is not a field of backlinks; did you mean `dofollow`?"#,
        ),
        (
            "backlinks",
            json!({"target": "a.example", "filters": [["rank", ">", 1], "and", ["Domain_Form", "=", "a"]]}),
            r#"filters = ["Domain_Form","=","a"]: Domain_Form is not a field of backlinks; did you mean `domain_from`?"#,
        ),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["rank,desc", "rnk,asc"]}),
            r#"order_by[1] = "rnk,asc": rnk is not a field of backlinks; did you mean `rank`?"#,
        ),
        (
            "anchors",
            json!({"target": "a.example", "backlinks_filters": ["dofolow", "=", true]}),
            r#"backlinks_filters = ["dofolow","=",true]: dofolow is not a field of anchors; did you mean `dofollow`?"#,
        ),
        (
            "domain_intersection",
            json!({"targets": {"1": "a.example"}, "filters": ["2.rnk", ">", 1]}),
            r#"filters = ["2.rnk",">",1]: 2.rnk is not a field of domain_intersection; did you mean `2.rank`?"#,
        ),
        (
            "domain_intersection",
            json!({"targets": {"1": "a.example"}, "order_by": ["rank,asc"]}),
            r#"order_by[0] = "rank,asc": rank is not a field of domain_intersection; did you mean `1.rank`?"#,
        ),
    ] {
        assert_eq!(problems(&raw(operation, fields)), [expected], "{operation}");
    }
    let both = json!({"target": "a.example", "filters": ["dofolow", "=", "true"]});
    let both = problems(&raw("backlinks", both));
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(both[1].ends_with("dofollow is true or false; write true"), "{both:?}");
}

/// Filters of the forms that the docs show, names without a field in any response among them.
#[test]
fn filters_as_the_docs_show_them_pass() {
    let labs = |operation: &str, filters: Value| {
        let mut all = aisa_labs::family().all();
        let info = all.find(|info| info.name() == operation).unwrap();
        let mut fields = info.example();
        fields.insert("filters".to_owned(), filters);
        problems(&RawRequest::new(info, fields))
    };
    for filters in [
        json!(["keyword_info.search_volume", ">", 0]),
        json!([
            ["keyword_info.search_volume", "in", [0, 1000]],
            "and",
            ["keyword_info.competition_level", "=", "LOW"]
        ]),
        json!([
            ["keyword_info.cpc", "<", 0.5],
            "or",
            ["keyword_info.high_top_of_page_bid", "<=", 0.5]
        ]),
        json!(["keyword", "not_ilike", "%free%"]),
    ] {
        assert_eq!(
            labs("google_keyword_suggestions", filters.clone()),
            Vec::<String>::new(),
            "{filters}"
        );
    }
    for filters in [
        json!(["ranked_serp_element.serp_item.rank_group", "<=", 10]),
        json!([
            ["keyword_data.keyword_info.search_volume", "<>", 0],
            "and",
            ["ranked_serp_element.serp_item.type", "<>", "paid"]
        ]),
        json!(["ranked_serp_element.serp_item.relative_url", "=", "/apis/rank-tracker-api"]),
    ] {
        assert_eq!(
            labs("google_ranked_keywords", filters.clone()),
            Vec::<String>::new(),
            "{filters}"
        );
    }
    for (operation, fields) in [
        ("backlinks", json!({"target": "a.example", "filters": ["title", "like", "%seo%"]})),
        (
            "anchors",
            json!({"target": "a.example", "filters": ["referring_links_types.anchors", ">", 1]}),
        ),
        (
            "domain_intersection",
            json!({"targets": {"1": "a.example"}, "filters": ["1.internal_links_count", ">", 1]}),
        ),
        (
            "domain_pages",
            json!({"target": "a.example", "filters": ["meta.internal_links_count", ">", 1]}),
        ),
        (
            "backlinks",
            json!({"target": "a.example", "filters": ["first_seen", ">", "2017-10-23 11:31:45 +00:00"]}),
        ),
    ] {
        assert_eq!(problems(&raw(operation, fields)), Vec::<String>::new(), "{operation}");
    }
}

/// What a message says to write in the place of a value, or of the name of a field.
fn advice(message: &str) -> Option<(Value, bool)> {
    if let Some((_, meant)) = message.split_once("did you mean `") {
        return Some((Value::from(meant.trim_end_matches("`?")), true));
    }
    if let Some((_, site)) = message.split_once("for the whole site write ") {
        return Some((Value::from(site), false));
    }
    let (_, written) = message.rsplit_once("; write ")?;
    let written = written.strip_prefix("it like ").unwrap_or(written);
    let mut values = serde_json::Deserializer::from_str(written).into_iter::<Value>();
    Some((values.next()?.ok()?, false))
}

/// The value of a field after following an advice.
fn followed(field: &str, value: &Value, (meant, named): (Value, bool)) -> Value {
    match (field, value) {
        ("filters", Value::Array(condition)) => {
            let mut condition = condition.clone();
            condition[if named { 0 } else { 2 }] = meant;
            condition.into()
        }
        ("order_by", _) if named => json!([format!("{},desc", meant.as_str().unwrap())]),
        ("filters", _) => meant,
        (_, Value::Array(_)) => json!([meant]),
        (_, Value::Object(_)) => json!({"1": meant}),
        _ => meant,
    }
}

/// Targets with one fault, and with several.
fn faulty_targets() -> Vec<Value> {
    let mut targets = Vec::new();
    for scheme in ["", "https://", "http://", "HTTPS://", "ftp://", "//"] {
        for user in ["", "user:pw@"] {
            for host in
                ["example.com", "www.Example.com.", "www.gov.uk", "bücher.example", "10.0.0.1"]
            {
                for port in ["", ":443", ":80", ":8080"] {
                    for tail in ["", "/", "/A?b=ü", "/*", "*"] {
                        targets.push(Value::from(format!("{scheme}{user}{host}{port}{tail}")));
                    }
                }
            }
        }
    }
    targets.extend(["\"example.com\"", "<https://example.com/>", " ", "a b"].map(Value::from));
    targets
}

/// What a message says to write is itself accepted.
#[test]
fn every_advice_is_accepted() {
    let lists = |one: fn(Value) -> Value| faulty_targets().into_iter().map(one).collect();
    let words = ["one_per_domian", "AS_IS", "as-is"].map(Value::from).to_vec();
    let orders = ["rank", "rnk", "rnk,desc", "rank desc"].map(|rule| json!([rule]));
    let filters = [
        json!(["dofollow", "=", "TRUE"]),
        json!(["rank", ">", " 10 "]),
        json!(["rank", ">", "1e3"]),
        json!(["anchor", "=", true]),
        json!(["anchor", "=", 1.5]),
        json!(["first_seen", ">", "2024"]),
        json!(["rnk", "=", 1]),
        json!(["rank", "in", 1]),
        json!(["rank", "in", ["1", 2, "3"]]),
        json!(["rank", "in", "1"]),
        json!(["rank", "=", ["1"]]),
        json!(["dofollow", "in", ["true", "FALSE"]]),
    ];
    let words_of_filters = ["rank > 80", "dofollow"].map(Value::from);
    let days = ["1.2.2024", "yesterday"].map(Value::from);
    let mut followed_ones = 0;
    for (operation, name, values) in [
        ("summary", "target", faulty_targets()),
        ("domain_pages", "target", faulty_targets()),
        ("history", "target", faulty_targets()),
        ("bulk_ranks", "targets", lists(|target| json!([target]))),
        ("domain_intersection", "exclude_targets", lists(|target| json!([target]))),
        ("domain_intersection", "targets", lists(|target| json!({"1": target}))),
        ("backlinks", "mode", words),
        ("backlinks", "order_by", orders.to_vec()),
        ("backlinks", "filters", filters.to_vec()),
        ("backlinks", "filters", words_of_filters.to_vec()),
        ("competitors", "filters", words_of_filters.to_vec()),
        ("domain_intersection", "order_by", orders.to_vec()),
        ("referring_networks", "order_by", orders.to_vec()),
        ("history", "date_from", days.to_vec()),
    ] {
        for value in values {
            let info = raw(operation, json!({})).info();
            let mut fields = info.example();
            fields.insert(name.to_owned(), value.clone());
            let request = RawRequest::new(info, fields.clone());
            let notes = validate::notes(&request);
            let notes = notes.iter().map(ToString::to_string);
            let found = problems(&request);
            for message in found.into_iter().chain(notes) {
                let Some(advice) = advice(&message) else {
                    continue;
                };
                followed_ones += 1;
                fields.insert(name.to_owned(), followed(name, &value, advice));
                let again = problems(&RawRequest::new(info, fields.clone()));
                assert_eq!(again, Vec::<String>::new(), "{value}: {message}");
            }
        }
    }
    assert!(followed_ones > 1000, "{followed_ones}");
}
