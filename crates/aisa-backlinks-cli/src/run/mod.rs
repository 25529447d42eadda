//! From a request to a printed response.

pub(crate) mod attempts;
mod batches;
pub(crate) mod bulk;
pub(crate) mod confirm;
pub(crate) mod endpoint;
mod footer;
pub(crate) mod outcome;
mod pages;
mod preview;
mod progress;
mod stop;

use std::{
    future::Future,
    pin::{Pin, pin},
};

use aisa_gateway::{Call, Error, Gateway, clock::SystemClock, describe::OperationRef};
use serde_json::{Map, Value};
use tokio::runtime::Runtime;
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt::format::FmtSpan,
    prelude::*,
};

use crate::{
    console::{Console, OutputError},
    exit::{CliError, Exit},
    output::{answer::Foreign, left_out::LeftOut, printer::Printer},
    printable, recovery,
    request::TextRequest,
    settings::{Preview, Settings},
};
use attempts::AttemptTracker;
use batches::Batches;
use endpoint::Endpoint;
use footer::{Costs, Footer};
use progress::Progress;
pub(crate) use stop::Stop;

/// Calls an operation and prints the response, or does what is asked for instead.
///
/// # Errors
/// When the call fails or its response cannot be printed.
pub(crate) fn operation(
    info: OperationRef<'static>,
    body: Map<String, Value>,
    settings: &Settings,
    console: Console,
) -> Result<Exit, CliError> {
    trace(settings);
    let run = Run {
        info,
        settings,
        console,
        attempts: AttemptTracker::new(console),
        footer: Footer::start(SystemClock),
    };
    let done = block_on(run.start(TextRequest::text(info, body)))?;
    let Some(why) = run.attempts.unrecorded() else {
        return done;
    };
    console.warn(why);
    match done {
        Ok(Exit::Ok) => Ok(Exit::Failed),
        other => other,
    }
}

/// Runs a future on this thread.
///
/// # Errors
/// When the operating system refuses an event loop.
pub(crate) fn block_on<F: Future>(future: F) -> Result<F::Output, CliError> {
    Ok(runtime()?.block_on(future))
}

fn runtime() -> Result<Runtime, CliError> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| CliError::failed(format!("cannot start: {error}")))
}

/// What all steps of one run share.
struct Run<'a> {
    info: OperationRef<'static>,
    settings: &'a Settings,
    console: Console,
    attempts: AttemptTracker,
    footer: Footer,
}

impl Run<'_> {
    async fn start(&self, request: TextRequest) -> Result<Exit, CliError> {
        let stop = Stop::listen();
        let endpoint = Endpoint::choose(self.settings).await?;
        // No file is made for what may not be sent.
        let gateway = endpoint.without_files(self.settings, &self.attempts);
        let gateway = gateway.build().map_err(|error| outcome::failure(&error))?;
        // Errors of the request come first: they are the same with and without a key.
        let call = self.call(&gateway, request);
        call.check().map_err(|invalid| outcome::invalid(&invalid))?;
        for note in call.notes() {
            self.console.note(&note.to_string());
        }
        let batches = Batches::new(self.settings, &call);
        let prepare = || {
            let first = match batches.list.first() {
                Some(batch) => batch.page(&call),
                None => call.clone(),
            };
            first.prepare().map_err(|error| outcome::failure(&error))
        };
        let destination = &self.settings.destination;
        match self.settings.preview {
            Some(Preview::DryRun) => {
                self.console.note(&preview::range(&batches));
                return preview::dry_run(&prepare()?, destination);
            }
            Some(Preview::Curl) => return preview::curl(&prepare()?, destination),
            Some(Preview::Estimate) => return preview::estimate(&batches, self.settings),
            Some(Preview::Quote) | None => endpoint.require_key()?,
        }
        if self.settings.sandbox {
            self.console
                .warn("sandbox: this data is invented, nothing was asked or charged anywhere");
        }
        let gateway = |archive| {
            let gateway = endpoint.gateway(self.settings, &self.attempts, archive)?;
            gateway.build().map_err(|error| outcome::failure(&error))
        };
        // A price finds and keeps no response.
        if self.settings.preview == Some(Preview::Quote) {
            let call = gateway(None)?.take_over(call);
            return self.quote(&call, batches, stop).await;
        }
        outcome::check_budget(self.settings, self.info)?;
        let fields = call.request().fields();
        let printer = Printer::new(self.info, self.settings, self.console, fields)?;
        let call = gateway(endpoint.archive(self.settings)?)?.take_over(call);
        if self.settings.follows() {
            self.pages(call, printer, stop).await
        } else {
            self.one(call, printer, stop).await
        }
    }

    /// A call with the options of this run.
    fn call(&self, gateway: &Gateway, request: TextRequest) -> Call<TextRequest> {
        let mut call = gateway.call(request);
        if let Some(age) = self.settings.max_age {
            call = call.with_max_age(age);
        }
        if self.settings.validate { call } else { call.without_validation() }
    }

    async fn one(
        &self,
        call: Call<TextRequest>,
        mut printer: Printer<'_>,
        mut stop: Stop,
    ) -> Result<Exit, CliError> {
        let progress = Progress::start(self.info, self.settings, self.console);
        let asked = call.request().fields().clone();
        let mut call = call.into_future();
        let (answer, stopped) = match self.awaited(&mut stop, call.as_mut()).await {
            Ok(answer) => answer,
            Err(exit) => return Err(self.interrupted(exit)),
        };
        progress.stop();
        let answer = answer.map_err(|error| self.fail(&error).stopped(stopped))?;
        outcome::answered(self.console, self.settings, &answer);
        let mut left_out = LeftOut::default();
        left_out.add(self.info, &asked, &answer, &Foreign::default());
        if let Some(words) = left_out.in_words() {
            self.console.warn(&words);
        }
        if let Err(halt) = printer.page(&answer).and_then(|()| printer.finish()) {
            return self.output_failed(halt, &mut printer, answer.request_id());
        }
        printer.close(true)?;
        self.print_footer(&printer, &Costs::of_response(&answer));
        match stopped {
            None => Ok(Exit::Ok),
            Some(exit) => Err(CliError {
                exit,
                message: "interrupted; the response had been asked for, and is printed".to_owned(),
            }),
        }
    }

    async fn quote(
        &self,
        call: &Call<TextRequest>,
        batches: Batches,
        mut stop: Stop,
    ) -> Result<Exit, CliError> {
        let mut quotes = Vec::new();
        for batch in &batches.list {
            let quote = pin!(batch.page(call).quote());
            let (quote, stopped) = match self.awaited(&mut stop, quote).await {
                Ok(quote) => quote,
                Err(exit) => return Err(self.interrupted(exit)),
            };
            let quote = quote.map_err(|error| self.fail(&error).stopped(stopped))?;
            quotes.push((batch.pages, quote));
        }
        preview::quote(&batches, &quotes, self.settings, self.console)
    }

    /// Waits for a call. After a signal it still waits for a response on its way, which may be charged either way; a
    /// second signal abandons the call, and so does a pause before another attempt.
    ///
    /// Gives the response with the signal that came meanwhile, or the signal alone. The call is borrowed: dropping it
    /// here would count its attempt as over before its state is read.
    async fn awaited<T>(
        &self,
        stop: &mut Stop,
        mut call: Pin<&mut (impl Future<Output = T> + ?Sized)>,
    ) -> Result<(T, Option<Exit>), Exit> {
        self.attempts.progress.reset();
        if let Some(exit) = stop.arrived().await {
            return Err(exit);
        }
        let exit = tokio::select! {
            // Takes a response that has arrived, also when a signal has.
            biased;
            answer = call.as_mut() => return Ok((answer, None)),
            exit = stop.asked() => exit,
        };
        if !self.attempts.progress.is_sent() {
            return Err(exit);
        }
        self.console.warn(
            "stopping: the call on its way may be charged either way, so its response is awaited; \
             the same again abandons it",
        );
        tokio::select! {
            biased;
            answer = call.as_mut() => Ok((answer, Some(exit))),
            () = self.attempts.progress.waits() => Err(exit),
            exit = stop.asked() => Err(exit),
        }
    }

    fn interrupted(&self, exit: Exit) -> CliError {
        let money = self.attempts.progress.abandoned();
        let money = money.unwrap_or_else(|| "no call was on its way".to_owned());
        CliError { exit, message: format!("interrupted; {money}") }
    }

    /// The error of a failed call; a response that cannot be read is saved.
    fn fail(&self, error: &Error) -> CliError {
        if let Some(raw) = aisa_archive::recovery::worth_keeping(error) {
            recovery::keep(self.console, &self.file_name(error.request_id()), raw);
        }
        outcome::failure(error)
    }

    /// Stdout cannot be written: saves what was paid for and not printed, unless the reader simply stopped reading.
    fn output_failed(
        &self,
        halt: OutputError,
        printer: &mut Printer<'_>,
        request_id: Option<&str>,
    ) -> Result<Exit, CliError> {
        let keep = || {
            if !self.settings.sandbox && !printer.unprinted().is_empty() {
                recovery::keep(self.console, &self.file_name(request_id), printer.unprinted());
            }
        };
        match halt {
            // With a cursor the user wants all rows, and the cursor stays before this page.
            OutputError::Closed { unread: false } if self.settings.cursor.is_none() => Ok(Exit::Ok),
            OutputError::Closed { .. } => {
                keep();
                Ok(Exit::Ok)
            }
            OutputError::Failed(error) => {
                keep();
                let failure = printer.failure(&error);
                printer.close(false)?;
                Err(failure)
            }
        }
    }

    /// Prints rows, costs and time.
    fn print_footer(&self, printer: &Printer<'_>, costs: &Costs) {
        let rows = self.info.rows_in().is_some().then(|| printer.rows());
        let line = self.footer.line(rows, costs, self.settings.sandbox);
        self.console.note(&line);
    }

    fn file_name(&self, request_id: Option<&str>) -> String {
        let id = request_id.map_or_else(|| std::process::id().to_string(), str::to_owned);
        format!("{} {id}", self.info.name())
    }
}

pub(crate) fn trace(settings: &Settings) {
    let level = match settings.verbose {
        0 => return,
        1 => LevelFilter::INFO,
        _ => LevelFilter::DEBUG,
    };
    let targets = Targets::new()
        .with_target("aisa_gateway", level)
        // The notes of a request are printed without tracing.
        .with_target("aisa_gateway::validate", LevelFilter::ERROR);
    let lines = tracing_subscriber::fmt::layer()
        // Calls and attempts are spans, whose outcome is known when they close.
        .with_span_events(FmtSpan::CLOSE)
        // Without colour: the codes would be masked with those of untrusted text.
        .with_writer(|| printable::Stderr)
        // The names of modules say nothing to a reader of these lines.
        .with_target(false)
        .with_ansi(false);
    tracing_subscriber::registry().with(lines.with_filter(targets)).init();
}
