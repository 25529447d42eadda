//! Recognises the form of a text by its content, whatever the name of the file, and reads it.

use crate::contract::{Contract, Form};
use crate::node::{json, yaml};

mod capture;
mod common;
mod example;
mod html;
mod markdown;
mod openapi;
mod page;
mod schema;

use common::{FORMS, SAVED_PAGE};
pub use common::{Hints, ReadError};

/// Reads any of the known forms.
///
/// # Errors
/// What was expected, what was found, and on which line.
pub fn read(name: &str, bytes: &[u8], hints: &Hints) -> Result<Contract, ReadError> {
    let outcome = match std::str::from_utf8(bytes) {
        Ok(text) => recognise(text.strip_prefix('\u{FEFF}').unwrap_or(text), hints),
        Err(error) => {
            let line =
                1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Err(ReadError::at(line, "text in UTF-8", "bytes that are not"))
        }
    };
    let mut contract = outcome.map_err(|error| ReadError { name: name.to_owned(), ..error })?;
    name.clone_into(&mut contract.source.name);
    contract.name_by_paths("");
    if let Some(provider) = &hints.source {
        contract.source.provider.clone_from(provider);
        contract.source.because = "--source says so".to_owned();
    }
    contract.catalogue &= !hints.partial;
    contract.coverage.fields = contract
        .operations
        .iter()
        .map(|op| op.request.list.len() + op.result.list.len() + op.envelope.list.len())
        .sum();
    Ok(contract)
}

fn recognise(text: &str, hints: &Hints) -> Result<Contract, ReadError> {
    let start = text.trim_start();
    let first_line = 1 + text[..text.len() - start.len()].matches('\n').count();
    if start.is_empty() {
        return Err(ReadError::at(1, FORMS, "an empty file"));
    }
    if let Some(found) = html::document(start) {
        return Err(ReadError::at(first_line, SAVED_PAGE, found));
    }
    if start.starts_with(['{', '[']) {
        let root = json::parse(start, first_line).map_err(|error| {
            ReadError::at(error.line, "a complete JSON document", error.message)
        })?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            capture::read(&root, hints)
        };
    }
    if let Some(contract) = markdown::read(text, hints) {
        return contract;
    }
    if openapi::looks_like_yaml(text) {
        let root = yaml::parse(text, 1).map_err(|error| {
            ReadError::at(error.line, "an OpenAPI document in YAML", error.message)
        })?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            Err(ReadError::at(
                1,
                "an OpenAPI document in YAML",
                "YAML without `openapi` and `paths`",
            ))
        };
    }
    match html::part(start) {
        Some(found) => Err(ReadError::at(first_line, SAVED_PAGE, found)),
        None => page::read(text),
    }
}
