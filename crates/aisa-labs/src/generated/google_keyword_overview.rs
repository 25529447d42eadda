// @generated from schema/labs/google_keyword_overview.json by cargo xtask codegen. Do not edit.
//! Figures for up to 700 keywords.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AvgBacklinksInfo, ClickstreamKeywordInfo, KeywordInfo, KeywordProperties,
    NormalizedKeywordInfo, SearchIntentInfo, SerpInfo,
};

aisa_gateway::family::request! {
    /// Asks for figures for up to 700 keywords.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keyword_overview/live/>
    pub struct GoogleKeywordOverviewRequest {
        /// Keywords to look up; upstream lower-cases them. Unknown keywords are left out of the
        /// response and cost nothing. At most 80 characters each. At most 700 entries. At most 10
        /// words each.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
        /// location is optional and absent, all locations are covered.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. If
        /// the location is optional and absent, all locations are covered. At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`. If the
        /// language is optional and absent, all languages are covered.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. If the language is
        /// optional and absent, all languages are covered.
        pub language_code: Option<String>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleKeywordOverviewRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleKeywordOverviewRequest {}

impl Operation for GoogleKeywordOverviewRequest {
    type Output = GoogleKeywordOverviewResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_keyword_overview",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Reports search volume, cost, difficulty, intent and results of keywords. Needs `keywords`,
    /// at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keyword_overview/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleKeywordOverviewRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleKeywordOverviewRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text");
    /// let response = client.google_keyword_overview(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_keyword_overview(
        &self,
        request: impl Into<GoogleKeywordOverviewRequest>,
    ) -> Call<GoogleKeywordOverviewRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Figures for the keywords.
    pub struct GoogleKeywordOverviewResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords that upstream knows.
        pub items: Option<List<KeywordOverview>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with its figures.
    pub struct KeywordOverview {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Whether searches on Google's partner sites are included.
        pub search_partners: Option<bool>,
        /// Google Ads figures for the keyword.
        pub keyword_info: Option<KeywordInfo>,
        /// Search volume, normalised with Bing data. Returned with `include_clickstream_data`.
        pub keyword_info_normalized_with_bing: Option<NormalizedKeywordInfo>,
        /// Search volume, normalised with clickstream data. Returned with
        /// `include_clickstream_data`.
        pub keyword_info_normalized_with_clickstream: Option<NormalizedKeywordInfo>,
        /// Search volume of clickstream data. Null unless the request sets
        /// `include_clickstream_data`.
        pub clickstream_keyword_info: Option<ClickstreamKeywordInfo>,
        /// Properties of the keyword itself.
        pub keyword_properties: Option<KeywordProperties>,
        /// The results page for the keyword. In operations with `include_serp_info`, null unless
        /// the request sets it.
        pub serp_info: Option<SerpInfo>,
        /// Backlinks of its first ten organic results, on average.
        pub avg_backlinks_info: Option<AvgBacklinksInfo>,
        /// The intent behind searches for it.
        pub search_intent_info: Option<SearchIntentInfo>,
    }
}
