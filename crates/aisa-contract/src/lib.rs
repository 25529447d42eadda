#![doc = include_str!("../README.md")]

#[cfg(feature = "embedded")]
mod embedded;
mod model;
pub mod price;

#[cfg(feature = "embedded")]
pub use embedded::{ContractError, contract, families, family, gateway};
pub use model::*;
