//! The subcommands beside the operations.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::program::{Run, Running, Start, against, line, program};

#[test]
fn operations_lists_all_of_them() {
    let table = line("operations").ends_with(0).stdout;
    let json = line("operations -o json").ends_with(0).json();
    let listed = json.as_array().expect("a list");
    assert!(listed.len() >= aisa_backlinks::family().operations.len());
    // Below the header, up to the note about prices: a price may be unknown beforehand.
    let lines = table.lines().skip(1).take_while(|line| !line.is_empty());
    assert_eq!(lines.count(), listed.len(), "{table}");
    for info in aisa_backlinks::family().all() {
        let name = info.name().replace('_', "-");
        assert!(table.lines().any(|line| line.starts_with(&name)), "{name}:\n{table}");
        assert!(
            json.as_array().expect("a list").iter().any(|entry| entry["path"] == info.path()),
            "{name}"
        );
    }
}

#[test]
fn completions_know_operations_and_flags() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = line(&format!("completions {shell}")).ends_with(0).stdout;
        for word in ["referring-domains", "internal-list-limit"] {
            assert!(script.contains(word), "{shell} lacks {word}");
        }
        // The others complete no values.
        let values = ["bash", "zsh", "fish"].contains(&shell);
        assert_eq!(script.contains("one_hundred"), values, "{shell}");
    }
}

/// The script is run, not read: its parts have to find each other.
#[cfg(unix)]
#[test]
fn completions_in_bash_reach_behind_subcommands() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("completions.bash");
    std::fs::write(&script, line("completions bash").ends_with(0).stdout).expect("the script");
    let complete = |words: &str| {
        let program = format!(
            r#"source '{}'
            COMP_WORDS=({words}) COMPREPLY=()
            COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
            _aisa_backlinks aisa-backlinks "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD-1]}}"
            complete -p aisa-backlinks > /dev/null && echo "${{COMPREPLY[@]}}""#,
            script.display()
        );
        let shell = std::process::Command::new("bash").args(["-c", &program]).output();
        String::from_utf8_lossy(&shell.expect("bash").stdout).into_owned()
    };
    for (words, found) in [
        ("aisa-backlinks refer", "referring-domains"),
        ("aisa-backlinks summary --rank", "--rank-scale"),
        ("aisa-backlinks labs google-k", "google-keyword-overview"),
        ("aisa-backlinks archive sp", "spend"),
    ] {
        let offered = complete(words);
        assert!(offered.contains(found), "{words}: {offered}");
    }
}

/// Ends the server with the test, whatever becomes of it.
struct Server {
    child: Running,
    lines: Vec<String>,
}

impl Server {
    fn start(words: &str) -> Self {
        let mut command = program();
        command.args(["serve", "--port", "0"]).args(words.split_whitespace());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).start();
        let out = BufReader::new(child.stdout.take().expect("stdout is piped"));
        let lines = out.lines().map_while(Result::ok).take(2).collect();
        Self { child, lines }
    }

    fn value(&self, name: &str) -> &str {
        let found = self
            .lines
            .iter()
            .find_map(|line| line.strip_prefix("export ")?.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or_else(|| panic!("no {name} in {:?}", self.lines))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn serve_answers_other_programs_and_prints_how_to_reach_it() {
    let server = Server::start("");
    let mut command = against(server.value("AISA_BASE_URL"), "summary example.com -o json");
    command.env("AISA_API_KEY", server.value("AISA_API_KEY"));
    assert_eq!(Run::of(command).ends_with(0).json()["target"], "example.com");
    Run::of(against(server.value("AISA_BASE_URL"), "index")).ends_with(4);
}

#[test]
fn serve_refuses_a_fault_it_does_not_know() {
    let run = line("serve --port 0 --fault nonsense").ends_with(2);
    assert!(run.stderr.contains("nonsense"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_signal_ends_serve_without_complaint() {
    for (signal, _) in crate::interrupt::signals() {
        let mut server = Server::start("");
        let pid = server.child.id().to_string();
        let kill =
            std::process::Command::new("kill").args([signal, &pid]).status().expect("kill runs");
        assert!(kill.success());
        let end = server.child.wait().expect("it ends");
        assert_eq!(end.code(), Some(0), "{signal}");
    }
}
