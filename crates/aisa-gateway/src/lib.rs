#![doc = include_str!("../README.md")]
//!
//! The names that every program needs are here; the rest is in modules by topic: [`money`] (budgets and ledgers),
//! [`limits`], [`transport`] (the key and the HTTP client), [`observe`], [`validate`], [`describe`], [`value`].
//!
//! The modules are layered: each imports from those above it in the source of this file, and from none below.

pub mod value;

mod contain;

pub mod clock;
pub mod describe;
#[rustfmt::skip]
mod generated;

/// What a caller may ask: filters, sorting, targets, keywords.
pub mod request {
    pub use aisa_contract::request::{
        Direction, Field, Filter, FilterError, FilterValue, NumberedTargets, Operator, OrderBy,
        OrderError, OrderRule, ValueError, asc, canonical_target, desc, field,
    };
}
pub mod validate;

pub mod money;

pub mod archive;

pub mod error;

pub mod limits;
pub mod observe;

mod http;

pub mod answer;

mod engine;

pub mod call;

pub mod page;

mod gateway;

/// The way to the gateway: the key, and the transport that sends HTTP requests and returns the responses.
///
/// Types of other crates, `http`, `reqwest` and `secrecy`, are in signatures of this module only: a major version of
/// theirs breaks nothing else.
pub mod transport {
    pub use crate::http::{
        ApiKey, HttpBody, HttpRequest, HttpResponse, ReqwestTransport, Transport, TransportError,
    };
}

pub use aisa_contract::Family;
pub use answer::Response;
pub use call::Call;
pub use describe::{Operation, OperationRef};
pub use engine::RetryPolicy;
pub use error::{ChargeState, Error, ErrorKind};
pub use gateway::{Gateway, GatewayBuilder};
pub use limits::Limits;
pub use money::{Budget, Usd, usd};
pub use page::{Cursor, Page, Pages, PagingEnd, Rows};
pub use request::{Field, Filter, OrderBy, asc, desc, field};
pub use value::{Counts, Date, Extra, List, Text, TextMap, Timestamp};

/// What the generated code of a family is made of.
#[doc(hidden)]
pub mod family {
    pub use aisa_contract::{EmbeddedOperation, embedded};

    pub use crate::{
        answer::{Envelope, Task},
        call::Call,
        describe::{Operation, OperationRef, PageParts, Paged, Window, sealed::Sealed},
        request::{Field, Filter, NumberedTargets, OrderBy},
        validate::{ValidationError, check_at},
        value::{Counts, Date, Extra, List, Text, TextMap, Timestamp},
    };
}
