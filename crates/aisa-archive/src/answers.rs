//! The tables of questions and responses.

use std::time::Duration;

use aisa_gateway::{
    Usd,
    archive::{ArchivedResponse, RequestKey},
    money::AttemptEnd,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

use crate::{
    batches::BATCH,
    columns::{micros, millis, to_millis},
};

/// A response, without its bytes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// Identifies the response; never used again, even when the response is forgotten.
    pub id: i64,
    /// What was asked.
    pub question: RequestKey,
    /// When the response arrived, since 1970.
    pub at: Duration,
    /// What the gateway charged for it; `None` is unknown, not free.
    pub charge: Option<Usd>,
    /// The gateway's id of the request.
    pub request_id: Option<String>,
    /// The idempotency key it was bought under.
    pub idempotency_key: String,
    /// The HTTP status.
    pub http_status: Option<u16>,
    /// The status code of the task.
    pub task_status: Option<i64>,
    /// Whether the bytes answer the question. The bytes of a failure that was charged are kept too, and never found by
    /// [`with_max_age`](aisa_gateway::Call::with_max_age).
    pub answered: bool,
    /// How many bytes there are.
    pub len: usize,
}

impl Entry {
    /// The response with its bytes, as a call [reads](aisa_gateway::Call::decode_archived) it.
    #[must_use]
    pub fn with_bytes(self, raw: Vec<u8>) -> ArchivedResponse {
        let mut kept = ArchivedResponse::new(self.id, self.at, self.idempotency_key, raw);
        kept.charge = self.charge;
        kept.request_id = self.request_id;
        kept.http_status = self.http_status;
        kept
    }
}

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Forgotten {
    /// How many responses.
    pub answers: u64,
    /// How many bytes they had, unpacked.
    pub bytes: u64,
}

/// Which answers are to go.
pub(crate) enum Selection {
    Id(i64),
    Before(Duration),
}

/// The columns of an [`Entry`].
const ENTRY: &str = "SELECT answers.id, q.operation, q.path, q.request, q.canonical, answers.at_ms, a.charge_micros, a.request_id,
    a.idempotency_key, a.http_status, a.task_status, answers.answered, answers.raw_len";

const TABLES: &str = "FROM answers JOIN questions AS q ON q.id = answers.question
    JOIN attempts AS a ON a.id = answers.attempt";

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get("id")?,
        question: question_of(row)?,
        at: millis(row, "at_ms")?,
        charge: micros(row, "charge_micros")?,
        request_id: row.get("request_id")?,
        idempotency_key: row.get("idempotency_key")?,
        http_status: row.get("http_status")?,
        task_status: row.get("task_status")?,
        answered: row.get("answered")?,
        len: row.get::<_, u32>("raw_len")? as usize,
    })
}

fn with_bytes(row: &Row<'_>) -> rusqlite::Result<(Entry, Vec<u8>)> {
    Ok((entry(row)?, row.get("raw")?))
}

/// The question of a row.
pub(crate) fn question_of(row: &Row<'_>) -> rusqlite::Result<RequestKey> {
    let mut question =
        RequestKey::new(row.get::<_, String>("operation")?, row.get::<_, String>("path")?, None);
    question.request = row.get("request")?;
    question.canonical = row.get("canonical")?;
    Ok(question)
}

/// The row of a question in this spelling, which is added if it is missing: who asks again needs the request as it was
/// sent.
pub(crate) fn question(steps: &Transaction<'_>, question: &RequestKey) -> rusqlite::Result<i64> {
    let known = steps
        .query_row(
            "SELECT id FROM questions WHERE digest = ?1 AND path = ?2 AND canonical = ?3 AND request = ?4",
            params![
                question.digest(),
                question.path,
                question.canonical,
                question.request
            ],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    steps.execute(
        "INSERT INTO questions (operation, path, request, canonical, digest) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            question.operation,
            question.path,
            question.request,
            question.canonical,
            question.digest()
        ],
    )?;
    Ok(steps.last_insert_rowid())
}

/// Keeps the bytes of an attempt that began with a question.
pub(crate) fn keep(
    steps: &Transaction<'_>,
    end: &AttemptEnd,
    packed: &[u8],
    len: usize,
    answered: bool,
) -> rusqlite::Result<()> {
    let kept = steps.execute(
        "INSERT INTO answers (question, attempt, at_ms, answered, raw_len, raw)
         SELECT question, id, begun_ms + elapsed_ms, :answered, :len, :raw FROM attempts
         WHERE id = :id AND question IS NOT NULL",
        named_params! {
            ":id": end.id,
            ":answered": answered,
            ":len": i64::try_from(len).unwrap_or(i64::MAX),
            ":raw": packed,
        },
    )?;
    if kept == 0 {
        return Err(rusqlite::Error::QueryReturnedNoRows);
    }
    Ok(())
}

pub(crate) fn youngest(
    connection: &Connection,
    question: &RequestKey,
    since: Duration,
) -> rusqlite::Result<Option<(Entry, Vec<u8>)>> {
    connection
        .query_row(
            &format!(
                "{ENTRY}, answers.raw {TABLES}
                 WHERE q.digest = :digest AND q.path = :path AND q.canonical = :canonical
                     AND answers.answered AND answers.at_ms >= :since
                 ORDER BY answers.at_ms DESC, answers.id DESC LIMIT 1"
            ),
            named_params! {
                ":digest": question.digest(),
                ":path": question.path,
                ":canonical": question.canonical,
                ":since": to_millis(since),
            },
            with_bytes,
        )
        .optional()
}

pub(crate) fn has(
    connection: &Connection,
    question: &RequestKey,
    since: Duration,
) -> rusqlite::Result<bool> {
    let mut found = connection.prepare(
        "SELECT 1 FROM questions AS q JOIN answers ON answers.question = q.id
         WHERE q.digest = ?1 AND q.path = ?2 AND q.canonical = ?3 AND answers.answered AND answers.at_ms >= ?4
         LIMIT 1",
    )?;
    found.exists(params![question.digest(), question.path, question.canonical, to_millis(since)])
}

pub(crate) fn by_id(
    connection: &Connection,
    id: i64,
) -> rusqlite::Result<Option<(Entry, Vec<u8>)>> {
    let sql = format!("{ENTRY}, answers.raw {TABLES} WHERE answers.id = ?1");
    connection.query_row(&sql, [id], with_bytes).optional()
}

/// The responses before an id, newest first.
pub(crate) fn batch(connection: &Connection, before: i64) -> rusqlite::Result<Vec<(i64, Entry)>> {
    let sql = format!("{ENTRY} {TABLES} WHERE answers.id < ?1 ORDER BY answers.id DESC LIMIT ?2");
    let mut rows = connection.prepare(&sql)?;
    let rows =
        rows.query_map(params![before, BATCH], |row| entry(row).map(|entry| (entry.id, entry)))?;
    rows.collect()
}

/// Deletes some of the responses; whether there may be more.
pub(crate) fn forget_some(
    steps: &Transaction<'_>,
    selection: &Selection,
    forgotten: &mut Forgotten,
) -> rusqlite::Result<bool> {
    let (condition, value) = match selection {
        Selection::Id(id) => ("id = ?1", *id),
        Selection::Before(moment) => ("at_ms < ?1", to_millis(*moment)),
    };
    let sql =
        format!("SELECT id, question, attempt, raw_len FROM answers WHERE {condition} LIMIT ?2");
    let mut rows = steps.prepare(&sql)?;
    let rows = rows.query_map(params![value, BATCH], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, i64>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, u32>(3)?,
        ))
    })?;
    let rows: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    for (id, question, attempt, len) in &rows {
        steps.execute("DELETE FROM answers WHERE id = ?1", [id])?;
        steps.execute(
            "UPDATE attempts SET tag = NULL, target_hash = NULL, question = NULL WHERE id = ?1",
            [attempt],
        )?;
        // Attempts without a response, which may still be asked again, keep their question.
        steps.execute(
            "DELETE FROM questions WHERE id = ?1
                 AND NOT EXISTS (SELECT 1 FROM answers WHERE question = ?1)
                 AND NOT EXISTS (SELECT 1 FROM attempts
                     WHERE question = ?1 AND coalesce(outcome, 'unknown') = 'unknown')",
            [question],
        )?;
        forgotten.answers += 1;
        forgotten.bytes += u64::from(*len);
    }
    Ok(rows.len() as i64 == BATCH)
}

/// Returns the space of deleted rows to the disk, and removes their content from the log.
pub(crate) fn give_back_space(connection: &Connection) -> rusqlite::Result<()> {
    for sql in ["PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint(TRUNCATE)"] {
        let mut pragma = connection.prepare(sql)?;
        let mut rows = pragma.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}
