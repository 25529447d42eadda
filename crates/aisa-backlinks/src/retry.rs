//! Whether to try again: a pure decision.
