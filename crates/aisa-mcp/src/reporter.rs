//! Tells a client that asked for it that its call is still on its way, so that it goes on waiting.

use std::{future::pending, time::Duration};

use rmcp::{
    Peer, RoleServer,
    model::{ProgressNotificationParam, ProgressToken},
};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval};

/// Clients give up after 60 s, unless they hear something.
const EVERY: Duration = Duration::from_secs(10);

/// Reports on one call, where the client gave a token for it.
pub(crate) struct Reporter(Option<Reports>);

struct Reports {
    peer: Peer<RoleServer>,
    token: ProgressToken,
    begun: Instant,
    next: Interval,
    made: u32,
}

impl Reporter {
    pub(crate) fn new(peer: Peer<RoleServer>, token: Option<ProgressToken>) -> Self {
        Self(token.map(|token| {
            // The first report is due at once.
            let mut next = interval(EVERY);
            next.set_missed_tick_behavior(MissedTickBehavior::Delay);
            Reports { peer, token, begun: Instant::now(), next, made: 0 }
        }))
    }

    /// Resolves when the next report is due; never without a token.
    pub(crate) async fn due(&mut self) {
        match &mut self.0 {
            Some(reports) => drop(reports.next.tick().await),
            None => pending().await,
        }
    }

    pub(crate) async fn report(&mut self, joined: bool) {
        let Some(reports) = &mut self.0 else {
            return;
        };
        let text = match (reports.made, joined) {
            (0, false) => "the call begins".to_owned(),
            (0, true) => {
                "an equal call is on its way; its response is for this one, too".to_owned()
            }
            _ => format!("no response yet, after {} s", reports.begun.elapsed().as_secs()),
        };
        let report = ProgressNotificationParam::new(reports.token.clone(), reports.made.into());
        reports.made += 1;
        // A client that is gone hears nothing.
        let _ = reports.peer.notify_progress(report.with_message(text)).await;
    }
}
