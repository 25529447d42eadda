//! Filled by `cargo xtask codegen`.
