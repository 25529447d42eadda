//! Mends JSON text that was cut in the middle of a character.
//!
//! Upstream quotes pages that it crawled, and cuts them by their length in UTF-16. Half of a surrogate pair, `\ud83d`,
//! is an escape that JSON allows and no Rust string can hold: one of them would make a whole paid page unreadable.

/// Replaces each half of a surrogate pair that a JSON text escapes by U+FFFD; `None` when there is none.
pub fn mend_surrogates(json: &str) -> Option<String> {
    let mut mended = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = json.get(at..)?.find('\\') {
        let start = at + found;
        let first = unit(json, start);
        at = start
            + match first {
                None => 2,
                Some(0xD800..=0xDBFF) if matches!(unit(json, start + 6), Some(0xDC00..=0xDFFF)) => {
                    12
                }
                Some(0xD800..=0xDFFF) => {
                    mended.push_str(json.get(kept..start)?);
                    mended.push_str("\\ufffd");
                    kept = start + 6;
                    6
                }
                Some(_) => 6,
            };
    }
    if kept == 0 {
        return None;
    }
    mended.push_str(json.get(kept..)?);
    Some(mended)
}

/// The code unit of the escape `\uXXXX` that starts here.
fn unit(json: &str, start: usize) -> Option<u16> {
    let digits = json.get(start..start + 6)?.strip_prefix("\\u")?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_half_pairs_are_replaced() {
        let cases = [
            (r#""plain""#, None),
            (r#""\ud83d\ude00 \u00e9 \n \\ud83d""#, None),
            (r#""cut \ud83d""#, Some(r#""cut \ufffd""#)),
            (r#""\ude00\ud83d\u0041""#, Some(r#""\ufffd\ufffd\u0041""#)),
            (r#""\ud83d\ud83d\ude00""#, Some(r#""\ufffd\ud83d\ude00""#)),
            (r#""ü\uD83Dé""#, Some(r#""ü\ufffdé""#)),
            (r#""torn \u"#, None),
            ("\\", None),
            ("\\ü", None),
        ];
        for (json, mended) in cases {
            assert_eq!(mend_surrogates(json).as_deref(), mended, "{json}");
        }
    }
}
