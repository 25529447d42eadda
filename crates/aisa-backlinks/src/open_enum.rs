//! Enums that keep values they do not know.
