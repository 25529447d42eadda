//! The drift report: docs in every form against the schema, unchanged, mutated and mangled.

#![expect(clippy::expect_used, reason = "helpers of tests stop where a fixture is broken")]

mod arbitrary;
mod captures;
mod disagreements;
mod documents;
mod drafts;
mod edits;
mod fetch;
mod live;
mod mutations;
mod mutations_text;
mod noise;
mod property;
mod readers;
mod reports;
mod siblings;
mod support;
mod unreadable;
