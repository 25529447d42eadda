//! An archive at the terminal: what was bought is printed again for nothing, listed, added up and forgotten.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use aisa_archive::Archive;
use aisa_gateway::{
    archive::{AnswerStore, RequestKey},
    money::{AttemptEnd, AttemptOutcome, AttemptStart},
};
use tempfile::TempDir;

use crate::{
    peer::{Act, Peer, answer, envelope},
    program::{Run, against, program},
};

const CHARGED: &str = "X-AISA-Customer-Cost-Micros-USD: 24036\r\nX-Request-ID: req-9\r\n";

fn file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("links.db");
    (folder, file)
}

/// Runs the words with `--archive` and the file.
fn with(archive: &Path, words: &str) -> Run {
    let mut command = program();
    command.args(words.split_whitespace()).arg("--archive").arg(archive);
    Run::of(command)
}

fn bought(result: &str) -> Act {
    Act::Send(answer("200 OK", CHARGED, &envelope(result)))
}

#[test]
fn a_response_is_bought_once_and_printed_as_often_as_wanted() {
    let (_folder, archive) = file();
    let peer = Peer::new(vec![bought(r#"{"target":"example.com","rank":312}"#)]);
    let ask = |words: &str| {
        let mut command = against(&peer.url, &format!("summary example.com {words}"));
        command.arg("--archive").arg(&archive);
        Run::of(command).ends_with(0)
    };
    let first = ask("-o json --max-age 30d");
    assert!(first.stderr.contains("charged $0.024036"), "{}", first.stderr);
    let again = ask("-o json --max-age 30d");
    assert_eq!(again.stdout, first.stdout);
    let said = "from the archive, less than a minute old, nothing charged";
    assert!(again.stderr.contains(said), "{}", again.stderr);
    assert_eq!(peer.arrived().len(), 1);

    // Every other form is there too, without a key.
    let shown = with(&archive, "archive show 1 -o json").ends_with(0);
    assert_eq!(shown.stdout, first.stdout);
    let csv = with(&archive, "archive show 1 -o csv --columns target,rank").ends_with(0);
    assert_eq!(csv.stdout, "target,rank\r\nexample.com,312\r\n".replace("\r\n", "\n"));
    let raw = with(&archive, "archive show 1 -o raw").ends_with(0);
    assert_eq!(raw.stdout, envelope(r#"{"target":"example.com","rank":312}"#));
}

#[test]
fn numbers_of_responses_are_taken_as_they_are_printed() {
    let (_folder, archive) = file();
    let filled = Archive::open(&archive).expect("it opens");
    let fields = serde_json::json!({"target": "example.com"});
    let path = "/dataforseo/backlinks/summary/live";
    let asked = RequestKey::new("summary", path, fields.as_object());
    for n in 0..1_001 {
        let start = AttemptStart::new("summary", n.to_string(), 1, Duration::ZERO);
        filled.ask(&asked, &start).expect("it is kept");
        let end = AttemptEnd::new(&start, AttemptOutcome::Charged, Duration::ZERO);
        let answer = envelope(r#"{"target":"example.com","rank":1312}"#);
        filled.keep(&end, answer.as_bytes(), true).expect("it is kept");
    }
    drop(filled);
    let listed = with(&archive, "archive list").ends_with(0);
    let line = listed.stdout.lines().nth(1).expect("a response");
    assert!(line.starts_with("1001 "), "{line}");
    for id in ["1001", "1,001"] {
        let shown = with(&archive, &format!("archive show {id}")).ends_with(0);
        assert!(shown.stdout.contains("1,312"), "amounts are grouped: {}", shown.stdout);
    }
    with(&archive, "archive forget 1,001").ends_with(0);
}

/// Takes away the right to write a file and its folder.
#[cfg(unix)]
fn for_reading_only(archive: &Path, only: bool) {
    use std::{fs::Permissions, os::unix::fs::PermissionsExt};
    let (file, folder) = if only { (0o444, 0o555) } else { (0o644, 0o755) };
    let set = |path: &Path, mode| std::fs::set_permissions(path, Permissions::from_mode(mode));
    set(archive, file)
        .and_then(|()| set(archive.parent().expect("a folder"), folder))
        .expect("it is set");
}

#[cfg(unix)]
#[test]
fn an_archive_that_may_only_be_read_is_read() {
    let (_folder, archive) = file();
    let peer = Peer::new(vec![bought(r#"{"target":"example.com","rank":312}"#)]);
    let mut command = against(&peer.url, "summary example.com");
    command.arg("--archive").arg(&archive);
    Run::of(command).ends_with(0);
    let rows = r#"{"items_count":1,"items":[{"target":"example.com","rank":471}]}"#;
    let peer = Peer::new(vec![bought(rows)]);
    let mut command = against(&peer.url, "bulk-ranks example.com");
    command.arg("--archive").arg(&archive);
    Run::of(command).ends_with(0);
    let list = archive.with_file_name("list.txt");
    std::fs::write(&list, "example.com\n").expect("a list");
    for_reading_only(&archive, true);
    let bulk = format!("bulk summary --targets-from {} -o csv", list.display());
    let lists = format!("bulk bulk-ranks --targets-from {} -o csv", list.display());
    for (words, part) in [
        ("archive list", "summary"),
        ("archive show 1", "312"),
        ("archive spend", "$0.024036"),
        ("summary example.com --max-age 30d", "312"),
        (&bulk, "312"),
        (&format!("{bulk} --estimate"), "nothing to buy"),
        (&lists, "471"),
    ] {
        let mut command = against("http://127.0.0.1:1", words);
        command.arg("--archive").arg(&archive).env("TMPDIR", std::env::temp_dir());
        let run = Run::of(command).ends_with(0);
        assert!(run.stdout.contains(part), "{words}: {} {}", run.stdout, run.stderr);
    }
    let left = crate::program::files(archive.parent().expect("a folder"));
    for_reading_only(&archive, false);
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn the_environment_names_an_archive_and_the_sandbox_does_not_write_into_it() {
    let (_folder, archive) = file();
    let mut command = program();
    command.args(["summary", "example.com", "--sandbox"]).env("AISA_ARCHIVE", &archive);
    Run::of(command).ends_with(0);
    assert!(!archive.exists());

    let peer = Peer::new(vec![bought(r#"{"rank":312}"#)]);
    let mut command = against(&peer.url, "summary example.com");
    command.env("AISA_ARCHIVE", &archive);
    Run::of(command).ends_with(0);
    let refused = with(&archive, "summary example.com --sandbox").ends_with(2);
    assert!(refused.stderr.contains("name another file for the sandbox"), "{}", refused.stderr);
}

#[test]
fn what_the_sandbox_invents_has_an_archive_of_its_own() {
    let (_folder, archive) = file();
    let words = "backlinks example.com --limit 40 --max-rows 100 --sandbox --max-age 1h -o jsonl";
    let first = with(&archive, words).ends_with(0);
    let again = with(&archive, words).ends_with(0);
    assert_eq!(first.stdout, again.stdout);
    assert_eq!(again.stderr.matches("from the archive").count(), 3, "{}", again.stderr);
    let listed = with(&archive, "archive list").ends_with(0);
    assert!(listed.stderr.contains("invented"), "{}", listed.stderr);

    let peer = Peer::new(vec![bought("{}")]);
    let mut command = against(&peer.url, "summary example.com");
    command.arg("--archive").arg(&archive);
    let refused = Run::of(command).ends_with(2);
    assert!(refused.stderr.contains("invented data of the sandbox"), "{}", refused.stderr);
    assert!(peer.arrived().is_empty());
}

#[test]
fn answers_are_listed_newest_first_added_up_and_forgotten() {
    let (_folder, archive) = file();
    for target in ["one.example", "two.example", "three.example"] {
        with(&archive, &format!("summary {target} --sandbox")).ends_with(0);
    }
    let table = with(&archive, "archive list --limit 2").ends_with(0);
    let ids = |text: &str| -> Vec<String> {
        let lines = text.lines().skip(1);
        lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    assert_eq!(ids(&table.stdout), ["3", "2"]);
    assert!(table.stdout.contains(r#"{"target":"three.example"}"#), "{}", table.stdout);
    assert!(table.stderr.contains("older responses are left out"), "{}", table.stderr);
    let lines = with(&archive, "archive list -o jsonl").ends_with(0).stdout;
    let first: serde_json::Value =
        serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["request"]["target"], "three.example");
    assert_eq!(first["operation"], "summary");

    let spent = with(&archive, "archive spend").ends_with(0).stdout;
    assert!(spent.contains("summary") && spent.contains("in all"), "{spent}");
    let forgotten = with(&archive, "archive forget 1 3").ends_with(0);
    assert!(forgotten.stderr.contains("forgot 2 responses"), "{}", forgotten.stderr);
    assert_eq!(ids(&with(&archive, "archive list").ends_with(0).stdout), ["2"]);
    assert_eq!(with(&archive, "archive spend").ends_with(0).stdout, spent, "it stays on record");
    let missing = with(&archive, "archive forget 1").ends_with(1);
    assert!(missing.stderr.contains("there is no response 1"), "{}", missing.stderr);
    with(&archive, "archive forget --older-than 1d").ends_with(0);
    assert_eq!(ids(&with(&archive, "archive list").ends_with(0).stdout), ["2"]);
    with(&archive, "archive show 1").ends_with(2);
}

#[test]
fn what_cannot_work_is_said_before_anything_is_sent() {
    let (folder, archive) = file();
    std::fs::write(folder.path().join("notes.txt"), "my notes").expect("a file");
    let peer = Peer::new(vec![bought("{}")]);
    let cases = [
        ("summary example.com --max-age 30d", "add --archive FILE"),
        ("summary example.com --archive notes.txt", "is not an archive of this program"),
        ("summary example.com --archive none/links.db", "cannot be opened"),
        ("summary example.com --archive links.db --max-age 30", "30d, 12h or 2w"),
        ("summary example.com --archive links.db --max-age 1mo", "say it in days"),
        ("summary example.com --archive links.db --max-age -1d", "negative"),
        ("archive list", "AISA_ARCHIVE"),
        ("archive list --archive nowhere.db", "there is no archive nowhere.db"),
        ("archive forget --archive links.db", "<ID"),
    ];
    for (words, said) in cases {
        let mut command = against(&peer.url, &words.replace("--max-age -1d", "--max-age=-1d"));
        command.current_dir(folder.path());
        let run = Run::of(command).ends_with(2);
        assert!(run.stderr.contains(said), "{words}: {}", run.stderr);
    }
    for words in ["--dry-run", "--curl", "--estimate"] {
        let mut command = against(&peer.url, &format!("summary example.com {words}"));
        command.arg("--archive").arg(&archive);
        Run::of(command).ends_with(0);
        assert!(!archive.exists(), "{words} asks nobody");
    }
    assert!(peer.arrived().is_empty());
}

#[test]
fn a_response_is_shown_into_a_file() {
    let (folder, archive) = file();
    with(&archive, "summary example.com --sandbox").ends_with(0);
    let shown = with(&archive, "archive show 1 -o json").ends_with(0).stdout;
    let out = folder.path().join("out.json");
    let words = format!("archive show 1 -o json -O {}", out.display());
    let written = with(&archive, &words).ends_with(0);
    assert_eq!(written.stdout, "");
    assert_eq!(std::fs::read_to_string(&out).expect("text"), shown);
    let raw = folder.path().join("out.raw");
    with(&archive, &format!("archive show 1 -o raw -O {}", raw.display())).ends_with(0);
    assert!(raw.exists());
    let words = format!("archive show 1 -O {}/none/x", folder.path().display());
    with(&archive, &words).ends_with(2);
}

/// A disk without room for a response of a megabyte: a limit on the size of files, whose signal is ignored.
#[cfg(unix)]
pub(crate) fn without_room(command: &std::process::Command) -> std::process::Command {
    let mut small = std::process::Command::new("sh");
    small
        .args(["-c", "trap '' XFSZ; ulimit -f 300; exec \"$@\"", "sh"])
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => small.env(name, value),
            None => small.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        small.current_dir(folder);
    }
    small
}

/// A result that does not pack.
#[cfg(unix)]
pub(crate) fn large() -> String {
    let noise: String = (0..200_000_u32)
        .map(|n| format!("{:08x}", n.wrapping_mul(2_654_435_761).rotate_left(n % 31)))
        .collect();
    format!(r#"{{"target":"example.com","rank":312,"noise":"{noise}"}}"#)
}

#[cfg(unix)]
#[test]
fn a_response_that_cannot_be_kept_is_printed_and_the_run_fails() {
    let (_folder, archive) = file();
    let peer = Peer::new(vec![bought(&large())]);
    let words = "summary example.com -o csv --columns target,rank --archive";
    let mut command = against(&peer.url, words);
    command.arg(&archive);
    let run = Run::of(without_room(&command)).ends_with(1);
    assert_eq!(run.stdout, "target,rank\nexample.com,312\n");
    assert!(run.stderr.contains("the archive could not keep a response"), "{}", run.stderr);
    let spent = with(&archive, "archive spend").ends_with(0).stdout;
    assert!(spent.contains("$0.024036"), "{spent}");
}

#[test]
fn a_failure_that_was_charged_is_there_byte_for_byte() {
    let (_folder, archive) = file();
    let torn = r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"rank":"#;
    let peer = Peer::new(vec![Act::Send(answer("200 OK", CHARGED, torn))]);
    let mut command = against(&peer.url, "summary example.com --no-retry");
    command.arg("--archive").arg(&archive);
    Run::of(command).ends_with(1);
    let refused = with(&archive, "archive show 1").ends_with(1);
    assert!(refused.stderr.contains("-o raw"), "{}", refused.stderr);
    assert_eq!(with(&archive, "archive show 1 -o raw").ends_with(0).stdout, torn);
}
