//! Faults as text, for the command line.

use std::{str::FromStr, time::Duration};

use serde_json::json;

use super::{Fault, FaultRule, Progress};
use crate::gateway::{Reply, error, key_error};

/// A text that names no fault.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is not a fault: {reason}")]
pub struct FaultError {
    text: String,
    reason: String,
}

/// What can be written, for messages and help.
const NAMES: &str = "pass, status=CODE, error=NAME, html=CODE, text=CODE, task-status=CODE, delay=TIME, hang, \
    cut-before-headers, cut-mid-body[=PERCENT], torn-json[=PERCENT], trickle=BYTES/TIME, duplicate, refuse, \
    unknown-fields, unknown-values, float-integers, nulls, content-type=TEXT|none, charge=TEXT|none";

impl FromStr for Fault {
    type Err = FaultError;

    /// Reads one fault or several joined by `+`: `NAME`, `NAME=VALUE`, then options after commas. The options are
    /// `not-admitted`, `admitted` and `executed` (see [`Progress`]), and for the faults that are an answer
    /// `retry-after=SECONDS`, `header=NAME:VALUE` and `body=TEXT` (the last option, it may hold commas).
    ///
    /// Without an option an error answer and a cut before the headers leave the call unexecuted; a delay executes it
    /// first.
    ///
    /// # Errors
    /// Says which part was not understood and what can stand there.
    fn from_str(text: &str) -> Result<Self, FaultError> {
        let reason = |reason: String| FaultError {
            text: text.to_owned(),
            reason,
        };
        let mut faults = Vec::new();
        for part in split_joined(text) {
            faults.push(one(part.trim()).map_err(reason)?);
        }
        Ok(if faults.len() == 1 {
            faults.remove(0)
        } else {
            Self::All(faults)
        })
    }
}

impl FromStr for FaultRule {
    type Err = FaultError;

    /// Reads a [`Fault`], then `:PROBABILITY` and `*TIMES`, each of which may be left out.
    ///
    /// # Errors
    /// As for a fault; a probability lies above 0 and is at most 1.
    fn from_str(text: &str) -> Result<Self, FaultError> {
        let reason = |reason: &str| FaultError {
            text: text.to_owned(),
            reason: reason.to_owned(),
        };
        let (rest, times) = match text.rsplit_once('*') {
            Some((rest, times))
                if times.bytes().all(|byte| byte.is_ascii_digit()) && !times.is_empty() =>
            {
                (
                    rest,
                    Some(
                        times
                            .parse()
                            .map_err(|_| reason("the count after `*` is too large"))?,
                    ),
                )
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
        Ok(Self {
            fault: fault.parse()?,
            probability,
            times,
        })
    }
}

/// A `+` joins faults, unless it belongs to a body.
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
    let (head, options) = text
        .split_once(',')
        .map_or((text, None), |(head, options)| (head, Some(options)));
    let (name, value) = head
        .split_once('=')
        .map_or((head, None), |(name, value)| (name, Some(value)));
    let fault = fault(name.trim(), value.map(str::trim))?;
    options.map_or(Ok(fault.clone()), |options| with_options(fault, options))
}

fn fault(name: &str, value: Option<&str>) -> Result<Fault, String> {
    let progress = Progress::NotAdmitted;
    let needed =
        |what: &str| value.ok_or_else(|| format!("`{name}` needs a value, `{name}={what}`"));
    let text = |what| needed(what).map(|text| (text != "none").then(|| text.to_owned()));
    let fault = match name {
        "status" => Fault::status(status(needed("503")?)?),
        "html" => Fault::Reply {
            reply: Reply::html(status(needed("502")?)?),
            progress,
        },
        "text" => Fault::Reply {
            reply: plain(status(needed("404")?)?),
            progress,
        },
        "error" => Fault::GatewayError {
            code: needed("insufficient_wallet_balance")?.to_owned(),
            progress,
        },
        "task-status" => {
            let code = needed("40202")?;
            let code = code
                .parse()
                .map_err(|_| format!("`{code}` is not a status code of a task, such as 40202"))?;
            Fault::TaskStatus {
                code,
                charged: false,
            }
        }
        "delay" => Fault::Delay {
            by: duration(needed("250ms")?)?,
            progress: Progress::Executed,
        },
        "cut-mid-body" => Fault::CutMidBody {
            percent: percent(value)?,
        },
        "torn-json" => Fault::TornJson {
            percent: percent(value)?,
        },
        "trickle" => trickle(needed("64/10ms")?)?,
        "content-type" => Fault::ContentType(text("text/html")?),
        "charge" => Fault::Charge(text("none")?),
        _ => return plain_fault(name, value),
    };
    Ok(fault)
}

/// The faults that are a name and nothing else.
fn plain_fault(name: &str, value: Option<&str>) -> Result<Fault, String> {
    let fault = match name {
        "pass" => Fault::Pass,
        "hang" => Fault::Delay {
            by: Duration::MAX,
            progress: Progress::Executed,
        },
        "cut-before-headers" => Fault::CutBeforeHeaders {
            progress: Progress::NotAdmitted,
        },
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
    let status = text
        .parse()
        .ok()
        .filter(|status| (200..=599).contains(status));
    status.ok_or_else(|| format!("`{text}` is not an HTTP status from 200 to 599"))
}

fn percent(text: Option<&str>) -> Result<u8, String> {
    let Some(text) = text else { return Ok(50) };
    let percent = text
        .trim_end_matches('%')
        .parse()
        .ok()
        .filter(|percent| *percent < 100);
    percent.ok_or_else(|| format!("`{text}` is not a share from 0 to 99 percent"))
}

fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("`{text}` is not a time such as 250ms, 2s or 1m");
    let split = text
        .find(|character: char| !character.is_ascii_digit())
        .ok_or_else(wrong)?;
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
    let bytes = bytes
        .parse()
        .ok()
        .filter(|bytes| *bytes > 0)
        .ok_or_else(wrong)?;
    Ok(Fault::Trickle {
        bytes,
        every: duration(every)?,
    })
}

fn plain(status: u16) -> Reply {
    match status {
        404 => Reply::text(404, "404 page not found\n"),
        status => Reply::text(status, format!("{status}\n")),
    }
}

/// The body that the gateway has for a status, in the form seen there: the forms differ.
pub(super) fn usual_reply(status: u16) -> Reply {
    let text = |text: &str| Reply::json(status, json!({"error": text}));
    match status {
        401 => key_error("invalid_api_key", "The API key is not known.", "sandbox"),
        402 => error(
            402,
            "insufficient_wallet_balance",
            "The wallet is empty.",
            false,
        ),
        403 => error(
            403,
            "insufficient_permissions",
            "The key may not do this.",
            false,
        ),
        404 => plain(404),
        409 => error(
            409,
            "request_in_progress",
            "A request with this idempotency key is being worked on.",
            false,
        ),
        429 => {
            error(429, "rate_limit_exceeded", "Too many requests.", true).header("Retry-After", "1")
        }
        502 => text("provider request failed"),
        503 => error(
            503,
            "metered_v2_billing_dependency_timeout",
            "A dependency did not answer.",
            true,
        ),
        504 => error(
            504,
            "upstream_timeout",
            "Upstream did not answer in time.",
            true,
        ),
        500..=599 => text("internal error"),
        400..=499 => text("the request is not valid"),
        _ => Reply::text(status, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_can_be_written() {
        let ms = Duration::from_millis;
        let cases = [
            ("pass", Fault::Pass),
            ("status=503", Fault::status(503)),
            (
                "status=502,executed",
                Fault::status(502).after(Progress::Executed),
            ),
            (
                "status=503,admitted",
                Fault::status(503).after(Progress::Admitted),
            ),
            (
                "html=502",
                Fault::Reply {
                    reply: Reply::html(502),
                    progress: Progress::NotAdmitted,
                },
            ),
            (
                "text=429,retry-after=7,header=X-Test: a,body={\"a\":1,\"b\":\"1+1\"}",
                Fault::Reply {
                    reply: plain(429)
                        .header("Retry-After", "7")
                        .header("X-Test", "a")
                        .with_body("{\"a\":1,\"b\":\"1+1\"}"),
                    progress: Progress::NotAdmitted,
                },
            ),
            (
                "task-status=40101,executed",
                Fault::TaskStatus {
                    code: 40_101,
                    charged: true,
                },
            ),
            (
                "delay=2s",
                Fault::Delay {
                    by: ms(2_000),
                    progress: Progress::Executed,
                },
            ),
            (
                "delay=5ms,not-admitted",
                Fault::Delay {
                    by: ms(5),
                    progress: Progress::NotAdmitted,
                },
            ),
            (
                "cut-before-headers",
                Fault::CutBeforeHeaders {
                    progress: Progress::NotAdmitted,
                },
            ),
            ("cut-mid-body", Fault::CutMidBody { percent: 50 }),
            ("torn-json=90%", Fault::TornJson { percent: 90 }),
            (
                "trickle=16/1ms",
                Fault::Trickle {
                    bytes: 16,
                    every: ms(1),
                },
            ),
            ("charge=none", Fault::Charge(None)),
            ("charge=-1", Fault::Charge(Some("-1".to_owned()))),
            (
                "delay=1ms+cut-before-headers,executed",
                Fault::Delay {
                    by: ms(1),
                    progress: Progress::Executed,
                }
                .and(Fault::CutBeforeHeaders {
                    progress: Progress::Executed,
                }),
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse::<Fault>(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn rules_add_a_chance_and_a_count() {
        let cases = [
            ("refuse", 1.0, None),
            ("status=503:0.1", 0.1, None),
            ("status=503*2", 1.0, Some(2)),
            ("cut-before-headers,executed:0.25*10", 0.25, Some(10)),
            ("text=429,header=X-Test:a", 1.0, None),
        ];
        for (text, probability, times) in cases {
            let rule: FaultRule = text.parse().unwrap();
            assert_eq!(
                (rule.probability, rule.times),
                (probability, times),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_fault_is_refused_with_a_reason() {
        let cases = [
            ("", "there is no fault ``"),
            ("explode", "there is no fault `explode`"),
            ("status", "`status` needs a value"),
            ("status=99", "`99` is not an HTTP status"),
            ("delay=2", "`2` is not a time"),
            ("delay=2h", "`2h` is not a time"),
            ("trickle=0/1ms", "`0/1ms` is not BYTES/TIME"),
            ("torn-json=100", "`100` is not a share"),
            ("refuse=1", "`refuse` takes no value"),
            ("refuse,executed", "`executed` does not go with this fault"),
            (
                "torn-json,not-admitted",
                "`not-admitted` does not go with this fault",
            ),
            (
                "nulls,retry-after=1",
                "`retry-after=1` is not an option of this fault",
            ),
            ("status=503,later", "`later` is not an option"),
            ("refuse:0", "a probability lies above 0"),
            ("refuse:1.5", "a probability lies above 0"),
        ];
        for (text, reason) in cases {
            let error = text.parse::<FaultRule>().unwrap_err().to_string();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }
}
