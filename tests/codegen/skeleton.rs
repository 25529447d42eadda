//! The first schema file of a new operation.

use aisa_codegen::{BLANK, SchemaSet, check, generate, load, skeleton};

use crate::repository::root;

fn set() -> SchemaSet {
    load(&root().join("schema")).unwrap()
}

#[test]
fn a_skeleton_is_refused_for_its_blanks_alone_and_generates_once_they_are_filled() {
    let set = set();
    for name in ["keyword_gaps", "x", "pages2"] {
        let text = skeleton(&set, "backlinks", name).unwrap();
        let file = format!("backlinks/{name}.json");
        let found = check(&set.with_file(&file, &text).unwrap());
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), text.matches(BLANK).count(), "{found:#?}");
        assert!(
            found.iter().all(|finding| finding.contains("blank")),
            "{found:#?}"
        );
        let filled = text.replace(BLANK, "Something that a person wrote:");
        let products = generate(&set.with_file(&file, &filled).unwrap()).unwrap();
        assert!(
            products
                .iter()
                .any(|product| product.path.ends_with(format!("{name}.rs")))
        );
    }
}

#[test]
fn a_name_that_cannot_be_one_is_refused_before_anything_is_written() {
    let set = set();
    for (name, said) in [
        ("summary", "the operation is there already"),
        ("Keyword-Gaps", "`Keyword-Gaps` is no name of an operation"),
        ("keyword-gaps", "`keyword-gaps` is no name of an operation"),
        ("../evil", "`../evil` is no name of an operation"),
        ("", "`` is no name of an operation"),
        ("type", "`type` is no name of an operation"),
        ("operations", "the client has a `operations` of its own"),
        ("common", "the operation is there already"),
    ] {
        let found = skeleton(&set, "backlinks", name).unwrap_err().to_string();
        assert!(found.contains(said), "{name}: {found}");
    }
}
