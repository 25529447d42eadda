//! A listing that stops and goes on later, in another run, without paying for a page twice.
//!
//! `cargo run -p aisa-backlinks --example resume -- example.com place.json`, again and again.

mod support;

use std::{env, error::Error, fs};

use aisa_backlinks::{Cursor, ReferringDomainsRequest};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_else(|| "example.com".into());
    let place = env::args().nth(2).unwrap_or_else(|| "place.json".into());
    let client = support::client().await?.build()?;
    let call = client.referring_domains(ReferringDomainsRequest::new(target).limit(50));

    let mut pages = if fs::exists(&place)? {
        let cursor: Cursor = serde_json::from_str(&fs::read_to_string(&place)?)?;
        eprintln!("{} rows are there already", cursor.purchases().rows);
        // A cursor of another operation or of other fields is refused here, before anything is bought.
        call.resume(cursor)?
    } else {
        call.pages()
    };

    // One page per run.
    if let Some(page) = pages.next().await {
        for row in page?.rows() {
            println!("{}", row.domain.as_deref().unwrap_or("?"));
        }
    }
    // The cursor is plain JSON and holds neither the key nor the rows.
    fs::write(&place, serde_json::to_string(&pages.cursor())?)?;
    match pages.end() {
        Some(end) => eprintln!("the listing has ended: {end:?}"),
        None => eprintln!("{place} has the place to go on from"),
    }
    Ok(())
}
