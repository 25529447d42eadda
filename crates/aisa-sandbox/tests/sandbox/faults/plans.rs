//! Which fault strikes when.

use aisa_sandbox::{Fault, FaultPlan, FaultRule, Sandbox};
use serde_json::json;

use crate::call::{ask, summary};

#[tokio::test]
async fn pushed_faults_strike_in_order_and_then_the_plan() {
    let sandbox = Sandbox::builder()
        .push(Fault::status(500))
        .faults(FaultPlan::new(0).with(Fault::status(503)))
        .start()
        .await
        .unwrap();
    sandbox.push_all([Fault::Pass, Fault::status(502)]);
    assert_eq!(sandbox.pending_faults(), 3);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(summary(&sandbox).send().await.unwrap().status);
    }
    assert_eq!(statuses, [500, 200, 502, 503]);
    sandbox.heal();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
}

#[tokio::test]
async fn a_plan_repeats_itself() {
    let run = async || {
        let rules: [FaultRule; 3] = [
            "status=503:0.2".parse().unwrap(),
            "cut-before-headers,executed:0.2".parse().unwrap(),
            "status=429*1".parse().unwrap(),
        ];
        let sandbox = Sandbox::builder().faults(rules.into_iter().collect()).start().await.unwrap();
        let mut seen = Vec::new();
        for _ in 0..40 {
            seen.push(summary(&sandbox).send().await.ok().map(|answer| answer.status));
        }
        (seen, sandbox.account().executed)
    };
    let (seen, executed) = run().await;
    assert_eq!(seen[0], Some(429));
    for expected in [Some(200), Some(503), None] {
        assert!(seen.contains(&expected), "{expected:?} in {seen:?}");
    }
    let without_trace = seen.iter().filter(|status| status.is_none()).count() as u64;
    let answered = seen.iter().filter(|status| **status == Some(200)).count() as u64;
    assert_eq!(executed, without_trace + answered);
    assert_eq!(run().await, (seen, executed));
}

#[tokio::test]
async fn many_calls_at_once_are_accounted_for() {
    let plan = FaultPlan::new(3)
        .with_chance(0.04, "status=503".parse().unwrap())
        .with_chance(0.04, "status=503,admitted".parse().unwrap())
        .with_chance(0.04, "cut-before-headers,executed".parse().unwrap())
        .with_chance(0.04, "cut-before-headers".parse().unwrap())
        .with_chance(0.04, "torn-json".parse().unwrap());
    let sandbox = Sandbox::builder().faults(plan).keep_requests(10).start().await.unwrap();
    const CALLS: u64 = 2_000;
    const AT_ONCE: u64 = 8;
    let mut callers = tokio::task::JoinSet::new();
    for caller in 0..AT_ONCE {
        let request = ask(&sandbox, "bulk_ranks", json!({"targets": ["example.com"]}));
        callers.spawn(async move {
            for call in 0..CALLS / AT_ONCE {
                let _ = request.clone().key(&format!("{caller}-{call}")).send().await;
            }
        });
    }
    while callers.join_next().await.is_some() {}
    let account = sandbox.account();
    let executed = sandbox.executed();
    assert_eq!((account.received, account.in_flight), (CALLS, 0));
    assert_eq!(account.executed, executed.len() as u64);
    assert_eq!(account.charged_micros, executed.iter().map(|call| call.charge_micros).sum::<u64>());
    // 12 % of the requests are not executed.
    assert!((1_650..1_870).contains(&account.executed), "{account:?}");
    let mut keys: Vec<_> =
        executed.iter().map(|call| call.idempotency_key.clone().unwrap()).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), executed.len());
    assert!(executed.iter().enumerate().all(|(place, call)| call.order == place as u64));
    assert_eq!(sandbox.requests().len(), 10);
}
