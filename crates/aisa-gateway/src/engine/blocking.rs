//! Runs code of ledgers and archives that waits for a disk, without holding up the runtime.

use std::io;

use tokio::runtime::Handle;

/// Runs code that waits for the disk on a thread for blocking work; `None` when the runtime shuts down first.
pub(super) async fn blocking<T: Send + 'static>(
    code: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    match Handle::try_current() {
        Ok(runtime) => runtime.spawn_blocking(code).await.ok(),
        Err(_) => Some(code()),
    }
}

pub(super) fn ended() -> io::Error {
    io::Error::other("the runtime ended")
}
