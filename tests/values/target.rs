//! Targets: what passes, what goes out, and what to write instead.

use aisa_contract::request::{TargetRule, canonical_target};
use proptest::prelude::*;

const PAGES: TargetRule =
    TargetRule { domain: false, subdomain: false, page: true, wildcard: false };
const ANY: TargetRule = TargetRule { domain: true, subdomain: true, ..PAGES };
const HOSTS: TargetRule = TargetRule { page: false, ..ANY };
const DOMAINS: TargetRule = TargetRule { subdomain: false, ..HOSTS };
const PATTERNS: TargetRule = TargetRule { wildcard: true, ..ANY };

#[test]
fn these_targets_go_out() {
    for (rule, target, wire) in [
        (DOMAINS, "example.com", "example.com"),
        (DOMAINS, "example.co.uk", "example.co.uk"),
        (DOMAINS, "blog.example.com", "blog.example.com"),
        (DOMAINS, "my_blog.example.com", "my_blog.example.com"),
        (DOMAINS, "93.184.216.34", "93.184.216.34"),
        (DOMAINS, "wwwhatever.com", "wwwhatever.com"),
        // Here the rest would be no site.
        (DOMAINS, "www.com", "www.com"),
        (DOMAINS, "www.gov.uk", "www.gov.uk"),
        (ANY, "www.co.jp", "www.co.jp"),
        (DOMAINS, "bücher.example", "xn--bcher-kva.example"),
        (DOMAINS, "xn--bcher-kva.example", "xn--bcher-kva.example"),
        (DOMAINS, "straße.example", "xn--strae-oqa.example"),
        (DOMAINS, "例え.テスト", "xn--r8jz45g.xn--zckzah"),
        (HOSTS, "blog.example.com", "blog.example.com"),
        (ANY, "https://example.com/", "https://example.com/"),
        (ANY, "http://www.example.com:8080/A?b=C#d", "http://www.example.com:8080/A?b=C#d"),
        (ANY, "https://example.com/a%20b", "https://example.com/a%20b"),
        (
            ANY,
            "https://bücher.example/größe?q=ü",
            "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%C3%BC",
        ),
        (PAGES, "https://example.com", "https://example.com"),
        (PATTERNS, "https://example.com/blog*", "https://example.com/blog*"),
        (
            PATTERNS,
            "https://bücher.example/größe*",
            "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe*",
        ),
        (PATTERNS, "example.com", "example.com"),
    ] {
        assert_eq!(rule.check(target).as_deref(), Ok(wire), "{target}");
    }
}

/// What differs from a good target only in what makes no difference to the site.
#[test]
fn targets_that_are_nearly_right_are_mended() {
    for (rule, target, wire) in [
        (DOMAINS, "WWW.Example.com", "example.com"),
        (DOMAINS, "www.example.com", "example.com"),
        (DOMAINS, "WWW.com", "www.com"),
        (DOMAINS, "www.example.gov.uk", "example.gov.uk"),
        (DOMAINS, "www.www.com", "www.com"),
        (DOMAINS, "www.example.uk", "example.uk"),
        (DOMAINS, "www.gov.example", "gov.example"),
        (DOMAINS, "Example.COM", "example.com"),
        (DOMAINS, "BÜCHER.example", "xn--bcher-kva.example"),
        (DOMAINS, "example.com.", "example.com"),
        (DOMAINS, " example.com\n", "example.com"),
        (ANY, "www.example.com", "example.com"),
        (ANY, "HTTPS://Example.com/Page", "https://example.com/Page"),
        (ANY, "https://example.com./x", "https://example.com/x"),
        (PATTERNS, "EXAMPLE.com", "example.com"),
        (DOMAINS, "www.www.example.com", "example.com"),
        (DOMAINS, "\u{feff}example.com\u{200b}", "example.com"),
        (DOMAINS, "\u{a0}WWW.Example.COM. ", "example.com"),
        (DOMAINS, "93.184.216.34.", "93.184.216.34"),
        (HOSTS, "Blog.Example.com", "blog.example.com"),
        (ANY, "https://example.com:443/", "https://example.com/"),
        (ANY, "http://example.com:80/a", "http://example.com/a"),
        (ANY, "https://example.com:80/a", "https://example.com:80/a"),
        (ANY, "https://example.com:/a", "https://example.com/a"),
        (ANY, "https://WWW.example.com/A", "https://www.example.com/A"),
        (PATTERNS, " HTTPS://Example.com:443/Blog/* ", "https://example.com/Blog/*"),
    ] {
        assert_eq!(rule.check(target).as_deref(), Ok(wire), "{target:?}");
        assert_eq!(rule.check(wire).as_deref(), Ok(wire), "{wire}");
    }
}

#[test]
fn near_misses_say_what_to_write() {
    for (rule, target, write) in [
        (DOMAINS, "https://example.com/", "example.com"),
        (DOMAINS, "https://example.com/page?x=1", "example.com"),
        (DOMAINS, "HTTP://Example.com", "example.com"),
        (DOMAINS, "//example.com", "example.com"),
        (DOMAINS, "https://www.com/", "www.com"),
        (DOMAINS, "https://www.gov.uk/browse", "www.gov.uk"),
        (DOMAINS, "example.com:443", "example.com"),
        (DOMAINS, "\"example.com\"", "example.com"),
        (DOMAINS, "example.com/", "example.com"),
        (DOMAINS, "example.com/page", "example.com"),
        (DOMAINS, "someone@example.com", "example.com"),
        (ANY, "example.com/page", "https://example.com/page"),
        (ANY, "example.com/", "example.com"),
        (ANY, "www.example.com/Page", "https://www.example.com/Page"),
        (ANY, "http://user:secret@example.com/x", "http://example.com/x"),
        (ANY, "ftp://example.com/x", "https://example.com/x"),
        (ANY, "https://user:pw@example.com:443/", "https://example.com/"),
        (ANY, "ftp://example.com:21/x", "https://example.com/x"),
        (PAGES, "example.com", "https://example.com/"),
        (PAGES, "example.com/x", "https://example.com/x"),
        // What stands before a `*` is checked as a page is.
        (PATTERNS, "example.com/*", "https://example.com/*"),
        (PATTERNS, "https://user:pw@example.com/*", "https://example.com/*"),
        (PATTERNS, "ftp://example.com/a*", "https://example.com/a*"),
        (PATTERNS, "//example.com/*", "https://example.com/*"),
    ] {
        let error = rule.check(target).expect_err(target);
        assert_eq!(error.suggestion(), Some(write), "{target}: {error}");
        assert!(rule.check(write).is_ok(), "{write}");
        assert!(error.to_string().ends_with(&format!("; write {write:?}")), "{error}");
    }
}

/// What a program may write instead without asking names the same place; a person may be advised more.
#[test]
fn a_target_is_mended_only_to_another_spelling_of_it() {
    for (rule, target, same) in [
        (DOMAINS, "https://example.com/", true),
        (DOMAINS, "example.com:443", true),
        (DOMAINS, "\"example.com\"", true),
        (ANY, "example.com/page", true),
        (ANY, "http://user:secret@example.com/x", true),
        (DOMAINS, "https://example.com/page", false),
        (DOMAINS, "example.com/page", false),
        (DOMAINS, "https://example.com:8443/", false),
        (DOMAINS, "someone@example.com", false),
        (DOMAINS, "ftp://example.com/", false),
        (ANY, "ftp://example.com/x", false),
        (PATTERNS, "ftp://example.com/a*", false),
    ] {
        let error = rule.check(target).expect_err(target);
        assert!(error.suggestion().is_some(), "{target}");
        assert_eq!(error.equivalent().is_some(), same, "{target}: {error}");
    }
}

/// A browser requests one address for all of them; what may be another page stays another target.
#[test]
fn spellings_of_one_page_are_one_target_and_other_pages_are_others() {
    for spellings in [
        &[
            "https://example.com/a",
            "https://example.com/a#x",
            "HTTPS://EXAMPLE.com:443/a",
            "https://example.com./a",
        ][..],
        &[
            "https://example.com/",
            "https://example.com",
            "https://example.com/#a",
            "https://example.com/?",
            "https://example.com?#",
            "https://example.com/a/..",
        ],
        &[
            "https://example.com/a/b",
            "https://example.com/a/./b",
            "https://example.com/x/../a/b",
            "https://example.com/%2e/a/b",
        ],
        &[
            "https://example.com/%C3%A4?q=%C3%A4",
            "https://example.com/%c3%a4?q=%c3%A4",
            "https://example.com/ä?q=ä",
        ],
        &["https://xn--bcher-kva.example/a", "https://Bücher.example/a?"],
        &["http://example.com/a", "http://example.com:80/a"],
    ] {
        for spelling in spellings {
            assert_eq!(canonical_target(spelling), spellings[0], "{spelling}");
        }
    }
    let different = [
        "https://example.com/a",
        "https://example.com/a/",
        "https://example.com//a",
        "https://example.com/A",
        "http://example.com/a",
        "https://www.example.com/a",
        "https://example.com:8443/a",
        "https://example.com/a?x=1&y=2",
        "https://example.com/a?y=2&x=1",
        "https://example.com/a?x=%26",
        "https://example.com/%61",
        "https://example.com/x/a",
        "https://example.com/x\\a",
        "https://example.com/a*",
        "https://example.com/a?*",
        "https://example.com/a#*",
        "https://example.com*",
        "https://example.com/*",
        "example.com",
    ];
    let distinct: std::collections::BTreeSet<String> =
        different.iter().map(|page| canonical_target(page)).collect();
    assert_eq!(distinct.len(), different.len(), "{distinct:?}");
}

#[test]
fn hopeless_targets_are_refused_with_the_rule() {
    let label = "a".repeat(64);
    let long = format!("{}.com", ["abcdefgh"; 30].join("."));
    for (rule, target, reason) in [
        (DOMAINS, "", "empty"),
        (DOMAINS, "localhost", "at least one dot"),
        (DOMAINS, "example .com", "spaces"),
        (DOMAINS, "a.example b.example", "spaces"),
        (DOMAINS, "a..example", "at least one character"),
        (DOMAINS, ".example.com", "at least one character"),
        (DOMAINS, "*.example.com", "letters, digits"),
        (DOMAINS, "256.1.1.1", "end in a number"),
        (DOMAINS, "[::1]", "port"),
        (DOMAINS, "xn--zzzzzz99999.example", "not a domain name"),
        (DOMAINS, "a\u{2028}b.example", "spaces"),
        (DOMAINS, &format!("{label}.com"), "63 characters"),
        (DOMAINS, &long, "253 characters"),
        (ANY, "https://", "well-formed"),
        (ANY, "https://localhost/x", "at least one dot"),
        (ANY, "https://example.com\\x", "backslash"),
        (ANY, "https://example.com/x\\y", "backslash"),
        (ANY, "mailto:someone", "port"),
        (PATTERNS, "https://*.example.com/*", "at the end"),
        (PATTERNS, "*", "a page"),
        (PATTERNS, "https://*", "well-formed"),
        (PATTERNS, "https://localhost/*", "at least one dot"),
        (PATTERNS, "example.com*", "a page"),
    ] {
        let error = rule.check(target).expect_err(target);
        assert!(error.rule().contains(reason), "{target}: {error}");
        assert_eq!(error.suggestion(), None, "{target}");
    }
}

proptest! {
    #[test]
    fn whatever_goes_out_is_ascii_and_goes_out_again_unchanged(target in "\\PC{0,30}|(https://)?[a-zäßé0-9.-]{1,20}\\.(com|example)(/[a-zü%?=*]{0,8})?|(https?|HTTPS|ftp)://(u:p@)?(www\\.)?[a-zA-Z.]{1,9}\\.(com|Example)\\.?(:(443|80|8080|))?(/[a-zA-Zü]{0,5})?\\*?") {
        for rule in [DOMAINS, HOSTS, ANY, PAGES, PATTERNS] {
            match rule.check(&target) {
                Ok(wire) => {
                    prop_assert!(!wire.contains('@') || wire.contains('/'));
                    prop_assert!(wire.is_ascii());
                    let again = rule.check(&wire);
                    prop_assert_eq!(again.as_deref(), Ok(&*wire));
                }
                Err(error) => {
                    if let Some(write) = error.suggestion() {
                        prop_assert!(rule.check(write).is_ok());
                        prop_assert_ne!(write, &target);
                    }
                }
            }
        }
    }
}
