// @generated from schema/serp/google_local_finder_live_advanced.json by cargo xtask codegen. Do not edit.
//! Results of Google's local finder.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    Device, LocalPackItem, OperatingSystem, RefinementChips, Spell,
};

aisa_gateway::family::request! {
    /// Asks for results of Google's local finder, the list behind the local pack.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/local_finder/live/advanced/>
    pub struct GoogleLocalFinderLiveAdvancedRequest {
        /// Search query. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and zoom, such as `53.476225,-2.243572,9z`, in place of a name or
        /// code; up to seven decimals, and a zoom of 4z to 18z. Without a zoom, upstream assumes
        /// 9z.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for. Upstream default: `desktop`.
        pub device: Option<Device>,
        /// Operating system of the device: `windows` or `macos` for desktop, `android` or `ios` for
        /// mobile. Defaults: `windows`, `android`.
        pub os: Option<OperatingSystem>,
        /// Number of results to fetch. Billed for every ten. 1 to 100; upstream default: `10`.
        pub depth: Option<i64>,
        /// Lowest rating to list: 3.5, 4 or 4.5 on desktop, and 2, 2.5 and 3 as well on mobile. 2
        /// to 4.5.
        pub min_rating: Option<f64>,
        /// When a business must be open: `open_now`, `24_hours`, a day such as `tuesday`, or a day
        /// with an hour such as `tuesday;18`. Google may list others too.
        pub time_filter: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleLocalFinderLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleLocalFinderLiveAdvancedRequest {}

impl Operation for GoogleLocalFinderLiveAdvancedRequest {
    type Output = GoogleLocalFinderLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_local_finder_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the businesses behind the local pack, with their ratings. Needs `keyword`, at least
    /// one of `location_code`, `location_name`, `location_coordinate` and at least one of
    /// `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/local_finder/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleLocalFinderLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleLocalFinderLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_local_finder_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_local_finder_live_advanced(
        &self,
        request: impl Into<GoogleLocalFinderLiveAdvancedRequest>,
    ) -> Call<GoogleLocalFinderLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct GoogleLocalFinderLiveAdvancedResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
        /// Search type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Chips above the results that refine the search.
        pub refinement_chips: Option<RefinementChips>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The businesses, from the first to the last.
        pub items: Option<List<LocalFinderItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// A business of the local finder; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum LocalFinderItem {
        /// Where `type` is `local_pack`.
        LocalPack(LocalPackItem) = "local_pack",
    }
}
