//! Any text is a filter or an error; a filter survives the way through text and through JSON.
#![no_main]

use aisa_backlinks::Filter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<Filter>() {
        Ok(filter) => {
            let again: Filter = filter.to_string().parse().expect("what is shown can be read");
            assert_eq!(again, filter);
            let json = serde_json::to_string(&filter).expect("a filter is JSON");
            let again: Filter = serde_json::from_str(&json).expect("what is sent can be read");
            assert_eq!(serde_json::to_string(&again).expect("a filter is JSON"), json);
        }
        Err(error) => {
            let _ = format!("{error} {error:#}");
        }
    }
});
