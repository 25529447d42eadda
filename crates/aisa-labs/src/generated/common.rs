// @generated from schema/labs/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::open_enum! {
    /// How hard advertisers compete for a keyword in paid results.
    pub enum CompetitionLevel {
        /// Few advertisers bid.
        Low = "LOW",
        /// Some advertisers bid.
        Medium = "MEDIUM",
        /// Many advertisers bid.
        High = "HIGH",
    }
}

aisa_gateway::family::open_enum! {
    /// The intent behind searches for a keyword.
    pub enum SearchIntent {
        /// To learn something.
        Informational = "informational",
        /// To reach a certain site or page.
        Navigational = "navigational",
        /// To compare before a purchase.
        Commercial = "commercial",
        /// To buy or to act.
        Transactional = "transactional",
    }
}

aisa_gateway::family::open_enum! {
    /// How synonyms were detected.
    pub enum SynonymAlgorithm {
        /// By identical metrics.
        KeywordMetrics = "keyword_metrics",
        /// By text processing.
        TextProcessing = "text_processing",
    }
}

aisa_gateway::family::result! {
    /// Searches for a keyword in one month.
    pub struct MonthlySearches {
        /// Calendar year.
        pub year: Option<i64>,
        /// Month of the year, 1 for January.
        pub month: Option<i64>,
        /// Searches in that month, rounded by the source.
        pub search_volume: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// How the search volume of a keyword has changed, in percent.
    pub struct SearchVolumeTrend {
        /// Change against the month before, in percent; negative when it fell.
        pub monthly: Option<i64>,
        /// Change against the quarter before, in percent.
        pub quarterly: Option<i64>,
        /// Change against the year before, in percent.
        pub yearly: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Google Ads figures for a keyword.
    pub struct KeywordInfo {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// When these figures were last refreshed.
        pub last_updated_time: Option<Timestamp>,
        /// Competition among advertisers, from 0 to 1. Null when unknown.
        pub competition: Option<f64>,
        /// The same competition as a level. Null when unknown.
        pub competition_level: Option<CompetitionLevel>,
        /// Average cost of a click on an ad, in US dollars.
        pub cpc: Option<f64>,
        /// Average searches per month over the last twelve months, rounded by Google.
        pub search_volume: Option<i64>,
        /// Low end of bids for the top of the first page, in US dollars: about 20% of bids are
        /// lower.
        pub low_top_of_page_bid: Option<f64>,
        /// High end of top-of-page bids, in US dollars: about 80% of bids are lower.
        pub high_top_of_page_bid: Option<f64>,
        /// Codes of the product and service categories that the keyword belongs to.
        pub categories: Option<List<i64>>,
        /// Searches by month, latest first; usually the last twelve months.
        pub monthly_searches: Option<List<MonthlySearches>>,
        /// How the search volume has changed.
        pub search_volume_trend: Option<SearchVolumeTrend>,
    }
}

aisa_gateway::family::result! {
    /// Search volume of a keyword, adjusted by a second source to separate close variants.
    pub struct NormalizedKeywordInfo {
        /// When these figures were last refreshed.
        pub last_updated_time: Option<Timestamp>,
        /// Adjusted searches per month.
        pub search_volume: Option<i64>,
        /// Whether the second source had data to adjust with.
        pub is_normalized: Option<bool>,
        /// Adjusted searches month by month.
        pub monthly_searches: Option<List<MonthlySearches>>,
    }
}

aisa_gateway::family::result! {
    /// Search volume of a keyword as clickstream data shows it.
    pub struct ClickstreamKeywordInfo {
        /// Searches per month.
        pub search_volume: Option<i64>,
        /// When these figures were last refreshed.
        pub last_updated_time: Option<Timestamp>,
        /// Searches by gender of the searcher: `female` and `male`.
        pub gender_distribution: Option<Counts>,
        /// Searches by age of the searcher, such as `18-24`.
        pub age_distribution: Option<Counts>,
        /// Searches month by month.
        pub monthly_searches: Option<List<MonthlySearches>>,
    }
}

aisa_gateway::family::result! {
    /// Properties of the keyword itself.
    pub struct KeywordProperties {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Main keyword of this keyword's group of synonyms. Null when it has no synonyms.
        pub core_keyword: Option<Text>,
        /// How the group of synonyms was detected. Null when there is none.
        pub synonym_clustering_algorithm: Option<SynonymAlgorithm>,
        /// Difficulty of ranking in the top ten organic results, from 0 to 100 on a logarithmic
        /// scale.
        pub keyword_difficulty: Option<i64>,
        /// Detected language of the keyword.
        pub detected_language: Option<Text>,
        /// Whether the detected language differs from the request's.
        pub is_another_language: Option<bool>,
        /// Words in the keyword.
        pub words_count: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// The results page for a keyword.
    pub struct SerpInfo {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// Element types on the page, such as `organic`, `people_also_ask` or `video`.
        pub serp_item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// When the page was last crawled.
        pub last_updated_time: Option<Timestamp>,
        /// When it was crawled before that.
        pub previous_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// Backlinks of the first ten organic results of a keyword, on average.
    pub struct AvgBacklinksInfo {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Backlinks of a result, on average.
        pub backlinks: Option<f64>,
        /// Of these, links without `nofollow`.
        pub dofollow: Option<f64>,
        /// Pages that link to a result, on average.
        pub referring_pages: Option<f64>,
        /// Domains that link to a result, on average.
        pub referring_domains: Option<f64>,
        /// The same, but subdomains count towards their main domain.
        pub referring_main_domains: Option<f64>,
        /// Rank of a result's page, 0 to 1000, on average.
        pub rank: Option<f64>,
        /// Rank of a result's main domain, 0 to 1000, on average.
        pub main_domain_rank: Option<f64>,
        /// When these figures were last refreshed.
        pub last_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// The intent behind searches for the keyword.
    pub struct SearchIntentInfo {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The main intent.
        pub main_intent: Option<SearchIntent>,
        /// Further intents. Null when there are none.
        pub foreign_intent: Option<List<SearchIntent>>,
        /// When the intent was last determined.
        pub last_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A keyword with its figures.
    pub struct KeywordData {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
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

aisa_gateway::family::result! {
    /// How a site ranks for its keywords in one type of search result.
    pub struct RankingMetrics {
        /// Keywords with the site at position 1.
        pub pos_1: Option<i64>,
        /// Keywords with the site at position 2 or 3.
        pub pos_2_3: Option<i64>,
        /// Keywords with the site at position 4 to 10.
        pub pos_4_10: Option<i64>,
        /// Keywords with the site at position 11 to 20.
        pub pos_11_20: Option<i64>,
        /// Keywords with the site at position 21 to 30.
        pub pos_21_30: Option<i64>,
        /// Keywords with the site at position 31 to 40.
        pub pos_31_40: Option<i64>,
        /// Keywords with the site at position 41 to 50.
        pub pos_41_50: Option<i64>,
        /// Keywords with the site at position 51 to 60.
        pub pos_51_60: Option<i64>,
        /// Keywords with the site at position 61 to 70.
        pub pos_61_70: Option<i64>,
        /// Keywords with the site at position 71 to 80.
        pub pos_71_80: Option<i64>,
        /// Keywords with the site at position 81 to 90.
        pub pos_81_90: Option<i64>,
        /// Keywords with the site at position 91 to 100.
        pub pos_91_100: Option<i64>,
        /// Estimated visits per month from these results: search volume times click-through rate,
        /// summed over the keywords.
        pub etv: Option<f64>,
        /// Keywords with the site in such results.
        pub count: Option<i64>,
        /// Estimated monthly cost of the same traffic through ads, in US dollars.
        pub estimated_paid_traffic_cost: Option<f64>,
        /// Results new since the previous crawl.
        pub is_new: Option<i64>,
        /// Results that moved up since the previous crawl.
        pub is_up: Option<i64>,
        /// Results that moved down since the previous crawl.
        pub is_down: Option<i64>,
        /// Results lost since the previous crawl.
        pub is_lost: Option<i64>,
        /// Estimated visits per month, with search volumes of clickstream data. Null unless the
        /// request sets `include_clickstream_data`.
        pub clickstream_etv: Option<f64>,
        /// Estimated visits by gender. Null unless the request sets `include_clickstream_data`.
        pub clickstream_gender_distribution: Option<Counts>,
        /// Estimated visits by age. Null unless the request sets `include_clickstream_data`.
        pub clickstream_age_distribution: Option<Counts>,
    }
}

/// Ranking metrics by type of search result, such as `organic`, `paid`, `featured_snippet` and
/// `local_pack`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct RankingMetricsByType(
    pub ::std::collections::BTreeMap<String, Option<RankingMetrics>>,
);

aisa_gateway::family::result_map!(RankingMetricsByType);

impl ::std::ops::Deref for RankingMetricsByType {
    type Target = ::std::collections::BTreeMap<String, Option<RankingMetrics>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::tagged! {
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

impl RankedSerpItem {
    /// Search engine of the figures.
    #[must_use]
    pub fn se_type(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.se_type.as_ref(),
            Self::Paid(it) => it.se_type.as_ref(),
            Self::FeaturedSnippet(it) => it.se_type.as_ref(),
            Self::LocalPack(it) => it.se_type.as_ref(),
            Self::AiOverviewReference(it) => it.se_type.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_group,
            Self::Paid(it) => it.rank_group,
            Self::FeaturedSnippet(it) => it.rank_group,
            Self::LocalPack(it) => it.rank_group,
            Self::AiOverviewReference(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the page, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::Organic(it) => it.rank_absolute,
            Self::Paid(it) => it.rank_absolute,
            Self::FeaturedSnippet(it) => it.rank_absolute,
            Self::LocalPack(it) => it.rank_absolute,
            Self::AiOverviewReference(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// Side of the page with the element: `left` or `right`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.position.as_ref(),
            Self::Paid(it) => it.position.as_ref(),
            Self::FeaturedSnippet(it) => it.position.as_ref(),
            Self::LocalPack(it) => it.position.as_ref(),
            Self::AiOverviewReference(it) => it.position.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// XPath of the element.
    #[must_use]
    pub fn xpath(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.xpath.as_ref(),
            Self::Paid(it) => it.xpath.as_ref(),
            Self::FeaturedSnippet(it) => it.xpath.as_ref(),
            Self::LocalPack(it) => it.xpath.as_ref(),
            Self::AiOverviewReference(it) => it.xpath.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Domain or subdomain of the result.
    #[must_use]
    pub fn domain(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.domain.as_ref(),
            Self::Paid(it) => it.domain.as_ref(),
            Self::FeaturedSnippet(it) => it.domain.as_ref(),
            Self::LocalPack(it) => it.domain.as_ref(),
            Self::AiOverviewReference(it) => it.domain.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title of the result.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.title.as_ref(),
            Self::Paid(it) => it.title.as_ref(),
            Self::FeaturedSnippet(it) => it.title.as_ref(),
            Self::LocalPack(it) => it.title.as_ref(),
            Self::AiOverviewReference(it) => it.title.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of the result.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.url.as_ref(),
            Self::Paid(it) => it.url.as_ref(),
            Self::FeaturedSnippet(it) => it.url.as_ref(),
            Self::LocalPack(it) => it.url.as_ref(),
            Self::AiOverviewReference(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Breadcrumb, as shown by the search engine. None for `featured_snippet`, `local_pack`,
    /// `ai_overview_reference`.
    #[must_use]
    pub fn breadcrumb(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.breadcrumb.as_ref(),
            Self::Paid(it) => it.breadcrumb.as_ref(),
            _ => None,
        }
    }

    /// Properties of the result, replacing the flags of the same names: `is_image`, `is_video`,
    /// `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`, `is_highly_cited`.
    /// Null when it has none. None for `featured_snippet`, `local_pack`, `ai_overview_reference`.
    #[must_use]
    pub fn checks(&self) -> Option<&List<Text>> {
        match self {
            Self::Organic(it) => it.checks.as_ref(),
            Self::Paid(it) => it.checks.as_ref(),
            _ => None,
        }
    }

    /// Text shown below the title. None for `ai_overview_reference`.
    #[must_use]
    pub fn description(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.description.as_ref(),
            Self::Paid(it) => it.description.as_ref(),
            Self::FeaturedSnippet(it) => it.description.as_ref(),
            Self::LocalPack(it) => it.description.as_ref(),
            _ => None,
        }
    }

    /// Rating shown with the result. None for `paid`, `featured_snippet`, `ai_overview_reference`.
    #[must_use]
    pub fn rating(&self) -> Option<&Rating> {
        match self {
            Self::Organic(it) => it.rating.as_ref(),
            Self::LocalPack(it) => it.rating.as_ref(),
            _ => None,
        }
    }

    /// Words highlighted in the description. None for `featured_snippet`, `local_pack`,
    /// `ai_overview_reference`.
    #[must_use]
    pub fn highlighted(&self) -> Option<&List<Text>> {
        match self {
            Self::Organic(it) => it.highlighted.as_ref(),
            Self::Paid(it) => it.highlighted.as_ref(),
            _ => None,
        }
    }

    /// Main domain of the result.
    #[must_use]
    pub fn main_domain(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.main_domain.as_ref(),
            Self::Paid(it) => it.main_domain.as_ref(),
            Self::FeaturedSnippet(it) => it.main_domain.as_ref(),
            Self::LocalPack(it) => it.main_domain.as_ref(),
            Self::AiOverviewReference(it) => it.main_domain.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of the result without scheme and domain.
    #[must_use]
    pub fn relative_url(&self) -> Option<&Text> {
        match self {
            Self::Organic(it) => it.relative_url.as_ref(),
            Self::Paid(it) => it.relative_url.as_ref(),
            Self::FeaturedSnippet(it) => it.relative_url.as_ref(),
            Self::LocalPack(it) => it.relative_url.as_ref(),
            Self::AiOverviewReference(it) => it.relative_url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Estimated visits per month through this result: search volume times click-through rate.
    #[must_use]
    pub fn etv(&self) -> Option<f64> {
        match self {
            Self::Organic(it) => it.etv,
            Self::Paid(it) => it.etv,
            Self::FeaturedSnippet(it) => it.etv,
            Self::LocalPack(it) => it.etv,
            Self::AiOverviewReference(it) => it.etv,
            Self::Other(_) => None,
        }
    }

    /// Estimated monthly cost of the same traffic through ads, in US dollars.
    #[must_use]
    pub fn estimated_paid_traffic_cost(&self) -> Option<f64> {
        match self {
            Self::Organic(it) => it.estimated_paid_traffic_cost,
            Self::Paid(it) => it.estimated_paid_traffic_cost,
            Self::FeaturedSnippet(it) => it.estimated_paid_traffic_cost,
            Self::LocalPack(it) => it.estimated_paid_traffic_cost,
            Self::AiOverviewReference(it) => it.estimated_paid_traffic_cost,
            Self::Other(_) => None,
        }
    }

    /// Estimated visits per month, with the search volume of clickstream data. Null unless the
    /// request sets `include_clickstream_data`.
    #[must_use]
    pub fn clickstream_etv(&self) -> Option<f64> {
        match self {
            Self::Organic(it) => it.clickstream_etv,
            Self::Paid(it) => it.clickstream_etv,
            Self::FeaturedSnippet(it) => it.clickstream_etv,
            Self::LocalPack(it) => it.clickstream_etv,
            Self::AiOverviewReference(it) => it.clickstream_etv,
            Self::Other(_) => None,
        }
    }

    /// How the position changed since the previous crawl.
    #[must_use]
    pub fn rank_changes(&self) -> Option<&RankChanges> {
        match self {
            Self::Organic(it) => it.rank_changes.as_ref(),
            Self::Paid(it) => it.rank_changes.as_ref(),
            Self::FeaturedSnippet(it) => it.rank_changes.as_ref(),
            Self::LocalPack(it) => it.rank_changes.as_ref(),
            Self::AiOverviewReference(it) => it.rank_changes.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Backlinks of the result's page.
    #[must_use]
    pub fn backlinks_info(&self) -> Option<&ResultBacklinks> {
        match self {
            Self::Organic(it) => it.backlinks_info.as_ref(),
            Self::Paid(it) => it.backlinks_info.as_ref(),
            Self::FeaturedSnippet(it) => it.backlinks_info.as_ref(),
            Self::LocalPack(it) => it.backlinks_info.as_ref(),
            Self::AiOverviewReference(it) => it.backlinks_info.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Ranks of the result's page and domain.
    #[must_use]
    pub fn rank_info(&self) -> Option<&ResultRanks> {
        match self {
            Self::Organic(it) => it.rank_info.as_ref(),
            Self::Paid(it) => it.rank_info.as_ref(),
            Self::FeaturedSnippet(it) => it.rank_info.as_ref(),
            Self::LocalPack(it) => it.rank_info.as_ref(),
            Self::AiOverviewReference(it) => it.rank_info.as_ref(),
            Self::Other(_) => None,
        }
    }
}

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
    /// Ranks of a result's page and domain by its links.
    pub struct ResultRanks {
        /// Rank of the page, 0 to 1000.
        pub page_rank: Option<i64>,
        /// Rank of the main domain, 0 to 1000.
        pub main_domain_rank: Option<i64>,
    }
}

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::open_enum! {
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

aisa_gateway::family::open_enum! {
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

aisa_gateway::family::open_enum! {
    /// A type of search result that rankings are counted for.
    pub enum ResultType {
        /// Organic results.
        Organic = "organic",
        /// Ads.
        Paid = "paid",
        /// Featured snippets.
        FeaturedSnippet = "featured_snippet",
        /// Businesses in the local pack.
        LocalPack = "local_pack",
    }
}

aisa_gateway::family::result! {
    /// Estimated traffic of a site from one type of search result.
    pub struct TrafficEstimate {
        /// Estimated visits per month from these results: search volume times click-through rate,
        /// summed over the keywords.
        pub etv: Option<f64>,
        /// Keywords with the site in such results.
        pub count: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A price shown in search results.
    pub struct Price {
        /// Current price.
        pub current: Option<f64>,
        /// Price without discount. Null when there is none.
        pub regular: Option<f64>,
        /// Upper end of a price range. Null when it is not a range.
        pub max_value: Option<f64>,
        /// Currency of the price, such as `USD`.
        pub currency: Option<Text>,
        /// Whether it is a price range.
        pub is_price_range: Option<bool>,
        /// The price as shown in the results.
        pub displayed_price: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Amazon figures for a keyword.
    pub struct AmazonKeywordInfo {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// When these figures were last refreshed.
        pub last_updated_time: Option<Timestamp>,
        /// Average searches per month on Amazon.
        pub search_volume: Option<i64>,
    }
}

/// Names of fields that several rows have.
pub(crate) mod row_fields {
    use aisa_gateway::family::Field;

    /// `keyword_data.avg_backlinks_info.backlinks`: backlinks of a result, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "keyword_data.avg_backlinks_info.backlinks",
    );
    /// `keyword_data.avg_backlinks_info.dofollow`: of these, links without `nofollow`.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "keyword_data.avg_backlinks_info.dofollow",
    );
    /// `keyword_data.avg_backlinks_info.last_updated_time`: when these figures were last refreshed.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.avg_backlinks_info.last_updated_time",
    );
    /// `keyword_data.avg_backlinks_info.main_domain_rank`: rank of a result's main domain, 0 to
    /// 1000, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "keyword_data.avg_backlinks_info.main_domain_rank",
    );
    /// `keyword_data.avg_backlinks_info.rank`: rank of a result's page, 0 to 1000, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_RANK: Field = Field::named(
        "keyword_data.avg_backlinks_info.rank",
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
    /// `keyword_data.avg_backlinks_info.referring_pages`: pages that link to a result, on average.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "keyword_data.avg_backlinks_info.referring_pages",
    );
    /// `keyword_data.avg_backlinks_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_AVG_BACKLINKS_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.avg_backlinks_info.se_type",
    );
    /// `keyword_data.clickstream_keyword_info.age_distribution`: searches by age of the searcher,
    /// such as `18-24`.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_AGE_DISTRIBUTION: Field = Field::named(
        "keyword_data.clickstream_keyword_info.age_distribution",
    );
    /// `keyword_data.clickstream_keyword_info.gender_distribution`: searches by gender of the
    /// searcher: `female` and `male`.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_GENDER_DISTRIBUTION: Field = Field::named(
        "keyword_data.clickstream_keyword_info.gender_distribution",
    );
    /// `keyword_data.clickstream_keyword_info.last_updated_time`: when these figures were last
    /// refreshed.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.clickstream_keyword_info.last_updated_time",
    );
    /// `keyword_data.clickstream_keyword_info.monthly_searches`: searches month by month.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.clickstream_keyword_info.monthly_searches",
    );
    /// `keyword_data.clickstream_keyword_info.search_volume`: searches per month.
    pub const KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.clickstream_keyword_info.search_volume",
    );
    /// `keyword_data.keyword`: the keyword.
    pub const KEYWORD_DATA_KEYWORD: Field = Field::named("keyword_data.keyword");
    /// `keyword_data.keyword_info.categories`: codes of the product and service categories that the
    /// keyword belongs to.
    pub const KEYWORD_DATA_KEYWORD_INFO_CATEGORIES: Field = Field::named(
        "keyword_data.keyword_info.categories",
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
    /// `keyword_data.keyword_info.high_top_of_page_bid`: high end of top-of-page bids, in US
    /// dollars: about 80% of bids are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.high_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.last_updated_time`: when these figures were last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info.last_updated_time",
    );
    /// `keyword_data.keyword_info.low_top_of_page_bid`: low end of bids for the top of the first
    /// page, in US dollars: about 20% of bids are lower.
    pub const KEYWORD_DATA_KEYWORD_INFO_LOW_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_data.keyword_info.low_top_of_page_bid",
    );
    /// `keyword_data.keyword_info.monthly_searches`: searches by month, latest first; usually the
    /// last twelve months.
    pub const KEYWORD_DATA_KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info.monthly_searches",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.is_normalized`: whether the second source
    /// had data to adjust with.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_IS_NORMALIZED: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.is_normalized",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.last_updated_time`: when these figures were
    /// last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.last_updated_time",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.monthly_searches`: adjusted searches month
    /// by month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.monthly_searches",
    );
    /// `keyword_data.keyword_info_normalized_with_bing.search_volume`: adjusted searches per month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_bing.search_volume",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.is_normalized`: whether the second
    /// source had data to adjust with.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_IS_NORMALIZED: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.is_normalized",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.last_updated_time`: when these
    /// figures were last refreshed.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.last_updated_time",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.monthly_searches`: adjusted searches
    /// month by month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.monthly_searches",
    );
    /// `keyword_data.keyword_info_normalized_with_clickstream.search_volume`: adjusted searches per
    /// month.
    pub const KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info_normalized_with_clickstream.search_volume",
    );
    /// `keyword_data.keyword_info.search_volume`: average searches per month over the last twelve
    /// months, rounded by Google.
    pub const KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "keyword_data.keyword_info.search_volume",
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
    /// `keyword_data.keyword_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_KEYWORD_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.keyword_info.se_type",
    );
    /// `keyword_data.keyword_properties.core_keyword`: main keyword of this keyword's group of
    /// synonyms.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_CORE_KEYWORD: Field = Field::named(
        "keyword_data.keyword_properties.core_keyword",
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
    /// `keyword_data.keyword_properties.keyword_difficulty`: difficulty of ranking in the top ten
    /// organic results, from 0 to 100 on a logarithmic scale.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY: Field = Field::named(
        "keyword_data.keyword_properties.keyword_difficulty",
    );
    /// `keyword_data.keyword_properties.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SE_TYPE: Field = Field::named(
        "keyword_data.keyword_properties.se_type",
    );
    /// `keyword_data.keyword_properties.synonym_clustering_algorithm`: how the group of synonyms
    /// was detected.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM: Field = Field::named(
        "keyword_data.keyword_properties.synonym_clustering_algorithm",
    );
    /// `keyword_data.keyword_properties.words_count`: words in the keyword.
    pub const KEYWORD_DATA_KEYWORD_PROPERTIES_WORDS_COUNT: Field = Field::named(
        "keyword_data.keyword_properties.words_count",
    );
    /// `keyword_data.language_code`: code of the language, also if the request gave its name.
    pub const KEYWORD_DATA_LANGUAGE_CODE: Field = Field::named(
        "keyword_data.language_code",
    );
    /// `keyword_data.location_code`: code of the location, also if the request gave its name.
    pub const KEYWORD_DATA_LOCATION_CODE: Field = Field::named(
        "keyword_data.location_code",
    );
    /// `keyword_data.search_intent_info.foreign_intent`: further intents.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_FOREIGN_INTENT: Field = Field::named(
        "keyword_data.search_intent_info.foreign_intent",
    );
    /// `keyword_data.search_intent_info.last_updated_time`: when the intent was last determined.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.search_intent_info.last_updated_time",
    );
    /// `keyword_data.search_intent_info.main_intent`: the main intent.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_MAIN_INTENT: Field = Field::named(
        "keyword_data.search_intent_info.main_intent",
    );
    /// `keyword_data.search_intent_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SEARCH_INTENT_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.search_intent_info.se_type",
    );
    /// `keyword_data.serp_info.check_url`: URL of the results at the search engine.
    pub const KEYWORD_DATA_SERP_INFO_CHECK_URL: Field = Field::named(
        "keyword_data.serp_info.check_url",
    );
    /// `keyword_data.serp_info.last_updated_time`: when the page was last crawled.
    pub const KEYWORD_DATA_SERP_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.last_updated_time",
    );
    /// `keyword_data.serp_info.previous_updated_time`: when it was crawled before that.
    pub const KEYWORD_DATA_SERP_INFO_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "keyword_data.serp_info.previous_updated_time",
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
    /// `keyword_data.serp_info.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SERP_INFO_SE_TYPE: Field = Field::named(
        "keyword_data.serp_info.se_type",
    );
    /// `keyword_data.se_type`: search engine of the figures.
    pub const KEYWORD_DATA_SE_TYPE: Field = Field::named("keyword_data.se_type");
    /// `metrics`: positions and traffic by type of search result.
    pub const METRICS: Field = Field::named("metrics");
    /// `ranked_serp_element.check_url`: URL of the results at the search engine.
    pub const RANKED_SERP_ELEMENT_CHECK_URL: Field = Field::named(
        "ranked_serp_element.check_url",
    );
    /// `ranked_serp_element.last_updated_time`: when the page was last crawled.
    pub const RANKED_SERP_ELEMENT_LAST_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.last_updated_time",
    );
    /// `ranked_serp_element.previous_updated_time`: when it was crawled before that.
    pub const RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "ranked_serp_element.previous_updated_time",
    );
    /// `ranked_serp_element.serp_item.app_id`: the app as the request named it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_APP_ID: Field = Field::named(
        "ranked_serp_element.serp_item.app_id",
    );
    /// `ranked_serp_element.serp_item.icon`: URL of the icon of the app.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ICON: Field = Field::named(
        "ranked_serp_element.serp_item.icon",
    );
    /// `ranked_serp_element.serp_item.is_free`: whether the app is free of charge.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_FREE: Field = Field::named(
        "ranked_serp_element.serp_item.is_free",
    );
    /// `ranked_serp_element.serp_item.position`: side of the page with the element: `left` or
    /// `right`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_POSITION: Field = Field::named(
        "ranked_serp_element.serp_item.position",
    );
    /// `ranked_serp_element.serp_item.price.currency`: currency of the price, such as `USD`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_CURRENCY: Field = Field::named(
        "ranked_serp_element.serp_item.price.currency",
    );
    /// `ranked_serp_element.serp_item.price.current`: current price.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_CURRENT: Field = Field::named(
        "ranked_serp_element.serp_item.price.current",
    );
    /// `ranked_serp_element.serp_item.price.displayed_price`: the price as shown in the results.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_DISPLAYED_PRICE: Field = Field::named(
        "ranked_serp_element.serp_item.price.displayed_price",
    );
    /// `ranked_serp_element.serp_item.price.is_price_range`: whether it is a price range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_IS_PRICE_RANGE: Field = Field::named(
        "ranked_serp_element.serp_item.price.is_price_range",
    );
    /// `ranked_serp_element.serp_item.price.max_value`: upper end of a price range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_MAX_VALUE: Field = Field::named(
        "ranked_serp_element.serp_item.price.max_value",
    );
    /// `ranked_serp_element.serp_item.price.regular`: price without discount.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_REGULAR: Field = Field::named(
        "ranked_serp_element.serp_item.price.regular",
    );
    /// `ranked_serp_element.serp_item.rank_absolute`: position among all elements of the page,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE: Field = Field::named(
        "ranked_serp_element.serp_item.rank_absolute",
    );
    /// `ranked_serp_element.serp_item.rank_group`: position among elements of the same type,
    /// from 1.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP: Field = Field::named(
        "ranked_serp_element.serp_item.rank_group",
    );
    /// `ranked_serp_element.serp_item.rating.rating_max`: highest possible rating.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_MAX: Field = Field::named(
        "ranked_serp_element.serp_item.rating.rating_max",
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
    /// `ranked_serp_element.serp_item.reviews_count`: reviews of the app.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_REVIEWS_COUNT: Field = Field::named(
        "ranked_serp_element.serp_item.reviews_count",
    );
    /// `ranked_serp_element.serp_item.se_type`: search engine of the figures.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_SE_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.se_type",
    );
    /// `ranked_serp_element.serp_item.title`: name shown in the results.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TITLE: Field = Field::named(
        "ranked_serp_element.serp_item.title",
    );
    /// `ranked_serp_element.serp_item.type`: type of the element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPE: Field = Field::named(
        "ranked_serp_element.serp_item.type",
    );
    /// `ranked_serp_element.serp_item_types`: element types on the page.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TYPES: Field = Field::named(
        "ranked_serp_element.serp_item_types",
    );
    /// `ranked_serp_element.serp_item.xpath`: XPath of the element.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_XPATH: Field = Field::named(
        "ranked_serp_element.serp_item.xpath",
    );
    /// `ranked_serp_element.se_results_count`: number of results the search engine claims to have
    /// found.
    pub const RANKED_SERP_ELEMENT_SE_RESULTS_COUNT: Field = Field::named(
        "ranked_serp_element.se_results_count",
    );
    /// `ranked_serp_element.se_type`: store of the figures.
    pub const RANKED_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "ranked_serp_element.se_type",
    );
    /// `se_type`: search engine of the figures.
    pub const SE_TYPE: Field = Field::named("se_type");
}

/// Names of the documented fields of a `KeywordData` for filters and sorting; other names work as
/// text.
pub mod keyword_data_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::SE_TYPE;
    /// `keyword`: the keyword.
    pub const KEYWORD: Field = Field::named("keyword");
    /// `location_code`: code of the location, also if the request gave its name.
    pub const LOCATION_CODE: Field = Field::named("location_code");
    /// `language_code`: code of the language, also if the request gave its name.
    pub const LANGUAGE_CODE: Field = Field::named("language_code");
    /// `keyword_info.se_type`: search engine of the figures.
    pub const KEYWORD_INFO_SE_TYPE: Field = Field::named("keyword_info.se_type");
    /// `keyword_info.last_updated_time`: when these figures were last refreshed.
    pub const KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_info.last_updated_time",
    );
    /// `keyword_info.competition`: competition among advertisers, from 0 to 1.
    pub const KEYWORD_INFO_COMPETITION: Field = Field::named("keyword_info.competition");
    /// `keyword_info.competition_level`: the same competition as a level.
    pub const KEYWORD_INFO_COMPETITION_LEVEL: Field = Field::named(
        "keyword_info.competition_level",
    );
    /// `keyword_info.cpc`: average cost of a click on an ad, in US dollars.
    pub const KEYWORD_INFO_CPC: Field = Field::named("keyword_info.cpc");
    /// `keyword_info.search_volume`: average searches per month over the last twelve months,
    /// rounded by Google.
    pub const KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "keyword_info.search_volume",
    );
    /// `keyword_info.low_top_of_page_bid`: low end of bids for the top of the first page, in US
    /// dollars: about 20% of bids are lower.
    pub const KEYWORD_INFO_LOW_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_info.low_top_of_page_bid",
    );
    /// `keyword_info.high_top_of_page_bid`: high end of top-of-page bids, in US dollars: about 80%
    /// of bids are lower.
    pub const KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID: Field = Field::named(
        "keyword_info.high_top_of_page_bid",
    );
    /// `keyword_info.categories`: codes of the product and service categories that the keyword
    /// belongs to.
    pub const KEYWORD_INFO_CATEGORIES: Field = Field::named("keyword_info.categories");
    /// `keyword_info.monthly_searches`: searches by month, latest first; usually the last twelve
    /// months.
    pub const KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_info.monthly_searches",
    );
    /// `keyword_info.search_volume_trend.monthly`: change against the month before, in percent;
    /// negative when it fell.
    pub const KEYWORD_INFO_SEARCH_VOLUME_TREND_MONTHLY: Field = Field::named(
        "keyword_info.search_volume_trend.monthly",
    );
    /// `keyword_info.search_volume_trend.quarterly`: change against the quarter before, in percent.
    pub const KEYWORD_INFO_SEARCH_VOLUME_TREND_QUARTERLY: Field = Field::named(
        "keyword_info.search_volume_trend.quarterly",
    );
    /// `keyword_info.search_volume_trend.yearly`: change against the year before, in percent.
    pub const KEYWORD_INFO_SEARCH_VOLUME_TREND_YEARLY: Field = Field::named(
        "keyword_info.search_volume_trend.yearly",
    );
    /// `keyword_info_normalized_with_bing.last_updated_time`: when these figures were last
    /// refreshed.
    pub const KEYWORD_INFO_NORMALIZED_WITH_BING_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_info_normalized_with_bing.last_updated_time",
    );
    /// `keyword_info_normalized_with_bing.search_volume`: adjusted searches per month.
    pub const KEYWORD_INFO_NORMALIZED_WITH_BING_SEARCH_VOLUME: Field = Field::named(
        "keyword_info_normalized_with_bing.search_volume",
    );
    /// `keyword_info_normalized_with_bing.is_normalized`: whether the second source had data to
    /// adjust with.
    pub const KEYWORD_INFO_NORMALIZED_WITH_BING_IS_NORMALIZED: Field = Field::named(
        "keyword_info_normalized_with_bing.is_normalized",
    );
    /// `keyword_info_normalized_with_bing.monthly_searches`: adjusted searches month by month.
    pub const KEYWORD_INFO_NORMALIZED_WITH_BING_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_info_normalized_with_bing.monthly_searches",
    );
    /// `keyword_info_normalized_with_clickstream.last_updated_time`: when these figures were last
    /// refreshed.
    pub const KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_LAST_UPDATED_TIME: Field = Field::named(
        "keyword_info_normalized_with_clickstream.last_updated_time",
    );
    /// `keyword_info_normalized_with_clickstream.search_volume`: adjusted searches per month.
    pub const KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_SEARCH_VOLUME: Field = Field::named(
        "keyword_info_normalized_with_clickstream.search_volume",
    );
    /// `keyword_info_normalized_with_clickstream.is_normalized`: whether the second source had data
    /// to adjust with.
    pub const KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_IS_NORMALIZED: Field = Field::named(
        "keyword_info_normalized_with_clickstream.is_normalized",
    );
    /// `keyword_info_normalized_with_clickstream.monthly_searches`: adjusted searches month by
    /// month.
    pub const KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_MONTHLY_SEARCHES: Field = Field::named(
        "keyword_info_normalized_with_clickstream.monthly_searches",
    );
    /// `clickstream_keyword_info.search_volume`: searches per month.
    pub const CLICKSTREAM_KEYWORD_INFO_SEARCH_VOLUME: Field = Field::named(
        "clickstream_keyword_info.search_volume",
    );
    /// `clickstream_keyword_info.last_updated_time`: when these figures were last refreshed.
    pub const CLICKSTREAM_KEYWORD_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "clickstream_keyword_info.last_updated_time",
    );
    /// `clickstream_keyword_info.gender_distribution`: searches by gender of the searcher: `female`
    /// and `male`.
    pub const CLICKSTREAM_KEYWORD_INFO_GENDER_DISTRIBUTION: Field = Field::named(
        "clickstream_keyword_info.gender_distribution",
    );
    /// `clickstream_keyword_info.age_distribution`: searches by age of the searcher, such as
    /// `18-24`.
    pub const CLICKSTREAM_KEYWORD_INFO_AGE_DISTRIBUTION: Field = Field::named(
        "clickstream_keyword_info.age_distribution",
    );
    /// `clickstream_keyword_info.monthly_searches`: searches month by month.
    pub const CLICKSTREAM_KEYWORD_INFO_MONTHLY_SEARCHES: Field = Field::named(
        "clickstream_keyword_info.monthly_searches",
    );
    /// `keyword_properties.se_type`: search engine of the figures.
    pub const KEYWORD_PROPERTIES_SE_TYPE: Field = Field::named(
        "keyword_properties.se_type",
    );
    /// `keyword_properties.core_keyword`: main keyword of this keyword's group of synonyms.
    pub const KEYWORD_PROPERTIES_CORE_KEYWORD: Field = Field::named(
        "keyword_properties.core_keyword",
    );
    /// `keyword_properties.synonym_clustering_algorithm`: how the group of synonyms was detected.
    pub const KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM: Field = Field::named(
        "keyword_properties.synonym_clustering_algorithm",
    );
    /// `keyword_properties.keyword_difficulty`: difficulty of ranking in the top ten organic
    /// results, from 0 to 100 on a logarithmic scale.
    pub const KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY: Field = Field::named(
        "keyword_properties.keyword_difficulty",
    );
    /// `keyword_properties.detected_language`: detected language of the keyword.
    pub const KEYWORD_PROPERTIES_DETECTED_LANGUAGE: Field = Field::named(
        "keyword_properties.detected_language",
    );
    /// `keyword_properties.is_another_language`: whether the detected language differs from the
    /// request's.
    pub const KEYWORD_PROPERTIES_IS_ANOTHER_LANGUAGE: Field = Field::named(
        "keyword_properties.is_another_language",
    );
    /// `keyword_properties.words_count`: words in the keyword.
    pub const KEYWORD_PROPERTIES_WORDS_COUNT: Field = Field::named(
        "keyword_properties.words_count",
    );
    /// `serp_info.se_type`: search engine of the figures.
    pub const SERP_INFO_SE_TYPE: Field = Field::named("serp_info.se_type");
    /// `serp_info.check_url`: URL of the results at the search engine.
    pub const SERP_INFO_CHECK_URL: Field = Field::named("serp_info.check_url");
    /// `serp_info.serp_item_types`: element types on the page, such as `organic`, `people_also_ask`
    /// or `video`.
    pub const SERP_INFO_SERP_ITEM_TYPES: Field = Field::named(
        "serp_info.serp_item_types",
    );
    /// `serp_info.se_results_count`: number of results the search engine claims to have found.
    pub const SERP_INFO_SE_RESULTS_COUNT: Field = Field::named(
        "serp_info.se_results_count",
    );
    /// `serp_info.last_updated_time`: when the page was last crawled.
    pub const SERP_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "serp_info.last_updated_time",
    );
    /// `serp_info.previous_updated_time`: when it was crawled before that.
    pub const SERP_INFO_PREVIOUS_UPDATED_TIME: Field = Field::named(
        "serp_info.previous_updated_time",
    );
    /// `avg_backlinks_info.se_type`: search engine of the figures.
    pub const AVG_BACKLINKS_INFO_SE_TYPE: Field = Field::named(
        "avg_backlinks_info.se_type",
    );
    /// `avg_backlinks_info.backlinks`: backlinks of a result, on average.
    pub const AVG_BACKLINKS_INFO_BACKLINKS: Field = Field::named(
        "avg_backlinks_info.backlinks",
    );
    /// `avg_backlinks_info.dofollow`: of these, links without `nofollow`.
    pub const AVG_BACKLINKS_INFO_DOFOLLOW: Field = Field::named(
        "avg_backlinks_info.dofollow",
    );
    /// `avg_backlinks_info.referring_pages`: pages that link to a result, on average.
    pub const AVG_BACKLINKS_INFO_REFERRING_PAGES: Field = Field::named(
        "avg_backlinks_info.referring_pages",
    );
    /// `avg_backlinks_info.referring_domains`: domains that link to a result, on average.
    pub const AVG_BACKLINKS_INFO_REFERRING_DOMAINS: Field = Field::named(
        "avg_backlinks_info.referring_domains",
    );
    /// `avg_backlinks_info.referring_main_domains`: the same, but subdomains count towards their
    /// main domain.
    pub const AVG_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "avg_backlinks_info.referring_main_domains",
    );
    /// `avg_backlinks_info.rank`: rank of a result's page, 0 to 1000, on average.
    pub const AVG_BACKLINKS_INFO_RANK: Field = Field::named("avg_backlinks_info.rank");
    /// `avg_backlinks_info.main_domain_rank`: rank of a result's main domain, 0 to 1000, on
    /// average.
    pub const AVG_BACKLINKS_INFO_MAIN_DOMAIN_RANK: Field = Field::named(
        "avg_backlinks_info.main_domain_rank",
    );
    /// `avg_backlinks_info.last_updated_time`: when these figures were last refreshed.
    pub const AVG_BACKLINKS_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "avg_backlinks_info.last_updated_time",
    );
    /// `search_intent_info.se_type`: search engine of the figures.
    pub const SEARCH_INTENT_INFO_SE_TYPE: Field = Field::named(
        "search_intent_info.se_type",
    );
    /// `search_intent_info.main_intent`: the main intent.
    pub const SEARCH_INTENT_INFO_MAIN_INTENT: Field = Field::named(
        "search_intent_info.main_intent",
    );
    /// `search_intent_info.foreign_intent`: further intents.
    pub const SEARCH_INTENT_INFO_FOREIGN_INTENT: Field = Field::named(
        "search_intent_info.foreign_intent",
    );
    /// `search_intent_info.last_updated_time`: when the intent was last determined.
    pub const SEARCH_INTENT_INFO_LAST_UPDATED_TIME: Field = Field::named(
        "search_intent_info.last_updated_time",
    );
}
