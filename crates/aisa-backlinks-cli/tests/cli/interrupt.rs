//! Ctrl-C and its kin while a response is awaited: it arrives and is printed; a second one abandons it, and the user
//! hears that it may have been charged, and under which key.

#![cfg(unix)]

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, ChildStderr, Command, Stdio},
    sync::mpsc,
};

use crate::{
    peer::{Act, Peer, answer, envelope, ok},
    program::{Run, Running, Start, against},
};

/// The signals that end the program, with its exit code. A program that inherits from nohup that it is to outlive its
/// terminal heeds no SIGHUP, and a test that is run so has nothing to wait for.
pub(crate) fn signals() -> Vec<(&'static str, i32)> {
    let mut signals = vec![("-INT", 130), ("-TERM", 143)];
    if !ignores_hangup("self") {
        signals.push(("-HUP", 129));
    }
    signals
}

/// Whether a process ignores SIGHUP; where there is no `/proc`, none is known to.
pub(crate) fn ignores_hangup(process: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"));
    let ignored = status.ok().and_then(|status| {
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
        u64::from_str_radix(mask.trim(), 16).ok()
    });
    ignored.is_some_and(|mask| mask & 1 == 1)
}

pub(crate) fn kill(signal: &str, child: &Child) {
    let pid = child.id().to_string();
    let kill = Command::new("kill").args([signal, &pid]).status();
    assert!(kill.expect("kill runs").success());
}

/// A run that was asked to stop while a response is awaited.
struct Stopping {
    child: Running,
    stderr: BufReader<ChildStderr>,
    said: String,
}

impl Stopping {
    /// Starts the program, and sends the signal once `requests` calls have arrived; gives the last of them, too.
    fn start(peer: &Peer, mut command: Command, requests: usize, signal: &str) -> (Self, String) {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.start();
        let mut last = String::new();
        for _ in 0..requests {
            last = peer.request();
        }
        kill(signal, &child);
        let stderr = BufReader::new(child.stderr.take().expect("stderr is piped"));
        let said = String::new();
        (Self { child, stderr, said }, last)
    }

    /// Waits until the program says that it stops, and that the response is awaited.
    fn awaits(mut self) -> Self {
        while !self.said.contains("stopping:") {
            let read = self.stderr.read_line(&mut self.said);
            assert_ne!(read.expect("text"), 0, "{}", self.said);
        }
        self
    }

    fn again(self, signal: &str) -> Self {
        kill(signal, &self.child);
        self
    }

    fn ends_with(mut self, code: i32) -> Run {
        let rest = self.stderr.read_to_string(&mut self.said);
        rest.expect("text");
        let mut run: Run = self.child.wait_with_output().expect("it ends").into();
        run.stderr = self.said;
        run.ends_with(code)
    }
}

pub(crate) fn idempotency_key(request: &str) -> String {
    let mut lines = request.lines().map(str::to_ascii_lowercase);
    let key = lines.find_map(|line| Some(line.strip_prefix("idempotency-key:")?.trim().to_owned()));
    key.expect("the call has a key")
}

#[test]
fn a_signal_lets_the_response_arrive_that_is_on_its_way() {
    for (signal, code) in signals() {
        let (release, held) = mpsc::channel();
        let answer = ok(&envelope(r#"{"target":"example.com","rank":7}"#));
        let peer = Peer::new(vec![Act::Held(answer, held)]);
        let (run, _) = Stopping::start(&peer, against(&peer.url, "summary example.com"), 1, signal);
        let run = run.awaits();
        release.send(()).expect("the peer waits");
        let run = run.ends_with(code);
        assert!(run.stdout.contains("rank"), "{} {}", run.stdout, run.stderr);
        assert!(run.stderr.contains("charged $0.024036"), "{}", run.stderr);
    }
}

#[test]
fn a_second_signal_abandons_it_and_names_its_idempotency_key() {
    for (signal, code) in signals() {
        let peer = Peer::new(vec![Act::Silence]);
        let (run, request) =
            Stopping::start(&peer, against(&peer.url, "summary example.com"), 1, signal);
        let run = run.awaits().again(signal).ends_with(code);
        let key = idempotency_key(&request);
        assert!(run.stderr.contains(&key), "{} lacks {key}", run.stderr);
        assert!(run.stderr.contains("may have been charged"), "{}", run.stderr);
    }
}

#[test]
fn a_report_that_is_stopped_twice_before_any_answer_is_no_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new((0..5).map(|_| Act::Silence).collect());
    let mut command = against(&peer.url, "report example.com -O report.html");
    command.current_dir(folder.path());
    let (run, _) = Stopping::start(&peer, command, 5, "-INT");
    let run = run.awaits().again("-INT").ends_with(130);
    for said in ["abandoned: 5 calls that may have been charged", "there is no page"] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert!(!folder.path().join("report.html").exists());
}

fn row(name: &str) -> String {
    let page =
        format!(r#"{{"total_count":9,"items_count":1,"items":[{{"domain":"{name}.example"}}]}}"#);
    ok(&envelope(&page))
}

#[test]
fn a_signal_between_pages_prints_the_page_on_its_way_and_tells_how_to_go_on() {
    for (signal, code) in signals() {
        for format in ["table", "csv", "json"] {
            for keeps_place in [true, false] {
                let folder = tempfile::tempdir().expect("a folder");
                let place = folder.path().join("place");
                let (release, held) = mpsc::channel();
                let peer = Peer::new(vec![Act::Send(row("first")), Act::Held(row("second"), held)]);
                let words = format!("referring-domains example.com --limit 1 --all -o {format}");
                let mut command = against(&peer.url, &words);
                if keeps_place {
                    command.arg("--cursor").arg(&place);
                }
                let (run, _) = Stopping::start(&peer, command, 2, signal);
                let run = run.awaits();
                release.send(()).expect("the peer waits");
                let run = run.ends_with(code);
                let case = format!("{signal} {format}: {} {}", run.stdout, run.stderr);
                for name in ["first.example", "second.example"] {
                    assert_eq!(run.stdout.matches(name).count(), 1, "{case}");
                }
                assert!(run.stderr.contains("2 pages, charged $0.048072 in all, took "), "{case}");
                let way_on = if keeps_place { "same command" } else { "--offset 2" };
                assert!(run.stderr.contains(way_on), "{case}");
                assert_eq!(peer.arrived().len(), 0, "{case}");

                if keeps_place {
                    let peer = Peer::new(vec![Act::Send(row("third"))]);
                    let mut command = against(&peer.url, &words.replace("--all", "--max-rows 3"));
                    command.arg("--cursor").arg(&place);
                    Run::of(command).ends_with(0);
                    let asked = peer.request();
                    assert!(asked.contains("\"offset\":2"), "{case}: {asked}");
                }
            }
        }
    }
}

#[test]
fn the_sum_knows_the_page_that_was_abandoned() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::new(vec![Act::Send(row("first")), Act::Silence]);
    let mut command = against(&peer.url, "referring-domains example.com --limit 1 --all");
    command.arg("--cursor").arg(folder.path().join("place"));
    let (run, request) = Stopping::start(&peer, command, 2, "-INT");
    let run = run.awaits().again("-INT").ends_with(130);
    assert!(run.stdout.contains("first.example"), "{}", run.stdout);
    for part in [
        idempotency_key(&request).as_str(),
        "1 page, charged $0.024036 in all, and one more call may have been charged",
        "same command",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
}

#[test]
fn a_signal_before_another_attempt_ends_the_run_at_once() {
    let (release, held) = mpsc::channel();
    let busy = answer(
        "429 Too Many Requests",
        "Retry-After: 30\r\n",
        r#"{"error":{"code":"rate_limit_exceeded","message":"slow"}}"#,
    );
    let peer = Peer::new(vec![Act::Held(busy, held)]);
    let (run, _) = Stopping::start(&peer, against(&peer.url, "summary example.com"), 1, "-INT");
    let run = run.awaits();
    release.send(()).expect("the peer waits");
    let run = run.ends_with(130);
    assert!(run.stderr.contains("no call was on its way"), "{}", run.stderr);
    assert!(!run.stderr.contains("no data"), "{}", run.stderr);
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
    let mut child = command.start();
    peer.request();
    let ignores = ignores_hangup(&child.id().to_string());
    // Nobody waits for a response that never comes.
    child.kill().expect("it ends");
    child.wait().expect("it ends");
    assert!(ignores);
}
