//! The attempt in flight: what to say of it when the program is stopped, and when another one follows.

use std::sync::{Arc, Mutex, PoisonError};

use aisa_backlinks::{AfterAttempt, BeforeAttempt, Observer};

use crate::{
    console::Console,
    exit::{Exit, Failure},
};

/// Follows the attempts of a run.
#[derive(Clone, Debug)]
pub(super) struct Flight {
    console: Console,
    /// The idempotency key of the attempt that is on its way.
    key: Arc<Mutex<Option<String>>>,
}

impl Flight {
    pub(super) fn new(console: Console) -> Self {
        Self {
            console,
            key: Arc::default(),
        }
    }

    /// What to say when the program is stopped.
    pub(super) fn interrupted(&self, exit: Exit) -> Failure {
        let message = match &*self.key.lock().unwrap_or_else(PoisonError::into_inner) {
            None => "interrupted; no call was on its way".to_owned(),
            Some(key) => format!(
                "interrupted while the answer was awaited: the call may have been charged; \
                 its idempotency key is {key}"
            ),
        };
        Failure { exit, message }
    }

    fn set(&self, key: Option<String>) {
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = key;
    }
}

impl Observer for Flight {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        self.set(Some(event.idempotency_key.to_owned()));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        self.set(None);
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
