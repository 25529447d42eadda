//! An operation together with its family, in which the names of its shapes are looked up.

use std::ops::Deref;

use crate::{
    field::{FieldKind, FieldRef, Fields},
    model::{Family, Operation, PagingStyle, RowPer},
    paging::PagingInfo,
    shape::{Shape, ValueKind},
};

/// An operation, read in its family: request fields with the values they take, shapes of result and rows, paging.
///
/// ```
/// let family = aisa_contract::family("backlinks")?;
/// let operation = family.find("backlinks").expect("the family has it");
/// assert_eq!(operation.paging().map(|paging| paging.default_limit), Some(100));
/// assert!(operation.row_shape().is_some_and(|row| row.field("url_from").is_some()));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct OperationRef<'a> {
    family: &'a Family,
    operation: &'a Operation,
}

impl Deref for OperationRef<'_> {
    type Target = Operation;

    fn deref(&self) -> &Operation {
        self.operation
    }
}

impl Family {
    /// The operation of that name, read in this family.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<OperationRef<'_>> {
        self.operation(name).map(|operation| self.read(operation))
    }

    /// An operation, read in this family.
    #[must_use]
    pub const fn read<'a>(&'a self, operation: &'a Operation) -> OperationRef<'a> {
        OperationRef { family: self, operation }
    }

    /// All operations, by group and then by name.
    pub fn all(&self) -> impl Iterator<Item = OperationRef<'_>> {
        self.operations.iter().map(|operation| self.read(operation))
    }
}

/// Where a response has its rows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RowsIn<'a> {
    /// In this field of the result.
    Field(&'a str),
    /// `tasks[0].result` itself is the list of rows.
    Result,
}

/// Rows of a page where the schema does not say.
const DEFAULT_LIMIT: i64 = 100;
/// Rows of a page at most where the schema does not say.
const MAX_LIMIT: i64 = 1000;

impl<'a> OperationRef<'a> {
    /// The family.
    #[must_use]
    pub fn family(self) -> &'a Family {
        self.family
    }

    /// The operation itself.
    #[must_use]
    pub fn operation(self) -> &'a Operation {
        self.operation
    }

    /// The name, also of the client's method and of the subcommand.
    #[must_use]
    pub fn name(self) -> &'a str {
        &self.operation.name
    }

    /// The name that is unique over all families: after the word of the family, unless that is the one at the top level.
    ///
    /// ```
    /// let family = aisa_contract::family("labs")?;
    /// let operation = family.find("google_keyword_overview").expect("the family has it");
    /// assert_eq!(operation.unique_name(), "labs_google_keyword_overview");
    /// # Ok::<(), aisa_contract::ContractError>(())
    /// ```
    #[must_use]
    pub fn unique_name(self) -> String {
        match &self.family.command {
            Some(command) => format!("{}_{}", command.replace('-', "_"), self.name()),
            None => self.name().to_owned(),
        }
    }

    /// One sentence.
    #[must_use]
    pub fn summary(self) -> &'a str {
        &self.operation.summary
    }

    /// Why it may stop working, in one sentence; `None` where nothing threatens it.
    #[must_use]
    pub fn at_risk(self) -> Option<&'a str> {
        self.operation.at_risk.as_deref()
    }

    /// The group of the family that help and tables list it under.
    #[must_use]
    pub fn group(self) -> &'a str {
        &self.operation.group
    }

    /// The path below the base URL.
    #[must_use]
    pub fn path(self) -> &'a str {
        &self.operation.path
    }

    /// The docs page.
    #[must_use]
    pub fn docs(self) -> &'a str {
        &self.operation.docs
    }

    /// The request fields, in the order of the schema; none for an operation without body.
    #[must_use]
    pub fn fields(self) -> Fields<'a> {
        let request = self.operation.request.as_deref();
        Fields::of(self.family, request.unwrap_or_default())
    }

    /// The request field of that name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<FieldRef<'a>> {
        self.fields().get(name)
    }

    /// The shape of the result, or of each row where `result` itself is the list of rows; `None` where the schema has
    /// none.
    #[must_use]
    pub fn result_shape(self) -> Option<Shape<'a>> {
        Shape::of(self.family, &self.operation.result)
    }

    /// Where a response has its rows; `None` where it is one object.
    #[must_use]
    pub fn rows_in(self) -> Option<RowsIn<'a>> {
        if self.operation.answers_rows {
            return Some(RowsIn::Result);
        }
        self.operation.rows.as_deref().map(RowsIn::Field)
    }

    /// The shape of a row; that of the result where a response is one object.
    #[must_use]
    pub fn row_shape(self) -> Option<Shape<'a>> {
        let result = self.result_shape()?;
        let Some(RowsIn::Field(rows)) = self.rows_in() else {
            return Some(result);
        };
        match result.field(rows)? {
            ValueKind::List(elements) => match elements.kind() {
                ValueKind::Object(shape) => Some(shape),
                _ => None,
            },
            _ => None,
        }
    }

    /// How to reach further rows; `None` where one response holds everything.
    #[must_use]
    pub fn paging(self) -> Option<PagingInfo<'a>> {
        let paging = self.operation.paging.as_ref()?;
        let limit = self.field("limit");
        let default = limit.and_then(|limit| limit.default.as_ref()?.as_i64());
        let max = limit.and_then(|limit| limit.limits.maximum);
        Some(PagingInfo {
            default_limit: default.unwrap_or(DEFAULT_LIMIT),
            max_limit: max.unwrap_or(MAX_LIMIT),
            max_offset: match paging.style {
                // Without offsets the token goes on behind the first page.
                PagingStyle::Token => Some(0),
                _ => paging.max_offset.and_then(|max| i64::try_from(max).ok()),
            },
            token: paging.token.as_deref(),
        })
    }

    /// Whether targets have positions, which the fields of the rows begin with.
    #[must_use]
    pub fn numbers_targets(self) -> bool {
        let mut fields = self.fields().into_iter();
        fields.any(|field| matches!(field.kind(), FieldKind::NumberedTargets { .. }))
    }

    /// Whether a list of targets is answered with a row for each: upstream's own examples of such lists have `www.`, so
    /// it stays there.
    #[must_use]
    pub fn keeps_www(self) -> bool {
        self.operation.row_per == Some(RowPer::Target)
    }
}
