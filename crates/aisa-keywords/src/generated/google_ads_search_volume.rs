// @generated from schema/keywords/google_ads_search_volume.json by cargo xtask codegen. Do not edit.
//! Search volume and cost of up to 1000 keywords.

use aisa_gateway::family::{
    Call, Date, FieldInfo, FieldKind, List, Method, Operation, OperationInfo, Price,
    PriceInfo, PriceRows, RowsIn, Sealed, Text, ValidationError,
};
use crate::Client;
use crate::generated::common::{
    Competition, KeywordAnnotations, KeywordOrder, MonthlySearches,
};
use crate::generated::common::request_fields;

/// Asks for the figures of up to 1000 keywords. The price is the same for one and for a thousand.
///
/// Docs: <https://docs.dataforseo.com/v3/keywords_data/google_ads/search_volume/live/>
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GoogleAdsSearchVolumeRequest {
    /// Keywords to look up, each of up to 80 characters and ten words; upstream lower-cases them.
    /// Google combines the volume of close variants; request them separately to tell them apart. At
    /// most 80 characters each. At most 1000 entries.
    pub keywords: Vec<String>,
    /// Full name of the location, such as `London,England,United Kingdom`. Without a location,
    /// figures are worldwide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_name: Option<String>,
    /// Code of the location, such as 2840 for the United States, in place of `location_name`. At
    /// least 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_code: Option<i64>,
    /// Latitude and longitude, such as `52.61,-1.12`, in place of a name or code; figures are for
    /// the country of that point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_coordinate: Option<String>,
    /// Full name of the language, such as `English`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_name: Option<String>,
    /// Code of the language, such as `en`, in place of `language_name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// Whether to include searches on Google's partner sites. Upstream default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_partners: Option<bool>,
    /// First day of the period, at most four years ago. Upstream takes the last twelve months when
    /// it is absent. Not earlier than 4 years ago. Not later than `date_to`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Date>,
    /// Last day of the period; Google has no figures of the current month. Upstream takes yesterday
    /// when it is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Date>,
    /// Whether keywords of adult content may appear. Google often has no figures for them. Upstream
    /// default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_adult_keywords: Option<bool>,
    /// Sort field, in descending order. Upstream default: `relevance`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<KeywordOrder>,
    /// Free text that is echoed in the task's data, to match a response with its request. At most
    /// 255 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

impl GoogleAdsSearchVolumeRequest {
    /// The description of the operation.
    pub const INFO: &'static OperationInfo = &OperationInfo::new(
            "google_ads_search_volume",
            Method::Post,
            "/dataforseo/keywords_data/google_ads/search_volume/live",
            GoogleAdsSearchVolumeResult::SHAPE,
        )
        .summary(
            "Reports search volume, competition and cost of keywords, as Google Ads counts them.",
        )
        .group("google-ads")
        .docs(
            "https://docs.dataforseo.com/v3/keywords_data/google_ads/search_volume/live/",
        )
        .fields(
            &[
                FieldInfo::new(
                        "keywords",
                        "Keywords to look up, each of up to 80 characters and ten words; upstream lower-cases them. Google combines the volume of close variants; request them separately to tell them apart.",
                        FieldKind::list(&FieldKind::text(Some(80)), Some(1000)),
                    )
                    .required(),
                request_fields::LOCATION_NAME,
                request_fields::LOCATION_CODE,
                request_fields::LOCATION_COORDINATE,
                request_fields::LANGUAGE_NAME,
                request_fields::LANGUAGE_CODE,
                request_fields::SEARCH_PARTNERS,
                request_fields::DATE_FROM,
                request_fields::DATE_TO,
                request_fields::INCLUDE_ADULT_KEYWORDS,
                request_fields::SORT_BY,
                request_fields::TAG,
            ],
        )
        .rows(
            RowsIn::Result,
            &[
                "keyword",
                "search_volume",
                "competition_index",
                "low_top_of_page_bid",
                "high_top_of_page_bid",
                "cpc",
            ],
        )
        .price(
            PriceInfo::new(
                Price::new(90_000, 0),
                Price::new(180_000, 0),
                PriceRows::Keywords,
            ),
        );

    /// Makes the request from its only required field, `keywords`.
    #[must_use]
    pub fn new(keywords: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            keywords: keywords.into_iter().map(Into::into).collect(),
            location_name: None,
            location_code: None,
            location_coordinate: None,
            language_name: None,
            language_code: None,
            search_partners: None,
            date_from: None,
            date_to: None,
            include_adult_keywords: None,
            sort_by: None,
            tag: None,
        }
    }

    /// Full name of the location, such as `London,England,United Kingdom`.
    #[must_use]
    pub fn location_name(mut self, value: impl Into<String>) -> Self {
        self.location_name = Some(value.into());
        self
    }

    /// Code of the location, such as 2840 for the United States, in place of `location_name`.
    #[must_use]
    pub fn location_code(mut self, value: i64) -> Self {
        self.location_code = Some(value);
        self
    }

    /// Latitude and longitude, such as `52.61,-1.12`, in place of a name or code; figures are for
    /// the country of that point.
    #[must_use]
    pub fn location_coordinate(mut self, value: impl Into<String>) -> Self {
        self.location_coordinate = Some(value.into());
        self
    }

    /// Full name of the language, such as `English`.
    #[must_use]
    pub fn language_name(mut self, value: impl Into<String>) -> Self {
        self.language_name = Some(value.into());
        self
    }

    /// Code of the language, such as `en`, in place of `language_name`.
    #[must_use]
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }

    /// Whether to include searches on Google's partner sites.
    #[must_use]
    pub fn search_partners(mut self, value: bool) -> Self {
        self.search_partners = Some(value);
        self
    }

    /// First day of the period, at most four years ago.
    #[must_use]
    pub fn date_from(mut self, value: impl Into<Date>) -> Self {
        self.date_from = Some(value.into());
        self
    }

    /// Last day of the period; Google has no figures of the current month.
    #[must_use]
    pub fn date_to(mut self, value: impl Into<Date>) -> Self {
        self.date_to = Some(value.into());
        self
    }

    /// Whether keywords of adult content may appear.
    #[must_use]
    pub fn include_adult_keywords(mut self, value: bool) -> Self {
        self.include_adult_keywords = Some(value);
        self
    }

    /// Sort field, in descending order.
    #[must_use]
    pub fn sort_by(mut self, value: KeywordOrder) -> Self {
        self.sort_by = Some(value);
        self
    }

    /// Free text that is echoed in the task's data, to match a response with its request.
    #[must_use]
    pub fn tag(mut self, value: impl Into<String>) -> Self {
        self.tag = Some(value.into());
        self
    }

    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAdsSearchVolumeRequest {}

impl Operation for GoogleAdsSearchVolumeRequest {
    type Output = List<GoogleAdsSearchVolumeResult>;

    fn info(&self) -> &'static OperationInfo {
        Self::INFO
    }
}

impl<T: Into<String>> From<Vec<T>> for GoogleAdsSearchVolumeRequest {
    fn from(keywords: Vec<T>) -> Self {
        Self::new(keywords)
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for GoogleAdsSearchVolumeRequest {
    fn from(keywords: [T; N]) -> Self {
        Self::new(keywords)
    }
}

impl Client {
    /// Reports search volume, competition and cost of keywords, as Google Ads counts them. Needs
    /// `keywords`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/keywords_data/google_ads/search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_keywords::Client;
    ///
    /// # async fn example() -> Result<(), aisa_keywords::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.google_ads_search_volume(["some text", "more text"]).await?;
    /// println!("{:?}", answer.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_ads_search_volume(
        &self,
        request: impl Into<GoogleAdsSearchVolumeRequest>,
    ) -> Call<GoogleAdsSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::result! {
    /// One keyword as Google Ads reports it.
    pub struct GoogleAdsSearchVolumeResult {
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
