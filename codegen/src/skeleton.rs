//! A first schema file for an operation that has only a name yet: it passes every check but for its blanks, whose
//! texts say what goes in their place.

use crate::{
    blank::overlook_blanks,
    check,
    diagnostic::{Diagnostics, pointer},
    load::SchemaSet,
    name::Name,
};

/// The skeleton, with `@name@`, `@Name@` and `@title@` in the place of the name.
const SKELETON: &str = include_str!("skeleton.json");

/// Writes the skeleton of an operation that joins `set`.
///
/// # Errors
/// The name is taken or no name, or the set has findings of its own.
pub fn skeleton(set: &SchemaSet, name: &str) -> Result<String, Diagnostics> {
    let file = format!("{name}.json");
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
    let text = SKELETON
        .replace("@name@", name)
        .replace("@Name@", rust.as_str())
        .replace("@title@", &name.replace('_', " "));
    check(&overlook_blanks(&set.with_file(&file, &text)?)).into_result()?;
    Ok(text)
}
