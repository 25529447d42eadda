//! Paid answers, kept to be read again. An [`AnswerStore`] decides where and in which form; the `aisa-archive` crate
//! has one in a SQLite file.

use std::{collections::BTreeMap, io, time::Duration};

use serde_json::{Map, Value};

use crate::{
    money::{AttemptEnd, AttemptStart, Ledger, text_hash},
    value::Usd,
};

/// What a call asks: an operation and a request, in a canonical form, so that equal questions compare equal.
///
/// ```
/// use aisa_gateway::archive::Question;
/// use serde_json::json;
///
/// let fields = json!({"target": "example.com", "limit": 3, "tag": "weekly"});
/// let question = Question::new("backlinks", "/dataforseo/backlinks/backlinks/live", fields.as_object());
/// assert_eq!(question.request, r#"{"limit":3,"target":"example.com"}"#);
/// ```
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// The name of the operation; the path, where no schema describes it.
    pub operation: String,
    /// The path below the base URL, which tells operations of different families apart.
    pub path: String,
    /// The fields of the request as JSON, names sorted at every level. Defaults are not filled in, targets are as sent,
    /// and `tag` is left out: it labels a call and changes nothing in its answer. `null` for a GET.
    pub request: String,
}

impl Question {
    /// The question that these fields ask of an operation; `None` stands for a GET.
    #[must_use]
    pub fn new(
        operation: impl Into<String>,
        path: impl Into<String>,
        fields: Option<&Map<String, Value>>,
    ) -> Self {
        let request = fields.map_or(Value::Null, |fields| {
            let asked = fields.iter().filter(|(name, _)| *name != "tag");
            sorted_members(asked)
        });
        Self {
            operation: operation.into(),
            path: path.into(),
            request: request.to_string(),
        }
    }

    /// A short hash of path and request, to look answers up by: equal questions have equal digests, and in rare cases
    /// different ones do too. Sixteen hex digits of 64-bit FNV-1a.
    #[must_use]
    pub fn digest(&self) -> String {
        text_hash(&format!("{} {}", self.path, self.request))
    }
}

/// Sorted by name, whether or not serde_json keeps the order of insertion.
fn sorted_members<'a>(members: impl Iterator<Item = (&'a String, &'a Value)>) -> Value {
    let members: BTreeMap<String, Value> = members
        .map(|(name, value)| (name.clone(), sorted(value)))
        .collect();
    Value::Object(members.into_iter().collect())
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => sorted_members(members.iter()),
        Value::Array(elements) => elements.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// Where a kept answer comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Kept {
    /// Identifies the answer in its store.
    pub id: i64,
    /// When it arrived, since 1970.
    pub at: Duration,
    /// How old it is.
    pub age: Duration,
    /// What the gateway charged for it then; `None` is unknown, not free.
    pub charge: Option<Usd>,
}

/// An answer from an [`AnswerStore`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeptAnswer {
    /// Identifies the answer in its store.
    pub id: i64,
    /// When it arrived, since 1970.
    pub at: Duration,
    /// What the gateway charged for it then; `None` is unknown, not free.
    pub charge: Option<Usd>,
    /// The gateway's id of the request.
    pub request_id: Option<String>,
    /// The idempotency key it was bought under.
    pub idempotency_key: String,
    /// The HTTP status.
    pub http_status: Option<u16>,
    /// The body as it arrived.
    pub raw: Vec<u8>,
}

impl KeptAnswer {
    /// An answer of which only this is known.
    #[must_use]
    pub fn new(id: i64, at: Duration, idempotency_key: impl Into<String>, raw: Vec<u8>) -> Self {
        Self {
            id,
            at,
            charge: None,
            request_id: None,
            idempotency_key: idempotency_key.into(),
            http_status: None,
            raw,
        }
    }
}

/// Keeps questions and their answers.
///
/// It is a [`Ledger`] as well: attempts that ask for a price only, or bring nothing worth keeping, are recorded with
/// [`Ledger::begin`] and [`Ledger::end`]. The gateway calls a store on threads for blocking work, except while the
/// runtime shuts down, and never passes it the API key.
pub trait AnswerStore: Ledger {
    /// The youngest answer to a question, unless it arrived before `since` (time since 1970).
    ///
    /// # Errors
    /// When the store cannot be read; the call then fails and nothing is sent.
    fn find(&self, question: &Question, since: Duration) -> io::Result<Option<KeptAnswer>>;

    /// Records that an attempt to answer a question is about to be sent.
    ///
    /// # Errors
    /// When the record cannot be kept; the attempt is then not sent.
    fn ask(&self, question: &Question, start: &AttemptStart) -> io::Result<()>;

    /// Records how an attempt ended and keeps its bytes, both or neither. [`find`](Self::find) may return them only
    /// where `answered` holds: the bytes of a failure that was charged, or holds a result, are kept as well.
    ///
    /// When this returns, the bytes outlive the process.
    ///
    /// # Errors
    /// When they cannot be kept. The caller still gets the answer;
    /// [`AfterAttempt::archive_error`](crate::observe::AfterAttempt::archive_error) has the error.
    fn keep(&self, end: &AttemptEnd, raw: &[u8], answered: bool) -> io::Result<()>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn request(fields: Value) -> String {
        Question::new("o", "/o", fields.as_object()).request
    }

    #[test]
    fn equal_questions_are_equal_bytes_whatever_the_order_of_their_fields() {
        let one = json!({"b": [{"z": 1, "a": 2}], "a": {"y": null, "x": 1.0}, "tag": "one"});
        let other = json!({"tag": "two", "a": {"x": 1.0, "y": null}, "b": [{"a": 2, "z": 1}]});
        assert_eq!(request(one.clone()), request(other));
        assert_eq!(
            request(one),
            r#"{"a":{"x":1.0,"y":null},"b":[{"a":2,"z":1}]}"#
        );
    }

    #[test]
    fn different_questions_differ_in_bytes_and_digest() {
        let questions = [
            Question::new("o", "/o", json!({"a": [1, 2]}).as_object()),
            Question::new("o", "/o", json!({"a": [2, 1]}).as_object()),
            Question::new("o", "/o", json!({"a": [1, 2], "limit": 100}).as_object()),
            Question::new("o", "/other", json!({"a": [1, 2]}).as_object()),
            Question::new("o", "/o", json!({}).as_object()),
            Question::new("o", "/o", None),
        ];
        for (at, one) in questions.iter().enumerate() {
            for other in &questions[at + 1..] {
                assert_ne!(one, other);
                assert_ne!(one.digest(), other.digest());
            }
        }
    }
}
