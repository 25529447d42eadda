//! What a report asks for. This is the one place of the program that names operations: a report is about backlinks.

use std::time::Duration;

use aisa_archive::Archive;
use aisa_backlinks::{
    AnchorsRequest, Call, Client, CompetitorsRequest, Error, HistoryRequest, Operation,
    ReferringDomainsRequest, Response, SummaryRequest, Usd, anchor_fields, competitor_fields, desc,
    describe::OperationRef, referring_domain_fields, validate,
};

/// The calls of a report.
///
/// None of them names a date, so that the question is the same tomorrow and the archive has its response.
pub(super) struct Parts {
    pub(super) summary: Part<SummaryRequest>,
    pub(super) history: Part<HistoryRequest>,
    pub(super) anchors: Part<AnchorsRequest>,
    pub(super) domains: Part<ReferringDomainsRequest>,
    pub(super) competitors: Part<CompetitorsRequest>,
}

impl Parts {
    /// The calls about a domain, with this many rows in each table.
    pub(super) fn new(client: &Client, target: &str, rows: i64, max_age: Option<Duration>) -> Self {
        let anchors = AnchorsRequest::new(target).limit(rows);
        let domains = ReferringDomainsRequest::new(target).limit(rows);
        let competitors = CompetitorsRequest::new(target).limit(rows);
        let anchors = anchors.order_by(desc(anchor_fields::BACKLINKS));
        let domains = domains.order_by(desc(referring_domain_fields::RANK));
        let competitors = competitors.order_by(desc(competitor_fields::INTERSECTIONS));
        Self {
            summary: Part::new("Figures", client, SummaryRequest::new(target), max_age),
            history: Part::new("Trend", client, HistoryRequest::new(target), max_age),
            anchors: Part::new("Anchors", client, anchors, max_age),
            domains: Part::new("Referring domains", client, domains, max_age),
            competitors: Part::new("Competitors", client, competitors, max_age),
        }
    }

    /// All of them, in the order of the page.
    pub(super) fn all(&self) -> [&dyn AnyPart; 5] {
        [&self.summary, &self.history, &self.anchors, &self.domains, &self.competitors]
    }

    /// Makes the calls, all at the same time. Parts whose call has not ended when this is dropped stay unanswered.
    pub(super) async fn ask(&mut self) {
        tokio::join!(
            self.summary.ask(),
            self.history.ask(),
            self.anchors.ask(),
            self.domains.ask(),
            self.competitors.ask(),
        );
    }
}

/// One call of a report, and its response once there is one.
pub(super) struct Part<R: Operation> {
    title: &'static str,
    client: Client,
    request: R,
    max_age: Option<Duration>,
    answer: Option<Result<Response<R::Output>, Error>>,
}

impl<R: Operation + 'static> Part<R> {
    fn new(title: &'static str, client: &Client, request: R, max_age: Option<Duration>) -> Self {
        Self { title, client: client.clone(), request, max_age, answer: None }
    }

    fn call(&self) -> Call<R> {
        let call = self.client.call(self.request.clone());
        match self.max_age {
            Some(age) => call.with_max_age(age),
            None => call,
        }
    }

    async fn ask(&mut self) {
        self.answer = Some(self.call().await);
    }

    /// The result, where the call brought one.
    pub(super) fn result(&self) -> Option<&R::Output> {
        self.answer.as_ref()?.as_ref().ok()?.result()
    }
}

/// What became of a part.
pub(super) enum Outcome<'a> {
    /// Its call had not ended when the run was stopped.
    Unanswered,
    /// Its call failed.
    Failed(&'a Error),
    /// It was bought now.
    Bought {
        charge: Option<Usd>,
        /// How far the charge is above what a budget reserves.
        excess: Option<Usd>,
    },
    /// The archive had it.
    ArchiveHit { at: Duration, age: Duration },
}

/// A part, whatever it asks.
pub(super) trait AnyPart {
    /// Its heading in the page.
    fn title(&self) -> &'static str;

    /// The operation.
    fn info(&self) -> OperationRef<'static>;

    /// What the call is likely to cost.
    fn estimate(&self) -> Option<Usd>;

    /// What the call may cost at most.
    fn ceiling(&self) -> Option<Usd>;

    /// Checks the request.
    fn check(&self) -> Result<(), validate::ValidationError>;

    /// When the response came that an archive has, unless it is too old at `now`; both since 1970.
    fn kept(&self, archive: &Archive, now: Duration) -> Result<Option<Duration>, String>;

    /// What became of it.
    fn outcome(&self) -> Outcome<'_>;

    /// The response as it came.
    fn raw(&self) -> Option<&[u8]>;
}

impl<R: Operation + 'static> AnyPart for Part<R> {
    fn title(&self) -> &'static str {
        self.title
    }

    fn info(&self) -> OperationRef<'static> {
        self.request.info()
    }

    fn estimate(&self) -> Option<Usd> {
        self.call().estimate()
    }

    fn ceiling(&self) -> Option<Usd> {
        self.call().ceiling()
    }

    fn check(&self) -> Result<(), validate::ValidationError> {
        validate::check(&self.request)
    }

    fn kept(&self, archive: &Archive, now: Duration) -> Result<Option<Duration>, String> {
        let Some(age) = self.max_age else {
            return Ok(None);
        };
        let question = self.call().request_key().map_err(|error| error.to_string())?;
        let found = archive.find(&question, now.saturating_sub(age));
        let found = found.map_err(|error| error.to_string())?;
        Ok(found.map(|(entry, _)| entry.at))
    }

    fn outcome(&self) -> Outcome<'_> {
        match &self.answer {
            None => Outcome::Unanswered,
            Some(Err(error)) => Outcome::Failed(error),
            Some(Ok(answer)) => match answer.kept() {
                Some(kept) => Outcome::ArchiveHit { at: kept.at, age: kept.age },
                None => Outcome::Bought { charge: answer.charge(), excess: answer.excess() },
            },
        }
    }

    fn raw(&self) -> Option<&[u8]> {
        match &self.answer {
            Some(Ok(answer)) => Some(answer.raw()),
            _ => None,
        }
    }
}
