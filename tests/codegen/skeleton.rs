//! The first schema file of a new operation.

use aisa_codegen::{SchemaSet, generate, load, skeleton};

use crate::repository::root;

fn set() -> SchemaSet {
    load(&root().join("schema")).unwrap()
}

#[test]
fn a_skeleton_generates_as_it_is() {
    let set = set();
    for name in ["keyword_gaps", "x", "pages2"] {
        let text = skeleton(&set, name).unwrap();
        let products = generate(&set.with_file(&format!("{name}.json"), &text).unwrap()).unwrap();
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
        ("rustls", "the client has a `rustls` of its own"),
        ("common", "the operation is there already"),
    ] {
        let found = skeleton(&set, name).unwrap_err().to_string();
        assert!(found.contains(said), "{name}: {found}");
    }
}
