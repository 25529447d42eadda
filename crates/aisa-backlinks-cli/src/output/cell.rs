//! A JSON value as the text of a table cell.
//!
//! Texts come from other people's pages. control characters never reach the terminal.

use serde_json::Value;

use crate::printable;

/// The text of an absent or null value.
pub(crate) const NOTHING: &str = "–";

/// The text in a table of the value at a path.
pub(crate) fn text(path: &str, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => NOTHING.to_owned(),
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Bool(false)) => "no".to_owned(),
        Some(Value::Number(number)) if is_name(path) => number.to_string(),
        Some(Value::Number(number)) => grouped(&number.to_string()),
        Some(Value::String(text)) => printable::line(text),
        Some(Value::Array(items)) if items.iter().all(is_scalar) => {
            let items: Vec<_> = items.iter().map(|item| text(path, Some(item))).collect();
            items.join(", ")
        }
        Some(value) => printable::line(&value.to_string()),
    }
}

/// The text in a table of many rows, where a timestamp is shortened to its day.
pub(crate) fn short(path: &str, value: Option<&Value>) -> String {
    if let Some(Value::String(text)) = value
        && is_timestamp(text)
    {
        return text[..10].to_owned();
    }
    text(path, value)
}

/// Whether numbers at a path name something and count nothing: codes, ids, years. The contract names such fields alike
/// throughout: `location_code`, `url_to_status_code`, `monthly_searches.0.year`.
pub(crate) fn is_name(path: &str) -> bool {
    let mut segments = path.rsplit('.');
    // The number of an element is no name of a field.
    let name = segments.find(|segment| segment.parse::<u64>().is_err());
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let last = name.rsplit('_').next().unwrap_or_default();
    name == "year" || matches!(last, "id" | "ids" | "code" | "codes" | "cid")
}

/// Whether the value is aligned to the right.
pub(crate) fn is_number(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Number(_)))
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// `2019-11-15 12:57:46 +00:00`
fn is_timestamp(text: &str) -> bool {
    const PATTERN: &[u8] = b"0000-00-00 00:00:00 +00:00";
    text.len() == PATTERN.len()
        && text.bytes().zip(PATTERN).enumerate().all(|(at, (byte, pattern))| match pattern {
            b'0' => byte.is_ascii_digit(),
            b'+' if at == 20 => matches!(byte, b'+' | b'-'),
            other => byte == *other,
        })
}

/// A number with its thousands separated; unchanged where it has other characters than digits.
pub(crate) fn grouped(number: &str) -> String {
    let (sign, rest) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() && fraction != "0" {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_grouped() {
        let cases = [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567", "-1,234,567"),
            ("12.0", "12"),
            ("1234.5", "1,234.5"),
            ("1e+30", "1e+30"),
        ];
        for (number, expected) in cases {
            assert_eq!(grouped(number), expected);
        }
    }

    #[test]
    fn values_read_as_people_write_them() {
        let cases = [
            (json!(null), "–"),
            (json!(true), "yes"),
            (json!(["cms", null, 1200]), "cms, –, 1,200"),
            (json!([]), ""),
            (json!("a\u{1b}[31mb\nc\u{202e}d\u{9b}"), "a\u{fffd}[31mb c\u{fffd}d\u{fffd}"),
            (json!({"a": 1}), "{\"a\":1}"),
        ];
        for (value, expected) in cases {
            assert_eq!(text("a", Some(&value)), expected, "{value}");
        }
        assert_eq!(text("a", None), "–");
    }

    #[test]
    fn what_names_something_is_not_grouped_like_an_amount() {
        let names = [
            "id",
            "location_code",
            "url_to_status_code",
            "monthly_searches.0.year",
            "year",
            "location_codes.1",
            "info.Year",
            "category_id",
            "a.language_code",
        ];
        for path in names {
            assert_eq!(text(path, Some(&json!(12840))), "12840", "{path}");
            assert_eq!(text(path, Some(&json!([2840, 12840]))), "2840, 12840", "{path}");
        }
        let amounts = [
            "backlinks",
            "referring_domains",
            "bytes",
            "coded",
            "words_count",
            "yearly",
            "clicks_per_year",
            "",
            "1",
        ];
        for path in amounts {
            assert_eq!(text(path, Some(&json!(12840))), "12,840", "{path}");
        }
    }

    #[test]
    fn only_a_timestamp_is_shortened() {
        let cases = [
            ("2019-11-15 12:57:46 +00:00", "2019-11-15"),
            ("2019-11-15", "2019-11-15"),
            ("2019-11-15 is ünlike +00:", "2019-11-15 is ünlike +00:"),
        ];
        for (value, expected) in cases {
            assert_eq!(short("a", Some(&json!(value))), expected);
        }
    }
}
