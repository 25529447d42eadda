//! A paid response is never lost: what cannot be read or printed is kept, and stderr says where.

use std::{fs::File, io::Read, path::Path, process::Stdio};

use crate::{
    peer::{Act, Peer, answer, envelope},
    program::{Run, Start, against, files},
};

const CHARGED: &str = "X-AISA-Customer-Cost-Micros-USD: 24036\r\nX-Request-ID: req-9\r\n";

#[track_caller]
fn kept(folder: &Path, stderr: &str) -> String {
    let files = files(folder);
    assert_eq!(files.len(), 1, "{stderr}");
    assert!(stderr.contains(&files[0].display().to_string()), "{stderr}");
    std::fs::read_to_string(&files[0]).expect("the file is readable")
}

#[test]
fn a_response_that_cannot_be_decoded_is_kept() {
    let torn = r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"rank":"#;
    let peer = Peer::new(vec![Act::Send(answer("200 OK", CHARGED, torn))]);
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = against(&peer.url, "summary example.com --no-retry");
    command.env("TMPDIR", folder.path());
    let run = Run::of(command).ends_with(1);
    assert_eq!(kept(folder.path(), &run.stderr), torn);
    assert!(run.stderr.contains("$0.024036"), "{}", run.stderr);
}

#[test]
fn a_response_inside_a_failure_is_kept_where_it_was_or_may_be_paid_for() {
    let charge = "X-AISA-Customer-Cost-Micros-USD: 24036\r\n";
    let whole = envelope(r#"{"target":"example.com"}"#);
    let failed = |code: u32, result: &str| {
        format!(
            r#"{{"status_code":20000,"tasks":[{{"status_code":{code},"status_message":"no","result":{result}}}]}}"#
        )
    };
    let price = r#"{"object":"cost_estimate","estimated_cost_micros_usd":24036}"#.to_owned();
    let result = r#"[{"target":"example.com"}]"#;
    let cases = [
        ("--quote", "200 OK", "", whole.clone(), true),
        ("", "500 Internal Server Error", charge, whole.clone(), true),
        ("", "500 Internal Server Error", "", whole.clone(), true),
        ("", "404 Not Found", "", whole.clone(), true),
        ("", "400 Bad Request", charge, whole.clone(), true),
        // It was free, and is here all the same.
        ("", "500 Internal Server Error", "X-AISA-Customer-Cost-Micros-USD: 0\r\n", whole, true),
        ("", "200 OK", charge, failed(40_101, result), true),
        ("", "200 OK", "", failed(40_101, result), true),
        ("", "200 OK", charge, failed(40_501, "null"), true),
        ("", "200 OK", charge, price, true),
        // Nothing was bought, or there is nothing that could be of use.
        ("", "200 OK", "", failed(40_501, "null"), false),
        ("", "200 OK", "", failed(40_501, "[null]"), false),
        ("", "502 Bad Gateway", "", r#"{"error":"no"}"#.to_owned(), false),
        ("", "401 Unauthorized", "", r#"{"error":{"code":"invalid_api_key"}}"#.to_owned(), false),
    ];
    for (way, status, headers, body, expected) in cases {
        let peer = Peer::new(vec![Act::Send(answer(status, headers, &body))]);
        let folder = tempfile::tempdir().expect("a folder");
        let mut command = against(&peer.url, &format!("summary example.com --no-retry {way}"));
        command.env("TMPDIR", folder.path());
        let run = Run::of(command);
        assert_ne!(run.code, Some(0), "{status} {headers} {body}");
        let case = format!("{way} {status} {headers} {body}\n{}", run.stderr);
        if expected {
            assert_eq!(files(folder.path()).len(), 1, "{case}");
            assert_eq!(kept(folder.path(), &run.stderr), body, "{case}");
        } else {
            assert!(files(folder.path()).is_empty(), "{case}");
        }
    }
}

#[test]
fn a_response_that_stdout_does_not_take_is_kept() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    for format in ["table", "json", "raw", "csv", "jsonl"] {
        let body = envelope(r#"{"target":"example.com","rank":7}"#);
        let peer = Peer::answers(&body);
        let folder = tempfile::tempdir().expect("a folder");
        let mut command = against(&peer.url, &format!("summary example.com -o {format}"));
        command.env("TMPDIR", folder.path());
        command
            .stderr(Stdio::piped())
            .stdout(File::options().write(true).open(full).expect("/dev/full opens"));
        let run: Run = command.start().wait_with_output().expect("it ends").into();
        let run = run.ends_with(1);
        assert_eq!(kept(folder.path(), &run.stderr), body, "{format}");
    }
}

#[test]
fn a_response_whose_reader_never_read_is_kept_in_silence_about_the_pipe() {
    let body = envelope(r#"{"target":"example.com","rank":7}"#);
    let peer = Peer::answers(&body);
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = against(&peer.url, "summary example.com");
    command.env("TMPDIR", folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.start();
    drop(child.stdout.take());
    let run: Run = child.wait_with_output().expect("it ends").into();
    let run = run.ends_with(0);
    assert_eq!(kept(folder.path(), &run.stderr), body);
}

#[test]
fn a_page_whose_reader_left_half_way_is_kept_where_a_place_is_kept() {
    let row = format!(r#"{{"anchor":"{}"}}"#, "x".repeat(1000));
    let result = format!(
        r#"{{"total_count":900,"items_count":300,"items":[{}]}}"#,
        vec![row; 300].join(",")
    );
    for keeps_place in [true, false] {
        let body = envelope(&result);
        let peer = Peer::answers(&body);
        let (folder, place) =
            (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let mut command = against(&peer.url, "anchors example.com --limit 300 --all -o jsonl");
        if keeps_place {
            command.arg("--cursor").arg(place.path().join("place"));
        }
        command.env("TMPDIR", folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.start();
        let mut out = child.stdout.take().expect("stdout is piped");
        out.read_exact(&mut [0; 10]).expect("a page begins");
        drop(out);
        let run: Run = child.wait_with_output().expect("it ends").into();
        let run = run.ends_with(0);
        if keeps_place {
            assert_eq!(kept(folder.path(), &run.stderr), body);
        } else {
            assert!(files(folder.path()).is_empty(), "{}", run.stderr);
        }
        for file in files(place.path()) {
            let position = std::fs::read_to_string(file).expect("text");
            let before = r#""place":{"rows_before":0}"#;
            assert!(position.contains(before), "the page is not passed: {position}");
            assert!(
                position.contains("on_its_way"),
                "it was bought, and is not bought again unless asked for: {position}"
            );
        }
    }
}

#[test]
fn where_no_file_can_be_written_stderr_is_the_last_place() {
    let torn = r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"rank":"#;
    let peer = Peer::new(vec![Act::Send(answer("200 OK", CHARGED, torn))]);
    let mut command = against(&peer.url, "summary example.com --no-retry");
    command.env("TMPDIR", "/nowhere/at/all");
    let run = Run::of(command).ends_with(1);
    assert!(run.stderr.contains(torn), "{}", run.stderr);
}
