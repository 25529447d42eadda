//! The schemas of this repository and what lies generated in it.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

use aisa_codegen::{Content, Mode, Product, contract, generate, load, sync};
use aisa_contract::status::Billing;

use crate::fixture::text;

pub(crate) fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(aisa_backlinks_tests::root)
}

fn products() -> &'static [Product] {
    static PRODUCTS: OnceLock<Vec<Product>> = OnceLock::new();
    PRODUCTS.get_or_init(|| {
        let set =
            load(&root().join("schema")).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        generate(&set).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    })
}

#[test]
fn the_generated_files_are_what_the_schemas_say() {
    let report = sync(root(), products(), Mode::Check).unwrap();
    assert!(report.is_clean(), "{report}");
}

#[test]
fn the_generated_code_of_summary_is_what_was_agreed() {
    insta::assert_snapshot!(text(products(), "aisa-backlinks/src/generated/summary.rs"));
}

#[test]
fn generated_files_stay_short_for_what_they_describe() {
    for product in products() {
        if let Content::Whole(text) = &product.content
            && product.path.extension().is_some_and(|extension| extension == "rs")
        {
            let types =
                text.matches("\npub struct ").count() + text.matches("    pub struct ").count();
            // What kinds of elements share is read by methods, an arm a kind.
            let arms = text.matches("(it) => it.").count();
            let methods = text.matches("pub fn ").count();
            let (lines, most) = (text.lines().count(), 1500.max(40 * types) + arms + 10 * methods);
            let path = product.path.display();
            assert!(lines <= most, "{path} has {lines} lines for {types} types");
        }
    }
}

#[test]
fn doc_comments_end_at_100_columns_unless_one_word_is_longer() {
    for product in products() {
        let Content::Whole(text) = &product.content else {
            continue;
        };
        for line in text.lines().filter(|line| line.trim_start().starts_with("///")) {
            let words = line.trim_start().trim_start_matches('/').split_whitespace().count();
            assert!(
                line.chars().count() <= 100 || words == 1,
                "{}: {line}",
                product.path.display()
            );
        }
    }
}

#[test]
fn every_operation_is_named_the_same_way() {
    let set = load(&root().join("schema")).unwrap();
    let api = contract(&set).unwrap();
    for family in &api.families {
        for operation in &family.operations {
            let name = &operation.name;
            let module = format!("{}/src/generated/{name}.rs", family.crate_name);
            let text = text(products(), &module);
            let type_name: String =
                name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
            for item in [
                format!("    pub fn {name}("),
                "aisa_gateway::family::request! {".to_owned(),
                format!("    pub struct {type_name}Request {{"),
                format!("impl {type_name}Request {{"),
                "    pub fn validate(&self)".to_owned(),
                format!("impl Operation for {type_name}Request {{"),
            ] {
                assert!(text.contains(&item), "{module}: {item} is missing");
            }
        }
    }
}

/// Money: a code is free without a charge header only where the outcome itself proves that nothing ran.
#[test]
fn only_refusals_before_anything_runs_are_free() {
    let set = load(&root().join("schema")).unwrap();
    let api = contract(&set).unwrap();
    let free = api.gateway.status_codes.iter();
    let free = free.filter(|code| code.billing == Billing::Free);
    assert_eq!(
        free.map(|code| code.code).collect::<Vec<_>>(),
        [
            40000, 40006, // more tasks than a call takes
            40100, 40104, 40200, 40201, 40202, 40203, 40204, 40207, 40209,
            40210, // not let in
            40402, // no such path
            40501, 40502, 40503, 40505, 40506, // not what the operation takes
        ]
    );
    assert!(api.gateway.status_blocks.iter().all(|block| block.billing != Billing::Free));
}
