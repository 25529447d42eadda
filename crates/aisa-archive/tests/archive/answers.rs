//! Answers are kept, found, listed and forgotten; attempts are remembered.

use std::time::Duration;

use aisa_gateway::{
    Usd,
    archive::AnswerStore,
    archive::RequestKey,
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger},
    usd,
};
use serde_json::json;

use crate::support::{DAY, Folder, OCTOBER, ask, buy, charged, question};

#[test]
fn the_youngest_answer_that_is_young_enough_is_found() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    let other = question("summary", json!({"target": "example.org"}));
    buy(&archive, &asked, "a", OCTOBER, b"old");
    buy(&archive, &asked, "b", OCTOBER + 5 * DAY, b"new");
    buy(&archive, &other, "c", OCTOBER + 6 * DAY, b"other");

    let find = |since: Duration| AnswerStore::find(&archive, &asked, since).unwrap();
    let kept = find(Duration::ZERO).unwrap();
    assert_eq!(kept.raw, b"new");
    assert_eq!(kept.at, OCTOBER + 5 * DAY + Duration::from_millis(1_500));
    assert_eq!(kept.charge, Some(usd("0.02")));
    assert_eq!(kept.request_id.as_deref(), Some("req-b"));
    assert_eq!((kept.idempotency_key.as_str(), kept.http_status), ("b", Some(200)));
    assert_eq!(find(kept.at).unwrap().raw, b"new", "the limit is included");
    assert_eq!(find(kept.at + Duration::from_millis(1)), None);
    let unasked = question("summary", json!({"target": "example.com", "limit": 100}));
    assert_eq!(AnswerStore::find(&archive, &unasked, Duration::ZERO).unwrap(), None);
}

#[test]
fn a_failure_that_was_charged_is_kept_and_never_found() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    let start = ask(&archive, &asked, "a", OCTOBER);
    archive.keep(&charged(&start), b"{\"torn\":", false).unwrap();
    assert_eq!(AnswerStore::find(&archive, &asked, Duration::ZERO).unwrap(), None);
    let (entry, raw) = archive.show(1).unwrap().unwrap();
    assert_eq!((entry.answered, raw.as_slice()), (false, &b"{\"torn\":"[..]));
}

#[test]
fn all_responses_are_listed_newest_first_and_shown_byte_for_byte() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    // More than are read at once, with bytes that are not text.
    let raw = |n: u64| [&n.to_le_bytes()[..], &[0xff; 40]].concat();
    for n in 0..450 {
        buy(&archive, &asked, &n.to_string(), OCTOBER + n as u32 * DAY, &raw(n));
    }
    let listed: Vec<i64> = archive.list().map(|entry| entry.unwrap().id).collect();
    assert_eq!(listed, (1..=450).rev().collect::<Vec<i64>>());
    for id in [1, 200, 450] {
        let (entry, bytes) = archive.show(id).unwrap().unwrap();
        assert_eq!(bytes, raw(id as u64 - 1));
        assert_eq!(entry.question, asked);
        assert_eq!(entry.len, 48);
    }
    assert_eq!(archive.show(451).unwrap(), None);
}

#[test]
fn what_was_cut_off_is_listed_with_its_key_until_it_is_settled() {
    let folder = Folder::new();
    let archive = folder.archive();
    let ask_for = |target: &str, key: &str| {
        let asked = question("summary", json!({"target": target}));
        (ask(&archive, &asked, key, OCTOBER), asked)
    };
    let (cut, cut_question) = ask_for("cut.com", "cut");
    let (late, _) = ask_for("late.com", "late");
    let (answered, _) = ask_for("answered.com", "answered");
    let (refused, _) = ask_for("refused.com", "refused");
    ask_for("twice.com", "twice");
    let (again, again_question) = ask_for("twice.com", "twice");
    ask_for("bought-anew.com", "first-key");
    let (anew, _) = ask_for("bought-anew.com", "second-key");
    let end = |start: &AttemptStart, outcome| AttemptEnd::new(start, outcome, Duration::ZERO);
    archive.end(&end(&late, AttemptOutcome::Unknown)).unwrap();
    archive.end(&end(&refused, AttemptOutcome::Refused)).unwrap();
    archive.keep(&charged(&answered), b"{}", true).unwrap();
    archive.keep(&charged(&anew), b"{}", true).unwrap();

    let unfinished: Vec<_> = archive.unfinished().map(Result::unwrap).collect();
    let keys: Vec<&str> = unfinished.iter().map(|cut| cut.start.idempotency_key.as_str()).collect();
    assert_eq!(keys, ["cut", "late", "twice"]);
    assert_eq!(unfinished[0].start, cut);
    assert_eq!((&unfinished[0].question, &unfinished[0].end), (&cut_question, &None));
    assert_eq!(unfinished[1].end, Some(end(&late, AttemptOutcome::Unknown)));
    assert_eq!((&unfinished[2].start, &unfinished[2].question), (&again, &again_question));
}

#[test]
fn a_repeat_that_was_turned_away_settles_nothing() {
    let cases = [
        (AttemptOutcome::Refused, Some(429), None, true),
        (AttemptOutcome::Refused, Some(400), None, true),
        (AttemptOutcome::Refused, Some(409), None, true),
        (AttemptOutcome::NotSent, None, None, true),
        // Upstream decided on it, so that nothing ran under the key before.
        (AttemptOutcome::Refused, Some(200), Some(40_501), false),
    ];
    for (outcome, http_status, task_status, open) in cases {
        let folder = Folder::new();
        let archive = folder.archive();
        let asked = question("summary", json!({"target": "cut.com"}));
        let cut = ask(&archive, &asked, "key", OCTOBER);
        let again = ask(&archive, &asked, "key", OCTOBER + DAY);
        let mut end = AttemptEnd::new(&again, outcome, Duration::ZERO);
        (end.http_status, end.task_status) = (http_status, task_status);
        archive.end(&end).unwrap();
        let starts: Vec<_> = archive.unfinished().map(|cut| cut.unwrap().start).collect();
        let expected: &[AttemptStart] = if open { &[cut] } else { &[] };
        assert_eq!(starts, expected, "{outcome:?} {http_status:?}");
    }
}

#[test]
fn a_response_to_another_spelling_settles_a_question_too() {
    let folder = Folder::new();
    let archive = folder.archive();
    let spelt = |target: &str| {
        let fields = json!({"target": target});
        RequestKey::described(aisa_backlinks::family().find("summary").unwrap(), fields.as_object())
    };
    ask(&archive, &spelt("https://example.com"), "one", OCTOBER);
    let open = archive.unfinished().next().unwrap().unwrap();
    // The key is bound to what was sent under it.
    assert_eq!(open.question.request, r#"{"target":"https://example.com"}"#);
    buy(&archive, &spelt("https://example.com/"), "two", OCTOBER + DAY, b"{}");
    assert_eq!(archive.unfinished().count(), 0);
}

#[test]
fn spending_is_told_per_day_and_operation() {
    let folder = Folder::new();
    let archive = folder.archive();
    let summary = question("summary", json!({"target": "example.com"}));
    let anchors = question("anchors", json!({"target": "example.com"}));
    buy(&archive, &summary, "a", OCTOBER, b"{}");
    buy(&archive, &summary, "b", OCTOBER + DAY - Duration::from_millis(1), b"{}");
    buy(&archive, &anchors, "c", OCTOBER, b"{}");
    buy(&archive, &summary, "d", OCTOBER + DAY, b"{}");
    ask(&archive, &anchors, "e", OCTOBER + DAY);
    let refused = ask(&archive, &anchors, "f", OCTOBER + DAY);
    archive.end(&AttemptEnd::new(&refused, AttemptOutcome::Refused, Duration::ZERO)).unwrap();

    let spent: Vec<_> = archive
        .spend()
        .unwrap()
        .into_iter()
        .map(|line| (line.day, line.operation, line.attempts, line.charged, line.uncertain))
        .collect();
    let line = |day: &str, operation: &str, attempts, charged: &str, uncertain: &str| {
        (day.to_owned(), operation.to_owned(), attempts, usd(charged), usd(uncertain))
    };
    assert_eq!(
        spent,
        [
            line("2026-10-02", "anchors", 2, "0", "0.05"),
            line("2026-10-02", "summary", 1, "0.02", "0"),
            line("2026-10-01", "anchors", 1, "0.02", "0"),
            line("2026-10-01", "summary", 2, "0.04", "0"),
        ]
    );
}

/// The gateway runs a key once, however often it is asked under it.
#[test]
fn a_call_that_was_asked_again_under_its_key_is_counted_once() {
    let folder = Folder::new();
    let archive = folder.archive();
    let summary = question("summary", json!({"target": "example.com"}));
    let uncertain = || archive.spend().unwrap()[0].uncertain;
    ask(&archive, &summary, "lost", OCTOBER);
    let once = uncertain();
    assert!(!once.is_zero());
    ask(&archive, &summary, "lost", OCTOBER);
    assert_eq!(uncertain(), once);
    ask(&archive, &summary, "another", OCTOBER);
    assert_eq!(uncertain(), once.saturating_mul(2));
    buy(&archive, &summary, "lost", OCTOBER, b"{}");
    assert_eq!(uncertain(), once, "its charge is known");
}

#[test]
fn spending_tells_operations_of_one_name_and_different_families_apart() {
    let folder = Folder::new();
    let archive = folder.archive();
    for path in ["/labs/summary", "/backlinks/summary", "/labs/summary"] {
        let asked = RequestKey::new("summary", path, json!({"a": path}).as_object());
        buy(&archive, &asked, path, OCTOBER, b"{}");
    }
    archive.forget_before(OCTOBER + DAY).unwrap();
    let spent = archive.spend().unwrap();
    let lines: Vec<_> =
        spent.iter().map(|line| (line.path.as_deref().unwrap(), line.attempts)).collect();
    assert_eq!(lines, [("/backlinks/summary", 1), ("/labs/summary", 2)]);
}

#[test]
fn what_was_charged_without_an_answer_is_unfinished_until_it_is_answered() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    let end = |start: &AttemptStart, charge: &str| {
        let mut end = AttemptEnd::new(start, AttemptOutcome::Charged, Duration::ZERO);
        end.charge = Some(usd(charge));
        end
    };
    let empty = ask(&archive, &asked, "empty", OCTOBER);
    archive.end(&end(&empty, "0.02")).unwrap();
    let failed = ask(&archive, &asked, "failed", OCTOBER);
    archive.keep(&end(&failed, "0.02"), b"{}", false).unwrap();
    let free = ask(&archive, &asked, "free", OCTOBER);
    archive.keep(&end(&free, "0"), b"{}", false).unwrap();
    let keys = || -> Vec<_> {
        let unfinished = archive.unfinished().map(Result::unwrap);
        unfinished.map(|one| one.start.idempotency_key).collect()
    };
    assert_eq!(keys(), ["empty", "failed"]);
    buy(&archive, &asked, "answered", OCTOBER + DAY, b"{}");
    assert!(keys().is_empty());
    // What is forgotten may be bought again, and is not taken for lost.
    archive.forget_before(OCTOBER + DAY + DAY).unwrap();
    assert!(keys().is_empty(), "{:?}", keys());
}

#[test]
fn what_is_forgotten_is_gone_from_the_file_and_spending_stays() {
    let folder = Folder::new();
    let archive = folder.archive();
    let noise: Vec<u8> =
        (0..20_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let raw = [&b"SECRET-BYTES"[..], &noise].concat();
    let old = question("summary", json!({"target": "forget-me.example"}));
    let young = question("summary", json!({"target": "keep-me.example"}));
    // More than go in one step.
    for n in 0..250_u32 {
        buy(&archive, &old, &format!("old-{n}"), OCTOBER, if n == 0 { &raw } else { b"{}" });
    }
    buy(&archive, &young, "young", OCTOBER + DAY, b"{}");
    let holds = |needle: &[u8]| folder.bytes().windows(needle.len()).any(|window| window == needle);
    assert!(holds(b"SECRET-BYTES") && holds(b"forget-me.example"));
    let (before, spent) = (folder.bytes().len(), archive.spend().unwrap());

    let forgotten = archive.forget_before(OCTOBER + DAY).unwrap();
    assert_eq!((forgotten.answers, forgotten.bytes), (250, raw.len() as u64 + 249 * 2));
    assert!(!holds(b"SECRET-BYTES") && !holds(b"forget-me.example") && holds(b"keep-me.example"));
    assert!(folder.bytes().len() < before - raw.len(), "the file shrinks");
    assert_eq!(archive.spend().unwrap(), spent);
    let left: Vec<i64> = archive.list().map(|entry| entry.unwrap().id).collect();
    assert_eq!(left, [251]);

    assert_eq!(archive.forget(251).unwrap().answers, 1);
    assert_eq!(archive.forget(251).unwrap().answers, 0);
    buy(&archive, &young, "again", OCTOBER + DAY, b"{}");
    assert_eq!(archive.list().next().unwrap().unwrap().id, 252, "ids are never given twice");
}

#[test]
fn a_question_that_may_still_be_asked_again_is_not_forgotten() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    buy(&archive, &asked, "a", OCTOBER, b"{}");
    ask(&archive, &asked, "b", OCTOBER + DAY);
    archive.forget(1).unwrap();
    let unfinished: Vec<_> = archive.unfinished().map(Result::unwrap).collect();
    assert_eq!(unfinished.len(), 1);
    assert_eq!(unfinished[0].question, asked);
}

#[test]
fn it_is_a_ledger_and_takes_one_attempt_twice_for_one() {
    let folder = Folder::new();
    let archive = folder.archive();
    let start = AttemptStart::new("summary (quote)", "k", 1, OCTOBER);
    archive.begin(&start).unwrap();
    archive.begin(&start).unwrap();
    let mut end = AttemptEnd::new(&start, AttemptOutcome::Charged, Duration::ZERO);
    end.charge = Some(Usd::ZERO);
    archive.end(&end).unwrap();
    archive.end(&end).unwrap();
    assert_eq!(archive.spend().unwrap()[0].attempts, 1);
    assert_eq!(archive.unfinished().count(), 0);

    let lost = AttemptStart::new("summary", "k2", 1, OCTOBER);
    let error = archive.end(&charged(&lost)).unwrap_err();
    assert!(error.to_string().contains("no record of the beginning"), "{error}");
}
