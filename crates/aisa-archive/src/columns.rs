//! Sums and times as columns hold them.

use std::time::Duration;

use aisa_gateway::Usd;
use rusqlite::{Error, Result, Row, RowIndex};

pub(crate) fn to_micros(sum: Usd) -> i64 {
    i64::try_from(sum.micros()).unwrap_or(i64::MAX)
}

pub(crate) fn to_millis(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

pub(crate) fn micros(row: &Row<'_>, column: impl RowIndex) -> Result<Option<Usd>> {
    let sum = row.get::<_, Option<i64>>(column)?;
    sum.map(|sum| whole(sum).map(Usd::from_micros)).transpose()
}

pub(crate) fn millis(row: &Row<'_>, column: impl RowIndex) -> Result<Duration> {
    whole(row.get(column)?).map(Duration::from_millis)
}

/// A figure that is never below zero.
fn whole(figure: i64) -> Result<u64> {
    u64::try_from(figure).map_err(|_| Error::IntegralValueOutOfRange(0, figure))
}
