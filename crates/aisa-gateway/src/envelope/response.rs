//! What a call gives back.

use std::{fmt, time::Duration};

use aisa_contract::RowsIn;
use indexmap::IndexSet;

use crate::{
    archive::ArchiveHit,
    describe::OperationRef,
    envelope::{
        UnknownField, UnknownKind,
        parse::{Envelope, ParsedEnvelope, Task},
        unknown_fields,
    },
    error::{ChargeState, Error, ErrorKind, Facts},
    limits::RateLimit,
    value::{List, Usd},
};

/// A response: the typed result, and everything that came with it.
///
/// ```no_run
/// # async fn run<R: aisa_gateway::Operation + 'static>(call: aisa_gateway::Call<R>) -> Result<(), aisa_gateway::Error> {
/// let response = call.await?;
/// if let Some(charge) = response.charge() {
///     println!("charged {charge}");
/// }
/// let result = response.into_result()?;
/// # drop(result);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Response<T> {
    pub(crate) result: Option<T>,
    /// Read from further elements of `result`.
    pub(crate) more: Vec<T>,
    pub(crate) info: OperationRef<'static>,
    pub(crate) meta: Meta,
    pub(crate) answered: ParsedEnvelope,
    pub(crate) raw: Vec<u8>,
}

/// What is known of a call beside its body.
#[derive(Clone, Debug)]
pub(crate) struct Meta {
    pub(crate) status: u16,
    pub(crate) charge: Option<Usd>,
    pub(crate) excess: Option<Usd>,
    pub(crate) request_id: Option<String>,
    pub(crate) rate_limit: RateLimit,
    pub(crate) attempts: u32,
    pub(crate) idempotency_key: String,
    pub(crate) elapsed: Duration,
    pub(crate) kept: Option<ArchiveHit>,
}

impl<T> Response<T> {
    /// The result; `None` when the task succeeded and found nothing.
    #[must_use]
    pub fn result(&self) -> Option<&T> {
        self.result.as_ref()
    }

    /// The result alone, for a program that cannot go on without one.
    ///
    /// # Errors
    /// [`ErrorKind::NoData`] when the task succeeded and found nothing. The response is then in [`Error::raw`].
    pub fn into_result(mut self) -> Result<T, Error> {
        match self.result.take() {
            Some(result) => Ok(result),
            None => {
                let error = self.error(ErrorKind::NoData, "the task succeeded and found nothing");
                Err(error.raw_body(Some(self.raw)))
            }
        }
    }

    /// The bytes alone, as in [`raw`](Self::raw).
    #[must_use]
    pub fn into_raw(self) -> Vec<u8> {
        self.raw
    }

    /// All results. Upstream sends one; further elements of `tasks[0].result` would be here, too.
    pub fn results(&self) -> impl Iterator<Item = &T> {
        self.result.iter().chain(&self.more)
    }

    /// Whether there is a result.
    #[must_use]
    pub fn has_data(&self) -> bool {
        self.result.is_some()
    }

    /// How old a response from the archive is, and what it cost then. `None` when the response was just bought.
    #[must_use]
    pub fn kept(&self) -> Option<&ArchiveHit> {
        self.meta.kept.as_ref()
    }

    /// The charge that the gateway's header named. `None` is *unknown*, not free. Zero for a response
    /// [from the archive](Self::kept).
    #[must_use]
    pub fn charge(&self) -> Option<Usd> {
        self.meta.charge
    }

    /// How far the charge exceeds the [ceiling](crate::call::Call::ceiling) of the call, which is what a budget reserves
    /// for it. `None` where it does not, or where one of the two is unknown.
    #[must_use]
    pub fn excess(&self) -> Option<Usd> {
        self.meta.excess
    }

    /// The id to give to the support of the gateway.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.meta.request_id.as_deref()
    }

    /// What the headers say of the allowance.
    #[must_use]
    pub fn rate_limit(&self) -> RateLimit {
        self.meta.rate_limit
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.meta.status
    }

    /// How many attempts the call took; 0 for a response [from the archive](Self::kept).
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    /// The idempotency key of the attempt that brought the response, also of one from the archive.
    #[must_use]
    pub fn idempotency_key(&self) -> &str {
        &self.meta.idempotency_key
    }

    /// How long the call took, waits and retries included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed
    }

    /// The envelope around the task.
    #[must_use]
    pub fn envelope(&self) -> &Envelope {
        &self.answered.envelope
    }

    /// The task: its id, time, upstream cost and echoed request.
    #[must_use]
    pub fn task(&self) -> Option<&Task> {
        self.answered.task.as_ref()
    }

    /// The response exactly as it came (decompressed, without an echoed API key).
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The JSON text of the result as it came: `tasks[0].result[0]`, or the whole of `tasks[0].result` where that is
    /// the list of rows. Only what parsers refuse is replaced by U+FFFD: bytes that are not UTF-8, and halves of
    /// surrogate pairs such as `\ud83d`.
    #[must_use]
    pub fn raw_result(&self) -> Option<&str> {
        let rows = self.info.rows_in() == Some(RowsIn::Result);
        let range = self.answered.typed(rows).next()?;
        self.answered.part(&self.raw, range)
    }

    /// The JSON texts of all elements of `tasks[0].result` that are not null: one where the result is an object, each row
    /// where `result` is the list of rows.
    pub fn raw_results(&self) -> impl Iterator<Item = &str> {
        let answered = &self.answered;
        let ranges = answered.results.iter();
        ranges.filter_map(|range| answered.part(&self.raw, range))
    }

    /// What in the response has no typed place: fields that this version does not know, such as `items[].new_metric`, and
    /// values that do not fit their field. The first sign that upstream has changed; [`UnknownKind`] says where each
    /// value is.
    #[must_use]
    pub fn unknown_fields(&self) -> Vec<UnknownField> {
        let mut found = IndexSet::new();
        for (index, result) in self.raw_results().enumerate() {
            let Some(shape) = self.info.result_shape() else {
                continue;
            };
            if result.starts_with('{') {
                found.extend(unknown_fields(result, shape));
            } else {
                found.insert(UnknownField {
                    path: format!("result[{index}]"),
                    kind: UnknownKind::Misfit,
                });
            }
        }
        found.into_iter().collect()
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> OperationRef<'static> {
        self.info
    }

    /// An error about a response that was paid for, without its bytes.
    pub(crate) fn error(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        let meta = &self.meta;
        Error::new(kind, message)
            .with_operation(self.info.name())
            .charge(match meta.kept {
                Some(_) => ChargeState::NotSent,
                None => ChargeState::Charged(meta.charge),
            })
            .charged_above(meta.excess)
            .with_attempts(meta.attempts)
            .facts(Facts {
                status: Some(meta.status),
                task_status: self.task().and_then(|task| task.status_code),
                request_id: meta.request_id.clone(),
                idempotency_key: Some(meta.idempotency_key.clone()),
                ..Facts::default()
            })
    }
}

/// Answers of operations whose `result` is itself the list of rows.
impl<Row> Response<List<Row>> {
    /// The rows; none where the task found nothing. Elements that are null or cannot be read are in
    /// [`result`](Self::result).
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        self.result.as_deref().unwrap_or_default()
    }

    /// The rows alone.
    #[must_use]
    pub fn into_rows(self) -> Vec<Row> {
        self.result.map(List::into_vec).unwrap_or_default()
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("operation", &self.info.name())
            .field("result", &self.result)
            .field("meta", &self.meta)
            .field("envelope", &self.answered.envelope)
            .field("task", &self.answered.task)
            .field("raw_len", &self.raw.len())
            .finish()
    }
}
