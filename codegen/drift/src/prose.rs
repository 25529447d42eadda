//! Reads limits, defaults, allowed values and "required" from sentences, where most docs state them.

use std::ops::Range;
use std::sync::LazyLock;

use aisa_contract::Keyword;
use regex::{Captures, Match, Regex};
use serde_json::Value;

use crate::clean::pattern;
use crate::fields::Facts;

mod values;

/// What a description states.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) facts: Facts,
    /// The field that this one belongs to, where requests need it as soon as they have that one.
    pub(crate) required_with: Option<String>,
}

macro_rules! patterns {
    ($($name:ident = $text:expr;)*) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| pattern(&expand($text)));)*
        #[cfg(test)]
        const ALL: &[&LazyLock<Regex>] = &[$(&$name),*];
    };
}

/// Parts that several patterns share, written `<NAME>` in them.
const PARTS: [(&str, &str); 8] = [
    ("<BOUND>", r"(?: possible)?(?: value| date)?(?:,? in [a-z]+)?(?:\s+(?:is|equals))?"),
    ("<DAYS>", r"today-\d+[dmy]\b"),
    ("<SPAN>", r"(?:[a-z0-9,.-]+\s+){1,5}?(?:day|week|fortnight|month|quarter|year|decade)s?\b"),
    ("<MINUS>", r"(?:[-–]?\s*\(minus\)|minus|[-–])"),
    ("<NUMBER>", r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
    ("<COUNT>", r"(?:\d{1,3}(?:,\d{3})+|\d+|(?:an? )?<WORD>(?:[ -](?:and )?<WORD>)*)\b"),
    (
        "<WORD>",
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million)",
    ),
    ("<AGO>", r"(?:back\s+)?(?:from|before|prior to)\s+(?:the\s+)?(?:current date|today)"),
];

fn expand(text: &str) -> String {
    PARTS.iter().fold(text.to_owned(), |text, (name, part)| text.replace(name, part))
}

patterns! {
    REQUIRED = r"(?i)\brequired field\b(\s+(?:unless\b|(?:if|when)\b(?:\s+([a-z_]+) is (?:specified|set|used)\b)?))?";
    OPTIONAL = r"(?i)\boptional field\b";
    DEFAULT = r#"(?i)\b(?:defaults? to|default value(?:\s+(?:is|equals|of))?\s*[:=]?|default(?:\s+is)?\s*[:=])\s*(today's date\s*<MINUS>\s*<SPAN>|today's date|<DAYS>|today\b|"[^"\n]*"|-?\d{1,3}(?:,\d{3})+|[^\s;,()]+)"#;
    DEFAULT_TODAY = r"(?i)\btoday's date (?:will be|is) used by default";
    DEFAULT_MINIMUM = r"(?i)\bthe minimum (?:value|date) (?:will be|is) used by default";
    DEFAULT_AFTER = r"(?i)(?:^|[^\w.,-])(<NUMBER>|true|false) (?:is used )?by default";
    DEFAULT_BEFORE = r"(?i)\bby default,? (?:the|this) (?:parameter|field|value|option) is set to ([^\s;,.()]+)";
    MINIMUM = r"(?i)\bmin(?:imum|imal)?<BOUND>(?:\s*[:=]\s*|\s+)'?(<DAYS>|\d{4}-\d\d-\d\d|<SPAN>\s+(?:<AGO>|ago\b)|today's date\s*<MINUS>\s*<SPAN>|<NUMBER>)";
    MAXIMUM = r"(?i)\bmax(?:imum|imal)?<BOUND>(?:\s*[:=]\s*|\s+)(<NUMBER>)(\s*characters)?";
    BETWEEN = r"(?i)\b(?:can be (?:set|specified)?\s*(?:from|between)|(?:possible )?values?:? (?:range )?(?:from|between)|range(?:s|:)?(?: is)?(?: from| between)?)\s+(<NUMBER>)\s*(?:to|and|–|-|\.\.)\s*(<NUMBER>)";
    RANGE = r"(?i)\brequired range:\s*(?:(<NUMBER>)\s*<=?\s*)?x(?:\s*(<=|>=)\s*(<NUMBER>))?";
    LENGTH = r"(?i)(?:\bcharacter limit(?:\s+is|\s+of)?\s*:?\s*|\bmax(?:imum)? (?:string )?length(?:\s+is)?\s*:?\s*|\bmax(?:imum)? number of characters[^.:\n]{0,40}:\s*)(<COUNT>)";
    LENGTH_UNIT = r"(?i)\b(?:up to|maximum(?: of)?|at most|no more than|no longer than)\s+(<COUNT>)\s+characters|\b(<COUNT>) characters (?:maximum|max|at most)";
    WORDS = r"(?i)\b(?:max(?:imum)? number of words\b[^.:\n]{0,40}:\s*(<COUNT>)|(?:up to|at most|no more than|maximum of)\s+(<COUNT>)\s+words\b)";
    DECODED = r"(?i)\ball %## will be decoded\b";
    LOWER_CASED = r"(?i)\b(?:will be|are|is|gets?) (?:converted (?:in)?to (?:a |the )?)?lower[ -]?case(?:d|\b)";
    LATEST = r"(?i)\b(?:can(?:not|'t)|must not|should ?n[o']t) be (?:greater|later) than (?:(?:that|the one) specified in [`a-z_]+ (?:and/or|and|or) )?(the past month|the last month|yesterday's date|yesterday|today's date|today|the current date|\d{4}-\d\d-\d\d)";
    LATEST_VALUE = r"(?i)\bmax(?:imum|imal)?(?: possible)? (?:value|date)(?:\s+(?:is|equals))?\s*:?\s*(<DAYS>|today's date|today|the current date|yesterday's date|yesterday|\d{4}-\d\d-\d\d)(?:$|[.;,\n])";
    DOMAINS = r"(?i)\bmore than (<COUNT>) (?:different|distinct|unique) (?:main )?domains";
    ITEMS = r"(?i)\b(?:up to|no more than|at most|maximum of|max(?:imum)? (?:array length|items|number of items)(?: is)?:?)\s+(?P<count><COUNT>)(?:\s+(?P<noun>[a-z]+))?";
    ITEMS_BEFORE = r"(?i)\b(?P<count><COUNT>) (?P<noun>[a-z]+) (?:maximum|max|at most)\b";
    ITEMS_NUMBER = r"(?i)\bmax(?:imum)? number of (?P<noun>[a-z]+)\b[^.:\n]{0,40}:\s*(?P<count><COUNT>)";
    DOMAIN_TARGET = r"(?i)\b((?:sub)?domains?\b(?:[,/]?\s*\b(?:or|and|an?|the|(?:sub)?domains?)\b)*)[^.\n]{0,40}?\bwithout https?://";
    PAGE_TARGET = r"(?i)\b(?:web)?pages?\b[^.\n]{0,40}?\b(?:absolute URLs?\b|with https?://)";
    WILDCARD = r#"(?i)\bwildcards?\b[^.\n]{0,30}\*|https?://[^\s"'<>]+/\*"#;
    ALTERNATIVES = r"(?i)\b(?:required field\s+if you (?:don't|do not)|optional field\s+if you) specify\s+((?:[a-z]+_[a-z_]+)(?:(?:,\s*|\s+or\s+|,\s*or\s+)[a-z]+_[a-z_]+)*)";
    TIMESTAMP = r"(?i)\byyyy-mm-dd[ t]hh[:-]mm[:-]ss|\biso 8601\b";
    RELATION = r"(?i)\b(?:maximum|minimum) value (?:shouldn't|should not|must not|can't|cannot) \w+ the date|\bmaximum value(?:\s+(?:is|equals))?\s*:?\s*(?:today's date|current date\w*|\w+ \w+ from)|\b(?:maximum|minimum) value for\b";
    HINT = r"(?i)\b(?:default value|max(?:imum|imal)?(?: possible)? value|min(?:imum|imal)?(?: possible)? (?:value|date)|possible values|allowed values|character limit)\b";
    DATE_SPAN = r"(?i)^(?:today's date\s*<MINUS>\s*)?(.+?)\s+(day|week|fortnight|month|quarter|year|decade)s?(?:\s+(?:<AGO>.*|ago))?$";
    DAYS = r"(?i)^<DAYS>$";
    RUN_ON = r"(?i)([a-z0-9)])((?:required|optional) field|default value|(?:min|max)imum value|possible values)";
    RUN_ON_FIELD = r"(?i)((?:required|optional) field|default value:\s*(?:true|false))(set\b|[a-rt-z])";
    RUN_ON_NUMBER = r"(?i)(\d)((?:if|you|the|this|note|example|default|minimum|maximum)\b)";
    MORE = r"(?i)^(?:\s*,|\s+and)\s+<SPAN>";
    FACTOR = r"(?i)^\s+(hundred|thousand|million)s?\b";
    GROUP = r"^[\s\u{A0}\u{202F}'’]\d{3}\b";
    THOUSANDS = r"^-?[1-9]\d{0,2}\.\d{3}$";
}

/// Nouns of counts that are no length of a list.
const COUNTED_OTHERWISE: &str = "characters words results rows seconds minutes hours hour days day weeks week months \
    month years year times time of percent decimal different distinct unique";

/// Reads a cleaned description.
pub(crate) fn read(text: &str) -> Reading {
    // Copies of pages lose the breaks between sentences: `urlrequired fieldabsolute`.
    let text = RUN_ON.replace_all(text, "$1 $2");
    let text = RUN_ON_FIELD.replace_all(&text, "$1 $2");
    let text = &*RUN_ON_NUMBER.replace_all(&text, "$1 $2");
    let mut reader =
        Reader { text, spans: Vec::new(), facts: Facts::default(), required_with: None };
    reader.required();
    reader.limits();
    reader.lists();
    reader.default();
    reader.targets();
    reader.facts.is_timestamp = TIMESTAMP.is_match(text);
    let (values, spans) = values::read(text);
    reader.facts.values = Some(values).filter(|values| !values.is_empty());
    reader.spans.extend(spans);
    reader.facts.unread = reader.unread();
    text.clone_into(&mut reader.facts.rules.description);
    Reading { facts: reader.facts, required_with: reader.required_with }
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
        if let Some(found) = ALTERNATIVES.captures(self.text) {
            let names = found[1].split([',', ' ']).map(str::trim);
            let names = names.filter(|name| !matches!(*name, "" | "or"));
            self.facts.alternatives = names.map(str::to_owned).collect();
        }
    }

    /// The first match whose numbers stand there in full.
    fn find_whole<T>(
        &mut self,
        regex: &Regex,
        read: impl Fn(&'t str, &Captures<'t>) -> Option<T>,
    ) -> Option<T> {
        let found = regex.captures(self.text)?;
        let value = read(self.text, &found)?;
        self.spans.extend(found.get(0).map(|whole| whole.range()));
        Some(value)
    }

    fn limits(&mut self) {
        let minimum = self.find_whole(&MINIMUM, |text, found| {
            let stated = found.get(1)?;
            match figure(text, stated) {
                Some(number) => Some((Some(number), None)),
                None => Some((None, Some(date(text, stated)?))),
            }
        });
        if let Some((number, date)) = minimum {
            (self.facts.rules.limits.min_number, self.facts.rules.min_date) = (number, date);
        }
        let maximum = self.find_whole(&MAXIMUM, |text, found| match found.get(2) {
            Some(_) => None,
            None => figure(text, found.get(1)?),
        });
        self.facts.rules.limits.max_number = maximum;
        let both = |text: &str, found: &Captures<'t>| {
            Some((figure(text, found.get(1)?)?, figure(text, found.get(2)?)?))
        };
        if let Some((low, high)) = self.find_whole(&BETWEEN, both) {
            (self.facts.rules.limits.min_number, self.facts.rules.limits.max_number) =
                (Some(low), Some(high));
        }
        if let Some(found) = self.find(&RANGE) {
            let text = self.text;
            let number = |group: usize| found.get(group).and_then(|digits| figure(text, digits));
            self.facts.rules.limits.min_number = number(1).or(self.facts.rules.limits.min_number);
            match found.get(2).map(|sign| sign.as_str()) {
                Some(">=") => self.facts.rules.limits.min_number = number(3),
                Some(_) => self.facts.rules.limits.max_number = number(3),
                None => {}
            }
        }
        let length =
            |text: &str, found: &Captures<'t>| count(text, found.get(1).or_else(|| found.get(2))?);
        self.days();
        self.keyword();
        self.facts.rules.limits.max_length =
            self.find_whole(&LENGTH, length).or_else(|| self.find_whole(&LENGTH_UNIT, length));
    }

    /// The latest day.
    fn days(&mut self) {
        let found = self.find(&LATEST).or_else(|| self.find(&LATEST_VALUE));
        self.facts.rules.max_date =
            found.map(|found| match found[1].to_ascii_lowercase().trim_start_matches("the ") {
                "past month" | "last month" => "last-month".to_owned(),
                "yesterday's date" | "yesterday" => "today-1d".to_owned(),
                "today's date" | "today" | "current date" => "today".to_owned(),
                day => day.to_owned(),
            });
    }

    /// What a keyword may hold, and what becomes of it.
    fn keyword(&mut self) {
        let rule = Keyword {
            max_words: self.find_whole(&WORDS, |text, found| {
                count(text, found.get(1).or_else(|| found.get(2))?)
            }),
            decoded: self.find(&DECODED).is_some(),
            lower_cased: self.find(&LOWER_CASED).is_some(),
            ..Keyword::default()
        };
        self.facts.rules.keyword = Some(rule).filter(|rule| *rule != Keyword::default());
    }

    fn lists(&mut self) {
        self.facts.rules.max_domains =
            self.find_whole(&DOMAINS, |text, found| count(text, found.get(1)?));
        let stated = ITEMS
            .captures_iter(self.text)
            .chain(ITEMS_BEFORE.captures_iter(self.text))
            .chain(ITEMS_NUMBER.captures_iter(self.text))
            .find(|found| {
                let noun = found.name("noun").map_or("", |noun| noun.as_str()).to_ascii_lowercase();
                let is_whole =
                    found.name("count").is_some_and(|stated| count(self.text, stated).is_some());
                is_whole && !COUNTED_OTHERWISE.split(' ').any(|other| other == noun)
            });
        if let Some(found) = stated {
            self.spans.extend(found.get(0).map(|whole| whole.range()));
            let stated = found.name("count");
            self.facts.rules.limits.max_items = stated.and_then(|stated| count(self.text, stated));
        }
    }

    fn default(&mut self) {
        let stated: Vec<_> = DEFAULT
            .captures_iter(self.text)
            .filter(|found| !matches!(&found[1], "a" | "an" | "the"))
            .filter_map(|found| {
                let value = default(self.text, found.get(1)?)?;
                Some((found.get(0)?.range(), value))
            })
            .collect();
        if let Some((_, first)) = stated.first() {
            self.spans.extend(stated.iter().map(|(range, _)| range.clone()));
            // Several defaults depend on something else that the request says.
            let is_one = stated.iter().all(|(_, value)| value == first);
            self.facts.rules.default = is_one.then(|| first.clone());
        } else if self.find(&DEFAULT_TODAY).is_some() {
            self.facts.rules.default = Some("today".into());
        } else if self.find(&DEFAULT_MINIMUM).is_some() {
            self.facts.rules.default =
                match (&self.facts.rules.min_date, self.facts.rules.limits.min_number) {
                    (Some(date), _) => Some(date.as_str().into()),
                    (None, number) => number.map(json_number),
                };
        } else if let Some(found) = self.find(&DEFAULT_AFTER) {
            self.facts.rules.default = Some(literal(&found[1]));
        } else if let Some(found) = self.find(&DEFAULT_BEFORE) {
            self.facts.rules.default = Some(literal(&found[1]));
        }
    }

    /// The forms of a target: names without a scheme, pages with one.
    fn targets(&mut self) {
        let mut forms = Vec::new();
        let named: Vec<Captures<'t>> = DOMAIN_TARGET.captures_iter(self.text).collect();
        let whole = named.iter().filter_map(|found| found.get(0));
        self.spans.extend(whole.map(|whole| whole.range()));
        // One sentence may name both, or each has its own.
        let named: Vec<String> = named.iter().map(|found| found[1].to_ascii_lowercase()).collect();
        let is_domain = |text: &String| text.replace("subdomain", "").contains("domain");
        if named.iter().any(is_domain) {
            forms.push("domain");
        }
        if named.iter().any(|text| text.contains("subdomain")) {
            forms.push("subdomain");
        }
        if self.find(&PAGE_TARGET).is_some() {
            forms.push("page");
        }
        if !forms.is_empty() && WILDCARD.is_match(self.text) {
            forms.push("wildcard");
        }
        if !forms.is_empty() {
            self.facts.rules.target = Some(forms.into_iter().map(str::to_owned).collect());
        }
    }

    /// Phrases that announce a fact and belong to no match.
    fn unread(&mut self) -> Vec<(usize, String)> {
        self.spans.extend(RELATION.find_iter(self.text).map(|found| found.range()));
        let mut unread = Vec::new();
        for hint in HINT.find_iter(self.text) {
            if self.spans.iter().any(|span| span.start <= hint.start() && hint.end() <= span.end) {
                continue;
            }
            let line = self.text[..hint.start()].matches('\n').count();
            unread.push((
                line,
                self.text[hint.start()..].chars().take_while(|c| *c != '\n').take(60).collect(),
            ));
        }
        unread
    }
}

/// A number as JSON has it: without a fraction where it is whole.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the number is whole and well within the range"
)]
pub(crate) fn json_number(number: f64) -> Value {
    match number.fract() == 0.0 && number.abs() < 9e15 {
        true => (number as i64).into(),
        false => number.into(),
    }
}

/// The number of a match, unless it goes on behind it, as in `10k` or `1,50`.
fn figure(text: &str, found: Match<'_>) -> Option<f64> {
    // `1.000` is a thousand in half of the world, and one in the other.
    if THOUSANDS.is_match(found.as_str()) {
        return None;
    }
    let number: f64 = found.as_str().replace(',', "").parse().ok()?;
    Some(number * factor(text, found)?)
}

/// What a word behind a number multiplies it by; nothing where other characters belong to the number.
fn factor(text: &str, found: Match<'_>) -> Option<f64> {
    let rest = &text[found.end()..];
    let mut next = rest.chars();
    let goes_on = match next.next() {
        Some('.' | ',') => next.next().is_some_and(|c| c.is_ascii_digit()),
        // A date or a compound: `2019/01/30`, `90-days`.
        Some('/') => next.next().is_some_and(char::is_alphanumeric),
        Some('-') => next.next().is_some_and(char::is_alphabetic),
        Some(c) => c.is_alphanumeric() || c == '_' || c == '%',
        None => false,
    };
    let goes_on = goes_on || GROUP.is_match(rest);
    let word = FACTOR.captures(rest);
    let word = word.as_ref().map(|word| word[1].to_ascii_lowercase());
    match word.as_deref() {
        _ if goes_on => None,
        Some("hundred") => Some(1e2),
        Some("thousand") => Some(1e3),
        Some(_) => Some(1e6),
        None => Some(1.0),
    }
}

/// The count of a match, in digits or words.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is whole, positive and small"
)]
fn count(text: &str, found: Match<'_>) -> Option<u64> {
    let number = amount(found.as_str())? * factor(text, found)?;
    (number.fract() == 0.0 && (0.0..9e15).contains(&number)).then_some(number as u64)
}

/// A whole number in digits or words: `1,000`, `a dozen`, `twenty-five`, `two hundred and ten`.
fn amount(text: &str) -> Option<f64> {
    const ONES: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
        sixteen seventeen eighteen nineteen";
    const TENS: &str = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";
    let text = text.trim().to_ascii_lowercase();
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let digits: u64 = text.replace(',', "").parse().ok()?;
        return u32::try_from(digits).ok().map(f64::from);
    }
    let place = |list: &str, word: &str| list.split(' ').position(|own| own == word);
    let small = |index: usize| u32::try_from(index).map(f64::from).ok();
    let (mut sum, mut part) = (0.0, None);
    for word in text.split([' ', '-']).filter(|word| !word.is_empty()) {
        let so_far: f64 = part.unwrap_or(0.0);
        part = Some(match word {
            "and" => so_far,
            "a" | "an" => so_far + 1.0,
            "dozen" => so_far.max(1.0) * 12.0,
            "hundred" => so_far.max(1.0) * 100.0,
            "thousand" | "million" => {
                let factor = if word == "million" { 1e6 } else { 1e3 };
                sum += so_far.max(1.0) * factor;
                0.0
            }
            word => match (place(ONES, word), place(TENS, word)) {
                (Some(one), _) => so_far + small(one)?,
                (None, Some(ten)) => so_far + small(ten)? * 10.0,
                (None, None) => return None,
            },
        });
    }
    part.map(|part| sum + part)
}

/// A date as the schema writes it: `today`, `today-1m` (also for "one month from the current date"), or the date itself.
/// Nothing where the words say something else.
fn date(text: &str, found: Match<'_>) -> Option<String> {
    if MORE.is_match(&text[found.end()..]) {
        return None;
    }
    let said = found.as_str();
    if DAYS.is_match(said) {
        return Some(said.to_ascii_lowercase());
    }
    if let Some(found) = DATE_SPAN.captures(said) {
        let (times, unit) = match found[2].to_ascii_lowercase().as_str() {
            "day" => (1.0, 'd'),
            "week" => (7.0, 'd'),
            "fortnight" => (14.0, 'd'),
            "month" => (1.0, 'm'),
            "quarter" => (3.0, 'm'),
            "year" => (1.0, 'y'),
            _ => (10.0, 'y'),
        };
        return Some(format!("today-{}{unit}", amount(&found[1])? * times));
    }
    let is_day = said.len() == 10 && said.starts_with(|c: char| c.is_ascii_digit());
    match said.to_ascii_lowercase().starts_with("today") {
        true => Some("today".into()),
        false => (is_day && aisa_codegen::is_date(said)).then(|| said.to_owned()),
    }
}

/// The default that a match states; nothing where it cannot be read to its end.
fn default(text: &str, found: Match<'_>) -> Option<Value> {
    let said = found.as_str().trim().trim_end_matches(['.', ';', ',']);
    if said.to_ascii_lowercase().starts_with("today") {
        return date(text, found).map(Value::from);
    }
    let is_number = said.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
    match said.replace(',', "").parse::<f64>() {
        Ok(number) if is_number => Some(json_number(number * factor(text, found)?)),
        _ => Some(literal(said)),
    }
}

/// The JSON value that a word of prose stands for.
fn literal(text: &str) -> Value {
    let text = text.trim().trim_end_matches(['.', ';', ',']).trim_matches('_');
    if let Ok(number) = text.replace(',', "").parse::<i64>() {
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
