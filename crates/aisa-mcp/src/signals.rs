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
        let asked = |kind| kind != SignalKind::hangup() || !hang_up_is_ignored();
        for (kind, exit) in kinds.into_iter().filter(|(kind, _)| asked(*kind)) {
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

/// Whether SIGHUP is ignored, as below `nohup`. Listening would undo that. Where the system does not say, it decides itself.
#[cfg(unix)]
fn hang_up_is_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut lines = status.lines();
    let ignored = lines.find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    // The first bit is that of signal 1.
    ignored.is_none_or(|mask| mask & 1 != 0)
}
