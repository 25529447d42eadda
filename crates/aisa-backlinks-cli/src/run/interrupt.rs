//! The attempt in flight: what to say of it when the program is stopped, and when another one follows.

use std::sync::Arc;

use aisa_backlinks::{
    money::AttemptOutcome,
    observe::{AfterAttempt, BeforeAttempt, Observer},
};
use tokio::sync::watch;

use crate::console::Console;

/// Follows the attempts of a run.
#[derive(Clone, Debug)]
pub(super) struct Flight {
    console: Console,
    call: Arc<watch::Sender<Call>>,
}

/// How far the current call is.
#[derive(Debug, Default)]
struct Call {
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
    Out(String),
    /// The last attempt is over.
    Landed,
}

impl Flight {
    pub(super) fn new(console: Console) -> Self {
        Self {
            console,
            call: Arc::new(watch::Sender::new(Call::default())),
        }
    }

    /// Forgets the last call, because another one begins.
    pub(super) fn next_call(&self) {
        self.call.send_replace(Call::default());
    }

    /// Whether an answer is on its way, or there already.
    pub(super) fn is_out(&self) -> bool {
        self.call.borrow().stage != Stage::Waiting
    }

    /// Resolves once the call waits before another attempt.
    pub(super) async fn waits(&self) {
        let mut call = self.call.subscribe();
        let waiting = call.wait_for(|call| call.stage == Stage::Waiting).await;
        // The sender is in `self`, so the channel is open.
        drop(waiting);
    }

    /// What to say of money when the call is abandoned now; `None` when nothing can have been charged.
    pub(super) fn abandoned(&self) -> Option<String> {
        let call = self.call.borrow();
        let (what, key) = match (&call.stage, &call.unclear) {
            (Stage::Out(key), _) => ("the call was on its way and", key),
            (_, Some(key)) => ("an attempt of the call", key),
            (_, None) => return None,
        };
        Some(format!(
            "{what} may have been charged; its idempotency key is {key}"
        ))
    }
}

impl Observer for Flight {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        let key = event.idempotency_key.to_owned();
        self.call.send_modify(|call| call.stage = Stage::Out(key));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        let unclear = matches!(
            event.outcome,
            AttemptOutcome::Unknown | AttemptOutcome::Charged
        );
        self.call.send_modify(|call| {
            call.stage = match event.retry_after {
                Some(_) => Stage::Waiting,
                None => Stage::Landed,
            };
            if unclear {
                call.unclear = Some(event.idempotency_key.to_owned());
            }
        });
        if let Some(pause) = event.retry_after {
            let why = match event.status {
                Some(status) => format!("HTTP {status}"),
                None => "no answer".to_owned(),
            };
            self.console.note(&format!(
                "attempt {} failed ({why}); the next one follows in {:.1} s",
                event.attempt,
                pause.as_secs_f64()
            ));
        }
    }
}
