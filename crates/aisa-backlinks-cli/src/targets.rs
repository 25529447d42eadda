//! Values of a list, such as targets, from a file or stdin, one a line.

use std::{
    fs::File,
    io::{self, Read},
};

use crate::exit::CliError;

/// Far more than any operation takes; a guard against a wrong file.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Reads the values that errors call `what`; `-` is stdin.
///
/// # Errors
/// When the file cannot be read, is not text, is far too large or has no value.
pub(crate) fn read(path: &str, what: &str) -> Result<Vec<String>, CliError> {
    let shown = if path == "-" { "standard input" } else { path };
    let fault = |error: &dyn std::fmt::Display| {
        CliError::usage(format!("cannot read {what} from {shown}: {error}"))
    };
    let bytes = if path == "-" {
        limited(io::stdin().lock())
    } else {
        File::open(path).and_then(limited)
    }
    .map_err(|error| fault(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(fault(&format!(
            "it holds more than {} MiB, which is not a list of {what}",
            MOST_BYTES / 1024 / 1024
        )));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        fault(&format!(
            "it is not UTF-8 text (byte {})",
            error.utf8_error().valid_up_to() + 1
        ))
    })?;
    let values = lines(&text);
    if values.is_empty() {
        return Err(CliError::usage(format!("{shown} holds no {what}")));
    }
    Ok(values)
}

fn limited(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One value a line; blank lines and lines that start with `#` are skipped.
fn lines(text: &str) -> Vec<String> {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_comments_skipped() {
        assert_eq!(
            lines("\u{feff}a.com\r\n\r\n  # no\n b.com \nhttps://c.com/#x\n"),
            ["a.com", "b.com", "https://c.com/#x"]
        );
        assert!(lines("\n# only this\n").is_empty());
    }
}
