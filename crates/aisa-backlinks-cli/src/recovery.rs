//! Saves a paid response that could not be printed.

use std::io::{self, IsTerminal, Write};

use aisa_archive::recovery;

use crate::{command::PROGRAM, console::Console, printable};

/// Writes the response to a new file in the temporary folder, and says where; to stderr where that fails.
pub(crate) fn keep(console: Console, name: &str, answer: &[u8]) {
    match recovery::keep(PROGRAM, name, answer) {
        Ok(path) => {
            console.warn(&format!("the response was received and is kept in {}", path.display()))
        }
        Err(error) => {
            console.warn(&format!(
                "the response was received but could not be kept in a file ({error}); here it is:"
            ));
            let mut err = io::stderr().lock();
            let shown = if err.is_terminal() {
                printable::json(&String::from_utf8_lossy(answer)).into_owned().into_bytes()
            } else {
                answer.to_vec()
            };
            let _ = err.write_all(&shown).and_then(|()| err.write_all(b"\n"));
        }
    }
}
