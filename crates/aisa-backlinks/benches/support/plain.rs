//! The yardstick: structs as one writes them by hand, all texts `String`, all maps `HashMap`, unknown fields dropped.
#![allow(dead_code, reason = "fields are decoded, not read")]

use std::collections::HashMap;

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Summary {
    pub(crate) target: Option<String>,
    pub(crate) first_seen: Option<String>,
    pub(crate) lost_date: Option<String>,
    pub(crate) rank: Option<i64>,
    pub(crate) backlinks: Option<i64>,
    pub(crate) backlinks_spam_score: Option<i64>,
    pub(crate) crawled_pages: Option<i64>,
    pub(crate) info: Option<Info>,
    pub(crate) internal_links_count: Option<i64>,
    pub(crate) external_links_count: Option<i64>,
    pub(crate) broken_backlinks: Option<i64>,
    pub(crate) broken_pages: Option<i64>,
    pub(crate) referring_domains: Option<i64>,
    pub(crate) referring_domains_nofollow: Option<i64>,
    pub(crate) referring_main_domains: Option<i64>,
    pub(crate) referring_main_domains_nofollow: Option<i64>,
    pub(crate) referring_ips: Option<i64>,
    pub(crate) referring_subnets: Option<i64>,
    pub(crate) referring_pages: Option<i64>,
    pub(crate) referring_links_tld: Option<HashMap<String, i64>>,
    pub(crate) referring_links_types: Option<HashMap<String, i64>>,
    pub(crate) referring_links_attributes: Option<HashMap<String, i64>>,
    pub(crate) referring_links_platform_types: Option<HashMap<String, i64>>,
    pub(crate) referring_links_semantic_locations: Option<HashMap<String, i64>>,
    pub(crate) referring_links_countries: Option<HashMap<String, i64>>,
    pub(crate) referring_pages_nofollow: Option<i64>,
}

#[derive(Deserialize)]
pub(crate) struct Info {
    pub(crate) server: Option<String>,
    pub(crate) cms: Option<String>,
    pub(crate) platform_type: Option<Vec<String>>,
    pub(crate) ip_address: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) is_ip: Option<bool>,
    pub(crate) target_spam_score: Option<i64>,
}

#[derive(Deserialize)]
pub(crate) struct Backlinks {
    pub(crate) target: Option<String>,
    pub(crate) mode: Option<String>,
    pub(crate) custom_mode: Option<HashMap<String, String>>,
    pub(crate) total_count: Option<i64>,
    pub(crate) items_count: Option<i64>,
    pub(crate) items: Option<Vec<Backlink>>,
    pub(crate) search_after_token: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Backlink {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) domain_from: Option<String>,
    pub(crate) url_from: Option<String>,
    pub(crate) url_from_https: Option<bool>,
    pub(crate) domain_to: Option<String>,
    pub(crate) url_to: Option<String>,
    pub(crate) url_to_https: Option<bool>,
    pub(crate) tld_from: Option<String>,
    pub(crate) is_new: Option<bool>,
    pub(crate) is_lost: Option<bool>,
    pub(crate) backlink_spam_score: Option<i64>,
    pub(crate) rank: Option<i64>,
    pub(crate) page_from_rank: Option<i64>,
    pub(crate) domain_from_rank: Option<i64>,
    pub(crate) domain_from_platform_type: Option<Vec<String>>,
    pub(crate) domain_from_is_ip: Option<bool>,
    pub(crate) domain_from_ip: Option<String>,
    pub(crate) domain_from_country: Option<String>,
    pub(crate) page_from_external_links: Option<i64>,
    pub(crate) page_from_internal_links: Option<i64>,
    pub(crate) page_from_size: Option<i64>,
    pub(crate) page_from_encoding: Option<String>,
    pub(crate) page_from_language: Option<String>,
    pub(crate) page_from_title: Option<String>,
    pub(crate) page_from_status_code: Option<i64>,
    pub(crate) first_seen: Option<String>,
    pub(crate) prev_seen: Option<String>,
    pub(crate) last_seen: Option<String>,
    pub(crate) item_type: Option<String>,
    pub(crate) attributes: Option<Vec<String>>,
    pub(crate) dofollow: Option<bool>,
    pub(crate) original: Option<bool>,
    pub(crate) alt: Option<String>,
    pub(crate) image_url: Option<String>,
    pub(crate) anchor: Option<String>,
    pub(crate) text_pre: Option<String>,
    pub(crate) text_post: Option<String>,
    pub(crate) semantic_location: Option<String>,
    pub(crate) links_count: Option<i64>,
    pub(crate) group_count: Option<i64>,
    pub(crate) is_broken: Option<bool>,
    pub(crate) url_to_status_code: Option<i64>,
    pub(crate) url_to_spam_score: Option<i64>,
    pub(crate) url_to_redirect_target: Option<String>,
    pub(crate) ranked_keywords_info: Option<RankedKeywords>,
    pub(crate) is_indirect_link: Option<bool>,
    pub(crate) indirect_link_path: Option<Vec<IndirectLink>>,
}

#[derive(Deserialize)]
pub(crate) struct RankedKeywords {
    pub(crate) page_from_keywords_count_top_3: Option<i64>,
    pub(crate) page_from_keywords_count_top_10: Option<i64>,
    pub(crate) page_from_keywords_count_top_100: Option<i64>,
}

#[derive(Deserialize)]
pub(crate) struct IndirectLink {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) status_code: Option<i64>,
    pub(crate) url: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ReferringDomains {
    pub(crate) target: Option<String>,
    pub(crate) total_count: Option<i64>,
    pub(crate) items_count: Option<i64>,
    pub(crate) items: Option<Vec<ReferringDomain>>,
}

#[derive(Deserialize)]
pub(crate) struct ReferringDomain {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) domain: Option<String>,
    pub(crate) rank: Option<i64>,
    pub(crate) backlinks: Option<i64>,
    pub(crate) first_seen: Option<String>,
    pub(crate) lost_date: Option<String>,
    pub(crate) backlinks_spam_score: Option<i64>,
    pub(crate) broken_backlinks: Option<i64>,
    pub(crate) broken_pages: Option<i64>,
    pub(crate) referring_domains: Option<i64>,
    pub(crate) referring_domains_nofollow: Option<i64>,
    pub(crate) referring_main_domains: Option<i64>,
    pub(crate) referring_main_domains_nofollow: Option<i64>,
    pub(crate) referring_ips: Option<i64>,
    pub(crate) referring_subnets: Option<i64>,
    pub(crate) referring_pages: Option<i64>,
    pub(crate) referring_pages_nofollow: Option<i64>,
    pub(crate) referring_links_tld: Option<HashMap<String, i64>>,
    pub(crate) referring_links_types: Option<HashMap<String, i64>>,
    pub(crate) referring_links_attributes: Option<HashMap<String, i64>>,
    pub(crate) referring_links_platform_types: Option<HashMap<String, i64>>,
    pub(crate) referring_links_semantic_locations: Option<HashMap<String, i64>>,
    pub(crate) referring_links_countries: Option<HashMap<String, i64>>,
}

#[derive(Deserialize)]
pub(crate) struct SearchResults {
    pub(crate) keyword: Option<String>,
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) se_domain: Option<String>,
    pub(crate) location_code: Option<i64>,
    pub(crate) language_code: Option<String>,
    pub(crate) check_url: Option<String>,
    pub(crate) datetime: Option<String>,
    pub(crate) item_types: Option<Vec<String>>,
    pub(crate) se_results_count: Option<i64>,
    pub(crate) pages_count: Option<i64>,
    pub(crate) items_count: Option<i64>,
    pub(crate) items: Option<Vec<SearchResult>>,
}

/// With the attribute that everybody would take: serde keeps a row until it has seen its word.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum SearchResult {
    Organic(Box<Organic>),
    PeopleAlsoAsk(PeopleAlsoAsk),
    RelatedSearches(RelatedSearches),
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
pub(crate) struct Organic {
    pub(crate) rank_group: Option<i64>,
    pub(crate) rank_absolute: Option<i64>,
    pub(crate) page: Option<i64>,
    pub(crate) position: Option<String>,
    pub(crate) xpath: Option<String>,
    pub(crate) rectangle: Option<Rectangle>,
    pub(crate) domain: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) breadcrumb: Option<String>,
    pub(crate) cache_url: Option<String>,
    pub(crate) related_search_url: Option<String>,
    pub(crate) website_name: Option<String>,
    pub(crate) is_image: Option<bool>,
    pub(crate) is_video: Option<bool>,
    pub(crate) is_featured_snippet: Option<bool>,
    pub(crate) is_malicious: Option<bool>,
    pub(crate) is_web_story: Option<bool>,
    pub(crate) pre_snippet: Option<String>,
    pub(crate) extended_snippet: Option<String>,
    pub(crate) amp_version: Option<bool>,
    pub(crate) rating: Option<Rating>,
    pub(crate) highlighted: Option<Vec<String>>,
    pub(crate) links: Option<Vec<SiteLink>>,
    pub(crate) extended_people_also_search: Option<Vec<String>>,
    pub(crate) about_this_result: Option<AboutThisResult>,
    pub(crate) timestamp: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct PeopleAlsoAsk {
    pub(crate) rank_group: Option<i64>,
    pub(crate) rank_absolute: Option<i64>,
    pub(crate) page: Option<i64>,
    pub(crate) position: Option<String>,
    pub(crate) xpath: Option<String>,
    pub(crate) rectangle: Option<Rectangle>,
    pub(crate) items: Option<Vec<RequestKey>>,
}

#[derive(Deserialize)]
pub(crate) struct RelatedSearches {
    pub(crate) rank_group: Option<i64>,
    pub(crate) rank_absolute: Option<i64>,
    pub(crate) page: Option<i64>,
    pub(crate) position: Option<String>,
    pub(crate) xpath: Option<String>,
    pub(crate) rectangle: Option<Rectangle>,
    pub(crate) items: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub(crate) struct RequestKey {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) seed_question: Option<String>,
    pub(crate) xpath: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Rectangle {
    pub(crate) x: Option<f64>,
    pub(crate) y: Option<f64>,
    pub(crate) width: Option<f64>,
    pub(crate) height: Option<f64>,
}

#[derive(Deserialize)]
pub(crate) struct Rating {
    pub(crate) rating_type: Option<String>,
    pub(crate) value: Option<f64>,
    pub(crate) votes_count: Option<i64>,
    pub(crate) rating_max: Option<i64>,
}

#[derive(Deserialize)]
pub(crate) struct SiteLink {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) url: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct AboutThisResult {
    #[serde(rename = "type")]
    pub(crate) type_: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) source_info: Option<String>,
    pub(crate) source_url: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) search_terms: Option<Vec<String>>,
    pub(crate) related_terms: Option<Vec<String>>,
}
