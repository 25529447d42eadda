//! The signals that ask the program to end.

use tokio::sync::mpsc;

use crate::exit::Exit;

/// Listens from now on; each signal gives the exit that it asks for.
pub(crate) fn listen() -> mpsc::Receiver<Exit> {
    let (heard, signals) = mpsc::channel(1);
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let kinds = [
            (SignalKind::interrupt(), Exit::Interrupted),
            (SignalKind::terminate(), Exit::Terminated),
            (SignalKind::hangup(), Exit::HungUp),
        ];
        for (kind, exit) in kinds {
            // Where the system cannot tell, it ends the program itself.
            let Ok(mut signal) = signal(kind) else {
                continue;
            };
            let heard = heard.clone();
            tokio::spawn(async move {
                while signal.recv().await.is_some() && heard.send(exit).await.is_ok() {}
            });
        }
    }
    #[cfg(not(unix))]
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() && heard.send(Exit::Interrupted).await.is_ok() {
        }
    });
    signals
}
