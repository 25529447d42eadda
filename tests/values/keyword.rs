//! Keywords: what each operation takes, what goes out, and what to write instead.

use aisa_contract::{Family, FieldKind, Keyword, OperationRef};
use aisa_gateway::{Gateway, Operation, request::RawRequest, validate};
use aisa_keywords::GoogleAdsSearchVolumeRequest;
use aisa_labs::{GoogleKeywordOverviewRequest, GoogleKeywordSuggestionsRequest};
use aisa_serp::GoogleOrganicLiveAdvancedRequest;
use proptest::prelude::*;
use serde_json::{Value, json};

fn problems<R: Operation>(request: &R) -> Vec<String> {
    match validate::check(request) {
        Ok(()) => Vec::new(),
        Err(invalid) => invalid.problems().iter().map(ToString::to_string).collect(),
    }
}

fn ads(keywords: &[&str]) -> Vec<String> {
    problems(&GoogleAdsSearchVolumeRequest::new(keywords.iter().copied()))
}

fn serp(keyword: &str) -> GoogleOrganicLiveAdvancedRequest {
    GoogleOrganicLiveAdvancedRequest::new(keyword).location_code(2840).language_code("en")
}

/// The keyword on the wire.
fn wire(request: impl Operation) -> Value {
    let gateway = Gateway::builder().key("sk-invented").build().unwrap();
    let prepared = gateway.call(request).prepare().unwrap();
    let body: Value = serde_json::from_str(prepared.body().unwrap()).unwrap();
    body[0]["keyword"].clone()
}

/// All operations of all families, with the rule of every field that is a keyword.
fn rules() -> Vec<(OperationRef<'static>, &'static str, bool, &'static Keyword)> {
    let mut found = Vec::new();
    let families = [aisa_keywords::family(), aisa_labs::family(), aisa_serp::family()];
    for info in families.into_iter().flat_map(Family::all) {
        for field in info.fields() {
            let list = matches!(field.kind(), FieldKind::List { .. });
            if let Some(rule) = &field.field().keyword {
                found.push((info, field.name(), list, rule));
            }
        }
    }
    found
}

#[test]
fn blank_keywords_are_refused_by_every_operation() {
    let rules = rules();
    assert!(rules.len() >= 5, "{rules:?}");
    for (info, field, list, _) in rules {
        for blank in ["", " ", "\t", "\u{a0}", "\u{feff}", "\u{200b}"] {
            let mut fields = info.example();
            let value = if list { json!(["seo", blank]) } else { json!(blank) };
            fields.insert(field.to_owned(), value);
            let found = problems(&RawRequest::new(info, fields));
            let place = if list { "[1]" } else { "" };
            assert_eq!(found.len(), 1, "{} {blank:?}", info.name());
            assert!(found[0].starts_with(&format!("{field}{place} = ")), "{found:?}");
            assert!(found[0].ends_with("a keyword must not be blank"), "{found:?}");
        }
    }
}

/// One refused keyword fails the whole call upstream, without a name.
#[test]
fn google_ads_names_each_keyword_that_it_would_refuse_and_what_to_write() {
    let eighty = "a".repeat(80);
    for good in [
        "seo tools",
        "größe",
        "日本語",
        "what's new",
        "a-b_c",
        "#1 & more",
        "c++",
        "$5/day",
        &eighty,
        "1 2 3 4 5 6 7 8 9 10",
    ] {
        assert_eq!(ads(&[good]), Vec::<String>::new(), "{good}");
    }
    for sign in ",!@%^()={};~`<>?\\|―".chars() {
        let keyword = format!("new{sign}shoes");
        let found = ads(&["seo", &keyword]);
        assert_eq!(found.len(), 1, "{sign}: {found:?}");
        assert!(found[0].starts_with("keywords[1] = "), "{found:?}");
        assert!(found[0].ends_with(r#"; write "new shoes""#), "{found:?}");
    }
    for emoji in ["🌱", "☀", "❤️", "⭐", "𠮷", "👩‍🌾", "1️⃣"] {
        let found = ads(&[&format!("plant {emoji} seeds")]);
        assert_eq!(found.len(), 1, "{emoji}: {found:?}");
    }
    for (keyword, expected) in [
        ("1 2 3 4 5 6 7 8 9 10 11", "must have at most 10 words, has 11"),
        (&*"a".repeat(81), "must have at most 80 characters, has 81"),
        ("a\nb", r#"control characters; write "a b""#),
        ("?!", "refuses '?' in a keyword"),
    ] {
        let found = ads(&[keyword]);
        assert!(found[0].ends_with(expected), "{found:?}");
    }
    // What is left is too long as well, so there is nothing to write.
    let long = ads(&[&format!("{}?{}", "a".repeat(50), "b".repeat(50))]);
    assert!(long[0].ends_with("refuses '?' in a keyword"), "{long:?}");
    let both = ads(&["why?", "seo", "how?"]);
    assert_eq!(both.len(), 2);
    assert!(both[1].starts_with("keywords[2] = "), "{both:?}");
}

/// What a program may write instead without asking: only what upstream cannot read otherwise. A letter, a word, a sign
/// that is spoken or one within a word makes another keyword, and a separator may stand between two keywords.
#[test]
fn only_what_cannot_change_the_meaning_of_a_keyword_is_mended() {
    let info = aisa_keywords::family().find("google_ads_search_volume").unwrap();
    let field = info.field("keywords");
    let mended = |keyword: &str| {
        let error = validate::element(info, field.unwrap(), keyword).expect_err(keyword);
        error.equivalent().map(str::to_owned)
    };
    for (keyword, same) in [
        ("what is seo?", "what is seo"),
        ("really?! yes", "really yes"),
        ("shoes (red)", "shoes red"),
        ("shoes ― red", "shoes red"),
        ("red shoes,", "red shoes"),
        ("; red  shoes", "red shoes"),
    ] {
        assert_eq!(mended(keyword).as_deref(), Some(same), "{keyword}");
    }
    for keyword in [
        "𠮷野家",
        "I ❤️ NY",
        "plant 🌱 seeds",
        "1️⃣ price",
        "100% cotton",
        "50 %",
        "me@example.com",
        "p!nk",
        "mother(s) day",
        "1,000 steps",
        "red shoes, blue shoes",
        "shoes;100",
        "shoes\t100",
        "red\nblue",
        "sho\0es",
        "red\u{2028}blue",
        "red\u{200b}blue",
        "{city} hotels",
        "a=b",
        "<3",
        "~50",
        "x^2",
        "a|b",
        "and\\or",
    ] {
        assert_eq!(mended(keyword), None, "{keyword:?}");
    }
    // The advice for a person does not lose letters and words either.
    for keyword in ["𠮷野家", "I ❤️ NY", "sho\0es"] {
        assert!(!ads(&[keyword])[0].contains("; write"), "{keyword}");
    }
}

/// It would be another keyword, and nobody would see why.
#[test]
fn invisible_characters_within_a_keyword_are_refused() {
    for c in ['\u{200b}', '\u{ad}', '\u{feff}', '\u{200e}'] {
        let found = ads(&[&format!("red sho{c}es")]);
        assert!(found[0].ends_with("; write \"red shoes\""), "{found:?}");
    }
    assert_eq!(ads(&["می\u{200c}خواهم"]), Vec::<String>::new());
}

#[test]
fn each_operation_has_its_own_rules() {
    let labs = |keyword: &str| {
        problems(
            &GoogleKeywordOverviewRequest::new([keyword]).location_code(2840).language_code("en"),
        )
    };
    assert_eq!(labs("why?"), Vec::<String>::new());
    assert!(labs("1 2 3 4 5 6 7 8 9 10 11")[0].contains("at most 10 words"));
    let suggestions = GoogleKeywordSuggestionsRequest::new("1 2 3 4 5 6 7 8 9 10 11 c++ 100%");
    assert_eq!(problems(&suggestions), Vec::<String>::new());
    assert_eq!(wire(suggestions), "1 2 3 4 5 6 7 8 9 10 11 c++ 100%");
}

/// What upstream lower-cases is one keyword, however it is written: asked once, sent once, priced once.
#[test]
fn keywords_that_upstream_takes_for_one_are_one() {
    let gateway = Gateway::builder().key("sk-invented").build().unwrap();
    let (mut lower_cased, mut lists) = (0, 0);
    for (info, field, list, rule) in rules() {
        let ask = |value: Value| {
            let mut fields = info.example();
            fields.insert(field.to_owned(), value);
            gateway.call(RawRequest::new(info, fields))
        };
        let question = |keyword: &str| {
            let value = if list { json!([keyword]) } else { json!(keyword) };
            ask(value).request_key().unwrap()
        };
        lower_cased += usize::from(rule.lower_cased);
        for (one, other) in [("SEO", "seo"), ("Größe IN cm", "größe  in CM")] {
            let same = question(one) == question(other);
            assert_eq!(same, rule.lower_cased, "{} {one}", info.name);
        }
        assert_ne!(question("seo"), question("se o"), "{}", info.name);
        if !list {
            continue;
        }
        lists += 1;
        let kept = match rule.lower_cased {
            true => json!(["SEO", "other"]),
            false => json!(["SEO", "other", "seo"]),
        };
        let call = ask(json!(["SEO", "other", "seo", "SEO"]));
        let prepared = call.prepare().unwrap();
        let body: Value = serde_json::from_str(prepared.body().unwrap()).unwrap();
        assert_eq!(body[0][field], kept, "{}", info.name);
        assert_eq!(call.ceiling(), ask(kept.clone()).ceiling(), "{}", info.name);
        let question = call.request_key().unwrap();
        assert_eq!(question, ask(kept).request_key().unwrap());
        let notes: Vec<String> = call.notes().iter().map(ToString::to_string).collect();
        let repeats = notes.iter().any(|note| {
            note.starts_with(field) && note.contains("not sent, since each would be charged")
        });
        assert!(repeats, "{notes:?}");
    }
    assert!(lower_cased >= 4 && lists >= 3, "{lower_cased} {lists}");
}

/// Upstream reads a plain plus sign as a space and decodes what stands behind a percent sign.
#[test]
fn a_search_is_sent_so_that_upstream_reads_what_was_written() {
    for (keyword, sent) in [
        ("seo tools", "seo tools"),
        ("c++ book", "c%2B%2B book"),
        ("100% cotton", "100%25 cotton"),
        ("20%de", "20%25de"),
        ("%", "%25"),
        ("größe site:example.com", "größe site:example.com"),
    ] {
        assert_eq!(problems(&serp(keyword)), Vec::<String>::new(), "{keyword}");
        assert_eq!(wire(serp(keyword)), sent);
    }
    // The archive knows the keyword as it was written, so that asking again does not escape it twice.
    let gateway = Gateway::builder().key("sk-invented").build().unwrap();
    let question = gateway.call(serp("c++")).request_key().unwrap();
    assert!(question.request.contains(r#""keyword":"c++""#), "{question:?}");
}

#[test]
fn a_keyword_that_is_escaped_already_is_refused_with_the_plain_one() {
    for (keyword, plain) in [
        ("c%2B%2B book", Some("c++ book")),
        ("c%2b%2b+book", Some("c++ book")),
        ("100%25", Some("100%")),
        ("100%2525 cotton", Some("100% cotton")),
        ("c++ 100%25", Some("c++ 100%")),
        ("c++%20100%25", Some("c++ 100%")),
        ("%20", None),
    ] {
        let found = problems(&serp(keyword));
        assert_eq!(found.len(), 1, "{keyword}");
        let advice = plain.map(|plain| format!("; write {plain:?}"));
        match advice {
            Some(advice) => assert!(found[0].ends_with(&advice), "{found:?}"),
            None => assert!(!found[0].contains("write \""), "{found:?}"),
        }
    }
}

#[test]
fn the_longest_search_is_measured_as_it_is_sent() {
    assert_eq!(problems(&serp(&"a".repeat(700))), Vec::<String>::new());
    assert_eq!(problems(&serp(&"+a".repeat(175))), Vec::<String>::new());
    let found = problems(&serp(&"+".repeat(234)));
    assert!(
        found[0].ends_with(
            "must have at most 700 characters, has 702, each percent and plus sign counted as three"
        ),
        "{found:?}"
    );
}

proptest! {
    #[test]
    fn every_advice_is_accepted_and_what_is_sent_is_read_back(keyword in "(\\PC|%[0-9a-fA-F]{2}|[+%?!, ]){0,12}") {
        for (_, _, _, rule) in rules() {
            match rule.check(&keyword) {
                Err(error) => if let Some(write) = error.suggestion() {
                    prop_assert!(rule.check(write).is_ok(), "{keyword:?}: {error}");
                },
                Ok(()) if rule.decoded => {
                    let sent = rule.encoded(&keyword);
                    // URLs end before a space.
                    let url = format!("https://example.com/?q={sent}.");
                    let url = url::Url::parse(&url.replace('#', "%23").replace('&', "%26"));
                    let url = url.unwrap();
                    let (_, read) = url.query_pairs().next().unwrap();
                    prop_assert_eq!(read, format!("{keyword}."));
                }
                Ok(()) => prop_assert_eq!(rule.encoded(&keyword), &*keyword),
            }
        }
    }
}
