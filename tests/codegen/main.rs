//! The generator: what it makes, what it refuses, and how it keeps files and schemas in line.

#![allow(clippy::unwrap_used, reason = "helpers outside of test functions may fail a test too")]

mod accepted;
mod bad_schemas;
mod determinism;
mod dialect;
mod dialect_readme;
mod edits;
mod extra_operation;
mod fixture;
mod loading;
mod nothing_panics;
mod repository;
mod semver;
mod skeleton;
mod syncing;
mod taken_names;
mod values;
