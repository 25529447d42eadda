//! What is asked: a checked task of an operation, with its defaults.

use aisa_contract::{Field, Type};
use serde_json::{Map, Value};

use super::seed::Seed;
use crate::{contract::Route, day::Day, names};

/// A checked task, and what follows from it.
#[derive(Clone, Debug)]
pub(crate) struct Query<'a> {
    pub(crate) route: &'a Route,
    pub(crate) task: &'a Map<String, Value>,
    pub(crate) data: DataSettings,
    /// The targets asked about, in the order given.
    pub(crate) targets: Vec<Target>,
    /// The seed of the parameters that narrow the links looked at; `None` when none differs from its default.
    pub(crate) narrowing: Option<Seed>,
    /// The seed of everything that this query is about: the operation, its targets and what narrows it.
    pub(crate) seed: Seed,
}

/// The settings that decide which data is invented.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DataSettings {
    pub(crate) today: Day,
    pub(crate) seed: Seed,
    /// The rows of every listing, if set.
    pub(crate) rows: Option<u64>,
}

/// A target of the request, and its position where the request numbers them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Target {
    pub(crate) position: String,
    pub(crate) text: String,
}

impl<'a> Query<'a> {
    pub(crate) fn new(route: &'a Route, task: &'a Map<String, Value>, data: DataSettings) -> Self {
        let seed = data.seed;
        let mut query = Self { route, task, data, targets: Vec::new(), narrowing: None, seed };
        query.targets = query.find_targets();
        query.narrowing = query.find_narrowing();
        let seed = seed.of(&route.operation.name);
        let named = query
            .targets
            .iter()
            .fold(seed, |seed, target| seed.of(&target.position).of(&target.text));
        query.seed = named.at(query.narrowing.map_or(0, Seed::value));
        query
    }

    /// The field as given, else its default.
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

    /// Whether the request has the field, or an equivalent one, such as a name instead of a code.
    pub(crate) fn names(&self, name: &str) -> bool {
        let stem = |name: &str| name.rsplit_once('_').map(|(stem, _)| stem.to_owned());
        let mut given = self.task.iter().filter(|(_, value)| !value.is_null());
        given.any(|(given, _)| {
            given == name || stem(name).is_some_and(|own| stem(given) == Some(own))
        })
    }

    /// The results to read of a page of results: its `depth`, or as many as its pages hold.
    pub(crate) fn depth(&self) -> u64 {
        let number = |value: &Value| value.as_u64();
        let asked = self.task.get("depth").and_then(number);
        let pages = self.route.operation.price.as_ref();
        let pages = pages.and_then(|price| price.pages.as_ref());
        let most = pages.and_then(|pages| {
            let max = self.value(pages.max.as_deref()?)?;
            Some(number(&max)?.saturating_mul(pages.rows))
        });
        let assumed = || self.value("depth").as_ref().and_then(number).unwrap_or(10);
        match (asked, most) {
            (Some(asked), Some(most)) => asked.min(most),
            (asked, most) => asked.or(most).unwrap_or_else(assumed),
        }
    }

    pub(crate) fn day(&self, name: &str) -> Option<Day> {
        self.text(name)?.parse().ok()
    }

    /// The text of the first request field whose name ends so.
    pub(crate) fn ending(&self, suffix: &str) -> Option<String> {
        let fields = self.route.request();
        let field = fields.iter().find(|field| field.name.ends_with(suffix))?;
        self.text(&field.name)
    }

    /// The field of request and result that holds the token of a page.
    pub(crate) fn token_field(&self) -> &'a str {
        let paging = self.route.operation.paging.as_ref();
        paging.and_then(|paging| paging.token.as_deref()).unwrap_or("search_after_token")
    }

    /// Whether live links are asked for, lost ones, or all.
    pub(crate) fn status(&self) -> Option<String> {
        self.ending("_status_type")
    }

    /// The most elements of an inner list; `None` if the operation has no such limit.
    pub(crate) fn inner_limit(&self) -> Option<usize> {
        usize::try_from(self.integer("internal_list_limit")?).ok()
    }

    /// The request field that names what is asked about.
    fn asked_about(&self) -> Option<&'a Field> {
        let fields = self.route.request();
        let required = || fields.iter().filter(|field| field.required);
        required()
            .find(|field| field.target.is_some())
            .or_else(|| required().find(|field| names::is_asked_about(&field.name)))
            .or_else(|| required().find(|field| field.ty == Type::String))
    }

    /// Whether it asks about sites, not about words.
    pub(crate) fn asks_about_a_site(&self) -> bool {
        self.asked_about().is_some_and(|field| field.target.is_some() || matches!(names::text(&field.name), Some((_, meaning)) if meaning != names::Meaning::Keyword))
    }

    fn find_targets(&self) -> Vec<Target> {
        let Some(field) = self.asked_about() else {
            return Vec::new();
        };
        let target = |position: String, text: &Value| {
            Some(Target { position, text: text.as_str()?.to_owned() })
        };
        match self.task.get(&field.name) {
            Some(text @ Value::String(_)) => target("1".to_owned(), text).into_iter().collect(),
            Some(Value::Array(list)) => list
                .iter()
                .enumerate()
                .filter_map(|(index, text)| target((index + 1).to_string(), text))
                .collect(),
            Some(Value::Object(map)) => {
                map.iter().filter_map(|(position, text)| target(position.clone(), text)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The seed of all parameters that a response to a search token must share.
    pub(crate) fn listing(&self) -> Seed {
        self.fields_seed(|name| matches!(name, "offset" | "tag") || name == self.token_field())
            .at(self.seed.value())
    }

    fn find_narrowing(&self) -> Option<Seed> {
        let asked_about = self.asked_about();
        let skip = |name: &str| {
            asked_about.is_some_and(|field| field.name == name)
                || names::DAYS.contains(&name)
                || names::VIEW.contains(&name)
                || name == self.token_field()
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
                self.field(name).and_then(|field| self.default_of(field)).as_ref() != Some(*value)
            })
            .collect();
        given.sort_by_key(|(name, _)| *name);
        given.iter().fold(self.data.seed.of("parameters"), |seed, (name, value)| {
            seed.of(name).of(&value.to_string())
        })
    }

    fn field(&self, name: &str) -> Option<&'a Field> {
        self.route.request().iter().find(|field| field.name == name)
    }

    fn default_of(&self, field: &Field) -> Option<Value> {
        let default = field.default.as_ref()?;
        Some(match default.as_str().and_then(|text| Day::of_schema(text, self.data.today)) {
            Some(day) => Value::String(day.to_string()),
            None => default.clone(),
        })
    }
}
