//! What a call costs: a formula over plain data, and its evaluation for a request. The only place that does it.

mod words;

use jiff::civil;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    field::FieldRef,
    model::{Prices, RowPer},
    operation::OperationRef,
    value::calendar::relative_day,
};

/// Amounts in micro-dollars.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Price {
    /// Per call; with its first page, where rows are billed by page.
    pub base_micros: u64,
    /// Per row of the response.
    pub per_row_micros: u64,
    /// Per page behind the first one.
    pub per_page_micros: u64,
}

/// How many rows a call brings, at most.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RowCount {
    /// The rows.
    pub rows: u64,
    /// Whether the request says so; otherwise it is the number that upstream assumes.
    pub requested: bool,
}

/// The price of a request, in micro-dollars.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Cost {
    /// What it is likely to cost.
    pub estimate: u64,
    /// What it may cost at most.
    pub ceiling: u64,
}

impl OperationRef<'_> {
    /// What a request is likely to cost, and what it may cost at most, by the figures of the contract; `None` where only
    /// the call itself tells. `today` matters where rows are counted by days.
    ///
    /// ```
    /// let family = aisa_contract::family("backlinks")?;
    /// let backlinks = family.find("backlinks").expect("the family has it");
    /// let fields = serde_json::from_str(r#"{"target": "example.com", "limit": 10}"#)?;
    /// let cost = backlinks.cost(&fields, "2026-01-31".parse()?).expect("it has a price");
    /// assert!(cost.estimate <= cost.ceiling);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn cost(self, fields: &Map<String, Value>, today: civil::Date) -> Option<Cost> {
        let price = self.price.as_ref()?;
        let cost = price.cost(self.row_count(fields, today), |name| self.assumed(fields, name));
        // A call that the gateway itself expects to cost more may do so.
        let ceiling = self.gateway_estimate.unwrap_or(0).max(cost.ceiling);
        Some(Cost { ceiling, ..cost })
    }

    /// A field as written; of one that is absent, what upstream assumes.
    #[must_use]
    pub fn assumed(self, fields: &Map<String, Value>, name: &str) -> Option<Value> {
        let written = fields.get(name).filter(|value| !value.is_null());
        written.cloned().or_else(|| self.field(name)?.default.clone())
    }

    /// The most rows that the request can bring.
    #[must_use]
    pub fn row_count(self, fields: &Map<String, Value>, today: civil::Date) -> RowCount {
        let requested = |rows| RowCount { rows, requested: true };
        let field = |name: &str, default: Option<u64>| {
            let written = fields.get(name).and_then(whole);
            let assumed = || self.assumed(fields, name).as_ref().and_then(whole);
            RowCount {
                rows: written.or_else(assumed).or(default).unwrap_or(100),
                requested: written.is_some(),
            }
        };
        match self.row_per {
            None => RowCount { rows: 1, requested: false },
            Some(RowPer::Limit) => {
                let default = self.paging().map(|paging| paging.default_limit);
                field("limit", default.and_then(|rows| u64::try_from(rows).ok()))
            }
            Some(RowPer::Depth) => field("depth", Some(10)),
            Some(RowPer::Target) => requested(count(fields, "targets")),
            Some(RowPer::Keyword) => requested(count(fields, "keywords")),
            Some(RowPer::Period) => requested(self.periods(fields, today)),
        }
    }

    fn periods(self, fields: &Map<String, Value>, today: civil::Date) -> u64 {
        let text = |name: &str| fields.get(name).and_then(Value::as_str);
        let day = |name: &str| {
            let known = self.field(name).map(FieldRef::field);
            let default = known.and_then(|field| field.default.as_ref()?.as_str());
            let earliest = known.and_then(|field| field.min_date.as_deref());
            let mut words = [text(name), default, earliest].into_iter().flatten();
            words.find_map(|word| relative_day(word, today))
        };
        let span = day("date_to").unwrap_or(today) - day("date_from").unwrap_or(today);
        let days = span.get_days();
        let range = self.assumed(fields, "group_range");
        let length = match range.as_ref().and_then(Value::as_str) {
            Some("day") => 1,
            Some("week") => 7,
            Some("year") => 365,
            // Short months, so that the estimate is not too low.
            _ => 28,
        };
        // A range that begins and ends in the middle of a week, month or year touches one more of them than fit into it.
        let broken = if length == 1 { 1 } else { 2 };
        u64::try_from(days.max(0) / length + broken).unwrap_or(1)
    }
}

/// How many entries a field has; 1 where it is not a list.
fn count(fields: &Map<String, Value>, name: &str) -> u64 {
    match fields.get(name) {
        Some(Value::Array(entries)) => entries.len() as u64,
        Some(Value::Object(entries)) => entries.len() as u64,
        _ => 1,
    }
}

impl Prices {
    /// The price of a request. `value` gives its fields; of one that is absent, what upstream assumes.
    #[must_use]
    pub fn cost(&self, count: RowCount, value: impl Fn(&str) -> Option<Value>) -> Cost {
        let (full, short) = match &self.pages {
            None => (1, 1),
            Some(pages) => {
                let max = pages.max.as_deref().and_then(&value);
                let max = max.as_ref().and_then(whole);
                let count = |rows_per_page| page_count(count, rows_per_page, max);
                (count(pages.rows), count(pages.short_rows))
            }
        };
        let mut cost = Cost {
            estimate: self.estimate.micros(count.rows, full),
            ceiling: self.ceiling.micros(count.rows, short),
        };
        let mut factor: u64 = 1;
        for surcharge in &self.surcharges {
            let fields = surcharge.fields.iter().filter_map(|field| value(field));
            let count = fields.map(|value| counted(&value, &surcharge.words)).max();
            let count = count.unwrap_or(0);
            let add = |sum: u64, micros: u64| sum.saturating_add(micros.saturating_mul(count));
            cost.estimate = add(cost.estimate, surcharge.estimate_micros);
            cost.ceiling = add(cost.ceiling, surcharge.ceiling_micros);
            if count > 0 {
                factor = factor.saturating_mul(surcharge.times);
            }
        }
        Cost {
            estimate: cost.estimate.saturating_mul(factor),
            ceiling: cost.ceiling.saturating_mul(factor),
        }
    }
}

impl Price {
    /// The price of so many rows on so many pages, in micro-dollars.
    fn micros(self, rows: u64, pages: u64) -> u64 {
        let rows = self.per_row_micros.saturating_mul(rows);
        let further = self.per_page_micros.saturating_mul(pages.saturating_sub(1));
        self.base_micros.saturating_add(rows).saturating_add(further)
    }
}

/// The pages that upstream reads for so many rows.
fn page_count(count: RowCount, rows_per_page: u64, max: Option<u64>) -> u64 {
    let full = count.rows.div_ceil(rows_per_page.max(1));
    let pages = match max {
        None => full,
        Some(max) if count.requested => full.min(max),
        Some(max) => max,
    };
    pages.max(1)
}

/// How often a value counts.
fn counted(value: &Value, words: &[String]) -> u64 {
    match value {
        Value::Null | Value::Bool(false) => 0,
        Value::Bool(true) | Value::Object(_) => 1,
        Value::Number(_) => whole(value).unwrap_or(0),
        Value::String(text) => u64::from(holds(text, words)),
        Value::Array(list) => {
            let counts = list.iter().map(|value| counted(value, words));
            counts.max().unwrap_or(0)
        }
    }
}

/// A count; a fraction counts as the next whole number, so that a price is not too low.
fn whole(value: &Value) -> Option<u64> {
    // The cast saturates.
    let rounded =
        || value.as_f64().filter(|number| *number >= 0.0).map(|number| number.ceil() as u64);
    value.as_u64().or_else(rounded)
}

/// Whether the text holds one of the words, whatever the case and what stands around it. Upstream reads percent
/// escapes, so they count as what they stand for.
fn holds(text: &str, words: &[String]) -> bool {
    let text = unescaped(text);
    words.iter().any(|word| {
        let word = word.as_bytes();
        let mut places = text.windows(word.len().max(1));
        places.any(|place| place.eq_ignore_ascii_case(word))
    })
}

/// The text with its percent escapes read.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let escaped = match behind {
            [high, low, ..] if *first == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    bytes
}
