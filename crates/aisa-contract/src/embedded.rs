//! The contract that this crate carries: JSON that the generator writes, read once and not before it is asked for.
//!
//! There is a constant for each family, so that a program holds the text of those that it names. Descriptions are
//! empty without the feature `prose`, which programs that show them ask for.

use std::{fmt, sync::OnceLock};

use serde::de::DeserializeOwned;

use crate::{
    model::{Contract, Family, Gateway},
    operation::OperationRef,
};

#[path = "generated/files.rs"]
#[rustfmt::skip]
mod files;

pub use files::*;

/// A part of the embedded contract cannot be had.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ContractError {
    /// There is no family of that name.
    #[error("unknown family `{name}`; the families are {}", families().iter().map(|family| family.name).collect::<Vec<_>>().join(", "))]
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

/// A part of the contract as text, and what was read of it.
pub struct Embedded<T> {
    name: &'static str,
    text: &'static str,
    /// A pointer, so that the code that reads the model is compiled here once and not in each crate that asks.
    parse: fn(&str) -> serde_json::Result<T>,
    read: OnceLock<Result<T, ContractError>>,
}

impl<T: DeserializeOwned> Embedded<T> {
    /// A part, by its JSON text.
    #[must_use]
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        let read = OnceLock::new();
        Self { name, text, parse: |text| serde_json::from_str(text), read }
    }
}

impl<T> Embedded<T> {
    /// The part; the first call reads it.
    ///
    /// # Errors
    /// [`ContractError::Unreadable`], if the crate was built with a broken file.
    pub fn get(&self) -> Result<&T, ContractError> {
        let read = || {
            (self.parse)(self.text).map_err(|error| ContractError::Unreadable {
                part: self.name,
                problem: error.to_string(),
            })
        };
        self.read.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    /// The part, of which it is known that it can be read.
    ///
    /// # Panics
    /// If the crate was built with a broken file. The generator writes the files, and a test reads them all.
    #[must_use]
    #[expect(clippy::panic, reason = "the generator writes the files, and a test reads them all")]
    pub fn read(&self) -> &T {
        self.get().unwrap_or_else(|error| panic!("{error}"))
    }
}

impl<T> fmt::Debug for Embedded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Embedded").field(&self.name).finish()
    }
}

/// An operation by family and name, looked up once: what a typed request knows of its operation.
#[derive(Debug)]
pub struct EmbeddedOperation {
    family: &'static Embedded<Family>,
    name: &'static str,
    found: OnceLock<OperationRef<'static>>,
}

impl EmbeddedOperation {
    /// The operation of that name.
    #[must_use]
    pub const fn new(family: &'static Embedded<Family>, name: &'static str) -> Self {
        let found = OnceLock::new();
        Self { family, name, found }
    }

    /// The operation; the first call reads its family.
    ///
    /// # Panics
    /// If the family has no such operation, or was built with a broken file. The generator writes both, and names no
    /// operation that it does not write.
    #[must_use]
    #[expect(clippy::panic, reason = "the generator writes the name and the family together")]
    pub fn get(&self) -> OperationRef<'static> {
        let (family, name) = (self.family, self.name);
        *self.found.get_or_init(|| {
            let found = family.read().find(name);
            found.unwrap_or_else(|| panic!("{family:?} has no operation {name}"))
        })
    }
}

/// A family, as far as it is known before its file is read.
#[derive(Debug)]
pub struct FamilyEntry {
    /// The name.
    pub name: &'static str,
    /// The subcommand that its operations stand below; `None` where they stand at the top level.
    pub command: Option<&'static str>,
    /// What it is about, in one sentence.
    pub about: &'static str,
    /// The file.
    pub file: &'static Embedded<Family>,
}

impl FamilyEntry {
    /// The family; the first call reads it.
    ///
    /// # Errors
    /// [`ContractError::Unreadable`], if the crate was built with a broken file.
    pub fn family(&self) -> Result<&'static Family, ContractError> {
        self.file.get()
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
    GATEWAY.get()
}

/// The families, in alphabetical order.
///
/// ```
/// let mut families = aisa_contract::families().iter();
/// assert!(families.any(|family| family.name == "backlinks" && family.command.is_none()));
/// ```
#[must_use]
pub fn families() -> &'static [FamilyEntry] {
    &FAMILIES
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
    match families().iter().find(|family| family.name == name) {
        Some(entry) => entry.family(),
        None => Err(ContractError::UnknownFamily { name: name.to_owned() }),
    }
}

/// All of it, as a value of its own.
///
/// ```
/// let contract = aisa_contract::contract()?;
/// assert_eq!(contract.families.len(), aisa_contract::families().len());
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
///
/// # Errors
/// [`ContractError::Unreadable`], if the crate was built with a broken file.
pub fn contract() -> Result<Contract, ContractError> {
    let families = families().iter().map(|entry| entry.family().cloned());
    Ok(Contract { gateway: gateway()?.clone(), families: families.collect::<Result<_, _>>()? })
}
