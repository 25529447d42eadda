//! Exit codes, each by the cases that lead to it.

use crate::{
    peer::{Act, Peer, answer, envelope, failures, ok},
    process::of_rust,
    program::{KEY, Run, against, line, program},
};

#[test]
fn zero_when_the_response_was_printed() {
    let peer = Peer::answers(&envelope(r#"{"target":"example.com","rank":7}"#));
    let run = Run::of(against(&peer.url, "summary example.com")).ends_with(0);
    assert!(run.stdout.contains("rank"), "{}", run.stdout);
    assert!(run.stderr.contains("charged $0.024036, request id req-7"), "{}", run.stderr);
    assert!(!run.stderr.contains("invented"), "{}", run.stderr);
}

#[test]
fn zero_when_there_is_no_data_and_stderr_says_so() {
    for format in ["table", "json", "csv", "jsonl"] {
        let peer = Peer::answers(&envelope("null"));
        let run =
            Run::of(against(&peer.url, &format!("summary example.com -o {format}"))).ends_with(0);
        assert!(run.stderr.contains("no data"), "{format}: {}", run.stderr);
        let rows = run.stdout.lines().skip(usize::from(format == "csv")).collect::<Vec<_>>();
        assert_eq!(rows, if format == "json" { vec!["null"] } else { vec![] }, "{format}");
    }
}

#[test]
fn one_when_the_call_failed() {
    let failed = r#"{"status_code":20000,"tasks":[{"status_code":40501,"status_message":"Invalid Field: 'target'.","result":null}]}"#;
    let cases = [
        answer("200 OK", "", failed),
        answer("200 OK", "", "<html>not found</html>"),
        answer("404 Not Found", "", "404 page not found"),
        answer("502 Bad Gateway", "", r#"{"error":"provider request failed"}"#),
        answer(
            "409 Conflict",
            "",
            r#"{"error":{"code":"request_already_completed","message":"done"}}"#,
        ),
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"status_code\":".to_owned(),
    ];
    for case in cases {
        let peer = Peer::new(vec![Act::Send(case.clone())]);
        let mut command = against(&peer.url, "summary example.com --no-retry");
        let folder = tempfile::tempdir().expect("a folder");
        command.env("TMPDIR", folder.path());
        let run = Run::of(command).ends_with(1);
        assert!(run.stderr.contains("error: "), "{case}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{case}");
    }
}

#[test]
fn two_when_nothing_was_sent() {
    let cases = [
        ("nonsense", "nonsense"),
        ("summary", "TARGET"),
        ("summary example.com --nonsense", "--nonsense"),
        ("summary example.com --limit 3", "--limit"),
        ("summary https://example.com/ --sandbox --include-subdomains=perhaps", "perhaps"),
        ("summary WWW.Example.com/ --sandbox", "example.com"),
        ("summary example.com --sandbox --internal-list-limit 5000", "1000"),
        ("summary example.com --sandbox --internal-list-limit -1", "internal_list_limit"),
        ("summary example.com --sandbox --backlinks-status-type dead", "live"),
        ("summary example.com --sandbox --max-price lots", "lots"),
        ("summary example.com --sandbox --timeout 0", "seconds"),
        ("summary example.com --sandbox -o xml", "xml"),
        ("summary example.com --sandbox --base-url http://127.0.0.1:1", "--base-url"),
        ("summary example.com --sandbox --ledger ledger.jsonl", "invented charges"),
        ("--ledger ledger.jsonl --sandbox summary example.com", "invented charges"),
        ("summary example.com --all", "--all"),
        ("--all summary example.com", "--all"),
        ("summary example.com --sandbox --dry-run --curl", "--curl"),
        ("summary example.com --sandbox -o json --columns rank", "--columns"),
        ("backlinks example.com --sandbox --cursor position.json", "--all"),
        ("backlinks example.com --sandbox --curl --all", "--all"),
        ("backlinks example.com --sandbox --quote --all --cursor position.json", "--cursor"),
        ("history example.com --sandbox --date-from 2026-13-01", "2026-13-01"),
        ("history example.com --sandbox --date-from 2026-03-01 --date-to 2026-02-01", "date_to"),
        ("backlinks example.com --sandbox --custom-mode field=anchor", "value"),
        ("backlinks example.com --sandbox --custom-mode nonsense", "field=…"),
        ("backlinks example.com --sandbox --custom-mode field=anchor,value=x", "whole number"),
        ("completions tcsh", "tcsh"),
    ];
    for (words, part) in cases {
        let run = line(words).ends_with(2);
        assert!(run.stderr.contains(part), "{words}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{words}");
    }
}

#[test]
fn two_before_four_because_a_wrong_request_stays_wrong_with_a_key() {
    line("summary https://example.com/x?y --internal-list-limit 0").ends_with(2);
}

#[test]
fn two_for_a_base_url_that_cannot_be_trusted_with_the_key() {
    let run = Run::of(against("http://example.com", "summary example.com")).ends_with(2);
    assert!(run.stderr.contains("http"), "{}", run.stderr);
}

#[test]
fn four_without_a_key_and_the_message_tells_both_ways() {
    for words in ["summary example.com", "index", "summary example.com --quote"] {
        let run = line(words).ends_with(4);
        assert_eq!(run.stdout, "");
        for way in ["export AISA_API_KEY=", "--sandbox"] {
            assert!(run.stderr.contains(way), "{words}: {}", run.stderr);
        }
    }
    let mut blank = against("http://127.0.0.1:1", "index");
    Run::of({
        blank.env("AISA_API_KEY", "  ");
        blank
    })
    .ends_with(4);
}

#[test]
fn a_key_that_cannot_be_one_is_refused_without_being_shown() {
    for key in ["two words-98765", "sk-aisa-ümlaut-98765", "line\nbreak-98765"] {
        let mut command = against("http://127.0.0.1:1", "index");
        command.env("AISA_API_KEY", key);
        let run = Run::of(command).ends_with(4);
        assert!(!run.stderr.contains("98765"), "{}", run.stderr);
    }
}

#[test]
fn codes_of_the_gateway() {
    let body = |code: &str| format!(r#"{{"error":{{"code":"{code}","message":"because"}}}}"#);
    let cases = [
        ("401 Unauthorized", "invalid_api_key", 4),
        ("402 Payment Required", "estimated_price_exceeds_max_price", 5),
        ("402 Payment Required", "insufficient_wallet_balance", 5),
        ("429 Too Many Requests", "quota_exceeded", 5),
        ("429 Too Many Requests", "rate_limit_exceeded", 6),
    ];
    for (status, code, exit) in cases {
        let peer = Peer::new(vec![Act::Send(answer(status, "", &body(code)))]);
        let run = Run::of(against(&peer.url, "summary example.com --no-retry")).ends_with(exit);
        assert!(run.stderr.contains(code), "{code}: {}", run.stderr);
        assert!(!run.stderr.contains(KEY), "{code}: {}", run.stderr);
    }
}

#[test]
fn a_page_of_a_firewall_is_not_blamed_on_the_key() {
    for (status, page) in [
        (
            "403 Forbidden",
            "<!DOCTYPE html><html><title>Attention Required! | Cloudflare</title></html>",
        ),
        ("403 Forbidden", "error code: 1020"),
        ("401 Unauthorized", "<html><body>Proxy</body></html>"),
    ] {
        let peer = Peer::new(vec![Act::Send(answer(status, "", page))]);
        let run = Run::of(against(&peer.url, "summary example.com --no-retry")).ends_with(1);
        assert!(!run.stderr.contains("AISA_API_KEY"), "{}", run.stderr);
        assert!(run.stderr.contains("firewall"), "{}", run.stderr);
        assert!(run.stderr.contains("not charged"), "{}", run.stderr);
    }
}

#[test]
fn a_wait_of_years_is_not_told_in_seconds() {
    let headers = "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT\r\n";
    let busy = answer("429 Too Many Requests", headers, "{}");
    let peer = Peer::new(vec![Act::Send(busy)]);
    let run = Run::of(against(&peer.url, "summary example.com --no-retry")).ends_with(6);
    assert!(run.stderr.contains(" years"), "{}", run.stderr);
    assert!(!run.stderr.contains(" s;"), "{}", run.stderr);
}

#[test]
fn a_time_out_is_for_each_attempt() {
    let busy = answer("429 Too Many Requests", "Retry-After: 1\r\n", "{}");
    let done = ok(&envelope(r#"{"rank":7}"#));
    let peer = Peer::new(vec![Act::Send(busy), Act::Send(done)]);
    Run::of(against(&peer.url, "summary example.com --timeout 0.9")).ends_with(0);
    let peer = Peer::new(vec![Act::Silence]);
    let run = Run::of(against(&peer.url, "summary example.com --timeout 0.01")).ends_with(1);
    assert!(run.stderr.contains("may have been charged"), "{}", run.stderr);
}

/// Words of the library mean nothing at a terminal.
#[test]
fn failures_name_options_of_the_command_line() {
    let of_gateway = |code: &str| format!(r#"{{"error":{{"code":"{code}","message":"because"}}}}"#);
    let dear = of_gateway("estimated_price_exceeds_max_price");
    let cases = [
        (answer("402 Payment Required", "", &dear), "", "--max-price"),
        (answer("402 Payment Required", "", &dear), "--budget 1", "--max-price"),
        (String::new(), "--budget 0.0001", "--budget"),
    ];
    for (sent, words, option) in cases {
        let peer = Peer::new(vec![Act::Send(sent)]);
        let words = format!("summary example.com --no-retry {words}");
        let run = Run::of(against(&peer.url, &words)).ends_with(5);
        assert!(run.stderr.contains(option), "{words}: {}", run.stderr);
    }
}

#[test]
fn five_when_the_budget_is_too_small_and_nothing_is_sent() {
    let peer = Peer::new(Vec::new());
    let run = Run::of(against(&peer.url, "summary example.com --budget 0.0001")).ends_with(5);
    assert!(run.stderr.contains("budget"), "{}", run.stderr);
    assert!(peer.arrived().is_empty());
}

#[test]
fn failures_are_told_without_words_of_rust() {
    let folder = tempfile::tempdir().expect("a folder");
    let budgets = ["", "--budget 0.05", "--max-price 0.05"];
    for (at, case) in failures().into_iter().enumerate() {
        let peer = Peer::new(vec![Act::Send(case.clone())]);
        let words = format!("summary example.com --no-retry -vv {}", budgets[at % 3]);
        let mut command = against(&peer.url, &words);
        command.env("TMPDIR", folder.path());
        let run = Run::of(command);
        assert_ne!(run.code, Some(0), "{case}");
        assert_eq!(of_rust(&run.stderr), None, "{case}\n{}", run.stderr);
    }
    for words in [
        "summary example.com --budget 0.0001",
        "summary example.com --base-url http://api.example.com",
        "summary example.com --base-url https://api.example.com/apis/v2",
        "summary example.com --base-url http://127.0.0.1:1 --no-retry",
        "summary example.com --max-age 1d",
        "backlinks example.com --filters [[1]",
    ] {
        let mut command = program();
        command.args(words.split_whitespace()).env("AISA_API_KEY", KEY);
        let run = Run::of(command);
        assert_ne!(run.code, Some(0), "{words}");
        assert_eq!(of_rust(&run.stderr), None, "{words}\n{}", run.stderr);
    }
    let operations = line("operations -o json").ends_with(0).json();
    for operation in operations.as_array().expect("a list") {
        let name = operation["operation"].as_str().expect("a name");
        let help = line(&format!("{} --help", name.replace('_', "-"))).ends_with(0);
        assert!(!help.stdout.contains("::"), "{name}");
    }
}
