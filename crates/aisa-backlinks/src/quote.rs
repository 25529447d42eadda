//! Prices a call without running it.
