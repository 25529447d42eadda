//! A folder with an archive, and attempts at fixed times.

use std::{path::PathBuf, time::Duration};

use aisa_archive::Archive;
use aisa_gateway::{
    archive::{AnswerStore, RequestKey},
    money::{AttemptEnd, AttemptOutcome, AttemptStart},
    usd,
};
use serde_json::Value;
use tempfile::TempDir;

/// 1 October 2026, 00:00 UTC.
pub(crate) const OCTOBER: Duration = Duration::from_secs(1_790_812_800);

pub(crate) const DAY: Duration = Duration::from_secs(86_400);

pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("links.db")
    }

    pub(crate) fn archive(&self) -> Archive {
        Archive::open(self.path()).unwrap()
    }

    /// The bytes of the archive and of the files that SQLite keeps beside it.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.0.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

pub(crate) fn question(operation: &str, fields: Value) -> RequestKey {
    let path = format!("/dataforseo/backlinks/{operation}/live");
    RequestKey::new(operation, path, fields.as_object())
}

/// Asks at a time, under a key; no response yet.
pub(crate) fn ask(
    archive: &Archive,
    question: &RequestKey,
    key: &str,
    at: Duration,
) -> AttemptStart {
    let mut start = AttemptStart::new(question.operation.clone(), key, 1, at);
    start.tag = Some("weekly".to_owned());
    start.ceiling = Some(usd("0.05"));
    archive.ask(question, &start).unwrap();
    start
}

/// The end of an attempt that was charged two cents.
pub(crate) fn charged(start: &AttemptStart) -> AttemptEnd {
    let mut end = AttemptEnd::new(start, AttemptOutcome::Charged, Duration::from_millis(1_500));
    end.charge = Some(usd("0.02"));
    end.http_status = Some(200);
    end.task_status = Some(20_000);
    end.request_id = Some(format!("req-{}", start.idempotency_key));
    end
}

/// Asks, and keeps a response.
pub(crate) fn buy(archive: &Archive, question: &RequestKey, key: &str, at: Duration, raw: &[u8]) {
    let start = ask(archive, question, key, at);
    archive.keep(&charged(&start), raw, true).unwrap();
}

/// An envelope around a result.
pub(crate) fn envelope(result: &Value) -> Vec<u8> {
    serde_json::json!({"status_code": 20_000, "tasks": [{"status_code": 20_000, "result": [result]}]})
        .to_string()
        .into_bytes()
}
