//! `prices` of `x-family`: amounts with their sources, and what in a request they depend on.

use serde_json::Value;

use super::{
    Checker, Location,
    kind::{self, Kind},
    lookup::{field, own},
};
use crate::{
    json,
    load::{SchemaSet, family_of},
};

impl Checker<'_> {
    pub(super) fn prices(&mut self, at: &Location<'_>, family: &Value) {
        let at = at.at("prices");
        let prices = family.get("prices").unwrap_or(&Value::Null);
        let own_price = |name: &str| {
            let own = prices.get("operations").and_then(|own| own.get(name));
            own.is_some()
        };
        let shared: Vec<&str> =
            operations(self.set, at.file).filter(|name| !own_price(name)).collect();
        self.price(&at, prices, &shared);
        for (name, price) in json::entries(prices, "operations") {
            let at = at.at("operations").at(name);
            self.priced_operation(&at, name);
            self.price(&at, price, &[name]);
        }
        let estimates = prices.get("gateway-estimates").unwrap_or(&Value::Null);
        for (name, _) in json::entries(estimates, "micros") {
            self.priced_operation(&at.at("gateway-estimates").at("micros").at(name), name);
        }
    }

    fn priced_operation(&mut self, at: &Location<'_>, name: &str) {
        if !self.is_operation(at, name) {
            self.report(
                at,
                format!("`{name}` is not an operation"),
                "remove the price, or add the operation",
            );
        }
    }

    /// An estimate and a ceiling, each with the source of its figures, and what they depend on in these operations.
    fn price(&mut self, at: &Location<'_>, prices: &Value, operations: &[&str]) {
        for key in ["base-micros", "per-row-micros", "per-page-micros"] {
            let side = |side: &str| prices.get(side)?.get(key)?.as_u64();
            self.ceiling(&at.at("ceiling").at(key), side("estimate"), side("ceiling"));
        }
        if let Some(pages) = prices.get("pages") {
            self.pages(&at.at("pages"), pages, operations);
        }
        for (index, surcharge) in json::elements(prices, "surcharges").enumerate() {
            let at = at.at("surcharges").at(&index.to_string());
            self.surcharge(&at, surcharge, operations);
        }
    }

    fn ceiling(&mut self, at: &Location<'_>, estimate: Option<u64>, ceiling: Option<u64>) {
        if let Some((estimate, ceiling)) = estimate.zip(ceiling)
            && estimate > ceiling
        {
            self.report(
                at,
                format!("the ceiling {ceiling} is below the estimate {estimate}"),
                "budgets reserve the ceiling, so write the highest charge to expect",
            );
        }
    }

    fn pages(&mut self, at: &Location<'_>, pages: &Value, operations: &[&str]) {
        let rows = |key: &str| pages.get(key)?.as_u64();
        if let Some((rows, short)) = rows("rows").zip(rows("short-rows"))
            && short > rows
        {
            self.report(
                &at.at("short-rows"),
                format!("a short page has more rows than a full one, {short} and {rows}"),
                "write the rows of the shortest page that the ceiling should have room for",
            );
        }
        if let Some(max) = json::text(pages, "max") {
            let help = "name the request field that bounds the pages, or remove `max`";
            let kinds = self.kinds(at.file, max, operations);
            if kinds.is_empty() || kinds.iter().any(|kind| *kind != Kind::Integer) {
                let message = format!("`{max}` is not a number in the requests of this price");
                self.report(&at.at("max"), message, help);
            }
        }
    }

    fn surcharge(&mut self, at: &Location<'_>, surcharge: &Value, operations: &[&str]) {
        let micros = ["estimate-micros", "ceiling-micros"].map(|key| surcharge.get(key)?.as_u64());
        self.ceiling(&at.at("ceiling-micros"), micros[0], micros[1]);
        let [words, times] = ["words", "times"].map(|key| surcharge.get(key).is_some());
        let mut kinds = Vec::new();
        for name in json::texts(surcharge, "fields") {
            let found = self.kinds(at.file, name, operations);
            if found.is_empty() {
                let message = format!("no request of this price has the field `{name}`");
                self.report(&at.at("fields"), message, "name a request field, or remove it");
            }
            kinds.extend(found);
        }
        let texts = kinds.iter().filter(|kind| matches!(kind, Kind::Text | Kind::List));
        let texts = texts.count();
        let (message, help) = if kinds
            .iter()
            .any(|kind| matches!(kind, Kind::Boolean | Kind::Integer))
            && texts > 0
        {
            ("its fields hold text and something else", "write a surcharge for each")
        } else if texts > 0 && !words {
            ("`words` is missing", "list the words that count in a text, such as \"site:\"")
        } else if texts == 0 && words && !kinds.is_empty() {
            (
                "no text is there for `words`",
                "remove `words`: a mark counts once, a number as often as it says",
            )
        } else if kinds.contains(&Kind::Integer) && times {
            (
                "a number adds as often as it says, and cannot multiply",
                "write `estimate-micros` and `ceiling-micros`",
            )
        } else if kinds
            .iter()
            .any(|kind| !matches!(kind, Kind::Boolean | Kind::Integer | Kind::Text | Kind::List))
        {
            (
                "its fields are neither marks, numbers nor text",
                "name fields that are true or false, whole numbers or text",
            )
        } else {
            return;
        };
        self.report(at, message, help);
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
