//! What is shown instead of a call: nothing is sent, no key is needed, and none is shown.

use crate::{
    peer::Peer,
    program::{KEY, Run, against, examples, line, run},
};

#[test]
fn a_dry_run_shows_method_url_and_body() {
    let shown =
        line("summary example.com --internal-list-limit 3 --include-subdomains=false --dry-run")
            .ends_with(0);
    insta::assert_snapshot!(shown.stdout.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
    assert!(shown.stderr.contains("estimated $0.024036, at most $0.048072"), "{}", shown.stderr);
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
    let shown = run(["backlinks", "example.com", "--filters", r#"anchor like "%it's%""#, "--curl"])
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
    for info in aisa_backlinks::family().all() {
        let mut words = examples(info.name()).swap_remove(0);
        words.push("--dry-run".to_owned());
        let shown = run(words).ends_with(0).stdout;
        assert!(shown.contains(info.path()), "{}: {shown}", info.name());
    }
}

#[test]
fn the_base_url_may_come_in_any_of_its_forms() {
    for url in ["https://api.aisa.one", "https://api.aisa.one/v1/", " https://api.aisa.one/apis/v1"]
    {
        let shown = run(["index", "--dry-run", "--base-url", url]).ends_with(0).stdout;
        assert!(
            shown.contains("GET https://api.aisa.one/apis/v1/dataforseo/backlinks/index\n"),
            "{url}: {shown}"
        );
    }
}

#[test]
fn a_quote_names_the_price_and_makes_no_call() {
    // It is free, so the smallest budget has room for it.
    line("summary example.com --sandbox --quote --budget 0").ends_with(0);
    let table = line("summary example.com --sandbox --quote").ends_with(0);
    assert!(table.stdout.contains("$0.0"), "{}", table.stdout);
    let json = line("summary example.com --sandbox --quote -o json").ends_with(0).json();
    assert_eq!(json["object"], "cost_estimate");
}

#[test]
fn prices_and_requests_before_a_listing_speak_of_all_its_pages() {
    let words = "backlinks example.com --max-rows 2500";
    let unit = |way: &str, limit: u64| {
        let price = line(&format!("backlinks example.com --limit {limit} {way} -o json"));
        let micros = price.ends_with(0).json()["estimated_cost_micros_usd"].as_u64();
        micros.expect("a price")
    };
    let micros = 2 * unit("--estimate", 1000) + unit("--estimate", 500);
    let price = aisa_backlinks::Usd::from_micros(micros);

    let estimate = line(&format!("{words} --estimate")).ends_with(0);
    let facts = line(&format!("{words} --estimate -o json")).ends_with(0).json();
    assert_eq!(facts["estimated_cost_micros_usd"], micros);
    let most = facts["max_cost_micros_usd"].as_u64().expect("a price");
    assert!(most > micros, "{facts}");
    let most = aisa_backlinks::Usd::from_micros(most);
    assert_eq!(
        estimate.stdout,
        format!("estimated {price}, at most {most}: 3 pages, 2,500 rows\n")
    );
    let one = line("summary example.com --estimate").ends_with(0).stdout;
    assert!(one.starts_with("estimated $0.0"), "{one}");

    let quote = line(&format!("{words} --sandbox --quote")).ends_with(0);
    assert!(quote.stdout.contains("3 pages, 2,500 rows"), "{}", quote.stdout);
    let all = aisa_backlinks::Usd::from_micros(
        2 * unit("--sandbox --quote", 1000) + unit("--sandbox --quote", 500),
    );
    assert!(quote.stdout.contains(&all.to_string()), "{all}: {}", quote.stdout);

    let dry = line(&format!("{words} --dry-run")).ends_with(0);
    assert!(dry.stdout.contains("\"limit\": 1000"), "{}", dry.stdout);
    for part in ["3 pages", &price.to_string()] {
        assert!(dry.stderr.contains(part), "{part}: {}", dry.stderr);
    }
    let all = line("backlinks example.com --all --estimate").ends_with(0).stdout;
    assert!(all.contains("a page"), "{all}");
}

#[test]
fn a_budget_too_small_for_the_rows_warns_before_the_first_page_is_bought() {
    let words = "backlinks example.com --sandbox --limit 10 --max-rows 50 -o jsonl --budget";
    let small = line(&format!("{words} 0.06")).ends_with(3);
    let warning = small.stderr.find("the budget of $0.06 is less");
    assert!(warning.is_some() && warning < small.stderr.find("request id"), "{}", small.stderr);
    let large = line(&format!("{words} 1")).ends_with(0);
    assert!(!large.stderr.contains("budget"), "{}", large.stderr);
}

/// The words that every search needs beside its keyword.
const SEARCH: &str = "--location-code 2840 --language-code en";

#[test]
fn the_price_of_a_search_follows_its_pages_and_what_costs_extra() {
    for (words, price) in [
        ("seo --max-crawl-pages 1", "estimated $0.002, at most $0.004"),
        ("seo --max-crawl-pages 100", "estimated $0.1505, at most $0.301"),
        ("seo --depth 100", "estimated $0.0155, at most $0.061"),
        ("seo --depth 100 --max-crawl-pages 10", "estimated $0.0155, at most $0.031"),
        ("site:example.com --depth 100", "estimated $0.0775, at most $0.305"),
        ("-site:example.com --max-crawl-pages 1", "estimated $0.01, at most $0.02"),
        ("seo --max-crawl-pages 1 --calculate-rectangles", "estimated $0.004, at most $0.008"),
    ] {
        let (keyword, options) = words.split_once(' ').expect("two parts");
        let line =
            format!("serp google-organic-live-advanced {SEARCH} {options} --estimate -- {keyword}");
        let shown = self::line(&line).ends_with(0);
        assert_eq!(shown.stdout, format!("{price}\n"), "{words}");
    }
}

#[test]
fn a_budget_below_what_a_search_may_cost_stops_it() {
    let words = format!(
        "serp google-organic-live-advanced site:example.com --depth 100 {SEARCH} --sandbox -o jsonl"
    );
    line(&format!("{words} --budget 0.304")).ends_with(5);
    line(&format!("{words} --budget 0.305")).ends_with(0);
}

#[test]
fn a_maximum_price_below_what_the_gateway_expects_is_noted_before_it_is_refused() {
    let words = "domain-intersection a.example b.example --limit 1 --max-price";
    let low = line(&format!("{words} 0.05 --sandbox")).ends_with(5);
    let note = low.stderr.find("maximum price: $0.05 is below $0.06, the gateway's own estimate");
    assert!(note.is_some() && note < low.stderr.find("402"), "{}", low.stderr);
    let shown = line(&format!("{words} 0.05 --dry-run")).ends_with(0);
    assert!(shown.stderr.contains("maximum price"), "{}", shown.stderr);
    let enough = line(&format!("{words} 0.06 --sandbox")).ends_with(0);
    assert!(!enough.stderr.contains("maximum price"), "{}", enough.stderr);
}
