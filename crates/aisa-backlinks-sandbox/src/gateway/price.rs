//! What a call costs: its price, quotes, and the caller's maximum.

use http::HeaderMap;
use serde_json::{Map, Value, json};

use super::{
    Incoming, SandboxGateway, check, money,
    reply::{Reply, error},
};
use crate::{
    answer,
    contract::Route,
    model::{Price, PriceRange, RowPer},
};

/// The price of operations whose schema gives none.
const UNKNOWN: PriceRange = PriceRange {
    estimate: FLAT,
    ceiling: FLAT,
};
const FLAT: Price = Price {
    base_micros: 20_000,
    per_row_micros: 0,
};

impl SandboxGateway {
    pub(super) fn is_quote(&self, incoming: &Incoming) -> bool {
        let name = self.contract.gateway.request_header("cost-mode");
        incoming
            .headers
            .get(name)
            .is_some_and(|mode| mode.as_bytes().eq_ignore_ascii_case(b"quote"))
    }

    fn prices(&self, route: &Route) -> PriceRange {
        match self.settings.prices {
            Some((base_micros, per_row_micros)) => {
                let price = Price {
                    base_micros,
                    per_row_micros,
                };
                PriceRange {
                    estimate: price,
                    ceiling: price,
                }
            }
            None => route.operation.price.unwrap_or(UNKNOWN),
        }
    }

    /// The price by which a call is charged.
    pub(super) fn price(&self, route: &Route) -> Price {
        let prices = self.prices(route);
        if self.settings.charge_ceiling {
            prices.ceiling
        } else {
            prices.estimate
        }
    }

    /// The most rows that a task can return.
    fn most_rows(&self, route: &Route, task: &Map<String, Value>) -> u64 {
        let query = self.query(route, task);
        match route.operation.row_per {
            None => 1,
            Some(RowPer::Limit) => query
                .integer("limit")
                .and_then(|limit| u64::try_from(limit).ok())
                .unwrap_or(100),
            Some(RowPer::Depth) => query.depth(),
            Some(RowPer::Target | RowPer::Keyword) => query.targets.len() as u64,
            Some(RowPer::Period) => answer::periods(&query),
        }
    }

    pub(super) fn quote(
        &self,
        route: &Route,
        task: Result<Map<String, Value>, check::CheckError>,
    ) -> Reply {
        let checked = task.and_then(|task| {
            check::fields(route, &task, self.settings.today).map(|()| self.most_rows(route, &task))
        });
        match checked {
            Ok(rows) => Reply::json(
                200,
                json!({
                    "object": "cost_estimate", "currency": "USD", "estimate_kind": "exact",
                    "estimated_cost_micros_usd": self.prices(route).estimate.micros(rows),
                    "max_cost_micros_usd": self.price(route).micros(rows),
                    "may_exceed_estimate": self.settings.charge_ceiling,
                    "estimated_at": format!("{}T00:00:00Z", self.settings.today),
                }),
            ),
            Err(invalid) => {
                let detail = invalid
                    .detail
                    .map(|detail| format!(": {detail}"))
                    .unwrap_or_default();
                Reply::json(
                    400,
                    json!({"error": format!("the request is not valid ({}){detail}", invalid.status)}),
                )
            }
        }
    }

    /// Refuses a request whose estimate exceeds the caller's maximum price.
    pub(super) fn affordable(
        &self,
        route: &Route,
        task: Option<&Map<String, Value>>,
        headers: &HeaderMap,
    ) -> Result<(), Box<Reply>> {
        let Some(header) = headers.get(self.contract.gateway.request_header("max-price")) else {
            return Ok(());
        };
        let Some(most) = header.to_str().ok().and_then(money::micros) else {
            return Err(Box::new(Reply::json(
                400,
                json!({"error": "the maximum price is not a decimal number of dollars"}),
            )));
        };
        let rows = self.most_rows(route, task.unwrap_or(&Map::new()));
        let estimate = self.prices(route).estimate.micros(rows);
        if estimate <= most {
            return Ok(());
        }
        let message = format!(
            "The estimate of ${} exceeds the maximum price.",
            money::dollars(estimate)
        );
        Err(Box::new(error(
            402,
            "estimated_price_exceeds_max_price",
            &message,
            false,
        )))
    }
}
