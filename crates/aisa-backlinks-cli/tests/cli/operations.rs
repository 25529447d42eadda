//! Every operation, from the command line to each form of output, answered by the built-in sandbox.

use std::{collections::HashMap, sync::LazyLock};

use aisa_contract::{OperationRef, RowsIn, ShapeField};
use serde_json::Value;

use crate::program::{Run, examples, run};

/// The shortest call of an operation, the first example of its help.
fn call(info: OperationRef<'_>) -> Vec<String> {
    static CALLS: LazyLock<HashMap<&str, Vec<String>>> = LazyLock::new(|| {
        let first =
            |info: OperationRef<'static>| (info.name(), examples(info.name()).swap_remove(0));
        aisa_backlinks::family().all().map(first).collect()
    });
    CALLS[info.name()].clone()
}

fn answer(info: OperationRef<'_>, format: &str) -> Run {
    let mut words = call(info);
    words.extend(["-o".to_owned(), format.to_owned()]);
    let run = run(words).ends_with(0);
    assert!(run.stderr.contains("invented"), "{}: {}", info.name(), run.stderr);
    run
}

/// The result of each operation, asked for once.
fn result(info: OperationRef<'_>) -> &'static Value {
    static RESULTS: LazyLock<HashMap<&str, Value>> = LazyLock::new(|| {
        let all = aisa_backlinks::family().all();
        all.map(|info| (info.name(), answer(info, "json").json())).collect()
    });
    &RESULTS[info.name()]
}

/// The rows of a result, or the result itself where the operation has none.
fn rows<'a>(info: OperationRef<'_>, result: &'a Value) -> Vec<&'a Value> {
    match info.rows_in() {
        Some(RowsIn::Field(rows)) => {
            result[rows].as_array().map(|rows| rows.iter().collect()).unwrap_or_default()
        }
        _ => vec![result],
    }
}

#[test]
fn json_is_the_result_object() {
    for info in aisa_backlinks::family().all() {
        let result = result(info);
        for ShapeField { name, .. } in info.result_shape().unwrap().fields() {
            assert!(result.get(name).is_some(), "{} lacks {name}: {result}", info.name());
        }
    }
}

#[test]
fn raw_is_the_whole_response() {
    for info in aisa_backlinks::family().all() {
        let whole = answer(info, "raw").json();
        assert_eq!(whole["tasks"][0]["result"][0], *result(info), "{}", info.name());
    }
}

#[test]
fn jsonl_is_one_row_a_line() {
    for info in aisa_backlinks::family().all() {
        let result = result(info);
        let lines = answer(info, "jsonl").stdout;
        let printed: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        assert_eq!(printed.iter().collect::<Vec<_>>(), rows(info, result), "{}", info.name());
        assert!(!printed.is_empty(), "{}", info.name());
    }
}

#[test]
fn csv_has_one_line_a_row_under_a_header() {
    for info in aisa_backlinks::family().all() {
        let result = result(info);
        let text = answer(info, "csv").stdout;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let width = reader.headers().expect("a header").len();
        let records: Vec<_> = reader.records().map(|record| record.expect("a record")).collect();
        assert_eq!(records.len(), rows(info, result).len(), "{}", info.name());
        assert!(records.iter().all(|record| record.len() == width), "{}", info.name());
    }
}

#[test]
fn a_table_shows_the_columns_of_the_operation_within_the_width() {
    for info in aisa_backlinks::family().all() {
        let table = answer(info, "table").stdout;
        let header = table.lines().next().unwrap_or_default();
        // A single result is shown whole.
        let column = info.columns.first().filter(|_| info.rows_in().is_some());
        let fields = info.result_shape().unwrap().fields();
        let first = column.map_or(fields[0].name, String::as_str);
        let name = first.rsplit('.').next().unwrap_or_default();
        let word = name.split('_').next().unwrap_or_default();
        assert!(header.contains(word), "{}: {word} is not in {header:?}\n{table}", info.name());
        for line in table.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 100, "{}: {line}", info.name());
        }
        if info.rows_in().is_some() {
            let footer = table.lines().last().unwrap_or_default();
            assert!(footer.contains("row"), "{}: {footer}", info.name());
        }
    }
}

#[test]
fn tables_look_the_same_every_time() {
    for name in ["summary", "backlinks", "domain_intersection", "index", "bulk_ranks", "history"] {
        let info = aisa_backlinks::family()
            .all()
            .find(|info| info.name() == name)
            .expect("a known operation");
        let mut words = call(info);
        if info.paging().is_some() {
            words.extend(["--limit", "5"].map(str::to_owned));
        }
        let days = ["--date-from", "2026-01-01", "--date-to", "2026-03-31"];
        if name == "history" {
            words.extend(days.map(str::to_owned));
        }
        insta::assert_snapshot!(name, run(words).ends_with(0).stdout);
    }
}

#[test]
fn chosen_columns_come_in_their_order_in_every_form_of_rows() {
    let base =
        ["backlinks", "example.com", "--sandbox", "--limit", "2", "--columns", "rank,url_from"];
    let with = |format| run(base.iter().chain(&["-o", format])).ends_with(0).stdout;
    assert!(with("csv").starts_with("rank,url_from\n"));
    assert!(with("jsonl").starts_with("{\"rank\":"));
    let table = with("table");
    let header = table.lines().next().unwrap_or_default();
    assert_eq!(header.split_whitespace().collect::<Vec<_>>(), ["rank", "url_from"]);
}

#[test]
fn a_column_that_is_not_there_is_refused_before_the_call() {
    for columns in ["rank,urlfrom", "", "rank,,url_from", "rank.x"] {
        let words = ["backlinks", "example.com", "--sandbox", "--columns", columns];
        let refused = run(words).ends_with(2);
        assert!(refused.stderr.contains("url_from"), "{}", refused.stderr);
        run(words.iter().chain(&["--no-validate"])).ends_with(0);
    }
}
