//! Decodes JSON fast, and says where it failed.
