//! CSV has the columns of the request: the same on every page and in every run, and what fits in none comes last.

use std::path::Path;

use crate::{
    peer::{Act, Peer, answer, envelope, ok},
    program::{Run, against, line},
};

/// A page of an intersection of which there are `total` rows.
fn page(rows: &[&str], total: u64) -> Act {
    let result = format!(
        r#"{{"total_count":{total},"items_count":{},"items":[{}]}}"#,
        rows.len(),
        rows.join(",")
    );
    Act::Send(ok(&envelope(&result)))
}

fn intersection(peer: &Peer, cursor: Option<&Path>) -> Run {
    let words = "domain-intersection a.com b.com --limit 1 --all --no-retry -o csv";
    let mut command = against(&peer.url, words);
    if let Some(path) = cursor {
        command.arg("--cursor").arg(path);
    }
    Run::of(command)
}

/// The records as pairs of column and cell, empty cells left out.
fn cells(csv: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let records = reader.records().map(|record| {
        let record = record.expect("a record as long as the header");
        let pairs = header.iter().zip(&record);
        let pairs = pairs.filter(|(_, cell)| !cell.is_empty());
        pairs.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    });
    records.collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = pairs.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned()));
    owned.collect()
}

const FIRST: &str = r#"{"domain_intersection":{"1":{"rank":11}}}"#;
const SECOND: &str = r#"{"domain_intersection":{"1":null,"2":{"rank":22,"mood":"new"},"3":{"rank":33}},"brand_new":[1,null]}"#;

#[track_caller]
fn assert_both(csv: &str) {
    let extra =
        r#"{"domain_intersection":{"2":{"mood":"new"},"3":{"rank":33}},"brand_new":[1,null]}"#;
    assert_eq!(
        cells(csv),
        [
            pairs(&[("domain_intersection.1.rank", "11")]),
            pairs(&[("domain_intersection.2.rank", "22"), ("extra_fields", extra)]),
        ]
    );
}

#[test]
fn a_later_page_may_hold_what_the_first_does_not() {
    let peer = Peer::new(vec![page(&[FIRST], 2), page(&[SECOND], 2)]);
    assert_both(&intersection(&peer, None).ends_with(0).stdout);
}

#[test]
fn a_later_run_has_the_columns_of_the_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("place.json");
    let broken = || Act::Send(answer("502 Bad Gateway", "", "{}"));

    // Nothing came yet, and so no header.
    let first = intersection(&Peer::new(vec![broken()]), Some(&place)).ends_with(1);
    assert_eq!(first.stdout, "");
    let peer = Peer::new(vec![page(&[FIRST], 2), broken()]);
    let second = intersection(&peer, Some(&place)).ends_with(1);
    let peer = Peer::new(vec![page(&[SECOND], 2)]);
    let third = intersection(&peer, Some(&place)).ends_with(0);
    assert_both(&(second.stdout + &third.stdout));
}

#[test]
fn a_list_of_rows_that_is_none_is_shown_as_it_came() {
    let peer = Peer::answers(&envelope(r#"{"items":{"rank":1,"odd":2}}"#));
    let run = Run::of(against(&peer.url, "anchors example.com -o csv")).ends_with(0);
    assert_eq!(cells(&run.stdout), [pairs(&[("rank", "1"), ("extra_fields", r#"{"odd":2}"#)])]);
}

/// Search results have a field `extra`, which is not the place for what no column takes.
#[test]
fn no_two_columns_have_one_name() {
    for words in [
        "serp google-organic-live-advanced weather --location-code 2840 --language-code en",
        "labs google-ranked-keywords example.com --location-code 2840 --language-code en",
        "anchors example.com",
    ] {
        let run = line(&format!("{words} --sandbox -o csv")).ends_with(0);
        let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let mut seen = std::collections::BTreeSet::new();
        let twice: Vec<&str> = header.iter().filter(|name| !seen.insert(*name)).collect();
        assert!(twice.is_empty(), "{words}: {twice:?}");
    }
}
