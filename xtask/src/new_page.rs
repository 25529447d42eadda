//! `cargo xtask new PAGE`: a first schema file from the docs of an operation.

use std::{collections::BTreeMap, fs, path::Path};

use aisa_codegen::{BLANK, SchemaSet, layout, skeleton};
use aisa_drift::{self as drift, Contract, Hints, OperationDoc};
use serde_json::Value;

use crate::family::{TargetFamily, join, of_path};

/// Files by path below the schema folder, and what to say about them.
pub(crate) type Written = (BTreeMap<String, String>, String);

/// Drafts the schema file of an operation from its docs, and says what is left to do.
pub(crate) fn draft(
    set: &SchemaSet,
    schema: &Path,
    family: Option<&str>,
    page: &Path,
    wanted: Option<&str>,
) -> Result<Written, String> {
    let name = page.display().to_string();
    let bytes = fs::read(page).map_err(|error| format!("{name}: {error}"))?;
    let docs = drift::read(&name, &bytes, &Hints::default()).map_err(|error| error.to_string())?;
    let operation = pick(set, family, &docs, wanted)?;
    let called = operation.path.as_deref().unwrap_or_default();
    let of_path = of_path(set, operation);
    let prefix = format!("/dataforseo/{}/", operation.family());
    let Some(family) = family.or(of_path.as_deref()) else {
        return Err(format!(
            "`{}` is called at {called}, which no family of schema/ begins with; start one with --family NAME",
            operation.name
        ));
    };
    let TargetFamily { set, name: family, mut files } = join(set, Some(family), Some(&prefix))?;
    // Unfinished or refused files of other operations do not block this one.
    let api = aisa_codegen::lower(&aisa_codegen::overlook_blanks(&set));
    let family = api.family(&family).ok_or("the family is not there")?;
    if !operation.is_under(&family.prefix) {
        let own = of_path.map_or("start its own with --family NAME".to_owned(), |own| {
            format!("leave --family out to add it to `{own}`")
        });
        return Err(format!(
            "`{}` is called at {called}, not below {} as the family `{}`; {own}",
            operation.name, family.prefix, family.name,
        ));
    }
    let path = format!("{}/{}.json", family.name, operation.name);
    if set.file(&path).is_some() {
        return Err(format!(
            "schema/{path} exists; `cargo xtask drift {name}` compares it with the page"
        ));
    }
    let file = drift::draft(family, &docs, operation)?;
    let common = format!("{}/common.json", family.name);
    let shared = match files.get(&common) {
        Some(text) => text.clone(),
        None => {
            let place = schema.join(&common);
            fs::read_to_string(&place).map_err(|error| format!("{}: {error}", place.display()))?
        }
    };
    let mut added = String::new();
    if let Some((names, text)) = skeleton::missing_types(&shared, &file) {
        added = format!("\nadded to schema/{common}: {}", names.join(", "));
        files.insert(common, text);
    }
    let text = layout::file(&file);
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
         replace every \"{BLANK}\" by words of your own, check group, docs and columns, then run `cargo xtask codegen`{borrowed}{added}",
        operation.request.list.len(),
        operation.result.list.len(),
    );
    Ok((files, said))
}

/// The properties of a draft that refer to a property of `common.json`, each with the number of objects that do.
fn borrowed(draft: &Value) -> Vec<String> {
    let definitions = draft["definitions"].as_object().into_iter().flatten();
    let properties = definitions.flat_map(|(_, schema)| schema["properties"].as_object());
    let borrowed = properties.flatten().filter(|(_, property)| {
        let reference = property["$ref"].as_str().unwrap_or_default();
        reference.starts_with("common.json#") && reference.contains("/properties/")
    });
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for (name, _) in borrowed {
        match counted.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    let said = |(name, count): (&str, usize)| match count {
        1 => name.to_owned(),
        many => format!("{name} (in {many} objects)"),
    };
    counted.into_iter().map(said).collect()
}

/// The operation to draft: the one asked for, or the only one that the schema lacks and the family can have.
fn pick<'d>(
    set: &SchemaSet,
    family: Option<&str>,
    docs: &'d Contract,
    wanted: Option<&str>,
) -> Result<&'d OperationDoc, String> {
    if let Some(wanted) = wanted {
        return docs.find(wanted);
    }
    if let [only] = docs.operations.as_slice() {
        return Ok(only);
    }
    let is_new = |operation: &&OperationDoc| match of_path(set, operation) {
        _ if !operation.is_described() => false,
        Some(own) => {
            family.is_none_or(|wanted| wanted == own)
                && set.file(&format!("{own}/{}.json", operation.name)).is_none()
        }
        None => family.is_none_or(|wanted| !set.families().contains(wanted)),
    };
    let new: Vec<&OperationDoc> = docs.operations.iter().filter(is_new).collect();
    match new.as_slice() {
        [only] => Ok(only),
        [] => Err(format!(
            "{} has no operation that {} lacks; name one with --operation",
            docs.source.name,
            family.map_or("schema/".to_owned(), |family| format!("the family `{family}`"))
        )),
        many => {
            let names: Vec<String> = many.iter().map(|operation| operation.full_name()).collect();
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
        assert_eq!(borrowed(&draft), ["limit"]);
    }
}
