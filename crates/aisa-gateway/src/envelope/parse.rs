//! Reads the envelope around every response, tolerating everything but broken JSON.
//!
//! Only `result` matters to the caller, and it may be large: it is found here and decoded elsewhere.
//! Every field is taken as raw JSON first, so that a null, a float or a text in the wrong place
//! cannot cost a paid response.

mod read;

use std::ops::Range;

use serde::Deserialize;

pub(crate) use read::read;

/// The fields around the task. All of them may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Envelope {
    /// The build of the upstream API.
    pub version: Option<String>,
    /// The outcome of the request as a whole; 20000 is success.
    pub status_code: Option<i64>,
    /// The outcome in words, which may change.
    pub status_message: Option<String>,
    /// How long upstream took, with its unit: `1.0162 sec.`.
    pub time: Option<String>,
    /// What upstream charges the gateway, in dollars. Not what the caller pays.
    pub cost: Option<f64>,
    /// How many tasks the response holds.
    pub tasks_count: Option<i64>,
    /// How many failed, says upstream. Unreliable: 0 was seen beside a failed task.
    pub tasks_error: Option<i64>,
}

/// The one task of a response, without its result. All fields may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Task {
    /// Upstream's id, worth quoting to its support.
    pub id: Option<String>,
    /// The outcome that matters: 20000 is success.
    pub status_code: Option<i64>,
    /// The outcome in words, which may change.
    pub status_message: Option<String>,
    /// How long the task took, with its unit: `0.9619 sec.`.
    pub time: Option<String>,
    /// What upstream charges the gateway, in dollars. Not what the caller pays.
    pub cost: Option<f64>,
    /// How many elements `result` has: the number of rows only where it is itself the list of rows.
    pub result_count: Option<i64>,
    /// The upstream path, split: `["v3", "backlinks", "summary", "live"]`.
    pub path: Vec<String>,
    /// The request as upstream understood it, as JSON text.
    pub data: Option<String>,
}

impl Task {
    /// The request's `tag`, which upstream sends back in `data`.
    #[must_use]
    pub fn tag(&self) -> Option<String> {
        #[derive(Deserialize)]
        struct Data {
            tag: Option<String>,
        }
        serde_json::from_str::<Data>(self.data.as_deref()?).ok()?.tag
    }
}

/// What a body turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    /// The upstream envelope.
    Envelope(Box<ParsedEnvelope>),
    /// An error in one of the gateway's forms, or another JSON object that describes an error.
    Gateway(GatewayError),
    /// The response to a quote.
    Quote,
    /// JSON of another form.
    OtherJson,
    /// JSON that ends too early.
    Truncated,
    /// Not JSON.
    Html,
    /// Not JSON.
    Text,
    /// Nothing at all.
    Empty,
}

/// The status code of success.
pub(crate) const GOOD: i64 = 20_000;

/// An envelope with its first task.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ParsedEnvelope {
    pub(crate) envelope: Envelope,
    pub(crate) task: Option<Task>,
    /// Where the text holds `tasks[0].result`.
    pub(crate) result: Option<Range<usize>>,
    /// Where the text holds its elements, nulls left out.
    pub(crate) results: Vec<Range<usize>>,
    /// The text of a body that had to be mended: U+FFFD stands for each byte that is not UTF-8, and for each half of a
    /// surrogate pair.
    pub(crate) mended: Option<Box<str>>,
}

impl ParsedEnvelope {
    /// The code that decides: that of the envelope if it is a failure, otherwise that of the task.
    pub(crate) fn code(&self) -> Option<i64> {
        let task = self.task.as_ref().and_then(|task| task.status_code);
        match self.envelope.status_code {
            Some(GOOD) | None => task.or(self.envelope.status_code),
            bad => bad,
        }
    }

    /// What is read as the operation's result: each element of `result`, or the whole where that is the list of rows.
    pub(crate) fn typed(&self, rows: bool) -> impl Iterator<Item = &Range<usize>> {
        let whole = self.result.as_ref().filter(|_| rows && !self.results.is_empty());
        let elements = if rows { &[] } else { self.results.as_slice() };
        whole.into_iter().chain(elements)
    }

    /// A part of the text, which is `body` unless that had to be mended.
    pub(crate) fn part<'a>(&'a self, body: &'a [u8], range: &Range<usize>) -> Option<&'a str> {
        let text = match &self.mended {
            Some(mended) => mended.as_bytes(),
            None => body,
        };
        std::str::from_utf8(text.get(range.clone())?).ok()
    }

    /// Why this is not the successful response to one task, where both codes have to be 20000.
    pub(crate) fn envelope_problem(&self) -> Option<&'static str> {
        let task = self.task.as_ref();
        match (self.envelope.status_code, task.map(|task| task.status_code)) {
            (None, _) => Some("its status_code is not a number"),
            (_, None) => Some("it holds no task"),
            (_, Some(None)) => Some("the status_code of its task is not a number"),
            (Some(GOOD), Some(Some(GOOD))) => None,
            _ => Some("its status_code is not 20000"),
        }
    }

    /// The words that belong to [`code`](Self::code).
    pub(crate) fn message(&self) -> Option<&str> {
        let task = self.task.as_ref().and_then(|task| task.status_message.as_deref());
        match self.envelope.status_code {
            Some(GOOD) | None => task.or(self.envelope.status_message.as_deref()),
            _ => self.envelope.status_message.as_deref(),
        }
    }

    /// Whether it shows that the task ran: by its code, a result, or a cost.
    pub(crate) fn ran(&self) -> bool {
        let task = self.task.as_ref().and_then(|task| task.status_code);
        task == Some(GOOD) || !self.results.is_empty() || self.has_cost()
    }

    /// Whether upstream names a cost, of the task or of the whole.
    pub(crate) fn has_cost(&self) -> bool {
        let costs = [self.envelope.cost, self.task.as_ref().and_then(|task| task.cost)];
        costs.into_iter().flatten().any(|cost| cost > 0.0)
    }

    /// What upstream says the task cost.
    pub(crate) fn cost(&self) -> Option<f64> {
        self.task.as_ref().and_then(|task| task.cost).or(self.envelope.cost)
    }
}

/// An error of the gateway itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GatewayError {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
}
