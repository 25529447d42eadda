//! How fast answers decode beside the crate data-for-seo. Run `cargo bench --bench decode` in this folder.

#[path = "../support/speed.rs"]
mod speed;
#[path = "../support/mod.rs"]
mod support;
mod theirs;

fn main() {
    speed::run(theirs::contenders);
}
