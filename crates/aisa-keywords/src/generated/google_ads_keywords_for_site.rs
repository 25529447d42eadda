// @generated from schema/keywords/google_ads_keywords_for_site.json by cargo xtask codegen. Do not edit.
//! Up to 2,000 keywords that Google Ads considers relevant to a site or page.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    Competition, KeywordAnnotations, KeywordOrder, MonthlySearches,
};

aisa_gateway::family::request! {
    /// Asks for up to 2,000 keywords relevant to a site or page.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/keywords_data/google_ads/keywords_for_site/live/>
    pub struct GoogleAdsKeywordsForSiteRequest {
        /// Domain or subdomain without scheme, or page as an absolute URL. For keywords of the
        /// whole site, set `target_type` to `site`. Takes a domain, a subdomain or a page.
        #[required]
        pub target: String,
        /// Scope of the keywords: the whole site or the page alone. The default is `page` even if
        /// `target` is a domain, and then covers only its home page. Upstream default: `page`.
        pub target_type: Option<SiteTargetType>,
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
        /// Whether to include searches on Google's partner sites. Upstream default: `false`.
        pub search_partners: Option<bool>,
        /// First day of the period, at most four years ago. Upstream takes the last twelve months
        /// when it is absent. Not earlier than 4 years ago. Not later than the last day of the
        /// month before. Not later than `date_to`.
        pub date_from: Option<Date>,
        /// Last day of the period; Google has no figures of the current month. Upstream takes
        /// yesterday when it is absent. Not earlier than 4 years ago. Not later than the last day
        /// of the month before.
        pub date_to: Option<Date>,
        /// Whether keywords of adult content may appear. Google often has no figures for them.
        /// Upstream default: `false`.
        pub include_adult_keywords: Option<bool>,
        /// Sort field, in descending order. Upstream default: `relevance`.
        pub sort_by: Option<KeywordOrder>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleAdsKeywordsForSiteRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAdsKeywordsForSiteRequest {}

impl Operation for GoogleAdsKeywordsForSiteRequest {
    type Output = List<GoogleAdsKeywordsForSiteResult>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_KEYWORDS,
            "google_ads_keywords_for_site",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists keywords that Google Ads considers relevant to a site or page, with their figures.
    /// Needs `target`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/keywords_data/google_ads/keywords_for_site/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::Client;
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.google_ads_keywords_for_site("example.com").await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_ads_keywords_for_site(
        &self,
        request: impl Into<GoogleAdsKeywordsForSiteRequest>,
    ) -> Call<GoogleAdsKeywordsForSiteRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One keyword relevant to the site or page.
    pub struct GoogleAdsKeywordsForSiteResult {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Corrected spelling, if the keyword looked misspelt; figures are for the correction. Null
        /// otherwise.
        pub spell: Option<Text>,
        /// Code of the location of the figures. Null without data, and if the request has no
        /// location.
        pub location_code: Option<i64>,
        /// Code of the language of the figures. Null without data, and if the request has no
        /// language.
        pub language_code: Option<Text>,
        /// Whether searches on Google's partner sites are included.
        pub search_partners: Option<bool>,
        /// Competition among advertisers. Null when unknown.
        pub competition: Option<Competition>,
        /// The same competition from 0 to 100: the share of ad slots that are filled. Null when
        /// unknown.
        pub competition_index: Option<i64>,
        /// Average monthly searches over the months returned, rounded by Google. Null when there is
        /// no data.
        pub search_volume: Option<i64>,
        /// Low end of bids for the top of the first page, in US dollars: about 20% of bids are
        /// lower.
        pub low_top_of_page_bid: Option<f64>,
        /// High end of top-of-page bids, in US dollars: about 80% of bids are lower.
        pub high_top_of_page_bid: Option<f64>,
        /// Cost of a click on an ad, in US dollars.
        pub cpc: Option<f64>,
        /// Searches by month, latest first. Null when there is no data.
        pub monthly_searches: Option<List<MonthlySearches>>,
        /// Google's annotations of the keyword.
        pub keyword_annotations: Option<KeywordAnnotations>,
    }
}

aisa_gateway::family::open_enum! {
    /// Scope of the keywords: site or page.
    pub enum SiteTargetType {
        /// The whole site.
        Site = "site",
        /// The page alone.
        Page = "page",
    }
}
