// @generated from schema/keywords/bing_search_volume.json by cargo xtask codegen. Do not edit.
//! Search volume of keywords on Bing.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::MonthlySearches;

aisa_gateway::family::request! {
    /// Asks for the figures of up to 1000 keywords on Bing. The price is the same for one and for a
    /// thousand.
    ///
    /// Needs at least one of `location_name`, `location_code`, `location_coordinate` and at least
    /// one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/keywords_data/bing/search_volume/live/>
    pub struct BingSearchVolumeRequest {
        /// Keywords to look up; upstream lower-cases them. At most 100 characters each. At most
        /// 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the location, such as `London,England,United Kingdom`. Without a location,
        /// figures are worldwide.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude and longitude, such as `52.61,-1.12`, in place of a name or code; figures are
        /// for the country of that point.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device whose searches are counted. Upstream default: `all`.
        pub device: Option<BingDevice>,
        /// Sort field, in descending order. Upstream default: `relevance`.
        pub sort_by: Option<BingKeywordOrder>,
        /// First day of the period, at most two years ago. Without it, the last twelve months. Not
        /// earlier than 24 months ago. Not later than a month ago. Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period. Without it, the last twelve months. Not earlier than 2 years
        /// ago. Not later than a month ago.
        pub date_to: Option<Date>,
        /// Whether to include searches on Google's partner sites. Upstream default: `false`.
        pub search_partners: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BingSearchVolumeRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BingSearchVolumeRequest {}

impl Operation for BingSearchVolumeRequest {
    type Output = List<BingSearchVolumeResult>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_KEYWORDS,
            "bing_search_volume",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports search volume, competition and cost of up to 1000 keywords on Bing. Needs
    /// `keywords`, at least one of `location_name`, `location_code`, `location_coordinate` and at
    /// least one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/keywords_data/bing/search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::{BingSearchVolumeRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let request = BingSearchVolumeRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text");
    /// let response = client.bing_search_volume(request).await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bing_search_volume(
        &self,
        request: impl Into<BingSearchVolumeRequest>,
    ) -> Call<BingSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::open_enum! {
    /// Device of the searchers.
    pub enum BingDevice {
        /// All devices.
        All = "all",
        /// Phones.
        Mobile = "mobile",
        /// Desktop computers.
        Desktop = "desktop",
        /// Tablets.
        Tablet = "tablet",
    }
}

aisa_gateway::family::open_enum! {
    /// Sort field, in descending order.
    pub enum BingKeywordOrder {
        /// Searches per month.
        SearchVolume = "search_volume",
        /// Cost of a click.
        Cpc = "cpc",
        /// Competition among advertisers.
        Competition = "competition",
        /// Relevance of the keyword to the request.
        Relevance = "relevance",
    }
}

aisa_gateway::family::result! {
    /// One keyword as Bing reports it.
    pub struct BingSearchVolumeResult {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Code of the location of the figures. Null without data, and if the request has no
        /// location.
        pub location_code: Option<i64>,
        /// Code of the language of the figures. Null without data, and if the request has no
        /// language.
        pub language_code: Option<Text>,
        /// Whether searches on Google's partner sites are included.
        pub search_partners: Option<bool>,
        /// Device whose searches are counted. Null when there is no data.
        pub device: Option<Text>,
        /// Competition among advertisers: 0.1 is low, 0.5 medium, 0.9 high. Null when there is no
        /// data.
        pub competition: Option<f64>,
        /// Average cost of a click on an ad, in US dollars. Null when there is no data.
        pub cpc: Option<f64>,
        /// Average monthly searches on Bing over the months returned. Null when there is no data.
        pub search_volume: Option<i64>,
        /// Always null: upstream sends no categories here.
        pub categories: Option<List<Text>>,
        /// Searches by month, latest first. Null when there is no data.
        pub monthly_searches: Option<List<MonthlySearches>>,
    }
}
