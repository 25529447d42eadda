//! Operations that answer a whole list at once with some of the figures, found by what the contract says of them.

use std::io;

use aisa_contract::{FieldKind, OperationRef, RowPer, ValueKind};
use aisa_gateway::Usd;
use serde_json::Map;

use super::{Bulk, TargetBatches, Targets, reread};
use crate::{
    command::field::positional, exit::CliError, families::Named as _, output::cell::grouped,
    request::TextRequest,
};

/// Fields that a line names.
const SHOWN: usize = 3;

/// What an operation asks for the whole list.
struct Offer {
    calls: u64,
    estimate: Usd,
    ceiling: Usd,
}

impl Bulk<'_> {
    /// A line for each operation of the family that takes this list and answers with figures that this one has too, all
    /// of the columns asked for where some are, at a lower price than `estimate`.
    pub(super) fn cheaper(
        &self,
        targets: &Targets,
        estimate: Option<Usd>,
    ) -> Result<Vec<String>, CliError> {
        let info = self.info;
        let subject = positional(info).map(|field| field.kind());
        let single = matches!(subject, Some(FieldKind::Target(_)));
        // The rows of other listings are not about the target.
        let series = info.rows_in().is_some();
        let by_period = info.row_per == Some(RowPer::Period);
        if !single || series && !by_period || targets.count < 2 {
            return Ok(Vec::new());
        }
        let figures = figures(info);
        // What a list calls `x` of each target may be `target_x` in the response about one.
        let has = |path: &str| {
            let last =
                |figure: &'_ str| figure.rsplit('.').next() == Some(&format!("target_{path}"));
            figures.iter().any(|figure| figure == path || last(figure))
        };
        let columns = self.settings.columns.as_deref();
        let mut lines = Vec::new();
        for other in self.family.all() {
            let theirs = self::figures(other);
            let shared: Vec<_> =
                theirs.iter().map(String::as_str).filter(|path| has(path)).collect();
            let wanted = |path: &String| !figures.contains(path) || shared.contains(&path.as_str());
            if shared.is_empty() || !columns.is_none_or(|asked| asked.iter().all(wanted)) {
                continue;
            }
            let Some(offer) = self.offer(other, targets, estimate)? else {
                continue;
            };
            let one = if series { ", one figure for all periods" } else { "" };
            let more = if shared.len() > SHOWN { ", …" } else { "" };
            let plural = if offer.calls == 1 { "" } else { "s" };
            lines.push(format!(
                "cheaper for {}{more} alone{one}: bulk {} makes {} call{plural} for all, estimated {}, at most {}",
                shared[..shared.len().min(SHOWN)].join(", "),
                self.family.command_words(other),
                grouped(&offer.calls.to_string()),
                offer.estimate,
                offer.ceiling,
            ));
        }
        Ok(lines)
    }

    /// What an operation that takes lists of targets would cost for all of them, in the calls that a run would make.
    /// `None` where it is not cheaper, its price is unknown, or its rules do not allow one of the targets.
    fn offer(
        &self,
        other: OperationRef<'static>,
        targets: &Targets,
        estimate: Option<Usd>,
    ) -> Result<Option<Offer>, CliError> {
        let by_target = other.price.is_some() && other.row_per == Some(RowPer::Target);
        let subject = positional(other)
            .filter(|field| by_target && matches!(field.kind(), FieldKind::Targets { .. }));
        let Some(subject) = subject else {
            return Ok(None);
        };
        let template = TextRequest::text(other, Map::new());
        let mut offer = Offer { calls: 0, estimate: Usd::ZERO, ceiling: Usd::ZERO };
        // The blank lines end batches that were bought already, which say nothing of another operation.
        let is_target =
            |line: &io::Result<String>| line.as_ref().map_or(true, |line| !line.is_empty());
        let lines = targets.read().map_err(reread)?.filter(is_target);
        for unit in TargetBatches::new(&subject.kind(), lines, 0) {
            let request = unit.map_err(reread)?.request(&template, subject);
            let call = self.gateway.call(request);
            if call.check().is_err() {
                return Ok(None);
            }
            let Some((likely, ceiling)) = call.estimate().zip(call.ceiling()) else {
                return Ok(None);
            };
            offer.calls += 1;
            offer.estimate = offer.estimate.saturating_add(likely);
            offer.ceiling = offer.ceiling.saturating_add(ceiling);
            if estimate.is_some_and(|estimate| offer.estimate >= estimate) {
                return Ok(None);
            }
        }
        Ok(Some(offer))
    }
}

/// The paths to numbers in a row.
fn figures(info: OperationRef<'_>) -> Vec<String> {
    let Some(shape) = info.row_shape() else {
        return Vec::new();
    };
    let is_figure = |path: &String| {
        let kind = ValueKind::Object(shape).at(path);
        matches!(kind, Some(ValueKind::Integer | ValueKind::Number))
    };
    shape.paths(&[]).into_iter().filter(is_figure).collect()
}
