//! Connections that end early, and callers that do.

use aisa_sandbox::{Fault, Gate, Progress, Sandbox};

use crate::call::summary;

#[tokio::test]
async fn a_caller_that_gives_up_leaves_a_trace() {
    for (progress, executed) in [(Progress::Executed, 1), (Progress::NotAdmitted, 0)] {
        let gate = Gate::new();
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.push(Fault::Hold { gate: gate.clone(), progress });
        let request = summary(&sandbox).key("k");
        let caller = tokio::spawn(async move { request.send().await });
        gate.reached_by(1).await;
        caller.abort();
        while sandbox.account().in_flight > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(sandbox.account().executed, executed, "{progress:?}");
        assert!(sandbox.executed().iter().all(|call| call.status.is_none()));
        let again = summary(&sandbox).key("k").send().await.unwrap();
        assert_eq!(again.status, if executed == 1 { 409 } else { 200 }, "{progress:?}");
    }
}

#[tokio::test]
async fn a_sandbox_can_stop_listening_and_listen_again() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    sandbox.stop_listening().await.unwrap();
    let refused = summary(&sandbox).send().await.unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    sandbox.listen_again().await.unwrap();
    sandbox.listen_again().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn a_refused_connection_is_not_read() {
    let sandbox = Sandbox::builder().push(Fault::Refuse).push(Fault::Refuse).start().await.unwrap();
    for _ in 0..2 {
        assert!(summary(&sandbox).send().await.is_err());
    }
    assert_eq!(sandbox.account().received, 0);
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
}

#[tokio::test]
async fn a_response_that_hangs_ends_with_the_sandbox() {
    let sandbox = Sandbox::builder().push("hang".parse().unwrap()).start().await.unwrap();
    let request = summary(&sandbox);
    let caller = tokio::spawn(async move { request.send().await });
    while sandbox.account().executed == 0 {
        tokio::task::yield_now().await;
    }
    sandbox.shutdown().await;
    assert!(caller.await.unwrap().is_err());
}

#[tokio::test]
async fn run_until_serves_until_told() {
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    let (stop, told) = tokio::sync::oneshot::channel::<()>();
    let program = tokio::spawn(sandbox.run_until(async { told.await.unwrap() }));
    assert_eq!(request.send().await.unwrap().status, 200);
    stop.send(()).unwrap();
    program.await.unwrap();
    assert!(request.send().await.is_err());
}
