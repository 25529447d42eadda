//! Untyped requests.
