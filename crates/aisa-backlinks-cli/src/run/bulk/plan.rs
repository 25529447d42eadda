//! What is left to buy, and what it costs, by the archive and the figures of the schema.

use std::collections::HashMap;

use aisa_archive::Unfinished;
use aisa_gateway::{Call, ErrorKind, Usd, describe::Paged as _, money::AttemptOutcome};
use serde_json::{Map, Value};

use super::{
    Bulk, TargetBatch, Targets,
    listing::{Listing, limit, start, window},
    reread,
};
use crate::{
    exit::CliError,
    output::cell::grouped,
    request::TextRequest,
    run::{Stop, outcome},
};

/// What a run is going to do.
#[derive(Default)]
pub(super) struct Plan {
    /// TargetBatches of the list.
    pub(super) units: u64,
    /// Those that the archive has answers to.
    pub(super) kept: u64,
    /// What was on its way when an earlier run ended; it is asked again under its own key.
    pub(super) again: Vec<Unresolved>,
    /// What the calls are likely to cost, where that is known.
    pub(super) estimate: Option<Usd>,
    /// What they may cost at most.
    ceiling: Option<Usd>,
    /// The prices are those of one page each, since the number of pages is not known.
    open_ended: bool,
}

/// A question that an earlier run asked without getting to its response.
#[derive(Clone)]
pub(super) struct Unresolved {
    /// The unit that it belongs to.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) unfinished: Unfinished,
}

/// What the archive lacks of all that the run wants to know about a unit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Missing {
    /// The rows of the listing before it; `None` where there is no listing, or a token leads to it.
    before: Option<u64>,
    /// Rows that are wanted behind those, where their number is known.
    rows: Option<u64>,
}

/// What something is likely to cost, and what it may cost at most.
type Prices = [Option<Usd>; 2];

fn sum(one: Prices, more: Prices) -> Prices {
    let add = |one: Option<Usd>, more: Option<Usd>| Some(one?.saturating_add(more?));
    [add(one[0], more[0]), add(one[1], more[1])]
}

impl Plan {
    /// TargetBatches that are not answered yet.
    pub(super) fn to_make(&self) -> u64 {
        self.units.saturating_sub(self.kept)
    }

    /// What the run may cost at most, where that is known.
    pub(super) fn most(&self) -> Option<Usd> {
        self.ceiling.filter(|_| !self.open_ended)
    }

    pub(super) fn in_words(&self, targets: u64) -> String {
        let count = |count: u64| grouped(&count.to_string());
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        let mut text = format!("{} target{}", count(targets), plural(targets));
        if self.units != targets {
            let calls = plural(self.units);
            text.push_str(&format!(" in {} call{calls}", count(self.units)));
        }
        if self.kept > 0 {
            text.push_str(&format!(", {} in the archive", count(self.kept)));
        }
        let make = self.to_make();
        if make == 0 {
            text.push_str(": nothing to buy");
            return text;
        }
        let price = match (self.estimate, self.ceiling) {
            (Some(estimate), Some(ceiling)) => format!("estimated {estimate}, at most {ceiling}"),
            (Some(estimate), None) => format!("estimated {estimate}"),
            (None, Some(ceiling)) => format!("at most {ceiling}"),
            (None, None) => "at a price that is known only after each call".to_owned(),
        };
        text.push_str(&format!(", {} to buy: {price}", count(make)));
        if self.open_ended {
            text.push_str(" for the first page of each; every further page is charged");
        }
        if !self.again.is_empty() {
            text.push_str(&format!(
                "; an earlier run sent {} of them without getting a response, and none of these is charged twice",
                count(self.again.len() as u64)
            ));
        }
        text
    }
}

impl Bulk<'_> {
    /// Looks for every unit in the archive.
    pub(super) async fn plan(&self, targets: &Targets, stop: &mut Stop) -> Result<Plan, CliError> {
        let mut open = self.unfinished()?;
        let mut plan =
            Plan { estimate: Some(Usd::ZERO), ceiling: Some(Usd::ZERO), ..Plan::default() };
        for unit in self.units(targets)? {
            let unit = unit.map_err(reread)?;
            if plan.units.is_multiple_of(500)
                && let Some(exit) = stop.arrived().await
            {
                let message = "stopped; nothing was sent".to_owned();
                return Err(CliError { exit, message });
            }
            plan.units += 1;
            let listing = self.listing(&self.gateway, &unit);
            let Some(missing) = self.missing(&unit, &listing).await? else {
                plan.kept += 1;
                continue;
            };
            let mut again = Vec::new();
            if !open.is_empty() {
                let key = self.key(&unit)?;
                if let Some(unfinished) = open.remove(&key) {
                    let due = self.due(&unit, &missing, unfinished)?;
                    again.extend(due.into_iter().map(|unfinished| Unresolved {
                        key: key.clone(),
                        name: unit.name(),
                        unfinished,
                    }));
                }
            }
            let repeated = again.iter().find(|again| !again.is_lost());
            let prices = self.prices(&listing, missing, repeated, &mut plan.open_ended);
            [plan.estimate, plan.ceiling] = sum([plan.estimate, plan.ceiling], prices);
            plan.again.extend(again);
        }
        Ok(plan)
    }

    /// What the archive lacks about a unit; `None` where it has all.
    pub(super) async fn missing(
        &self,
        unit: &TargetBatch,
        listing: &Listing,
    ) -> Result<Option<Missing>, CliError> {
        let unread = |error: aisa_archive::ArchiveError| CliError::failed(error.to_string());
        if let Listing::One(call) = listing {
            let question = call.request_key().map_err(|error| outcome::failure(&error))?;
            let kept = self.answers.archive.has(&question, self.since).map_err(unread)?;
            let window = call.request().window();
            let paging = self.paging();
            let limit = paging.and_then(|_| limit(self.info, &window));
            return Ok((!kept).then(|| Missing {
                before: paging.and_then(|_| start(&window)),
                rows: limit.and_then(|limit| u64::try_from(limit).ok()),
            }));
        }
        let Listing::Pages(walk) = self.listing(&self.answers.offline, unit) else {
            return Ok(None);
        };
        // Only the responses tell how many pages there are.
        let start = start(&walk.request.window());
        let (pages, walked) = walk.each(|_| {}).await;
        let missing = walked.is_err_and(|error| error.kind() == ErrorKind::Ledger);
        Ok(missing.then(|| Missing {
            before: start.map(|start| start.saturating_add(pages.purchases().rows)),
            rows: pages.plan().rows,
        }))
    }

    /// What of the unfinished questions about a unit the run has to ask again, under their keys: those whose rows it wants
    /// and does not have. Several attempts at one question come one after the other.
    ///
    /// # Errors
    /// When the run would buy the rows of a page on their way to it, in pages of its own.
    fn due(
        &self,
        unit: &TargetBatch,
        missing: &Missing,
        mut unfinished: Vec<Unfinished>,
    ) -> Result<Vec<Unfinished>, CliError> {
        let place = |unfinished: &Unfinished| {
            let window = window(self.info, &unfinished.question)?;
            Some((start(&window)?, limit(self.info, &window)?.unsigned_abs()))
        };
        if self.paging().is_some() {
            // A page behind a token is on the way of a run that follows pages, wherever that begins.
            let ours = self.request(unit).window().token;
            unfinished.retain(|one| {
                let theirs = window(self.info, &one.question).and_then(|window| window.token);
                theirs == ours || theirs.is_some() && self.settings.follows()
            });
        }
        if let Some(before) = missing.before {
            let end = missing.rows.map(|rows| before.saturating_add(rows));
            unfinished.retain(|one| {
                place(one)
                    .is_none_or(|(start, _)| start >= before && end.is_none_or(|end| start < end))
            });
            let ahead = unfinished
                .iter()
                .filter(|one| !is_lost(one))
                .find_map(|one| place(one).filter(|(start, _)| *start > before));
            if let Some((start, rows)) = ahead
                && !self.settings.retry_unknown
            {
                return Err(CliError::usage(format!(
                    "{}: an earlier run asked for {rows} rows from row {start} on, which may be bought, and this run \
                     would buy them once more on its way there, from row {before} on; nothing was sent: finish that one \
                     first, with --offset {start} --limit {rows} and without --max-rows and --all, or add \
                     --retry-unknown to accept that these rows are paid for twice",
                    unit.name()
                )));
            }
            // Of several pages that begin with one row, one is enough.
            let here = |one: &&Unfinished| place(one).is_some_and(|(start, _)| start == before);
            let largest = unfinished.iter().filter(here);
            let largest = largest.max_by_key(|one| (!is_lost(one), place(one)));
            if let Some(largest) = largest.map(|one| one.question.clone()) {
                unfinished.retain(|one| one.question == largest);
            }
        }
        // The attempt that may still be answered decides.
        if unfinished.iter().any(|one| !is_lost(one)) {
            unfinished.retain(|one| !is_lost(one));
        }
        Ok(unfinished)
    }

    /// The prices of what the archive lacks about a unit, a question that is asked again among it.
    fn prices(
        &self,
        listing: &Listing,
        mut missing: Missing,
        again: Option<&Unresolved>,
        open_ended: &mut bool,
    ) -> Prices {
        let of_call = |call: &Call<TextRequest>| [call.estimate(), call.ceiling()];
        let request = match listing {
            Listing::One(call) => call.request(),
            Listing::Pages(walk) => &walk.request,
        };
        let anew = |request: TextRequest| of_call(&self.call(&self.gateway, request));
        let (Some(paging), true) =
            (self.paging(), missing.rows.is_some() || self.settings.follows())
        else {
            return match listing {
                Listing::One(call) => of_call(call),
                Listing::Pages(walk) => anew(walk.request.clone()),
            };
        };
        let mut prices = [Some(Usd::ZERO); 2];
        if let Some(request) = again.and_then(|again| again.request(&self.template)) {
            let rows = limit(self.info, &request.window()).unwrap_or(paging.default_limit);
            let rows = rows.unsigned_abs();
            prices = anew(request);
            missing.before = missing.before.map(|before| before.saturating_add(rows));
            missing.rows = missing.rows.map(|wanted| wanted.saturating_sub(rows));
            if missing.rows.is_none() {
                *open_ended = true;
                return prices;
            }
        }
        if missing.rows == Some(0) {
            return prices;
        }
        let mut rest = request.clone();
        if let Some(before) = missing.before {
            let mut window = rest.window();
            window.offset = i64::try_from(before).ok().filter(|before| *before > 0);
            rest.set_window(window);
        }
        let size = match self.settings.follows() {
            true => rest.window().limit.unwrap_or(paging.max_limit),
            false => limit(self.info, &rest.window()).unwrap_or(paging.default_limit),
        };
        let mut pages = self.call(&self.gateway, rest).pages().page_size(size);
        if let Some(rows) = missing.rows {
            pages = pages.max_rows(rows);
        }
        let plan = pages.plan();
        *open_ended |= plan.pages.is_none();
        let more = [plan.estimate.or(plan.per_page), plan.ceiling.or(plan.ceiling_per_page)];
        sum(prices, more)
    }

    /// The questions of this operation without a clear response, by the unit they belong to.
    fn unfinished(&self) -> Result<HashMap<String, Vec<Unfinished>>, CliError> {
        let mut open = HashMap::<_, Vec<_>>::new();
        for unfinished in self.answers.archive.unfinished() {
            let unfinished = unfinished.map_err(|error| CliError::failed(error.to_string()))?;
            if unfinished.question.path == self.info.path()
                && let Some(key) = self.without_window(&unfinished.question.canonical)
            {
                open.entry(key).or_default().push(unfinished);
            }
        }
        Ok(open)
    }

    /// Names a unit: its question, whichever page of it.
    pub(super) fn key(&self, unit: &TargetBatch) -> Result<String, CliError> {
        let call = self.call(&self.gateway, self.request(unit));
        let question = call.request_key().map_err(|error| outcome::failure(&error))?;
        Ok(self.without_window(&question.canonical).unwrap_or(question.canonical))
    }

    /// A request without what tells its pages apart; `None` where the text is not a request.
    fn without_window(&self, request: &str) -> Option<String> {
        let Some(paging) = self.paging() else {
            return Some(request.to_owned());
        };
        let mut fields: Map<String, Value> = serde_json::from_str(request).ok()?;
        fields.retain(|name, _| {
            !matches!(name.as_str(), "offset" | "limit") && Some(name.as_str()) != paging.token
        });
        Some(Value::Object(fields).to_string())
    }
}

impl Unresolved {
    /// The request as it was sent: the archive's questions leave out the tag, and the gateway binds a key to its body.
    pub(super) fn request(&self, template: &TextRequest) -> Option<TextRequest> {
        let mut request = template.clone();
        *request.fields_mut() = serde_json::from_str(&self.unfinished.question.request).ok()?;
        if let Some(tag) = &self.unfinished.start.tag {
            let fields = request.fields_mut();
            fields.insert("tag".to_owned(), tag.as_str().into());
        }
        Some(request)
    }

    /// Whether it is known to have been bought, so that to ask again under its key brings nothing.
    pub(super) fn is_lost(&self) -> bool {
        is_lost(&self.unfinished)
    }
}

fn is_lost(unfinished: &Unfinished) -> bool {
    let end = unfinished.end.as_ref();
    end.is_some_and(|end| end.outcome == AttemptOutcome::Charged || end.http_status == Some(409))
}
