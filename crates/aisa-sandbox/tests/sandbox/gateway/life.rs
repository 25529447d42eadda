//! Starting and stopping.

use aisa_sandbox::Sandbox;

use crate::call::summary;

#[tokio::test]
async fn only_loopback_is_served() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
        let error = Sandbox::builder().address(address.parse().unwrap()).start().await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput, "{address}");
    }
}

#[tokio::test]
async fn a_stopped_sandbox_refuses_connections() {
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    sandbox.shutdown().await;
    assert!(request.send().await.is_err());
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    drop(sandbox);
    // Dropping gives the order to stop; it is carried out as soon as the runtime turns to it.
    let begun = std::time::Instant::now();
    while request.send().await.is_ok() {
        assert!(begun.elapsed().as_secs() < 60, "it never stops");
        tokio::task::yield_now().await;
    }
}
