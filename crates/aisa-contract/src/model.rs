//! The model: what the schemas say, resolved and typed, without logic.
//!
//! The generator fills it from the schemas and writes it as JSON; whoever reads that JSON has all of it but the places
//! in the schema files ([`Origin`]) and the recorded differences to the docs ([`Disagreement`]), which only the
//! generator and the drift report need.

use std::{collections::HashMap, sync::OnceLock};

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::price::Price;
use crate::status::{Billing, Category, Class, Retry};

/// Everything the schemas describe.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Contract {
    /// What holds for every call.
    pub gateway: Gateway,
    /// The families of operations, by name.
    pub families: Vec<Family>,
}

impl Contract {
    /// The family of that name.
    #[must_use]
    pub fn family(&self, name: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.name == name)
    }

    /// The operations of all families, by family.
    pub fn operations(&self) -> impl Iterator<Item = (&Family, &Operation)> {
        self.families
            .iter()
            .flat_map(|family| family.operations.iter().map(move |operation| (family, operation)))
    }
}

/// What holds for every call: address, headers, codes, envelope.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Gateway {
    /// What the file says about itself.
    pub description: String,
    /// The address every path is appended to.
    pub base_url: String,
    /// The environment variable that holds the key.
    pub key_env: String,
    /// The environment variable that overrides the address.
    pub base_url_env: String,
    /// How keys start.
    pub key_prefix: String,
    /// The shape of a request body.
    pub body: String,
    /// Headers with a meaning of their own.
    pub headers: Headers,
    /// Codes of the envelope and its tasks.
    pub status_codes: Vec<StatusCode>,
    /// What ranges of codes mean that are not listed; the first that fits counts.
    pub status_blocks: Vec<StatusBlock>,
    /// Codes of the gateway's own errors.
    pub error_codes: Vec<ErrorCode>,
    /// Places where a source says otherwise of every operation, with our reason.
    #[serde(skip)]
    pub disagreements: Vec<Disagreement>,
    /// The shapes of the envelope.
    pub definitions: Vec<Definition>,
}

impl Gateway {
    /// The definition of that name.
    #[must_use]
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.name == name)
    }

    /// The path of the base URL, below which the operations are: `/apis/v1`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or("", |(_, rest)| rest);
        rest.find('/').map_or("", |slash| rest[slash..].trim_end_matches('/'))
    }

    /// The request header with this role; no header has the empty name.
    #[must_use]
    pub fn request_header(&self, role: &str) -> &str {
        let header = self.headers.request.iter().find(|(known, _)| known == role);
        header.map_or("", |(_, name)| name)
    }

    /// The response headers with this role.
    #[must_use]
    pub fn response_headers(&self, role: &str) -> &[String] {
        let headers = self.headers.response.iter().find(|(known, _)| known == role);
        headers.map_or(&[], |(_, names)| names)
    }

    /// The first response header with this role; no header has the empty name.
    #[must_use]
    pub fn response_header(&self, role: &str) -> &str {
        self.response_headers(role).first().map_or("", String::as_str)
    }

    /// The error of the gateway with this code.
    #[must_use]
    pub fn error(&self, code: &str) -> Option<&ErrorCode> {
        self.error_codes.iter().find(|error| error.code == code)
    }

    /// The meaning of this code of an envelope or a task; none where the code is not listed.
    #[must_use]
    pub fn status(&self, code: i64) -> Option<&StatusCode> {
        self.status_codes.iter().find(|status| status.code == code)
    }
}

/// The names of the headers that the runtime reads and writes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Headers {
    /// Sent: (role, header).
    pub request: Vec<(String, String)>,
    /// Received: (role, headers that carry it, the first wins).
    pub response: Vec<(String, Vec<String>)>,
}

/// A status code of the envelope or of a task.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct StatusCode {
    /// The number.
    pub code: i64,
    /// What it means for the call: `ok`, `empty`, `pending`, ….
    pub class: Class,
    /// Whether repeating helps: `never`, `backoff`, ….
    pub retry: Retry,
    /// Whether it costs: `free`, `charged`, `maybe`.
    pub billing: Billing,
    /// The meaning in our own words.
    pub meaning: String,
}

/// A range of status codes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct StatusBlock {
    /// The first code.
    pub from: i64,
    /// The last code.
    pub to: i64,
    /// What they mean for the call.
    pub class: Class,
    /// Whether repeating helps.
    pub retry: Retry,
    /// Whether they cost.
    pub billing: Billing,
    /// The meaning in our own words.
    pub meaning: String,
}

/// An error code of the gateway itself.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ErrorCode {
    /// The code.
    pub code: String,
    /// The HTTP status that carries it.
    pub http: i64,
    /// The category: `auth`, `budget`, ….
    pub category: Category,
    /// Whether repeating helps.
    pub retry: Retry,
    /// Whether it costs.
    pub billing: Billing,
    /// The meaning in our own words.
    pub meaning: String,
}

/// A family of operations: a crate, with names of its own.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Family {
    /// The name: the folder of its files.
    pub name: String,
    /// The crate that is generated.
    pub crate_name: String,
    /// How the paths of its operations begin: `/…/`.
    pub prefix: String,
    /// The subcommand that its operations stand below; none where they stand at the top level.
    pub command: Option<String>,
    /// The groups that help and tables list operations by, in their order.
    pub groups: Vec<Group>,
    /// The operations that an agent is offered without being asked for others.
    pub agents: Vec<String>,
    /// What the family is about.
    pub description: String,
    /// The docs page.
    pub docs: String,
    /// The operations, by group and then by name.
    pub operations: Vec<Operation>,
    /// The named shapes, by file and then in the order they are written.
    pub definitions: Vec<Definition>,
    /// Where each of them is.
    #[doc(hidden)]
    #[serde(skip)]
    pub index: Index,
}

impl Family {
    /// The definition of that name.
    #[must_use]
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        let is_it = |definition: &&Definition| definition.name == name;
        let indexed = self.index.place(&self.definitions, name);
        let indexed = indexed.and_then(|place| self.definitions.get(place));
        // The list may have changed since.
        indexed.filter(is_it).or_else(|| self.definitions.iter().find(is_it))
    }

    /// The operation of that name.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }
}

/// The places of definitions by their names, made at the first look-up: rows of results ask for thousands.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Index(OnceLock<HashMap<String, usize>>);

impl Index {
    fn place(&self, definitions: &[Definition], name: &str) -> Option<usize> {
        let places = self.0.get_or_init(|| {
            let names = definitions.iter().enumerate();
            names.map(|(place, definition)| (definition.name.clone(), place)).collect()
        });
        places.get(name).copied()
    }
}

/// A copy makes its own.
impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// Families are equal whether or not something was looked up in them.
impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A group of operations.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Group {
    /// What `x-operation` calls it.
    pub name: String,
    /// What readers see.
    pub heading: String,
}

/// One operation: a request, its result and how they are sent.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Operation {
    /// The name: file stem, client method, subcommand.
    pub name: String,
    /// One sentence.
    pub summary: String,
    /// What the file says about itself.
    pub description: String,
    /// The group of the family that help and tables list it under.
    pub group: String,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL.
    pub path: String,
    /// The docs page.
    pub docs: String,
    /// The definition of the request; none for an operation without a body.
    pub request: Option<String>,
    /// Groups of request fields; of each group at least one is needed.
    pub one_of: Vec<Vec<String>>,
    /// Whether `result` itself is the list of rows.
    pub answers_rows: bool,
    /// The definition of the result; of a row, where `result` itself is the list of rows.
    pub result: String,
    /// The result field that holds the rows.
    pub rows: Option<String>,
    /// What drives the number of rows.
    pub row_per: Option<RowPer>,
    /// How to reach further rows.
    pub paging: Option<Paging>,
    /// The columns that a table shows first.
    pub columns: Vec<String>,
    /// Why it may stop working, in one sentence; none where nothing threatens it.
    pub at_risk: Option<String>,
    /// What a call is likely to cost, and what it may cost at most; none where only the call itself tells.
    pub price: Option<Prices>,
    /// What the gateway itself expects it to cost, in micro-dollars: it compares a maximum price with this figure.
    pub gateway_estimate: Option<u64>,
    /// Places where a source says otherwise, with our reason.
    #[serde(skip)]
    pub disagreements: Vec<Disagreement>,
    /// Where it is written.
    #[serde(skip)]
    pub origin: Origin,
}

/// HTTP methods.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Without a body.
    Get,
    /// With a body.
    #[default]
    Post,
}

/// What drives the number of rows of a response.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowPer {
    /// The request's `limit`.
    Limit,
    /// The targets of the request.
    Target,
    /// The keywords of the request.
    Keyword,
    /// The days, weeks, months or years of the request's period.
    Period,
    /// The request's `depth`: the results to read of a page of results.
    Depth,
}

/// How an operation pages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Paging {
    /// The style of paging.
    pub style: PagingStyle,
    /// The field with the token of the next page, of request and result alike.
    pub token: Option<String>,
    /// The largest offset upstream accepts, where one is stated.
    pub max_offset: Option<u64>,
}

/// The styles of paging.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PagingStyle {
    /// `limit` and `offset`.
    Offset,
    /// `limit` and `offset`, then a token.
    OffsetThenToken,
    /// `limit` and a token.
    Token,
}

/// What a call is likely to cost, what it may cost at most, and what in the request decides.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Prices {
    /// The likely price.
    pub estimate: Price,
    /// The highest price to expect, which budgets reserve.
    pub ceiling: Price,
    /// How rows are billed by page, where they are.
    pub pages: Option<PageRule>,
    /// What request fields add, or multiply the price by.
    pub surcharges: Vec<SurchargeRule>,
}

/// How rows are billed by page.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PageRule {
    /// Rows of a full page.
    pub rows: u64,
    /// Rows of the shortest page that the ceiling has room for.
    pub short_rows: u64,
    /// The request field that bounds the number of pages.
    pub max: Option<String>,
}

/// What request fields add to the price, or multiply it by.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct SurchargeRule {
    /// The fields, those that the request has.
    pub fields: Vec<String>,
    /// The words that count where the fields hold text.
    pub words: Vec<String>,
    /// Added to the estimate, each time it counts.
    pub estimate_micros: u64,
    /// Added to the ceiling, each time it counts.
    pub ceiling_micros: u64,
    /// Multiplies the price of the call.
    pub times: u64,
}

/// A known difference between a source and the schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The kind of change the source would ask for.
    pub change: String,
    /// The place, such as `request.limit`.
    pub at: String,
    /// Who says so.
    pub source: String,
    /// What they say.
    pub says: String,
    /// Why the schema holds otherwise.
    pub reason: String,
    /// Where it is written.
    pub origin: Origin,
}

/// A place in the schema files.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Origin {
    /// The path below the schema folder, such as `<family>/summary.json`.
    pub file: String,
    /// The JSON pointer; for a borrowed property, where it is really written.
    pub pointer: String,
}

impl Origin {
    /// Whether it is the file whose shapes the operations of a family share.
    #[must_use]
    pub fn is_common(&self) -> bool {
        self.file.ends_with("/common.json")
    }
}

/// A named shape.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Definition {
    /// The name, also of the Rust type.
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// Its shape.
    pub kind: DefinitionKind,
    /// The hand-written type of the client that stands for it.
    pub rust_type: Option<String>,
    /// Whether others only borrow its fields, so that it is not a type itself.
    #[serde(default)]
    pub fields_only: bool,
    /// Plausible values.
    #[serde(default)]
    pub examples: Vec<Value>,
    /// Where it is written.
    #[serde(skip)]
    pub origin: Origin,
}

/// The shape of a definition.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DefinitionKind {
    /// An object with named fields.
    Object {
        /// The fields, in the order of the schema.
        #[serde(default)]
        fields: Vec<Field>,
        /// Whether other fields are refused: true for requests, false for results.
        #[serde(default)]
        closed: bool,
    },
    /// One of some words; others may come.
    Enum {
        /// The documented words.
        values: Vec<EnumValue>,
    },
    /// Objects told apart by a word.
    Tagged {
        /// The field that holds the word.
        tag: String,
        /// The definition that each word stands for; other words may come.
        variants: Vec<Variant>,
    },
    /// An object whose keys are data.
    Map {
        /// The type of the values.
        values: Type,
        /// Whether the values may be null.
        #[serde(default)]
        nullable: bool,
        /// Whether the keys are positions, `1`, `2`, ….
        #[serde(default)]
        positions: bool,
    },
    /// A plain value that has a name.
    Scalar {
        /// Its type.
        ty: Type,
        /// Its JSON Schema `format`.
        format: Option<String>,
    },
}

/// A documented word of an enum.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct EnumValue {
    /// The word on the wire.
    pub wire: String,
    /// What it means.
    pub description: String,
}

/// One of the objects told apart by a word.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Variant {
    /// The word on the wire.
    pub word: String,
    /// The definition of the object.
    pub definition: String,
}

/// A property of an object.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Field {
    /// The wire name.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// Its type, apart from null.
    pub ty: Type,
    /// Whether null is allowed.
    pub nullable: bool,
    /// Whether a request without it is refused.
    pub required: bool,
    /// What upstream assumes when it is absent; documentation, never sent.
    pub default: Option<Value>,
    /// The bounds.
    pub limits: Limits,
    /// The forms a target may take.
    pub target: Option<Vec<String>>,
    /// What a keyword may hold.
    pub keyword: Option<Keyword>,
    /// What any other text may hold.
    pub text: Option<TextRule>,
    /// The earliest date.
    pub min_date: Option<String>,
    /// The latest date.
    pub max_date: Option<String>,
    /// The field with a date that this one must not pass.
    pub not_after: Option<String>,
    /// Filter conditions at most.
    pub max_conditions: Option<u64>,
    /// The definition whose fields a filter or an order may name.
    pub filter_fields: Option<String>,
    /// Distinct domains at most.
    pub max_domains: Option<u64>,
    /// The sibling that bounds this one.
    pub at_most: Option<String>,
    /// The request field that sets the scale of this one.
    pub scaled_by: Option<String>,
    /// The request field that this one repeats.
    pub echo: Option<String>,
    /// Plausible values.
    pub examples: Vec<Value>,
    /// Where it is written.
    #[serde(skip)]
    pub origin: Origin,
}

/// What a keyword may hold. No keyword may be blank.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Keyword {
    /// Words at most.
    pub max_words: Option<u64>,
    /// Characters that are refused.
    pub refused: String,
    /// Whether emoji and every other character of four bytes are refused.
    pub no_emoji: bool,
    /// Whether upstream decodes `%2B` and reads `+` as a space.
    pub decoded: bool,
    /// Whether upstream lower-cases it, so that keywords which differ by case are one.
    pub lower_cased: bool,
}

/// What a text may hold that is neither a target nor a keyword.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct TextRule {
    /// It is a point on earth.
    pub coordinate: Option<Coordinate>,
    /// It is a query, and these parameters of it are dropped.
    pub dropped_parameters: Vec<String>,
    /// It is a pattern of addresses, without scheme and `www.`; a domain alone stands for its home page.
    pub site_pattern: bool,
}

/// How a point on earth is written: `latitude,longitude`, and a radius behind them where it has one.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Coordinate {
    /// Decimals of latitude and longitude at most.
    pub decimals: Option<u64>,
    /// The smallest and the largest radius; none where there is no radius.
    pub radius: Option<[u64; 2]>,
}

/// The bounds of a value.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Limits {
    /// The smallest whole number.
    pub minimum: Option<i64>,
    /// The largest whole number.
    pub maximum: Option<i64>,
    /// The smallest number, of a field that takes fractions.
    pub min_number: Option<f64>,
    /// The largest number, of a field that takes fractions.
    pub max_number: Option<f64>,
    /// Characters of an element at most.
    pub max_item_length: Option<u64>,
    /// Characters at most.
    pub max_length: Option<u64>,
    /// Elements at most.
    pub max_items: Option<u64>,
    /// Entries at most.
    pub max_properties: Option<u64>,
}

/// The type of a value.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Type {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Text.
    String,
    /// Anything.
    #[default]
    Any,
    /// A list.
    Array {
        /// What it holds.
        items: Box<Type>,
        /// Whether elements may be null.
        #[serde(default)]
        nullable: bool,
    },
    /// A definition of that name.
    Ref(String),
}

impl Type {
    /// The definition that the type names, itself or as the elements of a list.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Ref(name) => Some(name),
            Self::Array { items, .. } => items.named(),
            _ => None,
        }
    }
}
