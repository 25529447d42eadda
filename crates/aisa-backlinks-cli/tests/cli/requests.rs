//! From flags to the body that would be sent.

use serde_json::{Value, json};

use crate::program::{Run, line, program, run, with_stdin};

/// The task of a dry run.
#[track_caller]
fn task<S: AsRef<std::ffi::OsStr>>(words: impl IntoIterator<Item = S>) -> Value {
    let shown = run(words).ends_with(0).stdout;
    let (_, body) = shown.split_once("\n\n").expect("a body");
    let mut body: Value = serde_json::from_str(body).expect("the body is JSON");
    assert_eq!(body.as_array().map(Vec::len), Some(1), "one task: {body}");
    body[0].take()
}

#[track_caller]
fn task_of(words: &str) -> Value {
    task(words.split_whitespace().chain(["--dry-run"]))
}

#[test]
fn only_what_was_given_is_sent() {
    let cases = [
        ("summary example.com", json!({"target": "example.com"})),
        (
            "summary example.com --include-subdomains",
            json!({"target": "example.com", "include_subdomains": true}),
        ),
        (
            "summary example.com --include-subdomains=no",
            json!({"target": "example.com", "include_subdomains": false}),
        ),
        (
            "summary example.com --no-include-subdomains",
            json!({"target": "example.com", "include_subdomains": false}),
        ),
        (
            "summary --include-subdomains example.com",
            json!({"target": "example.com", "include_subdomains": true}),
        ),
        (
            "summary example.com --rank-scale one_hundred",
            json!({"target": "example.com", "rank_scale": "one_hundred"}),
        ),
        (
            "anchors example.com --limit 5 --offset 10",
            json!({"target": "example.com", "limit": 5, "offset": 10}),
        ),
        (
            "anchors example.com --order-by rank,desc --order-by backlinks,asc",
            json!({"target": "example.com", "order_by": ["rank,desc", "backlinks,asc"]}),
        ),
        ("domain-intersection a.com b.com", json!({"targets": {"1": "a.com", "2": "b.com"}})),
        (
            "domain-intersection a.com --exclude-targets c.com --exclude-targets d.com",
            json!({"targets": {"1": "a.com"}, "exclude_targets": ["c.com", "d.com"]}),
        ),
        ("bulk-ranks a.com b.com", json!({"targets": ["a.com", "b.com"]})),
        (
            "backlinks example.com --custom-mode field=anchor,value=3",
            json!({"target": "example.com", "custom_mode": {"field": "anchor", "value": 3}}),
        ),
        (
            "backlinks example.com --custom-mode {\"field\":\"anchor\",\"value\":3}",
            json!({"target": "example.com", "custom_mode": {"field": "anchor", "value": 3}}),
        ),
        (
            "history example.com --date-from 2026-01-01",
            json!({"target": "example.com", "date_from": "2026-01-01"}),
        ),
    ];
    for (words, expected) in cases {
        assert_eq!(task_of(words), expected, "{words}");
    }
}

#[test]
fn underscores_do_as_well_as_hyphens() {
    let hyphens = task_of("timeseries-new-lost-summary a.com --date-from 2026-08-01");
    let underscores = task_of("timeseries_new_lost_summary a.com --date_from 2026-08-01");
    assert_eq!(hyphens, underscores);
    assert_eq!(
        task_of("summary a.com --internal_list_limit 3 --no_include_subdomains"),
        task_of("summary a.com --internal-list-limit 3 --no-include-subdomains")
    );
}

#[test]
fn options_may_stand_before_the_operation() {
    let run = line("--sandbox -o json summary example.com").ends_with(0);
    assert_eq!(run.json()["target"], "example.com");
    let run = line("-o json summary example.com --sandbox -o jsonl").ends_with(0);
    assert_eq!(run.stdout.lines().count(), 1, "the later one wins");
}

#[test]
fn filters_are_words_or_json() {
    let words = |filter| {
        task(["backlinks", "example.com", "--filters", filter, "--dry-run"])["filters"].take()
    };
    let cases = [
        ("dofollow = true", json!(["dofollow", "=", true])),
        (
            r#"rank > 80 and (dofollow = true or anchor like "%seo%")"#,
            json!([
                ["rank", ">", 80],
                "and",
                [["dofollow", "=", true], "or", ["anchor", "like", "%seo%"]]
            ]),
        ),
        (r#"[["rank",">",80]]"#, json!([["rank", ">", 80]])),
        (r#" ["anchor","=","日本語"]"#, json!(["anchor", "=", "日本語"])),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn a_filter_that_cannot_be_read_shows_the_place() {
    let wrong = run([
        "backlinks",
        "example.com",
        "--filters",
        "rank > 80 and dofollow = ture",
        "--dry-run",
    ])
    .ends_with(2);
    insta::assert_snapshot!(wrong.stderr);
    for wrong in ["rank >", "rank > 80 und x = 1", "[\"rank\",", "(rank > 1", "rank ~ 1"] {
        let run = run(["backlinks", "example.com", "--filters", wrong, "--dry-run"]).ends_with(2);
        assert!(run.stderr.contains("--filters"), "{wrong}: {}", run.stderr);
    }
}

#[test]
fn targets_come_from_a_file_or_from_stdin() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("targets.txt");
    std::fs::write(&file, "\u{feff}a.com\r\n\n# mine\n  b.com \n").expect("the file is written");
    let path = file.to_str().expect("a path of ASCII");
    let from_file = task(["bulk-ranks", "--targets-from", path, "--dry-run"]);
    assert_eq!(from_file, json!({"targets": ["a.com", "b.com"]}));
    let both = task(["bulk-ranks", "first.com", "--targets-from", path, "--dry-run"]);
    assert_eq!(both, json!({"targets": ["first.com", "a.com", "b.com"]}));

    let mut command = program();
    command.args(["bulk-ranks", "--targets-from", "-", "--dry-run"]);
    let piped = with_stdin(command, b"a.com\nb.com\n").ends_with(0);
    assert!(piped.stdout.contains("\"b.com\""), "{}", piped.stdout);
}

#[test]
fn lists_of_targets_that_cannot_be_meant() {
    let folder = tempfile::tempdir().expect("a folder");
    let many: String = (0..20_000).map(|n| format!("site-{n}.example\n")).collect();
    let cases: [(&str, Vec<u8>, &str); 5] = [
        ("empty", Vec::new(), "no target"),
        ("blank", b"\n \n# nothing\n".to_vec(), "no target"),
        ("many", many.into_bytes(), "1000"),
        ("binary", vec![0xff, 0xfe, 0x00], "UTF-8"),
        ("huge", vec![b'a'; 17 * 1024 * 1024], "MiB"),
    ];
    for (name, bytes, part) in cases {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("the file is written");
        let path = file.to_str().expect("a path of ASCII");
        let run = run(["bulk-ranks", "--targets-from", path, "--dry-run"]).ends_with(2);
        assert!(run.stderr.contains(part), "{name}: {}", run.stderr);
        assert!(run.stderr.len() < 2_000, "{name}: {} bytes on stderr", run.stderr.len());
    }
    let run = run(["bulk-ranks", "--targets-from", "/nowhere/at/all", "--dry-run"]).ends_with(2);
    assert!(run.stderr.contains("/nowhere/at/all"), "{}", run.stderr);
}

#[test]
fn what_this_program_holds_for_invalid_can_be_sent_on_demand() {
    let words = "summary example.com --backlinks-status-type newest --internal-list-limit 5000";
    line(&format!("{words} --dry-run")).ends_with(2);
    let sent = task_of(&format!("{words} --no-validate"));
    assert_eq!(sent["backlinks_status_type"], "newest");
    assert_eq!(sent["internal_list_limit"], 5000);
}

#[test]
fn a_start_page_is_asked_about_and_pointed_out() {
    let cases = [
        ("summary https://example.com/", Some("example.com")),
        ("summary http://www.example.com", Some("example.com")),
        ("summary https://www.gov.uk/", Some("www.gov.uk")),
        ("summary https://example.com/page", None),
        ("summary example.com", None),
    ];
    for (words, site) in cases {
        let run = run(words.split_whitespace().chain(["--dry-run"])).ends_with(0);
        match site {
            Some(site) => {
                let hint = format!("for the whole site write {site}");
                assert!(run.stderr.contains(&hint), "{words}: {}", run.stderr);
            }
            None => assert!(!run.stderr.contains("start page"), "{words}: {}", run.stderr),
        }
    }
}

#[test]
fn what_is_odd_about_a_request_is_said_once_and_sent() {
    let run = run(["bulk-ranks", "a.example", "www.b.example", "a.example", "--sandbox", "-v"])
        .ends_with(0);
    assert!(run.stderr.contains("targets: 1 entry repeats an earlier one"), "{}", run.stderr);
    assert_eq!(run.stderr.matches("www.b.example").count(), 1, "{}", run.stderr);
    assert_eq!(
        task("bulk-ranks a.example www.b.example a.example --dry-run".split(' ')),
        json!({"targets": ["a.example", "www.b.example"]})
    );
    let run = line("backlinks WWW.Example.com. --order-by title,desc --filters rank>80 --dry-run")
        .ends_with(0);
    for part in [
        "target: \"WWW.Example.com.\" is sent as \"example.com\"",
        "order_by[0]: \"title\" is not a documented field of backlinks, and is sent as it is",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    let misspelt = line("backlinks example.com --order-by rnk,desc --dry-run").ends_with(2);
    assert!(misspelt.stderr.contains("did you mean `rank`?"), "{}", misspelt.stderr);
}

/// Plain http never leaves the machine, so a proxy of the environment has no business with it, nor with the key.
#[test]
fn no_proxy_is_asked_on_the_way_to_loopback() {
    let mut command = program();
    command
        .args(["summary", "example.com", "--sandbox", "-o", "json"])
        .env("HTTP_PROXY", "http://127.0.0.1:9")
        .env("http_proxy", "http://127.0.0.1:9")
        .env("ALL_PROXY", "http://127.0.0.1:9");
    let run = Run::of(command).ends_with(0);
    assert!(run.stdout.contains("\"target\": \"example.com\""));
}

/// Upstream decodes the keyword of a search; what a person types arrives as it was typed.
#[test]
fn a_search_for_signs_arrives_as_it_was_typed() {
    let search = |keyword: &str| {
        let mut command = program();
        command
            .args(["serp", "google-organic-live-advanced", keyword])
            .args(["--location-code", "2840", "--language-code", "en"])
            .args(["--sandbox", "-o", "json"]);
        Run::of(command)
    };
    for keyword in ["c++ & c#", "100% cotton", "größe"] {
        let answer: Value = serde_json::from_str(&search(keyword).ends_with(0).stdout).unwrap();
        assert_eq!(answer["keyword"], keyword);
    }
    let escaped = search("c%2B%2B").ends_with(2);
    assert!(escaped.stderr.contains("write \"c++\""), "{}", escaped.stderr);
    let blank = search(" ").ends_with(2);
    assert!(blank.stderr.contains("blank"), "{}", blank.stderr);
}
