//! Encodes request bodies.
