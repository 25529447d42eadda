//! The way to the gateway: key, address, headers, TLS, and who carries a request.

pub(crate) mod base_url;
pub(crate) mod carrier;
pub(crate) mod headers;
pub(crate) mod key;
mod tls;
pub(crate) mod transport;

pub use transport::{HttpBody, HttpRequest, HttpResponse, HttpSend, SendFault};
