//! The errors of the file.

use std::{error::Error as StdError, io};

use rusqlite::{Error as SqliteError, ErrorCode};

/// Why an archive cannot be opened, read or written.
///
/// Each message names the file and what to do. As an [`io::Error`] it is what
/// [`AnswerStore`](aisa_gateway::archive::AnswerStore) and [`Ledger`](aisa_gateway::money::Ledger) return.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The file cannot be made or opened.
    #[error("the archive {path} cannot be opened: {source}")]
    Open {
        /// The file.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// The file is not a SQLite file, or belongs to another program.
    #[error("{path} is not an archive of this program; name another file")]
    NotAnArchive {
        /// The file.
        path: String,
    },
    /// The file holds what a sandbox invented, and was opened for what is bought.
    #[error(
        "the archive {path} holds invented data of the sandbox; name another file for what is bought"
    )]
    Invented {
        /// The file.
        path: String,
    },
    /// The file holds what was bought, and was opened for what a sandbox invents.
    #[error("the archive {path} holds answers that were bought; name another file for the sandbox")]
    Bought {
        /// The file.
        path: String,
    },
    /// The file has several names, hard links of each other. SQLite keeps its log beside the name that it is opened by, so
    /// that what one process writes is lost to one that uses another name, and damaged by it. Seen on Unix only.
    #[error(
        "the archive {path} is one file with {names} names (hard links), and each would have a log of its own; remove the \
         other names, or copy it to a file of its own"
    )]
    HardLinks {
        /// The file.
        path: String,
        /// How many names it has.
        names: u64,
    },
    /// A newer version of this program wrote the file.
    #[error(
        "the archive {path} has version {found}, and this program knows versions up to {known}; use a newer version of it"
    )]
    Newer {
        /// The file.
        path: String,
        /// The version of the file.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file may not be written.
    #[error("the archive {path} is read-only; allow writing to it, or name another file")]
    ReadOnly {
        /// The file.
        path: String,
    },
    /// The file is of an older version and may not be written, so that it cannot be brought up to date.
    #[error(
        "the archive {path} is of an older version and read-only; allow writing to it once, which brings it up to date"
    )]
    Older {
        /// The file.
        path: String,
    },
    /// Another process held the file for longer than the time-out.
    #[error("the archive {path} is in use by another process; try again when that is done")]
    Busy {
        /// The file.
        path: String,
    },
    /// The disk is full.
    #[error("there is no room on the disk for the archive {path}")]
    Full {
        /// The file.
        path: String,
    },
    /// The file is damaged.
    #[error(
        "the archive {path} is damaged ({reason}); `sqlite3 FILE .recover` saves what can be read into a new file"
    )]
    Damaged {
        /// The file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A record refers to another one that is not there.
    #[error("the archive {path} has no record of {what}")]
    Missing {
        /// The file.
        path: String,
        /// What was looked for.
        what: String,
    },
    /// Anything else that SQLite reports.
    #[error("the archive {path} cannot be used: {source}")]
    Other {
        /// The file.
        path: String,
        /// The error of SQLite.
        source: Box<dyn StdError + Send + Sync>,
    },
}

impl ArchiveError {
    pub(crate) fn of(path: &str, error: SqliteError) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::NotADatabase) => Self::NotAnArchive { path },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, reason: error.to_string() },
            _ => match error {
                // A column holds what this program never writes.
                SqliteError::FromSqlConversionFailure(..)
                | SqliteError::IntegralValueOutOfRange(..)
                | SqliteError::InvalidColumnType(..) => {
                    Self::Damaged { path, reason: error.to_string() }
                }
                error => Self::Other { path, source: Box::new(error) },
            },
        }
    }
}

impl From<ArchiveError> for io::Error {
    fn from(error: ArchiveError) -> Self {
        let kind = match &error {
            ArchiveError::Open { source, .. } => source.kind(),
            ArchiveError::Busy { .. } => io::ErrorKind::ResourceBusy,
            ArchiveError::Full { .. } => io::ErrorKind::StorageFull,
            ArchiveError::ReadOnly { .. } | ArchiveError::Older { .. } => {
                io::ErrorKind::PermissionDenied
            }
            ArchiveError::NotAnArchive { .. } | ArchiveError::Damaged { .. } => {
                io::ErrorKind::InvalidData
            }
            ArchiveError::Invented { .. }
            | ArchiveError::Bought { .. }
            | ArchiveError::HardLinks { .. }
            | ArchiveError::Newer { .. } => io::ErrorKind::Unsupported,
            ArchiveError::Missing { .. } => io::ErrorKind::NotFound,
            ArchiveError::Other { .. } => io::ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}
