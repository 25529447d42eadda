//! From a request to a printed answer.

mod batches;
mod gateway;
mod interrupt;
mod pages;
mod preview;
mod progress;
mod report;
mod stop;

use std::{
    future::Future,
    pin::{Pin, pin},
};

use aisa_backlinks::{Client, OperationInfo, call::RawRequest, validate};
use serde_json::{Map, Value};
use tracing_subscriber::{EnvFilter, fmt::format::FmtSpan};

use crate::{
    console::{Console, Halt},
    exit::{Exit, Failure},
    output::printer::Printer,
    printable, recovery,
    settings::{Instead, Settings},
};
use batches::Batches;
use gateway::{Gateway, Unrecorded};
use interrupt::Flight;
use progress::Progress;
pub(crate) use stop::Stop;

/// Calls an operation and prints what comes back, or does what was asked for instead.
///
/// # Errors
/// When the call fails or its answer cannot be printed.
pub(crate) fn operation(
    info: &'static OperationInfo,
    body: Map<String, Value>,
    settings: &Settings,
    console: Console,
) -> Result<Exit, Failure> {
    trace(settings);
    let run = Run {
        info,
        settings,
        console,
        flight: Flight::new(console),
        unrecorded: Unrecorded::default(),
    };
    let done = block_on(run.start(RawRequest::new(info, body)))?;
    let Some(why) = run.unrecorded.get() else {
        return done;
    };
    console.warn(&format!(
        "the ledger did not take how an attempt ended ({why}); the line of its start stands, and the notes here say \
         what it cost"
    ));
    match done {
        Ok(Exit::Ok) => Ok(Exit::Failed),
        other => other,
    }
}

/// Runs a future on this thread.
///
/// # Errors
/// When the operating system gives no event loop.
pub(crate) fn block_on<F: Future>(future: F) -> Result<F::Output, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?;
    Ok(runtime.block_on(future))
}

/// What all steps of one run share.
struct Run<'a> {
    info: &'static OperationInfo,
    settings: &'a Settings,
    console: Console,
    flight: Flight,
    unrecorded: Unrecorded,
}

impl Run<'_> {
    async fn start(&self, request: RawRequest) -> Result<Exit, Failure> {
        let stop = Stop::listen();
        let gateway = Gateway::choose(self.settings).await?;
        let client = gateway.client(self.settings, &self.flight, &self.unrecorded)?;
        // Faults of the request come first: they are the same with and without a key.
        if self.settings.validate {
            validate::check(&request).map_err(|invalid| report::invalid(&invalid))?;
        }
        for note in validate::notes(&request) {
            self.console.note(&note.to_string());
        }
        let batches = Batches::new(self.settings, &client, &request);
        let first = batches.first(&request);
        let prepared = self.call(&client, first).prepare();
        let prepared = prepared.map_err(|error| report::failure(&error))?;
        match self.settings.instead {
            Some(Instead::DryRun) => {
                self.console.note(&preview::range(&batches));
                return preview::dry_run(&prepared);
            }
            Some(Instead::Curl) => return preview::curl(&prepared),
            Some(Instead::Estimate) => return preview::estimate(&batches, self.settings.format),
            Some(Instead::Quote) | None => gateway.require_key()?,
        }
        if self.settings.sandbox {
            self.console
                .warn("sandbox: this data is invented, nothing was asked or charged anywhere");
        }
        if self.settings.instead == Some(Instead::Quote) {
            return self.quote(&client, request, batches, stop).await;
        }
        let printer = Printer::new(self.info, self.settings, self.console, request.fields());
        if self.settings.follows() {
            self.pages(&client, request, printer, stop).await
        } else {
            self.one(&client, request, printer, stop).await
        }
    }

    /// A call with the options of this run.
    fn call(&self, client: &Client, request: RawRequest) -> aisa_backlinks::Call<RawRequest> {
        let call = client.call(request);
        if self.settings.validate {
            call
        } else {
            call.without_validation()
        }
    }

    async fn one(
        &self,
        client: &Client,
        request: RawRequest,
        mut printer: Printer<'_>,
        mut stop: Stop,
    ) -> Result<Exit, Failure> {
        let progress = Progress::start(self.info, self.settings, self.console);
        let mut call = self.call(client, request).into_future();
        let (answer, stopped) = match self.awaited(&mut stop, call.as_mut()).await {
            Ok(answer) => answer,
            Err(exit) => return Err(self.interrupted(exit)),
        };
        progress.stop();
        let answer = answer.map_err(|error| self.fail(&error).stopped(stopped))?;
        report::answered(self.console, self.settings, &answer);
        if let Err(halt) = printer.page(&answer).and_then(|()| printer.finish()) {
            return self.halted(halt, &printer, answer.request_id());
        }
        match stopped {
            None => Ok(Exit::Ok),
            Some(exit) => Err(Failure {
                exit,
                message: "interrupted; the answer had been asked for, and is printed".to_owned(),
            }),
        }
    }

    async fn quote(
        &self,
        client: &Client,
        request: RawRequest,
        batches: Batches,
        mut stop: Stop,
    ) -> Result<Exit, Failure> {
        let mut quotes = Vec::new();
        for batch in &batches.list {
            let quote = pin!(self.call(client, batch.page(&request)).quote());
            let (quote, stopped) = match self.awaited(&mut stop, quote).await {
                Ok(quote) => quote,
                Err(exit) => return Err(self.interrupted(exit)),
            };
            let quote = quote.map_err(|error| self.fail(&error).stopped(stopped))?;
            quotes.push((batch.pages, quote));
        }
        preview::quote(&batches, &quotes, self.settings.format, self.console)
    }

    /// Waits for a call. After a signal what is on its way may still arrive, for it is paid for either way; a second
    /// signal abandons it, and so does a pause before another attempt.
    ///
    /// Gives the answer with the signal that came meanwhile, or the signal alone. The call is borrowed: dropped, it
    /// would count as ended, and no longer as the one that was on its way.
    async fn awaited<T>(
        &self,
        stop: &mut Stop,
        mut call: Pin<&mut (impl Future<Output = T> + ?Sized)>,
    ) -> Result<(T, Option<Exit>), Exit> {
        self.flight.next_call();
        if let Some(exit) = stop.arrived().await {
            return Err(exit);
        }
        let exit = tokio::select! {
            // An answer that has arrived is not thrown away.
            biased;
            answer = call.as_mut() => return Ok((answer, None)),
            exit = stop.asked() => exit,
        };
        if !self.flight.is_out() {
            return Err(exit);
        }
        self.console.warn(
            "stopping: the call on its way may be charged either way, so its answer is awaited; \
             the same again abandons it",
        );
        tokio::select! {
            biased;
            answer = call.as_mut() => Ok((answer, Some(exit))),
            () = self.flight.waits() => Err(exit),
            exit = stop.asked() => Err(exit),
        }
    }

    fn interrupted(&self, exit: Exit) -> Failure {
        let money = self.flight.abandoned();
        let money = money.unwrap_or_else(|| "no call was on its way".to_owned());
        Failure {
            exit,
            message: format!("interrupted; {money}"),
        }
    }

    /// Turns a failed call into what the shell sees; an answer that cannot be read is kept.
    fn fail(&self, error: &aisa_backlinks::Error) -> Failure {
        if let Some(raw) = report::worth_keeping(error) {
            recovery::keep(self.console, &self.file_name(error.request_id()), raw);
        }
        report::failure(error)
    }

    /// Stdout takes no more: what was paid for and not printed is kept, unless its reader just had enough.
    fn halted(
        &self,
        halt: Halt,
        printer: &Printer<'_>,
        request_id: Option<&str>,
    ) -> Result<Exit, Failure> {
        let keep = || {
            if !self.settings.sandbox && !printer.unprinted().is_empty() {
                recovery::keep(
                    self.console,
                    &self.file_name(request_id),
                    printer.unprinted(),
                );
            }
        };
        match halt {
            // Who keeps a place wants all of the rows, and the place stays before this page.
            Halt::Closed { unread: false } if self.settings.cursor.is_none() => Ok(Exit::Ok),
            Halt::Closed { .. } => {
                keep();
                Ok(Exit::Ok)
            }
            Halt::Failed(error) => {
                keep();
                Err(Failure::failed(format!("cannot write to stdout: {error}")))
            }
        }
    }

    fn file_name(&self, request_id: Option<&str>) -> String {
        let id = request_id.map_or_else(|| std::process::id().to_string(), str::to_owned);
        format!("{} {id}", self.info.name)
    }
}

fn trace(settings: &Settings) {
    // The notes of a request are printed anyway.
    let level = match settings.verbose {
        0 => return,
        1 => "aisa_gateway=info,aisa_gateway::request::validate=error",
        _ => "aisa_gateway=debug,aisa_gateway::request::validate=error",
    };
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(level))
        // Calls and attempts are spans; what became of them is known when they close.
        .with_span_events(FmtSpan::CLOSE)
        // Without colour, whose codes could not be told from those of strangers.
        .with_writer(|| printable::Stderr)
        .with_ansi(false)
        .init();
}
