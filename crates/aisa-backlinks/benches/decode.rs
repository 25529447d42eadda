//! How fast answers decode, beside a plain struct and `serde_json::Value`.
//!
//! `cargo bench -p aisa-backlinks --bench decode` measures with criterion, then prints the ratios that the README
//! quotes. Those come from rounds in which the contenders take turns, so that a busy machine slows all of them alike.

#[path = "support/ratios.rs"]
mod ratios;
mod support;

use criterion::{Criterion, Throughput};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for body in support::bodies() {
        let mut group = criterion.benchmark_group(body.name);
        group.throughput(Throughput::Bytes(body.json.len() as u64));
        for contender in support::contenders(body.name) {
            group.bench_function(contender.name, |bench| {
                bench.iter(|| (contender.decode)(body.json.as_bytes()))
            });
        }
        group.finish();
    }
    criterion.final_summary();
    // Not while a profiler or `cargo test` runs the benchmarks.
    if std::env::args().all(|argument| argument != "--profile-time" && argument != "--test") {
        ratios::print(support::contenders);
    }
}
