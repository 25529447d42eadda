//! Walks a table of any size in flat memory.

use std::{fmt, vec};

use rusqlite::Connection;

use crate::{Archive, ArchiveError};

/// How many rows are read at once.
pub(crate) const BATCH: i64 = 200;

/// Reads the batch that follows a key; each row comes with its own key.
type Read<T> = fn(&Connection, i64) -> rusqlite::Result<Vec<(i64, T)>>;

/// An iterator over rows of an archive, read in batches. It sees rows that are written ahead of it in the meantime.
/// An error ends it.
pub struct Batches<T> {
    archive: Archive,
    last: i64,
    read: Read<T>,
    batch: vec::IntoIter<(i64, T)>,
    over: bool,
}

impl<T> Batches<T> {
    pub(crate) fn new(archive: Archive, start: i64, read: Read<T>) -> Self {
        Self { archive, last: start, read, batch: Vec::new().into_iter(), over: false }
    }
}

impl<T> Iterator for Batches<T> {
    type Item = Result<T, ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.batch.as_slice().is_empty() && !self.over {
            match self.archive.read(|connection| (self.read)(connection, self.last)) {
                Ok(batch) => self.batch = batch.into_iter(),
                Err(error) => {
                    self.over = true;
                    return Some(Err(error));
                }
            }
        }
        let Some((key, row)) = self.batch.next() else {
            self.over = true;
            return None;
        };
        self.last = key;
        Some(Ok(row))
    }
}

impl<T> fmt::Debug for Batches<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batches")
            .field("archive", &self.archive)
            .field("last", &self.last)
            .finish_non_exhaustive()
    }
}
