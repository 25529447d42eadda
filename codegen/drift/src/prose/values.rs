//! Lists of allowed values in prose: with commas, with dashes and meanings, line by line, or run together.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::pattern;

static START: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:possible|allowed|available|supported|accepted)(?: [a-z]+)? (?:values|types|options|modes)(?: of [a-z]+| in (?:the|this) [a-z]+)?(?: are| include)?\s*:|can take the values?\s*:|the following values\s*:|sort the results by\s|must be one of\s*:?|one of the following(?: values)?\s*:)",
    )
});

static END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\bdefaults?(?: value)?\b|\bminimum\b|\bmaximum\b|\bnotes?\s*:|\blearn more\b|\bexamples?\b|\b(?:optional|required) field\b|\byou can\b|\bif you\b|\n\s*\n)",
    )
});

static MEANING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(^|[;.,:\n]\s*|\s)"?([A-Za-z0-9_][A-Za-z0-9_.-]*)"?\s+[—–-]\s"#));

/// The values and the spans that state them. A text may list some for one case and some for another.
pub(super) fn read(text: &str) -> (Vec<String>, Vec<Range<usize>>) {
    let (mut values, mut spans) = (Vec::new(), Vec::new());
    let mut starts = START.find_iter(text).peekable();
    while let Some(start) = starts.next() {
        let next = starts.peek().map_or(text.len(), |next| next.start());
        let rest = &text[start.end()..next];
        let end = END.find(rest).map_or(rest.len(), |end| end.start());
        let listed = list(rest[..end].trim());
        // A sentence about sorting lists the names of fields, else it is only a sentence.
        let is_sentence = start.as_str().starts_with("sort");
        if listed.is_empty() || is_sentence && !listed.iter().any(|name| name.contains('_')) {
            continue;
        }
        spans.push(start.start()..start.end() + end);
        for value in listed {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    (values, spans)
}

fn list(segment: &str) -> Vec<String> {
    // Where line breaks were lost, a full stop may stand in their place.
    let segment = segment.trim_start_matches(['.', ' ', '\n']);
    let in_brackets = segment.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let segment = in_brackets.map_or(segment, |(inside, _)| inside);
    let meanings = with_meanings(segment);
    let mut values = comma_list(segment, !meanings.is_empty());
    if values.is_empty() && meanings.is_empty() {
        values = plain_list(segment);
    }
    values.extend(meanings);
    values
}

/// Words that stand before a dash: `live – found during the last check; lost – …`.
fn with_meanings(segment: &str) -> Vec<String> {
    let separated = segment.contains([';', '\n']);
    let mut values: Vec<String> = Vec::new();
    for found in MEANING.captures_iter(segment) {
        let value = found[2].trim_end_matches('.').to_owned();
        // Inside a meaning a dash may be punctuation; a value follows a separator or looks like a name.
        let opens = found[1].is_empty()
            || found[1].contains([';', '.', ',', ':', '\n'])
            || value.contains('_');
        if (opens || !separated) && !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// `cms, blogs, news`; a last piece may run on into other prose.
fn comma_list(segment: &str, has_meanings: bool) -> Vec<String> {
    let mut values = Vec::new();
    let pieces: Vec<&str> = segment.split(',').collect();
    for (index, piece) in pieces.iter().enumerate() {
        let piece = piece.trim();
        if let Some(value) = name(piece) {
            values.push(value);
            continue;
        }
        let is_joint = |word: &str| matches!(word, "and" | "or");
        let words: Vec<&str> = piece.split_whitespace().collect();
        match words.as_slice() {
            // `apple or pear` ends a list, or is one.
            [first, joint, last, rest @ ..]
                if is_joint(joint)
                    && (matches!(rest, [] | ["in", ..]) || last.ends_with(['.', ';'])) =>
            {
                values.extend([first, last].into_iter().filter_map(|word| name(word)));
            }
            words if index > 0 => {
                let first = words.iter().find(|word| !is_joint(word));
                values.extend(first.and_then(|word| name(word)));
            }
            _ => {}
        }
        break;
    }
    if values.len() < 2 && (has_meanings || pieces.len() < 2) { Vec::new() } else { values }
}

/// Nothing but names, separated by lines or spaces.
fn plain_list(segment: &str) -> Vec<String> {
    let by_line: Vec<String> = segment.lines().map_while(|line| name(line.trim())).collect();
    if segment.contains('\n') && !by_line.is_empty() {
        return by_line;
    }
    let values =
        segment.split_whitespace().map(name).collect::<Option<Vec<_>>>().unwrap_or_default();
    // Without separators only names with underscores are told from a sentence.
    if values.len() > 1 && !values.iter().any(|value| value.contains('_')) {
        Vec::new()
    } else {
        values
    }
}

/// One value without its quotes, when the text is one.
fn name(text: &str) -> Option<String> {
    let text = text.trim_end_matches([';', '.', ',']).trim_matches(['"', '\'']);
    let fits = !text.is_empty()
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn allowed_values_are_read_in_every_way_of_writing() {
        for (text, expected) in [
            ("possible values: red – warm; blue – cold; default value: red", &["red", "blue"][..]),
            (
                "possible values: big_one – on a 0–9 scale small_one – on a 0–1 scale default value: x",
                &["big_one", "small_one"],
            ),
            ("possible values: cms, blogs, message-boards", &["cms", "blogs", "message-boards"]),
            ("possible values: ip, subnet default value: ip", &["ip", "subnet"]),
            ("possible values: \"asc\", \"desc\"\ndefault value: \"asc\"", &["asc", "desc"]),
            ("possible values: all, part\nall – everything;\npart – some of it;", &["all", "part"]),
            ("possible values: all, part all – everything; part – some of it;", &["all", "part"]),
            ("possible values:\nanchor\ntld_from\nitem_type", &["anchor", "tld_from", "item_type"]),
            ("possible values: anchor tld_from item_type", &["anchor", "tld_from", "item_type"]),
            (
                "possible grouping types:\nas_is – everything\none_per_x – one",
                &["as_is", "one_per_x"],
            ),
            ("possible values: apple, pear or plum", &["apple", "pear", "plum"]),
            (
                "sort the results by tree_height, age or relevance in the descending order",
                &["tree_height", "age", "relevance"],
            ),
            ("possible values: live – seen – as far as known; lost – gone", &["live", "lost"]),
            (
                "possible values: day, week, month, year\nnote: for day, all dates",
                &["day", "week", "month", "year"],
            ),
            (
                "possible types of pruning:\nnow — cut at once;\nlater — cut after the harvest.\ndefault value: now",
                &["now", "later"],
            ),
            (
                "possible values:\n[\"apple\", \"pear\"]\ndefault value:\n[\"apple\"]",
                &["apple", "pear"],
            ),
            (
                "possible values: . ['apple', 'pear_tree']. default value: . ['apple']",
                &["apple", "pear_tree"],
            ),
            (
                "possible values in the array:. apple, pear_tree. equals null if there are none",
                &["apple", "pear_tree"],
            ),
            ("can take the values:red, blue\ndefault value: red", &["red", "blue"]),
            (
                "if you specify a tree in the plant field, choose from the following values: apple, pear\ndefault value: pear\nif you specify a hedge, choose from the following values: yew, box, pear\ndefault value: yew",
                &["apple", "pear", "yew", "box"],
            ),
            (
                "use this to sort the results by age, tree_height, or crown_width in descending order",
                &["age", "tree_height", "crown_width"],
            ),
        ] {
            assert_eq!(read(text).0, expected, "{text}");
        }
    }

    #[test]
    fn examples_are_not_allowed_values() {
        for text in [
            "example values: a, b",
            "the values: are many",
            "possible values: from 1 to 4",
            "sort the results by their age, or their height",
            "possible values: described in the help pages",
        ] {
            assert_eq!(read(text).0, [""; 0], "{text}");
        }
    }
}
