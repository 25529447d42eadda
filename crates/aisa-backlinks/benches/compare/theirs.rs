//! The contenders of the client's own benchmarks, and the crate data-for-seo.

use std::hint::black_box;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::support::{self, Contender};

/// Who decodes a kind of body. Theirs joins for backlinks only.
pub(crate) fn contenders(body: &str) -> Vec<Contender> {
    let mut contenders = support::contenders(body);
    let decode: fn(&[u8]) = match body {
        "summary" => decode::<data_for_seo::BacklinksApiSummary>,
        "backlinks" => decode::<data_for_seo::BacklinksApiBacklinks>,
        "referring_domains" => decode::<data_for_seo::BacklinksApiReferringDomains>,
        _ => return contenders,
    };
    contenders.push(Contender {
        name: "data-for-seo",
        decode,
    });
    contenders
}

/// Decodes as data-for-seo 0.3 does in `read_response`: text to value, then a copy of the value to the type.
fn decode<T: DeserializeOwned>(body: &[u8]) {
    let text = std::str::from_utf8(body).expect("bodies are UTF-8");
    let value: Value = serde_json::from_str(text).expect("bodies are JSON");
    black_box(serde_json::from_value::<T>(value.clone()).expect("bodies decode"));
    drop(black_box(value));
}
