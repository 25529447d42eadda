//! Untrusted text, made safe for a terminal: files and pipes get the data as it is, a terminal never gets a
//! control character.

use std::{borrow::Cow, fmt::Write as _};

use super::is_unprintable;

/// Replaces an unprintable character.
const MARK: char = '\u{fffd}';

/// The text on one line: white space becomes a blank.
///
/// ```
/// assert_eq!(aisa_contract::value::printable::line("two\nlines\u{1b}[31m"), "two lines\u{fffd}[31m");
/// ```
#[must_use]
pub fn line(text: &str) -> String {
    let text = lines(text);
    text.replace(['\n', '\t'], " ").trim().to_owned()
}

/// The text with its line ends kept.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains(unprintable_in_lines) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(text.replace(unprintable_in_lines, &MARK.to_string()))
}

/// JSON with the characters escaped, so that its meaning is the same.
#[must_use]
pub fn json(text: &str) -> Cow<'_, str> {
    if !text.contains(unprintable_in_lines) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        if unprintable_in_lines(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

fn unprintable_in_lines(c: char) -> bool {
    !matches!(c, '\n' | '\t') && is_unprintable(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        let cases = [
            ("plain ü 漢字 😀", "plain ü 漢字 😀"),
            ("\u{1b}[31mred\u{7}\u{9b}2J\u{7f}", "\u{fffd}[31mred\u{fffd}\u{fffd}2J\u{fffd}"),
            ("a\u{202e}b\u{2066}c\u{200e}d\u{61c}e", "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"),
            ("pay\u{200b}pal\u{feff}", "pay\u{fffd}pal\u{fffd}"),
            ("two\r\nlines\tand\rmore", "two\nlines\tand\nmore"),
        ];
        for (text, expected) in cases {
            assert_eq!(lines(text), expected, "{text:?}");
            assert_eq!(line(text), expected.replace(['\n', '\t'], " "), "{text:?}");
        }
    }

    #[test]
    fn escaped_json_says_the_same() {
        let value = serde_json::Value::from("a\u{1b}\u{9b}\u{202e}\u{7f}\u{e0041}\\ü\"");
        let text = format!("[{value},\r\n\t1]");
        let shown = json(&text);
        assert!(!shown.contains(unprintable_in_lines), "{shown:?}");
        let read: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(read, serde_json::json!([value, 1]));
    }
}
