//! Targets from a file or stdin, one a line.

use std::{
    fs::File,
    io::{self, Read},
};

use crate::exit::Failure;

/// Far beyond what any operation takes; a guard against a wrong file.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Reads the targets of `--targets-from`; `-` is stdin.
///
/// # Errors
/// When the file cannot be read, is no text, is far too large or holds no target.
pub(crate) fn read(path: &str) -> Result<Vec<String>, Failure> {
    let shown = if path == "-" { "standard input" } else { path };
    let fault = |error: &dyn std::fmt::Display| {
        Failure::usage(format!("cannot read targets from {shown}: {error}"))
    };
    let bytes = if path == "-" {
        limited(io::stdin().lock())
    } else {
        File::open(path).and_then(limited)
    }
    .map_err(|error| fault(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(fault(&format!(
            "it holds more than {} MiB, which is no list of targets",
            MOST_BYTES / 1024 / 1024
        )));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        fault(&format!(
            "it is not UTF-8 text (byte {})",
            error.utf8_error().valid_up_to() + 1
        ))
    })?;
    let targets = lines(&text);
    if targets.is_empty() {
        return Err(Failure::usage(format!("{shown} holds no target")));
    }
    Ok(targets)
}

fn limited(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One target a line; blank lines and lines that start with `#` are passed over.
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
    fn lines_are_trimmed_and_comments_passed_over() {
        assert_eq!(
            lines("\u{feff}a.com\r\n\r\n  # no\n b.com \nhttps://c.com/#x\n"),
            ["a.com", "b.com", "https://c.com/#x"]
        );
        assert!(lines("\n# only this\n").is_empty());
    }
}
