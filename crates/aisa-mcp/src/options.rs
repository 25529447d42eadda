//! The command line.

use std::{any::Any, path::PathBuf, time::Duration};

use aisa_contract::value::calendar::age;
use aisa_gateway::Usd;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::exit::Failure;

/// What clients start.
pub(crate) const PROGRAM: &str = "aisa-mcp";

// The ids, which are also the long flags.
const TOOLS: &str = "tools";
const SANDBOX: &str = "sandbox";
const BUDGET: &str = "budget";
const MAX_PRICE: &str = "max-price";
const ARCHIVE: &str = "archive";
const MAX_AGE: &str = "max-age";
const BASE_URL: &str = "base-url";
const TIMEOUT: &str = "timeout";
const VERBOSE: &str = "verbose";
pub(crate) const QUIET: &str = "quiet";

/// What the sandbox has to give where no budget is named.
const INVENTED: Usd = Usd::from_micros(100_000_000);

/// The options of a session.
#[derive(Debug)]
pub(crate) struct Options {
    /// The operations to offer, by name.
    pub(crate) tools: Vec<String>,
    /// Call the built-in sandbox.
    pub(crate) sandbox: bool,
    /// The most the session may cost.
    pub(crate) budget: Usd,
    /// The most one call may cost.
    pub(crate) max_price: Option<Usd>,
    /// The file that keeps responses.
    pub(crate) archive: Option<PathBuf>,
    /// How old a response of the archive may be.
    pub(crate) max_age: Option<Duration>,
    /// Another gateway.
    pub(crate) base_url: Option<String>,
    /// How long to wait for a response.
    pub(crate) timeout: Option<Duration>,
    /// How much to say on stderr.
    pub(crate) verbose: u8,
}

pub(crate) fn command() -> Command {
    Command::new(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .about(
            "Offer the operations of the AIsa gateway to an AI agent as tools of the Model Context Protocol, on standard \
             input and output.",
        )
        .max_term_width(100)
        .args([
            option(
                TOOLS,
                "A,B,…",
                "Offer these operations, or `all` [default: a short list]",
            )
            .value_delimiter(','),
            switch(
                SANDBOX,
                "Use a built-in gateway with invented data; needs no key, costs nothing",
            ),
            option(
                BUDGET,
                "USD",
                "Stop before the cost of the session could exceed USD",
            )
            .value_parser(usd),
            option(
                MAX_PRICE,
                "USD",
                "Reject calls that the gateway estimates above USD, such as 0.05",
            )
            .value_parser(usd),
            option(
                ARCHIVE,
                "FILE",
                "Keep every response in FILE, for --max-age [default: AISA_ARCHIVE]",
            )
            .value_parser(value_parser!(PathBuf)),
            option(
                MAX_AGE,
                "AGE",
                "Take a response from the archive, free of charge, if one is no older than AGE (30d, 12h, 2w); \
                 make the call otherwise",
            )
            .value_parser(age),
            option(
                BASE_URL,
                "URL",
                "Call this gateway [default: AISA_BASE_URL, else https://api.aisa.one/apis/v1]",
            ),
            option(
                TIMEOUT,
                "SECONDS",
                "Stop waiting for the response to an attempt after SECONDS; the attempt may still be charged \
                 [default: 150]",
            )
            .value_parser(seconds),
            switch(QUIET, "Print only errors and warnings on stderr").short('q'),
            Arg::new(VERBOSE)
                .long(VERBOSE)
                .short('v')
                .action(ArgAction::Count)
                .help("Print what the client does on stderr; -vv prints more"),
        ])
        .after_help(format!(
            "Without --sandbox a --budget is needed, and the key in AISA_API_KEY. The budget holds for all
calls of the session, and no call is sent that might break it. The client starts the program and
ends it.

Examples:
  {PROGRAM} --sandbox
  {PROGRAM} --budget 1 --archive links.db --max-age 30d
  {PROGRAM} --budget 1 --max-price 0.05 --tools all

Exit codes:
  0    the client closed the input
  1    the client does not speak the protocol, or the machine does not allow it
  2    wrong usage
  4    the API key is missing, or is none
  129  stopped because its terminal closed (130 by Ctrl-C, 143 by SIGTERM)"
        ))
}

impl Options {
    /// Reads the options.
    ///
    /// # Errors
    /// For options that contradict each other, or make no session.
    pub(crate) fn read(matches: &ArgMatches) -> Result<Self, Failure> {
        let sandbox = matches.get_flag(SANDBOX);
        let budget = match one(matches, BUDGET) {
            Some(cap) => cap,
            None if sandbox => INVENTED,
            None => {
                return Err(Failure::usage(
                    "--budget USD or --sandbox is required, since an agent spends without asking; add --sandbox to try out \
                     with invented data",
                ));
            }
        };
        let archive = one::<PathBuf>(matches, ARCHIVE);
        // What the sandbox invents goes into no file that was not named for it.
        let archive = archive.or_else(|| {
            let named = std::env::var_os("AISA_ARCHIVE").filter(|path| !path.is_empty());
            named.filter(|_| !sandbox).map(PathBuf::from)
        });
        let options = Self {
            tools: matches
                .get_many::<String>(TOOLS)
                .map(|tools| tools.cloned().collect())
                .unwrap_or_default(),
            sandbox,
            budget,
            max_price: one(matches, MAX_PRICE),
            archive,
            max_age: one(matches, MAX_AGE),
            base_url: one(matches, BASE_URL),
            timeout: one(matches, TIMEOUT),
            verbose: matches.get_count(VERBOSE),
        };
        options.check()?;
        Ok(options)
    }

    fn check(&self) -> Result<(), Failure> {
        let no_file = |file: &&PathBuf| {
            let stream =
                file.as_os_str() == "-" || file.starts_with("/dev") || file.starts_with("/proc");
            stream || file.exists() && !file.is_file()
        };
        if let Some(file) = self.archive.as_ref().filter(no_file) {
            return Err(Failure::usage(format!(
                "--{ARCHIVE} needs a file to come back to, and {} is none; ./- is a file of that name",
                file.display()
            )));
        }
        let fault = if self.sandbox && self.base_url.is_some() {
            "--sandbox is a gateway of its own: leave out --base-url"
        } else if self.max_age.is_some() && self.archive.is_none() {
            "--max-age looks for responses in an archive: add --archive FILE"
        } else {
            return Ok(());
        };
        Err(Failure::usage(fault))
    }
}

fn one<T: Any + Clone + Send + Sync>(matches: &ArgMatches, id: &str) -> Option<T> {
    matches.get_one::<T>(id).cloned()
}

fn switch(id: &'static str, help: &'static str) -> Arg {
    spelled(Arg::new(id).action(ArgAction::SetTrue).help(help), id)
}

fn option(id: &'static str, value: &'static str, help: &'static str) -> Arg {
    spelled(Arg::new(id).value_name(value).help(help), id)
}

/// Underscores are accepted wherever hyphens are.
fn spelled(arg: Arg, id: &'static str) -> Arg {
    let arg = arg.long(id);
    match id.contains('-') {
        true => arg.alias(id.replace('-', "_")),
        false => arg,
    }
}

fn usd(text: &str) -> Result<Usd, String> {
    let amount = text.trim_start_matches('$').parse::<Usd>();
    amount.map_err(|error| error.to_string())
}

fn seconds(text: &str) -> Result<Duration, &'static str> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| *seconds > 0.0);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or("not a positive number of seconds")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_contradicts_itself_nowhere() {
        super::command().debug_assert();
    }
}
