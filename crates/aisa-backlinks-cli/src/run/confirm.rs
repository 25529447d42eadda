//! Asks before a run that may cost much.

use aisa_gateway::{Usd, usd};
use clap::ArgMatches;

use crate::{command::options::id, console::Console, exit::CliError, output::cell::grouped};

/// Returns where a run of these calls is cheap, allowed by `--yes`, or agreed to on the terminal.
///
/// `most` is what the run may cost at most; `None` where that is unknown.
///
/// # Errors
/// When the response is no, or there is no terminal to ask on.
pub(crate) fn confirm(
    args: &ArgMatches,
    console: Console,
    calls: u64,
    most: Option<Usd>,
) -> Result<(), CliError> {
    let above = args.get_one::<Usd>(id::CONFIRM_ABOVE).copied();
    let above = above.unwrap_or_else(|| usd("1"));
    if args.get_flag(id::YES) || most.is_some_and(|most| most <= above) {
        return Ok(());
    }
    let price = match most {
        Some(most) => format!("up to {most}"),
        None => "a price that is not known beforehand".to_owned(),
    };
    let calls = grouped(&calls.to_string());
    match console.confirmed(&format!("{calls} calls for {price}. Go on?")) {
        Ok(Some(true)) => Ok(()),
        Ok(Some(false)) => Err(CliError::usage("nothing was sent")),
        Ok(None) | Err(_) => Err(CliError::usage(format!(
            "this run may cost {price}, which is above {above}; nothing was sent: add --yes, or --budget, or raise \
             --confirm-above"
        ))),
    }
}
