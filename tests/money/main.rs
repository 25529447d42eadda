//! Tests of the money.
