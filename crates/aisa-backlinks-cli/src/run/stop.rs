//! The signals that ask the program to end. They are caught from the start of a run to its end, also while a page is
//! printed.

use crate::exit::Exit;

#[cfg(unix)]
pub(crate) use unix::Stop;

impl Stop {
    /// Whether one has arrived by now.
    pub(crate) async fn arrived(&mut self) -> Option<Exit> {
        tokio::select! {
            biased;
            exit = self.asked() => Some(exit),
            // Lets the event loop poll for signals.
            () = tokio::task::yield_now() => None,
        }
    }
}

#[cfg(unix)]
mod unix {
    use std::{
        fs,
        future::poll_fn,
        io::{self, IsTerminal},
        task::Poll,
    };

    use tokio::signal::unix::{Signal, SignalKind, signal};

    use super::Exit;

    /// Listens for Ctrl-C, SIGTERM and SIGHUP.
    pub(crate) struct Stop(Vec<(Signal, Exit)>);

    impl Stop {
        /// Starts to listen, on the event loop that runs this.
        pub(crate) fn listen() -> Self {
            let signals = [
                (SignalKind::interrupt(), Exit::Interrupted),
                (SignalKind::terminate(), Exit::Terminated),
                (SignalKind::hangup(), Exit::HungUp),
            ];
            let listened = signals
                .into_iter()
                .filter(|(kind, _)| *kind != SignalKind::hangup() || !nohup())
                .filter_map(|(kind, exit)| Some((signal(kind).ok()?, exit)));
            Self(listened.collect())
        }

        /// Resolves when one has arrived.
        pub(crate) async fn asked(&mut self) -> Exit {
            poll_fn(|context| {
                let arrived =
                    self.0.iter_mut().find_map(|(signal, exit)| match signal.poll_recv(context) {
                        Poll::Ready(Some(())) => Some(*exit),
                        _ => None,
                    });
                arrived.map_or(Poll::Pending, Poll::Ready)
            })
            .await
        }
    }

    /// Whether SIGHUP is ignored, as nohup does. Listening would undo that.
    fn nohup() -> bool {
        let ignored = fs::read_to_string("/proc/self/status").ok().and_then(|text| {
            let line = text.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
            u64::from_str_radix(line.trim(), 16).ok()
        });
        match ignored {
            Some(ignored) => ignored & 1 != 0,
            // Without /proc: nohup redirects both streams away from the terminal.
            None => !io::stdout().is_terminal() && !io::stderr().is_terminal(),
        }
    }
}

#[cfg(not(unix))]
pub(crate) use other::Stop;

#[cfg(not(unix))]
mod other {
    use std::{future::Future, io, pin::Pin};

    use super::Exit;

    /// Listens for Ctrl-C.
    pub(crate) struct Stop(Pin<Box<dyn Future<Output = io::Result<()>>>>);

    impl Stop {
        /// Starts to listen, on the event loop that runs this.
        pub(crate) fn listen() -> Self {
            Self(Box::pin(tokio::signal::ctrl_c()))
        }

        /// Resolves when it was pressed; never where the system cannot tell.
        pub(crate) async fn asked(&mut self) -> Exit {
            if self.0.as_mut().await.is_err() {
                std::future::pending::<()>().await;
            }
            self.0 = Box::pin(tokio::signal::ctrl_c());
            Exit::Interrupted
        }
    }
}
