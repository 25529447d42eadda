//! The only place where Rust names are made from the names of the schemas.

use std::fmt;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::{Ident, Span};
use quote::{ToTokens, TokenStreamExt};

/// Words that Rust keeps for itself, among them the ones it only plans to use.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "Self", "_",
];

/// A valid Rust identifier made from a name of the schema.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Name(String);

impl Name {
    /// The name of a field, a method or a module: `type` becomes `type_`.
    pub fn snake(wire: &str) -> Result<Self, NameError> {
        Self::from_word(wire, wire.to_snake_case())
    }

    /// The name of a type or a variant: `one_thousand` becomes `OneThousand`.
    pub fn pascal(wire: &str) -> Result<Self, NameError> {
        Self::from_word(wire, wire.to_pascal_case())
    }

    /// The name of a constant: `ranked.top_3` becomes `RANKED_TOP_3`.
    pub fn screaming_snake(wire: &str) -> Result<Self, NameError> {
        Self::from_word(wire, wire.replace('.', "_").to_shouty_snake_case())
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn from_word(wire: &str, mut word: String) -> Result<Self, NameError> {
        let mut letters = word.chars();
        let starts_well = letters.next().is_some_and(|first| first.is_ascii_alphabetic());
        if !starts_well || !letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
            return Err(NameError(wire.to_owned()));
        }
        if RESERVED.contains(&word.as_str()) {
            word.push('_');
        }
        Ok(Self(word))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ToTokens for Name {
    fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
        tokens.append(Ident::new(&self.0, Span::call_site()));
    }
}

/// Where results keep the fields that no schema knows, in Rust and as the last column of CSV: no field of a schema has
/// this name.
pub(crate) const CATCH_ALL: &str = "extra_fields";

/// The name of the module with the fields of a row, which filters name.
pub(crate) fn fields_module(row: &str) -> Result<Name, NameError> {
    Name::snake(&format!("{row}_fields"))
}

/// A name of the schema that no Rust identifier can be made from.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no Rust name can be made from `{0}`")]
pub struct NameError(pub String);

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_follow_the_rust_convention_of_their_place() {
        for (wire, snake, pascal, screaming_snake) in [
            ("rank", "rank", "Rank", "RANK"),
            ("type", "type_", "Type", "TYPE"),
            ("as_is", "as_is", "AsIs", "AS_IS"),
            ("self", "self_", "Self_", "SELF"),
            ("h1", "h1", "H1", "H1"),
            ("top_3", "top_3", "Top3", "TOP_3"),
            ("message-boards", "message_boards", "MessageBoards", "MESSAGE_BOARDS"),
            ("ranked.top_3", "ranked_top_3", "RankedTop3", "RANKED_TOP_3"),
        ] {
            assert_eq!(Name::snake(wire).unwrap().as_str(), snake);
            assert_eq!(Name::pascal(wire).unwrap().as_str(), pascal);
            assert_eq!(Name::screaming_snake(wire).unwrap().as_str(), screaming_snake);
        }
    }

    #[test]
    fn what_rust_cannot_spell_is_refused() {
        for wire in ["", "1st", "日本", "-", "_", "…"] {
            assert_eq!(
                Name::snake(wire).unwrap_err().to_string(),
                format!("no Rust name can be made from `{wire}`")
            );
        }
    }
}
