//! Filters as text: `rank > 80 and (dofollow = true or anchor like "%seo%")`.

mod lex;
mod parse;

use std::{fmt, str::FromStr};

use super::{Field, Filter, FilterError, FilterValue, Node};

/// Reads the text form, or upstream's JSON when the text starts with `[`.
///
/// Texts are quoted by `"` or `'`, fields with unusual names by backticks; `!=` and `==` are read as `<>` and `=`,
/// `not like` as `not_like`. `and` and `or` do not mix without brackets.
///
/// ```
/// # use aisa_contract::request::{Filter, field};
/// let filter: Filter = r#"rank > 80 and (dofollow = true or anchor like "%seo%")"#.parse()?;
/// assert_eq!(
///     filter,
///     field("rank").gt(80) & (field("dofollow").eq(true) | field("anchor").like("%seo%")),
/// );
/// assert_eq!(filter.to_string(), r#"rank > 80 and (dofollow = true or anchor like "%seo%")"#);
/// # Ok::<(), aisa_contract::request::FilterError>(())
/// ```
impl FromStr for Filter {
    type Err = FilterError;

    fn from_str(text: &str) -> Result<Self, FilterError> {
        if text.trim_start().starts_with('[') {
            let value = serde_json::from_str(text)
                .map_err(|error| FilterError::json(String::new(), format!("not JSON: {error}")))?;
            return Self::from_json(&value);
        }
        parse::parse(text).map(Self)
    }
}

/// The text form; raw JSON prints as JSON.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_node(f, &self.0, true)
    }
}

fn write_node(f: &mut fmt::Formatter<'_>, node: &Node, outermost: bool) -> fmt::Result {
    match node {
        Node::Condition { field, operator, value } => {
            write_field(f, field)?;
            write!(f, " {} ", operator.as_str())?;
            write_value(f, value)
        }
        Node::Raw(value) => write!(f, "{value}"),
        Node::Group(operator, nodes) => {
            if !outermost {
                f.write_str("(")?;
            }
            for (i, node) in nodes.iter().enumerate() {
                if i > 0 {
                    write!(f, " {} ", operator.word())?;
                }
                write_node(f, node, false)?;
            }
            if !outermost {
                f.write_str(")")?;
            }
            Ok(())
        }
    }
}

fn write_field(f: &mut fmt::Formatter<'_>, field: &Field) -> fmt::Result {
    let name = field.name();
    if parse::is_bare(name) && !parse::is_keyword(name) {
        return f.write_str(name);
    }
    write_quoted(f, name, '`')
}

fn write_value(f: &mut fmt::Formatter<'_>, value: &FilterValue) -> fmt::Result {
    match value {
        FilterValue::Text(text) => write_quoted(f, text, '"'),
        FilterValue::Number(number) => write!(f, "{number}"),
        FilterValue::Boolean(boolean) => write!(f, "{boolean}"),
        FilterValue::NotFinite(number) => write!(f, "{number}"),
        FilterValue::List(values) => {
            f.write_str("(")?;
            for (i, value) in values.iter().enumerate() {
                if i > 0 {
                    f.write_str(", ")?;
                }
                write_value(f, value)?;
            }
            f.write_str(")")
        }
    }
}

fn write_quoted(f: &mut fmt::Formatter<'_>, text: &str, quote: char) -> fmt::Result {
    use fmt::Write;

    f.write_char(quote)?;
    for c in text.chars() {
        if c == quote || c == '\\' {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    f.write_char(quote)
}
