//! Ctrl-C and its kin while an answer is awaited: the user hears that it may have been charged, and under which key.

#![cfg(unix)]

use std::process::{Child, Command, Stdio};

use crate::{
    peer::{Act, Peer, envelope, ok},
    program::{Run, against},
};

/// The signals that end the program, with its exit code.
const SIGNALS: [(&str, i32); 3] = [("-INT", 130), ("-TERM", 143), ("-HUP", 129)];

fn kill(signal: &str, child: &Child) {
    let pid = child.id().to_string();
    let kill = Command::new("kill").args([signal, &pid]).status();
    assert!(kill.expect("kill runs").success());
}

/// Starts the program, sends the signal once `requests` calls have arrived, and gives the last of them.
fn interrupted(
    peer: &Peer,
    words: &str,
    requests: usize,
    (signal, code): (&str, i32),
) -> (Run, String) {
    let mut command = against(&peer.url, words);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("it starts");
    let mut last = String::new();
    for _ in 0..requests {
        last = peer.request();
    }
    kill(signal, &child);
    let run: Run = child.wait_with_output().expect("it ends").into();
    (run.ends_with(code), last)
}

fn idempotency_key(request: &str) -> String {
    let mut lines = request.lines().map(str::to_ascii_lowercase);
    let key = lines.find_map(|line| Some(line.strip_prefix("idempotency-key:")?.trim().to_owned()));
    key.expect("the call has a key")
}

#[test]
fn a_signal_names_the_idempotency_key_of_the_call_on_its_way() {
    for signal in SIGNALS {
        let peer = Peer::new(vec![Act::Silence]);
        let (run, request) = interrupted(&peer, "summary example.com", 1, signal);
        let key = idempotency_key(&request);
        assert!(run.stderr.contains(&key), "{} lacks {key}", run.stderr);
        assert!(
            run.stderr.contains("may have been charged"),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn a_signal_between_pages_prints_those_that_came_and_keeps_the_place() {
    let page = r#"{"total_count":9,"items_count":1,"items":[{"domain":"first.example"}]}"#;
    for signal in SIGNALS {
        for format in ["table", "csv"] {
            let folder = tempfile::tempdir().expect("a folder");
            let place = folder.path().join("place");
            let peer = Peer::new(vec![Act::Send(ok(&envelope(page))), Act::Silence]);
            let words = format!(
                "referring-domains example.com --limit 1 --all -o {format} --cursor {}",
                place.display()
            );
            let (run, request) = interrupted(&peer, &words, 2, signal);
            let case = format!("{signal:?} {format}: {} {}", run.stdout, run.stderr);
            assert!(run.stdout.contains("first.example"), "{case}");
            assert!(run.stderr.contains(&idempotency_key(&request)), "{case}");
            assert!(place.exists(), "{case}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_was_told_to_outlive_its_terminal_does() {
    let peer = Peer::new(vec![Act::Silence]);
    let alone = against(&peer.url, "");
    let mut command = Command::new("/bin/sh");
    let environment = alone.get_envs();
    command
        .env_clear()
        .envs(environment.filter_map(|(name, value)| Some((name, value?))))
        .args(["-c", "trap '' HUP; exec \"$0\" summary example.com"])
        .arg(alone.get_program())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().expect("it starts");
    peer.request();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
    let status = status.expect("the process is there");
    let ignored = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    kill("-TERM", &child);
    assert_eq!(child.wait().expect("it ends").code(), Some(143));
    assert_eq!(ignored.map(|mask| mask & 1), Some(1), "{status}");
}
