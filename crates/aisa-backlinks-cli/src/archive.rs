//! The subcommand `archive`: what was bought, listed, shown, added up and forgotten.

use std::{
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use aisa_archive::{Archive, ArchiveError, Content, Entry};
use aisa_contract::Family;
use aisa_gateway::{Error, Gateway, Operation, Response, Usd, describe::OperationRef};
use clap::ArgMatches;
use serde_json::{Map, Value, json};

use crate::{
    command::options::id,
    console::{self, Console, OutputError, Sink},
    exit::{CliError, Exit},
    families,
    output::{
        Format,
        printer::Printer,
        table::{self, Column},
    },
    printable,
    request::TextRequest,
    run::outcome::{answered, failure},
    settings::{self, Settings},
};

/// Answers in a table, where no limit is given.
const LIMIT: u32 = 50;

pub(crate) fn run(
    root: &ArgMatches,
    args: &ArgMatches,
    console: Console,
) -> Result<Exit, CliError> {
    let Some((name, sub)) = args.subcommand() else {
        return Err(CliError::usage("say what to do with the archive"));
    };
    let path = settings::archive_file(root, sub).ok_or_else(|| {
        CliError::usage("name the archive: --archive FILE, or AISA_ARCHIVE for all calls")
    })?;
    let archive = open(&path, console)?;
    match name {
        "list" => list(&archive, sub, console),
        "show" => show(&archive, root, sub, console),
        "spend" => spend(&archive, sub, console),
        _ => forget(&archive, sub, console),
    }
}

/// Opens an existing archive, of bought or of invented answers.
fn open(path: &Path, console: Console) -> Result<Archive, CliError> {
    if !path.exists() {
        return Err(CliError::usage(format!("there is no archive {}", path.display())));
    }
    let archive = match Archive::open_or_read(path, Content::Bought) {
        Err(ArchiveError::Invented { .. }) => {
            console.warn("sandbox archive: the data is invented");
            Archive::open_or_read(path, Content::Invented)
        }
        other => other,
    };
    archive.map_err(|error| CliError::usage(error.to_string()))
}

fn failed(error: ArchiveError) -> CliError {
    CliError::failed(error.to_string())
}

/// What was printed cost nothing, so a reader that closed the pipe has read enough.
fn printed(done: Result<(), OutputError>) -> Result<Exit, CliError> {
    match done {
        Ok(()) | Err(OutputError::Closed { .. }) => Ok(Exit::Ok),
        Err(OutputError::Failed(error)) => {
            Err(CliError::failed(format!("cannot write to stdout: {error}")))
        }
    }
}

fn is_table(args: &ArgMatches) -> bool {
    args.get_one::<String>(id::OUTPUT).is_none_or(|form| form == "table")
}

fn list(archive: &Archive, args: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    let limit = args.get_one::<u32>("limit").copied();
    if !is_table(args) {
        let most = limit.map_or(usize::MAX, |limit| limit as usize);
        let mut sink = Sink::default();
        for entry in archive.list().take(most) {
            let line = described(&entry.map_err(failed)?).to_string() + "\n";
            if let Err(halt) = sink.write(printable::json_for_stdout(&line).as_bytes()) {
                return printed(Err(halt));
            }
        }
        return Ok(Exit::Ok);
    }
    let limit = limit.unwrap_or(LIMIT) as usize;
    let mut entries = archive.list();
    let rows = entries.by_ref().take(limit).map(|entry| entry.map(|entry| row(&entry)));
    let rows: Vec<Value> = rows.collect::<Result<_, _>>().map_err(failed)?;
    if rows.is_empty() {
        console.note("the archive holds no responses");
        return Ok(Exit::Ok);
    }
    let columns = [
        Column::new("id").whole(),
        Column::new("at").named("at (UTC)").whole(),
        Column::new("operation").whole(),
        Column::new("charge").whole(),
        Column::new("bytes").whole(),
        Column::new("request"),
    ];
    let shown = table::rows(&columns, &rows, console.width(), console.colour_data());
    let done = console::print(&(shown.text + "\n"))?;
    if entries.next().is_some() {
        console.note(&format!("older responses are left out; --limit N shows more than {limit}"));
    }
    Ok(done)
}

/// A response as a line of the table.
fn row(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "at": moment(entry.at),
        "operation": words(&entry.question.operation, Some(&entry.question.path)),
        "charge": entry.charge.map(|charge| charge.to_string()),
        "bytes": entry.len,
        "request": match entry.answered {
            true => entry.question.request.clone(),
            false => format!("(failed) {}", entry.question.request),
        },
    })
}

/// A response as a line of JSON.
fn described(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "at": moment(entry.at),
        "operation": entry.question.operation,
        "path": entry.question.path,
        "request": fields(entry),
        "answered": entry.answered,
        "charge_micros": entry.charge.map(Usd::micros),
        "request_id": entry.request_id,
        "idempotency_key": entry.idempotency_key,
        "http_status": entry.http_status,
        "task_status": entry.task_status,
        "bytes": entry.len,
    })
}

fn moment(at: Duration) -> Option<String> {
    let millis = i64::try_from(at.as_millis()).ok()?;
    let moment = jiff::Timestamp::from_millisecond(millis).ok()?;
    Some(moment.strftime("%Y-%m-%d %H:%M:%S").to_string())
}

/// The fields of the request; `None` for a GET.
fn fields(entry: &Entry) -> Option<Map<String, Value>> {
    serde_json::from_str(&entry.question.request).ok()
}

fn show(
    archive: &Archive,
    root: &ArgMatches,
    args: &ArgMatches,
    console: Console,
) -> Result<Exit, CliError> {
    let id = args.get_one::<i64>("id").copied().unwrap_or_default();
    let Some((entry, raw)) = archive.show(id).map_err(failed)? else {
        return Err(CliError::usage(format!(
            "there is no response {id}; `archive list` has the numbers"
        )));
    };
    // Nothing is sent, so that any key will do.
    let gateway = Gateway::builder().key("sk-aisa-not-a-key").build();
    let gateway = gateway.map_err(|error| failure(&error))?;
    let sent = fields(&entry);
    let asked = sent.clone().unwrap_or_default();
    let described =
        families::all().flat_map(Family::all).find(|info| info.path() == entry.question.path);
    let bare = gateway.raw(entry.question.path.clone(), sent);
    let info = described.unwrap_or_else(|| bare.request().info());
    let settings = Settings::read(root, args, info)?;
    let console = settings.console(console);
    if !entry.answered {
        if settings.format != Format::Raw {
            return Err(CliError::failed(format!(
                "response {id} is that of a failure that was charged; -o raw prints its bytes"
            )));
        }
        let text = String::from_utf8_lossy(&raw);
        let shown = printable::json_for_stdout(&text);
        let bytes = if console.data_on_terminal() { shown.as_bytes() } else { &raw };
        let mut sink = Sink::open(&settings.destination)?;
        return match sink.write(bytes) {
            Ok(()) => sink.close(true).map(|_| Exit::Ok),
            Err(OutputError::Failed(error)) => Err(sink.failure(&error)),
            closed => printed(closed),
        };
    }
    let kept = entry.with_bytes(raw);
    match described {
        None => print(bare.decode_archived(kept), info, &asked, &settings, console),
        Some(_) => {
            let call = gateway.call(TextRequest::text(info, asked.clone()));
            let response = call.without_validation().decode_archived(kept);
            print(response, info, &asked, &settings, console)
        }
    }
}

/// Prints a response as it would have been printed when it was bought.
fn print<T>(
    response: Result<Response<T>, Error>,
    info: OperationRef<'static>,
    asked: &Map<String, Value>,
    settings: &Settings,
    console: Console,
) -> Result<Exit, CliError> {
    let response = response.map_err(|error| failure(&error))?;
    answered(console, settings, &response);
    let mut printer = Printer::new(info, settings, console, asked)?;
    match printer.page(&response).and_then(|()| printer.finish()) {
        Ok(()) => printer.close(true).map(|()| Exit::Ok),
        Err(OutputError::Failed(error)) => Err(printer.failure(&error)),
        closed => printed(closed),
    }
}

fn spend(archive: &Archive, args: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    let mut days = archive.spend().map_err(failed)?;
    for line in &mut days {
        line.operation = words(&line.operation, line.path.as_deref());
    }
    if !is_table(args) {
        let lines = days.iter().map(|line| {
            let line = json!({
                "day": line.day,
                "operation": line.operation,
                "path": line.path,
                "attempts": line.attempts,
                "charged_micros": line.charged.micros(),
                "uncertain_micros": line.uncertain.micros(),
            });
            format!("{line}\n")
        });
        return console::print(&printable::json_for_stdout(&lines.collect::<String>()));
    }
    let rows: Vec<Value> = days
        .iter()
        .map(|line| {
            json!({
                "day": line.day,
                "operation": line.operation,
                "attempts": line.attempts,
                "charged": line.charged.to_string(),
                "uncertain": (!line.uncertain.is_zero()).then(|| line.uncertain.to_string()),
            })
        })
        .collect();
    let columns = ["day", "operation", "attempts", "charged"].map(|name| Column::new(name).whole());
    let unclear = Column::new("uncertain").named("unconfirmed");
    let columns = [&columns[..], &[unclear]].concat();
    let shown = table::rows(&columns, &rows, console.width(), console.colour_data());
    let charged: Usd = days.iter().map(|line| line.charged).sum();
    console::print(&format!("{}\n{charged} in all\n", shown.text))
}

/// The name of an operation on the command line, or in the ledger if no family has its path.
fn words(name: &str, path: Option<&str>) -> String {
    let known = families::all().find_map(|family| {
        let info = family.all().find(|info| Some(info.path()) == path && info.name() == name)?;
        let command = family.command.as_deref();
        command.map(|command| format!("{command} {}", info.name()))
    });
    known.unwrap_or_else(|| name.to_owned())
}

fn forget(archive: &Archive, args: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    let (mut answers, mut bytes) = (0, 0);
    let mut add = |forgotten: aisa_archive::Forgotten| {
        answers += forgotten.answers;
        bytes += forgotten.bytes;
        forgotten.answers > 0
    };
    if let Some(age) = args.get_one::<Duration>("older-than") {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        add(archive.forget_before(now.saturating_sub(*age)).map_err(failed)?);
    }
    let mut missing = Vec::new();
    for id in args.get_many::<i64>("id").unwrap_or_default() {
        if !add(archive.forget(*id).map_err(failed)?) {
            missing.push(id.to_string());
        }
    }
    let plural = if answers == 1 { "response" } else { "responses" };
    console.note(&format!("forgot {answers} {plural}, {bytes} bytes"));
    if missing.is_empty() {
        Ok(Exit::Ok)
    } else {
        Err(CliError::failed(format!("there is no response {}", missing.join(", "))))
    }
}
