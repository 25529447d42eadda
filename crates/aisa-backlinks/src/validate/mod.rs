//! Checks a request before it costs money.
