//! The clock of rate limits: the system's, or one that a test moves.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A clock. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Time(Option<Arc<Mutex<Duration>>>);

impl Time {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until [`advance`](Self::advance) moves it, at a time since 1970.
    #[must_use]
    pub fn manual(unix: Duration) -> Self {
        Self(Some(Arc::new(Mutex::new(unix))))
    }

    /// Moves a manual clock forward; does nothing to the system's.
    pub fn advance(&self, by: Duration) {
        if let Some(now) = &self.0 {
            *now.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }

    /// The time since 1970.
    #[must_use]
    pub fn now(&self) -> Duration {
        match &self.0 {
            Some(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
            None => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
        }
    }
}
