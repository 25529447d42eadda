//! How much heap answers take beside the crate data-for-seo. Run `cargo bench --bench heap` in this folder.

#[path = "../support/heap.rs"]
mod heap;
#[path = "../support/mod.rs"]
mod support;
mod theirs;

use std::alloc::System;

use cap::Cap;

#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

fn main() {
    heap::run(&HEAP, theirs::contenders);
}
