//! What a call is likely to cost and what it may cost at most, by the figures of the schema.

use jiff::civil;
use serde_json::{Map, Value};

use crate::{
    describe::{Operation, OperationRef},
    engine::{prepared::EncodedRequest, shared::CallOptions, shared::Shared},
    value::Usd,
};

/// The two prices of a request; `None` is unknown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Estimate {
    pub(crate) likely: Option<Usd>,
    pub(crate) ceiling: Option<Usd>,
}

impl Estimate {
    pub(crate) const ZERO: Self = Self { likely: Some(Usd::ZERO), ceiling: Some(Usd::ZERO) };

    pub(crate) fn times(self, calls: u64) -> Self {
        let times = |price: Usd| price.saturating_mul(calls);
        Self { likely: self.likely.map(times), ceiling: self.ceiling.map(times) }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        let sum = |a: Option<Usd>, b: Option<Usd>| Some(a?.saturating_add(b?));
        Self { likely: sum(self.likely, other.likely), ceiling: sum(self.ceiling, other.ceiling) }
    }
}

/// What a call may cost at most. A maximum price raises it and never lowers it: the gateway compares that with its own
/// estimate, and may charge more.
pub(crate) fn ceiling(known: Option<Usd>, max_price: Option<Usd>) -> Option<Usd> {
    known.max(max_price)
}

/// Estimates a call with its options.
pub(crate) fn of_call<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Estimate {
    let estimate = of(request, shared.today());
    Estimate {
        ceiling: ceiling(estimate.ceiling, options.max_price.or(shared.max_price)),
        ..estimate
    }
}

/// Estimates a request; one that cannot be written as JSON counts as one row, and fails later anyway.
fn of<R: Operation>(request: &R, today: civil::Date) -> Estimate {
    let info = request.info();
    let settled = EncodedRequest::new(request).and_then(|mut encoded| {
        encoded.settle_targets(info)?;
        Ok(encoded.fields)
    });
    of_fields(info, &settled.unwrap_or_default(), today)
}

/// Estimates a request by its fields.
pub(crate) fn of_fields(
    info: OperationRef<'_>,
    fields: &Map<String, Value>,
    today: civil::Date,
) -> Estimate {
    let cost = info.cost(fields, today);
    Estimate {
        likely: cost.map(|cost| Usd::from_micros(cost.estimate)),
        ceiling: cost.map(|cost| Usd::from_micros(cost.ceiling)),
    }
}
