//! Finds fields that the schema does not know.
