//! The archive: one connection to the file, shared by clones and threads.

use std::{
    fmt, io,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use aisa_gateway::{
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    money::{AttemptEnd, AttemptStart, Ledger},
};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{
    ArchiveError, DaySpending, Entry, Forgotten, Unfinished,
    answers::{self, Selection},
    attempts,
    batches::Batches,
    file::{self, Content},
    pack,
};

/// Attempts and responses in a SQLite file.
///
/// Clones and threads share one connection; processes share the file. Each write is on the disk when it is
/// acknowledged (write-ahead log, `synchronous=FULL`), so neither a crash of the program nor one of the machine loses
/// it. A write waits up to 10 s for another process. All methods block; the gateway calls those it needs on threads
/// for blocking work.
///
/// ```no_run
/// use std::time::Duration;
/// use aisa_archive::Archive;
/// use aisa_gateway::{Error, Gateway, Operation};
///
/// # async fn run<R: Operation + 'static>(request: R) -> Result<(), Box<dyn std::error::Error>> {
/// let gateway = Gateway::builder().from_env().archive(Archive::open("links.db")?).build()?;
/// let response = gateway.call(request).with_max_age(Duration::from_secs(30 * 86_400)).await?;
/// if let Some(kept) = response.kept() {
///     println!("from the archive, {} days old", kept.age.as_secs() / 86_400);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Archive(Arc<Shared>);

struct Shared {
    connection: Mutex<Connection>,
    path: String,
}

impl Archive {
    /// Opens a file. A new file is, on Unix, readable and writable by its owner only; an existing one keeps its mode,
    /// and one of an older version of this program is brought up to date.
    ///
    /// SQLite keeps two files beside it, with `-wal` and `-shm` at the end of their names, while it is open.
    ///
    /// # Errors
    /// When the file cannot be opened for reading and writing, is damaged, has several hard links, belongs to another
    /// program, or to a newer version of this one.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, ArchiveError> {
        Self::of(path.as_ref(), Content::Bought)
    }

    /// Opens a file for what a sandbox invents, as [`open`](Self::open) does. Each refuses a file of the other, so
    /// that invented data is not taken for real.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_invented(path: impl AsRef<Path>) -> Result<Self, ArchiveError> {
        Self::of(path.as_ref(), Content::Invented)
    }

    /// Opens a file that may only be read, in a folder that may only be read. What would write it fails with
    /// [`ArchiveError::ReadOnly`], so that a call that finds no response in it is not sent.
    ///
    /// # Errors
    /// When there is no file, it is damaged, has several hard links, belongs to another program, or to another version of
    /// this one.
    pub fn open_read_only(path: impl AsRef<Path>) -> Result<Self, ArchiveError> {
        file::open_read_only(path.as_ref(), Content::Bought).map(Self::new)
    }

    /// Opens a file of what a sandbox invented, as [`open_read_only`](Self::open_read_only) does.
    ///
    /// # Errors
    /// As [`open_read_only`](Self::open_read_only).
    pub fn open_invented_read_only(path: impl AsRef<Path>) -> Result<Self, ArchiveError> {
        file::open_read_only(path.as_ref(), Content::Invented).map(Self::new)
    }

    /// Opens a file for this content; one that may only be read, to read it.
    ///
    /// # Errors
    /// When it can neither be written nor read, as [`open`](Self::open) and [`open_read_only`](Self::open_read_only).
    pub fn open_or_read(path: impl AsRef<Path>, content: Content) -> Result<Self, ArchiveError> {
        let path = path.as_ref();
        let error = match Self::of(path, content) {
            // The folder may be read-only, where SQLite cannot make its log: it has no error of its own for that.
            Err(
                error @ (ArchiveError::ReadOnly { .. }
                | ArchiveError::Open { .. }
                | ArchiveError::Other { .. }),
            ) => error,
            done => return done,
        };
        match file::open_read_only(path, content) {
            Ok(opened) => Ok(Self::new(opened)),
            Err(
                why @ (ArchiveError::Bought { .. }
                | ArchiveError::Invented { .. }
                | ArchiveError::NotAnArchive { .. }
                | ArchiveError::Newer { .. }
                | ArchiveError::Older { .. }
                | ArchiveError::Damaged { .. }),
            ) => Err(why),
            Err(_) => Err(error),
        }
    }

    /// An empty archive without a file, for what is not to be kept.
    ///
    /// # Errors
    /// When SQLite cannot make it.
    pub fn in_memory() -> Result<Self, ArchiveError> {
        file::in_memory(Content::Bought).map(Self::new)
    }

    fn of(path: &Path, content: Content) -> Result<Self, ArchiveError> {
        file::open(path, content).map(Self::new)
    }

    fn new((connection, path): (Connection, String)) -> Self {
        Self(Arc::new(Shared { connection: Mutex::new(connection), path }))
    }

    /// Whether it may only be read.
    ///
    /// # Errors
    /// When SQLite cannot tell.
    pub fn is_read_only(&self) -> Result<bool, ArchiveError> {
        self.read(|connection| connection.is_readonly("main"))
    }

    /// How long a call waits for another process that writes. Default: 10 s.
    ///
    /// # Errors
    /// When SQLite does not take it.
    pub fn busy_timeout(self, timeout: Duration) -> Result<Self, ArchiveError> {
        self.read(|connection| connection.busy_timeout(timeout))?;
        Ok(self)
    }

    /// All responses, newest first, without their bytes. They are read in batches as the iterator goes on, so the size of
    /// the archive does not matter; the iterator holds no lock.
    #[must_use]
    pub fn list(&self) -> Batches<Entry> {
        Batches::new(self.clone(), i64::MAX, answers::batch)
    }

    /// One response and its bytes as they arrived; `None` where there is none with this id.
    ///
    /// # Errors
    /// When the file cannot be read, or the bytes are damaged.
    pub fn show(&self, id: i64) -> Result<Option<(Entry, Vec<u8>)>, ArchiveError> {
        let found = self.read(|connection| answers::by_id(connection, id))?;
        self.unpacked(found)
    }

    /// The youngest response to a question, unless it arrived before `since` (time since 1970).
    ///
    /// # Errors
    /// As [`show`](Self::show).
    pub fn find(
        &self,
        question: &RequestKey,
        since: Duration,
    ) -> Result<Option<(Entry, Vec<u8>)>, ArchiveError> {
        let found = self.read(|connection| answers::youngest(connection, question, since))?;
        self.unpacked(found)
    }

    /// Whether there is a response to a question that arrived at or after `since` (time since 1970).
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has(&self, question: &RequestKey, since: Duration) -> Result<bool, ArchiveError> {
        self.read(|connection| answers::has(connection, question, since))
    }

    /// What was spent, one line for each day (UTC) and operation, newest day first. Operations of one name and different
    /// paths have lines of their own.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn spend(&self) -> Result<Vec<DaySpending>, ArchiveError> {
        self.read(attempts::spend)
    }

    /// The questions whose responses may have been bought and did not arrive, oldest attempt first: attempts that a crash
    /// cut off, that are on their way at this moment (in this process or another), that ended without a clear response, or
    /// that were charged and brought none. A later attempt under the same key takes the place of an earlier one, unless it
    /// was turned away without reaching upstream, and a later response to the question settles it.
    ///
    /// Each that was not charged can be asked again [under its key](aisa_gateway::Call::with_idempotency_key): the
    /// gateway runs a key once. A 409 then says that it was bought and the response is lost.
    #[must_use]
    pub fn unfinished(&self) -> Batches<Unfinished> {
        Batches::new(self.clone(), 0, attempts::unfinished)
    }

    /// Forgets one response. See [`forget_before`](Self::forget_before) for what that means.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget(&self, id: i64) -> Result<Forgotten, ArchiveError> {
        self.forget_all(Selection::Id(id))
    }

    /// Forgets the responses that arrived before a moment (time since 1970).
    ///
    /// Their bytes are overwritten and the file shrinks. Questions that have no response left go too, and the tags of
    /// their attempts; that something was sent, when, and what it cost stays, so that [`spend`](Self::spend) is right.
    /// Where another process reads at the same time, overwriting ends when the last process closes the file.
    ///
    /// # Errors
    /// When the file cannot be written. What was forgotten before the error stays forgotten.
    pub fn forget_before(&self, moment: Duration) -> Result<Forgotten, ArchiveError> {
        self.forget_all(Selection::Before(moment))
    }

    fn forget_all(&self, selection: Selection) -> Result<Forgotten, ArchiveError> {
        let mut forgotten = Forgotten::default();
        // In small steps, so that other processes get their turn.
        while self.write(|steps| answers::forget_some(steps, &selection, &mut forgotten))? {}
        self.read(answers::give_back_space)?;
        Ok(forgotten)
    }

    fn unpacked(
        &self,
        found: Option<(Entry, Vec<u8>)>,
    ) -> Result<Option<(Entry, Vec<u8>)>, ArchiveError> {
        let Some((entry, packed)) = found else {
            return Ok(None);
        };
        match pack::unpacked(packed, entry.len) {
            Ok(raw) => Ok(Some((entry, raw))),
            Err(error) => Err(ArchiveError::Damaged {
                path: self.0.path.clone(),
                reason: format!("response {}: {error}", entry.id),
            }),
        }
    }

    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, ArchiveError> {
        let connection = self.0.connection.lock();
        let connection = connection.unwrap_or_else(PoisonError::into_inner);
        read(&connection).map_err(|error| ArchiveError::of(&self.0.path, error))
    }

    /// One transaction. It waits for other writers at its beginning, where SQLite can wait.
    fn write<T>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, ArchiveError> {
        let connection = self.0.connection.lock();
        let mut connection = connection.unwrap_or_else(PoisonError::into_inner);
        let written = (|| {
            let steps = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let out = write(&steps)?;
            steps.commit()?;
            Ok(out)
        })();
        written.map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => ArchiveError::Missing {
                path: self.0.path.clone(),
                what: "the beginning of this attempt".to_owned(),
            },
            error => ArchiveError::of(&self.0.path, error),
        })
    }
}

impl Ledger for Archive {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        Ok(self.write(|steps| attempts::begin(steps, None, start))?)
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        Ok(self.write(|steps| attempts::end(steps, end))?)
    }
}

impl AnswerStore for Archive {
    fn find(&self, question: &RequestKey, since: Duration) -> io::Result<Option<ArchivedResponse>> {
        let found = Self::find(self, question, since)?;
        Ok(found.map(|(entry, raw)| entry.with_bytes(raw)))
    }

    fn ask(&self, question: &RequestKey, start: &AttemptStart) -> io::Result<()> {
        Ok(self.write(|steps| attempts::begin(steps, Some(question), start))?)
    }

    fn keep(&self, end: &AttemptEnd, raw: &[u8], answered: bool) -> io::Result<()> {
        let packed = pack::packed(raw)?;
        Ok(self.write(|steps| {
            attempts::end(steps, end)?;
            answers::keep(steps, end, &packed, raw.len(), answered)
        })?)
    }
}

impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Archive").field(&self.0.path).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aisa_gateway::money::AttemptOutcome;

    #[test]
    fn a_full_disk_is_named_and_loses_nothing_that_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path().join("a.db")).unwrap();
        let question = RequestKey::new("summary", "/summary", None);
        let keep = |key: &str, raw: &[u8]| {
            let start = AttemptStart::new("summary", key, 1, Duration::from_secs(1));
            archive.ask(&question, &start)?;
            let end = AttemptEnd::new(&start, AttemptOutcome::Charged, Duration::ZERO);
            archive.keep(&end, raw, true)
        };
        keep("a", b"{}").unwrap();
        archive
            .read(|connection| {
                let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
                connection.pragma_update_and_check(None, "max_page_count", pages + 1, |_| Ok(()))
            })
            .unwrap();
        let noise: Vec<u8> =
            (0..50_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let error = keep("b", &noise).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert!(error.to_string().contains("no room on the disk"), "{error}");
        assert_eq!(archive.list().count(), 1);
        assert_eq!(archive.show(1).unwrap().unwrap().1, b"{}");
    }

    #[test]
    fn every_commit_reaches_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path().join("a.db")).unwrap();
        let pragma = |name: &str| {
            archive
                .read(|connection| {
                    connection.query_row(&format!("PRAGMA {name}"), [], |row| {
                        row.get::<_, rusqlite::types::Value>(0)
                    })
                })
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
        assert_eq!(pragma("synchronous"), 2.into(), "FULL");
        assert_eq!(pragma("auto_vacuum"), 2.into(), "incremental");
        assert_eq!(pragma("user_version"), 3.into());
    }
}
