//! A file that is written beside its target and then replaces it as a whole: the old file is kept until the new one
//! is complete.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// A new file that disappears unless it is persisted.
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
    /// Creates the file in the folder of `path`, under a unique name; on Unix for its owner only.
    ///
    /// # Errors
    /// When the folder takes no file.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        Ok(Self {
            file: NamedTempFile::with_prefix_in(".aisa-", folder(path))?,
            path: path.to_owned(),
        })
    }

    /// The same with the permissions of the file at `path`, or those of any new file.
    ///
    /// # Errors
    /// When the folder takes no file, or `path` is a folder or device.
    pub(crate) fn create_public(path: &Path) -> io::Result<Self> {
        let existing = match fs::metadata(path) {
            Ok(data) if data.is_file() => Some(data.permissions()),
            Ok(_) => return Err(io::Error::other("it is not a file")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if existing.as_ref().is_some_and(fs::Permissions::readonly) {
            return Err(io::Error::other("it is read-only"));
        }
        let mut builder = Builder::new();
        builder.prefix(".aisa-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(folder(path))?;
        if let Some(permissions) = existing {
            file.as_file().set_permissions(permissions)?;
        }
        Ok(Self { file, path: path.to_owned() })
    }

    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// When the disk is full, or the like.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Moves the file to its target.
    ///
    /// # Errors
    /// When it cannot be written to the disk or moved; what was there before is then still there.
    pub(crate) fn persist(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(&self.path)?;
        sync_folder(&self.path);
        Ok(())
    }

    /// Moves the file to `path`, in the same folder.
    ///
    /// # Errors
    /// When it cannot be written to the disk or moved; it then stays under the temporary name in the error.
    pub(crate) fn persist_or_keep(self, path: &Path) -> io::Result<()> {
        let (error, file) = match self.file.as_file().sync_all() {
            Err(error) => (error, self.file),
            Ok(()) => match self.file.persist(path) {
                Ok(_) => {
                    sync_folder(path);
                    return Ok(());
                }
                Err(error) => (error.error, error.file),
            },
        };
        Err(match file.keep() {
            Ok((_, at)) => io::Error::new(
                error.kind(),
                format!("{error}; what was written is kept in {}", at.display()),
            ),
            Err(_) => error,
        })
    }
}

/// Not every file system can sync a folder; the file has been moved anyway.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    let _ = fs::File::open(folder(path)).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = path;
}

pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
