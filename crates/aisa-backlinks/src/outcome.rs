//! What became of one attempt: a pure classification.
