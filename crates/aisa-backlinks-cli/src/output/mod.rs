//! How answers are printed.

pub(crate) mod answer;
pub(crate) mod cell;
pub(crate) mod columns;
pub(crate) mod csv;
pub(crate) mod json;
pub(crate) mod left_out;
pub(crate) mod object;
pub(crate) mod printer;
pub(crate) mod row_count;
pub(crate) mod table;

use clap::{ValueEnum, builder::PossibleValue};

/// The forms of a response.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Format {
    /// For people.
    Table,
    /// The result object.
    Json,
    /// The bytes of the whole response.
    Raw,
    /// Rows with commas.
    Csv,
    /// Rows as JSON, one a line.
    Jsonl,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Table, Self::Json, Self::Raw, Self::Csv, Self::Jsonl]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Raw => "raw",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }))
    }
}
