//! A call whose future is dropped: its slot is free, its money counted, its record ended.

use aisa_backlinks::{AttemptOutcome, Budget, Limits, MemoryLedger, Usd, usd};

use crate::support::{Play, Script, request};

#[tokio::test]
async fn a_dropped_call_is_recorded_as_unknown_and_frees_its_slot() {
    for play in [
        Play::Hang,
        Play::Stall {
            headers: Vec::new(),
        },
    ] {
        let (budget, ledger) = (Budget::new(usd("1.00")), MemoryLedger::new());
        let script = Script::new([play.clone(), Play::result("{}")]);
        let limits = Limits::new().concurrency(1);
        let client = script
            .builder()
            .budget(budget.clone())
            .ledger(ledger.clone())
            .limits(limits)
            .build()
            .unwrap();
        let task = tokio::spawn({
            let client = client.clone();
            async move { client.call(request()).await.map(drop) }
        });
        script.arrived().await;
        assert_eq!(client.limits().in_flight(), 1);
        assert_eq!(budget.reserved(), Usd::from_micros(24_036));
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());

        assert_eq!(client.limits().in_flight(), 0, "{play:?}");
        assert_eq!(budget.reserved(), Usd::ZERO);
        assert_eq!(
            budget.settled(),
            Usd::from_micros(24_036),
            "counted as spent: it may have run"
        );
        let report = ledger.report();
        assert_eq!(report.unfinished().count(), 0);
        assert_eq!(report.attempts()[0].outcome(), AttemptOutcome::Unknown);
        client.call(request()).await.unwrap();
    }
}

#[tokio::test]
async fn a_call_dropped_before_its_turn_leaves_no_trace() {
    let (budget, ledger) = (Budget::new(usd("1.00")), MemoryLedger::new());
    let script = Script::new([Play::Hang]);
    let limits = Limits::new().concurrency(1);
    let client = script
        .builder()
        .budget(budget.clone())
        .ledger(ledger.clone())
        .limits(limits)
        .build()
        .unwrap();
    let first = tokio::spawn({
        let client = client.clone();
        async move { client.call(request()).await.map(drop) }
    });
    script.arrived().await;
    let waiting = client.call(request());
    let mut waiting = Box::pin(waiting.into_future());
    assert!(futures_util::poll!(&mut waiting).is_pending());
    drop(waiting);
    assert_eq!(
        (script.seen().len(), ledger.report().attempts().len()),
        (1, 1)
    );
    assert_eq!(
        budget.reserved(),
        Usd::from_micros(24_036),
        "that of the first call"
    );
    first.abort();
}

#[tokio::test]
async fn an_unawaited_call_does_nothing() {
    let script = Script::new([Play::result("{}")]);
    let client = script.client();
    drop(client.call(request()));
    drop(client.call(request()).into_future());
    assert!(script.seen().is_empty());
}
