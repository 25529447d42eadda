//! The file that keeps the place in a listing: checked before anything is paid for, replaced as a whole after each
//! page.

use std::{
    fmt::Display,
    fs,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use aisa_backlinks::Cursor;
use tempfile::NamedTempFile;

use crate::exit::Failure;

/// Where the place is kept.
#[derive(Debug)]
pub(crate) struct CursorFile {
    /// As the user names it.
    name: PathBuf,
    /// What is replaced: a link stays, and leads to the new place.
    path: PathBuf,
}

impl CursorFile {
    /// Reads the place; `None` where the file is not there yet.
    ///
    /// # Errors
    /// When the file holds no place, also when it is empty, or cannot be replaced later.
    pub(crate) fn open(name: &Path) -> Result<(Self, Option<Cursor>), Failure> {
        let fault = |why: &dyn Display| {
            Failure::usage(format!("cannot use the cursor {}: {why}", name.display()))
        };
        let file = Self {
            name: name.to_owned(),
            path: followed(name).map_err(|error| fault(&error))?,
        };
        file.beside().map_err(|error| fault(&error))?;
        match fs::metadata(&file.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((file, None)),
            Err(error) => return Err(fault(&error)),
            Ok(data) if !data.is_file() => return Err(fault(&"it is no file")),
            Ok(_) => {}
        }
        let bytes = fs::read(&file.path).map_err(|error| fault(&error))?;
        if bytes.trim_ascii().is_empty() {
            return Err(fault(
                &"it is empty, so nobody knows which pages are paid for; delete it to start with the first page",
            ));
        }
        match serde_json::from_slice(&bytes) {
            Ok(cursor) => Ok((file, Some(cursor))),
            Err(error) => Err(fault(&error)),
        }
    }

    /// Replaces the place, so that a crash leaves the old one or the new one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn store(&self, cursor: &Cursor) -> Result<(), Failure> {
        let replace = || -> io::Result<()> {
            let mut file = self.beside()?;
            file.write_all(&serde_json::to_vec(cursor)?)?;
            file.as_file().sync_all()?;
            file.persist(&self.path)?;
            // Not every file system can do this for a folder; the place is stored all the same.
            #[cfg(unix)]
            let _ = fs::File::open(self.folder()).and_then(|folder| folder.sync_all());
            Ok(())
        };
        replace().map_err(|error| {
            Failure::failed(format!(
                "cannot keep the place in {}: {error}",
                self.name.display()
            ))
        })
    }

    /// As the user names it.
    #[must_use]
    pub(crate) fn name(&self) -> std::path::Display<'_> {
        self.name.display()
    }

    /// A new file in the same folder, under a name that nobody else has; on Unix for its owner alone.
    fn beside(&self) -> io::Result<NamedTempFile> {
        NamedTempFile::with_prefix_in(".cursor-", self.folder())
    }

    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        }
    }
}

/// The file that a name leads to.
fn followed(name: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(name) {
        Ok(data) if data.is_symlink() => fs::canonicalize(name).map_err(|error| {
            io::Error::new(error.kind(), format!("its link leads nowhere: {error}"))
        }),
        _ => Ok(name.to_owned()),
    }
}
