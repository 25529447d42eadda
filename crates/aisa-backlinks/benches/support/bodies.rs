//! Bodies as upstream sends them: same fields in the same order, values invented from a fixed seed.

use fastrand::Rng;
use serde::Serialize;
use serde_json::{Value, json};

const SEED: u64 = 20_251_115;
const WORDS: &[&str] = &[
    "garden", "compost", "spring", "planting", "soil", "herbs", "guide", "tools", "winter",
    "roses", "pruning", "seeds", "balcony", "raised", "beds", "harvest", "recipes", "notes",
    "diary", "market",
];
const TLDS: &[&str] =
    &["com", "org", "net", "de", "co.uk", "io", "fr", "nl", "info", "edu", "it", "pl"];
const TYPES: &[&str] = &["anchor", "image", "canonical", "redirect", "alternate", "link", "meta"];
const ATTRIBUTES: &[&str] = &["nofollow", "noopener", "noreferrer", "external", "ugc", "sponsored"];
const PLATFORMS: &[&str] =
    &["unknown", "cms", "blogs", "organization", "news", "ecommerce", "message-boards", "wikis"];
const PLACES: &[&str] = &["", "article", "section", "footer", "main", "aside", "nav", "header"];
const COUNTRIES: &[&str] = &["US", "WW", "", "DE", "GB", "FR", "NL", "CA", "IO", "AU"];

/// One summary.
pub(crate) fn summary() -> String {
    let rng = &mut Rng::with_seed(SEED);
    let mut result = Object::default();
    result.put("target", "example.com");
    metrics(&mut result, rng, 10);
    result.put("crawled_pages", count(rng, 5));
    let mut info = Object::default();
    info.put("server", "nginx");
    info.put("cms", "WordPress 6.4");
    info.put("platform_type", ["cms", "blogs"]);
    info.put("ip_address", "192.0.2.10");
    info.put("country", "US");
    info.put("is_ip", false);
    info.put("target_spam_score", 4);
    result.raw("info", &info.end());
    result.put("internal_links_count", count(rng, 6));
    result.put("external_links_count", count(rng, 5));
    result.end()
}

/// A page of backlinks.
pub(crate) fn backlinks(rows: usize) -> String {
    let rng = &mut Rng::with_seed(SEED);
    let mut result = Object::default();
    result.put("target", "example.com");
    result.put("mode", "as_is");
    result.put("custom_mode", Value::Null);
    result.put("total_count", 42_671_699);
    result.put("items_count", rows);
    result.rows(rows, || backlink(rng));
    result.put("search_after_token", phrase(rng, 24).replace(' ', ""));
    result.end()
}

/// A page of referring domains.
pub(crate) fn referring_domains(rows: usize) -> String {
    let rng = &mut Rng::with_seed(SEED);
    let mut result = Object::default();
    result.put("target", "example.com");
    result.put("total_count", 12_400);
    result.put("items_count", rows);
    result.rows(rows, || {
        let mut row = Object::default();
        row.put("type", "backlinks_referring_domain");
        row.put("domain", domain(rng));
        // Most referring domains link from few places; the maps are rarely full.
        let entries = rng.usize(1..=10);
        metrics(&mut row, rng, entries);
        row.end()
    });
    result.end()
}

/// A page of search results: of ten elements eight are organic, one has questions and one has other searches.
pub(crate) fn search_results(elements: usize) -> String {
    let rng = &mut Rng::with_seed(SEED);
    let mut result = Object::default();
    result.put("keyword", "garden tools");
    result.put("type", "organic");
    result.put("se_domain", "google.com");
    result.put("location_code", 2840);
    result.put("language_code", "en");
    result.put("check_url", "https://search.example/search?q=garden+tools");
    result.put("datetime", moment(rng));
    result.put("spell", Value::Null);
    result.put("refinement_chips", Value::Null);
    let types = ["organic", "people_also_ask", "related_searches"];
    result.put("item_types", types);
    result.put("se_results_count", count(rng, 9));
    result.put("pages_count", elements.div_ceil(10));
    result.put("items_count", elements);
    let mut rank = 0;
    result.rows(elements, || {
        rank += 1;
        let word = match rank % 10 {
            4 => types[1],
            0 => types[2],
            _ => types[0],
        };
        search_result(rng, word, rank)
    });
    result.end()
}

fn search_result(rng: &mut Rng, word: &str, rank: usize) -> String {
    let mut row = Object::default();
    row.put("type", word);
    row.put("rank_group", rank);
    row.put("rank_absolute", rank);
    row.put("page", rank.div_ceil(10));
    row.put("position", "left");
    row.put("xpath", format!("/html[1]/body[1]/div[3]/div[1]/div[{rank}]"));
    match word {
        "people_also_ask" => row.rows(4, || {
            let mut question = Object::default();
            question.put("type", "people_also_ask_element");
            question.put("title", phrase(rng, 9));
            question.put("seed_question", Value::Null);
            question.put("xpath", "/html[1]/body[1]/div[3]/div[1]/div[4]/div[2]");
            question.put("expanded_element", Value::Null);
            question.end()
        }),
        "related_searches" => row.put("items", [(); 8].map(|()| phrase(rng, 4))),
        _ => organic(&mut row, rng),
    }
    row.put("rectangle", Value::Null);
    row.end()
}

fn organic(row: &mut Object, rng: &mut Rng) {
    let site = domain(rng);
    row.put("domain", &site);
    row.put("title", phrase(rng, 9));
    row.put("url", url(rng, &site));
    row.put("cache_url", Value::Null);
    row.put("related_search_url", Value::Null);
    row.put("breadcrumb", format!("https://{site} › {}", pick(rng, WORDS)));
    row.put("website_name", phrase(rng, 2));
    row.put("is_image", false);
    row.put("is_video", false);
    row.put("is_featured_snippet", false);
    row.put("is_malicious", false);
    row.put("is_web_story", false);
    let snippet = [(); 3].map(|()| phrase(rng, 16)).join(", ");
    row.put("description", snippet);
    row.put("pre_snippet", some(rng, "12 Mar 2026"));
    row.put("extended_snippet", Value::Null);
    row.put("images", Value::Null);
    row.put("amp_version", false);
    let rating = json!({"rating_type": "Max5", "value": 4.6, "votes_count": 128, "rating_max": 5});
    row.put("rating", some(rng, rating));
    row.put("price", Value::Null);
    row.put("highlighted", [phrase(rng, 2), phrase(rng, 2)]);
    let links = [(); 4].map(|()| {
        json!({
            "type": "link_element",
            "title": phrase(rng, 4),
            "description": phrase(rng, 12),
            "url": url(rng, &site),
        })
    });
    row.put("links", some(rng, links));
    row.put("faq", Value::Null);
    row.put("extended_people_also_search", Value::Null);
    let about = json!({
        "type": "about_this_result_element",
        "url": url(rng, &site),
        "source": phrase(rng, 3),
        "source_info": phrase(rng, 12),
        "source_url": url(rng, &site),
        "language": "English",
        "location": "the United States",
        "search_terms": ["garden", "tools"],
        "related_terms": Value::Null,
    });
    row.put("about_this_result", about);
    row.put("related_result", Value::Null);
    let seen = moment(rng);
    row.put("timestamp", some(rng, seen));
}

fn backlink(rng: &mut Rng) -> String {
    let (from, to) = (domain(rng), "example.com");
    let image = rng.u8(..) < 40;
    let mut row = Object::default();
    row.put("type", "backlink");
    row.put("domain_from", &from);
    row.put("url_from", url(rng, &from));
    row.put("url_from_https", true);
    row.put("domain_to", to);
    row.put("url_to", url(rng, to));
    row.put("url_to_https", true);
    row.put("tld_from", from.rsplit('.').next());
    row.put("is_new", rng.bool());
    row.put("is_lost", false);
    for name in ["backlink_spam_score", "rank", "page_from_rank", "domain_from_rank"] {
        row.put(name, count(rng, 3));
    }
    let platform = [pick(rng, PLATFORMS)];
    row.put("domain_from_platform_type", some(rng, platform));
    row.put("domain_from_is_ip", false);
    row.put("domain_from_ip", format!("192.0.2.{}", rng.u8(..)));
    let country = pick(rng, COUNTRIES);
    row.put("domain_from_country", some(rng, country));
    row.put("page_from_external_links", count(rng, 3));
    row.put("page_from_internal_links", count(rng, 3));
    row.put("page_from_size", count(rng, 6));
    row.put("page_from_encoding", "utf-8");
    row.put("page_from_language", "en");
    row.put("page_from_title", phrase(rng, 6));
    row.put("page_from_status_code", 200);
    for name in ["first_seen", "prev_seen", "last_seen"] {
        row.put(name, moment(rng));
    }
    row.put("item_type", if image { "image" } else { "anchor" });
    let attributes = [pick(rng, ATTRIBUTES), "noopener"];
    row.put("attributes", some(rng, attributes));
    row.put("dofollow", rng.bool());
    row.put("original", true);
    row.put("alt", image.then(|| phrase(rng, 3)));
    row.put("image_url", image.then(|| url(rng, &from)));
    row.put("anchor", (!image).then(|| phrase(rng, 3)));
    for name in ["text_pre", "text_post"] {
        let text = phrase(rng, 8);
        row.put(name, some(rng, text));
    }
    let place = pick(rng, PLACES);
    row.put("semantic_location", some(rng, place));
    row.put("links_count", rng.u8(1..9));
    row.put("group_count", rng.u8(1..200));
    row.put("is_broken", false);
    row.put("url_to_status_code", some(rng, 200));
    let score = rng.u8(..60);
    row.put("url_to_spam_score", some(rng, score));
    row.put("url_to_redirect_target", Value::Null);
    let mut keywords = Object::default();
    keywords.put("page_from_keywords_count_top_3", rng.u8(..9));
    keywords.put("page_from_keywords_count_top_10", rng.u8(..60));
    keywords.put("page_from_keywords_count_top_100", rng.u8(..));
    row.raw("ranked_keywords_info", &keywords.end());
    row.put("is_indirect_link", false);
    row.put("indirect_link_path", Value::Null);
    row.end()
}

fn metrics(row: &mut Object, rng: &mut Rng, entries: usize) {
    row.put("rank", count(rng, 3));
    row.put("backlinks", count(rng, 5));
    row.put("first_seen", moment(rng));
    row.put("lost_date", Value::Null);
    for (name, digits) in [
        ("backlinks_spam_score", 2),
        ("broken_backlinks", 3),
        ("broken_pages", 2),
        ("referring_domains", 4),
        ("referring_domains_nofollow", 3),
        ("referring_main_domains", 4),
        ("referring_main_domains_nofollow", 3),
        ("referring_ips", 4),
        ("referring_subnets", 4),
        ("referring_pages", 5),
    ] {
        row.put(name, count(rng, digits));
    }
    for (name, keys) in [
        ("referring_links_tld", TLDS),
        ("referring_links_types", TYPES),
        ("referring_links_attributes", ATTRIBUTES),
        ("referring_links_platform_types", PLATFORMS),
        ("referring_links_semantic_locations", PLACES),
        ("referring_links_countries", COUNTRIES),
    ] {
        let mut left = rng.u32(1000..90_000);
        let mut ranked = Object::default();
        for key in keys.iter().take(entries) {
            left = left / 2 + 1;
            ranked.put(key, left);
        }
        row.raw(name, &ranked.end());
    }
    row.put("referring_pages_nofollow", count(rng, 4));
}

/// An object in the making; unlike a map it keeps the order of its fields.
#[derive(Default)]
struct Object(String);

impl Object {
    fn put(&mut self, name: &str, value: impl Serialize) {
        self.raw(name, &json!(value).to_string());
    }

    fn raw(&mut self, name: &str, json: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(&json!(name).to_string());
        self.0.push(':');
        self.0.push_str(json);
    }

    fn rows(&mut self, count: usize, mut row: impl FnMut() -> String) {
        let rows: Vec<_> = (0..count).map(|_| row()).collect();
        self.raw("items", &format!("[{}]", rows.join(",")));
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// The value, or null in one of four.
fn some<T>(rng: &mut Rng, value: T) -> Option<T> {
    (rng.u8(..) >= 64).then_some(value)
}

fn count(rng: &mut Rng, digits: u32) -> u64 {
    let digits = rng.u32(1..=digits);
    rng.u64(0..10_u64.pow(digits))
}

fn pick<'w>(rng: &mut Rng, words: &[&'w str]) -> &'w str {
    words[rng.usize(..words.len())]
}

fn phrase(rng: &mut Rng, words: usize) -> String {
    let words: Vec<_> = (0..rng.usize(1..=words)).map(|_| pick(rng, WORDS)).collect();
    words.join(" ")
}

fn domain(rng: &mut Rng) -> String {
    format!("{}-{}.{}", pick(rng, WORDS), pick(rng, WORDS), pick(rng, TLDS))
}

fn url(rng: &mut Rng, domain: &str) -> String {
    format!("https://{domain}/{}/{}", rng.u16(2005..2026), phrase(rng, 5).replace(' ', "-"))
}

fn moment(rng: &mut Rng) -> String {
    format!(
        "20{:02}-{:02}-{:02} {:02}:{:02}:{:02} +00:00",
        rng.u8(12..26),
        rng.u8(1..13),
        rng.u8(1..29),
        rng.u8(..24),
        rng.u8(..60),
        rng.u8(..60)
    )
}
