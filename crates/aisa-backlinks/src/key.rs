//! Keeps the API key out of every output.

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::{Error, ErrorKind};

/// What stands where the key would.
const REDACTED: &str = "[key]";

/// Shorter keys are not looked for in answers: they would match ordinary text.
const SHORTEST_REDACTED: usize = 8;

/// The key, checked: it fits in a header.
#[derive(Clone)]
pub(crate) struct ApiKey {
    secret: SecretString,
    header: HeaderValue,
}

impl ApiKey {
    /// Trims and checks a key. The errors tell what is wrong without showing it.
    pub(crate) fn parse(given: &SecretString) -> Result<Self, Error> {
        let key = given.expose_secret().trim();
        if key.is_empty() {
            return Err(Error::new(ErrorKind::Auth, "the API key is empty").help(HELP));
        }
        // Visible ASCII only. A header could carry a little more; no key does, a bad paste would.
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
        match self.searchable() {
            Some(key) if text.contains(key) => text.replace(key, REDACTED),
            _ => text,
        }
    }

    /// An answer without the key, should a server echo it.
    pub(crate) fn redact_bytes(&self, bytes: Vec<u8>) -> Vec<u8> {
        let Some(key) = self.searchable() else {
            return bytes;
        };
        match String::from_utf8(bytes) {
            Ok(text) => self.redact(text).into_bytes(),
            Err(not_text) => replace_bytes(not_text.into_bytes(), key.as_bytes()),
        }
    }

    fn searchable(&self) -> Option<&str> {
        Some(self.secret.expose_secret()).filter(|key| key.len() >= SHORTEST_REDACTED)
    }
}

const HELP: &str = "set AISA_API_KEY, or give ClientBuilder::key a key that starts with sk-aisa-";

/// The error of a client that was given no key at all.
pub(crate) fn missing() -> Error {
    Error::new(ErrorKind::Auth, "there is no API key").help(HELP)
}

/// For answers that are not text, where `str` cannot search.
fn replace_bytes(bytes: Vec<u8>, key: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let Some(at) = rest.windows(key.len()).position(|window| window == key) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(REDACTED.as_bytes());
        rest = &rest[at + key.len()..];
    }
    out.extend_from_slice(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(key: &str) -> Result<ApiKey, Error> {
        ApiKey::parse(&SecretString::from(key))
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
        let short = parse("abc").unwrap();
        assert_eq!(short.redact("abc".to_owned()), "abc");
    }
}
