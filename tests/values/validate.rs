//! What is refused before it costs money, and in which words.

use aisa_backlinks::{
    BacklinksMode, BacklinksRequest, BulkNewLostBacklinksRequest, BulkPagesSummaryRequest,
    CustomMode, CustomModeField, Date, DomainIntersectionRequest, Filter, HistoryRequest,
    OPERATIONS, Operation, OrderBy, RankScale, SummaryRequest, TimeseriesSummaryRequest, asc,
    call::RawRequest, desc, field, validate,
};
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
    let info = OPERATIONS
        .iter()
        .find(|info| info.name == operation)
        .unwrap();
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
    let nine = (0..9)
        .map(|i| field(format!("f{i}")).eq(i))
        .reduce(|a, b| a & b)
        .unwrap();
    let long = "é".repeat(256);
    for (request, problem) in [
        (
            BacklinksRequest::new("Example.com"),
            r#"target = "Example.com": a domain is written in lower case; write "example.com""#,
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
            &format!(
                "tag = \"{}…: must have at most 255 characters, has 256",
                "é".repeat(59)
            ),
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
        (
            "summary",
            json!({"target": 5}),
            &["target = 5: must be a text"],
        ),
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
        (
            "bulk_ranks",
            json!({"targets": []}),
            &["targets = []: must hold at least one entry"],
        ),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "WWW.b.example"]}),
            &[
                "targets[1] = \"WWW.b.example\": a domain is written without `www.`; write \"b.example\"",
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
        assert_eq!(
            problems(&raw(operation, fields.clone())),
            expected,
            "{operation} {fields}"
        );
    }
}

#[test]
fn days_are_checked_for_form_bounds_and_order() {
    let history = |from: &str, to: &str| {
        HistoryRequest::new("example.com")
            .date_from(day(from))
            .date_to(day(to))
    };
    let series = |from: &str, to: &str| {
        TimeseriesSummaryRequest::new("example.com")
            .date_from(day(from))
            .date_to(day(to))
    };
    let bulk = |from: &str| BulkNewLostBacklinksRequest::new(["example.com"]).date_from(day(from));
    let form = |field: &str, value: &str| {
        format!(
            "{field} = \"{value}\": must be a day of the calendar, yyyy-mm-dd; write it like \"{TODAY}\""
        )
    };
    assert_eq!(
        problems(&history("2019-01-01", "2024-02-29")),
        Vec::<String>::new()
    );
    assert_eq!(
        problems(&history("2024-01-01", "2024-01-01")),
        Vec::<String>::new()
    );
    assert_eq!(
        problems(&history("2023-02-29", "2024-02-30")),
        [
            form("date_from", "2023-02-29"),
            form("date_to", "2024-02-30")
        ]
    );
    assert_eq!(
        problems(&history("1.2.2024", "2024-02-01")),
        [form("date_from", "1.2.2024")]
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
        for operation in [
            "history",
            "timeseries_summary",
            "timeseries_new_lost_summary",
        ] {
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
    assert_eq!(
        problems(&history("2024-03-01", "2024-03-01")),
        Vec::<String>::new(),
        "an end beyond today is the caller's word"
    );
    // A year before a leap day is the last of February.
    assert_eq!(problems(&bulk("2023-02-28")), Vec::<String>::new());
    assert_eq!(
        problems(&bulk("2023-02-27")),
        ["date_from = \"2023-02-27\": must not be before 2023-02-28"]
    );
}

#[test]
fn lists_of_targets_have_limits() {
    let many = |count: usize| {
        (0..count)
            .map(|i| format!("n{i}.example"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        problems(&DomainIntersectionRequest::new(many(20))),
        Vec::<String>::new()
    );
    assert!(
        problems(&DomainIntersectionRequest::new(many(21)))[0]
            .ends_with("must hold at most 20 entries, holds 21")
    );
    let excluding = DomainIntersectionRequest::new(many(2)).exclude_targets(many(11));
    assert!(problems(&excluding)[0].ends_with("must hold at most 10 entries, holds 11"));

    let pages = |domains: usize| -> Vec<String> {
        (0..1000)
            .map(|i| format!("https://p{i}.n{}.example/{i}", i % domains))
            .collect()
    };
    assert_eq!(
        problems(&BulkPagesSummaryRequest::new(pages(100))),
        Vec::<String>::new()
    );
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
    for operation in [
        "history",
        "timeseries_summary",
        "timeseries_new_lost_summary",
        "domain_pages",
    ] {
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
    let one = SummaryRequest::new("example.com")
        .internal_list_limit(0)
        .validate()
        .unwrap_err();
    assert_eq!(one.operation(), "summary");
    assert_eq!(
        one.to_string(),
        "invalid summary request: internal_list_limit = 0: must be a whole number from 1 to 1000"
    );
    let two = SummaryRequest::new("www.example.com")
        .internal_list_limit(0)
        .validate()
        .unwrap_err();
    assert_eq!(
        two.to_string(),
        "invalid summary request, 2 problems:\n  \
         target = \"www.example.com\": a domain is written without `www.`; write \"example.com\"\n  \
         internal_list_limit = 0: must be a whole number from 1 to 1000"
    );
}

#[test]
fn international_targets_pass_in_either_spelling() {
    for target in [
        "bücher.example",
        "xn--bcher-kva.example",
        "https://bücher.example/größe",
    ] {
        assert_eq!(problems(&SummaryRequest::new(target)), Vec::<String>::new());
    }
}

#[test]
fn every_operation_checks_its_required_fields() {
    for info in OPERATIONS {
        let missing = problems(&RawRequest::new(info, serde_json::Map::new()));
        let required: Vec<_> = info.fields.iter().filter(|field| field.required).collect();
        let expected: Vec<_> = required
            .iter()
            .map(|field| format!("{}: is required", field.name))
            .collect();
        assert_eq!(missing, expected, "{}", info.name);
        assert_eq!(required.is_empty(), info.name == "index");
    }
}

#[test]
fn the_example_of_every_operation_is_valid_and_holds_what_is_required() {
    for info in OPERATIONS {
        let example = info.example();
        let required: Vec<_> = info.fields.iter().filter(|field| field.required).collect();
        assert_eq!(example.len(), required.len(), "{}", info.name);
        let request = RawRequest::new(info, example);
        validate::check(&request).unwrap();
        assert_eq!(validate::notes(&request), [], "{}", info.name);
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
        ("summary", json!({"target": "https://example.com/page"}), vec![]),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "https://b.example", "a.example", "https://b.example/", "xn--bcher-kva.example", "bücher.example"]}),
            vec!["targets: 3 entries repeat earlier ones and are not sent, since each would be charged: \"a.example\", \"https://b.example/\", \"bücher.example\"".to_owned()],
        ),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "www.b.example", "www.gov.uk"]}),
            vec!["targets[1]: \"www.b.example\" goes out as it is; upstream asks for domains without `www.`, though its own example has one; for the whole site write b.example".to_owned()],
        ),
        (
            "backlinks",
            json!({"target": "a.example", "filters": [["rnk", ">", 1], "and", ["dofollow", "=", true]], "order_by": ["rank,desc", "zzz,asc"]}),
            vec![
                format!("filters: {}", unknown("rnk", "backlinks", "; did you mean `rank`?")),
                format!("order_by[1]: {}", unknown("zzz", "backlinks", "")),
            ],
        ),
        ("anchors", json!({"target": "a.example", "filters": ["referring_links_types.anchor", ">", 1]}), vec![]),
        (
            "domain_intersection",
            json!({"targets": two, "filters": [["1.rank", ">", 1], "or", ["2.rnk", ">", 1]], "order_by": ["intersections_count,desc", "rank,asc"], "backlinks_filters": ["dofollow", "=", true]}),
            vec![
                format!("filters: {}", unknown("2.rnk", "domain_intersection", "; did you mean `2.rank`?")),
                format!("order_by[1]: {}", unknown("rank", "domain_intersection", "; did you mean `1.rank`?")),
            ],
        ),
    ];
    for (operation, fields, expected) in cases {
        let request = raw(operation, fields);
        assert_eq!(problems(&request), Vec::<String>::new());
        let notes = validate::notes(&request);
        assert_eq!(
            notes.iter().map(ToString::to_string).collect::<Vec<_>>(),
            expected
        );
    }
}

#[test]
fn www_passes_in_bulk_lists_alone() {
    let refused = |operation, fields| !problems(&raw(operation, fields)).is_empty();
    assert!(!refused(
        "bulk_spam_score",
        json!({"targets": ["www.a.example"]})
    ));
    assert!(refused(
        "bulk_spam_score",
        json!({"targets": ["www.a_b.c d"]})
    ));
    assert!(refused("summary", json!({"target": "www.a.example"})));
    let two = json!({"1": "a.example", "2": "www.b.example"});
    assert!(refused("domain_intersection", json!({"targets": two})));
    let excluded = json!({"targets": {"1": "a.example"}, "exclude_targets": ["www.b.example"]});
    assert!(refused("domain_intersection", excluded));
}
