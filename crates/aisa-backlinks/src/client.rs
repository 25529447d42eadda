//! The client: one connection pool, one key, one set of limits.
