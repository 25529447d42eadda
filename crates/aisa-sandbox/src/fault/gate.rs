//! A gate holds answers back until a test opens it, which needs no clock.

use std::sync::Arc;

use tokio::sync::watch;

/// Holds requests back until it is opened. Clones share it.
#[derive(Clone, Debug)]
pub struct Gate(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    open: watch::Sender<bool>,
    waiting: watch::Sender<usize>,
}

impl Gate {
    /// A closed gate.
    #[must_use]
    pub fn new() -> Self {
        Self(Arc::new(Inner { open: watch::Sender::new(false), waiting: watch::Sender::new(0) }))
    }

    /// Opens the gate for good.
    pub fn open(&self) {
        self.0.open.send_replace(true);
    }

    /// Waits until this many requests have reached the gate since it was made.
    pub async fn reached_by(&self, requests: usize) {
        let mut waiting = self.0.waiting.subscribe();
        // The sender lives as long as this gate, so the wait cannot fail.
        let _ = waiting.wait_for(|count| *count >= requests).await;
    }

    pub(crate) async fn pass(&self) {
        let mut open = self.0.open.subscribe();
        self.0.waiting.send_modify(|count| *count += 1);
        let _ = open.wait_for(|open| *open).await;
    }
}

impl Default for Gate {
    fn default() -> Self {
        Self::new()
    }
}

impl PartialEq for Gate {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
