//! Faults as text, for the command line.

use std::{str::FromStr, time::Duration};

use super::{Fault, FaultRule, Progress, usual};
use crate::gateway::Reply;

/// The text is not a fault.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is not a fault: {reason}")]
pub struct FaultError {
    text: String,
    reason: String,
}

/// All faults as text, for error messages.
const NAMES: &str = "pass, status=CODE, error=NAME, html=CODE, text=CODE, task-status=CODE, delay=TIME, hang, \
    cut-before-headers, cut-mid-body[=PERCENT], torn-json[=PERCENT], trickle=BYTES/TIME, duplicate, refuse, \
    unknown-fields, unknown-values, float-integers, nulls, content-type=TEXT|none, charge=TEXT|none";

impl FromStr for Fault {
    type Err = FaultError;

    /// Reads one fault or several joined by `+`: `NAME`, `NAME=VALUE`, then options after commas. The options are
    /// `not-admitted`, `admitted` and `executed` (see [`Progress`]), and for the faults that are a response
    /// `retry-after=SECONDS`, `header=NAME:VALUE` and `body=TEXT` (the last option, it may hold commas).
    ///
    /// Without an option an error answer and a cut before the headers leave the call unexecuted; a delay executes it
    /// first.
    ///
    /// # Errors
    /// The message says which part is wrong, and what is allowed there.
    fn from_str(text: &str) -> Result<Self, FaultError> {
        let reason = |reason: String| FaultError { text: text.to_owned(), reason };
        let mut faults = Vec::new();
        for part in split_joined(text) {
            faults.push(one(part.trim()).map_err(reason)?);
        }
        Ok(if faults.len() == 1 { faults.remove(0) } else { Self::All(faults) })
    }
}

impl FromStr for FaultRule {
    type Err = FaultError;

    /// Reads a [`Fault`], then `:PROBABILITY` and `*TIMES`, both optional.
    ///
    /// # Errors
    /// As for a fault, and when a probability is not above 0 and at most 1.
    fn from_str(text: &str) -> Result<Self, FaultError> {
        let reason = |reason: &str| FaultError { text: text.to_owned(), reason: reason.to_owned() };
        let (rest, times) = match text.rsplit_once('*') {
            Some((rest, times))
                if times.bytes().all(|byte| byte.is_ascii_digit()) && !times.is_empty() =>
            {
                (rest, Some(times.parse().map_err(|_| reason("the count after `*` is too large"))?))
            }
            _ => (text, None),
        };
        let (fault, probability) = match rest.rsplit_once(':') {
            Some((fault, number)) if number.parse::<f64>().is_ok() => {
                let probability: f64 = number.parse().unwrap_or_default();
                if !(probability > 0.0 && probability <= 1.0) {
                    return Err(reason("a probability lies above 0 and is at most 1"));
                }
                (fault, probability)
            }
            _ => (rest, 1.0),
        };
        Ok(Self { fault: fault.parse()?, probability, times })
    }
}

/// Splits at `+`, except within a body.
fn split_joined(text: &str) -> Vec<&str> {
    let body = text.find(",body=").unwrap_or(text.len());
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    for (plus, _) in text[..body].match_indices('+') {
        parts.push(&text[start..plus]);
        start = plus + 1;
    }
    parts.push(&text[start..]);
    parts
}

fn one(text: &str) -> Result<Fault, String> {
    let (head, options) =
        text.split_once(',').map_or((text, None), |(head, options)| (head, Some(options)));
    let (name, value) =
        head.split_once('=').map_or((head, None), |(name, value)| (name, Some(value)));
    let fault = fault(name.trim(), value.map(str::trim))?;
    match options {
        Some(options) => with_options(fault, options),
        None => Ok(fault),
    }
}

fn fault(name: &str, value: Option<&str>) -> Result<Fault, String> {
    let progress = Progress::NotAdmitted;
    let needed =
        |what: &str| value.ok_or_else(|| format!("`{name}` needs a value, `{name}={what}`"));
    let text = |what| needed(what).map(|text| (text != "none").then(|| text.to_owned()));
    let fault = match name {
        "status" => Fault::status(status(needed("503")?)?),
        "html" => Fault::Reply { reply: Reply::html(status(needed("502")?)?), progress },
        "text" => Fault::Reply { reply: usual::plain(status(needed("404")?)?), progress },
        "error" => Fault::GatewayError {
            code: needed("insufficient_wallet_balance")?.to_owned(),
            progress,
        },
        "task-status" => {
            let code = needed("40202")?;
            let code = code
                .parse()
                .map_err(|_| format!("`{code}` is not a status code of a task, such as 40202"))?;
            Fault::TaskStatus { code, charged: false }
        }
        "delay" => Fault::Delay { by: duration(needed("250ms")?)?, progress: Progress::Executed },
        "cut-mid-body" => Fault::CutMidBody { percent: percent(value)? },
        "torn-json" => Fault::TornJson { percent: percent(value)? },
        "trickle" => trickle(needed("64/10ms")?)?,
        "content-type" => Fault::ContentType(text("text/html")?),
        "charge" => Fault::Charge(text("none")?),
        _ => return plain_fault(name, value),
    };
    Ok(fault)
}

/// The faults that take no value.
fn plain_fault(name: &str, value: Option<&str>) -> Result<Fault, String> {
    let fault = match name {
        "pass" => Fault::Pass,
        "hang" => Fault::Delay { by: Duration::MAX, progress: Progress::Executed },
        "cut-before-headers" => Fault::CutBeforeHeaders { progress: Progress::NotAdmitted },
        "duplicate" => Fault::Duplicate,
        "refuse" => Fault::Refuse,
        "unknown-fields" => Fault::UnknownFields,
        "unknown-values" => Fault::UnknownValues,
        "float-integers" => Fault::FloatIntegers,
        "nulls" => Fault::Nulls,
        _ => return Err(format!("there is no fault `{name}`; write one of {NAMES}")),
    };
    match value {
        Some(value) => Err(format!("`{name}` takes no value, remove `={value}`")),
        None => Ok(fault),
    }
}

fn with_options(mut fault: Fault, options: &str) -> Result<Fault, String> {
    let mut rest = Some(options);
    while let Some(options) = rest {
        let (option, more) = match options.strip_prefix("body=") {
            Some(_) => (options, None),
            None => options
                .split_once(',')
                .map_or((options, None), |(option, more)| (option, Some(more))),
        };
        fault = with_option(fault, option.trim())?;
        rest = more;
    }
    Ok(fault)
}

fn with_option(fault: Fault, option: &str) -> Result<Fault, String> {
    let progress = match option {
        "not-admitted" => Some(Progress::NotAdmitted),
        "admitted" => Some(Progress::Admitted),
        "executed" => Some(Progress::Executed),
        _ => None,
    };
    if let Some(progress) = progress {
        let changed = fault.clone().after(progress);
        return match changed.progress() == progress || matches!(fault, Fault::Delay { .. }) {
            true => Ok(changed),
            false => Err(format!(
                "`{option}` does not go with this fault, which strikes at one point only"
            )),
        };
    }
    let Fault::Reply { reply, progress } = fault else {
        return Err(format!(
            "`{option}` is not an option of this fault; it takes `executed`, `admitted` or `not-admitted`"
        ));
    };
    let reply = match option.split_once('=') {
        Some(("retry-after", seconds)) => reply.header("Retry-After", seconds),
        Some(("header", pair)) => {
            let (name, value) = pair
                .split_once(':')
                .ok_or_else(|| format!("`{pair}` is not a header, NAME:VALUE"))?;
            reply.header(name.trim(), value.trim())
        }
        Some(("body", body)) => reply.with_body(body),
        _ => {
            return Err(format!(
                "`{option}` is not an option; write `executed`, `admitted`, `not-admitted`, `retry-after=SECONDS`, `header=NAME:VALUE` or `body=TEXT`"
            ));
        }
    };
    Ok(Fault::Reply { reply, progress })
}

fn status(text: &str) -> Result<u16, String> {
    let status = text.parse().ok().filter(|status| (200..=599).contains(status));
    status.ok_or_else(|| format!("`{text}` is not an HTTP status from 200 to 599"))
}

fn percent(text: Option<&str>) -> Result<u8, String> {
    let Some(text) = text else { return Ok(50) };
    let percent = text.trim_end_matches('%').parse().ok().filter(|percent| *percent < 100);
    percent.ok_or_else(|| format!("`{text}` is not a share from 0 to 99 percent"))
}

fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("`{text}` is not a time such as 250ms, 2s or 1m");
    let split = text.find(|character: char| !character.is_ascii_digit()).ok_or_else(wrong)?;
    let (number, unit) = text.split_at(split);
    let number: u64 = number.parse().map_err(|_| wrong())?;
    match unit {
        "us" => Ok(Duration::from_micros(number)),
        "ms" => Ok(Duration::from_millis(number)),
        "s" => Ok(Duration::from_secs(number)),
        "m" => Ok(Duration::from_secs(number.saturating_mul(60))),
        _ => Err(wrong()),
    }
}

fn trickle(text: &str) -> Result<Fault, String> {
    let wrong = || format!("`{text}` is not BYTES/TIME, such as 64/10ms");
    let (bytes, every) = text.split_once('/').ok_or_else(wrong)?;
    let bytes = bytes.parse().ok().filter(|bytes| *bytes > 0).ok_or_else(wrong)?;
    Ok(Fault::Trickle { bytes, every: duration(every)? })
}

#[cfg(test)]
mod tests;
