//! Any answer ends a call in order: a result or an error in one line, and every byte kept.
#![no_main]

use std::sync::Arc;

use aisa_backlinks::{Client, transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError}};
use futures_core::future::BoxFuture;
use libfuzzer_sys::fuzz_target;

/// Answers everything with one body.
struct Replay(Vec<u8>);

impl Transport for Replay {
    fn send(&self, _request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async { Ok(HttpResponse::new(HttpBody::whole(self.0.clone()))) })
    }
}

fuzz_target!(|body: &[u8]| {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime with a timer alone needs nothing");
    let client = Client::builder()
        // Short keys are not looked for in responses, so every byte must stay.
        .key("fuzz")
        .transport(Arc::new(Replay(body.to_vec())))
        .build()
        .expect("the settings are sound");
    match runtime.block_on(async { client.summary("example.com").without_retries().await }) {
        Ok(answer) => {
            assert_eq!(answer.raw(), body);
            let _ = answer.unknown_fields();
        }
        Err(error) => {
            assert_eq!(error.raw(), Some(body));
            assert!(!error.to_string().contains(char::is_control));
        }
    }
});
