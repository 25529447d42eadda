//! Prices that follow more of a request than its rows: pages of results, fields and words that cost extra, and the
//! figure that the gateway compares a maximum price with.

use aisa_backlinks::{
    Budget, Client, ErrorKind, Usd, describe::OperationRef, request::RawRequest, usd,
};
use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::secrecy::Trace;

fn operation(family: &str, name: &str) -> OperationRef<'static> {
    aisa_contract::family(family).unwrap().find(name).unwrap()
}

fn serp() -> OperationRef<'static> {
    operation("serp", "google_organic_live_advanced")
}

/// A request of an operation: its example, and these fields.
fn request(info: OperationRef<'static>, fields: Value) -> RawRequest {
    let mut all = info.example();
    for field in ["depth", "max_crawl_pages"] {
        all.remove(field);
    }
    all.extend(fields.as_object().unwrap().clone());
    RawRequest::new(info, all)
}

fn client(sandbox: &Sandbox) -> Client {
    let builder = Client::builder().key(sandbox.key()).base_url(sandbox.url());
    builder.build().unwrap()
}

/// Requests of search results with the likely and the highest price.
fn searches() -> Vec<(Value, u64, u64)> {
    vec![
        // Ten results may take two pages, if one is short.
        (json!({}), 2_000, 7_000),
        (json!({"depth": null}), 2_000, 7_000),
        (json!({"depth": 1}), 2_000, 4_000),
        (json!({"depth": 10}), 2_000, 7_000),
        (json!({"depth": 11}), 3_500, 10_000),
        (json!({"depth": 100}), 15_500, 61_000),
        (json!({"depth": 200}), 30_500, 121_000),
        // Alone, the pages are as many as it says.
        (json!({"max_crawl_pages": 1}), 2_000, 4_000),
        (json!({"max_crawl_pages": 10}), 15_500, 31_000),
        (json!({"max_crawl_pages": 100}), 150_500, 301_000),
        // Beside `depth` it is a bound.
        (json!({"depth": 100, "max_crawl_pages": 3}), 5_000, 10_000),
        (json!({"depth": 11, "max_crawl_pages": 100}), 3_500, 10_000),
        (json!({"depth": 100, "max_crawl_pages": 10}), 15_500, 31_000),
        (json!({"calculate_rectangles": true}), 4_000, 11_000),
        (json!({"calculate_rectangles": false}), 2_000, 7_000),
        (json!({"load_async_ai_overview": true}), 4_000, 11_000),
        (json!({"people_also_ask_click_depth": 4}), 2_600, 8_200),
        (json!({"keyword": "site:example.com"}), 10_000, 35_000),
        (json!({"keyword": "site:example.com", "depth": 100}), 77_500, 305_000),
        (
            json!({
                "keyword": "-inurl:shop tea", "max_crawl_pages": 2, "calculate_rectangles": true,
                "load_async_ai_overview": true, "people_also_ask_click_depth": 2,
            }),
            5 * (3_500 + 2_000 + 2_000 + 300),
            5 * (7_000 + 4_000 + 4_000 + 600),
        ),
    ]
}

#[tokio::test]
async fn search_results_are_priced_by_page_with_all_that_costs_extra() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    for (fields, estimate, ceiling) in searches() {
        let call = client.call(request(serp(), fields.clone()));
        let prices = [call.estimate(), call.ceiling()].map(|price| price.unwrap().micros());
        assert_eq!(prices, [estimate, ceiling], "{fields}");
    }
}

#[tokio::test]
async fn other_searches_are_priced_by_steps_and_extras_of_their_own() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    for (name, fields, estimate, ceiling) in [
        ("google_organic_live_regular", json!({"depth": 100}), 15_500, 61_000),
        ("bing_organic_live_advanced", json!({"depth": 30}), 5_000, 19_000),
        ("bing_organic_live_advanced", json!({"calculate_rectangles": true}), 4_000, 11_000),
        // A hundred places are one step, and a step that is begun counts.
        ("google_maps_live_advanced", json!({}), 2_000, 12_000),
        ("google_maps_live_advanced", json!({"depth": 100}), 2_000, 12_000),
        ("google_maps_live_advanced", json!({"depth": 101}), 4_000, 16_000),
        ("google_maps_live_advanced", json!({"depth": 700}), 14_000, 36_000),
        ("google_images_live_advanced", json!({"depth": 200}), 4_000, 8_000),
        ("google_local_finder_live_advanced", json!({"depth": 100}), 20_000, 48_000),
        ("google_news_live_advanced", json!({"depth": 20}), 4_000, 16_000),
        ("google_news_live_advanced", json!({"keyword": "related:example.com"}), 10_000, 40_000),
        ("google_news_live_advanced", json!({"calculate_rectangles": true}), 4_000, 16_000),
        ("google_ai_mode_live_advanced", json!({"calculate_rectangles": true}), 4_000, 24_000),
        ("google_finance_quote_live_advanced", json!({"window": "1D"}), 2_000, 12_000),
        ("google_finance_quote_live_advanced", json!({"window": "YTD"}), 4_000, 24_000),
        ("youtube_video_comments_live_advanced", json!({}), 2_000, 12_000),
        ("youtube_video_comments_live_advanced", json!({"depth": 200}), 20_000, 48_000),
        ("youtube_organic_live_advanced", json!({}), 2_000, 16_000),
        ("youtube_organic_live_advanced", json!({"block_depth": 200}), 20_000, 52_000),
        ("bing_locations", json!({}), 0, 12_000),
    ] {
        let mut all = fields.as_object().unwrap().clone();
        for field in ["block_depth", "calculate_rectangles", "window"] {
            all.entry(field).or_insert(Value::Null);
        }
        let info = operation("serp", name);
        all.retain(|field, _| info.field(field).is_some());
        let call = client.call(request(info, Value::Object(all)));
        let prices = [call.estimate(), call.ceiling()].map(|price| price.unwrap().micros());
        assert_eq!(prices, [estimate, ceiling], "{name} {fields}");
    }
}

#[tokio::test]
async fn the_sandbox_charges_by_the_same_formula() {
    let [plain, dear] = [false, true].map(|most| Sandbox::builder().charge_ceiling(most));
    let (plain, dear) = (plain.start().await.unwrap(), dear.start().await.unwrap());
    let short = |(_, estimate, _): &(Value, u64, u64)| *estimate < 80_000;
    for (fields, estimate, ceiling) in searches().into_iter().filter(short) {
        let quote = client(&plain).call(request(serp(), fields.clone())).quote().await.unwrap();
        assert_eq!(quote.estimated.micros(), estimate, "{fields}");
        let answer = client(&plain).call(request(serp(), fields.clone())).await.unwrap();
        assert_eq!(answer.charge().unwrap().micros(), estimate, "{fields}");
        let budget = Budget::new(Usd::from_micros(ceiling));
        let builder = Client::builder().key(dear.key()).base_url(dear.url());
        let capped = builder.budget(budget.clone()).build().unwrap();
        let answer = capped
            .call(request(serp(), fields.clone()))
            .await
            .unwrap_or_else(|error| panic!("{fields}: {error}"));
        assert_eq!(answer.charge().unwrap().micros(), ceiling, "{fields}");
        assert_eq!(budget.overrun(), Usd::ZERO, "{fields}");
    }
}

#[tokio::test]
async fn pages_decide_how_many_results_come() {
    let sandbox = Sandbox::start().await.unwrap();
    for (fields, rows) in [
        (json!({}), 10),
        (json!({"max_crawl_pages": 3}), 30),
        (json!({"depth": 100, "max_crawl_pages": 3}), 30),
        (json!({"depth": 15, "max_crawl_pages": 3}), 15),
    ] {
        let call = client(&sandbox).call(request(serp(), fields.clone()));
        let result = call.await.unwrap().into_result().unwrap();
        assert_eq!(result["items"].as_array().unwrap().len(), rows, "{fields}");
    }
}

#[tokio::test]
async fn words_that_cost_extra_are_found_wherever_upstream_reads_them() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let price = |fields: Value| client.call(request(serp(), fields)).estimate().unwrap();
    let plain = price(json!({"keyword": "seo"}));
    let five_fold = plain.saturating_mul(5);
    for word in [
        "allinanchor:",
        "allintext:",
        "allintitle:",
        "allinurl:",
        "cache:",
        "define:",
        "definition:",
        "filetype:",
        "id:",
        "inanchor:",
        "info:",
        "intext:",
        "intitle:",
        "inurl:",
        "link:",
        "site:",
    ] {
        for keyword in [
            format!("{word}x"),
            format!("tea {word} x"),
            format!("-{word}x"),
            format!("tea -{word}x"),
            format!("(tea|{word}x)"),
            format!("\"{word}x\""),
            format!("чай{word}x"),
            format!("tea+{word}x"),
            format!("tea {}x", word.to_uppercase()),
            format!("tea {}x", word.replace(':', "%3A")),
            format!("tea%20{}x", word.replace(':', "%3a")),
            // Upstream looks for the letters, not for words.
            format!("web{word} x"),
            format!("7{word}"),
        ] {
            assert_eq!(price(json!({"keyword": keyword})), five_fold, "{keyword}");
        }
    }
    for keyword in [
        "seo",
        "web site : tea",
        "covid symptoms",
        "site example.com",
        "site%253Aexample.com",
        "100% site",
        "%",
        "site%3",
        "",
    ] {
        assert_eq!(price(json!({"keyword": keyword})), plain, "{keyword:?}");
    }
    let url = "https://www.google.com/search?q=site%3Aexample.com&hl=en&gl=us";
    assert_eq!(price(json!({"url": url})), five_fold);
    let both = json!({"url": url, "keyword": "site:example.com"});
    assert_eq!(price(both), five_fold, "one search, one price");
}

/// Operations with fields, the likely price and the highest one. Where charges are on record, the highest one covers
/// them to the micro-dollar.
fn calls() -> Vec<(&'static str, &'static str, Value, u64, u64)> {
    let keywords = json!(["peas", "beans", "leeks", "kale"]);
    vec![
        ("business", "business_listings_search", json!({"limit": 1_000}), 372_000, 744_000),
        ("business", "google_my_business_info", json!({}), 6_000, 12_000),
        ("business", "google_questions_and_answers", json!({"depth": 20}), 6_000, 12_000),
        ("business", "google_questions_and_answers", json!({"depth": 21}), 12_000, 24_000),
        ("business", "google_questions_and_answers", json!({"depth": 100}), 30_000, 60_000),
        ("on_page", "lighthouse", json!({}), 5_000, 12_000),
        ("on_page", "instant_pages", json!({}), 150, 12_000),
        ("on_page", "instant_pages", json!({"load_resources": true}), 450, 12_600),
        ("on_page", "instant_pages", json!({"enable_javascript": true}), 1_500, 14_700),
        ("on_page", "content_parsing", json!({"enable_browser_rendering": true}), 5_100, 21_900),
        (
            "ai",
            "keyword_data_keywords_search_volume",
            json!({"keywords": keywords}),
            10_400,
            20_800,
        ),
        ("ai", "chat_gpt_llm_scraper_live_advanced", json!({}), 4_000, 12_000),
        ("ai", "claude_llm_responses_models", json!({}), 0, 12_000),
        ("ai", "llm_mentions_search", json!({"limit": 639}), 739_000, 1_478_000),
        ("ai", "llm_mentions_top_domains", json!({}), 101_000, 202_000),
    ]
}

#[tokio::test]
async fn businesses_pages_and_assistants_are_priced_as_they_were_charged() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    for (family, name, fields, estimate, ceiling) in calls() {
        let call = client.call(request(operation(family, name), fields.clone()));
        let prices = [call.estimate(), call.ceiling()].map(|price| price.unwrap().micros());
        assert_eq!(prices, [estimate, ceiling], "{name} {fields}");
    }
    let response = client.call(request(operation("ai", "claude_llm_responses"), json!({})));
    assert_eq!([response.estimate(), response.ceiling()], [None, None], "known afterwards");
}

#[tokio::test]
async fn odd_values_never_make_a_price_too_low_or_overflow() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    for (fields, ceiling) in [
        (json!({"depth": 0}), 4_000),
        (json!({"depth": -5}), 7_000),
        (json!({"depth": 10.5}), 10_000),
        (json!({"max_crawl_pages": 0}), 4_000),
        (json!({"max_crawl_pages": 1.5}), 7_000),
        (json!({"people_also_ask_click_depth": -1}), 7_000),
        (json!({"people_also_ask_click_depth": 0.5}), 7_300),
    ] {
        let call = client.call(request(serp(), fields.clone()));
        assert_eq!(call.ceiling(), Some(Usd::from_micros(ceiling)), "{fields}");
    }
    let most =
        json!({"depth": u64::MAX, "keyword": "site:x", "people_also_ask_click_depth": u64::MAX});
    assert_eq!(client.call(request(serp(), most)).ceiling(), Some(Usd::MAX));
}

#[tokio::test]
async fn a_field_that_multiplies_the_price_does_so_in_every_operation_that_has_it() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let mut found = 0;
    for info in aisa_labs::family().all() {
        let price = |clickstream: bool| {
            let fields = json!({"include_clickstream_data": clickstream});
            let call = client.call(request(info, fields));
            (call.estimate().unwrap(), call.ceiling().unwrap())
        };
        let has = info.field("include_clickstream_data").is_some();
        found += usize::from(has);
        let factor = if has { 2 } else { 1 };
        let (estimate, ceiling) = price(false);
        let doubled = (estimate.saturating_mul(factor), ceiling.saturating_mul(factor));
        assert_eq!(price(true), doubled, "{}", info.name());
        // Some others were seen to cost more than twice the estimate.
        let twice = estimate.saturating_mul(2);
        assert!(if has { ceiling == twice } else { ceiling >= twice }, "{}", info.name());
    }
    assert!(found > 0);
}

#[tokio::test]
async fn a_maximum_below_what_the_gateway_expects_is_noted_before_it_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let mut known = 0;
    for info in aisa_backlinks::family().all() {
        let Some(expected) = info.gateway_estimate.map(Usd::from_micros) else {
            continue;
        };
        known += 1;
        let call = |max: Usd| {
            let request = RawRequest::new(info, info.example());
            client.call(request).with_max_price(max)
        };
        let below = Usd::from_micros(expected.micros() - 1);
        assert_eq!(call(expected).notes(), [], "{}", info.name());
        let notes = call(below).notes();
        assert_eq!(notes.len(), 1, "{}", info.name());
        assert!(notes[0].text.contains(&expected.to_string()), "{}", notes[0]);
        let trace = Trace::listen();
        let error = call(below).await.unwrap_err();
        let logged = trace.text();
        let warned = logged.find(&notes[0].text);
        let sent = logged.find("aisa.attempt");
        assert!(warned.is_some() && warned < sent, "{}: {logged}", info.name());
        assert_eq!(error.kind(), ErrorKind::Budget, "{}: {error}", info.name());
        assert_eq!(error.code(), Some("estimated_price_exceeds_max_price"), "{}", info.name());
        assert!(call(expected).await.is_ok(), "{}", info.name());
    }
    assert!(known > 10, "{known}");
}

/// A budget tells the gateway what it reserves as a maximum: less than the gateway expects would be refused.
#[tokio::test]
async fn a_budget_reserves_no_less_than_the_gateway_expects() {
    let sandbox = Sandbox::start().await.unwrap();
    let intersection = operation("backlinks", "domain_intersection");
    let mut fields = intersection.example();
    fields.insert("limit".to_owned(), 1.into());
    for (cap, runs) in [("0.06", true), ("0.059", false)] {
        let builder = Client::builder().key(sandbox.key()).base_url(sandbox.url());
        let client = builder.budget(Budget::new(usd(cap))).build().unwrap();
        let call = client.call(RawRequest::new(intersection, fields.clone()));
        assert_eq!(call.ceiling(), Some(usd("0.06")));
        let answer = call.await;
        assert_eq!(answer.is_ok(), runs, "{cap}");
        assert!(answer.is_ok() || answer.unwrap_err().is_client_budget());
    }
}

#[tokio::test]
async fn without_a_figure_of_the_gateway_the_likely_price_is_the_measure() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let call = |max: &str| {
        let request = request(serp(), json!({"max_crawl_pages": 100}));
        client.call(request).with_max_price(usd(max))
    };
    assert_eq!(call("0.1505").notes(), []);
    let note = call("0.15").notes().remove(0).to_string();
    assert!(note.contains("$0.1505"), "{note}");
    assert_eq!(call("0.15").await.unwrap_err().kind(), ErrorKind::Budget);
}
