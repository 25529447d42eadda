// @generated from schema/labs/google_ranked_keywords.json by cargo xtask codegen. Do not edit.
//! The keywords that a site ranks for.

use aisa_gateway::family::{
    Call, FieldInfo, FieldKind, Filter, List, Method, Operation, OperationInfo, OrderBy,
    PageParts, Paged, PagingInfo, Price, PriceInfo, PriceRows, RowsIn, Sealed, Surcharge,
    TargetRule, Text, TextMap, Timestamp, ValidationError, Window,
};
use crate::Client;
use crate::generated::common::{KeywordData, RankingMetricsByType};
use crate::generated::common::request_fields;

aisa_gateway::request! {
    /// Asks for the keywords that a site or page ranks for.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/ranked_keywords/live/>
    pub struct GoogleRankedKeywordsRequest {
        /// Domain without scheme and without `www.`, or page as an absolute URL. Takes a domain or
        /// a page.
        #[required]
        pub target: String,
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. At
        /// least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Whether only the main keyword of each group of synonyms counts. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Kinds of results to count. The rows are ordered by the first one when it is not
        /// `organic`. Upstream takes `organic` and `paid` when it is absent.
        pub item_types: Vec<RankedItemType>,
        /// Whether figures of clickstream data come as well. It doubles the price. Upstream
        /// default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Rows per answer. Every row adds to the price. 1 to 1000; upstream default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one of the answer. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Whether the metrics by absolute position come as `metrics_absolute`. Upstream default:
        /// `false`.
        pub load_rank_absolute: Option<bool>,
        /// Which rankings to list, by whether they still stand. Upstream default: `live`.
        pub historical_serp_mode: Option<HistoricalSerpMode>,
        /// Conditions on the fields of a row; only rows that meet them come back. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// How the rows are sorted, by their fields; the first rule decides first. Upstream sorts
        /// by position when it is absent. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that comes back in the task's echoed data, to match an answer with its
        /// request. At most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleRankedKeywordsRequest {
    /// The description of the operation.
    pub const INFO: &'static OperationInfo = &OperationInfo::new(
            "google_ranked_keywords",
            Method::Post,
            "/dataforseo/dataforseo_labs/google/ranked_keywords/live",
            GoogleRankedKeywordsResult::SHAPE,
        )
        .summary(
            "Lists the keywords that a site or page ranks for, with its position in each.",
        )
        .group("domains")
        .docs(
            "https://docs.dataforseo.com/v3/dataforseo_labs/google/ranked_keywords/live/",
        )
        .fields(
            &[
                FieldInfo::new(
                        "target",
                        "Domain without scheme and without `www.`, or page as an absolute URL.",
                        FieldKind::Target(TargetRule::new().domain().page()),
                    )
                    .required(),
                request_fields::LOCATION_NAME,
                request_fields::LOCATION_CODE,
                request_fields::LANGUAGE_NAME,
                request_fields::LANGUAGE_CODE,
                request_fields::IGNORE_SYNONYMS,
                FieldInfo::new(
                    "item_types",
                    "Kinds of results to count. The rows are ordered by the first one when it is not `organic`. Upstream takes `organic` and `paid` when it is absent.",
                    FieldKind::list(
                        &FieldKind::choice(
                            &[
                                ("organic", "Organic results."),
                                ("paid", "Ads."),
                                ("featured_snippet", "Featured snippets."),
                                ("local_pack", "Places in the pack of local results."),
                                ("ai_overview_reference", "References of an AI overview."),
                            ],
                        ),
                        None,
                    ),
                ),
                request_fields::INCLUDE_CLICKSTREAM_DATA,
                request_fields::LIMIT,
                request_fields::OFFSET,
                FieldInfo::new(
                        "load_rank_absolute",
                        "Whether the metrics by absolute position come as `metrics_absolute`.",
                        FieldKind::Boolean,
                    )
                    .default("false"),
                FieldInfo::new(
                        "historical_serp_mode",
                        "Which rankings to list, by whether they still stand.",
                        FieldKind::choice(
                            &[
                                ("live", "Those found at the last visit."),
                                ("lost", "Those of the visit before that are gone."),
                                ("all", "Both."),
                            ],
                        ),
                    )
                    .default("live"),
                FieldInfo::new(
                    "filters",
                    "Conditions on the fields of a row; only rows that meet them come back.",
                    FieldKind::filter(Some(8), Some(RankedKeyword::SHAPE)),
                ),
                FieldInfo::new(
                    "order_by",
                    "How the rows are sorted, by their fields; the first rule decides first. Upstream sorts by position when it is absent.",
                    FieldKind::order(Some(3), Some(RankedKeyword::SHAPE)),
                ),
                request_fields::TAG,
            ],
        )
        .rows(
            RowsIn::Field("items"),
            &[
                "keyword_data.keyword",
                "ranked_serp_element.serp_item.type",
                "ranked_serp_element.serp_item.rank_absolute",
                "ranked_serp_element.serp_item.relative_url",
                "keyword_data.keyword_info.search_volume",
                "keyword_data.keyword_info.cpc",
            ],
        )
        .paging(PagingInfo::new(100, 1000))
        .price(
            PriceInfo::new(
                    Price::new(12_000, 120),
                    Price::new(24_000, 240),
                    PriceRows::Limit,
                )
                .surcharges(&[Surcharge::new(&["include_clickstream_data"]).times(2)]),
        );

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

    fn info(&self) -> &'static OperationInfo {
        Self::INFO
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
    /// println!("{:?}", answer.result()?);
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
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
        /// The location's code, as the request named it. Null when it named none.
        pub location_code: Option<i64>,
        /// The language's code, as the request named it. Null when it named none.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this answer.
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
        /// Search engine that the figures come from.
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
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// The element of the page that belongs to the target.
        pub serp_item: Option<RankedSerpItem>,
        /// Address that shows the results at the search engine.
        pub check_url: Option<Text>,
        /// Kinds of elements on the page.
        pub serp_item_types: Option<List<Text>>,
        /// Results that the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// How hard it is to reach the first ten organic results, from 0 to 100.
        pub keyword_difficulty: Option<i64>,
        /// Whether the element was there at the visit before and is gone.
        pub is_lost: Option<bool>,
        /// When the page was last visited.
        pub last_updated_time: Option<Timestamp>,
        /// When it was visited before that.
        pub previous_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::tagged! {
    /// An element of a page of results, told by its `type`.
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
    }
}

aisa_gateway::result! {
    /// An organic result.
    pub struct RankedOrganic {
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// Position among the elements of the same kind, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page that the element stands on: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Path of the page as the search engine shows it.
        pub breadcrumb: Option<Text>,
        /// Name of the site as the search engine shows it.
        pub website_name: Option<Text>,
        /// Whether it shows an image.
        pub is_image: Option<bool>,
        /// Whether it shows a video.
        pub is_video: Option<bool>,
        /// Whether it is the featured snippet.
        pub is_featured_snippet: Option<bool>,
        /// Whether the search engine warns of it.
        pub is_malicious: Option<bool>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Text before the description, such as a date.
        pub pre_snippet: Option<Text>,
        /// Text after the description.
        pub extended_snippet: Option<Text>,
        /// Whether there is an accelerated mobile page.
        pub amp_version: Option<bool>,
        /// Rating shown with the result.
        pub rating: Option<Rating>,
        /// Words set in bold in the description.
        pub highlighted: Option<List<Text>>,
        /// Sitelinks below the result. Null when there are none.
        pub links: Option<List<ResultLink>>,
        /// Why the search engine shows this result.
        pub about_this_result: Option<AboutThisResult>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// What the same traffic would cost as ads, in US dollars per month.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position has changed since the visit before.
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
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// Position among the elements of the same kind, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page that the element stands on: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Path of the page as the ad shows it.
        pub breadcrumb: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Words set in bold in the description.
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
        /// What the same traffic would cost as ads, in US dollars per month.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position has changed since the visit before.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// The answer that the search engine takes from a page and shows above the results.
    pub struct RankedFeaturedSnippet {
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// Position among the elements of the same kind, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page that the element stands on: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
        /// Domain or subdomain of the result.
        pub domain: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Title of the page that the answer is taken from.
        pub featured_title: Option<Text>,
        /// Text shown below the title.
        pub description: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// The answer as a table. Null when it is none.
        pub table: Option<ResultTable>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// What the same traffic would cost as ads, in US dollars per month.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position has changed since the visit before.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// A place in the pack of local results.
    pub struct RankedLocalPack {
        /// Search engine that the figures come from.
        pub se_type: Option<Text>,
        /// Position among the elements of the same kind, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page that the element stands on: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
        /// Name of the place.
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
        /// Rating shown with the place.
        pub rating: Option<Rating>,
        /// Main domain of the result.
        pub main_domain: Option<Text>,
        /// Address of the result without scheme and domain.
        pub relative_url: Option<Text>,
        /// Estimated visits per month through this result: search volume times click-through rate.
        pub etv: Option<f64>,
        /// What the same traffic would cost as ads, in US dollars per month.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Estimated visits per month, with the search volume of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// How the position has changed since the visit before.
        pub rank_changes: Option<RankChanges>,
        /// Backlinks of the result's page.
        pub backlinks_info: Option<ResultBacklinks>,
        /// Ranks of the result's page and domain.
        pub rank_info: Option<ResultRanks>,
    }
}

aisa_gateway::result! {
    /// How a position has changed since the visit before.
    pub struct RankChanges {
        /// Position among all elements at the visit before. Null for a new element.
        pub previous_rank_absolute: Option<i64>,
        /// Whether it was not there before.
        pub is_new: Option<bool>,
        /// Whether it has risen.
        pub is_up: Option<bool>,
        /// Whether it has fallen.
        pub is_down: Option<bool>,
    }
}

aisa_gateway::result! {
    /// Backlinks of a result's page.
    pub struct ResultBacklinks {
        /// Domains that link to it.
        pub referring_domains: Option<i64>,
        /// The same, with subdomains counted as their main domain.
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
        /// The word that tells this kind of element.
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
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A link below an ad.
    pub struct AdLink {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Text of the link.
        pub title: Option<Text>,
        /// Text below it.
        pub description: Option<Text>,
        /// Address.
        pub url: Option<Text>,
        /// Domain that it leads to.
        pub domain: Option<Text>,
        /// Identifier of the ad.
        pub ad_aclk: Option<Text>,
    }
}

aisa_gateway::result! {
    /// Why the search engine shows a result, as its panel says.
    pub struct AboutThisResult {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Address of the result.
        pub url: Option<Text>,
        /// Where further information comes from.
        pub source: Option<Text>,
        /// What that source says of the site.
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
        /// Heads of the columns.
        pub table_header: Option<List<Text>>,
        /// The rows, each a list of cells.
        pub table_content: Option<List<List<Text>>>,
    }
}

aisa_gateway::open_enum! {
    /// A kind of search result that rankings are kept of.
    pub enum RankedItemType {
        /// Organic results.
        Organic = "organic",
        /// Ads.
        Paid = "paid",
        /// Featured snippets.
        FeaturedSnippet = "featured_snippet",
        /// Places in the pack of local results.
        LocalPack = "local_pack",
        /// References of an AI overview.
        AiOverviewReference = "ai_overview_reference",
    }
}

aisa_gateway::open_enum! {
    /// Which rankings to list.
    pub enum HistoricalSerpMode {
        /// Those found at the last visit.
        Live = "live",
        /// Those of the visit before that are gone.
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
    /// `keyword_data.se_type`: search engine that the figures come from.
    pub const KEYWORD_DATA_SE_TYPE: Field = Field::named("keyword_data.se_type");
    /// `keyword_data.keyword`: the keyword.
    pub const KEYWORD_DATA_KEYWORD: Field = Field::named("keyword_data.keyword");
    /// `keyword_data.location_code`: the location's code, as the request named it.
    pub const KEYWORD_DATA_LOCATION_CODE: Field = Field::named(
        "keyword_data.location_code",
    );
    /// `keyword_data.language_code`: the language's code, as the request named it.
    pub const KEYWORD_DATA_LANGUAGE_CODE: Field = Field::named(
        "keyword_data.language_code",
    );
    /// `keyword_data.keyword_info.se_type`: search engine that the figures come from.
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
    /// `keyword_data.keyword_info.competition_level`: the same competition in three steps.
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
    /// `keyword_data.keyword_info.low_top_of_page_bid`: lower end of the bids that put an ad at the
    /// top of the first page, in US dollars: about a fifth of them are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_LOW_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.low_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.high_top_of_page_bid`: upper end of those bids, in US dollars:
    /// about four fifths of them are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.high_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.categories`: codes of the product and service categories that the
    /// keyword belongs to.
    pub const KEYWORD_DATA_KEYWORD_INFO_CATEGORIES: Field = Field::named(
        "keyword_data.keyword_info.categories",
    );
    /// `keyword_data.keyword_info.monthly_searches`: searches month by month, the latest first; the
    /// last twelve months as a rule.
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
    /// `keyword_data.keyword_properties.se_type`: search engine that the figures come from.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SE_TYPE: Field = Field::named(
        "keyword_data.keyword_properties.se_type",
    );
    /// `keyword_data.keyword_properties.core_keyword`: main keyword of the group of synonyms that
    /// this one belongs to.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_CORE_KEYWORD: Field = Field::named(
        "keyword_data.keyword_properties.core_keyword",
    );
    /// `keyword_data.keyword_properties.synonym_clustering_algorithm`: how the group of synonyms
    /// was found.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM: Field = Field::named(
        "keyword_data.keyword_properties.synonym_clustering_algorithm",
    );
    /// `keyword_data.keyword_properties.keyword_difficulty`: how hard it is to reach the first ten
    /// organic results, from 0 to 100 on a logarithmic scale.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY: Field = Field::named(
        "keyword_data.keyword_properties.keyword_difficulty",
    );
    /// `keyword_data.keyword_properties.detected_language`: language that the keyword seems to be
    /// written in.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_DETECTED_LANGUAGE: Field = Field::named(
        "keyword_data.keyword_properties.detected_language",
    );
    /// `keyword_data.keyword_properties.is_another_language`: whether that is another language than
    /// the request asked for.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_IS_ANOTHER_LANGUAGE: Field = Field::named(
        "keyword_data.keyword_properties.is_another_language",
    );
    /// `keyword_data.keyword_properties.words_count`: words in the keyword.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_WORDS_COUNT: Field = Field::named(
        "keyword_data.keyword_properties.words_count",
    );
    /// `keyword_data.serp_info.se_type`: search engine that the figures come from.
    pub const KEYWORD_DATA_SERP_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.serp_info.se_type",
    );
    /// `keyword_data.serp_info.check_url`: address that shows the results at the search engine.
    pub const KEYWORD_DATA_SERP_INFO_CHECK_URL: Field = Field::named(
        "keyword_data.serp_info.check_url",
    );
    /// `keyword_data.serp_info.serp_item_types`: kinds of elements on the page, such as `organic`,
    /// `people_also_ask` or `video`.
    pub const KEYWORD_DATA_SERP_INFO_SERP_ITEM_TYPES: Field = Field::named(
        "keyword_data.serp_info.serp_item_types",
    );
    /// `keyword_data.serp_info.se_results_count`: results that the search engine claims to have
    /// found.
    pub const KEYWORD_DATA_SERP_INFO_SE_RESULTS_COUNT: Field = Field::named(
        "keyword_data.serp_info.se_results_count",
    );
    /// `keyword_data.serp_info.last_updated_time`: when the page was last visited.
    pub const KEYWORD_DATA_SERP_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.last_updated_time",
    );
    /// `keyword_data.serp_info.previous_updated_time`: when it was visited before that.
    pub const KEYWORD_DATA_SERP_INFO_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.previous_updated_time",
    );
    /// `keyword_data.avg_backlinks_info.se_type`: search engine that the figures come from.
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
    /// `keyword_data.avg_backlinks_info.referring_main_domains`: the same, with subdomains counted
    /// as their main domain.
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
    /// `keyword_data.search_intent_info.se_type`: search engine that the figures come from.
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
    /// `ranked_serp_element.se_type`: search engine that the figures come from.
    pub const RANKED_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "ranked_serp_element.se_type",
    );
    /// `ranked_serp_element.serp_item.type`: the word that tells which object it is.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.type",
    );
    /// `ranked_serp_element.serp_item.se_type`: search engine that the figures come from.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_SE_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.se_type",
    );
    /// `ranked_serp_element.serp_item.rank_group`: position among the elements of the same kind,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP: Field = Field::named(
        "ranked_serp_element.serp_item.rank_group",
    );
    /// `ranked_serp_element.serp_item.rank_absolute`: position among all elements of the page,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE: Field = Field::named(
        "ranked_serp_element.serp_item.rank_absolute",
    );
    /// `ranked_serp_element.serp_item.position`: side of the page that the element stands on:
    /// `left` or `right`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_POSITION: Field = Field::named(
        "ranked_serp_element.serp_item.position",
    );
    /// `ranked_serp_element.serp_item.xpath`: XPath of the element in the page.
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
    /// `ranked_serp_element.serp_item.breadcrumb`: path of the page as the search engine shows it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BREADCRUMB: Field = Field::named(
        "ranked_serp_element.serp_item.breadcrumb",
    );
    /// `ranked_serp_element.serp_item.website_name`: name of the site as the search engine shows
    /// it.
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
    /// `ranked_serp_element.serp_item.is_malicious`: whether the search engine warns of it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_MALICIOUS: Field = Field::named(
        "ranked_serp_element.serp_item.is_malicious",
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
    /// `ranked_serp_element.serp_item.highlighted`: words set in bold in the description.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_HIGHLIGHTED: Field = Field::named(
        "ranked_serp_element.serp_item.highlighted",
    );
    /// `ranked_serp_element.serp_item.links`: sitelinks below the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_LINKS: Field = Field::named(
        "ranked_serp_element.serp_item.links",
    );
    /// `ranked_serp_element.serp_item.about_this_result.type`: the word that tells this kind of
    /// element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.type",
    );
    /// `ranked_serp_element.serp_item.about_this_result.url`: address of the result.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_URL: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.url",
    );
    /// `ranked_serp_element.serp_item.about_this_result.source`: where further information comes
    /// from.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ABOUT_THIS_RESULT_SOURCE: Field = Field::named(
        "ranked_serp_element.serp_item.about_this_result.source",
    );
    /// `ranked_serp_element.serp_item.about_this_result.source_info`: what that source says of the
    /// site.
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
    /// `ranked_serp_element.serp_item.estimated_paid_traffic_cost`: what the same traffic would
    /// cost as ads, in US dollars per month.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ESTIMATED_PAID_TRAFFIC_COST: Field = Field::named(
        "ranked_serp_element.serp_item.estimated_paid_traffic_cost",
    );
    /// `ranked_serp_element.serp_item.clickstream_etv`: estimated visits per month, with the search
    /// volume of clickstream data.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_CLICKSTREAM_ETV: Field = Field::named(
        "ranked_serp_element.serp_item.clickstream_etv",
    );
    /// `ranked_serp_element.serp_item.rank_changes.previous_rank_absolute`: position among all
    /// elements at the visit before.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_PREVIOUS_RANK_ABSOLUTE: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.previous_rank_absolute",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_new`: whether it was not there before.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_NEW: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_new",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_up`: whether it has risen.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_UP: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_up",
    );
    /// `ranked_serp_element.serp_item.rank_changes.is_down`: whether it has fallen.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_CHANGES_IS_DOWN: Field = Field::named(
        "ranked_serp_element.serp_item.rank_changes.is_down",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.referring_domains`: domains that link to it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "ranked_serp_element.serp_item.backlinks_info.referring_domains",
    );
    /// `ranked_serp_element.serp_item.backlinks_info.referring_main_domains`: the same, with
    /// subdomains counted as their main domain.
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
    /// `ranked_serp_element.serp_item.featured_title`: title of the page that the answer is taken
    /// from.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_FEATURED_TITLE: Field = Field::named(
        "ranked_serp_element.serp_item.featured_title",
    );
    /// `ranked_serp_element.serp_item.table.table_element`: name of the element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TABLE_TABLE_ELEMENT: Field = Field::named(
        "ranked_serp_element.serp_item.table.table_element",
    );
    /// `ranked_serp_element.serp_item.table.table_header`: heads of the columns.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TABLE_TABLE_HEADER: Field = Field::named(
        "ranked_serp_element.serp_item.table.table_header",
    );
    /// `ranked_serp_element.serp_item.table.table_content`: the rows, each a list of cells.
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
    /// `ranked_serp_element.check_url`: address that shows the results at the search engine.
    pub const RANKED_SERP_ELEMENT_CHECK_URL: Field = Field::named(
        "ranked_serp_element.check_url",
    );
    /// `ranked_serp_element.serp_item_types`: kinds of elements on the page.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPES: Field = Field::named(
        "ranked_serp_element.serp_item_types",
    );
    /// `ranked_serp_element.se_results_count`: results that the search engine claims to have found.
    pub const RANKED_SERP_ELEMENT_SE_RESULTS_COUNT: Field = Field::named(
        "ranked_serp_element.se_results_count",
    );
    /// `ranked_serp_element.keyword_difficulty`: how hard it is to reach the first ten organic
    /// results, from 0 to 100.
    pub const RANKED_SERP_ELEMENT_KEYWORD_DIFFICULTY: Field = Field::named(
        "ranked_serp_element.keyword_difficulty",
    );
    /// `ranked_serp_element.is_lost`: whether the element was there at the visit before and is
    /// gone.
    pub const RANKED_SERP_ELEMENT_IS_LOST: Field = Field::named(
        "ranked_serp_element.is_lost",
    );
    /// `ranked_serp_element.last_updated_time`: when the page was last visited.
    pub const RANKED_SERP_ELEMENT_LAST_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.last_updated_time",
    );
    /// `ranked_serp_element.previous_updated_time`: when it was visited before that.
    pub const RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.previous_updated_time",
    );
}
