//! Readers take any bytes: they answer or refuse, and never panic.

use aisa_drift::{self as drift, Contract, Hints, read};
use proptest::prelude::*;

use crate::support::{GROVES, MARKDOWN, NESTED, PAGE, REQUEST, RESPONSE, SET, YAML};

const FIXTURES: [&str; 6] = [PAGE, MARKDOWN, NESTED, YAML, RESPONSE, REQUEST];

/// Reads and, when that works, compares and prints: nothing behind the readers may panic either.
fn digest(bytes: &[u8]) {
    for operation in [None, Some("orchards".to_owned())] {
        let hints = Hints { operation, ..Hints::default() };
        if let Ok(docs) = read("docs", bytes, &hints) {
            let report = drift::compare(&Contract::from_api(&GROVES), &docs, &[]);
            let _ = drift::render::text(&report, true);
            let _ = drift::render::markdown(&report);
            let _ = drift::render::json(&report);
            for operation in &docs.operations {
                let words = drift::Words::new(&SET, &GROVES, &docs);
                let _ = drift::draft(&words, &GROVES.families[0], &docs, operation);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        digest(&bytes);
    }

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        digest(text.as_bytes());
    }

    #[test]
    fn texts_of_the_words_that_readers_look_for(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "curl ", "--url https://a.example/b ", "--data '", "{", "}", "[", "]", "\"tasks\"", ":", "\n", "```yaml\n",
                "```", "openapi: 3\n", "paths:\n", "  /a:\n", "    post:\n", "&a", "*a", "- ", "POST", "Body\n", "Response\n",
                "name\nstring\n", "\n\n", "possible values: ", "default value: ", ", ", " – ", "é", "\u{200C}", "'", "\\",
                "{\"paths\": {\"/a\": {\"get\": {}}}}", "$ref", "1", "<br>", "&#x1F600;", "&#99999999;",
            ]),
            0..60,
        )
    ) {
        digest(words.concat().as_bytes());
    }

    #[test]
    fn docs_with_a_part_cut_out_or_repeated(
        fixture in 0..FIXTURES.len(),
        from in 0.0..1.0_f64,
        length in 0.0..0.3_f64,
        repeat in any::<bool>(),
    ) {
        let bytes = FIXTURES[fixture].as_bytes();
        let start = (bytes.len() as f64 * from) as usize;
        let end = (start + (bytes.len() as f64 * length) as usize).min(bytes.len());
        let middle = if repeat { bytes[start..end].repeat(2) } else { Vec::new() };
        digest(&[&bytes[..start], &middle, &bytes[end..]].concat());
    }
}

#[test]
fn depth_and_multiplication_are_bounded() {
    let deep_json = format!("{{\"paths\": {}1{}}}", "[".repeat(5000), "]".repeat(5000));
    let deep_yaml = format!("openapi: 3\npaths: {}", "- ".repeat(5000));
    let flow_yaml = format!("openapi: 3\npaths: {}", "[".repeat(5000));
    let mut laughs = "openapi: 3\na0: &a0 [x, x]\n".to_owned();
    for level in 1..40 {
        laughs.push_str(&format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1));
    }
    let branching = NESTED.replace(
        "\"GrovesKeeper\": {",
        "\"GrovesKeeper\": {\"allOf\": [{\"$ref\": \"#/components/schemas/GrovesKeeper\"}, {\"$ref\": \"#/components/schemas/GrovesKeeper\"}],",
    );
    for text in [deep_json, deep_yaml, flow_yaml, laughs, branching] {
        digest(text.as_bytes());
    }
}
