// @generated from schema/keywords/clickstream_global_search_volume.json by cargo xtask codegen. Do not edit.
//! Worldwide search volume of keywords from clickstream data.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the worldwide search volume of up to 1000 keywords.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/global_search_volume/live/>
    pub struct ClickstreamGlobalSearchVolumeRequest {
        /// Keywords to look up, of at least three characters each; upstream lower-cases them. At
        /// most 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ClickstreamGlobalSearchVolumeRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ClickstreamGlobalSearchVolumeRequest {}

impl Operation for ClickstreamGlobalSearchVolumeRequest {
    type Output = ClickstreamGlobalSearchVolumeResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_KEYWORDS,
            "clickstream_global_search_volume",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports worldwide search volume of up to 1000 keywords, by country, from clickstream data.
    /// Needs `keywords`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/global_search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::{ClickstreamGlobalSearchVolumeRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let request = ClickstreamGlobalSearchVolumeRequest::new(["some text", "more text"]);
    /// let response = client.clickstream_global_search_volume(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn clickstream_global_search_volume(
        &self,
        request: impl Into<ClickstreamGlobalSearchVolumeRequest>,
    ) -> Call<ClickstreamGlobalSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Worldwide search volume of keywords.
    pub struct ClickstreamGlobalSearchVolumeResult {
        /// Number of rows in this response.
        pub items_count: Option<i64>,
        /// The keywords with their figures.
        pub items: Option<List<GlobalKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// Worldwide searches for one keyword.
    pub struct GlobalKeyword {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Searches per month worldwide, estimated from clickstream data. Null when there is no
        /// data.
        pub search_volume: Option<i64>,
        /// Searches by country. Null when there is no data.
        pub country_distribution: Option<List<CountrySearches>>,
    }
}

aisa_gateway::family::result! {
    /// Searches for a keyword in one country.
    pub struct CountrySearches {
        /// ISO code of the country, two letters.
        pub country_iso_code: Option<Text>,
        /// Searches per month in the country.
        pub search_volume: Option<i64>,
        /// Percentage of the worldwide searches.
        pub percentage: Option<f64>,
    }
}
