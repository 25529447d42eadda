//! Every operation that pages is walked to its end in the sandbox, by its description alone.

use std::collections::BTreeSet;

use aisa_backlinks::{Client, Usd, clock::ManualClock, paging::PagingEnd, request::RawRequest};
use aisa_contract::RowsIn;
use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

fn client(sandbox: &Sandbox) -> Client {
    Client::builder()
        .key(sandbox.key())
        .base_url(sandbox.url())
        .clock(ManualClock::auto())
        .build()
        .unwrap()
}

/// Whether a row has a text to tell it apart by, besides the one that says of what kind it is.
fn has_text(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| name != "type" && (value.is_string() || has_text(value))),
        Value::Array(list) => list.iter().any(has_text),
        _ => false,
    }
}

#[tokio::test]
async fn every_paged_operation_gives_each_row_once() {
    let sandbox = Sandbox::builder().rows(230).start().await.unwrap();
    let client = client(&sandbox);
    let paged: Vec<_> =
        aisa_backlinks::family().all().filter(|info| info.paging().is_some()).collect();
    assert!(paged.len() >= 9, "{} operations page", paged.len());
    for info in paged {
        let mut at_once = info.example();
        at_once.insert("limit".to_owned(), 1_000.into());
        let answer = client.call(RawRequest::new(info, at_once)).await.unwrap();
        let Some(RowsIn::Field(name)) = info.rows_in() else {
            panic!("{} has no rows in a field", info.name());
        };
        let whole = &answer.result().unwrap()[name];
        let before = sandbox.account();
        let mut rows = client.call(RawRequest::new(info, info.example())).rows().page_size(100);
        let mut seen = Vec::new();
        while let Some(row) = rows.next().await {
            seen.push(row.unwrap());
        }
        assert_eq!((seen.len(), rows.end()), (230, Some(PagingEnd::Complete)), "{}", info.name());
        // Without a text nothing tells rows apart for certain.
        let distinct: BTreeSet<String> = seen.iter().map(Value::to_string).collect();
        let named = seen.first().is_some_and(has_text);
        assert!(distinct.len() == 230 || !named, "{}: a row came twice", info.name());
        assert_eq!(&Value::from(seen), whole, "{}", info.name());
        let after = sandbox.account();
        assert_eq!(after.executed - before.executed, 3, "{}", info.name());
        let cost = Usd::from_micros(after.charged_micros - before.charged_micros);
        assert_eq!(
            (rows.purchases().charged, rows.purchases().unknown_charges),
            (cost, 0),
            "{}",
            info.name()
        );
    }
}

#[tokio::test]
async fn backlinks_go_on_beyond_the_largest_offset() {
    let sandbox = Sandbox::builder().rows(21_700).start().await.unwrap();
    let client = client(&sandbox);
    let request = aisa_backlinks::BacklinksRequest::new("one.example").offset(19_500).limit(500);
    let mut rows = client.backlinks(request).rows();
    let mut seen = BTreeSet::new();
    while let Some(row) = rows.next().await {
        seen.insert(serde_json::to_string(&row.unwrap()).unwrap());
    }
    assert_eq!((seen.len(), rows.end()), (2_200, Some(PagingEnd::Complete)));
    assert_eq!(rows.purchases().pages, 5);
}

#[tokio::test]
async fn an_operation_with_one_response_gives_its_rows_in_one_page_as_it_was_asked() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let targets = || ["one.example", "two.example"];
    let fields = json!({"targets": targets()}).as_object().unwrap().clone();
    let mut rows = client
        .call(RawRequest::new(aisa_backlinks::family().find("bulk_ranks").unwrap(), fields))
        .rows();
    let mut ranks = Vec::new();
    while let Some(row) = rows.next().await {
        ranks.push(row.unwrap());
    }
    let typed = client.bulk_ranks(targets()).await.unwrap().into_result().unwrap();
    assert_eq!(json!(ranks), serde_json::to_value(typed.items).unwrap());
    assert_eq!((rows.end(), sandbox.account().executed), (Some(PagingEnd::Complete), 2));
}
