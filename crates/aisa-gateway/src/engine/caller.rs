//! Tells a call that runs in a task of its own whether anybody still waits for it.

use std::convert::Infallible;

use tokio::sync::oneshot;

/// Whoever waits for a call: the other end of the channel goes with the future of the call.
pub(crate) struct Caller(pub(super) oneshot::Sender<Infallible>);

impl Caller {
    /// The output of `wait`; `None` as soon as nobody waits for the call any more.
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
