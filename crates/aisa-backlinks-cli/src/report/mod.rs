//! The subcommand `report`: one page about a domain, from a handful of calls.

mod chart;
mod page;
mod parts;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aisa_archive::Archive;
use aisa_backlinks::{ChargeState, Client, Usd};
use aisa_gateway::{Gateway, GatewayBuilder, transport::hide_key};
use clap::ArgMatches;

use crate::{
    console::{Console, OutputError, Sink},
    exit::{CliError, Exit},
    output::Format,
    recovery,
    run::{
        Stop, attempts::AttemptTracker, block_on, confirm::confirm, endpoint::Endpoint, outcome,
        trace,
    },
    settings::{Preview, Settings},
};
use parts::{Outcome, Parts};

/// Makes the page, or tells its price.
///
/// # Errors
/// When the command line is wrong, the price is refused, no call succeeds, or the page cannot be written.
pub(crate) fn run(
    root: &ArgMatches,
    args: &ArgMatches,
    console: Console,
) -> Result<Exit, CliError> {
    let settings = Settings::of_several(root, args)?;
    let fault = match settings.preview {
        None | Some(Preview::Estimate) if settings.format == Format::Table => None,
        None | Some(Preview::Estimate) => {
            Some("a report is always a page: leave out -o, and name its file with -O report.html")
        }
        Some(_) => Some("a report makes several calls: look at their price with --estimate"),
    };
    let to_terminal = settings.destination.is_terminal(console.data_on_terminal());
    let fault = match fault {
        None if settings.columns.is_some() => {
            Some("a report chooses its columns itself: leave out --columns")
        }
        None if settings.preview.is_none() && to_terminal => {
            Some("name a file for the page: -O report.html")
        }
        fault => fault,
    };
    if let Some(fault) = fault {
        return Err(CliError::usage(fault));
    }
    trace(&settings);
    let attempts = AttemptTracker::new(console);
    let run = ReportRun {
        args,
        console: settings.console(console),
        settings: &settings,
        attempts: &attempts,
        now: now()?,
    };
    let done = block_on(run.start())?;
    let Some(why) = attempts.unrecorded() else {
        return done;
    };
    console.warn(why);
    match done {
        Ok(Exit::Ok) => Ok(Exit::Failed),
        other => other,
    }
}

/// The time since 1970 that the page is dated with: that of `SOURCE_DATE_EPOCH`, so that a page can be made again byte
/// for byte, else that of the clock.
fn now() -> Result<Duration, CliError> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Err(_) => Ok(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()),
        Ok(seconds) => seconds.parse().map(Duration::from_secs).map_err(|_| {
            CliError::usage(
                "SOURCE_DATE_EPOCH is not a number of seconds since 1970; unset it, or correct it",
            )
        }),
    }
}

/// What all steps of one run share.
struct ReportRun<'a> {
    args: &'a ArgMatches,
    console: Console,
    settings: &'a Settings,
    attempts: &'a AttemptTracker,
    now: Duration,
}

/// What the parts that have to be bought cost.
#[derive(Default)]
struct ReportPlan {
    calls: u64,
    estimate: Option<Usd>,
    ceiling: Option<Usd>,
    lines: Vec<String>,
}

impl ReportRun<'_> {
    async fn start(&self) -> Result<Exit, CliError> {
        let stop = Stop::listen();
        let endpoint = Endpoint::choose(self.settings).await?;
        // The price is that of what the archive lacks, but no file is made for what may not be sent.
        let path = self.settings.archive.as_ref();
        let archive = match path.filter(|path| path.exists()) {
            Some(_) => endpoint.archive(self.settings)?,
            None => None,
        };
        let target = self.args.get_one::<String>("target");
        let target = target.map_or("", |target| target.trim());
        let rows = self.args.get_one::<u16>("rows").copied();
        let parts_on = |gateway: GatewayBuilder<Gateway>| {
            let gateway = gateway.build().map_err(|error| outcome::failure(&error))?;
            let rows = rows.map_or(20, i64::from);
            let client = Client::with_gateway(&gateway);
            Ok::<_, CliError>(Parts::new(&client, target, rows, self.settings.max_age))
        };
        let parts = parts_on(endpoint.without_files(self.settings, self.attempts))?;
        for part in parts.all() {
            part.check().map_err(|invalid| outcome::invalid(&invalid))?;
        }
        let plan = self.plan(&parts, archive.as_ref())?;
        if self.settings.preview == Some(Preview::Estimate) {
            let text = format!("{}\n", plan.lines.join("\n"));
            return crate::console::print_to(&self.settings.destination, &text);
        }
        self.console.note(&plan.lines.join("\n"));
        if plan.calls > 0 {
            endpoint.require_key()?;
            let most = [plan.ceiling, self.settings.budget];
            let most = most.into_iter().flatten().min();
            confirm(self.args, self.console, plan.calls, most)?;
        }
        if self.settings.sandbox {
            self.console
                .warn("sandbox: this data is invented, nothing was asked or charged anywhere");
        }
        let sink = Sink::open(&self.settings.destination)?;
        let archive = match archive {
            Some(archive) => Some(archive),
            None => endpoint.archive(self.settings)?,
        };
        let mut parts = parts_on(endpoint.gateway(self.settings, self.attempts, archive)?)?;
        let stopped = self.ask(&mut parts, stop).await;
        self.conclude(target, &parts, sink, stopped)
    }

    /// What the archive has, what is to be bought, and for how much.
    fn plan(&self, parts: &Parts, archive: Option<&Archive>) -> Result<ReportPlan, CliError> {
        let clock = SystemTime::now().duration_since(UNIX_EPOCH);
        let clock = clock.unwrap_or_default();
        let mut plan = ReportPlan {
            estimate: Some(Usd::ZERO),
            ceiling: Some(Usd::ZERO),
            ..ReportPlan::default()
        };
        let add = |sum: Option<Usd>, price: Option<Usd>| Some(sum?.saturating_add(price?));
        for part in parts.all() {
            let kept = match archive {
                Some(archive) => part.kept(archive, clock).map_err(CliError::failed)?,
                None => None,
            };
            let what = match kept {
                Some(at) => {
                    let age = outcome::age(clock.saturating_sub(at));
                    format!("in the archive, {age} old")
                }
                None => {
                    plan.calls += 1;
                    plan.estimate = add(plan.estimate, part.estimate());
                    plan.ceiling = add(plan.ceiling, part.ceiling());
                    price(part.estimate(), part.ceiling())
                }
            };
            plan.lines.push(format!("  {:<18} {what}", part.title().to_lowercase()));
        }
        let calls = match plan.calls {
            0 => "nothing to buy".to_owned(),
            1 => format!("1 call, {}", price(plan.estimate, plan.ceiling)),
            more => format!("{more} calls, {}", price(plan.estimate, plan.ceiling)),
        };
        plan.lines.insert(0, format!("report: {calls}"));
        Ok(plan)
    }

    /// Makes the calls. After a signal their responses are still awaited, for they may be charged either way; a second
    /// signal abandons those that have not come.
    async fn ask(&self, parts: &mut Parts, mut stop: Stop) -> Option<Exit> {
        let mut calls = std::pin::pin!(parts.ask());
        tokio::select! {
            biased;
            () = calls.as_mut() => None,
            exit = stop.asked() => {
                self.console.warn(
                    "stopping: the calls on their way may be charged either way, so their responses are awaited; the \
                     same again abandons them",
                );
                tokio::select! {
                    biased;
                    () = calls.as_mut() => {}
                    _ = stop.asked() => {}
                }
                Some(exit)
            }
        }
    }

    /// Writes the page, and says what it lacks.
    fn conclude(
        &self,
        target: &str,
        parts: &Parts,
        mut sink: Sink,
        stopped: Option<Exit>,
    ) -> Result<Exit, CliError> {
        let costs = ReportCosts::of(parts);
        let mut failures = Vec::new();
        for part in parts.all() {
            let Outcome::Failed(error) = part.outcome() else {
                continue;
            };
            if let Some(raw) = aisa_archive::recovery::worth_keeping(error)
                && !self.settings.sandbox
            {
                let id = error.request_id().unwrap_or("unknown");
                recovery::keep(self.console, &format!("{} {id}", part.info().name), raw);
            }
            failures.push(outcome::failure(error));
        }
        for failure in &failures {
            self.console.warn(&failure.message);
        }
        if costs.unanswered > 0 {
            self.console.warn(&format!(
                "abandoned: {} that may have been charged",
                counted(costs.unanswered, "call")
            ));
        }
        if costs.answered() == 0 {
            let Some(first) = failures.into_iter().next() else {
                return Err(CliError {
                    exit: stopped.unwrap_or(Exit::Failed),
                    message: "interrupted; there is no page".to_owned(),
                });
            };
            return Err(CliError {
                exit: stopped.unwrap_or(first.exit),
                message: "no part of the report could be had, so there is no page".to_owned(),
            });
        }
        let html = page::render(target, parts, self.now, self.settings.sandbox);
        match sink.write(hide_key(&html).as_bytes()) {
            Ok(()) => sink.close(true).map(drop),
            Err(OutputError::Closed { unread }) => {
                if unread {
                    self.keep(parts);
                }
                return Ok(Exit::Ok);
            }
            Err(OutputError::Failed(error)) => Err(sink.failure(&error)),
        }
        .inspect_err(|_| self.keep(parts))?;
        self.console.note(&costs.line(self.settings.sandbox));
        match (stopped, failures.len() as u64 + costs.unanswered) {
            (Some(exit), _) => Err(CliError {
                exit,
                message: "interrupted; the page has what came until then".to_owned(),
            }),
            (None, 0) => Ok(Exit::Ok),
            (None, lacking) => Err(CliError {
                exit: Exit::Partly,
                message: format!("the page lacks {}; it names why", counted(lacking, "part")),
            }),
        }
    }

    /// Keeps the responses of a page that cannot be written, unless the archive has them.
    fn keep(&self, parts: &Parts) {
        if self.settings.sandbox || self.settings.archive.is_some() {
            return;
        }
        for part in parts.all() {
            if let Some(raw) = part.raw() {
                recovery::keep(self.console, &format!("report {}", part.info().name), raw);
            }
        }
    }
}

/// The likely and the highest price in words.
fn price(estimate: Option<Usd>, ceiling: Option<Usd>) -> String {
    match (estimate, ceiling) {
        (Some(estimate), Some(most)) => format!("estimated {estimate}, at most {most}"),
        (Some(estimate), None) => format!("estimated {estimate}"),
        (None, Some(most)) => format!("at most {most}"),
        (None, None) => "for a price that only the response tells".to_owned(),
    }
}

/// What the responses of a report cost.
#[derive(Default)]
struct ReportCosts {
    bought: u64,
    kept: u64,
    unanswered: u64,
    charged: Usd,
    /// The part of it above what a budget reserves.
    excess: Usd,
    /// Answers without a charge.
    unknown_charges: u64,
    /// Failed calls that may have been charged.
    unclear: u64,
}

impl ReportCosts {
    /// That of these parts.
    fn of(parts: &Parts) -> Self {
        let mut costs = Self::default();
        for part in parts.all() {
            match part.outcome() {
                Outcome::Bought { charge, excess } => {
                    costs.bought(charge);
                    costs.add_excess(excess);
                }
                Outcome::ArchiveHit { .. } => costs.kept += 1,
                Outcome::Unanswered => costs.unanswered += 1,
                Outcome::Failed(error) => {
                    costs.add_excess(error.excess());
                    match error.charge_state() {
                        ChargeState::Charged(charge) => {
                            let charge = charge.unwrap_or_default();
                            costs.charged = costs.charged.saturating_add(charge);
                        }
                        ChargeState::Unknown => costs.unclear += 1,
                        _ => {}
                    }
                }
            }
        }
        costs
    }

    fn bought(&mut self, charge: Option<Usd>) {
        self.bought += 1;
        self.charged = self.charged.saturating_add(charge.unwrap_or_default());
        self.unknown_charges += u64::from(charge.is_none());
    }

    fn add_excess(&mut self, excess: Option<Usd>) {
        self.excess = self.excess.saturating_add(excess.unwrap_or_default());
    }

    fn answered(&self) -> u64 {
        self.bought + self.kept
    }

    /// The sum in words.
    fn line(&self, sandbox: bool) -> String {
        let mut text = match sandbox {
            true => format!("the gateway would have charged about {}", self.charged),
            false => format!("charged {}", self.charged),
        };
        text.push_str(&format!(" for {}", counted(self.bought, "response")));
        text.push_str(&outcome::excess(Some(self.excess)));
        if self.unknown_charges > 0 {
            text.push_str(&format!(", of which {} named no charge", self.unknown_charges));
        }
        if self.unclear + self.unanswered > 0 {
            let calls = counted(self.unclear + self.unanswered, "other call");
            text.push_str(&format!("; {calls} may have been charged"));
        }
        if self.kept > 0 {
            text.push_str(&format!("; {} from the archive", counted(self.kept, "response")));
        }
        text
    }
}

fn counted(count: u64, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {one}{plural}")
}
