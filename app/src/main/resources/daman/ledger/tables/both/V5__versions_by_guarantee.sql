-- What is open of one promise is looked for by the promise: without this, SQLite went through all that is open.
DROP INDEX versions_by_known;
CREATE INDEX versions_by_guarantee ON versions (guarantee, known_to);
