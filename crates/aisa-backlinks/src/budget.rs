//! A cap on spending.
