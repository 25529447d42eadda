//! Builds the error of a failed attempt.

use std::{error::Error as StdError, time::Duration};

use aisa_contract::status::{Class, Retry};

use crate::{
    engine::state::{AttemptReport, CallState, Job},
    envelope::parse::{GatewayError, Reading},
    envelope::status::rule_of,
    error::{ChargeState, Error, ErrorKind, Facts},
    value::excerpt,
};

/// The error of a call whose last attempt failed.
pub(crate) fn error(job: &Job, report: AttemptReport, call: &CallState) -> Error {
    let kind = report.classification.failure.unwrap_or(ErrorKind::Decode);
    let (message, code, body_id) = describe_failure(job, &report);
    let state = if kind == ErrorKind::Idempotency {
        call.charge_of_conflict(&report, code.as_deref())
    } else {
        call.state
    };
    let mut error = Error::new(kind, message)
        .with_operation(job.name.clone())
        .charge(state)
        .charged_above(job.excess(report.headers.charge))
        .retryable(report.classification.retry != Retry::Never && kind != ErrorKind::Idempotency)
        .with_attempts(call.attempts)
        .facts(facts(job, &report, call, code.clone(), body_id));
    if let Some(help) = help(job, kind, state, code.as_deref(), &report) {
        error = error.help(help);
    }
    if let Some(fault) = report.fault {
        error = error.with_source(fault);
    }
    error.raw_body(report.status.map(|_| report.body))
}

/// The error of a paid response that does not fit its types.
pub(crate) fn undecodable(
    job: &Job,
    report: AttemptReport,
    call: &CallState,
    path: Option<String>,
    source: impl Into<Box<dyn StdError + Send + Sync>>,
) -> Error {
    let source = source.into();
    Error::new(
        ErrorKind::Decode,
        format!("the response cannot be decoded: {}", excerpt(&source.to_string())),
    )
    .with_operation(job.name.clone())
    .charge(call.state)
    .charged_above(job.excess(report.headers.charge))
    .with_attempts(call.attempts)
    .facts(facts(job, &report, call, None, None))
    .help("the response is kept verbatim")
    .path(path)
    .with_source(source)
    .raw_body(Some(report.body))
}

fn facts(
    job: &Job,
    report: &AttemptReport,
    call: &CallState,
    code: Option<String>,
    body_id: Option<String>,
) -> Facts {
    Facts {
        status: report.status,
        host: Some(host(job)),
        task_status: report.code(),
        code,
        request_id: report.headers.request_id.clone().or(body_id),
        retry_after: report.headers.retry_after,
        idempotency_key: Some(call.key.to_owned()),
    }
}

fn host(job: &Job) -> String {
    let base = &job.shared.base;
    let host = base.host_str().unwrap_or("the gateway");
    base.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// What happened; the gateway's code and its request id, where the body holds them.
fn describe_failure(job: &Job, report: &AttemptReport) -> (String, Option<String>, Option<String>) {
    let host = host(job);
    let plain = |message: String| (message, None, None);
    let fault = report.fault.as_ref().map(|fault| excerpt(&fault.to_string())).unwrap_or_default();
    let Some(status) = report.status else {
        return plain(match report.classification.outcome {
            crate::money::AttemptOutcome::NotSent => format!("no connection to {host}: {fault}"),
            _ => format!("no response from {host}: {fault}"),
        });
    };
    if report.classification.failure == Some(ErrorKind::BodyTooLarge) {
        return plain(format!(
            "the response is larger than the cap of {} bytes",
            job.shared.max_body
        ));
    }
    if let Some(location) =
        report.headers.location.as_ref().filter(|_| (300..=399).contains(&status))
    {
        return plain(format!(
            "the gateway redirects to {location}, and redirects are not followed"
        ));
    }
    let Some(reading) = &report.reading else {
        return plain(format!("the response broke off after {} bytes: {fault}", report.body.len()));
    };
    let good = (200..=299).contains(&status);
    match reading {
        Reading::Envelope(answered)
            if job.quote
                && (answered.ran()
                    || report.classification.outcome == crate::money::AttemptOutcome::Charged) =>
        {
            plain("the gateway ran the call instead of quoting its price".to_owned())
        }
        Reading::Envelope(_) if report.is_result_with_bad_status() => plain(
            "the gateway reports a failure, with a result that upstream calls a success".to_owned(),
        ),
        Reading::Envelope(answered) if report.classification.failure == Some(ErrorKind::Decode) => {
            plain(format!(
                "the response is not a complete envelope: {}",
                answered.envelope_problem().unwrap_or("its task cannot be read")
            ))
        }
        Reading::Envelope(answered) => {
            plain(format!("upstream says {:?}", excerpt(answered.message().unwrap_or("nothing"))))
        }
        Reading::Gateway(error) => of_gateway(error),
        Reading::Quote => plain("the response is a price instead of a result".to_owned()),
        Reading::OtherJson => {
            plain(format!("the response is JSON of an unknown form: {}", shown(report)))
        }
        Reading::Truncated => plain(format!(
            "the response is JSON that ends too early, after {} bytes",
            report.body.len()
        )),
        Reading::Html if good => {
            plain(format!("the response is a page of HTML: {}", shown(report)))
        }
        Reading::Html => {
            plain(format!("the gateway answered with a page of HTML: {}", shown(report)))
        }
        Reading::Text if good => plain(format!("the response is not JSON: {}", shown(report))),
        Reading::Text => plain(format!("the gateway says {}", shown(report))),
        Reading::Empty => plain("the response is empty".to_owned()),
    }
}

fn of_gateway(error: &GatewayError) -> (String, Option<String>, Option<String>) {
    let said = error.message.as_deref().or(error.code.as_deref()).map(excerpt);
    let message = match said {
        Some(said) => format!("the gateway says {said:?}"),
        None => "the gateway failed without a message".to_owned(),
    };
    (message, error.code.as_deref().map(excerpt), error.request_id.as_deref().map(excerpt))
}

fn shown(report: &AttemptReport) -> String {
    // A character has at most four bytes, and only the beginning is shown.
    let start = &report.body[..report.body.len().min(1_000)];
    format!("{:?}", excerpt(&String::from_utf8_lossy(start)))
}

/// What to do about it.
fn help(
    job: &Job,
    kind: ErrorKind,
    state: ChargeState,
    code: Option<&str>,
    report: &AttemptReport,
) -> Option<String> {
    let text = match kind {
        _ if report.is_result_with_bad_status() => "the whole response is kept with the error",
        ErrorKind::Auth => "check the key in AISA_API_KEY and what it is allowed to do",
        ErrorKind::Budget => match code {
            Some("estimated_price_exceeds_max_price") if job.max_price.is_none() => {
                "the price is above what the budget set aside for the call; set a higher maximum price"
            }
            Some("estimated_price_exceeds_max_price") => {
                "raise the maximum price, or ask for fewer rows"
            }
            Some("quota_exceeded") => "raise the spend cap of the key",
            _ => "top up the wallet of the account",
        },
        ErrorKind::RateLimited => match report.headers.retry_after {
            Some(wait) => return Some(format!("wait {}", length(wait))),
            None => "wait a minute, and ask less often",
        },
        ErrorKind::Idempotency if state == ChargeState::Unknown => {
            "an earlier request under this key may have run and been charged; look for its result before using a new key"
        }
        ErrorKind::Idempotency => "use a fresh idempotency key",
        ErrorKind::Config => "check the base URL",
        ErrorKind::InvalidRequest => "correct the request",
        ErrorKind::BodyTooLarge => "raise that cap where it can be set, or ask for fewer rows",
        ErrorKind::Upstream if report.status == Some(404) => "check the base URL",
        ErrorKind::Upstream if matches!(report.status, Some(401 | 403)) => {
            "this comes from a firewall or proxy before the gateway and says nothing of the key; try another network, or \
             tell the support of the gateway"
        }
        ErrorKind::Task if matches!(report.code(), Some(40_501..=40_599)) => "correct the request",
        ErrorKind::Task if report.code() == Some(DAILY_LIMIT) => {
            "this is the limit of the gateway's own account at upstream, not yours, until 00:00 UTC; no setting helps"
        }
        ErrorKind::Task if is_upstream_account(report) => {
            "this concerns the gateway's own account at upstream, not yours; tell its support"
        }
        ErrorKind::Task if report.classification.retry == Retry::Caller => {
            "a new call may succeed, and may be charged again"
        }
        ErrorKind::Decode if report.reading.is_some() => "the response is kept verbatim",
        ErrorKind::Connect | ErrorKind::Timeout if state == ChargeState::NotSent => {
            "check the network and the base URL"
        }
        _ if state == ChargeState::Unknown => "check account usage before retrying",
        _ => return None,
    };
    Some(text.to_owned())
}

/// Upstream's code for an account that has spent what it may in a day.
const DAILY_LIMIT: i64 = 40_203;

/// A wait; one of days or years in these, since nobody counts them in seconds.
fn length(time: Duration) -> String {
    let seconds = time.as_secs_f64().ceil() as u64;
    let units = [(31_557_600, "years"), (86_400, "days")];
    match units.into_iter().find(|(unit, _)| seconds >= 2 * unit) {
        // Rounded up: who waits less is refused again.
        Some((unit, name)) => format!("{} {name}", seconds.div_ceil(unit)),
        None => format!("{seconds} s"),
    }
}

fn is_upstream_account(report: &AttemptReport) -> bool {
    let class = report.code().map(|code| rule_of(code).class);
    matches!(class, Some(Class::Auth | Class::Account))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_told_in_units_that_people_count_in() {
        let cases =
            [(0.2, "1 s"), (3_600.0, "3600 s"), (172_801.0, "3 days"), (343_648_201.0, "11 years")];
        for (seconds, expected) in cases {
            assert_eq!(length(Duration::from_secs_f64(seconds)), expected);
        }
    }
}
