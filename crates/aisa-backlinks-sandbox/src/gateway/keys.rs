//! Idempotency keys: each is good for one execution.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Why a key admits nothing more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Spent {
    /// The first request with this key is being worked on.
    InProgress,
    /// The first request with this key was admitted and is done.
    Completed,
    /// The first request with this key had another body.
    Conflict,
}

#[derive(Clone, Copy, Debug)]
struct Use {
    body: u64,
    running: bool,
}

/// The keys seen so far.
#[derive(Debug, Default)]
pub(crate) struct Keys(Mutex<HashMap<Arc<str>, Use>>);

impl Keys {
    /// Whether a request with this key and body would be turned away.
    pub(crate) fn check(&self, key: &str, body: u64) -> Result<(), Spent> {
        match self.lock().get(key) {
            None => Ok(()),
            Some(known) if known.body != body => Err(Spent::Conflict),
            Some(known) if known.running => Err(Spent::InProgress),
            Some(_) => Err(Spent::Completed),
        }
    }

    /// Takes the key for a request that is admitted. It stays in progress until the returned guard is dropped.
    pub(crate) fn admit(self: &Arc<Self>, key: &Arc<str>, body: u64) -> Result<Running, Spent> {
        self.check(key, body)?;
        self.lock().insert(
            Arc::clone(key),
            Use {
                body,
                running: true,
            },
        );
        Ok(Running {
            keys: Arc::clone(self),
            key: Arc::clone(key),
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Arc<str>, Use>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Holds a key in progress.
#[derive(Debug)]
pub(crate) struct Running {
    keys: Arc<Keys>,
    key: Arc<str>,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(known) = self.keys.lock().get_mut(&self.key) {
            known.running = false;
        }
    }
}
