//! What an operation is to the runtime: a description that generated code fills in and the runtime acts on.

mod build;
mod open_enum;
#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod result;
mod tagged;
mod walk;

use std::borrow::Cow;

use serde::{Serialize, de::DeserializeOwned};

use crate::value::{List, Usd, from_json};

pub(crate) use aisa_contract::price::{Formula, RowCount, whole};
pub use aisa_contract::price::{Price, PricedPages, Surcharge};
pub use walk::ANY_KEY;

/// A request that the gateway can answer.
///
/// Generated for every operation; [`RawRequest`](crate::call::RawRequest) implements it for untyped work.
pub trait Operation: sealed::Sealed + Serialize + Clone + Send + Sync {
    /// The typed result, `tasks[0].result[0]` on the wire.
    type Output: DeserializeOwned + Send;

    /// Reads a result from its JSON text; a value that does not fit its field is not an error. See
    /// [`from_json`].
    ///
    /// # Errors
    /// When the text is not JSON, or the whole of it is of another kind than the result.
    fn read_result(json: &str) -> Result<Self::Output, serde_json::Error> {
        from_json(json)
    }

    /// The description of the operation.
    fn info(&self) -> &'static OperationInfo;

    /// The path below the base URL.
    #[doc(hidden)]
    fn path(&self) -> &str {
        self.info().path
    }
}

/// Keeps [`Operation`] to generated code, so that it can gain methods.
#[doc(hidden)]
pub mod sealed {
    pub trait Sealed {}
}

/// An operation that answers in pages of rows.
pub trait Paged: Operation {
    /// One row of the result.
    type Row: Send;

    /// Takes the rows and the paging facts out of a result.
    fn take_page(&self, result: &mut Self::Output) -> PageParts<Self::Row>;

    /// The part of the whole that this request asks for.
    fn window(&self) -> Window;

    /// Points the request at another part, leaving every other field alone.
    fn set_window(&mut self, window: Window);
}

/// The part of a listing that a request asks for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Window {
    /// Rows asked for; `None` leaves the upstream default.
    pub limit: Option<i64>,
    /// Rows skipped before the first one.
    pub offset: Option<i64>,
    /// Continues after the page that brought this token.
    pub token: Option<String>,
}

/// What a page brings: its rows and what is known of the rest.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PageParts<Row> {
    /// The rows; `None` when upstream sent null or nothing.
    pub rows: Option<List<Row>>,
    /// Rows in the whole listing.
    pub total_count: Option<i64>,
    /// Rows that upstream says this page holds.
    pub items_count: Option<i64>,
    /// Continues after this page.
    pub token: Option<String>,
}

/// Describes one operation of the gateway.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name, also of the client's method and of the subcommand.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// The group that help and tables list it under.
    pub group: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL.
    pub path: &'static str,
    /// The docs page.
    pub docs: &'static str,
    /// The request fields, in the order of the schema; empty for an operation without body.
    pub fields: &'static [FieldInfo],
    /// Groups of request fields; of each group at least one must be set.
    pub one_of: &'static [&'static [&'static str]],
    /// The shape of the result, or of each row where `result` itself is the list of rows.
    pub result: &'static Shape,
    /// Where an answer has its rows; `None` where it is one object.
    pub rows: Option<RowsIn>,
    /// The columns that a table shows first.
    pub columns: &'static [&'static str],
    /// How to reach further rows; `None` where one answer holds everything.
    pub paging: Option<PagingInfo>,
    /// What a call costs by the figures of the schema; never a promise. `None` where only the answer tells, as for a
    /// call that is charged by the tokens of a language model: a budget then takes it with a maximum price only.
    pub price: Option<PriceInfo>,
    /// What the gateway itself expects a call to cost, where its price list is known to say so. It compares a maximum
    /// price with this figure, not with the charge, so a call below it is refused even where it would cost less.
    pub gateway_estimate: Option<Usd>,
}

impl OperationInfo {
    /// The shape of a row; that of the result where an answer is one object.
    #[must_use]
    pub fn row_shape(&self) -> Option<&'static Shape> {
        let Some(RowsIn::Field(rows)) = self.rows else {
            return Some(self.result);
        };
        match self.result.field(rows)? {
            ValueKind::List(ValueKind::Object(shape)) => Some(shape),
            _ => None,
        }
    }
}

/// Where an answer has its rows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum RowsIn {
    /// In this field of the result.
    Field(&'static str),
    /// `tasks[0].result` itself is the list of rows.
    Result,
}

/// HTTP methods the gateway's operations use.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Method {
    /// GET, without body.
    Get,
    /// POST, with an array of one task.
    Post,
}

/// How an operation pages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct PagingInfo {
    /// Rows per page when the request does not say.
    pub default_limit: i64,
    /// Rows per page at most.
    pub max_limit: i64,
    /// The largest `offset` upstream accepts, where one is stated.
    pub max_offset: Option<i64>,
    /// The field, of request and result alike, with a token that reaches beyond `max_offset`.
    pub token: Option<&'static str>,
}

/// What a call is likely to cost, and what it may cost at most.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct PriceInfo {
    /// The likely price: the gateway's own estimates.
    pub estimate: Price,
    /// The highest price to expect, from charges on record. Budgets reserve it.
    pub ceiling: Price,
    /// What counts as a row.
    pub rows: PriceRows,
    /// How rows are billed by page, where they are.
    pub pages: Option<PricedPages<'static>>,
    /// What request fields add, or multiply the price by.
    pub surcharges: &'static [Surcharge<'static>],
}

impl PriceInfo {
    pub(crate) fn formula(self) -> Formula<'static> {
        Formula {
            estimate: self.estimate,
            ceiling: self.ceiling,
            pages: self.pages,
            surcharges: self.surcharges,
        }
    }
}

/// What drives the number of rows in an answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum PriceRows {
    /// Always one.
    One,
    /// The request's `limit`.
    Limit,
    /// One per target of the request.
    Targets,
    /// One per keyword of the request.
    Keywords,
    /// One per day, week, month or year of the request's period.
    Periods,
    /// The request's `depth`: the results to read of a page of results.
    Depth,
}

/// Describes one request field.
#[derive(Debug)]
#[non_exhaustive]
pub struct FieldInfo {
    /// The wire name.
    pub name: &'static str,
    /// What it does, as plain text.
    pub doc: &'static str,
    /// Whether upstream refuses a request without it.
    pub required: bool,
    /// What upstream assumes when it is absent; never sent.
    pub default: Option<&'static str>,
    /// The values it takes.
    pub kind: FieldKind,
}

/// The values that a request field takes.
#[derive(Debug)]
#[non_exhaustive]
pub enum FieldKind {
    /// `true` or `false`.
    Boolean,
    /// A whole number within bounds.
    #[non_exhaustive]
    Integer {
        /// The smallest value.
        min: Option<i64>,
        /// The largest value.
        max: Option<i64>,
    },
    /// A number within bounds.
    #[non_exhaustive]
    Number {
        /// The smallest value.
        min: Option<f64>,
        /// The largest value.
        max: Option<f64>,
    },
    /// Free text.
    #[non_exhaustive]
    Text {
        /// Characters at most, as they are sent.
        max_chars: Option<usize>,
        /// What a keyword may hold; `None` where the text is not a keyword.
        keyword: Option<KeywordRule>,
        /// What any other text may hold.
        rule: TextRule,
    },
    /// One of some words; upstream may know more than the list.
    #[non_exhaustive]
    Choice {
        /// The documented words with their meaning.
        values: &'static [(&'static str, &'static str)],
    },
    /// A day, `yyyy-mm-dd`.
    #[non_exhaustive]
    Date {
        /// The earliest day: a date, or `today-1y`.
        min: Option<&'static str>,
        /// The latest day: a date, `today`, or `last-month`, the last day of the month before.
        max: Option<&'static str>,
        /// The field that holds a day this one must not pass.
        not_after: Option<&'static str>,
    },
    /// One target.
    Target(TargetRule),
    /// A list of targets.
    #[non_exhaustive]
    Targets {
        /// What each may be.
        rule: TargetRule,
        /// How many at most.
        max: Option<usize>,
        /// How many distinct domains at most.
        max_domains: Option<usize>,
    },
    /// Targets keyed by position, `{"1": …, "2": …}`.
    #[non_exhaustive]
    NumberedTargets {
        /// What each may be.
        rule: TargetRule,
        /// How many at most.
        max: Option<usize>,
    },
    /// Filter conditions.
    #[non_exhaustive]
    Filter {
        /// How many conditions at most.
        max_conditions: Option<usize>,
        /// The rows whose fields are documented for it; `None` where no list is.
        row: Option<&'static Shape>,
    },
    /// Sorting rules.
    #[non_exhaustive]
    Order {
        /// How many rules at most.
        max_rules: Option<usize>,
        /// The rows whose fields are documented for it; `None` where no list is.
        row: Option<&'static Shape>,
    },
    /// An object with fields of its own.
    Object(&'static [FieldInfo]),
    /// A list.
    #[non_exhaustive]
    List {
        /// What each element may be.
        items: &'static FieldKind,
        /// How many at most.
        max: Option<usize>,
    },
    /// An object whose keys are data.
    #[non_exhaustive]
    Map {
        /// What each value may be.
        values: &'static FieldKind,
    },
}

/// The forms a target may take.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct TargetRule {
    /// `example.com`
    pub domain: bool,
    /// `blog.example.com`
    pub subdomain: bool,
    /// `https://example.com/page`
    pub page: bool,
    /// A trailing `*`.
    pub wildcard: bool,
}

/// What a keyword may hold. No keyword may be blank.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct KeywordRule {
    /// Words at most.
    pub max_words: Option<usize>,
    /// Characters that upstream refuses.
    pub refused: &'static str,
    /// Whether upstream refuses emoji and every other character of four bytes.
    pub no_emoji: bool,
    /// Whether upstream decodes `%2B` and reads `+` as a space, so that both signs are escaped on the wire.
    pub decoded: bool,
    /// Whether upstream lower-cases it, so that keywords which differ by case are one.
    pub lower_cased: bool,
}

/// What a text may hold that is neither a target nor a keyword.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct TextRule {
    /// The text is a point on earth.
    pub coordinate: Option<CoordinateRule>,
    /// The text is a query, as of a URL, and upstream drops these parameters of it in silence.
    pub dropped_parameters: &'static [&'static str],
    /// The text is a pattern of addresses, without scheme and `www.`; a domain alone stands for its home page.
    pub site_pattern: bool,
}

/// How a point on earth is written: `latitude,longitude`, and a radius behind them where it has one.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct CoordinateRule {
    /// Decimals of latitude and longitude at most.
    pub decimals: Option<usize>,
    /// The smallest and the largest radius; `None` where there is no radius.
    pub radius: Option<[u64; 2]>,
}

/// The shape of a result object: what the schema knows, for tables and for finding what it does not.
#[derive(Debug)]
#[non_exhaustive]
pub struct Shape {
    /// The Rust type.
    pub name: &'static str,
    body: ShapeBody,
}

/// A field that the schema knows of a result object.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ShapeField {
    /// The wire name.
    pub name: &'static str,
    /// The values it holds.
    pub kind: ValueKind,
}

/// Functions, because a shape may contain itself.
#[derive(Debug)]
enum ShapeBody {
    Fields(fn() -> &'static [ShapeField]),
    Tagged(
        &'static str,
        fn() -> &'static [(&'static str, &'static Shape)],
    ),
}

impl Shape {
    /// The known fields, in the order of the schema. For objects told apart by a word: that word, then the fields
    /// that any of them has, each name once.
    #[must_use]
    pub fn fields(&self) -> Cow<'static, [ShapeField]> {
        let (tag, variants) = match self.body {
            ShapeBody::Fields(fields) => return fields().into(),
            ShapeBody::Tagged(tag, variants) => (tag, variants()),
        };
        let mut all = vec![ShapeField::new(tag, ValueKind::Text)];
        for (_, variant) in variants {
            for field in variant.fields().iter() {
                if all.iter().all(|known| known.name != field.name) {
                    all.push(*field);
                }
            }
        }
        all.into()
    }

    /// The field that tells objects apart, and the shape that each of its words stands for; `None` where all objects
    /// are alike.
    #[must_use]
    pub fn variants(&self) -> Option<(&'static str, &'static [(&'static str, &'static Self)])> {
        match self.body {
            ShapeBody::Fields(_) => None,
            ShapeBody::Tagged(tag, variants) => Some((tag, variants())),
        }
    }
}

/// The values of a result field.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ValueKind {
    /// `true` or `false`.
    Boolean,
    /// A whole number, sent as `12` or `12.0`.
    Integer,
    /// A number.
    Number,
    /// Text.
    Text,
    /// One of these words, or another that upstream knows.
    Choice(&'static [&'static str]),
    /// A day or a moment.
    Time,
    /// Names with counts.
    Counts,
    /// Names with texts.
    Texts,
    /// An object of a known shape.
    Object(&'static Shape),
    /// A list.
    List(&'static ValueKind),
    /// An object whose keys are data.
    Map(&'static ValueKind),
    /// Anything.
    Any,
}
