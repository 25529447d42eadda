//! `serve`: the sandbox as a process of its own, for programs that want a gateway to talk to.

use std::time::Duration;

use aisa_backlinks_sandbox::{FaultPlan, FaultRule, Sandbox};
use clap::ArgMatches;

use crate::{
    console::Console,
    exit::{Exit, Failure},
    print,
    run::{Stop, block_on},
};

/// Serves until Ctrl-C or another signal to end.
pub(crate) fn run(args: &ArgMatches, console: Console) -> Result<Exit, Failure> {
    block_on(serve(args, console))?
}

async fn serve(args: &ArgMatches, console: Console) -> Result<Exit, Failure> {
    let seed = args.get_one::<u64>("seed").copied().unwrap_or_default();
    let rules = args.get_many::<FaultRule>("fault").unwrap_or_default();
    let plan = rules.fold(FaultPlan::new(seed), |plan, rule| plan.with(rule.clone()));
    let port = args.get_one::<u16>("port").copied().unwrap_or_default();
    let mut builder = Sandbox::builder().port(port).seed(seed).faults(plan);
    if let Some(requests) = args.get_one::<u64>("rate-limit") {
        builder = builder.rate_limit(*requests, Duration::from_secs(60));
    }
    // Signals count from before the address is known to anybody.
    let mut stop = Stop::listen();
    let sandbox = builder
        .start()
        .await
        .map_err(|error| Failure::failed(format!("cannot listen on port {port}: {error}")))?;
    // Ready to be pasted into a shell, or read by a script.
    print(&format!(
        "export AISA_BASE_URL={}\nexport AISA_API_KEY={}\n",
        sandbox.url(),
        sandbox.key()
    ))?;
    console.warn("sandbox: everything it answers is invented; Ctrl-C ends it");
    stop.asked().await;
    let account = sandbox.account();
    console.note(&format!(
        "{} calls executed; the gateway would have charged {}",
        account.executed,
        aisa_backlinks::Usd::from_micros(account.charged_micros)
    ));
    sandbox.shutdown().await;
    Ok(Exit::Ok)
}
