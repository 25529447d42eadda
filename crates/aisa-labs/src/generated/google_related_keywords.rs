// @generated from schema/labs/google_related_keywords.json by cargo xtask codegen. Do not edit.
//! Keywords that Google relates to a given one.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::KeywordData;

aisa_gateway::family::request! {
    /// Asks for keywords related to a given one.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/related_keywords/live/>
    pub struct GoogleRelatedKeywordsRequest {
        /// The keyword to start from; upstream lower-cases it.
        #[required]
        pub keyword: String,
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
        /// How many steps to follow: 0 returns the keyword itself, 1 up to 8 keywords, 2 up to 72,
        /// 3 up to 584, 4 up to 4,680. 0 to 4; upstream default: `1`.
        pub depth: Option<i64>,
        /// Whether to include the figures for `keyword` itself, as `seed_keyword_data`. Upstream
        /// default: `false`.
        pub include_seed_keyword: Option<bool>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Whether to use the results page and related searches of the main keyword of the group of
        /// synonyms that `keyword` belongs to. Upstream default: `false`.
        pub replace_with_core_keyword: Option<bool>,
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

impl GoogleRelatedKeywordsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleRelatedKeywordsRequest {}

impl Operation for GoogleRelatedKeywordsRequest {
    type Output = GoogleRelatedKeywordsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_related_keywords",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleRelatedKeywordsRequest {
    type Row = RelatedKeyword;

    fn take_page(
        &self,
        result: &mut GoogleRelatedKeywordsResult,
    ) -> PageParts<RelatedKeyword> {
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
    /// Lists the searches that Google suggests below the results of a keyword, and those below
    /// theirs, with their figures. Needs `keyword`, at least one of `location_code`,
    /// `location_name` and at least one of `language_code`, `language_name`. One call returns one
    /// page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/related_keywords/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleRelatedKeywordsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleRelatedKeywordsRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_related_keywords(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_related_keywords(
        &self,
        request: impl Into<GoogleRelatedKeywordsRequest>,
    ) -> Call<GoogleRelatedKeywordsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the related keywords.
    pub struct GoogleRelatedKeywordsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword of the request.
        pub seed_keyword: Option<Text>,
        /// Figures for that keyword itself. Null unless the request sets `include_seed_keyword`.
        pub seed_keyword_data: Option<KeywordData>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The related keywords of this page.
        pub items: Option<List<RelatedKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword, how far it is from the keyword of the request, and what it leads to.
    pub struct RelatedKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword with its figures.
        pub keyword_data: Option<KeywordData>,
        /// Steps from the keyword of the request: 0 for the keyword itself, 1 for those related to
        /// it, and so on.
        pub depth: Option<i64>,
        /// Keywords related to this one. Null when there are none.
        pub related_keywords: Option<List<Text>>,
    }
}

/// Names of the documented fields of a `RelatedKeyword` for filters and sorting; other names work
/// as text.
pub mod related_keyword_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        SE_TYPE, KEYWORD_DATA_SE_TYPE, KEYWORD_DATA_KEYWORD, KEYWORD_DATA_LOCATION_CODE,
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
        KEYWORD_DATA_SEARCH_INTENT_INFO_LAST_UPDATED_TIME,
    };

    /// `depth`: steps from the keyword of the request: 0 for the keyword itself, 1 for those
    /// related to it, and so on.
    pub const DEPTH: Field = Field::named("depth");
    /// `related_keywords`: keywords related to this one.
    pub const RELATED_KEYWORDS: Field = Field::named("related_keywords");
}
