// @generated from schema/keywords/clickstream_bulk_search_volume.json by cargo xtask codegen. Do not edit.
//! Search volume of many keywords in one location from clickstream data.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::ClickstreamKeyword;

aisa_gateway::family::request! {
    /// Asks for the search volume of up to 1000 keywords in a location.
    ///
    /// Needs at least one of `location_name`, `location_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/bulk_search_volume/live/>
    pub struct ClickstreamBulkSearchVolumeRequest {
        /// Keywords to look up, of at least three characters each; upstream lower-cases them. At
        /// most 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the location, such as `London,England,United Kingdom`. Without a location,
        /// figures are worldwide.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ClickstreamBulkSearchVolumeRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ClickstreamBulkSearchVolumeRequest {}

impl Operation for ClickstreamBulkSearchVolumeRequest {
    type Output = ClickstreamBulkSearchVolumeResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_KEYWORDS,
            "clickstream_bulk_search_volume",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports search volume of up to 1000 keywords in a location, by month, from clickstream data.
    /// Needs `keywords`, at least one of `location_name`, `location_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/bulk_search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::{ClickstreamBulkSearchVolumeRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let request = ClickstreamBulkSearchVolumeRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text");
    /// let response = client.clickstream_bulk_search_volume(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn clickstream_bulk_search_volume(
        &self,
        request: impl Into<ClickstreamBulkSearchVolumeRequest>,
    ) -> Call<ClickstreamBulkSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Search volume of keywords in a location.
    pub struct ClickstreamBulkSearchVolumeResult {
        /// Code of the location of the figures. Null without data, and if the request has no
        /// location.
        pub location_code: Option<i64>,
        /// Number of rows in this response.
        pub items_count: Option<i64>,
        /// The keywords with their figures.
        pub items: Option<List<ClickstreamKeyword>>,
    }
}
