//! The ledger shows every attempt that may have cost something, whatever happens to the program.

use std::{fs, io::Write, time::Duration};

use aisa_backlinks::{
    clock::{Clock, ManualClock},
    money::{AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, read_ledger},
    usd,
};
use serde_json::{Value, json};

fn start(key: &str, attempt: u32) -> AttemptStart {
    let mut start = AttemptStart::new("backlinks", key, attempt, ManualClock::new().unix());
    start.estimate = Some(usd("0.05"));
    start
}

fn charged(start: &AttemptStart, charge: &str) -> AttemptEnd {
    let mut end = AttemptEnd::new(start, AttemptOutcome::Charged, Duration::from_millis(1_250));
    end.charge = Some(usd(charge));
    end
}

#[test]
fn a_record_is_one_json_line_before_and_one_after() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    let ledger = JsonlLedger::open(&path).unwrap();
    let mut begin = start("key-1", 1);
    begin.tag = Some("weekly".to_owned());
    begin.target_hash = Some("576846634e2714c6".to_owned());
    begin.max_price = Some(usd("0.06"));

    ledger.begin(&begin).unwrap();
    let before = fs::read_to_string(&path).unwrap();
    let mut end = charged(&begin, "0.048072");
    (end.http_status, end.task_status, end.upstream_cost) =
        (Some(200), Some(20_000), Some(0.024_036));
    ledger.end(&end).unwrap();
    let after = fs::read_to_string(&path).unwrap();

    assert_eq!(before.lines().count(), 1);
    assert!(after.starts_with(&before) && after.ends_with('\n'));
    let lines: Vec<Value> = after.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines[0],
        json!({"event": "begin", "id": begin.id, "call": "key-1", "operation": "backlinks", "idempotency_key": "key-1",
            "attempt": 1, "tag": "weekly", "target_hash": "576846634e2714c6",
            "estimate_micros": 50_000, "max_price_micros": 60_000, "unix_ms": 1_790_812_800_000_u64})
    );
    assert_eq!(
        lines[1],
        json!({"event": "end", "id": begin.id, "outcome": "charged", "charge_micros": 48_072, "upstream_cost": 0.024_036,
            "http_status": 200, "task_status": 20_000, "elapsed_ms": 1_250})
    );
    let report = read_ledger(&path).unwrap();
    assert_eq!(report.attempts()[0].start, begin);
    assert_eq!(report.attempts()[0].end.as_ref(), Some(&end));
}

#[test]
fn a_crash_leaves_the_attempt_listed_as_unfinished() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    let (first, second, third) = (start("a", 1), start("b", 1), start("c", 1));
    let ledger = JsonlLedger::open(&path).unwrap();
    for begin in [&first, &second, &third] {
        ledger.begin(begin).unwrap();
    }
    ledger.end(&charged(&first, "0.04")).unwrap();
    ledger.end(&AttemptEnd::new(&third, AttemptOutcome::Refused, Duration::ZERO)).unwrap();
    drop(ledger);

    let report = read_ledger(&path).unwrap();
    let unfinished: Vec<_> =
        report.unfinished().map(|attempt| attempt.start.call.as_str()).collect();
    assert_eq!(unfinished, ["b"]);
    assert_eq!(report.attempts()[1].outcome(), AttemptOutcome::Unknown);
    assert_eq!(report.charged(), usd("0.04"));
    assert_eq!(report.uncertain(), usd("0.05"));
}

#[test]
fn a_torn_last_line_spoils_neither_the_reading_nor_the_next_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    let (first, second) = (start("a", 1), start("b", 1));
    JsonlLedger::open(&path).unwrap().begin(&first).unwrap();
    let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(br#"{"event":"end","id":"caf"#).unwrap();
    file.write_all(&[0xc3]).unwrap();
    drop(file);

    assert_eq!(read_ledger(&path).unwrap().skipped_lines(), [2]);
    JsonlLedger::open(&path).unwrap().begin(&second).unwrap();
    let report = read_ledger(&path).unwrap();
    assert_eq!(report.skipped_lines(), [2]);
    assert_eq!(report.attempts().len(), 2);
    assert_eq!(report.unfinished().count(), 2);
}

#[test]
fn ends_without_a_start_are_kept_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    let ledger = JsonlLedger::open(&path).unwrap();
    let begin = start("a", 1);
    ledger.end(&charged(&start("lost", 1), "0.03")).unwrap();
    ledger.begin(&begin).unwrap();
    ledger.end(&charged(&begin, "0.02")).unwrap();
    ledger.end(&charged(&begin, "0.01")).unwrap();
    let report = read_ledger(&path).unwrap();
    assert_eq!(report.orphans().len(), 2);
    assert_eq!(report.attempts()[0].charge(), Some(usd("0.02")));
    assert_eq!(report.charged(), usd("0.06"), "no charge is left out of the sum");
}

#[test]
fn several_handles_and_threads_share_a_file_without_mixing_lines() {
    const EACH: u32 = 200;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    std::thread::scope(|scope| {
        for worker in 0..6 {
            let path = &path;
            scope.spawn(move || {
                // Its own handle, as of another process; a clone of it for the ends.
                let ledger = JsonlLedger::open(path).unwrap();
                let ends = ledger.clone();
                for attempt in 1..=EACH {
                    let begin = start(&format!("worker-{worker}"), attempt);
                    ledger.begin(&begin).unwrap();
                    ends.end(&charged(&begin, "0.01")).unwrap();
                }
            });
        }
    });
    let report = read_ledger(&path).unwrap();
    assert_eq!(report.attempts().len(), 6 * EACH as usize);
    assert_eq!(report.unfinished().count(), 0);
    assert!(report.skipped_lines().is_empty());
    assert_eq!(report.charged(), usd("0.01").saturating_mul(u64::from(6 * EACH)));
}

#[test]
fn a_ledger_that_cannot_be_opened_says_so() {
    assert!(JsonlLedger::open("/nonexistent/folder/ledger.jsonl").is_err());
}
