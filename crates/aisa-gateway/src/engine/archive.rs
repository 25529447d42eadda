//! How a call uses the archive: it looks for a response that was bought before, and keeps those it buys.

use std::{io, mem, sync::Arc};

use crate::{
    answer::envelope::{self, Reading},
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    contain::contained,
    describe::Operation,
    engine::{
        attempt::AttemptReport,
        blocking::{blocking, ended},
        body::EncodedRequest,
        job::Job,
        prepared,
        shared::Shared,
    },
    error::{Error, ErrorKind},
    money::{AttemptEnd, AttemptOutcome, AttemptStart, LedgerGuard},
};

/// The question that a request asks.
pub(crate) fn question<R: Operation>(
    shared: &Shared,
    request: &R,
    encoded: &EncodedRequest,
) -> RequestKey {
    let info = request.info();
    let path = request.path();
    let fields = (info.method != aisa_contract::Method::Get).then_some(&encoded.fields);
    let mut question = match path == info.path {
        true => RequestKey::described(info, fields),
        false => {
            let path = prepared::shown_path(shared, path);
            RequestKey::new(path.clone(), path, fields)
        }
    };
    // The key may have been pasted where a target belongs.
    for text in [
        &mut question.operation,
        &mut question.path,
        &mut question.request,
        &mut question.canonical,
    ] {
        *text = shared.key.redact(mem::take(text));
    }
    question
}

/// The end of an attempt on its way to the archive. Dropping it writes it all the same: a runtime that shuts down drops
/// what waits for a thread, and a response that was paid for must not be lost with it.
pub(super) struct Keeping {
    /// Where the body is kept, if it is worth keeping.
    store: Option<Arc<dyn AnswerStore>>,
    guard: Option<LedgerGuard>,
    end: AttemptEnd,
    body: Arc<Vec<u8>>,
    answered: bool,
}

impl Keeping {
    fn write(&mut self) -> io::Result<()> {
        let Some(guard) = self.guard.take() else {
            return Ok(());
        };
        let Some(store) = &self.store else {
            return guard.close(&self.end);
        };
        guard.close_with(&self.end, |end| {
            store
                .keep(end, &self.body, self.answered)
                // The record without the body is smaller, and may still fit on the disk.
                .inspect_err(|_| drop(store.end(end)))
        })
    }
}

impl Drop for Keeping {
    fn drop(&mut self) {
        if let Err(error) = self.write() {
            // There is no caller to return the error to.
            tracing::warn!(%error, "the archive could not keep an attempt");
        }
    }
}

impl Job {
    /// The archive and the question, unless the call asks for a price only.
    fn store(&self) -> Option<(Arc<dyn AnswerStore>, RequestKey)> {
        Some((self.shared.archive.clone()?, self.question.clone()?))
    }

    /// A kept response that is young enough, if the call accepts one.
    pub(crate) async fn kept(&self) -> Result<Option<ArchivedResponse>, Error> {
        let Some(age) = self.max_age else {
            return Ok(None);
        };
        let Some((store, question)) = self.store() else {
            let message = "a maximum age needs an archive to look into, and there is none";
            return Err(self
                .unsent(ErrorKind::InvalidRequest, message.to_owned())
                .help("nothing was sent; name an archive, or leave the maximum age out"));
        };
        let since = self.shared.clock.unix().saturating_sub(age);
        let found = blocking(move || {
            contained("the archive, at a look", || store.find(&question, since))
                .unwrap_or_else(|| Err(io::Error::other("the archive panicked")))
        });
        let found = found.await.unwrap_or_else(|| Err(ended()));
        found.map_err(|error| self.archive_failed("read", error))
    }

    /// The report of an attempt, as if it had brought the kept response.
    pub(crate) fn report_of(&self, kept: &mut ArchivedResponse) -> Result<AttemptReport, Error> {
        let body = mem::take(&mut kept.raw);
        let reading = envelope::read(&body);
        if !matches!(reading, Reading::Envelope(_)) {
            let error = io::Error::other(format!("answer {} is not an envelope", kept.id));
            return Err(self.archive_failed("read", error));
        }
        Ok(AttemptReport::kept(kept, reading, body))
    }

    /// Records in the archive that an attempt is about to be sent.
    pub(super) async fn begin_in_archive(
        &self,
        start: AttemptStart,
    ) -> Result<Option<LedgerGuard>, Error> {
        let Some(store) = self.shared.archive.clone() else {
            return Ok(None);
        };
        let (clock, question) = (self.shared.clock.clone(), self.question.clone());
        let begun = blocking(move || {
            LedgerGuard::opened(store.clone(), clock, start, |start| match &question {
                Some(question) => store.ask(question, start),
                None => store.begin(start),
            })
        });
        let begun = begun.await.unwrap_or_else(|| Err(ended()));
        begun.map(Some).map_err(|error| self.archive_failed("written", error))
    }

    /// What the archive is to record of an attempt: how it ended, with its body if it was charged. The body is taken out
    /// of the report until it is [kept](Self::keep).
    pub(super) fn keeping(
        &self,
        report: &mut AttemptReport,
        guard: LedgerGuard,
        end: AttemptEnd,
    ) -> Keeping {
        let charged = end.outcome == AttemptOutcome::Charged && !report.body.is_empty();
        let worth_keeping = charged || report.holds_result();
        let store = self.store().filter(|_| worth_keeping);
        Keeping {
            store: store.map(|(store, _)| store),
            guard: Some(guard),
            end,
            body: Arc::new(mem::take(&mut report.body)),
            answered: report.verdict.failure.is_none(),
        }
    }

    /// Records it.
    pub(super) async fn keep(&self, report: &mut AttemptReport, mut keeping: Keeping) {
        // Shared rather than copied.
        let body = Arc::clone(&keeping.body);
        let written = blocking(move || keeping.write()).await;
        report.body = Arc::unwrap_or_clone(body);
        if let Some(Err(error)) = written {
            tracing::warn!(%error, "the archive could not keep an attempt");
            report.archive_error = Some(error);
        }
    }

    fn archive_failed(&self, what: &str, error: io::Error) -> Error {
        let message = format!("the archive cannot be {what}: {error}");
        self.unsent(ErrorKind::Ledger, message)
            .help("nothing was sent, because a response that is not kept may be paid for twice")
            .because(error)
    }
}
