//! Settings: what is accepted, what is refused, and what the refusal says.

use aisa_backlinks::{Client, ErrorKind};

use crate::support::KEY;

#[test]
fn base_urls_are_taken_in_the_forms_people_hold() {
    let cases = [
        ("https://api.aisa.one", "https://api.aisa.one/apis/v1"),
        (" https://api.aisa.one/v1/ ", "https://api.aisa.one/apis/v1"),
        (
            "https://api.aisa.one/apis/v1/",
            "https://api.aisa.one/apis/v1",
        ),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/apis/v1"),
        (
            "http://localhost:8080/apis/v1",
            "http://localhost:8080/apis/v1",
        ),
    ];
    for (given, used) in cases {
        let client = Client::builder().key(KEY).base_url(given).build().unwrap();
        assert_eq!(client.base_url(), used, "{given:?}");
    }
    assert_eq!(
        Client::new(KEY).unwrap().base_url(),
        "https://api.aisa.one/apis/v1"
    );
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
        let error = Client::builder()
            .key(KEY)
            .base_url(given)
            .build()
            .unwrap_err();
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
    let error = Client::builder()
        .key(KEY)
        .user_agent("a\nb")
        .build()
        .unwrap_err();
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
