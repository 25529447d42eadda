//! Catches panics in user callbacks so they cannot lose a paid response.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs code of the program that uses this crate; `None` when it panicked.
///
/// Safe in a destructor too, where a panic during the unwinding of another one would abort the process.
pub(crate) fn catch_panic<T>(what: &str, code: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(code)) {
        Ok(value) => Some(value),
        Err(payload) => {
            // The panic hook has shown the message. Dropping the payload may run foreign code again.
            std::mem::forget(payload);
            tracing::error!(what, "panicked; the panic was contained");
            None
        }
    }
}
