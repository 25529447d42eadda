//! The one error type: opaque, with predicates, and with the bytes of a paid response that could not be read.

use std::{borrow::Cow, error::Error as StdError, fmt, time::Duration};

use aisa_contract::{embedded::GATEWAY, status::Class};

use crate::{money::BudgetError, value::Usd};

/// Why a call failed.
///
/// Display is one line: what happened, where, whether money is gone, what to do. It is for everybody who may read it, at a
/// terminal or through an agent, and names nothing of Rust.
/// It never holds the API key and never more than an excerpt of the response;
/// the whole response is in [`raw`](Self::raw).
///
/// ```
/// # fn handle(error: aisa_gateway::Error) {
/// use aisa_gateway::ChargeState;
///
/// if error.is_retryable() {
///     eprintln!("nothing was executed, and another call may succeed: {error}");
/// } else if error.charge_state() == ChargeState::Unknown {
///     eprintln!("look at the account before repeating it");
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

/// Everything an error may know; `None` where it does not.
struct Inner {
    kind: ErrorKind,
    message: String,
    help: Option<String>,
    operation: Option<Cow<'static, str>>,
    charge: ChargeState,
    excess: Option<Usd>,
    retryable: bool,
    attempts: u32,
    facts: Facts,
    raw: Option<Vec<u8>>,
    json_path: Option<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// Facts from the response behind an error.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) status: Option<u16>,
    /// Who answered.
    pub(crate) host: Option<String>,
    pub(crate) task_status: Option<i64>,
    pub(crate) code: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) idempotency_key: Option<String>,
}

/// The kinds of failures.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A setting cannot work: base URL, header, TLS.
    Config,
    /// The request breaks a rule; found here, or by the gateway before running it.
    InvalidRequest,
    /// The key is missing, malformed, refused or not allowed.
    Auth,
    /// A budget, a maximum price, the wallet or the spending cap of the key refused the call.
    Budget,
    /// Too many requests for the moment.
    RateLimited,
    /// The idempotency key was used before (HTTP 409).
    Idempotency,
    /// Time ran out: for connecting, for one attempt, or for the whole call.
    Timeout,
    /// The connection failed: before, while or after sending.
    Connect,
    /// The gateway or what is behind it failed.
    Upstream,
    /// Upstream answered, and turned the task down (`status_code` other than 20000).
    Task,
    /// The response is not what the schema says.
    Decode,
    /// The response is larger than the cap on bodies.
    BodyTooLarge,
    /// The task succeeded and found nothing.
    NoData,
    /// A listing stopped short of its total: a page came without rows, or with those of the page before. The rows
    /// before it were yielded; the [`Cursor`](crate::page::Cursor) of the walk goes on from there.
    Incomplete,
    /// The ledger or the archive could not be used, so nothing was sent.
    Ledger,
}

/// What a call cost, as far as is known.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ChargeState {
    /// Nothing left this machine.
    NotSent,
    /// It was turned down before it ran; no charge.
    Refused,
    /// It was sent and no clear response came. It may have run and been charged.
    Unknown,
    /// It ran. The charge is what the gateway's header said; `None` when it said nothing.
    Charged(Option<Usd>),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            help: None,
            operation: None,
            charge: ChargeState::NotSent,
            excess: None,
            retryable: false,
            attempts: 0,
            facts: Facts::default(),
            raw: None,
            json_path: None,
            source: None,
        }))
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    pub(crate) fn with_operation(mut self, operation: impl Into<Cow<'static, str>>) -> Self {
        self.0.operation = Some(operation.into());
        self
    }

    pub(crate) fn charge(mut self, state: ChargeState) -> Self {
        self.0.charge = state;
        self
    }

    pub(crate) fn charged_above(mut self, excess: Option<Usd>) -> Self {
        self.0.excess = excess;
        self
    }

    pub(crate) fn retryable(mut self, retryable: bool) -> Self {
        self.0.retryable = retryable;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn facts(mut self, facts: Facts) -> Self {
        self.0.facts = facts;
        self
    }

    pub(crate) fn raw_body(mut self, raw: Option<Vec<u8>>) -> Self {
        self.0.raw = raw;
        self
    }

    pub(crate) fn path(mut self, path: Option<String>) -> Self {
        self.0.json_path = path;
        self
    }

    pub(crate) fn with_source(
        mut self,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The kind of the failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What the call cost, as far as is known. This is about the *whole* call: one attempt that may have been charged
    /// makes it [`ChargeState::Unknown`], whatever came after.
    #[must_use]
    pub fn charge_state(&self) -> ChargeState {
        self.0.charge
    }

    /// Whether money may be gone: the charge is known, or cannot be ruled out.
    #[must_use]
    pub fn may_be_charged(&self) -> bool {
        !matches!(self.0.charge, ChargeState::NotSent | ChargeState::Refused)
    }

    /// How far the charge exceeds the [ceiling](crate::call::Call::ceiling) of the call, which is what a budget
    /// reserves for it. `None` where it does not, or where one of the two is unknown.
    #[must_use]
    pub fn excess(&self) -> Option<Usd> {
        self.0.excess
    }

    /// Whether the key is missing or was refused.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.0.kind == ErrorKind::Auth
    }

    /// Whether money stopped the call: a budget of yours, a maximum price, the wallet, or the cap of the key.
    #[must_use]
    pub fn is_budget(&self) -> bool {
        self.0.kind == ErrorKind::Budget
    }

    /// Whether a [`Budget`](crate::money::Budget) of yours had no room for the call, so that nothing was sent. Otherwise
    /// the gateway refused: a maximum price, the wallet or the cap of the key.
    #[must_use]
    pub fn is_client_budget(&self) -> bool {
        self.is_budget() && self.0.source.as_ref().is_some_and(|source| source.is::<BudgetError>())
    }

    /// Whether upstream turned the task down because of the account that the gateway has there: it is blocked, lacks
    /// money or a subscription, or has spent what it may until 00:00 UTC. No setting of yours helps, and other calls
    /// fail in the same way.
    #[must_use]
    pub fn is_gateway_account(&self) -> bool {
        self.0.kind == ErrorKind::Task
            && self
                .0
                .facts
                .task_status
                .and_then(|code| GATEWAY.read().status(code))
                .is_some_and(|known| matches!(known.class, Class::Auth | Class::Account))
    }

    /// Whether there were too many requests; see [`retry_after`](Self::retry_after).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimited
    }

    /// Whether time ran out. [`charge_state`](Self::charge_state) tells whether anything was sent.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether the request itself is at fault: repeating it unchanged cannot succeed.
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == ErrorKind::InvalidRequest
            || matches!(self.0.facts.task_status, Some(40_501..=40_599))
    }

    /// Whether a new call later has a fair chance and cannot pay twice: nothing of this one was
    /// executed, so that its [`charge_state`](Self::charge_state) is [`ChargeState::NotSent`] or
    /// [`ChargeState::Refused`].
    ///
    /// False says nothing about the chance of a repeat: a call that was cut off might well succeed the
    /// second time. But it may have been executed and charged, so look at
    /// [`may_be_charged`](Self::may_be_charged) before repeating it, and at the usage of the account.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.retryable && !self.may_be_charged()
    }

    /// The HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.facts.status
    }

    /// The `status_code` of the task, or of the envelope when there was no task.
    #[must_use]
    pub fn task_status(&self) -> Option<i64> {
        self.0.facts.task_status
    }

    /// The gateway's code for the failure, such as `invalid_api_key`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.facts.code.as_deref()
    }

    /// The id to give to the support of the gateway.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.facts.request_id.as_deref()
    }

    /// The idempotency key of the last attempt.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.facts.idempotency_key.as_deref()
    }

    /// How long the gateway asked to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.facts.retry_after
    }

    /// How many attempts were made; 0 when nothing was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The response as it came, as far as it came (without an echoed API key). A paid response that could not be decoded
    /// is here.
    #[must_use]
    pub fn raw(&self) -> Option<&[u8]> {
        self.0.raw.as_deref()
    }

    /// Where in the response decoding failed, such as `tasks[0].result[0].items[3].rank`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The operation that was called: its name, or the path of a call without a description.
    #[must_use]
    pub fn operation_name(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = &inner.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(&inner.message)?;
        write_facts(f, &inner.facts, inner.json_path.as_deref(), inner.attempts)?;
        write_charge(f, inner.charge)?;
        if let Some(excess) = inner.excess {
            write!(f, ", {excess} above the expected maximum")?;
        }
        match &inner.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("message", &inner.message)
            .field("help", &inner.help)
            .field("operation", &inner.operation)
            .field("charge", &inner.charge)
            .field("excess", &inner.excess)
            .field("attempts", &inner.attempts)
            .field("facts", &inner.facts)
            .field("json_path", &inner.json_path)
            .field("raw_len", &inner.raw.as_ref().map(Vec::len))
            .field("source", &inner.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

pub(crate) fn write_facts(
    f: &mut fmt::Formatter<'_>,
    facts: &Facts,
    json_path: Option<&str>,
    attempts: u32,
) -> fmt::Result {
    let mut parts = Vec::new();
    if let Some(status) = facts.status {
        parts.push(match &facts.host {
            Some(host) => format!("HTTP {status} from {host}"),
            None => format!("HTTP {status}"),
        });
    }
    if let Some(status) = facts.task_status {
        parts.push(format!("status_code {status}"));
    }
    if let Some(code) = &facts.code {
        parts.push(format!("code {code}"));
    }
    if let Some(path) = json_path {
        // Names in a response are text from outside, too.
        parts.push(format!("at {}", crate::value::excerpt(path)));
    }
    if let Some(id) = &facts.request_id {
        parts.push(format!("request id {id}"));
    }
    if attempts > 1 {
        parts.push(format!("{attempts} attempts"));
    }
    if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
}

pub(crate) fn write_charge(f: &mut fmt::Formatter<'_>, charge: ChargeState) -> fmt::Result {
    match charge {
        // Settings and checks fail before anything costs money; saying so each time is noise.
        ChargeState::NotSent => Ok(()),
        ChargeState::Refused => f.write_str("; not charged"),
        ChargeState::Unknown => f.write_str("; it may have been charged"),
        ChargeState::Charged(Some(charge)) => write!(f, "; charged {charge}"),
        ChargeState::Charged(None) => f.write_str("; it ran and may have been charged"),
    }
}
