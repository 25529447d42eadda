//! Settings: what is accepted, what is refused, and what the refusal says.

use std::{process::Command, time::Duration};

use aisa_backlinks::{
    ChargeState, Client, Error, ErrorKind, RetryPolicy, clock::ManualClock,
    transport::ReqwestTransport,
};
use aisa_sandbox::Sandbox;
use futures_util::FutureExt as _;
use tokio::net::TcpListener;

use crate::support::{KEY, Play, Script, request};

#[test]
fn base_urls_are_taken_in_the_forms_people_hold() {
    let cases = [
        ("https://api.aisa.one", "https://api.aisa.one/apis/v1"),
        (" https://api.aisa.one/v1/ ", "https://api.aisa.one/apis/v1"),
        ("https://api.aisa.one/apis/v1/", "https://api.aisa.one/apis/v1"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/apis/v1"),
        ("http://localhost:8080/apis/v1", "http://localhost:8080/apis/v1"),
    ];
    for (given, used) in cases {
        let client = Client::builder().key(KEY).base_url(given).build().unwrap();
        assert_eq!(client.base_url(), used, "{given:?}");
    }
    assert_eq!(Client::new(KEY).unwrap().base_url(), "https://api.aisa.one/apis/v1");
}

#[test]
fn a_base_url_that_would_leak_or_miss_is_refused() {
    for given in [
        "http://api.aisa.one",
        "ftp://x",
        "api.aisa.one",
        "https://u:p@api.aisa.one",
        "https://api.aisa.one/?a=b",
        "https://api.aisa.one/apis/v2",
    ] {
        let error = Client::builder().key(KEY).base_url(given).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{given}");
        assert!(!error.may_be_charged());
    }
}

#[test]
fn a_key_is_required_and_must_fit_in_a_header() {
    let error = Client::builder().build().unwrap_err();
    assert!(error.is_auth());
    assert!(error.to_string().contains("AISA_API_KEY"), "{error}");
    for key in ["", "  ", "two words", "line\nbreak", "schlüssel"] {
        let error = Client::new(key).unwrap_err();
        assert!(error.is_auth(), "{key:?}");
        let shown = format!("{error} {error:?}");
        assert!(key.trim().is_empty() || !shown.contains(key), "{shown}");
    }
    Client::new(format!("  {KEY}\n")).unwrap();
}

#[test]
fn a_user_agent_must_fit_in_a_header() {
    let error = Client::builder().key(KEY).user_agent("a\nb").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Config);
}

#[test]
fn clients_and_calls_can_cross_threads() {
    fn crosses<T: Send + Sync>(_: &T) {}
    fn moves<T: Send>(_: &T) {}
    let client = Client::new(KEY).unwrap();
    crosses(&client);
    let call = client.summary("example.com");
    moves(&call.into_future());
}

/// What the environment of this process makes of a client; run by the test below in processes of their own.
#[test]
#[ignore = "reads the environment that another test sets for it"]
fn child_reads_its_environment() {
    match Client::from_env() {
        Ok(client) => println!("client of {}", client.base_url()),
        Err(error) => println!("error {error}"),
    }
    let explicit =
        Client::builder().base_url("http://localhost:7").key(KEY).from_env().build().unwrap();
    println!("explicit {}", explicit.base_url());
}

#[test]
fn the_environment_gives_key_and_base_url() {
    let cases = [
        (Some(KEY), None, "client of https://api.aisa.one/apis/v1"),
        (Some(KEY), Some("http://127.0.0.1:9"), "client of http://127.0.0.1:9/apis/v1"),
        (Some(KEY), Some("  "), "client of https://api.aisa.one/apis/v1"),
        (Some(KEY), Some("http://api.aisa.one"), "error the base URL"),
        (Some(" "), None, "error there is no API key"),
        (None, None, "error there is no API key"),
    ];
    for (key, url, says) in cases {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "config::child_reads_its_environment", "--ignored", "--nocapture"]);
        child.env_remove("AISA_API_KEY").env_remove("AISA_BASE_URL");
        child
            .envs(key.map(|key| ("AISA_API_KEY", key)))
            .envs(url.map(|url| ("AISA_BASE_URL", url)));
        let said = String::from_utf8(child.output().unwrap().stdout).unwrap();
        assert!(said.contains(says), "{key:?} {url:?}: {said}");
        assert!(
            said.contains("explicit http://localhost:7/apis/v1"),
            "explicit settings win: {said}"
        );
        assert!(!said.contains(KEY), "{said}");
    }
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_in_time_costs_nothing() {
    // It accepts, and never says a word of TLS.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = Client::builder()
        .key(KEY)
        .base_url(format!("https://{}", listener.local_addr().unwrap()))
        .connect_timeout(Duration::from_millis(50))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = client.summary("example.com").await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.charge_state(), ChargeState::NotSent);
    assert!(error.to_string().contains("no connection to 127.0.0.1"), "{error}");
}

#[tokio::test]
async fn a_failed_handshake_is_no_connection() {
    // Speaks, but not TLS: the handshake fails before anything of the request is sent.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        tokio::io::AsyncWriteExt::write_all(&mut socket, b"HTTP/1.1 400 Bad Request\r\n\r\n")
            .await
            .unwrap();
    });
    let client =
        Client::builder().key(KEY).base_url(url).retry(RetryPolicy::never()).build().unwrap();
    let error = client.summary("example.com").await.unwrap_err();
    server.await.unwrap();
    assert_eq!(
        (error.kind(), error.charge_state()),
        (ErrorKind::Connect, ChargeState::NotSent),
        "{error}"
    );
}

#[tokio::test]
async fn a_reqwest_client_of_the_caller_carries_the_calls() {
    let provider = rustls::crypto::ring::default_provider();
    let tls = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    let own = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent("mine/1.0")
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .build()
        .unwrap();
    let sandbox = Sandbox::start().await.unwrap();
    let builder = Client::builder().key(sandbox.key()).base_url(sandbox.url());
    let client = builder.transport(ReqwestTransport::new(own)).build().unwrap();
    assert!(client.summary("example.com").await.unwrap().has_data());
    let agent = &sandbox.requests()[0].headers["user-agent"];
    assert_eq!(agent, "mine/1.0", "ours replaces it only when asked to");
}

/// The clock of the machine and the default transport are tokio's.
#[test]
fn without_tokio_a_call_fails_with_a_reason_or_works_and_never_panics() {
    let script = Script::new([Play::result("{}")]);
    let of_machine = Client::builder().key(KEY).transport(script.clone());
    let of_machine = of_machine.build().unwrap();
    let untimed = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let refused = |error: Error| {
        assert_eq!(error.kind(), ErrorKind::Config, "{error}");
        assert_eq!(error.charge_state(), ChargeState::NotSent);
        assert!(error.to_string().contains("tokio"), "{error}");
    };
    let call = || of_machine.call(request()).into_future();
    refused(call().now_or_never().unwrap().map(drop).unwrap_err());
    refused(untimed.block_on(call()).map(drop).unwrap_err());
    let quote = || of_machine.call(request()).quote();
    refused(quote().now_or_never().unwrap().map(drop).unwrap_err());
    refused(untimed.block_on(quote()).map(drop).unwrap_err());
    assert!(script.seen().is_empty());

    // With a clock and a transport of the program's own nothing needs tokio.
    let own = script.client();
    own.call(request()).into_future().now_or_never().unwrap().unwrap();

    let half = Client::builder().key(KEY).base_url("http://127.0.0.1:1");
    let half = half.clock(ManualClock::auto()).build().unwrap();
    let call = half.call(request()).into_future().now_or_never();
    let error = call.unwrap().map(drop).unwrap_err();
    assert_eq!(error.charge_state(), ChargeState::NotSent);
    assert!(error.to_string().contains("tokio"), "{error}");
}
