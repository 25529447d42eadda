//! An HTTP response before it becomes bytes, so that faults can change it.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::{Value, json};

/// An HTTP response.
///
/// ```
/// use aisa_sandbox::Reply;
///
/// let teapot = Reply::text(418, "short and stout").header("Retry-After", "3");
/// assert_eq!(teapot.status(), 418);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Content,
}

/// The body of a reply.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Json(Value),
    Raw(Bytes),
}

impl Reply {
    /// A JSON answer. A status outside 100–999 becomes 500.
    #[must_use]
    pub fn json(status: u16, body: Value) -> Self {
        Self::with(status, "application/json", Content::Json(body))
    }

    /// A plain text response.
    #[must_use]
    pub fn text(status: u16, body: impl Into<String>) -> Self {
        Self::with(status, "text/plain; charset=utf-8", Content::Raw(Bytes::from(body.into())))
    }

    /// An HTML page, as a proxy or an upstream framework sends it.
    #[must_use]
    pub fn html(status: u16) -> Self {
        let title = StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason())
            .unwrap_or("Error");
        let page = format!(
            "<!DOCTYPE html>\n<html><head><title>{status} {title}</title>\
             <meta name=\"csrf-token\" content=\"sandbox\"></head><body><h1>{status} {title}</h1></body></html>\n"
        );
        Self::with(status, "text/html; charset=utf-8", Content::Raw(Bytes::from(page)))
    }

    /// Sets a header and replaces one of the same name. A header that HTTP does not allow is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value))
        {
            self.headers.retain(|(present, _)| *present != name);
            self.headers.push((name, value));
        }
        self
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// Replaces the body, which is sent as it is.
    #[must_use]
    pub fn with_body(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = Content::Raw(Bytes::copy_from_slice(body.as_ref()));
        self
    }

    pub(crate) fn without_header(mut self, name: &str) -> Self {
        self.headers.retain(|(present, _)| !present.as_str().eq_ignore_ascii_case(name));
        self
    }

    /// The body as it is sent.
    pub(crate) fn bytes(&self) -> Bytes {
        match &self.body {
            // A `Value` has only text for keys, so it always serialises.
            Content::Json(value) => Bytes::from(value.to_string()),
            Content::Raw(bytes) => bytes.clone(),
        }
    }

    fn with(status: u16, content_type: &'static str, body: Content) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = vec![(http::header::CONTENT_TYPE, HeaderValue::from_static(content_type))];
        Self { status, headers, body }
    }
}

/// The gateway's newer form of an error: an object in `error`.
pub(crate) fn error(status: u16, code: &str, message: &str, retryable: bool) -> Reply {
    Reply::json(
        status,
        json!({"error": {"code": code, "message": message, "retryable": retryable}}),
    )
}

/// The response to a refused key, where `error` is a text beside `code`.
pub(crate) fn key_error(code: &str, message: &str, request_id: &str) -> Reply {
    Reply::json(401, json!({"code": code, "error": message, "request_id": request_id}))
}
