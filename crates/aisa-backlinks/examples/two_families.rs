//! Two families of operations on one gateway: the keywords that a site ranks for, and who links to it.
//!
//! `cargo run -p aisa-backlinks --example two_families -- example.com`

mod support;

use std::{env, error::Error};

use aisa_backlinks::{Budget, usd};
use aisa_labs::GoogleRankedKeywordsRequest;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_else(|| "example.com".into());
    let backlinks = support::client().await?.budget(Budget::new(usd("0.50"))).build()?;
    // The same key, connections, limits and budget.
    let labs = aisa_labs::Client::with_gateway(backlinks.gateway());

    let request = GoogleRankedKeywordsRequest::new(target.as_str())
        .location_code(2840)
        .language_code("en")
        .limit(5);
    let (links, keywords) =
        tokio::try_join!(async { backlinks.summary(target.as_str()).await }, async {
            labs.google_ranked_keywords(request).await
        },)?;

    println!("{:?} links to {target}, which ranks for", links.into_result()?.backlinks);
    for row in keywords.into_result()?.items.as_deref().unwrap_or_default() {
        let Some(keyword) = &row.keyword_data else {
            continue;
        };
        let volume = keyword.keyword_info.as_ref().and_then(|info| info.search_volume);
        println!("{:?}, searched for {volume:?} times a month", keyword.keyword);
    }
    if let Some(budget) = backlinks.budget() {
        eprintln!("spent {} of {}", budget.settled(), budget.cap());
    }
    Ok(())
}
