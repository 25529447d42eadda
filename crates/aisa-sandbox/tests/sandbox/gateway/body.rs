//! The shape of bodies.

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::call::summary;

#[tokio::test]
async fn a_body_is_an_array_of_one_task() {
    let sandbox = Sandbox::start().await.unwrap();
    let task = r#"{"target":"example.com"}"#;
    let cases = [
        (format!("[{task}]"), 20_000),
        (format!(" [ {task} ]\n"), 20_000),
        (String::new(), 40_502),
        (" \n".to_owned(), 40_502),
        ("[]".to_owned(), 40_502),
        (task.to_owned(), 40_503),
        ("[null]".to_owned(), 40_503),
        ("[[]]".to_owned(), 40_503),
        ("null".to_owned(), 40_503),
        (format!("[{task}"), 40_503),
        ("target=example.com".to_owned(), 40_503),
        (format!("[{task},{task}]"), 40_000),
        (format!("[{task}{}]", format!(",{task}").repeat(99)), 40_000),
        (format!("[{task}{}]", format!(",{task}").repeat(100)), 40_006),
    ];
    for (body, code) in cases {
        let answer = summary(&sandbox).body(body.as_str()).send().await.unwrap();
        assert_eq!((answer.status, &answer.json()["status_code"]), (200, &json!(code)), "{body}");
        if code != 20_000 {
            assert_eq!(
                (answer.charge(), &answer.json()["tasks"]),
                (Some(0), &Value::Null),
                "{body}"
            );
        }
    }
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn a_bare_task_is_taken_when_asked_for() {
    let sandbox = Sandbox::builder().accept_task_object(true).start().await.unwrap();
    for body in [r#"{"target":"example.com"}"#, r#"[{"target":"example.com"}]"#] {
        let answer = summary(&sandbox).body(body).send().await.unwrap();
        assert_eq!(answer.result()["target"], "example.com", "{body}");
    }
}
