//! Accepts the base URL in all common forms: the bare host, `…/v1` (the LLM side) and `…/apis/v1`.

use url::{Host, Url};

use crate::error::{Error, ErrorKind};

const HELP: &str = "accepted are https://api.aisa.one, https://api.aisa.one/v1 and https://api.aisa.one/apis/v1 \
                    (or another host), and http only for loopback";

/// Normalises a base URL: no slash at the end, path ending in `/apis/v1`.
pub(crate) fn parse(given: &str) -> Result<Url, Error> {
    let text = given.trim();
    if text.is_empty() {
        return Err(refused("the base URL is empty"));
    }
    if text.starts_with("sk-") {
        return Err(refused("the base URL looks like an API key; it is not shown here"));
    }
    let mut url = Url::parse(text).map_err(|error| {
        refused(format!("the base URL {} is not a URL", shown(text))).with_source(error)
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused(
            "the base URL holds a user name or password; the key goes into AISA_API_KEY",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refused(format!("the base URL {} holds a query or fragment", shown(text))));
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => {
            return Err(refused(format!(
                "the base URL {} would send the key unencrypted",
                shown(text)
            )));
        }
        _ => {
            return Err(refused(format!("the base URL {} is neither https nor http", shown(text))));
        }
    }
    let path = match url.path().trim_end_matches('/') {
        "" | "/v1" => "/apis/v1".to_owned(),
        path if path.ends_with("/apis/v1") => path.to_owned(),
        "/apis/v2" => {
            return Err(refused("the base URL …/apis/v2 is for pay-per-call without a key"));
        }
        path => {
            return Err(refused(format!(
                "the base URL has the path {}, which is not the gateway's",
                without_keys(path)
            )));
        }
    };
    url.set_path(&path);
    Ok(url)
}

/// The URL of an operation.
pub(crate) fn join(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}{path}", base.path()));
    url
}

/// The URL of a path that a caller wrote; `None` unless it lies below the base, also for a server on the way that decodes
/// it once more, takes a backslash for a slash, or drops what follows a semicolon.
pub(crate) fn below(base: &Url, path: &str) -> Option<Url> {
    let url = join(base, path);
    // What the URL standard would change on the way, such as dots in escapes, is not what the caller wrote.
    let unchanged = url.path().strip_prefix(base.path()) == Some(path);
    (unchanged && stays_below(path)).then_some(url)
}

/// Escapes of escapes that are looked into; nobody needs more than one.
const LEVELS: usize = 4;

fn stays_below(path: &str) -> bool {
    let mut path = path.to_owned();
    for _ in 0..=LEVELS {
        let plain = |c: char| matches!(c, ' '..='~') && !matches!(c, '\\' | '?' | '#');
        let leads_on = |step: &str| {
            let name = step.split(';').next().unwrap_or_default().trim();
            !matches!(name, "" | "." | "..")
        };
        let below = path.strip_prefix('/');
        if !below.is_some_and(|below| below.chars().all(plain) && below.split('/').all(leads_on)) {
            return false;
        }
        match unescaped(&path) {
            Some(next) if next == path => return true,
            Some(next) => path = next,
            None => return false,
        }
    }
    false
}

/// A path with its escapes decoded, escapes of escapes too, as far as they can be.
pub(crate) fn plain(path: &str) -> String {
    let mut path = path.to_owned();
    for _ in 0..=LEVELS {
        match unescaped(&path) {
            Some(next) if next != path => path = next,
            _ => break,
        }
    }
    path
}

/// A path with its escapes decoded once; `None` where one is broken or no ASCII.
fn unescaped(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut out = parts.next()?.to_owned();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let byte = u8::from_str_radix(digits, 16).ok();
        out.push(byte.filter(|byte| is_hex && byte.is_ascii())?.into());
        out.push_str(rest);
    }
    Some(out)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// What was given, without the parts that may hold secrets.
fn shown(text: &str) -> String {
    let text = text.split(['?', '#']).next().unwrap_or_default();
    let text = match text.rsplit_once('@') {
        Some((_, host)) => format!("…@{host}"),
        None => text.to_owned(),
    };
    format!("{:?}", crate::value::excerpt(&without_keys(&text)))
}

/// A path without keys, in case one was pasted there.
fn without_keys(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.find("sk-") {
        Some(start) => format!("{}[key]", part.get(..start).unwrap_or_default()),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

fn refused(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Config, message).help(HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_people_hold_are_brought_to_one() {
        let cases = [
            ("https://api.aisa.one", "https://api.aisa.one/apis/v1"),
            ("https://api.aisa.one/", "https://api.aisa.one/apis/v1"),
            ("https://api.aisa.one/v1", "https://api.aisa.one/apis/v1"),
            ("https://api.aisa.one/v1/", "https://api.aisa.one/apis/v1"),
            ("https://api.aisa.one/apis/v1", "https://api.aisa.one/apis/v1"),
            ("  https://api.aisa.one/apis/v1// \n", "https://api.aisa.one/apis/v1"),
            ("HTTPS://API.AISA.ONE:443/v1", "https://api.aisa.one/apis/v1"),
            ("https://proxy.example/aisa/apis/v1", "https://proxy.example/aisa/apis/v1"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/apis/v1"),
            ("http://127.9.9.9/v1", "http://127.9.9.9/apis/v1"),
            ("http://localhost:1/apis/v1", "http://localhost:1/apis/v1"),
            ("http://[::1]:1", "http://[::1]:1/apis/v1"),
        ];
        for (given, expected) in cases {
            assert_eq!(parse(given).unwrap().as_str(), expected, "{given:?}");
        }
    }

    #[test]
    fn other_forms_are_refused_with_what_was_given_and_what_is_accepted() {
        let cases = [
            ("", "empty"),
            ("api.aisa.one", "api.aisa.one"),
            ("http://api.aisa.one", "unencrypted"),
            ("http://localhost.example.com", "unencrypted"),
            ("http://10.0.0.1", "unencrypted"),
            ("ftp://api.aisa.one", "neither https nor http"),
            ("https://api.aisa.one/apis/v2", "pay-per-call"),
            ("https://api.aisa.one/v2", "/v2"),
            ("https://api.aisa.one/apis/v1?key=hidden", "query"),
            ("https://api.aisa.one/#hidden", "fragment"),
            ("https://user:hidden@api.aisa.one", "user name"),
            ("https://user:hidden@api.aisa.one:99999", "…@api.aisa.one"),
            ("sk-aisa-hidden", "looks like an API key"),
        ];
        for (given, says) in cases {
            let shown = parse(given).unwrap_err().to_string();
            assert!(shown.contains(says), "{given:?}: {shown}");
            assert!(shown.contains("https://api.aisa.one/apis/v1"), "{given:?}: {shown}");
            assert!(!shown.contains("hidden"), "{given:?}: {shown}");
        }
    }

    #[test]
    fn an_operation_is_below_the_base() {
        let base = parse("https://proxy.example/aisa/apis/v1/").unwrap();
        assert_eq!(
            join(&base, "/dataforseo/x").as_str(),
            "https://proxy.example/aisa/apis/v1/dataforseo/x"
        );
    }
}
