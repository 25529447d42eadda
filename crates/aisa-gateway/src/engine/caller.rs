//! Tells a call, which runs in its own task, whether its caller still waits.

use std::convert::Infallible;

use tokio::sync::oneshot;

/// The caller of a running call. The other end of the channel is dropped with the future that the caller awaits.
pub(crate) struct Caller(pub(super) oneshot::Sender<Infallible>);

impl Caller {
    /// The output of `wait`; `None` as soon as the caller is gone.
    pub(crate) async fn unless_gone<T>(&mut self, wait: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.0.closed() => None,
            out = wait => Some(out),
        }
    }

    pub(super) fn is_gone(&self) -> bool {
        self.0.is_closed()
    }
}
