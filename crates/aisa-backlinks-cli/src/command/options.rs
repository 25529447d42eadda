//! The options that every operation shares: what is printed, what may be spent, where the call goes.

use std::{path::PathBuf, sync::LazyLock, time::Duration};

use aisa_contract::value::calendar::age;
use aisa_gateway::Usd;
use clap::{Arg, ArgAction, value_parser};

use crate::output::Format;

/// The ids, which are also the long flags.
pub(crate) mod id {
    #![allow(missing_docs, reason = "each is the flag of its name")]
    pub(crate) const OUTPUT: &str = "output";
    pub(crate) const OUTPUT_FILE: &str = "output-file";
    pub(crate) const COLUMNS: &str = "columns";
    pub(crate) const EXACT: &str = "exact";
    pub(crate) const ALL: &str = "all";
    pub(crate) const MAX_ROWS: &str = "max-rows";
    pub(crate) const CURSOR: &str = "cursor";
    pub(crate) const SKIP_FAILED_PAGE: &str = "skip-failed-page";
    pub(crate) const QUOTE: &str = "quote";
    pub(crate) const ESTIMATE: &str = "estimate";
    pub(crate) const MAX_PRICE: &str = "max-price";
    pub(crate) const BUDGET: &str = "budget";
    pub(crate) const LEDGER: &str = "ledger";
    pub(crate) const ARCHIVE: &str = "archive";
    pub(crate) const MAX_AGE: &str = "max-age";
    pub(crate) const DRY_RUN: &str = "dry-run";
    pub(crate) const CURL: &str = "curl";
    pub(crate) const NO_VALIDATE: &str = "no-validate";
    pub(crate) const SANDBOX: &str = "sandbox";
    pub(crate) const BASE_URL: &str = "base-url";
    pub(crate) const TIMEOUT: &str = "timeout";
    pub(crate) const NO_RETRY: &str = "no-retry";
    pub(crate) const RETRY_UNKNOWN: &str = "retry-unknown";
    pub(crate) const QUIET: &str = "quiet";
    pub(crate) const VERBOSE: &str = "verbose";
    pub(crate) const COLOUR: &str = "color";
    pub(crate) const TARGETS_FROM: &str = "targets-from";
    pub(crate) const BAD_LINES: &str = "bad-lines";
    pub(crate) const NO_COMMENTS: &str = "no-comments";
    pub(crate) const CONCURRENCY: &str = "concurrency";
    pub(crate) const CONFIRM_ABOVE: &str = "confirm-above";
    pub(crate) const YES: &str = "yes";
    /// Its flag is named after the field that it fills, such as `targets-from`.
    pub(crate) const FROM_FILE: &str = "from file";
}

/// Whether an option of the program has this flag already.
pub(super) fn is_taken(flag: &str) -> bool {
    static TAKEN: LazyLock<Vec<String>> = LazyLock::new(|| {
        let options = general().into_iter().chain(call(true)).chain(bulk());
        let flags = options.filter_map(|arg| arg.get_long().map(str::to_owned));
        let others = ["help", "version"].map(str::to_owned);
        flags.chain(others).collect()
    });
    TAKEN.iter().any(|taken| taken == flag)
}

/// After the options that a subcommand has of its own, and before `--help`.
const LAST: usize = 900;

/// The options of every subcommand.
pub(super) fn general() -> Vec<Arg> {
    [
        switch(id::QUIET, "Print only errors and warnings on stderr").short('q'),
        Arg::new(id::VERBOSE)
            .long(id::VERBOSE)
            .short('v')
            .action(ArgAction::Count)
            .help("Print what the client does on stderr; -vv prints more"),
        option(id::COLOUR, "WHEN", "Use colour: auto, always or never [default: auto]")
            .value_parser(["auto", "always", "never"])
            .hide_possible_values(true),
    ]
    .into_iter()
    .zip(LAST..)
    .map(|(arg, order)| arg.global(true).display_order(order))
    .collect()
}

/// The options of a call; those about pages only where there are pages.
pub(super) fn call(paged: bool) -> Vec<Arg> {
    let mut args = output();
    if paged {
        args.extend(pages());
    }
    args.extend(money(paged));
    args.extend(connection());
    args
}

pub(super) fn output() -> Vec<Arg> {
    headed(
        "Output",
        [
            option(
                id::OUTPUT,
                "FORMAT",
                "table, with text cut to the width; json, the unchanged result object, one per page; raw, the \
                 whole response byte for byte; csv or jsonl, the rows, in csv with a last column extra_fields for \
                 fields unknown to this version [default: table]",
            )
            .short('o')
            .value_parser(value_parser!(Format))
            .hide_possible_values(true),
            option(
                id::OUTPUT_FILE,
                "FILE",
                "Write to FILE instead of standard output (-); an existing file is replaced atomically",
            )
            .short('O')
            .value_parser(value_parser!(PathBuf)),
            option(
                id::COLUMNS,
                "A,B,…",
                "Show these columns in this order, nested ones with dots (a.b); `operations -o json` lists \
                 them (table, csv, jsonl)",
            )
            .value_delimiter(','),
            switch(
                id::EXACT,
                "Do not escape spreadsheet formulas in csv; by default, text that begins with = + - @ or a tab gets an \
                 apostrophe",
            ),
        ],
    )
}

/// The options of `bulk`.
pub(super) fn bulk() -> Vec<Arg> {
    headed(
        "Bulk",
        [
            option(
                id::TARGETS_FROM,
                "FILE[:COLUMN]",
                "Ask about every line of FILE (blank lines, lines that start with # and a header such as keyword or url \
                 in the first line are skipped), or about every value in COLUMN of a table with a header (csv, tsv; \
                 values separated by , ; | or tabs); - is standard input",
            )
            // `-:COLUMN` is a column of standard input.
            .allow_hyphen_values(true)
            .required(true),
            no_comments(),
            option(
                id::BAD_LINES,
                "WHAT",
                "What to do with lines that are not targets: stop before anything is sent; mend, which takes the \
                 suggestion where it is unambiguous and skips the rest; or skip [default: stop]",
            )
            .value_parser(["stop", "mend", "skip"])
            .hide_possible_values(true),
            option(
                id::CONCURRENCY,
                "N",
                "Make at most N calls at once, 1 to 100 [default: 5]",
            )
            .value_parser(value_parser!(u16).range(1..=100)),
        ],
    )
}

/// For lists of values that may start with the mark of a comment.
pub(super) fn no_comments() -> Arg {
    switch(
        id::NO_COMMENTS,
        "Take lines that start with #, and a header in the first line, as values too",
    )
}

fn pages() -> Vec<Arg> {
    headed(
        "Pages (without these: one page, one charge)",
        [
            switch(
                id::ALL,
                "Follow the pages to the end; every page is charged",
            ),
            option(
                id::MAX_ROWS,
                "N",
                "Follow the pages until N rows have arrived, with --cursor in all its runs together; every page is charged, \
                 and printed whole",
            )
            .value_parser(value_parser!(u64).range(1..)),
            option(
                id::CURSOR,
                "FILE",
                "Keep the position in FILE while following pages, and continue from there next time; collect \
                 the runs of a csv or jsonl listing with >>, since only the first prints a header",
            )
            .value_parser(value_parser!(PathBuf)),
            switch(
                id::SKIP_FAILED_PAGE,
                "With --cursor: skip the page that failed last time, if it fails each time it is bought",
            ),
        ],
    )
}

fn money(paged: bool) -> Vec<Arg> {
    let (quote, estimate) = if paged {
        (
            "Ask the gateway for the price, with --max-rows for all pages, without making the call",
            "Print an offline price estimate, with --max-rows for all pages; needs no key",
        )
    } else {
        (
            "Ask the gateway for the price without making the call",
            "Print an offline price estimate; needs no key",
        )
    };
    headed(
        "Money",
        [
            switch(id::QUOTE, quote),
            switch(id::ESTIMATE, estimate),
            option(
                id::MAX_PRICE,
                "USD",
                "Reject calls that the gateway estimates above USD, such as 0.05",
            )
            .value_parser(usd),
            option(
                id::BUDGET,
                "USD",
                "Stop before the total cost could exceed USD",
            )
            .value_parser(usd),
            option(
                id::LEDGER,
                "FILE",
                "Record every attempt in FILE, one line of JSON each, before it is sent",
            )
            .value_parser(value_parser!(PathBuf)),
            archive(),
            option(
                id::MAX_AGE,
                "AGE",
                "Take a response from the archive, free of charge, if one is no older than AGE (30d, 12h, 2w); \
                 make the call otherwise",
            )
            .value_parser(age),
        ],
    )
}

/// The options of a run that asks before it spends.
pub(super) fn confirmation() -> [Arg; 2] {
    [
        option(
            id::CONFIRM_ABOVE,
            "USD",
            "Ask before a run that may cost more than USD; without a terminal, refuse it unless --yes is given \
             [default: 1]",
        )
        .value_parser(usd),
        switch(id::YES, "Buy without asking").short('y'),
    ]
    .map(|arg| arg.help_heading("Money"))
}

/// The file of responses.
pub(super) fn archive() -> Arg {
    option(
        id::ARCHIVE,
        "FILE",
        "Keep every response in FILE, for --max-age and `archive` [default: AISA_ARCHIVE]",
    )
    .value_parser(value_parser!(PathBuf))
}

fn connection() -> Vec<Arg> {
    headed(
        "Call",
        [
            switch(
                id::SANDBOX,
                "Use a built-in gateway with invented data; needs no key, costs nothing",
            ),
            switch(
                id::DRY_RUN,
                "Print method, URL and body without sending them; needs no key",
            ),
            switch(
                id::CURL,
                "Print the call as a curl command without sending it; needs no key",
            ),
            switch(
                id::NO_VALIDATE,
                "Send the request without checking it first",
            ),
            option(
                id::BASE_URL,
                "URL",
                "Call this gateway [default: AISA_BASE_URL, else https://api.aisa.one/apis/v1]",
            ),
            option(
                id::TIMEOUT,
                "SECONDS",
                "Stop waiting for the response to an attempt after SECONDS; the attempt may still be charged \
                 [default: 150]",
            )
            .value_parser(seconds),
            switch(id::NO_RETRY, "Make a single attempt")
                .conflicts_with(id::RETRY_UNKNOWN),
            switch(
                id::RETRY_UNKNOWN,
                "Retry even if the first attempt may have been charged",
            ),
        ],
    )
}

fn headed<const N: usize>(heading: &'static str, args: [Arg; N]) -> Vec<Arg> {
    args.map(|arg| arg.help_heading(heading)).to_vec()
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
    if id.contains('-') { arg.alias(id.replace('-', "_")) } else { arg }
}

fn usd(text: &str) -> Result<Usd, String> {
    text.trim_start_matches('$').parse().map_err(|error| format!("{error}"))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    if seconds > 0.0 {
        Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
    } else {
        Err("not a positive number of seconds".to_owned())
    }
}
