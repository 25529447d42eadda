//! What a call costs: a formula over plain data, and its evaluation for a request. The only place that does it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Prices;

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

/// How rows are billed by page: a part of a page costs as much as a whole one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PricedPages<'a> {
    /// Rows of a full page.
    pub rows: u64,
    /// Rows of the shortest page that the ceiling has room for.
    pub short_rows: u64,
    /// The request field that bounds the number of pages. Alone it sets that number.
    pub max: Option<&'a str>,
}

/// What a request field adds to the price, or multiplies it by.
///
/// `true` counts once, a number as often as it says, and a text once if it holds one of the words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Surcharge<'a> {
    /// The request fields; the one that counts most decides.
    pub fields: &'a [&'a str],
    /// The words, in small letters, where the fields hold text. They count wherever they stand, since upstream looks for
    /// them without regard to words: `website:` holds `site:`.
    pub words: &'a [&'a str],
    /// Added to the estimate, each time it counts.
    pub estimate_micros: u64,
    /// Added to the ceiling, each time it counts.
    pub ceiling_micros: u64,
    /// Multiplies the price of the call, with everything that is added.
    pub times: u64,
}

/// What a call is likely to cost and what it may cost at most, and what in the request decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Formula<'a> {
    /// The likely price.
    pub estimate: Price,
    /// The highest price to expect.
    pub ceiling: Price,
    /// How rows are billed by page, where they are.
    pub pages: Option<PricedPages<'a>>,
    /// What request fields add, or multiply the price by.
    pub surcharges: &'a [Surcharge<'a>],
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

impl Prices {
    /// The price of a request. `value` gives its fields; of one that is absent, what upstream assumes.
    #[must_use]
    pub fn cost(&self, count: RowCount, value: impl Fn(&str) -> Option<Value>) -> Cost {
        fn texts(list: &[String]) -> Vec<&str> {
            list.iter().map(String::as_str).collect()
        }
        let surcharges = self.surcharges.iter();
        let named: Vec<_> = surcharges
            .clone()
            .map(|surcharge| (texts(&surcharge.fields), texts(&surcharge.words)))
            .collect();
        let surcharges: Vec<_> = surcharges
            .zip(&named)
            .map(|(surcharge, (fields, words))| Surcharge {
                fields,
                words,
                estimate_micros: surcharge.estimate_micros,
                ceiling_micros: surcharge.ceiling_micros,
                times: surcharge.times,
            })
            .collect();
        let formula = Formula {
            estimate: self.estimate,
            ceiling: self.ceiling,
            pages: self.pages.as_ref().map(|pages| PricedPages {
                rows: pages.rows,
                short_rows: pages.short_rows,
                max: pages.max.as_deref(),
            }),
            surcharges: &surcharges,
        };
        formula.cost(count, value)
    }
}

impl Formula<'_> {
    /// The price of a request. `value` gives its fields; of one that is absent, what upstream assumes.
    #[must_use]
    pub fn cost(&self, count: RowCount, value: impl Fn(&str) -> Option<Value>) -> Cost {
        let (full, short) = match self.pages {
            None => (1, 1),
            Some(pages) => {
                let max = pages.max.and_then(&value);
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
        for surcharge in self.surcharges {
            let fields = surcharge.fields.iter().filter_map(|field| value(field));
            let count = fields.map(|value| counted(&value, surcharge.words)).max();
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
    /// So much per call and per row.
    #[must_use]
    pub const fn new(base_micros: u64, per_row_micros: u64) -> Self {
        Self {
            base_micros,
            per_row_micros,
            per_page_micros: 0,
        }
    }

    /// With so much per page behind the first one.
    #[must_use]
    pub const fn per_page(mut self, micros: u64) -> Self {
        self.per_page_micros = micros;
        self
    }
}

impl<'a> PricedPages<'a> {
    /// Pages of so many rows, the shortest of so many, at most as many as a request field says.
    #[must_use]
    pub const fn new(rows: u64, short_rows: u64, max: Option<&'a str>) -> Self {
        Self {
            rows,
            short_rows,
            max,
        }
    }
}

impl<'a> Surcharge<'a> {
    /// A surcharge that these fields decide.
    #[must_use]
    pub const fn new(fields: &'a [&'a str]) -> Self {
        Self {
            fields,
            words: &[],
            estimate_micros: 0,
            ceiling_micros: 0,
            times: 1,
        }
    }

    /// Counts where a text holds one of these words, in small letters.
    #[must_use]
    pub const fn words(mut self, words: &'a [&'a str]) -> Self {
        self.words = words;
        self
    }

    /// Adds to estimate and ceiling, each time it counts.
    #[must_use]
    pub const fn micros(mut self, estimate: u64, ceiling: u64) -> Self {
        self.estimate_micros = estimate;
        self.ceiling_micros = ceiling;
        self
    }

    /// Multiplies the price of the call.
    #[must_use]
    pub const fn times(mut self, times: u64) -> Self {
        self.times = times;
        self
    }
}

impl Price {
    /// The price of so many rows on so many pages, in micro-dollars.
    fn micros(self, rows: u64, pages: u64) -> u64 {
        let rows = self.per_row_micros.saturating_mul(rows);
        let further = self.per_page_micros.saturating_mul(pages.saturating_sub(1));
        self.base_micros
            .saturating_add(rows)
            .saturating_add(further)
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
fn counted(value: &Value, words: &[&str]) -> u64 {
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
#[must_use]
pub fn whole(value: &Value) -> Option<u64> {
    // The cast saturates.
    let rounded = || {
        value
            .as_f64()
            .filter(|number| *number >= 0.0)
            .map(|number| number.ceil() as u64)
    };
    value.as_u64().or_else(rounded)
}

/// Whether the text holds one of the words, whatever the case and what stands around it. Upstream reads percent
/// escapes, so they count as what they stand for.
fn holds(text: &str, words: &[&str]) -> bool {
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
