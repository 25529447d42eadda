// @generated from schema/backlinks/index.json by cargo xtask codegen. Do not edit.
//! The size of the provider's link index, now and over the past year.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `index`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/index/>
    pub struct IndexRequest {}
}

impl IndexRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for IndexRequest {}

impl Operation for IndexRequest {
    type Output = IndexResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "index",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the size of the provider's link index, now and in past months.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/index/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.index().await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn index(&self) -> Call<IndexRequest> {
        self.call(IndexRequest::new())
    }
}

aisa_gateway::family::result! {
    /// The size of the link index, now and in past months.
    pub struct IndexResult {
        /// Backlinks in the index at present.
        pub total_backlinks: Option<i64>,
        /// Pages in the index at present.
        pub total_pages: Option<i64>,
        /// Domains in the index at present. Sources disagree on whether responses have it, so it
        /// may be missing.
        pub total_domains: Option<i64>,
        /// The size of the index over the past twelve months.
        pub index_history: Option<List<IndexMonth>>,
    }
}

aisa_gateway::family::result! {
    /// The size of the link index on one day of a past month.
    pub struct IndexMonth {
        /// The day.
        pub date: Option<Date>,
        /// Backlinks in the index on that day.
        pub total_backlinks: Option<i64>,
        /// Pages in the index on that day.
        pub total_pages: Option<i64>,
        /// Domains in the index on that day. Sources disagree on whether responses have it, so it
        /// may be missing.
        pub total_domains: Option<i64>,
    }
}
