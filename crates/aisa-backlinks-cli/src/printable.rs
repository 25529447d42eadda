//! What a stream may show: a terminal never gets a control character, files and pipes get the data as it is.

use std::{
    borrow::Cow,
    io::{self, IsTerminal, Write},
};

pub(crate) use aisa_contract::value::printable::{json, line, lines};

/// JSON as stdout may show it.
pub(crate) fn json_for_stdout(text: &str) -> Cow<'_, str> {
    if io::stdout().is_terminal() { json(text) } else { Cow::Borrowed(text) }
}

/// Stderr for lines with untrusted text.
#[derive(Debug)]
pub(crate) struct Stderr;

impl Write for Stderr {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        io::stderr().write_all(lines(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
