//! One page unless told otherwise; then each page once, and a place to go on from.

use std::process::Stdio;

#[cfg(unix)]
use crate::interrupt::idempotency_key;
use crate::{
    peer::{Act, Peer, answer, envelope, ok},
    program::{Run, Start, against, files, line, run},
};

/// A page of referring domains: rows `from..to` of `total`.
fn page(from: u64, to: u64, total: u64) -> Act {
    let rows: Vec<_> =
        (from..to).map(|n| format!(r#"{{"domain":"d{n}.example","rank":{n}}}"#)).collect();
    let result = format!(
        r#"{{"total_count":{total},"items_count":{},"items":[{}]}}"#,
        rows.len(),
        rows.join(",")
    );
    Act::Send(ok(&envelope(&result)))
}

#[test]
fn one_page_is_one_call_and_tells_how_to_get_the_next() {
    let peer = Peer::new(vec![page(0, 3, 10)]);
    let run = Run::of(against(&peer.url, "referring-domains example.com --limit 3")).ends_with(0);
    assert_eq!(run.stdout.lines().last(), Some("3 of 10 rows; next: --offset 3"));
    assert_eq!(peer.arrived().len(), 1);
}

#[test]
fn after_a_token_comes_a_token() {
    let result = r#"{"total_count":9,"search_after_token":"t2","items":[{"rank":1},{"rank":2}]}"#;
    let peer = Peer::new(vec![Act::Send(ok(&envelope(result)))]);
    let words = "backlinks example.com --limit 2 --search-after-token t1";
    let run = Run::of(against(&peer.url, words)).ends_with(0);
    let last = run.stdout.lines().last().unwrap_or_default();
    assert!(last.starts_with("2 of 9 rows; next: --search-after-token with the token"), "{last}");
}

#[test]
fn all_pages_come_in_order_and_are_accounted_for() {
    for format in ["csv", "jsonl", "table"] {
        let peer = Peer::new(vec![page(0, 2, 5), page(2, 4, 5), page(4, 5, 5)]);
        let words =
            format!("referring-domains example.com --limit 2 --all -o {format} --columns domain");
        let run = Run::of(against(&peer.url, &words)).ends_with(0);
        let order: Vec<_> = (0..5).map(|n| run.stdout.find(&format!("d{n}.example"))).collect();
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{format}: {}", run.stdout);
        assert!(
            run.stderr.contains("3 pages, charged $0.072108 in all"),
            "{format}: {}",
            run.stderr
        );
        assert_eq!(peer.arrived().len(), 3, "{format}");
    }
}

#[test]
fn max_rows_is_kept_to_the_row() {
    let peer = Peer::new(vec![page(0, 2, 9), page(2, 3, 9)]);
    let words = "referring-domains example.com --limit 2 --max-rows 3 -o jsonl";
    let run = Run::of(against(&peer.url, words)).ends_with(0);
    assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
    let last = peer.arrived().pop().expect("a second request");
    assert!(last.contains("\"limit\":1"), "{last}");
}

#[test]
fn with_a_cursor_max_rows_counts_the_whole_listing() {
    for format in ["jsonl", "csv", "table"] {
        let folder = tempfile::tempdir().expect("a folder");
        let run = |most: u64, acts| {
            let words = format!("referring-domains example.com --limit 2 --no-retry -o {format}");
            let peer = Peer::new(acts);
            let run = kept(&folder, &peer, &format!("{words} --max-rows {most}"));
            (run, peer.arrived())
        };
        let broken = || Act::Send(answer("502 Bad Gateway", "", "{}"));
        let (first, _) = run(5, vec![page(0, 2, 9), broken()]);
        first.ends_with(1);
        let (second, asked) = run(5, vec![page(2, 4, 9), page(4, 5, 9), page(5, 7, 9)]);
        let second = second.ends_with(0);
        assert_eq!(asked.len(), 2, "{format}");
        assert!(asked[1].contains("\"limit\":1"), "{format}: {}", asked[1]);
        let said = second.stdout + &second.stderr;
        assert!(
            said.contains("next: the same command with a larger --max-rows"),
            "{format}: {said}"
        );
        // As often as it is repeated, and with a smaller number too.
        for most in [5, 5, 4] {
            let (again, asked) = run(most, vec![page(5, 7, 9)]);
            let again = again.ends_with(0);
            assert!(asked.is_empty(), "{format} {most}: {asked:?}");
            assert!(again.stderr.contains("nothing to buy"), "{}", again.stderr);
            assert!(again.stderr.contains("larger --max-rows"), "{}", again.stderr);
            assert_eq!(again.stdout, "");
        }
        let (more, asked) = run(6, vec![page(5, 6, 9)]);
        more.ends_with(0);
        assert!(asked[0].contains("\"offset\":5"), "{format}: {asked:?}");
        assert!(asked[0].contains("\"limit\":1"), "{format}: {asked:?}");
    }
}

#[test]
fn behind_a_token_pages_come_whole_and_no_row_is_lost_to_the_cap() {
    let page = |from: u64| {
        let rows = [from, from + 1].map(|n| format!(r#"{{"anchor":"row {n}"}}"#));
        let result = format!(
            r#"{{"total_count":90000,"items_count":2,"search_after_token":"token-{from}","items":[{}]}}"#,
            rows.join(",")
        );
        Act::Send(ok(&envelope(&result)))
    };
    for format in ["jsonl", "csv", "table"] {
        let folder = tempfile::tempdir().expect("a folder");
        let start = |peer: &Peer, most: u64| {
            let words = format!(
                "backlinks example.com --offset 20000 --limit 2 --max-rows {most} --columns anchor -o {format}"
            );
            let mut command = against(&peer.url, &words);
            command.arg("--cursor").arg(folder.path().join("place"));
            Run::of(command).ends_with(0)
        };
        let first = start(&Peer::new(vec![page(1), page(3)]), 3);
        assert!(first.stderr.contains("1 row more than --max-rows"), "{format}: {}", first.stderr);
        let peer = Peer::new(vec![page(5), page(7)]);
        let second = start(&peer, 7);
        let asked = peer.request();
        assert!(asked.contains("token-3"), "{format}: {asked}");
        let both = first.stdout + &second.stdout;
        let order: Vec<_> = (1..=8).map(|n| both.find(&format!("row {n}"))).collect();
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{format}: {both}");
    }
}

#[test]
fn what_came_before_a_failure_is_printed_and_the_cursor_goes_on_from_there() {
    for format in ["csv", "table"] {
        let folder = tempfile::tempdir().expect("a folder");
        let cursor = folder.path().join("place.json");
        let words = format!(
            "referring-domains example.com --limit 2 --all --no-retry --columns domain -o {format}"
        );
        let start = |peer: &Peer| {
            let mut command = against(&peer.url, &words);
            command.arg("--cursor").arg(&cursor);
            Run::of(command)
        };
        let broken = answer("502 Bad Gateway", "", r#"{"error":"provider request failed"}"#);
        let peer = Peer::new(vec![page(0, 2, 3), Act::Send(broken)]);
        let first = start(&peer).ends_with(1);
        assert!(first.stdout.contains("d1.example"), "{format}: {}", first.stdout);

        let peer = Peer::new(vec![page(2, 3, 3)]);
        let second = start(&peer).ends_with(0);
        assert!(
            second.stdout.contains("d2.example") && !second.stdout.contains("d1.example"),
            "{}",
            second.stdout
        );
        let request = peer.request();
        assert!(request.contains("\"offset\":2"), "{format}: {request}");
        if format == "csv" {
            assert_eq!(
                first.stdout + &second.stdout,
                "domain\nd0.example\nd1.example\nd2.example\n"
            );
        }

        let peer = Peer::new(Vec::new());
        let third = start(&peer).ends_with(0);
        assert!(third.stderr.contains("nothing is left"), "{}", third.stderr);
    }
}

#[test]
fn a_cursor_of_another_request_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let cursor = folder.path().join("place.json");
    let place = cursor.to_str().expect("a path of ASCII");
    let words = ["--sandbox", "--max-rows", "2", "--limit", "2", "-o", "jsonl", "--cursor", place];
    let start = |operation, target| run([operation, target].iter().chain(&words));
    start("backlinks", "example.com").ends_with(0);
    let kept = std::fs::read_to_string(&cursor).expect("the place is kept");
    let finished = kept.replacen("\"place\":{", "\"place\":{\"end\":\"complete\",", 1);
    for place in [&kept, &finished] {
        std::fs::write(&cursor, place).expect("the file is written");
        for (operation, target, differs) in [
            ("backlinks", "example.org", "other fields (target)"),
            ("anchors", "example.com", "operation backlinks, not to anchors"),
        ] {
            let run = start(operation, target).ends_with(2);
            assert!(run.stderr.contains(differs), "{}", run.stderr);
        }
    }
    let run = start("backlinks", "example.com").ends_with(0);
    assert!(run.stderr.contains("nothing is left"), "{}", run.stderr);
    std::fs::write(&cursor, "{").expect("the file is written");
    start("backlinks", "example.com").ends_with(2);
}

#[test]
fn an_empty_cursor_is_refused_because_it_would_buy_the_first_page_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("place");
    for text in ["", "\n"] {
        std::fs::write(&place, text).expect("the file is written");
        let peer = Peer::new(vec![page(0, 1, 1)]);
        let mut command = against(&peer.url, "anchors example.com --all --cursor");
        command.arg(&place);
        let run = Run::of(command).ends_with(2);
        for part in ["empty", "delete it"] {
            assert!(run.stderr.contains(part), "{}", run.stderr);
        }
        assert!(peer.arrived().is_empty());
    }
}

#[test]
fn a_cursor_replaces_no_file_but_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("place.new");
    std::fs::write(&own, "mine").expect("the file is written");
    let start = || {
        let peer = Peer::new(vec![page(0, 1, 9)]);
        let mut command =
            against(&peer.url, "referring-domains example.com --limit 1 --max-rows 1 --cursor");
        command.arg(folder.path().join("place"));
        Run::of(command)
    };
    start().ends_with(0);
    assert_eq!(std::fs::read_to_string(&own).expect("it is there"), "mine");
    assert_eq!(files(folder.path()).len(), 2);
}

#[cfg(unix)]
#[test]
fn a_cursor_that_is_a_link_leads_to_the_place_and_never_to_another_file() {
    use std::{fs, os::unix::fs::symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let (link, kept) = (folder.path().join("link"), folder.path().join("kept"));
    let start = |first: u64| {
        let peer = Peer::new(vec![page(first, first + 1, 9)]);
        let words =
            format!("referring-domains example.com --limit 1 --max-rows {} --cursor", first + 1);
        let mut command = against(&peer.url, &words);
        command.arg(&link);
        (Run::of(command), peer.arrived())
    };
    symlink(&kept, &link).expect("a link");
    let (run, arrived) = start(0);
    run.ends_with(2);
    assert!(arrived.is_empty(), "a link that leads nowhere");

    fs::write(&kept, "a text of somebody's").expect("the file is written");
    let (run, arrived) = start(0);
    run.ends_with(2);
    assert!(arrived.is_empty(), "no cursor");
    assert_eq!(fs::read_to_string(&kept).expect("it is there"), "a text of somebody's");

    fs::remove_file(&kept).and_then(|()| fs::remove_file(&link)).expect("they go");
    start(0).0.ends_with(0);
    fs::rename(&link, &kept).and_then(|()| symlink("kept", &link)).expect("a link");
    let (run, arrived) = start(1);
    run.ends_with(0);
    assert!(arrived[0].contains("\"offset\":1"), "{arrived:?}");
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert!(fs::read_to_string(&kept).expect("it is there").contains("\"rows\":2"));
}

#[cfg(unix)]
#[test]
fn cursors_and_ledgers_are_for_their_owner_and_a_ledger_keeps_the_mode_it_has() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let folder = tempfile::tempdir().expect("a folder");
    let (place, ledger) = (folder.path().join("place"), folder.path().join("ledger"));
    let start = |first: u64| {
        let peer = Peer::new(vec![page(first, first + 1, 9)]);
        let words = format!("referring-domains example.com --limit 1 --max-rows {}", first + 1);
        let mut command = against(&peer.url, &words);
        command.arg("--cursor").arg(&place).arg("--ledger").arg(&ledger);
        Run::of(command).ends_with(0);
    };
    let mode = |path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    start(0);
    assert_eq!((mode(&place), mode(&ledger)), (0o600, 0o600));
    fs::set_permissions(&ledger, fs::Permissions::from_mode(0o644)).expect("it is set");
    start(1);
    assert_eq!((mode(&place), mode(&ledger)), (0o600, 0o644));
}

#[test]
fn a_table_saves_the_place_page_by_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("place");
    let (_never, held) = std::sync::mpsc::channel();
    let peer = Peer::new(vec![page(0, 1, 9), Act::Held(String::new(), held)]);
    let mut command = against(&peer.url, "referring-domains example.com --limit 1 --all --cursor");
    command.arg(&place).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.start();
    peer.request();
    peer.request();
    // No signal that could be handled: as if the machine went down.
    child.kill().expect("it ends");
    let run: Run = child.wait_with_output().expect("it ends").into();
    assert!(run.stdout.contains("d0.example"), "{}", run.stdout);
    let kept = std::fs::read_to_string(&place).expect("the place is kept");
    assert!(kept.contains("\"rows\":1"), "{kept}");
}

#[test]
fn no_data_is_said_of_calls_that_succeeded_only() {
    let broken = answer("502 Bad Gateway", "", r#"{"error":"provider request failed"}"#);
    let peer = Peer::new(vec![Act::Send(broken)]);
    let run = Run::of(against(&peer.url, "anchors example.com --all --no-retry")).ends_with(1);
    assert!(!run.stderr.contains("no data"), "{}", run.stderr);
    let peer = Peer::new(Vec::new());
    let run = Run::of(against(&peer.url, "anchors example.com --all --budget 0.0001")).ends_with(5);
    assert!(!run.stderr.contains("no data"), "{}", run.stderr);
}

#[test]
fn a_cursor_that_cannot_be_written_is_found_out_before_anything_is_paid() {
    let peer = Peer::new(Vec::new());
    let words = "anchors example.com --all --cursor /nowhere/at/all/place.json";
    let run = Run::of(against(&peer.url, words)).ends_with(2);
    assert!(run.stderr.contains("/nowhere/at/all"), "{}", run.stderr);
    assert!(peer.arrived().is_empty());
}

#[test]
fn a_budget_stops_before_the_page_that_would_pass_it() {
    // Before the first page nothing is done, so that the budget is all there is to say.
    line("referring-domains example.com --sandbox --limit 10 --max-rows 500 --budget 0.01")
        .ends_with(5);
    let run = line(
        "referring-domains example.com --sandbox --limit 10 --max-rows 500 --budget 0.06 -o jsonl",
    )
    .ends_with(3);
    assert!(!run.stdout.is_empty(), "the pages within the budget are printed");
}

#[test]
fn a_limit_that_stops_a_listing_leaves_it_partly_done() {
    let busy = || Act::Send(answer("429 Too Many Requests", "Retry-After: 4000\r\n", "{}"));
    let words = "referring-domains example.com --limit 2 --all -o jsonl";
    let peer = Peer::new(vec![page(0, 2, 9), busy()]);
    let run = Run::of(against(&peer.url, words)).ends_with(3);
    assert_eq!(run.stdout.lines().count(), 2);
    Run::of(against(&Peer::new(vec![busy()]).url, words)).ends_with(6);
}

#[test]
fn what_stands_in_place_of_rows_is_said() {
    let cases = [
        (r#"{"0":{"domain":"a.example"}}"#, "items is an object"),
        (r#""a.example""#, "items is a text"),
        ("7", "items is a number"),
    ];
    for (items, said) in cases {
        let result = format!(r#"{{"total_count":1,"items_count":1,"items":{items}}}"#);
        for format in ["table", "csv", "jsonl"] {
            let peer = Peer::answers(&envelope(&result));
            let words = format!("referring-domains example.com -o {format}");
            let run = Run::of(against(&peer.url, &words)).ends_with(0);
            assert!(run.stderr.contains(said), "{items} {format}: {}", run.stderr);
        }
    }
    for items in ["null", "[]", r#"[{"domain":"a.example"}]"#] {
        let peer = Peer::answers(&envelope(&format!(r#"{{"items":{items}}}"#)));
        let run = Run::of(against(&peer.url, "referring-domains example.com")).ends_with(0);
        assert!(!run.stderr.contains("not a list"), "{items}: {}", run.stderr);
    }
}

/// Runs `words` with the place kept in a folder of the test.
fn kept(folder: &tempfile::TempDir, peer: &Peer, words: &str) -> Run {
    let mut command = against(&peer.url, words);
    command.arg("--cursor").arg(folder.path().join("place.json"));
    Run::of(command)
}

#[test]
fn a_listing_that_breaks_off_is_partly_done_and_goes_on_when_asked_again() {
    for format in ["csv", "table", "jsonl"] {
        let folder = tempfile::tempdir().expect("a folder");
        let words =
            format!("referring-domains example.com --limit 2 --all --columns domain -o {format}");
        let peer = Peer::new(vec![page(0, 2, 5), page(2, 2, 5)]);
        let first = kept(&folder, &peer, &words).ends_with(3);
        assert!(first.stdout.contains("d1.example"), "{}", first.stdout);
        for part in ["2 of 5 rows", "the same command again", "--skip-failed-page"] {
            assert!(first.stderr.contains(part), "{format}: {}", first.stderr);
        }
        let peer = Peer::new(vec![page(2, 4, 5), page(4, 5, 5)]);
        let second = kept(&folder, &peer, &words).ends_with(0);
        assert!(second.stdout.contains("d4.example"), "{}", second.stdout);
        assert!(peer.request().contains("\"offset\":2"), "{format}");
    }
}

#[test]
fn a_response_without_data_in_the_middle_of_a_listing_is_not_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = "referring-domains example.com --limit 2 --all -o jsonl";
    let peer = Peer::new(vec![page(0, 2, 5), Act::Send(ok(&envelope("null")))]);
    let run = kept(&folder, &peer, words).ends_with(3);
    assert_eq!(run.stdout.lines().count(), 2);
    let place = std::fs::read_to_string(folder.path().join("place.json")).expect("a place");
    assert!(!place.contains("\"end\""), "{place}");
}

#[test]
fn a_page_that_is_no_json_is_left_out_when_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = "referring-domains example.com --limit 2 --all --columns domain -o csv";
    let torn = || Act::Send(ok("torn"));
    let first = kept(&folder, &Peer::new(vec![page(0, 2, 5), torn()]), words).ends_with(1);
    assert!(first.stderr.contains("--skip-failed-page"), "{}", first.stderr);
    let second = kept(&folder, &Peer::new(vec![torn()]), words).ends_with(1);
    assert_eq!(second.stdout, "");

    let skip = format!("{words} --skip-failed-page");
    let peer = Peer::new(vec![page(4, 5, 5)]);
    let third = kept(&folder, &peer, &skip).ends_with(0);
    assert_eq!(third.stdout, "d4.example\n");
    assert!(peer.request().contains("\"offset\":4"));
    let none = kept(&folder, &Peer::new(Vec::new()), &skip).ends_with(2);
    assert!(none.stderr.contains("no page to skip"), "{}", none.stderr);
    line(&format!("{words} --sandbox --skip-failed-page")).ends_with(2);
}

#[test]
fn a_gateway_that_ignores_the_offset_sells_no_third_page() {
    let peer = Peer::new(vec![page(0, 2, 9), page(0, 2, 9), page(0, 2, 9)]);
    let words = "referring-domains example.com --limit 2 --all -o jsonl";
    let run = Run::of(against(&peer.url, words)).ends_with(3);
    assert_eq!((run.stdout.lines().count(), peer.arrived().len()), (2, 2));
    assert!(run.stderr.contains("--cursor FILE"), "{}", run.stderr);
}

#[test]
fn a_listing_without_a_way_to_its_rest_is_partly_done() {
    let row = r#"{"anchor":"a"}"#;
    let result = format!(r#"{{"total_count":90000,"items_count":1,"items":[{row}]}}"#);
    let peer = Peer::new(vec![Act::Send(ok(&envelope(&result)))]);
    let words = "backlinks example.com --offset 20000 --limit 1 --all -o jsonl";
    let run = Run::of(against(&peer.url, words)).ends_with(3);
    assert!(run.stderr.contains("largest offset"), "{}", run.stderr);
}

/// The key and the body of a request.
#[cfg(unix)]
fn asked(request: &str) -> (String, String) {
    let body = request.rsplit("\r\n\r\n").next().unwrap_or_default();
    (idempotency_key(request), body.to_owned())
}

/// A page that was on its way when the program was killed may be bought: the next run asks for it under its key, in its
/// size, whatever the command says by then, and never under another key unless told to.
#[cfg(unix)]
#[test]
fn a_page_that_was_on_its_way_at_a_kill_is_asked_for_under_its_key() {
    let base = "referring-domains example.com --all --no-retry --columns domain -o csv";
    let killed = |folder: &tempfile::TempDir, before: Vec<Act>| {
        let known = before.len();
        let mut acts = before;
        acts.push(Act::Silence);
        let peer = Peer::new(acts);
        let mut command = against(&peer.url, &format!("{base} --limit 2"));
        command
            .arg("--cursor")
            .arg(folder.path().join("place.json"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.start();
        let requests: Vec<_> = (0..=known).map(|_| peer.request()).collect();
        child.kill().expect("it ends");
        child.wait().expect("it ends");
        asked(&requests[known])
    };
    let busy = || Act::Send(answer("429 Too Many Requests", "Retry-After: 4000\r\n", "{}"));
    let gone = || Act::Send(answer("409 Conflict", "", r#"{"error":"idempotency key was used"}"#));
    for arrived in [0, 2] {
        let before = || match arrived {
            0 => Vec::new(),
            _ => vec![page(0, 2, 5)],
        };
        let folder = tempfile::tempdir().expect("a folder");
        let first = killed(&folder, before());
        // A refusal says nothing of what ran under the key.
        let peer = Peer::new(vec![busy()]);
        let run = kept(&folder, &peer, &format!("{base} --limit 3"));
        assert_ne!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(asked(&peer.request()), first);
        // A response is the page, and the rest comes in the new size.
        let peer = Peer::new(vec![page(arrived, arrived + 2, 5), page(arrived + 2, 5, 5)]);
        let run = kept(&folder, &peer, &format!("{base} --limit 3")).ends_with(0);
        let again = peer.request();
        assert_eq!(asked(&again), first, "{}", run.stderr);
        let rest = peer.request();
        assert_ne!(idempotency_key(&rest), first.0);
        assert!(rest.contains("\"limit\":3"), "{rest}");
        assert!(run.stdout.ends_with("d4.example\n"), "{}", run.stdout);

        // What was bought is lost: nothing is bought again without a word.
        let folder = tempfile::tempdir().expect("a folder");
        let first = killed(&folder, before());
        for _ in 0..2 {
            let peer = Peer::new(vec![gone()]);
            let run = kept(&folder, &peer, &format!("{base} --limit 2"));
            assert_ne!(run.code, Some(0), "{}", run.stderr);
            assert_eq!(asked(&peer.request()), first);
            for part in ["its response is lost", "--retry-unknown", "--skip-failed-page"] {
                assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
            }
        }
        if arrived == 0 {
            let peer = Peer::new(vec![page(2, 4, 5), page(4, 5, 5)]);
            let skip = format!("{base} --limit 2 --skip-failed-page");
            let run = kept(&folder, &peer, &skip).ends_with(0);
            assert!(peer.request().contains("\"offset\":2"), "{}", run.stderr);
        } else {
            let peer = Peer::new(vec![page(2, 4, 5), page(4, 5, 5)]);
            let words = format!("{base} --limit 2 --retry-unknown").replace("--no-retry", "");
            let run = kept(&folder, &peer, &words).ends_with(0);
            let anew = asked(&peer.request());
            assert_ne!(anew.0, first.0, "{}", run.stderr);
            assert_eq!(anew.1, first.1);
        }
    }
}

/// A failure that tells nothing of the page is no reason to buy it anew, and one that tells is none to keep its key.
#[cfg(unix)]
#[test]
fn a_page_without_an_answer_keeps_its_key_and_a_refused_one_does_not() {
    let words = "referring-domains example.com --limit 2 --all --no-retry --columns domain -o csv";
    let html = || Act::Send(answer("500 Internal Server Error", "", "<html>"));
    let busy = || Act::Send(answer("429 Too Many Requests", "", "{}"));
    for (failure, same) in [(html(), true), (Act::Send(String::new()), true), (busy(), false)] {
        let folder = tempfile::tempdir().expect("a folder");
        let peer = Peer::new(vec![page(0, 2, 4), failure]);
        kept(&folder, &peer, words);
        peer.request();
        let failed = asked(&peer.request());
        let peer = Peer::new(vec![page(2, 4, 4)]);
        let run = kept(&folder, &peer, words).ends_with(0);
        let again = asked(&peer.request());
        assert_eq!(again.1, failed.1);
        assert_eq!(again.0 == failed.0, same, "{}", run.stderr);
    }
}
