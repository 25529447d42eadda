//! Tests of the codegen.
