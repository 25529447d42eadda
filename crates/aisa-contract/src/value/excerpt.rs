//! Text from outside: short, on one line, and safe to print.

/// Characters of a response that an error shows at most.
const EXCERPT: usize = 160;

/// Text from outside, shortened and put on one line: control characters and runs of spaces become one space.
pub fn excerpt(text: &str) -> String {
    let mut out = String::new();
    let mut kept = 0;
    for word in text.split(|c: char| c.is_whitespace() || is_unprintable(c)) {
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
            kept += 1;
        }
        for c in word.chars() {
            if kept == EXCERPT {
                out.push('…');
                return out;
            }
            out.push(c);
            kept += 1;
        }
    }
    out
}

/// Whether a terminal would act on a character rather than show it: control characters (C0 and C1), those that
/// turn the direction of writing, and those that take no room or show nothing.
///
/// Titles and anchors come from other people's pages. A program that prints them leaves these characters out.
#[must_use]
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_one_short_printable_line() {
        let cases = [
            ("plain", "plain"),
            ("two\r\nlines\t and \u{1b}[31mred", "two lines and [31mred"),
            ("  \u{202e}reversed\u{200b} ", "reversed"),
            ("", ""),
        ];
        for (given, shown) in cases {
            assert_eq!(excerpt(given), shown, "{given:?}");
        }
        let long = excerpt(&"ab ".repeat(1000));
        assert_eq!(long.chars().count(), EXCERPT + 1);
        assert!(long.ends_with('…'));
    }
}
