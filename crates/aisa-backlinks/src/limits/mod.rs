//! Requests per minute and at once.
