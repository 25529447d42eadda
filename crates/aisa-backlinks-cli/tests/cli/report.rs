//! `report`: a page of one file that runs and loads nothing, whose price is known before, and which nobody pays twice.

use std::path::Path;

#[cfg(unix)]
use crate::{archive::without_room, terminal::typing};
use crate::{
    peer::{Act, Peer, answer, envelope, ok},
    program::{Run, against, files, line, program},
};

/// Calls that a report makes.
const CALLS: usize = 5;

/// What would run, or steer, if it were not escaped.
const HOSTILE: &str =
    r#"<script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;\u202egpj.exe"#;

/// One result that has something for every part of a page.
fn result(text: &str) -> String {
    let row = format!(
        r#"{{"date":"2026-10-01 00:00:00 +00:00","anchor":"{text}","domain":"{text}","target":"{text}","backlinks":5,"rank":7}}"#
    );
    format!(
        r#"{{"target":"{text}","backlinks":5,"referring_links_tld":{{"{text}":3}},"referring_links_countries":{{"{text}":3}},"total_count":1,"items_count":1,"items":[{row}]}}"#
    )
}

fn answers(text: &str, count: usize) -> Vec<Act> {
    let acts = (0..count).map(|_| Act::Send(ok(&envelope(&result(text)))));
    acts.collect()
}

fn refusals(count: usize) -> Vec<Act> {
    let body = r#"{"error":{"code":"invalid_request","message":"no <b>such</b> thing"}}"#;
    let acts = (0..count).map(|_| Act::Send(answer("400 Bad Request", "", body)));
    acts.collect()
}

/// `report example.com -O report.html` with these words, in a folder.
fn report(peer: &Peer, folder: &Path, words: &str) -> std::process::Command {
    let mut command = against(&peer.url, &format!("report example.com -O report.html {words}"));
    command.current_dir(folder);
    command
}

fn page(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("report.html")).expect("the page is there")
}

#[test]
fn the_help() {
    insta::assert_snapshot!(line("report --help").ends_with(0).stdout);
}

#[test]
fn a_page_has_every_part_in_one_file_and_loads_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = program();
    command
        .args(["report", "example.com", "--sandbox", "-O", "report.html"])
        .env("SOURCE_DATE_EPOCH", "1793000000")
        .current_dir(folder.path());
    let run = Run::of(command).ends_with(0);
    assert_eq!(run.stdout, "");
    for said in ["report: 5 calls, estimated $", "invented", "5 responses"] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert_eq!(files(folder.path()).len(), 1);
    let page = page(folder.path());
    for part in [
        "<h1><bdi>example.com</bdi></h1>",
        "26 October 2026",
        "Invented data.",
        "Referring domains",
        "New and lost backlinks by month",
        "Countries",
        "Top-level domains",
        "Platforms",
        "Link attributes",
        "Anchors",
        "Competitors",
        "Cost and age",
    ] {
        assert!(page.contains(part), "the page lacks {part}");
    }
    assert_eq!(page.matches("class=\"chart\"").count(), 4);
    for loads in [
        "http:",
        "https:",
        "//",
        "<script",
        "<link",
        "<img",
        "src=",
        "href=",
        "@import",
        "url(",
        "javascript:",
        "style=",
    ] {
        assert!(!page.contains(loads), "the page has {loads}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"));
}

#[test]
fn texts_of_strangers_are_shown_and_do_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(answers(HOSTILE, CALLS));
    Run::of(report(&peer, folder.path(), "")).ends_with(0);
    let page = page(folder.path());
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;'&amp;lt;\u{fffd}gpj.exe";
    // The country, the TLD, the anchor, the domain and the competitor.
    assert_eq!(page.matches(shown).count(), 5, "{page}");
    for wrong in ["<script", "<img", "\u{202e}"] {
        assert!(!page.contains(wrong), "the page has {wrong}");
    }
}

#[test]
fn a_long_text_does_not_fill_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(answers(&"x".repeat(5_000), CALLS));
    Run::of(report(&peer, folder.path(), "")).ends_with(0);
    let page = page(folder.path());
    assert!(page.contains(&format!(">{}…<", "x".repeat(120))));
    assert!(!page.contains(&"x".repeat(121)));
}

#[test]
fn what_the_archive_has_is_not_bought_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(answers("x.example", CALLS));
    let ask = |words: &str| {
        let words = format!("--archive links.db --max-age 7d {words}");
        Run::of(report(&peer, folder.path(), &words)).ends_with(0)
    };
    let first = ask("");
    let charged = "charged $0.12018 for 5 responses";
    assert!(first.stderr.contains(charged), "{}", first.stderr);
    assert_eq!(peer.arrived().len(), CALLS);

    let estimate = ask("--estimate");
    let plan = std::fs::read_to_string(folder.path().join("report.html")).expect("text");
    assert!(plan.starts_with("report: nothing to buy\n"), "{plan}");
    assert_eq!(estimate.stdout, "");
    // Nothing to spend, so nothing to ask.
    let again = ask("--confirm-above 0");
    let said = "charged $0.00 for 0 responses; 5 responses from the archive";
    assert!(again.stderr.contains(said), "{}", again.stderr);
    assert!(page(folder.path()).contains("less than a minute old"));
    assert!(peer.arrived().is_empty());
}

#[test]
fn above_a_limit_it_asks_or_refuses() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(answers("x.example", CALLS));
    let refused = Run::of(report(&peer, folder.path(), "--confirm-above 0.10")).ends_with(2);
    for said in ["5 calls, estimated", "up to $0.25", "above $0.10", "--yes"] {
        assert!(refused.stderr.contains(said), "{said}: {}", refused.stderr);
    }
    #[cfg(unix)]
    {
        let command = report(&peer, folder.path(), "--confirm-above 0.10");
        let (code, shown) = typing("n\n", command);
        assert_eq!(code, Some(2), "{shown}");
        assert!(shown.contains("Go on? [y/N]"), "{shown}");
    }
    assert!(peer.arrived().is_empty());
    assert!(files(folder.path()).is_empty());
    Run::of(report(&peer, folder.path(), "--confirm-above 0.10 --yes")).ends_with(0);
}

#[test]
fn a_part_that_fails_is_named_in_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut acts = answers("x.example", CALLS - 1);
    acts.extend(refusals(1));
    let peer = Peer::new(acts);
    let run = Run::of(report(&peer, folder.path(), "--no-retry")).ends_with(3);
    assert!(run.stderr.contains("lacks 1 part"), "{}", run.stderr);
    let page = page(folder.path());
    assert!(page.contains("This part failed."), "{page}");
    assert!(page.contains("no &lt;b&gt;such&lt;/b&gt; thing"), "{page}");
}

#[test]
fn without_an_answer_the_page_that_was_there_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("report.html"), "the old one").expect("it is written");
    let peer = Peer::new(refusals(CALLS));
    let run = Run::of(report(&peer, folder.path(), "--no-retry")).ends_with(1);
    assert!(run.stderr.contains("there is no page"), "{}", run.stderr);
    assert_eq!(page(folder.path()), "the old one");
    assert_eq!(files(folder.path()).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_page_that_cannot_be_written_replaces_nothing_and_its_responses_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("report.html"), "the old one").expect("it is written");
    let rows =
        vec![r#"{"anchor":"a text","domain":"x.example","target":"y.example"}"#; 500].join(",");
    let answer = ok(&envelope(&format!(r#"{{"items":[{rows}]}}"#)));
    let peer = Peer::new((0..CALLS).map(|_| Act::Send(answer.clone())).collect());
    let mut command = report(&peer, folder.path(), "");
    command.env("TMPDIR", kept.path());
    let run = Run::of(without_room(&command)).ends_with(1);
    assert!(run.stderr.contains("cannot write"), "{}", run.stderr);
    assert_eq!(page(folder.path()), "the old one");
    assert_eq!(files(folder.path()).len(), 1);
    assert_eq!(files(kept.path()).len(), CALLS, "{}", run.stderr);
}

#[test]
fn what_cannot_work_is_said_before_anything_is_sent() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(answers("x.example", CALLS));
    let cases = [
        ("report https://Example.com/ -O r.html", "example.com"),
        ("report example.com -O none/r.html", "cannot write none/r.html"),
        ("-o csv report example.com -O r.html", "leave out -o"),
        ("report example.com -O r.html --rows 101", "1..=100"),
        ("report example.com -O r.html --max-age 7d", "add --archive FILE"),
    ];
    for (words, said) in cases {
        let mut command = against(&peer.url, words);
        command.current_dir(folder.path());
        let run = Run::of(command).ends_with(2);
        assert!(run.stderr.contains(said), "{words}: {}", run.stderr);
    }
    let mut command = program();
    command.args(["report", "example.com", "-O", "r.html"]).current_dir(folder.path());
    let run = Run::of(command).ends_with(4);
    assert!(run.stderr.contains("no API key"), "{}", run.stderr);
    assert!(peer.arrived().is_empty());
    assert!(files(folder.path()).is_empty());
}
