-- Version 1. Times are milliseconds since 1970 (UTC), sums millionths of a US dollar.

-- What was asked, once for all the times it was asked.
CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    operation TEXT NOT NULL,
    path TEXT NOT NULL,
    request TEXT NOT NULL, -- JSON, names sorted, without `tag`
    digest TEXT NOT NULL -- a hash of path and request (since version 3: of path and canonical form)
) STRICT;
CREATE INDEX questions_by_digest ON questions (digest);

-- One row for everything that was sent. A row without an outcome was cut off, or is on its way.
CREATE TABLE attempts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    call TEXT NOT NULL,
    question INTEGER REFERENCES questions (id) ON DELETE SET NULL,
    operation TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    tag TEXT,
    target_hash TEXT,
    estimate_micros INTEGER,
    ceiling_micros INTEGER,
    max_price_micros INTEGER,
    begun_ms INTEGER NOT NULL,
    outcome TEXT, -- not_sent, refused, unknown, charged, quoted
    charge_micros INTEGER, -- NULL is unknown, not free
    upstream_cost REAL,
    http_status INTEGER,
    task_status INTEGER,
    task_id TEXT,
    request_id TEXT,
    elapsed_ms INTEGER
) STRICT;
CREATE INDEX attempts_by_key ON attempts (idempotency_key);
CREATE INDEX attempts_by_question ON attempts (question);
CREATE INDEX attempts_unfinished ON attempts (number) WHERE outcome IS NULL OR outcome = 'unknown';

-- What came back, as it came: packed with zlib, or as it is where packing would not make it shorter.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question INTEGER NOT NULL REFERENCES questions (id),
    attempt TEXT NOT NULL UNIQUE REFERENCES attempts (id),
    at_ms INTEGER NOT NULL,
    answered INTEGER NOT NULL, -- 0 where the bytes are those of a failure that was charged
    raw_len INTEGER NOT NULL, -- unpacked
    raw BLOB NOT NULL
) STRICT;
CREATE INDEX answers_by_question ON answers (question, at_ms);

-- Answers as people read them. `sqlar_uncompress` is part of the sqlite3 shell.
CREATE VIEW results AS
SELECT
    answers.id,
    datetime(answers.at_ms / 1000, 'unixepoch') AS at,
    questions.operation,
    questions.path,
    questions.request,
    attempts.charge_micros,
    attempts.request_id,
    CAST(sqlar_uncompress(answers.raw, answers.raw_len) AS TEXT) ->> '$.tasks[0].result[0]' AS result
FROM answers
JOIN questions ON questions.id = answers.question
JOIN attempts ON attempts.id = answers.attempt
WHERE answers.answered;
