//! The records of a ledger: the start and the end of an attempt.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::value::Usd;

/// Written before an attempt is sent.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AttemptStart {
    /// Identifies the attempt; its end has the same id.
    pub id: String,
    /// Identifies the logical call, the same for all its attempts.
    pub call: String,
    /// The operation.
    pub operation: String,
    /// The `Idempotency-Key` sent.
    pub idempotency_key: String,
    /// Counts the attempts of a call, from 1.
    pub attempt: u32,
    /// The request's `tag`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Shows which targets are equal without naming them: sixteen hex digits of 64-bit FNV-1a over the target, or
    /// over the JSON of a list. It only hides names from view: a guess can be checked against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_hash: Option<String>,
    /// What the attempt was expected to cost.
    #[serde(
        default,
        rename = "estimate_micros",
        with = "micros",
        skip_serializing_if = "Option::is_none"
    )]
    pub estimate: Option<Usd>,
    /// What the attempt may cost at most; what a budget, if there is one, reserved for it.
    #[serde(
        default,
        rename = "ceiling_micros",
        with = "micros",
        skip_serializing_if = "Option::is_none"
    )]
    pub ceiling: Option<Usd>,
    /// The price above which the gateway was told to refuse.
    #[serde(
        default,
        rename = "max_price_micros",
        with = "micros",
        skip_serializing_if = "Option::is_none"
    )]
    pub max_price: Option<Usd>,
    /// When it was sent, since 1970.
    #[serde(rename = "unix_ms", with = "millis")]
    pub at: Duration,
}

impl AttemptStart {
    /// An attempt of an operation under an idempotency key, which also names the call unless `call` is changed.
    #[must_use]
    pub fn new(
        operation: impl Into<String>,
        idempotency_key: impl Into<String>,
        attempt: u32,
        at: Duration,
    ) -> Self {
        let idempotency_key = idempotency_key.into();
        Self {
            id: uuid::Uuid::new_v4().simple().to_string(),
            call: idempotency_key.clone(),
            operation: operation.into(),
            idempotency_key,
            attempt,
            tag: None,
            target_hash: None,
            estimate: None,
            ceiling: None,
            max_price: None,
            at,
        }
    }

    /// Takes the tag and the target or targets from a request's fields, without what `redact` takes out.
    #[must_use]
    pub(crate) fn about(
        mut self,
        fields: &serde_json::Map<String, Value>,
        redact: impl Fn(Value) -> Value,
    ) -> Self {
        let field = |name| fields.get(name).cloned().map(&redact);
        self.tag = match field("tag") {
            Some(Value::String(tag)) => Some(tag),
            _ => None,
        };
        let target = field("target").or_else(|| field("targets"));
        self.target_hash = target.as_ref().map(target_hash);
        self
    }
}

/// Written after an attempt.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AttemptEnd {
    /// Identifies the attempt, as in its start.
    pub id: String,
    /// What became of it.
    pub outcome: AttemptOutcome,
    /// The charge the gateway reported; absent means unknown, not free.
    #[serde(
        default,
        rename = "charge_micros",
        with = "micros",
        skip_serializing_if = "Option::is_none"
    )]
    pub charge: Option<Usd>,
    /// Upstream's own figure in dollars, as the body gives it; not what was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upstream_cost: Option<f64>,
    /// The HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    /// The status code of the task, or of the whole response where there is no task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_status: Option<i64>,
    /// Upstream's id of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<String>,
    /// The gateway's id of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// How long it took.
    #[serde(rename = "elapsed_ms", with = "millis")]
    pub elapsed: Duration,
}

impl AttemptEnd {
    /// The end of the attempt that `start` began.
    #[must_use]
    pub fn new(start: &AttemptStart, outcome: AttemptOutcome, elapsed: Duration) -> Self {
        Self {
            id: start.id.clone(),
            outcome,
            charge: None,
            upstream_cost: None,
            http_status: None,
            task_status: None,
            task_id: None,
            request_id: None,
            elapsed,
        }
    }
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttemptOutcome {
    /// It never left the machine.
    NotSent,
    /// The gateway or upstream turned it down without executing it.
    Refused,
    /// It was sent and no clear response came: it may be executed and charged.
    Unknown,
    /// It was executed.
    Charged,
    /// The gateway named a price, as it was asked to, and executed nothing.
    Quoted,
}

/// See [`AttemptStart::target_hash`].
pub(crate) fn target_hash(target: &Value) -> String {
    let text = match target {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text_hash(&text)
}

/// A hash that equal texts share: FNV-1a.
pub(crate) fn text_hash(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

mod millis {
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        time: &Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        u64::try_from(time.as_millis()).unwrap_or(u64::MAX).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Duration, D::Error> {
        u64::deserialize(deserializer).map(Duration::from_millis)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_record_has_the_tag_and_no_plain_target() {
        let fields = json!({"targets": ["a.com", "b.com"], "tag": "weekly"});
        let about = |fields: &Value| {
            let start = AttemptStart::new("trees", "key", 1, Duration::ZERO);
            start.about(fields.as_object().unwrap(), |value| value)
        };
        let start = about(&fields);
        assert_eq!(start.tag.as_deref(), Some("weekly"));
        assert_eq!(start.target_hash, Some(target_hash(&fields["targets"])));
        assert!(!serde_json::to_string(&start).unwrap().contains("a.com"));
        assert_eq!(about(&json!({})).target_hash, None);
    }

    #[test]
    fn equal_targets_have_equal_hashes_and_the_hash_is_stable_over_versions() {
        assert_eq!(target_hash(&json!("a")), "af63dc4c8601ec8c");
        assert_ne!(target_hash(&json!("a.com")), target_hash(&json!("b.com")));
        assert_eq!(target_hash(&json!(["a.com"])), target_hash(&json!(["a.com"])));
    }
}

/// Amounts as integer micro-dollars, for records that are added up with other tools.
mod micros {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Usd;

    pub(super) fn serialize<S: Serializer>(
        amount: &Option<Usd>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        amount.map(Usd::micros).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Usd>, D::Error> {
        Ok(Option::<u64>::deserialize(deserializer)?.map(Usd::from_micros))
    }
}
