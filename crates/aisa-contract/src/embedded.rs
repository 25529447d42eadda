//! The contract that this crate carries: JSON that the generator writes, read once and not before it is asked for.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::model::{Contract, Family, Gateway};

#[path = "generated/files.rs"]
#[rustfmt::skip]
mod files;

/// A part of the embedded contract cannot be had.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ContractError {
    /// There is no family of that name.
    #[error("unknown family `{name}`; the families are {}", families().collect::<Vec<_>>().join(", "))]
    UnknownFamily {
        /// The name.
        name: String,
    },
    /// The embedded text is not what the generator writes: a fault of the build.
    #[error("the embedded contract of {part} cannot be read: {problem}")]
    Unreadable {
        /// The family, or `the gateway`.
        part: &'static str,
        /// What is wrong with the text.
        problem: String,
    },
}

/// A part of the contract, and what was read of it.
struct Part<T> {
    name: &'static str,
    text: &'static str,
    read: OnceLock<Result<T, ContractError>>,
}

impl<T: DeserializeOwned> Part<T> {
    const fn new(name: &'static str, text: &'static str) -> Self {
        let read = OnceLock::new();
        Self { name, text, read }
    }

    fn get(&self) -> Result<&T, ContractError> {
        let read = || {
            serde_json::from_str(self.text).map_err(|error| ContractError::Unreadable {
                part: self.name,
                problem: error.to_string(),
            })
        };
        self.read.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}

/// What holds for every call.
///
/// ```
/// assert_eq!(aisa_contract::gateway()?.base_url, "https://api.aisa.one/apis/v1");
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
///
/// # Errors
/// [`ContractError::Unreadable`], if the crate was built with a broken file.
pub fn gateway() -> Result<&'static Gateway, ContractError> {
    files::GATEWAY.get()
}

/// The names of the families, in alphabetical order.
///
/// ```
/// assert!(aisa_contract::families().any(|family| family == "backlinks"));
/// ```
pub fn families() -> impl Iterator<Item = &'static str> {
    files::FAMILIES.iter().map(|part| part.name)
}

/// The family of that name.
///
/// ```
/// let labs = aisa_contract::family("labs")?;
/// assert!(labs.operation("google_keyword_overview").is_some());
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
///
/// # Errors
/// [`ContractError::UnknownFamily`], naming those there are; [`ContractError::Unreadable`], if the crate was built with a
/// broken file.
pub fn family(name: &str) -> Result<&'static Family, ContractError> {
    match files::FAMILIES.iter().find(|part| part.name == name) {
        Some(part) => part.get(),
        None => Err(ContractError::UnknownFamily {
            name: name.to_owned(),
        }),
    }
}

/// All of it, as a value of its own.
///
/// ```
/// let contract = aisa_contract::contract()?;
/// assert_eq!(contract.families.len(), aisa_contract::families().count());
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
///
/// # Errors
/// [`ContractError::Unreadable`], if the crate was built with a broken file.
pub fn contract() -> Result<Contract, ContractError> {
    let families = files::FAMILIES.iter().map(|part| part.get().cloned());
    Ok(Contract {
        gateway: gateway()?.clone(),
        families: families.collect::<Result<_, _>>()?,
    })
}
