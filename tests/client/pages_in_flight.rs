//! Pages that were asked for and then left alone: they get in nobody's way, and lose nothing.

use std::time::Duration;

use aisa_backlinks::{
    AnchorsRequest, Client, Limits, Usd,
    clock::ManualClock,
    money::{Attempt, AttemptOutcome},
};
use aisa_sandbox::Sandbox;
use futures_util::FutureExt as _;

use crate::support::{Play, Script, request, rest};

fn page(rows: [&str; 2]) -> Play {
    let [one, two] = rows;
    Play::result(&format!(
        r#"{{"total_count":4,"items_count":2,"items":[{{"anchor":"{one}"}},{{"anchor":"{two}"}}]}}"#
    ))
}

fn listing() -> AnchorsRequest {
    AnchorsRequest::new("example.com").limit(2)
}

fn anchors(page: &aisa_backlinks::Page<AnchorsRequest>) -> Vec<&str> {
    page.rows().iter().filter_map(|row| row.anchor.as_deref()).collect()
}

#[tokio::test]
async fn a_page_left_alone_holds_up_no_other_call_and_outlasts_its_time_out() {
    let clock = ManualClock::new();
    let script = Script::new([page(["a", "b"]), page(["c", "d"]).held(), Play::result("{}")]);
    let client =
        script.builder().limits(Limits::new().concurrency(1)).clock(clock.clone()).build().unwrap();
    let mut pages = client.call(listing()).pages();
    let first = pages.next().await.unwrap().unwrap();
    assert_eq!(anchors(&first), ["a", "b"]);
    assert!(pages.next().now_or_never().is_none(), "the second page is asked for");
    rest().await;
    script.release();
    // The first page is worked on, and the stream is left alone.
    for _ in 0..3 {
        client.call(request()).await.unwrap();
        clock.advance(Duration::from_secs(1_000));
    }
    let second = pages.next().await.unwrap().unwrap();
    assert_eq!(anchors(&second), ["c", "d"]);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_page_given_up_on_again_and_again_comes_all_the_same() {
    let script = Script::new([page(["a", "b"]).held(), Play::result("{}"), page(["c", "d"])]);
    let client = script.builder().limits(Limits::new().concurrency(1)).build().unwrap();
    let mut pages = client.call(listing()).pages();
    for _ in 0..3 {
        let now = tokio::time::timeout(Duration::ZERO, pages.next()).await;
        assert!(now.is_err());
    }
    script.release();
    client.call(request()).await.unwrap();
    let mut seen = Vec::new();
    loop {
        match tokio::time::timeout(Duration::ZERO, pages.next()).await {
            Ok(Some(page)) => seen.push(anchors(&page.unwrap()).join(" ")),
            Ok(None) => break,
            Err(_) => rest().await,
        }
    }
    assert_eq!(seen, ["a b", "c d"]);
    assert_eq!(script.seen().len(), 3, "each page was bought once");
}

#[tokio::test]
async fn a_dropped_stream_settles_the_books_of_its_page() {
    let script = Script::new([page(["a", "b"]), page(["c", "d"]).held()]);
    let (client, budget, ledger) = script.with_books();
    let mut pages = client.call(listing()).pages();
    pages.next().await.unwrap().unwrap();
    assert!(pages.next().now_or_never().is_none(), "the second page is asked for");
    rest().await;
    drop(pages);
    script.release();
    rest().await;
    assert_eq!(budget.reserved(), Usd::ZERO);
    assert_eq!(budget.settled(), Usd::from_micros(2 * 24_036), "as charged, not as reserved");
    let outcomes: Vec<_> = ledger.report().attempts().iter().map(Attempt::outcome).collect();
    assert_eq!(outcomes, [AttemptOutcome::Charged; 2]);
}

#[tokio::test]
async fn over_real_connections_pages_left_alone_and_other_calls_share_one_slot() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder()
        .key(sandbox.key())
        .base_url(sandbox.url())
        .limits(Limits::new().concurrency(1))
        .build()
        .unwrap();
    let request_for_all = AnchorsRequest::new("example.com").limit(20);
    let mut pages = client.call(request_for_all).pages().max_pages(3);
    let mut rows = 0;
    loop {
        let begun = pages.next().now_or_never();
        for _ in 0..3 {
            client.call(request()).await.unwrap();
        }
        let page = match begun {
            Some(page) => page,
            None => pages.next().await,
        };
        match page {
            Some(page) => rows += page.unwrap().rows().len(),
            None => break,
        }
    }
    assert!(rows > 20, "{rows}");
}
