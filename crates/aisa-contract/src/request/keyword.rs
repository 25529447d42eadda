//! Keywords: checked before they cost money, and written as upstream reads them.

use std::{borrow::Cow, fmt::Write};

use super::ValueError;
use crate::model::Keyword;

impl Keyword {
    /// What a keyword may hold, in words.
    ///
    /// ```
    /// # use aisa_contract::Keyword;
    /// let ads = Keyword { max_words: Some(10), refused: "?!".to_owned(), no_emoji: true, ..Keyword::default() };
    /// assert_eq!(ads.facts(), ["at most 10 words", "none of ?! and no emoji"]);
    /// ```
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        let words = self.max_words.map(|most| format!("at most {most} words"));
        let refused = match (self.refused.as_str(), self.no_emoji) {
            ("", false) => None,
            ("", true) => Some("no emoji".to_owned()),
            (signs, false) => Some(format!("none of {signs}")),
            (signs, true) => Some(format!("none of {signs} and no emoji")),
        };
        words.into_iter().chain(refused).collect()
    }

    /// Checks a keyword as a person types it into the search box.
    ///
    /// # Errors
    /// The broken rule, and the text to write instead where that can be told.
    ///
    /// ```
    /// # use aisa_contract::Keyword;
    /// let ads = Keyword { max_words: Some(10), refused: "?!".to_owned(), ..Keyword::default() };
    /// assert!(ads.check("what is seo").is_ok());
    /// let error = ads.check("what is seo?").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("what is seo"));
    /// ```
    pub fn check(&self, keyword: &str) -> Result<(), ValueError> {
        self.problem(keyword).map_or(Ok(()), |rule| {
            let suggestion = self.mended(keyword).filter(|text| self.problem(text).is_none());
            let is_equivalent =
                suggestion.as_deref().is_some_and(|text| self.is_equivalent(keyword, text));
            Err(ValueError::new(rule, suggestion).with_equivalent(is_equivalent))
        })
    }

    /// The spelling that all keywords share which upstream takes for one: where it lower-cases them, neither case nor
    /// spaces around and in a row tell them apart.
    ///
    /// ```
    /// # use aisa_contract::Keyword;
    /// let ads = Keyword { lower_cased: true, ..Keyword::default() };
    /// assert_eq!(ads.canonical("SEO  Tools"), "seo tools");
    /// assert_eq!(Keyword::default().canonical("SEO"), "SEO");
    /// ```
    #[must_use]
    pub fn canonical<'k>(&self, keyword: &'k str) -> Cow<'k, str> {
        if !self.lower_cased {
            return Cow::Borrowed(keyword);
        }
        let words: Vec<&str> = keyword.split_whitespace().collect();
        Cow::Owned(words.join(" ").to_lowercase())
    }

    fn problem(&self, keyword: &str) -> Option<String> {
        if is_blank(keyword) {
            return Some("a keyword must not be blank".to_owned());
        }
        if keyword.contains(is_control) {
            return Some("a keyword is one line, without control characters".to_owned());
        }
        if let Some(found) = keyword.chars().find(|c| is_unseen(*c)) {
            return Some(format!("a keyword must not have invisible characters: {found:?}"));
        }
        if let Some(found) = keyword.chars().find(|c| self.refuses(*c)) {
            return Some(match self.refused.contains(found) {
                true => format!("upstream refuses {found:?} in a keyword"),
                false => format!("upstream refuses emoji and the like in a keyword: {found:?}"),
            });
        }
        let words = keyword.split_whitespace().count();
        if let Some(most) = self.max_words.filter(|most| words as u64 > *most) {
            return Some(format!("a keyword must have at most {most} words, has {words}"));
        }
        if self.decoded && decoded(keyword).is_some() {
            return Some(
                "a keyword is written as it is searched for; escapes such as `%2B` are made for it"
                    .to_owned(),
            );
        }
        None
    }

    fn refuses(&self, c: char) -> bool {
        self.refused.contains(c) || self.no_emoji && is_emoji(c)
    }

    /// The keyword without the signs and line ends that are refused in it. Without an emoji or another character that is
    /// not a sign it would lose a word or a letter.
    fn mended(&self, keyword: &str) -> Option<String> {
        let is_lost = |c: char| match self.refused.contains(c) {
            true => false,
            false => self.refuses(c) || is_control(c) && !c.is_whitespace(),
        };
        if keyword.contains(is_lost) {
            return None;
        }
        let mut text = keyword.to_owned();
        // What is escaped may itself look escaped; each turn makes it shorter.
        while self.decoded
            && let Some(plain) = decoded(&text)
        {
            text = plain;
        }
        let kept: String = text
            .chars()
            .filter(|c| !is_unseen(*c))
            .map(|c| match is_control(c) || self.refuses(c) {
                true => ' ',
                false => c,
            })
            .collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        Some(words.join(" ")).filter(|mended| mended != keyword)
    }

    /// The keyword as upstream reads it: where it decodes keywords, `%2B` is a plus sign, and a plus sign a
    /// space; where it lower-cases them, in small letters.
    ///
    /// ```
    /// # use aisa_contract::Keyword;
    /// let search = Keyword { decoded: true, ..Keyword::default() };
    /// assert_eq!(search.read("c%2B%2B book"), "c++ book");
    /// assert_eq!(search.read("c++ book"), "c   book");
    /// ```
    #[must_use]
    pub fn read<'k>(&self, keyword: &'k str) -> Cow<'k, str> {
        let plain = match self.decoded {
            true => decoded(keyword).unwrap_or_else(|| keyword.replace('+', " ")).into(),
            false => Cow::Borrowed(keyword),
        };
        match self.lower_cased {
            true => Cow::Owned(plain.to_lowercase()),
            false => plain,
        }
    }

    /// Whether a keyword can mean nothing else than this suggestion for it: it only lacks the punctuation around its words,
    /// or upstream would read the keyword so. A sign within a word, a separator between words, a line end and signs that
    /// are spoken, such as `%` and `@`, may mean more.
    fn is_equivalent(&self, keyword: &str, suggestion: &str) -> bool {
        if keyword.contains(is_control) {
            return false;
        }
        if let Some(plain) = decoded(keyword).filter(|_| self.decoded) {
            return plain.trim() == suggestion && !keyword.contains('+');
        }
        let separator = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let words = keyword.trim_matches(separator).split_whitespace();
        let words: Vec<&str> = words
            .map(|word| word.trim_start_matches(['(', '―']).trim_end_matches(['!', '?', ')', '―']))
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ") == suggestion
    }

    /// The keyword as it is sent: where upstream decodes it, percent and plus signs are escaped, since a plain plus is
    /// read as a space and a percent sign opens an escape.
    #[must_use]
    pub fn encoded<'k>(&self, keyword: &'k str) -> Cow<'k, str> {
        if !self.decoded || !keyword.contains(['%', '+']) {
            return Cow::Borrowed(keyword);
        }
        let mut text = String::with_capacity(keyword.len() + 8);
        for c in keyword.chars() {
            match c {
                // Writing to a string does not fail.
                '%' | '+' => {
                    let _ = write!(text, "%{:02X}", u32::from(c));
                }
                c => text.push(c),
            }
        }
        Cow::Owned(text)
    }
}

/// Whether a text holds nothing that a person would see.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// Spaces, and the invisible characters that tables leave behind.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Ends of lines, tabs, and what no person types.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// What copied texts hold without anybody seeing it, apart from the joiners that scripts need.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Emoji, their modifiers, and every character that takes four bytes.
fn is_emoji(c: char) -> bool {
    matches!(
        c,
        '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
            | '\u{20e3}' | '\u{fe0f}' | '\u{10000}'..
    )
}

/// What a keyword that is already escaped stands for; `None` where it holds no escape. Bytes that are not UTF-8 come from
/// a percent sign that is meant, as in `20%de`; a plus sign beside spaces does not stand for one.
fn decoded(keyword: &str) -> Option<String> {
    let bytes = keyword.as_bytes();
    let plus = match keyword.contains(char::is_whitespace) || keyword.contains("%20") {
        true => b'+',
        false => b' ',
    };
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut plain, mut at, mut found) = (Vec::with_capacity(bytes.len()), 0, false);
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                // Two digits fit a byte.
                plain.push((high * 16 + low) as u8);
                (at, found) = (at + 3, true);
            }
            _ => {
                plain.push(if byte == b'+' { plus } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8(plain).ok().filter(|_| found)
}
