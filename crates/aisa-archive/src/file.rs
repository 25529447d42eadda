//! Opens the file: sets its mode and how safely it is written, and checks which program and version made it.

use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::ArchiveError;

/// What an archive holds. The application id in the header of the file says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Content {
    /// What was bought.
    Bought = 0x4149_5341, // "AISA"
    /// What a sandbox invented.
    Invented = 0x4149_5349, // "AISI"
}

/// The steps from each version to the next; `user_version` is the number of steps that a file has gone through.
const STEPS: &[&str] =
    &[include_str!("schema.sql"), include_str!("schema-2.sql"), include_str!("schema-3.sql")];

/// How long another process may hold the file before a call gives up.
pub(crate) const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// Opens an archive that may only be read. Nothing is made beside it: SQLite needs no log for a file that nobody
/// writes, and one that somebody writes has its log already.
pub(crate) fn open_read_only(
    path: &Path,
    content: Content,
) -> Result<(Connection, String), ArchiveError> {
    let named = path.display().to_string();
    let of = |error| ArchiveError::of(&named, error);
    let canonical =
        path.canonicalize().map_err(|source| ArchiveError::Open { path: named.clone(), source })?;
    check_names(&canonical, &named)?;
    let beside = |suffix: &str| {
        let mut name = canonical.clone().into_os_string();
        name.push(suffix);
        Path::new(&name).exists()
    };
    let log = match beside("-wal") || beside("-shm") {
        true => "",
        false => "&immutable=1",
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection =
        Connection::open_with_flags(uri(&canonical) + "?mode=ro" + log, flags).map_err(of)?;
    connection.busy_timeout(BUSY_TIMEOUT).map_err(of)?;
    match version(&connection, &named, content)? {
        found if found < known() => Err(ArchiveError::Older { path: named }),
        _ => Ok((connection, named)),
    }
}

/// Makes an archive that lasts as long as its connection.
pub(crate) fn in_memory(content: Content) -> Result<(Connection, String), ArchiveError> {
    let named = "in memory".to_owned();
    let opened = Connection::open_in_memory();
    let mut connection = opened.map_err(|error| ArchiveError::of(&named, error))?;
    migrate(&mut connection, &named, content)?;
    Ok((connection, named))
}

/// A path as SQLite's URIs have it.
fn uri(path: &Path) -> String {
    let text = path.as_os_str().as_encoded_bytes();
    let text = text.strip_prefix(br"\\?\").unwrap_or(text);
    let mut uri = String::from(if text.starts_with(b"/") { "file://" } else { "file:///" });
    for byte in text {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'.' | b'-' | b'_' | b':' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// Opens or makes an archive, and brings it to the newest version.
pub(crate) fn open(path: &Path, content: Content) -> Result<(Connection, String), ArchiveError> {
    let named = path.display().to_string();
    let absolute =
        created(path).map_err(|source| ArchiveError::Open { path: named.clone(), source })?;
    check_names(&absolute, &named)?;
    let of = |error| ArchiveError::of(&named, error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(absolute, flags).map_err(of)?;
    connection.busy_timeout(BUSY_TIMEOUT).map_err(of)?;
    // SQLite opens a read-only file without an error.
    if connection.is_readonly("main").map_err(of)? {
        return Err(ArchiveError::ReadOnly { path: named });
    }
    let found = version(&connection, &named, content)?;
    connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA auto_vacuum = INCREMENTAL;",
        )
        .map_err(of)?;
    write_ahead(&connection).map_err(of)?;
    // Every commit reaches the disk before it is acknowledged.
    connection.pragma_update(None, "synchronous", "FULL").map_err(of)?;
    if found < known() {
        migrate(&mut connection, &named, content)?;
    }
    Ok((connection, named))
}

/// Makes the file unless it exists, readable by its owner only from its first byte; SQLite gives its helper files the
/// same mode. The path is made absolute, since SQLite takes some names, such as `:memory:`, for something else.
fn created(path: &Path) -> std::io::Result<PathBuf> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    if path.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    std::path::absolute(path)
}

/// Refuses a file with several names: processes that use different ones do not see each other's log.
#[cfg(unix)]
fn check_names(path: &Path, named: &str) -> Result<(), ArchiveError> {
    match std::fs::metadata(path).map(|data| std::os::unix::fs::MetadataExt::nlink(&data)) {
        Ok(names @ 2..) => Err(ArchiveError::HardLinks { path: named.to_owned(), names }),
        // A file that is gone is told by SQLite.
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn check_names(_: &Path, _: &str) -> Result<(), ArchiveError> {
    Ok(())
}

fn known() -> i64 {
    STEPS.len() as i64
}

/// The version of a file that this program may write.
fn version(connection: &Connection, path: &str, content: Content) -> Result<i64, ArchiveError> {
    let number = |sql: &str| -> Result<i64, ArchiveError> {
        connection
            .query_row(sql, [], |row| row.get(0))
            .map_err(|error| ArchiveError::of(path, error))
    };
    let application = number("PRAGMA application_id")?;
    let empty = application == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0;
    if application != content as i64 && !empty {
        let path = path.to_owned();
        return Err(match [Content::Bought, Content::Invented].map(|other| other as i64) {
            [bought, _] if application == bought => ArchiveError::Bought { path },
            [_, invented] if application == invented => ArchiveError::Invented { path },
            _ => ArchiveError::NotAnArchive { path },
        });
    }
    let found = number("PRAGMA user_version")?;
    if found > known() {
        return Err(ArchiveError::Newer { path: path.to_owned(), found, known: known() });
    }
    Ok(found)
}

/// Turns the write-ahead log on. Two processes that make a file at the same moment collide here, and SQLite itself
/// does not wait.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let begun = Instant::now();
    loop {
        let mode = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode {
            Err(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
                    && begun.elapsed() < BUSY_TIMEOUT =>
            {
                thread::sleep(Duration::from_millis(20));
            }
            other => return other.map(drop),
        }
    }
}

fn migrate(connection: &mut Connection, path: &str, content: Content) -> Result<(), ArchiveError> {
    let of = |error| ArchiveError::of(path, error);
    let steps = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(of)?;
    // Another process may have done it first.
    let found = version(&steps, path, content)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        steps.execute_batch(step).map_err(of)?;
    }
    steps.pragma_update(None, "application_id", content as i64).map_err(of)?;
    steps.pragma_update(None, "user_version", known()).map_err(of)?;
    steps.commit().map_err(of)
}
