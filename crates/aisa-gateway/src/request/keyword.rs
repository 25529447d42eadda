//! Keywords: checked before they cost money, and written as upstream reads them.

use std::{borrow::Cow, fmt::Write};

use super::ValueError;
use crate::describe::KeywordRule;

impl KeywordRule {
    /// Checks a keyword as a person types it into the search box.
    ///
    /// # Errors
    /// The broken rule, and the text to write instead where that can be told.
    ///
    /// ```
    /// # use aisa_gateway::describe::KeywordRule;
    /// let ads = KeywordRule::new().max_words(10).refused("?!");
    /// assert!(ads.check("what is seo").is_ok());
    /// let error = ads.check("what is seo?").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("what is seo"));
    /// ```
    pub fn check(&self, keyword: &str) -> Result<(), ValueError> {
        self.problem(keyword).map_or(Ok(()), |rule| {
            let suggestion = self.mended(keyword);
            Err(ValueError::new(
                rule,
                suggestion.filter(|text| self.problem(text).is_none()),
            ))
        })
    }

    /// The spelling that all keywords share which upstream takes for one: where it lower-cases them, neither case nor
    /// spaces around and in a row tell them apart.
    ///
    /// ```
    /// # use aisa_gateway::describe::KeywordRule;
    /// let ads = KeywordRule::new().lower_cased();
    /// assert_eq!(ads.canonical("SEO  Tools"), "seo tools");
    /// assert_eq!(KeywordRule::new().canonical("SEO"), "SEO");
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
        if keyword.contains(char::is_control) {
            return Some("a keyword is one line, without control characters".to_owned());
        }
        if let Some(found) = keyword.chars().find(|c| self.refuses(*c)) {
            return Some(match self.refused.contains(found) {
                true => format!("upstream refuses {found:?} in a keyword"),
                false => format!("upstream refuses emoji and the like in a keyword: {found:?}"),
            });
        }
        let words = keyword.split_whitespace().count();
        if let Some(most) = self.max_words.filter(|most| words > *most) {
            return Some(format!(
                "a keyword must have at most {most} words, has {words}"
            ));
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

    /// The keyword without what is refused in it.
    fn mended(&self, keyword: &str) -> Option<String> {
        let mut text = keyword.to_owned();
        // What is escaped may itself look escaped; each turn makes it shorter.
        while self.decoded
            && let Some(plain) = decoded(&text)
        {
            text = plain;
        }
        let kept: String = text
            .chars()
            .map(|c| match c.is_control() || self.refuses(c) {
                true => ' ',
                false => c,
            })
            .collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        Some(words.join(" ")).filter(|mended| mended != keyword)
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

/// Emoji, their modifiers, and every character that takes four bytes.
fn is_emoji(c: char) -> bool {
    matches!(
        c,
        '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
            | '\u{20e3}' | '\u{fe0f}' | '\u{10000}'..
    )
}

/// What upstream makes of a keyword that is already escaped; `None` where it holds no escape. Bytes that are not UTF-8
/// come from a percent sign that is meant, as in `20%de`.
fn decoded(keyword: &str) -> Option<String> {
    let bytes = keyword.as_bytes();
    let digit = |at: usize| {
        bytes
            .get(at)
            .and_then(|byte| char::from(*byte).to_digit(16))
    };
    let (mut plain, mut at, mut found) = (Vec::with_capacity(bytes.len()), 0, false);
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                // Two digits fit a byte.
                plain.push((high * 16 + low) as u8);
                (at, found) = (at + 3, true);
            }
            _ => {
                plain.push(if byte == b'+' { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8(plain).ok().filter(|_| found)
}
