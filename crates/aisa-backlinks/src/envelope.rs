//! Reads the envelope around every answer.
