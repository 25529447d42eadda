// @generated from schema/labs/google_keywords_for_app.json by cargo xtask codegen. Do not edit.
//! The searches that an app ranks for in Google Play.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{KeywordData, Price, Rating};

aisa_gateway::family::request! {
    /// Asks for the searches that an app ranks for in Google Play.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keywords_for_app/live/>
    pub struct GoogleKeywordsForAppRequest {
        /// Id of the app, the `id` in its URL on Google Play: `org.telegram.messenger`.
        #[required]
        pub app_id: String,
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
        /// Conditions on the fields of a row, such as `keyword_data.keyword_info.search_volume`;
        /// only matching rows are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to
        /// `keyword_data.keyword_info.search_volume,desc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleKeywordsForAppRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleKeywordsForAppRequest {}

impl Operation for GoogleKeywordsForAppRequest {
    type Output = GoogleKeywordsForAppResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_keywords_for_app",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleKeywordsForAppRequest {
    type Row = GooglePlayKeyword;

    fn take_page(
        &self,
        result: &mut GoogleKeywordsForAppResult,
    ) -> PageParts<GooglePlayKeyword> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).offset(self.offset)
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
    }
}

impl Client {
    /// Lists the searches in Google Play that an app ranks for, with its position in each. Needs
    /// `app_id`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keywords_for_app/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleKeywordsForAppRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleKeywordsForAppRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_keywords_for_app(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_keywords_for_app(
        &self,
        request: impl Into<GoogleKeywordsForAppRequest>,
    ) -> Call<GoogleKeywordsForAppRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the searches.
    pub struct GoogleKeywordsForAppResult {
        /// Store of the figures.
        pub se_type: Option<Text>,
        /// The app as the request named it.
        pub app_id: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The searches of this page.
        pub items: Option<List<GooglePlayKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One search with the place of the app.
    pub struct GooglePlayKeyword {
        /// Store of the figures.
        pub se_type: Option<Text>,
        /// The search with its figures.
        pub keyword_data: Option<KeywordData>,
        /// The place of the app in the results.
        pub ranked_serp_element: Option<GooglePlayElement>,
    }
}

aisa_gateway::family::result! {
    /// The place of an app in the results of Google Play.
    pub struct GooglePlayElement {
        /// Store of the figures.
        pub se_type: Option<Text>,
        /// The app as the results show it.
        pub serp_item: Option<GooglePlayApp>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// When the page was last crawled.
        pub last_updated_time: Option<Timestamp>,
        /// When it was crawled before that.
        pub previous_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// An app in the results of Google Play.
    pub struct GooglePlayApp {
        /// Type of the element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// The app as the request named it.
        pub app_id: Option<Text>,
        /// Name shown in the results.
        pub title: Option<Text>,
        /// URL of the app in Google Play.
        pub url: Option<Text>,
        /// URL of the icon of the app.
        pub icon: Option<Text>,
        /// Reviews of the app.
        pub reviews_count: Option<i64>,
        /// Average rating of the app.
        pub rating: Option<Rating>,
        /// Whether the app is free of charge.
        pub is_free: Option<bool>,
        /// Price of the app.
        pub price: Option<Price>,
        /// Developer of the app.
        pub developer: Option<Text>,
        /// URL of the developer on Google Play.
        pub developer_url: Option<Text>,
    }
}

/// Names of the documented fields of a `GooglePlayKeyword` for filters and sorting; other names
/// work as text.
pub mod google_play_keyword_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        KEYWORD_DATA_SE_TYPE, KEYWORD_DATA_KEYWORD, KEYWORD_DATA_LOCATION_CODE,
        KEYWORD_DATA_LANGUAGE_CODE, KEYWORD_DATA_KEYWORD_INFO_SE_TYPE,
        KEYWORD_DATA_KEYWORD_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_COMPETITION,
        KEYWORD_DATA_KEYWORD_INFO_COMPETITION_LEVEL, KEYWORD_DATA_KEYWORD_INFO_CPC,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_LOW_TOP_OF_PAGE_BID,
        KEYWORD_DATA_KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID,
        KEYWORD_DATA_KEYWORD_INFO_CATEGORIES, KEYWORD_DATA_KEYWORD_INFO_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_MONTHLY,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_QUARTERLY,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_YEARLY,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_IS_NORMALIZED,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_IS_NORMALIZED,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_MONTHLY_SEARCHES,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_SEARCH_VOLUME,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_GENDER_DISTRIBUTION,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_AGE_DISTRIBUTION,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_PROPERTIES_SE_TYPE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_CORE_KEYWORD,
        KEYWORD_DATA_KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM,
        KEYWORD_DATA_KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY,
        KEYWORD_DATA_KEYWORD_PROPERTIES_DETECTED_LANGUAGE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_IS_ANOTHER_LANGUAGE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_WORDS_COUNT, KEYWORD_DATA_SERP_INFO_SE_TYPE,
        KEYWORD_DATA_SERP_INFO_CHECK_URL, KEYWORD_DATA_SERP_INFO_SERP_ITEM_TYPES,
        KEYWORD_DATA_SERP_INFO_SE_RESULTS_COUNT,
        KEYWORD_DATA_SERP_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_SERP_INFO_PREVIOUS_UPDATED_TIME,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_SE_TYPE,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_BACKLINKS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_DOFOLLOW,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_PAGES,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_DOMAINS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_RANK,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_MAIN_DOMAIN_RANK,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_SEARCH_INTENT_INFO_SE_TYPE,
        KEYWORD_DATA_SEARCH_INTENT_INFO_MAIN_INTENT,
        KEYWORD_DATA_SEARCH_INTENT_INFO_FOREIGN_INTENT,
        KEYWORD_DATA_SEARCH_INTENT_INFO_LAST_UPDATED_TIME, RANKED_SERP_ELEMENT_SE_TYPE,
        RANKED_SERP_ELEMENT_SERP_ITEM_TYPE, RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP,
        RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE,
        RANKED_SERP_ELEMENT_SERP_ITEM_POSITION, RANKED_SERP_ELEMENT_SERP_ITEM_APP_ID,
        RANKED_SERP_ELEMENT_SERP_ITEM_TITLE, RANKED_SERP_ELEMENT_SERP_ITEM_ICON,
        RANKED_SERP_ELEMENT_SERP_ITEM_REVIEWS_COUNT,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_TYPE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VALUE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VOTES_COUNT,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_MAX,
        RANKED_SERP_ELEMENT_SERP_ITEM_IS_FREE,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_CURRENT,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_REGULAR,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_MAX_VALUE,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_CURRENCY,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_IS_PRICE_RANGE,
        RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_DISPLAYED_PRICE,
        RANKED_SERP_ELEMENT_CHECK_URL, RANKED_SERP_ELEMENT_SE_RESULTS_COUNT,
        RANKED_SERP_ELEMENT_LAST_UPDATED_TIME, RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME,
    };

    /// `se_type`: store of the figures.
    pub const SE_TYPE: Field = Field::named("se_type");
    /// `ranked_serp_element.serp_item.url`: URL of the app in Google Play.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_URL: Field = Field::named(
        "ranked_serp_element.serp_item.url",
    );
    /// `ranked_serp_element.serp_item.developer`: developer of the app.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DEVELOPER: Field = Field::named(
        "ranked_serp_element.serp_item.developer",
    );
    /// `ranked_serp_element.serp_item.developer_url`: URL of the developer on Google Play.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DEVELOPER_URL: Field = Field::named(
        "ranked_serp_element.serp_item.developer_url",
    );
}
