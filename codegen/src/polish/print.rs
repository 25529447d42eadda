//! Prints items, with the blank lines that prettyplease leaves out.
//!
//! prettyplease leaves the tokens in a macro call as they are. The input of the runtime's macros is Rust, though: an
//! item with the attribute `#[wrap_in_macro(path)]` is printed as an item, inside a call of the macro at that path.

use proc_macro2::TokenStream;

/// How every file starts that is made from the schemas.
pub(crate) const HEADER: &str = "// @generated from schema/";

/// The text that every generated file starts with.
pub(crate) fn header(sources: &str) -> String {
    format!("{HEADER}{sources} by cargo xtask codegen. Do not edit.\n")
}

/// A whole file: header, the docs and attributes of the file, and its items.
pub(crate) fn file(sources: &str, head: TokenStream, items: &[syn::Item]) -> syn::Result<String> {
    let head: syn::File = syn::parse2(head)?;
    let mut text = header(sources);
    text.push_str(&prettyplease::unparse(&head));
    let mut imports = false;
    for item in items {
        let import =
            matches!(item, syn::Item::Use(_) | syn::Item::Mod(syn::ItemMod { content: None, .. }));
        if !(import && imports) {
            text.push('\n');
        }
        imports = import;
        let mut item = item.clone();
        let within = take_wrapper(&mut item);
        let printed = spaced(&prettyplease::unparse(&syn::File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: vec![item],
        }));
        match within {
            Some(macro_path) => {
                text.push_str(&format!("{macro_path}! {{\n"));
                for line in printed.lines() {
                    text.push_str(&format!("    {line}\n"));
                }
                text.push_str("}\n");
            }
            None => text.push_str(&printed),
        }
    }
    Ok(text)
}

/// Takes the path in `#[wrap_in_macro(path)]` off an item.
fn take_wrapper(item: &mut syn::Item) -> Option<String> {
    let attributes = match item {
        syn::Item::Struct(item) => &mut item.attrs,
        syn::Item::Enum(item) => &mut item.attrs,
        _ => return None,
    };
    let place =
        attributes.iter().position(|attribute| attribute.path().is_ident("wrap_in_macro"))?;
    let attribute = attributes.remove(place);
    let path = attribute.meta.require_list().ok()?.tokens.to_string();
    Some(path.replace(' ', ""))
}

/// A blank line after every member of a block that is followed by another.
fn spaced(item: &str) -> String {
    let mut text = String::with_capacity(item.len());
    let mut lines = item.lines().peekable();
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        let apart = line.starts_with("    type ") || line.starts_with("    use ");
        let ends_a_member = apart || matches!(line, "    }" | "    };");
        let statement = line.starts_with("        ") && line.ends_with(';');
        let next_member = |next: &&str| next.starts_with("    ") && !next.starts_with("     ");
        if lines.peek().is_some_and(|next| {
            next_member(next) && (ends_a_member || statement && *next != "    }")
        }) {
            text.push('\n');
        }
    }
    text
}
