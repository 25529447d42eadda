//! Keeps the API key out of every output.

use std::fmt;

use memchr::{memchr_iter, memmem};
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Error, ErrorKind};

/// Printed in place of the key.
const REDACTED: &str = "[key]";

/// Shorter keys are not looked for in answers: they would match ordinary text.
const SHORTEST_REDACTED: usize = 8;

/// A key of the gateway as it was given. It is never printed, and wiped from memory when it is dropped.
///
/// ```
/// use aisa_gateway::transport::ApiKey;
///
/// let key = ApiKey::from("sk-aisa-example");
/// assert_eq!(format!("{key:?}"), "ApiKey([key])");
/// ```
#[derive(Clone)]
pub struct ApiKey(SecretString);

impl From<&str> for ApiKey {
    fn from(key: &str) -> Self {
        Self(key.into())
    }
}

impl From<String> for ApiKey {
    fn from(key: String) -> Self {
        Self(key.into())
    }
}

impl From<SecretString> for ApiKey {
    fn from(key: SecretString) -> Self {
        Self(key)
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({REDACTED})")
    }
}

/// A key that fits in a header.
#[derive(Clone)]
pub(crate) struct CheckedKey {
    secret: SecretString,
    header: HeaderValue,
}

impl CheckedKey {
    /// Trims and checks a key. The errors say what is wrong without showing the key.
    pub(crate) fn new(given: &ApiKey) -> Result<Self, Error> {
        let key = given.0.expose_secret().trim();
        if key.is_empty() {
            return Err(Error::new(ErrorKind::Auth, "the API key is empty").help(HELP));
        }
        // Visible ASCII only. A header could carry a little more, but no key does, while a bad paste would.
        if let Some((at, c)) = key.char_indices().find(|(_, c)| !c.is_ascii_graphic()) {
            let what = match c {
                c if c.is_whitespace() => "white space",
                c if c.is_control() => "a control character",
                _ => "a character outside ASCII",
            };
            return Err(Error::new(
                ErrorKind::Auth,
                format!("the API key holds {what} at byte {at}, which no header can carry"),
            )
            .help(HELP));
        }
        let mut header = HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| {
            Error::new(ErrorKind::Auth, "the API key does not fit in a header").help(HELP)
        })?;
        header.set_sensitive(true);
        Ok(Self {
            secret: SecretString::from(key),
            header,
        })
    }

    /// `Bearer …`, marked as sensitive.
    pub(crate) fn header(&self) -> HeaderValue {
        self.header.clone()
    }

    /// A text without the key.
    pub(crate) fn redact(&self, text: String) -> String {
        String::from_utf8(self.redact_bytes(text.into_bytes()))
            // The key is ASCII, so cutting it out leaves characters whole.
            .unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into_owned())
    }

    /// An answer without the key, in case a server echoes it, in plain text or in JSON escapes.
    pub(crate) fn redact_bytes(&self, bytes: Vec<u8>) -> Vec<u8> {
        match self.searchable() {
            Some(key) if holds(&bytes, key) => replaced(&bytes, key.as_bytes()),
            _ => bytes,
        }
    }

    fn searchable(&self) -> Option<&str> {
        Some(self.secret.expose_secret()).filter(|key| key.len() >= SHORTEST_REDACTED)
    }
}

const HELP: &str = "set AISA_API_KEY, or give GatewayBuilder::key a key that starts with sk-aisa-";

/// The error of a client that was given no key at all.
pub(crate) fn missing() -> Error {
    Error::new(ErrorKind::Auth, "there is no API key").help(HELP)
}

/// Whether a text may hold the key. A quick look: answers are large, and echoes are rare.
fn holds(bytes: &[u8], key: &str) -> bool {
    // Most escapes are of quotes or of letters that no key has.
    memmem::find(bytes, key.as_bytes()).is_some()
        || memchr_iter(b'\\', bytes).any(|at| {
            character(&bytes[at..]).is_some_and(|(byte, _)| key.as_bytes().contains(&byte))
        })
}

fn replaced(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match length(&bytes[at..], key) {
            Some(length) => {
                out.extend_from_slice(REDACTED.as_bytes());
                at += length;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// The length of the key at the start of a text, each of its characters plain or escaped.
fn length(text: &[u8], key: &[u8]) -> Option<usize> {
    key.iter().try_fold(0, |at, wanted| {
        let rest = text.get(at..)?;
        match character(rest) {
            Some((byte, length)) if byte == *wanted => Some(at + length),
            _ => (rest.first()? == wanted).then_some(at + 1),
        }
    })
}

/// The ASCII character that a JSON escape stands for, and the length of the escape. JSON inside a JSON string escapes the
/// backslash again, hence several of them.
fn character(escape: &[u8]) -> Option<(u8, usize)> {
    // Eight backslashes are three levels of JSON; the bound keeps the search linear.
    let most = escape.iter().take(8);
    let slashes = most.take_while(|byte| **byte == b'\\').count();
    match (slashes, &escape[slashes..]) {
        (0, _) => None,
        (_, [b'u', digits @ ..]) => {
            let digits = std::str::from_utf8(digits.get(..4)?).ok()?;
            let code = u16::from_str_radix(digits, 16).ok()?;
            let byte = u8::try_from(code).ok().filter(u8::is_ascii)?;
            Some((byte, slashes + 5))
        }
        (_, [byte @ (b'/' | b'"'), ..]) => Some((*byte, slashes + 1)),
        (1, _) => None,
        (4, _) => Some((b'\\', 4)),
        (_, _) => Some((b'\\', 2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(key: &str) -> Result<CheckedKey, Error> {
        CheckedKey::new(&ApiKey::from(key))
    }

    #[test]
    fn a_key_is_trimmed_and_must_fit_in_a_header() {
        let key = parse("  sk-aisa-secret\n").unwrap();
        assert_eq!(key.header().to_str().unwrap(), "Bearer sk-aisa-secret");
        assert!(key.header().is_sensitive());
        let refused = [
            ("", "empty"),
            (" \t\n", "empty"),
            ("sk-aisa-se cret", "white space at byte 10"),
            ("sk-aisa-se\u{7f}cret", "control character"),
            ("sk-aisa-se\u{a0}cret", "white space"),
            ("sk-aisa-sécret", "outside ASCII"),
        ];
        for (given, says) in refused {
            let error = parse(given).err().unwrap();
            assert!(error.is_auth());
            let shown = format!("{error} {error:?}");
            assert!(shown.contains(says), "{given:?}: {shown}");
            assert!(!shown.contains("cret"), "{given:?}: {shown}");
        }
    }

    #[test]
    fn an_echoed_key_is_taken_out_of_text_and_bytes() {
        let key = parse("sk-aisa-secret").unwrap();
        assert_eq!(key.redact("<sk-aisa-secret>".to_owned()), "<[key]>");
        assert_eq!(
            key.redact_bytes(b"\xff sk-aisa-secret sk-aisa-secre".to_vec()),
            b"\xff [key] sk-aisa-secre"
        );
        for echoed in [
            r"sk\u002daisa\u002Dsecret",
            r"\u0073\u006B\u002d\u0061\u0069\u0073\u0061\u002d\u0073\u0065\u0063\u0072\u0065\u0074",
            r"sk\\u002daisa\\u002Dsecret",
            r"sk\\\\u002daisa-secret",
        ] {
            let text = format!(r#"{{"é":"\n\u00e9 {echoed}sk\u002d"}}"#);
            assert_eq!(key.redact(text), r#"{"é":"\n\u00e9 [key]sk\u002d"}"#);
            let bytes = [b"\xff\\u00", echoed.as_bytes(), b"\\"].concat();
            assert_eq!(key.redact_bytes(bytes), b"\xff\\u00[key]\\");
        }
        let odd = parse(r#"sk-aisa/se"cr\et"#).unwrap();
        assert_eq!(odd.redact(r#"<sk-aisa\/se\"cr\\et>"#.to_owned()), "<[key]>");
        assert_eq!(
            odd.redact(r#"<sk-aisa\\/se\\\"cr\\\\et>"#.to_owned()),
            "<[key]>"
        );
        let short = parse("abc").unwrap();
        assert_eq!(short.redact("abc".to_owned()), "abc");
    }
}
