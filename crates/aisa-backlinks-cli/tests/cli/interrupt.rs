//! Ctrl-C while an answer is awaited: the user hears that it may have been charged, and under which key.

#![cfg(unix)]

use std::process::{Command, Stdio};

use crate::{
    peer::{Act, Peer, envelope, ok},
    program::{Run, against},
};

/// Starts the program, presses Ctrl-C once `requests` calls have arrived, and gives the last of them.
fn interrupted(peer: &Peer, words: &str, requests: usize) -> (Run, String) {
    let mut command = against(&peer.url, words);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("it starts");
    let mut last = String::new();
    for _ in 0..requests {
        last = peer.request();
    }
    let kill = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(kill.success());
    let run: Run = child.wait_with_output().expect("it ends").into();
    (run.ends_with(130), last)
}

fn idempotency_key(request: &str) -> String {
    let mut lines = request.lines().map(str::to_ascii_lowercase);
    let key = lines.find_map(|line| Some(line.strip_prefix("idempotency-key:")?.trim().to_owned()));
    key.expect("the call has a key")
}

#[test]
fn ctrl_c_names_the_idempotency_key_of_the_call_on_its_way() {
    let peer = Peer::new(vec![Act::Silence]);
    let (run, request) = interrupted(&peer, "summary example.com", 1);
    let key = idempotency_key(&request);
    assert!(run.stderr.contains(&key), "{} lacks {key}", run.stderr);
    assert!(
        run.stderr.contains("may have been charged"),
        "{}",
        run.stderr
    );
}

#[test]
fn ctrl_c_between_pages_prints_those_that_came() {
    let page = r#"{"total_count":9,"items_count":1,"items":[{"domain":"first.example"}]}"#;
    for format in ["table", "csv"] {
        let peer = Peer::new(vec![Act::Send(ok(&envelope(page))), Act::Silence]);
        let words = format!("referring-domains example.com --limit 1 --all -o {format}");
        let (run, request) = interrupted(&peer, &words, 2);
        assert!(
            run.stdout.contains("first.example"),
            "{format}: {}",
            run.stdout
        );
        assert!(
            run.stderr.contains(&idempotency_key(&request)),
            "{format}: {}",
            run.stderr
        );
    }
}
