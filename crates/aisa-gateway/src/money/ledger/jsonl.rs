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
/// Each line is one write to a file opened for appending, made before the attempt is sent, so a crash of the program
/// loses nothing. Clones and threads can share it.
/// Amounts are integer micro-dollars (`charge_micros`), times milliseconds. Read it with
/// [`read_ledger`](super::read_ledger).
#[derive(Clone, Debug)]
pub struct JsonlLedger {
    file: Arc<Mutex<Lines<File>>>,
}

impl JsonlLedger {
    /// Opens a file to append to. A new file is, on Unix, readable and writable by its owner only; an existing one
    /// keeps its mode.
    ///
    /// # Errors
    /// When the file cannot be opened, or a last line that a crash cut off cannot be ended.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).read(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        close_torn_line(&mut file)?;
        Ok(Self { file: Arc::new(Mutex::new(Lines { out: file, torn: false })) })
    }

    fn write(&self, record: &Line<'_>) -> io::Result<()> {
        let line = serde_json::to_vec(record)?;
        let mut lines = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        lines.append(line)
    }
}

/// Appends whole lines.
#[derive(Debug)]
struct Lines<W> {
    out: W,
    /// Whether a write failed, perhaps half-way, as on a full disk.
    torn: bool,
}

impl<W: Write> Lines<W> {
    fn append(&mut self, mut line: Vec<u8>) -> io::Result<()> {
        line.push(b'\n');
        if self.torn {
            // Ends the torn line in the same write; if nothing of it was written, this leaves an empty line, which
            // readers skip.
            line.insert(0, b'\n');
        }
        let written = self.out.write_all(&line).and_then(|()| self.out.flush());
        self.torn = written.is_err();
        written
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
    if last == *b"\n" { Ok(()) } else { file.write_all(b"\n") }
}

impl Ledger for JsonlLedger {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        self.write(&Line::Begin(Cow::Borrowed(start)))
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.write(&Line::End(Cow::Borrowed(end)))
    }
}

/// A line of the file.
#[derive(Deserialize, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Line<'a> {
    Begin(Cow<'a, AttemptStart>),
    End(Cow<'a, AttemptEnd>),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with room for so many bytes.
    struct Disk {
        held: Vec<u8>,
        room: usize,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let fits = bytes.len().min(self.room);
            if fits == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.held.extend_from_slice(&bytes[..fits]);
            self.room -= fits;
            Ok(fits)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_line_torn_by_a_full_disk_is_ended_before_the_next_one() {
        // Room for nothing more, for half a line, and for all of it but its end.
        for (room, held) in [
            (6, "first\n\nthird\nfourth\n"),
            (9, "first\nsec\nthird\nfourth\n"),
            (12, "first\nsecond\nthird\nfourth\n"),
        ] {
            let mut lines = Lines { out: Disk { held: Vec::new(), room }, torn: false };
            lines.append(b"first".to_vec()).unwrap();
            for _ in 0..2 {
                assert!(lines.append(b"second".to_vec()).is_err(), "{room}");
            }
            lines.out.room = usize::MAX;
            lines.append(b"third".to_vec()).unwrap();
            lines.append(b"fourth".to_vec()).unwrap();
            assert_eq!(String::from_utf8(lines.out.held).unwrap(), held, "{room}");
        }
    }
}
