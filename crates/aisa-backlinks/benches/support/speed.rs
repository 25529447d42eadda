//! Measures speed: each contender by criterion, then all of them in turns for the ratios.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use criterion::{Criterion, Throughput};

use crate::support::{Contender, bodies};

const ROUNDS: usize = 60;

/// Measures the contenders; the first one is the yardstick.
pub(crate) fn run(contenders: fn(&str) -> Vec<Contender>) {
    // After one large block glibc keeps freed memory instead of returning it to the system, as it does in programs that
    // have run for a while. Without it page faults would be measured, and not the same for everybody.
    drop(black_box(vec![1_u8; 30 << 20]));
    let mut criterion = Criterion::default().configure_from_args();
    for body in bodies() {
        let mut group = criterion.benchmark_group(body.name);
        group.throughput(Throughput::Bytes(body.json.len() as u64));
        for contender in contenders(body.name) {
            group.bench_function(contender.name, |bench| {
                bench.iter(|| (contender.decode)(body.json.as_bytes()))
            });
        }
        group.finish();
    }
    criterion.final_summary();
    // Not while a profiler or `cargo test` runs the benchmarks.
    if std::env::args().all(|argument| argument != "--profile-time" && argument != "--test") {
        ratios(contenders);
    }
}

/// Prints one line per body and contender: the best of rounds in which they take turns, so that a busy machine slows all
/// of them alike, and its ratio to the first contender's.
fn ratios(contenders: fn(&str) -> Vec<Contender>) {
    println!("\n{:<18} {:<18} {:>8} {:>16}", "body", "decoded by", "MB/s", "× plain struct");
    for body in bodies() {
        let bytes = body.json.as_bytes();
        let contenders = contenders(body.name);
        // Small bodies are decoded often enough per round for the clock to see it.
        let repeats = (1_000_000 / bytes.len()).max(1);
        let mut best = vec![Duration::MAX; contenders.len()];
        for _ in 0..ROUNDS {
            for (contender, best) in contenders.iter().zip(&mut best) {
                // What the previous contender left of caches and heap is not this one's cost.
                (contender.decode)(bytes);
                let start = Instant::now();
                for _ in 0..repeats {
                    (contender.decode)(bytes);
                }
                *best = start.elapsed().min(*best);
            }
        }
        let speed = |best: Duration| (bytes.len() * repeats) as f64 / best.as_secs_f64() / 1e6;
        for (contender, own) in contenders.iter().zip(&best) {
            let ratio = speed(*own) / speed(best[0]);
            println!(
                "{:<18} {:<18} {:>8.0} {:>16.2}",
                body.name,
                contender.name,
                speed(*own),
                ratio
            );
        }
    }
}
