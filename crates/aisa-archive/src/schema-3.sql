-- Version 3. Two spellings of a request may ask the same.

ALTER TABLE questions ADD COLUMN canonical TEXT NOT NULL DEFAULT ''; -- the request as it is compared
UPDATE questions SET canonical = request;
