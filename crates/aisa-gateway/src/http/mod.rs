//! The way to the gateway: key, address, headers, TLS, and the transport.

pub(crate) mod base_url;
pub(crate) mod headers;
mod hide;
pub(crate) mod key;
pub(crate) mod reqwest_transport;
mod tls;
pub(crate) mod transport;

pub use hide::hide_key;
pub use key::ApiKey;
pub use reqwest_transport::ReqwestTransport;
pub use transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError};
