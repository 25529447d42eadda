// @generated from schema/labs/google_ranked_keywords.json by cargo xtask codegen. Do not edit.
//! The keywords that a site ranks for.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    HistoricalSerpMode, KeywordData, RankedItemType, RankedSerpItem, RankingMetricsByType,
};

aisa_gateway::family::request! {
    /// Asks for the keywords that a site or page ranks for.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/ranked_keywords/live/>
    pub struct GoogleRankedKeywordsRequest {
        /// Domain without scheme and without `www.`, subdomain without scheme, or page as an
        /// absolute URL. Takes a domain, a subdomain or a page.
        #[required]
        pub target: String,
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
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Types of results to return; defaults to `organic` and `paid`. With types other than
        /// `organic`, rows are ordered by the first type. Types that are not returned cannot be
        /// used in filters or sort rules.
        pub item_types: Vec<RankedItemType>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Whether to include metrics by absolute position, as `metrics_absolute`. Upstream
        /// default: `false`.
        pub load_rank_absolute: Option<bool>,
        /// Which rankings to list: current, lost, or both. Upstream default: `live`.
        pub historical_serp_mode: Option<HistoricalSerpMode>,
        /// Conditions on the fields of a row, such as `keyword_data.keyword_info.search_volume`;
        /// only matching rows are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order, such as `keyword_data.keyword_info.search_volume,desc`; earlier rules take
        /// precedence. Defaults to `ranked_serp_element.serp_item.rank_group,asc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleRankedKeywordsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleRankedKeywordsRequest {}

impl Operation for GoogleRankedKeywordsRequest {
    type Output = GoogleRankedKeywordsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_ranked_keywords",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleRankedKeywordsRequest {
    type Row = RankedKeyword;

    fn take_page(
        &self,
        result: &mut GoogleRankedKeywordsResult,
    ) -> PageParts<RankedKeyword> {
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
    /// Lists the keywords that a site or page ranks for, with its position in each. Needs `target`.
    /// One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/ranked_keywords/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleRankedKeywordsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleRankedKeywordsRequest::new("example.com").limit(10);
    /// let response = client.google_ranked_keywords(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_ranked_keywords(
        &self,
        request: impl Into<GoogleRankedKeywordsRequest>,
    ) -> Call<GoogleRankedKeywordsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the keywords that the target ranks for, with its metrics.
    pub struct GoogleRankedKeywordsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// Metrics of the target, by position among results of the same kind.
        pub metrics: Option<RankingMetricsByType>,
        /// Metrics of the target, by position among all elements. Null unless the request sets
        /// `load_rank_absolute`.
        pub metrics_absolute: Option<RankingMetricsByType>,
        /// The keywords of this page.
        pub items: Option<List<RankedKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with the target's place in its results.
    pub struct RankedKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword with its figures.
        pub keyword_data: Option<KeywordData>,
        /// The target's place in the results.
        pub ranked_serp_element: Option<RankedSerpElement>,
    }
}

aisa_gateway::family::result! {
    /// The target's place in the results of a keyword.
    pub struct RankedSerpElement {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The element of the page that belongs to the target.
        pub serp_item: Option<RankedSerpItem>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// Element types on the page.
        pub serp_item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Difficulty of ranking in the top ten organic results, from 0 to 100.
        pub keyword_difficulty: Option<i64>,
        /// Whether the element was lost since the previous crawl.
        pub is_lost: Option<bool>,
        /// When the page was last crawled.
        pub last_updated_time: Option<Timestamp>,
        /// When it was crawled before that.
        pub previous_updated_time: Option<Timestamp>,
    }
}

/// Names of the documented fields of a `RankedKeyword` for filters and sorting; other names work as
/// text.
pub mod ranked_keyword_fields {
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
        RANKED_SERP_ELEMENT_SERP_ITEM_SE_TYPE, RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP,
        RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE,
        RANKED_SERP_ELEMENT_SERP_ITEM_POSITION, RANKED_SERP_ELEMENT_SERP_ITEM_XPATH,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_TYPE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VALUE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VOTES_COUNT,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_MAX, RANKED_SERP_ELEMENT_CHECK_URL,
        RANKED_SERP_ELEMENT_SERP_ITEM_TYPES, RANKED_SERP_ELEMENT_SE_RESULTS_COUNT,
        RANKED_SERP_ELEMENT_LAST_UPDATED_TIME, RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME,
    };

    /// `ranked_serp_element.se_type`: search engine of the figures.
    pub const RANKED_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "ranked_serp_element.se_type",
    );
    /// `ranked_serp_element.serp_item.type`: the word that tells which object it is.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.type",
    );
    /// `ranked_serp_element.serp_item.domain`: domain or subdomain of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DOMAIN: Field = Field::named(
        "ranked_serp_element.serp_item.domain",
    );
    /// `ranked_serp_element.serp_item.title`: title of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TITLE: Field = Field::named(
        "ranked_serp_element.serp_item.title",
    );
    /// `ranked_serp_element.serp_item.url`: address of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_URL: Field = Field::named(
        "ranked_serp_element.serp_item.url",
    );
    /// `ranked_serp_element.serp_item.breadcrumb`: breadcrumb, as shown by the search engine.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BREADCRUMB: Field = Field::named(
        "ranked_serp_element.serp_item.breadcrumb",
    );
    /// `ranked_serp_element.serp_item.website_name`: name of the site, as shown by the search
    /// engine.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_WEBSITE_NAME: Field = Field::named(
        "ranked_serp_element.serp_item.website_name",
    );
    /// `ranked_serp_element.serp_item.is_image`: whether it shows an image.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_IMAGE: Field = Field::named(
        "ranked_serp_element.serp_item.is_image",
    );
    /// `ranked_serp_element.serp_item.is_video`: whether it shows a video.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_VIDEO: Field = Field::named(
        "ranked_serp_element.serp_item.is_video",
    );
    /// `ranked_serp_element.serp_item.is_featured_snippet`: whether it is the featured snippet.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_FEATURED_SNIPPET: Field = Field::named(
        "ranked_serp_element.serp_item.is_featured_snippet",
    );
    /// `ranked_serp_element.serp_item.is_malicious`: whether the search engine warns about it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_MALICIOUS: Field = Field::named(
        "ranked_serp_element.serp_item.is_malicious",
    );
    /// `ranked_serp_element.serp_item.checks`: properties of the result, replacing the flags of the
    /// same names: `is_image`, `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`,
    /// `is_web_story`, `is_highly_cited`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_CHECKS: Field = Field::named(
        "ranked_serp_element.serp_item.checks",
    );
    /// `ranked_serp_element.serp_item.description`: text shown below the title.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DESCRIPTION: Field = Field::named(
        "ranked_serp_element.serp_item.description",
    );
    /// `ranked_serp_element.serp_item.pre_snippet`: text before the description, such as a date.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRE_SNIPPET: Field = Field::named(
        "ranked_serp_element.serp_item.pre_snippet",
    );
    /// `ranked_serp_element.serp_item.extended_snippet`: text after the description.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_EXTENDED_SNIPPET: Field = Field::named(
        "ranked_serp_element.serp_item.extended_snippet",
    );
    /// `ranked_serp_element.serp_item.amp_version`: whether there is an accelerated mobile page.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_AMP_VERSION: Field = Field::named(
        "ranked_serp_element.serp_item.amp_version",
    );
    /// `ranked_serp_element.serp_item.highlighted`: words highlighted in the description.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_HIGHLIGHTED: Field = Field::named(
        "ranked_serp_element.serp_item.highlighted",
    );
    /// `ranked_serp_element.serp_item.links`: sitelinks below the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_LINKS: Field = Field::named(
        "ranked_serp_element.serp_item.links",
    );
    /// `ranked_serp_element.serp_item.about_this_result.type`: element type.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.type",
    );
    /// `ranked_serp_element.serp_item.about_this_result.url`: address of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_URL: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.url",
    );
    /// `ranked_serp_element.serp_item.about_this_result.source`: source of the information.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_SOURCE: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.source",
    );
    /// `ranked_serp_element.serp_item.about_this_result.source_info`: description of the site by
    /// that source.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_SOURCE_INFO: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.source_info",
    );
    /// `ranked_serp_element.serp_item.about_this_result.source_url`: address of that source.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_SOURCE_URL: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.source_url",
    );
    /// `ranked_serp_element.serp_item.about_this_result.language`: language of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_LANGUAGE: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.language",
    );
    /// `ranked_serp_element.serp_item.about_this_result.location`: location that the result is
    /// meant for.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_LOCATION: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.location",
    );
    /// `ranked_serp_element.serp_item.about_this_result.search_terms`: words of the search that the
    /// result contains.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_SEARCH_TERMS: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.search_terms",
    );
    /// `ranked_serp_element.serp_item.about_this_result.related_terms`: related words that it
    /// contains.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_RELATED_TERMS: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.related_terms",
    );
    /// `ranked_serp_element.serp_item.main_domain`: main domain of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_MAIN_DOMAIN: Field = Field::named(
        "ranked_serp_element.serp_item.main_domain",
    );
    /// `ranked_serp_element.serp_item.relative_url`: address of the result without scheme and
    /// domain.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RELATIVE_URL: Field = Field::named(
        "ranked_serp_element.serp_item.relative_url",
    );
    /// `ranked_serp_element.serp_item.etv`: estimated visits per month through this result: search
    /// volume times click-through rate.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ETV: Field = Field::named(
        "ranked_serp_element.serp_item.etv",
    );
    /// `ranked_serp_element.serp_item.estimated_paid_traffic_cost`: estimated monthly cost of the
    /// same traffic through ads, in US dollars.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "ranked_serp_element.serp_item.estimated_paid_traffic_cost",
    );
    /// `ranked_serp_element.serp_item.clickstream_etv`: estimated visits per month, with the search
    /// volume of clickstream data.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_CLICKSTREAM_ETV: Field = Field::named(
        "ranked_serp_element.serp_item.clickstream_etv",
    );
    /// `ranked_serp_element.serp_item.rank_changes.previous_rank_absolute`: position among all
    /// elements at the previous crawl.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_PREVIOUS_RANK_ABSOLUTE: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.previous_rank_absolute",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_new`: whether it is new.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_NEW: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_new",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_up`: whether it moved up.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_UP: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_up",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_down`: whether it moved down.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_DOWN: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_down",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.referring_domains`: domains that link to it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.referring_domains",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.referring_main_domains`: the same, but
    /// subdomains count towards their main domain.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.referring_main_domains",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.referring_pages`: pages that link to it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.referring_pages",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.dofollow`: links without `nofollow`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.dofollow",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.backlinks`: all links to it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.backlinks",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.time_update`: when these figures were last
    /// refreshed.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_TIME_UPDATE: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.time_update",
    );
    /// `ranked_serp_element.serp_item.rank_info.page_rank`: rank of the page, 0 to 1000.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_INFO_PAGE_RANK: Field = Field::named(
        "ranked_serp_element.serp_item.rank_info.page_rank",
    );
    /// `ranked_serp_element.serp_item.rank_info.main_domain_rank`: rank of the main domain, 0
    /// to 1000.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "ranked_serp_element.serp_item.rank_info.main_domain_rank",
    );
    /// `ranked_serp_element.serp_item.extra`: further texts of the ad, by name.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_EXTRA: Field = Field::named(
        "ranked_serp_element.serp_item.extra",
    );
    /// `ranked_serp_element.serp_item.description_rows`: further lines of the description.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DESCRIPTION_ROWS: Field = Field::named(
        "ranked_serp_element.serp_item.description_rows",
    );
    /// `ranked_serp_element.serp_item.featured_title`: title of the source page.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_FEATURED_TITLE: Field = Field::named(
        "ranked_serp_element.serp_item.featured_title",
    );
    /// `ranked_serp_element.serp_item.table.table_element`: name of the element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TABLE_TABLE_ELEMENT: Field = Field::named(
        "ranked_serp_element.serp_item.table.table_element",
    );
    /// `ranked_serp_element.serp_item.table.table_header`: column headers.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TABLE_TABLE_HEADER: Field = Field::named(
        "ranked_serp_element.serp_item.table.table_header",
    );
    /// `ranked_serp_element.serp_item.table.table_content`: rows, each a list of cells.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TABLE_TABLE_CONTENT: Field = Field::named(
        "ranked_serp_element.serp_item.table.table_content",
    );
    /// `ranked_serp_element.serp_item.phone`: telephone number.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PHONE: Field = Field::named(
        "ranked_serp_element.serp_item.phone",
    );
    /// `ranked_serp_element.serp_item.is_paid`: whether it is an ad.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_PAID: Field = Field::named(
        "ranked_serp_element.serp_item.is_paid",
    );
    /// `ranked_serp_element.serp_item.source`: name of the source.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_SOURCE: Field = Field::named(
        "ranked_serp_element.serp_item.source",
    );
    /// `ranked_serp_element.serp_item.text`: passage of the page used by the overview.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TEXT: Field = Field::named(
        "ranked_serp_element.serp_item.text",
    );
    /// `ranked_serp_element.keyword_difficulty`: difficulty of ranking in the top ten organic
    /// results, from 0 to 100.
    pub const RANKED_SERP_ELEMENT_KEYWORD_DIFFICULTY: Field = Field::named(
        "ranked_serp_element.keyword_difficulty",
    );
    /// `ranked_serp_element.is_lost`: whether the element was lost since the previous crawl.
    pub const RANKED_SERP_ELEMENT_IS_LOST: Field = Field::named(
        "ranked_serp_element.is_lost",
    );
}
