//! The sandbox's clock, for rate limits: the system's, or one that a test moves by hand.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A source of time. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Time(Option<Arc<Mutex<Duration>>>);

impl Time {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands at a moment (since 1970) until [`advance`](Self::advance) moves it.
    #[must_use]
    pub fn manual(unix: Duration) -> Self {
        Self(Some(Arc::new(Mutex::new(unix))))
    }

    /// Moves a manual clock forward. The system's clock takes no notice.
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
            None => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default(),
        }
    }
}
