//! Names: unique in a family, also as Rust names, and not taken there.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde_json::Value;
use syn::{ImplItem, Item, UseTree};

use super::{Checker, Location, kind};
use crate::{
    emit::ROOT,
    json,
    load::{SchemaSet, family_of},
    name::{CATCH_ALL, Name, NameError, fields_module},
};

/// The names that the crate of every family has anyway, read from its root.
struct Taken {
    /// Types, and the names that Rust programs use without import.
    types: BTreeSet<String>,
    /// Methods of the client.
    methods: BTreeSet<String>,
}

/// Names that Rust programs use without import, generated ones too.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];
/// Names that the runtime's macros define around a type.
const IN_MACROS: &[&str] = &["Position", "Reader"];

/// Whether no definition can have this name: the crate of every family has a type of it, or Rust does.
#[must_use]
pub fn is_taken(name: &str) -> bool {
    TAKEN.types.contains(name)
}

static TAKEN: LazyLock<Taken> = LazyLock::new(|| {
    let words = PRELUDE.iter().chain(IN_MACROS);
    let mut taken = Taken {
        types: words.map(|word| (*word).to_owned()).collect(),
        // What every value has comes before a method that takes `&self`.
        methods: ["clone", "into", "try_into"].map(str::to_owned).into(),
    };
    // The template is valid Rust, or no family would compile.
    for item in syn::parse_file(ROOT).map(|root| root.items).unwrap_or_default() {
        match item {
            Item::Use(item) => taken.types.extend(imported(&item.tree)),
            Item::Struct(item) => drop(taken.types.insert(item.ident.to_string())),
            Item::Type(item) => drop(taken.types.insert(item.ident.to_string())),
            Item::Impl(item) => {
                taken.methods.extend(item.items.iter().filter_map(|member| match member {
                    ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                    _ => None,
                }))
            }
            _ => {}
        }
    }
    taken
});

/// The names that a `use` brings.
fn imported(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => imported(&path.tree),
        UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        UseTree::Name(name) => vec![name.ident.to_string()],
        UseTree::Rename(name) => vec![name.rename.to_string()],
        UseTree::Glob(_) => Vec::new(),
    }
}

/// Modules that an operation must not take.
const TAKEN_MODULES: &[&str] = &["common", "mod", "operations"];
/// Members of a request that a setter must not hide.
const TAKEN_SETTERS: &[&str] = &["clone", "fields", "info", "new", "validate"];

impl Checker<'_> {
    pub(super) fn names(&mut self) {
        self.definition_names();
        self.operation_names();
    }

    fn definition_names(&mut self) {
        let mut seen: BTreeMap<(&str, String), (&str, &str)> = BTreeMap::new();
        for (file, name, schema) in self.set.definitions() {
            let at = Location::file(file).at("definitions").at(name);
            match Name::pascal(name) {
                Err(bad) => self.bad_name(&at, &bad),
                Ok(rust) => {
                    if rust.as_str() != name {
                        self.report(
                            &at,
                            format!("`{name}` is not PascalCase"),
                            format!("call it `{rust}`"),
                        );
                    }
                    let hand_written = schema.get("x-rust-type").is_some();
                    // One letter is a type parameter of the generated code.
                    let taken = TAKEN.types.contains(name) || name.len() == 1;
                    if !hand_written && taken {
                        self.report(
                            &at,
                            format!("the client has a `{rust}` of its own"),
                            "choose another name",
                        );
                    }
                    let key = (family_of(file), rust.to_string());
                    if let Some((other_file, other)) = seen.get(&key) {
                        let message = format!("`{name}` is also `{other}` of {other_file}");
                        self.report(&at, message, "names are unique in a family: choose another, or share it in common.json");
                    } else {
                        seen.insert(key, (file, name));
                    }
                }
            }
            self.member_names(&at, schema);
        }
    }

    /// The fields of an object, the words of an enum.
    fn member_names(&mut self, at: &Location<'_>, schema: &Value) {
        if schema.get("x-rust-type").is_some() {
            return;
        }
        let mut seen: BTreeMap<Name, &str> = BTreeMap::new();
        let closed = kind::is_closed(schema);
        for (field, _) in json::entries(schema, "properties") {
            let at = at.at("properties").at(field);
            let Some(rust) = self.member(&at, field, Name::snake(field), &mut seen) else {
                continue;
            };
            if rust.as_str() == CATCH_ALL {
                self.report(
                    &at,
                    format!("results keep the fields that no schema knows in `{CATCH_ALL}`"),
                    "the generator needs a rule for this name first",
                );
            }
            if closed && TAKEN_SETTERS.contains(&rust.as_str()) {
                self.report(
                    &at,
                    format!("the generated type has `{rust}` already"),
                    "the generator needs a rule for this name first",
                );
            }
        }
        let words: Vec<(&str, &str)> = ["x-values", "x-variants"]
            .into_iter()
            .flat_map(|keyword| {
                json::entries(schema, keyword).map(move |(word, _)| (keyword, word.as_str()))
            })
            .collect();
        if matches!(kind::named(schema), Some(kind::Kind::Enum | kind::Kind::Tagged)) {
            seen.clear();
            for (keyword, word) in words {
                let at = at.at(keyword).at(word);
                let Some(rust) = self.member(&at, word, Name::pascal(word), &mut seen) else {
                    continue;
                };
                if rust.as_str() == "Other" {
                    self.report(
                        &at,
                        "`Other` holds the words that are not listed",
                        "the generator needs a rule for this word first",
                    );
                }
            }
        }
    }

    fn member<'n>(
        &mut self,
        at: &Location<'_>,
        wire: &'n str,
        rust: Result<Name, NameError>,
        seen: &mut BTreeMap<Name, &'n str>,
    ) -> Option<Name> {
        match rust {
            Err(bad) => {
                self.bad_name(at, &bad);
                None
            }
            Ok(rust) => {
                if let Some(other) = seen.insert(rust.clone(), wire)
                    && other != wire
                {
                    self.report(
                        at,
                        format!("`{wire}` and `{other}` are both `{rust}` in Rust"),
                        "one of them is probably a mistake",
                    );
                }
                Some(rust)
            }
        }
    }

    fn operation_names(&mut self) {
        let modules = row_modules(self.set);
        for (file, schema) in self.set.operation_files() {
            let Some(operation) = schema.get("x-operation") else {
                continue;
            };
            let Some(name) = json::text(operation, "name") else {
                continue;
            };
            let at = Location::file(file).at("x-operation").at("name");
            let rust = match Name::snake(name) {
                Ok(rust) => rust,
                Err(bad) => {
                    self.bad_name(&at, &bad);
                    continue;
                }
            };
            if rust.as_str() != name {
                self.report(
                    &at,
                    format!("`{name}` is not valid snake_case in Rust"),
                    format!("`{rust}` would be"),
                );
            }
            self.portable(&at, name);
            if TAKEN.methods.contains(name) || TAKEN_MODULES.contains(&name) {
                self.report(
                    &at,
                    format!("the client has a `{name}` of its own"),
                    "choose another name",
                );
            }
            if let Some(row) = modules.get(&(family_of(file), name.to_owned())) {
                self.report(
                    &at,
                    format!("the field names of `{row}` stand in a module `{name}`"),
                    "choose another name",
                );
            }
            let request = Name::pascal(&format!("{name}_request"));
            if operation.get("request").is_none()
                && let Ok(request) = request
                && let Some((other, ..)) = self.set.definitions().find(|(other, definition, _)| {
                    family_of(other) == family_of(file) && *definition == request.as_str()
                })
            {
                let message =
                    format!("`{request}` of {other} has the name of this operation's request");
                self.report(&at, message, "rename the definition");
            }
        }
    }

    /// Refuses the names that Windows keeps for devices: no checkout there can have a file or folder of such a name.
    pub(super) fn portable(&mut self, at: &Location<'_>, name: &str) {
        let is_port = |word: &str| {
            let number = name.strip_prefix(word);
            number.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
        };
        if ["aux", "con", "nul", "prn"].contains(&name) || is_port("com") || is_port("lpt") {
            let message = format!("`{name}` is a device on Windows, and no name of a file there");
            self.report(at, message, "choose another name");
        }
    }

    fn bad_name(&mut self, at: &Location<'_>, bad: &NameError) {
        self.report(at, bad.to_string(), "use ASCII letters, digits and `_`, a letter first");
    }
}

/// The modules of the rows whose fields filters name, by family, with the row.
fn row_modules(set: &SchemaSet) -> BTreeMap<(&str, String), &str> {
    let mut modules = BTreeMap::new();
    for (file, _, schema) in set.definitions() {
        for (_, property) in json::entries(schema, "properties") {
            let row = json::text(property, "x-filter-fields")
                .and_then(|reference| set.resolve(file, reference));
            if let Some(row) = row
                && let Ok(module) = fields_module(row.definition)
            {
                modules.insert((family_of(row.file), module.to_string()), row.definition);
            }
        }
    }
    modules
}
