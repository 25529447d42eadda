//! Compares two statements about the same field: its type, whether it can be null, its words, and of a request field what
//! else is stated: required, limits, target forms, default.

use aisa_contract::Keyword;
use serde_json::Value;

use super::edit;
use super::side::{Comparison, Scope};
use crate::change::{Kind, Severity};
use crate::fields::{FieldDoc, Shape, keyword_json};
use crate::prose::json_number;

/// How two types relate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Difference {
    None,
    /// Integer here, number there: the client reads both.
    NumberForm,
    Retyped,
    Reshaped,
}

/// Adds every difference between our field and theirs.
pub(super) fn compare(mut field: Comparison<'_>, same_level: bool) {
    shape(&mut field);
    if !field.scope.side.is_request {
        nullability(&mut field);
    } else if !field.scope.instance {
        facts(&mut field, same_level);
    }
    values(&mut field);
}

/// Adds a difference of the types.
fn shape(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    // The envelope's schema leaves `result` open on purpose: what it holds is the other side.
    if docs.path.0 == ["tasks", "result"] && scope.side.root == "response" {
        return;
    }
    // A filter is lists within lists, which docs have no words for.
    if scope.side.is_request && edit::is_filter(ours) && matches!(docs.shape, Shape::List(_)) {
        return field.report.noise("filter written as a list of texts or objects");
    }
    let kind = match difference(scope, &ours.shape, &docs.shape, docs) {
        Difference::None => return,
        Difference::NumberForm => {
            return field.report.noise("integer written as number, or number as integer");
        }
        Difference::Retyped => scope.side.kind(Kind::RequestRetyped, Kind::ResponseRetyped),
        Difference::Reshaped => scope.side.kind(Kind::RequestReshaped, Kind::ResponseReshaped),
    };
    let severity =
        if holds_anything(&ours.shape) { Severity::Informational } else { Severity::Breaking };
    let (mine, theirs) = (ours.shape.to_string(), docs.shape.to_string());
    let edit = edit::retype(ours, docs);
    field.differs((kind, severity), mine, theirs, docs.place.line(), edit);
}

fn difference(scope: &Scope<'_>, ours: &Shape, docs: &Shape, field: &FieldDoc) -> Difference {
    let opened = scope.docs.has_below(&field.path);
    match (ours, docs) {
        (_, Shape::Any) => Difference::None,
        (Shape::Any, _) if scope.instance || opened => Difference::None,
        (Shape::Any, Shape::Object | Shape::Tagged(_)) => Difference::None,
        // The schema leaves open what its dialect has no type for.
        (Shape::Any, Shape::Map(values))
            if matches!(**values, Shape::Boolean | Shape::Number | Shape::Object | Shape::Any) =>
        {
            Difference::None
        }
        (Shape::List(ours), Shape::List(docs))
            if **ours == Shape::Any
                && !matches!(**docs, Shape::Text | Shape::Object | Shape::Map(_)) =>
        {
            Difference::None
        }
        (Shape::Any, _) => Difference::Retyped,
        (Shape::List(ours), Shape::List(docs)) | (Shape::Map(ours), Shape::Map(docs)) => {
            difference(scope, ours, docs, field)
        }
        (Shape::Map(_), Shape::Object) if scope.instance || !(opened || scope.docs.states_maps) => {
            Difference::None
        }
        (Shape::Object, Shape::Object) => Difference::None,
        // Only specifications tell objects apart; pages and bodies show their members side by side.
        (Shape::Tagged(_), Shape::Object) if scope.instance || !scope.docs.states_maps => {
            Difference::None
        }
        (Shape::Integer, Shape::Number) | (Shape::Number, Shape::Integer) => Difference::NumberForm,
        _ if ours == docs => Difference::None,
        (
            Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Tagged(_),
            Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Tagged(_),
        ) => Difference::Reshaped,
        _ => Difference::Retyped,
    }
}

fn holds_anything(shape: &Shape) -> bool {
    match shape {
        Shape::Any => true,
        Shape::List(inner) | Shape::Map(inner) => holds_anything(inner),
        _ => false,
    }
}

fn nullability(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    // One of several objects is there or not; the list or the field around it says if it can be null.
    if docs.path.name().contains('=') {
        return;
    }
    let mine = ours.nullable.unwrap_or(true);
    // Silence means "never null" only in a source that says "null" elsewhere. A body that was sent shows no more than it holds.
    let theirs = match docs.nullable {
        Some(stated) => stated,
        None if scope.docs.states_null && !scope.instance && ours.shape != Shape::Any => false,
        None => return,
    };
    if mine == theirs || (ours.shape == Shape::Any && theirs) {
        return;
    }
    let word = |nullable| {
        if nullable { "can be null" } else { "never null" }
    };
    let (severity, edit) = if theirs {
        (Severity::Breaking, "let the type be null")
    } else {
        let keep = "nothing to edit: results keep null; record it if it stays";
        (Severity::Informational, keep)
    };
    let kind = (Kind::ResponseNullability, severity);
    field.differs(kind, word(mine), word(theirs), docs.place.line(), edit);
}

fn values(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    let is_request = scope.side.is_request;
    let added = scope.side.kind(Kind::RequestValueAdded, Kind::ResponseValueAdded);
    let removed = scope.side.kind(Kind::RequestValueRemoved, Kind::ResponseValueRemoved);
    let line = field.docs.prose_line();
    match (&ours.facts.values, &docs.facts.values) {
        (Some(mine), None) if is_request && !scope.instance => {
            field.silent(removed, &format!("values {}", mine.join(", ")));
        }
        (None, Some(_)) if is_request && ours.shape == Shape::Text && !docs.facts.has_enum() => {
            field.report.noise("values that no enum can hold");
        }
        (None, Some(theirs)) if is_request && ours.shape == Shape::Text => {
            let edit = edit::retype(ours, docs);
            field.differs(
                (added, Severity::Informational),
                "any text",
                theirs.join(", "),
                line,
                edit,
            );
        }
        (Some(mine), Some(theirs)) => {
            for value in theirs.iter().filter(|value| !mine.contains(value)) {
                let edit = edit::add_word(scope, ours, value);
                field.differs((added, Severity::Additive), "absent", value, line, edit);
            }
            let severity = if is_request { Severity::Breaking } else { Severity::Informational };
            for value in mine.iter().filter(|value| !theirs.contains(value)) {
                let edit = edit::remove_word(scope, ours, value);
                field.differs((removed, severity), value, "absent", line, edit);
            }
        }
        _ => {}
    }
}

/// Which values a limit keeps out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Bound {
    Lower,
    Upper,
}

/// Adds every difference of the stated facts.
fn facts(field: &mut Comparison<'_>, same_level: bool) {
    if same_level {
        required(field);
    }
    limits(field);
    earliest(field);
    latest(field);
    keyword(field);
    targets(field);
    default(field);
}

fn required(field: &mut Comparison<'_>) {
    let (mine, theirs) = (field.ours.facts.required, field.docs.facts.required);
    let (mine, theirs) = match (mine, theirs) {
        (Some(mine), Some(theirs)) if mine != theirs => (mine, theirs),
        (Some(true), None) => return field.silent(Kind::RequestOptional, "required"),
        _ => return,
    };
    let word = |required| if required { "required" } else { "optional" };
    let (change, verb) = if theirs {
        ((Kind::RequestRequired, Severity::Breaking), "add to")
    } else {
        ((Kind::RequestOptional, Severity::Additive), "take out of")
    };
    let edit = format!("{verb} \"required\": \"{}\"", field.docs.path.name());
    let line = field.docs.prose_line();
    field.differs(change, word(mine), word(theirs), line, edit);
}

fn limits(field: &mut Comparison<'_>) {
    let (mine, theirs) = (&field.ours.facts, &field.docs.facts);
    let (ours_shape, docs_shape) = (&field.ours.shape, &field.docs.shape);
    let list_keyword = edit::list_keyword(field.ours);
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts are far smaller than what a float holds"
    )]
    let count = |count: Option<u64>| count.map(|count| count as f64);
    if matches!(docs_shape, Shape::Integer | Shape::Number | Shape::Any)
        && *ours_shape != Shape::Text
    {
        let (low, high) = (Kind::RequestMinimum, Kind::RequestMaximum);
        limit(field, low, "minimum", mine.minimum(), theirs.minimum(), Bound::Lower);
        limit(field, high, "maximum", mine.maximum(), theirs.maximum(), Bound::Upper);
    }
    let mut at_most = |kind, keyword, mine, theirs| {
        limit(field, kind, keyword, count(mine), count(theirs), Bound::Upper);
    };
    if *ours_shape == Shape::Text || *ours_shape == Shape::list(Shape::Text) {
        let kind = Kind::RequestLengthLimit;
        at_most(kind, "maxLength", mine.max_length(), theirs.max_length());
    }
    if matches!(ours_shape, Shape::List(_) | Shape::Map(_)) {
        at_most(Kind::RequestListLimit, list_keyword, mine.max_items(), theirs.max_items());
        let kind = Kind::RequestDomainLimit;
        at_most(kind, "x-max-domains", mine.rules.max_domains, theirs.rules.max_domains);
    }
}

fn limit(
    field: &mut Comparison<'_>,
    kind: Kind,
    keyword: &str,
    mine: Option<f64>,
    theirs: Option<f64>,
    bound: Bound,
) {
    // A minimum of 0 or 1 is what everybody assumes.
    let assumed = mine.filter(|mine| [0.0, 1.0].contains(mine) && bound == Bound::Lower);
    if let (Some(mine), None) = (assumed, theirs) {
        return field.unstated(&format!("\"{keyword}\": {}", json_number(mine)));
    }
    let narrower = mine.zip(theirs).is_none_or(|(mine, theirs)| match bound {
        Bound::Lower => theirs > mine,
        Bound::Upper => theirs < mine,
    });
    let text = |limit: Option<f64>| limit.map(|limit| json_number(limit).to_string());
    stated(field, (kind, severity(narrower)), keyword, (text(mine), text(theirs)));
}

fn earliest(field: &mut Comparison<'_>) {
    let (mine, theirs) = (&field.ours.facts.rules.min_date, &field.docs.facts.rules.min_date);
    let narrower =
        mine.as_ref().zip(theirs.as_ref()).is_none_or(|(mine, theirs)| is_later(theirs, mine));
    let text = |date: &Option<String>| date.as_ref().map(|date| format!("\"{date}\""));
    let change = (Kind::RequestDateLimit, severity(narrower));
    stated(field, change, "x-min-date", (text(mine), text(theirs)));
}

/// Docs that do not name the latest day leave it to the reader.
fn latest(field: &mut Comparison<'_>) {
    let (mine, theirs) = (&field.ours.facts.rules.max_date, &field.docs.facts.rules.max_date);
    let text = |date: &Option<String>| date.as_ref().map(|date| format!("\"{date}\""));
    match (mine, theirs) {
        (Some(mine), None) => {
            let mine = format!("\"x-max-date\": \"{mine}\"");
            field.unstated(&mine);
        }
        (mine, theirs) => {
            // Where the schema has no latest day, a first one is news that breaks requests.
            let both = mine.as_ref().zip(theirs.as_ref());
            let narrower = both.is_none_or(|(mine, theirs)| is_later(mine, theirs));
            let change = (Kind::RequestDateLimit, severity(narrower));
            stated(field, change, "x-max-date", (text(mine), text(theirs)));
        }
    }
}

/// Docs name the rules of a keyword in the help centre as often as at its field, so only what they state is compared.
fn keyword(field: &mut Comparison<'_>) {
    let Some(theirs) = &field.docs.facts.rules.keyword else {
        return;
    };
    let mine = field.ours.facts.rules.keyword.clone().unwrap_or_default();
    let meant = Keyword {
        max_words: theirs.max_words.or(mine.max_words),
        decoded: theirs.decoded || mine.decoded,
        lower_cased: theirs.lower_cased || mine.lower_cased,
        ..mine.clone()
    };
    if meant == mine {
        return;
    }
    let narrower = match (mine.max_words, meant.max_words) {
        (Some(mine), Some(meant)) => meant < mine,
        (mine, meant) => mine != meant,
    };
    let change = (Kind::RequestKeyword, severity(narrower || meant.decoded != mine.decoded));
    let (was, is) = (keyword_json(&mine), keyword_json(&meant));
    let news = is.as_object().into_iter().flatten();
    let news = news.filter(|(name, value)| was.get(name.as_str()) != Some(*value));
    let news: Vec<String> = news.map(|(name, value)| format!("\"{name}\": {value}")).collect();
    let edit = format!("in \"x-keyword\", set {}", news.join(" and "));
    let line = field.docs.prose_line();
    field.differs(change, was.to_string(), is.to_string(), line, edit);
}

/// Whether a day may lie behind another one. How a fixed day and one that moves with today compare changes with time.
fn is_later(one: &str, other: &str) -> bool {
    match (before_today(one), before_today(other)) {
        (Some(one), Some(other)) => one < other,
        (None, None) => one > other,
        _ => true,
    }
}

/// How many days before today a day lies that is written `today-1m`, taking a month for 31 days and a year for 12 months.
fn before_today(date: &str) -> Option<u32> {
    if date == "last-month" {
        return Some(31);
    }
    let span = date.strip_prefix("today")?;
    let Some(span) = span.strip_prefix('-') else {
        return Some(0);
    };
    let (count, unit) = span.split_at_checked(span.len().checked_sub(1)?)?;
    let days = match unit {
        "d" => 1,
        "m" => 31,
        _ => 372,
    };
    Some(count.parse::<u32>().ok()?.saturating_mul(days))
}

/// Compares what both say of a keyword, as JSON.
fn stated(
    field: &mut Comparison<'_>,
    (kind, severity): (Kind, Severity),
    keyword: &str,
    values: (Option<String>, Option<String>),
) {
    match values {
        (Some(mine), None) => field.silent(kind, &format!("\"{keyword}\": {mine}")),
        (mine, Some(theirs)) if mine.as_ref() != Some(&theirs) => {
            let none = if kind == Kind::RequestDefault { "no default" } else { "no limit" };
            let mine = mine.unwrap_or_else(|| none.to_owned());
            let mut edit = format!("set \"{keyword}\": {theirs}");
            let has_fraction = theirs.parse::<f64>().is_ok_and(|number| number.fract() != 0.0);
            if field.ours.shape == Shape::Integer && has_fraction {
                edit += " and \"type\": \"number\"";
            }
            let line = field.docs.prose_line();
            field.differs((kind, severity), mine, theirs, line, edit);
        }
        _ => {}
    }
}

/// Docs that name forms name all of them but the trailing `*`, which few mention.
fn targets(field: &mut Comparison<'_>) {
    let (Some(mine), Some(theirs)) =
        (&field.ours.facts.rules.target, &field.docs.facts.rules.target)
    else {
        return;
    };
    let lacks = |list: &[String], other: &[String], form: &&str| {
        list.iter().any(|own| own == form) && !other.iter().any(|own| own == form)
    };
    let forms = ["domain", "subdomain", "page", "wildcard"];
    let is_gone = |form: &&str| *form != "wildcard" && lacks(mine, theirs, form);
    let narrower = forms.iter().any(is_gone);
    if !narrower && !forms.iter().any(|form| lacks(theirs, mine, form)) {
        return;
    }
    let kept = forms.iter().filter(|form| {
        let stated = theirs.iter().any(|own| own == *form);
        stated || (**form == "wildcard" && mine.iter().any(|own| own == *form))
    });
    let kept: Vec<&str> = kept.copied().collect();
    let edit = format!("set \"x-target\": [\"{}\"]", kept.join("\", \""));
    let (mine, theirs) = (mine.join(", "), theirs.join(", "));
    let line = field.docs.prose_line();
    field.differs((Kind::RequestTargets, severity(narrower)), mine, theirs, line, edit);
}

fn severity(narrower: bool) -> Severity {
    if narrower { Severity::Breaking } else { Severity::Additive }
}

fn default(field: &mut Comparison<'_>) {
    // Defaults of lists are beyond the dialect.
    if matches!(field.ours.shape, Shape::List(_) | Shape::Map(_)) {
        return;
    }
    let (mine, theirs) = (&field.ours.facts.rules.default, &field.docs.facts.rules.default);
    if mine.as_ref().zip(theirs.as_ref()).is_some_and(|(mine, theirs)| same_value(mine, theirs)) {
        return;
    }
    let text = |value: &Option<Value>| value.as_ref().map(Value::to_string);
    let change = (Kind::RequestDefault, Severity::Informational);
    stated(field, change, "x-default", (text(mine), text(theirs)));
}

/// Docs quote numbers and flags or not as they please.
fn same_value(ours: &Value, docs: &Value) -> bool {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text(ours) == text(docs) || ours.as_f64().is_some_and(|number| docs.as_f64() == Some(number))
}
