//! Over real connections: what sockets do that a script cannot.

use std::time::Duration;

use aisa_backlinks::{ChargeState, Client, ErrorKind, SummaryRequest};
use aisa_sandbox::{Fault, Gate, Progress, Sandbox};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::support::envelope;

fn client(url: &str) -> Client {
    Client::builder().key(Sandbox::KEY).base_url(url).build().unwrap()
}

/// Retries would sleep in real time, so there are none here.
async fn call(
    client: &Client,
) -> Result<aisa_backlinks::Response<aisa_backlinks::SummaryResult>, aisa_backlinks::Error> {
    client.call(SummaryRequest::new("example.com")).without_retries().await
}

async fn serve(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

#[tokio::test]
async fn each_fault_of_a_connection_tells_what_became_of_the_money() {
    use ChargeState::{Charged, NotSent, Unknown};
    use ErrorKind::{Connect, Decode};
    let sandbox = Sandbox::start().await.unwrap();
    let cut = |progress| Fault::CutBeforeHeaders { progress };
    let cases = [
        (cut(Progress::NotAdmitted), Connect, false),
        (cut(Progress::Executed), Connect, false),
        (Fault::CutMidBody { percent: 50 }, Connect, true),
        (Fault::TornJson { percent: 50 }, Decode, true),
    ];
    for (fault, kind, charged) in cases {
        sandbox.push(fault.clone());
        let error = call(&client(sandbox.url())).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{fault:?}: {error}");
        match error.charge_state() {
            Charged(Some(_)) => assert!(charged, "{fault:?}"),
            Unknown => assert!(!charged, "{fault:?}"),
            other => panic!("{fault:?}: {other:?}"),
        }
    }
    // Closed unread: whether our bytes were on their way by then is a matter of luck.
    sandbox.push(Fault::Refuse);
    let error = call(&client(sandbox.url())).await.unwrap_err();
    assert!(matches!(error.charge_state(), NotSent | Unknown), "{error}");
    assert!(sandbox.executed().len() == 3, "{:?}", sandbox.executed());

    sandbox.stop_listening().await.unwrap();
    let error = call(&client(sandbox.url())).await.unwrap_err();
    assert_eq!((error.kind(), error.charge_state()), (Connect, NotSent), "{error}");
}

#[tokio::test]
async fn a_connection_kept_alive_and_closed_behind_our_back_costs_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(sandbox.url());
    call(&client).await.unwrap();
    sandbox.stop_listening().await.unwrap();
    sandbox.listen_again().await.unwrap();
    // Whether the pool notices in time is its affair; what counts is that nothing runs twice.
    let _ = call(&client).await;
    call(&client).await.unwrap();
    let executed = sandbox.executed();
    let mut keys: Vec<_> = executed.iter().map(|call| call.idempotency_key.clone()).collect();
    keys.dedup();
    assert_eq!(keys.len(), executed.len());
}

#[tokio::test]
async fn an_attempt_that_hangs_ends() {
    let sandbox = Sandbox::start().await.unwrap();
    let gate = Gate::new();
    sandbox.push(Fault::Hold { gate: gate.clone(), progress: Progress::Executed });
    let client = Client::builder().key(Sandbox::KEY).base_url(sandbox.url());
    let client = client.attempt_timeout(Duration::from_millis(50)).build().unwrap();
    let error = client.summary("example.com").await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    assert_eq!(sandbox.executed().len(), 1, "it did run");
    gate.open();
}

#[tokio::test]
async fn a_trickle_is_read_to_its_end() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.push(Fault::Trickle { bytes: 512, every: Duration::ZERO });
    assert!(call(&client(sandbox.url())).await.unwrap().has_data());
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let target = serve(ResponseTemplate::new(200)).await;
    for status in [301, 302, 303, 307, 308] {
        let server =
            serve(ResponseTemplate::new(status).insert_header("location", target.uri())).await;
        let error = call(&client(&server.uri())).await.unwrap_err();
        assert_eq!(error.status(), Some(status), "{error}");
    }
    assert!(target.received_requests().await.unwrap().is_empty(), "the key went nowhere else");
}

#[tokio::test]
async fn a_body_has_a_length_and_comes_once() {
    let server = serve(ResponseTemplate::new(200).set_body_string(envelope("{}"))).await;
    call(&client(&server.uri())).await.unwrap();
    let requests = server.received_requests().await.unwrap();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].body, br#"[{"target":"example.com"}]"#);
    assert_eq!(requests[0].headers["content-length"], "26");
    assert!(!requests[0].headers.contains_key("transfer-encoding"));
    assert!(requests[0].headers["user-agent"].to_str().unwrap().starts_with("aisa-backlinks/"));
}

#[tokio::test]
async fn a_body_beyond_the_cap_is_not_kept() {
    let server = serve(
        ResponseTemplate::new(200)
            .set_body_string(envelope(&format!(r#"{{"target":"{}"}}"#, "x".repeat(4_000)))),
    )
    .await;
    let capped = |cap| {
        Client::builder().key(Sandbox::KEY).base_url(server.uri()).max_body(cap).build().unwrap()
    };
    let error = call(&capped(4_000)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    assert!(error.raw().unwrap().len() <= 4_000);
    assert!(error.to_string().contains("cap of 4000 bytes"), "{error}");
    assert!(call(&capped(8_000)).await.is_ok());
}

/// `{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"backlinks":12}]}]}`, packed.
const PACKED: [(&str, &[u8]); 2] = [
    ("gzip", include_bytes!("fixtures/answer.json.gz")),
    ("zstd", include_bytes!("fixtures/answer.json.zst")),
];

#[tokio::test]
async fn packed_answers_are_unpacked_and_capped_by_their_true_length() {
    for (encoding, body) in PACKED {
        let answer = ResponseTemplate::new(200)
            .insert_header("content-encoding", encoding)
            .set_body_bytes(body);
        let server = serve(answer).await;
        let accepted = call(&client(&server.uri()))
            .await
            .unwrap_or_else(|error| panic!("{encoding}: {error}"));
        assert_eq!(accepted.into_result().unwrap().backlinks, Some(12), "{encoding}");
        let requests = server.received_requests().await.unwrap();
        assert!(requests[0].headers["accept-encoding"].to_str().unwrap().contains(encoding));
        let small = Client::builder()
            .key(Sandbox::KEY)
            .base_url(server.uri())
            .max_body(80)
            .build()
            .unwrap();
        assert_eq!(call(&small).await.unwrap_err().kind(), ErrorKind::BodyTooLarge, "{encoding}");
    }
}

/// The error of a call whose peer sends these bytes before it has read the request, and hangs up.
async fn answered_early(bytes: &'static [u8]) -> aisa_backlinks::Error {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut some = [0; 16];
        socket.read_exact(&mut some).await.unwrap();
        socket.write_all(bytes).await.unwrap();
    });
    let error = call(&client(&url)).await.unwrap_err();
    server.await.unwrap();
    error
}

#[tokio::test]
async fn a_response_that_comes_before_the_request_was_read_counts_as_sent() {
    let error =
        answered_early(b"HTTP/1.1 200 OK\r\ncontent-length: 400\r\n\r\n{\"status_code\":2").await;
    assert_eq!(error.charge_state(), ChargeState::Unknown, "{error}");
}

#[tokio::test]
async fn what_speaks_no_http_is_unknown() {
    let error = answered_early(b"220 mail.example ESMTP\r\n").await;
    assert_eq!(
        (error.kind(), error.charge_state()),
        (ErrorKind::Connect, ChargeState::Unknown),
        "{error}"
    );
}
