//! What one call leaves in the ledger, in the budget and on the limits, fault by fault.

use std::time::Duration;

use aisa_backlinks::{
    Budget, Client, ClientBuilder, ErrorKind, Limits, SummaryRequest, Usd,
    clock::{Clock, ManualClock},
    money::{
        Attempt, AttemptEnd,
        AttemptOutcome::{self, Charged, NotSent, Refused, Unknown},
        AttemptStart, Ledger, MemoryLedger,
    },
    usd,
};
use aisa_sandbox::{Fault, Gate, Progress, Sandbox, SandboxBuilder};

struct Books {
    sandbox: Sandbox,
    ledger: MemoryLedger,
    budget: Budget,
    limits: Limits,
}

impl Books {
    async fn open() -> Self {
        Self::of(Sandbox::builder()).await
    }

    async fn of(sandbox: SandboxBuilder) -> Self {
        Self {
            sandbox: sandbox.start().await.unwrap(),
            ledger: MemoryLedger::new(),
            budget: Budget::new(usd("1")),
            limits: Limits::new(),
        }
    }

    fn builder(&self) -> ClientBuilder {
        Client::builder()
            .key(self.sandbox.key())
            .base_url(self.sandbox.url())
            .ledger(self.ledger.clone())
            .budget(self.budget.clone())
            .limits(self.limits.clone())
            .clock(ManualClock::auto())
    }

    fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    fn outcomes(&self) -> Vec<AttemptOutcome> {
        self.ledger.report().attempts().iter().map(Attempt::outcome).collect()
    }

    fn cost(&self) -> Usd {
        Usd::from_micros(self.sandbox.account().charged_micros)
    }
}

/// What the budget keeps after a call.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Nothing,
    /// What the call cost, as reported.
    Cost,
    /// The whole reservation, since nobody knows.
    Reservation,
}

#[tokio::test]
async fn every_fault_leaves_both_books_on_the_safe_side() {
    use Kept::{Cost, Nothing, Reservation};
    let cases: &[(&str, &[AttemptOutcome], u64, Kept)] = &[
        ("pass", &[Charged], 1, Cost),
        ("status=401", &[Refused], 0, Nothing),
        ("error=insufficient_wallet_balance", &[Refused], 0, Nothing),
        ("error=quota_exceeded", &[Refused], 0, Nothing),
        ("status=429", &[Refused, Charged], 1, Cost),
        ("task-status=40202", &[Refused, Refused, Charged], 1, Cost),
        ("task-status=40501", &[Refused], 0, Nothing),
        // The key is spent, which a fresh one answers.
        ("error=upstream_rate_limit,admitted", &[Refused, Refused, Charged], 1, Cost),
        ("status=502", &[Unknown], 0, Reservation),
        ("status=502,executed", &[Unknown], 1, Reservation),
        ("html=504,executed", &[Unknown], 1, Reservation),
        ("cut-before-headers,executed", &[Unknown], 1, Reservation),
        // Executed for certain, by its header.
        ("cut-mid-body", &[Charged], 1, Cost),
        ("torn-json", &[Charged], 1, Cost),
        ("content-type=text/html", &[Charged], 1, Cost),
        ("charge=none", &[Charged], 1, Reservation),
        ("charge=-1", &[Charged], 1, Reservation),
        ("torn-json+charge=none", &[Unknown], 1, Reservation),
        // The first delivery was executed, the second one met its key.
        ("duplicate", &[Unknown], 1, Reservation),
    ];
    for (fault, outcomes, executed, kept) in cases {
        let books = Books::open().await;
        books.sandbox.push(fault.parse().unwrap());
        let call = books.client();
        let call = call.summary("example.com");
        let ceiling = call.ceiling().unwrap();
        let _ = call.await;
        assert_eq!(books.outcomes(), *outcomes, "{fault}");
        assert_eq!(books.sandbox.account().executed, *executed, "{fault}");
        let (settled, unconfirmed) = match kept {
            Nothing => (Usd::ZERO, Usd::ZERO),
            Cost => (books.cost(), Usd::ZERO),
            Reservation => (ceiling, ceiling),
        };
        let spending = books.budget.spending();
        assert_eq!(
            (spending.settled, spending.unconfirmed, spending.reserved),
            (settled, unconfirmed, Usd::ZERO),
            "{fault}"
        );
        assert!(
            spending.settled >= books.cost(),
            "{fault}: the budget believes in less than was spent"
        );
        assert_eq!(books.limits.in_flight(), 0, "{fault}");
    }
}

#[tokio::test]
async fn an_unreachable_gateway_costs_nothing() {
    let books = Books::open().await;
    books.sandbox.stop_listening().await.unwrap();
    let error = books.client().summary("example.com").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert_eq!(books.outcomes(), [NotSent; 5]);
    assert_eq!(books.budget.settled(), Usd::ZERO);
}

#[tokio::test]
async fn a_call_that_is_dropped_in_flight_is_booked_with_what_it_cost() {
    for progress in [Progress::NotAdmitted, Progress::Executed] {
        let books = Books::open().await;
        let gate = Gate::new();
        books.sandbox.push(Fault::Hold { gate: gate.clone(), progress });
        let client = books.client();
        let call = tokio::spawn(async move { client.summary("example.com").await });
        gate.reached_by(1).await;
        assert_eq!(books.limits.in_flight(), 1);
        assert!(books.budget.reserved() > Usd::ZERO);
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());

        assert_eq!(books.limits.in_flight(), 1, "it is still under way");
        gate.open();
        aisa_backlinks_tests::until(|| books.limits.in_flight() == 0).await;
        assert_eq!(books.outcomes(), [Charged], "{progress:?}");
        let spending = books.budget.spending();
        assert_eq!(spending.reserved, Usd::ZERO);
        assert_eq!(spending.settled, books.cost());
        assert!(spending.settled > Usd::ZERO);
    }
}

#[tokio::test]
async fn what_the_budget_cannot_hold_is_not_sent() {
    let books = Books::open().await;
    let client = books.builder().budget(Budget::new(usd("0.01"))).build().unwrap();
    let error = client.summary("example.com").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Budget);
    assert!(error.is_client_budget());
    assert!(error.to_string().contains("$0.01"), "{error}");
    assert!(error.to_string().contains("nothing was sent"), "{error}");
    assert_eq!(books.sandbox.account().received, 0);
    assert!(books.outcomes().is_empty());
    assert_eq!(books.limits.in_flight(), 0);
}

#[tokio::test]
async fn a_budget_is_shared_by_concurrent_calls_and_never_passed() {
    // It takes every maximum price above its estimate, and charges twice the estimate.
    let books = Books::of(Sandbox::builder().charge_ceiling(true)).await;
    let budget = Budget::new(usd("0.50"));
    let client = books.builder().budget(budget.clone()).build().unwrap();
    let calls = (0..20).map(|_| {
        let client = client.clone();
        tokio::spawn(async move {
            client.summary("example.com").await.map(|_| ()).map_err(|error| error.kind())
        })
    });
    let answers: Vec<_> =
        futures_util::future::join_all(calls).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 10);
    assert_eq!(answers.iter().filter(|answer| **answer == Err(ErrorKind::Budget)).count(), 10);
    assert_eq!(books.sandbox.account().executed, 10);
    assert_eq!((budget.settled(), books.cost()), (usd("0.48072"), usd("0.48072")));
}

#[tokio::test]
async fn what_cannot_be_recorded_is_not_sent() {
    struct Full;
    impl Ledger for Full {
        fn begin(&self, _: &AttemptStart) -> std::io::Result<()> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn end(&self, _: &AttemptEnd) -> std::io::Result<()> {
            Ok(())
        }
    }
    let books = Books::open().await;
    let client = books.builder().ledger(Full).build().unwrap();
    let error = client.summary("example.com").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Ledger);
    assert_eq!(books.sandbox.account().received, 0);
    assert_eq!(books.budget.spending().settled, Usd::ZERO);
    assert_eq!((books.budget.reserved(), books.limits.in_flight()), (Usd::ZERO, 0));
}

#[tokio::test]
async fn a_ledger_that_fails_at_the_end_does_not_cost_the_response() {
    struct Forgetful;
    impl Ledger for Forgetful {
        fn begin(&self, _: &AttemptStart) -> std::io::Result<()> {
            Ok(())
        }
        fn end(&self, _: &AttemptEnd) -> std::io::Result<()> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
    }
    let books = Books::open().await;
    let client = books.builder().ledger(Forgetful).build().unwrap();
    assert!(client.summary("example.com").await.unwrap().result().is_some());
}

#[tokio::test]
async fn the_ledger_tells_what_was_sent_without_naming_the_target() {
    let books = Books::open().await;
    let request = SummaryRequest::new("secret-client.com").tag("weekly");
    let answer = books.client().summary(request).with_max_price(usd("0.05")).await.unwrap();
    let report = books.ledger.report();
    let [attempt] = report.attempts() else { panic!("one attempt: {report:?}") };
    let (start, end) = (&attempt.start, attempt.end.as_ref().unwrap());
    assert_eq!(
        (start.operation.as_str(), start.attempt, start.tag.as_deref()),
        ("summary", 1, Some("weekly"))
    );
    assert_eq!(start.max_price, Some(usd("0.05")));
    assert_eq!(start.target_hash, Some("3e30f8dc5c82256c".to_owned()));
    assert_eq!(start.idempotency_key, answer.idempotency_key());
    assert_eq!(start.estimate, books.client().summary("secret-client.com").estimate());
    assert_eq!((end.http_status, end.task_status), (Some(200), Some(20_000)));
    assert_eq!(end.charge, answer.charge());
    assert_eq!(end.request_id.as_deref(), answer.request_id());
    assert!(end.task_id.is_some() && end.upstream_cost.is_some());
    assert!(!format!("{report:?}").contains("secret-client"));
}

#[tokio::test]
async fn an_empty_wallet_is_no_budget_of_ones_own() {
    let books = Books::open().await;
    let fault = "error=insufficient_wallet_balance";
    books.sandbox.push(fault.parse().unwrap());
    let error = books.client().summary("example.com").await.unwrap_err();
    assert!(error.is_budget() && !error.is_client_budget(), "{error:?}");
}

#[tokio::test]
async fn a_429_holds_every_clone_back_until_its_time_has_passed() {
    let books = Books::open().await;
    let clock = ManualClock::auto();
    let client = books.builder().clock(clock.clone()).build().unwrap();
    books.sandbox.push("status=429,retry-after=20".parse().unwrap());
    let first = client.summary("example.com").without_retries().await.unwrap_err();
    assert_eq!(first.kind(), ErrorKind::RateLimited);
    let before = clock.now();
    client.clone().summary("example.com").await.unwrap();
    assert_eq!(clock.now() - before, Duration::from_secs(20));
}
