//! What the examples share: a client that works with a key and without.

use std::{env, future, io};

use aisa_backlinks::{Client, ClientBuilder};
use aisa_sandbox::Sandbox;

/// Whether a sandbox answers, because `AISA_API_KEY` is not set.
pub(crate) fn is_invented() -> bool {
    env::var_os("AISA_API_KEY").is_none()
}

/// Settings for the gateway, or for a sandbox in this process.
pub(crate) async fn client() -> io::Result<ClientBuilder> {
    if !is_invented() {
        return Ok(Client::builder().from_env());
    }
    eprintln!("sandbox: AISA_API_KEY is not set, so this data is invented and nothing is charged");
    let sandbox = Sandbox::start().await?;
    let builder = Client::builder().base_url(sandbox.url()).key(sandbox.key());
    // It serves until the program ends.
    tokio::spawn(sandbox.run_until(future::pending()));
    Ok(builder)
}
