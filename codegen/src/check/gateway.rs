//! `x-gateway`: address, headers, codes, prices.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

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
    "prices",
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
const MICROS: [&str; 2] = ["base-micros", "per-row-micros"];
const PROVENANCE: [&str; 3] = ["as-of", "source", "observed"];

impl Checker<'_> {
    pub(super) fn gateway(&mut self, at: &At<'_>, gateway: &Value) {
        let Some(object) = gateway.as_object() else {
            return self.say(
                at,
                "`x-gateway` is no object",
                "describe address, headers, codes and prices there",
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
            self.say(&at.at("base-url"), "`base-url` is no address", help);
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
        self.prices(at, gateway);
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
                        format!("{header} is no name of a header"),
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
                    "the entry is no object",
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
                            format!("`{number}` is no code"),
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

    fn prices(&mut self, at: &At<'_>, gateway: &Value) {
        let help = "write {\"currency\": …, \"estimate\": price, \"ceiling\": price}";
        let Some(prices) = gateway.get("prices").filter(|prices| prices.is_object()) else {
            return self.say(at, "`prices` is missing", help);
        };
        let at = at.at("prices");
        let keys = prices.as_object().into_iter().flat_map(Map::keys);
        self.keywords(
            &at,
            keys,
            &["currency", "estimate", "ceiling", "operations"],
        );
        self.text_field(&at, prices, "currency", "a price without it says little");
        if prices
            .get("operations")
            .is_some_and(|operations| !operations.is_object())
        {
            self.say(
                &at.at("operations"),
                "`operations` is no object",
                "write {name: {\"estimate\": price, \"ceiling\": price}}",
            );
        }
        self.price_range(&at, prices);
        for (name, price) in json::entries(prices, "operations") {
            let at = at.at("operations").at(name);
            if self.set.file(&format!("{name}.json")).is_none() {
                self.say(
                    &at,
                    format!("`{name}` is no operation"),
                    "remove the price, or add the operation",
                );
            }
            let keys = price.as_object().into_iter().flat_map(Map::keys);
            self.keywords(&at, keys, &["estimate", "ceiling"]);
            self.price_range(&at, price);
        }
    }

    /// An estimate and a ceiling, each with the source of its figures.
    fn price_range(&mut self, at: &At<'_>, prices: &Value) {
        for side in ["estimate", "ceiling"] {
            let Some(price) = prices.get(side).and_then(Value::as_object) else {
                self.say(
                    at,
                    format!("`{side}` is missing"),
                    "write the price with its source",
                );
                continue;
            };
            let at = at.at(side);
            self.keywords(&at, price.keys(), &[&MICROS[..], &PROVENANCE].concat());
            for key in MICROS {
                if price.get(key).and_then(Value::as_u64).is_none() {
                    self.say(
                        &at,
                        format!("`{key}` is no sum"),
                        "write micro-dollars as a whole number",
                    );
                }
            }
            for key in PROVENANCE {
                let help = "say when the price held, who says so, and which charges were observed";
                self.text_field(&at, &prices[side], key, help);
            }
        }
        for key in MICROS {
            let micros = |side: &str| prices.get(side)?.get(key)?.as_u64();
            if let (Some(estimate), Some(ceiling)) = (micros("estimate"), micros("ceiling"))
                && estimate > ceiling
            {
                self.say(
                    &at.at("ceiling").at(key),
                    format!("the ceiling {ceiling} is below the estimate {estimate}"),
                    "budgets reserve the ceiling, so write the highest charge to expect",
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
