//! What is left to buy, and what it costs, by the archive and the figures of the schema.

use std::collections::HashMap;

use aisa_archive::Unfinished;
use aisa_gateway::{ErrorKind, Usd, call::RawRequest, money::AttemptOutcome};
use serde_json::{Map, Value};

use super::{Bulk, Targets, Unit, reread};
use crate::{
    exit::CliError,
    output::cell::grouped,
    run::{Stop, batches::Batches, report},
};

/// What a run is going to do.
#[derive(Default)]
pub(super) struct Plan {
    /// Units of the list.
    pub(super) units: u64,
    /// Those that the archive has answers to.
    pub(super) kept: u64,
    /// What was on its way when an earlier run ended; it is asked again under its own key.
    pub(super) again: Vec<Again>,
    /// What the calls are likely to cost, where that is known.
    pub(super) estimate: Option<Usd>,
    /// What they may cost at most.
    ceiling: Option<Usd>,
    /// The prices are those of one page each, since the number of pages is not known.
    open_ended: bool,
}

/// A question that an earlier run asked without getting to its answer.
#[derive(Clone)]
pub(super) struct Again {
    /// The unit that it belongs to.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) unfinished: Unfinished,
}

impl Plan {
    /// Units that are not answered yet.
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
                "; an earlier run sent {} of them without getting an answer, and none of these is charged twice",
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
        let mut plan = Plan {
            estimate: Some(Usd::ZERO),
            ceiling: Some(Usd::ZERO),
            ..Plan::default()
        };
        for unit in self.units(targets)? {
            let unit = unit.map_err(reread)?;
            if plan.units.is_multiple_of(500)
                && let Some(exit) = stop.arrived().await
            {
                let message = "stopped; nothing was sent".to_owned();
                return Err(CliError { exit, message });
            }
            plan.units += 1;
            if self.is_kept(&unit).await? {
                plan.kept += 1;
                continue;
            }
            if !open.is_empty() {
                let key = self.key(&unit)?;
                let name = unit.name();
                let again = open.remove(&key).unwrap_or_default().into_iter();
                plan.again.extend(again.map(|unfinished| Again {
                    key: key.clone(),
                    name: name.clone(),
                    unfinished,
                }));
            }
            let batches = Batches::new(self.settings, &self.gateway, &self.request(&unit));
            let sum = |one: Option<Usd>, more: Option<Usd>| Some(one?.saturating_add(more?));
            plan.estimate = sum(plan.estimate, batches.estimate);
            plan.ceiling = sum(plan.ceiling, batches.ceiling);
            plan.open_ended |= self.settings.follows() && batches.total().is_none();
        }
        Ok(plan)
    }

    /// Whether the archive has all answers about a unit.
    pub(super) async fn is_kept(&self, unit: &Unit) -> Result<bool, CliError> {
        if self.settings.follows() {
            // Only the answers tell how many pages there are.
            let walked = self.listing(&self.offline, unit).each(|_| {}).await;
            return Ok(!walked.is_err_and(|error| error.kind() == ErrorKind::Ledger));
        }
        let question = self.call(&self.gateway, self.request(unit)).question();
        let question = question.map_err(|error| report::failure(&error))?;
        let kept = self.archive.has(&question, self.since);
        kept.map_err(|error| CliError::failed(error.to_string()))
    }

    /// The questions of this operation without a clear answer, by the unit they belong to.
    fn unfinished(&self) -> Result<HashMap<String, Vec<Unfinished>>, CliError> {
        let mut open = HashMap::<_, Vec<_>>::new();
        for unfinished in self.archive.unfinished() {
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
    pub(super) fn key(&self, unit: &Unit) -> Result<String, CliError> {
        let mut request = self.request(unit);
        if self.settings.follows() {
            let batches = Batches::new(self.settings, &self.gateway, &request);
            request = batches.first(&request);
        }
        let question = self.call(&self.gateway, request).question();
        let question = question.map_err(|error| report::failure(&error))?;
        Ok(self
            .without_window(&question.canonical)
            .unwrap_or(question.canonical))
    }

    /// A request without what tells its pages apart; `None` where the text is not a request.
    fn without_window(&self, request: &str) -> Option<String> {
        let paging = self.info.paging().filter(|_| self.settings.follows());
        let Some(paging) = paging else {
            return Some(request.to_owned());
        };
        let mut fields: Map<String, Value> = serde_json::from_str(request).ok()?;
        fields.retain(|name, _| {
            !matches!(name.as_str(), "offset" | "limit") && Some(name.as_str()) != paging.token
        });
        Some(Value::Object(fields).to_string())
    }
}

impl Again {
    /// The request as it was sent: the archive's questions leave out the tag, and the gateway binds a key to its body.
    pub(super) fn request(&self, template: &RawRequest) -> Option<RawRequest> {
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
        let end = self.unfinished.end.as_ref();
        end.is_some_and(|end| {
            end.outcome == AttemptOutcome::Charged || end.http_status == Some(409)
        })
    }
}
