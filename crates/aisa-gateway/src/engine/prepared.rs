//! What is sent: the request, checked and normalised, as JSON and as HTTP, and how the archive looks it up.

use std::{borrow::Cow, fmt, mem};

use aisa_contract::{
    Method,
    request::{self, encoded_keywords, settled_targets},
};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use indexmap::IndexMap;
use jiff::civil;
use serde_json::{
    Map, Value,
    value::{RawValue, to_raw_value},
};
use url::Url;

use crate::{
    archive::RequestKey,
    describe::Operation,
    engine::shared::{CallOptions, Shared},
    error::{Error, ErrorKind},
    generated::gateway::{HEADER_IDEMPOTENCY, HEADER_MAX_PRICE},
    http::base_url,
    validate::{Note, ValidationError},
    value::{excerpt, json},
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
            idempotency_header(key).map_err(|error| error.with_operation(info.name()))?,
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
                .with_operation(info.name())
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

/// Serialises a request and checks it against the schema, unless the call was told not to.
///
/// # Errors
/// Every broken rule.
pub(crate) fn encoded<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Result<EncodedRequest, ValidationError> {
    EncodedRequest::new(request, (!options.unchecked).then(|| shared.today()))
}

/// The error of a request that breaks a rule; one line, whatever the number of rules.
pub(crate) fn invalid(shared: &Shared, invalid: ValidationError) -> Error {
    // The key may have been pasted where a target belongs.
    let invalid = invalid.map_texts(|text| shared.key.redact(text));
    let problems: Vec<String> = invalid.problems().iter().map(ToString::to_string).collect();
    let message = format!("the request is invalid: {}", problems.join(" | "));
    Error::new(ErrorKind::InvalidRequest, message)
        .with_operation(invalid.operation().to_owned())
        .help("nothing was sent")
        .with_source(invalid)
}

/// A request as JSON: the text for the wire, and the same fields by name for prices, ledger and archive. A call makes
/// it once.
#[derive(Clone, Debug)]
pub(crate) struct EncodedRequest {
    /// The task, its fields in the order of the schema.
    pub(crate) task: String,
    /// The fields. Keywords stand in them as the caller wrote them, also where upstream decodes what is sent.
    pub(crate) fields: Map<String, Value>,
    /// What is odd about the request.
    pub(crate) notes: Vec<Note>,
}

impl EncodedRequest {
    /// Serialises a request, checks it as of a day, unless there is none, and normalises targets and keywords.
    pub(crate) fn new<R: Operation>(
        request: &R,
        today: Option<civil::Date>,
    ) -> Result<Self, ValidationError> {
        let info = request.info();
        let unwritable = |error: serde_json::Error| {
            let rule = format!("cannot be written as a JSON object: {error}");
            ValidationError::of_request(info.name(), rule)
        };
        let mut task = serde_json::to_string(request).map_err(unwritable)?;
        let mut fields: Map<String, Value> = serde_json::from_str(&task).map_err(unwritable)?;
        if let Some(today) = today {
            request::check(info, &fields, today)?;
        }
        // On the fields as the caller wrote them.
        let notes = request::notes(info, &fields);
        let targets = settled_targets(info, &fields);
        if !targets.is_empty() {
            task = replaced(&task, &targets).map_err(unwritable)?;
            let targets = targets.into_iter().map(|(name, value)| (name.to_owned(), value));
            fields.extend(targets.collect::<Vec<_>>());
        }
        let keywords = encoded_keywords(info, &fields);
        if !keywords.is_empty() {
            task = replaced(&task, &keywords).map_err(unwritable)?;
        }
        Ok(Self { task, fields, notes })
    }

    /// The fields of a request that may break rules; none of one that cannot be written as JSON, which fails later.
    pub(crate) fn unchecked_fields<R: Operation>(request: &R) -> Map<String, Value> {
        Self::new(request, None).map(|encoded| encoded.fields).unwrap_or_default()
    }
}

/// An object with some of its members replaced.
fn replaced(task: &str, settled: &[(&str, Value)]) -> Result<String, serde_json::Error> {
    let mut members: IndexMap<_, _> = json::members(task)?
        .into_iter()
        .map(|(name, value)| (name, Cow::Borrowed(value)))
        .collect();
    for (name, value) in settled {
        if let Some(member) = members.get_mut(*name) {
            *member = Cow::Owned(in_order(value, member.get())?);
        }
    }
    serde_json::to_string(&members)
}

/// A value as JSON, with its members in the order of `written`.
fn in_order(value: &Value, written: &str) -> Result<Box<RawValue>, serde_json::Error> {
    let Value::Object(members) = value else {
        return to_raw_value(value);
    };
    let names = json::members(written)?.into_keys();
    let members: IndexMap<_, _> = names
        .map(|name| {
            let member = members.get(&name);
            (name, member)
        })
        .collect();
    to_raw_value(&members)
}

/// The question that a request asks.
pub(crate) fn question<R: Operation>(
    shared: &Shared,
    request: &R,
    encoded: &EncodedRequest,
) -> RequestKey {
    let info = request.info();
    let path = request.path();
    let fields = (info.method != Method::Get).then_some(&encoded.fields);
    let mut question = match path == info.path {
        true => RequestKey::described(info, fields),
        false => {
            let path = shown_path(shared, path);
            RequestKey::new(path.clone(), path, fields)
        }
    };
    // The key may have been pasted where a target belongs.
    for text in [
        &mut question.operation,
        &mut question.path,
        &mut question.request,
        &mut question.canonical,
    ] {
        *text = shared.key.redact(mem::take(text));
    }
    question
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
