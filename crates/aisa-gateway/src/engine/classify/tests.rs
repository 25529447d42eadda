//! The table of outcomes: whether an attempt that ended this way ran, what it cost, and whether to repeat it.

use crate::envelope::parse;

use super::*;

const SOME: Option<Usd> = Some(Usd::from_micros(24_036));
const ZERO: Option<Usd> = Some(Usd::ZERO);

/// One response: status, charge header, body.
type Answer<'a> = (u16, Option<Usd>, &'a str);
/// The classification: outcome, failure, repeat, spent key.
type Judged = (Outcome, Option<ErrorKind>, Retry, bool);

fn judge((status, charge, body): Answer<'_>) -> Judged {
    let reading = parse::read(body.as_bytes());
    told(classify(AttemptResult::ParsedEnvelope { status, charge, body: Body::Whole(&reading) }))
}

fn told(classification: Classification) -> Judged {
    (classification.outcome, classification.failure, classification.retry, classification.spent_key)
}

fn check(cases: &[(Answer<'_>, Judged)]) {
    for (answer, expected) in cases {
        assert_eq!(judge(*answer), *expected, "{answer:?}");
    }
}

fn task(code: i64, cost: &str) -> String {
    format!(
        r#"{{"status_code":20000,"tasks_error":0,"tasks":[{{"status_code":{code},"cost":{cost},"result":null}}]}}"#
    )
}

#[test]
fn silence_is_unknown_unless_nothing_left() {
    use ErrorKind::{Connect, Timeout};
    use Outcome::{NotSent, Unknown};
    let cases = [
        (AttemptResult::Unsent(FailureCause::Disconnected), NotSent, Connect),
        (AttemptResult::Unsent(FailureCause::TimedOut), NotSent, Timeout),
        (AttemptResult::Silent(FailureCause::Disconnected), Unknown, Connect),
        (AttemptResult::Silent(FailureCause::TimedOut), Unknown, Timeout),
    ];
    for (evidence, outcome, kind) in cases {
        assert_eq!(
            told(classify(evidence)),
            (outcome, Some(kind), Retry::Backoff, false),
            "{evidence:?}"
        );
    }
}

#[test]
fn a_broken_body_leaves_what_the_head_said() {
    use ErrorKind::{Auth, BodyTooLarge, Connect, RateLimited, Timeout, Upstream};
    use Outcome::{Charged, Refused, Unknown};
    let cut = Body::Broken(FailureCause::Disconnected);
    let late = Body::Broken(FailureCause::TimedOut);
    let cases = [
        (200, None, cut, Unknown, Connect, Retry::Backoff),
        (200, None, late, Unknown, Timeout, Retry::Backoff),
        (200, SOME, cut, Charged, Connect, Retry::Backoff),
        (200, ZERO, cut, Refused, Connect, Retry::Backoff),
        (200, None, Body::TooLarge, Unknown, BodyTooLarge, Retry::Never),
        (200, SOME, Body::TooLarge, Charged, BodyTooLarge, Retry::Never),
        (401, None, cut, Refused, Auth, Retry::Never),
        (429, None, cut, Refused, RateLimited, Retry::Backoff),
        (502, None, late, Unknown, Upstream, Retry::Backoff),
        (502, SOME, cut, Charged, Upstream, Retry::Backoff),
        (502, ZERO, cut, Refused, Upstream, Retry::Backoff),
    ];
    for (status, charge, body, outcome, kind, retry) in cases {
        let classification = classify(AttemptResult::ParsedEnvelope { status, charge, body });
        assert_eq!(
            told(classification),
            (outcome, Some(kind), retry, false),
            "{status} {charge:?} {body:?}"
        );
    }
}

#[test]
fn http_statuses_without_a_known_word() {
    use ErrorKind::*;
    use Outcome::{Charged, Refused, Unknown};
    use Retry::{Backoff, Never};
    let refused = |kind, retry| (Refused, Some(kind), retry, false);
    let unknown = (Unknown, Some(Upstream), Backoff, false);
    check(&[
        ((301, None, ""), refused(Config, Never)),
        ((400, None, r#"{"error":"no"}"#), refused(InvalidRequest, Never)),
        ((401, None, "Unauthorized"), refused(Auth, Never)),
        ((402, None, r#"{"title":"Payment","detail":"Pay"}"#), refused(Budget, Never)),
        ((403, None, "{}"), refused(Auth, Never)),
        ((401, None, ""), refused(Auth, Never)),
        // A firewall before the gateway knows no keys.
        (
            (403, None, "<!DOCTYPE html><title>Attention Required! | Cloudflare</title>"),
            refused(Upstream, Never),
        ),
        ((403, None, "error code: 1020"), refused(Upstream, Never)),
        ((401, None, "<html>proxy</html>"), refused(Upstream, Never)),
        ((404, None, "404 page not found"), refused(Upstream, Never)),
        ((405, None, r#"{"detail":"Method \"GET\" not allowed."}"#), refused(Upstream, Never)),
        ((408, None, ""), unknown),
        (
            (409, None, r#"{"error":"idempotent request already admitted"}"#),
            (Refused, Some(Idempotency), Never, true),
        ),
        ((413, None, ""), refused(InvalidRequest, Never)),
        ((422, None, ""), refused(InvalidRequest, Never)),
        ((429, None, "slow down"), refused(RateLimited, Backoff)),
        ((429, None, "<html>"), refused(RateLimited, Backoff)),
        ((500, None, ""), unknown),
        ((501, None, ""), refused(Upstream, Never)),
        ((502, None, r#"{"error":"provider request failed"}"#), unknown),
        ((502, None, "<html>"), unknown),
        // The gateway itself names the charge.
        ((502, ZERO, r#"{"error":"provider request failed"}"#), refused(Upstream, Backoff)),
        (
            (502, SOME, r#"{"error":"provider request failed"}"#),
            (Charged, Some(Upstream), Backoff, false),
        ),
        ((503, None, "<html>"), unknown),
        ((504, None, ""), unknown),
        ((520, None, ""), unknown),
    ]);
}

#[test]
fn a_status_repeated_in_the_body_is_no_code_of_upstream() {
    use ErrorKind::{Auth, RateLimited};
    use Retry::{Backoff, Never};
    for (status, body, kind, retry) in [
        (429, r#"{"status_code":429,"message":"slow down"}"#, RateLimited, Backoff),
        (401, r#"{"status_code":401}"#, Auth, Never),
    ] {
        let judged = judge((status, None, body));
        assert_eq!(judged, (Outcome::Refused, Some(kind), retry, false), "{body}");
    }
}

#[test]
fn words_of_the_gateway() {
    use ErrorKind::*;
    use Outcome::{Charged, Refused, Unknown};
    use Retry::{Backoff, Caller, Minute, Never};
    let cases = [
        (401, "invalid_api_key", None, Refused, Auth, Never, false),
        (503, "authentication_unavailable", None, Refused, Upstream, Backoff, false),
        (402, "estimated_price_exceeds_max_price", None, Refused, Budget, Never, false),
        (402, "insufficient_wallet_balance", None, Refused, Budget, Never, false),
        (402, "insufficient_api_key_balance", SOME, Charged, Budget, Never, false),
        (429, "quota_exceeded", None, Refused, Budget, Never, false),
        (429, "rate_limit_exceeded", None, Refused, RateLimited, Minute, false),
        (429, "upstream_rate_limit", None, Refused, RateLimited, Minute, false),
        (409, "request_in_progress", None, Refused, Idempotency, Caller, false),
        (409, "request_already_completed", None, Refused, Idempotency, Never, true),
        (409, "idempotency_conflict", None, Refused, Idempotency, Never, false),
        (403, "insufficient_permissions", None, Refused, Auth, Never, false),
        (404, "unknown_endpoint", None, Refused, Upstream, Never, false),
        (422, "unsupported_parameter", None, Refused, InvalidRequest, Never, false),
        (503, "metered_v2_billing_config_invalid", None, Unknown, Upstream, Never, false),
        (503, "metered_v2_billing_dependency_timeout", None, Unknown, Upstream, Backoff, false),
        (503, "metered_v2_billing_dependency_timeout", ZERO, Refused, Upstream, Backoff, false),
        (503, "provider_unavailable", None, Unknown, Upstream, Backoff, false),
        (504, "upstream_timeout", None, Unknown, Upstream, Caller, false),
    ];
    for (status, code, charge, outcome, kind, retry, spent) in cases {
        let nested = format!(r#"{{"error":{{"code":"{code}","message":"m","retryable":true}}}}"#);
        let flat = format!(r#"{{"code":"{code}","error":"m"}}"#);
        for body in [&nested, &flat] {
            assert_eq!(
                judge((status, charge, body)),
                (outcome, Some(kind), retry, spent),
                "{body}"
            );
        }
    }
}

#[test]
fn http_200_is_judged_by_its_envelope() {
    use ErrorKind::{Decode, RateLimited, Task};
    use Outcome::{Charged, Refused, Unknown};
    use Retry::{Backoff, Caller, Minute, Never, Slow};
    let success = (Charged, None, Never, false);
    let failed = |outcome, kind, retry| (outcome, Some(kind), retry, false);
    let full = r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"rank":1}]}]}"#;
    let partial = r#"{"status_code":20000,"tasks":[{"status_code":40106,"cost":0.02,"result":[{"rank":1}]}]}"#;
    check(&[
        ((200, SOME, full), success),
        ((200, None, full), success),
        ((200, SOME, &task(20_000, "0.02")), success),
        ((200, SOME, &task(40_102, "0.02")), success),
        ((200, SOME, partial), success),
        ((200, None, &task(40_106, "null")), failed(Unknown, Task, Caller)),
        ((200, None, &task(40_501, "0")), failed(Refused, Task, Never)),
        ((200, ZERO, &task(40_506, "0")), failed(Refused, Task, Never)),
        ((200, SOME, &task(40_501, "0")), failed(Charged, Task, Never)),
        ((200, None, &task(40_101, "0.002")), failed(Charged, Task, Caller)),
        ((200, None, &task(40_101, "null")), failed(Unknown, Task, Caller)),
        ((200, None, &task(40_103, "0")), failed(Unknown, Task, Backoff)),
        ((200, None, &task(40_202, "0")), failed(Refused, RateLimited, Minute)),
        (
            // The account of the gateway has spent what it may in a day.
            (200, None, &task(40_203, "0")),
            failed(Refused, Task, Never),
        ),
        ((200, None, &task(40_209, "null")), failed(Refused, RateLimited, Backoff)),
        (
            // Upstream's own cost of nothing is no proof that nothing ran.
            (200, None, &task(50_000, "0")),
            failed(Unknown, Task, Backoff),
        ),
        ((200, None, &task(50_000, "null")), failed(Unknown, Task, Backoff)),
        ((200, ZERO, &task(50_401, "null")), failed(Refused, Task, Backoff)),
        ((200, None, &task(50_303, "0.0")), failed(Unknown, Task, Slow)),
        ((200, None, &task(50_402, "null")), failed(Unknown, Task, Caller)),
        ((200, None, &task(59_999, "null")), failed(Unknown, Task, Caller)),
        // The top code decides when it is bad, whatever the tasks say.
        ((200, None, r#"{"status_code":40503,"tasks":null}"#), failed(Refused, Task, Never)),
        ((200, None, r#"{"status_code":40503,"tasks":[]}"#), failed(Refused, Task, Never)),
        (
            (200, None, r#"{"status_code":40100,"tasks":[{"status_code":20000,"result":[{}]}]}"#),
            failed(Refused, Task, Never),
        ),
        ((200, None, r#"{"status_code":20000,"tasks":null}"#), failed(Unknown, Decode, Never)),
        ((200, SOME, r#"{"status_code":20000,"tasks":[1,2]}"#), failed(Charged, Decode, Never)),
        ((200, None, r#"{"tasks":[{"status_code":20000}]}"#), failed(Unknown, Decode, Never)),
        // A code of success other than the known one: what it means is undocumented.
        ((200, None, &task(20_100, "0")), failed(Unknown, Task, Never)),
        // A relayed envelope tells more than the status that relays it.
        ((402, None, r#"{"status_code":40200,"tasks":null}"#), failed(Refused, Task, Never)),
        ((500, None, &task(50_000, "0")), failed(Unknown, Task, Backoff)),
        ((500, None, full), failed(Unknown, ErrorKind::Upstream, Caller)),
        // Bodies that are not answers.
        ((200, None, "<!DOCTYPE html>"), failed(Unknown, Decode, Never)),
        ((200, SOME, "<!DOCTYPE html>"), failed(Charged, Decode, Never)),
        ((200, None, "hello"), failed(Unknown, Decode, Never)),
        ((200, None, ""), failed(Unknown, Decode, Never)),
        ((200, None, "[]"), failed(Unknown, Decode, Never)),
        ((200, None, "{}"), failed(Unknown, Decode, Never)),
        ((200, None, r#"{"status_code":20000,"tas"#), failed(Unknown, Decode, Backoff)),
        ((200, SOME, r#"{"status_code":20000,"tas"#), failed(Charged, Decode, Backoff)),
        ((200, None, r#"{"error":"odd"}"#), failed(Unknown, Decode, Never)),
        ((200, None, r#"{"object":"cost_estimate"}"#), failed(Unknown, Decode, Never)),
    ]);
}

#[test]
fn only_a_price_proves_that_a_quote_did_not_run() {
    let full = r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{}]}]}"#;
    let price = r#"{"object":"cost_estimate","estimated_cost_micros_usd":1}"#;
    let upstream = Some(ErrorKind::Upstream);
    let cases = [
        (200, None, price, Outcome::Quoted, None),
        (200, ZERO, price, Outcome::Quoted, None),
        (200, SOME, price, Outcome::Charged, Some(ErrorKind::Decode)),
        (500, None, price, Outcome::Unknown, upstream),
        (200, None, full, Outcome::Charged, upstream),
        (200, ZERO, full, Outcome::Refused, upstream),
        (200, None, "{}", Outcome::Unknown, Some(ErrorKind::Decode)),
        (400, None, r#"{"error":"no"}"#, Outcome::Refused, Some(ErrorKind::InvalidRequest)),
    ];
    for (status, charge, body, outcome, failure) in cases {
        let reading = parse::read(body.as_bytes());
        let classification =
            classify(AttemptResult::ParsedEnvelope { status, charge, body: Body::Whole(&reading) });
        let classification = classification.for_quote(Some(&reading), Some(status), charge);
        assert_eq!(
            (classification.outcome, classification.failure),
            (outcome, failure),
            "{status} {body}"
        );
    }
}
