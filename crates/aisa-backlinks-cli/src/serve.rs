//! The subcommand `serve`: the sandbox as a process of its own, for other programs to call.

use std::time::Duration;

use aisa_gateway::Usd;
use aisa_sandbox::{FaultPlan, FaultRule, Sandbox};
use clap::ArgMatches;

use crate::{
    console::{self, Console},
    exit::{CliError, Exit},
    run::{Stop, block_on},
};

/// Serves until Ctrl-C or another signal to end.
pub(crate) fn run(args: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    block_on(serve(args, console))?
}

async fn serve(args: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    let seed = args.get_one::<u64>("seed").copied().unwrap_or_default();
    let rules = args.get_many::<FaultRule>("fault").unwrap_or_default();
    let plan = rules.fold(FaultPlan::new(seed), |plan, rule| plan.with(rule.clone()));
    let port = args.get_one::<u16>("port").copied().unwrap_or_default();
    let mut builder = Sandbox::builder()
        .port(port)
        .seed(seed)
        .faults(plan)
        .keep_requests(0)
        .keep_executed(100_000);
    if let Some(requests) = args.get_one::<u64>("rate-limit") {
        builder = builder.rate_limit(*requests, Duration::from_secs(60));
    }
    // Signals are caught before the address is printed.
    let mut stop = Stop::listen();
    let sandbox = builder
        .start()
        .await
        .map_err(|error| CliError::failed(format!("cannot listen on port {port}: {error}")))?;
    // For a shell to paste, or a script to read.
    console::print(&format!(
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
        Usd::from_micros(account.charged_micros)
    ));
    sandbox.shutdown().await;
    Ok(Exit::Ok)
}
