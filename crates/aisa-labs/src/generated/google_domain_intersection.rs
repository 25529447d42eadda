// @generated from schema/labs/google_domain_intersection.json by cargo xtask codegen. Do not edit.
//! The keywords that two domains rank for.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{KeywordData, RankedSerpItem, ResultType};

aisa_gateway::family::request! {
    /// Asks for the keywords that two domains rank for.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_intersection/live/>
    pub struct GoogleDomainIntersectionRequest {
        /// First domain, without scheme and without `www.`. Takes a domain.
        #[required]
        pub target1: String,
        /// Second domain, without scheme and without `www.`. Takes a domain.
        #[required]
        pub target2: String,
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
        /// Whether both domains must rank on the same results page; with more than 10 million such
        /// keywords, upstream returns none. False lists the keywords that only the first domain
        /// ranks for. Upstream default: `true`.
        pub intersections: Option<bool>,
        /// Types of results to look at; defaults to `organic` and `paid`.
        pub item_types: Vec<ResultType>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Conditions on the fields of a row, such as `keyword_data.keyword_info.search_volume`;
        /// only matching rows are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to
        /// `keyword_data.keyword_info.search_volume,desc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleDomainIntersectionRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleDomainIntersectionRequest {}

impl Operation for GoogleDomainIntersectionRequest {
    type Output = GoogleDomainIntersectionResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_domain_intersection",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleDomainIntersectionRequest {
    type Row = SharedKeyword;

    fn take_page(
        &self,
        result: &mut GoogleDomainIntersectionResult,
    ) -> PageParts<SharedKeyword> {
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
    /// Lists the keywords that two domains both rank for, or only the first of them, with the
    /// positions of each. Needs `target1`, `target2`, at least one of `location_code`,
    /// `location_name` and at least one of `language_code`, `language_name`. One call returns one
    /// page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/domain_intersection/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleDomainIntersectionRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleDomainIntersectionRequest::new(
    ///     "example.com",
    ///     "example.com",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_domain_intersection(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_domain_intersection(
        &self,
        request: impl Into<GoogleDomainIntersectionRequest>,
    ) -> Call<GoogleDomainIntersectionRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the keywords.
    pub struct GoogleDomainIntersectionResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The first domain as the request named it.
        pub target1: Option<Text>,
        /// The second domain as the request named it.
        pub target2: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords of this page.
        pub items: Option<List<SharedKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with the places of both domains.
    pub struct SharedKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword with its figures.
        pub keyword_data: Option<KeywordData>,
        /// The element of the page that belongs to the first domain.
        pub first_domain_serp_element: Option<RankedSerpItem>,
        /// The element of the page that belongs to the second domain. Null where the request sets
        /// `intersections` to false.
        pub second_domain_serp_element: Option<RankedSerpItem>,
    }
}

/// Names of the documented fields of a `SharedKeyword` for filters and sorting; other names work as
/// text.
pub mod shared_keyword_fields {
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

    /// `first_domain_serp_element.type`: the word that tells which object it is.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TYPE: Field = Field::named(
        "first_domain_serp_element.type",
    );
    /// `first_domain_serp_element.se_type`: search engine of the figures.
    pub const FIRST_DOMAIN_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "first_domain_serp_element.se_type",
    );
    /// `first_domain_serp_element.rank_group`: position among elements of the same type, from 1.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_GROUP: Field = Field::named(
        "first_domain_serp_element.rank_group",
    );
    /// `first_domain_serp_element.rank_absolute`: position among all elements of the page, from 1.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_ABSOLUTE: Field = Field::named(
        "first_domain_serp_element.rank_absolute",
    );
    /// `first_domain_serp_element.position`: side of the page with the element: `left` or `right`.
    pub const FIRST_DOMAIN_SERP_ELEMENT_POSITION: Field = Field::named(
        "first_domain_serp_element.position",
    );
    /// `first_domain_serp_element.xpath`: XPath of the element.
    pub const FIRST_DOMAIN_SERP_ELEMENT_XPATH: Field = Field::named(
        "first_domain_serp_element.xpath",
    );
    /// `first_domain_serp_element.domain`: domain or subdomain of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_DOMAIN: Field = Field::named(
        "first_domain_serp_element.domain",
    );
    /// `first_domain_serp_element.title`: title of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TITLE: Field = Field::named(
        "first_domain_serp_element.title",
    );
    /// `first_domain_serp_element.url`: address of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_URL: Field = Field::named(
        "first_domain_serp_element.url",
    );
    /// `first_domain_serp_element.breadcrumb`: breadcrumb, as shown by the search engine.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BREADCRUMB: Field = Field::named(
        "first_domain_serp_element.breadcrumb",
    );
    /// `first_domain_serp_element.website_name`: name of the site, as shown by the search engine.
    pub const FIRST_DOMAIN_SERP_ELEMENT_WEBSITE_NAME: Field = Field::named(
        "first_domain_serp_element.website_name",
    );
    /// `first_domain_serp_element.is_image`: whether it shows an image.
    pub const FIRST_DOMAIN_SERP_ELEMENT_IS_IMAGE: Field = Field::named(
        "first_domain_serp_element.is_image",
    );
    /// `first_domain_serp_element.is_video`: whether it shows a video.
    pub const FIRST_DOMAIN_SERP_ELEMENT_IS_VIDEO: Field = Field::named(
        "first_domain_serp_element.is_video",
    );
    /// `first_domain_serp_element.is_featured_snippet`: whether it is the featured snippet.
    pub const FIRST_DOMAIN_SERP_ELEMENT_IS_FEATURED_SNIPPET: Field = Field::named(
        "first_domain_serp_element.is_featured_snippet",
    );
    /// `first_domain_serp_element.is_malicious`: whether the search engine warns about it.
    pub const FIRST_DOMAIN_SERP_ELEMENT_IS_MALICIOUS: Field = Field::named(
        "first_domain_serp_element.is_malicious",
    );
    /// `first_domain_serp_element.checks`: properties of the result, replacing the flags of the
    /// same names: `is_image`, `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`,
    /// `is_web_story`, `is_highly_cited`.
    pub const FIRST_DOMAIN_SERP_ELEMENT_CHECKS: Field = Field::named(
        "first_domain_serp_element.checks",
    );
    /// `first_domain_serp_element.description`: text shown below the title.
    pub const FIRST_DOMAIN_SERP_ELEMENT_DESCRIPTION: Field = Field::named(
        "first_domain_serp_element.description",
    );
    /// `first_domain_serp_element.pre_snippet`: text before the description, such as a date.
    pub const FIRST_DOMAIN_SERP_ELEMENT_PRE_SNIPPET: Field = Field::named(
        "first_domain_serp_element.pre_snippet",
    );
    /// `first_domain_serp_element.extended_snippet`: text after the description.
    pub const FIRST_DOMAIN_SERP_ELEMENT_EXTENDED_SNIPPET: Field = Field::named(
        "first_domain_serp_element.extended_snippet",
    );
    /// `first_domain_serp_element.amp_version`: whether there is an accelerated mobile page.
    pub const FIRST_DOMAIN_SERP_ELEMENT_AMP_VERSION: Field = Field::named(
        "first_domain_serp_element.amp_version",
    );
    /// `first_domain_serp_element.rating.rating_type`: scale of the rating: `Max5`, `Percents` or
    /// `CustomMax`.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RATING_RATING_TYPE: Field = Field::named(
        "first_domain_serp_element.rating.rating_type",
    );
    /// `first_domain_serp_element.rating.value`: the rating.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RATING_VALUE: Field = Field::named(
        "first_domain_serp_element.rating.value",
    );
    /// `first_domain_serp_element.rating.votes_count`: votes behind it.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RATING_VOTES_COUNT: Field = Field::named(
        "first_domain_serp_element.rating.votes_count",
    );
    /// `first_domain_serp_element.rating.rating_max`: highest possible rating.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RATING_RATING_MAX: Field = Field::named(
        "first_domain_serp_element.rating.rating_max",
    );
    /// `first_domain_serp_element.highlighted`: words highlighted in the description.
    pub const FIRST_DOMAIN_SERP_ELEMENT_HIGHLIGHTED: Field = Field::named(
        "first_domain_serp_element.highlighted",
    );
    /// `first_domain_serp_element.links`: sitelinks below the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_LINKS: Field = Field::named(
        "first_domain_serp_element.links",
    );
    /// `first_domain_serp_element.about_this_result.type`: element type.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_TYPE: Field = Field::named(
        "first_domain_serp_element.about_this_result.type",
    );
    /// `first_domain_serp_element.about_this_result.url`: address of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_URL: Field = Field::named(
        "first_domain_serp_element.about_this_result.url",
    );
    /// `first_domain_serp_element.about_this_result.source`: source of the information.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE: Field = Field::named(
        "first_domain_serp_element.about_this_result.source",
    );
    /// `first_domain_serp_element.about_this_result.source_info`: description of the site by that
    /// source.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE_INFO: Field = Field::named(
        "first_domain_serp_element.about_this_result.source_info",
    );
    /// `first_domain_serp_element.about_this_result.source_url`: address of that source.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE_URL: Field = Field::named(
        "first_domain_serp_element.about_this_result.source_url",
    );
    /// `first_domain_serp_element.about_this_result.language`: language of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_LANGUAGE: Field = Field::named(
        "first_domain_serp_element.about_this_result.language",
    );
    /// `first_domain_serp_element.about_this_result.location`: location that the result is meant
    /// for.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_LOCATION: Field = Field::named(
        "first_domain_serp_element.about_this_result.location",
    );
    /// `first_domain_serp_element.about_this_result.search_terms`: words of the search that the
    /// result contains.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SEARCH_TERMS: Field = Field::named(
        "first_domain_serp_element.about_this_result.search_terms",
    );
    /// `first_domain_serp_element.about_this_result.related_terms`: related words that it contains.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_RELATED_TERMS: Field = Field::named(
        "first_domain_serp_element.about_this_result.related_terms",
    );
    /// `first_domain_serp_element.main_domain`: main domain of the result.
    pub const FIRST_DOMAIN_SERP_ELEMENT_MAIN_DOMAIN: Field = Field::named(
        "first_domain_serp_element.main_domain",
    );
    /// `first_domain_serp_element.relative_url`: address of the result without scheme and domain.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RELATIVE_URL: Field = Field::named(
        "first_domain_serp_element.relative_url",
    );
    /// `first_domain_serp_element.etv`: estimated visits per month through this result: search
    /// volume times click-through rate.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ETV: Field = Field::named(
        "first_domain_serp_element.etv",
    );
    /// `first_domain_serp_element.estimated_paid_traffic_cost`: estimated monthly cost of the same
    /// traffic through ads, in US dollars.
    pub const FIRST_DOMAIN_SERP_ELEMENT_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "first_domain_serp_element.estimated_paid_traffic_cost",
    );
    /// `first_domain_serp_element.clickstream_etv`: estimated visits per month, with the search
    /// volume of clickstream data.
    pub const FIRST_DOMAIN_SERP_ELEMENT_CLICKSTREAM_ETV: Field = Field::named(
        "first_domain_serp_element.clickstream_etv",
    );
    /// `first_domain_serp_element.rank_changes.previous_rank_absolute`: position among all elements
    /// at the previous crawl.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_CHANGES_PREVIOUS_RANK_ABSOLUTE: Field = Field::named(
        "first_domain_serp_element.rank_changes.previous_rank_absolute",
    );
    /// `first_domain_serp_element.rank_changes.is_new`: whether it is new.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_NEW: Field = Field::named(
        "first_domain_serp_element.rank_changes.is_new",
    );
    /// `first_domain_serp_element.rank_changes.is_up`: whether it moved up.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_UP: Field = Field::named(
        "first_domain_serp_element.rank_changes.is_up",
    );
    /// `first_domain_serp_element.rank_changes.is_down`: whether it moved down.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_DOWN: Field = Field::named(
        "first_domain_serp_element.rank_changes.is_down",
    );
    /// `first_domain_serp_element.backlinks_info.referring_domains`: domains that link to it.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "first_domain_serp_element.backlinks_info.referring_domains",
    );
    /// `first_domain_serp_element.backlinks_info.referring_main_domains`: the same, but subdomains
    /// count towards their main domain.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "first_domain_serp_element.backlinks_info.referring_main_domains",
    );
    /// `first_domain_serp_element.backlinks_info.referring_pages`: pages that link to it.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "first_domain_serp_element.backlinks_info.referring_pages",
    );
    /// `first_domain_serp_element.backlinks_info.dofollow`: links without `nofollow`.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "first_domain_serp_element.backlinks_info.dofollow",
    );
    /// `first_domain_serp_element.backlinks_info.backlinks`: all links to it.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "first_domain_serp_element.backlinks_info.backlinks",
    );
    /// `first_domain_serp_element.backlinks_info.time_update`: when these figures were last
    /// refreshed.
    pub const FIRST_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_TIME_UPDATE: Field = Field::named(
        "first_domain_serp_element.backlinks_info.time_update",
    );
    /// `first_domain_serp_element.rank_info.page_rank`: rank of the page, 0 to 1000.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_INFO_PAGE_RANK: Field = Field::named(
        "first_domain_serp_element.rank_info.page_rank",
    );
    /// `first_domain_serp_element.rank_info.main_domain_rank`: rank of the main domain, 0 to 1000.
    pub const FIRST_DOMAIN_SERP_ELEMENT_RANK_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "first_domain_serp_element.rank_info.main_domain_rank",
    );
    /// `first_domain_serp_element.extra`: further texts of the ad, by name.
    pub const FIRST_DOMAIN_SERP_ELEMENT_EXTRA: Field = Field::named(
        "first_domain_serp_element.extra",
    );
    /// `first_domain_serp_element.description_rows`: further lines of the description.
    pub const FIRST_DOMAIN_SERP_ELEMENT_DESCRIPTION_ROWS: Field = Field::named(
        "first_domain_serp_element.description_rows",
    );
    /// `first_domain_serp_element.featured_title`: title of the source page.
    pub const FIRST_DOMAIN_SERP_ELEMENT_FEATURED_TITLE: Field = Field::named(
        "first_domain_serp_element.featured_title",
    );
    /// `first_domain_serp_element.table.table_element`: name of the element.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TABLE_TABLE_ELEMENT: Field = Field::named(
        "first_domain_serp_element.table.table_element",
    );
    /// `first_domain_serp_element.table.table_header`: column headers.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TABLE_TABLE_HEADER: Field = Field::named(
        "first_domain_serp_element.table.table_header",
    );
    /// `first_domain_serp_element.table.table_content`: rows, each a list of cells.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TABLE_TABLE_CONTENT: Field = Field::named(
        "first_domain_serp_element.table.table_content",
    );
    /// `first_domain_serp_element.phone`: telephone number.
    pub const FIRST_DOMAIN_SERP_ELEMENT_PHONE: Field = Field::named(
        "first_domain_serp_element.phone",
    );
    /// `first_domain_serp_element.is_paid`: whether it is an ad.
    pub const FIRST_DOMAIN_SERP_ELEMENT_IS_PAID: Field = Field::named(
        "first_domain_serp_element.is_paid",
    );
    /// `first_domain_serp_element.source`: name of the source.
    pub const FIRST_DOMAIN_SERP_ELEMENT_SOURCE: Field = Field::named(
        "first_domain_serp_element.source",
    );
    /// `first_domain_serp_element.text`: passage of the page used by the overview.
    pub const FIRST_DOMAIN_SERP_ELEMENT_TEXT: Field = Field::named(
        "first_domain_serp_element.text",
    );
    /// `second_domain_serp_element.type`: the word that tells which object it is.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TYPE: Field = Field::named(
        "second_domain_serp_element.type",
    );
    /// `second_domain_serp_element.se_type`: search engine of the figures.
    pub const SECOND_DOMAIN_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "second_domain_serp_element.se_type",
    );
    /// `second_domain_serp_element.rank_group`: position among elements of the same type, from 1.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_GROUP: Field = Field::named(
        "second_domain_serp_element.rank_group",
    );
    /// `second_domain_serp_element.rank_absolute`: position among all elements of the page, from 1.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_ABSOLUTE: Field = Field::named(
        "second_domain_serp_element.rank_absolute",
    );
    /// `second_domain_serp_element.position`: side of the page with the element: `left` or `right`.
    pub const SECOND_DOMAIN_SERP_ELEMENT_POSITION: Field = Field::named(
        "second_domain_serp_element.position",
    );
    /// `second_domain_serp_element.xpath`: XPath of the element.
    pub const SECOND_DOMAIN_SERP_ELEMENT_XPATH: Field = Field::named(
        "second_domain_serp_element.xpath",
    );
    /// `second_domain_serp_element.domain`: domain or subdomain of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_DOMAIN: Field = Field::named(
        "second_domain_serp_element.domain",
    );
    /// `second_domain_serp_element.title`: title of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TITLE: Field = Field::named(
        "second_domain_serp_element.title",
    );
    /// `second_domain_serp_element.url`: address of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_URL: Field = Field::named(
        "second_domain_serp_element.url",
    );
    /// `second_domain_serp_element.breadcrumb`: breadcrumb, as shown by the search engine.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BREADCRUMB: Field = Field::named(
        "second_domain_serp_element.breadcrumb",
    );
    /// `second_domain_serp_element.website_name`: name of the site, as shown by the search engine.
    pub const SECOND_DOMAIN_SERP_ELEMENT_WEBSITE_NAME: Field = Field::named(
        "second_domain_serp_element.website_name",
    );
    /// `second_domain_serp_element.is_image`: whether it shows an image.
    pub const SECOND_DOMAIN_SERP_ELEMENT_IS_IMAGE: Field = Field::named(
        "second_domain_serp_element.is_image",
    );
    /// `second_domain_serp_element.is_video`: whether it shows a video.
    pub const SECOND_DOMAIN_SERP_ELEMENT_IS_VIDEO: Field = Field::named(
        "second_domain_serp_element.is_video",
    );
    /// `second_domain_serp_element.is_featured_snippet`: whether it is the featured snippet.
    pub const SECOND_DOMAIN_SERP_ELEMENT_IS_FEATURED_SNIPPET: Field = Field::named(
        "second_domain_serp_element.is_featured_snippet",
    );
    /// `second_domain_serp_element.is_malicious`: whether the search engine warns about it.
    pub const SECOND_DOMAIN_SERP_ELEMENT_IS_MALICIOUS: Field = Field::named(
        "second_domain_serp_element.is_malicious",
    );
    /// `second_domain_serp_element.checks`: properties of the result, replacing the flags of the
    /// same names: `is_image`, `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`,
    /// `is_web_story`, `is_highly_cited`.
    pub const SECOND_DOMAIN_SERP_ELEMENT_CHECKS: Field = Field::named(
        "second_domain_serp_element.checks",
    );
    /// `second_domain_serp_element.description`: text shown below the title.
    pub const SECOND_DOMAIN_SERP_ELEMENT_DESCRIPTION: Field = Field::named(
        "second_domain_serp_element.description",
    );
    /// `second_domain_serp_element.pre_snippet`: text before the description, such as a date.
    pub const SECOND_DOMAIN_SERP_ELEMENT_PRE_SNIPPET: Field = Field::named(
        "second_domain_serp_element.pre_snippet",
    );
    /// `second_domain_serp_element.extended_snippet`: text after the description.
    pub const SECOND_DOMAIN_SERP_ELEMENT_EXTENDED_SNIPPET: Field = Field::named(
        "second_domain_serp_element.extended_snippet",
    );
    /// `second_domain_serp_element.amp_version`: whether there is an accelerated mobile page.
    pub const SECOND_DOMAIN_SERP_ELEMENT_AMP_VERSION: Field = Field::named(
        "second_domain_serp_element.amp_version",
    );
    /// `second_domain_serp_element.rating.rating_type`: scale of the rating: `Max5`, `Percents` or
    /// `CustomMax`.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RATING_RATING_TYPE: Field = Field::named(
        "second_domain_serp_element.rating.rating_type",
    );
    /// `second_domain_serp_element.rating.value`: the rating.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RATING_VALUE: Field = Field::named(
        "second_domain_serp_element.rating.value",
    );
    /// `second_domain_serp_element.rating.votes_count`: votes behind it.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RATING_VOTES_COUNT: Field = Field::named(
        "second_domain_serp_element.rating.votes_count",
    );
    /// `second_domain_serp_element.rating.rating_max`: highest possible rating.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RATING_RATING_MAX: Field = Field::named(
        "second_domain_serp_element.rating.rating_max",
    );
    /// `second_domain_serp_element.highlighted`: words highlighted in the description.
    pub const SECOND_DOMAIN_SERP_ELEMENT_HIGHLIGHTED: Field = Field::named(
        "second_domain_serp_element.highlighted",
    );
    /// `second_domain_serp_element.links`: sitelinks below the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_LINKS: Field = Field::named(
        "second_domain_serp_element.links",
    );
    /// `second_domain_serp_element.about_this_result.type`: element type.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_TYPE: Field = Field::named(
        "second_domain_serp_element.about_this_result.type",
    );
    /// `second_domain_serp_element.about_this_result.url`: address of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_URL: Field = Field::named(
        "second_domain_serp_element.about_this_result.url",
    );
    /// `second_domain_serp_element.about_this_result.source`: source of the information.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE: Field = Field::named(
        "second_domain_serp_element.about_this_result.source",
    );
    /// `second_domain_serp_element.about_this_result.source_info`: description of the site by that
    /// source.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE_INFO: Field = Field::named(
        "second_domain_serp_element.about_this_result.source_info",
    );
    /// `second_domain_serp_element.about_this_result.source_url`: address of that source.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SOURCE_URL: Field = Field::named(
        "second_domain_serp_element.about_this_result.source_url",
    );
    /// `second_domain_serp_element.about_this_result.language`: language of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_LANGUAGE: Field = Field::named(
        "second_domain_serp_element.about_this_result.language",
    );
    /// `second_domain_serp_element.about_this_result.location`: location that the result is meant
    /// for.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_LOCATION: Field = Field::named(
        "second_domain_serp_element.about_this_result.location",
    );
    /// `second_domain_serp_element.about_this_result.search_terms`: words of the search that the
    /// result contains.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_SEARCH_TERMS: Field = Field::named(
        "second_domain_serp_element.about_this_result.search_terms",
    );
    /// `second_domain_serp_element.about_this_result.related_terms`: related words that it
    /// contains.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ABOUT_THIS_RESULT_RELATED_TERMS: Field = Field::named(
        "second_domain_serp_element.about_this_result.related_terms",
    );
    /// `second_domain_serp_element.main_domain`: main domain of the result.
    pub const SECOND_DOMAIN_SERP_ELEMENT_MAIN_DOMAIN: Field = Field::named(
        "second_domain_serp_element.main_domain",
    );
    /// `second_domain_serp_element.relative_url`: address of the result without scheme and domain.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RELATIVE_URL: Field = Field::named(
        "second_domain_serp_element.relative_url",
    );
    /// `second_domain_serp_element.etv`: estimated visits per month through this result: search
    /// volume times click-through rate.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ETV: Field = Field::named(
        "second_domain_serp_element.etv",
    );
    /// `second_domain_serp_element.estimated_paid_traffic_cost`: estimated monthly cost of the same
    /// traffic through ads, in US dollars.
    pub const SECOND_DOMAIN_SERP_ELEMENT_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "second_domain_serp_element.estimated_paid_traffic_cost",
    );
    /// `second_domain_serp_element.clickstream_etv`: estimated visits per month, with the search
    /// volume of clickstream data.
    pub const SECOND_DOMAIN_SERP_ELEMENT_CLICKSTREAM_ETV: Field = Field::named(
        "second_domain_serp_element.clickstream_etv",
    );
    /// `second_domain_serp_element.rank_changes.previous_rank_absolute`: position among all
    /// elements at the previous crawl.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_CHANGES_PREVIOUS_RANK_ABSOLUTE: Field = Field::named(
        "second_domain_serp_element.rank_changes.previous_rank_absolute",
    );
    /// `second_domain_serp_element.rank_changes.is_new`: whether it is new.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_NEW: Field = Field::named(
        "second_domain_serp_element.rank_changes.is_new",
    );
    /// `second_domain_serp_element.rank_changes.is_up`: whether it moved up.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_UP: Field = Field::named(
        "second_domain_serp_element.rank_changes.is_up",
    );
    /// `second_domain_serp_element.rank_changes.is_down`: whether it moved down.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_CHANGES_IS_DOWN: Field = Field::named(
        "second_domain_serp_element.rank_changes.is_down",
    );
    /// `second_domain_serp_element.backlinks_info.referring_domains`: domains that link to it.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "second_domain_serp_element.backlinks_info.referring_domains",
    );
    /// `second_domain_serp_element.backlinks_info.referring_main_domains`: the same, but subdomains
    /// count towards their main domain.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "second_domain_serp_element.backlinks_info.referring_main_domains",
    );
    /// `second_domain_serp_element.backlinks_info.referring_pages`: pages that link to it.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "second_domain_serp_element.backlinks_info.referring_pages",
    );
    /// `second_domain_serp_element.backlinks_info.dofollow`: links without `nofollow`.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "second_domain_serp_element.backlinks_info.dofollow",
    );
    /// `second_domain_serp_element.backlinks_info.backlinks`: all links to it.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "second_domain_serp_element.backlinks_info.backlinks",
    );
    /// `second_domain_serp_element.backlinks_info.time_update`: when these figures were last
    /// refreshed.
    pub const SECOND_DOMAIN_SERP_ELEMENT_BACKLINKS_INFO_TIME_UPDATE: Field = Field::named(
        "second_domain_serp_element.backlinks_info.time_update",
    );
    /// `second_domain_serp_element.rank_info.page_rank`: rank of the page, 0 to 1000.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_INFO_PAGE_RANK: Field = Field::named(
        "second_domain_serp_element.rank_info.page_rank",
    );
    /// `second_domain_serp_element.rank_info.main_domain_rank`: rank of the main domain, 0 to 1000.
    pub const SECOND_DOMAIN_SERP_ELEMENT_RANK_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "second_domain_serp_element.rank_info.main_domain_rank",
    );
    /// `second_domain_serp_element.extra`: further texts of the ad, by name.
    pub const SECOND_DOMAIN_SERP_ELEMENT_EXTRA: Field = Field::named(
        "second_domain_serp_element.extra",
    );
    /// `second_domain_serp_element.description_rows`: further lines of the description.
    pub const SECOND_DOMAIN_SERP_ELEMENT_DESCRIPTION_ROWS: Field = Field::named(
        "second_domain_serp_element.description_rows",
    );
    /// `second_domain_serp_element.featured_title`: title of the source page.
    pub const SECOND_DOMAIN_SERP_ELEMENT_FEATURED_TITLE: Field = Field::named(
        "second_domain_serp_element.featured_title",
    );
    /// `second_domain_serp_element.table.table_element`: name of the element.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TABLE_TABLE_ELEMENT: Field = Field::named(
        "second_domain_serp_element.table.table_element",
    );
    /// `second_domain_serp_element.table.table_header`: column headers.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TABLE_TABLE_HEADER: Field = Field::named(
        "second_domain_serp_element.table.table_header",
    );
    /// `second_domain_serp_element.table.table_content`: rows, each a list of cells.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TABLE_TABLE_CONTENT: Field = Field::named(
        "second_domain_serp_element.table.table_content",
    );
    /// `second_domain_serp_element.phone`: telephone number.
    pub const SECOND_DOMAIN_SERP_ELEMENT_PHONE: Field = Field::named(
        "second_domain_serp_element.phone",
    );
    /// `second_domain_serp_element.is_paid`: whether it is an ad.
    pub const SECOND_DOMAIN_SERP_ELEMENT_IS_PAID: Field = Field::named(
        "second_domain_serp_element.is_paid",
    );
    /// `second_domain_serp_element.source`: name of the source.
    pub const SECOND_DOMAIN_SERP_ELEMENT_SOURCE: Field = Field::named(
        "second_domain_serp_element.source",
    );
    /// `second_domain_serp_element.text`: passage of the page used by the overview.
    pub const SECOND_DOMAIN_SERP_ELEMENT_TEXT: Field = Field::named(
        "second_domain_serp_element.text",
    );
}
