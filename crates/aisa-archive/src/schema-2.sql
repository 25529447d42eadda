-- Version 2. Operations of different families may have one name, and forgetting takes the question away.

ALTER TABLE attempts ADD COLUMN path TEXT; -- NULL where none was told
UPDATE attempts SET path = (SELECT path FROM questions WHERE questions.id = attempts.question);
