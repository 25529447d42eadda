//! What strangers wrote never steers a terminal, in any form and in no message; files and pipes keep it as it came.

#![cfg(unix)]

use std::{
    fs::File,
    io::{Read, Write},
    process::{Command, Stdio},
    thread,
};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::{
    peer::{Act, Peer, answer, envelope},
    program::{Run, Start, against, program},
};

/// Runs the program on a terminal of its own; gives the code and all that was shown there.
fn on_a_terminal(command: Command) -> (Option<i32>, String) {
    typing("", command)
}

/// The same with somebody who types these lines.
pub(crate) fn typing(lines: &str, mut command: Command) -> (Option<i32>, String) {
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&terminal).and_then(|()| unlockpt(&terminal)).expect("it can be used");
    let name = ptsname(&terminal, Vec::new()).expect("it has a name");
    let side = || {
        let path = name.to_str().expect("a path of ASCII");
        Stdio::from(File::options().read(true).write(true).open(path).expect("it opens"))
    };
    command.stdout(side()).stderr(side());
    if !lines.is_empty() {
        command.stdin(side());
    }
    let mut child = command.start();
    drop(command);
    let mut terminal = File::from(terminal);
    terminal.write_all(lines.as_bytes()).expect("it is typed");
    let reader = thread::spawn(move || {
        let (mut shown, mut chunk) = (Vec::new(), [0; 4096]);
        // Linux reports the end as an error.
        while let Ok(count @ 1..) = terminal.read(&mut chunk) {
            shown.extend_from_slice(&chunk[..count]);
        }
        String::from_utf8(shown).expect("text")
    });
    let code = child.wait().expect("it ends").code();
    (code, reader.join().expect("the reader ends"))
}

/// Colours and the progress line are off, so every one of these is a stranger's.
#[track_caller]
fn assert_harmless(shown: &str, case: &str) {
    let shown = shown.replace("\r\n", "\n");
    let wrong = shown.chars().find(|&c| c != '\n' && aisa_backlinks::value::is_unprintable(c));
    assert_eq!(wrong, None, "{case}: {shown:?}");
}

/// All raw but the first, which JSON does not allow; it is escaped.
const ODD: &str =
    "\\u001b[31mred\u{9b}2J\u{7f} \u{202e}evil\u{2066}\u{200f}\u{61c}\u{200b}\u{feff}";

fn rows() -> String {
    let row = format!(r#"{{"anchor":"{ODD}","rank":1,"{ODD}":"{ODD}"}}"#);
    envelope(&format!(r#"{{"total_count":1,"items_count":1,"items":[{row}],"{ODD}":1}}"#))
}

const FORMS: [&str; 5] = ["table", "csv", "json", "raw", "jsonl"];

#[test]
fn no_form_of_an_answer_steers_the_terminal() {
    for form in FORMS {
        let peer = Peer::answers(&rows());
        let words = format!("backlinks example.com --color never -v -o {form}");
        let (code, shown) = on_a_terminal(against(&peer.url, &words));
        assert_eq!(code, Some(0), "{form}: {shown}");
        assert!(shown.contains("evil"), "{form}: {shown}");
        assert_harmless(&shown, form);
    }
}

#[test]
fn a_pipe_gets_what_came() {
    let odd = ODD.replace("\\u001b", "\u{1b}");
    for form in FORMS {
        let peer = Peer::answers(&rows());
        let words = format!("backlinks example.com -o {form}");
        let run = Run::of(against(&peer.url, &words)).ends_with(0);
        match form {
            // For people, wherever it goes.
            "table" => assert_harmless(&run.stdout, form),
            "csv" => assert!(run.stdout.contains(&odd), "{}", run.stdout),
            _ => assert!(run.stdout.contains(ODD), "{form}: {}", run.stdout),
        }
    }
}

#[test]
fn no_message_steers_the_terminal() {
    let failed = format!(
        r#"{{"status_code":20000,"tasks":[{{"status_code":40501,"status_message":"Invalid {ODD}","result":null}}]}}"#
    );
    let cases = [
        answer("200 OK", "", &failed),
        answer(
            "400 Bad Request",
            "",
            &format!(r#"{{"error":{{"code":"{ODD}","message":"{ODD}"}}}}"#),
        ),
        answer("404 Not Found", "", &format!("<html>{ODD}</html>")),
        answer("200 OK", "", &envelope(&format!(r#"{{"{ODD}":{{"rank":"#))),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases {
        let peer = Peer::new(vec![Act::Send(case.clone())]);
        let mut command = against(&peer.url, "summary example.com --color never --no-retry -vv");
        command.env("TMPDIR", folder.path());
        let (code, shown) = on_a_terminal(command);
        assert_eq!(code, Some(1), "{case}: {shown}");
        assert_harmless(&shown, &case);
    }
}

#[test]
fn arguments_and_file_names_do_not_either() {
    let odd = "\u{1b}[31mred\u{202e}evil";
    for words in [
        vec!["summary", odd],
        vec!["summary", "example.com", "--max-price", odd],
        vec!["summary", "example.com", "--dry-run", "--tag", odd],
        vec!["summary", "example.com", "--curl", "--tag", odd],
        vec![
            "anchors",
            "example.com",
            "--sandbox",
            "--all",
            "--cursor",
            odd,
            "--color",
            "never",
            "--limit",
            "1000",
        ],
        vec!["bulk-ranks", "--sandbox", "--targets-from", odd],
    ] {
        let mut command = program();
        // The odd name of the cursor is below a folder that is not there.
        command.args(words.iter().map(|word| match *word {
            word if words.contains(&"--cursor") && word == odd => format!("/nowhere/{word}"),
            word => word.to_owned(),
        }));
        let (_, shown) = on_a_terminal(command);
        assert!(shown.contains("evil"), "{words:?}: {shown:?}");
        // clap colours what it says.
        let shown = anstream::adapter::strip_str(&shown).to_string();
        assert_harmless(&shown, &format!("{words:?}"));
    }
}
