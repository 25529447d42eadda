//! Keeps the API key out of every output.

use std::fmt;

use memchr::{memchr_iter, memmem};
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::{
    error::{Error, ErrorKind},
    generated::gateway::KEY_ENV,
};

/// Printed in place of the key.
const REDACTED: &str = "[key]";

/// Shorter keys are not looked for in responses: they would match ordinary text.
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
        if let Some(problem) = problem(key) {
            return Err(Error::new(ErrorKind::Auth, format!("the API key {problem}")).help(HELP));
        }
        let mut header = HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| {
            Error::new(ErrorKind::Auth, "the API key does not fit in a header").help(HELP)
        })?;
        header.set_sensitive(true);
        Ok(Self { secret: SecretString::from(key), header })
    }

    /// `Bearer …`, marked as sensitive.
    pub(crate) fn header(&self) -> HeaderValue {
        self.header.clone()
    }

    /// A text without the key, in capitals or small letters: those of a target may have been changed.
    pub(crate) fn redact(&self, text: String) -> String {
        let Some(key) = self.searchable() else {
            return text;
        };
        let redacted = replaced(text.as_bytes(), key.as_bytes(), u8::eq_ignore_ascii_case);
        String::from_utf8(redacted)
            // The key is ASCII, so cutting it out leaves characters whole.
            .unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into_owned())
    }

    /// A JSON value without the key, in names and texts.
    pub(crate) fn redact_value(&self, value: Value) -> Value {
        match value {
            Value::String(text) => self.redact(text).into(),
            Value::Array(elements) => {
                let elements = elements.into_iter();
                elements.map(|element| self.redact_value(element)).collect()
            }
            Value::Object(members) => {
                let members = members.into_iter();
                let redacted = |(name, value)| (self.redact(name), self.redact_value(value));
                Value::Object(members.map(redacted).collect())
            }
            other => other,
        }
    }

    /// A response without the key, in case a server echoes it, in plain text or in JSON escapes.
    pub(crate) fn redact_bytes(&self, bytes: Vec<u8>) -> Vec<u8> {
        match self.searchable() {
            Some(key) if holds(&bytes, key) => replaced(&bytes, key.as_bytes(), u8::eq),
            _ => bytes,
        }
    }

    fn searchable(&self) -> Option<&str> {
        Some(self.secret.expose_secret()).filter(|key| key.len() >= SHORTEST_REDACTED)
    }
}

/// What to do about a key that is missing or wrong.
const HELP: &str = "set AISA_API_KEY to the key alone, which starts with sk-aisa-";

/// Why a text cannot be a key, in words that do not repeat it: most often it is a key with something around it, or what
/// a template has in the place of one.
fn problem(key: &str) -> Option<String> {
    let is = |text: &str| Some(text.to_owned());
    let quotes = ['"', '\'', '`', '“', '”', '„', '‘', '’', '«', '»'];
    let begins_with = |word: &str| {
        key.get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
            .then(|| &key[word.len()..])
    };
    if key.is_empty() {
        return is("is empty");
    }
    if key.starts_with(quotes) || key.ends_with(quotes) && !key.contains('\\') {
        return is("is in quotes; leave them out");
    }
    if key.starts_with(['$', '%']) {
        return is("is the name of a variable that was not replaced by its value");
    }
    if begins_with("bearer")
        .is_some_and(|rest| rest.trim_start().len() < rest.len() || rest.is_empty())
    {
        return is("begins with \"Bearer\", which is added when it is sent; leave it out");
    }
    if key.eq_ignore_ascii_case(KEY_ENV) {
        return is("is the name of its variable, not the value");
    }
    // What a bearer token is made of (RFC 6750).
    let padded = key.trim_end_matches('=');
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    if let Some((at, c)) = padded.char_indices().find(|(_, c)| !fits(*c)) {
        let what = match c {
            c if c.is_whitespace() => "white space".to_owned(),
            c if c.is_control() => "a control character".to_owned(),
            c if !c.is_ascii() => "a character outside ASCII".to_owned(),
            c => format!("{c:?}"),
        };
        return Some(format!("holds {what} at byte {at}, which no key has"));
    }
    let own = begins_with("sk-aisa-").or_else(|| begins_with("sk-"));
    let own = own.unwrap_or(key).to_ascii_lowercase();
    let words = || own.split(|c: char| !c.is_ascii_alphanumeric());
    let stands_for_one = !own.contains(|c: char| c.is_ascii_alphanumeric())
        || own.contains("..")
        || words().any(|word| word == "your")
        || own.len() > 2 && words().all(|word| word.bytes().all(|byte| byte == b'x'))
        || ["null", "none", "undefined"].contains(&&*own);
    if stands_for_one {
        return is("is a placeholder");
    }
    None
}

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

fn replaced(bytes: &[u8], key: &[u8], is: fn(&u8, &u8) -> bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match length(&bytes[at..], key, is) {
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
fn length(text: &[u8], key: &[u8], is: fn(&u8, &u8) -> bool) -> Option<usize> {
    key.iter().try_fold(0, |at, wanted| {
        let rest = text.get(at..)?;
        match character(rest) {
            Some((byte, length)) if is(&byte, wanted) => Some(at + length),
            _ => is(rest.first()?, wanted).then_some(at + 1),
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
    fn what_stands_around_a_key_or_for_one_is_refused_unseen() {
        let cases = [
            ("\"sk-aisa-secret\"", "quotes"),
            ("'sk-aisa-secret'", "quotes"),
            ("`sk-aisa-secret`", "quotes"),
            ("“sk-aisa-secret”", "quotes"),
            ("sk-aisa-secret\"", "quotes"),
            ("\\\"sk-aisa-secret\\\"", "'\\\\'"),
            ("$AISA_SECRET", "variable"),
            ("${AISA_SECRET}", "variable"),
            ("${SECRET:-sk-aisa-secret}", "variable"),
            ("$(cat secret)", "variable"),
            ("$env:AISA_SECRET", "variable"),
            ("%AISA_SECRET%", "variable"),
            ("{{secret}}", "'{'"),
            ("${{ secrets.KEY }}", "variable"),
            ("<secret>", "'<'"),
            ("<your secret key>", "'<'"),
            ("[secret]", "'['"),
            ("Bearer sk-aisa-secret", "Bearer"),
            ("bearer  sk-aisa-secret", "Bearer"),
            ("Bearer:sk-aisa-secret", "':'"),
            ("Authorization: Bearer sk-aisa-secret", "':'"),
            ("Bearer", "Bearer"),
            ("AISA_API_KEY", "name"),
            ("aisa_api_key", "name"),
            ("AISA_API_KEY=sk-aisa-secret", "'='"),
            ("export AISA_API_KEY=sk-aisa-secret", "white space"),
            ("sk-aisa-secret,", "','"),
            ("sk-aisa-secret;", "';'"),
            ("sk-aisa-secret sk-aisa-secret", "white space"),
            ("op://vault/secret", "':'"),
            ("sk-aisa-...", "placeholder"),
            ("sk-aisa-…", "outside ASCII"),
            ("sk-aisa-***", "'*'"),
            ("sk-aisa-xxxxxxxx", "placeholder"),
            ("sk-aisa-XXXX-xxxx", "placeholder"),
            ("sk-aisa-your-secret", "placeholder"),
            ("YOUR_SECRET_KEY", "placeholder"),
            ("your-api-key-here", "placeholder"),
            ("sk-aisa-", "placeholder"),
            ("sk-", "placeholder"),
            ("null", "placeholder"),
            ("undefined", "placeholder"),
        ];
        for (given, says) in cases {
            for given in [given.to_owned(), format!(" {given}\r\n")] {
                let Err(error) = parse(&given) else {
                    panic!("{given:?} is taken");
                };
                assert!(error.is_auth());
                let shown = format!("{error} {error:?}");
                assert!(shown.contains(says), "{given:?}: {shown}");
                let lower = shown.to_lowercase();
                assert!(!lower.contains("secret"), "{given:?}: {shown}");
            }
        }
        // All that a bearer token may be made of.
        for given in ["sk-aisa-Az09-._~+/==", "abc", "sk-aisa-yourself", "sk-aisa-xx9"] {
            parse(given).unwrap();
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
        let odd = parse("sk-aisa/se+cret").unwrap();
        for echoed in [r"<sk-aisa\/se+cret>", r"<sk-aisa\\/se\\u002bcret>"] {
            assert_eq!(odd.redact(echoed.to_owned()), "<[key]>");
        }
        let short = parse("abc").unwrap();
        assert_eq!(short.redact("abc".to_owned()), "abc");
    }
}
