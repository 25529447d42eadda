//! Whatever a peer sends: the call ends in order, keeps every byte, and says so in one printable line.

use aisa_backlinks::{Error, Response, SummaryResult};
use proptest::prelude::*;

use crate::support::{Play, Script, envelope, failed_task, request};

const FULL: &str = r#"{"target":"example.com","backlinks":12,"info":{"server":"nginx"},"referring_links_tld":{"com":1}}"#;

fn call(status: u16, body: &[u8]) -> Result<Response<SummaryResult>, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let client = Script::new([Play::answer(status, body)]).client();
    runtime.block_on(async { client.call(request()).without_retries().await })
}

/// What holds of every outcome.
fn check(status: u16, body: &[u8]) -> Result<(), TestCaseError> {
    match call(status, body) {
        Ok(answer) => {
            prop_assert_eq!(answer.raw(), body);
            prop_assert_eq!(status, 200);
            prop_assert_eq!(answer.has_data(), answer.raw_result().is_some());
            let _ = answer.unknown_fields();
        }
        Err(error) => {
            prop_assert_eq!(error.raw(), Some(body));
            prop_assert_eq!(error.status(), Some(status));
            let shown = error.to_string();
            prop_assert!(!shown.contains(char::is_control), "{:?}", shown);
            prop_assert!(shown.chars().count() < 1_000, "{}", shown);
            prop_assert!(error.json_path().is_none() || error.may_be_charged());
        }
    }
    Ok(())
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
        Just(20_000.into()),
        Just(40_501.into()),
    ];
    let name = prop_oneof![
        Just("status_code"),
        Just("tasks"),
        Just("result"),
        Just("error"),
        Just("code"),
        Just("message"),
        Just("object"),
        Just("cost"),
        Just("data"),
        Just("backlinks"),
    ];
    leaf.prop_recursive(6, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::vec((name.clone().prop_map(str::to_owned), inner), 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

const STATUSES: [u16; 8] = [200, 302, 401, 404, 409, 429, 500, 503];

proptest! {
    #[test]
    fn bytes_of_any_kind(status in prop::sample::select(&STATUSES[..]), body in prop::collection::vec(any::<u8>(), 0..200)) {
        check(status, &body)?;
    }

    #[test]
    fn json_of_any_shape(status in prop::sample::select(&STATUSES[..]), body in json()) {
        check(status, body.to_string().as_bytes())?;
    }

    #[test]
    fn an_envelope_cut_anywhere_is_no_success(part in 0.0..1.0f64) {
        for whole in [envelope(FULL), failed_task(50_000, "0")] {
            let cut = (whole.len() as f64 * part) as usize;
            check(200, &whole.as_bytes()[..cut])?;
            prop_assert!(call(200, &whole.as_bytes()[..cut]).is_err());
        }
    }

    #[test]
    fn an_envelope_with_one_byte_changed(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut body = envelope(FULL).into_bytes();
        let at = at.index(body.len());
        body[at] = byte;
        check(200, &body)?;
    }

    /// The order of fields is upstream's affair.
    #[test]
    fn an_envelope_in_any_order(mut order in Just((0..4).collect::<Vec<usize>>()).prop_shuffle()) {
        let fields = [
            r#""version":"1""#.to_owned(),
            r#""status_code":20000"#.to_owned(),
            r#""cost":0.02"#.to_owned(),
            format!(r#""tasks":[{{"result":[{FULL}],"status_code":20000}}]"#),
        ];
        let fields: Vec<_> = order.drain(..).map(|at| fields[at].clone()).collect();
        let answer = call(200, format!("{{{}}}", fields.join(",")).as_bytes()).unwrap();
        prop_assert_eq!(answer.raw_result(), Some(FULL));
        prop_assert_eq!(answer.into_result().unwrap().backlinks, Some(12));
    }
}
