//! What `cargo xtask codegen` makes of `schema/gateway.json`.

pub(crate) mod gateway;
