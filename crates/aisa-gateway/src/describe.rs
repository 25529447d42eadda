//! What an operation is to the runtime: a request that names its entry in the contract, and a result.

mod open_enum;
pub(crate) mod operation;
#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod result;
mod tagged;

use serde::{Deserialize, Serialize};

use crate::value::List;

pub use aisa_contract::OperationRef;
pub(crate) use operation::Operation;

/// Keeps [`Operation`] to generated code, so that it can gain methods.
#[doc(hidden)]
pub mod sealed {
    pub trait Sealed {}
}

/// An operation that answers in pages of rows.
pub trait Paged: Operation {
    /// One row of the result.
    type Row: Send;

    /// Takes the rows and the paging facts out of a result.
    fn take_page(&self, result: &mut Self::Output) -> PageParts<Self::Row>;

    /// The part of the whole that this request asks for.
    fn window(&self) -> Window;

    /// Points the request at another part, leaving every other field alone.
    fn set_window(&mut self, window: Window);
}

/// The part of a listing that a request asks for.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Window {
    /// Rows asked for; `None` leaves the upstream default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Rows skipped before the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Continues after the page that brought this token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

/// What a page brings: its rows and what is known of the rest.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PageParts<Row> {
    /// The rows; `None` when upstream sent null or nothing.
    pub rows: Option<List<Row>>,
    /// Rows in the whole listing.
    pub total_count: Option<i64>,
    /// Rows that upstream says this page holds.
    pub items_count: Option<i64>,
    /// Continues after this page.
    pub token: Option<String>,
}

#[doc(hidden)]
impl Window {
    pub fn limit(mut self, limit: Option<i64>) -> Self {
        self.limit = limit;
        self
    }

    pub fn offset(mut self, offset: Option<i64>) -> Self {
        self.offset = offset;
        self
    }

    pub fn token(mut self, token: Option<String>) -> Self {
        self.token = token;
        self
    }
}

#[doc(hidden)]
impl<Row> PageParts<Row> {
    pub fn new(rows: Option<List<Row>>) -> Self {
        Self { rows, total_count: None, items_count: None, token: None }
    }

    pub fn counts(mut self, total: Option<i64>, items: Option<i64>) -> Self {
        self.total_count = total;
        self.items_count = items;
        self
    }

    pub fn token(mut self, token: Option<String>) -> Self {
        self.token = token;
        self
    }
}
