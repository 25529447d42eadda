//! The queries of the README run, in any SQLite that can unpack.

use std::io::Read;

use flate2::read::ZlibDecoder;
use rusqlite::{
    Connection,
    functions::FunctionFlags,
    types::Value::{self, Integer, Real, Text},
};
use serde_json::json;

use crate::support::{DAY, Folder, OCTOBER, buy, envelope, question};

/// The function of the sqlite3 shell.
fn shell(folder: &Folder) -> Connection {
    let shell = Connection::open(folder.path()).unwrap();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    shell
        .create_scalar_function("sqlar_uncompress", 2, flags, |arguments| {
            let (packed, len) = (arguments.get::<Vec<u8>>(0)?, arguments.get::<u32>(1)? as usize);
            if packed.len() == len {
                return Ok(packed);
            }
            let mut raw = Vec::new();
            ZlibDecoder::new(&*packed).read_to_end(&mut raw).unwrap();
            Ok(raw)
        })
        .unwrap();
    shell
}

fn rows(shell: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut query = shell.prepare(sql).unwrap();
    let columns = query.column_count();
    let rows = query.query_map([], |row| (0..columns).map(|column| row.get(column)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

fn text(text: &str) -> Value {
    Text(text.to_owned())
}

/// The SQL of the README.
fn queries() -> Vec<&'static str> {
    let readme = include_str!("../../README.md");
    let blocks = readme.split("```sql\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap()).collect()
}

#[test]
fn the_queries_of_the_readme_say_what_they_promise() {
    let folder = Folder::new();
    let archive = folder.archive();
    let summary = question("summary", json!({"target": "example.com", "internal_list_limit": 10}));
    for (day, rank) in [(0, 100), (30, 120), (40, 90)] {
        let raw = envelope(&json!({"target": "example.com", "rank": rank}));
        buy(&archive, &summary, &format!("s{day}"), OCTOBER + day * DAY, &raw);
    }
    let other = question("summary", json!({"target": "example.org"}));
    buy(&archive, &other, "o", OCTOBER, &envelope(&json!({"rank": 1})));
    let domains = question("referring_domains", json!({"target": "example.com"}));
    for (day, names) in
        [(0, ["a.com", "b.com"]), (20, ["b.com", "c.com"]), (40, ["c.com", "d.com"])]
    {
        let items: Vec<_> = names.iter().map(|name| json!({"domain": name})).collect();
        let raw = envelope(&json!({"items": items}));
        buy(&archive, &domains, &format!("d{day}"), OCTOBER + day * DAY, &raw);
    }

    let (shell, queries) = (shell(&folder), queries());
    assert_eq!(queries.len(), 3);
    assert_eq!(
        rows(&shell, queries[0]),
        [
            [text("2026-10-01 00:00:01"), Integer(100)],
            [text("2026-10-31 00:00:01"), Integer(120)],
            [text("2026-11-10 00:00:01"), Integer(90)],
        ]
    );
    let spent = |day: &str, operation: &str, attempts, usd| {
        [text(day), text(operation), Integer(attempts), Real(usd)]
    };
    assert_eq!(
        rows(&shell, queries[1]),
        [
            spent("2026-10-01", "referring_domains", 1, 0.02),
            spent("2026-10-01", "summary", 2, 0.04),
            spent("2026-10-21", "referring_domains", 1, 0.02),
            spent("2026-10-31", "summary", 1, 0.02),
            spent("2026-11-10", "referring_domains", 1, 0.02),
            spent("2026-11-10", "summary", 1, 0.02),
        ]
    );
    assert_eq!(
        rows(&shell, queries[2]),
        [
            [text("c.com"), text("2026-10-21 00:00:01")],
            [text("d.com"), text("2026-11-10 00:00:01")],
        ]
    );
}
