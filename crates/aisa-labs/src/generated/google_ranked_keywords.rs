// @generated from schema/labs/google_ranked_keywords.json by cargo xtask codegen. Do not edit.
//! The keywords that a site ranks for.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{KeywordData, RankingMetricsByType};

aisa_gateway::request! {
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
    /// One call answers one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/ranked_keywords/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleRankedKeywordsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleRankedKeywordsRequest::new("example.com").limit(10);
    /// let answer = client.google_ranked_keywords(request).await?;
    /// println!("{:?}", answer.result());
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

aisa_gateway::result! {
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

aisa_gateway::result! {
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

aisa_gateway::result! {
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

aisa_gateway::tagged! {
    /// An element of a results page; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum RankedSerpItem {
        /// Where `type` is `organic`.
        Organic(RankedOrganic) = "organic",
        /// Where `type` is `paid`.
        Paid(RankedPaid) = "paid",
        /// Where `type` is `featured_snippet`.
        FeaturedSnippet(RankedFeaturedSnippet) = "featured_snippet",
        /// Where `type` is `local_pack`.
        LocalPack(RankedLocalPack) = "local_pack",
        /// Where `type` is `ai_overview_reference`.
        AiOverviewReference(RankedAiReference) = "ai_overview_reference",
    }
}

aisa_gateway::result! {
    /// An organic result.
    pub struct RankedOrganic {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Whether it shows an image. Superseded by `checks`: no longer filled, and to be removed
        /// in January 2027.
        pub is_image: Option<bool>,
        /// Whether it shows a video. Superseded by `checks`: no longer filled, and to be removed in
        /// January 2027.
        pub is_video: Option<bool>,
        /// Whether it is the featured snippet. Superseded by `checks`: no longer filled, and to be
        /// removed in January 2027.
        pub is_featured_snippet: Option<bool>,
        /// Whether the search engine warns about it. Superseded by `checks`: no longer filled, and
        /// to be removed in January 2027.
        pub is_malicious: Option<bool>,
        /// Properties of the result, replacing the flags of the same names: `is_image`, `is_video`,
        /// `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`, `is_highly_cited`.
        /// Null when it has none.
        pub checks: Option<List<Text>>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Text before the description, such as a date.
        pub pre_snippet: Option<Text>,
        /// Text after the description.
        pub extended_snippet: Option<Text>,
        /// Whether there is an accelerated mobile page. Superseded by `checks`: no longer filled,
        /// and to be removed in January 2027.
        pub amp_version: Option<bool>,
        /// Rating shown with the result.
        pub rating: Option<Rating>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Sitelinks below the result. Null when there are none.
        pub links: Option<List<ResultLink>>,
        /// "About this result" panel. Null when there is none.
        pub about_this_result: Option<AboutThisResult>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position changed since the previous crawl.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// An ad.
    pub struct RankedPaid {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Breadcrumb, as shown in the ad.
        pub breadcrumb: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Properties of the result, replacing the flags of the same names: `is_image`, `is_video`,
        /// `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`, `is_highly_cited`.
        /// Null when it has none.
        pub checks: Option<List<Text>>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Further texts of the ad, by name.
        pub extra: Option<TextMap>,
        /// Further lines of the description. Null when there are none.
        pub description_rows: Option<List<Text>>,
        /// Sitelinks of the ad. Null when there are none.
        pub links: Option<List<AdLink>>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position changed since the previous crawl.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// A featured snippet: a passage of a page, shown above the results.
    pub struct RankedFeaturedSnippet {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Title of the source page.
        pub featured_title: Option<Text>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<ResultTable>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position changed since the previous crawl.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// A business in the local pack.
    pub struct RankedLocalPack {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Telephone number.
        pub phone: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Whether it is an ad.
        pub is_paid: Option<bool>,
        /// Rating shown with the business.
        pub rating: Option<Rating>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position changed since the previous crawl.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// A page cited by an AI overview.
    pub struct RankedAiReference {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Text of the link.
        pub title: Option<Text>,
        /// Passage of the page used by the overview.
        pub text: Option<Text>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position changed since the previous crawl.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// How a position changed since the previous crawl.
    pub struct RankChanges {
        /// Position among all elements at the previous crawl. Null for a new element.
        pub previous_rank_absolute: Option<i64>,
        /// Whether it is new.
        pub is_new: Option<bool>,
        /// Whether it moved up.
        pub is_up: Option<bool>,
        /// Whether it moved down.
        pub is_down: Option<bool>,
    }
}

aisa_gateway::result! {
    /// Backlinks of a result's page.
    pub struct ResultBacklinks {
        /// Domains that link to it.
        pub referring_domains: Option<i64>,
        /// The same, but subdomains count towards their main domain.
        pub referring_main_domains: Option<i64>,
        /// Pages that link to it.
        pub referring_pages: Option<i64>,
        /// Links without `nofollow`.
        pub dofollow: Option<i64>,
        /// All links to it.
        pub backlinks: Option<i64>,
        /// When these figures were last refreshed.
        pub time_update: Option<Timestamp>,
    }
}

aisa_gateway::result! {
    /// Ranks of a result's page and domain by its links.
    pub struct ResultRanks {
        /// Rank of the page, 0 to 1000.
        pub page_rank: Option<i64>,
        /// Rank of the main domain, 0 to 1000.
        pub main_domain_rank: Option<i64>,
    }
}

aisa_gateway::result! {
    /// A rating shown in search results.
    pub struct Rating {
        /// Scale of the rating: `Max5`, `Percents` or `CustomMax`.
        pub rating_type: Option<Text>,
        /// The rating.
        pub value: Option<f64>,
        /// Votes behind it.
        pub votes_count: Option<i64>,
        /// Highest possible rating.
        pub rating_max: Option<i64>,
    }
}

aisa_gateway::result! {
    /// A link below a result.
    pub struct ResultLink {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Text of the link.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Text below it.
        pub description: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A link below an ad.
    pub struct AdLink {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Text of the link.
        pub title: Option<Text>,
        /// Text below it.
        pub description: Option<Text>,
        /// Address.
        pub url: Option<Text>,
        /// Domain of the link.
        pub domain: Option<Text>,
        /// Identifier of the ad.
        pub ad_aclk: Option<Text>,
    }
}

aisa_gateway::result! {
    /// "About this result" panel.
    pub struct AboutThisResult {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Source of the information.
        pub source: Option<Text>,
        /// Description of the site by that source.
        pub source_info: Option<Text>,
        /// Address of that source.
        pub source_url: Option<Text>,
        /// Language of the result.
        pub language: Option<Text>,
        /// Location that the result is meant for.
        pub location: Option<Text>,
        /// Words of the search that the result contains.
        pub search_terms: Option<List<Text>>,
        /// Related words that it contains.
        pub related_terms: Option<List<Text>>,
    }
}

aisa_gateway::result! {
    /// A table in an answer.
    pub struct ResultTable {
        /// Name of the element.
        pub table_element: Option<Text>,
        /// Column headers.
        pub table_header: Option<List<Text>>,
        /// Rows, each a list of cells.
        pub table_content: Option<List<List<Text>>>,
    }
}

aisa_gateway::open_enum! {
    /// A type of search result with rankings.
    pub enum RankedItemType {
        /// Organic results.
        Organic = "organic",
        /// Ads.
        Paid = "paid",
        /// Featured snippets.
        FeaturedSnippet = "featured_snippet",
        /// Businesses in the local pack.
        LocalPack = "local_pack",
        /// References of an AI overview.
        AiOverviewReference = "ai_overview_reference",
    }
}

aisa_gateway::open_enum! {
    /// Which rankings to list.
    pub enum HistoricalSerpMode {
        /// Rankings found at the last crawl.
        Live = "live",
        /// Rankings of the previous crawl that were not found again.
        Lost = "lost",
        /// Both.
        All = "all",
    }
}

/// Names of the documented fields of a `RankedKeyword` for filters and sorting; other names work as
/// text.
pub mod ranked_keyword_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::SE_TYPE;
    /// `keyword_data.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SE_TYPE: Field = Field::named("keyword_data.se_type");
    /// `keyword_data.keyword`: the keyword.
    pub const KEYWORD_DATA_KEYWORD: Field = Field::named("keyword_data.keyword");
    /// `keyword_data.location_code`: code of the location, also if the request gave its name.
    pub const KEYWORD_DATA_LOCATION_CODE: Field = Field::named(
        "keyword_data.location_code",
    );
    /// `keyword_data.language_code`: code of the language, also if the request gave its name.
    pub const KEYWORD_DATA_LANGUAGE_CODE: Field = Field::named(
        "keyword_data.language_code",
    );
    /// `keyword_data.keyword_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_KEYWORD_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.keyword_info.se_type",
    );
    /// `keyword_data.keyword_info.last_updated_time`: when these figures were last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info.last_updated_time",
    );
    /// `keyword_data.keyword_info.competition`: competition among advertisers, from 0 to 1.
    pub const KEYWORD_DATA_KEYWORD_INFO_COMPETITION: Field = Field::named(
        "keyword_data.keyword_info.competition",
    );
    /// `keyword_data.keyword_info.competition_level`: the same competition as a level.
    pub const KEYWORD_DATA_KEYWORD_INFO_COMPETITION_LEVEL: Field = Field::named(
        "keyword_data.keyword_info.competition_level",
    );
    /// `keyword_data.keyword_info.cpc`: average cost of a click on an ad, in US dollars.
    pub const KEYWORD_DATA_KEYWORD_INFO_CPC: Field = Field::named(
        "keyword_data.keyword_info.cpc",
    );
    /// `keyword_data.keyword_info.search_volume`: average searches per month over the last twelve
    /// months, rounded by Google.
    pub const KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info.search_volume",
    );
    /// `keyword_data.keyword_info.low_top_of_page_bid`: low end of bids for the top of the first
    /// page, in US dollars: about 20% of bids are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_LOW_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.low_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.high_top_of_page_bid`: high end of top-of-page bids, in US
    /// dollars: about 80% of bids are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.high_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.categories`: codes of the product and service categories that the
    /// keyword belongs to.
    pub const KEYWORD_DATA_KEYWORD_INFO_CATEGORIES: Field = Field::named(
        "keyword_data.keyword_info.categories",
    );
    /// `keyword_data.keyword_info.monthly_searches`: searches by month, latest first; usually the
    /// last twelve months.
    pub const KEYWORD_DATA_KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info.monthly_searches",
    );
    /// `keyword_data.keyword_info.search_volume_trend.monthly`: change against the month before, in
    /// percent; negative when it fell.
    pub const KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_MONTHLY: Field = Field::named(
        "keyword_data.keyword_info.search_volume_trend.monthly",
    );
    /// `keyword_data.keyword_info.search_volume_trend.quarterly`: change against the quarter
    /// before, in percent.
    pub const KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_QUARTERLY: Field = Field::named(
        "keyword_data.keyword_info.search_volume_trend.quarterly",
    );
    /// `keyword_data.keyword_info.search_volume_trend.yearly`: change against the year before, in
    /// percent.
    pub const KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_YEARLY: Field = Field::named(
        "keyword_data.keyword_info.search_volume_trend.yearly",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.last_updated_time`: when these figures were
    /// last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.last_updated_time",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.search_volume`: adjusted searches per month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.search_volume",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.is_normalized`: whether the second source
    /// had data to adjust with.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_IS_NORMALIZED: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.is_normalized",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.monthly_searches`: adjusted searches month
    /// by month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.monthly_searches",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.last_updated_time`: when these
    /// figures were last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.last_updated_time",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.search_volume`: adjusted searches per
    /// month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.search_volume",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.is_normalized`: whether the second
    /// source had data to adjust with.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_IS_NORMALIZED: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.is_normalized",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.monthly_searches`: adjusted searches
    /// month by month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.monthly_searches",
    );
    /// `keyword_data.clickstream_keyword_info.search_volume`: searches per month.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.clickstream_keyword_info.search_volume",
    );
    /// `keyword_data.clickstream_keyword_info.last_updated_time`: when these figures were last
    /// refreshed.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.clickstream_keyword_info.last_updated_time",
    );
    /// `keyword_data.clickstream_keyword_info.gender_distribution`: searches by gender of the
    /// searcher: `female` and `male`.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_GENDER_DISTRIBUTION: Field = Field::named(
        "keyword_data.clickstream_keyword_info.gender_distribution",
    );
    /// `keyword_data.clickstream_keyword_info.age_distribution`: searches by age of the searcher,
    /// such as `18-24`.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_AGE_DISTRIBUTION: Field = Field::named(
        "keyword_data.clickstream_keyword_info.age_distribution",
    );
    /// `keyword_data.clickstream_keyword_info.monthly_searches`: searches month by month.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.clickstream_keyword_info.monthly_searches",
    );
    /// `keyword_data.keyword_properties.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SE_TYPE: Field = Field::named(
        "keyword_data.keyword_properties.se_type",
    );
    /// `keyword_data.keyword_properties.core_keyword`: main keyword of this keyword's group of
    /// synonyms.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_CORE_KEYWORD: Field = Field::named(
        "keyword_data.keyword_properties.core_keyword",
    );
    /// `keyword_data.keyword_properties.synonym_clustering_algorithm`: how the group of synonyms
    /// was detected.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM: Field = Field::named(
        "keyword_data.keyword_properties.synonym_clustering_algorithm",
    );
    /// `keyword_data.keyword_properties.keyword_difficulty`: difficulty of ranking in the top ten
    /// organic results, from 0 to 100 on a logarithmic scale.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY: Field = Field::named(
        "keyword_data.keyword_properties.keyword_difficulty",
    );
    /// `keyword_data.keyword_properties.detected_language`: detected language of the keyword.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_DETECTED_LANGUAGE: Field = Field::named(
        "keyword_data.keyword_properties.detected_language",
    );
    /// `keyword_data.keyword_properties.is_another_language`: whether the detected language differs
    /// from the request's.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_IS_ANOTHER_LANGUAGE: Field = Field::named(
        "keyword_data.keyword_properties.is_another_language",
    );
    /// `keyword_data.keyword_properties.words_count`: words in the keyword.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_WORDS_COUNT: Field = Field::named(
        "keyword_data.keyword_properties.words_count",
    );
    /// `keyword_data.serp_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SERP_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.serp_info.se_type",
    );
    /// `keyword_data.serp_info.check_url`: URL of the results at the search engine.
    pub const KEYWORD_DATA_SERP_INFO_CHECK_URL: Field = Field::named(
        "keyword_data.serp_info.check_url",
    );
    /// `keyword_data.serp_info.serp_item_types`: element types on the page, such as `organic`,
    /// `people_also_ask` or `video`.
    pub const KEYWORD_DATA_SERP_INFO_SERP_ITEM_TYPES: Field = Field::named(
        "keyword_data.serp_info.serp_item_types",
    );
    /// `keyword_data.serp_info.se_results_count`: number of results the search engine claims to
    /// have found.
    pub const KEYWORD_DATA_SERP_INFO_SE_RESULTS_COUNT: Field = Field::named(
        "keyword_data.serp_info.se_results_count",
    );
    /// `keyword_data.serp_info.last_updated_time`: when the page was last crawled.
    pub const KEYWORD_DATA_SERP_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.last_updated_time",
    );
    /// `keyword_data.serp_info.previous_updated_time`: when it was crawled before that.
    pub const KEYWORD_DATA_SERP_INFO_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.previous_updated_time",
    );
    /// `keyword_data.avg_backlinks_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.avg_backlinks_info.se_type",
    );
    /// `keyword_data.avg_backlinks_info.backlinks`: backlinks of a result, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "keyword_data.avg_backlinks_info.backlinks",
    );
    /// `keyword_data.avg_backlinks_info.dofollow`: of these, links without `nofollow`.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "keyword_data.avg_backlinks_info.dofollow",
    );
    /// `keyword_data.avg_backlinks_info.referring_pages`: pages that link to a result, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "keyword_data.avg_backlinks_info.referring_pages",
    );
    /// `keyword_data.avg_backlinks_info.referring_domains`: domains that link to a result, on
    /// average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "keyword_data.avg_backlinks_info.referring_domains",
    );
    /// `keyword_data.avg_backlinks_info.referring_main_domains`: the same, but subdomains count
    /// towards their main domain.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "keyword_data.avg_backlinks_info.referring_main_domains",
    );
    /// `keyword_data.avg_backlinks_info.rank`: rank of a result's page, 0 to 1000, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_RANK: Field = Field::named(
        "keyword_data.avg_backlinks_info.rank",
    );
    /// `keyword_data.avg_backlinks_info.main_domain_rank`: rank of a result's main domain, 0 to
    /// 1000, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "keyword_data.avg_backlinks_info.main_domain_rank",
    );
    /// `keyword_data.avg_backlinks_info.last_updated_time`: when these figures were last refreshed.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.avg_backlinks_info.last_updated_time",
    );
    /// `keyword_data.search_intent_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.search_intent_info.se_type",
    );
    /// `keyword_data.search_intent_info.main_intent`: the main intent.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_MAIN_INTENT: Field = Field::named(
        "keyword_data.search_intent_info.main_intent",
    );
    /// `keyword_data.search_intent_info.foreign_intent`: further intents.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_FOREIGN_INTENT: Field = Field::named(
        "keyword_data.search_intent_info.foreign_intent",
    );
    /// `keyword_data.search_intent_info.last_updated_time`: when the intent was last determined.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.search_intent_info.last_updated_time",
    );
    /// `ranked_serp_element.se_type`: search engine of the figures.
    pub const RANKED_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "ranked_serp_element.se_type",
    );
    /// `ranked_serp_element.serp_item.type`: the word that tells which object it is.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.type",
    );
    /// `ranked_serp_element.serp_item.se_type`: search engine of the figures.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_SE_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.se_type",
    );
    /// `ranked_serp_element.serp_item.rank_group`: position among elements of the same type,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP: Field = Field::named(
        "ranked_serp_element.serp_item.rank_group",
    );
    /// `ranked_serp_element.serp_item.rank_absolute`: position among all elements of the page,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE: Field = Field::named(
        "ranked_serp_element.serp_item.rank_absolute",
    );
    /// `ranked_serp_element.serp_item.position`: side of the page with the element: `left` or
    /// `right`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_POSITION: Field = Field::named(
        "ranked_serp_element.serp_item.position",
    );
    /// `ranked_serp_element.serp_item.xpath`: XPath of the element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_XPATH: Field = Field::named(
        "ranked_serp_element.serp_item.xpath",
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
    /// `ranked_serp_element.serp_item.rating.rating_type`: scale of the rating: `Max5`, `Percents`
    /// or `CustomMax`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.rating.rating_type",
    );
    /// `ranked_serp_element.serp_item.rating.value`: the rating.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VALUE: Field = Field::named(
        "ranked_serp_element.serp_item.rating.value",
    );
    /// `ranked_serp_element.serp_item.rating.votes_count`: votes behind it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VOTES_COUNT: Field = Field::named(
        "ranked_serp_element.serp_item.rating.votes_count",
    );
    /// `ranked_serp_element.serp_item.rating.rating_max`: highest possible rating.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_MAX: Field = Field::named(
        "ranked_serp_element.serp_item.rating.rating_max",
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
    /// `ranked_serp_element.check_url`: URL of the results at the search engine.
    pub const RANKED_SERP_ELEMENT_CHECK_URL: Field = Field::named(
        "ranked_serp_element.check_url",
    );
    /// `ranked_serp_element.serp_item_types`: element types on the page.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPES: Field = Field::named(
        "ranked_serp_element.serp_item_types",
    );
    /// `ranked_serp_element.se_results_count`: number of results the search engine claims to have
    /// found.
    pub const RANKED_SERP_ELEMENT_SE_RESULTS_COUNT: Field = Field::named(
        "ranked_serp_element.se_results_count",
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
    /// `ranked_serp_element.last_updated_time`: when the page was last crawled.
    pub const RANKED_SERP_ELEMENT_LAST_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.last_updated_time",
    );
    /// `ranked_serp_element.previous_updated_time`: when it was crawled before that.
    pub const RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.previous_updated_time",
    );
}
