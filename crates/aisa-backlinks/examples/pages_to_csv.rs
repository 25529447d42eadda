//! A long listing as CSV, page by page.
//!
//! `cargo run -p aisa-backlinks --example pages_to_csv -- example.com > links.csv`

mod support;

use std::{env, error::Error, io};

use aisa_backlinks::{BacklinksRequest, desc, field};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_else(|| "example.com".into());
    let client = support::client().await?.build()?;
    let request = BacklinksRequest::new(target)
        .filters(field("dofollow").eq(true) & field("rank").gt(80))
        .order_by(desc("rank"));

    // A page is bought when the rows of the one before are used up, so nothing is paid for rows that nobody takes.
    let pages = client.backlinks(request).pages().page_size(100).max_rows(250);
    let plan = pages.plan();
    eprintln!("at most {:?} pages, about {:?}", plan.pages, plan.estimate);

    let mut rows = pages.rows();
    let mut table = csv::Writer::from_writer(io::stdout().lock());
    table.write_record(["url_from", "anchor", "rank"])?;
    while let Some(row) = rows.next().await {
        let row = row?;
        let rank = row.rank.map(|rank| rank.to_string());
        table.write_record([
            row.url_from.as_deref().unwrap_or_default(),
            row.anchor.as_deref().unwrap_or_default(),
            rank.as_deref().unwrap_or_default(),
        ])?;
    }
    table.flush()?;

    let bought = rows.purchases();
    eprintln!("{} rows on {} pages for {}", bought.rows, bought.pages, bought.charged);
    Ok(())
}
