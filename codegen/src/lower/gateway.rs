//! Lowers `gateway.json`: address, headers, codes.

use aisa_contract::{ErrorCode, Gateway, Headers, StatusBlock, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{json, load::GATEWAY};

/// Lowers the file.
pub(super) fn gateway(file: &Value) -> Gateway {
    let written = file.get("x-gateway").unwrap_or(&Value::Null);
    let text = |key| json::text(written, key).unwrap_or_default().to_owned();
    Gateway {
        description: json::text(file, "description").unwrap_or_default().to_owned(),
        base_url: text("base-url"),
        key_env: text("key-env"),
        base_url_env: text("base-url-env"),
        key_prefix: text("key-prefix"),
        body: text("body"),
        headers: headers(written.get("headers").unwrap_or(&Value::Null)),
        status_codes: json::elements(written, "status-codes").map(status_code).collect(),
        status_blocks: json::elements(written, "status-blocks").map(status_block).collect(),
        error_codes: json::elements(written, "error-codes").map(error_code).collect(),
        disagreements: super::disagreements(GATEWAY, "/x-gateway", written),
        definitions: Vec::new(),
    }
}

fn headers(written: &Value) -> Headers {
    Headers {
        request: json::entries(written, "request")
            .filter_map(|(role, header)| Some((role.clone(), header.as_str()?.to_owned())))
            .collect(),
        response: json::entries(written, "response")
            .map(|(role, header)| {
                let names = match header {
                    Value::String(name) => vec![name.clone()],
                    _ => header
                        .as_array()
                        .into_iter()
                        .flatten()
                        .filter_map(Value::as_str)
                        .map(str::to_owned)
                        .collect(),
                };
                (role.clone(), names)
            })
            .collect(),
    }
}

fn status_code(written: &Value) -> StatusCode {
    let text = |key| json::text(written, key).unwrap_or_default().to_owned();
    StatusCode {
        code: written.get("code").and_then(Value::as_i64).unwrap_or_default(),
        class: word(written, "class"),
        retry: word(written, "retry"),
        billing: word(written, "billing"),
        meaning: text("meaning"),
    }
}

fn status_block(written: &Value) -> StatusBlock {
    let text = |key| json::text(written, key).unwrap_or_default().to_owned();
    let code = |key| written.get(key).and_then(Value::as_i64).unwrap_or_default();
    StatusBlock {
        from: code("from"),
        to: code("to"),
        class: word(written, "class"),
        retry: word(written, "retry"),
        billing: word(written, "billing"),
        meaning: text("meaning"),
    }
}

fn error_code(written: &Value) -> ErrorCode {
    let text = |key| json::text(written, key).unwrap_or_default().to_owned();
    ErrorCode {
        code: text("code"),
        http: written.get("http").and_then(Value::as_i64).unwrap_or_default(),
        category: word(written, "category"),
        retry: word(written, "retry"),
        billing: word(written, "billing"),
        meaning: text("meaning"),
    }
}

/// A word of a table. The check has seen that there is such a one.
fn word<T: DeserializeOwned + Default>(written: &Value, key: &str) -> T {
    let word = written.get(key).cloned();
    word.and_then(|word| serde_json::from_value(word).ok()).unwrap_or_default()
}
