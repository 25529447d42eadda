//! What upstream refuses, and what it takes.

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::call::ask;

#[tokio::test]
async fn wrong_fields_are_refused_by_name_and_cost_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    let filter = json!(["rank", ">", 1]);
    let nine: Vec<Value> =
        (0..17).map(|index| if index % 2 == 0 { filter.clone() } else { json!("and") }).collect();
    let many =
        |count: usize| (0..count).map(|index| format!("a{index}.example")).collect::<Vec<_>>();
    let numbered = |count: usize| {
        (1..=count)
            .map(|index| (index.to_string(), json!("a.example")))
            .collect::<serde_json::Map<_, _>>()
    };
    let cases = [
        ("summary", json!({}), "target"),
        ("summary", json!({"target": null}), "target"),
        ("summary", json!({"target": 5}), "target"),
        ("summary", json!({"target": ""}), "target"),
        ("summary", json!({"target": "https//example.com"}), "target"),
        ("summary", json!({"target": "www.example.com"}), "target"),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 0}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 1001}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 1.5}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": "10"}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "include_subdomains": "true"}),
            "include_subdomains",
        ),
        (
            "summary",
            json!({"target": "a.example", "backlinks_status_type": "gone"}),
            "backlinks_status_type",
        ),
        ("summary", json!({"target": "a.example", "rank_scale": "one_million"}), "rank_scale"),
        (
            "summary",
            json!({"target": "a.example", "backlinks_filters": "rank > 1"}),
            "backlinks_filters",
        ),
        ("summary", json!({"target": "a.example", "tag": "x".repeat(256)}), "tag"),
        ("backlinks", json!({"target": "a.example", "limit": 1001}), "limit"),
        ("backlinks", json!({"target": "a.example", "limit": 0}), "limit"),
        ("backlinks", json!({"target": "a.example", "offset": -1}), "offset"),
        ("backlinks", json!({"target": "a.example", "offset": 20_001}), "offset"),
        ("backlinks", json!({"target": "a.example", "filters": nine}), "filters"),
        ("backlinks", json!({"target": "a.example", "order_by": ["rank"]}), "order_by"),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["a,asc", "b,asc", "c,asc", "d,asc"]}),
            "order_by",
        ),
        ("backlinks", json!({"target": "a.example", "mode": "as_was"}), "mode"),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor", "value": 0}}),
            "custom_mode",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor"}}),
            "custom_mode",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "search_after_token": "nonsense"}),
            "search_after_token",
        ),
        ("history", json!({"target": "https://a.example/"}), "target"),
        ("history", json!({"target": "a.example", "date_from": "2018-12-31"}), "date_from"),
        ("history", json!({"target": "a.example", "date_from": "2025-02-30"}), "date_from"),
        (
            "history",
            json!({"target": "a.example", "date_from": "2025-03-01", "date_to": "2025-02-01"}),
            "date_from",
        ),
        (
            "timeseries_summary",
            json!({"target": "a.example", "group_range": "decade"}),
            "group_range",
        ),
        ("bulk_ranks", json!({"targets": []}), "targets"),
        ("bulk_ranks", json!({"targets": many(1001)}), "targets"),
        ("bulk_ranks", json!({"targets": {"1": "a.example"}}), "targets"),
        ("bulk_pages_summary", json!({"targets": many(101)}), "targets"),
        (
            "bulk_new_lost_backlinks",
            json!({"targets": ["a.example"], "date_from": "2025-10-14"}),
            "date_from",
        ),
        ("domain_intersection", json!({"targets": ["a.example"]}), "targets"),
        ("domain_intersection", json!({"targets": {}}), "targets"),
        ("domain_intersection", json!({"targets": {"a": "a.example"}}), "targets"),
        ("domain_intersection", json!({"targets": numbered(21)}), "targets"),
        (
            "domain_intersection",
            json!({"targets": numbered(2), "exclude_targets": many(11)}),
            "exclude_targets",
        ),
    ];
    for (operation, task, field) in cases {
        let answer = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        let told = (&answer.task()["status_code"], &answer.task()["status_message"]);
        assert_eq!(
            told,
            (&json!(40_501), &json!(format!("Invalid Field: '{field}'."))),
            "{operation} {task}"
        );
        assert_eq!((answer.status, answer.charge()), (200, Some(0)), "{operation} {task}");
        assert_eq!(
            (&answer.json()["status_code"], &answer.json()["tasks_error"]),
            (&json!(20_000), &json!(1))
        );
        assert_eq!((&answer.task()["result"], &answer.task()["cost"]), (&Value::Null, &json!(0)));
    }
    assert_eq!(sandbox.account().charged_micros, 0);
}

#[tokio::test]
async fn fields_that_an_operation_lacks_reject_the_call() {
    let sandbox = Sandbox::start().await.unwrap();
    let cases = [
        ("summary", json!({"target": "a.example", "limit": 5}), "'limit'"),
        ("summary", json!({"target": "a.example", "surprise": 1, "more": 2}), "'surprise', 'more'"),
        (
            "domain_pages",
            json!({"target": "a.example", "include_indirect_links": true}),
            "'include_indirect_links'",
        ),
        (
            "page_intersection",
            json!({"targets": {"1": "https://a.example/"}, "backlinks_filters": []}),
            "'backlinks_filters'",
        ),
        (
            "timeseries_new_lost_summary",
            json!({"target": "a.example", "rank_scale": "one_hundred"}),
            "'rank_scale'",
        ),
    ];
    for (operation, task, names) in cases {
        let answer = ask(&sandbox, operation, task).send().await.unwrap();
        let message = format!("Unknown Fields in POST Data: {names}.");
        assert_eq!(
            (&answer.task()["status_code"], &answer.task()["status_message"]),
            (&json!(40_506), &json!(message)),
            "{operation}"
        );
        assert_eq!(answer.charge(), Some(0));
    }
    assert_eq!(sandbox.account().executed, 0);
}

#[tokio::test]
async fn what_the_docs_allow_is_allowed() {
    let sandbox = Sandbox::start().await.unwrap();
    let cases = [
        (
            "summary",
            json!({"target": "a.example", "tag": "x".repeat(255), "internal_list_limit": 1000}),
        ),
        (
            "summary",
            json!({"target": "http://www.example.com/a?b=c", "backlinks_filters": [["dofollow", "=", true]]}),
        ),
        ("backlinks", json!({"target": "a.example", "offset": 20_000, "limit": 1000})),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor", "value": 1000}}),
        ),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["rank,asc", "anchor,desc", "first_seen,asc"]}),
        ),
        ("anchors", json!({"target": "a.example", "offset": 50_000})),
        ("bulk_ranks", json!({"targets": ["www.a.example", "b.example"]})),
        (
            "history",
            json!({"target": "a.example", "date_from": "2019-01-01", "date_to": "2019-01-01"}),
        ),
        ("bulk_new_lost_backlinks", json!({"targets": ["a.example"], "date_from": "2025-10-15"})),
        (
            "domain_intersection",
            json!({"targets": {"2": "a.example", "7": "b.example"}, "exclude_targets": ["https://c.example/*"]}),
        ),
    ];
    for (operation, task) in cases {
        let answer = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        assert_eq!(answer.task()["status_code"], 20_000, "{operation} {task} {}", answer.text());
    }
}

/// A filter that is not applied proves nothing.
#[tokio::test]
async fn fields_that_a_row_lacks_are_refused_in_filters_and_sorting_rules() {
    let sandbox = Sandbox::start().await.unwrap();
    let task = |operation: &str, field: &str, value: Value| {
        let mut task = match operation.contains("intersection") {
            true => json!({"targets": {"1": "a.example", "2": "b.example"}}),
            false => json!({"target": "a.example"}),
        };
        task[field] = value;
        task
    };
    let cases = [
        ("backlinks", "filters", json!(["rnk", "=", 1]), "rnk"),
        (
            "backlinks",
            "filters",
            json!([["rank", "=", 1], "or", [["dofollow", "=", true], "and", ["no_such", "=", 1]]]),
            "no_such",
        ),
        ("backlinks", "order_by", json!(["rank,asc", "rnk,desc"]), "rnk"),
        ("backlinks", "order_by", json!(["rank.x,asc"]), "rank.x"),
        ("anchors", "filters", json!(["url_from", "=", 1]), "url_from"),
        ("anchors", "backlinks_filters", json!(["trees", "=", 1]), "trees"),
        ("domain_pages", "filters", json!(["page_summary.x", "=", 1]), "page_summary.x"),
        ("domain_intersection", "filters", json!(["1.rnk", "=", 1]), "1.rnk"),
        ("domain_intersection", "filters", json!(["rank", "=", 1]), "rank"),
    ];
    for (operation, field, value, named) in cases {
        let task = task(operation, field, value);
        let refused = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        assert_eq!(
            (
                &refused.task()["status_code"],
                refused.task()["status_message"].as_str(),
                refused.charge()
            ),
            (&json!(40_501), Some(format!("Invalid Field: '{named}'.").as_str()), Some(0)),
            "{operation} {task}"
        );
    }
    let cases = [
        (
            "backlinks",
            "filters",
            json!(["ranked_keywords_info.page_from_keywords_count_top_3", ">", 1]),
        ),
        ("anchors", "filters", json!(["referring_links_types.anchor", ">", 1])),
        ("anchors", "backlinks_filters", json!([["dofollow", "=", true]])),
        (
            "domain_pages",
            "order_by",
            json!(["page_summary.backlinks,desc", "meta.words_count,asc"]),
        ),
        ("domain_intersection", "order_by", json!(["2.backlinks,desc", "intersections_count,asc"])),
        ("page_intersection", "filters", json!(["1.anchor", "like", "%a%"])),
    ];
    for (operation, field, value) in cases {
        let task = task(operation, field, value);
        let taken = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        assert_eq!(taken.task()["status_code"], 20_000, "{operation} {task} {}", taken.text());
    }
}

#[tokio::test]
async fn the_earliest_day_may_be_years_before_today() {
    const PATH: &str = "/apis/v1/dataforseo/keywords_data/google_ads/search_volume/live";
    let sandbox = Sandbox::builder().today("2026-10-15".parse().unwrap()).start().await.unwrap();
    for (from, status) in [("2022-10-14", 40_501), ("2022-10-15", 20_000)] {
        let task = json!({"keywords": ["garden"], "date_from": from});
        let answer = ask(&sandbox, "summary", task).path(PATH).send().await;
        assert_eq!(answer.unwrap().task()["status_code"], status, "{from}");
    }
}

#[tokio::test]
async fn conditions_compare_a_field_with_a_value_of_its_type() {
    let sandbox = Sandbox::start().await.unwrap();
    let cases = [
        (json!(["dofollow", "=", "true"]), Some("dofollow")),
        (json!(["dofollow", "=", 1]), Some("dofollow")),
        (json!(["rank", ">", "10"]), Some("rank")),
        (json!(["rank", "in", [1, "2"]]), Some("rank")),
        (json!(["rank", "like", "1%"]), Some("rank")),
        (json!(["anchor", "=", 5]), Some("anchor")),
        (json!(["item_type", "=", true]), Some("item_type")),
        (json!(["attributes", "=", 5]), Some("attributes")),
        (json!(["first_seen", ">", "yesterday"]), Some("first_seen")),
        (json!(["first_seen", ">", "2024-02-30"]), Some("first_seen")),
        (json!(["first_seen", ">", 2024]), Some("first_seen")),
        (
            json!([["rank", ">", 1], "and", [["dofollow", "=", "true"], "or", ["rank", "=", 1]]]),
            Some("dofollow"),
        ),
        (json!(["dofollow", "=", true]), None),
        (json!(["rank", ">", 10.5]), None),
        (json!(["rank", "in", [1, 2]]), None),
        (json!(["attributes", "=", "nofollow"]), None),
        (json!(["first_seen", ">", "2024-02-29"]), None),
        (json!(["first_seen", ">", "2024-02-29 10:00:00 +00:00"]), None),
        (json!(["first_seen", "like", "2024-%"]), None),
    ];
    for (filter, named) in cases {
        let task = json!({"target": "a.example", "filters": filter});
        let answer = ask(&sandbox, "backlinks", task).send().await.unwrap();
        let said = answer.task()["status_message"].clone();
        match named {
            Some(named) => assert_eq!(said, format!("Invalid Field: '{named}'."), "{filter}"),
            None => assert_eq!(answer.task()["status_code"], 20_000, "{filter} {said}"),
        }
    }
}

/// As upstream: one bad keyword fails the whole call, and is not named.
#[tokio::test]
async fn a_keyword_that_breaks_a_rule_fails_its_whole_call() {
    const ADS: &str = "/apis/v1/dataforseo/keywords_data/google_ads/search_volume/live";
    const LABS: &str = "/apis/v1/dataforseo/dataforseo_labs/google/keyword_overview/live";
    let sandbox = Sandbox::start().await.unwrap();
    let long = "a".repeat(81);
    let words = "1 2 3 4 5 6 7 8 9 10 11";
    for (path, keyword, taken) in [
        (ADS, "seo tools", true),
        (ADS, "größe", true),
        (ADS, "why?", false),
        (ADS, "a―b", false),
        (ADS, "plant 🌱", false),
        (ADS, words, false),
        (ADS, long.as_str(), false),
        (ADS, "", false),
        (ADS, " ", false),
        (LABS, "why?", true),
        (LABS, words, false),
        (LABS, "\u{feff}", false),
    ] {
        let task =
            json!({"keywords": ["seo", keyword], "location_code": 2840, "language_code": "en"});
        let answer = ask(&sandbox, "summary", task).path(path).send().await.unwrap();
        let (status, said) =
            (&answer.task()["status_code"], answer.task()["status_message"].clone());
        match taken {
            true => assert_eq!(*status, 20_000, "{keyword:?} {said}"),
            false => {
                assert_eq!(said, "Invalid Field: 'keywords'.", "{keyword:?}");
                assert_eq!((status, answer.charge()), (&json!(40_501), Some(0)));
            }
        }
    }
}

#[tokio::test]
async fn a_search_is_decoded_as_upstream_does_it() {
    const PATH: &str = "/apis/v1/dataforseo/serp/google/organic/live/advanced";
    let sandbox = Sandbox::start().await.unwrap();
    for (sent, read) in [
        ("c%2B%2B book", Some("c++ book")),
        ("c++ book", Some("c   book")),
        ("100%25", Some("100%")),
        ("", None),
        ("+", None),
        ("%20", None),
    ] {
        let task = json!({"keyword": sent, "location_code": 2840, "language_code": "en"});
        let answer = ask(&sandbox, "summary", task).path(PATH).send().await.unwrap();
        match read {
            Some(read) => {
                assert_eq!(answer.result()["keyword"], read, "{sent}");
                assert_eq!(answer.task()["data"]["keyword"], sent);
            }
            None => assert_eq!(answer.task()["status_code"], 40_501, "{sent:?}"),
        }
    }
}

#[tokio::test]
async fn days_before_the_earliest_and_after_the_latest_one_are_refused() {
    const ADS: &str = "/apis/v1/dataforseo/keywords_data/google_ads/search_volume/live";
    const HISTORY: &str = "/apis/v1/dataforseo/backlinks/history/live";
    let sandbox = Sandbox::builder().today("2026-10-15".parse().unwrap()).start().await.unwrap();
    for (path, day, status) in [
        (HISTORY, "2026-10-15", 20_000),
        (HISTORY, "2026-10-16", 40_501),
        (HISTORY, "2019-01-01", 20_000),
        (HISTORY, "2018-12-31", 40_501),
        (ADS, "2022-10-14", 40_501),
        (ADS, "2026-09-30", 20_000),
        (ADS, "2026-10-01", 40_501),
    ] {
        let mut task = json!({"date_to": day});
        match path {
            ADS => task["keywords"] = json!(["garden"]),
            _ => task["target"] = json!("a.example"),
        }
        let answer = ask(&sandbox, "summary", task).path(path).send().await;
        assert_eq!(answer.unwrap().task()["status_code"], status, "{path} {day}");
    }
}

/// The last day may be left out, and then it is the one that upstream assumes.
#[tokio::test]
async fn a_first_day_after_the_last_one_that_is_assumed_is_refused() {
    let sandbox = Sandbox::builder().today("2026-10-15".parse().unwrap());
    let sandbox = sandbox.start().await.unwrap();
    for (first, status) in [("2026-10-15", 20_000), ("2026-10-16", 40_501)] {
        let task = json!({"target": "a.example", "date_from": first});
        let answer = ask(&sandbox, "history", task).send().await.unwrap();
        assert_eq!(answer.task()["status_code"], status, "{first}");
    }
}

/// Rows come back in lower case where upstream lower-cases keywords, and as they were written elsewhere.
#[tokio::test]
async fn keywords_are_lower_cased_where_upstream_does_it() {
    let sandbox = Sandbox::start().await.unwrap();
    let place = json!({"location_code": 2840, "language_code": "en"});
    for (path, field, lower_cased) in [
        ("keywords_data/google_ads/search_volume/live", "keywords", true),
        ("dataforseo_labs/google/bulk_keyword_difficulty/live", "keywords", true),
        ("dataforseo_labs/google/keyword_overview/live", "keywords", true),
        ("dataforseo_labs/google/keyword_suggestions/live", "keyword", true),
        ("serp/google/organic/live/advanced", "keyword", false),
    ] {
        let mut task = place.clone();
        task[field] = match field {
            "keywords" => json!(["Größe SEO"]),
            _ => json!("Größe SEO"),
        };
        let path = format!("/apis/v1/dataforseo/{path}");
        let answer = ask(&sandbox, "summary", task).path(&path).send().await;
        let text = answer.unwrap().json()["tasks"][0]["result"].to_string();
        assert_eq!(text.contains("größe seo"), lower_cased, "{path} {text:.300}");
        assert_eq!(text.contains("Größe SEO"), !lower_cased, "{path} {text:.300}");
    }
}

#[tokio::test]
async fn places_and_patterns_of_a_search_are_refused_as_upstream_does() {
    const SERP: &str = "/apis/v1/dataforseo/serp/google/organic/live/advanced";
    const ADS: &str = "/apis/v1/dataforseo/keywords_data/google_ads/search_volume/live";
    let sandbox = Sandbox::start().await.unwrap();
    for (path, field, text, status) in [
        (SERP, "location_coordinate", "53.476225,-2.243572,199", 20_000),
        (SERP, "location_coordinate", "53.476225,-2.243572,198", 40_501),
        (SERP, "location_coordinate", "53.476225,-2.243572,200000", 40_501),
        (SERP, "location_coordinate", "53.476225,-2.243572", 40_501),
        (SERP, "location_coordinate", "53.47622512,-2.243572,200", 40_501),
        (SERP, "location_coordinate", "91,-2.243572,200", 40_501),
        (SERP, "location_coordinate", "NaN,inf,200", 40_501),
        (ADS, "location_coordinate", "52.6178549,-155.352142", 20_000),
        (ADS, "location_coordinate", "52.6178549,-155.352142,200", 40_501),
        (SERP, "target", "*example.com*", 20_000),
        (SERP, "target", "example.com", 20_000),
        (SERP, "target", "https://example.com", 40_501),
        (SERP, "target", "www.example.com", 40_501),
        (SERP, "target", "**", 40_501),
        // Dropped in silence.
        (SERP, "search_param", "lr=lang_de", 20_000),
    ] {
        let mut task = json!({"language_code": "en", "location_code": 2840});
        match path {
            ADS => task["keywords"] = json!(["garden"]),
            _ => task["keyword"] = json!("garden"),
        }
        task[field] = json!(text);
        let answer = ask(&sandbox, "summary", task).path(path).send().await;
        let found = &answer.unwrap().task()["status_code"];
        assert_eq!(found, status, "{field} {text}");
    }
}
