//! The readers of docs take any bytes.
//!
//! `tests/drift/fixtures` makes a good first corpus.
#![no_main]

use aisa_drift::{self as drift, Contract, Hints};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for operation in [None, Some("orchards".to_owned())] {
        let hints = Hints {
            operation,
            ..Hints::default()
        };
        if let Ok(docs) = drift::read("docs", bytes, &hints) {
            let report = drift::compare(&Contract::default(), &docs, &[]);
            let _ = drift::render::text(&report, true);
        }
    }
});
