//! `cargo xtask new PAGE`: a first schema file from the docs of an operation.

use std::{fs, path::Path};

use aisa_codegen::{BLANK, SchemaSet};
use aisa_drift::{self as drift, Contract, Hints, OperationDoc};
use serde_json::Value;

use crate::new::{self, Joined, Written};

/// Drafts the schema file of an operation from its docs; says what is left to do.
pub(crate) fn draft(
    set: &SchemaSet,
    family: Option<&str>,
    page: &Path,
    wanted: Option<&str>,
) -> Result<Written, String> {
    let name = page.display().to_string();
    let bytes = fs::read(page).map_err(|error| format!("{name}: {error}"))?;
    let docs = drift::read(&name, &bytes, &Hints::default()).map_err(|error| error.to_string())?;
    let asked = wanted.and_then(|name| docs.operation(name));
    let prefix = asked
        .or(docs.operations.first())
        .map(|operation| format!("/dataforseo/{}/", operation.family()));
    let Joined {
        set,
        name: family,
        mut files,
    } = new::join(set, family, prefix.as_deref())?;
    let api = aisa_codegen::lower(&aisa_codegen::overlook_blanks(&set))
        .map_err(|error| error.to_string())?
        .api;
    let family = api.family(&family).ok_or("the family is not there")?;
    // Operations of another family are as little wanted as those that the schema has.
    let known = |operation: &&OperationDoc| {
        family.operation(&operation.name).is_some() || !operation.is_under(&family.prefix)
    };
    let operation = pick(&docs, wanted, known)?;
    if !operation.is_under(&family.prefix) {
        return Err(format!(
            "`{}` is called at {}, not below {} as the family `{}`; name its own family with --family",
            operation.name,
            operation
                .path
                .as_deref()
                .unwrap_or("a path that the page does not name"),
            family.prefix,
            family.name,
        ));
    }
    let path = format!("{}/{}.json", family.name, operation.name);
    if set.file(&path).is_some() {
        return Err(format!(
            "schema/{path} exists; `cargo xtask drift {name}` compares it with the page"
        ));
    }
    let file = drift::draft(family, &docs, operation)?;
    let text = format!("{file:#}\n");
    let borrowed = borrowed(&file);
    let borrowed = if borrowed.is_empty() {
        String::new()
    } else {
        format!(
            "\nborrowed from common.json, whose words may not fit here: {}",
            borrowed.join(", ")
        )
    };
    let blanks = text.matches(BLANK).count();
    files.insert(path, text);
    let said = format!(
        ": {} request and {} result fields, {blanks} blanks to fill in\n\
         replace every \"{BLANK}\" by words of your own, check group, docs and columns, then run `cargo xtask codegen`{borrowed}",
        operation.request.list.len(),
        operation.result.list.len(),
    );
    Ok((files, said))
}

/// The properties of a draft that refer to a property of `common.json`, as `Definition.field`.
fn borrowed(draft: &Value) -> Vec<String> {
    let definitions = draft["definitions"].as_object().into_iter().flatten();
    definitions
        .flat_map(|(definition, schema)| {
            let properties = schema["properties"].as_object().into_iter().flatten();
            properties
                .filter(|(_, property)| {
                    let reference = property["$ref"].as_str().unwrap_or_default();
                    reference.starts_with("common.json#") && reference.contains("/properties/")
                })
                .map(move |(name, _)| format!("{definition}.{name}"))
        })
        .collect()
}

/// The operation to draft: the one asked for, or the only one that the schema lacks.
fn pick<'d>(
    docs: &'d Contract,
    wanted: Option<&str>,
    known: impl Fn(&&OperationDoc) -> bool,
) -> Result<&'d OperationDoc, String> {
    if let Some(wanted) = wanted {
        return docs
            .operation(wanted)
            .ok_or(format!("{} has no operation `{wanted}`", docs.source.name));
    }
    let new: Vec<&OperationDoc> = docs
        .operations
        .iter()
        .filter(|operation| !known(operation))
        .collect();
    match (new.as_slice(), docs.operations.as_slice()) {
        ([only], _) => Ok(only),
        ([], [only]) => Ok(only),
        ([], _) => {
            Err("the schema has every operation of this page; name one with --operation".to_owned())
        }
        (many, _) => {
            let names: Vec<&str> = many
                .iter()
                .map(|operation| operation.name.as_str())
                .collect();
            Err(format!("pick one with --operation: {}", names.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::borrowed;

    #[test]
    fn borrowed_fields_are_listed() {
        let draft = json!({"definitions": {"TreesRequest": {"properties": {
            "limit": {"$ref": "common.json#/definitions/RequestFields/properties/limit"},
            "since": {"$ref": "common.json#/definitions/Date", "description": "A day."},
            "name": {"type": "string", "description": "A name."},
        }}}});
        assert_eq!(borrowed(&draft), ["TreesRequest.limit"]);
    }
}
