//! Builds a [`Client`] and checks its settings.
