//! Faults that change a response or take its place.

use aisa_sandbox::{Fault, Progress, Reply, Sandbox};
use serde_json::{Value, json};

use crate::call::{ask, bundle, summary};

#[tokio::test]
async fn answers_can_be_changed() {
    let sandbox = Sandbox::start().await.unwrap();
    let plain = ask(&sandbox, "backlinks", json!({"target": "example.com", "limit": 2}));
    let usual = plain.send().await.unwrap().json();
    let changed = async |text: &str| {
        sandbox.push(text.parse().unwrap());
        plain.send().await.unwrap()
    };

    let extra = changed("unknown-fields").await.json();
    for place in [
        "",
        "/tasks/0",
        "/tasks/0/result/0",
        "/tasks/0/result/0/items/0",
        "/tasks/0/result/0/items/0/ranked_keywords_info",
    ] {
        assert!(usual.pointer(place).unwrap().get("sandbox_extra").is_none());
        assert!(extra.pointer(place).unwrap().get("sandbox_extra").is_some(), "{place}");
    }

    let values = changed("unknown-values").await.result();
    assert_eq!(
        (&values["mode"], &values["items"][0]["item_type"]),
        (&json!("sandbox_unheard_of"), &json!("sandbox_unheard_of"))
    );

    let floats = changed("float-integers").await;
    assert!(floats.text().contains("\"items_count\":2.0"), "{}", floats.text());
    assert!(floats.result()["items"][0]["rank"].is_f64());

    let nulls = changed("nulls").await.result();
    assert_eq!(
        (&nulls["total_count"], nulls["items"].as_array().unwrap().len()),
        (&Value::Null, 2)
    );
    assert!(has_no_leaf(&nulls["items"]), "{nulls}");

    assert_eq!(changed("content-type=text/html").await.header("content-type"), Some("text/html"));
    assert_eq!(changed("content-type=none").await.header("content-type"), None);
    assert_eq!(changed("charge=-1").await.header("x-aisa-customer-cost-micros-usd"), Some("-1"));
    assert_eq!(changed("charge=none").await.header("x-aisa-customer-cost-micros-usd"), None);
    assert_eq!(sandbox.account().executed, 9);
}

/// A charge that is named is what the call costs, whatever else goes wrong with it.
#[tokio::test]
async fn a_charge_counts_beside_every_other_fault() {
    let header = "x-aisa-customer-cost-micros-usd";
    for (fault, http) in [
        ("charge=48072", 200),
        ("status=503+charge=48072", 503),
        ("charge=48072+status=503", 503),
        ("status=404,admitted+charge=48072", 404),
        ("html=502,executed+charge=48072", 502),
        ("error=insufficient_wallet_balance+charge=48072", 402),
        ("task-status=40202+charge=48072", 200),
        ("task-status=40101,executed+charge=48072", 200),
        ("nulls+charge=1+charge=48072", 200),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.push(fault.parse().unwrap());
        let answer = summary(&sandbox).send().await.unwrap();
        assert_eq!((answer.status, answer.header(header)), (http, Some("48072")), "{fault}");
        let account = sandbox.account();
        assert_eq!((account.executed, account.charged_micros), (1, 48_072), "{fault}");
        assert_eq!(sandbox.executed()[0].charge_micros, 48_072, "{fault}");
    }
    // A header that is no amount says nothing of the charge, and 0 is one.
    for (fault, value, executed, charged) in [
        ("status=503+charge=-1", Some("-1"), 0, false),
        ("status=503+charge=none", None, 0, false),
        ("status=503+charge=0", Some("0"), 0, false),
        ("charge=0", Some("0"), 1, false),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.push(fault.parse().unwrap());
        let answer = summary(&sandbox).send().await.unwrap();
        assert_eq!(answer.header(header), value, "{fault}");
        let account = sandbox.account();
        assert_eq!((account.executed, account.charged_micros > 0), (executed, charged), "{fault}");
    }
}

/// Whether all that is left of a value is its structure.
fn has_no_leaf(value: &Value) -> bool {
    match value {
        Value::Array(list) => list.iter().all(has_no_leaf),
        Value::Object(object) => object.values().all(has_no_leaf),
        leaf => leaf.is_null(),
    }
}

#[tokio::test]
async fn errors_have_the_forms_of_the_gateway() {
    let sandbox = Sandbox::start().await.unwrap();
    let seen = async |fault: Fault| {
        sandbox.push(fault);
        summary(&sandbox).send().await.unwrap()
    };
    for known in bundle()["gateway"]["error-codes"].as_array().unwrap() {
        let code = known["code"].as_str().unwrap();
        let answer =
            seen(Fault::GatewayError { code: code.to_owned(), progress: Progress::NotAdmitted })
                .await;
        assert_eq!(Some(u64::from(answer.status)), known["http"].as_u64(), "{code}");
        let body = answer.json();
        let found = body["error"]["code"].as_str().or(body["code"].as_str());
        assert_eq!(found, Some(code), "{body}");
    }
    assert!(seen(Fault::status(502)).await.json()["error"].is_string());
    assert!(seen(Fault::status(401)).await.json()["error"].is_string());
    assert_eq!(seen(Fault::status(429)).await.header("retry-after"), Some("1"));
    let own = Reply::json(418, json!({"error": "teapot"})).header("X-Test", "1");
    let answer = seen(Fault::Reply { reply: own, progress: Progress::NotAdmitted }).await;
    assert_eq!(
        (answer.status, answer.header("x-test"), answer.text().as_str()),
        (418, Some("1"), r#"{"error":"teapot"}"#)
    );
    let failed = seen("task-status=40202".parse().unwrap()).await;
    assert_eq!(
        (&failed.json()["status_code"], &failed.task()["status_code"], failed.charge()),
        (&json!(20_000), &json!(40_202), Some(0))
    );
    let failed = seen("task-status=40101,executed".parse().unwrap()).await;
    assert_eq!(
        (&failed.task()["status_code"], failed.charge(), &failed.task()["cost"]),
        (&json!(40_101), Some(24_000), &json!(0.02))
    );
}
