//! What upstream accepts as a target: a bare domain, or the full address of a page.

/// Whether the text is a target of one of these kinds.
pub(super) fn fits(text: &str, kinds: &[String]) -> bool {
    let allows = |kind: &str| kinds.iter().any(|allowed| allowed == kind);
    let text = match text.strip_suffix('*') {
        Some(stem) if allows("wildcard") && stem.contains("://") => stem,
        _ => text,
    };
    match text.split_once("://") {
        Some(("http" | "https", rest)) => {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
            let host = authority.split(':').next().unwrap_or("");
            allows("page") && !authority.contains('@') && is_host(host)
        }
        Some(_) => false,
        None => (allows("domain") || allows("subdomain")) && is_bare_host(text),
    }
}

/// A host without `www.`, which upstream refuses, except where it is the name itself, as in `www.com`.
fn is_bare_host(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    is_host(text) && !lower.strip_prefix("www.").is_some_and(is_site)
}

/// Whether a host is more than a top-level domain or a registry's, such as `gov.uk`.
fn is_site(host: &str) -> bool {
    const REGISTRIES: [&str; 10] = [
        "ac", "co", "com", "edu", "gob", "gouv", "gov", "mil", "net", "org",
    ];
    host.split_once('.')
        .is_some_and(|(name, country)| country.len() != 2 || !REGISTRIES.contains(&name))
}

fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_come_bare_and_pages_in_full() {
        let site = ["domain", "subdomain", "page"];
        let cases: [(&str, &[&str], bool); 24] = [
            ("example.com", &site, true),
            ("blog.example.com", &site, true),
            ("bücher.example", &site, true),
            ("https://example.com/", &site, true),
            ("http://www.example.com/a?b#c", &site, true),
            ("https://example.com:8443/a", &site, true),
            ("www.com", &site, true),
            ("www.gov.uk", &site, true),
            ("www.example.com", &site, false),
            ("WWW.Example.com", &site, false),
            ("example.com/", &site, false),
            ("example", &site, false),
            ("exa mple.com", &site, false),
            ("-a.example", &site, false),
            ("ftp://example.com/", &site, false),
            ("https:///a", &site, false),
            ("", &site, false),
            ("https://example.com/", &["domain"], false),
            ("https://example.com/a/*", &["page", "wildcard"], true),
            ("https://exa*mple.com/", &["page", "wildcard"], false),
            ("example.com/*", &["domain", "page", "wildcard"], false),
            ("ftp://example.com/*", &["page", "wildcard"], false),
            ("https://u.x:pw@example.com/*", &["page", "wildcard"], false),
            ("https://u.x@example.com/", &site, false),
        ];
        for (text, kinds, expected) in cases {
            let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
            assert_eq!(fits(text, &kinds), expected, "{text}");
        }
    }
}
