//! Many targets at once, within one budget.
//!
//! `cargo run -p aisa-backlinks --example many_targets -- a.example b.example c.example`

mod support;

use std::{env, error::Error};

use aisa_backlinks::{Budget, Limits, usd};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut targets: Vec<String> = env::args().skip(1).collect();
    if targets.is_empty() {
        targets = ["a", "b", "c", "d"].map(|name| format!("{name}.example")).into();
    }
    // Clones of a client share its budget and its limits. A call reserves the most it may cost, and a budget that is
    // `waiting` lets a call wait for what others have reserved and do not spend.
    let client = support::client()
        .await?
        .budget(Budget::new(usd("0.10")).waiting())
        .limits(Limits::new().per_minute(60).concurrency(8))
        .build()?;

    let mut calls = JoinSet::new();
    for target in targets {
        let client = client.clone();
        calls.spawn(async move {
            let response = client.summary(target.as_str()).await;
            (target, response)
        });
    }
    while let Some(ended) = calls.join_next().await {
        let (target, response) = ended?;
        match response {
            Ok(response) => println!(
                "{target}: {:?} links",
                response.result().and_then(|result| result.backlinks)
            ),
            Err(error) if error.is_client_budget() => {
                println!("{target}: left out, nothing was sent")
            }
            Err(error) => println!("{target}: {error}"),
        }
    }
    if let Some(budget) = client.budget() {
        eprintln!("spent {} of {}", budget.settled(), budget.cap());
    }
    Ok(())
}
