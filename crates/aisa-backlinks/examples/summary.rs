//! The link profile of one site in figures.
//!
//! `cargo run -p aisa-backlinks --example summary -- example.com`

mod support;

use std::{env, error::Error};

use aisa_backlinks::{SummaryRequest, field, usd};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_else(|| "example.com".into());
    let client = support::client().await?.build()?;

    // Bare names are fields of the request, `with_*` are options of the call.
    let request = SummaryRequest::new(target).backlinks_filters(field("dofollow").eq(true));
    let response = client.summary(request).with_max_price(usd("0.05")).await?;

    // Any field of a response may be missing.
    let summary = response.result();
    let figures = summary.and_then(|summary| summary.backlinks.zip(summary.referring_domains));
    if let Some((links, domains)) = figures {
        println!("{links} dofollow links from {domains} domains");
    }
    match response.charge() {
        Some(charge) => eprintln!("charged {charge}"),
        None => eprintln!("the gateway did not say what it charged"),
    }
    Ok(())
}
