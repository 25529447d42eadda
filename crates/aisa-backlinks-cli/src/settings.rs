//! The options of a call, from before and after the subcommand.

use std::{any::Any, path::PathBuf, time::Duration};

use aisa_gateway::{Usd, describe::OperationRef};
use clap::ArgMatches;

use crate::{
    command::options::id,
    console::Console,
    destination::{Destination, is_stream},
    exit::CliError,
    output::{Format, columns},
};

/// What happens instead of the call.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Preview {
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
    /// The form of the output.
    pub format: Format,
    /// Where to print.
    pub destination: Destination,
    /// The columns asked for.
    pub columns: Option<Vec<String>>,
    /// Leave texts of a CSV that look like formulas as they are.
    pub exact: bool,
    /// Follow the pages to the end.
    pub all: bool,
    /// Follow the pages to this many rows.
    pub max_rows: Option<u64>,
    /// The file that keeps the position in a listing.
    pub cursor: Option<PathBuf>,
    /// Leave out the page that failed in the last run.
    pub skip_failed_page: bool,
    /// What to do instead of the call.
    pub preview: Option<Preview>,
    /// The most one call may cost.
    pub max_price: Option<Usd>,
    /// The most this run may cost.
    pub budget: Option<Usd>,
    /// The file that records attempts.
    pub ledger: Option<PathBuf>,
    /// The file that keeps answers.
    pub archive: Option<PathBuf>,
    /// How old a response of the archive may be.
    pub max_age: Option<Duration>,
    /// Check the request before sending.
    pub validate: bool,
    /// Call the built-in sandbox.
    pub sandbox: bool,
    /// Another gateway.
    pub base_url: Option<String>,
    /// How long to wait for a response.
    pub timeout: Option<Duration>,
    /// Try again where the first attempt certainly cost nothing.
    pub retry: bool,
    /// Try again even where the attempt may have been charged.
    pub retry_unknown: bool,
    /// How much to say on stderr.
    pub verbose: u8,
}

impl Settings {
    /// Reads the options; one after the subcommand wins over one before it.
    ///
    /// # Errors
    /// For options that contradict each other or the operation.
    pub(crate) fn read(
        root: &ArgMatches,
        sub: &ArgMatches,
        info: OperationRef<'_>,
    ) -> Result<Self, CliError> {
        let settings = Self::given(root, sub)?;
        settings.check(info.paging().is_some())?;
        settings.check_columns(info)?;
        Ok(settings)
    }

    /// Reads the options of a command that calls several operations, one page of each.
    ///
    /// # Errors
    /// For options that contradict each other.
    pub(crate) fn of_several(root: &ArgMatches, sub: &ArgMatches) -> Result<Self, CliError> {
        let settings = Self::given(root, sub)?;
        settings.check(false)?;
        Ok(settings)
    }

    fn given(root: &ArgMatches, sub: &ArgMatches) -> Result<Self, CliError> {
        let given = Given([sub, root]);
        Ok(Self {
            format: given.one(id::OUTPUT).unwrap_or(Format::Table),
            destination: match given.one::<PathBuf>(id::OUTPUT_FILE) {
                Some(name) => Destination::named(&name)?,
                None => Destination::default(),
            },
            columns: given.many(id::COLUMNS),
            exact: given.flag(id::EXACT),
            all: given.flag(id::ALL),
            max_rows: given.one(id::MAX_ROWS),
            cursor: given.one(id::CURSOR),
            skip_failed_page: given.flag(id::SKIP_FAILED_PAGE),
            preview: preview(&given)?,
            max_price: given.one(id::MAX_PRICE),
            budget: given.one(id::BUDGET),
            ledger: given.one(id::LEDGER),
            archive: match given.flag(id::SANDBOX) {
                // What the sandbox invents goes into no file that was not named for it.
                true => given.one(id::ARCHIVE),
                false => archive_file(root, sub),
            },
            max_age: given.one(id::MAX_AGE),
            validate: !given.flag(id::NO_VALIDATE),
            sandbox: given.flag(id::SANDBOX),
            base_url: given.one(id::BASE_URL),
            timeout: given.one(id::TIMEOUT),
            retry: !given.flag(id::NO_RETRY),
            retry_unknown: given.flag(id::RETRY_UNKNOWN),
            verbose: sub.get_count(id::VERBOSE),
        })
    }

    /// The console for output to where the settings say.
    pub(crate) fn console(&self, console: Console) -> Console {
        if self.destination.is_stdout() {
            return console;
        }
        console.elsewhere(self.destination.is_terminal(false))
    }

    /// Whether pages are followed beyond the first.
    pub(crate) fn follows(&self) -> bool {
        self.all || self.max_rows.is_some() || self.cursor.is_some()
    }

    /// Refuses a misspelt column before the response is paid for.
    fn check_columns(&self, info: OperationRef<'_>) -> Result<(), CliError> {
        let mut asked = self.columns.iter().flatten();
        match asked.find(|path| self.validate && !columns::is_known(info, path)) {
            None => Ok(()),
            Some(path) => Err(CliError::usage(format!(
                "there is no column {path:?}; there are {}",
                columns::names(info).join(", ")
            ))),
        }
    }

    fn check(&self, paged: bool) -> Result<(), CliError> {
        for (id, file) in
            [(id::CURSOR, &self.cursor), (id::LEDGER, &self.ledger), (id::ARCHIVE, &self.archive)]
        {
            if let Some(file) = file.as_ref().filter(|file| is_stream(file)) {
                return Err(CliError::usage(format!(
                    "--{id} needs a file to come back to, and {} is none; ./- is a file of that name",
                    file.display()
                )));
            }
        }
        let fault = if self.follows() && !paged {
            "this operation answers in one page: leave out --all, --max-rows and --cursor"
        } else if self.cursor.is_some() && !self.all && self.max_rows.is_none() {
            "--cursor keeps the position while pages are followed: add --all or --max-rows N"
        } else if self.cursor.is_some() && self.destination.is_file() {
            "--output-file replaces the file, and --cursor prints only what earlier runs did not: collect the runs with >>"
        } else if self.skip_failed_page && self.cursor.is_none() {
            "--skip-failed-page skips the page that failed last time, which only --cursor FILE knows: add it"
        } else if self.sandbox && self.base_url.is_some() {
            "--sandbox is a gateway of its own: leave out --base-url"
        } else if self.sandbox && self.ledger.is_some() {
            "--ledger records what is paid, and --sandbox would write invented charges into it: leave out one of them"
        } else if self.max_age.is_some() && self.archive.is_none() {
            "--max-age looks for responses in an archive: add --archive FILE"
        } else if self.preview == Some(Preview::Curl) && self.follows() {
            "--curl is about one call: leave out --all, --max-rows and --cursor"
        } else if self.preview.is_some() && self.cursor.is_some() {
            "--quote, --estimate and --dry-run look at a listing from its start: leave out --cursor"
        } else if self.columns.is_some() && matches!(self.format, Format::Json | Format::Raw) {
            "--columns is for table, csv and jsonl: json and raw print everything as it came"
        } else if self.exact && self.format != Format::Csv {
            "--exact is for csv: every other form leaves texts as they came"
        } else {
            return Ok(());
        };
        Err(CliError::usage(fault))
    }
}

/// The archive of the command line, else of the environment.
pub(crate) fn archive_file(root: &ArgMatches, sub: &ArgMatches) -> Option<PathBuf> {
    let named = || std::env::var_os("AISA_ARCHIVE").filter(|path| !path.is_empty());
    let given = Given([sub, root]).one(id::ARCHIVE);
    given.or_else(|| named().map(PathBuf::from))
}

fn preview(given: &Given<'_>) -> Result<Option<Preview>, CliError> {
    let ways = [
        (id::DRY_RUN, Preview::DryRun),
        (id::CURL, Preview::Curl),
        (id::QUOTE, Preview::Quote),
        (id::ESTIMATE, Preview::Estimate),
    ];
    let asked: Vec<_> = ways.iter().filter(|(id, _)| given.flag(id)).collect();
    match asked.as_slice() {
        [] => Ok(None),
        [(_, way)] => Ok(Some(*way)),
        [(one, _), (two, _), ..] => {
            Err(CliError::usage(format!("--{one} and --{two} exclude each other")))
        }
    }
}

/// The matches of the subcommand and of the program; either may not know an option.
struct Given<'a>([&'a ArgMatches; 2]);

impl Given<'_> {
    fn one<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<T> {
        self.0.iter().find_map(|matches| matches.try_get_one::<T>(id).ok().flatten().cloned())
    }

    fn many<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<Vec<T>> {
        self.0.iter().find_map(|matches| {
            let values = matches.try_get_many::<T>(id).ok().flatten()?;
            Some(values.cloned().collect())
        })
    }

    fn flag(&self, id: &str) -> bool {
        self.0.iter().any(|matches| matches.try_get_one::<bool>(id).ok().flatten() == Some(&true))
    }
}
