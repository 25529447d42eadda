//! Tests of the drift.
