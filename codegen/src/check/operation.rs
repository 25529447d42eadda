//! `x-operation`: name, address, request, result, rows.

use serde_json::Value;

use super::{
    Checker, Location,
    kind::{self, Kind},
    lookup::{dotted, field, own, row},
    quoted,
};
use crate::{
    json,
    load::{FAMILY, family_of},
    source,
};

/// Fields with the kinds that they may be of, and what they are.
type Known = &'static [(&'static str, &'static [Kind], &'static str)];

/// The fields of requests that are known by name.
const IN_REQUESTS: Known = &[
    ("limit", &[Kind::Integer], "a whole number"),
    ("offset", &[Kind::Integer], "a whole number"),
    ("depth", &[Kind::Integer], "a whole number"),
    ("internal_list_limit", &[Kind::Integer], "a whole number"),
    ("targets", &[Kind::List, Kind::NumberedTargets], "a list of texts or objects"),
    ("keywords", &[Kind::List], "a list of texts"),
    ("date_from", &[Kind::Date], "a `Date`"),
    ("date_to", &[Kind::Date], "a `Date`"),
    ("group_range", &[Kind::Enum, Kind::Text], "a text"),
    ("rank_scale", &[Kind::Enum, Kind::Text], "a text"),
    ("tag", &[Kind::Text], "a text"),
];
/// The fields of results that are known by name.
const IN_RESULTS: Known = &[
    ("total_count", &[Kind::Integer], "a whole number"),
    ("items_count", &[Kind::Integer], "a whole number"),
];

/// Why the schemas describe no operation at a path: what upstream keeps in its queue, and paths with parameters.
#[must_use]
pub fn not_described(path: &str) -> Option<&'static str> {
    let queue = ["task_post", "tasks_ready", "tasks_fixed", "task_get"];
    if path.contains(['{', '}', '$']) {
        return Some("has a parameter in its path, which no schema describes");
    }
    path.split('/').any(|step| queue.contains(&step)).then_some(
        "belongs to the task queue, which no schema describes: its live path answers at once",
    )
}

impl Checker<'_> {
    pub(super) fn operation(&mut self, at: &Location<'_>, file: &str, operation: &Value) {
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = stem.strip_suffix(".json").unwrap_or(stem);
        if let Some(name) = json::text(operation, "name")
            && name != stem
        {
            self.report(
                &at.at("name"),
                format!("the file is called `{stem}`, the operation `{name}`"),
                "give both the same name",
            );
        }
        let family = self.set.file(&format!("{}/{FAMILY}", family_of(file)));
        let family = family.and_then(|family| family.get("x-family"));
        let groups: Vec<&str> = family
            .into_iter()
            .flat_map(|family| json::elements(family, "groups"))
            .filter_map(|group| json::text(group, "name"))
            .collect();
        if let Some(group) = json::text(operation, "group")
            && !groups.contains(&group)
        {
            let message = format!("`{group}` is not a known group");
            let help = format!("one of {}", quoted(&groups));
            self.report(&at.at("group"), message, help);
        }
        self.path(at, operation, family);
        for (key, help) in [
            ("request", "refer to the request of this file, \"#/definitions/NameRequest\""),
            ("result", "refer to the result of this file, \"#/definitions/NameResult\""),
        ] {
            let named = operation.get(key).filter(|named| named.is_string());
            if let Some(named) = named.filter(|named| own(self.set, file, named).is_none()) {
                let message = format!("{named} is not an object with fields of this file");
                self.report(&at.at(key), message, help);
            }
        }
        self.known_fields(at, operation);
        self.rows(at, operation);
        self.paging(at, operation);
        self.disagreements(at, operation);
    }

    fn path(&mut self, at: &Location<'_>, operation: &Value, family: Option<&Value>) {
        let Some(path) = json::text(operation, "path") else {
            return;
        };
        let prefix = family.and_then(|family| json::text(family, "prefix"));
        let prefix = prefix.unwrap_or("/");
        if let Some(why) = not_described(path) {
            let help = "remove the file: `Gateway::raw` calls any path, untyped";
            self.report(&at.at("path"), format!("`{path}` {why}"), help);
        } else if path.starts_with('/') && !path.starts_with(prefix) {
            let message = format!("`{path}` is not a path of this family");
            let help = format!("write the path below the base URL, \"{prefix}…\"");
            self.report(&at.at("path"), message, help);
        }
    }

    /// The fields that the runtime, the sandbox and the command line know by name are what they take them for.
    fn known_fields(&mut self, at: &Location<'_>, operation: &Value) {
        for (key, known) in [("request", IN_REQUESTS), ("result", IN_RESULTS)] {
            let root = operation.get(key).and_then(|reference| own(self.set, at.file, reference));
            let Some(root) = root else { continue };
            for (name, kinds, what) in known {
                let Some(field) = field(self.set, root, name) else {
                    continue;
                };
                let items = field.schema.get("items");
                let fits = kind::of(self.set, field.file, field.schema)
                    .is_none_or(|kind| kinds.contains(&kind))
                    && items.is_none_or(|items| {
                        kind::of(self.set, field.file, items).is_none_or(|kind| {
                            kind == Kind::Text || *name == "targets" && kind == Kind::Object
                        })
                    });
                if !fits {
                    let at = Location { file: root.file, pointer: root.origin().pointer };
                    self.report(
                        &at.at("properties").at(name),
                        format!("`{name}` is known by name, as {what}"),
                        "correct the type; schema/README.md lists the names that mean something",
                    );
                }
            }
        }
    }

    fn rows(&mut self, at: &Location<'_>, operation: &Value) {
        let result =
            operation.get("result").and_then(|reference| own(self.set, at.file, reference));
        let row_per = operation.get("row-per");
        let mut columns_of = result;
        type Counted = (&'static str, &'static [Kind], &'static str, &'static str);
        let counted: Option<Counted> = match row_per.and_then(Value::as_str) {
            Some("keyword") => {
                Some(("keywords", &[Kind::List], "list", "a price per keyword counts them there"))
            }
            Some("target") => Some((
                "targets",
                &[Kind::List, Kind::NumberedTargets],
                "list",
                "a price per target counts them there",
            )),
            Some("limit") => Some((
                "limit",
                &[Kind::Integer],
                "number",
                "a price per row reads it there; leave `row-per` out where the request sets no number of rows",
            )),
            Some("depth") => {
                Some(("depth", &[Kind::Integer], "number", "a price per result reads it there"))
            }
            Some("period") => Some((
                "date_from",
                &[Kind::Date],
                "day",
                "a price per period counts the days, weeks, months or years since then",
            )),
            _ => None,
        };
        if let Some((name, kinds, what, help)) = counted {
            let request =
                operation.get("request").and_then(|reference| own(self.set, at.file, reference));
            let counts = request.and_then(|request| field(self.set, request, name));
            let kind = counts.and_then(|field| kind::of(self.set, field.file, field.schema));
            if !kind.is_some_and(|kind| kinds.contains(&kind)) {
                let message = format!("the request has no {what} `{name}`");
                self.report(&at.at("row-per"), message, help);
            } else if name == "date_from"
                && let (Some(request), Some(day)) = (request, counts)
                && !json::texts(request.schema, "required").any(|field| field == name)
                && ["x-default", "x-min-date"]
                    .iter()
                    .all(|keyword| day.schema.get(keyword).is_none())
            {
                self.report(
                    &at.at("row-per"),
                    "nothing says where a period without `date_from` begins",
                    "write `x-default` or `x-min-date` at `date_from`, or require it: the ceiling of the price counts from there",
                );
            }
        }
        let answers_rows = operation.get("answer").is_some();
        if let (Some(rows), Some(result), false) =
            (json::text(operation, "rows"), result, answers_rows)
        {
            columns_of = field(self.set, result, rows).and_then(|list| row(self.set, list));
            if columns_of.is_none() {
                let message = format!("\"{rows}\" is not a list of rows in the result");
                let help = "name a field that lists definitions";
                self.report(&at.at("rows"), message, help);
            }
        }
        let Some(place) = columns_of else { return };
        let at = at.at("columns");
        for name in json::texts(operation, "columns").filter(|name| !dotted(self.set, place, name))
        {
            let help =
                format!("name fields of `{}`; dots reach into nested objects", place.definition);
            self.report(&at, format!("`{name}` is not a field of a row"), help);
        }
    }

    fn paging(&mut self, at: &Location<'_>, operation: &Value) {
        let Some(paging) = operation.get("paging") else {
            return;
        };
        let at = at.at("paging");
        let style = json::text(paging, "style").unwrap_or_default();
        let token = json::text(paging, "token");
        let offset = (style != "token").then_some("offset");
        let needed = ["limit"].into_iter().chain(offset).chain(token);
        // A page is asked for by setting them.
        let moved: Vec<&str> = needed.clone().collect();
        let side = |name: &str| {
            let reference = operation.get(name)?;
            own(self.set, at.file, reference)
        };
        let (request, result) = (side("request"), side("result"));
        if let (Some(token), Some(result)) = (token, result)
            && field(self.set, result, token).is_none()
        {
            self.report(
                &at.at("token"),
                format!("the result has no `{token}`"),
                "the token of the next page comes in a field of that name",
            );
        }
        let required: Vec<&str> = request
            .map_or_else(Vec::new, |request| json::texts(request.schema, "required").collect());
        for name in moved.iter().filter(|name| required.contains(name)) {
            self.report(
                &at,
                format!("`{name}` is required"),
                "take it off `required`: paging moves it from page to page",
            );
        }
        for (place, token) in [request, result]
            .into_iter()
            .flatten()
            .filter_map(|root| Some((root, field(self.set, root, token?)?)))
        {
            if kind::of(self.set, token.file, token.schema).is_some_and(|kind| kind != Kind::Text) {
                let message = format!("the token of `{}` is not a text", place.definition);
                self.report(&at.at("token"), message, "correct the type of the field");
            }
        }
        for name in needed
            .filter(|name| request.is_some_and(|request| field(self.set, request, name).is_none()))
        {
            self.report(
                &at,
                format!("the request has no `{name}`"),
                "paging moves it from page to page",
            );
        }
    }

    pub(super) fn disagreements(&mut self, at: &Location<'_>, written: &Value) {
        let at = at.at("disagreements");
        for (index, disagreement) in json::elements(written, "disagreements").enumerate() {
            self.comparable(&at.at(&index.to_string()), disagreement);
        }
    }

    /// A record that `cargo xtask drift` compares names a source that it can read; a remark names any.
    fn comparable(&mut self, at: &Location<'_>, disagreement: &Value) {
        let is_remark = json::text(disagreement, "change")
            .is_some_and(|change| source::REMARKS.contains(&change));
        let Some(named) = json::text(disagreement, "source") else {
            return;
        };
        if is_remark || named.trim().is_empty() || source::is_comparable(named) {
            return;
        }
        let forms: Vec<&str> = source::FORMS.iter().flat_map(|form| form.iter()).copied().collect();
        let providers: Vec<&str> = source::providers().collect();
        let help = format!(
            "name a provider ({}) and a form that can be compared ({}), as in \"dataforseo openapi 2026-02\"; or make it a remark: {}",
            providers.join(", "),
            forms.join(", "),
            source::REMARKS.join(", ")
        );
        self.report(
            &at.at("source"),
            format!("no comparison reads `{named}`, so the record can never apply"),
            help,
        );
    }
}
