//! TLS by cargo feature.
//!
//! `rustls` (default) uses ring and the certificates of the machine, configured here for this client alone:
//! installing a provider for the process is up to the program. `rustls-aws-lc` and `native-tls` are reqwest's own.
//! Without any of them only http on loopback works.

use url::Url;

use crate::error::Error;

#[cfg(feature = "rustls")]
pub(crate) fn configure(
    builder: reqwest::ClientBuilder,
    base: &Url,
) -> Result<reqwest::ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls_platform_verifier::BuilderVerifierExt;

    use crate::error::ErrorKind;

    let failed = |error: rustls::Error| {
        Error::new(ErrorKind::Config, format!("TLS cannot be set up: {error}")).with_source(error)
    };
    let config = rustls::ClientConfig::builder_with_provider(Arc::new(
        rustls::crypto::ring::default_provider(),
    ))
    .with_safe_default_protocol_versions()
    .map_err(failed)?;
    // A machine without certificates can still talk to loopback.
    let config = if base.scheme() == "https" {
        config.with_platform_verifier().map_err(failed)?
    } else {
        config.with_root_certificates(rustls::RootCertStore::empty())
    };
    #[cfg_attr(
        not(feature = "http2"),
        expect(unused_mut, reason = "only HTTP/2 has to be announced")
    )]
    let mut config = config.with_no_client_auth();
    #[cfg(feature = "http2")]
    {
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    }
    Ok(builder.tls_backend_preconfigured(config))
}

#[cfg(all(not(feature = "rustls"), any(feature = "rustls-aws-lc", feature = "native-tls")))]
pub(crate) fn configure(
    builder: reqwest::ClientBuilder,
    _: &Url,
) -> Result<reqwest::ClientBuilder, Error> {
    Ok(builder)
}

#[cfg(not(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls")))]
pub(crate) fn configure(
    builder: reqwest::ClientBuilder,
    base: &Url,
) -> Result<reqwest::ClientBuilder, Error> {
    if base.scheme() == "https" {
        return Err(Error::new(crate::error::ErrorKind::Config, "this build has no TLS")
            .help("enable the cargo feature rustls, rustls-aws-lc or native-tls, or build the client with a transport that has it"));
    }
    Ok(builder)
}
