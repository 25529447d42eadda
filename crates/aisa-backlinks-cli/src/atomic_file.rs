//! A file that is written beside its place and moved there as a whole: what exists is kept until the new file is
//! complete.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

/// A new file, for its owner alone on Unix, that disappears unless it is persisted.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    file: NamedTempFile,
    path: PathBuf,
}

/// The file that a name leads to: a link stays, and leads to the new file.
///
/// # Errors
/// When the name is a link to nothing.
pub(crate) fn target(name: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(name) {
        Ok(data) if data.is_symlink() => fs::canonicalize(name).map_err(|error| {
            io::Error::new(error.kind(), format!("its link leads nowhere: {error}"))
        }),
        _ => Ok(name.to_owned()),
    }
}

impl AtomicFile {
    /// Creates the file in the folder of `path`, under a name that nobody else uses.
    ///
    /// # Errors
    /// When the folder takes no file.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        Ok(Self {
            file: NamedTempFile::with_prefix_in(".aisa-", folder(path))?,
            path: path.to_owned(),
        })
    }

    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// When the disk is full, or the like.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Moves the file to its place.
    ///
    /// # Errors
    /// When it cannot be written to the disk or moved; what was there before is then still there.
    pub(crate) fn persist(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(&self.path)?;
        // Not every file system can sync a folder; the file is in its place all the same.
        #[cfg(unix)]
        let _ = fs::File::open(folder(&self.path)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
