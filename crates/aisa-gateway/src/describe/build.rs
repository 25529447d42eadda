//! How generated code fills the descriptions in: constant functions, so that the descriptions can gain fields.

use super::{
    CoordinateRule, FieldInfo, FieldKind, KeywordRule, Method, OperationInfo, PageParts,
    PagingInfo, Price, PriceInfo, PriceRows, PricedPages, RowsIn, Shape, ShapeBody, ShapeField,
    Surcharge, TargetRule, TextRule, ValueKind, Window,
};
use crate::value::{List, Usd};

#[doc(hidden)]
impl Window {
    pub fn limit(mut self, limit: Option<i64>) -> Self {
        self.limit = limit;
        self
    }

    pub fn offset(mut self, offset: Option<i64>) -> Self {
        self.offset = offset;
        self
    }

    pub fn token(mut self, token: Option<String>) -> Self {
        self.token = token;
        self
    }
}

#[doc(hidden)]
impl<Row> PageParts<Row> {
    pub fn new(rows: Option<List<Row>>) -> Self {
        Self {
            rows,
            total_count: None,
            items_count: None,
            token: None,
        }
    }

    pub fn counts(mut self, total: Option<i64>, items: Option<i64>) -> Self {
        self.total_count = total;
        self.items_count = items;
        self
    }

    pub fn token(mut self, token: Option<String>) -> Self {
        self.token = token;
        self
    }
}

#[doc(hidden)]
impl OperationInfo {
    pub const fn new(
        name: &'static str,
        method: Method,
        path: &'static str,
        result: &'static Shape,
    ) -> Self {
        Self {
            name,
            summary: "",
            group: "",
            method,
            path,
            docs: "",
            fields: &[],
            one_of: &[],
            result,
            rows: None,
            columns: &[],
            paging: None,
            price: None,
            gateway_estimate: None,
        }
    }

    pub const fn summary(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    pub const fn group(mut self, group: &'static str) -> Self {
        self.group = group;
        self
    }

    pub const fn docs(mut self, docs: &'static str) -> Self {
        self.docs = docs;
        self
    }

    pub const fn fields(mut self, fields: &'static [FieldInfo]) -> Self {
        self.fields = fields;
        self
    }

    pub const fn one_of(mut self, groups: &'static [&'static [&'static str]]) -> Self {
        self.one_of = groups;
        self
    }

    pub const fn rows(mut self, rows: RowsIn, columns: &'static [&'static str]) -> Self {
        self.rows = Some(rows);
        self.columns = columns;
        self
    }

    pub const fn columns(mut self, columns: &'static [&'static str]) -> Self {
        self.columns = columns;
        self
    }

    pub const fn paging(mut self, paging: PagingInfo) -> Self {
        self.paging = Some(paging);
        self
    }

    pub const fn price(mut self, price: PriceInfo) -> Self {
        self.price = Some(price);
        self
    }

    pub const fn gateway_estimate(mut self, micros: u64) -> Self {
        self.gateway_estimate = Some(Usd::from_micros(micros));
        self
    }
}

#[doc(hidden)]
impl PagingInfo {
    pub const fn new(default_limit: i64, max_limit: i64) -> Self {
        Self {
            default_limit,
            max_limit,
            max_offset: None,
            token: None,
        }
    }

    pub const fn max_offset(mut self, offset: i64) -> Self {
        self.max_offset = Some(offset);
        self
    }

    pub const fn token(mut self, field: &'static str) -> Self {
        self.token = Some(field);
        self
    }
}

#[doc(hidden)]
impl PriceInfo {
    pub const fn new(estimate: Price, ceiling: Price, rows: PriceRows) -> Self {
        Self {
            estimate,
            ceiling,
            rows,
            pages: None,
            surcharges: &[],
        }
    }

    pub const fn pages(mut self, pages: PricedPages<'static>) -> Self {
        self.pages = Some(pages);
        self
    }

    pub const fn surcharges(mut self, surcharges: &'static [Surcharge<'static>]) -> Self {
        self.surcharges = surcharges;
        self
    }
}

#[doc(hidden)]
impl FieldInfo {
    pub const fn new(name: &'static str, doc: &'static str, kind: FieldKind) -> Self {
        Self {
            name,
            doc,
            required: false,
            default: None,
            kind,
        }
    }

    pub const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

#[doc(hidden)]
impl TargetRule {
    pub const fn new() -> Self {
        Self {
            domain: false,
            subdomain: false,
            page: false,
            wildcard: false,
        }
    }

    pub const fn domain(mut self) -> Self {
        self.domain = true;
        self
    }

    pub const fn subdomain(mut self) -> Self {
        self.subdomain = true;
        self
    }

    pub const fn page(mut self) -> Self {
        self.page = true;
        self
    }

    pub const fn wildcard(mut self) -> Self {
        self.wildcard = true;
        self
    }
}

#[doc(hidden)]
impl KeywordRule {
    pub const fn new() -> Self {
        Self {
            max_words: None,
            refused: "",
            no_emoji: false,
            decoded: false,
            lower_cased: false,
        }
    }

    pub const fn max_words(mut self, words: usize) -> Self {
        self.max_words = Some(words);
        self
    }

    pub const fn refused(mut self, characters: &'static str) -> Self {
        self.refused = characters;
        self
    }

    pub const fn no_emoji(mut self) -> Self {
        self.no_emoji = true;
        self
    }

    pub const fn decoded(mut self) -> Self {
        self.decoded = true;
        self
    }

    pub const fn lower_cased(mut self) -> Self {
        self.lower_cased = true;
        self
    }
}

#[doc(hidden)]
impl TextRule {
    pub const fn new() -> Self {
        Self {
            coordinate: None,
            dropped_parameters: &[],
            site_pattern: false,
        }
    }

    pub const fn coordinate(mut self, decimals: Option<usize>, radius: Option<[u64; 2]>) -> Self {
        self.coordinate = Some(CoordinateRule { decimals, radius });
        self
    }

    pub const fn dropped_parameters(mut self, names: &'static [&'static str]) -> Self {
        self.dropped_parameters = names;
        self
    }

    pub const fn site_pattern(mut self) -> Self {
        self.site_pattern = true;
        self
    }
}

#[doc(hidden)]
impl Shape {
    pub const fn new(name: &'static str, fields: fn() -> &'static [ShapeField]) -> Self {
        let body = ShapeBody::Fields(fields);
        Self { name, body }
    }

    pub const fn tagged(
        name: &'static str,
        tag: &'static str,
        variants: fn() -> &'static [(&'static str, &'static Self)],
    ) -> Self {
        let body = ShapeBody::Tagged(tag, variants);
        Self { name, body }
    }
}

#[doc(hidden)]
impl ShapeField {
    pub const fn new(name: &'static str, kind: ValueKind) -> Self {
        Self { name, kind }
    }
}

#[doc(hidden)]
impl FieldKind {
    pub const fn integer(min: Option<i64>, max: Option<i64>) -> Self {
        Self::Integer { min, max }
    }

    pub const fn number(min: Option<f64>, max: Option<f64>) -> Self {
        Self::Number { min, max }
    }

    pub const fn text(max_chars: Option<usize>) -> Self {
        Self::ruled_text(max_chars, TextRule::new())
    }

    pub const fn ruled_text(max_chars: Option<usize>, rule: TextRule) -> Self {
        Self::Text {
            max_chars,
            keyword: None,
            rule,
        }
    }

    pub const fn keyword(max_chars: Option<usize>, rule: KeywordRule) -> Self {
        Self::Text {
            max_chars,
            keyword: Some(rule),
            rule: TextRule::new(),
        }
    }

    pub const fn choice(values: &'static [(&'static str, &'static str)]) -> Self {
        Self::Choice { values }
    }

    pub const fn date(
        min: Option<&'static str>,
        max: Option<&'static str>,
        not_after: Option<&'static str>,
    ) -> Self {
        Self::Date {
            min,
            max,
            not_after,
        }
    }

    pub const fn targets(rule: TargetRule, max: Option<usize>, max_domains: Option<usize>) -> Self {
        Self::Targets {
            rule,
            max,
            max_domains,
        }
    }

    pub const fn numbered_targets(rule: TargetRule, max: Option<usize>) -> Self {
        Self::NumberedTargets { rule, max }
    }

    pub const fn filter(max_conditions: Option<usize>, row: Option<&'static Shape>) -> Self {
        Self::Filter {
            max_conditions,
            row,
        }
    }

    pub const fn order(max_rules: Option<usize>, row: Option<&'static Shape>) -> Self {
        Self::Order { max_rules, row }
    }

    pub const fn list(items: &'static Self, max: Option<usize>) -> Self {
        Self::List { items, max }
    }

    pub const fn map(values: &'static Self) -> Self {
        Self::Map { values }
    }
}
