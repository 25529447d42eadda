//! Budget and ledger as the client drives them; what they promise by themselves is tested with them.

use std::{
    future::IntoFuture as _,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use aisa_backlinks::{
    BacklinksRequest, Budget, ChargeState, Cursor, ErrorKind, Usd,
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger, MemoryLedger},
    observe::{AfterAttempt, AfterCall, Observer},
    request::RawRequest,
    usd,
};

use serde_json::json;

use crate::support::{Play, Script, ends, envelope, request};

/// The estimate of a summary: the price of a call and of its one row.
const ESTIMATE: Usd = Usd::from_micros(24_036);
/// What a summary cost by the charges on record, and what a budget reserves for it.
const CEILING: Usd = Usd::from_micros(48_072);

#[tokio::test]
async fn an_estimate_follows_the_rows_asked_for() {
    let client = Script::new([Play::result("{}")]).client();
    assert_eq!(client.call(request()).estimate(), Some(ESTIMATE));
    assert_eq!(client.call(request()).ceiling(), Some(CEILING));
    let rows = |request: BacklinksRequest| client.call(request).estimate().unwrap().micros();
    assert_eq!(rows(BacklinksRequest::new("example.com")), 24_000 + 100 * 36);
    assert_eq!(rows(BacklinksRequest::new("example.com").limit(1_000)), 24_000 + 1_000 * 36);
    let raw = |name: &str, fields: serde_json::Value| {
        let info = aisa_backlinks::family().all().find(|info| info.name() == name).unwrap();
        let fields = fields.as_object().unwrap().clone();
        client.call(RawRequest::new(info, fields)).estimate()
    };
    let micros = Usd::from_micros;
    for (name, fields, price) in [
        ("backlinks", json!({"target": "a.com", "limit": 1000.0}), micros(60_000)),
        ("backlinks", json!({"target": "a.com", "limit": u64::MAX}), Usd::MAX),
        ("bulk_ranks", json!({"targets": ["a.com", "b.com"]}), micros(24_072)),
        ("bulk_ranks", json!({"targets": []}), micros(24_000)),
        // Two days, two months.
        (
            "history",
            json!({"target": "a.com", "date_from": "2026-01-31", "date_to": "2026-02-01"}),
            micros(24_072),
        ),
        ("index", json!({}), micros(24_000)),
    ] {
        assert_eq!(raw(name, fields.clone()), Some(price), "{name} {fields}");
    }
}

#[tokio::test]
async fn every_ending_settles_the_budget_and_closes_the_ledger() {
    use AttemptOutcome::{Charged, NotSent, Refused, Unknown};
    let paid = |play: Play| play.with("x-aisa-customer-cost-micros-usd", "30000");
    let torn = Play::Torn { status: 200, headers: Vec::new(), body: b"{".to_vec() };
    // What happens, what the budget has settled, the outcome in the ledger, the charge there.
    let cases = [
        (Play::result("{}"), 24_036, Charged, Some(24_036)),
        (paid(Play::answer(200, "<html>")), 30_000, Charged, Some(30_000)),
        (Play::answer(200, envelope("{}")), 48_072, Charged, None),
        (Play::NotSent, 0, NotSent, None),
        (Play::answer(401, ""), 0, Refused, None),
        (Play::task(40_501, "0"), 0, Refused, None),
        (Play::Cut, 48_072, Unknown, None),
        (torn, 48_072, Unknown, None),
        (Play::answer(502, ""), 48_072, Unknown, None),
        (paid(Play::task(50_000, "0.02")), 30_000, Charged, Some(30_000)),
    ];
    for (play, settled, outcome, charge) in cases {
        let script = Script::new([play.clone()]);
        let (client, budget, ledger) = script.with_books();
        let _ = client.call(request()).without_retries().await;
        assert_eq!(budget.settled(), Usd::from_micros(settled), "{play:?}");
        assert_eq!(budget.reserved(), Usd::ZERO, "{play:?}");
        let report = ledger.report();
        assert_eq!(report.attempts().len(), 1, "{play:?}");
        let attempt = &report.attempts()[0];
        assert_eq!(
            (attempt.outcome(), attempt.charge()),
            (outcome, charge.map(Usd::from_micros)),
            "{play:?}"
        );
        assert_eq!(attempt.start.idempotency_key, script.seen()[0].key());
        assert_eq!(attempt.start.estimate, Some(ESTIMATE));
    }
}

#[tokio::test]
async fn a_ledger_knows_the_attempts_of_a_call() {
    let ledger = MemoryLedger::new();
    let script = Script::new([Play::answer(429, ""), Play::result("{}")]);
    let client = script.builder().ledger(ledger.clone()).build().unwrap();
    client.call(request().tag("weekly")).with_max_price(usd("0.05")).await.unwrap();
    let report = ledger.report();
    let [first, second] = report.attempts() else { panic!("two attempts: {report:?}") };
    assert_eq!((first.start.attempt, second.start.attempt), (1, 2));
    assert_eq!(first.start.call, second.start.call);
    assert_eq!(first.start.operation, "summary");
    assert_eq!(first.start.tag.as_deref(), Some("weekly"));
    assert_eq!(first.start.max_price, Some(usd("0.05")));
    assert_eq!(first.start.target_hash, Some("576846634e2714c6".to_owned()));
    assert_eq!(first.end.as_ref().unwrap().http_status, Some(429));
    let end = second.end.as_ref().unwrap();
    assert_eq!(
        (end.http_status, end.task_status, end.upstream_cost),
        (Some(200), Some(20_000), Some(0.02003))
    );
    assert_eq!(end.task_id.as_deref(), Some("11231542-1535-0265-0000-8d49256fe2ad"));
    assert_eq!(end.request_id.as_deref(), Some("req-1"));
}

#[tokio::test]
async fn a_call_that_the_budget_has_no_room_for_is_not_sent() {
    let budget = Budget::new(usd("0.05"));
    let ledger = MemoryLedger::new();
    let script = Script::new([Play::result("{}")]);
    let client = script.builder().budget(budget.clone()).ledger(ledger.clone()).build().unwrap();
    client.call(request()).await.unwrap();
    let error = client.call(request()).await.unwrap_err();
    assert!(error.is_budget());
    assert_eq!((error.charge_state(), error.attempts()), (ChargeState::NotSent, 0));
    assert!(error.to_string().contains("$0.05"), "{error}");
    assert_eq!((script.seen().len(), ledger.report().attempts().len()), (1, 1));
}

#[tokio::test]
async fn the_gateway_is_told_what_the_budget_has_reserved() {
    let ledger = MemoryLedger::new();
    let script = Script::new([Play::result("{}")]);
    let builder = script.builder().budget(Budget::new(usd("1.00")));
    let client = builder.ledger(ledger.clone()).build().unwrap();
    client.call(request()).await.unwrap();
    client.call(request()).with_max_price(usd("0.05")).await.unwrap();
    let seen = script.seen();
    assert_eq!(seen[0].header("x-aisa-max-price-usd"), Some("0.048072"));
    assert_eq!(seen[1].header("x-aisa-max-price-usd"), Some("0.05"));
    let report = ledger.report();
    let recorded: Vec<_> =
        report.attempts().iter().map(|attempt| attempt.start.max_price).collect();
    assert_eq!(recorded, [Some(CEILING), Some(usd("0.05"))]);
}

#[tokio::test]
async fn each_attempt_in_doubt_keeps_its_reservation() {
    let budget = Budget::new(usd("1.00"));
    let script = Script::new([Play::Cut, Play::Cut, Play::result("{}")]);
    let client = script
        .builder()
        .budget(budget.clone())
        .retry(aisa_backlinks::RetryPolicy::default().retry_unknown(true))
        .build()
        .unwrap();
    client.call(request()).await.unwrap();
    let charged = ESTIMATE;
    assert_eq!(budget.settled(), CEILING.saturating_mul(2).saturating_add(charged));
}

/// A ledger whose disk is full.
struct Full {
    at_end: bool,
}

impl Ledger for Full {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        if self.at_end { Ok(()) } else { Err(io::Error::other("disk full")) }
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        Err(io::Error::other("disk full"))
    }
}

#[tokio::test]
async fn an_attempt_that_cannot_be_recorded_is_not_made() {
    let budget = Budget::new(usd("1.00"));
    let script = Script::new([Play::result("{}")]);
    let client =
        script.builder().budget(budget.clone()).ledger(Full { at_end: false }).build().unwrap();
    let error = client.call(request()).await.unwrap_err();
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Ledger, ChargeState::NotSent));
    assert!(error.to_string().contains("disk full"), "{error}");
    assert!(script.seen().is_empty());
    assert_eq!((budget.settled(), budget.reserved()), (Usd::ZERO, Usd::ZERO));
    assert_eq!(client.limits().in_flight(), 0);
}

#[tokio::test]
async fn a_response_that_cannot_be_recorded_is_handed_over() {
    let script = Script::new([Play::result(r#"{"backlinks":1}"#)]);
    let client = script.builder().ledger(Full { at_end: true }).build().unwrap();
    assert_eq!(client.call(request()).await.unwrap().into_result().unwrap().backlinks, Some(1));
}

#[tokio::test]
async fn clones_share_budget_and_limits() {
    let budget = Budget::new(usd("1.00"));
    let script = Script::new([Play::result("{}")]);
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let clone = client.clone();
    client.call(request()).await.unwrap();
    clone.call(request()).await.unwrap();
    assert_eq!(clone.budget().unwrap().settled(), budget.settled());
    assert_eq!(budget.settled(), ESTIMATE.saturating_mul(2));
}

/// An agent's budget beside its owner's: each binds its own calls, whatever they share.
#[tokio::test]
async fn two_budgets_on_one_gateway_bind_each_its_own_calls() {
    let script = Script::new([Play::result("{}"), Play::result("{}"), Play::result("{}")]);
    let owner = Budget::new(usd("1.00"));
    let client = script.builder().budget(owner.clone()).build().unwrap();
    let small = Budget::new(CEILING);
    let agent = client.gateway().with_budget(small.clone());
    agent.call(request()).await.unwrap();
    assert!(small.settled() > Usd::ZERO && owner.settled().is_zero());
    let refused = agent.call(request()).await.unwrap_err();
    assert!(refused.is_client_budget(), "{refused}");
    let spent = small.settled();
    client.call(request()).await.unwrap();
    assert!(owner.settled() > Usd::ZERO);
    assert_eq!(small.settled(), spent);
    assert_eq!(script.seen().len(), 2, "one transport carries both");
}

/// What many clients use is given to each as a shared pointer.
#[tokio::test]
async fn a_shared_ledger_serves_several_clients() {
    let records = MemoryLedger::new();
    let ledger: Arc<dyn Ledger> = Arc::new(records.clone());
    for _ in 0..2 {
        let script = Script::new([Play::result("{}")]);
        let client = script.builder().ledger(Arc::clone(&ledger)).build().unwrap();
        client.call(request()).await.unwrap();
    }
    assert_eq!(records.report().attempts().len(), 2);
}

/// Twenty calls over a budget that holds the ceilings of three, each charged half of its ceiling.
#[tokio::test]
async fn a_budget_that_waits_lets_every_call_through_that_its_charges_leave_room_for() {
    let script = Script::new([Play::result("{}")]);
    let cap = Usd::from_micros(24_036 * 20 + 24_036);
    let budget = Budget::new(cap).waiting();
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let calls = (0..20).map(|_| client.call(request()).into_future());
    for answer in futures_util::future::join_all(calls).await {
        answer.unwrap();
    }
    assert_eq!(budget.settled(), Usd::from_micros(24_036 * 20));
    assert_eq!((budget.reserved(), budget.overrun()), (Usd::ZERO, Usd::ZERO));
}

#[tokio::test]
async fn a_call_waits_for_what_another_one_releases() {
    let script = Script::new([Play::result("{}").held(), Play::result("{}")]);
    let budget = Budget::new(usd("0.08")).waiting();
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let first = tokio::spawn(client.call(request()).into_future());
    script.arrived().await;
    let mut second = Box::pin(client.call(request()).into_future());
    assert!(futures_util::poll!(&mut second).is_pending());
    // It holds no slot while it waits.
    tokio::task::yield_now().await;
    assert_eq!((client.limits().in_flight(), script.seen().len()), (1, 1));
    script.release();
    first.await.unwrap().unwrap();
    second.await.unwrap();
    assert_eq!(budget.settled(), Usd::from_micros(48_072));
}

#[tokio::test]
async fn a_call_that_can_never_fit_does_not_wait() {
    let script = Script::new([Play::result("{}").held()]);
    let budget = Budget::new(usd("0.08")).waiting();
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let first = tokio::spawn(client.call(request()).into_future());
    script.arrived().await;
    let large = client.call(request()).with_max_price(usd("0.09"));
    let error = large.await.unwrap_err();
    assert!(error.is_client_budget(), "{error}");
    // Nor does one for which the first leaves too little once it is charged.
    let mut second = Box::pin(client.call(request()).with_max_price(usd("0.07")).into_future());
    assert!(futures_util::poll!(&mut second).is_pending());
    script.release();
    first.await.unwrap().unwrap();
    let error = second.await.unwrap_err();
    assert!(error.is_client_budget(), "{error}");
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn the_time_of_a_call_ends_its_wait_for_the_budget_and_a_dropped_wait_leaves_nothing() {
    let script = Script::new([Play::result("{}").held(), Play::result("{}")]);
    let budget = Budget::new(usd("0.08")).waiting();
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let first = tokio::spawn(client.call(request()).into_future());
    script.arrived().await;
    let hurried = client.call(request()).with_timeout(Duration::ZERO);
    let error = hurried.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(error.charge_state(), ChargeState::NotSent);
    assert!(error.to_string().contains("waiting for the budget"), "{error}");
    let mut dropped = Box::pin(client.call(request()).into_future());
    assert!(futures_util::poll!(&mut dropped).is_pending());
    drop(dropped);
    script.release();
    first.await.unwrap().unwrap();
    client.call(request()).await.unwrap();
    assert_eq!((script.seen().len(), budget.reserved()), (2, Usd::ZERO));
}

/// A charge of this many micro-dollars.
fn charged(micros: &str) -> Play {
    Play::answer(200, envelope("{}")).with("x-aisa-customer-cost-micros-usd", micros)
}

/// The gateway compares a maximum with its estimate, and may charge twice that: a maximum below the ceiling says
/// nothing about the charge.
#[tokio::test]
async fn a_maximum_price_raises_what_a_budget_reserves_and_never_lowers_it() {
    let micros = Usd::from_micros;
    // The maximum, what is reserved, the header.
    let cases = [
        (None, CEILING, "0.048072"),
        (Some(Usd::ZERO), CEILING, "0"),
        (Some(usd("0.03")), CEILING, "0.03"),
        (Some(ESTIMATE), CEILING, "0.024036"),
        (Some(CEILING), CEILING, "0.048072"),
        (Some(usd("0.06")), usd("0.06"), "0.06"),
    ];
    for (max, reserved, header) in cases {
        for of_client in [false, true] {
            for (cap, fits) in [(reserved, true), (micros(reserved.micros() - 1), false)] {
                let script = Script::new([charged("48072").held()]);
                let budget = Budget::new(cap);
                let mut builder = script.builder().budget(budget.clone());
                if let (Some(max), true) = (max, of_client) {
                    builder = builder.max_price(max);
                }
                let client = builder.build().unwrap();
                let mut call = client.call(request());
                if let (Some(max), false) = (max, of_client) {
                    call = call.with_max_price(max);
                }
                assert_eq!(call.ceiling(), Some(reserved), "{max:?}");
                if !fits {
                    let error = call.await.unwrap_err();
                    assert!(error.is_client_budget(), "{max:?}: {error}");
                    assert_eq!(script.seen().len(), 0, "{max:?}");
                    continue;
                }
                let call = tokio::spawn(call.into_future());
                script.arrived().await;
                assert_eq!(budget.reserved(), reserved, "{max:?}");
                script.release();
                call.await.unwrap().unwrap();
                let sent = script.seen().remove(0);
                let said = sent.header("x-aisa-max-price-usd").unwrap();
                assert_eq!(said.parse::<f64>(), header.parse(), "{max:?}");
                assert_eq!((budget.settled(), budget.overrun()), (CEILING, Usd::ZERO), "{max:?}");
            }
        }
    }
}

#[test]
fn an_overrun_ends_every_call_of_a_budget_that_waits() {
    // Nothing was left anyway, or much would be if the charge had been as expected.
    for (charge, cap) in [("99000", "0.09"), ("1000000", "0.50"), ("50001", "0.05")] {
        for timeout in [None, Some(Duration::from_secs(5)), Some(Duration::ZERO)] {
            ends("after the overrun", move || async move {
                let script = Script::new([charged(charge)]);
                let budget = Budget::new(usd(cap)).waiting();
                let client = script.builder().budget(budget.clone()).build().unwrap();
                client.call(request()).await.unwrap();
                assert!(!budget.overrun().is_zero());
                let mut call = client.call(request());
                if let Some(timeout) = timeout {
                    call = call.with_timeout(timeout);
                }
                let error = call.await.unwrap_err();
                assert!(error.is_client_budget(), "{error}");
                assert_eq!(error.charge_state(), ChargeState::NotSent);
                let overrun = budget.overrun().to_string();
                for part in [cap, "overrun", &overrun, "nothing was sent"] {
                    assert!(error.to_string().contains(part), "{part}: {error}");
                }
                assert_eq!(script.seen().len(), 1);
            });
        }
    }
}

/// One call is charged more than was reserved while others hold the rest: on paper there is room again later.
#[test]
fn an_overrun_ends_the_calls_that_wait_for_the_budget() {
    for timeout in [None, Some(Duration::from_secs(5))] {
        ends("waiting calls", move || async move {
            let rest = [Play::answer(401, "").held(), charged("24036").held()];
            let script = Script::new([charged("60000").held()].into_iter().chain(rest));
            let budget = Budget::new(usd("0.15")).waiting();
            let client = script.builder().budget(budget.clone()).build().unwrap();
            let call = || {
                let call = client.call(request());
                tokio::spawn(match timeout {
                    Some(timeout) => call.with_timeout(timeout).into_future(),
                    None => call.into_future(),
                })
            };
            let mut running = Vec::new();
            for count in 1..=3 {
                running.push(call());
                while script.seen().len() < count {
                    tokio::task::yield_now().await;
                }
            }
            let waiting: Vec<_> = (0..5).map(|_| call()).collect();
            crate::support::rest().await;
            // One ends with the overrun, the others still hold their reservations.
            script.release();
            for call in waiting {
                let error = call.await.unwrap().unwrap_err();
                assert!(error.is_client_budget(), "{error}");
            }
            assert!(running.remove(0).await.unwrap().is_ok());
            script.release();
            assert!(running.remove(0).await.unwrap().unwrap_err().is_auth());
            script.release();
            assert!(running.remove(0).await.unwrap().is_ok());
            assert_eq!(budget.settled(), usd("0.084036"));
            let error = call().await.unwrap().unwrap_err();
            assert!(error.is_client_budget(), "{error}");
            assert_eq!(script.seen().len(), 3);
        });
    }
}

/// What observers hear of charges above the ceiling.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<Option<Usd>>>>);

impl Observer for Heard {
    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        self.0.lock().unwrap().push(event.excess);
    }

    fn after_call(&self, event: &AfterCall<'_>) {
        self.0.lock().unwrap().push(event.excess);
    }
}

#[tokio::test]
async fn a_charge_above_what_was_reserved_is_said_by_answer_error_observer_and_budget() {
    let header = "x-aisa-customer-cost-micros-usd";
    let above = |micros: &str| Play::answer(200, envelope("{}")).with(header, micros);
    // What comes, the maximum price, what is above the reservation.
    let cases = [
        (above("48072"), None, None),
        (above("24036"), None, None),
        (Play::answer(200, envelope("{}")), None, None),
        (above("50000"), None, Some(1_928)),
        (above("50000"), Some(usd("0.03")), Some(1_928)),
        (above("50000"), Some(usd("0.06")), None),
        (above("70000"), Some(usd("0.06")), Some(10_000)),
        (Play::answer(200, "<html>").with(header, "50000"), None, Some(1_928)),
        (Play::answer(502, "").with(header, "50000"), None, Some(1_928)),
        (Play::task(40_501, "0").with(header, "50000"), None, Some(1_928)),
        (Play::result(r#"["many"]"#), None, None),
    ];
    for (play, max, excess) in cases {
        let excess = excess.map(Usd::from_micros);
        for with_budget in [true, false] {
            let heard = Heard::default();
            let budget = Budget::new(usd("1.00"));
            let script = Script::new([play.clone()]);
            let mut builder = script.builder().observer(heard.clone());
            if with_budget {
                builder = builder.budget(budget.clone());
            }
            let client = builder.build().unwrap();
            let mut call = client.call(request());
            if let Some(max) = max {
                call = call.with_max_price(max);
            }
            match call.await {
                Ok(answer) => assert_eq!(answer.excess(), excess, "{play:?}"),
                Err(error) => {
                    assert_eq!(error.excess(), excess, "{play:?}");
                    let said = excess.map_or_else(String::new, |excess| {
                        format!(", {excess} above the expected maximum")
                    });
                    let shown = error.to_string();
                    assert!(shown.contains(&said), "{shown}");
                    assert_eq!(shown.contains("above the expected maximum"), excess.is_some());
                }
            }
            assert_eq!(*heard.0.lock().unwrap(), [excess; 2], "{play:?}");
            if with_budget {
                let of_budget = budget.spending().excess;
                assert_eq!(of_budget, excess.unwrap_or_default(), "{play:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_walk_sums_up_what_its_pages_cost_above_their_ceilings() {
    let header = "x-aisa-customer-cost-micros-usd";
    let page = r#"{"total_count":2,"items_count":1,"items":[{"rank":1}]}"#;
    let last = r#"{"total_count":2,"items_count":1,"items":[{"rank":2}]}"#;
    let script = Script::new([
        Play::answer(200, envelope(page)).with(header, "50000"),
        Play::answer(200, envelope(last)).with(header, "100000"),
    ]);
    let client = script.client();
    let call = client.call(BacklinksRequest::new("example.com").limit(1));
    let ceiling = call.ceiling().unwrap();
    assert_eq!(ceiling, CEILING);
    let mut rows = call.rows();
    while let Some(row) = rows.next().await {
        row.unwrap();
    }
    assert_eq!(rows.purchases().excess, Usd::from_micros(1_928 + 51_928));
    let cursor = serde_json::to_string(&rows.cursor()).unwrap();
    let cursor: Cursor = serde_json::from_str(&cursor).unwrap();
    assert_eq!(cursor.purchases(), rows.purchases());
}
