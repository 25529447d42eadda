//! Helpers that several test programs share.
