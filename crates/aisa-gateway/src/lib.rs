#![doc = include_str!("../README.md")]
//!
//! The names that every program needs are here, and nowhere else; the rest is in modules by topic: [`money`] (ledgers, and
//! what budgets report), [`limits`], [`transport`] (the key and the HTTP client), [`observe`], [`paging`], [`request`],
//! [`validate`], [`envelope`], [`archive`], [`describe`], [`value`].
//!
//! The modules are layered: each imports from those above it in the source of this file, and from none below.

pub mod value;

mod contain;

pub mod clock;
pub mod describe;
#[rustfmt::skip]
mod generated;

/// What a caller may ask beyond the names at the root: conditions, sorting rules, targets, untyped requests, and a
/// request as it would be sent, and its price of today.
pub mod request {
    pub use aisa_contract::request::{
        Direction, FilterError, FilterValue, NumberedTargets, Operator, OrderError, OrderRule,
        ValueError, canonical_target,
    };

    pub use crate::call::{PathRequest, Prepared, Quote, RawRequest, RawResult};
}
pub mod validate;

pub mod money;

pub mod archive;

mod error;

pub mod limits;
pub mod observe;

mod http;

pub mod envelope;

mod engine;

mod call;

mod page;

/// What streams over pages give besides pages and rows.
pub mod paging {
    pub use crate::page::{CursorError, PagingEnd, Plan, Purchases};
}

mod gateway;

/// The way to the gateway: the key, and the transport that sends HTTP requests and returns the responses.
///
/// Types of other crates, `http`, `reqwest` and `secrecy`, are in signatures of this module only: a major version of
/// theirs breaks nothing else.
pub mod transport {
    pub use crate::http::{
        ApiKey, HttpBody, HttpRequest, HttpResponse, ReqwestTransport, Transport, TransportError,
        hide_key,
    };
}

pub use aisa_contract::Family;
pub use aisa_contract::{
    request::{Field, Filter, OrderBy, asc, desc, field},
    value::{Date, Text, Timestamp, Usd, usd},
};
pub use call::Call;
pub use describe::operation::Operation;
pub use engine::RetryPolicy;
pub use envelope::response::Response;
pub use error::{ChargeState, Error, ErrorKind};
pub use gateway::{Gateway, GatewayBuilder};
pub use limits::limiter::Limits;
pub use money::budget::Budget;
pub use page::{Cursor, Page, Pages, Rows};

/// What the generated code of a family is made of, macros included.
#[doc(hidden)]
pub mod family {
    pub use aisa_contract::{EmbeddedOperation, embedded};

    pub use crate::{open_enum, request, result, result_map, tagged};

    pub use crate::{
        Date, Field, Filter, Operation, OrderBy, Text, Timestamp,
        call::Call,
        describe::{OperationRef, PageParts, Paged, Window, sealed::Sealed},
        envelope::{Envelope, Task},
        request::NumberedTargets,
        validate::{ValidationError, check_at},
        value::{Counts, Extra, List, TextMap, read},
    };
}
