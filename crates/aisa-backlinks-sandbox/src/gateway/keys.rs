//! Idempotency keys: each admits one execution.

use std::{
    collections::{HashMap, VecDeque},
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

/// The keys seen so far, or the latest of them.
#[derive(Debug)]
pub(crate) struct Keys {
    known: Mutex<Known>,
    keep: usize,
}

#[derive(Debug, Default)]
struct Known {
    uses: HashMap<Arc<str>, Use>,
    /// The oldest first.
    order: VecDeque<Arc<str>>,
}

impl Known {
    /// Forgets the oldest key that is not in progress.
    fn forget_one(&mut self) {
        let done = |key: &Arc<str>| self.uses.get(key).is_none_or(|known| !known.running);
        let oldest = self.order.iter().position(done);
        if let Some(key) = oldest.and_then(|at| self.order.remove(at)) {
            self.uses.remove(&key);
        }
    }
}

impl Keys {
    /// Knows this many of the latest keys, and those in progress.
    pub(crate) fn keeping(keep: usize) -> Self {
        Self {
            known: Mutex::default(),
            keep,
        }
    }

    /// Fails if a request with this key and body is refused.
    pub(crate) fn check(&self, key: &str, body: u64) -> Result<(), KeyError> {
        match self.lock().uses.get(key) {
            None => Ok(()),
            Some(known) if known.body != body => Err(KeyError::Conflict),
            Some(known) if known.running => Err(KeyError::InProgress),
            Some(_) => Err(KeyError::Completed),
        }
    }

    /// Reserves the key for a request. It stays in progress until the returned guard is dropped.
    pub(crate) fn admit(self: &Arc<Self>, key: &Arc<str>, body: u64) -> Result<Running, KeyError> {
        self.check(key, body)?;
        let started = Use {
            body,
            running: true,
        };
        let mut known = self.lock();
        known.uses.insert(Arc::clone(key), started);
        known.order.push_back(Arc::clone(key));
        if known.order.len() > self.keep {
            known.forget_one();
        }
        drop(known);
        Ok(Running {
            keys: Arc::clone(self),
            key: Arc::clone(key),
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
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
        if let Some(known) = self.keys.lock().uses.get_mut(&self.key) {
            known.running = false;
        }
    }
}
