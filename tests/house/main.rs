//! Holds the layout to what `CONTRIBUTING.md` says of it: layers, no circles, and families that only describe.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod families;
mod layers;
mod names;
mod pages;
mod sources;
mod texts;
