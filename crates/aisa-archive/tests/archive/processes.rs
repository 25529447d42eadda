//! Several processes use one file, and die when they like.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
};

use rusqlite::Connection;
use serde_json::json;

use crate::support::{Folder, OCTOBER, ask, buy, question};

const FILE: &str = "AISA_ARCHIVE_TEST_FILE";
const NAME: &str = "AISA_ARCHIVE_TEST_NAME";

/// What a child does: it keeps more responses than any test waits for, and says so after each.
#[test]
#[ignore = "runs in child processes of the other tests"]
fn child() {
    let (Ok(file), Ok(name)) = (env::var(FILE), env::var(NAME)) else {
        return;
    };
    let archive = aisa_archive::Archive::open(file).unwrap();
    let asked = question("summary", json!({"target": "example.com"}));
    let mut out = std::io::stdout();
    for n in 0..2_000 {
        let key = format!("{name}-{n}");
        buy(&archive, &asked, &key, OCTOBER, &[b'x'; 3_000]);
        writeln!(out, "kept {key}").unwrap();
        // Cut off at any moment, this one has no response.
        ask(&archive, &asked, &format!("open-{key}"), OCTOBER);
    }
}

fn spawn(folder: &Folder, name: &str) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "processes::child", "--ignored", "--nocapture"])
        .env(FILE, folder.path())
        .env(NAME, name)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

/// The keys that a child said it kept, until it is killed after so many.
fn kept_until_killed(
    (mut child, out): (Child, BufReader<ChildStdout>),
    count: usize,
) -> Vec<String> {
    let mut kept = Vec::new();
    for line in out.lines() {
        let Ok(line) = line else { break };
        // The test harness writes lines of its own, and may begin one that the child ends.
        if let Some((_, key)) = line.split_once("kept ") {
            kept.push(key.to_owned());
        }
        if kept.len() == count {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(kept.len() >= count, "the child ended early: {kept:?}");
    kept
}

#[test]
fn what_a_killed_process_acknowledged_is_there() {
    let folder = Folder::new();
    let mut kept = Vec::new();
    for (round, count) in [1, 2, 7, 20].into_iter().enumerate() {
        kept.extend(kept_until_killed(spawn(&folder, &format!("r{round}")), count));
        let archive = folder.archive();
        let held: Vec<String> =
            archive.list().map(|entry| entry.unwrap().idempotency_key).collect();
        assert!(kept.iter().all(|key| held.contains(key)), "{kept:?} {held:?}");
        // At most one response reached the file without reaching us, in each round.
        assert!(held.len() <= kept.len() + round + 1);
        assert!(archive.list().all(|entry| archive.show(entry.unwrap().id).is_ok()));
    }
    let file = Connection::open(folder.path()).unwrap();
    let state: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(state, "ok");
}

#[test]
fn processes_write_to_one_file_at_once_and_none_loses_anything() {
    let folder = Folder::new();
    // Both make the file at the same moment, too.
    let children = [spawn(&folder, "a"), spawn(&folder, "b")];
    let waiting: Vec<_> =
        children.into_iter().map(|child| thread::spawn(|| kept_until_killed(child, 15))).collect();
    let kept: Vec<String> = waiting.into_iter().flat_map(|child| child.join().unwrap()).collect();
    let held: Vec<String> =
        folder.archive().list().map(|entry| entry.unwrap().idempotency_key).collect();
    assert!(kept.iter().all(|key| held.contains(key)), "{kept:?} {held:?}");
}

#[test]
fn one_connection_finds_what_another_one_kept() {
    let folder = Folder::new();
    let (one, other) = (folder.archive(), folder.archive());
    let asked = question("summary", json!({"target": "example.com"}));
    for n in 0..3 {
        buy(&one, &asked, &format!("one-{n}"), OCTOBER, b"{}");
        buy(&other, &asked, &format!("other-{n}"), OCTOBER, b"{}");
    }
    assert_eq!((one.list().count(), other.list().count()), (6, 6));
}
