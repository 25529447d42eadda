//! Prices without execution, and the doubt when something else comes back.

use std::future::IntoFuture as _;

use aisa_backlinks::{Budget, ChargeState, ErrorKind, Usd, money::AttemptOutcome, usd};

use crate::support::{Play, Script, ends, request};

const PRICE: &str = r#"{"object":"cost_estimate","currency":"USD","estimate_kind":"exact","estimated_cost_micros_usd":24036,"max_cost_micros_usd":48072,"may_exceed_estimate":false,"estimated_at":"2026-10-01T00:00:00Z","new":1}"#;

#[tokio::test]
async fn a_quote_asks_for_the_price_of_the_same_request() {
    let script = Script::new([Play::answer(200, PRICE).with("x-request-id", "q-1")]);
    let (client, budget, ledger) = script.with_books();
    let quote = client
        .call(request())
        .with_idempotency_key("job-17")
        .with_max_price(usd("0.01"))
        .quote()
        .await
        .unwrap();
    assert_eq!(quote.estimated, Usd::from_micros(24_036));
    assert_eq!((quote.max, quote.may_exceed), (Some(Usd::from_micros(48_072)), Some(false)));
    assert_eq!(
        (quote.kind.as_deref(), quote.estimated_at.as_deref()),
        (Some("exact"), Some("2026-10-01T00:00:00Z"))
    );
    assert_eq!(quote.request_id.as_deref(), Some("q-1"));
    assert_eq!(quote.raw, PRICE.as_bytes());

    let seen = &script.seen()[0];
    assert_eq!(seen.body, r#"[{"target":"example.com"}]"#);
    assert_eq!(seen.header("x-aisa-cost-mode"), Some("quote"));
    assert_eq!(seen.header("idempotency-key"), None, "the key of the call stays good");
    assert_eq!(seen.header("x-aisa-max-price-usd"), None);

    assert_eq!(budget.settled(), Usd::ZERO);
    let report = ledger.report();
    assert_eq!(report.attempts()[0].start.operation, "summary (quote)");
    assert_eq!(report.attempts()[0].outcome(), AttemptOutcome::Quoted);
}

#[tokio::test]
async fn a_quote_in_doubt_is_not_asked_for_again() {
    for play in [Play::Cut, Play::answer(502, "")] {
        let script = Script::new([play]);
        let client = script
            .builder()
            .retry(aisa_backlinks::RetryPolicy::default().retry_unknown(true))
            .build()
            .unwrap();
        let error = client.call(request()).with_retry_unknown(true).quote().await.unwrap_err();
        assert_eq!(error.charge_state(), ChargeState::Unknown);
        assert_eq!(script.seen().len(), 1, "it carries no key");
    }
    // A quote that was certainly not run is.
    let script = Script::new([Play::NotSent, Play::answer(200, PRICE)]);
    script.client().call(request()).quote().await.unwrap();
}

#[tokio::test]
async fn anything_else_may_have_been_executed() {
    use ChargeState::{Charged, Refused, Unknown};
    let run = Play::result(r#"{"backlinks":1}"#);
    let cases = [
        (run, ErrorKind::Upstream, Charged(Some(Usd::from_micros(24_036)))),
        (Play::answer(200, crate::support::envelope("{}")), ErrorKind::Upstream, Charged(None)),
        (Play::answer(200, r#"{"object":"something"}"#), ErrorKind::Decode, Unknown),
        (Play::answer(200, "<html>"), ErrorKind::Decode, Unknown),
        (
            Play::answer(200, PRICE).with("x-aisa-customer-cost-micros-usd", "24036"),
            ErrorKind::Decode,
            Charged(Some(Usd::from_micros(24_036))),
        ),
        (Play::answer(400, r#"{"error":"bad"}"#), ErrorKind::InvalidRequest, Refused),
        (
            Play::answer(401, r#"{"error":{"code":"invalid_api_key","message":"No."}}"#),
            ErrorKind::Auth,
            Refused,
        ),
        (Play::answer(200, r#"{"object":"cost_estimate"}"#), ErrorKind::Decode, Refused),
        (
            Play::answer(
                200,
                r#"{"object":"cost_estimate","currency":"EUR","estimated_cost_micros_usd":1}"#,
            ),
            ErrorKind::Decode,
            Refused,
        ),
    ];
    for (play, kind, money) in cases {
        let error = Script::new([play.clone()]).client().call(request()).quote().await.unwrap_err();
        assert_eq!((error.kind(), error.charge_state()), (kind, money), "{play:?}: {error}");
        assert!(error.raw().is_some(), "{play:?}");
    }
    let error =
        Script::new([Play::result("{}")]).client().call(request()).quote().await.unwrap_err();
    assert!(
        error.to_string().contains("the gateway ran the call instead of quoting its price"),
        "{error}"
    );
}

#[tokio::test]
async fn a_quote_needs_no_room_in_a_budget() {
    for cap in ["0", "0.04", "1"] {
        for budget in [Budget::new(usd(cap)), Budget::new(usd(cap)).waiting()] {
            let script = Script::new([Play::answer(200, PRICE)]);
            let client = script.builder().budget(budget.clone()).build().unwrap();
            client.call(request()).quote().await.unwrap();
            let spending = budget.spending();
            assert_eq!(
                (spending.settled, spending.reserved, spending.overrun),
                (Usd::ZERO, Usd::ZERO, Usd::ZERO),
                "{cap}"
            );
        }
    }
}

#[test]
fn a_quote_does_not_wait_for_the_money_of_running_calls_nor_end_with_an_overrun() {
    ends("the quote", around_an_overrun);
}

async fn around_an_overrun() {
    let dear = Play::answer(200, crate::support::envelope("{}"))
        .with("x-aisa-customer-cost-micros-usd", "99000");
    let price = Play::answer(200, PRICE);
    let script = Script::new([dear.held(), price.clone(), price]);
    let budget = Budget::new(usd("0.05")).waiting();
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let running = tokio::spawn(client.call(request()).into_future());
    script.arrived().await;
    client.call(request()).quote().await.unwrap();
    script.release();
    running.await.unwrap().unwrap();
    assert!(!budget.overrun().is_zero());
    client.call(request()).quote().await.unwrap();
    assert_eq!(budget.settled(), usd("0.099"));
}

/// A quote that was not one: the budget counts what it cost, and in doubt what it may have cost.
#[tokio::test]
async fn a_quote_that_ran_is_counted_by_the_budget() {
    let cases = [
        (Play::result("{}"), "1", "0.024036", "0"),
        (Play::result("{}"), "0.01", "0.024036", "0.014036"),
        (Play::Cut, "1", "0.048072", "0"),
        // Doubt alone exceeds no cap.
        (Play::Cut, "0.01", "0.01", "0"),
        (Play::answer(400, r#"{"error":"no"}"#), "0.01", "0", "0"),
        (Play::NotSent, "0.01", "0", "0"),
    ];
    for (play, cap, settled, overrun) in cases {
        let budget = Budget::new(usd(cap));
        let script = Script::new([play.clone()]);
        let client = script.builder().budget(budget.clone()).build().unwrap();
        client.call(request()).quote().await.unwrap_err();
        assert_eq!(
            (budget.settled(), budget.overrun(), budget.reserved()),
            (usd(settled), usd(overrun), Usd::ZERO),
            "{play:?}"
        );
    }
}
