//! Prices a call without running it.

use std::sync::Arc;

use serde::Deserialize;

use crate::{
    describe::Operation,
    engine::{CallOptions, EncodedRequest, Shared, call, failure},
    error::Error,
    money::Usd,
};

/// A price that the gateway named.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quote {
    /// What the call is expected to cost.
    pub estimated: Usd,
    /// The most it can cost, where the gateway says so.
    pub max: Option<Usd>,
    /// Whether the charge may exceed the estimate.
    pub may_exceed: Option<bool>,
    /// The kind of estimate, as the gateway calls it: `exact`.
    pub kind: Option<String>,
    /// When the price was made, as sent.
    pub estimated_at: Option<String>,
    /// The gateway's id of the request.
    pub request_id: Option<String>,
    /// The response as it came.
    pub raw: Vec<u8>,
}

#[derive(Deserialize)]
struct Wire {
    estimated_cost_micros_usd: u64,
    #[serde(default)]
    max_cost_micros_usd: Option<u64>,
    #[serde(default)]
    may_exceed_estimate: Option<bool>,
    #[serde(default)]
    estimate_kind: Option<String>,
    #[serde(default)]
    estimated_at: Option<String>,
    #[serde(default)]
    currency: Option<String>,
}

/// Asks for the price.
pub(super) async fn run<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
) -> Result<Quote, Error> {
    let job = Arc::new(call::prepare(shared, request, options, encoded, true)?);
    let (outcome, state) = call::run(&job).await?;
    let report = outcome?;
    match read(&report.body) {
        Ok(wire) => Ok(Quote {
            estimated: Usd::from_micros(wire.estimated_cost_micros_usd),
            max: wire.max_cost_micros_usd.map(Usd::from_micros),
            may_exceed: wire.may_exceed_estimate,
            kind: wire.estimate_kind,
            estimated_at: wire.estimated_at,
            request_id: report.headers.request_id,
            raw: report.body,
        }),
        Err(error) => Err(failure::undecodable(&job, report, &state, None, error)),
    }
}

fn read(body: &[u8]) -> Result<Wire, Box<dyn std::error::Error + Send + Sync>> {
    let wire: Wire =
        serde_json::from_str(std::str::from_utf8(body)?.trim_start_matches('\u{feff}'))?;
    match wire.currency.as_deref() {
        None | Some("USD") => Ok(wire),
        Some(other) => Err(format!("the price is in {other:?}, not in USD").into()),
    }
}
