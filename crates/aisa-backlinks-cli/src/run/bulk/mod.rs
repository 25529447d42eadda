//! The subcommand `bulk`: fills the archive with the responses for a list of targets, then prints them.
//!
//! Running it again is resuming: what the archive has is not bought again, and what was on its way when a run ended is
//! asked again under its own idempotency key, which the gateway runs once.

mod batch;
mod buy;
mod cheaper;
mod listing;
mod offline;
mod plan;
mod print;
mod progress;
mod regroup;
mod targets;

use std::{io, path::Path, time::Duration};

use aisa_archive::{Archive, ArchiveError};
use aisa_contract::{Family, FieldKind, FieldRef, PagingInfo};
use aisa_gateway::{
    Call, Gateway, Limits, RetryPolicy,
    clock::{Clock, SystemClock},
    describe::{OperationRef, Paged as _},
    validate::Note,
};
use clap::ArgMatches;

use super::{
    Stop, attempts::AttemptTracker, block_on, confirm::confirm, endpoint::Endpoint, footer::Footer,
    outcome, trace,
};
use crate::{
    atomic_file,
    command::{field::positional, options::id},
    console::{self, Console},
    cursor_file::Lock,
    exit::{CliError, Exit},
    families,
    list_file::ListFile,
    output::Format,
    request::{self, TextRequest},
    settings::{Preview, Settings},
};
use batch::{TargetBatch, TargetBatches};
use listing::{KeptPages, Listing, PageWalk, limit};
use offline::Offline;
use targets::Targets;

/// How long a call of a long run is repeated where it certainly cost nothing: a limit by the minute is met more than once.
const MAX_RETRY_TIME: Duration = Duration::from_secs(600);

/// What to do with lines that are not targets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum BadLines {
    Stop,
    Mend,
    Skip,
}

/// The options that only `bulk` has.
#[derive(Debug)]
struct Options {
    source: String,
    comments: bool,
    bad_lines: BadLines,
    concurrency: usize,
}

impl Options {
    fn read(args: &ArgMatches) -> Self {
        Self {
            source: args.get_one::<String>(id::TARGETS_FROM).cloned().unwrap_or_default(),
            comments: !args.get_flag(id::NO_COMMENTS),
            bad_lines: match args.get_one::<String>(id::BAD_LINES).map(String::as_str) {
                Some("mend") => BadLines::Mend,
                Some("skip") => BadLines::Skip,
                _ => BadLines::Stop,
            },
            concurrency: args
                .get_one::<u16>(id::CONCURRENCY)
                .map_or(5, |calls| usize::from(*calls)),
        }
    }
}

/// Runs `bulk` with the operation that its arguments name.
///
/// # Errors
/// When nothing could be bought or printed, or not everything.
pub(crate) fn run(
    root: &ArgMatches,
    args: &ArgMatches,
    console: Console,
) -> Result<Exit, CliError> {
    let (family, info, sub) = families::find_operation(aisa_contract::families(), args)
        .ok_or_else(|| CliError::usage("there is no such operation"))?;
    let subject = positional(info)
        .ok_or_else(|| CliError::usage("this operation asks about nothing that a line can name"))?;
    let settings = Settings::read(root, sub, info)?;
    let path = check(&settings)?;
    let template = TextRequest::text(info, request::template(info, sub)?);
    let options = Options::read(sub);
    let console = settings.console(console);
    trace(&settings);
    let list = ListFile { source: &options.source, comments: options.comments, what: "targets" };
    let targets = targets::read_targets(list, path, info, subject, options.bad_lines, console)?;
    block_on(async {
        let mut stop = Stop::listen();
        let endpoint = Endpoint::choose(&settings).await?;
        let existing = || match path.exists() {
            true => Archive::open_or_read(path, endpoint.content()).map(Some).map_err(fault),
            false => Ok(None),
        };
        // Two runs at once could both find that a response is missing, and both buy it. Nothing is bought into a file that
        // may only be read.
        let reads = match existing()? {
            Some(archive) => archive.is_read_only().map_err(fault)?,
            None => false,
        };
        let _lock = match settings.preview {
            None if !reads => Some(locked(path, &mut stop, console).await?),
            _ => None,
        };
        // No file is made before something is sent: nothing stands for one that is not there.
        let (archive, is_new) = match existing()? {
            Some(archive) => (archive, false),
            None => (Archive::in_memory().map_err(fault)?, true),
        };
        // Many calls at once would print the notes of all their attempts.
        let attempts = AttemptTracker::new(console.without_notes());
        let age = settings.max_age.unwrap_or(Duration::MAX);
        let since = SystemClock.unix().saturating_sub(age);
        let gateway = endpoint.without_files(&settings, &attempts).build();
        let mut bulk = Bulk {
            args: sub,
            family,
            info,
            subject,
            template,
            settings: &settings,
            options,
            console,
            since,
            answers: Answers::of(archive, info, since, &endpoint, &settings)?,
            is_new,
            gateway: gateway.map_err(|error| outcome::failure(&error))?,
            attempts,
            footer: Footer::start(SystemClock),
        };
        bulk.start(path, &targets, &endpoint, &mut stop).await
    })?
}

/// Refuses options that make no sense for a list; gives the archive.
fn check(settings: &Settings) -> Result<&Path, CliError> {
    let fault = if matches!(settings.format, Format::Json | Format::Raw) {
        "bulk prints table, csv or jsonl; `archive show` prints a single response as json or raw"
    } else if settings.cursor.is_some() {
        "bulk goes on from its archive: leave out --cursor"
    } else if !matches!(settings.preview, None | Some(Preview::Estimate)) {
        "bulk has --estimate, which says what the run would cost; --quote, --dry-run and --curl are for single calls"
    } else {
        return settings.archive.as_deref().ok_or_else(|| {
            CliError::usage(
                "bulk keeps every response that it buys: add --archive FILE, or set AISA_ARCHIVE",
            )
        });
    };
    Err(CliError::usage(fault))
}

fn fault(error: ArchiveError) -> CliError {
    CliError::usage(error.to_string())
}

/// Waits for another bulk run that fills the same archive.
async fn locked(archive: &Path, stop: &mut Stop, console: Console) -> Result<Lock, CliError> {
    let unlocked = |error: io::Error| {
        CliError::usage(format!("cannot lock the archive {}: {error}", archive.display()))
    };
    // One file may have several names.
    let file = atomic_file::target(archive).map_err(unlocked)?;
    let mut said = false;
    loop {
        match Lock::take(&file) {
            Ok(lock) => return Ok(lock),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(unlocked(error)),
        }
        if !said {
            said = true;
            console.note("another bulk run fills this archive; waiting for its end");
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(200)) => {}
            exit = stop.asked() => {
                return Err(CliError { exit, message: "stopped while waiting; nothing was sent".to_owned() });
            }
        }
    }
}

/// An archive, and what answers from it.
struct Answers {
    archive: Archive,
    /// Answers from the archive alone.
    offline: Gateway,
    kept: KeptPages,
}

impl Answers {
    fn of(
        archive: Archive,
        info: OperationRef<'static>,
        since: Duration,
        endpoint: &Endpoint,
        settings: &Settings,
    ) -> Result<Self, CliError> {
        let offline = endpoint.bare(settings).archive(Offline(archive.clone()));
        let offline = offline.build().map_err(|error| outcome::failure(&error))?;
        Ok(Self {
            kept: KeptPages::of(info, &archive, &offline, since).map_err(fault)?,
            archive,
            offline,
        })
    }
}

/// What all steps of a run share.
struct Bulk<'a> {
    args: &'a ArgMatches,
    family: &'static Family,
    info: OperationRef<'static>,
    /// The field that the lines fill.
    subject: FieldRef<'static>,
    /// The request without that field.
    template: TextRequest,
    settings: &'a Settings,
    options: Options,
    console: Console,
    answers: Answers,
    /// The archive has no file yet, and is an empty one in memory.
    is_new: bool,
    /// Buys what the archive lacks; before that, says what it costs.
    gateway: Gateway,
    attempts: AttemptTracker,
    footer: Footer,
    /// Responses that arrived before this moment, since 1970, are too old.
    since: Duration,
}

impl<'a> Bulk<'a> {
    async fn start(
        &mut self,
        path: &Path,
        targets: &Targets,
        endpoint: &Endpoint,
        stop: &mut Stop,
    ) -> Result<Exit, CliError> {
        let regrouped = self.regrouped(targets)?;
        let targets = regrouped.as_ref().unwrap_or(targets);
        let first = self.units(targets)?.next();
        if let Some(first) = first
            && self.settings.validate
        {
            let call = self.call(&self.gateway, self.request(&first.map_err(reread)?));
            call.check().map_err(|invalid| outcome::invalid(&invalid))?;
            // What is odd about a line was said with its number.
            let of_line = |note: &Note| note.field.starts_with(self.subject.name());
            for note in call.notes() {
                if !of_line(&note) {
                    self.console.note(&note.to_string());
                }
            }
        }
        if self.settings.sandbox {
            self.console
                .warn("sandbox: this data is invented, nothing was asked or charged anywhere");
        }
        let plan = self.plan(targets, stop).await?;
        let words = plan.in_words(targets.count);
        if self.settings.preview == Some(Preview::Estimate) {
            return console::print_to(&self.settings.destination, &format!("{words}\n"));
        }
        self.console.note(&words);
        for way in self.cheaper(targets, plan.estimate)? {
            self.console.note(&way);
        }
        if plan.to_make() > 0 {
            endpoint.require_key()?;
            outcome::check_budget(self.settings, self.info)?;
            let most = [plan.most(), self.settings.budget];
            confirm(self.args, self.console, plan.to_make(), most.into_iter().flatten().min())?;
        }
        // An output that cannot be written should fail now.
        let printer = self.printer()?;
        self.open_files(path, endpoint)?;
        let bought = self.buy(targets, &plan, stop).await?;
        self.conclude(targets, printer, bought, endpoint, stop).await
    }

    /// Opens what records the calls, which may be sent from here on.
    fn open_files(&mut self, path: &Path, endpoint: &Endpoint) -> Result<(), CliError> {
        if self.is_new {
            let archive = Archive::open_or_read(path, endpoint.content()).map_err(fault)?;
            self.answers = Answers::of(archive, self.info, self.since, endpoint, self.settings)?;
            self.is_new = false;
        }
        let archive = self.answers.archive.clone();
        let mut gateway = endpoint
            .gateway(self.settings, &self.attempts, Some(archive))?
            .limits(Limits::new().concurrency(self.options.concurrency));
        if self.settings.retry {
            gateway = gateway.retry(
                RetryPolicy::default()
                    .max_attempts(10)
                    .max_elapsed(MAX_RETRY_TIME)
                    .retry_unknown(self.settings.retry_unknown),
            );
        }
        self.gateway = gateway.build().map_err(|error| outcome::failure(&error))?;
        Ok(())
    }

    fn units(
        &self,
        targets: &Targets,
    ) -> Result<TargetBatches<impl Iterator<Item = io::Result<String>>>, CliError> {
        let lines = targets.read().map_err(reread)?;
        Ok(TargetBatches::new(&self.subject.kind(), lines, targets.batches.count))
    }

    /// Whether every target has a call of its own.
    fn is_single(&self) -> bool {
        matches!(self.subject.kind(), FieldKind::Target(_) | FieldKind::Text { .. })
    }

    fn request(&self, unit: &TargetBatch) -> TextRequest {
        unit.request(&self.template, self.subject)
    }

    /// A call that takes what the archive has, with the options of this run.
    fn call(&self, gateway: &Gateway, request: TextRequest) -> Call<TextRequest> {
        let age = SystemClock.unix().saturating_sub(self.since);
        let call = gateway.call(request).with_max_age(age);
        if self.settings.validate { call } else { call.without_validation() }
    }

    /// How the operation pages, where every target has a listing of its own.
    fn paging(&self) -> Option<PagingInfo<'static>> {
        let paging = self.info.paging();
        paging.filter(|_| self.settings.follows() || self.is_single())
    }

    /// What asks for all that the run wants to know about a unit.
    fn listing(&self, gateway: &Gateway, unit: &TargetBatch) -> Listing {
        let request = self.request(unit);
        let call = self.call(gateway, request.clone());
        let Some(paging) = self.paging() else {
            return Listing::one(call);
        };
        let (size, most) = if self.settings.follows() {
            let size = request.window().limit.unwrap_or(paging.max_limit);
            (size, self.settings.max_rows)
        } else {
            // One page, unless the archive has its first rows in a page of another size.
            let size = limit(self.info, &request.window()).unwrap_or(paging.default_limit);
            match self.answers.kept.size_at(&request, 0, size) {
                Some(kept) if kept != size => (size, u64::try_from(size).ok()),
                _ => return Listing::one(call),
            }
        };
        Listing::Pages(Box::new(PageWalk {
            pages: call.pages(),
            request,
            size,
            most,
            kept: self.answers.kept.clone(),
        }))
    }
}

fn reread(error: io::Error) -> CliError {
    CliError::failed(format!("cannot read the copy of the targets: {error}"))
}
