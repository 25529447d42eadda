//! Idempotency keys: each admits one execution.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
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
        Self { known: Mutex::default(), keep }
    }

    /// Reserves the key for a request, unless an earlier request has used it. It stays in progress until the returned
    /// guard is dropped.
    pub(crate) fn admit(self: &Arc<Self>, key: &Arc<str>, body: u64) -> Result<Running, KeyError> {
        // One lock for both steps: of requests that arrive together with the same key, one is admitted.
        let mut known = self.lock();
        match known.uses.get(key) {
            None => {}
            Some(earlier) if earlier.body != body => return Err(KeyError::Conflict),
            Some(earlier) if earlier.running => return Err(KeyError::InProgress),
            Some(_) => return Err(KeyError::Completed),
        }
        let started = Use { body, running: true };
        known.uses.insert(Arc::clone(key), started);
        known.order.push_back(Arc::clone(key));
        if known.order.len() > self.keep {
            known.forget_one();
        }
        drop(known);
        Ok(Running { keys: Arc::clone(self), key: Arc::clone(key) })
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
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

#[cfg(test)]
mod tests {
    use std::{sync::Barrier, thread};

    use super::*;

    #[test]
    fn of_requests_that_arrive_together_one_is_admitted() {
        const REQUESTS: usize = 8;
        let keys = Arc::new(Keys::keeping(usize::MAX));
        for round in 0..500 {
            let key: Arc<str> = format!("key {round}").into();
            let start = Barrier::new(REQUESTS);
            let admitted = thread::scope(|scope| {
                let requests: Vec<_> = (0..REQUESTS)
                    .map(|_| {
                        scope.spawn(|| {
                            start.wait();
                            keys.admit(&key, 0)
                        })
                    })
                    .collect();
                let answers = requests.into_iter().map(|request| request.join().unwrap());
                // All guards live until they are counted.
                answers.collect::<Vec<_>>().iter().filter(|answer| answer.is_ok()).count()
            });
            assert_eq!(admitted, 1, "round {round}");
        }
    }
}
