//! What a call costs, as people read it.

use super::Price;
use crate::{
    field::{FieldKind, FieldRef},
    model::{Prices, RowPer, SurchargeRule},
    operation::OperationRef,
    value::Usd,
};

impl OperationRef<'_> {
    /// The likely and the highest price in words, for help and for tools.
    ///
    /// ```
    /// let family = aisa_contract::family("backlinks")?;
    /// let summary = family.find("summary").expect("the family has it");
    /// assert!(summary.price_in_words().starts_with("about $"));
    /// # Ok::<(), aisa_contract::ContractError>(())
    /// ```
    #[must_use]
    pub fn price_in_words(self) -> String {
        in_words(self)
    }
}

fn in_words(info: OperationRef<'_>) -> String {
    let mut text = match &info.price {
        None => "known only after the call".to_owned(),
        Some(prices) => {
            let (estimate, ceiling) = (prices.estimate, prices.ceiling);
            let mut text = format!(
                "about {}, at most {}",
                amounts(info, prices, estimate),
                amounts(info, prices, ceiling)
            );
            for surcharge in &prices.surcharges {
                text.push_str("; ");
                text.push_str(&self::surcharge(info, surcharge));
            }
            text
        }
    };
    if let Some(estimate) = info.gateway_estimate.map(Usd::from_micros) {
        text.push_str(&format!(
            "; the gateway expects {estimate}, and refuses a lower maximum price"
        ));
    }
    text
}

fn amounts(info: OperationRef<'_>, prices: &Prices, price: Price) -> String {
    let micros = Usd::from_micros;
    let base = micros(price.base_micros);
    if let Some(pages) = &prices.pages {
        let further = micros(price.per_page_micros);
        return format!("{base} a call and {further} a page of {} after the first", pages.rows);
    }
    let row = micros(price.per_row_micros);
    let per = match info.row_per {
        _ if price.per_row_micros == 0 => return format!("{base} a call"),
        None => return format!("{} a call", base.saturating_add(row)),
        Some(RowPer::Target) => "target",
        Some(RowPer::Keyword) => "keyword",
        Some(RowPer::Period) => "period",
        Some(RowPer::Depth) => "result",
        Some(RowPer::Limit) => "row",
    };
    format!("{base} a call and {row} a {per}")
}

fn surcharge(info: OperationRef<'_>, surcharge: &SurchargeRule) -> String {
    let [estimate, ceiling] =
        [surcharge.estimate_micros, surcharge.ceiling_micros].map(Usd::from_micros);
    let more = match surcharge.times {
        0 | 1 if estimate == ceiling => format!("{estimate} more"),
        0 | 1 => format!("{estimate} more, at most {ceiling}"),
        times => format!("{times} times as much"),
    };
    let is_number = |field: &FieldRef<'_>| matches!(field.kind(), FieldKind::Integer { .. });
    let mut counts = info.fields().into_iter().filter(is_number);
    let counts = counts.any(|field| surcharge.fields.contains(&field.name));
    let fields = surcharge.fields.join(" or ");
    match surcharge.words.as_slice() {
        [] if counts => format!("{more}, for each of {fields}"),
        [] => format!("{more}, with {fields}"),
        words => format!("{more}, where {fields} holds one of {}", words.join(" ")),
    }
}
