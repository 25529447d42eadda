//! A ledger in a file: one JSON line before each attempt, one after.

use std::{
    borrow::Cow,
    fs::{File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};

use super::{AttemptEnd, AttemptStart, Ledger};

/// Appends records to a file, one JSON object a line, `{"event":"begin",…}` and `{"event":"end",…}`.
///
/// Each line is one write to a file opened for appending, handed to the system before the attempt goes out, so
/// a crash of the program loses nothing; with [`fsync`](Self::fsync) a crash of the machine neither. Clones and
/// threads share it. Amounts are integer micro-dollars (`charge_micros`), times milliseconds.
/// Read it with [`read_ledger`](super::read_ledger).
#[derive(Clone, Debug)]
pub struct JsonlLedger {
    file: Arc<Mutex<File>>,
    fsync: bool,
    plain_targets: bool,
}

impl JsonlLedger {
    /// Opens a file to append to, making it where it is missing.
    ///
    /// # Errors
    /// When the file cannot be opened, or its last, torn line not be closed.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let mut file = OpenOptions::new()
            .create(true)
            .read(true)
            .append(true)
            .open(path)?;
        close_torn_line(&mut file)?;
        Ok(Self {
            file: Arc::new(Mutex::new(file)),
            fsync: false,
            plain_targets: false,
        })
    }

    /// Whether each line waits until it is on the disk. Default: no.
    #[must_use]
    pub fn fsync(mut self, fsync: bool) -> Self {
        self.fsync = fsync;
        self
    }

    /// Whether targets are written in plain beside their hash. Default: no.
    #[must_use]
    pub fn plain_targets(mut self, plain: bool) -> Self {
        self.plain_targets = plain;
        self
    }

    fn write(&self, record: &Line<'_>) -> io::Result<()> {
        let mut line = serde_json::to_vec(record)?;
        line.push(b'\n');
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(&line)?;
        file.flush()?;
        if self.fsync { file.sync_data() } else { Ok(()) }
    }
}

/// A crash can leave half a line; the next record must not be glued to it.
fn close_torn_line(file: &mut File) -> io::Result<()> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(());
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    if last == *b"\n" {
        Ok(())
    } else {
        file.write_all(b"\n")
    }
}

impl Ledger for JsonlLedger {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        self.write(&Line::Begin(Cow::Borrowed(start)))
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.write(&Line::End(Cow::Borrowed(end)))
    }

    fn wants_targets(&self) -> bool {
        self.plain_targets
    }
}

/// A line of the file.
#[derive(Deserialize, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Line<'a> {
    Begin(Cow<'a, AttemptStart>),
    End(Cow<'a, AttemptEnd>),
}
