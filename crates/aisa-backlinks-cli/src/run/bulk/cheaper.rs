//! Operations that answer a whole list at once with some of the figures, found by their descriptions.

use aisa_gateway::{
    OperationInfo, Usd,
    describe::{FieldKind, PriceRows, ValueKind},
};

use crate::{command::field::positional, families::FamilyEntry, output::cell::grouped};

/// Fields that a line names.
const SHOWN: usize = 3;

/// A line for each operation of the family that takes a list of targets and answers with figures that `info` has too,
/// all of the columns asked for where some are, at a lower price than `estimate`.
pub(super) fn ways(
    family: &'static FamilyEntry,
    info: &OperationInfo,
    columns: Option<&[String]>,
    targets: u64,
    estimate: Option<Usd>,
) -> Vec<String> {
    let single = |info: &OperationInfo| {
        let subject = positional(info).map(|field| &field.kind);
        matches!(subject, Some(FieldKind::Target(_)))
    };
    // The rows of other listings are not about the target.
    let series = info.rows.is_some();
    let by_period = info
        .price
        .is_some_and(|price| price.rows == PriceRows::Periods);
    if !single(info) || series && !by_period || targets < 2 {
        return Vec::new();
    }
    let figures = figures(info);
    // What a list calls `x` of each target may be `target_x` in the answer about one.
    let has = |path: &str| {
        let last = |figure: &'_ str| figure.rsplit('.').next() == Some(&format!("target_{path}"));
        figures.iter().any(|figure| figure == path || last(figure))
    };
    let ways = family.operations.iter().filter_map(|other| {
        let most = match positional(other)?.kind {
            FieldKind::Targets { max, .. } => max? as u64,
            _ => return None,
        };
        let price = other
            .price
            .filter(|price| price.rows == PriceRows::Targets)?;
        let theirs = self::figures(other);
        let shared: Vec<_> = theirs
            .iter()
            .map(String::as_str)
            .filter(|path| has(path))
            .collect();
        let wanted = |path: &String| !figures.contains(path) || shared.contains(&path.as_str());
        if shared.is_empty() || !columns.is_none_or(|asked| asked.iter().all(wanted)) {
            return None;
        }
        let calls = targets.div_ceil(most.max(1));
        let sum = |price: aisa_gateway::describe::Price| {
            let base = Usd::from_micros(price.base_micros).saturating_mul(calls);
            base.saturating_add(Usd::from_micros(price.per_row_micros).saturating_mul(targets))
        };
        let (likely, ceiling) = (sum(price.estimate), sum(price.ceiling));
        if estimate.is_some_and(|estimate| likely >= estimate) {
            return None;
        }
        let one = if series { ", one figure for all periods" } else { "" };
        let more = if shared.len() > SHOWN { ", …" } else { "" };
        Some(format!(
            "cheaper for {}{more} alone{one}: bulk {} answers {} targets a call, estimated {likely}, at most {ceiling} \
             for all",
            shared[..shared.len().min(SHOWN)].join(", "),
            family.command_words(other),
            grouped(&most.to_string())
        ))
    });
    ways.collect()
}

/// The paths to numbers in a row.
fn figures(info: &OperationInfo) -> Vec<String> {
    let Some(shape) = info.row_shape() else {
        return Vec::new();
    };
    let is_figure = |path: &String| {
        let kind = ValueKind::Object(shape).at(path);
        matches!(kind, Some(ValueKind::Integer | ValueKind::Number))
    };
    shape.paths(&[]).into_iter().filter(is_figure).collect()
}
