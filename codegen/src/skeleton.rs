//! A first schema file for an operation that has only a name yet: it passes every check but for its blanks, whose
//! texts say what goes in their place.

use crate::{
    blank::overlook_blanks,
    check,
    diagnostic::{Diagnostics, pointer},
    json,
    load::{FAMILY, SchemaSet},
    name::Name,
};

/// The skeleton, with `@…@` where the name and what the family says go.
const SKELETON: &str = include_str!("skeleton.json");

/// Writes the skeleton of an operation that joins a family of `set`.
///
/// # Errors
/// The name is taken or no name, the family is not there, or the set has findings of its own.
pub fn skeleton(set: &SchemaSet, family: &str, name: &str) -> Result<String, Diagnostics> {
    let file = format!("{family}/{name}.json");
    let mut found = Diagnostics::default();
    let rust = match (Name::snake(name), Name::pascal(name)) {
        (Ok(snake), Ok(pascal)) if snake.as_str() == name => pascal,
        _ => {
            let help = "use small letters, digits and `_`, a letter first: it becomes a method and a module";
            found.push(
                &file,
                &pointer("", "x-operation"),
                format!("`{name}` is no name of an operation"),
                help,
            );
            return Err(found);
        }
    };
    if set.file(&file).is_some() {
        found.push(
            &file,
            "",
            "the operation is there already",
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
    let text = SKELETON
        .replace("@docs@", &docs_page(&format!("{prefix}@name@/live")))
        .replace("@prefix@", prefix)
        .replace("@group@", group.unwrap_or_default())
        .replace("@name@", name)
        .replace("@Name@", rust.as_str())
        .replace("@title@", &name.replace('_', " "));
    check(&overlook_blanks(&set.with_file(&file, &text)?)).into_result()?;
    Ok(text)
}

/// The page of upstream's docs about a path.
#[must_use]
pub fn docs_page(path: &str) -> String {
    let path = path.strip_prefix("/dataforseo").unwrap_or(path);
    format!("https://docs.dataforseo.com/v3{path}/")
}
