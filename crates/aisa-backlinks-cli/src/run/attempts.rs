//! Follows the attempts of a run: what to say of the one on its way when the program is stopped, and what the ledger
//! missed.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use aisa_gateway::{
    Cursor,
    clock::{Clock, SystemClock},
    money::AttemptOutcome,
    observe::{AfterAttempt, BeforeAttempt, Observer},
};
use tokio::sync::watch;

use crate::{
    console::Console,
    cursor_file::{CursorFile, OnItsWay},
};

/// Knows how far the current call is.
#[derive(Clone, Debug)]
pub(crate) struct AttemptTracker {
    console: Console,
    call: Arc<watch::Sender<CallState>>,
    unrecorded: Arc<OnceLock<String>>,
    next_page: Arc<Mutex<Option<NextPage>>>,
}

/// The page of a listing that the next attempt asks for, and the file that has to know it first: the program may be cut
/// off while it is on its way.
#[derive(Clone, Debug)]
pub(super) struct NextPage {
    pub(super) file: Arc<CursorFile>,
    /// The position before it.
    pub(super) cursor: Cursor,
    pub(super) size: i64,
    pub(super) max_rows: Option<u64>,
    /// The attempt of an earlier run at it, which another one that is refused says nothing of.
    pub(super) earlier: Option<OnItsWay>,
}

impl NextPage {
    /// The page as it is asked for under a key.
    pub(super) fn under(&self, key: &str) -> OnItsWay {
        OnItsWay {
            key: key.to_owned(),
            size: self.size,
            max_rows: self.max_rows,
            at: SystemClock.unix().as_secs(),
        }
    }
}

#[derive(Debug, Default)]
struct CallState {
    stage: Stage,
    /// The idempotency key of an attempt that is over and may have been charged.
    unclear: Option<String>,
}

#[derive(Debug, Default, Eq, PartialEq)]
enum Stage {
    /// Nothing is on its way: the call has not begun, or waits before another attempt.
    #[default]
    Waiting,
    /// An attempt with this idempotency key is on its way.
    Sent(String),
    /// The last attempt is over.
    Over,
}

impl AttemptTracker {
    pub(crate) fn new(console: Console) -> Self {
        Self {
            console,
            call: Arc::new(watch::Sender::new(CallState::default())),
            unrecorded: Arc::default(),
            next_page: Arc::default(),
        }
    }

    /// Forgets the last call, because another one begins.
    pub(super) fn next_call(&self) {
        self.call.send_replace(CallState::default());
    }

    /// The page that the attempts from here on ask for, where a file keeps the position.
    pub(super) fn ask_for(&self, page: Option<NextPage>) {
        *self.next_page.lock().unwrap_or_else(PoisonError::into_inner) = page;
    }

    /// Writes down what is on its way of the next page.
    fn store(&self, on_its_way: impl FnOnce(&NextPage) -> Option<OnItsWay>) {
        let next = self.next_page.lock();
        let next = next.unwrap_or_else(PoisonError::into_inner);
        let Some(page) = next.as_ref() else { return };
        let stored = page.file.store(&page.cursor, on_its_way(page).as_ref());
        if let Err(error) = stored {
            self.unrecorded.get_or_init(|| error.message);
        }
    }

    /// The idempotency key of a call that was abandoned and may have been charged.
    pub(super) fn unclear_key(&self) -> Option<String> {
        let call = self.call.borrow();
        match &call.stage {
            Stage::Sent(key) => Some(key.clone()),
            _ => call.unclear.clone(),
        }
    }

    /// Whether a response is on its way, or has arrived.
    pub(super) fn is_sent(&self) -> bool {
        self.call.borrow().stage != Stage::Waiting
    }

    /// Resolves once the call waits before another attempt.
    pub(super) async fn waits(&self) {
        let mut call = self.call.subscribe();
        let waiting = call.wait_for(|call| call.stage == Stage::Waiting).await;
        // The sender is in `self`, so the channel is open.
        drop(waiting);
    }

    /// What to say of money when the call is abandoned now; `None` when nothing can have been charged.
    pub(super) fn abandoned(&self) -> Option<String> {
        let call = self.call.borrow();
        let (what, key) = match (&call.stage, &call.unclear) {
            (Stage::Sent(key), _) => ("the call was on its way and", key),
            (_, Some(key)) => ("an attempt of the call", key),
            (_, None) => return None,
        };
        Some(format!("{what} may have been charged; its idempotency key is {key}"))
    }

    /// What to say of the end of an attempt that ledger or archive first could not record.
    ///
    /// An attempt whose start cannot be written is not sent, and its error says so. The end of one that was sent has
    /// no error to be in.
    pub(crate) fn unrecorded(&self) -> Option<&str> {
        self.unrecorded.get().map(String::as_str)
    }
}

impl Observer for AttemptTracker {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        let key = event.idempotency_key.to_owned();
        self.store(|page| Some(page.under(&key)));
        self.call.send_modify(|call| call.stage = Stage::Sent(key));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        if let Some(error) = event.ledger_error {
            self.unrecorded.get_or_init(|| {
                format!(
                    "the ledger could not record the end of an attempt ({error}); it has the start, and the notes \
                     here say what the attempt cost"
                )
            });
        }
        if let Some(error) = event.archive_error {
            self.unrecorded.get_or_init(|| {
                format!(
                    "the archive could not keep a response ({error}); it is printed, and the notes here say what it cost"
                )
            });
        }
        let unclear = matches!(event.outcome, AttemptOutcome::Unknown | AttemptOutcome::Charged);
        if !unclear {
            self.store(|page| page.earlier.clone());
        }
        self.call.send_modify(|call| {
            call.stage = match event.retry_after {
                Some(_) => Stage::Waiting,
                None => Stage::Over,
            };
            if unclear {
                call.unclear = Some(event.idempotency_key.to_owned());
            }
        });
        if let Some(pause) = event.retry_after {
            let why = match event.status {
                Some(status) => format!("HTTP {status}"),
                None => "no response".to_owned(),
            };
            self.console.note(&format!(
                "attempt {} failed ({why}); the next one follows in {:.1} s",
                event.attempt,
                pause.as_secs_f64()
            ));
        }
    }
}
