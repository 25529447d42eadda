//! The domains that link to a site and did not when it was last looked at.
//!
//! `cargo run -p aisa-backlinks --example watch_new_links -- example.com watch.db`, say once a week.

mod support;

use std::{collections::BTreeSet, env, error::Error, time::Duration};

use aisa_archive::Archive;
use aisa_backlinks::{ReferringDomain, ReferringDomainsRequest, desc};

fn names(rows: &[ReferringDomain]) -> BTreeSet<String> {
    let names = rows.iter().filter_map(|row| row.domain.as_deref());
    names.map(str::to_owned).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_else(|| "example.com".into());
    let file = env::args().nth(2).unwrap_or_else(|| "watch.db".into());
    // Invented answers never share a file with responses that were bought.
    let archive =
        if support::is_invented() { Archive::open_invented(&file)? } else { Archive::open(&file)? };
    let client = support::client().await?.archive(archive.clone()).build()?;
    let request = ReferringDomainsRequest::new(target).order_by(desc("first_seen")).limit(100);

    // The same question, as it was answered last time.
    let question = client.referring_domains(request.clone()).request_key()?;
    let before = match archive.find(&question, Duration::ZERO)? {
        Some((entry, bytes)) => {
            let kept = client
                .referring_domains(request.clone())
                .decode_archived(entry.with_bytes(bytes))?;
            Some(names(kept.into_result()?.items.as_deref().unwrap_or_default()))
        }
        None => None,
    };

    let response = client.referring_domains(request).await?;
    let now = names(response.into_result()?.items.as_deref().unwrap_or_default());
    match before {
        Some(before) => {
            now.difference(&before).for_each(|domain| println!("{domain}"));
            eprintln!("{} new of {}", now.difference(&before).count(), now.len());
        }
        None => eprintln!("{} domains are kept in {file}, to compare with next time", now.len()),
    }
    Ok(())
}
