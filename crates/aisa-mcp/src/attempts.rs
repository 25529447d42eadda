//! Follows the attempts of one call: how far it is, and what to say of money when it is abandoned.

use std::sync::Arc;

use aisa_gateway::{
    money::AttemptOutcome,
    observe::{AfterAttempt, BeforeAttempt, Observer},
};
use tokio::sync::watch;

use crate::console::Console;

/// Knows how far a call is.
#[derive(Clone, Debug)]
pub(crate) struct Attempts {
    console: Console,
    state: Arc<watch::Sender<State>>,
}

#[derive(Debug, Default)]
struct State {
    stage: Stage,
    /// The idempotency key of an attempt that is over and may have been charged.
    unclear: Option<String>,
}

#[derive(Debug, Default, Eq, PartialEq)]
enum Stage {
    /// Nothing is on its way: the call has not begun, or waits before another attempt.
    #[default]
    Waiting,
    /// An attempt with this idempotency key is on its way.
    Sent(String),
    /// The last attempt is over.
    Over,
}

impl Attempts {
    pub(crate) fn new(console: Console) -> Self {
        Self { console, state: Arc::default() }
    }

    /// Whether a response is on its way, or has arrived.
    pub(crate) fn is_sent(&self) -> bool {
        self.state.borrow().stage != Stage::Waiting
    }

    /// Resolves once the call waits before another attempt.
    pub(crate) async fn waits(&self) {
        let mut state = self.state.subscribe();
        let waiting = state.wait_for(|state| state.stage == Stage::Waiting).await;
        // The sender is in `self`, so the channel is open.
        drop(waiting);
    }

    /// What to say of money when the call is abandoned now; `None` when nothing can have been charged.
    pub(crate) fn abandoned(&self) -> Option<String> {
        let state = self.state.borrow();
        let (what, key) = match (&state.stage, &state.unclear) {
            (Stage::Sent(key), _) => ("the call was on its way and", key),
            (_, Some(key)) => ("an attempt of the call", key),
            (_, None) => return None,
        };
        Some(format!("{what} may have been charged; its idempotency key is {key}"))
    }
}

impl Observer for Attempts {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        let key = event.idempotency_key.to_owned();
        self.state.send_modify(|state| state.stage = Stage::Sent(key));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        if let Some(error) = event.archive_error {
            self.console.warn(&format!(
                "the archive could not keep a response ({error}); the client has it, with what it cost"
            ));
        }
        let unclear = matches!(event.outcome, AttemptOutcome::Unknown | AttemptOutcome::Charged);
        self.state.send_modify(|state| {
            state.stage = match event.retry_after {
                Some(_) => Stage::Waiting,
                None => Stage::Over,
            };
            if unclear {
                state.unclear = Some(event.idempotency_key.to_owned());
            }
        });
        if let Some(pause) = event.retry_after {
            let why = match event.status {
                Some(status) => format!("HTTP {status}"),
                None => "no response".to_owned(),
            };
            self.console.note(&format!(
                "attempt {} failed ({why}); the next one follows in {:.1} s",
                event.attempt,
                pause.as_secs_f64()
            ));
        }
    }
}
