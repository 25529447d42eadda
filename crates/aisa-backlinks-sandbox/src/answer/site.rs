//! Who links and who is linked to: domains, pages and addresses, all from ranges reserved for examples.

use super::{query::Target, seed::Seed};

/// A place on the web.
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
/// The names that RFC 2606 and RFC 6761 keep free, so that invented data looks invented.
const ENDINGS: [&str; 6] = ["example", "example", "test", "example", "invalid", "test"];
const TOPICS: [&str; 12] = [
    "notes", "guide", "archive", "review", "links", "story", "howto", "report", "list", "news",
    "journal", "faq",
];

/// Two words and a number, different for every index of a listing.
pub(crate) fn unique_words(listing: Seed, index: u64) -> String {
    // 229 has no factor in common with the count of names, so that every name comes up once before one returns.
    let name = (index
        .wrapping_mul(229)
        .wrapping_add(listing.value() % NAMES))
        % NAMES;
    let (first, second) = (FIRST[(name % 24) as usize], SECOND[(name / 24) as usize]);
    match index / NAMES {
        0 => format!("{first} {second}"),
        round => format!("{first} {second} {}", round + 1),
    }
}

/// A path that says something and differs for every index.
pub(crate) fn path(seed: Seed, index: u64) -> String {
    let topic = seed.pick(&TOPICS).copied().unwrap_or("page");
    format!("{topic}/{}", index + 1)
}

impl Site {
    /// The site of a row that is none of the requested targets.
    pub(crate) fn stranger(listing: Seed, index: u64) -> Self {
        let ending = listing
            .at(index)
            .of("ending")
            .pick(&ENDINGS)
            .copied()
            .unwrap_or("example");
        let domain = format!(
            "{}.{ending}",
            unique_words(listing, index).replace(' ', "-")
        );
        let url = format!("https://{domain}/{}", path(listing.at(index), index));
        Self {
            domain,
            url,
            number: index,
        }
    }

    /// A page of the requested target.
    pub(crate) fn page_of(target: &Target, listing: Seed, index: u64) -> Self {
        let domain = host(&target.text).to_owned();
        let url = format!("https://{domain}/{}", path(listing.at(index), index));
        Self {
            domain,
            url,
            number: index,
        }
    }

    /// A requested target itself.
    pub(crate) fn target(target: &Target, number: u64) -> Self {
        let domain = host(&target.text).to_owned();
        let url = match target.text.contains("://") {
            true => target.text.clone(),
            false => format!("https://{domain}/"),
        };
        Self {
            domain,
            url,
            number,
        }
    }

    pub(crate) fn tld(&self) -> &str {
        self.domain.rsplit('.').next().unwrap_or(&self.domain)
    }

    /// The domain without what stands before its last two labels.
    pub(crate) fn main_domain(&self) -> &str {
        match self.domain.rmatch_indices('.').nth(1) {
            Some((dot, _)) => &self.domain[dot + 1..],
            None => &self.domain,
        }
    }

    /// An address from 198.18.0.0/15, kept for benchmarks by RFC 2544; different for the first 131,072 numbers.
    pub(crate) fn address(&self) -> String {
        let number = self.number;
        format!(
            "198.{}.{}.{}",
            18 + number / 65_536 % 2,
            number / 256 % 256,
            number % 256
        )
    }

    /// A network of the benchmark range, then of 10.0.0.0/8, when more are asked for than it holds.
    pub(crate) fn network(&self) -> String {
        match self.number {
            number @ 0..512 => format!("198.{}.{}.0/24", 18 + number / 256, number % 256),
            number => format!("10.{}.{}.0/24", number / 256 % 256, number % 256),
        }
    }
}

/// The host of a target, which may be a bare domain or a page.
pub(crate) fn host(target: &str) -> &str {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_sites_of_a_listing_are_alike() {
        let listing = Seed::new(5);
        let sites: HashSet<String> = (0..5_000)
            .map(|index| Site::stranger(listing, index).domain)
            .collect();
        assert_eq!(sites.len(), 5_000);
        let addresses: HashSet<String> = (0..5_000)
            .map(|index| Site::stranger(listing, index).address())
            .collect();
        assert_eq!(addresses.len(), 5_000);
    }

    #[test]
    fn a_target_keeps_its_own_name() {
        let site = |text: &str| {
            Site::target(
                &Target {
                    position: "1".to_owned(),
                    text: text.to_owned(),
                },
                0,
            )
        };
        assert_eq!(site("blog.example.com").url, "https://blog.example.com/");
        assert_eq!(site("blog.example.com").main_domain(), "example.com");
        assert_eq!(site("http://example.com/a?b").domain, "example.com");
        assert_eq!(site("http://example.com/a?b").url, "http://example.com/a?b");
    }
}
