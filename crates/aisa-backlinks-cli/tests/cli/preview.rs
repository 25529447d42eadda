//! What is shown instead of a call: nothing is sent, no key is needed, and none is shown.

use crate::{
    peer::Peer,
    program::{KEY, Run, against, line, run},
};

#[test]
fn a_dry_run_shows_method_url_and_body() {
    let shown =
        line("summary example.com --internal-list-limit 3 --include-subdomains=false --dry-run")
            .ends_with(0);
    insta::assert_snapshot!(shown.stdout.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
    assert_eq!(shown.stderr, "");
}

#[test]
fn a_dry_run_of_the_index_has_no_body() {
    let shown = line("index --dry-run").ends_with(0).stdout;
    assert!(
        shown.starts_with("GET https://api.aisa.one/apis/v1/dataforseo/backlinks/index\n"),
        "{shown}"
    );
    assert!(!shown.contains('{'), "{shown}");
}

#[test]
fn curl_is_a_command_for_a_shell() {
    let shown = run([
        "backlinks",
        "example.com",
        "--filters",
        r#"anchor like "%it's%""#,
        "--curl",
    ])
    .ends_with(0)
    .stdout;
    insta::assert_snapshot!(shown.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn neither_shows_the_key_nor_calls_anybody() {
    for way in ["--dry-run", "--curl"] {
        let peer = Peer::new(Vec::new());
        let words = format!("summary example.com {way} --max-price 0.05 -vv");
        let run = Run::of(against(&peer.url, &words)).ends_with(0);
        assert!(run.stdout.contains("$AISA_API_KEY"), "{}", run.stdout);
        assert!(run.stdout.contains(&peer.url), "{}", run.stdout);
        assert!(run.stdout.contains("0.05"), "{}", run.stdout);
        for text in [&run.stdout, &run.stderr] {
            assert!(!text.contains(KEY), "{text}");
        }
        assert!(peer.arrived().is_empty());
    }
}

#[test]
fn every_operation_can_be_shown() {
    for info in aisa_backlinks::OPERATIONS {
        let mut words = vec![info.name, "--dry-run"];
        words.extend((!info.fields.is_empty()).then_some("example.com"));
        let shown = run(words).ends_with(0).stdout;
        assert!(shown.contains(info.path), "{}: {shown}", info.name);
    }
}

#[test]
fn the_base_url_may_come_in_any_of_its_forms() {
    for url in [
        "https://api.aisa.one",
        "https://api.aisa.one/v1/",
        " https://api.aisa.one/apis/v1",
    ] {
        let shown = run(["index", "--dry-run", "--base-url", url])
            .ends_with(0)
            .stdout;
        assert!(
            shown.contains("GET https://api.aisa.one/apis/v1/dataforseo/backlinks/index\n"),
            "{url}: {shown}"
        );
    }
}

#[test]
fn a_quote_names_the_price_and_makes_no_call() {
    let table = line("summary example.com --sandbox --quote").ends_with(0);
    assert!(table.stdout.contains("$0.0"), "{}", table.stdout);
    let json = line("summary example.com --sandbox --quote -o json")
        .ends_with(0)
        .json();
    assert_eq!(json["object"], "cost_estimate");
}
