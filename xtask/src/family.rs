//! The family that a new operation joins.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, skeleton};
use aisa_drift::OperationDoc;

/// A family to add to: its name, the set that has it, and its files where it is new.
pub(crate) struct TargetFamily {
    pub(crate) name: String,
    pub(crate) set: SchemaSet,
    pub(crate) files: BTreeMap<String, String>,
}

/// The family to add to: the one that is asked for, or the only one. One that is not there is started, for operations
/// whose paths begin with `prefix`.
pub(crate) fn join(
    set: &SchemaSet,
    wanted: Option<&str>,
    prefix: Option<&str>,
) -> Result<TargetFamily, String> {
    let families: Vec<&str> = set.families().into_iter().collect();
    let name = match (wanted, families.as_slice()) {
        (Some(wanted), _) => wanted,
        (None, [only]) => only,
        (None, _) => {
            let known = families.join(", ");
            return Err(format!("say which family it joins with --family: {known}"));
        }
    };
    let mut set = set.clone();
    let mut files = BTreeMap::new();
    if !families.contains(&name) {
        let usual = format!("/dataforseo/{name}/");
        files = skeleton::family(&set, name, prefix.unwrap_or(&usual))
            .map_err(|found| found.to_string())?;
        for (path, text) in &files {
            set = set.with_file(path, text).map_err(|found| found.to_string())?;
        }
    }
    Ok(TargetFamily { name: name.to_owned(), set, files })
}

/// The family whose operations are called as this one.
pub(crate) fn of_path(set: &SchemaSet, operation: &OperationDoc) -> Option<String> {
    let prefixes = set.families().into_iter().filter_map(|family| {
        let file = set.file(&format!("{family}/family.json"))?;
        Some((family, file["x-family"]["prefix"].as_str()?))
    });
    let own = prefixes.filter(|(_, prefix)| operation.is_under(prefix));
    let nearest = own.max_by_key(|(_, prefix)| prefix.len());
    nearest.map(|(family, _)| family.to_owned())
}
