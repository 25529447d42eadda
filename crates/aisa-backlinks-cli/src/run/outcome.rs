//! What a call cost and why it failed, in the words and exit codes of the command line.

use std::time::Duration;

use aisa_gateway::{
    ChargeState, Error, ErrorKind, Response, Usd, describe::OperationRef, envelope::UnknownKind,
    validate::ValidationError,
};

use crate::{
    console::Console,
    exit::{CliError, Exit},
    printable,
    settings::Settings,
};

/// Prints on stderr what a response cost, and with `--verbose` what in it is unknown.
pub(crate) fn answered<T>(console: Console, settings: &Settings, answer: &Response<T>) {
    let charge = match answer.kept() {
        Some(kept) => format!("from the archive, {} old, nothing charged", age(kept.age)),
        None => charged(settings, answer),
    };
    let id = answer.request_id().unwrap_or("unknown");
    let attempts = match answer.attempts() {
        0 | 1 => String::new(),
        more => format!(", {more} attempts"),
    };
    console.note(&format!("{charge}, request id {id}{attempts}"));
    let unknown = match settings.verbose {
        0 => Vec::new(),
        _ => answer.unknown_fields(),
    };
    let notes = [
        (UnknownKind::Field, "fields that this version does not know"),
        (UnknownKind::Misfit, "values that do not fit their fields"),
        (UnknownKind::Word, "objects of kinds that this version does not know"),
    ];
    for (kind, what) in notes {
        let of_kind = unknown.iter().filter(|field| field.kind == kind);
        let paths: Vec<&str> = of_kind.map(|field| field.path.as_str()).collect();
        if !paths.is_empty() {
            console.note(&format!("{what}: {}", printable::line(&paths.join(", "))));
        }
    }
}

fn charged<T>(settings: &Settings, answer: &Response<T>) -> String {
    let charged = match (answer.charge(), settings.sandbox) {
        (Some(charge), false) => format!("charged {charge}"),
        (None, false) => "charge unknown: the response does not name it".to_owned(),
        (Some(charge), true) => format!("the gateway would have charged about {charge}"),
        (None, true) => "the gateway would have charged for this".to_owned(),
    };
    charged + &excess(answer.excess())
}

/// What to say behind a sum of charges of which a part is above what a budget reserves.
pub(crate) fn excess(excess: Option<Usd>) -> String {
    match excess {
        Some(excess) if !excess.is_zero() => format!(", {excess} above the expected maximum"),
        _ => String::new(),
    }
}

/// An age in its largest whole unit.
pub(crate) fn age(age: Duration) -> String {
    let seconds = age.as_secs();
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")];
    match units.into_iter().find(|(unit, _)| seconds >= *unit) {
        None => "less than a minute".to_owned(),
        Some((unit, name)) => {
            let count = seconds / unit;
            format!("{count} {name}{}", if count == 1 { "" } else { "s" })
        }
    }
}

/// The error of a failed call: what the library says, and which option of the command line helps.
pub(crate) fn failure(error: &Error) -> CliError {
    CliError {
        exit: exit(error.kind(), error.charge_state()),
        message: with_key(error, option(error)),
    }
}

/// What the library says, an option that helps, and the idempotency key where the outcome is unknown: with the key the
/// account's usage shows whether the call was charged.
fn with_key(error: &Error, option: Option<&str>) -> String {
    let key = error.idempotency_key();
    let key = key.filter(|_| error.charge_state() == ChargeState::Unknown);
    let parts = [
        Some(error.to_string()),
        option.map(str::to_owned),
        key.map(|key| format!("idempotency key {key}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// What on the command line helps against a failure.
fn option(error: &Error) -> Option<&'static str> {
    Some(match error.kind() {
        ErrorKind::Budget if error.is_client_budget() => "--budget sets what a run may cost",
        ErrorKind::Budget if error.code() == Some(ABOVE_MAXIMUM) => {
            "--max-price sets what a call may cost"
        }
        ErrorKind::BodyTooLarge => "a smaller --limit asks for fewer rows",
        _ => return None,
    })
}

/// The gateway's error code for a price above the maximum.
const ABOVE_MAXIMUM: &str = "estimated_price_exceeds_max_price";

/// Refuses a budget that cannot reserve the price of the calls.
///
/// # Errors
/// Where nothing is known of the price before a call.
pub(crate) fn check_budget(settings: &Settings, info: OperationRef<'_>) -> Result<(), CliError> {
    if settings.budget.is_none() || settings.max_price.is_some() || info.price.is_some() {
        return Ok(());
    }
    Err(CliError::usage(format!(
        "the price of {} is known only after the call, so --budget cannot reserve it: say with --max-price what a call \
         may cost at most",
        info.name()
    )))
}

/// The error of an invalid request.
pub(crate) fn invalid(invalid: &ValidationError) -> CliError {
    CliError::usage(invalid.in_short())
}

fn exit(kind: ErrorKind, charge: ChargeState) -> Exit {
    match (kind, charge) {
        (ErrorKind::Config | ErrorKind::InvalidRequest, ChargeState::NotSent) => Exit::Usage,
        (ErrorKind::Auth, _) => Exit::Key,
        (ErrorKind::Budget, _) => Exit::Budget,
        (ErrorKind::RateLimited, _) => Exit::RateLimited,
        (ErrorKind::Incomplete, _) => Exit::Partly,
        _ => Exit::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_failure_have_their_exit_codes() {
        use ChargeState::{Charged, NotSent, Refused, Unknown};
        let cases = [
            (ErrorKind::Config, NotSent, Exit::Usage),
            (ErrorKind::InvalidRequest, NotSent, Exit::Usage),
            (ErrorKind::InvalidRequest, Refused, Exit::Failed),
            (ErrorKind::Auth, NotSent, Exit::Key),
            (ErrorKind::Auth, Refused, Exit::Key),
            (ErrorKind::Budget, NotSent, Exit::Budget),
            (ErrorKind::Budget, Refused, Exit::Budget),
            (ErrorKind::RateLimited, Refused, Exit::RateLimited),
            (ErrorKind::Timeout, Unknown, Exit::Failed),
            (ErrorKind::Incomplete, Charged(None), Exit::Partly),
            (ErrorKind::Decode, Unknown, Exit::Failed),
            (ErrorKind::Ledger, NotSent, Exit::Failed),
        ];
        for (kind, charge, expected) in cases {
            assert_eq!(exit(kind, charge), expected, "{kind:?} {charge:?}");
        }
    }
}
