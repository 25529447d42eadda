//! URLs and paths: the host, and the operation that a path means under any prefix.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::pattern;

static URL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"https?://([A-Za-z0-9.-]+(?::\d+)?)([^\s"'<>\\]*)"#));

/// The first URL of a text as host and path.
pub(crate) fn split_url(text: &str) -> Option<(String, String)> {
    let found = URL.captures(text)?;
    Some((found[1].to_ascii_lowercase(), found[2].to_owned()))
}

/// The host of a URL.
pub(crate) fn base_host(text: &str) -> Option<String> {
    split_url(text).map(|(host, _)| host)
}

/// The path without host, version and gateway prefixes: `backlinks/summary/live`.
pub(crate) fn operation_key(path: &str) -> String {
    let path = split_url(path).map_or_else(|| path.to_owned(), |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut steps: Vec<&str> =
        path.split('/').map(str::trim).filter(|step| !step.is_empty()).collect();
    loop {
        match steps.as_slice() {
            ["apis", version, ..] if is_version(version) => steps.drain(..2),
            [version, _, ..] if is_version(version) => steps.drain(..1),
            ["dataforseo", _, ..] => steps.drain(..1),
            _ => break,
        };
    }
    steps.join("/")
}

fn is_version(step: &str) -> bool {
    let digits = step.strip_prefix('v').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The version of the gateway that a URL or path names: `/apis/v1`.
pub(crate) fn gateway_version(path: &str) -> Option<String> {
    let path = split_url(path).map_or_else(|| path.to_owned(), |(_, path)| path);
    let mut steps = path.split('/').filter(|step| !step.is_empty());
    let version = (steps.next() == Some("apis")).then(|| steps.next())??;
    is_version(version).then(|| format!("/apis/{version}"))
}

/// The family that a path belongs to: its first step behind the prefixes.
pub(crate) fn operation_family(path: &str) -> String {
    let key = operation_key(path);
    key.split('/').next().unwrap_or_default().to_owned()
}

/// The name that a path gives an operation: its steps behind the family, without a `live` at the end.
pub(crate) fn operation_name(path: &str) -> String {
    let key = operation_key(path);
    let steps: Vec<&str> = key.split('/').filter(|step| !step.starts_with('{')).collect();
    match steps.as_slice() {
        [_, name @ .., "live"] | [_, name @ ..] if !name.is_empty() => name.join("_"),
        [only, ..] => (*only).to_owned(),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{gateway_version, operation_key, operation_name};

    #[test]
    fn prefixes_do_not_change_the_operation() {
        for path in [
            "/dataforseo/widgets/colours/live",
            "/apis/v1/dataforseo/widgets/colours/live",
            "/v3/widgets/colours/live",
            "/v4/widgets/colours/live",
            "/apis/v2/dataforseo/widgets/colours/live",
            "/apis/v12/v3/widgets/colours/live",
            "https://api.example.org/apis/v1/dataforseo/widgets/colours/live?x=1",
            "widgets/colours/live/",
        ] {
            assert_eq!(operation_key(path), "widgets/colours/live", "{path}");
            assert_eq!(operation_name(path), "colours", "{path}");
        }
        assert_eq!(operation_name("/v3/widgets/index"), "index");
        assert_eq!(operation_name("index"), "index");
        assert_eq!(operation_key("/apis/vans/live"), "apis/vans/live");
        let version = |path| gateway_version(path);
        assert_eq!(version("https://a.example/apis/v2/x/y").as_deref(), Some("/apis/v2"));
        assert_eq!(version("/v3/x/y"), None);
        let long = "/v3/shops/city/organic/live/advanced";
        assert_eq!(operation_name(long), "city_organic_live_advanced");
        assert_eq!(operation_name(""), "");
    }
}
