//! Names with counts, ranked as sent.
