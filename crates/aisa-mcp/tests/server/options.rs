//! The command line of the server, which a client writes once and nobody looks at again.

use crate::{KEY, Peer, Run, against, line, process::NO_KEYS, program};

#[test]
fn the_help_names_every_option_and_exit_code() {
    let help = line("--help").ends_with(0).stdout;
    for part in [
        "--sandbox",
        "--budget <USD>",
        "--max-price <USD>",
        "--archive <FILE>",
        "--max-age <AGE>",
        "--tools <A,B,…>",
        "--base-url <URL>",
        "--timeout <SECONDS>",
        "--quiet",
        "--verbose",
        "Exit codes:",
        "aisa-mcp --sandbox",
    ] {
        assert!(help.contains(part), "{part}\n{help}");
    }
    assert!(line("--version").ends_with(0).stdout.starts_with("aisa-mcp "));
}

#[test]
fn options_that_make_no_session_are_refused_with_the_way_out() {
    for (words, part) in [
        ("", "--budget USD"),
        ("--sandbox --base-url http://127.0.0.1:1", "leave out --base-url"),
        ("--sandbox --max-age 1d", "add --archive FILE"),
        ("--sandbox --max-age soon --archive a.db", "not an age such as 30d"),
        ("--sandbox --archive -", "./- is a file of that name"),
        ("--sandbox --archive /dev/stdout", "/dev/stdout is none"),
        ("--sandbox --timeout 0", "not a positive number of seconds"),
        ("--sandbox --budget much", "--budget <USD>"),
        ("--sandbox --no-validate", "--no-validate"),
        ("mcp --sandbox", "mcp"),
    ] {
        let run = line(words).ends_with(2);
        assert!(run.stderr.contains(part), "{words}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{words}");
    }
}

#[test]
fn a_key_among_the_arguments_is_not_repeated() {
    for words in [
        "KEY",
        "--KEY",
        "--sandbox --tools KEY",
        "--budget KEY",
        "--budget 1 --base-url KEY",
        "--budget 1 --base-url http://KEY.example",
        "--budget 1 --archive /nowhere/KEY",
        "--sandbox --max-age KEY --archive a.db",
    ] {
        let mut command = program();
        command.args(words.replace("KEY", KEY).split_whitespace()).env("AISA_API_KEY", KEY);
        let run = Run::of(command);
        assert_ne!(run.code, Some(0), "{words}");
        let shown = run.stdout + &run.stderr;
        assert!(!shown.is_empty() && !shown.contains(&KEY[..16]), "{words}\n{shown}");
    }
}

#[test]
fn what_is_no_key_is_refused_before_anything_is_sent_and_not_repeated() {
    let secret = "0a1b2c3d4e5f";
    for form in NO_KEYS {
        let peer = Peer::answers("{}");
        let mut command = against(&peer.url, "--budget 1 -vv");
        command.env("AISA_API_KEY", form.replace("SECRET", secret));
        let run = Run::of(command).ends_with(4);
        let shown = run.stdout + &run.stderr;
        assert!(shown.contains("set AISA_API_KEY to the key alone"), "{form}: {shown}");
        assert!(!shown.contains(secret), "{form}: {shown}");
        assert_eq!(peer.arrived().len(), 0, "{form}");
    }
}
