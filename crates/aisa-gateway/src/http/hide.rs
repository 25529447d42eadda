//! Hides the API key in what a program prints: errors and previews repeat arguments, and the user may have put it into
//! one.

use std::borrow::Cow;

use crate::generated::gateway::KEY_ENV;

/// Replaces the key.
const HIDDEN: &str = "[key]";

/// The prefix of the gateway's keys.
const PREFIX: &str = "sk-aisa-";

/// The shortest piece of a key that is hidden; shorter ones match ordinary text.
const PIECE: usize = 12;

/// Keys shorter than this are not looked for.
const SHORTEST: usize = 8;

/// The text without the key of the environment, whole or cut short, and without anything that looks like a key.
///
/// ```
/// use aisa_gateway::transport::hide_key;
///
/// assert_eq!(hide_key("no such file: sk-aisa-of_somebody"), "no such file: [key]");
/// ```
#[must_use]
pub fn hide_key(text: &str) -> Cow<'_, str> {
    let key = std::env::var(KEY_ENV).unwrap_or_default();
    // A variable that begins with its own name would hide it in the advice to set it.
    let name = key.trim().get(..KEY_ENV.len());
    let key = match name.is_some_and(|name| name.eq_ignore_ascii_case(KEY_ENV)) {
        true => key.trim()[KEY_ENV.len()..].trim_start_matches(['=', ':', ' ']),
        false => key.trim(),
    };
    without(text, key)
}

fn without<'a>(text: &'a str, key: &str) -> Cow<'a, str> {
    let mut shown = String::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        match key_at(rest, key) {
            0 => at += rest.chars().next().map_or(1, char::len_utf8),
            length => {
                shown.push_str(&text[from..at]);
                shown.push_str(HIDDEN);
                at += length;
                from = at;
            }
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown + &text[from..])
}

/// The length of the key that the text begins with, in any case; 0 where there is none. Keys are ASCII.
fn key_at(text: &str, key: &str) -> usize {
    let alike = text
        .bytes()
        .zip(key.bytes())
        .take_while(|(one, other)| one.is_ascii() && one.eq_ignore_ascii_case(other))
        .count();
    let own = if key.len() >= SHORTEST && alike >= key.len().min(PIECE) { alike } else { 0 };
    own.max(looks_like_a_key(text))
}

fn looks_like_a_key(text: &str) -> usize {
    let begins = text.get(..PREFIX.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(PREFIX));
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .count();
    if begins && length >= PREFIX.len() + SHORTEST { length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_hidden_whole_shortened_and_in_any_case() {
        let own = "0123456789abcdef-own";
        let cases = [
            ("nothing here", "nothing here"),
            ("<0123456789abcdef-own>", "<[key]>"),
            ("target = \"0123456789abcd…", "target = \"[key]…"),
            ("0123456789ABCDEF-OWN", "[key]"),
            ("0123456789a", "0123456789a"),
            ("ümlaut 0123456789abcdef-own ü", "ümlaut [key] ü"),
            ("sk-aisa-of_somebody-else.", "[key]."),
            ("SK-AISA-OF_SOMEBODY", "[key]"),
            ("export AISA_API_KEY=sk-aisa-…", "export AISA_API_KEY=sk-aisa-…"),
            ("sk-aisa-sandbox", "sk-aisa-sandbox"),
        ];
        for (text, expected) in cases {
            assert_eq!(without(text, own), expected);
        }
        assert_eq!(without("a short one", "short"), "a short one");
        assert_eq!(without("", ""), "");
    }
}
