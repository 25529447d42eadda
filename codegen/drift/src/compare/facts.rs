//! Compares what two sources state about a request field beyond its type: required, limits, target forms, default.

use serde_json::Value;

use super::edit;
use super::scope::Comparison;
use crate::change::{Kind, Severity};
use crate::contract::{KeywordFacts, Shape};
use crate::prose::json_number;

/// Which values a limit keeps out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Bound {
    Lower,
    Upper,
}

/// Adds every difference of the stated facts.
pub(super) fn compare(field: &mut Comparison<'_>, same_level: bool) {
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
        ((Kind::RequestRequired, Severity::Breaks), "add to")
    } else {
        ((Kind::RequestOptional, Severity::Widens), "take out of")
    };
    let edit = format!("{verb} \"required\": \"{}\"", field.docs.path.name());
    let line = field.prose_line();
    field.differs(change, word(mine), word(theirs), line, edit);
}

fn limits(field: &mut Comparison<'_>) {
    let (mine, theirs) = (&field.ours.facts, &field.docs.facts);
    let (ours_shape, docs_shape) = (&field.ours.shape, &field.docs.shape);
    let list_keyword = edit::list_keyword(field.ours);
    let count = |count: Option<u64>| {
        crate::ours::bound(None, count.and_then(|count| i64::try_from(count).ok()))
    };
    if matches!(docs_shape, Shape::Integer | Shape::Number | Shape::Any)
        && *ours_shape != Shape::Text
    {
        let (low, high) = (Kind::RequestMinimum, Kind::RequestMaximum);
        limit(field, low, "minimum", mine.minimum, theirs.minimum, Bound::Lower);
        limit(field, high, "maximum", mine.maximum, theirs.maximum, Bound::Upper);
    }
    let mut at_most = |kind, keyword, mine, theirs| {
        limit(field, kind, keyword, count(mine), count(theirs), Bound::Upper);
    };
    if *ours_shape == Shape::Text || *ours_shape == Shape::list(Shape::Text) {
        let kind = Kind::RequestLengthLimit;
        at_most(kind, "maxLength", mine.max_length, theirs.max_length);
    }
    if matches!(ours_shape, Shape::List(_) | Shape::Map(_)) {
        at_most(Kind::RequestListLimit, list_keyword, mine.max_items, theirs.max_items);
        let kind = Kind::RequestDomainLimit;
        at_most(kind, "x-max-domains", mine.max_domains, theirs.max_domains);
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
    let (mine, theirs) = (&field.ours.facts.min_date, &field.docs.facts.min_date);
    let narrower =
        mine.as_ref().zip(theirs.as_ref()).is_none_or(|(mine, theirs)| is_later(theirs, mine));
    let text = |date: &Option<String>| date.as_ref().map(|date| format!("\"{date}\""));
    let change = (Kind::RequestDateLimit, severity(narrower));
    stated(field, change, "x-min-date", (text(mine), text(theirs)));
}

/// Docs that do not name the latest day leave it to the reader.
fn latest(field: &mut Comparison<'_>) {
    let (mine, theirs) = (&field.ours.facts.max_date, &field.docs.facts.max_date);
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
    let (mine, theirs) = (field.ours.facts.keyword, field.docs.facts.keyword);
    let meant = KeywordFacts {
        max_words: theirs.max_words.or(mine.max_words),
        decoded: theirs.decoded || mine.decoded,
        lower_cased: theirs.lower_cased || mine.lower_cased,
    };
    if meant == mine {
        return;
    }
    let narrower = match (mine.max_words, meant.max_words) {
        (Some(mine), Some(meant)) => meant < mine,
        (mine, meant) => mine != meant,
    };
    let change = (Kind::RequestKeyword, severity(narrower || meant.decoded != mine.decoded));
    let (was, is) = (mine.to_json(), meant.to_json());
    let news = is.as_object().into_iter().flatten();
    let news = news.filter(|(name, value)| was.get(name.as_str()) != Some(*value));
    let news: Vec<String> = news.map(|(name, value)| format!("\"{name}\": {value}")).collect();
    let edit = format!("in \"x-keyword\", set {}", news.join(" and "));
    let line = field.prose_line();
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
            let line = field.prose_line();
            field.differs((kind, severity), mine, theirs, line, edit);
        }
        _ => {}
    }
}

/// Docs that name forms name all of them but the trailing `*`, which few mention.
fn targets(field: &mut Comparison<'_>) {
    let (Some(mine), Some(theirs)) = (&field.ours.facts.targets, &field.docs.facts.targets) else {
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
    let line = field.prose_line();
    field.differs((Kind::RequestTargets, severity(narrower)), mine, theirs, line, edit);
}

fn severity(narrower: bool) -> Severity {
    if narrower { Severity::Breaks } else { Severity::Widens }
}

fn default(field: &mut Comparison<'_>) {
    // Defaults of lists are beyond the dialect.
    if matches!(field.ours.shape, Shape::List(_) | Shape::Map(_)) {
        return;
    }
    let (mine, theirs) = (&field.ours.facts.default, &field.docs.facts.default);
    if mine.as_ref().zip(theirs.as_ref()).is_some_and(|(mine, theirs)| same_value(mine, theirs)) {
        return;
    }
    let text = |value: &Option<Value>| value.as_ref().map(Value::to_string);
    let change = (Kind::RequestDefault, Severity::Notes);
    stated(field, change, "x-default", (text(mine), text(theirs)));
}

/// Docs quote numbers and flags or not as they please.
fn same_value(ours: &Value, docs: &Value) -> bool {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text(ours) == text(docs) || ours.as_f64().is_some_and(|number| docs.as_f64() == Some(number))
}
