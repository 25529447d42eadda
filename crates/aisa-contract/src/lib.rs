#![doc = include_str!("../README.md")]

#[cfg(feature = "embedded")]
pub mod embedded;
mod field;
pub mod json_schema;
mod model;
mod operation;
mod paging;
pub mod price;
pub mod request;
pub mod result;
mod shape;
pub mod status;
pub mod value;

#[cfg(feature = "embedded")]
pub use embedded::{
    ContractError, EmbeddedOperation, FamilyEntry, contract, families, family, gateway,
};
pub use field::{FieldKind, FieldRef, Fields, FieldsIter};
pub use model::*;
pub use operation::{OperationRef, RowsIn};
pub use paging::{NextPage, PagingInfo, ReadPage};
pub use shape::{ANY_KEY, Elements, Shape, ShapeField, ValueKind};
