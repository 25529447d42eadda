//! Sites: domains, pages and addresses, all from ranges that are reserved for examples.

use super::{query::Target, seed::Seed};

/// A page on a site.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) domain: String,
    pub(crate) url: String,
    /// A number that no other site of the same listing has.
    pub(crate) number: u64,
}

const FIRST: [&str; 24] = [
    "amber", "brisk", "calm", "dapper", "eager", "fabled", "gentle", "hollow", "ivory", "jolly",
    "kindly", "lunar", "mellow", "nimble", "opal", "plain", "quiet", "rustic", "silver", "tidy",
    "umber", "velvet", "windy", "young",
];
const SECOND: [&str; 25] = [
    "acorn", "badger", "candle", "dune", "ember", "falcon", "grove", "harbour", "island",
    "juniper", "kettle", "lantern", "meadow", "nook", "orchard", "pebble", "quill", "river",
    "sparrow", "thicket", "upland", "valley", "willow", "yarrow", "zephyr",
];
const NAMES: u64 = (FIRST.len() * SECOND.len()) as u64;
/// Reserved by RFC 2606 and RFC 6761, so that invented data looks invented.
const ENDINGS: [&str; 6] = ["example", "example", "test", "example", "invalid", "test"];
const TOPICS: [&str; 12] = [
    "notes", "guide", "archive", "review", "links", "story", "howto", "report", "list", "news",
    "journal", "faq",
];

/// Two words, different for every index of a listing.
pub(crate) fn unique_words(listing: Seed, index: u64) -> String {
    // 229 and the number of names have no common factor, so every name comes up once before any returns.
    let name = (index.wrapping_mul(229).wrapping_add(listing.value() % NAMES)) % NAMES;
    let (first, second) = (FIRST[(name % 24) as usize], SECOND[(name / 24) as usize]);
    match index / NAMES {
        0 => format!("{first} {second}"),
        round => format!("{first} {second} {}", round + 1),
    }
}

/// A path that differs for every index.
pub(crate) fn path(seed: Seed, index: u64) -> String {
    let topic = seed.pick(&TOPICS).copied().unwrap_or("page");
    format!("{topic}/{}", index + 1)
}

impl Site {
    /// A site that is none of the requested targets.
    pub(crate) fn stranger(listing: Seed, index: u64) -> Self {
        let ending = listing.at(index).of("ending").pick(&ENDINGS).copied().unwrap_or("example");
        let domain = format!("{}.{ending}", unique_words(listing, index).replace(' ', "-"));
        let url = format!("https://{domain}/{}", path(listing.at(index), index));
        Self { domain, url, number: index }
    }

    /// A page of the requested target.
    pub(crate) fn page_of(target: &Target, listing: Seed, index: u64) -> Self {
        if !is_host(host(&target.text)) {
            return Self::stranger(listing, index);
        }
        let domain = host(&target.text).to_owned();
        let url = format!("https://{domain}/{}", path(listing.at(index), index));
        Self { domain, url, number: index }
    }

    /// A requested target itself; for a keyword, a site that ranks for it.
    pub(crate) fn target(target: &Target, number: u64) -> Self {
        if !is_host(host(&target.text)) {
            return Self::stranger(Seed::new(0).of(&target.text), 0);
        }
        let domain = host(&target.text).to_owned();
        let url = match target.text.contains("://") {
            true => target.text.clone(),
            false => format!("https://{domain}/"),
        };
        Self { domain, url, number }
    }

    pub(crate) fn tld(&self) -> &str {
        self.domain.rsplit('.').next().unwrap_or(&self.domain)
    }

    /// The last two labels of the domain.
    pub(crate) fn main_domain(&self) -> &str {
        match self.domain.rmatch_indices('.').nth(1) {
            Some((dot, _)) => &self.domain[dot + 1..],
            None => &self.domain,
        }
    }

    /// An address in 198.18.0.0/15, which RFC 2544 reserves; different for the first 131,072 numbers.
    pub(crate) fn address(&self) -> String {
        let number = self.number;
        format!("198.{}.{}.{}", 18 + number / 65_536 % 2, number / 256 % 256, number % 256)
    }

    /// A network in 198.18.0.0/15 for the first 512 numbers, then in 10.0.0.0/8.
    pub(crate) fn network(&self) -> String {
        match self.number {
            number @ 0..512 => format!("198.{}.{}.0/24", 18 + number / 256, number % 256),
            number => format!("10.{}.{}.0/24", number / 256 % 256, number % 256),
        }
    }
}

/// The host of a target, which is a bare domain or the address of a page.
pub(crate) fn host(target: &str) -> &str {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// Whether a text can be a host, as a keyword cannot.
fn is_host(text: &str) -> bool {
    text.contains('.') && !text.contains(' ')
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_sites_of_a_listing_are_alike() {
        let listing = Seed::new(5);
        let sites: HashSet<String> =
            (0..5_000).map(|index| Site::stranger(listing, index).domain).collect();
        assert_eq!(sites.len(), 5_000);
        let addresses: HashSet<String> =
            (0..5_000).map(|index| Site::stranger(listing, index).address()).collect();
        assert_eq!(addresses.len(), 5_000);
    }

    #[test]
    fn a_target_keeps_its_own_name() {
        let site = |text: &str| {
            Site::target(&Target { position: "1".to_owned(), text: text.to_owned() }, 0)
        };
        assert_eq!(site("blog.example.com").url, "https://blog.example.com/");
        assert_eq!(site("blog.example.com").main_domain(), "example.com");
        assert_eq!(site("http://example.com/a?b").domain, "example.com");
        assert_eq!(site("http://example.com/a?b").url, "http://example.com/a?b");
    }
}
