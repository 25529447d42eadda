//! Domains, subdomains and pages: checked before they cost money, and normalised as upstream wants them.

use std::{borrow::Cow, fmt::Write, net::Ipv4Addr};

use idna::AsciiDenyList;
use url::Url;

use super::{ValueError, keyword::is_invisible};

/// The forms a target may take.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct TargetRule {
    /// `example.com`
    pub domain: bool,
    /// `blog.example.com`
    pub subdomain: bool,
    /// `https://example.com/page`
    pub page: bool,
    /// A trailing `*`.
    pub wildcard: bool,
}

impl TargetRule {
    /// The forms that the contract names.
    #[must_use]
    pub fn of(forms: &[String]) -> Self {
        let has = |form: &str| forms.iter().any(|allowed| allowed == form);
        Self {
            domain: has("domain"),
            subdomain: has("subdomain"),
            page: has("page"),
            wildcard: has("wildcard"),
        }
    }

    /// What a target may be, by example.
    ///
    /// ```
    /// # use aisa_contract::request::TargetRule;
    /// let rule = TargetRule { domain: true, page: true, ..TargetRule::default() };
    /// assert_eq!(rule.forms(), "such as example.com or https://example.com/page");
    /// ```
    #[must_use]
    pub fn forms(self) -> String {
        let forms = [
            (self.domain, "example.com"),
            (self.subdomain, "blog.example.com"),
            (self.page, "https://example.com/page"),
            (self.wildcard, "https://example.com/blog/*"),
        ];
        let allowed: Vec<_> = forms.iter().filter(|(yes, _)| *yes).map(|(_, form)| *form).collect();
        format!("such as {}", allowed.join(" or "))
    }
}

/// What goes out for a target.
pub struct Outgoing<'t> {
    /// The text.
    pub wire: Cow<'t, str>,
    /// Whether the target was written otherwise, apart from its conversion to ASCII.
    pub mended: bool,
}

impl TargetRule {
    /// Checks a target and gives the ASCII text to send: international names become Punycode.
    ///
    /// What is nearly right is mended: spaces around it, capital letters and a last dot of the host, a port that the
    /// scheme implies, `www.` before a domain. Validation says so in a [note](crate::request::notes). In the
    /// lists of bulk operations, where upstream's own examples have a `www.`, a call leaves it there.
    ///
    /// A field that takes domains but no subdomains accepts both here: telling them apart needs the list of public
    /// suffixes, and a guess would refuse good targets. IPv4 addresses count as domains.
    ///
    /// # Errors
    /// The broken rule, and the text to write instead where that can be told.
    ///
    /// ```
    /// # use aisa_contract::request::TargetRule;
    /// let domains = TargetRule::of(&["domain".to_owned()]);
    /// assert_eq!(domains.check("bücher.example")?, "xn--bcher-kva.example");
    /// assert_eq!(domains.check("WWW.Example.com")?, "example.com");
    /// let error = domains.check("https://Example.com/").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("example.com"));
    /// # Ok::<(), aisa_contract::request::ValueError>(())
    /// ```
    pub fn check<'t>(&self, target: &'t str) -> Result<Cow<'t, str>, ValueError> {
        self.outgoing(target, false).map(|outgoing| outgoing.wire)
    }

    /// As [`check`](Self::check), and says whether the target was mended; `keep_www` leaves a `www.` before a domain.
    pub fn outgoing<'t>(
        &self,
        target: &'t str,
        keep_www: bool,
    ) -> Result<Outgoing<'t>, ValueError> {
        self.accepted(target, keep_www).map_err(|rule| match self.suggested(target, keep_www) {
            None => ValueError::new(rule, None),
            Some((text, is_equivalent)) => {
                ValueError::new(rule, Some(text)).with_equivalent(is_equivalent)
            }
        })
    }

    fn accepted<'t>(&self, target: &'t str, keep_www: bool) -> Result<Outgoing<'t>, &'static str> {
        let text = target.trim_matches(is_invisible);
        if text.is_empty() {
            return Err("a target must not be empty");
        }
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("a target must not contain spaces");
        }
        let accepted = match text.strip_suffix('*').filter(|_| self.wildcard) {
            Some(start) => self.pattern(start)?,
            None if text.contains("://") => self.as_page(text)?,
            None if self.takes_hosts() => host(text, keep_www)?,
            None => {
                return Err("this field takes pages: absolute URLs with `https://` or `http://`");
            }
        };
        Ok(Outgoing { mended: accepted.mended || text.len() != target.len(), ..accepted })
    }

    fn takes_hosts(&self) -> bool {
        self.domain || self.subdomain
    }

    fn as_page<'t>(&self, target: &'t str) -> Result<Outgoing<'t>, &'static str> {
        if !self.page {
            return Err("this field takes domains, without scheme and path");
        }
        let parts = Parts::of(target);
        let scheme = parts.scheme.unwrap_or_default().to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") {
            return Err("a page starts with `https://` or `http://`");
        }
        if parts.user {
            return Err("a page must not have a user name or password");
        }
        if target.contains('\\') {
            return Err("a page must not have a backslash; write `/`, or `%5C` for itself");
        }
        if Url::parse(target).is_err() {
            return Err("a page must be a well-formed URL");
        }
        let host = page_host(parts.host)?;
        let port = parts.port_beside(&scheme);
        let rewritten = host.mended || port != parts.port || parts.scheme != Some(scheme.as_str());
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let page = format!("{scheme}://{}{port}{}", host.wire, escaped(parts.tail));
        Ok(match page == target {
            true => Outgoing { wire: Cow::Borrowed(target), mended: false },
            false => Outgoing { wire: Cow::Owned(page), mended: rewritten || target.is_ascii() },
        })
    }

    /// `https://example.com/blog*`: all pages that start with the text before the star.
    fn pattern<'t>(&self, start: &str) -> Result<Outgoing<'t>, &'static str> {
        if start.contains('*') {
            return Err("`*` is allowed at the end only");
        }
        if !start.contains("://") {
            return Err("what stands before `*` is a page, with `https://` or `http://`");
        }
        let page = self.as_page(start)?;
        Ok(Outgoing { wire: Cow::Owned(page.wire.into_owned() + "*"), mended: page.mended })
    }

    /// The nearest text that passes, for the message, and whether it names the same: neither another place on the host nor
    /// another way to it.
    fn suggested(&self, target: &str, keep_www: bool) -> Option<(String, bool)> {
        let text = target
            .trim_matches(is_invisible)
            .trim_matches(['"', '\'', '<', '>', '`'])
            .trim_matches(is_invisible);
        let parts = Parts::of(text);
        let lower = parts.host.to_lowercase();
        let host = lower.trim_end_matches('.');
        let mut bare = host;
        while let Some(rest) = without_www(bare) {
            bare = rest;
        }
        let whole_site = matches!(parts.tail, "" | "/");
        let wants_page = match parts.scheme {
            Some(_) => true,
            None => !whole_site || !self.takes_hosts(),
        };
        let scheme = parts.scheme.map(str::to_ascii_lowercase);
        let is_web = matches!(scheme.as_deref(), None | Some("http" | "https"));
        let is_page = self.page && wants_page;
        let is_equivalent = is_web
            && (scheme.is_some() || !parts.user)
            && (is_page
                || whole_site && parts.port_beside(scheme.as_deref().unwrap_or("https")).is_none());
        let candidate = if is_page {
            let scheme = match parts.scheme {
                Some(scheme) if scheme.eq_ignore_ascii_case("http") => "http",
                _ => "https",
            };
            // The port of another scheme leads nowhere here.
            let port = match parts.scheme {
                Some(given) if !given.eq_ignore_ascii_case(scheme) => None,
                _ => parts.port_beside(scheme),
            };
            let port = port.map(|port| format!(":{port}")).unwrap_or_default();
            let tail = if parts.tail.is_empty() { "/" } else { parts.tail };
            format!("{scheme}://{host}{port}{tail}")
        } else {
            bare.to_owned()
        };
        let stays = self.accepted(&candidate, keep_www).is_ok_and(|sent| !sent.mended);
        (candidate != target && stays).then_some((candidate, is_equivalent))
    }
}

/// The one spelling of a target that stands for all: case and a last dot of the host, the ASCII form of an
/// international name, the default port, the slash of a start page, a fragment, an empty query, `.` and `..` in a path and
/// the case of percent-encoding make no difference to upstream. What may be another page stays apart: the slash at the end of a
/// path, the order of a query, `http` and `https`, `www.`.
///
/// Nothing is checked, and what is no target stays almost as it is. Requests are sent as they were written; this is for
/// telling whether two of them name the same target.
///
/// ```
/// # use aisa_contract::request::canonical_target;
/// assert_eq!(canonical_target("https://Example.com:443"), canonical_target("https://example.com/"));
/// assert_eq!(canonical_target("https://example.com/a#b"), canonical_target("https://example.com/a"));
/// assert_ne!(canonical_target("https://example.com/"), canonical_target("example.com"));
/// ```
#[must_use]
pub fn canonical_target(target: &str) -> String {
    // A pattern is what it begins with.
    if !target.ends_with('*')
        && let Some(page) = canonical_page(target)
    {
        return page;
    }
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
        Some(scheme) => {
            format!("{scheme}://{host}{port}{}", with_upper_escapes(&escaped(tail)))
        }
        None => format!("{host}{port}{tail}"),
    }
}

/// The address that every client requests for a page.
fn canonical_page(target: &str) -> Option<String> {
    // A client may read a backslash as a slash, or not.
    if !target.contains("://") || target.contains('\\') {
        return None;
    }
    let mut page = Url::parse(target).ok()?;
    if !matches!(page.scheme(), "http" | "https") {
        return None;
    }
    page.set_fragment(None);
    if page.query() == Some("") {
        page.set_query(None);
    }
    if let Some(host) = page.host_str()?.strip_suffix('.').map(str::to_owned) {
        page.set_host(Some(&host)).ok()?;
    }
    Some(with_upper_escapes(page.as_str()))
}

/// The text with `%c3` as `%C3`.
fn with_upper_escapes(text: &str) -> String {
    let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    let (mut out, mut escape_end) = (String::with_capacity(text.len()), 0);
    for (at, c) in text.char_indices() {
        if c == '%' && is_digit(at + 1) && is_digit(at + 2) {
            escape_end = at + 3;
        }
        out.push(if at < escape_end { c.to_ascii_uppercase() } else { c });
    }
    out
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
        Self { scheme, user, host, port, tail }
    }

    /// The port, unless the scheme implies it.
    fn port_beside(&self, scheme: &str) -> Option<&'t str> {
        let implied = if scheme == "http" { 80 } else { 443 };
        self.port.filter(|port| port.parse::<u32>() != Ok(implied))
    }
}

/// Checks a domain or subdomain.
fn host(target: &str, keep_www: bool) -> Result<Outgoing<'_>, &'static str> {
    if target.contains('@') {
        return Err("a domain must not have a user name");
    }
    if target.contains(['/', '?', '#', '\\']) {
        return Err("a domain must not have a path; a page starts with `https://` or `http://`");
    }
    if target.contains(':') {
        return Err("a domain must not have a port");
    }
    let mut host = page_host(target)?;
    while !keep_www && let Some(bare) = without_www(&host.wire) {
        host = Outgoing { wire: Cow::Owned(bare.to_owned()), mended: true };
    }
    Ok(host)
}

/// What is left of a lower-case host without its `www.`, unless `www` is the name of the site, as in `www.com` and
/// `www.gov.uk`: then the rest is not a site.
#[must_use]
pub fn without_www(host: &str) -> Option<&str> {
    /// Labels under which countries register names. The full list of public suffixes would be too large for this.
    const REGISTRIES: [&str; 10] =
        ["ac", "co", "com", "edu", "gob", "gouv", "gov", "mil", "net", "org"];
    let rest = host.strip_prefix("www.")?;
    let (name, country) = rest.split_once('.')?;
    let is_suffix = country.len() == 2 && REGISTRIES.contains(&name);
    (!is_suffix).then_some(rest)
}

/// Checks the host of a page, where `www.` may stand.
fn page_host(written: &str) -> Result<Outgoing<'_>, &'static str> {
    let host = written.strip_suffix('.').unwrap_or(written);
    let mended = host.len() != written.len() || host.chars().any(char::is_uppercase);
    if host.parse::<Ipv4Addr>().is_ok() {
        return Ok(Outgoing { wire: Cow::Borrowed(host), mended });
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
        Some(_) => Ok(Outgoing { wire: ascii, mended }),
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
