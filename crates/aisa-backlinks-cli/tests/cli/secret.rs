//! The key is never shown, not even to the user who put it where a target belongs.

use crate::{
    peer::Peer,
    process::NO_KEYS,
    program::{KEY, Run, program},
};

/// Places where a pasted key may land; none of these calls anybody but the sandbox.
const PLACES: &[&str] = &[
    "KEY",
    "summary KEY",
    "summary https://KEY.example/?KEY --sandbox -o raw",
    "summary example.com KEY",
    "summary example.com --KEY",
    "summary example.com --internal-list-limit KEY",
    "summary example.com --backlinks-status-type KEY",
    "summary example.com --max-price KEY",
    "summary example.com --columns KEY",
    "summary example.com --base-url KEY",
    "summary example.com --base-url https://api.aisa.one/KEY",
    "summary example.com --base-url http://KEY.example",
    "summary example.com --ledger /nowhere/KEY",
    "bulk-ranks example.com KEY",
    "bulk-ranks --targets-from KEY",
    "backlinks example.com --filters KEY",
    "backlinks example.com --filters [KEY",
    "backlinks example.com --order-by KEY",
    "backlinks example.com --custom-mode KEY",
    "backlinks example.com --all --cursor /nowhere/KEY",
    "history example.com --date-from KEY",
    "summary KEY --no-validate --dry-run",
    "summary KEY --no-validate --curl",
    "summary example.com --tag KEY --dry-run -vv",
    "completions KEY",
    "serve --port KEY",
];

fn start(words: &str, key: &str, in_environment: bool) -> Run {
    let mut command = program();
    command.args(words.replace("KEY", key).split_whitespace());
    if in_environment {
        command.env("AISA_API_KEY", key);
    }
    Run::of(command)
}

#[test]
fn a_key_among_the_arguments_is_not_repeated() {
    let own = "0123456789abcdefghijklmnopqrstuvwxyz";
    // A key in its form is known as one; any other only where the environment holds it.
    for (key, in_environment) in [(KEY, false), (own, true)] {
        for words in PLACES {
            let run = start(words, key, in_environment);
            let shown = run.stdout + &run.stderr;
            assert!(!shown.is_empty(), "{words}");
            for piece in [key, &key[..16]] {
                assert!(
                    !shown.to_lowercase().contains(piece),
                    "{words}, in the environment: {in_environment}\n{shown}"
                );
            }
        }
    }
}

#[test]
fn a_key_in_the_request_is_not_shown_by_a_failed_call_either() {
    let peer =
        Peer::answers(r#"{"status_code":40501,"status_message":"Invalid Field","tasks":null}"#);
    let words = format!("summary {KEY} --no-validate --base-url {} -vv", peer.url);
    let run = start(&words, KEY, true).ends_with(1);
    assert!(peer.request().contains("[{"), "the call is made");
    assert!(!(run.stdout + &run.stderr).contains(KEY));
}

#[test]
fn what_is_no_key_is_refused_before_anything_is_sent_and_not_repeated() {
    let secret = "0a1b2c3d4e5f";
    for form in NO_KEYS {
        let peer = Peer::answers("{}");
        for words in ["summary example.com", "summary example.com --quote -vv"] {
            let mut command = program();
            command
                .args(words.split_whitespace())
                .args(["--base-url", &peer.url])
                .env("AISA_API_KEY", form.replace("SECRET", secret));
            let run = Run::of(command).ends_with(4);
            let shown = run.stdout + &run.stderr;
            assert!(shown.contains("the API key "), "{form}: {shown}");
            assert!(shown.contains("set AISA_API_KEY to the key alone"), "{form}: {shown}");
            assert!(!shown.contains(secret), "{form}: {shown}");
        }
        assert_eq!(peer.arrived().len(), 0, "{form}");
    }
}
