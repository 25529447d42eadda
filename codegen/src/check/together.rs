//! What keywords say together, of one value and of the values beside it: each is right, and both cannot be.

use aisa_contract::value::Date;
use serde_json::Value;

use super::{
    Checker, Location,
    kind::{self, Kind},
    lookup::{field, own},
};
use crate::{json, load::family_of};

/// Whether it is a day of the calendar, `2024-02-29`, which begins with the year 1.
#[must_use]
pub fn is_date(text: &str) -> bool {
    Date::from_text(text).is_valid() && !text.starts_with("0000")
}

impl Checker<'_> {
    /// The keywords of a property of `object` against each other.
    pub(super) fn together(&mut self, at: &Location<'_>, schema: &Value, object: &Value) {
        self.limits(at, schema);
        self.default_in_range(&at.at("x-default"), schema);
        self.radius(&at.at("x-text").at("coordinate").at("radius"), schema);
        self.days(at, schema);
        self.bounds(at, schema, object);
        if !kind::is_closed(object)
            && let Some(name) = json::text(schema, "x-echo")
        {
            self.echo(&at.at("x-echo"), schema, name);
        }
    }

    fn limits(&mut self, at: &Location<'_>, schema: &Value) {
        if let (Some(low), Some(high)) = (schema.get("minimum"), schema.get("maximum"))
            && is_below(high, low)
        {
            let message = format!("`minimum` {low} is above `maximum` {high}");
            self.report(at, message, "swap them");
        }
    }

    /// Upstream assumes nothing that it refuses.
    fn default_in_range(&mut self, at: &Location<'_>, schema: &Value) {
        let Some(default) = schema.get("x-default") else {
            return;
        };
        let limit = |keyword: &str| schema.get(keyword);
        let help = "correct the limits, or write what upstream assumes";
        if limit("minimum").is_some_and(|least| is_below(default, least))
            || limit("maximum").is_some_and(|most| is_below(most, default))
        {
            let message = format!("{default} is outside of `minimum` and `maximum`");
            self.report(at, message, help);
        }
        let length = default.as_str().map(|text| text.chars().count() as u64);
        let most = limit("maxLength").and_then(Value::as_u64);
        if length.zip(most).is_some_and(|(length, most)| length > most) {
            self.report(at, format!("{default} is longer than `maxLength`"), help);
        }
    }

    fn radius(&mut self, at: &Location<'_>, schema: &Value) {
        let radius = schema.pointer("/x-text/coordinate/radius");
        if let Some([low, high]) = radius.and_then(Value::as_array).map(Vec::as_slice)
            && is_below(high, low)
        {
            let message = format!("the smallest radius {low} is above the largest, {high}");
            self.report(at, message, "swap them");
        }
    }

    /// Days of the calendar in their order; those that move with today have none.
    fn days(&mut self, at: &Location<'_>, schema: &Value) {
        let day = |keyword: &str| json::text(schema, keyword).filter(|day| is_date(day));
        for (earlier, later) in
            [("x-min-date", "x-max-date"), ("x-min-date", "x-default"), ("x-default", "x-max-date")]
        {
            if let (Some(first), Some(last)) = (day(earlier), day(later))
                && first > last
            {
                let message = format!("`{earlier}` {first} is after `{later}` {last}");
                self.report(at, message, "correct one of the days");
            }
        }
    }

    /// The field that bounds this one is there, is another, and can be compared with it.
    fn bounds(&mut self, at: &Location<'_>, schema: &Value, object: &Value) {
        for (keyword, kinds, what) in [
            ("x-not-after", &[Kind::Date][..], "a day"),
            ("x-at-most", &[Kind::Integer, Kind::Number][..], "a number"),
        ] {
            let Some(name) = json::text(schema, keyword) else {
                continue;
            };
            let at = at.at(keyword);
            let Some(other) = object.get("properties").and_then(|fields| fields.get(name)) else {
                let message = format!("\"{name}\" is not a field of this object");
                self.report(&at, message, "name a field beside this one");
                continue;
            };
            let kind = self.kind_of(&at, other);
            let fits = kind.is_none_or(|kind| kinds.contains(&kind));
            if !fits || std::ptr::eq(other, schema) {
                self.report(
                    &at,
                    format!("`{name}` is not {what} that bounds this one"),
                    format!("name a field beside this one that holds {what}"),
                );
            }
        }
    }

    /// The kind of a property, through what it borrows.
    fn kind_of(&self, at: &Location<'_>, schema: &Value) -> Option<Kind> {
        match json::text(schema, "$ref").filter(|reference| reference.contains("/properties/")) {
            None => kind::of(self.set, at.file, schema),
            Some(reference) => {
                let place = self.set.borrowed(self.set.resolve(at.file, reference)?)?;
                kind::of(self.set, place.file, place.schema)
            }
        }
    }

    /// What comes back is of the kind that was sent.
    fn echo(&mut self, at: &Location<'_>, schema: &Value, name: &str) {
        let Some(kind) = kind::of(self.set, at.file, schema) else {
            return;
        };
        let sent: Vec<Kind> = self
            .set
            .operation_files()
            .filter(|(file, _)| family_of(file) == family_of(at.file))
            .filter_map(|(file, schema)| {
                let request = own(self.set, file, schema.get("x-operation")?.get("request")?)?;
                let sent = field(self.set, request, name)?;
                kind::of(self.set, sent.file, sent.schema)
            })
            .collect();
        let fits = |sent: &Kind| match kind {
            Kind::Any => true,
            Kind::Text | Kind::Enum | Kind::Date | Kind::Other => matches!(
                sent,
                Kind::Text | Kind::Enum | Kind::Date | Kind::List | Kind::NumberedTargets
            ),
            Kind::Integer => *sent == Kind::Integer,
            Kind::Number => matches!(sent, Kind::Integer | Kind::Number),
            Kind::List | Kind::Filter | Kind::Order => {
                matches!(sent, Kind::List | Kind::Filter | Kind::Order)
            }
            Kind::Object | Kind::Map | Kind::Tagged | Kind::NumberedTargets => {
                matches!(sent, Kind::Object | Kind::Map | Kind::NumberedTargets)
            }
            Kind::Boolean => *sent == Kind::Boolean,
        };
        if !sent.is_empty() && !sent.iter().any(fits) {
            self.report(
                at,
                format!("no request sends such a value as `{name}`"),
                "name the request field that comes back here, or correct the type",
            );
        }
    }

    /// Refuses request fields whose flags are one on the command line: it switches `deep` off by `--no-deep`, and calls a
    /// field `--field-output` that has the name of an option.
    pub(super) fn flags(&mut self, at: &Location<'_>, schema: &Value) {
        for (name, _) in json::entries(schema, "properties") {
            let (other, switched) = match name.strip_prefix("no_") {
                Some(other) => (other, true),
                None => (name.strip_prefix("field_").unwrap_or_default(), false),
            };
            let property = schema.get("properties").and_then(|fields| fields.get(other));
            let meets = property.is_some_and(|property| {
                !switched || self.kind_of(at, property) == Some(Kind::Boolean)
            });
            if meets {
                self.report(
                    &at.at("properties").at(name),
                    format!("`{name}` and `{other}` have one flag on the command line"),
                    "the command line needs a rule for this name first",
                );
            }
        }
    }
}

/// Whether the first of two numbers is the smaller one, to the last digit where both are whole.
fn is_below(low: &Value, high: &Value) -> bool {
    match (low.as_i64(), high.as_i64()) {
        (Some(low), Some(high)) => low < high,
        _ => {
            let both = low.as_f64().zip(high.as_f64());
            both.is_some_and(|(low, high)| low < high)
        }
    }
}
