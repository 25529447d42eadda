//! The options of a call, taken from both places where they may stand: before and after the subcommand.

use std::{any::Any, path::PathBuf, time::Duration};

use aisa_backlinks::{OperationInfo, Usd};
use clap::ArgMatches;

use crate::{
    command::id,
    exit::Failure,
    output::{Format, columns},
};

/// What happens instead of the call.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Instead {
    /// Show the HTTP request.
    DryRun,
    /// Show it as a curl command.
    Curl,
    /// Ask for the price.
    Quote,
    /// Say what the price is likely to be.
    Estimate,
}

/// The options of a call.
#[derive(Debug)]
pub(crate) struct Settings {
    /// How to print.
    pub format: Format,
    /// The columns asked for.
    pub columns: Option<Vec<String>>,
    /// Leave formulas in texts of a CSV as they are.
    pub exact: bool,
    /// Follow the pages to the end.
    pub all: bool,
    /// Follow the pages to this many rows.
    pub max_rows: Option<u64>,
    /// The file that keeps the place.
    pub cursor: Option<PathBuf>,
    /// Step over the page that failed when the place was kept.
    pub skip_failed_page: bool,
    /// What to do instead of the call.
    pub instead: Option<Instead>,
    /// The most one call may cost.
    pub max_price: Option<Usd>,
    /// The most this run may cost.
    pub budget: Option<Usd>,
    /// The file that records attempts.
    pub ledger: Option<PathBuf>,
    /// Check the request before sending.
    pub validate: bool,
    /// Answer from the built-in gateway.
    pub sandbox: bool,
    /// Another gateway.
    pub base_url: Option<String>,
    /// How long to wait for an answer.
    pub timeout: Option<Duration>,
    /// Try again after a certain refusal.
    pub retry: bool,
    /// Try again even where the attempt may have been charged.
    pub retry_unknown: bool,
    /// How much to tell on stderr.
    pub verbose: u8,
}

impl Settings {
    /// Reads the options; what stands after the subcommand wins.
    ///
    /// # Errors
    /// For options that contradict each other or the operation.
    pub(crate) fn read(
        root: &ArgMatches,
        sub: &ArgMatches,
        info: &OperationInfo,
    ) -> Result<Self, Failure> {
        let given = Given([sub, root]);
        let settings = Self {
            format: given.one(id::OUTPUT).unwrap_or(Format::Table),
            columns: given.many(id::COLUMNS),
            exact: given.flag(id::EXACT),
            all: given.flag(id::ALL),
            max_rows: given.one(id::MAX_ROWS),
            cursor: given.one(id::CURSOR),
            skip_failed_page: given.flag(id::SKIP_FAILED_PAGE),
            instead: instead(&given)?,
            max_price: given.one(id::MAX_PRICE),
            budget: given.one(id::BUDGET),
            ledger: given.one(id::LEDGER),
            validate: !given.flag(id::NO_VALIDATE),
            sandbox: given.flag(id::SANDBOX),
            base_url: given.one(id::BASE_URL),
            timeout: given.one(id::TIMEOUT),
            retry: !given.flag(id::NO_RETRY),
            retry_unknown: given.flag(id::RETRY_UNKNOWN),
            verbose: sub.get_count(id::VERBOSE),
        };
        settings.check(info.paging.is_some())?;
        settings.check_columns(info)?;
        Ok(settings)
    }

    /// Whether pages are followed beyond the first.
    #[must_use]
    pub(crate) fn follows(&self) -> bool {
        self.all || self.max_rows.is_some() || self.cursor.is_some()
    }

    /// A misspelt column would be noticed only when the answer is paid for.
    fn check_columns(&self, info: &OperationInfo) -> Result<(), Failure> {
        let mut asked = self.columns.iter().flatten();
        match asked.find(|path| self.validate && !columns::is_known(info, path)) {
            None => Ok(()),
            Some(path) => Err(Failure::usage(format!(
                "there is no column {path:?}; there are {}",
                columns::names(info).join(", ")
            ))),
        }
    }

    fn check(&self, paged: bool) -> Result<(), Failure> {
        let fault = if self.follows() && !paged {
            "this operation answers in one page: leave out --all, --max-rows and --cursor"
        } else if self.cursor.is_some() && !self.all && self.max_rows.is_none() {
            "--cursor keeps the place while pages are followed: add --all or --max-rows N"
        } else if self.skip_failed_page && self.cursor.is_none() {
            "--skip-failed-page steps over a page that a kept place knows of: add --cursor FILE"
        } else if self.sandbox && self.base_url.is_some() {
            "--sandbox is a gateway of its own: leave out --base-url"
        } else if self.sandbox && self.ledger.is_some() {
            "--ledger records what is paid, and --sandbox would write invented charges into it: leave out one of them"
        } else if self.instead == Some(Instead::Curl) && self.follows() {
            "--curl is about one call: leave out --all, --max-rows and --cursor"
        } else if self.instead.is_some() && self.cursor.is_some() {
            "--quote, --estimate and --dry-run look at a listing from its start: leave out --cursor"
        } else if self.columns.is_some() && matches!(self.format, Format::Json | Format::Raw) {
            "--columns is for table, csv and jsonl: json and raw print everything as it came"
        } else if self.exact && self.format != Format::Csv {
            "--exact is for csv: every other form leaves texts as they came"
        } else {
            return Ok(());
        };
        Err(Failure::usage(fault))
    }
}

fn instead(given: &Given<'_>) -> Result<Option<Instead>, Failure> {
    let ways = [
        (id::DRY_RUN, Instead::DryRun),
        (id::CURL, Instead::Curl),
        (id::QUOTE, Instead::Quote),
        (id::ESTIMATE, Instead::Estimate),
    ];
    let asked: Vec<_> = ways.iter().filter(|(id, _)| given.flag(id)).collect();
    match asked.as_slice() {
        [] => Ok(None),
        [(_, way)] => Ok(Some(*way)),
        [(one, _), (two, _), ..] => Err(Failure::usage(format!(
            "--{one} and --{two} exclude each other"
        ))),
    }
}

/// The matches of the subcommand and of the program; either may lack an option altogether.
struct Given<'a>([&'a ArgMatches; 2]);

impl Given<'_> {
    fn one<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<T> {
        self.0
            .iter()
            .find_map(|matches| matches.try_get_one::<T>(id).ok().flatten().cloned())
    }

    fn many<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<Vec<T>> {
        self.0.iter().find_map(|matches| {
            let values = matches.try_get_many::<T>(id).ok().flatten()?;
            Some(values.cloned().collect())
        })
    }

    fn flag(&self, id: &str) -> bool {
        self.0
            .iter()
            .any(|matches| matches.try_get_one::<bool>(id).ok().flatten() == Some(&true))
    }
}
