//! What the benchmarks share: seeded bodies, the yardstick types, and the list of contenders.

pub(crate) mod bodies;
pub(crate) mod plain;

use std::hint::black_box;

use serde::de::DeserializeOwned;

/// One kind of response, `tasks[0].result[0]` of it.
pub(crate) struct Body {
    pub(crate) name: &'static str,
    pub(crate) json: String,
}

/// Decodes a body and drops the outcome.
type Decode = fn(&[u8]);

/// A way to decode a body.
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) decode: Decode,
}

/// The body of each kind.
pub(crate) fn bodies() -> [Body; 4] {
    [
        Body { name: "summary", json: bodies::summary() },
        Body { name: "backlinks", json: bodies::backlinks(1000) },
        Body { name: "referring_domains", json: bodies::referring_domains(1000) },
        Body { name: "search_results", json: bodies::search_results(100) },
    ]
}

/// Who decodes a kind of body: the generated type, a plain struct, and no struct at all.
pub(crate) fn contenders(body: &str) -> Vec<Contender> {
    let (ours, plain): (Decode, Decode) = match body {
        "summary" => (decode::<aisa_backlinks::SummaryResult>, decode::<plain::Summary>),
        "backlinks" => (decode::<aisa_backlinks::BacklinksResult>, decode::<plain::Backlinks>),
        "referring_domains" => {
            (decode::<aisa_backlinks::ReferringDomainsResult>, decode::<plain::ReferringDomains>)
        }
        _ => (decode::<aisa_serp::GoogleOrganicLiveAdvancedResult>, decode::<plain::SearchResults>),
    };
    vec![
        Contender { name: "plain struct", decode: plain },
        Contender { name: "ours", decode: ours },
        Contender { name: "serde_json::Value", decode: decode::<serde_json::Value> },
    ]
}

/// Decodes as the client does: check UTF-8 once, then read text.
#[expect(clippy::expect_used, reason = "a body that does not decode is a fault of the benchmark")]
pub(crate) fn decode<T: DeserializeOwned>(body: &[u8]) {
    let text = std::str::from_utf8(body).expect("bodies are UTF-8");
    black_box(serde_json::from_str::<T>(text).expect("bodies decode"));
}
