//! Sorting rules.
