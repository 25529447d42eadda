//! Amounts in micro-dollars.
