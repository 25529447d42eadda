//! Times contenders in turns and prints how each compares with the first one.

use std::time::{Duration, Instant};

use crate::support::{Contender, bodies};

const ROUNDS: usize = 60;

/// Prints one line per body and contender: the best round, and its ratio to the first contender's.
pub(crate) fn print(contenders: fn(&str) -> Vec<Contender>) {
    println!(
        "\n{:<18} {:<18} {:>8} {:>16}",
        "body", "decoded by", "MB/s", "× plain struct"
    );
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
