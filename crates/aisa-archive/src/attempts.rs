//! The table of attempts: what was sent, what it cost, what was cut off.

use std::time::Duration;

use aisa_gateway::{
    Usd,
    archive::RequestKey,
    money::{AttemptEnd, AttemptOutcome, AttemptStart},
};
use rusqlite::{Connection, Row, Transaction, named_params, params, types::Type};

use crate::{
    answers::{self, question_of},
    batches::BATCH,
    columns::{micros, millis, to_micros, to_millis},
};

/// A question whose response may have been bought and did not arrive.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unfinished {
    /// What was asked.
    pub question: RequestKey,
    /// How the last attempt began: its idempotency key, its tag, when.
    pub start: AttemptStart,
    /// How it ended, without a response; `None` where it was cut off, or is on its way.
    pub end: Option<AttemptEnd>,
}

/// What one operation cost on one day.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct DaySpending {
    /// The day in UTC, `2026-11-25`.
    pub day: String,
    /// The operation as ledgers name it.
    pub operation: String,
    /// Its path, which tells operations of different families apart; `None` where the attempts were only recorded as
    /// in a ledger.
    pub path: Option<String>,
    /// How many attempts were sent or were to be sent.
    pub attempts: u64,
    /// The sum of all charges that the gateway reported.
    pub charged: Usd,
    /// What could come on top: the ceilings of the attempts that may have been charged an unknown amount.
    pub uncertain: Usd,
}

/// Records a start. The same attempt may be recorded twice, by a program that uses one archive as archive and ledger.
pub(crate) fn begin(
    steps: &Transaction<'_>,
    question: Option<&RequestKey>,
    start: &AttemptStart,
) -> rusqlite::Result<()> {
    let path = question.map(|question| &question.path);
    let question = question.map(|question| answers::question(steps, question)).transpose()?;
    steps.execute(
        "INSERT INTO attempts (id, call, question, path, operation, idempotency_key, attempt, tag, target_hash,
             estimate_micros, ceiling_micros, max_price_micros, begun_ms)
         VALUES (:id, :call, :question, :path, :operation, :key, :attempt, :tag, :target_hash, :estimate, :ceiling,
             :max_price, :begun)
         ON CONFLICT (id) DO UPDATE SET question = coalesce(excluded.question, question),
             path = coalesce(excluded.path, path)",
        named_params! {
            ":id": start.id,
            ":call": start.call,
            ":question": question,
            ":path": path,
            ":operation": start.operation,
            ":key": start.idempotency_key,
            ":attempt": start.attempt,
            ":tag": start.tag,
            ":target_hash": start.target_hash,
            ":estimate": start.estimate.map(to_micros),
            ":ceiling": start.ceiling.map(to_micros),
            ":max_price": start.max_price.map(to_micros),
            ":begun": to_millis(start.at),
        },
    )?;
    Ok(())
}

/// Records an end; no row where the start is missing.
pub(crate) fn end(steps: &Transaction<'_>, end: &AttemptEnd) -> rusqlite::Result<()> {
    let changed = steps.execute(
        "UPDATE attempts SET outcome = :outcome, charge_micros = :charge, upstream_cost = :cost,
             http_status = :http, task_status = :task, task_id = :task_id, request_id = :request,
             elapsed_ms = :elapsed
         WHERE id = :id",
        named_params! {
            ":id": end.id,
            ":outcome": word(end.outcome),
            ":charge": end.charge.map(to_micros),
            ":cost": end.upstream_cost,
            ":http": end.http_status,
            ":task": end.task_status,
            ":task_id": end.task_id,
            ":request": end.request_id,
            ":elapsed": to_millis(end.elapsed),
        },
    )?;
    if changed == 0 {
        return Err(rusqlite::Error::QueryReturnedNoRows);
    }
    Ok(())
}

/// An outcome as ledgers spell it.
fn word(outcome: AttemptOutcome) -> Option<String> {
    match serde_json::to_value(outcome) {
        Ok(serde_json::Value::String(word)) => Some(word),
        _ => None,
    }
}

pub(crate) fn spend(connection: &Connection) -> rusqlite::Result<Vec<DaySpending>> {
    let mut days = connection.prepare(
        "SELECT date(begun_ms / 1000, 'unixepoch') AS day, operation, path, count(*),
             coalesce(sum(charge_micros), 0),
             coalesce(sum(coalesce(ceiling_micros, estimate_micros)) FILTER (
                 WHERE charge_micros IS NULL AND coalesce(outcome, 'unknown') IN ('unknown', 'charged')
                 -- The gateway runs a key once: the last attempt that may have run stands for those before it.
                 AND NOT EXISTS (SELECT 1 FROM attempts AS later
                     WHERE later.idempotency_key = attempts.idempotency_key AND later.number > attempts.number
                         AND (later.charge_micros > 0 OR later.charge_micros IS NULL
                             AND coalesce(later.outcome, 'unknown') IN ('unknown', 'charged')))), 0)
         FROM attempts GROUP BY day, operation, path ORDER BY day DESC, operation, path",
    )?;
    let days = days.query_map([], |row| {
        Ok(DaySpending {
            day: row.get::<_, Option<String>>(0)?.unwrap_or_default(),
            operation: row.get(1)?,
            path: row.get(2)?,
            attempts: u64::from(row.get::<_, u32>(3)?),
            charged: micros(row, 4)?.unwrap_or_default(),
            uncertain: micros(row, 5)?.unwrap_or_default(),
        })
    })?;
    days.collect()
}

/// A later attempt under the same key takes the place of an earlier one, unless it was turned away before upstream
/// decided on it: too many requests, or a gateway that is down, say nothing of what ran under the key before.
pub(crate) fn unfinished(
    connection: &Connection,
    after: i64,
) -> rusqlite::Result<Vec<(i64, Unfinished)>> {
    let mut open = connection.prepare(
        "SELECT q.operation, q.path, q.request, q.canonical, a.number, a.*
         FROM attempts AS a JOIN questions AS q ON q.id = a.question
         WHERE a.number > ?1
             AND (a.outcome IS NULL OR a.outcome = 'unknown'
                 OR a.outcome = 'charged' AND a.charge_micros IS NOT 0
                     AND NOT EXISTS (SELECT 1 FROM answers WHERE answers.attempt = a.id AND answered))
             AND NOT EXISTS (SELECT 1 FROM attempts AS later
                 WHERE later.idempotency_key = a.idempotency_key AND later.number > a.number
                     AND (coalesce(later.outcome, 'unknown') NOT IN ('not_sent', 'refused', 'quoted')
                         OR later.task_status IS NOT NULL))
             AND NOT EXISTS (SELECT 1 FROM answers JOIN questions AS same ON same.id = answers.question
                 WHERE same.digest = q.digest AND same.path = q.path AND same.canonical = q.canonical
                     AND answered AND at_ms >= a.begun_ms)
         ORDER BY a.number LIMIT ?2",
    )?;
    let open = open.query_map(params![after, BATCH], |row| {
        let start = start(row)?;
        let unfinished =
            Unfinished { question: question_of(row)?, end: end_of(row, &start)?, start };
        Ok((row.get("number")?, unfinished))
    })?;
    open.collect()
}

fn start(row: &Row<'_>) -> rusqlite::Result<AttemptStart> {
    let operation: String = row.get("operation")?;
    let key: String = row.get("idempotency_key")?;
    let mut start =
        AttemptStart::new(operation, key, row.get("attempt")?, millis(row, "begun_ms")?);
    start.id = row.get("id")?;
    start.call = row.get("call")?;
    start.tag = row.get("tag")?;
    start.target_hash = row.get("target_hash")?;
    start.estimate = micros(row, "estimate_micros")?;
    start.ceiling = micros(row, "ceiling_micros")?;
    start.max_price = micros(row, "max_price_micros")?;
    Ok(start)
}

fn end_of(row: &Row<'_>, start: &AttemptStart) -> rusqlite::Result<Option<AttemptEnd>> {
    let Some(word) = row.get::<_, Option<String>>("outcome")? else {
        return Ok(None);
    };
    let outcome = serde_json::from_value(word.into())
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error.into()))?;
    let elapsed = row.get::<_, Option<i64>>("elapsed_ms")?.unwrap_or_default();
    let elapsed = Duration::from_millis(u64::try_from(elapsed).unwrap_or(0));
    let mut end = AttemptEnd::new(start, outcome, elapsed);
    end.charge = micros(row, "charge_micros")?;
    end.upstream_cost = row.get("upstream_cost")?;
    end.http_status = row.get("http_status")?;
    end.task_status = row.get("task_status")?;
    end.task_id = row.get("task_id")?;
    end.request_id = row.get("request_id")?;
    Ok(Some(end))
}
