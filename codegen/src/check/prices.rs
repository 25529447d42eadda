//! `prices` of `x-family`: amounts with their sources, and what in a request they depend on.

use serde_json::Value;

use super::{
    At, Checker,
    kind::{self, Kind},
    lookup::{field, own},
    values::is_count,
};
use crate::{
    json,
    load::{SchemaSet, family_of},
};

/// What a price says of itself.
const PROVENANCE: [&str; 3] = ["as-of", "source", "observed"];
/// The parts of a price.
const PARTS: [&str; 4] = ["estimate", "ceiling", "pages", "surcharges"];

impl Checker<'_> {
    pub(super) fn prices(&mut self, at: &At<'_>, family: &Value) {
        let help = "write {\"currency\": …, \"estimate\": price, \"ceiling\": price}";
        let Some(prices) = family.get("prices").filter(|prices| prices.is_object()) else {
            return self.say(at, "`prices` is missing", help);
        };
        let at = at.at("prices");
        let keys = prices.as_object().into_iter().flat_map(|keys| keys.keys());
        let allowed = [&PARTS[..], &["currency", "operations", "gateway-estimates"]];
        self.keywords(&at, keys, &allowed.concat());
        self.text_field(&at, prices, "currency", "a price without it says little");
        if prices
            .get("operations")
            .is_some_and(|operations| !operations.is_object())
        {
            self.say(
                &at.at("operations"),
                "`operations` is not an object",
                "write {name: {\"estimate\": price, \"ceiling\": price}}",
            );
        }
        let own_price = |name: &str| {
            let own = prices.get("operations").and_then(|own| own.get(name));
            own.is_some()
        };
        let shared: Vec<&str> = operations(self.set, at.file)
            .filter(|name| !own_price(name))
            .collect();
        self.price(&at, prices, &shared);
        for (name, price) in json::entries(prices, "operations") {
            let at = at.at("operations").at(name);
            self.priced_operation(&at, name);
            let keys = price.as_object().into_iter().flat_map(|keys| keys.keys());
            if price.get("unknown").is_some() {
                self.keywords(&at, keys, &["unknown"]);
                let help =
                    "say why only the answer tells the price, such as \"Charged by tokens.\"";
                self.text_field(&at, price, "unknown", help);
                continue;
            }
            self.keywords(&at, keys, &[&PARTS[..], &["unknown"]].concat());
            self.price(&at, price, &[name]);
        }
        self.gateway_estimates(&at, prices);
    }

    fn priced_operation(&mut self, at: &At<'_>, name: &str) {
        if !self.is_operation(at, name) {
            self.say(
                at,
                format!("`{name}` is not an operation"),
                "remove the price, or add the operation",
            );
        }
    }

    /// What the gateway itself expects calls to cost.
    fn gateway_estimates(&mut self, at: &At<'_>, prices: &Value) {
        let Some(estimates) = prices.get("gateway-estimates") else {
            return;
        };
        let at = at.at("gateway-estimates");
        let help = "write {\"as-of\": …, \"source\": …, \"micros\": {operation: micro-dollars}}";
        let Some(micros) = estimates.get("micros").and_then(Value::as_object) else {
            return self.say(&at, "`micros` is missing", help);
        };
        let keys = estimates
            .as_object()
            .into_iter()
            .flat_map(|keys| keys.keys());
        self.keywords(&at, keys, &["as-of", "source", "micros"]);
        for key in ["as-of", "source"] {
            let help = "say when the gateway's list held, and where it is published";
            self.text_field(&at, estimates, key, help);
        }
        for name in micros.keys() {
            let at = at.at("micros");
            self.priced_operation(&at.at(name), name);
            self.amount(&at, &estimates["micros"], name);
        }
    }

    /// A number of rows, at least 1.
    fn row_count(&mut self, at: &At<'_>, object: &Value, key: &str) {
        let number = object.get(key).and_then(Value::as_u64);
        if number.is_none_or(|number| number == 0) {
            let message = format!("`{key}` is not a number of rows");
            self.say(at, message, "write a whole number, at least 1");
        }
    }

    fn amount(&mut self, at: &At<'_>, object: &Value, key: &str) {
        if !object.get(key).is_some_and(is_count) {
            self.say(
                at,
                format!("`{key}` is not an amount"),
                "write micro-dollars as a whole number from 0 to 4294967295",
            );
        }
    }

    /// An estimate and a ceiling, each with the source of its figures, and what they depend on in these operations.
    fn price(&mut self, at: &At<'_>, prices: &Value, operations: &[&str]) {
        let pages = prices.get("pages");
        let per = if pages.is_some() {
            "per-page-micros"
        } else {
            "per-row-micros"
        };
        let micros = ["base-micros", per];
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
            self.keywords(&at, price.keys(), &[&micros[..], &PROVENANCE].concat());
            for key in micros {
                self.amount(&at, &prices[side], key);
            }
            for key in PROVENANCE {
                let help = "say when the price held, who says so, and which charges were observed";
                self.text_field(&at, &prices[side], key, help);
            }
        }
        for key in micros {
            let side = |side: &str| prices.get(side)?.get(key)?.as_u64();
            self.ceiling(&at.at("ceiling").at(key), side("estimate"), side("ceiling"));
        }
        if let Some(pages) = pages {
            self.pages(&at.at("pages"), pages, operations);
        }
        let Some(surcharges) = prices.get("surcharges") else {
            return;
        };
        let at = at.at("surcharges");
        let Some(surcharges) = surcharges.as_array() else {
            let help = "list {\"fields\": […], \"times\": 2} or {\"fields\": […], \"estimate-micros\": …, \"ceiling-micros\": …}";
            return self.say(&at, "`surcharges` is not a list", help);
        };
        for (index, surcharge) in surcharges.iter().enumerate() {
            self.surcharge(&at.at(&index.to_string()), surcharge, operations);
        }
    }

    fn ceiling(&mut self, at: &At<'_>, estimate: Option<u64>, ceiling: Option<u64>) {
        if let Some((estimate, ceiling)) = estimate.zip(ceiling)
            && estimate > ceiling
        {
            self.say(
                at,
                format!("the ceiling {ceiling} is below the estimate {estimate}"),
                "budgets reserve the ceiling, so write the highest charge to expect",
            );
        }
    }

    fn pages(&mut self, at: &At<'_>, pages: &Value, operations: &[&str]) {
        let Some(object) = pages.as_object() else {
            let help = "write {\"rows\": 10, \"short-rows\": 5, \"max\": field}";
            return self.say(at, "`pages` is not an object", help);
        };
        self.keywords(at, object.keys(), &["rows", "short-rows", "max"]);
        self.row_count(at, pages, "rows");
        if object.contains_key("short-rows") {
            self.row_count(at, pages, "short-rows");
        }
        let rows = |key: &str| pages.get(key)?.as_u64();
        if let Some((rows, short)) = rows("rows").zip(rows("short-rows"))
            && short > rows
        {
            self.say(
                &at.at("short-rows"),
                format!("a short page has more rows than a full one, {short} and {rows}"),
                "write the rows of the shortest page that the ceiling should have room for",
            );
        }
        let help = "name the request field that bounds the pages, or remove `max`";
        if object.contains_key("max")
            && let Some(max) = self.text_field(at, pages, "max", help)
        {
            let kinds = self.kinds(at.file, max, operations);
            if kinds.is_empty() || kinds.iter().any(|kind| *kind != Kind::Integer) {
                let message = format!("`{max}` is not a number in the requests of this price");
                self.say(&at.at("max"), message, help);
            }
        }
    }

    fn surcharge(&mut self, at: &At<'_>, surcharge: &Value, operations: &[&str]) {
        let Some(object) = surcharge.as_object() else {
            return self.say(at, "a surcharge is an object", "write {\"fields\": […], …}");
        };
        let added = ["estimate-micros", "ceiling-micros"];
        let allowed = [&["fields", "words", "times"], &added[..]].concat();
        self.keywords(at, object.keys(), &allowed);
        let adds = added.iter().any(|key| object.contains_key(*key));
        if adds {
            for key in added {
                self.amount(at, surcharge, key);
            }
            let micros = added.map(|key| surcharge.get(key).and_then(Value::as_u64));
            self.ceiling(&at.at("ceiling-micros"), micros[0], micros[1]);
        }
        let times = object.get("times");
        if times.is_some() == adds {
            let help = "write `times`, or `estimate-micros` and `ceiling-micros`";
            self.say(at, "a surcharge multiplies the price or adds to it", help);
        } else if times.is_some_and(|times| times.as_u64().is_none_or(|times| times < 2)) {
            let help = "write a whole number, at least 2";
            self.say(&at.at("times"), "`times` is not a factor", help);
        }
        let fields: Vec<&str> = json::texts(surcharge, "fields").collect();
        let listed = json::elements(surcharge, "fields").count();
        if fields.is_empty() || fields.len() != listed {
            let help = "list the names of request fields";
            self.say(&at.at("fields"), "`fields` names no fields", help);
        }
        let mut kinds = Vec::new();
        for name in fields {
            let found = self.kinds(at.file, name, operations);
            if found.is_empty() {
                let message = format!("no request of this price has the field `{name}`");
                self.say(
                    &at.at("fields"),
                    message,
                    "name a request field, or remove it",
                );
            }
            kinds.extend(found);
        }
        let words: Vec<&str> = json::texts(surcharge, "words").collect();
        let good = |word: &&str| {
            !word.is_empty() && word.is_ascii() && !word.contains(char::is_whitespace)
        };
        let texts = kinds
            .iter()
            .filter(|kind| matches!(kind, Kind::Text | Kind::List));
        let texts = texts.count();
        let (message, help) = if kinds
            .iter()
            .any(|kind| matches!(kind, Kind::Boolean | Kind::Integer))
            && texts > 0
        {
            (
                "its fields hold text and something else",
                "write a surcharge for each",
            )
        } else if texts > 0 && !object.contains_key("words") {
            (
                "`words` is missing",
                "list the words that count in a text, such as \"site:\"",
            )
        } else if texts == 0 && object.contains_key("words") && !kinds.is_empty() {
            (
                "no text is there for `words`",
                "remove `words`: a mark counts once, a number as often as it says",
            )
        } else if object.contains_key("words")
            && (words.is_empty()
                || !words.iter().all(good)
                || words.len() != json::elements(surcharge, "words").count())
        {
            (
                "`words` are words in ASCII, without blanks",
                "list them, such as \"site:\"",
            )
        } else if kinds.contains(&Kind::Integer) && times.is_some() {
            (
                "a number adds as often as it says, and cannot multiply",
                "write `estimate-micros` and `ceiling-micros`",
            )
        } else if kinds.iter().any(|kind| {
            !matches!(
                kind,
                Kind::Boolean | Kind::Integer | Kind::Text | Kind::List
            )
        }) {
            (
                "its fields are neither marks, numbers nor text",
                "name fields that are true or false, whole numbers or text",
            )
        } else {
            return;
        };
        self.say(at, message, help);
    }

    /// What a request field is, in each of the operations that has it.
    fn kinds(&self, file: &str, name: &str, operations: &[&str]) -> Vec<Kind> {
        let family = family_of(file);
        let kind_in = |operation: &&str| {
            let file = format!("{family}/{operation}.json");
            let (file, schema) = self.set.operation_files().find(|(path, _)| *path == file)?;
            let request = own(self.set, file, schema.pointer("/x-operation/request")?)?;
            let found = field(self.set, request, name)?;
            kind::of(self.set, found.file, found.schema)
        };
        operations.iter().filter_map(kind_in).collect()
    }
}

/// The names of the operations of a family.
fn operations<'a>(set: &'a SchemaSet, file: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let folder = format!("{}/", family_of(file));
    let files = set.operation_files().map(|(file, _)| file);
    files.filter_map(move |file| file.strip_prefix(&folder)?.strip_suffix(".json"))
}
