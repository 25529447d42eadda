//! Lines of a text, however they end.

use std::io::{self, BufRead};

/// Reads lines that end in `\n`, `\r\n` or `\r`.
pub(super) struct Lines<R> {
    reader: R,
    number: u64,
    /// The last line ended in `\r`, to which a `\n` belongs.
    after_return: bool,
}

/// A line without its end.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) bytes: Vec<u8>,
}

/// What is wrong with a line of more bytes than allowed.
pub(super) fn too_long(line: u64, most: usize) -> String {
    format!("line {line} is longer than {most} bytes")
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, number: 0, after_return: false }
    }

    /// The next line; `None` at the end.
    ///
    /// # Errors
    /// When the text cannot be read, or the line has more than `most` bytes.
    pub(super) fn next(&mut self, most: usize) -> io::Result<Option<Line>> {
        let mut line = Line { number: self.number + 1, bytes: Vec::new() };
        let mut begun = false;
        loop {
            let buffer = self.reader.fill_buf()?;
            let Some(first) = buffer.first() else {
                self.number += u64::from(begun);
                return Ok(begun.then_some(line));
            };
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                self.reader.consume(1);
                continue;
            }
            begun = true;
            let end = buffer.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let text = &buffer[..end.unwrap_or(buffer.len())];
            if line.bytes.len() + text.len() > most {
                return Err(io::Error::other(too_long(line.number, most)));
            }
            line.bytes.extend_from_slice(text);
            self.after_return = end.is_some_and(|end| buffer[end] == b'\r');
            let read = text.len() + usize::from(end.is_some());
            self.reader.consume(read);
            if end.is_some() {
                self.number = line.number;
                return Ok(Some(line));
            }
        }
    }
}
