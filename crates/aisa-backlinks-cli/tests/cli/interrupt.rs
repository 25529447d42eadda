//! Ctrl-C while an answer is awaited: the user hears that it may have been charged, and under which key.

#![cfg(unix)]

use std::process::{Command, Stdio};

use crate::{
    peer::{Act, Peer},
    program::{Run, against},
};

#[test]
fn ctrl_c_names_the_idempotency_key_of_the_call_on_its_way() {
    let peer = Peer::new(vec![Act::Silence]);
    let mut command = against(&peer.url, "summary example.com");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("it starts");
    let request = peer.request();
    let key = request
        .lines()
        .find_map(|line| {
            line.to_ascii_lowercase()
                .strip_prefix("idempotency-key:")
                .map(|key| key.trim().to_owned())
        })
        .expect("the call has a key");
    let kill = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(kill.success());
    let run: Run = child.wait_with_output().expect("it ends").into();
    let run = run.ends_with(130);
    assert!(run.stderr.contains(&key), "{} lacks {key}", run.stderr);
    assert!(
        run.stderr.contains("may have been charged"),
        "{}",
        run.stderr
    );
}
