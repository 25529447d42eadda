//! The examples do what their first lines say, without a key.

#![allow(clippy::unwrap_used, reason = "helpers may fail a test too")]

use std::{env, path::Path, process::Command};

use tempfile::tempdir;

/// Runs an example in `folder`, against its sandbox; what it printed to stdout and to stderr.
fn run(example: &str, words: &[&str], folder: &Path) -> (String, String) {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--manifest-path"])
        .arg(manifest)
        .args(["--example", example, "--"])
        .args(words)
        .current_dir(folder)
        .env_remove("AISA_API_KEY")
        .env_remove("AISA_BASE_URL")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{example}: {out}{err}");
    assert!(err.contains("sandbox"), "{example} does not say that its data is invented: {err}");
    (out, err)
}

#[test]
fn the_small_ones_print_what_they_ask() {
    let folder = tempdir().unwrap();
    for (example, words) in [
        ("summary", "dofollow links from"),
        ("many_targets", ") links"),
        ("two_families", "searched for"),
        ("test_your_own_code", "millionths of a dollar"),
    ] {
        let (out, _) = run(example, &[], folder.path());
        assert!(out.contains(words), "{example}: {out}");
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn pages_become_csv() {
    let folder = tempdir().unwrap();
    let (out, err) = run("pages_to_csv", &["example.com"], folder.path());
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(out.as_bytes()).into_records().collect::<Result<_, _>>().unwrap();
    assert!(!rows.is_empty() && rows.len() <= 250, "{}", rows.len());
    assert!(rows.iter().all(|row| row[2].parse::<i64>().is_ok_and(|rank| rank > 80)));
    assert!(err.contains(&format!("{} rows on", rows.len())), "{err}");
}

#[test]
fn a_listing_goes_on_in_another_run() {
    let folder = tempdir().unwrap();
    let (first, _) = run("resume", &["example.com", "place.json"], folder.path());
    let (second, err) = run("resume", &["example.com", "place.json"], folder.path());
    assert_eq!((first.lines().count(), second.lines().count()), (50, 50), "{err}");
    assert!(first.lines().all(|domain| !second.lines().any(|other| other == domain)));
}

#[test]
fn what_is_new_is_told_from_what_was_there() {
    let folder = tempdir().unwrap();
    let (first, err) = run("watch_new_links", &["example.com", "watch.db"], folder.path());
    assert_eq!(first, "", "{err}");
    assert!(err.contains("to compare with next time"), "{err}");
    // The sandbox answers alike until the next day.
    let (_, err) = run("watch_new_links", &["example.com", "watch.db"], folder.path());
    assert!(err.contains(" new of "), "{err}");
}
