#![doc = include_str!("../README.md")]

// Calls, answers, errors.
mod attempt;
mod base_url;
mod body;
mod builder;
mod call;
mod carrier;
mod client;
mod contain;
mod decode;
mod envelope;
mod error;
mod error_text;
mod estimate;
mod failure;
mod headers;
mod job;
mod json;
mod key;
mod observer;
mod outcome;
mod prepared;
mod progress;
mod quote;
mod raw;
mod response;
mod retry;
mod send;
mod status;
mod surrogate;
mod tls;
mod transport;

pub use body::BodyShape;
pub use builder::ClientBuilder;
pub use call::Call;
pub use client::Client;
pub use decode::from_json;
pub use envelope::{Envelope, Task};
pub use error::{ChargeState, Error, ErrorKind};
pub use error_text::is_unprintable;
pub use observer::{AfterAttempt, AfterCall, BeforeAttempt, Observer};
pub use prepared::Prepared;
pub use quote::Quote;
pub use raw::RawRequest;
pub use response::Response;
pub use retry::RetryPolicy;
pub use send::{HttpBody, HttpRequest, HttpResponse, HttpSend, SendFault};
pub use surrogate::mend_surrogates;

// Values and the language of requests.
mod calendar;
mod counts;
mod date;
mod example;
mod extra;
mod filter;
mod list;
mod numbered_targets;
mod open_enum;
mod operation;
mod order;
mod target;
mod text;
mod text_map;
mod timestamp;
mod unknown;
pub mod validate;
mod wire;

pub use counts::Counts;
pub use date::{Date, DateError};
pub use extra::Extra;
pub use filter::{Field, Filter, FilterError, FilterValue, Operator, field};
pub use list::List;
pub use numbered_targets::NumberedTargets;
pub(crate) use open_enum::open_enum;
pub use operation::{
    FieldInfo, FieldKind, Method, Operation, OperationInfo, PageParts, Paged, PagingInfo, Price,
    PriceInfo, PriceRows, Shape, TargetRule, ValueKind, Window,
};
pub use order::{Direction, OrderBy, OrderError, OrderRule, asc, desc};
pub use target::TargetError;
pub use text::Text;
pub use text_map::TextMap;
pub use timestamp::{Timestamp, TimestampError};
pub use unknown::{UnknownField, UnknownKind, unknown_fields};
pub use validate::{Invalid, Note, Problem};

// Money, limits, pages.
mod budget;
mod clock;
mod ledger;
mod limits;
mod money;
mod page;

pub use budget::{Budget, Exhausted, Reservation, Spending};
pub use clock::{Clock, ManualClock, SystemClock};
pub use ledger::{
    Attempt, AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, LedgerGuard,
    LedgerReport, MemoryLedger, read_ledger, target_hash,
};
pub use limits::{Limits, Permit, RateLimit, Tier};
pub use money::{ParseUsdError, Usd, usd};
pub use page::{Cursor, CursorMismatch, Page, Pages, PagingEnd, Plan, Remaining, Rows, Tally};

#[rustfmt::skip]
mod generated;
pub use generated::*;
