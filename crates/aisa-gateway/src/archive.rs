//! Paid responses, kept to be read again. An [`AnswerStore`] decides where and in which form; the `aisa-archive` crate
//! has one in a SQLite file.

use std::{
    collections::BTreeMap,
    hash::{Hash, Hasher},
    io,
    sync::Arc,
    time::Duration,
};

use aisa_contract::{FieldKind, FieldRef, Fields, RowPer};
use serde_json::{Map, Number, Value};

use crate::{
    describe::OperationRef,
    money::{AttemptEnd, AttemptStart, Ledger, text_hash},
    validate,
    value::Usd,
};

/// What a call asks: an operation and a request.
///
/// Questions are equal where path and [`canonical`](Self::canonical) form are, however their requests are spelt.
///
/// ```
/// use aisa_gateway::archive::RequestKey;
/// use serde_json::json;
///
/// let fields = json!({"target": "example.com", "limit": 3, "tag": "weekly"});
/// let question = RequestKey::new("backlinks", "/dataforseo/backlinks/backlinks/live", fields.as_object());
/// assert_eq!(question.request, r#"{"limit":3,"target":"example.com"}"#);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RequestKey {
    /// The name of the operation; the path, where no schema describes it.
    pub operation: String,
    /// The path below the base URL, which tells operations of different families apart.
    pub path: String,
    /// The fields of the request as JSON, names sorted at every level. Defaults are not filled in, targets are as sent,
    /// and `tag` is left out: it labels a call and changes nothing in its response. `null` for a GET.
    pub request: String,
    /// The request in the form in which it is compared: targets and keywords in one spelling, lists of them in one order
    /// where the response has a row for each that names it, and without fields that say what upstream assumes anyway, as
    /// far as the operation is described.
    pub canonical: String,
}

impl RequestKey {
    /// The question that these fields ask of an operation; `None` stands for a GET.
    ///
    /// Nothing is known of the fields here, so two spellings of one target make two questions.
    #[must_use]
    pub fn new(
        operation: impl Into<String>,
        path: impl Into<String>,
        fields: Option<&Map<String, Value>>,
    ) -> Self {
        let request = fields.map_or(Value::Null, |fields| sorted_members(asked(fields)));
        let request = request.to_string();
        Self { operation: operation.into(), path: path.into(), canonical: request.clone(), request }
    }

    /// The question that these fields ask of a described operation; `None` stands for a GET.
    #[must_use]
    pub fn described(info: OperationRef<'_>, fields: Option<&Map<String, Value>>) -> Self {
        let mut question = Self::new(info.name(), &info.path, fields);
        if let Some(fields) = fields {
            let mut members = canonical_members(info.fields(), asked(fields));
            if let Some(Value::Array(list)) = unordered(info).and_then(|name| members.get_mut(name))
            {
                list.sort_by_cached_key(Value::to_string);
                list.dedup();
            }
            question.canonical = Value::from_iter(members).to_string();
        }
        question
    }

    /// A short hash of path and canonical form, to look answers up by: equal questions have equal digests, and in rare
    /// cases different ones do too. Sixteen hex digits of 64-bit FNV-1a.
    #[must_use]
    pub fn digest(&self) -> String {
        text_hash(&format!("{} {}", self.path, self.canonical))
    }
}

impl PartialEq for RequestKey {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.canonical) == (&other.path, &other.canonical)
    }
}

impl Eq for RequestKey {}

impl Hash for RequestKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.path, &self.canonical).hash(state);
    }
}

/// The fields that ask something: a tag only labels the call.
fn asked(fields: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    fields.iter().filter(|(name, _)| *name != "tag")
}

/// The list that an operation answers with a row for each entry which names it, so that the order makes no difference. Of
/// other lists nothing is known: their order may be that of the response, as for numbers without names.
fn unordered(info: OperationRef<'_>) -> Option<&'static str> {
    info.price.as_ref()?;
    let (list, names): (_, &[&str]) = match info.row_per? {
        RowPer::Target => ("targets", &["target", "url"]),
        RowPer::Keyword => ("keywords", &["keyword"]),
        _ => return None,
    };
    let fields = info.row_shape()?.fields();
    let named = fields.iter().any(|field| names.contains(&field.name));
    named.then_some(list)
}

/// The members that make a difference, each in its canonical form.
fn canonical_members<'a>(
    described: Fields<'_>,
    members: impl Iterator<Item = (&'a String, &'a Value)>,
) -> BTreeMap<String, Value> {
    let members = members.filter(|(_, value)| !value.is_null());
    members
        .filter_map(|(name, value)| {
            let field = described.get(name);
            let value =
                field.map_or_else(|| sorted(value), |field| canonical(&field.kind(), value));
            let assumed = field.is_some_and(|field| is_default(field, &value));
            (!assumed).then(|| (name.clone(), value))
        })
        .collect()
}

/// A value in the spelling that all values of its meaning share.
fn canonical(kind: &FieldKind<'_>, value: &Value) -> Value {
    let each = |value: &Value, one: &dyn Fn(&Value) -> Value| match value {
        Value::Array(elements) => elements.iter().map(one).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.clone(), one(value)));
            let members: BTreeMap<String, Value> = members.collect();
            Value::Object(members.into_iter().collect())
        }
        one_alone => one(one_alone),
    };
    match (kind, value) {
        (
            FieldKind::Target(_)
            | FieldKind::Targets { .. }
            | FieldKind::NumberedTargets { .. }
            | FieldKind::Text { .. },
            value,
        ) => each(value, &|text| match text {
            Value::String(text) => validate::canonical(kind, text).into(),
            other => sorted(other),
        }),
        (FieldKind::Object(fields), Value::Object(members)) => {
            Value::from_iter(canonical_members(*fields, members.iter()))
        }
        (
            FieldKind::List { items: kind, .. } | FieldKind::Map { values: kind },
            Value::Array(_) | Value::Object(_),
        ) => each(value, &|value| canonical(kind, value)),
        (FieldKind::Integer { .. } | FieldKind::Number { .. }, Value::Number(number)) => {
            whole(number).map_or_else(|| value.clone(), Value::from)
        }
        _ => sorted(value),
    }
}

/// The whole number that a number is, written `12` or `12.0`.
fn whole(number: &Number) -> Option<i64> {
    /// Every whole number up to here is a float of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    number.as_i64().or_else(|| {
        let float = number.as_f64()?;
        (float.fract() == 0.0 && float.abs() < EXACT).then_some(float as i64)
    })
}

/// Whether a value says what upstream assumes where the field is absent. A default that moves with the day, such as
/// `today`, is none that a request can hold.
fn is_default(field: FieldRef<'_>, value: &Value) -> bool {
    let Some(default) = field.default_text() else {
        return false;
    };
    match value {
        Value::String(text) => *text == default,
        Value::Bool(on) => default.parse() == Ok(*on),
        Value::Number(number) => {
            number.as_f64().is_some_and(|number| default.parse() == Ok(number))
        }
        _ => false,
    }
}

/// Sorted by name, whether or not serde_json keeps the order of insertion.
fn sorted_members<'a>(members: impl Iterator<Item = (&'a String, &'a Value)>) -> Value {
    let members: BTreeMap<String, Value> =
        members.map(|(name, value)| (name.clone(), sorted(value))).collect();
    Value::Object(members.into_iter().collect())
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => sorted_members(members.iter()),
        Value::Array(elements) => elements.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// Where a kept response comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct ArchiveHit {
    /// Identifies the response in its store.
    pub id: i64,
    /// When it arrived, since 1970.
    pub at: Duration,
    /// How old it is.
    pub age: Duration,
    /// What the gateway charged for it then; `None` is unknown, not free.
    pub charge: Option<Usd>,
}

/// A response from an [`AnswerStore`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ArchivedResponse {
    /// Identifies the response in its store.
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

impl ArchivedResponse {
    /// A response of which only this is known.
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

/// Keeps questions and their responses.
///
/// It is a [`Ledger`] as well: attempts that ask for a price only, or bring nothing worth keeping, are recorded with
/// [`Ledger::begin`] and [`Ledger::end`]. The gateway calls a store on threads for blocking work, except while the
/// runtime shuts down, and never passes it the API key.
pub trait AnswerStore: Ledger {
    /// The youngest response to a question, unless it arrived before `since` (time since 1970).
    ///
    /// # Errors
    /// When the store cannot be read; the call then fails and nothing is sent.
    fn find(&self, question: &RequestKey, since: Duration) -> io::Result<Option<ArchivedResponse>>;

    /// Records that an attempt to answer a question is about to be sent.
    ///
    /// # Errors
    /// When the record cannot be kept; the attempt is then not sent.
    fn ask(&self, question: &RequestKey, start: &AttemptStart) -> io::Result<()>;

    /// Records how an attempt ended and keeps its bytes, both or neither. [`find`](Self::find) may return them only
    /// where `answered` holds: the bytes of a failure that was charged, or holds a result, are kept as well.
    ///
    /// When this returns, the bytes outlive the process.
    ///
    /// # Errors
    /// When they cannot be kept. The caller still gets the response;
    /// [`AfterAttempt::archive_error`](crate::observe::AfterAttempt::archive_error) has the error.
    fn keep(&self, end: &AttemptEnd, raw: &[u8], answered: bool) -> io::Result<()>;
}

impl<T: AnswerStore + ?Sized> AnswerStore for Arc<T> {
    fn find(&self, question: &RequestKey, since: Duration) -> io::Result<Option<ArchivedResponse>> {
        (**self).find(question, since)
    }

    fn ask(&self, question: &RequestKey, start: &AttemptStart) -> io::Result<()> {
        (**self).ask(question, start)
    }

    fn keep(&self, end: &AttemptEnd, raw: &[u8], answered: bool) -> io::Result<()> {
        (**self).keep(end, raw, answered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn request(fields: Value) -> String {
        RequestKey::new("o", "/o", fields.as_object()).request
    }

    #[test]
    fn equal_questions_are_equal_bytes_whatever_the_order_of_their_fields() {
        let one = json!({"b": [{"z": 1, "a": 2}], "a": {"y": null, "x": 1.0}, "tag": "one"});
        let other = json!({"tag": "two", "a": {"x": 1.0, "y": null}, "b": [{"a": 2, "z": 1}]});
        assert_eq!(request(one.clone()), request(other));
        assert_eq!(request(one), r#"{"a":{"x":1.0,"y":null},"b":[{"a":2,"z":1}]}"#);
    }

    #[test]
    fn different_questions_differ_in_bytes_and_digest() {
        let questions = [
            RequestKey::new("o", "/o", json!({"a": [1, 2]}).as_object()),
            RequestKey::new("o", "/o", json!({"a": [2, 1]}).as_object()),
            RequestKey::new("o", "/o", json!({"a": [1, 2], "limit": 100}).as_object()),
            RequestKey::new("o", "/other", json!({"a": [1, 2]}).as_object()),
            RequestKey::new("o", "/o", json!({}).as_object()),
            RequestKey::new("o", "/o", None),
        ];
        for (at, one) in questions.iter().enumerate() {
            for other in &questions[at + 1..] {
                assert_ne!(one, other);
                assert_ne!(one.digest(), other.digest());
            }
        }
    }
}
