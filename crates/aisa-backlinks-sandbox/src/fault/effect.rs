//! What a fault does at each step of a request: a pure translation, so that faults can be joined.

use std::time::Duration;

use super::{Fault, Gate, Progress};
use crate::gateway::{Course, Reply};

/// Everything that faults do to one request.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Effects {
    /// Waits before the gateway sees the request, and after it has executed it.
    pub(crate) before: Vec<Wait>,
    pub(crate) after: Vec<Wait>,
    /// The end that is not the gateway's own answer, and how far the request gets before it.
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

/// What takes the place of the gateway's answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ending {
    Reply(Reply),
    GatewayError(String),
    Cut,
}

/// A change to the gateway's answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Edit {
    UnknownFields,
    UnknownValues,
    FloatIntegers,
    Nulls,
    ContentType(Option<String>),
    Charge(Option<String>),
}

/// How the body goes out.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Delivery {
    #[default]
    Whole,
    /// The connection ends after that share of the body.
    Cut {
        percent: u8,
    },
    /// The answer is whole HTTP, its body a share of what it should be.
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
                self.delivery = Delivery::Trickle {
                    bytes: *bytes,
                    every: *every,
                }
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

    /// How far a valid request gets.
    pub(crate) fn progress(&self) -> Progress {
        match (&self.ending, self.task) {
            (Some((_, progress)), _) => *progress,
            (None, Some((_, false))) => Progress::Admitted,
            (None, _) => Progress::Executed,
        }
    }

    /// What the gateway does with the request; `None` when it does not see it.
    pub(crate) fn course(&self) -> Option<Course> {
        match (self.progress(), self.task) {
            (Progress::NotAdmitted, _) => None,
            (_, Some((status, charged))) => Some(Course::FailTask { status, charged }),
            (Progress::Admitted, None) => Some(Course::Stop),
            (Progress::Executed, None) => Some(Course::Usual),
        }
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
