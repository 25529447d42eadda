// @generated from schema/keywords/clickstream_dataforseo_search_volume.json by cargo xtask codegen. Do not edit.
//! Search volume of keywords in a location and language, corrected by clickstream or Bing data.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::ClickstreamKeyword;

aisa_gateway::family::request! {
    /// Asks for the corrected search volume of up to 1000 keywords.
    ///
    /// Needs at least one of `location_name`, `location_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/dataforseo_search_volume/live/>
    pub struct ClickstreamDataforseoSearchVolumeRequest {
        /// Keywords to look up; upstream lower-cases them. At most 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the location, such as `London,England,United Kingdom`. Without a location,
        /// figures are worldwide.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Whether clickstream data corrects the figures; otherwise Bing data does. Upstream
        /// default: `true`.
        pub use_clickstream: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ClickstreamDataforseoSearchVolumeRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ClickstreamDataforseoSearchVolumeRequest {}

impl Operation for ClickstreamDataforseoSearchVolumeRequest {
    type Output = ClickstreamDataforseoSearchVolumeResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_KEYWORDS,
            "clickstream_dataforseo_search_volume",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports search volume of up to 1000 keywords in a location and language, corrected by
    /// clickstream or Bing data. Needs `keywords`, at least one of `location_name`,
    /// `location_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/keywords_data/clickstream_data/dataforseo_search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::{ClickstreamDataforseoSearchVolumeRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let request = ClickstreamDataforseoSearchVolumeRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text");
    /// let response = client.clickstream_dataforseo_search_volume(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn clickstream_dataforseo_search_volume(
        &self,
        request: impl Into<ClickstreamDataforseoSearchVolumeRequest>,
    ) -> Call<ClickstreamDataforseoSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Corrected search volume of keywords.
    pub struct ClickstreamDataforseoSearchVolumeResult {
        /// Code of the location of the figures. Null without data, and if the request has no
        /// location.
        pub location_code: Option<i64>,
        /// Code of the language of the figures. Null without data, and if the request has no
        /// language.
        pub language_code: Option<Text>,
        /// Whether clickstream data corrected the figures.
        pub use_clickstream: Option<bool>,
        /// Number of rows in this response.
        pub items_count: Option<i64>,
        /// The keywords with their figures.
        pub items: Option<List<ClickstreamKeyword>>,
    }
}
