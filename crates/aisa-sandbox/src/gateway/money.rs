//! Dollars as headers write them, without floating point.

/// Reads a decimal number of dollars as millionths; what is finer is cut off.
pub(super) fn micros(text: &str) -> Option<u64> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
        return None;
    }
    let number = |part: &str| {
        if part.is_empty() { Some(0) } else { part.parse::<u64>().ok() }
    };
    let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
    number(whole)?.checked_mul(1_000_000)?.checked_add(number(&fraction)?)
}

/// Writes millionths as dollars, with six decimals.
pub(super) fn dollars(micros: u64) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_are_read_exactly() {
        let cases = [
            ("0", Some(0)),
            ("0.05", Some(50_000)),
            (".5", Some(500_000)),
            ("2.", Some(2_000_000)),
            ("0.0240361", Some(24_036)),
            ("12.000001", Some(12_000_001)),
            ("", None),
            (".", None),
            ("-1", None),
            ("1e3", None),
            ("NaN", None),
            ("18446744073710", None),
        ];
        for (text, expected) in cases {
            assert_eq!(micros(text), expected, "{text}");
        }
        assert_eq!(dollars(24_036), "0.024036");
    }
}
