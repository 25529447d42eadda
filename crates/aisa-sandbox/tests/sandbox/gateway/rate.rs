//! The rate limit.

use std::time::Duration;

use aisa_sandbox::{Sandbox, Time};

use crate::call::{Answer, summary};

#[tokio::test]
async fn the_rate_limit_is_a_window_that_slides() {
    let time = Time::manual(Duration::from_secs(1_800_000_000));
    let sandbox = Sandbox::builder()
        .rate_limit(2, Duration::from_secs(60))
        .time(time.clone())
        .start()
        .await
        .unwrap();
    let standing = |answer: &Answer| {
        ["limit", "remaining", "reset"].map(|name| {
            let value = |suffix: &str| {
                answer.header(&format!("x-ratelimit-{name}{suffix}")).unwrap().to_owned()
            };
            assert_eq!(value(""), value("-requests"));
            value("")
        })
    };
    let first = summary(&sandbox).send().await.unwrap();
    assert_eq!(standing(&first), ["2", "1", "1800000060"]);
    time.advance(Duration::from_secs(20));
    let second = summary(&sandbox).key("k").send().await.unwrap();
    assert_eq!(
        (second.status, standing(&second)),
        (200, ["2", "0", "1800000060"].map(str::to_owned))
    );
    let third = summary(&sandbox).key("l").send().await.unwrap();
    assert_eq!((third.status, third.error_code().as_str()), (429, "rate_limit_exceeded"));
    assert_eq!((third.header("retry-after"), third.charge()), (Some("40"), None));
    time.advance(Duration::from_secs(40));
    // Turned away unadmitted, so the same key is good now; and only the first request has left the window.
    assert_eq!(summary(&sandbox).key("l").send().await.unwrap().status, 200);
    assert_eq!(summary(&sandbox).send().await.unwrap().header("retry-after"), Some("20"));
    assert_eq!(sandbox.account().executed, 3);
}

#[tokio::test]
async fn without_a_limit_there_are_no_headers_about_it() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().header("x-ratelimit-limit"), None);
}
