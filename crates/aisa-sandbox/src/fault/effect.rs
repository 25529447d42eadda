//! What faults do at each step of a request. This is pure, so that faults can be joined.

use std::time::Duration;

use super::{Fault, Gate, Progress};
use crate::gateway::{Execution, Reply};

/// Everything that faults do to one request.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Effects {
    /// Waits before the gateway sees the request, and after it has answered it.
    pub(crate) before: Vec<Wait>,
    pub(crate) after: Vec<Wait>,
    /// What replaces the gateway's response, and how far the request gets before.
    pub(crate) ending: Option<(Ending, Progress)>,
    /// A task that fails, and whether it is charged.
    pub(crate) task: Option<(i64, bool)>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) delivery: Delivery,
    pub(crate) duplicate: bool,
}

/// Something to wait for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wait {
    For(Duration),
    Until(Gate),
}

/// What replaces the gateway's response.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ending {
    Reply(Reply),
    GatewayError(String),
    Cut,
}

/// A change to the gateway's response.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Edit {
    UnknownFields,
    UnknownValues,
    FloatIntegers,
    Nulls,
    ContentType(Option<String>),
    Charge(Option<String>),
}

/// How the body is sent.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Delivery {
    #[default]
    Whole,
    /// The connection ends after this share of the body.
    Cut {
        percent: u8,
    },
    /// The HTTP response is complete, with only this share of the body.
    Torn {
        percent: u8,
    },
    Trickle {
        bytes: usize,
        every: Duration,
    },
}

impl Effects {
    pub(crate) fn of(fault: &Fault) -> Self {
        let mut effects = Self::default();
        effects.add(fault);
        effects
    }

    fn add(&mut self, fault: &Fault) {
        match fault {
            Fault::Pass => {}
            Fault::Reply { reply, progress } => {
                self.ending = Some((Ending::Reply(reply.clone()), *progress))
            }
            Fault::GatewayError { code, progress } => {
                self.ending = Some((Ending::GatewayError(code.clone()), *progress));
            }
            Fault::TaskStatus { code, charged } => self.task = Some((*code, *charged)),
            Fault::Delay { by, progress } => self.wait(Wait::For(*by), *progress),
            Fault::Hold { gate, progress } => self.wait(Wait::Until(gate.clone()), *progress),
            Fault::CutBeforeHeaders { progress } => self.ending = Some((Ending::Cut, *progress)),
            Fault::Refuse => self.ending = Some((Ending::Cut, Progress::NotAdmitted)),
            Fault::CutMidBody { percent } => self.delivery = Delivery::Cut { percent: *percent },
            Fault::TornJson { percent } => self.delivery = Delivery::Torn { percent: *percent },
            Fault::Trickle { bytes, every } => {
                self.delivery = Delivery::Trickle { bytes: *bytes, every: *every }
            }
            Fault::Duplicate => self.duplicate = true,
            Fault::UnknownFields => self.edits.push(Edit::UnknownFields),
            Fault::UnknownValues => self.edits.push(Edit::UnknownValues),
            Fault::FloatIntegers => self.edits.push(Edit::FloatIntegers),
            Fault::Nulls => self.edits.push(Edit::Nulls),
            Fault::ContentType(value) => self.edits.push(Edit::ContentType(value.clone())),
            Fault::Charge(value) => self.edits.push(Edit::Charge(value.clone())),
            Fault::All(faults) => faults.iter().for_each(|fault| self.add(fault)),
        }
    }

    fn wait(&mut self, wait: Wait, progress: Progress) {
        match progress {
            Progress::NotAdmitted | Progress::Admitted => self.before.push(wait),
            Progress::Executed => self.after.push(wait),
        }
    }

    /// The charge that takes the place of the usual one; none where the header is no amount.
    pub(crate) fn charge(&self) -> Option<u64> {
        let last = self.edits.iter().rev().find_map(|edit| match edit {
            Edit::Charge(value) => Some(value.as_deref()),
            _ => None,
        });
        let amount = last??;
        let is_plain = amount.bytes().all(|byte| byte.is_ascii_digit());
        u64::try_from(amount.parse::<i64>().ok().filter(|_| is_plain)?).ok()
    }

    /// Whether a charge says that the call ran, whatever else goes wrong.
    fn is_charged(&self) -> bool {
        self.charge().is_some_and(|micros| micros > 0)
    }

    /// How far a valid request gets.
    pub(crate) fn progress(&self) -> Progress {
        match (&self.ending, self.task) {
            _ if self.is_charged() => Progress::Executed,
            (Some((_, progress)), _) => *progress,
            (None, Some((_, false))) => Progress::Admitted,
            (None, _) => Progress::Executed,
        }
    }

    /// What the gateway does with the request; `None` if it does not see it.
    pub(crate) fn execution(&self) -> Option<Execution> {
        match (self.progress(), self.task) {
            (Progress::NotAdmitted, _) => None,
            (_, Some((status, charged))) => {
                Some(Execution::FailTask { status, charged: charged || self.is_charged() })
            }
            (Progress::Admitted, None) => Some(Execution::Skip),
            (Progress::Executed, None) => Some(Execution::Normal),
        }
    }
}

impl Edit {
    /// Whether it changes the headers alone, so that a response which takes the place of the gateway's has it too.
    pub(crate) fn is_of_headers(&self) -> bool {
        matches!(self, Self::ContentType(_) | Self::Charge(_))
    }
}

impl Wait {
    pub(crate) async fn pass(&self) {
        match self {
            Self::For(Duration::MAX) => std::future::pending().await,
            Self::For(duration) => tokio::time::sleep(*duration).await,
            Self::Until(gate) => gate.pass().await,
        }
    }
}
