//! The language of filters.
