// @generated from schema/gateway.json by cargo xtask codegen. Do not edit.
//! What the schemas say about the gateway.

pub(crate) mod gateway;
