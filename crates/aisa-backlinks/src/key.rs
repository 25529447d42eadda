//! Keeps the API key out of every output.
