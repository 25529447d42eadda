//! Reads limits, defaults, allowed values and "required" from sentences, where most docs state them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde_json::Value;

use crate::clean::pattern;
use crate::contract::Facts;

mod values;

/// What a description states, and the statements that look like facts but could not be read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) facts: Facts,
    /// The field that this one belongs to, where requests need it as soon as they have that one.
    pub(crate) required_with: Option<String>,
    /// Line within the description (from 0) and the words.
    pub(crate) unread: Vec<(usize, String)>,
}

macro_rules! patterns {
    ($($name:ident = $text:expr;)*) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| pattern($text));)*
        #[cfg(test)]
        const ALL: &[&LazyLock<Regex>] = &[$(&$name),*];
    };
}

patterns! {
    REQUIRED = r"(?i)\brequired field\b(\s+(?:unless\b|(?:if|when)\b(?:\s+([a-z_]+) is (?:specified|set|used)\b)?))?";
    OPTIONAL = r"(?i)\boptional field\b";
    DEFAULT = r#"(?i)\b(?:defaults? to|default value(?:\s+(?:is|equals))?\s*[:=]?|default(?:\s+is)?\s*[:=])\s*(today's date\s*(?:[-–]?\s*\(minus\)|minus|[-–])\s*\w+\s+\w+|today's date|today\b|"[^"\n]*"|-?\d{1,3}(?:,\d{3})+|[^\s;,()]+)"#;
    DEFAULT_TODAY = r"(?i)\btoday's date (?:will be|is) used by default";
    DEFAULT_MINIMUM = r"(?i)\bthe minimum (?:value|date) (?:will be|is) used by default";
    DEFAULT_AFTER = r"(?i)\b(\d[\d,]*|true|false) (?:is used )?by default";
    DEFAULT_BEFORE = r"(?i)\bby default,? (?:the|this) (?:parameter|field|value|option) is set to ([^\s;,.()]+)";
    MINIMUM = r"(?i)\bmin(?:imum|imal)?(?: value)?(?:\s+(?:is|equals))?(?:\s*[:=]\s*|\s+)(\d{4}-\d\d-\d\d|\w+ (?:day|week|month|year)s? (?:from|before) (?:the current date|today)|-?\d[\d,]*|today's date\s*(?:[-–]?\s*\(minus\)|minus|[-–])\s*\w+\s+\w+)";
    MAXIMUM = r"(?i)\bmax(?:imum)?(?: value)?(?:\s+(?:is|equals))?(?:\s*[:=]\s*|\s+)(-?\d[\d,]*)(\s*characters)?";
    BETWEEN = r"(?i)\b(?:can be (?:set|specified)?\s*(?:from|between)|(?:possible )?values?:? (?:range )?(?:from|between)|range(?:s|:)?(?: is)?(?: from| between)?)\s+(\d[\d,]*)\s*(?:to|and|–|-|\.\.)\s*(\d[\d,]*)";
    RANGE = r"(?i)\brequired range:\s*(?:(-?\d[\d,]*)\s*<=?\s*)?x(?:\s*(<=|>=)\s*(-?\d[\d,]*))?";
    LENGTH = r"(?i)(?:\bcharacter limit(?:\s+is|\s+of)?\s*:?\s*|\bmax(?:imum)? (?:string )?length(?:\s+is)?\s*:?\s*|\bmax(?:imum)? number of characters[^.:\n]{0,40}:\s*)(\d[\d,]*)";
    LENGTH_UNIT = r"(?i)\b(?:up to|maximum(?: of)?|at most|no more than|no longer than)\s+(\d[\d,]*)\s+characters|\b(\d[\d,]*) characters (?:maximum|max|at most)";
    DOMAINS = r"(?i)\bmore than (\d[\d,]*) (?:different|distinct|unique) (?:main )?domains";
    ITEMS = r"(?i)\b(?:up to|no more than|at most|maximum of|max(?:imum)? (?:array length|items|number of items)(?: is)?:?)\s+(?P<count>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\b(?:\s+(?P<noun>[a-z]+))?";
    ITEMS_BEFORE = r"(?i)\b(?P<count>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?P<noun>[a-z]+) (?:maximum|max|at most)\b";
    ITEMS_NUMBER = r"(?i)\bmax(?:imum)? number of (?P<noun>[a-z]+)\b[^.:\n]{0,40}:\s*(?P<count>\d[\d,]*)";
    DOMAIN_TARGET = r"(?i)\b((?:sub)?domains?\b(?:[,/]?\s*\b(?:or|and|an?|the|(?:sub)?domains?)\b)*)[^.\n]{0,40}?\bwithout https?://";
    PAGE_TARGET = r"(?i)\b(?:web)?pages?\b[^.\n]{0,40}?\b(?:absolute URLs?\b|with https?://)";
    WILDCARD = r#"(?i)\bwildcards?\b[^.\n]{0,30}\*|https?://[^\s"'<>]+/\*"#;
    UNLESS = r"(?i)\b(?:required field\s+if you (?:don't|do not)|optional field\s+if you) specify\s+((?:[a-z]+_[a-z_]+)(?:(?:,\s*|\s+or\s+|,\s*or\s+)[a-z]+_[a-z_]+)*)";
    MOMENT = r"(?i)\byyyy-mm-dd hh[:-]mm[:-]ss";
    RELATION = r"(?i)\b(?:maximum|minimum) value (?:shouldn't|should not|must not|can't|cannot) \w+ the date|\bmaximum value(?:\s+(?:is|equals))?\s*:?\s*(?:today's date|current date\w*|\w+ \w+ from)|\b(?:maximum|minimum) value for\b";
    HINT = r"(?i)\b(?:default value|maximum value|minimum value|possible values|allowed values|character limit)\b";
    MINUS = r"(?i)^(?:today's date\s*(?:[-–]?\s*\(minus\)|minus|[-–])\s*)?(\w+)\s+(day|week|month|year)s?(?: (?:from|before) .*)?$";
}

/// Reads a cleaned description.
pub(crate) fn read(text: &str) -> Reading {
    let mut reader = Reader {
        text,
        spans: Vec::new(),
        facts: Facts::default(),
        required_with: None,
    };
    reader.required();
    reader.limits();
    reader.lists();
    reader.default();
    reader.targets();
    reader.facts.moment = MOMENT.is_match(text);
    let (values, spans) = values::read(text);
    reader.facts.values = Some(values).filter(|values| !values.is_empty());
    reader.spans.extend(spans);
    let unread = reader.unread();
    Reading {
        facts: reader.facts,
        required_with: reader.required_with,
        unread,
    }
}

struct Reader<'t> {
    text: &'t str,
    spans: Vec<Range<usize>>,
    facts: Facts,
    required_with: Option<String>,
}

impl<'t> Reader<'t> {
    /// The first match, noted as read.
    fn find(&mut self, regex: &Regex) -> Option<Captures<'t>> {
        let found = regex.captures(self.text)?;
        self.spans.extend(found.get(0).map(|whole| whole.range()));
        Some(found)
    }

    fn required(&mut self) {
        if self.find(&OPTIONAL).is_some() {
            self.facts.required = Some(false);
        } else if let Some(found) = self.find(&REQUIRED) {
            // "required field if you choose …" is a condition, not a requirement of every request.
            self.facts.required = Some(found.get(1).is_none());
            self.required_with = found.get(2).map(|name| name.as_str().to_owned());
        }
        if let Some(found) = UNLESS.captures(self.text) {
            let names = found[1].split([',', ' ']).map(str::trim);
            let names = names.filter(|name| !matches!(*name, "" | "or"));
            self.facts.unless = names.map(str::to_owned).collect();
        }
    }

    fn limits(&mut self) {
        if let Some(found) = self.find(&MINIMUM) {
            match number(&found[1]) {
                Some(number) => self.facts.minimum = Some(number),
                None => self.facts.min_date = Some(date(&found[1])),
            }
        }
        if let Some(found) = MAXIMUM
            .captures(self.text)
            .filter(|found| found.get(2).is_none())
        {
            self.spans.extend(found.get(0).map(|whole| whole.range()));
            self.facts.maximum = number(&found[1]);
        }
        if let Some(found) = self.find(&BETWEEN) {
            self.facts.minimum = number(&found[1]);
            self.facts.maximum = number(&found[2]);
        }
        if let Some(found) = self.find(&RANGE) {
            if let Some(low) = found.get(1) {
                self.facts.minimum = number(low.as_str());
            }
            match (found.get(2).map(|sign| sign.as_str()), found.get(3)) {
                (Some(">="), Some(bound)) => self.facts.minimum = number(bound.as_str()),
                (Some(_), Some(bound)) => self.facts.maximum = number(bound.as_str()),
                _ => {}
            }
        }
        if let Some(found) = self.find(&LENGTH) {
            self.facts.max_length = count(&found[1]);
        } else if let Some(found) = self.find(&LENGTH_UNIT) {
            self.facts.max_length = found
                .get(1)
                .or(found.get(2))
                .and_then(|digits| count(digits.as_str()));
        }
    }

    fn lists(&mut self) {
        if let Some(found) = self.find(&DOMAINS) {
            self.facts.max_domains = count(&found[1]);
        }
        let stated = ITEMS
            .captures_iter(self.text)
            .chain(ITEMS_BEFORE.captures_iter(self.text))
            .chain(ITEMS_NUMBER.captures_iter(self.text))
            .find(|found| {
                let noun = found
                    .name("noun")
                    .map_or("", |noun| noun.as_str())
                    .to_ascii_lowercase();
                !matches!(
                    noun.as_str(),
                    "characters"
                        | "words"
                        | "results"
                        | "rows"
                        | "seconds"
                        | "minutes"
                        | "days"
                        | "months"
                        | "different"
                        | "distinct"
                        | "unique"
                )
            });
        if let Some(found) = stated {
            self.spans.extend(found.get(0).map(|whole| whole.range()));
            self.facts.max_items = count(&found["count"]);
        }
    }

    fn default(&mut self) {
        let stated: Vec<_> = DEFAULT
            .captures_iter(self.text)
            .filter(|found| !matches!(&found[1], "a" | "an" | "the"))
            .collect();
        if let Some(first) = stated.first() {
            let whole = stated.iter().filter_map(|found| found.get(0));
            self.spans.extend(whole.map(|whole| whole.range()));
            // Several defaults depend on something else that the request says.
            let is_one = stated.iter().all(|found| found[1] == first[1]);
            self.facts.default = is_one.then(|| literal(&first[1]));
        } else if self.find(&DEFAULT_TODAY).is_some() {
            self.facts.default = Some("today".into());
        } else if self.find(&DEFAULT_MINIMUM).is_some() {
            self.facts.default = match (&self.facts.min_date, self.facts.minimum) {
                (Some(date), _) => Some(date.as_str().into()),
                (None, number) => number.map(Value::from),
            };
        } else if let Some(found) = self.find(&DEFAULT_AFTER) {
            self.facts.default = Some(literal(&found[1]));
        } else if let Some(found) = self.find(&DEFAULT_BEFORE) {
            self.facts.default = Some(literal(&found[1]));
        }
    }

    /// The forms of a target: names without a scheme, pages with one.
    fn targets(&mut self) {
        let mut forms = Vec::new();
        if let Some(found) = self.find(&DOMAIN_TARGET) {
            let named = found[1].to_ascii_lowercase();
            let is_sub = named.contains("subdomain");
            if named.replace("subdomain", "").contains("domain") {
                forms.push("domain");
            }
            if is_sub {
                forms.push("subdomain");
            }
        }
        if self.find(&PAGE_TARGET).is_some() {
            forms.push("page");
        }
        if !forms.is_empty() && WILDCARD.is_match(self.text) {
            forms.push("wildcard");
        }
        if !forms.is_empty() {
            self.facts.targets = Some(forms.into_iter().map(str::to_owned).collect());
        }
    }

    /// Phrases that announce a fact and belong to no match.
    fn unread(&mut self) -> Vec<(usize, String)> {
        self.spans
            .extend(RELATION.find_iter(self.text).map(|found| found.range()));
        let mut unread = Vec::new();
        for hint in HINT.find_iter(self.text) {
            if self
                .spans
                .iter()
                .any(|span| span.start <= hint.start() && hint.end() <= span.end)
            {
                continue;
            }
            let line = self.text[..hint.start()].matches('\n').count();
            unread.push((
                line,
                self.text[hint.start()..]
                    .chars()
                    .take_while(|c| *c != '\n')
                    .take(60)
                    .collect(),
            ));
        }
        unread
    }
}

fn number(text: &str) -> Option<i64> {
    text.replace(',', "").parse().ok()
}

fn count(text: &str) -> Option<u64> {
    const WORDS: [&str; 9] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    match WORDS
        .iter()
        .position(|word| word.eq_ignore_ascii_case(text))
    {
        Some(at) => Some(at as u64 + 2),
        None => text.replace(',', "").parse().ok(),
    }
}

/// `today`, `today-1m` (also for "one month from the current date"), or the date as written.
fn date(text: &str) -> String {
    if let Some(found) = MINUS.captures(text) {
        let many = match found[1].to_ascii_lowercase().as_str() {
            "a" | "one" => 1,
            other => count(other).unwrap_or(1),
        };
        let unit = found[2].chars().next().unwrap_or('d').to_ascii_lowercase();
        return format!("today-{many}{unit}");
    }
    if text.to_ascii_lowercase().starts_with("today") {
        "today".into()
    } else {
        text.to_owned()
    }
}

/// The JSON value that a word of prose stands for.
fn literal(text: &str) -> Value {
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    if text.to_ascii_lowercase().starts_with("today") {
        return date(text).into();
    }
    if let Some(number) = number(text) {
        return number.into();
    }
    match text.to_ascii_lowercase().as_str() {
        "true" => true.into(),
        "false" => false.into(),
        "null" | "none" => Value::Null,
        _ => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => number.into(),
            _ => text.trim_matches(['"', '\'']).into(),
        },
    }
}

#[cfg(test)]
mod tests;
