//! How fast answers decode, beside a plain struct and `serde_json::Value`.
//!
//! `cargo bench -p aisa-backlinks --bench decode` measures with criterion and then prints the ratios that the README
//! quotes. `benches/compare` is the same beside the crate data-for-seo.

#[path = "support/speed.rs"]
mod speed;
mod support;

fn main() {
    speed::run(support::contenders);
}
