//! `cargo xtask new PAGE…`: first schema files from the docs of operations.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use aisa_codegen::{BLANK, SchemaSet, layout, skeleton};
use aisa_drift::{self as drift, Contract, Hints, OperationDoc, Words};
use serde_json::Value;

use crate::family::{TargetFamily, join, of_path};

/// Files by path below the schema folder, and what to say about them.
pub(crate) type Written = (BTreeMap<String, String>, String);

/// Which operations of the docs are drafted.
pub(crate) enum Wanted<'a> {
    /// The only one that the schema lacks.
    Only,
    /// Those of these names.
    Named(&'a [String]),
    /// All that the schema lacks.
    All,
}

/// Drafts the schema files of operations from their docs, and says what is left to do.
pub(crate) fn draft(
    set: &SchemaSet,
    schema: &Path,
    family: Option<&str>,
    pages: &[PathBuf],
    wanted: &Wanted<'_>,
) -> Result<Written, String> {
    let docs = read(pages)?;
    let (operations, mut said) = match wanted {
        Wanted::Only => (vec![pick(set, family, &docs)?], String::new()),
        Wanted::Named(names) => {
            let found: Result<_, _> = names.iter().map(|name| docs.find(name.trim())).collect();
            (found?, String::new())
        }
        Wanted::All => all(set, family, &docs)?,
    };
    let is_one = !matches!(wanted, Wanted::All) && operations.len() == 1;
    let mut drafts = Drafts { set: set.clone(), schema, docs: &docs, files: BTreeMap::new() };
    let (mut heads, mut borrowed, mut added) = (Vec::new(), Vec::new(), Vec::new());
    for operation in operations {
        match drafts.add(family, operation) {
            Ok(draft) => {
                heads.push(draft.head);
                borrowed.extend(draft.borrowed);
                added.extend(draft.added);
            }
            Err(why) if matches!(wanted, Wanted::All) => said += &format!("\nnot drafted: {why}"),
            Err(why) => return Err(why),
        }
    }
    if heads.is_empty() {
        return Err(format!("{} has no operation to draft{said}", docs.source.name));
    }
    let heads = match heads.as_slice() {
        [(_, head)] if is_one => format!(": {head} to fill in"),
        several => {
            several.iter().map(|(file, head)| format!("\n  schema/{file}: {head}")).collect()
        }
    };
    let list = |title: &str, names: &mut Vec<String>| {
        names.sort();
        names.dedup();
        match names.is_empty() {
            true => String::new(),
            false => format!("\n{title}: {}", names.join(", ")),
        }
    };
    let borrowed = list("in the words of other operations, which may not fit here", &mut borrowed);
    let added = list("added to common.json", &mut added);
    let said = format!(
        "{heads}{said}\n\
         replace every \"{BLANK}\" by words of your own, check group, docs and columns, then run `cargo xtask codegen`{borrowed}{added}"
    );
    Ok((drafts.files, said))
}

/// All docs as one: what one says of operations of the schema tells the words for what another one says.
fn read(pages: &[PathBuf]) -> Result<Contract, String> {
    let mut all: Option<Contract> = None;
    for page in pages {
        let name = page.display().to_string();
        let bytes = fs::read(page).map_err(|error| format!("{name}: {error}"))?;
        let docs =
            drift::read(&name, &bytes, &Hints::default()).map_err(|error| error.to_string())?;
        match &mut all {
            None => all = Some(docs),
            Some(all) => {
                all.source.name += &format!(", {name}");
                all.operations.extend(docs.operations);
            }
        }
    }
    all.ok_or_else(|| "name a file with docs".to_owned())
}

/// The schemas as drafts join them.
struct Drafts<'a> {
    set: SchemaSet,
    schema: &'a Path,
    docs: &'a Contract,
    /// What is to be written, by path below the schema folder.
    files: BTreeMap<String, String>,
}

/// What to say of one draft.
struct Said {
    /// Its file, and what is in it.
    head: (String, String),
    borrowed: Vec<String>,
    added: Vec<String>,
}

impl Drafts<'_> {
    /// The text of a schema file as it is by now.
    fn text(&self, files: &BTreeMap<String, String>, path: &str) -> Result<String, String> {
        match files.get(path).or_else(|| self.files.get(path)) {
            Some(text) => Ok(text.clone()),
            None => {
                let place = self.schema.join(path);
                fs::read_to_string(&place).map_err(|error| format!("{}: {error}", place.display()))
            }
        }
    }

    /// Drafts one operation.
    fn add(&mut self, family: Option<&str>, operation: &OperationDoc) -> Result<Said, String> {
        let called = operation.path.as_deref().unwrap_or_default();
        let of_path = of_path(&self.set, operation);
        let prefix = format!("/dataforseo/{}/", operation.family());
        let Some(family) = family.or(of_path.as_deref()) else {
            return Err(format!(
                "`{}` is called at {called}, which no family of schema/ begins with; start one with --family NAME",
                operation.name
            ));
        };
        let TargetFamily { set, name: family, files: started } =
            join(&self.set, Some(family), Some(&prefix))?;
        // Unfinished or refused files of other operations do not block this one.
        let filled = aisa_codegen::fill_placeholders(&set);
        let api = aisa_codegen::lower(&filled);
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
                "schema/{path} exists; `cargo xtask drift {}` compares it with the docs",
                self.docs.source.name
            ));
        }
        let words = Words::new(&set, &api, self.docs);
        let draft = drift::draft(&words, family, self.docs, operation)?;
        let mut files = started;
        for (path, changed) in &draft.changed {
            let text = layout::edited(&self.text(&files, path)?, changed);
            files.insert(path.clone(), text);
        }
        let common = format!("{}/common.json", family.name);
        let shared = self.text(&files, &common)?;
        let mut added = draft.shared;
        if let Some((names, text)) = skeleton::missing_types(&shared, &draft.file) {
            added.extend(names);
            files.insert(common, text);
        }
        let text = layout::file(&draft.file);
        let head = format!(
            "{} request and {} result fields, {} blanks",
            operation.request.list.len(),
            operation.result.list.len(),
            text.matches(BLANK).count(),
        );
        files.insert(path.clone(), text);
        let mut set = set.clone();
        for (path, text) in &files {
            set = set.with_file(path, text).map_err(|found| found.to_string())?;
        }
        self.set = set;
        self.files.extend(files);
        Ok(Said { head: (path, head), borrowed: draft.unsure, added })
    }
}

/// The only operation that the schema lacks and the family can have.
fn pick<'d>(
    set: &SchemaSet,
    family: Option<&str>,
    docs: &'d Contract,
) -> Result<&'d OperationDoc, String> {
    if let [only] = docs.operations.as_slice() {
        return Ok(only);
    }
    let new: Vec<&OperationDoc> =
        docs.operations.iter().filter(|own| is_new(set, family, own)).collect();
    match new.as_slice() {
        [only] => Ok(only),
        [] => Err(none_is_new(family, docs)),
        many => {
            let names: Vec<String> = many.iter().map(|operation| operation.full_name()).collect();
            Err(format!("pick some with --operation, or --all of: {}", names.join(", ")))
        }
    }
}

/// Every operation that the schema lacks and the family can have, and what to say of those that are there.
fn all<'d>(
    set: &SchemaSet,
    family: Option<&str>,
    docs: &'d Contract,
) -> Result<(Vec<&'d OperationDoc>, String), String> {
    let described = docs.operations.iter().filter(|operation| operation.is_described());
    let (new, others): (Vec<_>, Vec<_>) =
        described.partition(|operation| is_new(set, family, operation));
    if new.is_empty() {
        return Err(none_is_new(family, docs));
    }
    let others = others.iter().filter(|operation| file_of(set, operation).is_some());
    let others: Vec<String> = others.map(|operation| operation.full_name()).collect();
    let said = match others.is_empty() {
        true => String::new(),
        false => format!("\nleft alone, since the schema has them: {}", others.join(", ")),
    };
    Ok((new, said))
}

fn none_is_new(family: Option<&str>, docs: &Contract) -> String {
    format!(
        "{} has no operation that {} lacks; name one with --operation",
        docs.source.name,
        family.map_or("schema/".to_owned(), |family| format!("the family `{family}`"))
    )
}

/// The file of an operation that the schema has.
fn file_of<'s>(set: &'s SchemaSet, operation: &OperationDoc) -> Option<&'s Value> {
    set.file(&format!("{}/{}.json", of_path(set, operation)?, operation.name))
}

/// Whether the schema lacks an operation, and a family can have it.
fn is_new(set: &SchemaSet, family: Option<&str>, operation: &OperationDoc) -> bool {
    match of_path(set, operation) {
        _ if !operation.is_described() => false,
        Some(own) => family.is_none_or(|wanted| wanted == own) && file_of(set, operation).is_none(),
        None => family.is_none_or(|wanted| !set.families().contains(wanted)),
    }
}
