//! Every form that a fault can be written in, and the errors for texts that are not faults.

use super::*;

#[test]
fn faults_can_be_written() {
    let ms = Duration::from_millis;
    let cases = [
        ("pass", Fault::Pass),
        ("status=503", Fault::status(503)),
        ("status=502,executed", Fault::status(502).after(Progress::Executed)),
        ("status=503,admitted", Fault::status(503).after(Progress::Admitted)),
        ("html=502", Fault::Reply { reply: Reply::html(502), progress: Progress::NotAdmitted }),
        (
            "text=429,retry-after=7,header=X-Test: a,body={\"a\":1,\"b\":\"1+1\"}",
            Fault::Reply {
                reply: usual::plain(429)
                    .header("Retry-After", "7")
                    .header("X-Test", "a")
                    .with_body("{\"a\":1,\"b\":\"1+1\"}"),
                progress: Progress::NotAdmitted,
            },
        ),
        ("task-status=40101,executed", Fault::TaskStatus { code: 40_101, charged: true }),
        ("delay=2s", Fault::Delay { by: ms(2_000), progress: Progress::Executed }),
        ("delay=5ms,not-admitted", Fault::Delay { by: ms(5), progress: Progress::NotAdmitted }),
        ("cut-before-headers", Fault::CutBeforeHeaders { progress: Progress::NotAdmitted }),
        ("cut-mid-body", Fault::CutMidBody { percent: 50 }),
        ("torn-json=90%", Fault::TornJson { percent: 90 }),
        ("trickle=16/1ms", Fault::Trickle { bytes: 16, every: ms(1) }),
        ("charge=none", Fault::Charge(None)),
        ("charge=-1", Fault::Charge(Some("-1".to_owned()))),
        (
            "delay=1ms+cut-before-headers,executed",
            Fault::Delay { by: ms(1), progress: Progress::Executed }
                .and(Fault::CutBeforeHeaders { progress: Progress::Executed }),
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
        assert_eq!((rule.probability, rule.times), (probability, times), "{text}");
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
        ("torn-json,not-admitted", "`not-admitted` does not go with this fault"),
        ("nulls,retry-after=1", "`retry-after=1` is not an option of this fault"),
        ("status=503,later", "`later` is not an option"),
        ("refuse:0", "a probability lies above 0"),
        ("refuse:1.5", "a probability lies above 0"),
    ];
    for (text, reason) in cases {
        let error = text.parse::<FaultRule>().unwrap_err().to_string();
        assert!(error.contains(reason), "{text}: {error}");
    }
}

#[test]
fn the_table_of_the_readme_can_be_written() {
    let table = include_str!("../../../README.md").lines().filter(|line| line.starts_with("| `"));
    let mut read = 0;
    for line in table {
        let cell = line.split('|').nth(1).unwrap();
        for text in cell.split('`').skip(1).step_by(2).filter(|text| *text != "none") {
            assert!(text.parse::<Fault>().is_ok(), "{text}");
            read += 1;
        }
    }
    assert!(read > 20, "{read}");
    assert!("delay=1s+cut-before-headers,executed:0.1*3".parse::<FaultRule>().is_ok());
}
