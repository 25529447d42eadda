//! The HTTP request of a call, ready to look at.

use std::fmt;

use aisa_contract::Method;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use url::Url;

use crate::{
    describe::Operation,
    engine::{shared::CallOptions, shared::Shared},
    error::{Error, ErrorKind},
    generated::gateway::{HEADER_IDEMPOTENCY, HEADER_MAX_PRICE},
    http::base_url,
    value::excerpt,
};

/// The name of a header, from the schema.
#[expect(clippy::expect_used, reason = "the names are constants, and a test reads them all")]
pub(crate) fn name(text: &'static str) -> HeaderName {
    HeaderName::from_bytes(text.as_bytes()).expect("a header name")
}

/// A request as it would go to the gateway, without the key.
#[derive(Clone)]
pub struct Prepared {
    pub(crate) method: http::Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<String>,
}

impl Prepared {
    /// `GET` or `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        self.method.as_str()
    }

    /// The URL.
    #[must_use]
    pub fn url(&self) -> &str {
        self.url.as_str()
    }

    /// The headers, all but `Authorization`.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
    }

    /// The body as JSON text; `None` for GET.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// The same request as a curl command for a POSIX shell, with the key as `$AISA_API_KEY`.
    #[must_use]
    pub fn to_curl(&self) -> String {
        let mut lines = vec![format!("curl -sS {}", quoted(self.url()))];
        if self.body.is_none() && self.method != http::Method::GET {
            lines[0] = format!("curl -sS -X {} {}", self.method, quoted(self.url()));
        }
        lines.push("-H \"Authorization: Bearer $AISA_API_KEY\"".to_owned());
        lines.extend(
            self.headers()
                .map(|(name, value)| format!("-H {}", quoted(&format!("{name}: {value}")))),
        );
        lines.extend(self.body().map(|body| format!("--data-raw {}", quoted(body))));
        lines.join(" \\\n  ")
    }
}

/// Quotes any text as one word for a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared")
            .field("method", &self.method)
            .field("url", &self.url.as_str())
            .field("headers", &self.headers)
            .field("body", &self.body)
            .finish()
    }
}

/// A path without the key, which may have been pasted into it, also where its characters are escaped.
pub(crate) fn shown_path(shared: &Shared, path: &str) -> String {
    let plain = base_url::plain(path);
    match shared.key.redact(plain.clone()) {
        redacted if redacted != plain => redacted,
        _ => path.to_owned(),
    }
}

/// The HTTP request around a task.
pub(crate) fn prepare<R: Operation>(
    shared: &Shared,
    request: &R,
    task: String,
    options: &CallOptions,
) -> Result<Prepared, Error> {
    let info = request.info();
    let (method, body) = match info.method {
        Method::Get => (http::Method::GET, None),
        Method::Post => (http::Method::POST, Some(format!("[{task}]"))),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    if body.is_some() {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if let Some(agent) = &shared.user_agent {
        headers.insert(header::USER_AGENT, agent.clone());
    }
    if let Some(price) = options.max_price.or(shared.max_price) {
        headers.insert(name(HEADER_MAX_PRICE), price_header(price));
    }
    if let Some(key) = &options.idempotency_key {
        headers.insert(
            name(HEADER_IDEMPOTENCY),
            idempotency_header(key).map_err(|error| error.named(info.name()))?,
        );
    }
    let path = request.path();
    // A described operation has a path of its own; only the path of a raw call can be wrong.
    let url = if info.path.is_empty() {
        let shown = shown_path(shared, path);
        let has_key = shown != path;
        let below = base_url::below(&shared.base, path).filter(|_| !has_key);
        below.ok_or_else(|| {
            let shown = excerpt(&shown);
            let message = match has_key {
                true => format!("the path {shown:?} holds the API key, which goes into a header alone"),
                false => format!("{shown:?} is not a path below the base URL"),
            };
            Error::new(ErrorKind::InvalidRequest, message)
                .named(info.name())
                .help("write it as in the docs of the gateway, such as /dataforseo/app_data/google/app_info/live")
        })?
    } else {
        base_url::join(&shared.base, path)
    };
    Ok(Prepared { method, url, headers, body })
}

/// A price as the gateway reads it.
#[expect(clippy::expect_used, reason = "digits and a point fit in a header")]
pub(crate) fn price_header(price: crate::value::Usd) -> HeaderValue {
    HeaderValue::from_str(&price.to_decimal()).expect("digits and a point")
}

/// Checks a key that the caller chose: one that the gateway cuts or drops would protect from nothing.
fn idempotency_header(key: &str) -> Result<HeaderValue, Error> {
    let fits = (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    HeaderValue::from_str(key).ok().filter(|_| fits).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidRequest,
            "the idempotency key is not 1 to 255 visible ASCII characters",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::gateway::HEADER_COST_MODE;

    #[test]
    fn the_header_names_of_the_schema_are_header_names() {
        for text in [HEADER_IDEMPOTENCY, HEADER_MAX_PRICE, HEADER_COST_MODE] {
            assert!(name(text).as_str().eq_ignore_ascii_case(text));
        }
    }

    #[test]
    fn a_shell_reads_back_what_was_quoted() {
        let cases = [
            ("plain", "'plain'"),
            ("it's", r"'it'\''s'"),
            ("$HOME `x` \"y\" \\", "'$HOME `x` \"y\" \\'"),
            ("", "''"),
        ];
        for (text, word) in cases {
            assert_eq!(quoted(text), word);
        }
    }
}
