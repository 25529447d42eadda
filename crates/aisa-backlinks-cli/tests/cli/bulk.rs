//! `bulk` over lists of targets: what it says before it spends, that it buys no answer twice whatever happens to it, and
//! that what it prints follows the list.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use aisa_backlinks_sandbox::{FaultPlan, FaultRule, Sandbox};
use tempfile::TempDir;

use crate::program::{Run, program, with_stdin};
#[cfg(unix)]
use crate::{
    archive::{large, without_room},
    peer::{Act, Peer, envelope, ok},
    program::against,
    terminal::typing,
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
        let mut command = program();
        command
            .current_dir(self.folder.path())
            .arg("bulk")
            .args(words.split_whitespace())
            .args(["--archive", "links.db"])
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
    assert!(
        more.stderr.contains("30 in the archive, 1 to buy"),
        "{}",
        more.stderr
    );
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
    command
        .args(["archive", "spend", "--archive", "links.db"])
        .current_dir(place.folder.path());
    let spent = Run::of(command).ends_with(0).stdout;
    assert!(spent.ends_with("$4.8072 in all\n"), "{spent}");

    let again = place.bulk(&words).ends_with(0);
    assert_eq!(again.stdout, run.stdout);
    assert!(again.stderr.contains("nothing to buy"), "{}", again.stderr);
    assert!(
        !again.stderr.contains("the gateway would"),
        "{}",
        again.stderr
    );
}

#[test]
fn every_form_names_the_target_and_one_without_data_has_a_line_too() {
    let place = Place::new();
    place.write("list.txt", "absent.example\nsite.example\n");
    let words = "summary --targets-from list.txt --columns target,rank --yes";
    let jsonl = place.bulk(&format!("{words} -o jsonl")).ends_with(0).stdout;
    let lines: Vec<serde_json::Value> = jsonl
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines[0]["asked"], "absent.example");
    assert_eq!(lines[1]["asked"], "site.example");
    assert_eq!(lines[1]["target"], "site.example");
    let table = place.bulk(words).ends_with(0).stdout;
    let cells: Vec<_> = table
        .lines()
        .map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(
        cells,
        [Some("asked"), Some("absent.example"), Some("site.example")]
    );
    let whole = place
        .bulk("summary --targets-from list.txt --yes -o csv")
        .ends_with(0);
    assert!(
        whole.stdout.starts_with("asked,target,first_seen,"),
        "{}",
        whole.stdout
    );
    assert!(
        whole.stdout.contains("\nsite.example,site.example,"),
        "{}",
        whole.stdout
    );
}

#[test]
fn what_is_no_target_or_comes_twice_is_told_before_anything_is_sent() {
    let place = Place::new();
    place.write(
        "list.txt",
        "good.example\nhttps://Near.example/\n\nnot a target\ngood.example\n",
    );
    let words = "referring-networks --targets-from list.txt --yes -o csv --limit 1";
    let refused = place.bulk(words).ends_with(2);
    for part in [
        "line 2: \"https://Near.example/\"",
        "line 4: \"not a target\"",
        "--bad-lines",
    ] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    assert_eq!(place.sandbox.account().received, 0);

    let skipped = place
        .bulk(&format!("{words} --bad-lines skip"))
        .ends_with(0);
    for part in [
        "2 lines are skipped:\n  line 2",
        "1 line repeats an earlier one:\n  line 5: \"good.example\"",
    ] {
        assert!(skipped.stderr.contains(part), "{part}: {}", skipped.stderr);
    }
    assert_eq!(place.executed(), 1);
    let mended = place
        .bulk(&format!("{words} --bad-lines mend"))
        .ends_with(0);
    assert!(
        mended.stderr.contains("1 line is mended:\n  line 2"),
        "{}",
        mended.stderr
    );
    assert_eq!(place.executed(), 2);
}

#[test]
fn lists_come_from_columns_and_standard_input_too() {
    let place = Place::new();
    place.write(
        "sites.csv",
        "name,domain\n\"A, B\",a.example\nC,b.example\n",
    );
    let words = "summary -o csv --columns rank --yes --targets-from";
    let run = place
        .bulk(&format!("{words} sites.csv:domain"))
        .ends_with(0);
    assert_eq!(first_cells(&run.stdout), ["a.example", "b.example"]);
    let piped = with_stdin(
        place.command(&format!("{words} -")),
        b"b.example\nc.example",
    )
    .ends_with(0);
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
    assert!(
        run.stderr.contains("line 1 is not UTF-8 text"),
        "{}",
        run.stderr
    );
}

#[test]
fn where_nobody_can_be_asked_a_dear_run_is_refused() {
    let place = Place::new();
    place.list(30);
    let words = "summary --targets-from list.txt -o csv --columns rank";
    let refused = place.bulk(words).ends_with(2);
    assert!(
        refused.stderr.contains("may cost up to $1.44216"),
        "{}",
        refused.stderr
    );
    assert!(refused.stderr.contains("--yes"), "{}", refused.stderr);
    assert_eq!(place.sandbox.account().received, 0);
    let estimate = place.bulk(&format!("{words} --estimate")).ends_with(0);
    assert!(
        estimate.stdout.contains("at most $1.44216"),
        "{}",
        estimate.stdout
    );
    assert_eq!(place.sandbox.account().received, 0);
    place
        .bulk(&format!("{words} --confirm-above 2"))
        .ends_with(0);
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
    let part = place
        .bulk(&format!("{SUMMARY} --concurrency 1"))
        .ends_with(3);
    assert!(part.stderr.contains("site-1.example: "), "{}", part.stderr);
    assert!(
        part.stderr.contains("1 call brought no answer"),
        "{}",
        part.stderr
    );
    assert_eq!(first_cells(&part.stdout), targets[1..]);
    let whole = place.bulk(SUMMARY).ends_with(0);
    assert_eq!(first_cells(&whole.stdout), targets);

    // A file is not replaced by less than it should hold.
    place.write("out.csv", "before");
    place.list(6);
    place.push("task-status=40501");
    place.bulk(&format!("{SUMMARY} -O out.csv")).ends_with(3);
    assert_eq!(
        std::fs::read_to_string(place.file("out.csv")).expect("text"),
        "before"
    );
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
        let run = place
            .bulk(&format!("{SUMMARY} --concurrency 1"))
            .ends_with(3);
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
    place.push("delay=300ms+task-status=40501");
    place.push("delay=300ms+task-status=40501");
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
    let run = place
        .bulk("bulk-ranks --targets-from list.txt -o csv --yes")
        .ends_with(0);
    assert_eq!(place.executed(), 2);
    assert!(
        run.stderr.contains("1,500 targets in 2 calls"),
        "{}",
        run.stderr
    );
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

#[test]
fn a_cheaper_way_is_pointed_out_with_its_price() {
    let place = Place::new();
    place.list(30);
    let run = place.bulk(SUMMARY).ends_with(0);
    let said =
        "cheaper for rank alone: bulk bulk-ranks answers 1,000 targets a call, estimated $0.02508";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    let run = place
        .bulk("timeseries-new-lost-summary --targets-from list.txt --estimate")
        .ends_with(0);
    assert!(!run.stdout.contains("cheaper"), "{}", run.stdout);
    for (words, said) in [
        (
            "summary",
            "cheaper for spam_score alone: bulk bulk-spam-score",
        ),
        (
            "timeseries-new-lost-summary",
            "cheaper for new_backlinks, lost_backlinks alone, one figure for all periods: bulk bulk-new-lost-backlinks",
        ),
    ] {
        let mut command = place.command(&format!(
            "{words} --targets-from list.txt -o csv --max-age 0s"
        ));
        command.env_remove("AISA_API_KEY");
        let run = Run::of(command);
        assert!(run.stderr.contains(said), "{words}: {}", run.stderr);
    }
    let wide = SUMMARY.replace("rank", "rank,crawled_pages");
    let run = place.bulk(&wide).ends_with(0);
    assert!(!run.stderr.contains("cheaper"), "{}", run.stderr);
}

#[test]
fn two_runs_at_once_buy_nothing_twice() {
    let place = Place::new();
    place.list(40);
    place.slow();
    let children: Vec<Child> = (0..2)
        .map(|_| {
            let mut command = place.command(SUMMARY);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().expect("it starts")
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

#[test]
fn an_archive_that_cannot_be_used_stops_the_run_before_anything_is_sent() {
    let place = Place::new();
    place.list(3);
    place.write("links.db", "no archive");
    let run = place.bulk(SUMMARY).ends_with(2);
    assert!(
        run.stderr.contains("not an archive of this program"),
        "{}",
        run.stderr
    );
    std::fs::remove_file(place.file("links.db")).expect("it is removed");
    place
        .bulk(&format!("{SUMMARY} -O nowhere/out.csv"))
        .ends_with(2);
    assert_eq!(
        place.sandbox.account().received,
        0,
        "the output is opened first"
    );
    place.bulk(&format!("{SUMMARY} -o raw")).ends_with(2);
    place
        .bulk(&format!("{SUMMARY} --cursor place"))
        .ends_with(2);
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
        let mut child = command.spawn().expect("it starts");
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
    assert!(
        many < 100_000 && many < few + 10_000,
        "{few} and {many} KiB"
    );
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
        command
            .current_dir(folder.path())
            .env("TMPDIR", folder.path());
        let run = Run::of(without_room(&command)).ends_with(1);
        assert_eq!(peer.arrived().len(), 1, "no second call is made");
        // Here the disk has no room for any file, so what was paid for goes to stderr.
        for part in [
            "could not keep an answer",
            "the answer was received",
            "00000003c6ef363",
        ] {
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
            let mut child = command.spawn().expect("it starts");
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
        let child = command.spawn().expect("it starts");
        while place.sandbox.account().received == 0 {
            std::thread::yield_now();
        }
        signal("-INT", &child);
        let run = Run::from(child.wait_with_output().expect("it ends")).ends_with(130);
        assert!(
            !run.stderr.contains("may be charged, the next"),
            "{}",
            run.stderr
        );
        assert_eq!(place.executed(), 0);
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
        assert!(
            !last.stderr.contains("different request"),
            "{}",
            last.stderr
        );

        // What was bought while it was killed is listed, and missing in the output, until it may be bought again.
        let printed: BTreeSet<_> = first_cells(&last.stdout)
            .into_iter()
            .map(str::to_owned)
            .collect();
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
        assert!(
            shown.contains("30 calls for up to $1.44216. Go on? [y/N]"),
            "{shown}"
        );
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
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        assert_eq!(place.executed(), 30);
    }

    #[test]
    fn an_answer_that_was_lost_is_listed_and_bought_again_only_when_asked() {
        let place = Place::new();
        let targets = place.list(4);
        place.push("cut-mid-body");
        place
            .bulk(&format!("{SUMMARY} --concurrency 1"))
            .ends_with(3);
        assert_eq!(place.executed(), 4);
        for _ in 0..2 {
            let run = place.bulk(SUMMARY).ends_with(3);
            let said = "the answer is lost:\n  site-1.example (idempotency key ";
            assert!(run.stderr.contains(said), "{}", run.stderr);
            assert_eq!(first_cells(&run.stdout), targets[1..]);
            assert_eq!(place.executed(), 4);
        }
        let run = place
            .bulk(&format!("{SUMMARY} --retry-unknown"))
            .ends_with(0);
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
