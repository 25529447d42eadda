//! Domains, subdomains and pages: checked before they cost money, and normalised as upstream wants them.

use std::{borrow::Cow, fmt, fmt::Write, net::Ipv4Addr};

use idna::AsciiDenyList;
use url::Url;

use crate::describe::TargetRule;

/// A target that upstream would refuse or misread.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TargetError {
    rule: &'static str,
    suggestion: Option<String>,
}

impl TargetError {
    /// The rule that the target breaks.
    #[must_use]
    pub fn rule(&self) -> &str {
        self.rule
    }

    /// What to write instead, where that can be told.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rule)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; write {suggestion:?}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TargetError {}

impl TargetRule {
    /// Checks a target and gives the ASCII text to send: international names become Punycode.
    ///
    /// A field that takes domains but no subdomains accepts both here: telling them apart needs the list of public
    /// suffixes, and a guess would refuse good targets. IPv4 addresses count as domains.
    ///
    /// A domain with `www.` is refused here. In the lists of bulk operations, where upstream's own examples have one,
    /// validation lets it pass with a [note](crate::request::validate::notes).
    ///
    /// # Errors
    /// The broken rule, and the text to write instead where that can be told.
    ///
    /// ```
    /// # use aisa_gateway::describe::TargetRule;
    /// let domains = TargetRule::new().domain();
    /// assert_eq!(domains.check("bücher.example")?, "xn--bcher-kva.example");
    /// let error = domains.check("https://WWW.Example.com/").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("example.com"));
    /// # Ok::<(), aisa_gateway::request::TargetError>(())
    /// ```
    pub fn check<'t>(&self, target: &'t str) -> Result<Cow<'t, str>, TargetError> {
        self.strict(target).map_err(|rule| TargetError {
            rule,
            suggestion: self.mended(target),
        })
    }

    fn strict<'t>(&self, target: &'t str) -> Result<Cow<'t, str>, &'static str> {
        if target.is_empty() {
            return Err("a target must not be empty");
        }
        if target.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("a target must not contain spaces");
        }
        if self.wildcard
            && let Some(start) = target.strip_suffix('*')
        {
            return self.pattern(start, target);
        }
        match target.split_once("://") {
            Some((scheme, _)) => self.as_page(target, scheme),
            None if self.takes_hosts() => host(target),
            None => Err("this field takes pages: absolute URLs with `https://` or `http://`"),
        }
    }

    fn takes_hosts(&self) -> bool {
        self.domain || self.subdomain
    }

    fn as_page<'t>(&self, target: &'t str, scheme: &str) -> Result<Cow<'t, str>, &'static str> {
        if !self.page {
            return Err("this field takes domains, without scheme and path");
        }
        if !matches!(scheme, "http" | "https") {
            return Err("a page starts with `https://` or `http://`");
        }
        let parts = Parts::of(target);
        if parts.user {
            return Err("a page must not have a user name or password");
        }
        if Url::parse(target).is_err() {
            return Err("a page must be a well-formed URL");
        }
        let host = page_host(parts.host)?;
        if target.is_ascii() {
            return Ok(Cow::Borrowed(target));
        }
        let port = parts
            .port
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        Ok(Cow::Owned(format!(
            "{scheme}://{host}{port}{}",
            escaped(parts.tail)
        )))
    }

    /// `https://example.com/blog*`: all that starts with the text before the star.
    fn pattern<'t>(&self, start: &str, target: &'t str) -> Result<Cow<'t, str>, &'static str> {
        if start.contains('*') {
            return Err("`*` is allowed at the end only");
        }
        let parts = Parts::of(start);
        page_host(parts.host)?;
        match target.is_ascii() {
            true => Ok(Cow::Borrowed(target)),
            false => Err("a pattern must be ASCII"),
        }
    }

    /// The nearest text that passes, for the message.
    fn mended(&self, target: &str) -> Option<String> {
        let text = target
            .trim()
            .trim_matches(['"', '\'', '<', '>', '`'])
            .trim();
        let parts = Parts::of(text);
        let lower = parts.host.to_lowercase();
        let host = lower.trim_end_matches('.');
        let bare = without_www(host).unwrap_or(host);
        let whole_site = matches!(parts.tail, "" | "/");
        let wants_page = match parts.scheme {
            Some(_) => true,
            None => !whole_site || !self.takes_hosts(),
        };
        let candidate = if self.page && wants_page {
            let scheme = match parts.scheme {
                Some(scheme) if scheme.eq_ignore_ascii_case("http") => "http",
                _ => "https",
            };
            let port = parts
                .port
                .map(|port| format!(":{port}"))
                .unwrap_or_default();
            let tail = if parts.tail.is_empty() {
                "/"
            } else {
                parts.tail
            };
            format!("{scheme}://{host}{port}{tail}")
        } else {
            bare.to_owned()
        };
        (candidate != target && self.strict(&candidate).is_ok()).then_some(candidate)
    }
}

/// The one spelling of a target that stands for all: case and a last dot of the host, the ASCII form of an
/// international name, the default port and the slash of a start page make no difference to upstream.
///
/// Nothing is checked, and what is no target stays almost as it is. Requests are sent as they were written; this is for
/// telling whether two of them name the same target.
///
/// ```
/// # use aisa_gateway::request::canonical_target;
/// assert_eq!(canonical_target("https://Example.com:443"), canonical_target("https://example.com/"));
/// assert_ne!(canonical_target("https://example.com/"), canonical_target("example.com"));
/// ```
#[must_use]
pub fn canonical_target(target: &str) -> String {
    let (scheme, rest) = match target.split_once("://") {
        Some((scheme, rest)) => (Some(scheme.to_ascii_lowercase()), rest),
        None => (None, target),
    };
    let (authority, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    let host = match idna::domain_to_ascii(host) {
        Ok(ascii) => ascii,
        Err(_) => host.to_lowercase(),
    };
    let assumed = match scheme.as_deref() {
        Some("https") => "443",
        Some("http") => "80",
        _ => "",
    };
    let port = match port {
        Some(port) if port != assumed && !port.is_empty() => format!(":{port}"),
        _ => String::new(),
    };
    match scheme {
        // A pattern is what it begins with.
        Some(scheme) if !tail.starts_with('/') && !rest.ends_with('*') => {
            format!("{scheme}://{host}{port}/{tail}")
        }
        Some(scheme) => format!("{scheme}://{host}{port}{tail}"),
        None => format!("{host}{port}{tail}"),
    }
}

/// The parts of anything that resembles an address, valid or not.
struct Parts<'t> {
    scheme: Option<&'t str>,
    user: bool,
    host: &'t str,
    port: Option<&'t str>,
    tail: &'t str,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, text.strip_prefix("//").unwrap_or(text)),
        };
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let (user, place) = match authority.rsplit_once('@') {
            Some((_, place)) => (true, place),
            None => (false, authority),
        };
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port))
                if port.bytes().all(|b| b.is_ascii_digit()) && !host.contains(':') =>
            {
                (host, Some(port).filter(|port| !port.is_empty()))
            }
            _ => (place, None),
        };
        Self {
            scheme,
            user,
            host,
            port,
            tail,
        }
    }
}

/// Checks a domain or subdomain.
fn host(target: &str) -> Result<Cow<'_, str>, &'static str> {
    if target.contains('@') {
        return Err("a domain must not have a user name");
    }
    if target.contains(['/', '?', '#', '\\']) {
        return Err("a domain must not have a path; a page starts with `https://` or `http://`");
    }
    if target.contains(':') {
        return Err("a domain must not have a port");
    }
    if without_www(&target.to_lowercase()).is_some() {
        return Err("a domain is written without `www.`");
    }
    page_host(target)
}

/// What is left of a lower-case host without its `www.`, unless `www` is the name of the site, as in `www.com` and
/// `www.gov.uk`: then the rest is not a site.
fn without_www(host: &str) -> Option<&str> {
    /// Labels under which countries register names. The full list of public suffixes would be too large for this.
    const REGISTRIES: [&str; 10] = [
        "ac", "co", "com", "edu", "gob", "gouv", "gov", "mil", "net", "org",
    ];
    let rest = host.strip_prefix("www.")?;
    let (name, country) = rest.split_once('.')?;
    let is_suffix = country.len() == 2 && REGISTRIES.contains(&name);
    (!is_suffix).then_some(rest)
}

/// Checks the host of a page, where `www.` may stand.
fn page_host(host: &str) -> Result<Cow<'_, str>, &'static str> {
    if host.chars().any(char::is_uppercase) {
        return Err("a domain is written in lower case");
    }
    if host.ends_with('.') {
        return Err("a domain must not end in a dot");
    }
    if host.parse::<Ipv4Addr>().is_ok() {
        return Ok(Cow::Borrowed(host));
    }
    if host.contains(['[', ':']) {
        return Err("an IPv6 address is not a target; write a domain");
    }
    let Ok(ascii) = idna::domain_to_ascii_cow(host.as_bytes(), AsciiDenyList::URL) else {
        return Err("this is not a domain name");
    };
    let named = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if !ascii.bytes().all(named) {
        return Err("a domain is made of letters, digits, hyphens and dots");
    }
    if ascii.len() > 253 {
        return Err("a domain has at most 253 characters");
    }
    if ascii.split('.').any(|label| label.len() > 63) {
        return Err("a part between dots has at most 63 characters");
    }
    if ascii.split('.').any(str::is_empty) {
        return Err("a part between dots has at least one character");
    }
    match ascii.rsplit_once('.') {
        None => Err("a domain has at least one dot"),
        // Neither an address (checked above) nor a name: no top-level domain is a number.
        Some((_, last)) if last.bytes().all(|b| b.is_ascii_digit()) => {
            Err("a domain does not end in a number")
        }
        Some(_) => Ok(ascii),
    }
}

/// Path and query with everything beyond ASCII percent-encoded, the rest untouched.
fn escaped(tail: &str) -> String {
    let mut out = String::with_capacity(tail.len());
    for c in tail.chars() {
        if c.is_ascii() {
            out.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
