//! First schema files for a family or an operation that only has a name yet: they pass every check but for their
//! blanks, whose texts say what to write.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    blank::fill_placeholders,
    check,
    diagnostic::{Diagnostics, pointer},
    json, layout,
    load::{COMMON, FAMILY, SchemaSet, family_of},
    name::Name,
};

/// The templates, with `@…@` where the name and what the family says go.
const OPERATION_FILE: &str = include_str!("templates/operation.json");
const FAMILY_FILE: &str = include_str!("templates/family.json");
const COMMON_FILE: &str = include_str!("templates/common.json");

/// Writes the files of a family that joins `set`, by path, for operations whose paths begin with `prefix`.
///
/// # Errors
/// The name is taken or cannot be a name, or the set has findings of its own.
pub fn family(
    set: &SchemaSet,
    name: &str,
    prefix: &str,
) -> Result<BTreeMap<String, String>, Diagnostics> {
    let file = format!("{name}/{FAMILY}");
    let mut found = Diagnostics::default();
    if !Name::snake(name).is_ok_and(|rust| rust.as_str() == name) {
        let help = "use small letters, digits and `_`, a letter first: it becomes a folder and a subcommand";
        let message = format!("`{name}` is not a valid name for a family");
        found.push(&file, "", message, help);
        return Err(found);
    }
    if set.families().contains(name) {
        let help = "edit its files, or add an operation";
        found.push(&file, "", "the family exists already", help);
        return Err(found);
    }
    let about = FAMILY_FILE
        .replace("@docs@", &docs_page(&format!("{prefix}overview")))
        .replace("@prefix@", prefix)
        .replace("@dashed@", &name.replace('_', "-"));
    let common = format!("{name}/{COMMON}");
    let grown = set.with_file(&file, &about)?;
    let grown = grown.with_file(&common, COMMON_FILE)?;
    // Unfinished or refused files of other families do not block this one.
    let of_family = check(&fill_placeholders(&grown)).within(name);
    of_family.into_result()?;
    Ok([(file, about), (common, COMMON_FILE.to_owned())].into())
}

/// Writes the skeleton of an operation that joins a family of `set`.
///
/// Properties that it would borrow and `common.json` does not have are left out.
///
/// # Errors
/// The name is taken or cannot be a name, the family does not exist, or the set has findings of its own.
pub fn operation(set: &SchemaSet, family: &str, name: &str) -> Result<String, Diagnostics> {
    let file = format!("{family}/{name}.json");
    let mut found = Diagnostics::default();
    let rust = match (Name::snake(name), Name::pascal(name)) {
        (Ok(snake), Ok(pascal)) if snake.as_str() == name => pascal,
        _ => {
            let help = "use small letters, digits and `_`, a letter first: it becomes a method and a module";
            found.push(
                &file,
                &pointer("", "x-operation"),
                format!("`{name}` is not a valid name for an operation"),
                help,
            );
            return Err(found);
        }
    };
    if set.file(&file).is_some() {
        found.push(
            &file,
            "",
            "the operation exists already",
            "edit the file, then run: cargo xtask codegen",
        );
        return Err(found);
    }
    let about = set.file(&format!("{family}/{FAMILY}"));
    let Some(about) = about.and_then(|about| about.get("x-family")) else {
        let help = "name a folder of schema/ that has a family.json";
        found.push(&file, "", format!("there is no family `{family}`"), help);
        return Err(found);
    };
    let prefix = json::text(about, "prefix").unwrap_or("/");
    let group = json::elements(about, "groups").find_map(|group| json::text(group, "name"));
    let path = format!("{prefix}{}", likely_path(set, family, prefix, name));
    let text = OPERATION_FILE
        .replace("@docs@", &docs_page(&path))
        .replace("@path@", &path)
        .replace("@group@", group.unwrap_or_default())
        .replace("@name@", name)
        .replace("@Name@", rust.as_str())
        .replace("@title@", &name.replace('_', " "));
    let text = drop_unresolved(set, &file, text);
    check(&fill_placeholders(&set.with_file(&file, &text)?)).into_result()?;
    Ok(text)
}

/// The path of a new operation behind the prefix of its family: it begins as the paths of the operations do whose names
/// begin the same.
fn likely_path(set: &SchemaSet, family: &str, prefix: &str, name: &str) -> String {
    let mut start = String::new();
    for (file, schema) in set.operation_files() {
        let about = schema.get("x-operation");
        let path = about.and_then(|about| json::text(about, "path"));
        let steps = path.and_then(|path| path.strip_prefix(prefix));
        let (Some(steps), true) = (steps, family_of(file) == family) else {
            continue;
        };
        let (mut rest, mut shared) = (name, String::new());
        for step in steps.split('/') {
            let left = rest.strip_prefix(step);
            let Some(left) = left.and_then(|left| left.strip_prefix('_')) else {
                break;
            };
            rest = left;
            shared.push_str(step);
            shared.push('/');
        }
        if shared.len() > start.len() {
            start = shared;
        }
    }
    let rest = &name[start.len()..];
    match rest.rsplit_once("_live_") {
        Some((rest, form)) => format!("{start}{rest}/live/{form}"),
        None => format!("{start}{rest}/live"),
    }
}

/// The file without the borrowed properties that do not exist, and without what needs them.
fn drop_unresolved(set: &SchemaSet, file: &str, text: String) -> String {
    let Ok(mut schema) = json::parse(&text) else {
        return text;
    };
    let mut gone = Vec::new();
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (_, definition) in definitions.into_iter().flatten() {
        let properties = definition.get_mut("properties").and_then(Value::as_object_mut);
        let Some(properties) = properties else {
            continue;
        };
        let mut removed: Vec<String> = Vec::new();
        properties.retain(|name, property| {
            let reference = json::text(property, "$ref").filter(|to| to.starts_with(COMMON));
            let kept = reference.is_none_or(|to| set.resolve(file, to).is_some());
            if !kept {
                removed.push(name.clone());
            }
            kept
        });
        if let Some(required) = definition.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|name| !removed.iter().any(|gone| name == gone));
            if let (true, Some(own)) = (required.is_empty(), definition.as_object_mut()) {
                own.shift_remove("required");
            }
        }
        gone.append(&mut removed);
    }
    let own = |schema: &Value, name: &Value| {
        let mut definitions = json::entries(schema, "definitions");
        let name = name.as_str().unwrap_or_default();
        definitions.any(|(row, definition)| {
            row.ends_with("Row")
                && json::entries(definition, "properties").any(|(field, _)| field == name)
        })
    };
    let columns = schema.pointer("/x-operation/columns").cloned();
    let columns: Vec<Value> = columns
        .as_ref()
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|name| own(&schema, name))
        .cloned()
        .collect();
    if let Some(about) = schema.get_mut("x-operation").and_then(Value::as_object_mut) {
        about.insert("columns".to_owned(), columns.into());
        let is_gone = |field: &str| gone.iter().any(|name| name == field);
        if is_gone("limit") {
            about.shift_remove("row-per");
        }
        if is_gone("limit") || is_gone("offset") {
            about.shift_remove("paging");
        }
    }
    layout::file(&schema)
}

/// The types that the runtime has and an operation refers to, although the family's `common.json` lacks them: their
/// names, and the text of that file with them.
#[must_use]
pub fn missing_types(common: &str, operation: &Value) -> Option<(Vec<String>, String)> {
    let template = json::parse(COMMON_FILE).ok()?;
    let known = json::parse(common).ok()?;
    let operation = operation.to_string();
    let is_missing = |(name, definition): &(&String, &Value)| {
        definition.get("x-rust-type").is_some()
            && known.pointer(&pointer("/definitions", name)).is_none()
            && operation.contains(&format!("\"{COMMON}#/definitions/{name}\""))
    };
    let missing = json::entries(&template, "definitions").filter(is_missing);
    let (names, added): (Vec<String>, Vec<String>) = missing
        .map(|(name, definition)| {
            let written = layout::within(definition, 4);
            (name.to_owned(), format!("\n    \"{name}\": {written},"))
        })
        .unzip();
    let (before, after) = common.split_once("\"definitions\": {")?;
    let text = format!("{before}\"definitions\": {{{}{after}", added.concat());
    (!names.is_empty()).then_some((names, text))
}

/// The page of upstream's docs about a path.
#[must_use]
pub fn docs_page(path: &str) -> String {
    let path = path.strip_prefix("/dataforseo").unwrap_or(path);
    format!("https://docs.dataforseo.com/v3{path}/")
}
