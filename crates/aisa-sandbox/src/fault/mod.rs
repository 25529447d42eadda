//! Faults on demand: what can go wrong between a caller and a paid response.
//!
//! Every fault says how far the request gets before it strikes ([`Progress`]), because that decides whether the call
//! is charged. A fault is pushed for the next request ([`Sandbox::push`](crate::Sandbox::push)) or strikes by
//! chance ([`FaultPlan`]). Both can be written as text, see [`Fault::from_str`](std::str::FromStr::from_str).

mod edit;
mod effect;
mod gate;
mod parse;
mod plan;
mod usual;

use std::time::Duration;

pub use gate::Gate;
pub use parse::FaultError;
pub use plan::{FaultPlan, FaultRule};

pub(crate) use edit::apply as apply_edit;
pub(crate) use effect::{Delivery, Edit, Effects, Ending};
pub(crate) use plan::Faults;

use crate::gateway::Reply;

/// How far a request gets before a fault strikes.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Progress {
    /// The gateway does nothing: no charge, and the idempotency key can be used again.
    #[default]
    NotAdmitted,
    /// The gateway admits the request and upstream does not execute it: no charge, but the key is spent.
    Admitted,
    /// The call is executed and charged.
    Executed,
}

/// One thing that goes wrong.
///
/// ```
/// use aisa_sandbox::{Fault, Progress};
///
/// let lost: Fault = "cut-before-headers,executed".parse()?;
/// assert!(matches!(lost, Fault::CutBeforeHeaders { progress: Progress::Executed }));
/// # Ok::<(), aisa_sandbox::FaultError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// Nothing goes wrong; skips one request. Text: `pass`.
    Pass,
    /// Another response replaces the gateway's. Text: `status=503`, `html=502`, `text=404`.
    Reply {
        /// The response to send.
        reply: Reply,
        /// What happens before.
        progress: Progress,
    },
    /// One of the gateway's own errors, by its code in the schema. Text: `error=insufficient_wallet_balance`.
    GatewayError {
        /// The code.
        code: String,
        /// What happens before.
        progress: Progress,
    },
    /// HTTP 200 with a task that failed. Text: `task-status=40202`, `task-status=40101,executed`.
    TaskStatus {
        /// The status code of the task.
        code: i64,
        /// Whether the failure is charged all the same.
        charged: bool,
    },
    /// The response comes late; with [`Progress::Executed`] the call is executed first. Text: `delay=250ms`, `hang`.
    Delay {
        /// How long it is delayed.
        by: Duration,
        /// What happens before the wait.
        progress: Progress,
    },
    /// The response waits until a gate opens: a delay without a clock. No text form.
    Hold {
        /// The gate to wait for.
        gate: Gate,
        /// What happens before the wait.
        progress: Progress,
    },
    /// The connection is closed before any byte of the response. Text: `cut-before-headers`.
    CutBeforeHeaders {
        /// What happens before.
        progress: Progress,
    },
    /// The connection is closed within the body of an executed call. Text: `cut-mid-body`, `cut-mid-body=90`.
    CutMidBody {
        /// The part of the body that is sent, in percent.
        percent: u8,
    },
    /// The body of an executed call ends early, in a well-formed HTTP response. Text: `torn-json`, `torn-json=90`.
    TornJson {
        /// The part of the body that is sent, in percent.
        percent: u8,
    },
    /// The body of an executed call is sent in small pieces with pauses. Text: `trickle=64/10ms`.
    Trickle {
        /// Bytes in a piece.
        bytes: usize,
        /// The pause before each piece.
        every: Duration,
    },
    /// The request reaches the gateway twice and the second response is sent: with an idempotency key a 409, without
    /// one a second execution. Text: `duplicate`.
    Duplicate,
    /// The connection is closed unread, if this is the next fault when the connection comes in. On a connection that
    /// is kept alive the request is not answered. Text: `refuse`.
    Refuse,
    /// Objects of an executed response have fields that the schema lacks. Text: `unknown-fields`.
    UnknownFields,
    /// Enumerations in an executed response have values that the schema lacks. Text: `unknown-values`.
    UnknownValues,
    /// Whole numbers in an executed response are written `12.0`. Text: `float-integers`.
    FloatIntegers,
    /// Every leaf of an executed result is null. Text: `nulls`.
    Nulls,
    /// The response has another content type, or none. Text: `content-type=text/html`, `content-type=none`.
    ContentType(Option<String>),
    /// The response has another charge header, or none. An amount is charged, so above zero the call is executed, also
    /// where another fault makes it fail. Text: `charge=48072`, `charge=-1`, `charge=none`, `status=503+charge=48072`.
    Charge(Option<String>),
    /// Several at once, for example a delay and a cut. Text: joined by `+`.
    All(Vec<Fault>),
}

impl Fault {
    /// An error status with the gateway's body for it. Nothing is executed and the idempotency key can be used again,
    /// unless [`after`](Self::after) says otherwise.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::Reply { reply: usual::reply(status), progress: Progress::NotAdmitted }
    }

    /// The same fault after other progress, if it can strike at several points.
    #[must_use]
    pub fn after(self, progress: Progress) -> Self {
        match self {
            Self::Reply { reply, .. } => Self::Reply { reply, progress },
            Self::GatewayError { code, .. } => Self::GatewayError { code, progress },
            Self::TaskStatus { code, .. } => {
                Self::TaskStatus { code, charged: progress == Progress::Executed }
            }
            Self::Delay { by, .. } => Self::Delay { by, progress },
            Self::Hold { gate, .. } => Self::Hold { gate, progress },
            Self::CutBeforeHeaders { .. } => Self::CutBeforeHeaders { progress },
            Self::All(faults) => {
                Self::All(faults.into_iter().map(|fault| fault.after(progress)).collect())
            }
            other => other,
        }
    }

    /// This fault together with another one.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::All(mut faults) => {
                faults.push(other);
                Self::All(faults)
            }
            first => Self::All(vec![first, other]),
        }
    }

    /// How far a valid call gets under this fault, and so whether it is charged.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Effects::of(self).progress()
    }
}
