//! What the headers of a response say. Every one may be missing, and missing never means zero.

use std::time::Duration;

use http::HeaderMap;

use crate::{
    generated::gateway::{
        HEADERS_CHARGE, HEADERS_RATE_LIMIT, HEADERS_RATE_REMAINING, HEADERS_RATE_RESET,
        HEADERS_REQUEST_ID, HEADERS_RETRY_AFTER,
    },
    http::key::CheckedKey,
    limits::RateLimit,
    value::Usd,
    value::excerpt,
};

/// A moment in 2001: a smaller number of seconds is a span, a larger one a time since 1970.
const FIRST_MOMENT: f64 = 1_000_000_000.0;

/// The headers that the runtime acts on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ResponseHeaders {
    pub(crate) charge: Option<Usd>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: RateLimit,
    /// Whether that is the gateway's own for certain, so that the limits act on it.
    pub(crate) own_rate_limit: bool,
    pub(crate) location: Option<String>,
}

/// Reads the headers; `unix` is the time of day. Where two names are known, the first one found counts; those of the
/// allowance belong together by their place in the schema.
pub(crate) fn read(headers: &HeaderMap, unix: Duration, key: &CheckedKey) -> ResponseHeaders {
    let first = |names: &[&str]| names.iter().find_map(|name| headers.get(*name)?.to_str().ok());
    let text = |names: &[&str]| {
        let value = excerpt(&key.redact(first(names)?.to_owned()));
        Some(value).filter(|value| !value.is_empty())
    };
    let (rate_limit, own_rate_limit) = rate_limit(headers, unix);
    ResponseHeaders {
        charge: charge(headers),
        request_id: text(HEADERS_REQUEST_ID),
        retry_after: first(HEADERS_RETRY_AFTER).and_then(|value| retry_after(value, unix)),
        rate_limit,
        own_rate_limit,
        location: text(&["location"]),
    }
}

/// The allowance by the first set of names that is there at all; parts of two sets do not describe one allowance.
///
/// The names of the last set are upstream's as well, and its figures, which are about the account of the gateway, may
/// come through. Upstream never says when its allowance is renewed: without that, the set may be either's.
fn rate_limit(headers: &HeaderMap, unix: Duration) -> (RateLimit, bool) {
    let sets = HEADERS_RATE_LIMIT.iter().zip(HEADERS_RATE_REMAINING).zip(HEADERS_RATE_RESET);
    let last = HEADERS_RATE_LIMIT.len().saturating_sub(1);
    for (place, ((limit, remaining), renewal)) in sets.enumerate() {
        let names = [limit, remaining, renewal];
        if !names.iter().any(|name| headers.contains_key(**name)) {
            continue;
        }
        let set = RateLimit {
            limit: only(headers, limit).and_then(|value| value.parse().ok()),
            remaining: only(headers, remaining).and_then(|value| value.parse().ok()),
            reset: only(headers, renewal).and_then(|value| reset(value, unix)),
        };
        return (set, place < last || set.reset.is_some());
    }
    (RateLimit::default(), false)
}

/// The value of a header; `None` if there are two different ones.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    let same = values.all(|other| other == first);
    first.to_str().ok().filter(|_| same).map(str::trim)
}

/// The charge; `None` if there are two different ones.
fn charge(headers: &HeaderMap) -> Option<Usd> {
    let sent = HEADERS_CHARGE.iter().flat_map(|name| headers.get_all(*name));
    let mut charges = sent.map(|value| Usd::from_header(value.as_bytes()));
    let first = charges.next()??;
    charges.all(|other| other == Some(first)).then_some(first)
}

/// Seconds, or an HTTP date.
fn retry_after(value: &str, unix: Duration) -> Option<Duration> {
    let value = value.trim();
    if let Some(seconds) = seconds(value) {
        return Some(seconds);
    }
    let moment =
        httpdate::parse_http_date(value).ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(moment.saturating_sub(unix))
}

fn seconds(value: &str) -> Option<Duration> {
    if !value.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Duration::try_from_secs_f64(value.parse().ok()?).ok()
}

/// UNIX seconds, seconds from now, or spans such as `6m0s` and `250ms`.
fn reset(value: &str, unix: Duration) -> Option<Duration> {
    match value.parse::<f64>() {
        Ok(number) if number >= FIRST_MOMENT => Duration::try_from_secs_f64(number).ok(),
        Ok(number) => unix.checked_add(Duration::try_from_secs_f64(number).ok()?),
        Err(_) => unix.checked_add(span(value)?),
    }
}

fn span(value: &str) -> Option<Duration> {
    let mut rest = value;
    let mut sum = Duration::ZERO;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, tail) = rest.split_at(digits);
        let unit = tail.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(unit);
        let factor = match unit {
            "h" => 3_600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 0.001,
            _ => return None,
        };
        let part = Duration::try_from_secs_f64(number.parse::<f64>().ok()? * factor).ok()?;
        sum = sum.checked_add(part)?;
        rest = tail;
    }
    (!value.is_empty()).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHARGE: &str = "x-aisa-customer-cost-micros-usd";
    const NOW: Duration = Duration::from_secs(1_790_812_800);

    fn told(headers: &[(&'static str, &str)]) -> ResponseHeaders {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        read(&map, NOW, &CheckedKey::new(&"sk-aisa-secret".into()).unwrap())
    }

    #[test]
    fn a_charge_is_digits_or_unknown() {
        let cases = [
            ("24036", Some(24_036)),
            ("0", Some(0)),
            ("9007199254740993", Some(9_007_199_254_740_993)),
            ("-1", None),
            ("+1", None),
            ("1.2", None),
            ("NaN", None),
            ("", None),
            ("9223372036854775808", None),
        ];
        for (value, micros) in cases {
            assert_eq!(told(&[(CHARGE, value)]).charge, micros.map(Usd::from_micros), "{value:?}");
        }
        assert_eq!(told(&[]).charge, None);
        assert_eq!(told(&[(CHARGE, "1"), (CHARGE, "2")]).charge, None);
        assert_eq!(told(&[(CHARGE, "1"), (CHARGE, "1")]).charge, Some(Usd::from_micros(1)));
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let cases = [
            ("7", Some(7_000)),
            (" 0 ", Some(0)),
            ("1.5", Some(1_500)),
            ("Thu, 01 Oct 2026 00:00:09 GMT", Some(9_000)),
            ("Wed, 30 Sep 2026 00:00:00 GMT", Some(0)),
            ("-3", None),
            ("inf", None),
            ("soon", None),
        ];
        for (value, millis) in cases {
            assert_eq!(
                told(&[("retry-after", value)]).retry_after,
                millis.map(Duration::from_millis),
                "{value:?}"
            );
        }
    }

    #[test]
    fn a_reset_beyond_time_is_unknown() {
        for value in [
            "18446744072000000000s",
            "18446744072000000000",
            "18446744073709551615s18446744073709551615s",
            "1e300",
            "9e18h",
        ] {
            let seen = told(&[("x-ratelimit-reset-requests", value)]);
            let reset = seen.rate_limit.reset;
            assert!(reset.is_none_or(|reset| reset > NOW), "{value}: {reset:?}");
        }
    }

    #[test]
    fn both_sets_of_rate_headers_are_read() {
        let seen = told(&[
            ("x-ratelimit-limit", "600"),
            ("x-ratelimit-remaining", "12"),
            ("x-ratelimit-reset", "1790812830"),
        ]);
        let end = Some(NOW + Duration::from_secs(30));
        assert_eq!(
            seen.rate_limit,
            RateLimit { limit: Some(600), remaining: Some(12), reset: end }
        );
        let seen = told(&[
            ("x-ratelimit-limit-requests", "60"),
            ("x-ratelimit-limit", "600"),
            ("x-ratelimit-remaining-requests", "59"),
        ]);
        assert_eq!(
            seen.rate_limit,
            RateLimit { limit: Some(60), remaining: Some(59), reset: None }
        );
        let resets = [
            ("30", Some(30_000)),
            ("6m0s", Some(360_000)),
            ("250ms", Some(250)),
            ("1h1.5s", Some(3_601_500)),
            ("x", None),
            ("5", Some(5_000)),
            ("5d", None),
            ("", None),
        ];
        for (value, millis) in resets {
            let reset = told(&[("x-ratelimit-reset-requests", value)]).rate_limit.reset;
            assert_eq!(
                reset,
                millis.map(|millis| NOW + Duration::from_millis(millis)),
                "{value:?}"
            );
        }
    }

    #[test]
    fn an_id_is_one_line_without_the_key() {
        assert_eq!(told(&[("x-request-id", "req-1")]).request_id.as_deref(), Some("req-1"));
        assert_eq!(
            told(&[("x-request-id", "sk-aisa-secret")]).request_id.as_deref(),
            Some("[key]")
        );
        assert_eq!(told(&[("x-request-id", "  ")]).request_id, None);
    }
}
