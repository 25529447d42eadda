//! Where `--output-file` leads: to standard output, to a file that is replaced, or to something that can only be written
//! as it is, such as a pipe or a device.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::exit::CliError;

/// Stands for standard input or output.
const STREAM: &str = "-";

/// Links that a name may go through.
const MOST_LINKS: usize = 40;

/// Where data goes.
#[derive(Clone, Debug, Default)]
pub(crate) enum Destination {
    #[default]
    Stdout,
    /// A file that complete output replaces.
    File(PathBuf),
    /// What is written as it is, open.
    Stream(PathBuf, Arc<File>),
}

impl Destination {
    /// What a name leads to. It waits for the reader of a named pipe, as a shell does.
    ///
    /// # Errors
    /// When it is a stream or device that cannot be opened.
    pub(crate) fn named(name: &Path) -> Result<Self, CliError> {
        let opened = match descriptor(name) {
            Some(number) if number == "1" => return Ok(Self::Stdout),
            // Opened anew, it would not share its position with the notes.
            Some(number) if number == "2" => stderr(),
            Some(_) => append(name),
            None if is_stdout(name) => return Ok(Self::Stdout),
            None => match fs::metadata(name) {
                Ok(data) if !data.is_file() && !data.is_dir() => append(name),
                _ => return Ok(Self::File(name.to_owned())),
            },
        };
        match opened {
            Ok(file) => Ok(Self::Stream(name.to_owned(), Arc::new(file))),
            Err(error) => Err(CliError::usage(format!("cannot write {}: {error}", name.display()))),
        }
    }

    /// Whether a terminal shows what is written; `stdout` for the program's standard output.
    pub(crate) fn is_terminal(&self, stdout: bool) -> bool {
        match self {
            Self::Stdout => stdout,
            Self::File(_) => false,
            Self::Stream(_, file) => file.is_terminal(),
        }
    }

    pub(crate) fn is_stdout(&self) -> bool {
        matches!(self, Self::Stdout)
    }

    pub(crate) fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }
}

/// Whether a name is that of a stream and not of a file to come back to.
pub(crate) fn is_stream(name: &Path) -> bool {
    is_stdout(name) || descriptor(name).is_some()
}

fn is_stdout(name: &Path) -> bool {
    name.as_os_str() == STREAM
}

fn append(name: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).open(name)
}

/// The number of the open file that a name such as `/dev/stdout` or `/proc/self/fd/1` leads to.
#[cfg(unix)]
fn descriptor(name: &Path) -> Option<String> {
    let folders = ["/proc/self/fd", "/proc/thread-self/fd", "/dev/fd"];
    let folders = folders.map(|folder| fs::canonicalize(folder).ok());
    let mut name = std::path::absolute(name).ok()?;
    for _ in 0..MOST_LINKS {
        let folder = fs::canonicalize(name.parent()?).ok()?;
        if folders.iter().flatten().any(|known| *known == folder) {
            return Some(name.file_name()?.to_str()?.to_owned());
        }
        name = folder.join(fs::read_link(&name).ok()?);
    }
    None
}

#[cfg(not(unix))]
fn descriptor(_: &Path) -> Option<String> {
    None
}

#[cfg(unix)]
fn stderr() -> io::Result<File> {
    use std::os::fd::AsFd as _;
    Ok(io::stderr().as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn stderr() -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}
