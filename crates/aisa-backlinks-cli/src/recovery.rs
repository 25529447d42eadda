//! Saves a paid answer that could not be printed.

use std::{
    fs::{File, OpenOptions},
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use crate::{command::PROGRAM, console::Console, printable};

/// Writes the answer to a new file in the temporary folder, says where, and gives its path; to stderr where that fails.
pub(crate) fn keep(console: Console, name: &str, answer: &[u8]) -> Option<PathBuf> {
    match write(&std::env::temp_dir(), name, answer) {
        Ok(path) => {
            console.warn(&format!(
                "the answer was received and is kept in {}",
                path.display()
            ));
            Some(path)
        }
        Err(error) => {
            console.warn(&format!(
                "the answer was received but could not be kept in a file ({error}); here it is:"
            ));
            let mut err = io::stderr().lock();
            let shown = if err.is_terminal() {
                printable::json(&String::from_utf8_lossy(answer))
                    .into_owned()
                    .into_bytes()
            } else {
                answer.to_vec()
            };
            let _ = err.write_all(&shown).and_then(|()| err.write_all(b"\n"));
            None
        }
    }
}

fn write(folder: &Path, name: &str, answer: &[u8]) -> io::Result<PathBuf> {
    let stem: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(80)
        .collect();
    for number in 0..1000 {
        let suffix = if number == 0 {
            String::new()
        } else {
            format!("-{number}")
        };
        let path = folder.join(format!("{PROGRAM}-{stem}{suffix}.json"));
        match create(&path) {
            Ok(mut file) => {
                file.write_all(answer)?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Neither follows nor overwrites what is there; on Unix only the owner can read the file.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_one_name_do_not_overwrite_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let one = write(folder.path(), "summary ../x", b"1").unwrap();
        let two = write(folder.path(), "summary ../x", b"2").unwrap();
        assert_eq!(std::fs::read(&one).unwrap(), b"1");
        assert_eq!(std::fs::read(&two).unwrap(), b"2");
        assert_eq!(one.parent(), Some(folder.path()));
    }
}
