//! The file that keeps the position in a listing: checked and locked before anything is paid for, replaced as a whole
//! after each page.

use std::{
    fmt::Display,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    path::{self, Path, PathBuf},
};

use aisa_gateway::Cursor;
use fs4::{FileExt, TryLockError};
use serde_json::{Value, json};

use crate::{
    atomic_file::{self, AtomicFile},
    exit::CliError,
};

/// A page that was asked for and did not arrive. It may be bought, so it is asked for again under its key, in its size.
#[derive(Clone, Debug)]
pub(crate) struct OnItsWay {
    pub(crate) key: String,
    /// Rows of a page.
    pub(crate) size: i64,
    /// Rows of the whole listing.
    pub(crate) max_rows: Option<u64>,
    /// When it was asked for, in seconds since 1970.
    pub(crate) at: u64,
}

/// Its name in the file, beside the members of the cursor.
const ON_ITS_WAY: &str = "on_its_way";

impl OnItsWay {
    fn read(value: &Value) -> Option<Self> {
        let max_rows = value.get("max_rows").filter(|rows| !rows.is_null());
        Some(Self {
            key: value.get("idempotency_key")?.as_str()?.to_owned(),
            size: value.get("size")?.as_i64()?,
            max_rows: max_rows.map(|rows| rows.as_u64()).unwrap_or_default(),
            at: value.get("at")?.as_u64()?,
        })
    }

    fn to_value(&self) -> Value {
        json!({
            "idempotency_key": self.key,
            "size": self.size,
            "max_rows": self.max_rows,
            "at": self.at,
        })
    }
}

/// The position in a listing, and the page on its way.
pub(crate) type Place = (Cursor, Option<OnItsWay>);

/// The cursor file of a run, which no other run can use until this is dropped.
#[derive(Debug)]
pub(crate) struct CursorFile {
    /// As the user names it.
    name: PathBuf,
    /// The file that is replaced, all links followed.
    path: PathBuf,
    _lock: Lock,
}

impl CursorFile {
    /// Reads the position; `None` where the file does not exist yet.
    ///
    /// # Errors
    /// When another run uses the file, when it holds no position, also when it is empty, or cannot be replaced later.
    pub(crate) fn open(name: &Path) -> Result<(Self, Option<Place>), CliError> {
        let fault = |why: &dyn Display| {
            CliError::usage(format!("cannot use the cursor {}: {why}", name.display()))
        };
        let path = atomic_file::target(name).map_err(|error| fault(&error))?;
        AtomicFile::create(&path).map_err(|error| fault(&error))?;
        let exists = match fs::metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(fault(&error)),
            Ok(data) if !data.is_file() => return Err(fault(&"it is not a file")),
            Ok(data) => match names(&data) {
                1 => true,
                // The others would keep the old position, and each has a lock of its own.
                names => {
                    return Err(fault(&format!(
                        "it is one file with {names} names (hard links), and only one of them would get the new position; \
                     remove the others, or copy it to a file of its own"
                    )));
                }
            },
        };
        let file = Self {
            name: name.to_owned(),
            _lock: Lock::take(&path).map_err(|error| fault(&error))?,
            path,
        };
        if !exists {
            return Ok((file, None));
        }
        let bytes = fs::read(&file.path).map_err(|error| fault(&error))?;
        if bytes.trim_ascii().is_empty() {
            return Err(fault(
                &"it is empty, so it does not say which pages are paid for; delete it to start with the first page",
            ));
        }
        let read = || -> serde_json::Result<Place> {
            let mut value: Value = serde_json::from_slice(&bytes)?;
            let members = value.as_object_mut();
            let on_its_way = members.and_then(|members| members.remove(ON_ITS_WAY));
            let on_its_way = on_its_way.as_ref().and_then(OnItsWay::read);
            Ok((serde_json::from_value(value)?, on_its_way))
        };
        match read() {
            Ok(place) => Ok((file, Some(place))),
            Err(error) => Err(fault(&error)),
        }
    }

    /// Replaces the position, so that a crash leaves the old one or the new one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn store(
        &self,
        cursor: &Cursor,
        on_its_way: Option<&OnItsWay>,
    ) -> Result<(), CliError> {
        let replace = || -> io::Result<()> {
            let mut file = AtomicFile::create(&self.path)?;
            let mut value = serde_json::to_value(cursor)?;
            if let (Some(members), Some(page)) = (value.as_object_mut(), on_its_way) {
                members.insert(ON_ITS_WAY.to_owned(), page.to_value());
            }
            file.write(&serde_json::to_vec(&value)?)?;
            file.persist()
        };
        replace().map_err(|error| {
            CliError::failed(format!(
                "cannot keep the position in {}: {error}",
                self.name.display()
            ))
        })
    }

    /// As the user names it.
    pub(crate) fn name(&self) -> path::Display<'_> {
        self.name.display()
    }
}

/// An empty file beside another one, locked until this is dropped. A cursor is another file after each page, so a lock on
/// it would protect nothing.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Locks the file beside this one.
    ///
    /// # Errors
    /// `WouldBlock` when another run holds it, and those of the file system.
    pub(crate) fn take(beside: &Path) -> io::Result<Self> {
        let mut path = beside.as_os_str().to_owned();
        path.push(".lock");
        let path = PathBuf::from(path);
        loop {
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(false);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = options.open(&path)?;
            match FileExt::try_lock(&file) {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(io::Error::new(
                        ErrorKind::WouldBlock,
                        "another run uses it; wait for its end, or name another file",
                    ));
                }
                // Some network file systems have no locks; a single run works there all the same.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // A run that ended in between has removed the file that was opened.
            if is_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before the lock is released, so that no locked file of another run is removed.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// How many names a file has.
#[cfg(unix)]
fn names(data: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(data)
}

#[cfg(not(unix))]
fn names(_: &fs::Metadata) -> u64 {
    1
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |data: fs::Metadata| (data.dev(), data.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(opened), Ok(there)) => id(opened) == id(there),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_at_a_time_uses_a_cursor_and_no_lock_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("place.json");
        let first = CursorFile::open(&name).unwrap();
        let refused = CursorFile::open(&name).unwrap_err();
        assert!(refused.message.contains("place.json: another run uses it"), "{}", refused.message);
        drop(first);
        drop(CursorFile::open(&name).unwrap());
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, usize::from(!cfg!(unix)));
    }
}
