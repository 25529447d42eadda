//! Responses that were paid for and cannot be handed over: files of their own, where no archive keeps them.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use aisa_contract::value::json::{elements, members};
use aisa_gateway::{ChargeState, Error, ErrorKind, Usd};
use serde_json::value::RawValue;

/// The response in an error, where it was paid for, or holds a result, or may hold one and may have been paid for.
#[must_use]
pub fn worth_keeping(error: &Error) -> Option<&[u8]> {
    let raw = error.raw().filter(|raw| !raw.is_empty())?;
    let worth = match error.charge_state() {
        ChargeState::NotSent | ChargeState::Refused => holds_result(raw),
        ChargeState::Charged(charge) => charge != Some(Usd::ZERO) || holds_result(raw),
        _ => is_unread(error.kind()) || holds_result(raw),
    };
    worth.then_some(raw)
}

/// Whether the response could not be read.
fn is_unread(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Decode | ErrorKind::BodyTooLarge | ErrorKind::Connect | ErrorKind::Timeout
    )
}

/// Whether a task of the response has a result, whatever its status says.
fn holds_result(raw: &[u8]) -> bool {
    let text = std::str::from_utf8(raw).unwrap_or_default();
    let tasks = member(text.trim_start_matches('\u{feff}'), "tasks");
    tasks
        .into_iter()
        .flat_map(list)
        .filter_map(|task| member(task, "result"))
        .flat_map(list)
        .any(|result| result != "null")
}

fn member<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    Some(members(object).ok()?.get(name)?.get())
}

/// The elements of a list; what stands in the place of one counts as its single element.
fn list(text: &str) -> Vec<&str> {
    match elements(text) {
        Ok(elements) => elements.into_iter().map(RawValue::get).collect(),
        Err(_) if text.trim() == "null" => Vec::new(),
        Err(_) => vec![text],
    }
}

/// Writes a response to a new file in the temporary folder, and gives its path. The names of file and response are those of the
/// program and of the call.
///
/// # Errors
/// When the file cannot be written.
pub fn keep(program: &str, name: &str, answer: &[u8]) -> io::Result<PathBuf> {
    write(&std::env::temp_dir(), program, name, answer)
}

fn write(folder: &Path, program: &str, name: &str, answer: &[u8]) -> io::Result<PathBuf> {
    let stem: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(80).collect();
    for number in 0..1000 {
        let suffix = if number == 0 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{program}-{stem}{suffix}.json"));
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
        let one = write(folder.path(), "program", "summary ../x", b"1").unwrap();
        let two = write(folder.path(), "program", "summary ../x", b"2").unwrap();
        assert_eq!(std::fs::read(&one).unwrap(), b"1");
        assert_eq!(std::fs::read(&two).unwrap(), b"2");
        assert_eq!(one.parent(), Some(folder.path()));
    }
}
