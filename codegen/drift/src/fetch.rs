//! Downloads docs pages, one at a time and with a pause between them. Behind the feature `fetch`, since it needs an
//! HTTP client and an HTML parser.

use std::{fmt, io::Read, time::Duration};

use reqwest::{
    blocking::{Client, Response},
    header::{ACCEPT, CONTENT_TYPE},
    redirect::Policy,
};

mod html;

pub use html::text_of_html;

/// Redirects followed for one page.
const MAX_REDIRECTS: usize = 5;

/// How much a download may take, and how long the next one waits.
#[derive(Clone, Copy, Debug)]
pub struct FetchLimits {
    /// The longest wait for a page from request to last byte. Default: 30 seconds.
    pub timeout: Duration,
    /// The largest page in bytes. Default: 8 MiB.
    pub max_bytes: u64,
    /// The pause between two downloads. Default: 2 seconds.
    pub pause: Duration,
}

impl Default for FetchLimits {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), max_bytes: 8 << 20, pause: Duration::from_secs(2) }
    }
}

/// Why a page was not downloaded.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchError {
    /// The URL that was asked for.
    pub url: String,
    /// What happened.
    pub reason: String,
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.url, self.reason)
    }
}

impl std::error::Error for FetchError {}

/// A downloaded page.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchedPage {
    /// The page in a form that [`read`](crate::read()) knows: Markdown as it came, HTML as text.
    pub text: String,
    /// The HTML, where the site offered nothing else.
    pub html: Option<String>,
}

/// Downloads pages politely.
pub struct Fetcher<W> {
    client: Client,
    limits: FetchLimits,
    wait: W,
    is_first: bool,
}

impl<W: FnMut(Duration)> Fetcher<W> {
    /// A fetcher that calls `wait` for the pause before each page but the first.
    ///
    /// # Errors
    /// TLS cannot be set up on this machine.
    pub fn new(limits: FetchLimits, wait: W) -> Result<Self, FetchError> {
        // A program that has chosen a provider keeps it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .user_agent(concat!(
                "aisa-backlinks-drift/",
                env!("CARGO_PKG_VERSION"),
                " (+",
                env!("CARGO_PKG_REPOSITORY"),
                ")"
            ))
            .timeout(limits.timeout)
            .connect_timeout(limits.timeout)
            .redirect(Policy::custom(|attempt| {
                let place = |url: &reqwest::Url| {
                    let host = url.host_str().map(str::to_owned);
                    (url.scheme().to_owned(), host, url.port_or_known_default())
                };
                let stays = attempt.previous().first().map(place) == Some(place(attempt.url()));
                match (stays, attempt.previous().len() > MAX_REDIRECTS) {
                    (false, _) => attempt.error("it redirects to another host"),
                    (true, true) => attempt.error("it redirects too often"),
                    (true, false) => attempt.follow(),
                }
            }))
            .build()
            .map_err(|error| failed("", &error))?;
        Ok(Self { client, limits, wait, is_first: true })
    }

    /// Downloads a page, as Markdown where the site offers it.
    ///
    /// # Errors
    /// The page cannot be reached in time, is refused or too large, redirects to another host, or is not text.
    pub fn page(&mut self, url: &str) -> Result<FetchedPage, FetchError> {
        if !std::mem::take(&mut self.is_first) {
            (self.wait)(self.limits.pause);
        }
        let refused = |reason: String| FetchError { url: url.to_owned(), reason };
        let response = self
            .client
            .get(url)
            .header(ACCEPT, "text/markdown, text/html;q=0.9, text/plain;q=0.8")
            .send()
            .map_err(|error| failed(url, &error))?;
        let status = response.status();
        if !status.is_success() {
            return Err(refused(format!("HTTP status {}", status.as_u16())));
        }
        let kind = kind(&response);
        let is_html = kind == "text/html" || kind == "application/xhtml+xml";
        if !is_html && !["text/markdown", "text/x-markdown", "text/plain"].contains(&&*kind) {
            return Err(refused(format!(
                "a page in HTML, Markdown or plain text was expected, not {kind:?}"
            )));
        }
        let text = self.body(response).map_err(refused)?;
        Ok(if is_html {
            FetchedPage { text: text_of_html(&text), html: Some(text) }
        } else {
            FetchedPage { text, html: None }
        })
    }

    /// The body as text, as long as it is within the limit.
    fn body(&self, response: Response) -> Result<String, String> {
        let limit = self.limits.max_bytes;
        let mut bytes = Vec::new();
        response.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| {
            match is_timeout(&error) {
                true => "the page did not end in time".to_owned(),
                false => "the connection broke off".to_owned(),
            }
        })?;
        if bytes.len() as u64 > limit {
            return Err(format!("the page is larger than {limit} bytes"));
        }
        String::from_utf8(bytes).map_err(|_| "the page is not UTF-8".to_owned())
    }
}

/// The media type without its parameters.
fn kind(response: &Response) -> String {
    let value = response.headers().get(CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = value.split(';').next().unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

fn is_timeout(error: &std::io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>());
    error.kind() == std::io::ErrorKind::TimedOut || inner.is_some_and(reqwest::Error::is_timeout)
}

/// The error of the client in one sentence. Its own text names the URL and little else; the cause behind it tells more.
fn failed(url: &str, error: &reqwest::Error) -> FetchError {
    let mut cause: &dyn std::error::Error = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    let reason =
        if error.is_timeout() { "no response in time".to_owned() } else { cause.to_string() };
    FetchError { url: url.to_owned(), reason }
}
