//! `bulk` over lists of targets: what it says before it spends, that it buys no response twice whatever happens to it, and
//! that what it prints follows the list.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use aisa_sandbox::{FaultPlan, FaultRule, Sandbox};
use tempfile::TempDir;

#[cfg(unix)]
use crate::{
    archive::{large, without_room},
    interrupt::idempotency_key,
    peer::{Act, answer as http, ok},
    terminal::typing,
};
use crate::{
    peer::{Peer, envelope},
    program::{Run, Running, Start, against, files, program, with_stdin},
};

/// A gateway in this process, whose account tells what was really executed, and an archive that is filled from it.
struct Place {
    sandbox: Sandbox,
    folder: TempDir,
    runtime: tokio::runtime::Runtime,
}

impl Place {
    fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let started = runtime.block_on(Sandbox::builder().keep_requests(100_000).start());
        Self {
            sandbox: started.expect("a sandbox"),
            folder: tempfile::tempdir().expect("a folder"),
            runtime,
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a list of this many targets, and gives them.
    fn list(&self, count: usize) -> Vec<String> {
        let targets: Vec<_> = (1..=count).map(|n| format!("site-{n}.example")).collect();
        self.write("list.txt", &targets.join("\n"));
        targets
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.file(name), text).expect("it is written");
    }

    /// `bulk` with these words, run in the folder.
    fn command(&self, words: &str) -> Command {
        self.command_on("links.db", words)
    }

    /// The same with an archive of this name.
    fn command_on(&self, archive: &str, words: &str) -> Command {
        let mut command = program();
        command
            .current_dir(self.folder.path())
            .arg("bulk")
            .args(words.split_whitespace())
            .args(["--archive", archive])
            .env("AISA_BASE_URL", self.sandbox.url())
            .env("AISA_API_KEY", self.sandbox.key());
        command
    }

    fn bulk(&self, words: &str) -> Run {
        Run::of(self.command(words))
    }

    fn executed(&self) -> u64 {
        self.sandbox.account().executed
    }

    fn slow(&self) {
        self.plan("delay=20ms:1");
    }

    fn plan(&self, fault: &str) {
        let rule: FaultRule = fault.parse().expect("a fault");
        self.sandbox.set_plan(FaultPlan::new(0).with(rule));
    }

    /// The next call fails in this way.
    fn push(&self, fault: &str) {
        self.sandbox.push(fault.parse().expect("a fault"));
    }

    /// The rows that were bought of each listing, and those that were bought more than once.
    fn rows_bought(&self) -> (usize, usize) {
        let (mut rows, mut twice) = (BTreeSet::new(), 0);
        for (body, times) in self.by_question() {
            let tasks: serde_json::Value = serde_json::from_str(&body).expect("JSON");
            let task = tasks.get(0).unwrap_or(&tasks);
            let number = |name: &str, default| task[name].as_u64().unwrap_or(default);
            let start = number("offset", 0);
            for row in start..start + number("limit", 100) {
                twice += times as usize - 1;
                if !rows.insert((task["target"].to_string(), row)) {
                    twice += 1;
                }
            }
        }
        (rows.len(), twice)
    }

    /// How often each question was executed.
    fn by_question(&self) -> BTreeMap<String, u64> {
        let requests = self.sandbox.requests();
        let questions: BTreeMap<&str, String> = requests
            .iter()
            .filter_map(|request| {
                let key = request.headers.get("idempotency-key")?.to_str().ok()?;
                Some((key, String::from_utf8(request.body.to_vec()).ok()?))
            })
            .collect();
        let mut times = BTreeMap::new();
        for call in self.sandbox.executed() {
            let key = call.idempotency_key.expect("every call has a key");
            *times.entry(questions[&*key].clone()).or_default() += 1;
        }
        times
    }
}

/// The first cells of a CSV without its header.
fn first_cells(csv: &str) -> Vec<&str> {
    let lines = csv.lines().skip(1);
    lines.filter_map(|line| line.split(',').next()).collect()
}

const SUMMARY: &str = "summary --targets-from list.txt -o csv --columns rank --yes";

#[test]
fn a_list_is_bought_once_and_printed_in_its_order() {
    let place = Place::new();
    let mut targets = place.list(30);
    targets.reverse();
    place.write("list.txt", &(targets.join("\n") + "\n\n# the end\n"));
    let first = place.bulk(SUMMARY).ends_with(0);
    assert_eq!(first_cells(&first.stdout), targets);
    assert_eq!(place.executed(), 30);
    let said = "30 targets, 30 to buy: estimated $0.72108, at most $1.44216";
    assert!(first.stderr.contains(said), "{}", first.stderr);

    let again = place.bulk(SUMMARY).ends_with(0);
    assert_eq!(again.stdout, first.stdout);
    assert_eq!(place.executed(), 30);
    assert!(again.stderr.contains("nothing to buy"), "{}", again.stderr);

    // A longer list costs what is new in it; an age that nothing has costs everything.
    place.list(31);
    let more = place.bulk(SUMMARY).ends_with(0);
    assert!(more.stderr.contains("30 in the archive, 1 to buy"), "{}", more.stderr);
    assert_eq!(place.executed(), 31);
    place.bulk(&format!("{SUMMARY} --max-age 0s")).ends_with(0);
    assert_eq!(place.executed(), 62);
}

#[test]
fn archive_output_and_account_of_the_built_in_sandbox_agree() {
    let place = Place::new();
    let targets = place.list(200);
    let words = format!("{SUMMARY} --sandbox");
    let run = place.bulk(&words).ends_with(0);
    assert_eq!(first_cells(&run.stdout), targets);
    for said in [
        "the gateway would have charged about $4.8072 for 200 calls",
        "200 bought, 0 kept, 0 failed",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    let mut command = program();
    command.args(["archive", "spend", "--archive", "links.db"]).current_dir(place.folder.path());
    let spent = Run::of(command).ends_with(0).stdout;
    assert!(spent.ends_with("$4.8072 in all\n"), "{spent}");

    let again = place.bulk(&words).ends_with(0);
    assert_eq!(again.stdout, run.stdout);
    assert!(again.stderr.contains("nothing to buy"), "{}", again.stderr);
    assert!(!again.stderr.contains("the gateway would"), "{}", again.stderr);
}

#[test]
fn every_form_names_the_target_and_one_without_data_has_a_line_too() {
    let place = Place::new();
    place.write("list.txt", "absent.example\nsite.example\n");
    let words = "summary --targets-from list.txt --columns target,rank --yes";
    let jsonl = place.bulk(&format!("{words} -o jsonl")).ends_with(0).stdout;
    let lines: Vec<serde_json::Value> =
        jsonl.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines[0]["asked"], "absent.example");
    assert_eq!(lines[1]["asked"], "site.example");
    assert_eq!(lines[1]["target"], "site.example");
    let table = place.bulk(words).ends_with(0).stdout;
    let cells: Vec<_> = table.lines().map(|line| line.split_whitespace().next()).collect();
    assert_eq!(cells, [Some("asked"), Some("absent.example"), Some("site.example")]);
    let whole = place.bulk("summary --targets-from list.txt --yes -o csv").ends_with(0);
    assert!(whole.stdout.starts_with("asked,target,first_seen,"), "{}", whole.stdout);
    assert!(whole.stdout.contains("\nsite.example,site.example,"), "{}", whole.stdout);
}

#[test]
fn what_is_no_target_or_comes_twice_is_told_before_anything_is_sent() {
    let place = Place::new();
    place.write(
        "list.txt",
        "good.example\nhttps://user:pw@near.example/x\n\nnot a target\ngood.example\nftp://near.example/\n",
    );
    let words = "referring-networks --targets-from list.txt --yes -o csv --limit 1";
    let refused = place.bulk(words).ends_with(2);
    for part in [
        "line 2: \"https://user:pw@near.example/x\"",
        "line 4: \"not a target\"",
        "line 6: \"ftp://near.example/\"",
        "--bad-lines",
    ] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    assert_eq!(place.sandbox.account().received, 0);

    let skipped = place.bulk(&format!("{words} --bad-lines skip")).ends_with(0);
    for part in [
        "3 lines are skipped:\n  line 2",
        "1 line repeats an earlier one:\n  line 5: \"good.example\"",
    ] {
        assert!(skipped.stderr.contains(part), "{part}: {}", skipped.stderr);
    }
    assert_eq!(place.executed(), 1);
    let mended = place.bulk(&format!("{words} --bad-lines mend")).ends_with(0);
    for part in [
        "1 line is mended:\n  line 2",
        "2 lines are skipped:\n  line 4: \"not a target\"",
        "line 6: \"ftp://near.example/\"",
    ] {
        assert!(mended.stderr.contains(part), "{part}: {}", mended.stderr);
    }
    assert_eq!(place.executed(), 2);
}

#[test]
fn lists_come_from_columns_and_standard_input_too() {
    let place = Place::new();
    place.write("sites.csv", "name,domain\n\"A, B\",a.example\nC,b.example\n");
    let words = "summary -o csv --columns rank --yes --targets-from";
    let run = place.bulk(&format!("{words} sites.csv:domain")).ends_with(0);
    assert_eq!(first_cells(&run.stdout), ["a.example", "b.example"]);
    let piped =
        with_stdin(place.command(&format!("{words} -")), b"b.example\nc.example").ends_with(0);
    assert_eq!(first_cells(&piped.stdout), ["b.example", "c.example"]);
    assert_eq!(place.executed(), 3);
    for (source, expected) in [
        ("sites.csv:site", "it has name, domain"),
        ("sites.csv", "name one: sites.csv:COLUMN"),
        ("nothing.txt", "cannot read targets from nothing.txt"),
        ("/dev/null", "has no line to ask about"),
    ] {
        let run = place.bulk(&format!("{words} {source}")).ends_with(2);
        assert!(run.stderr.contains(expected), "{source}: {}", run.stderr);
    }
    std::fs::write(place.file("binary"), b"\x7fELF\x02\xff\xfe").expect("it is written");
    let run = place.bulk(&format!("{words} binary")).ends_with(2);
    assert!(run.stderr.contains("line 1 is not UTF-8 text"), "{}", run.stderr);
}

#[test]
fn lists_as_spreadsheets_save_them_are_read_and_what_is_left_out_is_said() {
    let place = Place::new();
    let words = "summary -o csv --columns rank --yes --targets-from";
    let utf16: Vec<u8> = std::iter::once(0xfeff_u16)
        .chain("Domain\ta\r\na.example\tx\r\n\tx\r\nb.example\tx\r\n".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    std::fs::write(place.file("utf16.csv"), utf16).expect("it is written");
    place.write("excel.csv", "sep=;\nName;DOMAIN\n\"A; B\";a.example\n;\nC;b.example\n");
    for source in ["utf16.csv:domain", "excel.csv:Domain"] {
        let run = place.bulk(&format!("{words} {source}")).ends_with(0);
        assert_eq!(first_cells(&run.stdout), ["a.example", "b.example"], "{source}");
        let said = "1 line is skipped: without a value";
        assert!(run.stderr.contains(said), "{source}: {}", run.stderr);
    }
    assert_eq!(place.executed(), 2);
    place.write("open.csv", "name,domain\n\"A,a.example\nB,b.example\n\"C\",c.example\n");
    let run = place.bulk(&format!("{words} open.csv:domain")).ends_with(2);
    assert!(run.stderr.contains("line 2 opens a quote"), "{}", run.stderr);

    place.write("songs.txt", "#1 song\nred shoes\n\n");
    let words = "keywords google-ads-search-volume --targets-from songs.txt -o jsonl --yes";
    let run = place.bulk(words).ends_with(0);
    for said in ["1 line is skipped as a comment; --no-comments asks", "line 1: \"#1 song\""] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert!(run.stderr.contains("1 target"), "{}", run.stderr);
    let run = place.bulk(&format!("{words} --no-comments")).ends_with(0);
    assert!(run.stdout.contains("#1 song"), "{} {}", run.stdout, run.stderr);
}

#[test]
fn targets_that_a_list_answer_leaves_out_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("list.txt"), "a.example\nb.example\nc.example\n")
        .expect("a list");
    let result = r#"{"items_count":1,"items":[{"target":"b.example","rank":7}]}"#;
    let said = "2 values have no row in the response: a.example, c.example";
    for words in [
        "bulk bulk-ranks --targets-from list.txt --archive links.db -o csv",
        "bulk-ranks --targets-from list.txt -o csv",
        "bulk-ranks a.example b.example c.example",
    ] {
        let peer = Peer::answers(&envelope(result));
        let mut command = against(&peer.url, words);
        command.current_dir(folder.path());
        let run = Run::of(command).ends_with(0);
        assert!(run.stderr.contains(said), "{words}: {}", run.stderr);
    }
}

/// The responses that were bought speak of lines that the list had once.
#[test]
fn lines_that_are_gone_from_the_list_are_not_named_as_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let bulk = |peer: &Peer, list: &str| {
        std::fs::write(folder.path().join("list.txt"), list).expect("a list");
        let words = "bulk bulk-ranks --targets-from list.txt --archive links.db -o csv";
        let mut command = against(&peer.url, words);
        command.current_dir(folder.path());
        Run::of(command).ends_with(0).stderr
    };
    let result = r#"{"items_count":1,"items":[{"target":"b.example","rank":7}]}"#;
    let said = bulk(&Peer::answers(&envelope(result)), "a.example\nb.example\nc.example\n");
    assert!(said.contains("a.example, c.example"), "{said}");
    for (list, left) in [
        ("b.example\nc.example\n", Some("1 value has no row in the response: c.example")),
        ("# gone\nc.example\n", Some("1 value has no row in the response: c.example")),
        ("b.example\n", None),
    ] {
        let said = bulk(&Peer::new(Vec::new()), list);
        assert!(!said.contains("a.example"), "{said}");
        assert_eq!(said.contains("no row"), left.is_some(), "{said}");
        assert!(left.is_none_or(|left| said.contains(left)), "{said}");
    }
}

#[test]
fn rows_about_another_spelling_that_the_list_has_no_more_are_not_printed() {
    let place = Place::new();
    let words = "bulk-ranks --targets-from list.txt -o csv --columns target --yes";
    let printed = |list: &str| {
        place.write("list.txt", list);
        let printed = place.bulk(words).ends_with(0).stdout;
        printed.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let both = ["example.com", "www.example.com", "b.example"];
    assert_eq!(printed("example.com\nwww.example.com\nb.example\n"), both);
    assert_eq!(printed("example.com\n"), ["example.com"]);
    assert_eq!(printed("www.example.com\n"), ["www.example.com"]);
    assert_eq!(place.executed(), 1);
}

/// What the archive compares as one question is one for a list that was cut before, too.
#[test]
fn a_list_is_found_again_however_its_request_is_spelt() {
    let place = Place::new();
    let words = "bulk-ranks --targets-from list.txt -o csv --columns rank --yes";
    place.write("list.txt", "https://a.example\nhttps://b.example/\nc.example\n");
    let first = place.bulk(&format!("{words} --rank-scale one_thousand")).ends_with(0);
    assert_eq!(place.executed(), 1);
    for list in [
        "https://a.example/\nc.example\n",
        "c.example\nhttps://b.example\n",
        "https://b.example:443/\n",
    ] {
        place.write("list.txt", list);
        let run = place.bulk(words).ends_with(0);
        assert!(run.stderr.contains("nothing to buy"), "{list}: {}", run.stderr);
        assert_eq!(first_cells(&run.stdout).len(), list.lines().count(), "{list}");
        for cell in first_cells(&run.stdout) {
            assert!(first_cells(&first.stdout).contains(&cell), "{list}");
        }
    }
    assert_eq!(place.executed(), 1);
}

/// A file with two names has two logs: SQLite would recover the one from the log of the other.
#[cfg(unix)]
#[test]
fn files_with_several_hard_links_are_refused_before_anything_is_sent() {
    let place = Place::new();
    place.list(3);
    place.bulk(SUMMARY).ends_with(0);
    std::fs::hard_link(place.file("links.db"), place.file("other.db")).expect("a link");
    let rows = "backlinks site-1.example --limit 10 --max-rows 10 -o csv --cursor place.json";
    let listing = |words: &str| {
        let mut command = against(place.sandbox.url(), words);
        command.current_dir(place.folder.path()).env("AISA_API_KEY", place.sandbox.key());
        Run::of(command)
    };
    listing(rows).ends_with(0);
    std::fs::hard_link(place.file("place.json"), place.file("other.json")).expect("a link");
    let received = place.sandbox.account().received;
    place.list(4);
    for name in ["links.db", "other.db"] {
        let mut list = program();
        list.current_dir(place.folder.path()).args(["archive", "list", "--archive", name]);
        for command in [
            place.command_on(name, SUMMARY),
            place.command_on(name, &format!("{SUMMARY} --estimate")),
            list,
        ] {
            let run = Run::of(command).ends_with(2);
            for part in [name, "2 names", "hard link", "copy"] {
                assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
            }
        }
    }
    for name in ["place.json", "other.json"] {
        let run = listing(&rows.replace("place.json", name).replace("rows 10", "rows 20"));
        let run = run.ends_with(2);
        for part in [name, "2 names", "hard link"] {
            assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
        }
    }
    assert_eq!(place.sandbox.account().received, received);
    // The way out.
    std::fs::remove_file(place.file("other.db")).expect("it is removed");
    place.bulk(SUMMARY).ends_with(0);
    assert_eq!(place.executed(), 5);
}

#[test]
fn what_asks_for_no_response_makes_no_archive() {
    let place = Place::new();
    place.write("list.txt", &place.list(60).join("\n"));
    let single = |words: &str| {
        let mut command = against(place.sandbox.url(), words);
        command
            .current_dir(place.folder.path())
            .env("AISA_API_KEY", place.sandbox.key())
            .args(["--archive", "links.db"]);
        command
    };
    let mut without_key = single("summary site-1.example");
    without_key.env_remove("AISA_API_KEY");
    let mut list_without_key = place.command(SUMMARY);
    list_without_key.env_remove("AISA_API_KEY");
    for (command, code) in [
        (single("summary site-1.example --quote"), 0),
        (single("summary site-1.example --quote --max-age 1d"), 0),
        (single("anchors site-1.example --quote --max-rows 2500"), 0),
        (single("summary site-1.example --estimate"), 0),
        (single("summary site-1.example --dry-run"), 0),
        (single("summary site-1.example --curl"), 0),
        (single("report site-1.example --estimate"), 0),
        // Refused before anything is sent.
        (single("summary ftp://x"), 2),
        (without_key, 4),
        (place.command("summary --targets-from list.txt"), 2),
        (list_without_key, 4),
    ] {
        let words = format!("{command:?}");
        let run = Run::of(command);
        assert_eq!(run.code, Some(code), "{words}: {}", run.stderr);
        let files = files(place.folder.path());
        assert_eq!(files.len(), 1, "{words}: {files:?}");
    }
    assert_eq!(place.executed(), 0);
}

#[test]
fn an_estimate_makes_no_file() {
    let place = Place::new();
    place.list(3);
    let run = place.bulk(&format!("{SUMMARY} --estimate")).ends_with(0);
    assert!(run.stdout.contains("3 targets, 3 to buy"), "{}", run.stdout);
    assert_eq!(files(place.folder.path()).len(), 1, "the list alone");
}

#[test]
fn where_nobody_can_be_asked_a_dear_run_is_refused() {
    let place = Place::new();
    place.list(30);
    let words = "summary --targets-from list.txt -o csv --columns rank";
    let refused = place.bulk(words).ends_with(2);
    assert!(refused.stderr.contains("may cost up to $1.44216"), "{}", refused.stderr);
    assert!(refused.stderr.contains("--yes"), "{}", refused.stderr);
    assert_eq!(place.sandbox.account().received, 0);
    let estimate = place.bulk(&format!("{words} --estimate")).ends_with(0);
    assert!(estimate.stdout.contains("at most $1.44216"), "{}", estimate.stdout);
    assert_eq!(place.sandbox.account().received, 0);
    place.bulk(&format!("{words} --confirm-above 2")).ends_with(0);
    assert_eq!(place.executed(), 30);

    let none = Run::of({
        let mut command = program();
        command.args(["bulk", "summary", "--targets-from", "-"]);
        command
    });
    assert!(none.ends_with(2).stderr.contains("--archive FILE"));
}

#[test]
fn a_budget_ends_a_run_partly_done_and_the_next_one_goes_on() {
    let place = Place::new();
    let targets = place.list(30);
    let words = "summary --targets-from list.txt -o csv --columns rank";
    let part = place.bulk(&format!("{words} --budget 0.50")).ends_with(3);
    assert!(part.stderr.contains("goes on from here"), "{}", part.stderr);
    let bought = place.executed();
    assert!((10..30).contains(&bought), "{bought}");
    assert_eq!(first_cells(&part.stdout).len() as u64, bought);
    let rest = place.bulk(SUMMARY).ends_with(0);
    assert_eq!(first_cells(&rest.stdout), targets);
    assert_eq!(place.executed(), 30);
}

#[test]
fn failures_are_told_and_asked_for_again_by_the_next_run() {
    let place = Place::new();
    let targets = place.list(5);
    place.push("task-status=40501");
    let part = place.bulk(&format!("{SUMMARY} --concurrency 1")).ends_with(3);
    assert!(part.stderr.contains("site-1.example: "), "{}", part.stderr);
    assert!(part.stderr.contains("1 call brought no response"), "{}", part.stderr);
    assert_eq!(first_cells(&part.stdout), targets[1..]);
    let whole = place.bulk(SUMMARY).ends_with(0);
    assert_eq!(first_cells(&whole.stdout), targets);

    // A file is not replaced by less than it should hold.
    place.write("out.csv", "before");
    place.list(6);
    place.push("task-status=40501");
    place.bulk(&format!("{SUMMARY} -O out.csv")).ends_with(3);
    assert_eq!(std::fs::read_to_string(place.file("out.csv")).expect("text"), "before");
    assert!(place.file("out.csv.partial").exists());
}

#[test]
fn a_key_that_is_refused_ends_the_run_at_once() {
    let place = Place::new();
    place.list(30);
    let mut command = place.command(SUMMARY);
    command.env("AISA_API_KEY", "sk-aisa-wrong-0123456789");
    Run::of(command).ends_with(4);
    assert!(place.sandbox.account().received <= 5);
    let mut command = place.command(SUMMARY);
    command.env_remove("AISA_API_KEY");
    Run::of(command).ends_with(4);
}

/// No call can succeed before somebody else has paid, or before the next day.
#[test]
fn a_fault_of_the_gateway_s_own_account_ends_the_run_at_once() {
    for (code, says) in [
        ("40200", "not yours"),
        ("40203", "until 00:00 UTC"),
        ("40204", "not yours"),
        ("40210", "not yours"),
    ] {
        let place = Place::new();
        place.list(60);
        place.plan(&format!("task-status={code}:1"));
        let run = place.bulk(SUMMARY).ends_with(1);
        let received = place.sandbox.account().received;
        assert!((1..=5).contains(&received), "{code}: {received}");
        for part in [code, says, "the same command goes on from here"] {
            assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
        }
        assert_eq!(place.executed(), 0);
        // In the middle of a list what came before is printed.
        place.push("pass");
        place.push("pass");
        let run = place.bulk(&format!("{SUMMARY} --concurrency 1")).ends_with(3);
        assert_eq!(run.stdout.lines().count(), 3);
        // It is resumed when the fault is over.
        place.sandbox.set_plan(FaultPlan::new(0));
        place.list(3);
        assert_eq!(place.bulk(SUMMARY).ends_with(0).stdout.lines().count(), 4);
    }
}

/// What is left of the budget is enough for more calls on paper, but the prices it relies on do not hold.
#[test]
fn a_charge_above_its_reservation_is_told_and_an_overrun_ends_the_run_at_once() {
    let place = Place::new();
    place.list(30);
    // The others are on their way when the first one is charged, and cost nothing.
    place.push("charge=60000");
    place.push("delay=3000ms+task-status=40501");
    place.push("delay=3000ms+task-status=40501");
    let words = "summary --targets-from list.txt -o csv --columns rank --yes";
    let run = place.bulk(&format!("{words} --budget 0.15 --concurrency 3"));
    let run = run.ends_with(3);
    assert_eq!(place.executed(), 1);
    for part in ["overrun", "above the expected maximum", "nothing was sent"] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    assert_eq!(run.stdout.lines().count(), 2, "what came is printed");

    // Below the cap the run goes on, and says it all the same.
    place.plan("charge=60000:1");
    place.list(31);
    let run = place.bulk(&format!("{words} --budget 5")).ends_with(0);
    let said = "above the expected maximum";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    assert_eq!(place.executed(), 31);
}

#[test]
fn an_operation_that_takes_lists_gets_them_as_large_as_it_takes_them() {
    let place = Place::new();
    let targets = place.list(1500);
    let run = place.bulk("bulk-ranks --targets-from list.txt -o csv --yes").ends_with(0);
    assert_eq!(place.executed(), 2);
    assert!(run.stderr.contains("1,500 targets in 2 calls"), "{}", run.stderr);
    assert_eq!(first_cells(&run.stdout), targets);
}

#[test]
fn listings_are_followed_for_each_target() {
    let place = Place::new();
    place.list(3);
    let words = "backlinks --targets-from list.txt --limit 10 --max-rows 25 -o csv --columns url_from --yes";
    let run = place.bulk(words).ends_with(0);
    let rows = first_cells(&run.stdout);
    assert_eq!(rows.len(), 75);
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(place.executed(), 9);
    assert!(run.stderr.contains("3 bought"), "{}", run.stderr);
    let again = place.bulk(words).ends_with(0);
    assert_eq!(again.stdout, run.stdout);
    assert_eq!(place.executed(), 9);
}

/// Whatever part of a listing a run asks for, it goes on behind the rows that were bought, and asks again in the old size
/// for the page that was on its way; the price said first is the price.
#[test]
fn no_row_is_bought_twice_when_the_window_changes_between_runs() {
    let base =
        "backlinks --targets-from list.txt -o csv --columns url_from,first_seen --yes --no-retry";
    let cases = [
        ("--limit 10 --max-rows 20", "--limit 5 --max-rows 20", 20),
        ("--limit 5 --max-rows 20", "--limit 10 --max-rows 20", 20),
        ("--limit 10 --max-rows 25", "--limit 10 --max-rows 30", 30),
        ("--limit 10 --max-rows 30", "--limit 10 --max-rows 25", 25),
        ("--limit 10 --max-rows 20", "--limit 3 --max-rows 6", 6),
        ("--limit 10 --max-rows 10", "--limit 7 --max-rows 33", 33),
        ("--limit 10 --max-rows 20", "--limit 10", 10),
        ("--max-rows 130", "", 100),
        ("--limit 5", "--limit 10 --max-rows 18", 18),
        ("--limit 10", "--limit 5", 5),
        ("--limit 5", "--limit 10", 10),
        ("", "--limit 120", 120),
    ];
    for (case, (first, second, wanted)) in cases.into_iter().enumerate() {
        for arrived in [0, 1 + case % 2] {
            let what = format!("{first} -> {second} after {arrived}");
            let place = Place::new();
            place.write("list.txt", "site-4.example\nsite-7.example\n");
            // One page of the first target is sent, and nobody knows what became of it.
            for _ in 0..arrived {
                place.push("pass");
            }
            place.push("cut-before-headers");
            place.bulk(&format!("{base} {first} --concurrency 1"));
            let account = place.sandbox.account();
            place.sandbox.heal();
            let run = place.bulk(&format!("{base} {second}"));
            let run = run.ends_with(0);
            assert_eq!(place.rows_bought().1, 0, "{what}: {}", run.stderr);
            assert_eq!(first_cells(&run.stdout).len(), 2 * wanted, "{what}");

            let spent = place.sandbox.account().charged_micros - account.charged_micros;
            let price = match spent {
                0 => "nothing to buy".to_owned(),
                _ => format!("estimated {},", aisa_gateway::Usd::from_micros(spent)),
            };
            assert!(run.stderr.contains(&price), "{what}: {price}: {}", run.stderr);

            let fresh = Run::of(place.command_on("fresh.db", &format!("{base} {second}")));
            assert_eq!(run.stdout, fresh.ends_with(0).stdout, "{what}");
        }
    }
}

/// Rows that may be bought further on would be bought again on the way there.
#[test]
fn a_page_on_its_way_that_the_run_would_buy_in_other_pages_is_refused_first() {
    let place = Place::new();
    place.write("list.txt", "site-4.example\nsite-7.example\nsite-10.example\n");
    let base = "backlinks --targets-from list.txt -o csv --columns url_from --yes --no-retry";
    place.push("cut-before-headers");
    let first = format!("{base} --offset 50 --limit 100");
    place.bulk(&format!("{first} --concurrency 1")).ends_with(3);
    let received = place.sandbox.account().received;
    for second in ["--max-rows 300", "--limit 60", "--limit 60 --max-rows 120"] {
        for last in ["", "--estimate"] {
            let run = place.bulk(&format!("{base} {second} {last}")).ends_with(2);
            for part in ["site-4.example", "--offset 50 --limit 100", "--retry-unknown"] {
                assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
            }
            assert_eq!(place.sandbox.account().received, received, "{second}");
        }
    }
    // Rows before it are no concern of it, and the way out is one.
    place.bulk(&format!("{base} --limit 50")).ends_with(0);
    place.bulk(&first).ends_with(0);
    let run = place.bulk(&format!("{base} --max-rows 300")).ends_with(0);
    assert_eq!(place.rows_bought(), (3 * 300, 0), "{}", run.stderr);
}

#[test]
fn a_cheaper_way_is_pointed_out_with_its_price() {
    let place = Place::new();
    place.list(30);
    let run = place.bulk(SUMMARY).ends_with(0);
    let said = "cheaper for rank alone: bulk bulk-ranks makes 1 call for all, estimated $0.02508";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    let run =
        place.bulk("timeseries-new-lost-summary --targets-from list.txt --estimate").ends_with(0);
    assert!(!run.stdout.contains("cheaper"), "{}", run.stdout);
    for (words, said) in [
        ("summary", "cheaper for spam_score alone: bulk bulk-spam-score"),
        (
            "timeseries-new-lost-summary",
            "cheaper for new_backlinks, lost_backlinks alone, one figure for all periods: bulk bulk-new-lost-backlinks",
        ),
    ] {
        let mut command =
            place.command(&format!("{words} --targets-from list.txt -o csv --max-age 0s"));
        command.env_remove("AISA_API_KEY");
        let run = Run::of(command);
        assert!(run.stderr.contains(said), "{words}: {}", run.stderr);
    }
    let wide = SUMMARY.replace("rank", "rank,crawled_pages");
    let run = place.bulk(&wide).ends_with(0);
    assert!(!run.stderr.contains("cheaper"), "{}", run.stderr);
}

/// The advice goes by the calls that a run of the other operation makes, whatever bounds them.
#[test]
fn a_cheaper_way_is_priced_as_a_run_of_it_would_be() {
    let place = Place::new();
    let advice = |words: &str| {
        // Without a key it ends before the first call.
        let mut command = place.command(&format!("{words} --targets-from list.txt"));
        command.env_remove("AISA_API_KEY");
        let said = Run::of(command).stderr;
        let lines = said.lines().filter(|line| line.starts_with("cheaper"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let price_of = |line: &str| line.split("estimated ").nth(1).map(str::to_owned);
    let pages = |lines: &[String]| {
        let found = lines.iter().find(|line| line.contains("bulk-pages-summary"));
        found.map(|line| line.to_owned())
    };
    // A hundred domains a call, a thousand targets a call.
    let cases: [(&str, Vec<String>); 3] = [
        ("makes 10 calls", (0..1000).map(|n| format!("site-{n}.example")).collect()),
        (
            "makes 1 call ",
            (0..1000).map(|n| format!("https://site-{}.example/{n}", n % 100)).collect(),
        ),
        (
            "makes 2 calls",
            (0..1001).map(|n| format!("https://site-{}.example/{n}", n % 100)).collect(),
        ),
    ];
    for (said, targets) in cases {
        place.write("list.txt", &targets.join("\n"));
        let line = pages(&advice("summary")).expect("a cheaper way");
        assert!(line.contains(said), "{line}");
        let run = place.bulk("bulk-pages-summary --targets-from list.txt --estimate").ends_with(0);
        assert_eq!(
            price_of(&line).as_deref().map(str::trim),
            price_of(&run.stdout).as_deref().map(str::trim),
            "{line}\n{}",
            run.stdout
        );
    }
    // As many calls as the operation itself needs are not cheaper.
    place.list(2);
    assert!(pages(&advice("summary")).is_some());
}

/// Lines of one list may differ in price.
#[test]
fn every_line_of_a_list_counts_with_its_own_price() {
    let place = Place::new();
    let words = "serp google-organic-live-advanced --targets-from list.txt --location-code 2840 --language-code en \
                 --max-crawl-pages 1 --estimate";
    for (list, price) in [
        ("seo\ntea", "2 to buy: estimated $0.004, at most $0.008"),
        ("seo\nsite:example.com", "2 to buy: estimated $0.012, at most $0.024"),
        ("site:example.com\nseo\n-inurl:shop tea", "3 to buy: estimated $0.022, at most $0.044"),
    ] {
        place.write("list.txt", list);
        let run = place.bulk(words).ends_with(0);
        assert!(run.stdout.contains(price), "{list}: {}", run.stdout);
    }
}

#[test]
fn a_list_with_a_maximum_price_that_the_gateway_refuses_is_noted_first() {
    let place = Place::new();
    place.list(2);
    let words = "bulk-spam-score --targets-from list.txt --yes --max-price 0.05";
    let run = place.bulk(words);
    assert!(run.stderr.contains("maximum price: $0.05 is below $0.06"), "{}", run.stderr);
    assert_eq!(place.executed(), 0);
}

#[test]
fn two_runs_at_once_buy_nothing_twice() {
    let place = Place::new();
    place.list(40);
    place.slow();
    let children: Vec<Running> = (0..2)
        .map(|_| {
            let mut command = place.command(SUMMARY);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.start()
        })
        .collect();
    let runs = children.into_iter().map(|child| {
        let output = child.wait_with_output().expect("it ends");
        Run::from(output).ends_with(0)
    });
    let runs: Vec<_> = runs.collect();
    assert_eq!(runs[0].stdout, runs[1].stdout);
    assert_eq!(place.executed(), 40);
}

#[cfg(unix)]
#[test]
fn two_runs_on_one_archive_under_two_names_buy_nothing_twice() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.list(1);
    place.bulk(SUMMARY).ends_with(0);
    symlink("links.db", place.file("other.db")).expect("a link");
    symlink(".", place.file("folder")).expect("a link");
    let absolute = place.file("links.db");
    let absolute = absolute.to_str().expect("a path of ASCII");
    for (round, name) in
        ["other.db", "folder/links.db", "./folder/other.db", absolute].into_iter().enumerate()
    {
        let targets: Vec<_> = (0..30).map(|n| format!("site-{round}-{n}.example")).collect();
        place.write("list.txt", &targets.join("\n"));
        place.slow();
        let before = place.executed();
        let children: Vec<Running> = ["links.db", name]
            .into_iter()
            .map(|archive| {
                let mut command = place.command_on(archive, SUMMARY);
                command.stdout(Stdio::piped()).stderr(Stdio::piped());
                command.start()
            })
            .collect();
        for child in children {
            Run::from(child.wait_with_output().expect("it ends")).ends_with(0);
        }
        assert_eq!(place.executed() - before, 30, "{name}");
    }
}

#[test]
fn spellings_of_one_target_are_bought_once() {
    let place = Place::new();
    place.write(
        "list.txt",
        "https://example.com\nhttps://example.com/\nhttps://example.com:443\nhttps://example.com:443/\n",
    );
    let words = "summary --targets-from list.txt -o csv --columns rank --yes";
    let run = place.bulk(&format!("{words} --bad-lines skip")).ends_with(0);
    assert_eq!(place.executed(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("https://example.com is only the start page"), "{}", run.stderr);
    // The same question in other words, also of another command.
    place.write("list.txt", "https://example.com/\n");
    for same in [
        "",
        " --rank-scale one_thousand",
        " --include-subdomains",
        " --internal-list-limit 10 --backlinks-status-type live",
    ] {
        place.bulk(&format!("{words}{same}")).ends_with(0);
        assert_eq!(place.executed(), 1, "{same}");
    }
    place.bulk(&format!("{words} --rank-scale one_hundred")).ends_with(0);
    assert_eq!(place.executed(), 2);
}

/// A fragment never reaches a server, and a browser resolves dots, so that these ask for one page: within a list, in the
/// batches of an earlier run, and in a single call.
#[test]
fn spellings_of_one_page_are_bought_once() {
    let place = Place::new();
    place.write(
        "list.txt",
        "https://a.example/x\nhttps://a.example/x#top\nHTTPS://A.example:443/x?\nhttps://a.example/y/../x\n\
         https://a.example/%c3%a4\nhttps://a.example/ä\nhttps://a.example/#b\nhttps://a.example/x/\n",
    );
    let words = "--targets-from list.txt -o csv --yes";
    let run = place.bulk(&format!("summary {words}")).ends_with(0);
    assert!(run.stderr.contains("4 lines repeat earlier ones"), "{}", run.stderr);
    assert!(run.stderr.contains("https://a.example/#b is only the start page"), "{}", run.stderr);
    assert_eq!(place.executed(), 4);

    place.bulk(&format!("bulk-ranks {words}")).ends_with(0);
    assert_eq!(place.executed(), 5);
    place.write(
        "list.txt",
        "https://a.example/x#bottom\nhttps://a.example/%C3%A4\nhttps://a.example/?\nhttps://a.example/x/#y\n",
    );
    for operation in ["summary", "bulk-ranks"] {
        let run = place.bulk(&format!("{operation} {words}")).ends_with(0);
        assert!(run.stderr.contains("nothing to buy"), "{operation}: {}", run.stderr);
        assert!(!run.stderr.contains("leaves out"), "{operation}: {}", run.stderr);
    }
    assert_eq!(place.executed(), 5);
}

/// What an export has beside its keywords is not bought, and what may be meant is said before anything is.
#[test]
fn the_header_of_a_list_is_not_bought_and_rows_of_a_table_are_pointed_out() {
    let place = Place::new();
    let words = "labs google-keyword-overview --location-code 2840 --language-code en -o csv --columns keyword --yes \
                 --targets-from";
    for name in ["list.csv", "list.txt"] {
        place.write(name, "Keyword\nred shoes\nblue shoes\n");
        let run = place.bulk(&format!("{words} {name}")).ends_with(0);
        assert_eq!(first_cells(&run.stdout), ["red shoes", "blue shoes"], "{name}");
        let said = "line 1 is skipped as a header; --no-comments asks about it: \"Keyword\"";
        assert!(run.stderr.contains(said), "{name}: {}", run.stderr);
    }
    assert_eq!(place.executed(), 1);
    let run = place.bulk(&format!("{words} list.txt --no-comments --estimate")).ends_with(0);
    assert!(run.stdout.contains("3 targets"), "{}", run.stdout);

    let single = |name: &str| {
        let mut command = program();
        command.current_dir(place.folder.path()).args([
            "labs",
            "google-keyword-overview",
            "--location-code",
            "2840",
            "--language-code",
            "en",
            "--keywords-from",
            name,
            "--dry-run",
        ]);
        Run::of(command)
    };
    let run = single("list.txt").ends_with(0);
    assert!(run.stderr.contains("line 1 is skipped as a header"), "{}", run.stderr);
    assert!(!run.stdout.contains("Keyword"), "{}", run.stdout);
    place.write("list.txt", "\"buy shoes\"\na,100\nb,200\n");
    let run = single("list.txt").ends_with(0);
    for said in [
        "1 line is in quotes",
        "line 1: \"\\\"buy shoes\\\"\"",
        "2 lines look like rows of a table",
        "line 3: \"b,200\"",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    place.write("list.txt", "Keyword;Volume\nshoes;100\n");
    let run = single("list.txt").ends_with(2);
    assert!(run.stderr.contains("name one: list.txt:COLUMN"), "{}", run.stderr);
    let run = single("list.txt:keyword").ends_with(0);
    assert!(run.stdout.contains("\"shoes\""), "{}", run.stdout);
    let run = with_stdin(
        place.command(&format!("{words} -:keyword --estimate")),
        b"Volume;Keyword\n100;red shoes\n",
    )
    .ends_with(0);
    assert!(run.stdout.contains("1 target"), "{}", run.stdout);
}

/// The places in a request are not those in the file, which has a header, blank lines and comments too.
#[test]
fn a_single_call_names_the_lines_of_its_list_that_are_not_values() {
    let place = Place::new();
    place.write("list.txt", "Keyword\n\n# old\nred shoes\nwhat is seo?\nI ❤ NY\n");
    let words = "keywords google-ads-search-volume red --keywords-from list.txt --dry-run";
    let call = |more: &str| {
        let mut command = program();
        command.current_dir(place.folder.path());
        command.args(words.split_whitespace()).args(more.split_whitespace());
        Run::of(command)
    };
    let run = call("").ends_with(2);
    for said in [
        "2 lines are not values for keywords; nothing was sent:",
        "line 5: \"what is seo?\": upstream refuses '?' in a keyword; write \"what is seo\"",
        "line 6: \"I ❤ NY\"",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    let run = call("--no-validate").ends_with(0);
    assert!(run.stdout.contains("what is seo?"), "{}", run.stdout);
}

#[test]
fn an_archive_that_cannot_be_used_stops_the_run_before_anything_is_sent() {
    let place = Place::new();
    place.list(3);
    place.write("links.db", "no archive");
    let run = place.bulk(SUMMARY).ends_with(2);
    assert!(run.stderr.contains("not an archive of this program"), "{}", run.stderr);
    std::fs::remove_file(place.file("links.db")).expect("it is removed");
    place.bulk(&format!("{SUMMARY} -O nowhere/out.csv")).ends_with(2);
    assert_eq!(place.sandbox.account().received, 0, "the output is opened first");
    place.bulk(&format!("{SUMMARY} -o raw")).ends_with(2);
    place.bulk(&format!("{SUMMARY} --cursor place")).ends_with(2);
    place.bulk(&format!("{SUMMARY} --quote")).ends_with(2);
    assert_eq!(place.sandbox.account().received, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_list() {
    /// The most memory that a run over so many targets has used, in KiB.
    fn peak(count: usize) -> u64 {
        let place = Place::new();
        place.list(count);
        let mut command = place.command(SUMMARY);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.start();
        let status = format!("/proc/{}/status", child.id());
        let mut peak = 0;
        while child.try_wait().expect("a state").is_none() {
            let text = std::fs::read_to_string(&status).unwrap_or_default();
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let size = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
            peak = size.unwrap_or(peak);
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(child.wait().expect("it ends").success());
        assert_eq!(place.executed(), count as u64);
        peak
    }
    let (few, many) = (peak(200), peak(2_000));
    assert!(many < 100_000 && many < few + 10_000, "{few} and {many} KiB");
}

#[cfg(unix)]
mod signals {
    use super::*;

    #[test]
    fn a_run_ends_when_an_answer_cannot_be_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("list.txt"), "a.example\nb.example\n").expect("a list");
        let peer = Peer::new(vec![Act::Send(ok(&envelope(&large())))]);
        let mut command = against(
            &peer.url,
            "bulk summary --targets-from list.txt --archive links.db --concurrency 1 -o csv",
        );
        command.current_dir(folder.path()).env("TMPDIR", folder.path());
        let run = Run::of(without_room(&command)).ends_with(1);
        assert_eq!(peer.arrived().len(), 1, "no second call is made");
        // Here the disk has no room for any file, so what was paid for goes to stderr.
        for part in ["could not keep a response", "the response was received", "00000003c6ef363"] {
            assert!(run.stderr.contains(part), "{part}");
        }
    }

    fn signal(name: &str, child: &Child) {
        let pid = child.id().to_string();
        let kill = Command::new("kill").args([name, &pid]).status();
        assert!(kill.expect("kill runs").success());
    }

    impl Place {
        /// Starts a run, and sends the signal once so many more calls were executed.
        fn interrupted(&self, words: &str, name: &str, calls: u64) -> Run {
            let before = self.executed();
            let mut command = self.command(words);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.start();
            while self.executed() < before + calls && child.try_wait().expect("a state").is_none() {
                std::thread::yield_now();
            }
            // A run that is over already needs no signal.
            if child.try_wait().expect("a state").is_none() {
                signal(name, &child);
            }
            child.wait_with_output().expect("it ends").into()
        }
    }

    #[test]
    fn ctrl_c_keeps_what_is_paid_for_and_the_next_run_goes_on() {
        let place = Place::new();
        let targets = place.list(60);
        place.slow();
        let run = place.interrupted(SUMMARY, "-INT", 7).ends_with(130);
        assert!(run.stderr.contains("goes on from here"), "{}", run.stderr);
        let bought = place.executed();
        assert!(bought < 60, "{bought}");
        place.sandbox.heal();
        let rest = place.bulk(SUMMARY).ends_with(0);
        let kept = format!("{bought} in the archive");
        assert!(rest.stderr.contains(&kept), "{kept}: {}", rest.stderr);
        assert_eq!(first_cells(&rest.stdout), targets);
        assert_eq!(place.executed(), 60);
    }

    #[test]
    fn ctrl_c_does_not_wait_for_calls_that_wait_themselves() {
        let place = Place::new();
        place.list(6);
        place.plan("status=429,retry-after=40:1");
        let mut command = place.command(SUMMARY);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.start();
        while place.sandbox.account().received == 0 && child.try_wait().expect("a state").is_none()
        {
            std::thread::yield_now();
        }
        signal("-INT", &child);
        let run = Run::from(child.wait_with_output().expect("it ends")).ends_with(130);
        assert!(!run.stderr.contains("may be charged, the next"), "{}", run.stderr);
        assert_eq!(place.executed(), 0);
    }

    /// What a gateway may say to a repeat without a word on what its key did before.
    fn refusals() -> Vec<(&'static str, String)> {
        let told = |status: &str, headers: &str, body: &str| http(status, headers, body);
        vec![
            (
                "a limit with a long pause",
                told("429 Too Many Requests", "Retry-After: 4000\r\n", "{}"),
            ),
            (
                "a contract",
                told(
                    "400 Bad Request",
                    "",
                    r#"{"error":"request does not match the endpoint contract"}"#,
                ),
            ),
            ("a missing route", told("404 Not Found", "", "404 page not found")),
            (
                "a dependency",
                told(
                    "503 Service Unavailable",
                    "",
                    r#"{"error":{"code":"metered_v2_billing_dependency_timeout","message":"x","retryable":true}}"#,
                ),
            ),
            ("a page of HTML", told("500 Internal Server Error", "", "<html>")),
            ("nothing", String::new()),
        ]
    }

    #[test]
    fn what_was_sent_before_a_kill_is_never_asked_again_under_another_key() {
        for (what, refusal) in refusals() {
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::write(folder.path().join("list.txt"), "a.example\n").expect("a list");
            let start = |peer: &Peer| {
                let words = format!("bulk {SUMMARY} --archive links.db --no-retry");
                let mut command = against(&peer.url, &words);
                command.current_dir(folder.path());
                command
            };
            let peer = Peer::new(vec![Act::Silence]);
            let mut child = start(&peer).stdout(Stdio::null()).stderr(Stdio::null()).start();
            let key = idempotency_key(&peer.request());
            child.kill().expect("it ends");
            child.wait().expect("it ends");

            // In the run that is refused, and in the one after it.
            for _ in 0..2 {
                let bought = || Act::Send(ok(&envelope(r#"{"target":"a.example"}"#)));
                let peer = Peer::new(vec![Act::Send(refusal.clone()), bought()]);
                let run = Run::of(start(&peer)).ends_with(3);
                let keys: Vec<_> = peer.arrived().iter().map(|r| idempotency_key(r)).collect();
                assert_eq!(keys, [key.as_str()], "{what}: {}", run.stderr);
                for said in ["a.example: ", "under the same key"] {
                    assert!(run.stderr.contains(said), "{what}: {}", run.stderr);
                }
            }
            let answer = ok(&envelope(r#"{"target":"a.example","rank":7}"#));
            let peer = Peer::new(vec![Act::Send(answer)]);
            let run = Run::of(start(&peer)).ends_with(0);
            assert_eq!(idempotency_key(&peer.request()), key, "{what}");
            assert_eq!(first_cells(&run.stdout), ["a.example"], "{what}");
        }
    }

    #[test]
    fn who_accepts_to_pay_twice_is_not_held_up_by_a_refusal() {
        let place = Place::new();
        place.list(1);
        place.push("cut-before-headers");
        place.bulk(&format!("{SUMMARY} --no-retry")).ends_with(3);
        place.push("status=400");
        place.bulk(&format!("{SUMMARY} --retry-unknown")).ends_with(0);
    }

    #[test]
    fn whenever_it_is_killed_no_target_is_executed_twice_and_none_is_missing() {
        let place = Place::new();
        let targets = place.list(450);
        place.plan("delay=2ms:1");
        let words = format!("{SUMMARY} --tag weekly");
        for kill in 0..50_u64 {
            place.interrupted(&words, "-KILL", 1 + kill.wrapping_mul(2_654_435_761) % 6);
        }
        place.sandbox.heal();
        let last = place.bulk(&words);
        let times = place.by_question();
        assert!(times.values().all(|times| *times == 1), "{times:?}");
        assert_eq!(times.len(), 450);
        assert!(!last.stderr.contains("different request"), "{}", last.stderr);

        // What was bought while it was killed is listed, and missing in the output, until it may be bought again.
        let printed: BTreeSet<_> =
            first_cells(&last.stdout).into_iter().map(str::to_owned).collect();
        let lost = targets.iter().filter(|target| !printed.contains(*target));
        let lost = lost.count();
        last.ends_with(if lost == 0 { 0 } else { 3 });
        let again = place.bulk(&format!("{words} --retry-unknown")).ends_with(0);
        assert_eq!(first_cells(&again.stdout), targets);
        assert_eq!(place.executed(), 450 + lost as u64);
    }

    #[test]
    fn pages_are_bought_once_however_often_it_is_killed() {
        let place = Place::new();
        place.list(12);
        place.plan("delay=2ms:1");
        let words = "backlinks --targets-from list.txt --limit 10 --max-rows 35 -o csv --columns url_from --yes";
        for kill in 0..10 {
            place.interrupted(words, "-KILL", 1 + kill % 4);
        }
        place.sandbox.heal();
        place.bulk(words);
        let times = place.by_question();
        assert!(times.values().all(|times| *times == 1), "{times:?}");
        let whole = place.bulk(&format!("{words} --retry-unknown")).ends_with(0);
        assert_eq!(first_cells(&whole.stdout).len(), 12 * 35);
        assert_eq!(place.by_question().len(), 12 * 4);
    }

    #[test]
    fn on_a_terminal_it_asks() {
        let place = Place::new();
        place.list(30);
        let words = "summary --targets-from list.txt -o csv --columns rank --color never";
        let (code, shown) = typing("n\n", place.command(words));
        assert_eq!(code, Some(2), "{shown}");
        assert!(shown.contains("30 calls for up to $1.44216. Go on? [y/N]"), "{shown}");
        assert_eq!(place.sandbox.account().received, 0);
        let (code, shown) = typing("y\n", place.command(words));
        assert_eq!(code, Some(0), "{shown}");
        assert_eq!(place.executed(), 30);
    }

    #[test]
    fn a_reader_that_has_enough_ends_the_output_and_not_the_buying() {
        let place = Place::new();
        place.list(30);
        let mut command = place.command(SUMMARY);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).start();
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        assert_eq!(place.executed(), 30);
    }

    #[test]
    fn a_response_that_was_lost_is_listed_and_bought_again_only_when_asked() {
        let place = Place::new();
        let targets = place.list(4);
        place.push("cut-mid-body");
        place.bulk(&format!("{SUMMARY} --concurrency 1")).ends_with(3);
        assert_eq!(place.executed(), 4);
        for _ in 0..2 {
            let run = place.bulk(SUMMARY).ends_with(3);
            let said = "the response is lost:\n  site-1.example (idempotency key ";
            assert!(run.stderr.contains(said), "{}", run.stderr);
            assert_eq!(first_cells(&run.stdout), targets[1..]);
            assert_eq!(place.executed(), 4);
        }
        let run = place.bulk(&format!("{SUMMARY} --retry-unknown")).ends_with(0);
        assert_eq!(first_cells(&run.stdout), targets);
        assert_eq!(place.executed(), 5);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // The sandbox ends within its runtime.
        let _inside = self.runtime.enter();
    }
}

/// One bad keyword of a thousand would fail its whole call upstream, without a name.
#[test]
fn keywords_that_upstream_would_refuse_are_named_by_line_before_anything_is_sent() {
    let place = Place::new();
    let words = "1 2 3 4 5 6 7 8 9 10 11";
    place.write("list.txt", &format!("seo tools\nwhat is seo?\n{words}\nplant 🌱 seeds\n"));
    let ads =
        "keywords google-ads-search-volume --targets-from list.txt --yes -o csv --columns keyword";
    let refused = place.bulk(ads).ends_with(2);
    for part in [
        "line 2: \"what is seo?\": upstream refuses '?' in a keyword; write \"what is seo\"",
        "line 3: \"1 2 3 4 5 6 7 8 9 10 11\": a keyword must have at most 10 words, has 11",
        "line 4: \"plant 🌱 seeds\"",
    ] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    assert_eq!(place.sandbox.account().received, 0);
    let mended = place.bulk(&format!("{ads} --bad-lines mend")).ends_with(0);
    assert_eq!(first_cells(&mended.stdout), ["seo tools", "what is seo"]);
    for part in [
        "1 line is mended:\n  line 2",
        "2 lines are skipped:\n  line 3: \"1 2 3",
        "line 4: \"plant 🌱 seeds\"",
    ] {
        assert!(mended.stderr.contains(part), "{part}: {}", mended.stderr);
    }
    let skipped = place.bulk(&format!("{ads} --bad-lines skip")).ends_with(0);
    assert_eq!(first_cells(&skipped.stdout), ["seo tools"]);
    assert_eq!(place.executed(), 1, "the second run finds its line in the archive");
}

/// Upstream lower-cases them, so one purchase answers all spellings, in whatever list they stand.
#[test]
fn keywords_that_differ_by_case_alone_are_bought_once() {
    let place = Place::new();
    let ads =
        "keywords google-ads-search-volume --targets-from list.txt --yes -o csv --columns keyword";
    place.write("list.txt", "SEO tools\nseo Tools\nrank tracker\n");
    let run = place.bulk(ads).ends_with(0);
    let repeats = "1 line repeats an earlier one:\n  line 2: \"seo Tools\"";
    assert!(run.stderr.contains(repeats), "{}", run.stderr);
    assert_eq!(first_cells(&run.stdout), ["seo tools", "rank tracker"]);
    assert_eq!(place.executed(), 1);
    // In another order, another spelling, and beside a new one.
    place.write("list.txt", "Rank Tracker\nseo tools\n");
    place.bulk(ads).ends_with(0);
    assert_eq!(place.executed(), 1);
    place.write("list.txt", "new words\nSEO TOOLS\n");
    let run = place.bulk(ads).ends_with(0);
    let mut printed = first_cells(&run.stdout);
    printed.sort_unstable();
    assert_eq!(printed, ["new words", "seo tools"]);
    assert_eq!(place.executed(), 2);
    place.write("list.txt", "seo tools\nNEW WORDS\n");
    let again = place.bulk(ads).ends_with(0);
    assert_eq!(place.executed(), 2, "{}", again.stderr);
}

#[test]
fn targets_that_are_nearly_right_are_mended_and_named() {
    let place = Place::new();
    place.write("list.txt", "A.example\nwww.b.example\nc.example.\nd.example\na.example\n");
    let run = place.bulk(SUMMARY).ends_with(0);
    for part in [
        "3 lines are mended:",
        "line 1: \"A.example\" is sent as \"a.example\"",
        "line 2: \"www.b.example\" is sent as \"b.example\"",
        "line 3: \"c.example.\" is sent as \"c.example\"",
        "1 line repeats an earlier one:\n  line 5: \"a.example\"",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    let names = ["a.example", "b.example", "c.example", "d.example"];
    assert_eq!(first_cells(&run.stdout), names);
    assert_eq!(place.executed(), 4);
}

/// Whatever happens to the list, a line that was bought is not bought again, and what is printed is what the list has.
#[test]
fn an_edited_list_buys_only_the_lines_that_are_new() {
    let place = Place::new();
    let words = "bulk-ranks --targets-from list.txt -o csv --columns target --yes";
    let all = place.list(2500);
    let first = place.bulk(words).ends_with(0);
    assert_eq!(first_cells(&first.stdout), all);
    assert_eq!(place.executed(), 3);

    // A line is removed, another one commented out: nothing to buy, and both are gone from what is printed.
    let mut edited = all.clone();
    edited.remove(4);
    let gone = edited.remove(1200);
    place.write("list.txt", &format!("# {gone}\n{}", edited.join("\n")));
    let again = place.bulk(words).ends_with(0);
    assert!(again.stderr.contains("nothing to buy"), "{}", again.stderr);
    assert_eq!(first_cells(&again.stdout), edited);
    assert_eq!(place.executed(), 3);

    // Lines are added at the top: they make a batch of their own.
    let new = ["new-1.example", "new-2.example"];
    place.write("list.txt", &format!("{}\n{}", new.join("\n"), edited.join("\n")));
    let more = place.bulk(words).ends_with(0);
    assert!(more.stderr.contains("3 in the archive, 1 to buy"), "{}", more.stderr);
    let mut printed = first_cells(&more.stdout);
    assert_eq!(printed.len(), edited.len() + 2);
    printed.sort_unstable();
    printed.dedup();
    assert_eq!(printed.len(), edited.len() + 2, "each line once");
    assert_eq!(place.executed(), 4);

    // The reverse order and jsonl see the same lines, and still cost nothing.
    edited.reverse();
    place.write("list.txt", &edited.join("\n"));
    let rows = place.bulk("bulk-ranks --targets-from list.txt -o jsonl --yes").ends_with(0);
    assert_eq!(rows.stdout.lines().count(), edited.len());
    assert_eq!(place.executed(), 4);

    // Another request about the same lines is another question.
    place.bulk(&format!("{words} --rank-scale one_hundred")).ends_with(0);
    assert_eq!(place.executed(), 7);
}

/// A batch that was cut off is asked about again under its own key, though the list has changed since.
#[test]
fn a_batch_that_was_cut_off_is_not_bought_again_after_an_edit() {
    let place = Place::new();
    let words = "bulk-ranks --targets-from list.txt -o csv --columns target --yes";
    let mut all = place.list(20);
    place.push("cut-before-headers,executed");
    place.bulk(words);
    assert_eq!(place.executed(), 1);
    all.remove(3);
    place.write("list.txt", &all.join("\n"));
    let again = place.bulk(words);
    assert_eq!(place.executed(), 1, "{}", again.stderr);
}
