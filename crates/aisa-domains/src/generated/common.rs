// @generated from schema/domains/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.
