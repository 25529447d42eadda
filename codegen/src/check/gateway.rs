//! `x-gateway`: address, headers, codes.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{At, Checker};
use crate::json;

const KEYS: &[&str] = &[
    "base-url",
    "key-env",
    "base-url-env",
    "key-prefix",
    "auth",
    "body",
    "headers",
    "status-codes",
    "status-blocks",
    "error-codes",
    "error-bodies",
    "disagreements",
];
const CLASSES: &[&str] = &[
    "ok",
    "empty",
    "pending",
    "auth",
    "account",
    "limit",
    "not-found",
    "request",
    "upstream",
    "unavailable",
];
const CATEGORIES: &[&str] = &[
    "auth",
    "budget",
    "rate",
    "request",
    "idempotency",
    "upstream",
    "config",
    "not-found",
    "permission",
];
const RETRIES: &[&str] = &["never", "backoff", "minute", "slow", "caller"];
const BILLINGS: &[&str] = &["free", "charged", "maybe"];

impl Checker<'_> {
    pub(super) fn gateway(&mut self, at: &At<'_>, gateway: &Value) {
        let Some(object) = gateway.as_object() else {
            return self.say(
                at,
                "`x-gateway` is not an object",
                "describe address, headers and codes there",
            );
        };
        self.keywords(at, object.keys(), KEYS);
        for key in ["base-url", "key-env", "base-url-env", "key-prefix"] {
            self.text_field(at, gateway, key, "the client needs it as a text");
        }
        if !json::text(gateway, "base-url")
            .is_some_and(|url| url.starts_with("https://") && !url.ends_with('/'))
        {
            let help = "write the https:// address without a slash at its end";
            self.say(&at.at("base-url"), "`base-url` is not an address", help);
        }
        self.one_of(at, gateway, "body", &["array-of-one-task"]);
        self.headers(at, gateway);
        self.codes(
            at,
            gateway,
            "status-codes",
            &["code", "class", "retry", "billing", "meaning"],
        );
        self.codes(
            at,
            gateway,
            "status-blocks",
            &["from", "to", "class", "retry", "billing", "meaning"],
        );
        self.codes(
            at,
            gateway,
            "error-codes",
            &["code", "http", "category", "retry", "billing", "meaning"],
        );
        self.disagreements(at, gateway);
    }

    fn headers(&mut self, at: &At<'_>, gateway: &Value) {
        let help =
            "write {\"request\": {role: header}, \"response\": {role: header or list of headers}}";
        let Some(headers) = gateway.get("headers").filter(|headers| headers.is_object()) else {
            return self.say(at, "`headers` is missing", help);
        };
        let at = at.at("headers");
        for (side, lists) in [("request", false), ("response", true)] {
            if !headers.get(side).is_some_and(Value::is_object) {
                self.say(&at, format!("`{side}` is missing"), help);
            }
            for (role, header) in json::entries(headers, side) {
                let text = |header: &Value| header.as_str().is_some_and(is_header);
                let fine = text(header)
                    || (lists
                        && header
                            .as_array()
                            .is_some_and(|list| !list.is_empty() && list.iter().all(text)));
                if !fine {
                    self.say(
                        &at.at(side).at(role),
                        format!("{header} is not a valid name for a header"),
                        help,
                    );
                }
            }
        }
    }

    /// A table of codes or ranges of codes, with the columns `keys`.
    fn codes(&mut self, at: &At<'_>, gateway: &Value, table: &str, keys: &[&str]) {
        let Some(entries) = gateway.get(table).and_then(Value::as_array) else {
            return self.say(
                at,
                format!("`{table}` is missing"),
                "list the codes and what they mean",
            );
        };
        let mut seen = BTreeSet::new();
        for (index, entry) in entries.iter().enumerate() {
            let at = at.at(table).at(&index.to_string());
            let Some(object) = entry.as_object() else {
                self.say(
                    &at,
                    "the entry is not an object",
                    "write the code with its meaning",
                );
                continue;
            };
            self.keywords(&at, object.keys(), keys);
            for key in keys {
                match *key {
                    "class" => self.one_of(&at, entry, key, CLASSES),
                    "category" => self.one_of(&at, entry, key, CATEGORIES),
                    "retry" => self.one_of(&at, entry, key, RETRIES),
                    "billing" => self.one_of(&at, entry, key, BILLINGS),
                    "meaning" => {
                        self.text_field(&at, entry, key, "say it in our own words");
                    }
                    "code" if table == "error-codes" => {
                        self.text_field(&at, entry, key, "write the word of the error body");
                    }
                    number
                        if entry
                            .get(number)
                            .and_then(Value::as_u64)
                            .is_none_or(|code| code > 99_999) =>
                    {
                        self.say(
                            &at,
                            format!("`{number}` is not a code"),
                            "write a whole number of up to five digits",
                        );
                    }
                    _ => {}
                }
            }
            if let Some(code) = entry.get("code")
                && !seen.insert(code.to_string())
            {
                self.say(
                    &at.at("code"),
                    format!("{code} is listed twice"),
                    "list every code once",
                );
            }
        }
    }
}

fn is_header(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
