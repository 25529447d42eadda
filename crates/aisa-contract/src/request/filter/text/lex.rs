//! Cuts the text form of a filter into tokens.

use std::{iter::Peekable, ops::Range, str::CharIndices};

use crate::request::filter::{FilterError, Operator};

/// A piece of the text with its byte range.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'t> {
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// `,`
    Comma,
    /// `=`, `<>` and their like.
    Sign(Operator),
    /// A run of characters without quotes: a field, a keyword, a number.
    Word(&'t str),
    /// A text in double or single quotes.
    Quoted(String),
    /// A field in backticks.
    Field(String),
    /// The end of the text.
    End,
}

/// Characters that end a word.
fn delimits(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | ')' | '[' | ']' | ',' | '"' | '\'' | '`' | '=' | '<' | '>' | '!')
}

pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, FilterError> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        if c.is_whitespace() {
            chars.next();
            continue;
        }
        let kind = match c {
            '(' | '[' => single(&mut chars, Kind::Open),
            ')' | ']' => single(&mut chars, Kind::Close),
            ',' => single(&mut chars, Kind::Comma),
            '"' | '\'' => Kind::Quoted(quoted(text, &mut chars)?),
            '`' => Kind::Field(quoted(text, &mut chars)?),
            '=' | '<' | '>' | '!' => Kind::Sign(sign(text, &mut chars)?),
            _ => {
                while chars.next_if(|&(_, c)| !delimits(c)).is_some() {}
                Kind::Word(&text[start..offset(text, &mut chars)])
            }
        };
        let end = offset(text, &mut chars);
        tokens.push(Token { kind, at: start..end });
    }
    let end = text.len();
    tokens.push(Token { kind: Kind::End, at: end..end });
    Ok(tokens)
}

type Chars<'t> = Peekable<CharIndices<'t>>;

fn offset(text: &str, chars: &mut Chars<'_>) -> usize {
    chars.peek().map_or(text.len(), |&(at, _)| at)
}

fn single<'t>(chars: &mut Chars<'t>, kind: Kind<'t>) -> Kind<'t> {
    chars.next();
    kind
}

/// Reads up to the closing quote. A backslash escapes a quote or itself and is plain everywhere else, so that regular
/// expressions can be written as they are.
fn quoted(text: &str, chars: &mut Chars<'_>) -> Result<String, FilterError> {
    let mut content = String::new();
    let Some((start, quote)) = chars.next() else {
        return Ok(content);
    };
    while let Some((_, c)) = chars.next() {
        match c {
            c if c == quote => return Ok(content),
            '\\' => match chars.next_if(|&(_, next)| matches!(next, '\\' | '"' | '\'' | '`')) {
                Some((_, escaped)) => content.push(escaped),
                None => content.push('\\'),
            },
            c => content.push(c),
        }
    }
    let message = format!("expected a closing {quote} for the one opened here, found the end");
    Err(FilterError::text(text, start..start + quote.len_utf8(), message))
}

fn sign(text: &str, chars: &mut Chars<'_>) -> Result<Operator, FilterError> {
    let start = offset(text, chars);
    while chars.next_if(|&(_, c)| matches!(c, '=' | '<' | '>' | '!')).is_some() {}
    let at = start..offset(text, chars);
    match &text[at.clone()] {
        // What other languages write; upstream's own forms are `=` and `<>`.
        "==" => Ok(Operator::Eq),
        "!=" => Ok(Operator::Ne),
        sign => Operator::from_wire(sign).ok_or_else(|| {
            let message = format!("expected one of = <> < <= > >=, found `{sign}`");
            FilterError::text(text, at, message)
        }),
    }
}
