//! The file: who may read it, and what is said of one that cannot be used.

use std::{fs, io, time::Duration};

use aisa_archive::{Archive, ArchiveError};
use aisa_gateway::{
    archive::AnswerStore,
    money::{AttemptStart, Ledger},
};
use rusqlite::Connection;
use serde_json::json;

use crate::support::{Folder, OCTOBER, buy, question};

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it_and_a_file_that_is_there_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let mode = |suffix: &str| {
        let path = format!("{}{suffix}", folder.path().display());
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    };
    let archive = folder.archive();
    buy(&archive, &question("summary", json!({})), "a", OCTOBER, b"{}");
    assert_eq!(["", "-wal", "-shm"].map(mode), [0o600; 3]);
    drop(archive);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o640)).unwrap();
    drop(folder.archive());
    assert_eq!(mode(""), 0o640);
}

#[test]
fn it_can_be_closed_and_opened_again() {
    let folder = Folder::new();
    let asked = question("summary", json!({"target": "example.com"}));
    for round in 0..3_u32 {
        let archive = folder.archive();
        buy(&archive, &asked, &round.to_string(), OCTOBER, b"{}");
        assert_eq!(archive.list().count(), round as usize + 1);
    }
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let folder = Folder::new();
    drop(folder.archive());
    let newer = Connection::open(folder.path()).unwrap();
    newer.pragma_update(None, "user_version", 7).unwrap();
    drop(newer);
    let before = fs::read(folder.path()).unwrap();
    let error = Archive::open(folder.path()).unwrap_err();
    assert!(matches!(error, ArchiveError::Newer { found: 7, known: 3, .. }), "{error:?}");
    assert!(error.to_string().contains("use a newer version"), "{error}");
    assert_eq!(fs::read(folder.path()).unwrap(), before);
}

#[test]
fn a_file_of_an_older_version_is_brought_up_to_date() {
    let folder = Folder::new();
    let older = Connection::open(folder.path()).unwrap();
    older
        .execute_batch(concat!(
            include_str!("../../src/schema.sql"),
            "INSERT INTO questions VALUES (1, 'summary', '/a/summary', '{}', 'x');
             INSERT INTO attempts (number, id, call, question, operation, idempotency_key, attempt, begun_ms)
                 VALUES (1, 'i', 'c', 1, 'summary', 'k', 1, 0), (2, 'j', 'd', NULL, 'summary', 'l', 1, 0);
             PRAGMA application_id = 0x41495341;
             PRAGMA user_version = 1;",
        ))
        .unwrap();
    drop(older);
    for _ in 0..2 {
        let spent = folder.archive().spend().unwrap();
        let paths: Vec<_> = spent.iter().map(|line| line.path.as_deref()).collect();
        assert_eq!(paths, [None, Some("/a/summary")]);
    }
}

#[test]
fn a_file_of_another_program_is_refused_and_left_alone() {
    let folder = Folder::new();
    let theirs = Connection::open(folder.path()).unwrap();
    theirs.execute_batch("CREATE TABLE theirs (a)").unwrap();
    drop(theirs);
    let tables = fs::read(folder.path()).unwrap();
    for bytes in [&tables[..], b"target,rank\nexample.com,12\n", &[0; 5_000]] {
        fs::write(folder.path(), bytes).unwrap();
        let error = Archive::open(folder.path()).unwrap_err();
        assert!(matches!(error, ArchiveError::NotAnArchive { .. }), "{error:?}");
        assert_eq!(io::Error::from(error).kind(), io::ErrorKind::InvalidData);
        assert_eq!(fs::read(folder.path()).unwrap(), bytes);
    }
}

#[test]
fn what_was_bought_and_what_was_invented_do_not_share_a_file() {
    let folder = Folder::new();
    drop(folder.archive());
    let error = Archive::open_invented(folder.path()).unwrap_err();
    assert!(matches!(error, ArchiveError::Bought { .. }), "{error:?}");
    fs::remove_file(folder.path()).unwrap();
    drop(Archive::open_invented(folder.path()).unwrap());
    drop(Archive::open_invented(folder.path()).unwrap());
    let error = Archive::open(folder.path()).unwrap_err();
    assert!(matches!(error, ArchiveError::Invented { .. }), "{error:?}");
    assert!(error.to_string().contains("invented data"), "{error}");
}

#[test]
fn a_folder_and_a_missing_folder_are_named() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("none/links.db")] {
        let error = Archive::open(&path).unwrap_err();
        assert!(matches!(error, ArchiveError::Open { .. }), "{error:?}");
        assert!(error.to_string().contains(&path.display().to_string()), "{error}");
    }
}

#[test]
fn damage_is_named_when_it_is_met() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    for n in 0..300 {
        buy(&archive, &asked, &n.to_string(), OCTOBER, b"{}");
    }
    drop(archive);
    let mut bytes = fs::read(folder.path()).unwrap();
    // All pages but the first, which holds the header and the schema.
    bytes[4_096..].fill(0xa5);
    fs::write(folder.path(), bytes).unwrap();
    let error = match Archive::open(folder.path()) {
        Err(error) => error,
        Ok(archive) => archive.list().find_map(Result::err).unwrap(),
    };
    assert!(matches!(error, ArchiveError::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains(".recover"), "{error}");
}

#[test]
fn bytes_that_do_not_unpack_are_damage() {
    let folder = Folder::new();
    let archive = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    buy(&archive, &asked, "a", OCTOBER, &[b'x'; 1_000]);
    let other = Connection::open(folder.path()).unwrap();
    other.execute("UPDATE answers SET raw = x'0011'", []).unwrap();
    let error = archive.show(1).unwrap_err();
    assert!(error.to_string().contains("response 1"), "{error}");
}

#[test]
fn a_locked_file_is_named_and_nothing_is_recorded() {
    let folder = Folder::new();
    let archive = folder.archive().busy_timeout(Duration::from_millis(10)).unwrap();
    let other = Connection::open(folder.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let start = AttemptStart::new("summary", "k", 1, OCTOBER);
    let error = archive.begin(&start).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
    assert!(error.to_string().contains("in use by another process"), "{error}");
    other.execute_batch("ROLLBACK").unwrap();
    archive.begin(&start).unwrap();
}

#[test]
fn a_name_that_means_something_else_to_sqlite_is_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(":memory:");
    drop(Archive::open(&path).unwrap());
    assert!(fs::metadata(&path).unwrap().len() > 0);
}

#[test]
fn a_file_that_may_only_be_read_is_read_and_nothing_is_made_beside_it() {
    let folder = Folder::new();
    let asked = question("summary", json!({"target": "example.com"}));
    buy(&folder.archive(), &asked, "key", OCTOBER, b"{}");
    let odd = folder.path().with_file_name("a b%?#ü.db");
    fs::copy(folder.path(), &odd).unwrap();
    for path in [folder.path(), odd] {
        let before = fs::read(&path).unwrap();
        let archive = Archive::open_read_only(&path).unwrap();
        assert!(archive.is_read_only().unwrap());
        assert_eq!(archive.list().count(), 1);
        assert_eq!(archive.show(1).unwrap().unwrap().1, b"{}");
        assert!(archive.has(&asked, Duration::ZERO).unwrap());
        assert_eq!(archive.spend().unwrap().len(), 1);
        let start = AttemptStart::new("summary", "other", 1, OCTOBER);
        let error = archive.ask(&asked, &start).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied, "{error}");
        drop(archive);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    let files = fs::read_dir(folder.path().parent().unwrap()).unwrap().count();
    assert_eq!(files, 2);
    let nowhere = Archive::open_read_only(folder.path().with_file_name("none"));
    assert!(matches!(nowhere, Err(ArchiveError::Open { .. })));
    let invented = Archive::open_invented_read_only(folder.path());
    assert!(matches!(invented, Err(ArchiveError::Bought { .. })));
}

#[test]
fn what_another_process_writes_can_be_read_meanwhile() {
    let folder = Folder::new();
    let writer = folder.archive();
    let asked = question("summary", json!({"target": "example.com"}));
    buy(&writer, &asked, "one", OCTOBER, b"{}");
    let reader = Archive::open_read_only(folder.path()).unwrap();
    assert_eq!(reader.list().count(), 1);
    buy(&writer, &asked, "two", OCTOBER, b"{}");
    assert_eq!(reader.list().count(), 2);
}

#[test]
fn an_older_file_that_may_only_be_read_says_how_to_bring_it_up_to_date() {
    let folder = Folder::new();
    drop(folder.archive());
    let older = Connection::open(folder.path()).unwrap();
    older.pragma_update(None, "user_version", 2).unwrap();
    drop(older);
    let error = Archive::open_read_only(folder.path()).unwrap_err();
    assert!(error.to_string().contains("allow writing to it once"), "{error}");
}
