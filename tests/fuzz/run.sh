#!/usr/bin/env bash
# Runs each fuzz target for a while: tests/fuzz/run.sh [SECONDS], 60 unless said. Needs cargo-fuzz (cargo install cargo-fuzz).
set -euo pipefail
cd "$(dirname "$0")"
# Instrumentation is an unstable flag; this lets a stable compiler take it, where no nightly is at hand.
export RUSTC_BOOTSTRAP=1
for target in envelope filter_text drift_readers; do
  # A bounded length keeps the runs about parsing instead of about memory.
  cargo fuzz run --fuzz-dir . "$target" -- -max_total_time="${1:-60}" -max_len=4096
done
