//! Takes a response apart without deciding anything: every field as raw JSON first.

use std::{borrow::Cow, ops::Range};

use serde::{Deserialize, de::IgnoredAny};
use serde_json::value::RawValue;

use crate::value::json::whole;

use super::{Envelope, GatewayError, ParsedEnvelope, Reading, Task};
use crate::value::mend_surrogates;

type Raw<'a> = Option<&'a RawValue>;

/// Every field that some form of response has at its top level.
#[derive(Default, Deserialize)]
#[serde(default, bound(deserialize = "T: Default + Deserialize<'de>"))]
struct Top<'a, T = Raw<'a>> {
    #[serde(borrow)]
    version: Raw<'a>,
    #[serde(borrow)]
    status_code: Raw<'a>,
    #[serde(borrow)]
    status_message: Raw<'a>,
    #[serde(borrow)]
    time: Raw<'a>,
    #[serde(borrow)]
    cost: Raw<'a>,
    #[serde(borrow)]
    tasks_count: Raw<'a>,
    #[serde(borrow)]
    tasks_error: Raw<'a>,
    tasks: T,
    #[serde(borrow)]
    object: Raw<'a>,
    #[serde(borrow)]
    error: Raw<'a>,
    #[serde(borrow)]
    code: Raw<'a>,
    #[serde(borrow)]
    message: Raw<'a>,
    #[serde(borrow)]
    detail: Raw<'a>,
    #[serde(borrow)]
    request_id: Raw<'a>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawTask<'a> {
    #[serde(borrow)]
    id: Raw<'a>,
    #[serde(borrow)]
    status_code: Raw<'a>,
    #[serde(borrow)]
    status_message: Raw<'a>,
    #[serde(borrow)]
    time: Raw<'a>,
    #[serde(borrow)]
    cost: Raw<'a>,
    #[serde(borrow)]
    result_count: Raw<'a>,
    #[serde(borrow)]
    path: Raw<'a>,
    #[serde(borrow)]
    data: Raw<'a>,
    #[serde(borrow)]
    result: Raw<'a>,
}

/// Nearly every response has one task, which is read in one pass with the envelope; anything else takes two more
/// passes.
type OneTask<'a> = Option<(RawTask<'a>,)>;

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawError<'a> {
    #[serde(borrow)]
    code: Raw<'a>,
    #[serde(borrow)]
    r#type: Raw<'a>,
    #[serde(borrow)]
    message: Raw<'a>,
    #[serde(borrow)]
    request_id: Raw<'a>,
}

/// Tells what a body is. The ranges of the reading are those of `body`, or of its mended text.
pub(crate) fn read(body: &[u8]) -> Reading {
    // Nearly all bodies are UTF-8, and this check is faster than the lossy conversion.
    let text =
        std::str::from_utf8(body).map_or_else(|_| String::from_utf8_lossy(body), Cow::Borrowed);
    // Upstream quotes pages of the web: neither a stray byte nor half a character must cost a paid response.
    let text = match mend_surrogates(&text) {
        Some(mended) => Cow::Owned(mended),
        None => text,
    };
    match (read_text(&text), text) {
        (Reading::Envelope(mut answered), Cow::Owned(mended)) => {
            answered.mended = Some(mended.into());
            Reading::Envelope(answered)
        }
        (Reading::Text, _) if ends_inside_a_character(body) => Reading::Truncated,
        (reading, _) => reading,
    }
}

fn ends_inside_a_character(body: &[u8]) -> bool {
    std::str::from_utf8(body).is_err_and(|error| error.error_len().is_none())
}

fn read_text(whole: &str) -> Reading {
    let text = whole.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Reading::Empty;
    }
    // serde would also read a list as the fields in their order.
    if !text.starts_with('{') {
        return not_object(text);
    }
    if let Ok(mut top) = serde_json::from_str::<Top<'_, OneTask<'_>>>(text) {
        let tasks = top.tasks.take();
        return top.reading(whole, tasks.is_some(), tasks.map(|(task,)| task));
    }
    match serde_json::from_str::<Top<'_>>(text) {
        Ok(top) => {
            let task =
                present(top.tasks).first().and_then(|task| serde_json::from_str(task.get()).ok());
            top.reading(whole, top.tasks.is_some(), task)
        }
        Err(error) if error.is_eof() => Reading::Truncated,
        // Valid JSON that has a name twice.
        Err(_) => not_object(text),
    }
}

fn not_object(text: &str) -> Reading {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Reading::OtherJson,
        Err(_) if text.starts_with('<') => Reading::Html,
        Err(error) if error.is_eof() => Reading::Truncated,
        Err(_) => Reading::Text,
    }
}

/// Upstream's codes start here; smaller ones are HTTP statuses that some servers repeat in the body.
const FIRST_CODE: i64 = 10_000;

impl<T> Top<'_, T> {
    fn is_upstream_code(&self) -> bool {
        integer(self.status_code).is_some_and(|code| code >= FIRST_CODE)
    }

    /// `listed` says whether the response lists tasks, even none that can be read.
    fn reading(&self, whole: &str, listed: bool, task: Option<RawTask<'_>>) -> Reading {
        if listed || self.is_upstream_code() {
            let envelope = Envelope {
                version: text(self.version),
                status_code: integer(self.status_code),
                status_message: text(self.status_message),
                time: text(self.time),
                cost: number(self.cost),
                tasks_count: integer(self.tasks_count),
                tasks_error: integer(self.tasks_error),
            };
            let result = task.as_ref().and_then(|task| task.result);
            let place = |raw: &RawValue| position(whole, raw.get());
            return Reading::Envelope(Box::new(ParsedEnvelope {
                envelope,
                result: result.map(place),
                results: present(result).into_iter().map(place).collect(),
                task: task.map(RawTask::owned),
                mended: None,
            }));
        }
        if text(self.object).as_deref() == Some("cost_estimate") {
            return Reading::Quote;
        }
        self.gateway_error().map_or(Reading::OtherJson, Reading::Gateway)
    }

    /// `{"error": "text"}`, `{"error": {…}}`, `code` at either level, `{"detail": "…"}`.
    fn gateway_error(&self) -> Option<GatewayError> {
        if self.error.is_none()
            && self.code.is_none()
            && self.message.is_none()
            && self.detail.is_none()
        {
            return None;
        }
        let nested = self
            .error
            .and_then(|error| serde_json::from_str::<RawError<'_>>(error.get()).ok())
            .unwrap_or_default();
        let flat = self.error.filter(|error| error.get().starts_with('"'));
        Some(GatewayError {
            code: text(nested.code).or_else(|| text(self.code)).or_else(|| text(nested.r#type)),
            message: text(nested.message)
                .or_else(|| text(self.message))
                .or_else(|| text(flat))
                .or_else(|| text(self.detail)),
            request_id: text(nested.request_id).or_else(|| text(self.request_id)),
        })
    }
}

impl RawTask<'_> {
    fn owned(self) -> Task {
        Task {
            id: text(self.id),
            status_code: integer(self.status_code),
            status_message: text(self.status_message),
            time: text(self.time),
            cost: number(self.cost),
            result_count: integer(self.result_count),
            path: self
                .path
                .and_then(|raw| serde_json::from_str(raw.get()).ok())
                .unwrap_or_default(),
            data: self.data.map(|raw| raw.get().to_owned()),
        }
    }
}

/// The elements that are not null; anything else in the place of a list counts as its only element.
fn present<'a>(list: Raw<'a>) -> Vec<&'a RawValue> {
    match list {
        None => Vec::new(),
        Some(other) if !other.get().starts_with(['[', 'n']) => vec![other],
        Some(list) => {
            let elements = serde_json::from_str::<Vec<Option<&RawValue>>>(list.get());
            elements.unwrap_or_default().into_iter().flatten().collect()
        }
    }
}

/// A text; a number in its place is taken as written.
fn text(raw: Raw<'_>) -> Option<String> {
    let raw = raw?.get();
    match raw.as_bytes().first()? {
        b'"' => serde_json::from_str(raw).ok(),
        b'{' | b'[' | b'n' => None,
        _ => Some(raw.to_owned()),
    }
}

/// An integer, also as `12.0` or `"12"`.
fn integer(raw: Raw<'_>) -> Option<i64> {
    let raw = raw?.get().trim_matches('"');
    if let Ok(exact) = raw.parse() {
        return Some(exact);
    }
    whole(raw.parse().ok()?)
}

fn number(raw: Raw<'_>) -> Option<f64> {
    raw?.get().trim_matches('"').parse().ok()
}

/// Where a part that was borrowed from a text stands in it.
fn position(whole: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - whole.as_ptr() as usize;
    start..start + part.len()
}
