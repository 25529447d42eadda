//! An archive that answers what it can, and has every other call fail before anything is sent.

use std::{io, time::Duration};

use aisa_archive::Archive;
use aisa_gateway::{
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    money::{AttemptEnd, AttemptStart, Ledger},
};

/// Finds the responses of an archive, and refuses to record an attempt, without which none is made.
pub(super) struct Offline(pub(super) Archive);

fn refused() -> io::Error {
    io::Error::other("it has no response")
}

impl Ledger for Offline {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        Err(refused())
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        Err(refused())
    }
}

impl AnswerStore for Offline {
    fn find(&self, question: &RequestKey, since: Duration) -> io::Result<Option<ArchivedResponse>> {
        AnswerStore::find(&self.0, question, since)
    }

    fn ask(&self, _: &RequestKey, _: &AttemptStart) -> io::Result<()> {
        Err(refused())
    }

    fn keep(&self, _: &AttemptEnd, _: &[u8], _: bool) -> io::Result<()> {
        Err(refused())
    }
}
