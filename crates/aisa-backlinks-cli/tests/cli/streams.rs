//! Data on stdout, notes on stderr, and neither breaks when its reader goes away.

use std::process::Stdio;

use crate::{
    peer::{Act, Peer, answer, envelope, ok},
    program::{Run, Start, against, files, line, program},
};

#[test]
fn json_keeps_nulls_numbers_and_order_as_they_came() {
    let result = r#"{"zeta":12.0,"target":"münchen.example","alpha":null,"big":12345678901234567890123,"list":[],"e":1e5,"s":"\u00fc\/"}"#;
    let peer = Peer::answers(&envelope(result));
    let run = Run::of(against(&peer.url, "summary example.com -o json")).ends_with(0);
    let expected = "{\n  \"zeta\": 12.0,\n  \"target\": \"münchen.example\",\n  \"alpha\": null,\n  \"big\": 12345678901234567890123,\n  \"list\": [],\n  \"e\": 1e5,\n  \"s\": \"\\u00fc\\/\"\n}\n";
    assert_eq!(run.stdout, expected);
}

#[test]
fn a_hyphen_is_the_stream_and_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in [
        "summary example.com --sandbox -O - -o json",
        "summary example.com --estimate -O -",
        "report example.com --sandbox -O -",
    ] {
        let mut command = program();
        command.current_dir(folder.path()).args(words.split_whitespace());
        let run = Run::of(command).ends_with(0);
        assert!(!run.stdout.is_empty(), "{words}: {}", run.stderr);
    }
    for words in ["--ledger -", "--archive -", "--all --cursor -"] {
        let peer = Peer::new(Vec::new());
        let mut command = against(&peer.url, &format!("anchors example.com {words}"));
        command.current_dir(folder.path());
        let run = Run::of(command).ends_with(2);
        assert!(run.stderr.contains("needs a file"), "{words}: {}", run.stderr);
        assert!(peer.arrived().is_empty());
    }
    let left = files(folder.path());
    assert!(left.is_empty(), "{left:?}");
}

/// A name of a stream is the stream, and what is no file is written as it is: neither is ever replaced.
#[cfg(target_os = "linux")]
#[test]
fn names_of_streams_and_devices_are_written_and_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("/dev/stdout", path("link")).expect("a link");
    let text = |name: &str| std::fs::read_to_string(path(name)).expect("the file is there");
    let shell = |redirected: &str, words: &str| {
        let mut command = std::process::Command::new("/bin/sh");
        command
            .env_clear()
            .current_dir(folder.path())
            .args(["-c", &format!("exec \"$0\" {words} {redirected}")])
            .arg(env!("CARGO_BIN_EXE_aisa-backlinks"));
        Run::of(command).ends_with(0)
    };
    let words = "summary example.com --sandbox -q -o csv --columns target -O";
    let printed = "target\nexample.com\n";
    for name in [
        "-",
        "/dev/stdout",
        "/dev/fd/1",
        "/dev/../dev/fd/1",
        "/proc/self/fd/1",
        "/proc/thread-self/fd/1",
        "./link",
    ] {
        for words in [
            format!("{words} {name}"),
            format!("{words} {name} --estimate"),
            format!(
                "{} {name} --archive links.db --targets-from list.txt",
                words.replace("summary example.com", "bulk summary")
            ),
        ] {
            std::fs::write(path("list.txt"), "example.com\n").expect("a list");
            std::fs::write(path("out"), "before\n").expect("a file");
            shell(">>out", &words);
            let appended = text("out");
            let new = appended.strip_prefix("before\n");
            assert!(new.is_some_and(|new| !new.is_empty()), "{words}: {appended}");
            let piped = shell("", &words);
            assert_eq!(Some(piped.stdout.as_str()), new, "{words}");
        }
        // As with a hyphen, the rows of each run follow those of the one before.
        std::fs::write(path("rows"), "before\n").expect("a file");
        for rows in [2, 4] {
            let words = format!(
                "anchors example.com --sandbox -q --limit 2 --max-rows {rows} --cursor place -o csv --columns rank"
            );
            shell(">>rows", &format!("{words} -O {name}"));
        }
        assert_eq!(text("rows").lines().count(), 1 + 1 + 4, "{name}: {}", text("rows"));
        std::fs::remove_file(path("place")).expect("it is removed");
    }
    for (name, number) in
        [("/dev/stderr", 2), ("/dev/fd/2", 2), ("/proc/self/fd/3", 3), ("/dev/fd/7", 7)]
    {
        std::fs::write(path("out"), "before\n").expect("a file");
        let run = shell(&format!("{number}>>out"), &format!("{words} {name}"));
        assert_eq!(run.stdout, "", "{name}");
        assert!(text("out").starts_with("before\n"), "{name}: {}", text("out"));
        assert!(text("out").ends_with(printed), "{name}: {}", text("out"));
    }
    shell("", &format!("{words} /dev/null"));
    for made in [".aisa-", "partial"] {
        let left = files(std::path::Path::new("/dev"));
        assert!(!left.iter().any(|file| file.to_string_lossy().contains(made)));
    }

    // A pipe with a name goes to its reader.
    let made = std::process::Command::new("mkfifo").arg(path("pipe")).status();
    assert!(made.is_ok_and(|status| status.success()));
    let run = shell("& cat pipe", &format!("{words} pipe")).stdout;
    assert_eq!(run, printed);
    let pipe = std::fs::metadata(path("pipe")).expect("it is there");
    assert!(!pipe.is_file(), "it is still a pipe");

    // Where there is no such stream, nothing is asked.
    for name in ["/dev/fd/77", "/proc/self/fd/77"] {
        let run = line(&format!("{words} {name}")).ends_with(2);
        assert!(run.stderr.contains(name), "{}", run.stderr);
    }
    // Files to come back to are none.
    for words in ["--ledger /dev/stdout", "--archive /dev/fd/1", "--all --cursor /proc/self/fd/1"] {
        let run = line(&format!("anchors example.com --dry-run {words}")).ends_with(2);
        assert!(run.stderr.contains("needs a file"), "{words}: {}", run.stderr);
    }
}

#[test]
fn depth_does_not_swell_the_output() {
    let deep = format!("{}1{}", "[".repeat(30_000), "]".repeat(30_000));
    let body = format!(
        r#"{{"object":"cost_estimate","estimated_cost_micros_usd":24036,"currency":"USD","deep":{deep}}}"#
    );
    let peer = Peer::new(vec![Act::Send(answer("200 OK", "", &body))]);
    let run = Run::of(against(&peer.url, "summary example.com --quote -o json"));
    assert!(
        (body.len()..10_000_000).contains(&run.stdout.len()),
        "{} bytes: {}",
        run.stdout.len(),
        run.stderr
    );
}

#[test]
fn raw_is_byte_for_byte() {
    let body = envelope("{ \"target\" :\"x\",  \"n\":1.0 }\n");
    let peer = Peer::answers(&body);
    let run = Run::of(against(&peer.url, "summary example.com -o raw")).ends_with(0);
    assert_eq!(run.stdout, body);
}

#[test]
fn a_reader_that_had_enough_is_no_fault() {
    for words in [
        "backlinks example.com --sandbox --limit 1000 -o json",
        "operations",
        "--help",
        "completions bash",
    ] {
        let mut child = {
            let mut command = program();
            command.args(words.split_whitespace());
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).start()
        };
        drop(child.stdout.take());
        let run: Run = child.wait_with_output().expect("the program ends").into();
        let run = run.ends_with(0);
        for word in ["panic", "error", "pipe"] {
            assert!(!run.stderr.to_lowercase().contains(word), "{words}: {}", run.stderr);
        }
    }
}

#[test]
fn quiet_leaves_only_what_nobody_should_miss() {
    let peer = Peer::answers(&envelope(r#"{"target":"example.com"}"#));
    let run = Run::of(against(&peer.url, "summary example.com -q")).ends_with(0);
    assert_eq!(run.stderr, "");
    let run = line("summary example.com --sandbox -q").ends_with(0);
    assert!(run.stderr.contains("invented"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let plain = line("summary example.com --sandbox").ends_with(0);
    assert!(!plain.stdout.contains('\u{1b}') && !plain.stderr.contains('\u{1b}'));
    let coloured = line("backlinks example.com --sandbox --color always").ends_with(0);
    assert!(coloured.stdout.contains('\u{1b}') && coloured.stderr.contains('\u{1b}'));
    let never = line("backlinks example.com --sandbox --color never").ends_with(0);
    assert!(!never.stdout.contains('\u{1b}') && !never.stderr.contains('\u{1b}'));
}

#[test]
fn text_from_strangers_cannot_steer_the_terminal() {
    let row = r#"{"anchor":"\u001b[31mred\u0007 \u202eevil\u009b","rank":1,"url_from":"https://x.example/漢字","domain_from":"x.example"}"#;
    let result = format!(r#"{{"total_count":1,"items_count":1,"items":[{row}]}}"#);
    let peer = Peer::answers(&envelope(&result));
    let run = Run::of(against(&peer.url, "backlinks example.com")).ends_with(0);
    assert!(run.stdout.contains("漢字"), "{}", run.stdout);
    for wrong in ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}'] {
        assert!(!run.stdout.contains(wrong), "{:?}", run.stdout);
    }
}

#[test]
fn a_formula_reaches_a_spreadsheet_as_text_unless_asked_for_exactly() {
    let row = r#"{"anchor":"=HYPERLINK(\"https://x.example\")","rank":-1,"title":"-2+3"}"#;
    let result = format!(r#"{{"total_count":1,"items_count":1,"items":[{row}]}}"#);
    for (exact, expected) in [
        ("", "'=HYPERLINK(\"\"https://x.example\"\")"),
        ("--exact", "=HYPERLINK(\"\"https://x.example\"\")"),
    ] {
        let peer = Peer::answers(&envelope(&result));
        let words = format!("anchors example.com -o csv --columns anchor,rank {exact}");
        let run = Run::of(against(&peer.url, &words)).ends_with(0);
        assert_eq!(run.stdout, format!("anchor,rank\n\"{expected}\",-1\n"));
    }
    let refused = line("anchors example.com --sandbox --exact").ends_with(2);
    assert!(refused.stderr.contains("csv"), "{}", refused.stderr);
}

#[test]
fn odd_results_are_printed_in_every_form() {
    let results = [
        r#"{"items":null}"#,
        r#"{"items":[]}"#,
        r#"{"items":[null,{"rank":null},{"unheard_of":{"a":[1,{"b":2}]}}],"total_count":12.0,"items_count":"3"}"#,
        r#"{"items":{"not":"a list"}}"#,
        r#"{}"#,
    ];
    for result in results {
        for format in ["table", "json", "raw", "csv", "jsonl"] {
            let peer = Peer::answers(&envelope(result));
            let run = Run::of(against(&peer.url, &format!("backlinks example.com -o {format}")));
            assert_eq!(run.code, Some(0), "{format} of {result}: {}", run.stderr);
        }
    }
}

#[test]
fn verbose_tells_what_happens_without_the_key() {
    let peer = Peer::answers(&envelope(r#"{"target":"example.com"}"#));
    let run = Run::of(against(&peer.url, "summary example.com -vv")).ends_with(0);
    assert!(run.stderr.contains("summary"), "{}", run.stderr);
    assert!(!run.stderr.contains(crate::program::KEY), "{}", run.stderr);
}

#[test]
fn a_ledger_holds_a_line_for_the_start_and_the_end_of_each_attempt() {
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = folder.path().join("ledger.jsonl");
    let peer = Peer::answers(&envelope(r#"{"target":"example.com"}"#));
    let mut command = against(&peer.url, "summary example.com --ledger");
    command.arg(&ledger);
    Run::of(command).ends_with(0);
    let text = std::fs::read_to_string(&ledger).expect("the ledger is there");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("24036") || text.contains("0.024036"), "{text}");
    assert_eq!(files(folder.path()).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn an_end_that_the_ledger_does_not_take_is_told_and_is_no_success() {
    let folder = tempfile::tempdir().expect("a folder");
    let start = |ledger: &std::path::Path, limit: &str| {
        let peer = Peer::answers(&envelope(r#"{"target":"example.com","rank":7}"#));
        let alone = against(&peer.url, "");
        let mut command = std::process::Command::new("/bin/sh");
        let environment = alone.get_envs();
        command
            .env_clear()
            .envs(environment.filter_map(|(name, value)| Some((name, value?))))
            // Writes beyond the limit fail as on a full disk.
            .args([
                "-c",
                &format!("trap '' XFSZ; {limit} exec \"$0\" summary example.com --ledger \"$1\""),
            ])
            .arg(alone.get_program())
            .arg(ledger);
        Run::of(command)
    };
    let plain = folder.path().join("plain");
    start(&plain, "").ends_with(0);
    let text = std::fs::read_to_string(&plain).expect("the ledger is there");
    let begin = text.lines().next().expect("a first line").len() + 1;

    // 8 blocks of 512 bytes, filled so far that the start fits and the end does not.
    let full = folder.path().join("full");
    let filled = "\n".repeat(8 * 512 - begin - 20);
    std::fs::write(&full, filled).expect("the file is written");
    let run = start(&full, "ulimit -f 8;").ends_with(1);
    assert!(run.stdout.contains("rank"), "{}", run.stdout);
    assert!(run.stderr.contains("the ledger could not record"), "{}", run.stderr);
}

#[test]
fn an_output_file_is_replaced_when_the_output_is_complete() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rows.csv");
    let names = || {
        let entries = std::fs::read_dir(folder.path()).expect("the folder is there");
        let mut names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        names.sort();
        names
    };
    let to_file = |url: &str, words: &str| {
        let mut command = against(url, words);
        command.arg("-O").arg(&file);
        Run::of(command)
    };
    let page = |row: &str| {
        let result = format!(r#"{{"total_count":2,"items_count":1,"items":[{row}]}}"#);
        Act::Send(ok(&envelope(&result)))
    };
    let words = "anchors example.com --limit 1 --max-rows 2 --no-retry --columns rank -o csv";

    let peer = Peer::new(vec![page(r#"{"rank":1}"#), page(r#"{"rank":2}"#)]);
    let run = to_file(&peer.url, words).ends_with(0);
    assert_eq!(run.stdout, "");
    let text = || std::fs::read_to_string(&file).expect("the file is there");
    assert_eq!(text(), "rank\n1\n2\n");
    assert_eq!(names(), ["rows.csv"]);
    assert!(run.stderr.contains("2 rows, 2 pages, charged"), "{}", run.stderr);

    // A listing that fails keeps what was there, and what was paid for.
    let broken = Act::Send(answer("502 Bad Gateway", "", "{}"));
    let peer = Peer::new(vec![page(r#"{"rank":3}"#), broken]);
    let run = to_file(&peer.url, words).ends_with(1);
    assert_eq!(text(), "rank\n1\n2\n");
    assert_eq!(names(), ["rows.csv", "rows.csv.partial"]);
    let partial = folder.path().join("rows.csv.partial");
    let partial = std::fs::read_to_string(partial).expect("it is there");
    assert_eq!(partial, "rank\n3\n");
    assert!(run.stderr.contains("rows.csv.partial"), "{}", run.stderr);

    // A place that takes no file is refused before anything is spent.
    let peer = Peer::new(Vec::new());
    for place in ["/nowhere/at/all.csv", "/tmp"] {
        let mut command = against(&peer.url, words);
        command.args(["-O", place]);
        let refused = Run::of(command).ends_with(2);
        assert!(refused.stderr.contains(place), "{}", refused.stderr);
    }
    assert!(peer.arrived().is_empty());

    let run = to_file(&peer.url, "anchors example.com --estimate").ends_with(0);
    assert_eq!(run.stdout, "");
    assert!(text().starts_with("estimated $"), "{}", text());
}

#[test]
fn a_charge_above_what_a_call_should_cost_at_most_is_told_beside_it_and_in_the_sum() {
    let dear = |result: &str| {
        let charge = "X-AISA-Customer-Cost-Micros-USD: 60000\r\nX-Request-ID: req-7\r\n";
        Act::Send(answer("200 OK", charge, &envelope(result)))
    };
    let peer = Peer::new(vec![dear(r#"{"target":"example.com","rank":7}"#)]);
    let run = Run::of(against(&peer.url, "summary example.com")).ends_with(0);
    for part in [
        "charged $0.06, $0.011928 above the expected maximum, request id req-7",
        "charged $0.06, $0.011928 above the expected maximum, took",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }

    let page = |rank: u8| {
        dear(&format!(r#"{{"total_count":2,"items_count":1,"items":[{{"rank":{rank}}}]}}"#))
    };
    let peer = Peer::new(vec![page(1), page(2)]);
    let words = "backlinks example.com --limit 1 --max-rows 2 --budget 0.50";
    let run = Run::of(against(&peer.url, words)).ends_with(0);
    let sum = "charged $0.12 in all, $0.023856 above the expected maximum";
    assert!(run.stderr.contains(sum), "{}", run.stderr);
}
