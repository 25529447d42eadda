//! Quotes, maximum prices and charges.

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::call::ask;

#[tokio::test]
async fn quotes_price_without_executing() {
    let sandbox = Sandbox::start().await.unwrap();
    let quote = |operation: &str, task: Value| {
        ask(&sandbox, operation, task).header("X-AISA-Cost-Mode", "quote").key("same")
    };
    let cases = [
        ("summary", json!({"target": "a.example"}), 24_036),
        ("backlinks", json!({"target": "a.example"}), 24_000 + 36 * 100),
        ("backlinks", json!({"target": "a.example", "limit": 1000}), 24_000 + 36 * 1000),
        ("bulk_ranks", json!({"targets": ["a.example", "b.example"]}), 24_000 + 36 * 2),
        // What the gateway expects, where that is more: a maximum price of the quote has to be enough.
        (
            "history",
            json!({"target": "a.example", "date_from": "2025-01-01", "date_to": "2025-03-01"}),
            27_100,
        ),
        (
            "timeseries_summary",
            json!({
                "target": "a.example", "date_from": "2024-01-01", "date_to": "2025-01-01", "group_range": "day",
            }),
            24_000 + 36 * 367,
        ),
        ("index", Value::Null, 24_000),
    ];
    for (operation, task, micros) in cases {
        let answer = quote(operation, task).send().await.unwrap();
        let body = answer.json();
        assert_eq!(
            (&body["object"], &body["currency"]),
            (&json!("cost_estimate"), &json!("USD")),
            "{operation}"
        );
        assert_eq!(body["estimated_cost_micros_usd"], micros, "{operation}");
    }
    let wrong = quote("summary", json!({"target": "a.example", "limit": 1})).send().await.unwrap();
    assert_eq!(wrong.status, 400);
    assert!(wrong.json()["error"].as_str().unwrap().contains("'limit'"));
    let stranger =
        quote("summary", json!({})).header("Authorization", "Bearer no").send().await.unwrap();
    assert_eq!((stranger.status, stranger.error_code().as_str()), (401, "invalid_api_key"));
    assert!(stranger.json()["error"].is_object());
    assert_eq!((sandbox.account().executed, sandbox.account().charged_micros), (0, 0));
}

#[tokio::test]
async fn a_maximum_price_is_held_against_the_estimate() {
    let sandbox = Sandbox::builder().prices(1_000, 10).start().await.unwrap();
    // The estimate is 1,000 + 10 × 100 rows.
    for (most, status) in
        [("0", 402), ("0.001999", 402), ("0.002", 200), ("1", 200), ("cheap", 400), ("-1", 400)]
    {
        let request = ask(&sandbox, "anchors", json!({"target": "a.example"}))
            .header("X-AISA-Max-Price-USD", most)
            .key(most);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status, status, "{most}");
        if status == 402 {
            assert_eq!(answer.error_code(), "estimated_price_exceeds_max_price");
            // Nothing was admitted: the key is still good.
            assert_eq!(
                request.header("X-AISA-Max-Price-USD", "9").send().await.unwrap().status,
                200,
                "{most}"
            );
        }
    }
}

#[tokio::test]
async fn a_maximum_price_is_held_against_what_the_gateway_expects_not_against_the_charge() {
    let sandbox = Sandbox::start().await.unwrap();
    let both = json!({"targets": {"1": "a.example", "2": "b.example"}, "limit": 1});
    let cases = [
        ("domain_intersection", &both, "0.059999", 402, None),
        ("domain_intersection", &both, "0.06", 200, Some(24_036)),
        ("index", &Value::Null, "0.011999", 402, None),
        ("index", &Value::Null, "0.012", 200, Some(24_000)),
    ];
    for (operation, task, most, status, charge) in cases {
        let answer = ask(&sandbox, operation, task.clone())
            .header("X-AISA-Max-Price-USD", most)
            .send()
            .await
            .unwrap();
        assert_eq!((answer.status, answer.charge()), (status, charge), "{operation} {most}");
    }
    // Prices of the test's own leave nothing of the schema.
    let own = Sandbox::builder().prices(1_000, 0).start().await.unwrap();
    let request = ask(&own, "domain_intersection", both).header("X-AISA-Max-Price-USD", "0.001");
    assert_eq!(request.send().await.unwrap().charge(), Some(1_000));
}

#[tokio::test]
async fn rows_decide_the_charge() {
    let sandbox = Sandbox::builder().rows(250).start().await.unwrap();
    for (offset, micros) in [(0, 24_000 + 36 * 100), (200, 24_000 + 36 * 50), (250, 24_000)] {
        let answer = ask(&sandbox, "anchors", json!({"target": "a.example", "offset": offset}))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.charge(), Some(micros), "{offset}");
    }
    assert_eq!(sandbox.account().charged_micros, 72_000 + 36 * 150);
    assert_eq!(ask(&sandbox, "index", Value::Null).send().await.unwrap().charge(), Some(24_000));
}

#[tokio::test]
async fn a_sandbox_that_charges_the_ceiling_estimates_as_before() {
    let sandbox = Sandbox::builder().charge_ceiling(true).start().await.unwrap();
    let request = ask(&sandbox, "summary", json!({"target": "a.example"}));
    let quote = request.clone().header("X-AISA-Cost-Mode", "quote");
    let quote = quote.send().await.unwrap().json();
    assert_eq!(quote["estimated_cost_micros_usd"], 24_036);
    assert_eq!(quote["max_cost_micros_usd"], 48_072);
    let answer = request.header("X-AISA-Max-Price-USD", "0.03");
    assert_eq!(answer.send().await.unwrap().charge(), Some(48_072));
}
