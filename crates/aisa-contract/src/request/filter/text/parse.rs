//! Reads the tokens of a filter by recursive descent.
//!
//! ```text
//! expression := part ( "and" part )* | part ( "or" part )*
//! part       := "(" expression ")" | field operator value
//! value      := text | number | "true" | "false" | "(" value ( "," value )* ")"
//! ```

use std::ops::Range;

use serde_json::Number;

use super::lex::{Kind, Token, tokens};
use crate::request::filter::{
    Field, FilterError, FilterValue, LogicalOp, Node, Operator, json::MAX_DEPTH,
};

pub(super) fn parse(text: &str) -> Result<Node, FilterError> {
    let mut parser = Parser { text, tokens: tokens(text)?, next: 0, depth: 0 };
    let node = parser.expression()?;
    match parser.peek().kind {
        Kind::End => Ok(node),
        Kind::Close => parser.fail("`and`, `or` or the end", "no bracket is open here"),
        _ => parser.fail("`and`, `or` or the end", ""),
    }
}

struct Parser<'t> {
    text: &'t str,
    /// Ends with [`Kind::End`], which is never stepped over.
    tokens: Vec<Token<'t>>,
    next: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn expression(&mut self) -> Result<Node, FilterError> {
        let mut nodes = vec![self.part()?];
        let Some(operator) = self.logical_op() else {
            return Ok(nodes.remove(0));
        };
        while let Some(next) = self.logical_op() {
            if next != operator {
                let help = "which of them binds tighter is not documented, so bracket one side";
                return self.fail(&format!("`{}` or a bracket", operator.word()), help);
            }
            self.step();
            nodes.push(self.part()?);
        }
        Ok(Node::join(operator, nodes))
    }

    fn part(&mut self) -> Result<Node, FilterError> {
        if self.peek().kind != Kind::Open {
            return self.condition();
        }
        let opened = self.step().at;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let message = format!("brackets nested more than {MAX_DEPTH} deep");
            return Err(FilterError::text(self.text, opened, message));
        }
        let node = self.expression()?;
        match self.peek().kind {
            Kind::Close => self.step(),
            _ => return self.fail("`and`, `or` or a closing bracket", ""),
        };
        self.depth -= 1;
        Ok(node)
    }

    fn condition(&mut self) -> Result<Node, FilterError> {
        let field = self.field()?;
        let operator = self.operator()?;
        let value = match operator.takes_list() {
            true => self.list()?,
            false => self.value()?,
        };
        Ok(Node::Condition { field, operator, value })
    }

    fn field(&mut self) -> Result<Field, FilterError> {
        match &self.peek().kind {
            Kind::Word(word) if word.eq_ignore_ascii_case("not") => self.fail(
                "a field",
                "there is no `not`; use the opposite operator: <>, not_like, not_in",
            ),
            Kind::Word(word) if is_keyword(word) => {
                let help = format!("write a field of this name in backticks: `{word}`");
                self.fail("a field", &help)
            }
            Kind::Word(word) if !is_bare(word) => {
                let help = format!("write unusual names in backticks: `{word}`");
                self.fail("a field", &help)
            }
            Kind::Word(word) => {
                let field = Field::from(*word);
                self.step();
                Ok(field)
            }
            Kind::Field(name) => {
                let field = Field::from(name.as_str());
                self.step();
                Ok(field)
            }
            Kind::Quoted(text) => {
                let help = format!("write fields without quotes: {text}");
                self.fail("a field", &help)
            }
            _ => self.fail("a field", r#"a condition looks like: rank > 80"#),
        }
    }

    fn operator(&mut self) -> Result<Operator, FilterError> {
        let found = match self.peek().kind {
            Kind::Sign(operator) => Some((operator, 1)),
            Kind::Word(word) if word.eq_ignore_ascii_case("not") => match self.peek_at(1).kind {
                Kind::Word(next) => {
                    word_operator(&format!("not_{next}")).map(|operator| (operator, 2))
                }
                _ => None,
            },
            Kind::Word(word) => word_operator(word).map(|operator| (operator, 1)),
            _ => None,
        };
        let Some((operator, steps)) = found else {
            let words: Vec<_> = Operator::ALL.iter().map(|op| op.as_str()).collect();
            return self.fail("an operator", &format!("there are {}", words.join(" ")));
        };
        self.next += steps;
        Ok(operator)
    }

    fn list(&mut self) -> Result<FilterValue, FilterError> {
        if self.peek().kind != Kind::Open {
            return self.fail("a list in brackets", r#"for example ("GB", "US")"#);
        }
        self.step();
        let mut values = vec![self.value()?];
        loop {
            match self.peek().kind {
                Kind::Close => break,
                Kind::Comma => self.step(),
                _ => return self.fail("a comma or a closing bracket", ""),
            };
            values.push(self.value()?);
        }
        self.step();
        Ok(FilterValue::List(values))
    }

    fn value(&mut self) -> Result<FilterValue, FilterError> {
        let value = match &self.peek().kind {
            Kind::Quoted(text) => FilterValue::Text(text.clone()),
            Kind::Word("true") => FilterValue::Boolean(true),
            Kind::Word("false") => FilterValue::Boolean(false),
            Kind::Word(word) => match number(word) {
                Some(number) => FilterValue::Number(number),
                None if let Some(meant) = boolean(word) => {
                    return self.fail("a value", &format!("did you mean `{meant}`?"));
                }
                None => {
                    let plain = word.trim_matches(['“', '”', '„', '‘', '’']);
                    let help = format!("write texts in quotes: {plain:?}");
                    return self.fail("a value", &help);
                }
            },
            Kind::Open => return self.fail("a single value", "lists need `in` or `not_in`"),
            _ => return self.fail("a value", r#"a text in quotes, a number, true or false"#),
        };
        self.step();
        Ok(value)
    }

    fn logical_op(&self) -> Option<LogicalOp> {
        match self.peek().kind {
            Kind::Word(word) if word.eq_ignore_ascii_case("and") => Some(LogicalOp::And),
            Kind::Word(word) if word.eq_ignore_ascii_case("or") => Some(LogicalOp::Or),
            _ => None,
        }
    }

    fn peek(&self) -> &Token<'t> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> &Token<'t> {
        &self.tokens[(self.next + ahead).min(self.tokens.len() - 1)]
    }

    fn step(&mut self) -> Token<'t> {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn fail<T>(&self, expected: &str, help: &str) -> Result<T, FilterError> {
        let at = self.peek().at.clone();
        let found = found(self.text, &at);
        let help = if help.is_empty() { String::new() } else { format!("; {help}") };
        let message = format!("expected {expected}, found {found}{help}");
        Err(FilterError::text(self.text, at, message))
    }
}

/// Names the token in a message; long ones are cut.
fn found(text: &str, at: &Range<usize>) -> String {
    let token = &text[at.clone()];
    match token.char_indices().nth(40) {
        _ if token.is_empty() => "the end".to_owned(),
        Some((cut, _)) => format!("`{}…`", &token[..cut]),
        None => format!("`{token}`"),
    }
}

fn word_operator(word: &str) -> Option<Operator> {
    Operator::from_wire(&word.to_ascii_lowercase())
}

/// Words that a bare field name would be mistaken for.
pub(super) fn is_keyword(word: &str) -> bool {
    let words = ["and", "or", "not", "true", "false"];
    words.iter().any(|keyword| word.eq_ignore_ascii_case(keyword)) || word_operator(word).is_some()
}

/// Whether a field name needs no backticks.
pub(super) fn is_bare(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':'))
}

/// `true` or `false`, in other letters or misspelt.
fn boolean(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let mut known = ["true", "false"].into_iter();
    known.find(|known| strsim::osa_distance(&word, known) <= 1)
}

/// Reads a number as JSON writes it.
fn number(word: &str) -> Option<Number> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let exponent_fits = exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)));
    if !digits(whole) || !fraction.is_none_or(digits) || !exponent_fits {
        return None;
    }
    if fraction.is_none() && exponent.is_none() {
        if let Ok(number) = word.parse::<i64>() {
            return Some(number.into());
        }
        if let Ok(number) = word.parse::<u64>() {
            return Some(number.into());
        }
    }
    Number::from_f64(word.parse().ok()?)
}
