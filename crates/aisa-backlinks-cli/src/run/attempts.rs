//! Follows the attempts of a run: what to say of the one on its way when the program is stopped, and what the ledger
//! missed.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use aisa_gateway::{
    Cursor,
    clock::{Clock, SystemClock},
    observe::{AfterAttempt, BeforeAttempt, CallProgress, Observer},
};

use crate::{
    console::Console,
    cursor_file::{CursorFile, OnItsWay},
};

/// Knows how far the current call is.
#[derive(Clone, Debug)]
pub(crate) struct AttemptTracker {
    console: Console,
    /// How far the current call is.
    pub(super) progress: CallProgress,
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

impl AttemptTracker {
    pub(crate) fn new(console: Console) -> Self {
        Self {
            console,
            progress: CallProgress::default(),
            unrecorded: Arc::default(),
            next_page: Arc::default(),
        }
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
        self.store(|page| Some(page.under(event.idempotency_key)));
        self.progress.before_attempt(event);
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
        if !event.may_have_charged() {
            self.store(|page| page.earlier.clone());
        }
        self.progress.after_attempt(event);
        if let Some(note) = event.retry_note() {
            self.console.note(&note);
        }
    }
}
