//! What is asked: one checked task of one operation, with the defaults filled in.

use serde_json::{Map, Value};

use super::seed::Seed;
use crate::{
    bundle::{Bundle, Operation, Property},
    day::Day,
};

/// One checked task and the data that it is asked in.
#[derive(Clone, Debug)]
pub(crate) struct Query<'a> {
    pub(crate) bundle: &'a Bundle,
    pub(crate) operation: &'a Operation,
    pub(crate) task: &'a Map<String, Value>,
    pub(crate) data: DataSettings,
    /// The targets asked about, in the order given.
    pub(crate) targets: Vec<Target>,
    /// The seed of the parameters that narrow the links looked at; `None` when none differs from its default.
    pub(crate) narrowing: Option<Seed>,
    /// The seed of everything that this query is about: the operation, its targets and what narrows it.
    pub(crate) seed: Seed,
}

/// What a sandbox was told about the data that it invents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DataSettings {
    pub(crate) today: Day,
    pub(crate) seed: Seed,
    /// Rows that every listing has, when the sandbox was told.
    pub(crate) rows: Option<u64>,
}

/// A target of the request, and its position where the request numbers them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Target {
    pub(crate) position: String,
    pub(crate) text: String,
}

/// Fields that decide which part of the answer is shown, not what the answer is.
const VIEW: [&str; 8] = [
    "limit",
    "offset",
    "search_after_token",
    "internal_list_limit",
    "rank_scale",
    "filters",
    "order_by",
    "tag",
];

/// Fields that say which days are looked at: what happened on a day does not depend on them.
const SPAN: [&str; 3] = ["date_from", "date_to", "group_range"];

impl<'a> Query<'a> {
    pub(crate) fn new(
        bundle: &'a Bundle,
        operation: &'a Operation,
        task: &'a Map<String, Value>,
        data: DataSettings,
    ) -> Self {
        let seed = data.seed;
        let mut query = Self {
            bundle,
            operation,
            task,
            data,
            targets: Vec::new(),
            narrowing: None,
            seed,
        };
        query.targets = query.find_targets();
        query.narrowing = query.find_narrowing();
        let seed = seed.of(&operation.name);
        let named = query.targets.iter().fold(seed, |seed, target| {
            seed.of(&target.position).of(&target.text)
        });
        query.seed = named.at(query.narrowing.map_or(0, Seed::value));
        query
    }

    /// The field as given, else as it defaults.
    pub(crate) fn value(&self, name: &str) -> Option<Value> {
        match self.task.get(name) {
            Some(given) if !given.is_null() => Some(given.clone()),
            _ => self.default_of(self.field(name)?),
        }
    }

    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.value(name)?.as_str().map(str::to_owned)
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.value(name)?.as_i64()
    }

    pub(crate) fn day(&self, name: &str) -> Option<Day> {
        self.text(name)?.parse().ok()
    }

    /// How long an inner list may be; `None` where the operation has no such limit.
    pub(crate) fn inner_limit(&self) -> Option<usize> {
        usize::try_from(self.integer("internal_list_limit")?).ok()
    }

    fn find_targets(&self) -> Vec<Target> {
        let fields = self.bundle.request_of(self.operation);
        let Some(field) = fields
            .iter()
            .find(|field| field.required && field.is_target(self.bundle))
        else {
            return Vec::new();
        };
        let target = |position: String, text: &Value| {
            Some(Target {
                position,
                text: text.as_str()?.to_owned(),
            })
        };
        match self.task.get(&field.name) {
            Some(text @ Value::String(_)) => target("1".to_owned(), text).into_iter().collect(),
            Some(Value::Array(list)) => list
                .iter()
                .enumerate()
                .filter_map(|(index, text)| target((index + 1).to_string(), text))
                .collect(),
            Some(Value::Object(map)) => map
                .iter()
                .filter_map(|(position, text)| target(position.clone(), text))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The seed of all parameters that an answer to a search token must share.
    pub(crate) fn listing(&self) -> Seed {
        self.fields_seed(|name| matches!(name, "offset" | "search_after_token" | "tag"))
            .at(self.seed.value())
    }

    fn find_narrowing(&self) -> Option<Seed> {
        let skip = |name: &str| {
            let target = self
                .field(name)
                .is_some_and(|field| field.required && field.is_target(self.bundle));
            target || SPAN.contains(&name) || VIEW.contains(&name)
        };
        let none = self.data.seed.of("parameters");
        Some(self.fields_seed(skip)).filter(|seed| *seed != none)
    }

    fn fields_seed(&self, skip: impl Fn(&str) -> bool) -> Seed {
        let mut given: Vec<(&String, &Value)> = self
            .task
            .iter()
            .filter(|(name, value)| !skip(name) && !value.is_null())
            .filter(|(name, value)| {
                self.field(name)
                    .and_then(|field| self.default_of(field))
                    .as_ref()
                    != Some(*value)
            })
            .collect();
        given.sort_by_key(|(name, _)| *name);
        given
            .iter()
            .fold(self.data.seed.of("parameters"), |seed, (name, value)| {
                seed.of(name).of(&value.to_string())
            })
    }

    fn field(&self, name: &str) -> Option<&'a Property> {
        self.bundle
            .request_of(self.operation)
            .iter()
            .find(|field| field.name == name)
    }

    fn default_of(&self, field: &Property) -> Option<Value> {
        let default = field.rules.default.as_ref()?;
        Some(
            match default
                .as_str()
                .and_then(|text| relative_day(text, self.data.today))
            {
                Some(day) => Value::String(day.to_string()),
                None => default.clone(),
            },
        )
    }
}

/// A day written as itself or as `today`, `today-1m`, `today-1y`, `today-30d`.
pub(crate) fn relative_day(text: &str, today: Day) -> Option<Day> {
    let Some(rest) = text.strip_prefix("today") else {
        return text.parse().ok();
    };
    if rest.is_empty() {
        return Some(today);
    }
    let count: u32 = rest.get(1..rest.len().checked_sub(1)?)?.parse().ok()?;
    match (rest.as_bytes().first()?, rest.as_bytes().last()?) {
        (b'-', b'd') => Some(today.plus_days(-i64::from(count))),
        (b'-', b'm') => Some(today.minus_months(count)),
        (b'-', b'y') => Some(today.minus_months(count.checked_mul(12)?)),
        _ => None,
    }
}
