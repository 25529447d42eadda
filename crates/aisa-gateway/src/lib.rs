//! The runtime of the clients for DataForSEO behind the AIsa gateway.
//!
//! It knows the gateway, the envelope and what calls cost, and no operation: the crates of the families describe
//! those, and a program normally uses one of them. By itself this crate calls any path, untyped, with the same
//! guards:
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use aisa_gateway::{Budget, Gateway, usd};
//! use serde_json::json;
//!
//! let gateway = Gateway::builder().from_env().budget(Budget::new(usd("5.00"))).build()?;
//! let fields = json!({"keyword": "pizza", "location_code": 2840, "language_code": "en"});
//! let answer = gateway
//!     .raw("/dataforseo/serp/google/maps/live/advanced", fields.as_object().cloned())
//!     .with_max_price(usd("0.05"))
//!     .await?;
//! println!("{} for {:?}", answer.result()?, answer.charge());
//! # Ok(())
//! # }
//! ```
//!
//! The names that every program needs are here; the rest is in modules by topic: [`money`] (budgets and ledgers),
//! [`limits`], [`transport`] (the key and the HTTP client), [`observe`], [`validate`], [`describe`], [`value`].
//!
//! The modules are layered: each imports from those above it in the source of this file, and from none below.

pub mod value;

pub mod clock;
mod contain;
pub mod describe;
mod status;
#[rustfmt::skip]
mod generated;

pub mod request;

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

/// Checks requests against the rules of the schema, before anything is sent.
pub mod validate {
    pub use crate::request::validate::{Note, Problem, ValidationError, check, notes};
}

/// The way to the gateway: the key, and the transport that sends HTTP requests and returns the responses.
///
/// Types of other crates, `http`, `reqwest` and `secrecy`, are in signatures of this module only: a major version of
/// theirs breaks nothing else.
pub mod transport {
    pub use crate::http::{
        ApiKey, HttpBody, HttpRequest, HttpResponse, ReqwestTransport, Transport, TransportError,
    };
}

pub use answer::Response;
pub use call::Call;
pub use describe::{Operation, OperationInfo};
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
    pub use crate::{
        answer::{Envelope, Task},
        call::Call,
        describe::{sealed::Sealed, *},
        request::{Field, Filter, NumberedTargets, OrderBy, ValidationError, validate::check_at},
        value::{Counts, Date, Extra, List, Text, TextMap, Timestamp},
    };
}
