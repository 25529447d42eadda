//! Bodies keep the order of the schema.
//!
//! Other members of the workspace make serde_json keep the order of maps. This crate must not need that, so these tests
//! say something when they run alone: `cargo test -p aisa-gateway`.

#![allow(clippy::unwrap_used, reason = "helpers may fail a test too")]

use aisa_backlinks::{
    BacklinksRequest, Client, Operation, PageIntersectionRequest, field, request::RawRequest,
};

/// The task of a request as it would go out.
fn task(request: impl Operation) -> String {
    let prepared = Client::new("sk-aisa-test").unwrap().call(request).prepare().unwrap();
    let body = prepared.body().unwrap();
    body.strip_prefix('[').and_then(|body| body.strip_suffix(']')).unwrap().to_owned()
}

/// The names of the members of an object, as they come.
fn names(task: &str) -> Vec<String> {
    let known = aisa_backlinks::family().find("backlinks").unwrap().fields().names();
    let mut found: Vec<(usize, String)> = known
        .filter_map(|name| Some((task.find(&format!("\"{name}\":"))?, name.to_owned())))
        .collect();
    found.sort();
    found.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn fields_keep_the_order_of_the_schema_also_where_a_text_is_not_ascii() {
    let request = |tag: &str| {
        BacklinksRequest::new("https://b\u{fc}cher.example/\u{fc}")
            .limit(5)
            .filters(field("anchor").eq(tag))
            .tag(tag)
    };
    let (plain, umlaut) = (task(request("a")), task(request("\u{e4}")));
    let order: Vec<_> = aisa_backlinks::family()
        .find("backlinks")
        .unwrap()
        .fields()
        .names()
        .filter(|name| umlaut.contains(&format!("\"{name}\":")))
        .collect();
    assert_eq!(names(&plain), order);
    assert_eq!(names(&umlaut), order);
    assert!(umlaut.contains("https://xn--bcher-kva.example/"), "{umlaut}");

    let fields = serde_json::from_str(&umlaut).unwrap();
    let raw = task(RawRequest::new(aisa_backlinks::family().find("backlinks").unwrap(), fields));
    assert_eq!(names(&raw), order, "of a map of fields too");
}

#[test]
fn targets_keep_their_positions() {
    let targets: Vec<_> = (1..12).map(|n| format!("b\u{fc}cher{n}.example")).collect();
    let task = task(PageIntersectionRequest::new(targets));
    let tenth = task.find("\"10\":").unwrap();
    assert!(task.find("\"9\":").unwrap() < tenth, "{task}");
    assert!(task.is_ascii(), "{task}");
}
