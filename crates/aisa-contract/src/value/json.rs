//! JSON text in pieces: a number beyond `f64` or a list nested a thousand deep is paid for too.

use indexmap::IndexMap;
use serde_json::{Value, value::RawValue};

use crate::value::surrogate::mend_surrogates;

/// The fields of an object, each as its text. Of a name that comes twice the last value counts.
pub fn members(object: &str) -> Result<IndexMap<String, &RawValue>, serde_json::Error> {
    serde_json::from_str(object)
}

/// The elements of a list, each as its text.
pub fn elements(list: &str) -> Result<Vec<&RawValue>, serde_json::Error> {
    serde_json::from_str(list)
}

/// The whole number that a float stands for, as upstream writes some counts: `12.0` is 12. A fraction stands for none,
/// and neither does a float of 2^53 or more, where neighbouring whole numbers share one form.
#[must_use]
pub fn whole(float: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    // The bound makes the conversion exact.
    (float.fract() == 0.0 && float.abs() < EXACT).then_some(float as i64)
}

/// The whole number that a JSON value stands for; `12.0` is 12.
#[must_use]
pub fn whole_value(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| whole(value.as_f64()?))
}

/// How deep a [`Value`] is nested at most; serde_json reads no deeper, and dropping much more overflows the stack.
pub const DEEPEST: usize = 126;

/// How deep the lists and objects of a JSON text are nested.
pub fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads any JSON text. What a [`Value`] cannot hold becomes a string in it: a number beyond `f64` as it is written,
/// and what lies deeper than [`DEEPEST`] levels as its JSON.
pub fn any_value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| {
        let mended = mend_surrogates(text);
        piecewise(mended.as_deref().unwrap_or(text), 0)
    })
}

fn piecewise(text: &str, depth: usize) -> Value {
    let nested = |piece: &RawValue| piecewise(piece.get(), depth + 1);
    let value = match text.trim_start().as_bytes().first() {
        Some(b'{') if depth < DEEPEST => members(text).map(|members| {
            let members = members.into_iter();
            members.map(|(name, piece)| (name, nested(piece))).collect()
        }),
        Some(b'[') if depth < DEEPEST => {
            elements(text).map(|pieces| pieces.into_iter().map(nested).collect())
        }
        Some(b'{' | b'[') => Ok(Value::from(text)),
        _ => serde_json::from_str(text),
    };
    value.unwrap_or_else(|_| Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_brackets_outside_texts() {
        let cases = [("7", 0), (r#""[[""#, 0), (r#"{"a\"[": [1, "\\", [2]], "b": {}}"#, 3)];
        for (text, levels) in cases {
            assert_eq!(depth(text), levels, "{text}");
        }
    }

    #[test]
    fn a_float_is_whole_without_a_fraction_and_below_two_to_the_53() {
        let cases = [
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("-1.2e1", Some(-12)),
            ("12.5", None),
            ("4503599627370497.0", Some(4_503_599_627_370_497)),
            ("9007199254740992.0", None),
            ("9007199254740993", Some(9_007_199_254_740_993)),
            ("9223372036854775808", None),
            ("\"12\"", None),
            ("null", None),
        ];
        for (text, expected) in cases {
            let value = serde_json::from_str(text).unwrap();
            assert_eq!(whole_value(&value), expected, "{text}");
        }
    }

    #[test]
    fn what_a_value_cannot_hold_stands_in_it_as_text() {
        let value = any_value(r#"{"n": 1e999, "t": "cut \ud83d", "ok": [1, null]}"#);
        assert_eq!(value, serde_json::json!({"n": "1e999", "t": "cut \u{fffd}", "ok": [1, null]}));
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let mut at = &any_value(&deep);
        let mut depth = 0;
        while let Some(inner) = at.get(0) {
            at = inner;
            depth += 1;
        }
        assert_eq!(depth, DEEPEST);
        assert_eq!(at.as_str().map(str::len), Some(200_000 - 2 * DEEPEST));
    }
}
