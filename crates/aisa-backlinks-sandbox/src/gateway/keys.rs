//! Idempotency keys: each admits one execution.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Why a key does not admit a request.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum KeyError {
    /// The first request with this key is still being answered.
    InProgress,
    /// The first request with this key has been answered.
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
    /// Fails if a request with this key and body is refused.
    pub(crate) fn check(&self, key: &str, body: u64) -> Result<(), KeyError> {
        match self.lock().get(key) {
            None => Ok(()),
            Some(known) if known.body != body => Err(KeyError::Conflict),
            Some(known) if known.running => Err(KeyError::InProgress),
            Some(_) => Err(KeyError::Completed),
        }
    }

    /// Reserves the key for a request. It stays in progress until the returned guard is dropped.
    pub(crate) fn admit(self: &Arc<Self>, key: &Arc<str>, body: u64) -> Result<Running, KeyError> {
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

/// Keeps a key in progress until it is dropped.
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
