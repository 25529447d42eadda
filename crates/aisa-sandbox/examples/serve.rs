//! Serves until it is stopped: `cargo run -p aisa-sandbox --example serve -- delay=50ms status=503:0.2`.

use aisa_sandbox::{FaultRule, Sandbox};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rules = std::env::args()
        .skip(1)
        .map(|text| text.parse::<FaultRule>())
        .collect::<Result<Vec<_>, _>>()?;
    let sandbox = Sandbox::builder().port(8710).faults(rules.into_iter().collect()).start().await?;
    println!("AISA_BASE_URL={} AISA_API_KEY={}", sandbox.url(), sandbox.key());
    sandbox.run_until(std::future::pending()).await;
    Ok(())
}
