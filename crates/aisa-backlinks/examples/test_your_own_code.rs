//! How your own code behaves when the gateway does not: a sandbox that fails on demand.
//!
//! `cargo run -p aisa-backlinks --example test_your_own_code`. In a test of yours the body of `main` is the test.

use std::error::Error;

use aisa_backlinks::{ChargeState, Client};
use aisa_sandbox::{Fault, Sandbox};

/// The code under test: the number of links, or why there is none.
async fn links(client: &Client, target: &str) -> Result<i64, String> {
    match client.summary(target).await {
        Ok(response) => response
            .into_result()
            .map_err(|error| error.to_string())?
            .backlinks
            .ok_or("no figure".into()),
        Err(error) if error.charge_state() == ChargeState::Unknown => Err("perhaps charged".into()),
        Err(error) => Err(error.to_string()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    eprintln!(
        "sandbox: faults cannot be ordered from the gateway, so this runs against invented data alone"
    );
    let client = Client::builder().base_url(sandbox.url()).key(sandbox.key()).build()?;

    // Refused unexecuted: the client tries again by itself, and pays once.
    sandbox.push("task-status=40202".parse::<Fault>()?);
    assert!(links(&client, "example.com").await? > 0);
    assert_eq!(sandbox.account().executed, 1);

    // Executed, but the response breaks off on its way: it is charged, so nothing is repeated.
    sandbox.push("cut-mid-body".parse::<Fault>()?);
    let lost = links(&client, "example.com").await;
    assert!(lost.is_err_and(|error| error.contains("charged")));
    assert_eq!(sandbox.account().executed, 2);

    // What the gateway did can be held against what your books say.
    for call in sandbox.executed() {
        println!("{} cost {} millionths of a dollar", call.operation, call.charge_micros);
    }
    Ok(())
}
