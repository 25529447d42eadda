//! Ctrl-C: whether the call in flight may have been charged, and under which key to ask for it.

use std::sync::{Arc, Mutex, PoisonError};

use aisa_backlinks::{AfterAttempt, BeforeAttempt, Observer};

use crate::exit::{Exit, Failure};

/// The attempt that is on its way, if one is.
#[derive(Clone, Debug, Default)]
pub(super) struct Flight(Arc<Mutex<Option<String>>>);

impl Flight {
    /// What to say after Ctrl-C.
    pub(super) fn interrupted(&self) -> Failure {
        let message = match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            None => "interrupted; no call was on its way".to_owned(),
            Some(key) => format!(
                "interrupted while the answer was awaited: the call may have been charged; \
                 its idempotency key is {key}"
            ),
        };
        Failure {
            exit: Exit::Interrupted,
            message,
        }
    }

    fn set(&self, key: Option<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = key;
    }
}

impl Observer for Flight {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        self.set(Some(event.idempotency_key.to_owned()));
    }

    fn after_attempt(&self, _event: &AfterAttempt<'_>) {
        self.set(None);
    }
}

/// Resolves at Ctrl-C; never where the system cannot tell.
pub(crate) async fn pressed() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
