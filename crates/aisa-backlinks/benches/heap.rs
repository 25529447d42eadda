//! How much heap a response takes at most while it is decoded, beside a plain struct and `serde_json::Value`.
//!
//! `cargo bench -p aisa-backlinks --bench heap`. The counting allocator slows everything down, hence a program of its
//! own; it never forgets its maximum, hence a process for every measurement.

#[path = "support/heap.rs"]
mod heap;
mod support;

use std::alloc::System;

use cap::Cap;

#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

fn main() {
    heap::run(&HEAP, support::contenders);
}
